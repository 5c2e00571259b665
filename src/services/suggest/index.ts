// Suggestions: who may be meant while a name is still being typed.
export { suggestRoutes } from './routes.js';
