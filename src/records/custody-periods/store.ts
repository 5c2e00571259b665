// How custody periods are kept.
import { defineRecord } from '../../core/db/definition.js';
import { custodyPeriodEditions, custodyPeriods } from '../../core/db/tables/index.js';
import { citing, including, includingSources } from '../citing.js';
import { reportComplaints, withPrecision } from '../periods.js';
import { PARTS_MAX } from '../shared.js';
import { CustodyPeriodView, custodyPeriodFields, NewCustodyPeriod } from './schema.js';

export const custodyPeriod = defineRecord({
  name: 'custody_period',
  plural: 'custody_periods',
  prefix: 'custody',
  table: custodyPeriods,
  editions: custodyPeriodEditions as never,
  view: CustodyPeriodView,
  create: NewCustodyPeriod,
  fields: custodyPeriodFields,
  happened: ['as_of'],
  lasts: { from: 'from_on', to: 'to_on', alone: 'as_of' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  references: [{ property: 'facility_id', to: 'facility' }],
  includes: { sources: includingSources, facilities: including('facility', 'facility_id') },
  links: [citing('custody_period')],
  timeline: [
    { kind: 'custody_began', date: 'from_on', what: 'status' },
    { kind: 'custody_ended', date: 'to_on', what: 'status' },
    { kind: 'custody_reported', date: 'as_of', precision: 'as_of_precision', what: 'status' },
  ],
  complete: withPrecision,
  check: (input) => reportComplaints(input, 'from_on', 'to_on'),
});
