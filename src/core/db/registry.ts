// The registry as the layers above see it: reads for a viewer, and the one way to write.
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { type Audience, rank, type Viewer } from '../access/viewer.js';
import type { Clock } from '../values/clock.js';
import { keyDigest, keyed, type Pepper, peppered } from '../values/sign.js';
import { insertCommit, type Revisions, revisionsIn } from './committing.js';
import type { DefinedRecord, Records } from './definition.js';
import * as editions from './editions.js';
import { isErased } from './erased.js';
import { type Author, changesOf, changeTo, type Entry } from './feed.js';
import { ofFew } from './few.js';
import { grow } from './ledger.js';
import { lookedUp, ranked } from './looking-up.js';
import { demandSame, keysOf } from './only-once.js';
import * as pages from './pages.js';
import { type Outcome, publish, type Touched } from './publish.js';
import { indexOf, type Seeking, type Sought, seek } from './seeking.js';
import { insertRows, prepared } from './statements.js';
import { heads, idempotencyKeys } from './tables/registry.js';
import { type Moment, momentOf, type Then } from './then.js';
import { BEHIND, type Database, type Extent, type ReadDb, StoreNotUsable, StoreUnavailable, type WriteDb } from './types.js';
import { type Watching, watch } from './watching.js';
import { besides } from './where.js';
import { swift } from './wire.js';

/** What an open write carries: the store, who writes, and the trace that it leaves. */
export interface WriteTx {
  readonly db: WriteDb;
  readonly viewer: Viewer;
  readonly records: Records;
  readonly commit: number;
  readonly at: string;
  /** Those of what is added. */
  readonly revisions: Revisions;
  /** A keyed hash by which a text is known again that is not kept itself. */
  hash(purpose: string, text: string): string;
  /**
   * Marks a record as touched; publishing prints what changed for whom. `showing` says whether who may see the record can have
   * changed: then whatever refers to it is looked at as well.
   */
  touch(record: DefinedRecord, id: string, showing?: boolean): void;
  /** Whether a record of this kind is marked already: it is printed with all its parts. */
  isTouched(name: string, id: string): boolean;
  /** Says that something was written that no audience reads: keys of clients. */
  traced(): void;
  /** What is done once everything is published, in the same write. */
  afterwards(work: () => Promise<void>): void;
  /** Says that the request asked for what already is, so that there is nothing to trace. */
  unchanged(): void;
}

/** Why something is written; goes into the commit. */
export interface Intent {
  reason?: string | undefined;
  source?: string | undefined;
  /** Do everything, answer what would be, store nothing. */
  dryRun?: boolean | undefined;
  /** A key under which the answer is remembered, and a digest of the request that it belongs to. */
  idempotency?: { key: string; digest: string } | undefined;
  /** For how long its turn is waited for while others write, milliseconds; left out, however long that takes. */
  turnWithin_ms?: number | undefined;
  /** Is told, a batch at a time, of how many records editions are printed, of how many that is to be done. */
  printing?: ((done: number, records: number) => void) | undefined;
}

/** A record as its writer sees it after the write. */
export interface Written {
  record: string;
  id: string;
  version: number;
  document: Buffer | null;
  seq: number;
  replayed: boolean;
}

export interface Reader {
  readonly db: ReadDb;
  readonly audience: Audience;
  /** The commit that is read, where it is one of the past. */
  readonly at?: number | undefined;
  /** The instant of that moment: the one that is asked about, or that of the commit which brought the position. */
  readonly instant?: string | undefined;
  /** The position in this audience's feed that the reads reflect. */
  seq(): Promise<number>;
  get(record: DefinedRecord, id: string): Promise<editions.Found | undefined>;
  getMany(record: DefinedRecord, ids: readonly string[]): Promise<editions.Found[]>;
  list(record: DefinedRecord, query: pages.ListQuery): Promise<pages.Page>;
  count(record: DefinedRecord, query: Pick<pages.ListQuery, 'where'>): Promise<number>;
  group(record: DefinedRecord, query: Pick<pages.ListQuery, 'where'>, grouping: editions.Grouping): Promise<editions.Group[]>;
  /** The changes of a record that this audience was told, the latest first, from below a version on, each with whether its document can be read. */
  versions(record: DefinedRecord, id: string, from: { below: number; limit: number }): Promise<(Entry & Author & { isReadable: boolean })[]>;
  /** The document of a version that this audience had; null where nothing of it may be told any more, undefined where there was none. */
  version(record: DefinedRecord, id: string, version: number): Promise<Buffer | null | undefined>;
  /** Whether a record was erased for good. */
  isErased(record: DefinedRecord, id: string): Promise<boolean>;
  /** Who may be meant by a name, the likeliest first. */
  seek(record: DefinedRecord, text: string, how?: Seeking): Promise<Sought[]>;
}

