// Reads what heads and proofs are made of: how far a tree has come, what a leaf says, and what opens it.
import { eq } from 'drizzle-orm';
import type { Tree } from '../../core/access/trees.js';
import { type Audience, rank } from '../../core/access/viewer.js';
import { commitAt, contentOfChange, contentOfCommit, revisionsOf, statementOf, withdrawalsOf } from '../../core/db/committing.js';
import { versionRow } from '../../core/db/editions.js';
import { feedPage } from '../../core/db/feed.js';
import { consistencyPath, inclusionPath, rootOf } from '../../core/db/ledger.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { heads } from '../../core/db/tables/registry.js';

/** A leaf, letter for letter, and what opens the commitment in it where that can be opened. */
export interface Leaf {
  leaf: string;
  at: string;
  salt?: string | undefined;
  statement?: string | undefined;
}

export async function sizeOf(reader: Reader, tree: Tree): Promise<number> {
  if (tree !== 'commits') return reader.seq();
  const [head] = await reader.db.select({ number: heads.commit_number }).from(heads).where(eq(heads.id, 1));
  return head?.number ?? 0;
}

export async function headOf(registry: Registry, reader: Reader, tree: Tree): Promise<{ tree: Tree; size: number; at: string | undefined; root: Buffer }> {
  const size = await sizeOf(reader, tree);
  const at = size > 0 ? (await leafAt(registry, reader, tree, size)).at : undefined;
  return { tree, size, at, root: await rootOf(reader.db, tree, 0, size) };
}

/** A leaf, with the path from it to the root of the tree of a size. */
export async function inclusionOf(registry: Registry, reader: Reader, tree: Tree, number: number, size: number): Promise<Leaf & { path: Buffer[]; root: Buffer }> {
  const leaf = await leafAt(registry, reader, tree, number);
  return { ...leaf, path: await inclusionPath(reader.db, tree, number - 1, size), root: await rootOf(reader.db, tree, 0, size) };
}

/** The roots of a tree of two sizes, and what leads from the one to the other. */
export async function consistencyOf(reader: Reader, tree: Tree, from: number, to: number): Promise<{ path: Buffer[]; roots: [Buffer, Buffer] }> {
  return { path: await consistencyPath(reader.db, tree, from, to), roots: [await rootOf(reader.db, tree, 0, from), await rootOf(reader.db, tree, 0, to)] };
}

/** The leaf of a number from 1 to the size of the tree. */
async function leafAt(registry: Registry, reader: Reader, tree: Tree, number: number): Promise<Leaf> {
  return tree === 'commits' ? commitLeaf(reader, number) : changeLeaf(registry, reader, tree, number);
}

async function commitLeaf({ db }: Reader, number: number): Promise<Leaf> {
  const commit = await commitAt(db, number);
  const leaf = contentOfCommit(commit, commit.commitment, await revisionsOf(db, number), await withdrawalsOf(db, number));
  return { leaf, at: commit.at, ...(commit.salt ? { salt: commit.salt.toString('base64'), statement: statementOf(commit) } : {}) };
}

async function changeLeaf({ records }: Registry, { db }: Reader, audience: Audience, seq: number): Promise<Leaf> {
  const [entry] = (await feedPage(db, audience, seq, { after: seq - 1, limit: 1 })).entries;
  if (!entry) throw new Error(`The feed for ${audience} has no entry ${seq}.`);
  const row = await versionRow(db, records.get(entry.record), rank(audience), entry.id, entry.version);
  const leaf = contentOfChange({ ...entry, document: row?.commitment ?? null });
  return { leaf, at: entry.at, ...(row?.salt && row.document ? { salt: row.salt.toString('base64') } : {}) };
}
