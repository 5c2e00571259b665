// Statistics: how many people, sentences, charges and children, of families, and over time; each figure with its unit and with what is not known.
export { statisticRoutes } from './routes.js';
