// Reads lists that others publish.
export { type ListName, type ListRow, readPublishedList } from './published-list.js';
