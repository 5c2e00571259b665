// Who is calling: turns the Authorization header into a viewer, and keeps those out who may not call the operation.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { scopeOf } from '../access/scopes.js';
import { ANONYMOUS, isWithin, may, type Viewer } from '../access/viewer.js';
import { Problem } from '../problem.js';
import type { Trying } from './limiting.js';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer;
    /** Whether whoever asked may still ask: of an answer that takes long. */
    isStillValid(): Promise<boolean>;
  }
}

/** Finds whom a key belongs to; undefined for a key that is unknown, expired or revoked. */
export type FindViewer = (key: string) => Promise<Viewer | undefined>;

const BEARER = /^bearer ([\x21-\x7e]{1,200})$/i;

function keyOf({ headers }: FastifyRequest): string | undefined {
  return BEARER.exec(headers.authorization ?? '')?.[1];
}

/** A key that is not valid is refused even where none is needed: a client must not take the public view for its own. */
export function authenticate(app: FastifyInstance, findViewer: FindViewer, trying: Trying): void {
  app.decorateRequest('viewer', null as never);
  app.decorateRequest('isStillValid', async function (this: FastifyRequest) {
    const key = keyOf(this);
    return key === undefined || (await findViewer(key)) !== undefined;
  });
  app.addHook('onRequest', (request, reply, done) => {
    request.viewer = ANONYMOUS;
    if (request.headers.authorization === undefined) {
      demandAccess(request);
      return done();
    }
    identify(request, reply).then(() => done(), done);
  });

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const key = keyOf(request);
    trying.demand(request.ip, key);
    const viewer = key ? await findViewer(key) : undefined;
    if (!viewer || !key) {
      trying.failed(request.ip);
      throw new Problem('key_not_valid');
    }
    trying.good(key);
    request.viewer = viewer;
    if (request.viewer.audience !== 'public') reply.header('cache-control', 'no-store');
    demandAccess(request);
  }
}

/** Refuses whoever may not call the operation, by their role or by the scopes of their key. */
function demandAccess(request: FastifyRequest): void {
  const { operation } = request.routeOptions.config ?? {};
  if (!operation) return;
  const { access } = operation;
  if (!may(request.viewer, access)) {
    throw request.viewer === ANONYMOUS ? new Problem('key_missing') : new Problem('role_not_sufficient', { members: { required_role: access } });
  }
  const scope = scopeOf(operation);
  if (!isWithin(request.viewer, scope)) throw new Problem('scope_not_sufficient', { members: { required_scope: scope } });
}
