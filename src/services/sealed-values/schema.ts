// What a sealed value looks like: the text as it comes in, and the ciphertext that is all that anybody gets back.
import { z } from 'zod';
import { Code, Id, Instant, Text } from '../../core/values/types.js';

/** What can be sealed under which record. */
export const KINDS = { source: 'contact', consent: 'paper' } as const;
export type Sealable = keyof typeof KINDS;

/** Enough for a letter, and far less than a file. */
const TEXT_MAX = 4_000;
/** A text of the longest characters, padded, for five keys, as lines of base64. */
const SEALED_MAX = 30_000;

export const NewSealedValue = z
  .strictObject({ text: Text(TEXT_MAX).meta({ description: 'What is sealed. It is stored and logged nowhere, and the registry cannot show it again.' }) })
  .meta({ id: 'NewSealedValue', description: 'A text to be sealed.' });

export const SealedValue = z
  .object({
    id: Id().meta({ description: 'Identifier.' }),
    record: Code(['source', 'consent']).meta({ description: 'The kind of record that it belongs to.' }),
    record_id: Id().meta({ description: 'Its id.' }),
    kind: Code(['contact', 'paper']).meta({ description: '`contact`: how to reach a source. `paper`: what a consent says, or where the paper is.' }),
    sealed: z
      .string()
      .max(SEALED_MAX)
      .meta({ description: 'The ciphertext, in the armored form of age (age-encryption.org/v1). Open it where the key is: `registry unseal`, or `age -d`.' }),
    created_at: Instant().meta({ description: 'When it was sealed.' }),
  })
  .meta({ id: 'SealedValue', description: 'A text that only whoever has the key can read; the registry has it not.' });
