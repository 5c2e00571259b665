// What the app and other services know of the feed.
export { type Asked, entryBytes, readFeed } from './reading.js';
export { changeRoutes } from './routes.js';
