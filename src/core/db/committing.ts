// What the ledger's leaves hold: of a commit who wrote what and when, of an entry of a feed what became of a record. Words are held by salted commitments alone.
import { createHash, hash } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Audience } from '../access/viewer.js';
import { commitmentTo } from '../values/commitment.js';
import { newSalt } from '../values/id.js';
import { leafHash } from '../values/merkle.js';
import type { Entry } from './feed.js';
import { insertRows, prepared } from './statements.js';
import { commits, revisions, withdrawals } from './tables/registry.js';
import { turns } from './turns.js';
import type { ReadDb, WriteDb } from './types.js';
import { type Row, swift } from './wire.js';

/** Revisions of a commit that are read at once. */
const PAGE = 1_000;
/** Revisions that wait until they are stored together. */
const WAITING_MAX = 256;

/** An entry of a feed, as far as the ledger holds it. */
export interface FeedLeaf extends Entry {
  /** The commitment to the document; null where there is none. */
  document: Buffer | null;
}

/** What is hashed of an entry of a feed: its members in this order, as JSON without spaces, the commitment as base64. */
export function contentOfChange({ seq, at, record, id, version, change, document }: FeedLeaf): string {
  return JSON.stringify({ seq, at, record, id, version, change, document: document?.toString('base64') ?? null });
}

/** A commit as its row has it. */
export interface Commit {
  commit_number: number;
  at: string;
  public_seq: number;
  partner_seq: number;
  confidential_seq: number;
  actor: string;
  reason?: string | null | undefined;
  source?: string | null | undefined;
}

/** Who, why and from what source, as a commitment holds it. */
export function statementOf({ actor, reason, source }: Pick<Commit, 'actor' | 'reason' | 'source'>): string {
  return JSON.stringify([actor, reason ?? null, source ?? null]);
}

/** What changed of a record, as a commitment holds it. */
export function wordsOf(before: string | null, after: string | null): string {
  return JSON.stringify([before, after]);
}

/** A revision, as a leaf of a commit holds it. */
type Held = { record: string; id: string; revision: number; action: string; commitment: Buffer };
type Withdrawn = { record: string; id: string; audience: number; version: number };

/** What many rows come to: how many there are, and one digest over all of them. */
interface Digest {
  count: number;
  sha256: string;
}

/** What is hashed of a commit. What it wrote and took back are many rows, held by one digest each over all of them in the order of kind, id and number. */
export function contentOfCommit(commit: Omit<Commit, 'actor' | 'reason' | 'source'>, statement: Buffer, written: readonly Held[], taken: readonly Withdrawn[]): string {
  return contentWith(commit, statement, digestOf(written.map(lineOf)), digestOf(taken.map(lineOfWithdrawal)));
}

function contentWith(commit: Omit<Commit, 'actor' | 'reason' | 'source'>, statement: Buffer, written: Digest, taken: Digest): string {
  const { commit_number, at, public_seq, partner_seq, confidential_seq } = commit;
  return JSON.stringify({
    commit_number,
    at,
    public_seq,
    partner_seq,
    confidential_seq,
    statement: statement.toString('base64'),
    revisions: written,
    withdrawals: taken,
  });
}

/** The columns of a revision that a leaf holds. */
const HELD = { record: revisions.record, id: revisions.id, revision: revisions.revision, action: revisions.action, commitment: revisions.commitment };
/** Those of what was taken back. */
const WITHDRAWN = { record: withdrawals.record, id: withdrawals.id, audience: withdrawals.audience, version: withdrawals.version };

const lineOf = ({ record, id, revision, action, commitment }: Held) => [record, id, revision, action, commitment.toString('base64')];
const lineOfWithdrawal = ({ record, id, audience, version }: Withdrawn) => [record, id, audience, version];

/** The digest over what a commit wrote, read a page at a time: it can be more than there is room for. */
async function digestOfWritten(db: WriteDb, commit: number): Promise<Digest> {
  const hash = createHash('sha256');
  const turn = turns();
  let count = 0;
  let last: Held | undefined;
  for (;;) {
    const page: Held[] = await writtenAfter(db, commit, last);
    for (const one of page) hash.update(`${JSON.stringify(lineOf(one))}\n`);
    count += page.length;
    last = page.at(-1);
    if (page.length < PAGE) return { count, sha256: hash.digest('base64') };
    await turn();
  }
}

async function writtenAfter(db: WriteDb, commit: number, last: Held | undefined): Promise<Held[]> {
  const statement = prepared(db, `written ${last ? 'after' : 'first'}`, () => {
    const after = sql`(${revisions.record}, ${revisions.id}, ${revisions.revision}) > (${sql.placeholder('record')}, ${sql.placeholder('id')}, ${sql.placeholder('revision')})`;
    const query = db
      .select(HELD)
      .from(revisions)
      .where(and(eq(revisions.commit_number, sql.placeholder('commit')), last ? after : undefined))
      .orderBy(asc(revisions.record), asc(revisions.id), asc(revisions.revision))
      .limit(PAGE);
    return swift(db, query, HELD);
  });
  return statement.run(last ? { commit, record: last.record, id: last.id, revision: last.revision } : { commit }) as Promise<Row[]> as Promise<Held[]>;
}

