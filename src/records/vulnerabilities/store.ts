// How vulnerabilities are kept.
import { defineRecord } from '../../core/db/definition.js';
import { vulnerabilities, vulnerabilityEditions } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { reportComplaints, withPrecision } from '../periods.js';
import { PARTS_MAX, sightBy } from '../shared.js';
import { FLAG_SIGHT, NewVulnerability, VulnerabilityView, vulnerabilityFields } from './schema.js';

export const vulnerability = defineRecord({
  name: 'vulnerability',
  plural: 'vulnerabilities',
  table: vulnerabilities,
  editions: vulnerabilityEditions as never,
  view: VulnerabilityView,
  create: NewVulnerability,
  fields: vulnerabilityFields,
  happened: ['as_of'],
  lasts: { from: 'since_on', to: 'until_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [citing('vulnerability')],
  timeline: [
    { kind: 'vulnerability_began', date: 'since_on', what: 'flag' },
    { kind: 'vulnerability_ended', date: 'until_on', what: 'flag' },
    { kind: 'vulnerability_reported', date: 'as_of', precision: 'as_of_precision', what: 'flag' },
  ],
  widest: sightBy('flag', FLAG_SIGHT, 'partner'),
  complete: withPrecision,
  check: (input) => reportComplaints(input, 'since_on', 'until_on'),
});
