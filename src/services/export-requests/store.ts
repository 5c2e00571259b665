// Keeps requests for exports, with a trace for every one that is made, approved or withdrawn.
import { and, asc, count, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import { may, type Viewer } from '../../core/access/viewer.js';
import { insertRevision } from '../../core/db/committing.js';
import { onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry, WriteTx } from '../../core/db/registry.js';
import { insertRows, selectIn } from '../../core/db/statements.js';
import { apiKeys, exportRequests } from '../../core/db/tables/index.js';
import type { ReadDb } from '../../core/db/types.js';
import { invalid, Problem } from '../../core/problem.js';
import { newId } from '../../core/values/id.js';
import { isInForce } from '../keys/index.js';
import { DAYS_MAX, LISTED_DAYS, LISTED_MAX, type NewExportRequest, type Status } from './schema.js';

/** Most requests of one key that count or could: whoever needs more asks for more kinds in one. */
const OF_A_KEY_MAX = 100;
const DAY_MS = 86_400_000;

type Row = typeof exportRequests.$inferSelect;
type KeyRow = typeof apiKeys.$inferSelect;

/** What is told of one. */
export interface Shown {
  id: string;
  api_key_id: string;
  records: string[];
  reason: string;
  status: Status;
  expires_on: string;
  approved_by?: string | undefined;
  approved_at?: string | undefined;
  withdrawn_at?: string | undefined;
  created_at: string;
}

export interface Once<T> {
  answer: T;
  isReplayed: boolean;
}

/** The day that is so many days from an instant on. */
const dayFrom = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY_MS).toISOString().slice(0, 10);

/** The id of a request by which a key may export a kind of record now. It asks the store each time, so that what was withdrawn ends at once everywhere. */
export async function findApproved(db: ReadDb, actor: string, record: string, at: string): Promise<string | undefined> {
  const rows: Row[] = await db
    .select()
    .from(exportRequests)
    .where(and(isOpenOf(actor, at), isNotNull(exportRequests.approved_at)))
    .orderBy(asc(exportRequests.created_at), asc(exportRequests.id))
    .limit(OF_A_KEY_MAX);
  const naming = rows.filter(({ records }) => kindsIn(records).includes(record));
  const keys = await keysOf(db, naming);
  return naming.find((row) => statusOf(row, keys, at) === 'approved')?.id;
}

const isOpenOf = (actor: string, at: string) => and(eq(exportRequests.actor, actor), isNull(exportRequests.retired_at), gte(exportRequests.expires_on, dayFrom(at, 0)));

/** Those that this caller made, or all to an admin, until they have been over for long; the newest first. */
export async function listRequests(registry: Registry, viewer: Viewer): Promise<Shown[]> {
  const [db, at] = [registry.database.primary, registry.clock()];
  const isRecent = gte(exportRequests.expires_on, dayFrom(at, -LISTED_DAYS));
  const rows: Row[] = await db
    .select()
    .from(exportRequests)
    .where(may(viewer, 'admin') ? isRecent : and(eq(exportRequests.actor, viewer.actor), isRecent))
    .orderBy(desc(exportRequests.created_at), asc(exportRequests.id))
    .limit(LISTED_MAX);
  const keys = await keysOf(db, rows);
  return rows.map((row) => shownOf(row, keys, at));
}

export async function getRequest(registry: Registry, viewer: Viewer, id: string): Promise<Shown> {
  const db = registry.database.primary;
  return shown(db, await demandOwn(db, viewer, id), registry.clock());
}

/** Another's is as if there were none. */
async function demandOwn(db: ReadDb, viewer: Viewer, id: string): Promise<Row> {
  const [row] = await db.select().from(exportRequests).where(eq(exportRequests.id, id));
  if (!row || (row.actor !== viewer.actor && !may(viewer, 'admin'))) throw new Problem('not_found');
  return row;
}

export async function makeRequest(registry: Registry, viewer: Viewer, intent: Intent, says: NewExportRequest): Promise<Once<Shown>> {
  return registry.write(viewer, intent, (tx) =>
    onlyOnce(
      tx,
      intent.idempotency,
      'export_request',
      async () => {
        const row = await add(tx, says);
        return { answer: await shown(tx.db, row, tx.at), id: row.id };
      },
      ({ id }) => asItIs(tx, id),
    ),
  );
}

async function add(tx: WriteTx, { records, reason, expires_on = dayFrom(tx.at, DAYS_MAX) }: NewExportRequest): Promise<Row> {
  demandNear(expires_on, tx.at);
  const { actor } = tx.viewer;
  const [open] = await tx.db.select({ there: count() }).from(exportRequests).where(isOpenOf(actor, tx.at));
  if (Number(open?.there) >= OF_A_KEY_MAX)
    throw new Problem('conflict', { detail: `This key has ${OF_A_KEY_MAX} requests already that have not ended: withdraw those that are not needed.` });
  const says = { actor, records: JSON.stringify([...new Set(records)].sort()), reason, expires_on };
  const row: Row = { id: newId(), revision: 1, ...says, approved_by: null, approved_at: null, created_at: tx.at, updated_at: tx.at, retired_at: null };
  await insertRows(tx.db, exportRequests, [row]);
  await trace(tx, row.id, 1, 'add', null, { ...says, records: kindsIn(says.records) });
  return row;
}

