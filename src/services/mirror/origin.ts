// Asks the registry that is mirrored, as anyone could: its feed, what was taken back, the head of its ledger. Nothing is believed here that has another shape than it should.
import { z } from 'zod';
import type { TakenBack } from '../../core/db/taken-back.js';
import type { TakenEntry } from '../../core/db/taking-in.js';
import { CHANGES } from '../../core/values/change.js';
import { commitmentTo } from '../../core/values/commitment.js';
import { within } from '../../core/values/ending.js';
import { readCheckpoint } from '../../core/values/note.js';

/** It does not answer, or says that it cannot now: asked again later, it may. */
export class OriginAway extends Error {
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs = 0, cause?: unknown) {
    super(message, { cause });
    this.retryAfterMs = retryAfterMs;
  }
}

/** What it answers cannot be taken in: it is of another shape, is not signed, or is not what was signed. Nothing of it is stored. */
export class NotTaken extends Error {}

/** The longest that one answer is waited for, beyond the time that was asked for. */
const ANSWER_MS = 60_000;
/** The longest answer that is read. */
const BYTES_MAX = 134_217_728;
/** Items of one page: as many as a registry gives. */
const PAGE = 200;
/** No proof is longer. */
const PATH_MAX = 64;

const Position = z.int().min(0).max(900_000_000);
const Bytes = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .transform((text) => Buffer.from(text, 'base64'));
/** JSON that a registry made is made of it again byte for byte; where it is signed, that is checked. */
const Document = z
  .custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .transform((value) => ({ id: value.id, version: value.version, bytes: Buffer.from(JSON.stringify(value), 'utf8') }));

const Entry = z.object({
  seq: Position,
  at: z.iso.datetime().max(24),
  record: z.string().max(60),
  id: z.uuid(),
  version: Position,
  change: z.enum(CHANGES),
  edition: z.object({ until: Position, commitment: Bytes.optional(), salt: Bytes.optional(), document: Document.optional() }),
});
const Changes = z.object({ items: z.array(Entry).max(PAGE), page: z.object({ next_after: Position }) });
const Withdrawals = z.object({
  items: z.array(z.object({ seq: Position, record: z.string().max(60), id: z.uuid(), version: Position, document: Document.optional() })).max(PAGE),
  page: z.object({ next_cursor: z.string().max(1_000).nullable() }),
});
const Heads = z.object({ heads: z.array(z.object({ tree: z.string().max(60), checkpoint: z.string().max(1_000), verifier_key: z.string().max(500) })).max(10) });
const Proof = z.object({ path: z.array(Bytes).max(PATH_MAX) });

/** The head of the public tree, signed. */
export interface SignedHead {
  size: number;
  root: Buffer;
  checkpoint: string;
  verifier_key: string;
  /** When that was so, by the clock of the origin; undefined where it does not say. */
  at: string | undefined;
}

export interface Origin {
  /** The entries after a number, and how far the feed had come. With `wait_s` the answer comes when there are some, or after so many seconds. */
  changes(after: number, wait_s: number): Promise<{ entries: TakenEntry[]; read: number; head: number }>;
  /** A page of what was taken back, and how far the feed had come. */
  withdrawals(from: number, cursor: string | undefined): Promise<{ items: TakenBack[]; next: string | undefined; head: number }>;
  head(): Promise<SignedHead>;
  /** What shows that the tree of one size begins with that of an earlier one. */
  consistency(from: number, to: number): Promise<Buffer[]>;
}

