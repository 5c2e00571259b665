// The timeline of a prisoner: everything dated in one order, as far as there is one.
export { timelineRoutes } from './routes.js';
