// Carries over to the kept prisoner what belongs to the merged one and what names them, and shows none of it to more people than before.
import type { Values } from '../../core/access/render.js';
import { AUDIENCES } from '../../core/access/viewer.js';
import { type DefinedRecord, subjectOf } from '../../core/db/definition.js';
import { load, naming, ownersIn, type Stored } from '../../core/db/load.js';
import { rewrite } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { rankOf } from '../../core/db/sight.js';
import { prisoner } from '../../records/prisoners/index.js';

/** The two, as they are stored, and what the kept one says once they are one. */
export interface Two {
  kept: Stored;
  merged: Stored;
  said: Values;
}

interface Part {
  record: DefinedRecord;
  stored: Stored;
}

/** The parts of somebody that are not retired, those that are about others last. */
export async function partsOf(tx: WriteTx, id: string): Promise<Part[]> {
  const members = [...tx.records.membersOf(prisoner.name)].sort((a, b) => Number(a.about !== undefined) - Number(b.about !== undefined));
  const parts: Part[] = [];
  for (const record of members) for (const stored of await load(tx.db, record, { owners: [id] })) if (!stored.retired_at) parts.push({ record, stored });
  return parts;
}

/** Carries over these parts, but for what is about a part that is not among them. Answers those that it did, as they were. */
export async function carryParts(tx: WriteTx, two: Two, parts: readonly Part[], besides: (part: Part) => Values): Promise<Part[]> {
  const carried: Part[] = [];
  for (const part of parts) {
    const { record, stored } = part;
    const subject = subjectOf(record, stored.state);
    if (subject && !carried.some((one) => one.stored.id === subject.id)) continue;
    await rewrite(tx, record, stored.id, { ...ownership(two, part), ...besides(part) });
    carried.push(part);
  }
  return carried;
}

/** Whose it is now, and by whom it may be seen at the widest. */
function ownership({ kept, merged, said }: Two, { record, stored }: Part): Values {
  const property = record.owner?.property as string;
  const owners = ownersIn(record, stored.state);
  const whose = { [property]: Array.isArray(stored.state[property]) ? inPlace(owners, merged.id, kept.id) : kept.id };
  if (owners.includes(kept.id)) return whose;
  const before = Math.max(rankOf(prisoner, merged), rankOf(record, stored, merged.state));
  const after = Math.max(rankOf(prisoner, kept), rankOf(record, stored, said));
  return after < before ? { ...whose, visibility: AUDIENCES[before] } : whose;
}

/**
 * What names the merged prisoner from elsewhere names the kept one, unless that would tell somebody of it who could not see it: then it names the
 * merged one, whom nobody sees, until somebody says otherwise.
 */
export async function carryNaming(tx: WriteTx, { kept, merged }: Two): Promise<void> {
  for (const { record, link, reference } of tx.records.pointingAt(prisoner.name)) {
    const property = (link ?? reference)?.property as string;
    if (property === record.owner?.property) continue;
    for (const stored of await naming(tx.db, record, { link, reference }, merged.id)) {
      const named = stored.state[property];
      const isNamed = Array.isArray(named) && named.includes(kept.id);
      const own = rankOf(record, { ...stored, retired_at: null });
      if (!isNamed && Math.max(own, rankOf(prisoner, kept)) < Math.max(own, rankOf(prisoner, merged))) continue;
      await rewrite(tx, record, stored.id, { [property]: Array.isArray(named) ? inPlace(named, merged.id, kept.id) : kept.id });
    }
  }
}

/** The same list with one in place of another, each once. */
function inPlace(ids: readonly string[], old: string, now: string): string[] {
  return [...new Set(ids.map((id) => (id === old ? now : id)))];
}
