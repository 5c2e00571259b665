// How sources are kept.
import { defineRecord } from '../../core/db/definition.js';
import { sourceEditions, sources } from '../../core/db/tables/index.js';
import { precisionComplaints, withPrecision } from '../periods.js';
import { NewSource, SourceView, sourceFields } from './schema.js';

export const source = defineRecord({
  name: 'source',
  plural: 'sources',
  table: sources,
  editions: sourceEditions as never,
  view: SourceView,
  create: NewSource,
  fields: sourceFields,
  happened: ['as_of', 'published_on'],
  outlasts: true,
  complete: withPrecision,
  check: (input) => [
    ...(input.kind === 'private_informant' && input.visibility !== 'confidential'
      ? [{ property: 'visibility', detail: 'a private informant is never shown to anyone but editors: expected confidential' }]
      : []),
    ...precisionComplaints(input),
  ],
});
