// What the server, the app and the command line know of mirrors.
export { type Following, follow, type Mirror, type MirrorStatus } from './following.js';
export { guardMirror, signedElsewhere } from './guard.js';
export { prepareMirror } from './preparing.js';
