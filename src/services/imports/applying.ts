// Does what a plan says of one row, through the stores that every write goes through.
import type { Values } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import { isErased } from '../../core/db/erased.js';
import { load, ownersIn } from '../../core/db/load.js';
import { add, demand, revise } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { Problem } from '../../core/problem.js';
import type { Kind } from './kinds.js';
import type { Plan } from './plan.js';
import { type Added, addSources } from './row-sources.js';

/** Adds what a row says. Answers its id. */
export async function applyCreation(tx: WriteTx, added: Added, kind: Kind, { document = {}, own_id, partIds = {}, shared: inOrder = {} }: Plan): Promise<string> {
  const said = { ...document };
  if (Array.isArray(said.sources) && said.sources.length > 0) {
    const cited = await addSources(tx, added, said.sources as Values[]);
    Object.assign(said, { sources: [], source_ids: [...new Set([...((said.source_ids ?? []) as string[]), ...cited])] });
  }
  const ids = { ...partIds };
  const shared: [DefinedRecord, string][] = [];
  for (const { property, record } of kind.parts) {
    // JSON knows no undefined.
    const known = (ids[property] ?? []).map((id) => id ?? undefined);
    ids[property] = known;
    if (known.every((id) => id === undefined)) continue;
    const kept: number[] = [];
    for (const [place, id] of known.entries()) {
      if (id !== undefined && (await isThere(tx, record, id))) shared.push([record, id]);
      else kept.push(place);
    }
    said[property] = kept.map((place) => (said[property] as Values[])[place]);
    ids[property] = kept.map((place) => known[place]);
  }
  const id = await kind.add(tx, said, own_id, ids);
  for (const [record, part] of shared) await share(tx, record, part, id, inOrder[part]);
  return id;
}

/** Changes a record and its parts. */
export async function applyChange(tx: WriteTx, added: Added, kind: Kind, id: string, { patch = {}, parts = [], sources = [] }: Plan): Promise<void> {
  await demand(tx, kind.record, id);
  const cited = await addSources(tx, added, sources);
  const withCited = (ids: unknown) => [...new Set([...((ids ?? []) as string[]), ...cited])];
  if (Object.keys(patch).length > 0) await revise(tx, kind.record, id, cited.length > 0 ? { ...patch, source_ids: withCited(patch.source_ids) } : patch);
  for (const { record, id: part_id, change, document: said, patch: changes, citing, sources: own = [], at = '' } of parts) {
    const brought = await addSources(tx, added, own);
    const named = (says: Values | undefined) => (brought.length > 0 ? { ...says, source_ids: [...new Set([...((says?.source_ids ?? []) as string[]), ...brought])] } : says);
    const document = named(citing ? { ...said, source_ids: withCited(said?.source_ids) } : said);
    const part = tx.records.get(record);
    if (change === 'update') await atPlace(at, () => revise(tx, part, part_id as string, named(changes) as Values));
    else if (part_id !== undefined && (await isThere(tx, part, part_id))) await share(tx, part, part_id, id);
    else await add(tx, part, { source_ids: [], ...document, [part.owner?.property as string]: isShareable(part) ? [id] : id }, at, part_id);
  }
}

/** What is refused of a part says where the row has it. */
async function atPlace(at: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) || !error.extra.errors) throw error;
    throw new Problem(error.code, { ...error.extra, errors: error.extra.errors.map((one) => (one.pointer === undefined ? one : { ...one, pointer: `${at}${one.pointer}` })) });
  }
}

const isShareable = (part: DefinedRecord): boolean => part.links?.some(({ property }) => property === part.owner?.property) === true;

/** Whether a part with this id is there and can be of several; one that is somebody else's, or was erased, is in the way. */
async function isThere(tx: WriteTx, part: DefinedRecord, id: string): Promise<boolean> {
  const says = `A ${part.name.replaceAll('_', ' ')} with the id ${id}`;
  const [stored] = await load(tx.db, part, { ids: [id] });
  if (!stored) {
    if (await isErased(tx.db, part, id)) throw new Problem('conflict', { detail: `${says} was erased and does not come back.` });
    return false;
  }
  if (!isShareable(part) || stored.retired_at) throw new Problem('conflict', { detail: `${says} is there already${stored.retired_at ? ', retired' : ''}.` });
  return true;
}

/** A child of two parents comes with both of them, and is one. */
async function share(tx: WriteTx, part: DefinedRecord, id: string, owner: string, order: readonly string[] = []): Promise<void> {
  const [stored] = await load(tx.db, part, { ids: [id] });
  const owners = ownersIn(part, stored?.state ?? {});
  if (owners.includes(owner)) return;
  const all = [...owners, owner];
  const stated = order.filter((one) => all.includes(one));
  await revise(tx, part, id, { [part.owner?.property as string]: [...stated, ...all.filter((one) => !stated.includes(one))] });
}
