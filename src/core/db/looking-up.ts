// Names in queries: what is asked of a name comes to the ids of those who may be meant, and lists can go by how likely they are.
import type { DefinedRecord, Records } from './definition.js';
import type { ListQuery, Page } from './pages.js';
import type { Sought } from './seeking.js';
import { anyOf, type Where } from './where.js';

type Look = (record: DefinedRecord, text: string) => Promise<Sought[]>;

/** People that are read at once in the order of their likelihood: where a page has no more, first so many, or those of the page and the next one where nothing else is asked of them; then so many. */
const FIRST_BATCH = 20;
const BATCH = 100;

/** The same question with ids in place of names; of the name that all who are listed go by anyway, without it. */
export async function lookedUp(records: Records, record: DefinedRecord, where: readonly Where[], look: Look, byName?: string): Promise<Where[]> {
  const nodes: Where[] = [];
  for (const node of where) nodes.push(await lookUp(records, record, node, look, byName));
  return nodes;
}

async function lookUp(records: Records, record: DefinedRecord, where: Where, look: Look, byName?: string): Promise<Where> {
  switch (where.op) {
    case 'named':
      if (where.text === byName) return { op: 'and', of: [] };
      return anyOf((await look(record, where.text)).map(({ id }) => id));
    case 'and':
      return { ...where, of: await lookedUp(records, record, where.of, look, byName) };
    case 'or':
      return { ...where, of: await lookedUp(records, record, where.of, look) };
    case 'not':
      return { op: 'not', of: await lookUp(records, record, where.of, look) };
    case 'some':
    case 'through':
      return { ...where, of: await lookedUp(records, records.get(where.record), where.of, look) };
    default:
      return where;
  }
}

/** A page of those who may be meant, the likeliest first; equally likely ones in the order of their ids. */
export async function ranked(query: ListQuery, sought: readonly Sought[], list: (query: ListQuery) => Promise<Page>): Promise<Page> {
  const { limit, after } = query;
  const rest = after ? sought.filter(({ id, score }) => score < (after.score ?? 0) || (score === after.score && id > after.id)) : sought;
  const first = query.where.every(isOfAnybody) ? limit + 1 : FIRST_BATCH;
  const documents: Buffer[] = [];
  const ids: string[] = [];
  let last: Sought | undefined;
  for (let start = 0, size = limit < FIRST_BATCH ? first : BATCH; start < rest.length; start += size, size = BATCH) {
    const batch = rest.slice(start, start + size);
    const page = await list({ where: [], ids: batch.map(({ id }) => id), order: [{ field: 'id', descending: false }], limit: BATCH });
    const byId = new Map(page.documents.map((document, place) => [page.ids[place], document]));
    for (const one of batch) {
      const document = byId.get(one.id);
      if (!document) continue;
      if (documents.length === limit) return { documents, ids, next: last && { id: last.id, audience: 0, version: 0, score: last.score } };
      documents.push(document);
      ids.push(one.id);
      last = one;
    }
  }
  return { documents, ids };
}

/** Whether it asks nothing. */
const isOfAnybody = (node: Where): boolean => node.op === 'and' && node.of.every(isOfAnybody);
