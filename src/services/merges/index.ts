// Merges: makes one prisoner of two that are one person, and two again where that was wrong.
export { mergingRoutes } from './routes.js';