export interface Registry {
  readonly records: Records;
  readonly clock: Clock;
  readonly database: Database;
  /** Signs cursors and keys hashes; made once for each registry. */
  readonly secret: string;
  /** By what a key can be found: the first is what a new one is kept by. */
  keyDigests(key: string): string[];
  /** One record for this viewer: the hottest path, a single statement. Never from before `since`, a position in the viewer's feed. Throws PositionAhead. */
  get(viewer: Viewer, record: DefinedRecord, id: string, since?: number): Promise<editions.Found | undefined>;
  /** Several reads for this viewer that see the same commit, none of them from before `since`. `work` can run again. Throws PositionAhead. */
  read<T>(viewer: Viewer, work: (reader: Reader) => Promise<T>, since?: number, extent?: Extent): Promise<T>;
  /** The same of what the registry said at a moment of the past. Throws MomentAhead where the feed has not come to its position. */
  readThen<T>(viewer: Viewer, then: Then, work: (reader: Reader) => Promise<T>, since?: number, extent?: Extent): Promise<T>;
  /** The one way to write. Row, revision and editions commit together or not at all; a write that left no trace is refused. */
  write<T>(viewer: Viewer, intent: Intent, work: (tx: WriteTx) => Promise<T>): Promise<T>;
  /** The same for a write whose answer is a record as its writer sees it then; such an answer can be remembered and given again. */
  writeRecord(viewer: Viewer, intent: Intent, record: DefinedRecord, work: (tx: WriteTx) => Promise<string>): Promise<Written>;
  /** Waits until a feed has grown. */
  readonly watching: Watching;
  close(): Promise<void>;
}

/** The first finds out how far hosts have come, the others look for one that has come as far. */
const READ_TRIES = 3;

/** Rolls back a write that answers and stores nothing: a dry run, a request that was answered before. */
class Undone extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('undone');
    this.result = result;
  }
}

type Secret = Pick<typeof heads.$inferSelect, 'secret' | 'secret_mark'>;

async function secretOf(db: ReadDb): Promise<Secret | undefined> {
  const [head] = await db.select({ secret: heads.secret, secret_mark: heads.secret_mark }).from(heads).where(eq(heads.id, 1));
  return head;
}

/** Null for the secret alone, so that one without a pepper is as it always was. */
const markOf = (secret: string, pepper: Pepper): string | null => (pepper === undefined ? null : keyed(peppered(secret, pepper), 'mark', '').slice(0, 16));

/** Makes the head row, unless another process was faster. */
async function makeHead(db: WriteDb, pepper: Pepper): Promise<Secret> {
  const secret = randomBytes(32).toString('base64url');
  await db
    .insert(heads)
    .values({ id: 1, commit_number: 0, public_seq: 0, partner_seq: 0, confidential_seq: 0, secret, secret_mark: markOf(secret, pepper) })
    .onConflictDoNothing();
  return (await secretOf(db)) as Secret;
}

/** What the secret of a registry is mixed with: the oldest pepper, so that it stays the same while keys are replaced. */
const mixedWith = (peppers: readonly Pepper[]): Pepper => peppers.at(-1);

