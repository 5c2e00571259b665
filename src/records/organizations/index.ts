// Organisations: courts, prosecutors, those who recognise prisoners, publishers.

export { organizationRoutes } from './routes.js';
export { NewOrganization } from './schema.js';
export { organization } from './store.js';
