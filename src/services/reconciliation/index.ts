// Reconciliation: spreadsheets of others matched with the registry by tools that speak the W3C Reconciliation Service API, OpenRefine above all.
export { reconciliationRoutes } from './routes.js';
