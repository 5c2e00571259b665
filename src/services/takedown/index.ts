// Takedown: takes a prisoner out of sight at once, and decides later.
export { takedownRoutes } from './routes.js';
