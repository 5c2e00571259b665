// Where and how to write to a prisoner, for people who write letters.
export { letterAddressRoutes } from './routes.js';
