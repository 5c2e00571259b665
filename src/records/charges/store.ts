// How charges are kept.
import { defineRecord } from '../../core/db/definition.js';
import { chargeEditions, charges } from '../../core/db/tables/index.js';
import { citing, including, includingSources } from '../citing.js';
import { periodComplaints, reportComplaints, withPrecision } from '../periods.js';
import { PARTS_MAX } from '../shared.js';
import { ChargeView, chargeFields, NewCharge } from './schema.js';

export const charge = defineRecord({
  name: 'charge',
  plural: 'charges',
  table: charges,
  editions: chargeEditions as never,
  view: ChargeView,
  create: NewCharge,
  fields: chargeFields,
  happened: ['as_of'],
  lasts: { from: 'charged_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  references: [
    { property: 'article_id', to: 'article' },
    { property: 'case_id', to: 'case' },
  ],
  includes: { articles: including('article', 'article_id'), cases: including('case', 'case_id'), sources: includingSources },
  links: [citing('charge')],
  timeline: [
    { kind: 'charge_brought', date: 'charged_on', what: 'status' },
    { kind: 'charge_decided', date: 'decided_on', what: 'status' },
  ],
  complete: withPrecision,
  check: (input) => [...periodComplaints(input, 'charged_on', 'decided_on'), ...reportComplaints(input, 'charged_on')],
});
