// The first page: what this registry is, as of when, and where to go.
export { landingPage } from './routes.js';
