// Claims about what stands by itself: who says what of a facility, a source, an organisation, a case, an article, an appeal or a figure.
export { recordClaimRoutes } from './routes.js';
export { recordClaimAbout } from './store.js';
