// How published figures are kept: each by itself, none merged with another.
import { defineRecord } from '../../core/db/definition.js';
import { figureEditions, figures } from '../../core/db/tables/index.js';
import { citing, including, includingSources } from '../citing.js';
import { precisionComplaints, withPrecision } from '../periods.js';
import { FigureView, figureFields, NewFigure } from './schema.js';

export const figure = defineRecord({
  name: 'figure',
  plural: 'figures',
  table: figures,
  editions: figureEditions as never,
  view: FigureView,
  create: NewFigure,
  fields: figureFields,
  happened: ['as_of'],
  references: [{ property: 'appeal_id', to: 'appeal' }],
  includes: { appeals: including('appeal', 'appeal_id'), sources: includingSources },
  links: [citing('figure')],
  complete: withPrecision,
  check: precisionComplaints,
});
