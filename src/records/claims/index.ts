// Claims: who says what of which property, and which one the editors hold to be right.
export { claimRoutes } from './routes.js';
export { type Sayable, type Sayables, saidIn, sayablesOf } from './sayable.js';
export { SUBJECT, sayingOf } from './saying.js';
export { CLAIM_SIGHT, claimShapes } from './schema.js';
export { claimAbout } from './store.js';
