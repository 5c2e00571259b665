// Finds pairs of prisoners who may be one person, one prisoner after the other, so that no question takes longer than a page.
import { setImmediate } from 'node:timers/promises';
import { type Values, valuesOf } from '../../core/access/render.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { type Match, matchesOf } from '../matching/index.js';

export interface Pair {
  first: Values;
  second: Match;
}

/** Where a page ended: with the pair of these two, or with all pairs of the first. */
export interface Place {
  first: string;
  second?: string | undefined;
}

/** Prisoners whose pairs are looked for in one page, at most: it can have fewer pairs than asked for, and go on. */
const LOOKED_AT_MAX = 100;
const NAMES_MAX = 5;

/** Pairs in the order of their ids, the lesser id first, after a place. Without a `next` there are no more. */
export async function pairsAfter(
  registry: Registry,
  reader: Reader,
  { after, limit, least }: { after?: Place | undefined; limit: number; least: number },
): Promise<{ pairs: Pair[]; next?: Place }> {
  const prisoner = registry.records.get('prisoner');
  const from = after ? [{ op: (after.second ? 'gte' : 'gt') as 'gte' | 'gt', field: 'id', values: [after.first] }] : [];
  const { documents, next: more } = await reader.list(prisoner, { where: from, order: [{ field: 'id', descending: false }], limit: LOOKED_AT_MAX });
  const pairs: Pair[] = [];
  let last: Place | undefined;
  for (const document of documents) {
    const first = valuesOf(document);
    const id = String(first.id);
    const past = after?.first === id ? (after.second ?? '') : '';
    for (const second of await alikeTo(registry, reader, first, least)) {
      if (second.id <= id || second.id <= past) continue;
      if (pairs.length === limit) return { pairs, next: last as Place };
      pairs.push({ first, second });
      last = { first: id, second: second.id };
    }
    last = { first: id };
    await setImmediate();
  }
  return more && last ? { pairs, next: last } : { pairs };
}

/** Who may be the same person as a prisoner, in the order of their ids. */
export async function alikeTo(registry: Registry, reader: Reader, prisoner: Values, least: number): Promise<Match[]> {
  const names = [...new Set(((prisoner.names ?? []) as Values[]).map(({ full }) => String(full)))].slice(0, NAMES_MAX);
  const candidate = { names, birth_date: prisoner.birth_date as string | undefined, sex: prisoner.sex as string | undefined };
  const found = await matchesOf(registry, reader, candidate, String(prisoner.id));
  return found.filter(({ score }) => score >= least).sort((a, b) => (a.id < b.id ? -1 : 1));
}
