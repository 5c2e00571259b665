// Duplicates: pairs of prisoners who may be one person, and what was decided of them.
export { duplicateListing } from './listing.js';
export { duplicateRoutes } from './routes.js';
