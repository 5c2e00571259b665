// Checks the editions of a kind of record: that each document is what the ledger committed to, is found by what it says, and was shown from when to when the feed says.
import { crc32 } from 'node:zlib';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { columnsOf } from '../../core/access/fields.js';
import { type Values, valuesOf } from '../../core/access/render.js';
import { AUDIENCES, type Audience } from '../../core/access/viewer.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import { type HeldRow, strayKeys } from '../../core/db/indexing.js';
import { selectIn } from '../../core/db/statements.js';
import { changes, withdrawals } from '../../core/db/tables/registry.js';
import type { ReadDb } from '../../core/db/types.js';
import { commitmentTo } from '../../core/values/commitment.js';
import type { Findings } from './finding.js';

/** Records looked at at once. */
const BATCH = 100;

type Told = typeof changes.$inferSelect;

export async function checkEditions(db: ReadDb, record: DefinedRecord, audiences: readonly Audience[], findings: Findings): Promise<void> {
  for (let last = ''; ; ) {
    const e = record.editions;
    const ids = (await db.selectDistinct({ id: e.id }).from(e).where(gt(e.id, last)).orderBy(e.id).limit(BATCH)).map(({ id }) => id);
    if (ids.length === 0) return checkUntold(db, record, findings);
    const rows = (await selectIn(db, e, e.id, ids)) as unknown as (HeldRow & Values)[];
    const told = (await selectIn(db, changes, changes.id, ids, { name: `of ${record.name}`, where: eq(changes.record, record.name) })) as unknown as Told[];
    const taken = (await selectIn(db, withdrawals, withdrawals.id, ids, { name: `of ${record.name}`, where: eq(withdrawals.record, record.name) })) as {
      id: string;
      audience: number;
      version: number;
    }[];
    const struck = new Set(taken.map(({ id, audience, version }) => `${id}/${audience}/${version}`));
    for (const id of ids) {
      const own = rows.filter((row) => row.id === id && row.version > 0);
      const entries = told.filter((entry) => entry.id === id);
      for (const row of own) checkRow(record, row, struck.has(`${id}/${row.audience}/${row.version}`), entries, findings);
      for (const level of audiences.keys()) checkCourse(record, id, level, own, entries, findings);
    }
    const legible = rows.filter((row) => row.document === null || documentIn(row.document) !== undefined);
    for (const id of await strayKeys(db, record, legible)) findings.add('altered', `${record.name} ${id}`, 'what it is found by is not what its documents say');
    last = ids.at(-1) as string;
  }
}

/** Entries of the feed of which there is no edition at all. */
async function checkUntold(db: ReadDb, record: DefinedRecord, findings: Findings): Promise<void> {
  const e = record.editions;
  for (let last = ''; ; ) {
    const ids = (
      await db
        .selectDistinct({ id: changes.id })
        .from(changes)
        .where(and(eq(changes.record, record.name), gt(changes.id, last)))
        .orderBy(changes.id)
        .limit(400)
    ).map(({ id }) => id);
    if (ids.length === 0) return;
    const there = new Set((await db.selectDistinct({ id: e.id }).from(e).where(inArray(e.id, ids))).map(({ id }) => id));
    for (const id of ids) if (!there.has(id)) findings.add('removed', `${record.name} ${id}`, 'the feed tells of it, and all its editions are missing');
    last = ids.at(-1) as string;
  }
}

function checkRow(record: DefinedRecord, row: HeldRow & Values, isStruck: boolean, entries: readonly Told[], findings: Findings): void {
  const where = `${record.name} ${row.id}, version ${row.version} for ${AUDIENCES[row.audience]}`;
  findings.counts.editions += 1;
  const audience = AUDIENCES[row.audience];
  if (!audience || !entries.some((entry) => entry[`${audience}_version`] === row.version)) findings.add('added', where, 'the feed knows no such version');
  if (row.checksum !== (row.document ? crc32(row.document) : 0)) findings.add('altered', where, 'its checksum is another: a damaged file, or a change by hand');
  const isWhole = row.document && row.salt && row.commitment && commitmentTo(row.salt, row.document).equals(row.commitment);
  if (isStruck) {
    findings.counts.taken_back += 1;
    if (row.salt) findings.add('altered', where, 'it was taken back, and can be opened all the same');
  } else if (row.document || row.commitment) {
    if (!isWhole)
      findings.add(row.document ? 'altered' : 'removed', where, row.document ? 'its document is not the one that was written' : 'its document is gone, and nothing took it back');
  }
  const document = row.document && (isWhole || isStruck) ? documentIn(row.document) : undefined;
  if (row.document && !document && isStruck) findings.add('altered', where, 'what is left of its document cannot be read');
  if (!document) return;
  const strange = Object.entries(columnsOf(record.fields, document)).filter(([column, value]) => (row[column] ?? null) !== (value ?? null));
  if (strange.length > 0) findings.add('altered', where, `it is found by another ${strange.map(([column]) => column).join(', ')} than it says`);
}

/** A damaged document need not be JSON any more. */
function documentIn(document: Buffer): Values | undefined {
  try {
    return valuesOf(document);
  } catch {
    return undefined;
  }
}

/** Commit by commit, what an audience read is the version that its feed had come to. */
function checkCourse(record: DefinedRecord, id: string, level: number, rows: readonly HeldRow[], entries: readonly Told[], findings: Findings): void {
  const audience = AUDIENCES[level] as (typeof AUDIENCES)[number];
  const mine = rows.filter((row) => row.audience <= level);
  const told = entries.filter((entry) => entry[`${audience}_version`] !== null).sort((a, b) => a.commit_number - b.commit_number);
  const moments = [...new Set([...mine.flatMap(({ from_commit, to_commit }) => [from_commit, to_commit ?? from_commit]), ...told.map(({ commit_number }) => commit_number)])];
  for (const commit of moments) {
    const holding = mine.filter((row) => row.from_commit <= commit && (row.to_commit === null || row.to_commit > commit));
    const read = holding.sort((a, b) => b.audience - a.audience)[0];
    if (holding.filter((row) => row.audience === read?.audience).length > 1) {
      findings.add('altered', `${record.name} ${id} for ${audience}`, `at commit ${commit} two versions hold at once`);
      return;
    }
    const version = told.filter(({ commit_number }) => commit_number <= commit).at(-1)?.[`${audience}_version`] ?? undefined;
    if (read?.version === version) continue;
    findings.add(
      'altered',
      `${record.name} ${id} for ${audience}`,
      `at commit ${commit} version ${read?.version ?? 'none'} is said to have held, and the feed says ${version ?? 'none'}`,
    );
    return;
  }
}
