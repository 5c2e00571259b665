// Sources that rows bring along. One address is one source: that of the registry, or else the one that the first row of an import with this address adds.
import type { Values } from '../../core/access/render.js';
import { AUDIENCES, type Audience, rank } from '../../core/access/viewer.js';
import { list } from '../../core/db/pages.js';
import { add, revise } from '../../core/db/record.js';
import type { Reader, WriteTx } from '../../core/db/registry.js';
import { Problem } from '../../core/problem.js';
import { addressKey } from '../../core/values/address.js';
import { source } from '../../records/sources/index.js';

/** Sources of one address that are looked at: which is named does not depend on more. */
const ALIKE_MAX = 50;

export interface RowSources {
  /** Ids of those that are there. */
  known: string[];
  /** Those that are not. */
  fresh: Values[];
}

/** The sources that one write added, by their addresses. */
export type Added = Map<string, { id: string; visibility: string }>;

const sought = (key: string) => ({ where: [{ op: 'eq', field: 'url_key', values: [key] } as const], order: [{ field: 'id', descending: false }], limit: ALIKE_MAX });

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts the sources of a row into those that are there by their address and the others. What is no list of sources is left for its schema to refuse. */
export async function rowSources(reader: Reader, sources: unknown): Promise<RowSources | undefined> {
  if (!Array.isArray(sources) || sources.length === 0 || !sources.every(isObject)) return undefined;
  const known = new Set<string>();
  const fresh: Values[] = [];
  for (const one of sources) {
    const { documents } = typeof one.url === 'string' ? await reader.list(source, sought(addressKey(one.url))) : { documents: [] };
    const there = widest(documents);
    if (there === undefined) fresh.push(one);
    else known.add(there);
  }
  return { known: [...known], fresh };
}

/** Of several with one address the one that most people may see, and of those the first. */
function widest(documents: readonly Buffer[]): string | undefined {
  const all = documents.map((document) => JSON.parse(document.toString('utf8')) as { id: string; visibility: Audience });
  return all.sort((a, b) => rank(a.visibility) - rank(b.visibility))[0]?.id;
}

/** Those that do not say who may see them are shown to no more people than whom they speak of: what the row says of that, and what the record does that is there. */
export function asVisibleAs(sources: readonly Values[], said: unknown, current?: Values): Values[] {
  const visibility = said === undefined ? 'confidential' : AUDIENCES.findLast((audience) => audience === said || audience === current?.visibility);
  return sources.map((one) => (one.visibility === undefined ? { ...one, visibility } : one));
}

/** Adds those that no row before did in this write. Answers their ids. Throws `changed_since` naming a source of the same address that came in since they were planned. */
export async function addSources(tx: WriteTx, added: Added, sources: readonly Values[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const [place, one] of sources.entries()) {
    const key = typeof one.url === 'string' ? addressKey(one.url) : undefined;
    const before = key === undefined ? undefined : added.get(key);
    if (before) await widen(tx, before, String(one.visibility));
    else if (key !== undefined) await demandNew(tx, key);
    const id = before?.id ?? (await add(tx, source, one, `/sources/${place}`));
    if (key !== undefined && !before) added.set(key, { id, visibility: String(one.visibility) });
    ids.add(id);
  }
  return [...ids];
}

/** What a row names that more people may see is not hidden because one before it is a draft. */
async function widen(tx: WriteTx, before: { id: string; visibility: string }, visibility: string): Promise<void> {
  if (rank(visibility as Audience) >= rank(before.visibility as Audience)) return;
  await revise(tx, source, before.id, { visibility });
  before.visibility = visibility;
}

async function demandNew(tx: WriteTx, key: string): Promise<void> {
  const { documents } = await list(tx.db, tx.records, source, rank(tx.viewer.audience), { ...sought(key), limit: 1 });
  const there = widest(documents);
  if (there !== undefined) throw new Problem('changed_since', { members: { records: [{ record: source.name, id: there }] } });
}
