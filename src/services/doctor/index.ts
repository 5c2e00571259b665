// The doctor: looks at all that a registry needs to be served, changes nothing, and says what is wrong before it is met.
export { backups } from './backups.js';
export { type Finding, failure, type Kind, ok } from './finding.js';
export { disk, exporting, exposure, filesOf, NODE_BELOW, NODE_FROM, port, runtime, secretFile, user } from './machine.js';
export { clock, engine, keysIn, rendering, stateOf, WITHOUT_REGISTRY } from './registry.js';
