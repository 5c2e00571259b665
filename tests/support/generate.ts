// Valid records of any kind, made from their create schemas: a new record or property is covered without being named.
import { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import type { DefinedRecord, Records } from '../../src/core/db/definition.js';
import { tellingApart } from './distinct.js';
import type { Random } from './random.js';

export interface Making {
  records: Records;
  random: Random;
  /** How likely a property is filled in that may be left out. */
  filled: number;
  /** Ids that a property can name records of this kind by. */
  ids: (record: string) => readonly string[];
  /** Texts of every form, those to be tried first at the beginning; the first that a schema takes is used. */
  texts: (random: Random) => readonly string[];
  /** One of a list of codes. */
  code?: (codes: readonly string[], random: Random) => string;
  /** Items of a nested list. */
  items: (random: Random) => number;
  /** Ids of the records of this kind that one can be about: parts of its owner, or what stands by itself as it does. Left out, it is about the owner. */
  subjects?: ((record: string) => readonly string[]) | undefined;
  /** Whether a text that stands for a value of another record will do. */
  sayable?: (text: string) => boolean;
}

/** What a patch says that a record is about: nothing that there is. */
const NO_SUBJECT = '00000000-0000-4000-8000-000000000000';

/** When what is made is written, as far as that decides whether it can be. */
const WRITTEN_AT = '2026-01-15T09:00:00.000Z';

/** How often chance may fail to meet what a record demands of several properties together. */
const ATTEMPTS = 400;

/**
 * A body that makes a record of this kind; `body` is what its operation takes, `fixed` what is not left to chance. What the
 * record belongs to is the caller's to say.
 */
export function make(making: Making, record: DefinedRecord, body: z.ZodObject, fixed: Values = {}): Values {
  let complaint = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = propertiesOf(making, record, body, record.about ? { ...aboutAnother(making, record, fixed), ...fixed } : fixed);
    const parsed = body.safeParse(made);
    if (!parsed.success) {
      // What no property shows by itself, such as a list that must not name anything twice, is left to chance.
      complaint = JSON.stringify(parsed.error.issues[0]);
      if (parsed.error.issues.every(({ code }) => code === 'custom')) continue;
      throw new Error(`generate.ts makes no valid ${record.name}: ${complaint}`);
    }
    const owned = record.owner ? { [record.owner.property]: fixed[record.owner.property] ?? ['owner'] } : {};
    const state = { ...owned, ...(parsed.data as Values) };
    const complaints = record.check?.(record.complete ? record.complete(state, state, { before: {}, hash: (_, text) => text, at: WRITTEN_AT }) : state, WRITTEN_AT) ?? [];
    if (complaints.length === 0) return made;
    complaint = JSON.stringify(complaints);
  }
  throw new Error(`In ${ATTEMPTS} attempts no ${record.name} came out that its check lets pass: ${complaint}`);
}

/** A patch of one to three of these properties, valid for each by itself; what several demand together only the registry knows. */
export function makePatch(making: Making, record: DefinedRecord, properties: readonly string[]): Values {
  const { random } = making;
  const shape = record.create.shape as Record<string, z.ZodType>;
  const patch: Values = {};
  for (const property of random.some(properties, 1 + random.below(3))) {
    const schema = shape[property] as z.ZodType;
    const isOptional = schema.safeParse(undefined).success;
    patch[property] = isOptional && random.chance(0.2) ? null : madeFor({ ...making, filled: 1 }, record, property, bare(schema));
  }
  return patch;
}

