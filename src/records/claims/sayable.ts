// What can be claimed of a record: its properties that hold one value each or a list of codes or ids as a whole, how such a value is read from a document, and whether a text is one.
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import { levelOf } from '../../core/access/sensitivity.js';
import type { Audience } from '../../core/access/viewer.js';

/** Children are a number: of them codes and dates are claimed, and never anything in words. */
export const WITHOUT_WORDS: readonly string[] = ['child'];

export interface Sayable {
  /** `sex`, or `term` and `months` within it. */
  path: readonly string[];
  /** Of a list, what takes all its items, each as a text: a list is claimed as a whole, in no order. */
  schema: z.ZodType;
  /** The least audience that reads it. What no view shows is confidential. */
  level: Audience;
}

/** A record as far as it matters here. */
export interface Described {
  name: string;
  view: z.ZodObject;
  create: z.ZodObject;
  owner?: { property: string };
  governs?: readonly string[];
  references?: readonly { property: string }[];
  links?: readonly { property: string }[];
}

export type Sayables = ReadonlyMap<string, Sayable>;

/** Items of a list that can be claimed at most. */
const ITEMS_MAX = 50;

const ABOUT_THE_RECORD: readonly string[] = ['visibility', 'working_note'];

/** What can be claimed of a record, by name: what names other records, lists of words and what governs its sight cannot. A property within another is called `months_of_term`. */
export function sayablesOf(record: Described): Sayables {
  const naming = [...(record.references ?? []), ...(record.links ?? [])].map(({ property }) => property);
  const left = [...ABOUT_THE_RECORD, ...naming, ...(record.governs ?? []), record.owner?.property];
  const isWithoutWords = WITHOUT_WORDS.includes(record.name);
  const found = new Map<string, Sayable>();
  for (const [property, schema] of Object.entries(record.create.shape as Record<string, z.ZodType>)) {
    if (left.includes(property)) continue;
    const shown = record.view.shape[property] as z.ZodType | undefined;
    const level = shown ? levelOf(shown) : 'confidential';
    const inner = bare(schema);
    const within =
      inner instanceof z.ZodObject
        ? Object.entries(inner.shape as Record<string, z.ZodType>).map(([name, one]) => [[property, name], bare(one)] as const)
        : [[[property], inner] as const];
    for (const [path, one] of within) {
      const items = isWithoutWords ? undefined : listIn(one);
      if (items) found.set(property, { path, schema: items, level });
      if (!isPlain(one) || one.meta()?.format === 'uuid') continue;
      if (isWithoutWords && takesWords(one)) continue;
      found.set([...path].reverse().join('_of_'), { path, schema: one, level });
    }
  }
  return found;
}

/** What a text stands for in a property, in the one form in which it is compared; undefined if it is no value of it. */
export function readAs({ schema }: Sayable, text: string): string | undefined {
  const parsed = schema.safeParse(meant(schema, text));
  if (!parsed.success) return undefined;
  return Array.isArray(parsed.data) ? inOneOrder(parsed.data) : String(parsed.data);
}

/** What a property expects, in words. */
export function expected({ schema }: Sayable, text: string): string {
  if (schema instanceof z.ZodArray) {
    const { element } = schema;
    return `expected one or more, parted by commas, of ${element instanceof z.ZodEnum ? listed(element.options as string[]) : 'the form scheme:value'}`;
  }
  if (schema instanceof z.ZodEnum) return `expected ${listed(schema.options as string[])}`;
  if (schema instanceof z.ZodBoolean) return 'expected true or false';
  if (schema instanceof z.ZodNumber) return `expected a whole number from ${schema.minValue} to ${schema.maxValue}`;
  return schema.safeParse(text).error?.issues[0]?.message ?? 'expected another text';
}

/** What a document says of a property now, as a text; undefined if it says nothing of it. */
export function saidIn(document: Values | undefined, { path }: Sayable): string | undefined {
  const value = path.reduce<unknown>((within, name) => (within as Values | undefined)?.[name], document);
  if (Array.isArray(value)) return value.length > 0 ? inOneOrder(value.map(textOf)) : undefined;
  return value === undefined ? undefined : String(value);
}

/** The items of a list as one text, the same whatever their order; no item has a comma. */
function inOneOrder(items: readonly string[]): string {
  return [...new Set(items)].sort().join(',');
}

function textOf(item: unknown): string {
  return typeof item === 'object' && item !== null ? PAIR.map((name) => (item as Values)[name]).join(':') : String(item);
}

function meant(schema: z.ZodType, text: string): unknown {
  if (schema instanceof z.ZodArray) return text.split(',').map((item) => item.trim());
  if (schema instanceof z.ZodBoolean) return { true: true, false: false }[text];
  if (schema instanceof z.ZodNumber) return /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
  return text;
}

function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.def.innerType as z.ZodType;
  return inner;
}

/** The properties of an id in another system, which is claimed as `scheme:value`. */
const PAIR = ['scheme', 'value'];

/** What takes the items of a list of codes or of ids in other systems as texts; no other list can be claimed. */
function listIn(schema: z.ZodType): z.ZodType | undefined {
  if (!(schema instanceof z.ZodArray)) return undefined;
  const element = bare(schema.element as z.ZodType);
  const items = element instanceof z.ZodEnum ? element : isPair(element) ? z.string().refine((text) => element.safeParse(pairIn(text)).success) : undefined;
  return items && z.array(items).min(1).max(ITEMS_MAX);
}

function isPair(schema: z.ZodType): schema is z.ZodObject {
  return schema instanceof z.ZodObject && Object.keys(schema.shape).join() === PAIR.join();
}

function pairIn(text: string): unknown {
  const [scheme, ...value] = text.split(':');
  return { scheme, value: value.join(':') };
}

function isPlain(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString || schema instanceof z.ZodEnum || schema instanceof z.ZodBoolean || schema instanceof z.ZodNumber;
}

function takesWords(schema: z.ZodType): boolean {
  return schema instanceof z.ZodString && schema.safeParse('any words').success;
}

function listed(codes: readonly string[]): string {
  return codes.length > 1 ? `${codes.slice(0, -1).join(', ')} or ${codes.at(-1)}` : String(codes[0]);
}
