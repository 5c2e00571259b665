// Recognitions: what each body says of whether somebody is a political prisoner.
export { recognitionRoutes } from './routes.js';
export { NewRecognition, RecognitionView } from './schema.js';
export { recognition } from './store.js';
