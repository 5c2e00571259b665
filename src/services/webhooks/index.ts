// Webhooks: receivers that are told what changes, signed, in order and at least once, by one of the processes that serve.
export { type DeliveringOptions, deliveringOf, keepDelivering } from './delivering.js';
export { webhookRoutes } from './routes.js';
