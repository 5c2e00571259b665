// Drafts belong to the organisation whose key made them: until others than editors see them, keys of other organisations change neither them nor their parts.
import { and, eq } from 'drizzle-orm';
import type { Values } from '../access/render.js';
import { AUDIENCES, may, rank, type Viewer } from '../access/viewer.js';
import { Problem } from '../problem.js';
import type { DefinedRecord, Records } from './definition.js';
import { ownersIn } from './load.js';
import type { WriteTx } from './registry.js';
import { selectIn } from './statements.js';
import { apiKeys, commits, revisions } from './tables/registry.js';
import type { ReadDb } from './types.js';

const HIDDEN = AUDIENCES.at(-1);

/** What a write has found that it may change: that stays so to its end. */
const settled = new WeakMap<WriteTx, Set<string>>();

function ours(tx: WriteTx): Set<string> {
  const known = settled.get(tx) ?? new Set<string>();
  settled.set(tx, known);
  return known;
}

/** Those that a write made last. Of one before them the ledger tells nobody's key yet, which comes to the same: a write of a million people need not hold them all. */
const made = new WeakMap<WriteTx, Set<string>>();
const MADE_MAX = 1_000;

/** Says that this write made a record. */
export function noteOurs(tx: WriteTx, record: DefinedRecord, id: string): void {
  if (record.owner) return;
  const known = made.get(tx) ?? new Set<string>();
  made.set(tx, known);
  if (known.size >= MADE_MAX) known.clear();
  known.add(`${record.name}/${id}`);
}

/** Whether there are drafts of a record, or of what it is part of. What nobody else is ever shown is no draft. */
export function hasDrafts(records: Records, { owner, widest }: DefinedRecord): boolean {
  const shown = owner ? records.get(owner.record).widest : widest;
  return rank(shown({})) < AUDIENCES.length - 1;
}

/** Refuses to change a draft of another organisation, or a part of one: `state` is what the record says before, or what it is to say. Admins may. */
export async function demandOurs(tx: WriteTx, record: DefinedRecord, id: string, state: Values): Promise<void> {
  if (may(tx.viewer, 'admin')) return;
  const root = record.owner ? tx.records.get(record.owner.record) : record;
  if (!hasDrafts(tx.records, record)) return;
  const known = ours(tx);
  const isKnown = (one: string) => known.has(one) || made.get(tx)?.has(one) === true;
  const ids = (record.owner ? ownersIn(record, state) : [id]).filter((one) => !isKnown(`${root.name}/${one}`));
  for (const row of await selectIn(tx.db, root.table, root.table.id, ids)) {
    const maker = row.visibility === HIDDEN ? await makerOf(tx, root, String(row.id)) : undefined;
    if (maker !== undefined && maker !== tx.viewer.organization) throw new Problem('draft_of_another_organization');
    known.add(`${root.name}/${row.id}`);
  }
}

/** Refuses to touch what a key of another organisation prepares and what is no record yet, such as the plan of an import. Admins may. */
export async function demandPreparedByUs(db: ReadDb, viewer: Viewer, actor: string): Promise<void> {
  if (may(viewer, 'admin')) return;
  const [maker] = await db.select({ organization: apiKeys.organization }).from(apiKeys).where(eq(apiKeys.id, actor));
  if (maker?.organization && maker.organization !== viewer.organization) throw new Problem('draft_of_another_organization');
}

/** The organisation of the key that made a record; undefined where it was none's. The ledger tells, so that nobody can say otherwise unseen. */
async function makerOf({ db }: WriteTx, record: DefinedRecord, id: string): Promise<string | undefined> {
  const [maker] = await db
    .select({ organization: apiKeys.organization })
    .from(revisions)
    .innerJoin(commits, eq(commits.commit_number, revisions.commit_number))
    .innerJoin(apiKeys, eq(apiKeys.id, commits.actor))
    .where(and(eq(revisions.record, record.name), eq(revisions.id, id), eq(revisions.revision, 1)));
  return maker?.organization ?? undefined;
}
