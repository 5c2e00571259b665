// Clients that write to a server which is killed under them: each sends the same request with the same Idempotency-Key until it has an answer, and remembers what it was told.
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { aSource } from './people.js';
import { call, type Reply, wait } from './process.js';
import type { Random } from './random.js';

/** What a client was told of one of its records. */
export interface Told {
  url: string;
  id: string;
  title: string;
  /** Changes and retirements that were acknowledged, creation counted. */
  writes: number;
  retired: boolean;
  /** The document, as the last answer that held one had it. */
  text: string;
  etag: string;
}

export interface Work {
  told: Told[];
  /** Positions in the feed that were acknowledged, one for each write. */
  positions: number[];
  acknowledged: number;
  /** Requests that got no answer, or 503, and were sent again. */
  sentAgain: number;
  /** Acknowledged as done before: the answer was lost, not the write. */
  replayed: number;
}

interface Sending {
  /** Where the server is now; undefined while there is none. */
  base: () => string | undefined;
  key: string;
  random: Random;
  /** Whether there is enough. */
  isDone: () => boolean;
}

/** Creates, changes and retires until there is enough. */
export async function write(work: Work, { base, key, random, isDone }: Sending): Promise<void> {
  const mine: Told[] = [];
  while (!isDone()) {
    const living = mine.filter(({ retired }) => !retired);
    const dice = random.next();
    if (living.length === 0 || dice < 0.5) mine.push(await create());
    else if (dice < 0.85) await change(random.pick(living));
    else await retire(random.pick(living));
  }

  async function create(): Promise<Told> {
    const title = `Example Monitor, item ${randomUUID()}`;
    const reply = await insist('POST', '/v1/sources', aSource({ title, visibility: 'public' }), 201);
    const told = { url: reply.headers.get('location') as string, id: reply.body.id, title, writes: 1, retired: false, text: reply.text, etag: reply.headers.get('etag') as string };
    work.told.push(told);
    return told;
  }

  async function change(told: Told): Promise<void> {
    const reply = await insist('PATCH', told.url, { publisher: `Monitor ${randomUUID()}` }, 200, told.etag);
    Object.assign(told, { writes: told.writes + 1, text: reply.text, etag: reply.headers.get('etag') });
  }

  async function retire(told: Told): Promise<void> {
    await insist('DELETE', told.url, undefined, 204, told.etag);
    Object.assign(told, { writes: told.writes + 1, retired: true });
  }

  async function insist(method: string, url: string, body: unknown, status: number, etag?: string): Promise<Reply> {
    const headers = { 'idempotency-key': randomUUID(), ...(etag ? { 'if-match': etag } : {}) };
    for (;;) {
      const at = base();
      const reply = at && (await call(at, url, { method, key, body, headers }).catch(() => undefined));
      if (reply && reply.status !== 503) {
        expect(reply.status, `${method} ${url}: ${reply.text}`).toBe(status);
        work.acknowledged += 1;
        work.positions.push(Number(reply.headers.get('registry-seq')));
        if (reply.headers.get('idempotency-replayed')) work.replayed += 1;
        return reply;
      }
      if (at) work.sentAgain += 1;
      await wait(10);
    }
  }
}
