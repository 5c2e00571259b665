// Facilities: places where people are held.
export { facilityRoutes } from './routes.js';
export { facility } from './store.js';
