// Checks the records themselves: that each is what its revisions tell, one after the other, and that these are what was committed to.
import { asc, eq } from 'drizzle-orm';
import type { Values } from '../../core/access/render.js';
import { wordsOf } from '../../core/db/committing.js';
import type { Records } from '../../core/db/definition.js';
import { load } from '../../core/db/load.js';
import { retold } from '../../core/db/retelling.js';
import { pagesOf, type RawRow, TABLES, type Table } from '../../core/db/rows.js';
import { selectIn } from '../../core/db/statements.js';
import { apiKeys, exportRequests, revisions, sealedValues, webhooks } from '../../core/db/tables/index.js';
import type { ReadDb } from '../../core/db/types.js';
import { commitmentTo } from '../../core/values/commitment.js';
import { digest } from '../../core/values/sign.js';
import type { Erasures } from './erasures.js';
import type { Findings } from './finding.js';

/** What revisions tell of that is no record, by the word for it, with how a row is told. */
const OTHERS = [
  { name: 'api_key', table: apiKeys, told: ({ id: _, revision: __, created_at: ___, updated_at: ____, last_used_on: _____, ...state }: Values) => state },
  {
    name: 'export_request',
    table: exportRequests,
    told: ({ id: _, revision: __, created_at: ___, updated_at: ____, records, ...state }: Values) => ({ ...state, records: listIn(records) }),
  },
  {
    name: 'sealed_value',
    table: sealedValues,
    told: ({ id: _, revision: __, created_at: ___, updated_at: ____, sealed, ...state }: Values) => ({ ...state, digest: sealed ? digest(String(sealed)) : state.digest }),
  },
  {
    name: 'webhook',
    table: webhooks,
    told: ({ id: _, revision: __, created_at: ___, updated_at: ____, records, changes, ...state }: Values) => ({ ...state, records: listIn(records), changes: listIn(changes) }),
  },
] as const;

const listIn = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : json);

/** Histories compared at once. */
const BATCH = 200;
const REVISIONS = TABLES.find(({ definition }) => definition === revisions) as Table;

/** What the revisions of one record tell that it is now. */
interface Told {
  record: string;
  id: string;
  revision: number;
  state: Values;
  /** Some of it cannot be told any more. */
  isErased: boolean;
}

export async function checkTruth(db: ReadDb, records: Records, erasures: Erasures, findings: Findings): Promise<void> {
  const seen = new Map<string, number>();
  let batch: Told[] = [];
  const settle = async (): Promise<void> => {
    for (const name of new Set(batch.map(({ record }) => record))) {
      const told = batch.filter(({ record }) => record === name);
      const there = await statesOf(db, records, name, told);
      seen.set(name, (seen.get(name) ?? 0) + there.size);
      for (const one of told) compare(one, there.get(one.id), erasures, findings);
    }
    batch = [];
  };
  for await (const told of histories(db, erasures, findings)) {
    batch.push(told);
    if (batch.length >= BATCH) await settle();
  }
  await settle();
  for (const { name, table } of [...records.all, ...OTHERS]) {
    const all = await db.select({ id: table.id }).from(table);
    findings.counts.records += all.length;
    if (all.length === (seen.get(name) ?? 0)) continue;
    const known = new Set((await db.selectDistinct({ id: revisions.id }).from(revisions).where(eq(revisions.record, name)).orderBy(asc(revisions.id))).map(({ id }) => id));
    for (const { id } of all) if (!known.has(id)) findings.add('added', `${name} ${id}`, 'it is there, and no revision made it');
  }
}

/** Each record's revisions, folded into what they tell. */
async function* histories(db: ReadDb, erasures: Erasures, findings: Findings): AsyncGenerator<Told> {
  let told: Told | undefined;
  for await (const page of pagesOf(db, REVISIONS)) {
    for (const row of page) {
      findings.counts.revisions += 1;
      const [record, id] = [String(row.record), String(row.id)];
      if (told && (told.record !== record || told.id !== id)) yield told;
      if (!told || told.record !== record || told.id !== id) told = { record, id, revision: 0, state: {}, isErased: false };
      tell(told, row, erasures, findings);
    }
  }
  if (told) yield told;
}

function tell(told: Told, row: RawRow, erasures: Erasures, findings: Findings): void {
  const where = `${told.record} ${told.id}, revision ${row.revision}`;
  if (row.revision !== told.revision + 1) findings.add('removed', where, `the one before it is ${told.revision}`);
  told.revision = Number(row.revision);
  const [before, after] = [row.before as string | null, row.after as string | null];
  // What is left of it is told, so that what follows can be compared: what went was put back before.
  if (!row.salt && after !== null && erasures.hasStruck(told.record, told.id, told.revision)) {
    findings.counts.erased += 1;
    told.state = retold(told.state, { before, after });
    return;
  }
  if (!row.salt) {
    if (erasures.hasRecord(told.record, told.id)) findings.counts.erased += 1;
    else findings.add('altered', where, 'its words cannot be compared any more, and no erasure says so');
    told.isErased = true;
    return;
  }
  if (!commitmentTo(row.salt as Buffer, wordsOf(before, after)).equals(row.commitment as Buffer)) {
    findings.add('altered', where, 'what it says was changed is not what was written');
    // Nothing can be told from it, nor from those that follow.
    told.isErased = true;
    return;
  }
  if (row.action === 'erase') told.isErased = true;
  told.state = retold(told.state, { before, after });
}

function compare({ record, id, revision, state, isErased }: Told, there: { revision: number; state: Values } | undefined, erasures: Erasures, findings: Findings): void {
  const where = `${record} ${id}`;
  if (!there) {
    if (!erasures.hasRecord(record, id)) findings.add('removed', where, 'its revisions are there, and it is not');
    return;
  }
  if (there.revision !== revision) findings.add('truncated', where, `it is at revision ${there.revision}, and has ${revision}`);
  if (isErased) return;
  const properties = [...new Set([...Object.keys(state), ...Object.keys(there.state)])];
  const strange = properties.filter((property) => canonical(state[property] ?? null) !== canonical(there.state[property] ?? null));
  if (strange.length > 0) findings.add('altered', where, `its ${strange.sort().join(', ')} is not what its revisions tell`);
}

async function statesOf(db: ReadDb, records: Records, name: string, told: readonly Told[]): Promise<Map<string, { revision: number; state: Values }>> {
  const ids = told.map(({ id }) => id);
  const other = OTHERS.find((candidate) => candidate.name === name);
  if (other) {
    const rows = await selectIn(db, other.table, other.table.id, ids);
    return new Map(rows.map((row) => [String(row.id), { revision: Number(row.revision), state: other.told(row) }]));
  }
  const record = records.all.find((candidate) => candidate.name === name);
  if (!record) return new Map();
  return new Map((await load(db, record, { ids })).map(({ id, revision, retired_at, state: { id: _, ...state } }) => [id, { revision, state: { ...state, retired_at } }]));
}

/** JSON in which the order of properties does not count, nor whether a list that says nothing is there. */
function canonical(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'null';
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  ) as string;
}
