// How facilities are kept.
import { defineRecord } from '../../core/db/definition.js';
import { facilities, facilityEditions } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { periodComplaints } from '../periods.js';
import { FacilityView, facilityFields, NewFacility } from './schema.js';

export const facility = defineRecord({
  name: 'facility',
  plural: 'facilities',
  table: facilities,
  editions: facilityEditions as never,
  view: FacilityView,
  create: NewFacility,
  fields: facilityFields,
  includes: { sources: includingSources },
  links: [citing('facility')],
  check: (input) => periodComplaints(input, 'valid_from', 'valid_to'),
});
