// What the app and the command line know of the ledger.
export { ledgerKey, originOf } from './key.js';
export { ledgerRoutes, type Sign, signerOf } from './routes.js';
