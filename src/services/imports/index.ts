// Brings lists in: says of every row what would become of it, does that when it is told to, and takes it back.
export { type Asked, bringIn, type CliForm, carryOut, FORM_NAMES, type Looked, lookAgain, rowsToTell } from './at-hand.js';
export { CHARSETS, type Charset } from './decoding.js';
export { type ListName, type ListRow, readPublishedList } from './published-list.js';
export { importRoutes } from './routes.js';
export { keepImporting } from './working.js';
export { readSources } from './written-sources.js';