/** What a record says of another: which one, which of its properties, and a value of that. */
function aboutAnother({ subjects = () => [], sayable = () => true, ...making }: Making, record: DefinedRecord, fixed: Values): Values {
  const about = record.about as NonNullable<DefinedRecord['about']>;
  const { random } = making;
  const kinds = (bare(record.create.shape[about.record] as z.ZodType) as z.ZodEnum).options as string[];
  const all = kinds.flatMap((kind): [string, string | undefined][] => (kind === record.owner?.record ? [[kind, undefined]] : subjects(kind).map((id) => [kind, id])));
  const fitting = all.filter(([kind, id]) =>
    [[about.record, kind] as const, [about.id, id] as const].every(([property, value]) => !(property in fixed) || fixed[property] === value),
  );
  const ofParts = fitting.filter(([, id]) => id !== undefined);
  const [kind, id] = random.pick(ofParts.length > 0 && random.chance(0.7) ? ofParts : fitting);
  const says = about.says(kind);
  for (const property of about.property in fixed ? [String(fixed[about.property])] : random.some(Object.keys(says), Object.keys(says).length)) {
    const value = String(madeFor(making, record, about.value, bare(says[property] as z.ZodType)));
    if (sayable(value)) return { [about.record]: kind, [about.id]: id, [about.property]: property, [about.value]: value };
  }
  throw new Error(`generate.ts knows nothing to say of a ${kind}`);
}

/** Whether there is anything that a record could be about, if it is about others. */
export function canBeMade(record: DefinedRecord, subjects: (record: string) => readonly string[]): boolean {
  if (!record.about || record.owner) return true;
  const kinds = (bare(record.create.shape[record.about.record] as z.ZodType) as z.ZodEnum).options as string[];
  return kinds.some((kind) => subjects(kind).length > 0);
}

/** The record that one is about, by what it says. */
export function subjectIn({ about }: DefinedRecord, said: Values | undefined): { record: string; id: string } | undefined {
  return about && said?.[about.id] ? { record: String(said[about.record]), id: String(said[about.id]) } : undefined;
}

function propertiesOf(making: Making, record: DefinedRecord, body: z.ZodObject, fixed: Values): Values {
  const made: Values = {};
  for (const [property, schema] of Object.entries(body.shape as Record<string, z.ZodType>)) {
    if (property in fixed) {
      if (fixed[property] !== undefined) made[property] = fixed[property];
      continue;
    }
    if (property === record.owner?.property) continue;
    const isOptional = schema.safeParse(undefined).success;
    if (isOptional && !making.random.chance(making.filled)) continue;
    const value = madeFor(making, record, property, bare(schema));
    if (value !== undefined) made[property] = value;
  }
  return made;
}

/** The schema within its defaults and its leave to be absent. */
export function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.def.innerType as z.ZodType;
  return inner;
}

function madeFor(making: Making, record: DefinedRecord, property: string, schema: z.ZodType): unknown {
  const { random } = making;
  const reference = record.references?.find((candidate) => candidate.property === property);
  if (reference) {
    const ids = making.ids(reference.to);
    return ids.length > 0 ? random.pick(ids) : undefined;
  }
  if (property === record.about?.id) return NO_SUBJECT;
  const link = record.links?.find((candidate) => candidate.property === property);
  const named = making.records.all.find(({ name }) => property === `${name}_id`);
  // An id that is kept as it was sent, whether or not there is anybody of that id.
  if (named && !link) return random.pick([...making.ids(named.name), '00000000-0000-4000-8000-000000000000']);
  if (link) {
    const ids = random.some(making.ids(link.to), making.filled === 1 ? 50 : random.below(3));
    while (ids.length > 0 && !schema.safeParse(ids).success) ids.pop();
    return ids;
  }
  if (schema instanceof z.ZodArray) {
    const part = making.records.all.find((candidate) => candidate.plural === property);
    const element = bare(schema.element as z.ZodType);
    const least = schema.safeParse([]).success ? 0 : 1;
    return Array.from({ length: Math.max(least, making.items(random)) }, () =>
      part && element instanceof z.ZodObject ? make(making, part, element, {}) : madeFor(making, record, property, element),
    );
  }
  if (schema instanceof z.ZodObject) return propertiesOf({ ...making, filled: Math.max(making.filled, 0.5) }, record, schema, {});
  if (schema instanceof z.ZodEnum) return (making.code ?? ((codes, from) => from.pick(codes)))(schema.options as string[], random);
  if (schema instanceof z.ZodBoolean) return random.chance(0.5);
  if (schema instanceof z.ZodNumber) return (schema.minValue ?? 0) + random.below(Math.min(8, (schema.maxValue ?? 8) - (schema.minValue ?? 0)) + 1);
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodString) {
    const text = making.texts(random).find((candidate) => schema.safeParse(candidate).success);
    // No two say the same, whoever makes them: chance sees to that.
    if (property === tellingApart(record)) return `${text ?? ''}${random.below(1_000_000_000)}`.slice(-(schema.maxLength ?? 20));
    if (text !== undefined) return text;
  }
  throw new Error(`generate.ts knows no value for ${record.name}.${property} (${schema.def.type}): teach it one`);
}

