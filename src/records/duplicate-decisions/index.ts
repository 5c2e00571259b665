// Decisions about duplicates: what was decided of two prisoners who may be one, and on what evidence.
export { duplicateDecisionRoutes } from './routes.js';
export { DuplicateDecisionView, NewDuplicateDecision } from './schema.js';
export { carryDecisions, decide, duplicateDecision, findDecision, inOrder, type Pair } from './store.js';
