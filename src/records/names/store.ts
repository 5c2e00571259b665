// How names are kept.
import type { Values } from '../../core/access/render.js';
import { defineRecord } from '../../core/db/definition.js';
import { nameEditions, names } from '../../core/db/tables/index.js';
import { scriptOf } from '../../core/values/script.js';
import { citing, includingSources } from '../citing.js';
import { PARTS_MAX } from '../shared.js';
import { NameView, NewName, nameFields } from './schema.js';

export const name = defineRecord({
  name: 'name',
  plural: 'names',
  table: names,
  editions: nameEditions as never,
  view: NameView,
  create: NewName,
  fields: nameFields,
  owner: { record: 'prisoner', property: 'prisoner_id', most: PARTS_MAX },
  includes: { sources: includingSources },
  links: [citing('name')],
  complete: (input) => ({ ...input, script: input.script ?? scriptOf(String(input.full)) }),
  compose: (readable) => ({ ...partScript(readable, 'family'), ...partScript(readable, 'given') }),
});

/** A part that is written in another script than the name says so: it is kept as published, never repaired. */
function partScript(readable: Values, part: 'family' | 'given'): Values {
  if (!readable[part]) return {};
  const script = scriptOf(String(readable[part]));
  return script === readable.script ? {} : { [`${part}_script`]: script };
}