/** Has the secrets of a registry follow from these peppers from now on. Says whether they did not already. */
export async function settlePeppers(database: Database, peppers: readonly Pepper[]): Promise<boolean> {
  return database.write(async (db) => {
    const { secret, secret_mark } = (await secretOf(db)) as Secret;
    const mark = markOf(secret, mixedWith(peppers));
    if (mark === secret_mark) return false;
    await db.update(heads).set({ secret_mark: mark }).where(eq(heads.id, 1));
    return true;
  });
}

/**
 * Hands out the registry over an open, migrated store; makes its head row the first time. `peppers` are the secrets from outside the database, the newest
 * first, undefined for none. Throws StoreNotUsable where the registry's secrets follow from others.
 */
export async function openRegistry(database: Database, records: Records, clock: Clock, peppers: readonly Pepper[] = [undefined]): Promise<Registry> {
  const pepper = mixedWith(peppers);
  const head = (await secretOf(database.read)) ?? (await database.write((db) => makeHead(db, pepper)));
  if (head.secret_mark !== markOf(head.secret, pepper))
    throw new StoreNotUsable(
      head.secret_mark === null
        ? 'The registry was made without a pepper, and KEY_PEPPER_FILE gives one: add a last line "none" to it, or run "registry repepper".'
        : 'The pepper of the registry is another one than the last that KEY_PEPPER_FILE gives, or none is given: set the right one, or run "registry repepper".',
    );
  const secret = peppered(head.secret, pepper);
  const hash = (purpose: string, text: string): string => keyed(secret, purpose, text);

  const watching = watch(database.read);

  function reader(db: ReadDb, viewer: Viewer, walkedFar: boolean, moment?: Moment): Reader {
    const level = rank(viewer.audience);
    const at = moment?.commit;
    const sought = new Map<string, Promise<Sought[]>>();
    const indexes = new Map<DefinedRecord, ReturnType<typeof indexOf>>();
    const look: Reader['seek'] = (record, text, how) => {
      const key = JSON.stringify([record.name, text, how]);
      const index = indexes.get(record) ?? indexOf(db, record, level, at);
      indexes.set(record, index);
      const found = sought.get(key) ?? seek(index, text, how);
      sought.set(key, found);
      return found;
    };
    return {
      db,
      audience: viewer.audience,
      at,
      instant: moment?.instant,
      seq: async () => moment?.seq ?? editions.seqOf(db, viewer.audience),
      get: (record, id) => editions.get(db, record, viewer.audience, id, at),
      getMany: (record, ids) => editions.getMany(db, record, level, ids, at),
      list: async (record, query) => {
        const where = await lookedUp(records, record, query.where, look, query.byName);
        const page = (one: pages.ListQuery) => pages.list(db, records, record, level, one, at);
        return query.byName === undefined
          ? page(await ofFew({ db, records, level, at, walkedFar }, record, { ...query, where }))
          : ranked({ ...query, where }, await look(record, query.byName), (part) => page({ ...part, where: [besides(where)] }));
      },
      count: async (record, query) => editions.count(db, records, record, level, { where: await lookedUp(records, record, query.where, look) }, at),
      group: async (record, query, grouping) => editions.group(db, records, record, level, { where: await lookedUp(records, record, query.where, look) }, grouping, at),
      versions: async (record, id, from) => {
        const entries = await changesOf(db, viewer.audience, record.name, id, from);
        const rows = await Promise.all(entries.map((entry) => editions.versionRow(db, record, level, id, entry.version)));
        return entries.map((entry, place) => ({ ...entry, isReadable: Boolean(rows[place]?.document) }));
      },
      version: async (record, id, version) =>
        (await changeTo(db, viewer.audience, record.name, id, version)) && ((await editions.versionRow(db, record, level, id, version))?.document ?? null),
      isErased: (record, id) => isErased(db, record, id),
      seek: look,
    };
  }

  return {
    records,
    clock,
    database,
    secret,
    keyDigests: (key) => peppers.map((one) => keyDigest(key, one)),
    get: (viewer, record, id, since) => (since === undefined ? editions.get(database.read, record, viewer.audience, id) : readSince(viewer, since, (one) => one.get(record, id))),
    read: (viewer, work, since, extent) =>
      since === undefined ? database.snapshot((db, walkedFar) => work(reader(db, viewer, walkedFar)), extent) : readSince(viewer, since, work, extent),
    readThen,
    write: (viewer, intent, work) => transact(intent, async (db, head) => (await commit(db, head, viewer, intent, work)).value, false),
    writeRecord: (viewer, intent, record, work) =>
      transact(
        intent,
        async (db, head) => {
          // Keyed, since a request can hold what is not kept, and a plain digest lets anyone try out what it was.
          const idempotency = intent.idempotency && { key: intent.idempotency.key, digest: hash('request', intent.idempotency.digest) };
          const replay = idempotency && (await replayed(db, records, viewer, idempotency, hash));
          if (replay) throw new Undone(replay);
          const { value: id, outcome, at } = await commit(db, head, viewer, intent, work);
          const found = outcome.effective(record, id, rank(viewer.audience)) ?? (await editions.get(db, record, viewer.audience, id));
          const written: Written = {
            record: record.name,
            id,
            version: found?.version ?? 0,
            document: found?.document ?? null,
            seq: outcome.heads[`${viewer.audience}_seq`],
            replayed: false,
          };
          if (idempotency) await remember(db, viewer, idempotency, written, at);
          return written;
        },
        true,
      ),
    watching,
    close: async () => {
      watching.close();
      await database.close();
    },
  };

  /** Reads where the viewer's feed has come to a position: on the nearest host, or else on one that is further on. Throws PositionAhead. */
  async function readSince<T>(viewer: Viewer, since: number, work: (reader: Reader) => Promise<T>, extent?: Extent): Promise<T> {
    const found = await database.snapshot(async (db, walkedFar) => {
      const one = reader(db, viewer, walkedFar);
      return (await one.seq()) < since ? BEHIND : work(one);
    }, extent);
    if (found === BEHIND) throw new PositionAhead();
    return found as T;
  }

  /** Reads at a moment of the past: on a host that has come beyond it, or else on the one that has come furthest. */
  async function readThen<T>(viewer: Viewer, then: Then, work: (reader: Reader) => Promise<T>, since = 0, extent?: Extent): Promise<T> {
    const seen = {};
    for (let tries = 0; tries < READ_TRIES; tries += 1) {
      const found = await database.snapshot(async (db, walkedFar) => {
        if ((await editions.seqOf(db, viewer.audience)) < since) return BEHIND;
        const moment = await momentOf(db, viewer.audience, then, seen);
        return moment === BEHIND ? BEHIND : work(reader(db, viewer, walkedFar, moment));
      }, extent);
      if (found !== BEHIND) return found as T;
      if ('seq' in then) throw new MomentAhead();
    }
    throw since > 0 ? new PositionAhead() : new StoreUnavailable('No host has come as far as another had.');
  }

  async function transact<T>(intent: Intent, work: (db: WriteDb, head: Heads) => Promise<T>, together: boolean): Promise<T> {
    try {
      const written = await database.write(
        async (db) => {
          const result = await work(db, await takeHead(db));
          if (intent.dryRun) throw new Undone(result);
          return result;
        },
        { together, turnWithin_ms: intent.turnWithin_ms },
      );
      watching.look();
      return written;
    } catch (error) {
      if (error instanceof Undone) return error.result as T;
      throw error;
    }
  }

  async function commit<T>(db: WriteDb, head: Heads, viewer: Viewer, intent: Intent, work: (tx: WriteTx) => Promise<T>): Promise<{ value: T; outcome: Outcome; at: string }> {
    const at = clock();
    const touched: Touched = new Map();
    let traces = 0;
    let nothingToDo = false;
    const later: (() => Promise<void>)[] = [];
    const tx: WriteTx = {
      db,
      viewer,
      records,
      commit: head.commit_number,
      at,
      revisions: revisionsIn(db),
      hash,
      touch(record, id, showing = false) {
        const ids = touched.get(record.name) ?? new Map<string, boolean>();
        touched.set(record.name, ids.set(id, showing || ids.get(id) === true));
      },
      isTouched: (name, id) => touched.get(name)?.has(id) === true,
      traced() {
        traces += 1;
      },
      afterwards(work) {
        later.push(work);
      },
      unchanged() {
        nothingToDo = true;
      },
    };
    const value = await work(tx);
    await tx.revisions.flush();
    if (traces === 0 && !nothingToDo) throw new Error('A write left no trace: change records through record.ts only.');
    const outcome: Outcome = touched.size > 0 ? await publish(tx, touched, head, intent.printing) : { heads: head, printed: 0, effective: () => undefined };
    for (const last of later) await last();
    await tx.revisions.flush();
    const { public_seq, partner_seq, confidential_seq } = outcome.heads;
    const isCommit = traces > 0 || outcome.printed > 0;
    // The number of a commit that changed nothing is given back, so that there are no gaps.
    const commit_number = isCommit ? head.commit_number : head.commit_number - 1;
    await moveHead(db, { commit_number, public_seq, partner_seq, confidential_seq });
    if (isCommit) {
      await insertCommit(db, { commit_number, at, actor: viewer.actor, reason: intent.reason, source: intent.source, public_seq, partner_seq, confidential_seq });
      await grow(db, 'commits', commit_number - 1, commit_number);
    }
    return { value, outcome, at };
  }
}

