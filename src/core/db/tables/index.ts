// Every table of the registry, in one place: foreign keys tie them and migrations are made from all at once.
export * from './children.js';
export * from './contact-statuses.js';
export * from './custody-periods.js';
export * from './designations.js';
export * from './events.js';
export * from './facilities.js';
export * from './incidents.js';
export * from './names.js';
export * from './prisoners.js';
export * from './registry.js';
export * from './releases.js';
export * from './sentences.js';
export * from './sources.js';
export * from './vulnerabilities.js';
