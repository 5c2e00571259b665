// How claims are kept: about which records there can be any, who may see one, and that at most one is chosen.
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import { type Audience, rank } from '../../core/access/viewer.js';
import { type DefinedRecord, defineRecord } from '../../core/db/definition.js';
import { load } from '../../core/db/load.js';
import { revise } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { claimEditions, claims } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { type Complaint, precisionComplaints, withPrecision } from '../periods.js';
import { TAILS_MAX } from '../shared.js';
import { expected, readAs, type Sayable, type Sayables, sayablesOf, WITHOUT_WORDS } from './sayable.js';
import { claimSchemas } from './schema.js';

const OWNER = 'prisoner';

/** What tells two claims about one property from those about others. */
const SUBJECT = ['record', 'record_id', 'property'] as const;

/** The record of claims about any of these: the prisoner and their parts, but for parts that editors alone may see. */
export function claimAbout(records: readonly DefinedRecord[]): DefinedRecord {
  const subjects = new Map(records.filter(isSubject).map((record) => [record.name, record]));
  const sayables = new Map<string, Sayables>([...subjects.values()].map((record) => [record.name, sayablesOf(record)]));
  const sayableOf = ({ record, property }: Values): Sayable | undefined => sayables.get(String(record))?.get(String(property));
  const properties = [...new Set([...sayables.values()].flatMap((each) => [...each.keys()]))].sort();
  const { ClaimView, NewClaim, claimFields } = claimSchemas([...subjects.keys()], properties);

  const claim: DefinedRecord = defineRecord({
    name: 'claim',
    plural: 'claims',
    table: claims,
    editions: claimEditions as never,
    view: ClaimView,
    create: NewClaim,
    fields: claimFields,
    owner: { record: OWNER, property: 'prisoner_id', most: TAILS_MAX },
    includes: { sources: includingSources },
    links: [citing('claim')],
    about: {
      record: 'record',
      id: 'record_id',
      property: 'property',
      value: 'value',
      says: (record) => Object.fromEntries([...(sayables.get(record) ?? [])].map(([name, { schema }]) => [name, schema])),
    },
    governs: [...SUBJECT, 'chosen'],
    widest,
    complete: (input, said) => withPrecision({ ...input, value: inOneForm(input) }, said),
    check: (input) => [...subjectComplaints(input), ...valueComplaints(input), ...wordComplaints(input), ...choiceComplaints(input), ...precisionComplaints(input)],
    entails: chooseOne,
  });
  return claim;

  /** As widely as the property is seen, and no more widely than a record that says what is claimed: a code can be for fewer than the property. */
  function widest(input: Values): Audience {
    if (input.record === undefined || input.property === undefined) return 'public';
    const { level, path } = sayableOf(input) ?? { level: 'confidential' as const, path: [] };
    const [property, ...within] = path;
    const saying = property !== undefined && within.length === 0 ? subjects.get(String(input.record))?.widest({ [property]: inTheirForm(input) }) : undefined;
    return saying && rank(saying) > rank(level) ? saying : level;
  }

  /** A value as the record itself would hold it, as far as its sight hangs on it: a list as one. */
  function inTheirForm(input: Values): unknown {
    const isList = sayableOf(input)?.schema instanceof z.ZodArray;
    return isList ? String(input.value).split(',') : input.value;
  }

  function inOneForm(input: Values): unknown {
    const sayable = sayableOf(input);
    return (sayable && readAs(sayable, String(input.value))) ?? input.value;
  }

  function subjectComplaints({ record, record_id, property }: Values): Complaint[] {
    const known = sayables.get(String(record));
    return [
      ...(record === OWNER && record_id ? [{ property: 'record_id', detail: `is for parts of a ${OWNER}: leave it out` }] : []),
      ...(record !== OWNER && !record_id ? [{ property: 'record_id', detail: `is needed: which ${words(record)} of this ${OWNER}` }] : []),
      ...(known?.has(String(property)) ? [] : [{ property: 'property', detail: `cannot be claimed of a ${words(record)}: expected ${[...(known?.keys() ?? [])].join(', ')}` }]),
    ];
  }

  function valueComplaints(input: Values): Complaint[] {
    const sayable = sayableOf(input);
    const value = String(input.value);
    if (!sayable || readAs(sayable, value) !== undefined) return [];
    return [{ property: 'value', detail: `is no value of \`${input.property}\` of a ${words(input.record)}: ${expected(sayable, value)}` }];
  }

  /** At most one is chosen, retired ones counted: which one that is does not depend on what is out of sight for a while. */
  async function chooseOne(tx: WriteTx, chosen: Values): Promise<void> {
    if (!chosen.chosen) return;
    const others = (await load(tx.db, claim, { owners: [String(chosen.prisoner_id)] })).filter(
      ({ id, state }) => id !== chosen.id && state.chosen && SUBJECT.every((property) => state[property] === chosen[property]),
    );
    for (const { id } of others) await revise(tx, claim, id, { chosen: false }, { evenIfRetired: true });
  }
}

function isSubject(record: DefinedRecord): boolean {
  const isPart = record.owner?.record === OWNER;
  return (record.name === OWNER || isPart) && record.widest({}) !== 'confidential' && sayablesOf(record).size > 0;
}

/** Nothing in words is said of a child, however it is named. */
function wordComplaints(input: Values): Complaint[] {
  if (!WITHOUT_WORDS.includes(String(input.record))) return [];
  return ['verbatim', 'reason', 'working_note']
    .filter((property) => input[property])
    .map((property) => ({ property, detail: `nothing is said in words of a ${words(input.record)}` }));
}

function choiceComplaints({ record, chosen, reason }: Values): Complaint[] {
  return chosen && !reason && !WITHOUT_WORDS.includes(String(record)) ? [{ property: 'reason', detail: 'is needed for the claim that is chosen: why this one' }] : [];
}

const words = (name: unknown): string => String(name).replaceAll('_', ' ');
