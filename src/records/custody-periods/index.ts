// Custody periods: what situation a person was in, when and as of when.
export { custodyPeriodRoutes } from './routes.js';
export { CustodyPeriodView, NewCustodyPeriod } from './schema.js';
export { custodyPeriod } from './store.js';
