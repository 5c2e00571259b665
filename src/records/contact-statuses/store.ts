// How contact statuses are kept.
import { defineRecord } from '../../core/db/definition.js';
import { contactStatusEditions, contactStatuses } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { reportComplaints, withPrecision } from '../periods.js';
import { PARTS_MAX } from '../shared.js';
import { ContactStatusView, contactStatusFields, NewContactStatus } from './schema.js';

const REACHED_BY = ['family', 'counsel', 'humanitarian', 'human_rights_organisation'];
/** Whoever reaches somebody is permitted to; where the status is not known, they can be all the same. */
const REACHABLE: readonly unknown[] = ['contact_permitted', 'unknown'];

export const contactStatus = defineRecord({
  name: 'contact_status',
  plural: 'contact_statuses',
  prefix: 'contact',
  table: contactStatuses,
  editions: contactStatusEditions as never,
  view: ContactStatusView,
  create: NewContactStatus,
  fields: contactStatusFields,
  happened: ['as_of'],
  lasts: { from: 'since_on', to: 'until_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [citing('contact_status')],
  timeline: [
    { kind: 'contact_status_began', date: 'since_on', what: 'status' },
    { kind: 'contact_status_ended', date: 'until_on', what: 'status' },
    { kind: 'contact_status_reported', date: 'as_of', precision: 'as_of_precision', what: 'status' },
  ],
  widest: () => 'partner',
  complete: withPrecision,
  check: (input) => [
    ...reportComplaints(input, 'since_on', 'until_on'),
    ...REACHED_BY.filter((property) => input[property] === 'yes' && !REACHABLE.includes(input.status)).map((property) => ({
      property,
      detail: `\`status\` says ${input.status}: expected no or unknown, or the status contact_permitted`,
    })),
  ],
});
