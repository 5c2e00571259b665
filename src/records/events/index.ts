// Events: what happened to a prisoner, when and where.
export { eventRoutes } from './routes.js';
export { EventView, NewEvent } from './schema.js';
export { event } from './store.js';
