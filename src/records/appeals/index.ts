// Appeals: texts by which somebody speaks up for prisoners, and how many signatures of them there are.
export { appealRoutes } from './routes.js';
export { AppealView, NewAppeal } from './schema.js';
export { appeal } from './store.js';
