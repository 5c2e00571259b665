// What the provenance of a prisoner looks like.
import { z } from 'zod';
import { Id } from '../../core/values/types.js';
import { TAILS_MAX } from '../../records/shared.js';
import { CLAIM_PROPERTIES } from './weighing.js';

/** The longest list that a record has, as one text. */
const VALUE_MAX = 4_000;

/** How provenance is told of a prisoner with their parts, or of a record that stands by itself. */
export interface Told {
  /** Begins the names of the schemas. */
  prefix: string;
  record: string;
  record_id: string;
  items: string;
  says: string;
}

/** What a claim says beside its subject, which others share; the same of every kind of claim. */
export function claimOf(claim: z.ZodObject): z.ZodObject {
  return z.object(Object.fromEntries(CLAIM_PROPERTIES.map((name) => [name, claim.shape[name] as z.ZodType]))).meta({ id: 'ProvenanceClaim', description: 'What one source says.' });
}

/** `claim` is the view of claims, which says what can be claimed of which record. */
export function provenanceSchema(claim: z.ZodObject, ClaimOf: z.ZodObject, told: Told): z.ZodObject {
  const { record, record_id, property } = claim.shape as Record<string, z.ZodType>;
  const Entry = z
    .object({
      record: (record as z.ZodType).meta({ description: told.record }),
      record_id: (record_id as z.ZodType).meta({ description: told.record_id }),
      property: (property as z.ZodType).meta({ description: 'The property that is claimed.' }),
      value: z.string().max(VALUE_MAX).optional().meta({ description: 'What the record says of it now, as a text, a list in the order of its bytes; absent if it says nothing.' }),
      claims: z.array(ClaimOf).min(1).max(TAILS_MAX).meta({ description: 'All claims about it that the reader may see.' }),
      conflicting: z.boolean().meta({ description: 'Whether these claims differ.' }),
      chosen_id: Id().optional().meta({ description: 'The one of them that the editors hold to be right; absent if they chose none.' }),
      reason: z.string().max(1000).optional().meta({ description: 'Why they chose it.' }),
      differs_from_chosen: z.boolean().optional().meta({ description: 'Whether the record says something else than the chosen one; absent if none is chosen.' }),
    })
    .meta({ id: `${told.prefix}ProvenanceEntry`, description: 'Who says what of one property.' });
  return z.object({ items: z.array(Entry).max(TAILS_MAX).meta({ description: told.items }) }).meta({ id: `${told.prefix}Provenance`, description: told.says });
}