async function remember(db: WriteDb, viewer: Viewer, idempotency: { key: string; digest: string }, { record, id, version, seq }: Written, at: string): Promise<void> {
  await insertRows(db, idempotencyKeys, [{ actor: viewer.actor, key: idempotency.key, request_digest: idempotency.digest, record, id, version, seq, at }]);
}

export interface Heads {
  commit_number: number;
  public_seq: number;
  partner_seq: number;
  confidential_seq: number;
}

/** Takes the next commit number. Being the first statement, it makes writers wait for each other on any engine. */
async function takeHead(db: WriteDb): Promise<Heads> {
  const statement = prepared(db, 'take head', () => {
    const told = { commit_number: heads.commit_number, public_seq: heads.public_seq, partner_seq: heads.partner_seq, confidential_seq: heads.confidential_seq };
    const query = db
      .update(heads)
      .set({ commit_number: sql`${heads.commit_number} + 1` })
      .where(eq(heads.id, 1))
      .returning(told);
    return swift(db, query, told);
  });
  const [head] = await statement.run({});
  return head as unknown as Heads;
}

async function moveHead(db: WriteDb, head: Heads): Promise<void> {
  const statement = prepared(db, 'move head', () =>
    swift(
      db,
      db
        .update(heads)
        .set(Object.fromEntries(Object.keys(head).map((name) => [name, sql`${sql.placeholder(name)}`])))
        .where(eq(heads.id, 1)),
    ),
  );
  await statement.run({ ...head });
}