const NAMES = ['PRYKLAD Alena', 'PRYKLAD', 'ВЫДУМАННАЯ Марина', 'ВЫДУМАННАЯ', 'Alena', 'Vydumka-Zmyshlenka Łucja', 'Example Monitor', "Pryklad'eva", 'a', 'Éloïse d’Exemple'];
const DATES = ['1980', '1985', '1985-04', '1985-04-21', '1990-12-31', '2020', '2024-09', '2024-09-04', '2025-01-31', '2025-11-20', '2026-01-10'];
const FORMS = ['https://monitor.example/1', 'https://monitor.example/2', 'BY', 'PL', 'LT', 'be', 'ru', 'en', 'latn', 'cyrl', 'BY-CC-1999', 'PL-CC-1997'];

/** Texts from a small stock, so that values meet: equal sort keys, filters that find several. */
export function stock(random: Random): readonly string[] {
  return [NAMES, DATES, FORMS].flatMap((texts) => random.some(texts, texts.length));
}

/** Every text that `stock` can give. */
export const STOCK: readonly string[] = [...NAMES, ...DATES, ...FORMS];

/** Names that nobody goes by who is shown: some like those that are, by a sound, a letter or a beginning, some like none. */
const SECRET_NAMES = ['UTOENAYA Vanda', 'УТОЕННАЯ Ванда', 'PRYKLOD Olena', 'PRYKLA', 'ВЫДУМАНЫ Марыня', 'Vydumk', 'Alenka', 'Lucyna Zmyslona', 'Manitor', 'b'];

/** Texts for what is hidden: those that are shown, and names of its own. */
export function secretStock(random: Random): readonly string[] {
  return random.chance(0.3) ? stock(random) : [...random.some(SECRET_NAMES, SECRET_NAMES.length), ...stock(random)];
}

/** Every name and every word of one, of those who are shown and those who are hidden. */
export const NAMES_AND_WORDS: readonly string[] = [...new Set([...NAMES, ...SECRET_NAMES].flatMap((name) => [name, ...name.split(' ')]))];

/** Names to ask for: of those who are shown and those who are hidden, whole ones, words of them, beginnings and slips. */
export function nameToAsk(random: Random): string {
  const whole = random.pick(random.chance(0.5) ? NAMES : SECRET_NAMES);
  const part = random.chance(0.3) ? whole : random.pick(whole.split(' '));
  switch (random.below(4)) {
    case 0:
      return part.slice(0, 1 + random.below(8));
    case 1:
      return slipOf(part, random);
    case 2:
      return random.chance(0.3) ? `${part} ${random.pick(random.pick(NAMES).split(' '))}` : part;
    default:
      return part;
  }
}

/** Two letters in each other's place, one left out or one twice. */
function slipOf(text: string, random: Random): string {
  const at = random.below(text.length);
  const [before, letter, next, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1, at + 2), text.slice(at + 2)];
  return `${before}${random.pick([`${next}${letter}`, text.length > 1 ? next : letter, `${letter}${letter}${next}`])}${after}`;
}
