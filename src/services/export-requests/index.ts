// Requests for exports of what is not public, which a second key approves.
export { demandApproved } from './approved.js';
export { exportRequestRoutes } from './routes.js';
