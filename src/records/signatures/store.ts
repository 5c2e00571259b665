// How signatures are kept: with their name if it is public, and otherwise with a keyed hash of it alone.
import type { Values } from '../../core/access/render.js';
import { type Completing, defineRecord } from '../../core/db/definition.js';
import { signatureEditions, signatures } from '../../core/db/tables/index.js';
import { words } from '../../core/values/script.js';
import { citing, includingSources } from '../citing.js';
import type { Complaint } from '../periods.js';
import { sightBy, TAILS_MAX } from '../shared.js';
import { NewSignature, SIGNATURE_SIGHT, SignatureView, signatureFields } from './schema.js';

export const signature = defineRecord({
  name: 'signature',
  plural: 'signatures',
  table: signatures,
  editions: signatureEditions as never,
  view: SignatureView,
  create: NewSignature,
  fields: signatureFields,
  owner: { record: 'appeal', property: 'appeal_id', most: TAILS_MAX },
  includes: { sources: includingSources },
  links: [citing('signature')],
  derived: { name_hash: 'name' },
  unique: ['appeal_id', 'name_hash'],
  widest: sightBy('kind', SIGNATURE_SIGHT),
  complete: withoutName,
  check: nameComplaints,
});

/**
 * The hash of the name that was sent, and the name itself only if it is public. Case, accents and the order of its words make no other name. That
 * of a signature that was public stays, to be complained of: earlier editions have it.
 */
function withoutName(input: Values, said: Values, { before, hash }: Completing): Values {
  const state = said.name ? { ...input, name_hash: hash('signature', JSON.stringify([input.appeal_id, words(String(said.name)).sort()])) } : input;
  if (input.kind === 'public_name' || before.kind === 'public_name') return state;
  const { name: _, ...kept } = state;
  return kept;
}

function nameComplaints({ kind, name, name_hash }: Values): Complaint[] {
  if (kind === 'non_public' && name) return [{ property: 'kind', detail: 'a public signature cannot become non-public, since its name was shown: retire it' }];
  if (kind === 'public_name' ? name : name_hash) return [];
  return [
    {
      property: 'name',
      detail: kind === 'public_name' ? 'is needed, also of a signature that was non-public: it was not kept' : 'is needed, so that nobody is counted twice; it is not kept',
    },
  ];
}
