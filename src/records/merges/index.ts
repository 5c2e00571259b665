// Merges: that two prisoners were one person, which of them was kept, and that it can be undone.
export { mergeRoutes } from './routes.js';
export { LEFT_MAX, MergeView, NewMerge } from './schema.js';
export { findMerge, merge } from './store.js';
