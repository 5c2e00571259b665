// Keeps imports, their rows and mappings; the only writer of their tables but for erasing. None of it is a statement of anybody, so that it leaves no revision.
import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../../core/access/viewer.js';
import { onlyOnce } from '../../core/db/only-once.js';
import type { Intent, Registry } from '../../core/db/registry.js';
import { insertRows, prepared } from '../../core/db/statements.js';
import { importMappings, importRows, imports } from '../../core/db/tables/index.js';
import { TURN_WITHIN_MS } from '../../core/db/turn-within.js';
import { turns } from '../../core/db/turns.js';
import type { ReadDb, WriteDb } from '../../core/db/types.js';
import { type Swift, swift } from '../../core/db/wire.js';
import { Problem } from '../../core/problem.js';
import { keyed } from '../../core/values/sign.js';
import { type Decision, type Form, MAPPINGS_MAX, type Mode, type Options, type Outcome, type State } from './schema.js';

export type ImportRow = typeof imports.$inferSelect;
export type Row = typeof importRows.$inferSelect;
export type MappingRow = typeof importMappings.$inferSelect;

export interface Failure {
  code: string;
  detail: string;
  records?: { record: string; id: string }[];
}

/** A process that works at an import. */
export interface Holder {
  id: string;
  worker: string;
}

/** Another process took the import over, or it was dropped meanwhile. */
export class TakenOver extends Error {}

const DAY_MS = 86_400_000;
/** For how many days a plan that nobody commits keeps what it says of people. */
export const PLAN_DAYS = 7;
/** Rows that one statement empties or removes. */
const PIECE = 200;
/** Milliseconds of work on rows after which others have their turn: most rows take less, and each turn is work as well. */
export const TURN_MS = 2;

/** States in which a process works at it. */
export const WORKING: readonly State[] = ['receiving', 'planning', 'committing', 'reverting'];

/** For so long what has arrived of a list waits for its turn to be kept: shorter than its connection may be silent. */
const ARRIVED_WITHIN_MS = 60_000;

export interface Beginning {
  id: string;
  record: string;
  form: Form;
  mode: Mode;
  options: Options;
}

export async function beginImport(registry: Registry, viewer: Viewer, worker: string, { id, record, form, mode, options }: Beginning): Promise<void> {
  const at = registry.clock();
  await registry.database.write(
    (db) =>
      insertRows(db, imports, [
        {
          id,
          actor: viewer.actor,
          state: 'receiving',
          record,
          form,
          mode,
          options: JSON.stringify(options),
          bytes: 0,
          rows: 0,
          done: 0,
          worker,
          beat: 0,
          created_at: at,
          updated_at: at,
        },
      ]),
    { turnWithin_ms: TURN_WITHIN_MS },
  );
}

/** A row as it was read: what it says and what of that follows from others, or what was not understood. */
export interface Given {
  line?: number | undefined;
  text?: string | undefined;
  raw?: Record<string, unknown> | undefined;
  /** Of several lines that are one row: on which each of its parts begins. */
  lines?: (number | undefined)[] | undefined;
  /** Where it stands in a JSON document, and each of its parts where several items are one row. */
  pointer?: string | undefined;
  pointers?: (string | undefined)[] | undefined;
  errors?: { column?: string | undefined; value?: string | undefined; expected: string }[] | undefined;
}

/** Adds rows to what came in before. */
export async function receiveRows(registry: Registry, holder: Holder, from: number, rows: readonly Given[]): Promise<void> {
  await registry.database.write(
    async (db) => {
      await hold(db, holder, 'receiving', { rows: from + rows.length });
      await insertRows(
        db,
        importRows,
        rows.map(({ line, ...given }, place) => ({ import_id: holder.id, number: from + place + 1, line: line ?? null, given: JSON.stringify(given) })),
      );
    },
    { turnWithin_ms: ARRIVED_WITHIN_MS },
  );
}

/** Counts on and says what is new. Throws TakenOver where this process holds the import no more, or it is in another state. */
export async function hold(db: WriteDb, { id, worker }: Holder, state: State, set: Partial<ImportRow> = {}): Promise<void> {
  const rows = await db
    .update(imports)
    .set({ ...set, beat: sql`${imports.beat} + 1` })
    .where(and(eq(imports.id, id), eq(imports.worker, worker), eq(imports.state, state)))
    .returning({ id: imports.id });
  if (rows.length === 0) throw new TakenOver();
}

