// API keys: who may do what.
export { keyRoutes } from './routes.js';
export { isInForce, type KeyRole, keyFinder, listKeys, makeFirstKey, makeKey, revokeKey } from './store.js';
