// What a client can do with a registry: read, list and search its records, change them without overwriting anybody, and follow what changes.
import { type Asked, ask, type Connection } from './asking.js';
import { RegistryProblem } from './problem.js';
import { type ChangeEntry, type ChangesPage, PARENTS, type PageInfo, type Records, type Search } from './schemas.js';

export type Collection = keyof Records;

/** A record with the tag of the version that was read: to be sent back with a change, so that nobody's work is overwritten unseen. */
export interface Kept<Document> {
  document: Document;
  etag: string;
}

/** A change of the feed. */
export interface Change extends ChangeEntry {
  /** What to keep once it is dealt with: `after` it, the feed goes on with the next. */
  after: number;
}

/** How something is written. */
export interface Made {
  /** Under which record it is made: of a part of a prisoner, the prisoner's id. */
  under?: string;
  /** Of your own making, where the call must be done once across restarts of your program. */
  idempotencyKey?: string;
  /** Kept with the revision. */
  reason?: string;
  /** All checks, the outcome as it would be, and nothing stored. */
  dryRun?: boolean;
  signal?: AbortSignal;
}

export interface Following {
  /** The position to go on after; 0, the beginning, if left out. */
  after?: number;
  /** Kinds of record, as `ChangeEntry.record` has them. */
  record?: string[];
  /** Sends along each record as it is now. */
  documents?: boolean;
  /** Whether to wait for what is yet to come; without it the feed ends where there is no more. */
  follow?: boolean;
  signal?: AbortSignal;
}

export type Registry = ReturnType<typeof connect>;

/** Seconds that the server holds a request that waits for something new. */
const WAIT_S = 30;
/** A change that others get in the way of is tried so often. */
const CHANGES_MAX = 5;

export function connect(connection: Connection) {
  const send = (method: string, path: string, asked?: Asked) => ask(connection, method, path, asked);
  const addressOf = (collection: Collection, id: string) => `/v1/${collection}/${encodeURIComponent(id)}`;
  const stopped = (signal?: AbortSignal) => (signal ? { signal } : {});

  async function* paged<C extends Collection>(pageAfter: (cursor: string | undefined) => Promise<Response>): AsyncGenerator<Records[C]['item'], void, undefined> {
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const { items, page } = (await (await pageAfter(cursor)).json()) as { items: Records[C]['item'][]; page: PageInfo };
      yield* items;
      cursor = page.next_cursor;
    }
  }

  /** All records that the query finds, a page at a time as they are used. */
  function list<C extends Collection>(collection: C, query: Records[C]['query'] = {}, signal?: AbortSignal) {
    return paged<C>((cursor) => send('GET', `/v1/${collection}`, { query: { ...query, ...(cursor ? { cursor } : {}) }, ...stopped(signal) }));
  }

  /** All records that a tree of conditions finds. */
  function search<C extends Collection>(collection: C, what: Search, signal?: AbortSignal) {
    return paged<C>((cursor) => send('POST', `/v1/${collection}/search`, { body: { ...what, ...(cursor ? { cursor } : {}) }, ...stopped(signal) }));
  }

  async function read<C extends Collection>(collection: C, id: string, signal?: AbortSignal): Promise<Kept<Records[C]['item']>> {
    return kept(await send('GET', addressOf(collection, id), stopped(signal)));
  }

  /** Makes a record; with `under`, as a part of that one. */
  async function create<C extends Collection>(collection: C, body: Records[C]['made'], made: Made = {}): Promise<Kept<Records[C]['answer']>> {
    const parent = collection in PARENTS && made.under !== undefined ? addressOf(PARENTS[collection as keyof typeof PARENTS], made.under) : '/v1';
    return kept(await send('POST', `${parent}/${collection}`, { body, ...said(made) }));
  }

  /** Changes the version that was read; throws `version_not_current` where somebody else has changed it since. */
  async function revise<C extends Collection>(collection: C, read: Kept<{ id: string }>, patch: Records[C]['patch'], made: Made = {}): Promise<Kept<Records[C]['item']>> {
    const { headers, ...asked } = said(made);
    return kept(
      await send('PATCH', addressOf(collection, read.document.id), {
        body: patch,
        mediaType: 'application/merge-patch+json',
        headers: { ...headers, 'if-match': read.etag },
        ...asked,
      }),
    );
  }

  /** Reads, decides and changes; where somebody else was faster, reads and decides anew. A decision for `undefined` changes nothing. */
  async function change<C extends Collection>(
    collection: C,
    id: string,
    decide: (document: Records[C]['item']) => Records[C]['patch'] | undefined,
    made: Omit<Made, 'idempotencyKey'> = {},
  ): Promise<Kept<Records[C]['item']>> {
    for (let tries = 1; ; tries += 1) {
      const current = await read(collection, id, made.signal);
      const patch = decide(current.document);
      if (patch === undefined) return current;
      try {
        return await revise(collection, current as Kept<{ id: string } & Records[C]['item']>, patch, made);
      } catch (error) {
        if (tries >= CHANGES_MAX || !(error instanceof RegistryProblem && error.is('version_not_current'))) throw error;
      }
    }
  }

  /** Takes it out of sight; it can be restored. */
  async function retire(collection: Collection, read: Kept<{ id: string }>, made: Made = {}): Promise<void> {
    const { headers, ...asked } = said(made);
    await send('DELETE', addressOf(collection, read.document.id), { headers: { ...headers, 'if-match': read.etag }, ...asked });
  }

  /** Every change that this key can see, in order, from a position that you kept. */
  async function* changes({ after = 0, record, documents = false, follow = false, signal }: Following = {}): AsyncGenerator<Change, void, undefined> {
    for (let position = after; ; ) {
      const query = { after: position, record, limit: 200, ...(documents ? { include: 'record' } : {}), ...(follow ? { wait: WAIT_S } : {}) };
      const { items, page } = (await (await send('GET', '/v1/changes', { query, ...stopped(signal) })).json()) as ChangesPage;
      for (const item of items) yield { ...item, after: item.seq };
      position = page.next_after;
      if (page.caught_up && !follow) return;
    }
  }

  return { list, search, read, create, revise, change, retire, changes, send };
}

async function kept<Document>(answer: Response): Promise<Kept<Document>> {
  // What only would be has no version, and so no tag.
  return { document: (await answer.json()) as Document, etag: answer.headers.get('etag') ?? '' };
}

/** What travels with a write; letters beyond ASCII are percent-encoded in headers. */
function said({ idempotencyKey, reason, dryRun, signal }: Made): { headers: Record<string, string>; query?: object; signal?: AbortSignal } {
  return {
    headers: { ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }), ...(reason === undefined ? {} : { 'change-reason': encodeURIComponent(reason) }) },
    ...(dryRun ? { query: { dry_run: true } } : {}),
    ...(signal ? { signal } : {}),
  };
}
