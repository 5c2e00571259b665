// Lists out: what the app and the command line know of exports.
export { exportRoutes } from './routes.js';