/** Everything has come in: from here on it is an import, unless the same request made one before. Answers which one it is. */
export async function endReceiving(
  registry: Registry,
  viewer: Viewer,
  intent: Intent,
  holder: Holder,
  set: { bytes: number; columns: unknown; options: Options },
): Promise<{ id: string; isReplayed: boolean }> {
  return registry.database.write(
    async (db) => {
      const at = registry.clock();
      const { answer, isReplayed } = await onlyOnce(
        { db, viewer, at, hash: hashOf(registry) },
        intent.idempotency,
        'import',
        async () => {
          await hold(db, holder, 'receiving', {
            state: 'planning',
            bytes: set.bytes,
            options: JSON.stringify(set.options),
            columns: set.columns === undefined ? null : JSON.stringify(set.columns),
            updated_at: at,
          });
          return { answer: holder.id, id: holder.id };
        },
        async ({ id }) => id,
      );
      if (isReplayed) await removeReceived(db, holder.id);
      return { id: answer, isReplayed };
    },
    { turnWithin_ms: ARRIVED_WITHIN_MS },
  );
}

export const hashOf = (registry: Registry) => (purpose: string, text: string) => keyed(registry.secret, purpose, text);

/** Nothing stays of what did not come in whole. With `turnWithin_ms`, what others who write are in the way of stays until it counts as abandoned. */
export async function dropReceived(registry: Registry, id: string, turnWithin_ms?: number): Promise<void> {
  await registry.database.write((db) => removeReceived(db, id), { turnWithin_ms });
}

async function removeReceived(db: WriteDb, id: string): Promise<void> {
  const gone = await db
    .delete(imports)
    .where(and(eq(imports.id, id), eq(imports.state, 'receiving')))
    .returning({ id: imports.id });
  if (gone.length > 0) await removeRows(db, id);
}

export async function findImport(db: ReadDb, id: string): Promise<ImportRow | undefined> {
  const statement = prepared(db, 'import', () =>
    db
      .select()
      .from(imports)
      .where(eq(imports.id, sql.placeholder('id')))
      .prepare(),
  );
  const [row] = (await statement.execute({ id })) as ImportRow[];
  return row;
}

/** One that is there; what is still coming in is not. */
export async function demandImport(db: ReadDb, id: string): Promise<ImportRow> {
  const row = await findImport(db, id);
  if (!row || row.state === 'receiving') throw new Problem('not_found');
  return row;
}

/** The latest first. */
export async function listImports(db: ReadDb, { after, limit }: { after: { created_at: string; id: string } | undefined; limit: number }): Promise<ImportRow[]> {
  const isThere = sql`${imports.state} <> 'receiving'`;
  const below = after && or(lt(imports.created_at, after.created_at), and(eq(imports.created_at, after.created_at), lt(imports.id, after.id)));
  return db.select().from(imports).where(and(isThere, below)).orderBy(desc(imports.created_at), desc(imports.id)).limit(limit);
}

export async function rowsAfter(db: ReadDb, import_id: string, after: number, limit: number, outcomes?: readonly Outcome[]): Promise<Row[]> {
  const all: Row[] = [];
  // One outcome after the other, each along the index, joined in the order of their numbers.
  for (const outcome of outcomes ?? [undefined]) {
    const where: (SQL | undefined)[] = [eq(importRows.import_id, import_id), gt(importRows.number, after), outcome === undefined ? undefined : eq(importRows.outcome, outcome)];
    all.push(
      ...(await db
        .select()
        .from(importRows)
        .where(and(...where))
        .orderBy(asc(importRows.number))
        .limit(limit)),
    );
  }
  return all.sort((a, b) => a.number - b.number).slice(0, limit);
}

export async function findRow(db: ReadDb, import_id: string, number: number): Promise<Row | undefined> {
  const [row] = await db
    .select()
    .from(importRows)
    .where(and(eq(importRows.import_id, import_id), eq(importRows.number, number)));
  return row;
}

/** An earlier row of the same import that is of the same record, or that says the same person. */
export async function earlierRow(db: ReadDb, import_id: string, before: number, by: { record_id: string } | { likeness: string }): Promise<number | undefined> {
  const [name, same] = 'record_id' in by ? (['record_id', by.record_id] as const) : (['likeness', by.likeness] as const);
  const statement = prepared(db, `earlier import row ${name}`, () =>
    swift(
      db,
      db
        .select({ number: importRows.number })
        .from(importRows)
        .where(and(eq(importRows.import_id, sql.placeholder('import_id')), eq(importRows[name], sql.placeholder('same')), lt(importRows.number, sql.placeholder('before'))))
        .orderBy(asc(importRows.number))
        .limit(sql.raw('1') as never),
      { number: importRows.number },
    ),
  );
  const [row] = await statement.run({ import_id, same, before });
  return row && Number(row.number);
}

