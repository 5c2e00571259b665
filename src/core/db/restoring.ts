// Making a record say again what it said in an earlier version: as a new version, through the same checks as any change.
import { and, asc, eq, lte } from 'drizzle-orm';
import { type Values, valuesOf } from '../access/render.js';
import { rank } from '../access/viewer.js';
import { Problem } from '../problem.js';
import type { DefinedRecord } from './definition.js';
import { versionRow } from './editions.js';
import { changeTo } from './feed.js';
import { load, ownersIn } from './load.js';
import { demand, restore, retire, revise } from './record.js';
import type { WriteTx } from './registry.js';
import { retold } from './retelling.js';
import { revisions } from './tables/registry.js';
import type { ReadDb } from './types.js';

/** Whoever hid something since, or withheld a name, had a reason that an older version knows nothing of. */
const NEVER = ['visibility'];

/**
 * Makes a record, with the parts that its documents hold, what it was at a version of the writer's audience. Who may see it stays as it is now, and so
 * does what decides about that. Parts that others share stay as they are.
 */
export async function restoreVersion(tx: WriteTx, record: DefinedRecord, id: string, version: number): Promise<void> {
  const { audience } = tx.viewer;
  const entry = await changeTo(tx.db, audience, record.name, id, version);
  if (!entry) throw new Problem('not_found');
  await demand(tx, record, id);
  const row = await versionRow(tx.db, record, rank(audience), id, version);
  if (!row?.document) throw new Problem('version_withdrawn');
  await reviseTo(tx, record, id, entry.commit_number);
  const document = valuesOf(row.document);
  for (const member of tx.records.membersOf(record.name)) {
    if (!(member.plural in record.view.shape)) continue;
    await restoreParts(
      tx,
      member,
      id,
      ((document[member.plural] ?? []) as Values[]).map((part) => String(part.id)),
      entry.commit_number,
    );
  }
}

async function restoreParts(tx: WriteTx, member: DefinedRecord, owner: string, then: readonly string[], commit: number): Promise<void> {
  const now = (await load(tx.db, member, { owners: [owner] })).filter((part) => ownersIn(member, part.state).length === 1);
  const kept = await load(tx.db, member, { ids: then });
  for (const part of now) if (!part.retired_at && !then.includes(part.id)) await retire(tx, member, part.id);
  for (const id of then) {
    const part = kept.find((candidate) => candidate.id === id);
    // What was erased since does not come back, and what belongs to others since is theirs to change.
    if (!part || ownersIn(member, part.state).join() !== owner) continue;
    if (part.retired_at) await restore(tx, member, id);
    await reviseTo(tx, member, id, commit);
  }
}

async function reviseTo(tx: WriteTx, record: DefinedRecord, id: string, commit: number): Promise<void> {
  const then = await stateAt(tx.db, record.name, id, commit);
  if (!then) return;
  const [stored] = await load(tx.db, record, { ids: [id] });
  // What a claim is about and whether it is chosen is what it says; who sees it follows from that anew.
  const fixed = [...NEVER, ...(record.about ? [] : (record.governs ?? [])), ...(record.owner ? [record.owner.property] : [])];
  const properties = Object.keys(record.create.shape).filter((property) => !fixed.includes(property));
  const patch = Object.fromEntries(
    properties.flatMap((property) => {
      const [was, is] = [then[property] ?? null, stored?.state[property] ?? null];
      return JSON.stringify(was) === JSON.stringify(is) ? [] : [[property, patchTo(is, was)]];
    }),
  );
  if (Object.keys(patch).length === 0) return tx.unchanged();
  await revise(tx, record, id, patch);
}

/** The merge patch that makes the one of the other: what an object has no longer is removed by name. */
function patchTo(from: unknown, to: unknown): unknown {
  const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(from) || !isObject(to)) return to;
  return Object.fromEntries([...new Set([...Object.keys(from), ...Object.keys(to)])].map((name) => [name, name in to ? patchTo(from[name], to[name]) : null]));
}

/** What a record was with a commit, told from its revisions; nothing where it was not there yet, or is erased. */
export async function stateAt(db: ReadDb, record: string, id: string, commit: number): Promise<Values | undefined> {
  const rows = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.record, record), eq(revisions.id, id), lte(revisions.commit_number, commit)))
    .orderBy(asc(revisions.revision));
  if (rows.length === 0 || rows.some(({ after }) => after === null)) return undefined;
  return rows.reduce<Values>(retold, {});
}
