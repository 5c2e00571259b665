// Audit: who read what only editors see, what admins did, and who was refused.
export { keepAudit } from './keeping.js';
export { noteAnswers } from './noting.js';
export { auditRoutes } from './routes.js';
export { trailOf } from './trail.js';
