// Consents end with their last day: what that entails is written by itself, before a server listens and again and again while it serves.
export { ConsentsNotExpired, expireConsents } from './expiring.js';
export { keepExpiring, report } from './keeping.js';
