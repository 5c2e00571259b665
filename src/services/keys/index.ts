// API keys: who may do what.
export { keyRoutes } from './routes.js';
export { Organization, OVERLAP_HOURS_MAX } from './schema.js';
export { isInForce, type KeyRole, keyFinder, listKeys, makeFirstKey, makeKey, replaceSecret, revokeKey, viewerOfKey } from './store.js';
