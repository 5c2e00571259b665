// How releases are kept.
import { defineRecord } from '../../core/db/definition.js';
import { releaseEditions, releases } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { PARTS_MAX, sightBy } from '../shared.js';
import { NewRelease, RELEASE_SIGHT, ReleaseView, releaseFields } from './schema.js';

/** What nobody can be who died, beside not being known. */
const OF_THE_LIVING: Readonly<Record<string, readonly unknown[]>> = { destination: ['unknown'], supervision_type: ['none', 'unknown'] };

export const release = defineRecord({
  name: 'release',
  plural: 'releases',
  table: releases,
  editions: releaseEditions as never,
  view: ReleaseView,
  create: NewRelease,
  fields: releaseFields,
  happened: ['released_on'],
  lasts: { from: 'released_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [citing('release')],
  timeline: [{ kind: 'release', date: 'released_on', what: 'legal_basis' }],
  widest: sightBy('legal_basis', RELEASE_SIGHT),
  check: (input) =>
    Object.entries(OF_THE_LIVING)
      .filter(([property, possible]) => input.legal_basis === 'died' && !possible.includes(input[property]))
      .map(([property, possible]) => ({ property, detail: `\`legal_basis\` says that the person died: expected ${possible.join(' or ')}` })),
});
