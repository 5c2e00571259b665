// Which elements of a lawful register the documents of a prisoner answer, and by which of their properties: pure, and from what the reader may read alone.
import type { Values } from '../../core/access/render.js';
import { precision } from '../../core/values/partial-date.js';
import { codesOf, registerElement } from '../../core/values/vocabulary.js';
import { OF_HEALTH as VULNERABILITIES_OF_HEALTH } from '../../records/vulnerabilities/index.js';

type Element = keyof typeof registerElement;
type Extent = 'yes' | 'partly' | 'no';

export interface Answered {
  element: Element;
  icpped: string;
  /** Absent where that rule asks for nothing of the kind. */
  mandela_rules?: string | undefined;
  known: Extent;
  known_by: string[];
}

/** What is read of a prisoner beside their own document. */
export const READ = ['release', 'event', 'vulnerability'] as const;

/** The documents of a prisoner by plural, the prisoner's own document under `prisoner`, and where they are held under `facilities`. */
type Documents = Readonly<Record<string, readonly Values[] | undefined>>;

/** A property of documents that answers: wholly, or in part. */
interface Answer {
  by: string;
  extent: Extent;
}

const REAL_NAMES: readonly unknown[] = ['published', 'legal', 'letter_form'];
const ARREST: readonly unknown[] = ['arrest', 're_arrest'];
const BEFORE_VERDICT: readonly unknown[] = ['administrative_detention', 'detained', 'pre_trial_detention'];
const ORDERED: readonly unknown[] = ['detention_imposed', 'administrative_sentence', 'conviction'];
const OF_HEALTH: readonly unknown[] = ['hospitalised', 'health_deterioration', 'hunger_strike', 'denial_of_medical_care'];
const OF_HEALTH_FLAGS: readonly unknown[] = VULNERABILITIES_OF_HEALTH;
const MOVED: readonly unknown[] = ['transfer', 'release', 'expulsion', 'exchange'];
const AT_LIBERTY: readonly unknown[] = ['released_on_recognizance', 'released', 'released_under_supervision', 'expelled_or_exiled', 'wanted', 'escaped', 'unknown', 'disappeared'];

