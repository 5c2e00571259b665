// How names are kept.
import type { Values } from '../../core/access/render.js';
import { defineRecord } from '../../core/db/definition.js';
import { nameEditions, names } from '../../core/db/tables/index.js';
import { isWrittenIn, scriptOf } from '../../core/values/script.js';
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
  widest: ({ kind }, { display_name_policy: policy = 'real' }) => (policy === 'real' || policy === kind ? 'public' : 'confidential'),
  complete: (input, said) => {
    const full = String(input.full);
    // A name that is corrected into another script takes its script with it.
    const read = !input.script || (said.full !== undefined && !said.script && !isWrittenIn(full, String(input.script)));
    return read ? { ...input, script: scriptOf(full) } : input;
  },
  check: ({ full, script }) =>
    isWrittenIn(String(full), String(script)) ? [] : [{ property: 'script', detail: `no letter of the name is in this script: expected ${scriptOf(String(full))}` }],
  compose: (readable) => ({ ...partScript(readable, 'family'), ...partScript(readable, 'given') }),
});

/** A part that is written in another script than the name says so: it is kept as published, never repaired. */
function partScript(readable: Values, part: 'family' | 'given'): Values {
  if (!readable[part]) return {};
  const script = scriptOf(String(readable[part]));
  return script === readable.script ? {} : { [`${part}_script`]: script };
}
