// Corrections: what anybody says is wrong or missing, for editors to look at.
export { correctionRoutes } from './routes.js';
export { CorrectionView, NewCorrection } from './schema.js';
export { addCorrection, correction } from './store.js';
