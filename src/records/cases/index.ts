// Cases: one prosecution, of one person or of several.
export { caseRoutes } from './routes.js';
export { NewCase } from './schema.js';
// `case` is a word of the language.
export { prosecution } from './store.js';
