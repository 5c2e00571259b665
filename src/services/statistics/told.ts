// Figures that were told already: at the same position of the same feed and on the same day they are the same, and need not be counted again.
import type { FastifyRequest } from 'fastify';
import { LruMap } from 'toad-cache';
import type { Reader } from '../../core/db/registry.js';
import type { Clocks } from '../../core/http/moment.js';

/** Answers that are kept: each is some kilobytes. */
const KEPT_MAX = 200;

interface Told {
  seq: number;
  day: string;
  bytes: Buffer;
}

/**
 * Keeps what was answered last to each question of each audience. What an audience is told follows from what was printed for it, which moves its own feed and nothing else does: so neither what is kept
 * nor how long an answer takes says whether something was written that it may not see. Of the past nothing is kept, since that can be taken back without a change of the present.
 */
export class ToldFigures {
  readonly #kept = new LruMap<Told>(KEPT_MAX);

  constructor(readonly today: () => string) {}

  async of(request: FastifyRequest, reader: Reader, { then }: Clocks, count: () => Promise<object>): Promise<Omit<Told, 'day'>> {
    const seq = await reader.seq();
    const day = this.today();
    const question = JSON.stringify([reader.audience, request.routeOptions.url, Object.entries(request.query as object).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const known = then ? undefined : this.#kept.get(question);
    if (known?.seq === seq && known.day === day) return known;
    const told = { seq, day, bytes: Buffer.from(JSON.stringify(await count()), 'utf8') };
    if (!then) this.#kept.set(question, told);
    return told;
  }
}
