// Checks a registry that is only reached over HTTP against heads of its ledger that somebody kept: what a partner can do who trusts neither the machine nor those who keep it.

import { StoreUnavailable } from '../../core/db/types.js';
import { isConsistent } from '../../core/values/merkle.js';
import { readCheckpoint } from '../../core/values/note.js';
import { Findings } from './finding.js';
import type { KeptHead } from './trees.js';

/** The longest that one answer is waited for. */
const ANSWER_MS = 30_000;
/** No proof is longer. */
const PATH_MAX = 64;

interface Told {
  tree: string;
  checkpoint: string;
  verifier_key: string;
}

/**
 * Asks for the present heads and for the proofs that they begin with those that were kept. `key` is the API key of whoever kept them; without one it is anyone.
 * Throws StoreUnavailable where the registry does not answer as one does. Heads of trees that the caller is not given are said to be missing.
 */
export async function verifyDistant(address: string, kept: readonly KeptHead[], key?: string): Promise<Findings> {
  const findings = new Findings();
  const ask = (path: string) => askFor(new URL(path, address), key);
  const { heads = [] } = (await ask('/v1/ledger')) as { heads?: Told[] };
  for (const { tree, size, root, verifierKey } of kept) {
    const where = `ledger of ${tree}`;
    const told = heads.find((head) => head.tree === tree);
    if (!told) {
      findings.add('removed', where, 'the registry gives no head of it: ask with the key of whoever kept it');
      continue;
    }
    const now = readCheckpoint(told.checkpoint, told.verifier_key);
    if (!now) {
      findings.add('altered', where, 'the head that it gives is not signed by the key that it names');
      continue;
    }
    if (verifierKey !== undefined && verifierKey !== told.verifier_key) findings.add('altered', where, 'another key signs it than signed the head that was kept: ask why');
    if (now.size < size) {
      findings.add('truncated', where, `it ends at ${now.size}; the head that was kept says ${size}`);
      continue;
    }
    const { path } = (await ask(`/v1/ledger/consistency?tree=${tree}&from=${size}&to=${now.size}`)) as { path?: unknown };
    const hashes = Array.isArray(path) && path.length <= PATH_MAX ? path.map((hash) => Buffer.from(String(hash), 'base64')) : undefined;
    if (!hashes || !isConsistent(size, root, now.size, now.root, hashes))
      findings.add('altered', where, `what it holds now does not begin with the ${size} leaves of the head that was kept`);
    findings.counts.entries += now.size;
  }
  return findings;
}

async function askFor(url: URL, key: string | undefined): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(url, { headers: key === undefined ? {} : { authorization: `Bearer ${key}` }, redirect: 'error', signal: AbortSignal.timeout(ANSWER_MS) });
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    throw new StoreUnavailable(`the registry at ${url.origin} does not answer${code ? ` (${code})` : ''}`, { cause: error });
  }
  const said = await answer.json().catch(() => undefined);
  if (answer.ok && typeof said === 'object' && said !== null) return said;
  const detail = (said as { detail?: string } | undefined)?.detail;
  throw new StoreUnavailable(`the registry at ${url.origin} answers ${answer.status} to ${url.pathname}${detail ? `: ${detail}` : ''}`);
}
