// How children are counted.
import { defineRecord } from '../../core/db/definition.js';
import { childEditions, childPrisoners, children } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { precisionComplaints, withPrecision } from '../periods.js';
import { PARTS_MAX } from '../shared.js';
import { ChildView, childFields, NewChild } from './schema.js';

export const child = defineRecord({
  name: 'child',
  plural: 'children',
  table: children,
  editions: childEditions as never,
  view: ChildView,
  create: NewChild,
  fields: childFields,
  happened: ['as_of'],
  owner: { record: 'prisoner', property: 'prisoner_ids', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [
    { property: 'prisoner_ids', to: 'prisoner', table: childPrisoners, from: childPrisoners.child_id, target: childPrisoners.prisoner_id, position: childPrisoners.position },
    citing('child'),
  ],
  complete: withPrecision,
  check: (input) => [
    ...((input.prisoner_ids as string[] | undefined)?.length ? [] : [{ property: 'prisoner_ids', detail: 'a child belongs to at least one prisoner' }]),
    ...precisionComplaints(input),
  ],
});