/** Approves one that another key has made. */
export async function approveRequest(registry: Registry, viewer: Viewer, intent: Intent, id: string, expires_on?: string): Promise<Once<Shown>> {
  return registry.write(viewer, intent, (tx) =>
    onlyOnce(
      tx,
      intent.idempotency,
      'export_approval',
      async () => ({ answer: await shown(tx.db, await approve(tx, id, expires_on), tx.at), id }),
      (made) => asItIs(tx, made.id),
    ),
  );
}

async function approve(tx: WriteTx, id: string, granted?: string): Promise<Row> {
  const row = await demandOwn(tx.db, tx.viewer, id);
  if (row.actor === tx.viewer.actor) throw new Problem('conflict', { detail: 'This key has made the request: another one has to approve it.' });
  const status = statusOf(row, await keysOf(tx.db, [row]), tx.at);
  if (status !== 'requested') throw new Problem('conflict', { detail: `The request is ${status} already.` });
  const expires_on = granted ?? row.expires_on;
  demandNear(expires_on, tx.at);
  return keepChange(tx, row, { approved_by: tx.viewer.actor, approved_at: tx.at, ...(expires_on === row.expires_on ? {} : { expires_on }) }, 'revise');
}

/** Takes one back, approved or not. What is over already stays as it is. */
export async function withdrawRequest(registry: Registry, viewer: Viewer, intent: Intent, id: string): Promise<void> {
  await registry.write(viewer, intent, async (tx) => {
    const row = await demandOwn(tx.db, viewer, id);
    if (row.retired_at) tx.unchanged();
    else await keepChange(tx, row, { retired_at: tx.at }, 'retire');
  });
}

async function asItIs(tx: WriteTx, id: string): Promise<Shown> {
  tx.unchanged();
  return shown(tx.db, await demandOwn(tx.db, tx.viewer, id), tx.at);
}

function demandNear(expires_on: string, at: string): void {
  const [first, last] = [dayFrom(at, 0), dayFrom(at, DAYS_MAX)];
  if (expires_on < first || expires_on > last) throw invalid({ pointer: '/expires_on', code: 'not_valid', detail: `expected a day from ${first} to ${last}` });
}

async function keepChange(tx: WriteTx, row: Row, after: Partial<Row>, action: string): Promise<Row> {
  const revision = row.revision + 1;
  await tx.db
    .update(exportRequests)
    .set({ ...after, updated_at: tx.at, revision })
    .where(eq(exportRequests.id, row.id));
  const before = Object.fromEntries(Object.keys(after).map((name) => [name, row[name as keyof Row]]));
  await trace(tx, row.id, revision, action, before, after);
  return { ...row, ...after, updated_at: tx.at, revision };
}

async function trace(tx: WriteTx, id: string, revision: number, action: string, before: unknown, after: unknown): Promise<void> {
  await insertRevision(tx.db, { record: 'export_request', id, revision, commit_number: tx.commit, action, before, after });
  tx.traced();
}

const kindsIn = (json: string): string[] => JSON.parse(json) as string[];

/** The keys that asked and approved, by their ids. */
async function keysOf(db: ReadDb, rows: readonly Row[]): Promise<ReadonlyMap<string, KeyRow>> {
  const ids = [...new Set(rows.flatMap(({ actor, approved_by }) => (approved_by ? [actor, approved_by] : [actor])))];
  return new Map(((await selectIn(db, apiKeys, apiKeys.id, ids)) as unknown as KeyRow[]).map((key) => [key.id, key]));
}

function statusOf(row: Row, keys: ReadonlyMap<string, KeyRow>, at: string): Status {
  if (row.retired_at) return 'withdrawn';
  const isValid = (id: string) => {
    const key = keys.get(id);
    return key !== undefined && isInForce(key, at);
  };
  if (row.expires_on < dayFrom(at, 0) || !isValid(row.actor) || (row.approved_by && !isValid(row.approved_by))) return 'ended';
  return row.approved_by ? 'approved' : 'requested';
}

async function shown(db: ReadDb, row: Row, at: string): Promise<Shown> {
  return shownOf(row, await keysOf(db, [row]), at);
}

function shownOf(row: Row, keys: ReadonlyMap<string, KeyRow>, at: string): Shown {
  return {
    id: row.id,
    api_key_id: row.actor,
    records: kindsIn(row.records),
    reason: row.reason,
    status: statusOf(row, keys, at),
    expires_on: row.expires_on,
    approved_by: row.approved_by ?? undefined,
    approved_at: row.approved_at ?? undefined,
    withdrawn_at: row.retired_at ?? undefined,
    created_at: row.created_at,
  };
}
