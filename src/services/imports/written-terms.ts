// Reads a cell that says how long a sentence is, and of what kind where it says that as well. Pure.
import { readTerm, type Term } from '../../core/values/term.js';
import { saysNothing } from '../../core/values/usual-words.js';

/** Words behind a length by which it is one of deprivation of liberty. What says more of it, such as that it is suspended, is not understood. */
const IMPRISONMENT = [
  'in (?:a |the )?prison|in jail|in a penal colony|(?:of )?imprisonment',
  '(?:лишения свободы|тюрьмы|заключения|тюремного заключения)(?: в колонии(?: (?:общего|строгого|особого) режима)?)?|(?:в )?колонии(?: (?:общего|строгого|особого) режима)?',
  'пазбаўлення волі|калоніі|турмы|позбавлення волі|колонії',
  'pozbawienia wolności|więzienia|de (?:privación de libertad|prisión|cárcel|reclusión)|de (?:prisão|reclusão)',
  "de prison(?: ferme)?|d[’']emprisonnement|de réclusion(?: criminelle)?|di (?:reclusione|carcere|prigione)|haft|gefängnis|freiheitsstrafe",
  'hapis(?: cezası)?|həbs(?: cəzası)?|azadlıqdan məhrumetmə|თავისუფლების აღკვეთა|პატიმრობა',
  'حبس|زندان|سجن|سجنا|من السجن|tù(?: giam)?',
].join('|');
const BEHIND = new RegExp(`(?:[’'](?= (?:imprisonment)))? ?(?:(?<![\\p{L}\\p{M}])(?:${IMPRISONMENT})\\.?|有期徒刑)$`, 'iu');

/** A sentence as far as the cell says it; undefined where the cell is not wholly understood. */
export function readWrittenTerm(cell: string): { kind: 'deprivation_of_liberty' | 'life_imprisonment' | 'unknown'; term: Term } | undefined {
  const term = readTerm(cell);
  if (term) return { kind: term.certainty === 'life' ? 'life_imprisonment' : term.certainty === 'exact' && cell.includes('有期徒刑') ? 'deprivation_of_liberty' : 'unknown', term };
  if (saysNothing(cell)) return { kind: 'unknown', term: { certainty: 'unknown', verbatim: cell } };
  const text = cell.normalize('NFC').replace(/\s+/g, ' ').trim();
  const length = text.replace(BEHIND, '').trim();
  const read = length === text ? undefined : readTerm(length);
  return read?.certainty === 'exact' ? { kind: 'deprivation_of_liberty', term: { ...read, verbatim: text } } : undefined;
}
