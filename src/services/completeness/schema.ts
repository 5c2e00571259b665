// What a completeness looks like.
import { z } from 'zod';
import { Code } from '../../core/values/types.js';
import { codesOf, extent, registerElement } from '../../core/values/vocabulary.js';

const ELEMENTS = codesOf(registerElement);
/** More properties than answer one element. */
const PROPERTIES_MAX = 10;
const Count = () => z.int().min(0).max(ELEMENTS.length).meta({ format: 'int32' });

const Element = z
  .object({
    element: Code(ELEMENTS).meta({ description: 'What the register has to hold.' }),
    icpped: z
      .string()
      .regex(/^17\(3\)\([a-h]\)$/)
      .meta({ maxLength: 8, description: 'Where the International Convention for the Protection of All Persons from Enforced Disappearance asks for it.' }),
    mandela_rules: z
      .string()
      .regex(/^7\([a-g]\)$/)
      .optional()
      .meta({ maxLength: 4, description: 'Where the Nelson Mandela Rules ask for it; absent where their Rule 7 does not.' }),
    known: Code(codesOf(extent)).meta({ description: 'How far the reader of this answer is told. `no` says nothing of what others know.' }),
    known_by: z
      .array(
        z
          .string()
          .max(60)
          .regex(/^[a-z_]+\.[a-z_]+$/),
      )
      .max(PROPERTIES_MAX)
      .meta({ description: 'By which properties of which kinds of record, such as `event.happened_on`; never what they say.' }),
  })
  .meta({ id: 'CompletenessElement', description: 'One thing that a lawful register has to hold, and how far it is known.' });

export const Completeness = z
  .object({
    items: z.array(Element).length(ELEMENTS.length).meta({ description: 'Every element, in the order of the convention.' }),
    yes: Count().meta({ description: 'How many are known.' }),
    partly: Count().meta({ description: 'How many are known in part.' }),
    no: Count().meta({ description: 'How many are not known.' }),
  })
  .meta({ id: 'Completeness', description: 'How much of what a lawful register must hold is known of a prisoner to the reader.' });