/** What would become of a row. */
export type Planned = Pick<Row, 'number' | 'outcome' | 'record_id' | 'version' | 'likeness'> & { plan: string | null; decision?: Decision | null; decided_id?: string | null };

export async function keepPlans(db: WriteDb, import_id: string, rows: readonly Planned[]): Promise<void> {
  for (const { number, ...set } of rows) {
    const names = Object.keys(set);
    const statement = prepared(db, `plan import row ${names.join(' ')}`, () => setting(db, names));
    await statement.run({ ...set, 'of import': import_id, 'of number': number });
  }
}

/** A statement that says some things of one row. */
function setting(db: WriteDb, names: readonly string[]): Swift {
  const set = Object.fromEntries(names.map((name) => [name, sql`${sql.placeholder(name)}`]));
  return swift(
    db,
    db
      .update(importRows)
      .set(set)
      .where(and(eq(importRows.import_id, sql.placeholder('of import')), eq(importRows.number, sql.placeholder('of number')))),
  );
}

/** Rows that nobody sent: those who are missing. */
export async function addMissing(db: WriteDb, import_id: string, rows: readonly { number: number; record_id: string; version: number; plan: string }[]): Promise<void> {
  await insertRows(
    db,
    importRows,
    rows.map((row) => ({ import_id, outcome: 'missing', ...row })),
  );
}

/** The records that rows of an import are of, among these. */
export async function namedBy(db: ReadDb, import_id: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ id: importRows.record_id })
    .from(importRows)
    .where(and(eq(importRows.import_id, import_id), inArray(importRows.record_id, [...ids])));
  return new Set(rows.map(({ id }) => String(id)));
}

export async function countOutcomes(db: ReadDb, import_id: string): Promise<Partial<Record<Outcome, number>>> {
  const rows = await db
    .select({ outcome: importRows.outcome, n: count() })
    .from(importRows)
    .where(and(eq(importRows.import_id, import_id), isNotNull(importRows.outcome)))
    .groupBy(importRows.outcome);
  return Object.fromEntries(rows.map(({ outcome, n }) => [outcome, Number(n)])) as Partial<Record<Outcome, number>>;
}

/** An order that begins: the import goes from one state to another, for whoever was first. */
export async function order(
  db: WriteDb,
  id: string,
  from: State,
  to: State,
  worker: string,
  set: { ordered_by: string; reason: string | null; source: string | null; updated_at: string },
): Promise<boolean> {
  const rows = await db
    .update(imports)
    .set({ ...set, state: to, worker, failure: null, done: 0, beat: sql`${imports.beat} + 1` })
    .where(and(eq(imports.id, id), eq(imports.state, from)))
    .returning({ id: imports.id });
  return rows.length > 0;
}

/** Takes over an import at which nobody works any more. */
export async function takeOver(db: WriteDb, { id, beat }: Pick<ImportRow, 'id' | 'beat'>, worker: string): Promise<boolean> {
  const rows = await db
    .update(imports)
    .set({ worker, beat: beat + 1 })
    .where(and(eq(imports.id, id), eq(imports.beat, beat)))
    .returning({ id: imports.id });
  return rows.length > 0;
}

export async function atWork(db: ReadDb): Promise<Pick<ImportRow, 'id' | 'state' | 'beat' | 'worker'>[]> {
  return db
    .select({ id: imports.id, state: imports.state, beat: imports.beat, worker: imports.worker })
    .from(imports)
    .where(inArray(imports.state, [...WORKING]))
    .orderBy(asc(imports.created_at))
    .limit(100);
}

/** Plans that nobody committed for so long. */
export async function tooOld(db: ReadDb, now: string): Promise<string[]> {
  const before = new Date(Date.parse(now) - PLAN_DAYS * DAY_MS).toISOString();
  const rows = await db
    .select({ id: imports.id })
    .from(imports)
    .where(and(inArray(imports.state, ['planned', 'failed']), lt(imports.created_at, before)))
    .limit(100);
  return rows.map(({ id }) => id);
}

export const expiryOf = (created_at: string): string => new Date(Date.parse(created_at) + PLAN_DAYS * DAY_MS).toISOString();

