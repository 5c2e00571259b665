// What claims of every kind have in common, by the records that they can be about: what they can say, who may see one, and what they cannot say.
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import { type Audience, rank } from '../../core/access/viewer.js';
import { type Complaint, precisionComplaints, withPrecision } from '../periods.js';
import { type Described, expected, readAs, type Sayable, type Sayables, sayablesOf, WITHOUT_WORDS } from './sayable.js';

/** A record that there can be claims about. */
export interface Subject extends Described {
  widest: (input: Values) => Audience;
}

/** What tells two claims about one property from those about others. */
export const SUBJECT = ['record', 'record_id', 'property'] as const;

export interface Saying {
  kinds: string[];
  properties: string[];
  /** What can be said of one of a kind, by the names of its properties. */
  says: (record: string) => Readonly<Record<string, z.ZodType>>;
  widest: (claim: Values) => Audience;
  complete: (claim: Values, said: Values) => Values;
  complaints: (claim: Values) => Complaint[];
}

/** Claims about any of these records, of which there is something to claim and which others than editors may see. */
export function sayingOf(records: readonly Subject[]): Saying {
  const subjects = new Map(records.filter((record) => record.widest({}) !== 'confidential' && sayablesOf(record).size > 0).map((record) => [record.name, record]));
  const sayables = new Map<string, Sayables>([...subjects.values()].map((record) => [record.name, sayablesOf(record)]));
  const sayableOf = ({ record, property }: Values): Sayable | undefined => sayables.get(String(record))?.get(String(property));
  return {
    kinds: [...subjects.keys()],
    properties: [...new Set([...sayables.values()].flatMap((each) => [...each.keys()]))].sort(),
    says: (record) => Object.fromEntries([...(sayables.get(record) ?? [])].map(([name, { schema }]) => [name, schema])),
    widest,
    complete: (claim, said) => withPrecision({ ...claim, value: inOneForm(claim) }, said),
    complaints: (claim) => [...propertyComplaints(claim), ...valueComplaints(claim), ...wordComplaints(claim), ...choiceComplaints(claim), ...precisionComplaints(claim)],
  };

  /** As widely as the property is seen, and no more widely than a record that says what is claimed: a code can be for fewer than the property. */
  function widest(claim: Values): Audience {
    if (claim.record === undefined || claim.property === undefined) return 'public';
    const { level, path } = sayableOf(claim) ?? { level: 'confidential' as const, path: [] };
    const [property, ...within] = path;
    const saying = property !== undefined && within.length === 0 ? subjects.get(String(claim.record))?.widest({ [property]: inTheirForm(claim) }) : undefined;
    return saying && rank(saying) > rank(level) ? saying : level;
  }

  /** A value as the record itself would hold it, as far as its sight hangs on it: a list as one. */
  function inTheirForm(claim: Values): unknown {
    const isList = sayableOf(claim)?.schema instanceof z.ZodArray;
    return isList ? String(claim.value).split(',') : claim.value;
  }

  function inOneForm(claim: Values): unknown {
    const sayable = sayableOf(claim);
    return (sayable && readAs(sayable, String(claim.value))) ?? claim.value;
  }

  function propertyComplaints({ record, property }: Values): Complaint[] {
    const known = sayables.get(String(record));
    if (known?.has(String(property))) return [];
    return [{ property: 'property', detail: `cannot be claimed of a ${words(record)}: expected ${[...(known?.keys() ?? [])].join(', ')}` }];
  }

  function valueComplaints(claim: Values): Complaint[] {
    const sayable = sayableOf(claim);
    const value = String(claim.value);
    if (!sayable || readAs(sayable, value) !== undefined) return [];
    return [{ property: 'value', detail: `is no value of \`${claim.property}\` of a ${words(claim.record)}: ${expected(sayable, value)}` }];
  }
}

/** Nothing in words is said of a child, however it is named. */
function wordComplaints(claim: Values): Complaint[] {
  if (!WITHOUT_WORDS.includes(String(claim.record))) return [];
  return ['verbatim', 'reason', 'working_note']
    .filter((property) => claim[property])
    .map((property) => ({ property, detail: `nothing is said in words of a ${words(claim.record)}` }));
}

function choiceComplaints({ record, chosen, reason }: Values): Complaint[] {
  return chosen && !reason && !WITHOUT_WORDS.includes(String(record)) ? [{ property: 'reason', detail: 'is needed for the claim that is chosen: why this one' }] : [];
}

export const words = (name: unknown): string => String(name).replaceAll('_', ' ');
