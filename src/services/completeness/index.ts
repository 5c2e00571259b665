// How much of what a lawful register must hold is known of a prisoner to whoever reads.
export { completenessRoutes } from './routes.js';
