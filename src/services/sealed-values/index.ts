// Sealed values: what the server takes in and can never read again.
export { sealedValueRoutes } from './routes.js';
export { newIdentity, sealerOf, unsealed } from './sealing.js';