/** The same answer to the same request, if it was answered before. */
async function replayed(db: WriteDb, records: Records, viewer: Viewer, idempotency: { key: string; digest: string }, hash: WriteTx['hash']): Promise<Written | undefined> {
  const statement = prepared(db, 'answered before', () =>
    swift(
      db,
      db
        .select()
        .from(idempotencyKeys)
        .where(and(eq(idempotencyKeys.actor, sql.placeholder('actor')), inArray(idempotencyKeys.key, [sql.placeholder('key'), sql.placeholder('forgotten')]))),
      getTableColumns(idempotencyKeys),
    ),
  );
  const [key, forgotten] = keysOf(idempotency.key, hash);
  const [known] = (await statement.run({ actor: viewer.actor, key, forgotten })) as (typeof idempotencyKeys.$inferSelect)[];
  if (!known) return undefined;
  demandSame(known, idempotency.digest);
  const document = await editions.getVersion(db, records.get(known.record), rank(viewer.audience), known.id, known.version);
  return { record: known.record, id: known.id, version: known.version, document, seq: known.seq, replayed: true };
}

/** No answer can be as new as was asked for: the registry has not come to that position, or was set back to before it. */
export class PositionAhead extends Error {}

/** The feed has not come to the position whose moment was asked for. */
export class MomentAhead extends Error {}

/** A digest of what a request asks for, in the order of its parts. */
export function requestDigest(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
