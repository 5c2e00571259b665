// Sentences: what was imposed, for how long.
export { sentenceRoutes } from './routes.js';
export { NewSentence, SentenceView } from './schema.js';
export { sentence } from './store.js';
