// Designations: lists of the state on which a prisoner was put.
export { designationRoutes } from './routes.js';
export { DesignationView, NewDesignation } from './schema.js';
export { designation } from './store.js';
