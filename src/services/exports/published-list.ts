// The form of the published list: a numbered line a person, names in two columns, custody in words, a count of children. What a line cannot say of somebody exactly, no line says.
import { type Values, valuesOf } from '../../core/access/render.js';
import { type ListRow, readPublishedList } from '../imports/index.js';
import type { Form } from './form.js';

export const publishedList: Form = {
  extension: 'txt',
  mediaType: 'text/plain',
  says: 'The form of the published list, a numbered line a person: `1. FAMILY Given | ФАМИЛИЯ Имя, sentenced to 3 yrs 6 mnts in a penal colony: 2 children`. Whoever it has no words for, having no name in Latin letters or a custody that it does not know, has no line; the last line says how many they are.',
  takesFields: false,
  begin: async (source) =>
    async function* () {
      let number = 0;
      let unsaid = 0;
      for await (const page of source.pages()) {
        let text = '';
        for (const document of page) {
          const line = lineOf(valuesOf(document), number + 1);
          if (line === undefined) unsaid += 1;
          else {
            number += 1;
            text += `${line}\n`;
          }
        }
        if (text !== '') yield Buffer.from(text, 'utf8');
      }
      // No line of the list begins so, so that readers of the list pass over it.
      yield Buffer.from(`\nListed: ${number}. Not listed, having no line in this form: ${unsaid}.\n`, 'utf8');
    },
};

const WORDS: Readonly<Record<string, string>> = {
  pre_trial_detention: 'in pre-trial detention',
  detained: 'in detention',
  house_arrest: 'under house arrest',
  administrative_detention: 'under administrative arrest',
  compulsory_psychiatric_treatment: 'in compulsory psychiatric treatment',
  released: 'released',
};

/** Where a sentence is served, in words, by its kind and placement. */
const SERVED: Readonly<Record<string, string>> = {
  'deprivation_of_liberty penal_colony': 'in a penal colony',
  'deprivation_of_liberty colony_settlement': 'in a colony-settlement',
  'deprivation_of_liberty educational_colony': 'in an educational colony',
  'deprivation_of_liberty prison': 'in a prison',
  'deprivation_of_liberty unknown': 'of imprisonment',
  'restricted_freedom_with_referral open_type_facility': 'of restricted freedom with referral to an open-type facility',
  'restricted_freedom_without_referral home': 'of restricted freedom without referral',
  'unknown unknown': 'of restricted freedom',
};

/** The line of a person; undefined where none is read back as what is known of them. */
export function lineOf(prisoner: Values, number: number): string | undefined {
  const names = prisoner.names as Values[];
  const latin = nameIn(names, 'latn');
  if (latin === undefined) return undefined;
  const cyrillic = nameIn(names, 'cyrl');
  const children = Number(prisoner.minor_children_count);
  for (const custody of custodiesOf(prisoner)) {
    const line = `${number}. ${latin}${cyrillic === undefined ? '' : ` | ${cyrillic}`}, ${custody}: ${children} ${children === 1 ? 'child' : 'children'}`;
    const [row, ...others] = readPublishedList(line.replace(/^\d+/, '1')).rows;
    if (row && others.length === 0 && says(row, prisoner, latin, cyrillic)) return line;
  }
  return undefined;
}

/** A name as the list prints it: the family name in capitals, then the given name. */
function nameIn(names: readonly Values[], script: string): string | undefined {
  const found = names.find((name) => name.script === script && name.family !== undefined && name.given !== undefined);
  return found && `${String(found.family).toUpperCase()} ${found.given}`;
}

/** The words that may say it: those of the source, then those of the list. */
function custodiesOf(prisoner: Values): string[] {
  const sentences = prisoner.sentences as Values[];
  const periods = (prisoner.custody_periods as Values[]).filter(({ status }) => status === prisoner.custody_status);
  const served = sentences.flatMap(({ kind, placement, term }) => {
    if (kind === 'life_imprisonment') return ['sentenced to life imprisonment'];
    const where = SERVED[`${kind} ${placement}`];
    return where ? [`sentenced to ${lengthOf(term as Values)} ${where}`] : [];
  });
  const state = WORDS[String(prisoner.custody_status)];
  return [...[...periods, ...sentences].flatMap(({ verbatim }) => (verbatim === undefined ? [] : [String(verbatim)])), ...(state ? [state] : []), ...served];
}

function lengthOf({ years, months, days, certainty, verbatim }: Values): string {
  if (certainty === 'unknown') return 'unknown yrs';
  const parts = [said(years, 'yr'), said(months, 'mnt'), said(days, 'day')].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : String(verbatim ?? '');
}

function said(count: unknown, unit: string): string | undefined {
  return count === undefined || count === 0 ? undefined : `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Whether a line, read again, says of somebody what is known of them and nothing else. */
function says(row: ListRow, prisoner: Values, latin: string, cyrillic: string | undefined): boolean {
  if (row.latin?.full !== latin || row.cyrillic?.full !== cyrillic || row.minor_children_count !== prisoner.minor_children_count) return false;
  if (row.status !== prisoner.custody_status) return false;
  if (row.penalty === undefined || row.status === 'released') return true;
  return (prisoner.sentences as Values[]).some(
    ({ kind, term }) => kind === row.penalty && (row.term === undefined || row.term.certainty === 'not_applicable' || sameLength(term as Values, row.term)),
  );
}

function sameLength(a: Values, b: { [name: string]: unknown } | NonNullable<ListRow['term']>): boolean {
  const other = b as Values;
  return a.certainty === other.certainty && ['years', 'months', 'days'].every((unit) => (a[unit] ?? 0) === (other[unit] ?? 0));
}
