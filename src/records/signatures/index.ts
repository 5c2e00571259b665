// Signatures of appeals: public ones with their names, non-public ones as a number.
export { signatureRoutes } from './routes.js';
export { NewSignature, SignatureView } from './schema.js';
export { signature } from './store.js';
