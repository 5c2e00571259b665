// How events are kept.
import { defineRecord } from '../../core/db/definition.js';
import { eventEditions, events } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { sightBy, TAILS_MAX } from '../shared.js';
import { EVENT_SIGHT, EventView, eventFields, NewEvent } from './schema.js';

/** What can be announced for a day that is to come. */
const ANNOUNCED: readonly unknown[] = ['hearing', 'trial_started', 'appeal_decided', 'verdict_in_force', 'other', 'unknown'];

export const event = defineRecord({
  name: 'event',
  plural: 'events',
  table: events,
  editions: eventEditions as never,
  view: EventView,
  create: NewEvent,
  fields: eventFields,
  happened: ({ kind }) => (ANNOUNCED.includes(kind) ? [] : ['happened_on']),
  lasts: { from: 'happened_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: TAILS_MAX },
  references: [{ property: 'facility_id', to: 'facility' }],
  includes: { sources: includingSources, facilities: { record: 'facility', ids: (document) => (document.facility_id ? [String(document.facility_id)] : []) } },
  links: [citing('event')],
  timeline: [{ kind: 'event', date: 'happened_on', what: 'kind' }],
  widest: sightBy('kind', EVENT_SIGHT),
});
