// Names of prisoners.
export { nameRoutes } from './routes.js';
export { NameView, NewName } from './schema.js';
export { name } from './store.js';