/** Empties the rows of what they say. What stays is which row became what of which record. */
export async function emptyRows(db: WriteDb, import_id: string): Promise<void> {
  const statement = prepared(db, 'empty import rows', () => swift(db, db.update(importRows).set({ given: null, plan: null, likeness: null }).where(isAmong())));
  await aPieceAtATime(db, import_id, statement);
}

/** Removes the rows of an import. */
async function removeRows(db: WriteDb, import_id: string): Promise<void> {
  const statement = prepared(db, 'remove import rows', () => swift(db, db.delete(importRows).where(isAmong())));
  await aPieceAtATime(db, import_id, statement);
}

const isAmong = () => and(eq(importRows.import_id, sql.placeholder('import_id')), gt(importRows.number, sql.placeholder('after')), lte(importRows.number, sql.placeholder('to')));

/** Does something to all rows of an import, and lets others have their turn in between: done by one statement it would hold up whoever reads. */
async function aPieceAtATime(db: WriteDb, import_id: string, statement: Swift): Promise<void> {
  const turn = turns();
  const [last] = await db.select({ number: importRows.number }).from(importRows).where(eq(importRows.import_id, import_id)).orderBy(desc(importRows.number)).limit(1);
  for (let after = 0; after < (last?.number ?? 0); after += PIECE) {
    await statement.run({ import_id, after, to: after + PIECE });
    await turn();
  }
}

/** Drops a plan. Says whether it could be dropped still. */
export async function discard(db: WriteDb, id: string, at: string): Promise<boolean> {
  const rows = await db
    .update(imports)
    .set({ state: 'discarded', updated_at: at, worker: null })
    .where(and(eq(imports.id, id), inArray(imports.state, ['planning', 'planned', 'failed'])))
    .returning({ id: imports.id });
  if (rows.length > 0) await removeRows(db, id);
  return rows.length > 0;
}

export async function setState(db: WriteDb, id: string, set: Partial<ImportRow>): Promise<void> {
  await db.update(imports).set(set).where(eq(imports.id, id));
}

export async function listMappings(db: ReadDb): Promise<MappingRow[]> {
  return db.select().from(importMappings).orderBy(asc(importMappings.name)).limit(MAPPINGS_MAX);
}

export async function findMapping(db: ReadDb, name: string): Promise<MappingRow | undefined> {
  const [row] = await db.select().from(importMappings).where(eq(importMappings.name, name));
  return row;
}

/** Makes a mapping, or replaces the one of that name, once under a key. */
export async function keepMapping(registry: Registry, viewer: Viewer, intent: Intent, name: string, columns: unknown): Promise<{ answer: MappingRow; isReplayed: boolean }> {
  return registry.database.write(
    async (db) => {
      const at = registry.clock();
      const work = async () => {
        const known = await findMapping(db, name);
        const [all] = await db.select({ n: count() }).from(importMappings);
        if (!known && Number(all?.n) >= MAPPINGS_MAX) throw new Problem('conflict', { detail: `There are ${MAPPINGS_MAX} mappings already.` });
        await db.delete(importMappings).where(eq(importMappings.name, name));
        await insertRows(db, importMappings, [{ name, columns: JSON.stringify(columns), created_at: known?.created_at ?? at, updated_at: at }]);
        return { answer: (await findMapping(db, name)) as MappingRow, id: name };
      };
      return onlyOnce({ db, viewer, at, hash: hashOf(registry) }, intent.idempotency, 'import_mapping', work, async () => {
        const now = await findMapping(db, name);
        if (!now) throw new Problem('conflict', { detail: 'The mapping that this request made was deleted since.' });
        return now;
      });
    },
    { turnWithin_ms: TURN_WITHIN_MS },
  );
}

export async function removeMapping(registry: Registry, name: string): Promise<void> {
  const gone = await registry.database.write((db) => db.delete(importMappings).where(eq(importMappings.name, name)).returning({ name: importMappings.name }), {
    turnWithin_ms: TURN_WITHIN_MS,
  });
  if (gone.length === 0) throw new Problem('not_found');
}

/** Which records rows became. */
export async function keepIds(db: WriteDb, import_id: string, ids: ReadonlyMap<number, string>): Promise<void> {
  const statement = prepared(db, 'import row became', () => setting(db, ['record_id']));
  for (const [number, record_id] of ids) await statement.run({ record_id, 'of import': import_id, 'of number': number });
}
