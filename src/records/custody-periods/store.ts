// How custody periods are kept.
import { defineRecord } from '../../core/db/definition.js';
import { custodyPeriodEditions, custodyPeriods } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { periodComplaints, precisionComplaints, withPrecision } from '../periods.js';
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
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  references: [{ property: 'facility_id', to: 'facility' }],
  includes: { sources: includingSources, facilities: { record: 'facility', ids: (document) => (document.facility_id ? [String(document.facility_id)] : []) } },
  links: [citing('custody_period')],
  complete: withPrecision,
  check: (input) => [
    ...periodComplaints(input, 'from_on', 'to_on'),
    // No source supports on a day what began after it; of a range, `as_of` is the earliest day only.
    ...(input.as_of_precision === 'range' ? [] : periodComplaints(input, 'from_on', 'as_of')),
    ...precisionComplaints(input),
  ],
});
