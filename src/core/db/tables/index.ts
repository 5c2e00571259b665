// Every table of the registry, in one place: foreign keys tie them and migrations are made from all at once.
export * from './children.js';
export * from './custody-periods.js';
export * from './facilities.js';
export * from './names.js';
export * from './prisoners.js';
export * from './registry.js';
export * from './sentences.js';
export * from './sources.js';
