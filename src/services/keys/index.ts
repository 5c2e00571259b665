// API keys: who may do what.
export { keyRoutes } from './routes.js';
export { keyFinder, type KeyRole, listKeys, makeKey, revokeKey } from './store.js';