const RULES: Readonly<Record<Element, { icpped: string; mandela_rules?: string; answers: (documents: Documents) => Answer[] }>> = {
  identity: {
    icpped: '17(3)(a)',
    mandela_rules: '7(a)',
    answers: ({ names = [], prisoner = [] }) => [
      ...by('name.full', names, ({ kind }) => (REAL_NAMES.includes(kind) ? 'yes' : 'partly')),
      ...by('prisoner.birth_date', prisoner, has('birth_date', 'partly')),
    ],
  },
  arrest_date: {
    icpped: '17(3)(b)',
    mandela_rules: '7(b)',
    // Detention is imposed, and custody reported to begin, on the day of the arrest or later.
    answers: ({ events = [], custody_periods = [] }) => [
      ...by('event.happened_on', events.filter(isOf([...ARREST, 'detention_imposed'])), (event) =>
        event.kind === 'detention_imposed' ? has('happened_on', 'partly')(event) : onDay('happened_on')(event),
      ),
      ...by(
        'custody_period.from_on',
        custody_periods.filter(({ status }) => BEFORE_VERDICT.includes(status)),
        has('from_on', 'partly'),
      ),
    ],
  },
  arrest_place: {
    icpped: '17(3)(b)',
    mandela_rules: '7(b)',
    answers: ({ events = [] }) => [...by('event.region', events.filter(isOf(ARREST)), has('region')), ...by('event.facility_id', events.filter(isOf(ARREST)), has('facility_id'))],
  },
  arrest_authority: { icpped: '17(3)(b)', answers: ({ events = [] }) => by('event.authority', events.filter(isOf(ARREST)), has('authority')) },
  ordering_authority: {
    icpped: '17(3)(c)',
    mandela_rules: '7(b)',
    answers: ({ events = [] }) => by('event.authority', events.filter(isOf(ORDERED)), has('authority')),
  },
  grounds: {
    icpped: '17(3)(c)',
    mandela_rules: '7(b)',
    answers: ({ charges = [] }) => [
      ...by('charge.article', charges, has('article')),
      ...by('charge.article_id', charges, has('article_id')),
      ...by('charge.verbatim', charges, has('verbatim', 'partly')),
    ],
  },
  supervising_authority: {
    icpped: '17(3)(d)',
    answers: ({ custody_periods = [] }) => by('custody_period.supervising_authority', custody_periods.filter(isHeld), has('supervising_authority')),
  },
  place: {
    icpped: '17(3)(e)',
    answers: ({ prisoner = [], custody_periods = [] }) => [
      ...by('prisoner.facility_id', prisoner, has('facility_id')),
      ...by('custody_period.facility_id', custody_periods.filter(isHeld), has('facility_id', 'partly')),
    ],
  },
  admission_date: {
    icpped: '17(3)(e)',
    mandela_rules: '7(c)',
    answers: ({ custody_periods = [] }) =>
      by('custody_period.from_on', custody_periods.filter(isHeld), (period) => {
        const extent = onDay('from_on')(period);
        // When custody began is when the person was admitted only where it is said to which place.
        return extent === 'yes' && period.facility_id === undefined ? 'partly' : extent;
      }),
  },
  place_authority: { icpped: '17(3)(e)', answers: ({ facilities = [] }) => by('facility.authority', facilities, has('authority')) },
  health: {
    icpped: '17(3)(f)',
    answers: ({ vulnerabilities = [], events = [] }) => [
      ...by(
        'vulnerability.flag',
        vulnerabilities.filter(({ flag }) => OF_HEALTH_FLAGS.includes(flag)),
        () => 'partly',
      ),
      ...by('event.kind', events.filter(isOf(OF_HEALTH)), () => 'partly'),
    ],
  },
  death: {
    icpped: '17(3)(g)',
    answers: ({ events = [], custody_periods = [], releases = [] }) => [
      ...by('event.kind', events.filter(isOf(['death'])), () => 'partly'),
      ...by(
        'custody_period.status',
        custody_periods.filter(({ status }) => status === 'died_in_custody'),
        () => 'partly',
      ),
      ...by(
        'release.legal_basis',
        releases.filter(({ legal_basis }) => legal_basis === 'died'),
        () => 'partly',
      ),
    ],
  },
  release_or_transfer: {
    icpped: '17(3)(h)',
    mandela_rules: '7(c)',
    // Who was responsible is asked for as well: it is known wholly only with an authority.
    answers: ({ releases = [], events = [] }) => {
      const moved = events.filter(isOf(MOVED));
      const isWhole = moved.some((event) => event.authority !== undefined && event.facility_id !== undefined && onDay('happened_on')(event) === 'yes');
      return [
        ...by('release.released_on', releases, has('released_on', 'partly')),
        ...by(
          'release.destination',
          releases.filter(({ destination }) => destination !== 'unknown'),
          () => 'partly',
        ),
        ...by('event.happened_on', moved, has('happened_on', isWhole ? 'yes' : 'partly')),
        ...by('event.facility_id', moved, has('facility_id', 'partly')),
        ...by('event.authority', moved, has('authority', 'partly')),
      ];
    },
  },
};

/** Every element, in the order of the convention. */
export function elementsOf(prisoner: Values, parts: Documents): Answered[] {
  const inline = Object.fromEntries(['names', 'custody_periods', 'charges'].map((plural) => [plural, (prisoner[plural] ?? []) as Values[]]));
  const documents = Object.fromEntries(Object.entries({ ...parts, ...inline }).map(([plural, items = []]) => [plural, items.filter(({ certainty }) => certainty !== 'unlikely')]));
  return codesOf(registerElement).map((element) => {
    const { icpped, mandela_rules, answers } = RULES[element];
    const known = answers({ ...documents, prisoner: [prisoner] });
    return {
      element,
      icpped,
      mandela_rules,
      known: known.some(({ extent }) => extent === 'yes') ? 'yes' : known.length > 0 ? 'partly' : 'no',
      known_by: known.map((answer) => answer.by),
    };
  });
}

/** The property of these documents as one answer: as much as the best of them says; none where all say nothing. */
function by(property: string, documents: readonly Values[], extentOf: (document: Values) => Extent): Answer[] {
  const extents = documents.map(extentOf);
  if (extents.includes('yes')) return [{ by: property, extent: 'yes' }];
  return extents.includes('partly') ? [{ by: property, extent: 'partly' }] : [];
}

const has =
  (property: string, extent: Extent = 'yes') =>
  (document: Values): Extent =>
    document[property] === undefined ? 'no' : extent;

/** A date is known wholly when it is to the day. The hour, which the convention asks for as well, no source gives and no record has. */
const onDay =
  (property: string) =>
  ({ [property]: date }: Values): Extent =>
    date === undefined ? 'no' : precision(String(date)) === 'day' ? 'yes' : 'partly';

const isOf =
  (kinds: readonly unknown[]) =>
  ({ kind }: Values): boolean =>
    kinds.includes(kind);

const isHeld = ({ status }: Values): boolean => !AT_LIBERTY.includes(status);
