// How custody periods are kept.
import { defineRecord } from '../../core/db/definition.js';
import { custodyPeriodEditions, custodyPeriods } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { periodComplaints, precisionComplaints, withPrecision } from '../periods.js';
import { CustodyPeriodView, custodyPeriodFields, NewCustodyPeriod } from './schema.js';

export const custodyPeriod = defineRecord({
  name: 'custody_period',
  plural: 'custody_periods',
  table: custodyPeriods,
  editions: custodyPeriodEditions as never,
  view: CustodyPeriodView,
  create: NewCustodyPeriod,
  fields: custodyPeriodFields,
  owner: { record: 'prisoner', property: 'prisoner_id' },
  references: [{ property: 'facility_id', to: 'facility' }],
  includes: { sources: includingSources, facilities: { record: 'facility', ids: (document) => (document.facility_id ? [String(document.facility_id)] : []) } },
  links: [citing('custody_period')],
  complete: withPrecision,
  // No source supports on a day what began after it.
  check: (input) => [...periodComplaints(input, 'from_on', 'to_on'), ...periodComplaints(input, 'from_on', 'as_of'), ...precisionComplaints(input)],
});
