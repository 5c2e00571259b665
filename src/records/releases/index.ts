// Releases: on which basis, in which context and where to somebody was released.
export { releaseRoutes } from './routes.js';
export { NewRelease, ReleaseView } from './schema.js';
export { release } from './store.js';
