// How appeals are kept.
import { defineRecord, type Link } from '../../core/db/definition.js';
import { appealEditions, appealOrganizations, appealPrisoners, appeals } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { precisionComplaints, withPrecision } from '../periods.js';
import { countSignatures, tallySignatures } from './counting.js';
import { AppealView, appealFields, NewAppeal } from './schema.js';

export const appeal = defineRecord({
  name: 'appeal',
  plural: 'appeals',
  table: appeals,
  editions: appealEditions as never,
  view: AppealView,
  create: NewAppeal,
  fields: appealFields,
  happened: ['as_of'],
  lasts: { from: 'published_on' },
  includes: {
    organizations: { record: 'organization', ids: ({ addressee_ids, initiator_ids }) => [addressee_ids, initiator_ids].flatMap((ids) => (ids ?? []) as string[]) },
    prisoners: { record: 'prisoner', ids: ({ prisoner_ids }) => (prisoner_ids ?? []) as string[] },
    sources: includingSources,
  },
  links: [
    { property: 'prisoner_ids', to: 'prisoner', table: appealPrisoners, from: appealPrisoners.appeal_id, target: appealPrisoners.prisoner_id, position: appealPrisoners.position },
    partyLink('addressee_ids', 'addressee'),
    partyLink('initiator_ids', 'initiator'),
    citing('appeal'),
  ],
  complete: withPrecision,
  check: precisionComplaints,
  tally: tallySignatures,
  compose: countSignatures,
});

/** The organisations that have one part in an appeal. */
function partyLink(property: string, part: string): Link {
  const { appeal_id, organization_id, position } = appealOrganizations;
  return { property, to: 'organization', table: appealOrganizations, from: appeal_id, target: organization_id, position, fixed: { part } };
}
