// What a served vocabulary looks like.
import { z } from 'zod';

/** More than any list has, so that a list may grow. */
const TERMS_MAX = 200;
const VOCABULARIES_MAX = 200;
/** Longer is no id: it is refused before it is looked for. */
export const ID_MAX = 60;

const Huridocs = z
  .object({
    list: z.string().max(2).meta({ description: 'Number of the list.' }),
    code: z.string().length(12).meta({ description: 'Code in that list: twelve digits, padded with 0 on the right.' }),
    note: z.string().max(100).optional().meta({ description: 'In what respect or when it stands for the term; absent if for the whole of it.' }),
  })
  .meta({ id: 'HuridocsTerm', description: 'A term of the lists of HURIDOCS, in the edition of 2001 as OpenEvSys has it.' });

const Term = z
  .object({
    code: z.string().max(60).meta({ description: 'The code, as records have it.' }),
    label_en: z.string().max(60).meta({ description: 'The code in words, in English.' }),
    label_ru: z.string().max(100).optional().meta({ description: 'In Russian, as HURIDOCS has it; absent where no label is known that is right.' }),
    definition: z.string().max(300).meta({ description: 'What it means.' }),
    source: z.string().max(300).optional().meta({ description: 'Who says so or lists it; absent where it is a term of this registry or of HURIDOCS alone.' }),
    huridocs: Huridocs.optional().meta({ description: 'The same term or a near one of HURIDOCS, if there is just one.' }),
    huridocs_narrower: z.array(Huridocs).min(2).max(10).optional().meta({ description: 'The terms of HURIDOCS that tell apart what is one here, in place of `huridocs`.' }),
    deprecated: z.boolean().meta({ description: '`true` if the code is in records of old and no longer accepted.' }),
  })
  .meta({ id: 'VocabularyTerm', description: 'A code and what it means.' });

/** `ids` are those of all vocabularies. */
export function vocabularySchemas(ids: readonly string[]) {
  const Vocabulary = z
    .object({
      id: z.enum(ids).meta({ description: 'What the vocabulary is called.' }),
      description: z.string().max(1000).meta({ description: 'What it is for, and which properties have its codes.' }),
      terms: z.array(Term).min(1).max(TERMS_MAX).meta({ description: 'All terms, in the order in which the registry has them.' }),
    })
    .meta({ id: 'Vocabulary', description: 'A closed list of codes: no other value is stored or accepted where it is in use.' });
  const Vocabularies = z
    .object({ items: z.array(Vocabulary).min(1).max(VOCABULARIES_MAX).meta({ description: 'All vocabularies.' }) })
    .meta({ id: 'Vocabularies', description: 'The vocabularies of the registry.' });
  return { Vocabulary, Vocabularies };
}
