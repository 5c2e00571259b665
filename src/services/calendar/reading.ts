// Reads the entries of a span for an audience: of all whom it may see and asks for, some at a time.
import type { Values } from '../../core/access/render.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import type { Where } from '../../core/db/where.js';
import { invalid } from '../../core/problem.js';
import { readAll, readBatches } from '../aggregate/index.js';
import { type Entry, EVENTS_READ, entriesOf, inOrder, type Span } from './entries.js';

/** Entries of one span: a file with more is of no use to a program that shows calendars. */
export const ENTRIES_MAX = 10_000;

/** What is asked of the calendar: which days and kinds, whose, and on which day. */
export interface Question {
  span: Span;
  where: readonly Where[];
  day: string;
}

export async function readCalendar(registry: Registry, reader: Reader, { span, where, day }: Question, most: number = ENTRIES_MAX): Promise<Entry[]> {
  const { records } = registry;
  const entries: Entry[] = [];
  for await (const prisoners of readBatches(reader, records.get('prisoner'), where)) {
    if (prisoners.length === 0) break;
    const theirs = { field: 'prisoner_id', op: 'eq' as const, values: prisoners.map(({ id }) => String(id)) };
    const events = byPrisoner(await readAll(reader, records.get('event'), [theirs, { field: 'kind', op: 'eq', values: EVENTS_READ }]));
    const releases = byPrisoner(await readAll(reader, records.get('release'), [theirs]));
    for (const prisoner of prisoners) {
      const person = { prisoner, releases: releases.get(prisoner.id) ?? [], events: events.get(prisoner.id) ?? [] };
      entries.push(...entriesOf(person, span, day));
    }
    if (entries.length > most) throw invalid({ parameter: 'to', code: 'too_many', detail: `more than ${most} entries: ask for fewer days, kinds or people` });
  }
  return inOrder(entries);
}

function byPrisoner(documents: readonly Values[]): Map<unknown, Values[]> {
  const groups = new Map<unknown, Values[]>();
  for (const document of documents) groups.set(document.prisoner_id, [...(groups.get(document.prisoner_id) ?? []), document]);
  return groups;
}
