// Sources: where statements come from.
export { sourceRoutes } from './routes.js';
export { SourceView, NewSource } from './schema.js';
export { source } from './store.js';
