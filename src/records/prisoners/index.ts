// Prisoners: the people that the registry is about.
export { bestOn } from './composing.js';
export { BEARING, OUT_OF_REACH } from './letters.js';
export { prisonerRoutes } from './routes.js';
export { NewPrisoner, OwnPrisoner, PrisonerView } from './schema.js';
export { heldStatuses } from './situation.js';
export { addPrisoner, PRISONER_PARTS, prisoner } from './store.js';