function digestOf(lines: readonly (readonly (string | number)[])[]): Digest {
  return { count: lines.length, sha256: hash('sha256', lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'base64') };
}

/** What a write changed of a record. */
export interface NewRevision {
  record: string;
  id: string;
  revision: number;
  commit_number: number;
  action: string;
  before: unknown;
  after: unknown;
}

/** Stores a revision: what a write changed of a record, in JSON. */
export async function insertRevision(db: WriteDb, revision: NewRevision): Promise<void> {
  await insertRows(db, revisions, [sealed(worded(revision))]);
}

/** Revisions of what a write adds, which nothing reads before its end: many are stored together, and those of a write that is undone are not stored first. */
export interface Revisions {
  add(revision: NewRevision): Promise<void>;
  /** Stores those that wait. */
  flush(): Promise<void>;
}

export function revisionsIn(db: WriteDb): Revisions {
  let waiting: Worded[] = [];
  const flush = async () => {
    const some = waiting;
    waiting = [];
    await insertRows(db, revisions, some.map(sealed));
  };
  return {
    flush,
    async add(revision) {
      waiting.push(worded(revision));
      if (waiting.length >= WAITING_MAX) await flush();
    },
  };
}

type Worded = Omit<NewRevision, 'before' | 'after'> & { before: string | null; after: string | null };

const worded = ({ before, after, ...row }: NewRevision): Worded => ({ ...row, before: inWords(before), after: inWords(after) });

const inWords = (value: unknown): string | null => (value === null || value === undefined ? null : JSON.stringify(value));

function sealed({ before, after, ...row }: Worded): Row {
  const salt = newSalt();
  return { ...row, before, after, salt, commitment: commitmentTo(salt, wordsOf(before, after)) };
}

/** Stores a commit, after all that it wrote. */
export async function insertCommit(db: WriteDb, commit: Commit): Promise<void> {
  const { commit_number, public_seq, partner_seq, confidential_seq } = commit;
  const salt = newSalt();
  const commitment = commitmentTo(salt, statementOf(commit));
  const taken = digestOf((await withdrawalsOf(db, commit_number)).map(lineOfWithdrawal));
  const leaf = leafHash(contentWith(commit, commitment, await digestOfWritten(db, commit_number), taken));
  await insertRows(db, commits, [{ ...commit, salt, commitment, leaf }]);
  if (taken.count > 0)
    await db
      .update(withdrawals)
      .set({ public_seq, partner_seq, confidential_seq })
      .where(and(eq(withdrawals.commit_number, commit_number), isNull(withdrawals.public_seq)));
}

/** What a commit wrote, in order. */
export async function revisionsOf(db: ReadDb, commit: number): Promise<Held[]> {
  const statement = prepared(db, 'revisions of a commit', () =>
    db
      .select(HELD)
      .from(revisions)
      .where(eq(revisions.commit_number, sql.placeholder('commit')))
      .orderBy(asc(revisions.record), asc(revisions.id), asc(revisions.revision))
      .prepare(),
  );
  return statement.execute({ commit }) as Promise<Held[]>;
}

/** What a commit took back, in order. */
export async function withdrawalsOf(db: ReadDb, commit: number): Promise<Withdrawn[]> {
  const statement = prepared(db, 'withdrawals of a commit', () =>
    swift(
      db,
      db
        .select(WITHDRAWN)
        .from(withdrawals)
        .where(eq(withdrawals.commit_number, sql.placeholder('commit')))
        .orderBy(asc(withdrawals.record), asc(withdrawals.id), asc(withdrawals.audience), asc(withdrawals.version)),
      WITHDRAWN,
    ),
  );
  return statement.run({ commit }) as Promise<Row[]> as Promise<Withdrawn[]>;
}

/** A commit that is there. */
export async function commitAt(db: ReadDb, number: number): Promise<Commit & { salt: Buffer | null; commitment: Buffer }> {
  const [row] = await db.select().from(commits).where(eq(commits.commit_number, number));
  if (!row) throw new Error(`There is no commit ${number}.`);
  return row;
}

/** The columns of `changes` for one audience. */
export function changeColumns(audience: Audience, leaf: FeedLeaf): Record<string, unknown> {
  return {
    [`${audience}_seq`]: leaf.seq,
    [`${audience}_version`]: leaf.version,
    [`${audience}_change`]: leaf.change,
    [`${audience}_leaf`]: leafHash(contentOfChange(leaf)),
  };
}
