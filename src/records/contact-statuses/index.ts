// Contact statuses: whether a prisoner could be reached, never who did.
export { contactStatusRoutes } from './routes.js';
export { ContactStatusView, NewContactStatus } from './schema.js';
export { contactStatus } from './store.js';
