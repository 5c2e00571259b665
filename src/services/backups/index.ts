// Backups: a whole registry in one file that was looked through, and the way back from it.
export { type Backup, backUp } from './backing-up.js';
export { lookThrough } from './looking.js';
export { type Restored, restore } from './restoring.js';
