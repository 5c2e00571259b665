// What the server of a mirror refuses: keys, whatever is to be stored, what is not public, and moments that it cannot know of yet.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Reader } from '../../core/db/registry.js';
import { mirrorOf } from '../../core/db/taking-in.js';
import { isOnlyAtOrigin } from '../../core/http/operation.js';
import { Problem } from '../../core/problem.js';
import type { Clock } from '../../core/values/clock.js';
import type { Mirror } from './following.js';

/** Balancers ask these, and must be told how things stand. */
const ALWAYS = ['/livez', '/readyz'];

/** `contactUrl` is where those are asked who run the registry; where that is served is not told: it can be out of reach on purpose. Register it before callers are known. */
export function guardMirror(app: FastifyInstance, mirror: Mirror, clock: Clock, contactUrl: string | undefined): void {
  const refuse = (what: string): Problem =>
    new Problem('only_at_origin', { detail: `${what} Ask the registry that this is a mirror of${contactUrl === undefined ? '' : `, or those who run it: ${contactUrl}`}.` });

  app.addHook('onRequest', (request, _reply, done) => {
    const { operation } = request.routeOptions.config ?? {};
    // A key that comes here by mistake is not looked at.
    if (request.headers.authorization !== undefined) throw refuse('A mirror takes no keys, and shows nothing but what is public.');
    if (operation && isOnlyAtOrigin(operation)) throw refuse('A mirror stores nothing, and has nothing but what is public.');
    const { url = '' } = request.routeOptions;
    if ((operation || url === '/') && !ALWAYS.includes(url) && !mirror.isWhole()) throw new Problem('unavailable', { detail: 'The mirror is being filled.', isExpected: true });
    done();
  });
  app.addHook('preHandler', (request, _reply, done) => {
    demandKnown(request, mirror, clock);
    done();
  });
}

/** Of an instant after the last at which nothing was missing a mirror would say what can still turn out otherwise. */
function demandKnown({ query }: FastifyRequest, mirror: Mirror, clock: Clock): void {
  const { as_of } = (query ?? {}) as { as_of?: unknown };
  // What is not past is refused by whoever reads it.
  if (typeof as_of !== 'string' || as_of >= clock()) return;
  const { confirmedAt } = mirror.status();
  if (confirmedAt === undefined || as_of > confirmedAt)
    throw new Problem('unavailable', { detail: 'The mirror does not know yet what was said at that instant.', isExpected: true });
}

/** The head as the registry that is mirrored signed it, where there is one of this very size. */
export async function signedElsewhere({ size }: { size: number }, { db }: Reader): Promise<{ checkpoint: string; verifier_key: string }> {
  const row = await mirrorOf(db);
  if (row?.checkpoint && row.verifier_key && row.checkpoint_size === size) return { checkpoint: row.checkpoint, verifier_key: row.verifier_key };
  throw new Problem('unavailable', { detail: 'The mirror is catching up, and has no signed head of what it has come to.', isExpected: true });
}
