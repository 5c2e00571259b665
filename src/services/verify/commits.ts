// Checks the commits: that they are numbered without a gap, that each is what its leaf says, and that its words are what it committed to.
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { AUDIENCES } from '../../core/access/viewer.js';
import { contentOfCommit, statementOf } from '../../core/db/committing.js';
import { commits, heads, revisions, withdrawals } from '../../core/db/tables/registry.js';
import type { ReadDb } from '../../core/db/types.js';
import { commitmentTo } from '../../core/values/commitment.js';
import { leafHash } from '../../core/values/merkle.js';
import type { Erasures } from './erasures.js';
import type { Findings } from './finding.js';
import { Growing, type KeptHead } from './trees.js';

const PAGE = 500;

export async function checkCommits(db: ReadDb, kept: readonly KeptHead[], erasures: Erasures, isMirror: boolean, findings: Findings): Promise<void> {
  const tree = await Growing.begin(db, 'commits', kept, findings);
  let last = 0;
  let at = '';
  for (;;) {
    const page = await db.select().from(commits).where(gt(commits.commit_number, last)).orderBy(asc(commits.commit_number)).limit(PAGE);
    if (page.length === 0) break;
    const numbers = page.map(({ commit_number }) => commit_number);
    const written = groups(
      await db
        .select({
          commit_number: revisions.commit_number,
          record: revisions.record,
          id: revisions.id,
          revision: revisions.revision,
          action: revisions.action,
          commitment: revisions.commitment,
        })
        .from(revisions)
        .where(inArray(revisions.commit_number, numbers))
        .orderBy(asc(revisions.record), asc(revisions.id), asc(revisions.revision)),
    );
    const taken = groups(
      await db
        .select()
        .from(withdrawals)
        .where(inArray(withdrawals.commit_number, numbers))
        .orderBy(asc(withdrawals.record), asc(withdrawals.id), asc(withdrawals.audience), asc(withdrawals.version)),
    );
    for (const commit of page) {
      const { commit_number } = commit;
      const where = `commit ${commit_number}`;
      if (commit_number !== last + 1) findings.add('removed', `commits ${last + 1} to ${commit_number - 1}`, 'they are missing');
      if (commit.at < at) findings.add('reordered', where, `it is of ${commit.at}, and the one before it of ${at}`);
      const leaf = leafHash(contentOfCommit(commit, commit.commitment, written.get(commit_number) ?? [], taken.get(commit_number) ?? []));
      if (!leaf.equals(commit.leaf)) findings.add('altered', where, 'its time, its positions, what it wrote or what it took back is not what the ledger says');
      for (const one of taken.get(commit_number) ?? []) {
        // A mirror learns of it later than it was done.
        if (!isMirror && AUDIENCES.some((audience) => one[`${audience}_seq`] !== commit[`${audience}_seq`]))
          findings.add('altered', where, `${one.record} ${one.id} is said to have been taken back at another position of a feed`);
      }
      if (!commit.salt) {
        if (erasures.hasCommit(commit_number)) findings.counts.erased += 1;
        else findings.add('altered', where, 'its words cannot be compared any more, and no erasure says so');
      } else if (!commitmentTo(commit.salt, statementOf(commit)).equals(commit.commitment))
        findings.add('altered', where, 'who made it, why or from which source is not what was written');
      tree.add(leaf);
      last = commit_number;
      at = commit.at;
      findings.counts.commits += 1;
    }
  }
  tree.end();
  await checkHead(db, last, findings);
}

async function checkHead(db: ReadDb, last: number, findings: Findings): Promise<void> {
  const [head] = await db.select().from(heads).where(eq(heads.id, 1));
  if (!head) return findings.add('removed', 'head', 'the registry has no head: it is none, or was emptied');
  if (head.commit_number > last) findings.add('truncated', 'commits', `the head says ${head.commit_number}, and there are ${last}`);
  if (head.commit_number < last) findings.add('altered', 'head', `it says ${head.commit_number} commits, and there are ${last}`);
  const [commit] = await db
    .select()
    .from(commits)
    .where(and(gt(commits.commit_number, last - 1), lte(commits.commit_number, last)));
  for (const audience of commit ? AUDIENCES : []) {
    const column = `${audience}_seq` as const;
    if (commit && head[column] !== commit[column]) findings.add('altered', 'head', `it says ${head[column]} for the ${audience} feed, and the last commit ${commit[column]}`);
  }
}

function groups<Row extends { commit_number: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) found.set(row.commit_number, [...(found.get(row.commit_number) ?? []), row]);
  return found;
}
