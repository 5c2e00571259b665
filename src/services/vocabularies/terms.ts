// Puts vocabularies together as they are served: codes and meanings are the code's own, and to them comes what else is known.
import * as vocabularies from '../../core/values/vocabulary.js';
import { ABOUT, FACTS, type Fact, type VocabularyName } from './facts.js';

const ALL: Readonly<Record<VocabularyName, Readonly<Record<string, string>>>> = vocabularies;
const HURIDOCS_DIGITS = 12;

interface Huridocs {
  list: string;
  code: string;
  note?: string | undefined;
}

export interface Vocabulary {
  id: string;
  description: string;
  terms: {
    code: string;
    label_en: string;
    label_ru?: string | undefined;
    definition: string;
    source?: string | undefined;
    huridocs?: Huridocs | undefined;
    huridocs_narrower?: Huridocs[] | undefined;
    deprecated: boolean;
  }[];
}

/** Every vocabulary of the code, by its id. */
export function allVocabularies(): Vocabulary[] {
  return Object.keys(ABOUT)
    .map((name) => vocabularyOf(name as VocabularyName))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function vocabularyOf(name: VocabularyName): Vocabulary {
  const facts: Readonly<Record<string, Fact | undefined>> = FACTS[name] ?? {};
  return {
    id: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    description: ABOUT[name],
    terms: Object.entries(ALL[name]).map(([code, definition]) => {
      const { label_ru, source, huridocs = [] } = facts[code] ?? {};
      const known = [huridocs].flat().map(huridocsOf);
      return {
        code,
        label_en: code.replaceAll('_', ' '),
        label_ru,
        definition,
        source,
        huridocs: known.length === 1 ? known[0] : undefined,
        huridocs_narrower: known.length > 1 ? known : undefined,
        deprecated: false,
      };
    }),
  };
}

function huridocsOf(given: string | { term: string; note: string }): Huridocs {
  const { term, note } = typeof given === 'string' ? { term: given, note: undefined } : given;
  const [list = '', code = ''] = term.split(':');
  return { list, code: code.padEnd(HURIDOCS_DIGITS, '0'), note };
}
