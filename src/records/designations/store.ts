// How designations by the state are kept.
import { defineRecord } from '../../core/db/definition.js';
import { designationEditions, designations } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { periodComplaints } from '../periods.js';
import { PARTS_MAX } from '../shared.js';
import { DesignationView, designationFields, NewDesignation } from './schema.js';

export const designation = defineRecord({
  name: 'designation',
  plural: 'designations',
  table: designations,
  editions: designationEditions as never,
  view: DesignationView,
  create: NewDesignation,
  fields: designationFields,
  happened: ['listed_on'],
  lasts: { from: 'listed_on', to: 'removed_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [citing('designation')],
  timeline: [
    { kind: 'designation_listed', date: 'listed_on', what: 'list' },
    { kind: 'designation_removed', date: 'removed_on', what: 'list' },
  ],
  check: (input) => periodComplaints(input, 'listed_on', 'removed_on'),
});
