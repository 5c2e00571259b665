// Children: a number, never an identity.
export { childRoutes } from './routes.js';
export { ChildView, NewChild } from './schema.js';
export { child } from './store.js';
