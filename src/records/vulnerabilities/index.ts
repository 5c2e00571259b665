// Vulnerabilities: what makes a prisoner vulnerable.
export { vulnerabilityRoutes } from './routes.js';
export { NewVulnerability, VulnerabilityView } from './schema.js';
export { vulnerability } from './store.js';
export { isMedicalUrgency, OF_HEALTH } from './urgency.js';
