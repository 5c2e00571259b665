// Sources: where statements come from.
export { sourceRoutes } from './routes.js';
export { NewSource, SourceView } from './schema.js';
export { source } from './store.js';
