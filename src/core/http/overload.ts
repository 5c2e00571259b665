// Refuses requests with 503 while more come than can be answered, those first whom it harms least: readers without a key, then partners, then editors.
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Viewer } from '../access/viewer.js';
import { Problem } from '../problem.js';
import { ticks } from '../values/clock.js';
import { whenOver } from './leaving.js';

/** How often it is looked how late the process is: what is refused because of a moment that is past is refused for so long. */
const LOOK_EVERY_MS = 100;
/** So many requests between two looks are many: a process that is late for another reason, such as one long query, refuses nobody. */
const MANY = 32;
/** How much later than for readers without a key it has to be before others are refused. */
const PATIENCE: Readonly<Record<Viewer['audience'], number>> = { public: 1, partner: 2, confidential: 8 };
/** Requests under way at once, those that wait for changes included; more than that would be held in memory without end. */
const UNDER_WAY_MAX: Readonly<Record<Viewer['audience'], number>> = { public: 2_000, partner: 3_000, confidential: 4_000 };

/** Whoever supervises the process must be told how things stand. */
const ALWAYS = ['/livez', '/readyz'];

/** Register it after the callers are known. `lateMs` is how late the process has to be for readers without a key to be refused. */
export function refuseOverload(app: FastifyInstance, lateMs: number): void {
  let due = ticks() + LOOK_EVERY_MS;
  let late = 0;
  let arrived = 0;
  let arrivedBefore = 0;
  let underWay = 0;

  const look = setInterval(() => {
    const now = ticks();
    late = now - due;
    due = now + LOOK_EVERY_MS;
    arrivedBefore = arrived;
    arrived = 0;
  }, LOOK_EVERY_MS).unref();
  app.addHook('onClose', async () => clearInterval(look));

  app.addHook('onRequest', (request, reply, done) => {
    // A request that never came over a network is in nobody's way.
    if (!(request.raw.socket instanceof Socket)) return done();
    arrived += 1;
    const { audience } = request.viewer;
    const isLate = Math.max(late, ticks() - due) > lateMs * PATIENCE[audience] && Math.max(arrived, arrivedBefore) >= MANY;
    if ((isLate || underWay >= UNDER_WAY_MAX[audience]) && !ALWAYS.includes(request.routeOptions.url ?? ''))
      throw new Problem('unavailable', { detail: 'More is asked than can be answered now.', isExpected: true });
    underWay += 1;
    whenOver(reply, () => {
      underWay -= 1;
    });
    done();
  });
}
