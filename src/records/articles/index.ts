// Articles of criminal and administrative codes: reference data that charges refer to.
export { articleRoutes } from './routes.js';
export { ArticleNumber, LawCode, NewArticle } from './schema.js';
export { article } from './store.js';
