// How cases are kept. Who is a defendant is said by their charges, so that a case tells of nobody whom its reader may not see.
import { defineRecord } from '../../core/db/definition.js';
import { caseEditions, cases } from '../../core/db/tables/index.js';
import { citing, including, includingSources } from '../citing.js';
import { reportComplaints, withPrecision } from '../periods.js';
import { CaseView, caseFields, NewCase } from './schema.js';

export const prosecution = defineRecord({
  name: 'case',
  plural: 'cases',
  table: cases,
  editions: caseEditions as never,
  view: CaseView,
  create: NewCase,
  fields: caseFields,
  happened: ['as_of'],
  lasts: { from: 'opened_on' },
  references: [{ property: 'court_id', to: 'organization' }],
  includes: { organizations: including('organization', 'court_id'), sources: includingSources },
  links: [citing('case')],
  complete: withPrecision,
  check: (input) => reportComplaints(input, 'opened_on'),
});
