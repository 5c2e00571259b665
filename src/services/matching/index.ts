// Matching: who in the registry somebody of another list may be.
export { POSSIBLE } from './features.js';
export { fullNameOf, type Match, matchesOf } from './matching.js';
export { matchRoutes } from './routes.js';
export { matchShape } from './schema.js';
