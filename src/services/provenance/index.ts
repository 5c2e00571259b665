// The provenance of what is said of a prisoner: who claims what, where claims conflict, and which one the editors chose.
export { provenanceRoutes } from './routes.js';
