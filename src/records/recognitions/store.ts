// How recognitions are kept.
import { defineRecord } from '../../core/db/definition.js';
import { recognitionEditions, recognitions } from '../../core/db/tables/index.js';
import { citing, including, includingSources } from '../citing.js';
import { periodComplaints, reportComplaints, withPrecision } from '../periods.js';
import { PARTS_MAX } from '../shared.js';
import { NewRecognition, RecognitionView, recognitionFields } from './schema.js';

export const recognition = defineRecord({
  name: 'recognition',
  plural: 'recognitions',
  table: recognitions,
  editions: recognitionEditions as never,
  view: RecognitionView,
  create: NewRecognition,
  fields: recognitionFields,
  happened: ['as_of'],
  lasts: { from: 'recognised_on', to: 'withdrawn_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  references: [{ property: 'organization_id', to: 'organization' }],
  includes: { organizations: including('organization', 'organization_id'), sources: includingSources },
  links: [citing('recognition')],
  timeline: [
    { kind: 'recognition', date: 'recognised_on', what: 'body' },
    { kind: 'recognition_withdrawn', date: 'withdrawn_on', what: 'body' },
  ],
  complete: withPrecision,
  check: (input) => [
    ...(input.body === 'other' && !input.body_name ? [{ property: 'body_name', detail: 'a recognition is somebody’s: expected the name of the body that is `other`' }] : []),
    ...periodComplaints(input, 'recognised_on', 'withdrawn_on'),
    ...reportComplaints(input, 'recognised_on'),
  ],
});
