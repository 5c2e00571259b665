// Consents: what may be shown of a prisoner, by whose word.
export { consentRoutes } from './routes.js';
export { ConsentView, NewConsent } from './schema.js';
export { consent, findLate, lapse } from './store.js';
