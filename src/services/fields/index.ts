// What lists can be asked: how the service is reached from the app.
export { fieldRoutes } from './routes.js';
