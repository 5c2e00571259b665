// Incidents: what was done to a prisoner in detention.
export { incidentRoutes } from './routes.js';
export { IncidentView, NewIncident } from './schema.js';
export { incident } from './store.js';
