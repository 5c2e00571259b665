// Sees every answer and notes those that are to be known: who read what editors see or took files as a partner, what admins did, who was refused.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ANONYMOUS } from '../../core/access/viewer.js';
import { reasonOf } from '../../core/http/access-reason.js';
import { isNoted, type Operation } from '../../core/http/operation.js';
import type { Kind } from './schema.js';
import type { Trail } from './trail.js';

declare module 'fastify' {
  interface FastifyInstance {
    audit: Trail;
  }
}

/** Register it before the routes. */
export function noteAnswers(app: FastifyInstance, trail: Trail): void {
  app.decorate('audit', trail);
  app.decorateRequest('documents', null);
  app.decorateRequest('underRequest', null);
  app.addHook('preSerialization', (request, _reply, payload: unknown, done) => {
    const { items } = (payload ?? {}) as { items?: unknown };
    if (Array.isArray(items)) request.documents = items.length;
    done(null, payload);
  });
  // When an answer begins: of one that is hung up on before its end nothing else is told, and all but its last bytes can have been read.
  app.addHook('onSend', (request, reply, payload, done) => {
    note(request, reply.statusCode);
    done(null, payload);
  });

  function note(request: FastifyRequest, status: number): void {
    const { operation } = request.routeOptions.config ?? {};
    if (request.viewer === ANONYMOUS || !request.viewer) {
      // Whoever brings no key is refused nothing that they tried to take.
      if (status === 401 && request.headers.authorization !== undefined) trail.refused();
      return;
    }
    const kind = operation && kindOf(operation, request, status);
    if (!operation || !kind) return;
    const { actor, role } = request.viewer;
    trail.note({
      kind,
      actor,
      role,
      operation: operation.operationId,
      status,
      ...targetOf(operation, request),
      documents: request.documents,
      parameters: namesOf(request),
      reason: reasonOf(request) ?? null,
    });
  }
}

function kindOf(operation: Operation, { viewer }: FastifyRequest, status: number): Kind | undefined {
  if (status === 403) return 'refusal';
  if (status >= 400) return undefined;
  const isRead = operation.method === 'GET' || operation.reads;
  if (isRead) return isNoted(operation, viewer) ? 'read' : undefined;
  return operation.access === 'admin' ? 'change' : undefined;
}

/** The record under whose address it was asked, the innermost; of an export the request by which it was taken. */
function targetOf({ path }: Operation, request: FastifyRequest): { record: string | null; record_id: string | null } {
  if (request.underRequest) return { record: 'export_request', record_id: request.underRequest };
  const name = [...path.matchAll(/:(\w+)_id\b/g)].at(-1)?.[1];
  const id = name && (request.params as Record<string, string>)[`${name}_id`];
  // What was refused can hold anything in place of an id.
  return name && id && /^[0-9a-f-]{36}$/.test(id) ? { record: name, record_id: id } : { record: null, record_id: null };
}

/** Of the parameters that there are: what nobody knows can hold anything. */
function namesOf(request: FastifyRequest): string {
  const known = Object.keys(request.routeOptions.config?.operation?.query?.shape ?? {});
  return JSON.stringify(
    Object.keys((request.query ?? {}) as object)
      .filter((name) => known.includes(name))
      .sort(),
  );
}
