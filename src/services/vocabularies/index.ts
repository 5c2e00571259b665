// The vocabularies: every code with its meaning, for those who read or write records by program.
export { vocabularyRoutes } from './routes.js';
