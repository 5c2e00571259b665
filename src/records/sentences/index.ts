// Sentences: what was imposed, for how long.
export { sentenceRoutes } from './routes.js';
export { SentenceView, NewSentence } from './schema.js';
export { sentence } from './store.js';
