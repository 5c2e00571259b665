// Charges: what somebody is charged under, and what became of it.
export { chargeRoutes } from './routes.js';
export { ChargeView, NewCharge } from './schema.js';
export { charge } from './store.js';