/** `kinds` are the kinds of record that this release knows. `signal` ends what is under way. Its methods throw OriginAway and NotTaken. */
export function originAt(address: string, kinds: ReadonlySet<string>, signal: AbortSignal): Origin {
  async function ask<T>(path: string, schema: z.ZodType<T>, wait_ms = 0): Promise<{ said: T; headers: Headers }> {
    const answer = await within(wait_ms + ANSWER_MS, [signal], (ending) => fetchFrom(new URL(path, address), ending));
    const parsed = schema.safeParse(answer.json);
    if (!parsed.success) throw new NotTaken(`${path.split('?')[0]} is answered in another shape than this release knows: ${z.prettifyError(parsed.error).slice(0, 300)}`);
    return { said: parsed.data, headers: answer.headers };
  }

  const demandKind = (record: string): void => {
    if (!kinds.has(record)) throw new NotTaken(`there is a kind of record, ${record}, that this release does not know: run the release of the registry that is mirrored`);
  };

  return {
    async changes(after, wait_s) {
      const { said, headers } = await ask(`/v1/changes?after=${after}&limit=${PAGE}&include=edition${wait_s > 0 ? `&wait=${wait_s}` : ''}`, Changes, wait_s * 1_000);
      let last = after;
      const entries = said.items.map(({ edition: { until, commitment, salt, document }, ...entry }): TakenEntry => {
        demandKind(entry.record);
        last += 1;
        const where = `entry ${last} of the feed`;
        if (entry.seq !== last || until < entry.seq) throw new NotTaken(`${where} is out of order`);
        if ((entry.change === 'removed') !== (commitment === undefined)) throw new NotTaken(`${where} has no commitment, or one too many`);
        if (document && (document.id !== entry.id || document.version !== entry.version)) throw new NotTaken(`${where} brings the document of another`);
        if (document && salt && commitment && !commitmentTo(salt, document.bytes).equals(commitment))
          throw new NotTaken(`${where} brings a document that is not the one that was signed`);
        if (salt && !document) throw new NotTaken(`${where} brings no document and what opens it`);
        return { ...entry, until, commitment: commitment ?? null, salt: salt ?? null, document: document?.bytes ?? null };
      });
      return { entries, read: Math.max(last, said.page.next_after), head: positionIn(headers) };
    },
    async withdrawals(from, cursor) {
      const { said, headers } = await ask(`/v1/changes/withdrawals?from=${from}&limit=${PAGE}${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`, Withdrawals);
      const items = said.items.map(({ document, ...place }): TakenBack => {
        demandKind(place.record);
        if (document && (document.id !== place.id || document.version !== place.version)) throw new NotTaken(`what is left of ${place.record} ${place.id} is of another`);
        return { ...place, document: document?.bytes ?? null };
      });
      return { items, next: said.page.next_cursor ?? undefined, head: positionIn(headers) };
    },
    async head() {
      const { said, headers } = await ask('/v1/ledger', Heads);
      const told = said.heads.find(({ tree }) => tree === 'public');
      const read = told && readCheckpoint(told.checkpoint, told.verifier_key);
      if (!told || !read?.origin.endsWith('/public')) throw new NotTaken('the head of the ledger is not signed by the key that it names');
      const date = Date.parse(headers.get('date') ?? '');
      return {
        size: read.size,
        root: read.root,
        checkpoint: told.checkpoint,
        verifier_key: told.verifier_key,
        at: Number.isNaN(date) ? undefined : new Date(date).toISOString(),
      };
    },
    consistency: async (from, to) => (await ask(`/v1/ledger/consistency?tree=public&from=${from}&to=${to}`, Proof)).said.path,
  };
}

function positionIn(headers: Headers): number {
  const position = Position.safeParse(Number(headers.get('registry-seq') ?? Number.NaN));
  if (!position.success) throw new NotTaken('an answer does not say of which position it is');
  return position.data;
}

async function fetchFrom(url: URL, signal: AbortSignal): Promise<{ json: unknown; headers: Headers }> {
  let text: string;
  let answer: Response;
  try {
    answer = await fetch(url, { redirect: 'error', signal });
    text = await textOf(answer);
  } catch (error) {
    if (error instanceof NotTaken) throw error;
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    throw new OriginAway(`it does not answer${code ? ` (${code})` : ''}`, 0, error);
  }
  if (answer.status === 429 || answer.status >= 500) throw new OriginAway(`it answers ${answer.status}`, (Number(answer.headers.get('retry-after')) || 0) * 1_000);
  const json = parsed(text);
  if (!answer.ok) {
    const detail = String((json as { detail?: unknown } | undefined)?.detail ?? '').slice(0, 200);
    throw new NotTaken(`${url.pathname} is answered ${answer.status}${detail ? `: ${detail}` : ''}`);
  }
  if (json === undefined) throw new NotTaken(`${url.pathname} is answered with something else than JSON`);
  return { json, headers: answer.headers };
}

async function textOf(answer: Response): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.byteLength;
    if (bytes > BYTES_MAX) throw new NotTaken(`an answer is longer than ${BYTES_MAX} bytes`);
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
