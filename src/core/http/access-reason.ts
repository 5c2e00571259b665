// Why somebody reads what is noted: a header that they can send, or must where a setting says so.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { invalid } from '../problem.js';
import { isNoted } from './operation.js';
import { decodedHeader } from './writing.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** How many documents the answer has, where it is a page. */
    documents: number | null;
    /** The approved request by which somebody takes an export, where one is needed. */
    underRequest: string | null;
  }
}

export function reasonOf({ headers }: FastifyRequest): string | undefined {
  return decodedHeader(headers['access-reason'] as string | undefined, 'Access-Reason');
}

/** Refuses readings without a reason, and reasons that are none. Whose readings are not noted sends what they like: nothing is kept of it. */
export function askForReasons(app: FastifyInstance, isRequired: boolean): void {
  app.addHook('preValidation', (request, _reply, done) => {
    if (isRequired || request.headers['access-reason'] !== undefined) demandReason(request, isRequired);
    done();
  });
}

function demandReason(request: FastifyRequest, isRequired: boolean): void {
  const { operation } = request.routeOptions.config ?? {};
  if (!operation || !isNoted(operation, request.viewer)) return;
  if (reasonOf(request) === undefined && isRequired)
    throw invalid({ header: 'Access-Reason', code: 'missing', detail: 'say in a few words why you read this; it is kept for the admins of the registry' });
}
