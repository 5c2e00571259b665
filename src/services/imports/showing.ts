// How an import and its rows are shown.
import type { z } from 'zod';
import type { HowFar } from './committing.js';
import type { Plan } from './plan.js';
import type { ImportView, MappingView, RowView } from './schema.js';
import type { Given, ImportRow, MappingRow, Row } from './store.js';
import { expiryOf } from './store.js';

export type ImportShown = z.infer<typeof ImportView>;

/** An import as it is kept; `done` is how far whoever works at it is. */
export function shownImport(row: ImportRow, counts: ImportShown['counts'], { done, publishing }: HowFar = row): ImportShown {
  const { id, state, record, form, mode, options, columns, rows, failure, actor, created_at, updated_at, committed_at, reverted_at } = row;
  const { delimiter: _, ...said } = JSON.parse(options);
  return {
    id,
    state: state as ImportShown['state'],
    record,
    form: form as ImportShown['form'],
    mode: mode as ImportShown['mode'],
    ...said,
    ...(columns === null ? {} : { columns: JSON.parse(columns) }),
    rows,
    done,
    ...(publishing && (state === 'committing' || state === 'reverting') ? { publishing } : {}),
    ...(counts ? { counts } : {}),
    ...(failure === null ? {} : { failure: JSON.parse(failure) }),
    api_key_id: actor,
    created_at,
    updated_at,
    ...(state === 'planned' || state === 'planning' || state === 'failed' ? { expires_at: expiryOf(created_at) } : {}),
    ...(committed_at === null ? {} : { committed_at }),
    ...(reverted_at === null ? {} : { reverted_at }),
  };
}

export function shownRow({ number, line, given, outcome, record_id, version, plan: kept, decision }: Row): z.infer<typeof RowView> {
  const { text, pointer } = JSON.parse(given ?? '{}') as Given;
  const { own_id, partIds = {}, shared: _, document, parts, ...plan } = JSON.parse(kept ?? '{}') as Plan;
  return {
    number,
    line: line ?? undefined,
    pointer,
    text,
    outcome: (outcome ?? undefined) as z.infer<typeof RowView>['outcome'],
    record_id: record_id ?? undefined,
    version: version ?? undefined,
    ...plan,
    ...(parts ? { parts: parts.map(({ citing: __, at: ___, ...part }) => part) } : {}),
    matches: plan.matches as Record<string, unknown>[] | undefined,
    document: document && { ...(own_id === undefined ? {} : { id: own_id }), ...withIds(document, partIds) },
    decision: (decision ?? undefined) as z.infer<typeof RowView>['decision'],
  };
}

/** A document with the ids that its parts bring along. */
function withIds(document: Record<string, unknown>, ids: Readonly<Record<string, readonly (string | undefined)[]>>): Record<string, unknown> {
  const parts = Object.entries(ids).flatMap(([property, known]) => {
    const items = document[property];
    if (!Array.isArray(items) || known.every((id) => id === undefined)) return [];
    return [[property, items.map((item, place) => (known[place] === undefined ? item : { id: known[place], ...item }))]];
  });
  return { ...document, ...Object.fromEntries(parts) };
}

export function shownMapping({ name, columns, created_at, updated_at }: MappingRow): z.infer<typeof MappingView> {
  return { name, columns: JSON.parse(columns), created_at, updated_at };
}
