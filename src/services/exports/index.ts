// Lists out: what the app and the command line know of exports.
export { TakenBack } from './making.js';
export { exportRoutes } from './routes.js';
export { type Exported, exportTo, NotAsked, type Progress } from './writing.js';
