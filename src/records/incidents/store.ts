// How incidents in detention are kept.
import { defineRecord } from '../../core/db/definition.js';
import { incidentEditions, incidents } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { daysComplaints, periodComplaints } from '../periods.js';
import { TAILS_MAX } from '../shared.js';
import { IncidentView, incidentFields, NewIncident } from './schema.js';

export const incident = defineRecord({
  name: 'incident',
  plural: 'incidents',
  table: incidents,
  editions: incidentEditions as never,
  view: IncidentView,
  create: NewIncident,
  fields: incidentFields,
  happened: ['from_on'],
  lasts: { from: 'from_on', to: 'to_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: TAILS_MAX },
  references: [{ property: 'facility_id', to: 'facility' }],
  includes: { sources: includingSources, facilities: { record: 'facility', ids: (document) => (document.facility_id ? [String(document.facility_id)] : []) } },
  links: [citing('incident')],
  timeline: [
    { kind: 'incident_began', date: 'from_on', what: 'kind' },
    { kind: 'incident_ended', date: 'to_on', what: 'kind' },
  ],
  check: (input) => {
    const complaints = periodComplaints(input, 'from_on', 'to_on');
    return complaints.length > 0 ? complaints : daysComplaints(input, 'days', 'from_on', 'to_on');
  },
});
