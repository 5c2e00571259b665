// When a prisoner's term is expected to end: worked out on each read, stored nowhere.
export { estimateOf } from './estimate.js';
export { releaseEstimateRoutes } from './routes.js';
