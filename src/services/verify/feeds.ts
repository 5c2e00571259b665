// Checks the feed of an audience: that its numbers have no gap, and that each entry is what its leaf says.
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { type Audience, rank } from '../../core/access/viewer.js';
import { contentOfChange } from '../../core/db/committing.js';
import type { Records } from '../../core/db/definition.js';
import { changes, commits, heads } from '../../core/db/tables/registry.js';
import type { ReadDb } from '../../core/db/types.js';
import type { Change } from '../../core/values/change.js';
import { leafHash } from '../../core/values/merkle.js';
import type { Findings } from './finding.js';
import { Growing, type KeptHead } from './trees.js';

const PAGE = 400;

export async function checkFeed(db: ReadDb, records: Records, audience: Audience, kept: readonly KeptHead[], findings: Findings): Promise<void> {
  const tree = await Growing.begin(db, audience, kept, findings);
  const columns = { seq: changes[`${audience}_seq`], version: changes[`${audience}_version`], change: changes[`${audience}_change`], leaf: changes[`${audience}_leaf`] };
  let last = 0;
  let place = '';
  for (;;) {
    const page = await db
      .select({ ...columns, record: changes.record, id: changes.id, commit_number: changes.commit_number, at: commits.at })
      .from(changes)
      .leftJoin(commits, eq(commits.commit_number, changes.commit_number))
      .where(gt(columns.seq, last))
      .orderBy(asc(columns.seq))
      .limit(PAGE);
    if (page.length === 0) break;
    const documents = await commitmentsOf(db, records, rank(audience), page as { record: string; id: string }[]);
    for (const entry of page) {
      const { record, id } = entry;
      const [seq, version] = [Number(entry.seq), Number(entry.version)];
      const where = `${audience} feed, number ${seq}`;
      if (seq !== last + 1) findings.add('removed', `${audience} feed, numbers ${last + 1} to ${seq - 1}`, 'they are missing');
      const now = `${String(entry.commit_number).padStart(15, '0')} ${record} ${id}`;
      if (now <= place) findings.add('reordered', where, 'it does not follow the entry before it');
      if (entry.at === null) findings.add('removed', where, `its commit ${entry.commit_number} is missing`);
      const document = documents.get(`${record}/${id}/${version}`) ?? null;
      const leaf = leafHash(contentOfChange({ seq, at: entry.at ?? '', record, id, version, change: entry.change as Change, document }));
      if (!entry.leaf || !leaf.equals(entry.leaf as Buffer)) findings.add('altered', where, `what it says of ${record} ${id} is not what the ledger says`);
      tree.add(leaf);
      last = seq;
      place = now;
      findings.counts.entries += 1;
    }
  }
  tree.end();
  const [head] = await db.select().from(heads).where(eq(heads.id, 1));
  const told = head?.[`${audience}_seq`] ?? 0;
  if (told > last) findings.add('truncated', `${audience} feed`, `the head says ${told}, and it ends with ${last}`);
  if (told < last) findings.add('added', `${audience} feed`, `the head says ${told}, and it ends with ${last}`);
}

/** The commitments to the documents that an audience of this level had, by kind, id and version. */
async function commitmentsOf(db: ReadDb, records: Records, level: number, page: readonly { record: string; id: string }[]): Promise<Map<string, Buffer | null>> {
  const found = new Map<string, { audience: number; commitment: Buffer | null }>();
  for (const name of new Set(page.map(({ record }) => record))) {
    const record = records.all.find((candidate) => candidate.name === name);
    if (!record) continue;
    const e = record.editions;
    const ids = [...new Set(page.filter((entry) => entry.record === name).map(({ id }) => id))];
    const rows = await db
      .select({ id: e.id, audience: e.audience, version: e.version, commitment: e.commitment })
      .from(e)
      .where(and(inArray(e.id, ids), gt(e.version, 0)));
    for (const { id, audience, version, commitment } of rows) {
      const key = `${name}/${id}/${version}`;
      const known = found.get(key);
      if (audience <= level && (!known || known.audience < audience)) found.set(key, { audience, commitment });
    }
  }
  return new Map([...found].map(([key, { commitment }]) => [key, commitment]));
}
