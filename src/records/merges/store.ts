// How merges are kept: each is part of the prisoner that was kept, so that nobody sees it who does not see them, and it goes where they go.
import { defineRecord } from '../../core/db/definition.js';
import { load } from '../../core/db/load.js';
import type { WriteTx } from '../../core/db/registry.js';
import { mergeEditions, merges } from '../../core/db/tables/index.js';
import { TAILS_MAX } from '../shared.js';
import { MergeView, mergeFields, NewMerge } from './schema.js';

export const merge = defineRecord({
  name: 'merge',
  plural: 'merges',
  table: merges,
  editions: mergeEditions as never,
  view: MergeView,
  create: NewMerge,
  fields: mergeFields,
  madeBy: 'mergePrisoners',
  erasedWith: ['merged_id'],
  owner: { record: 'prisoner', property: 'kept_id', most: TAILS_MAX },
});

/** A merge whose kept prisoner is there. */
export async function findMerge(tx: WriteTx, id: string) {
  const [found] = await load(tx.db, merge, { ids: [id] });
  const [kept] = found ? await load(tx.db, tx.records.get('prisoner'), { ids: [String(found.state.kept_id)] }) : [];
  return kept && !kept.retired_at ? found : undefined;
}
