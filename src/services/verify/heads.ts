// Reads heads of the ledger that somebody kept: the answer of GET /v1/ledger, or one checkpoint, in a file.
import { readFileSync } from 'node:fs';
import { TREES, type Tree } from '../../core/access/trees.js';
import { StoreNotUsable } from '../../core/db/types.js';
import { readCheckpoint } from '../../core/values/note.js';
import type { KeptHead } from './trees.js';

const UNSIGNED = /^([^\n]+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n/;

/** Throws StoreNotUsable for a file that holds no head, or one that nobody signed. */
export function readHeads(file: string): KeptHead[] {
  const text = readFileSync(file, 'utf8');
  if (!text.trimStart().startsWith('{')) {
    // A checkpoint alone: whoever kept it knows where from.
    const [, origin = '', size = '', root = ''] = UNSIGNED.exec(text) ?? [];
    return [headOf(file, origin, Number(size), Buffer.from(root, 'base64'))];
  }
  const { heads = [] } = JSON.parse(text) as { heads?: { checkpoint?: string; verifier_key?: string }[] };
  if (heads.length === 0) throw new StoreNotUsable(`${file} holds no head of a ledger: expected the answer of GET /v1/ledger, or a checkpoint`);
  return heads.map(({ checkpoint = '', verifier_key = '' }) => {
    const read = readCheckpoint(checkpoint, verifier_key);
    if (!read) throw new StoreNotUsable(`${file} holds a head whose signature is not that of its key: it was changed since it was handed out`);
    return { ...headOf(file, read.origin, read.size, read.root), verifierKey: verifier_key };
  });
}

function headOf(from: string, origin: string, size: number, root: Buffer): KeptHead {
  const tree = TREES.find((candidate) => origin.endsWith(`/${candidate}`)) as Tree | undefined;
  if (!tree) throw new StoreNotUsable(`${from} holds no head of a ledger of a registry: expected the answer of GET /v1/ledger, or a checkpoint`);
  return { tree, size, root, from };
}
