// What can be claimed of a record: its properties that hold one value each, how such a value is read from a document, and whether a text is one.
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import { levelOf } from '../../core/access/sensitivity.js';
import type { Audience } from '../../core/access/viewer.js';

/** Children are a number: of them codes and dates are claimed, and never anything in words. */
export const WITHOUT_WORDS: readonly string[] = ['child'];

export interface Sayable {
  /** `sex`, or `term` and `months` within it. */
  path: readonly string[];
  schema: z.ZodType;
  /** The least audience that reads it. What no view shows is confidential. */
  level: Audience;
}

/** A record as far as it matters here. */
interface Described {
  name: string;
  view: z.ZodObject;
  create: z.ZodObject;
  owner?: { property: string };
  governs?: readonly string[];
  references?: readonly { property: string }[];
  links?: readonly { property: string }[];
}

export type Sayables = ReadonlyMap<string, Sayable>;

const ABOUT_THE_RECORD: readonly string[] = ['visibility', 'working_note'];

/** What can be claimed of a record, by name: what names other records, lists and what governs its sight cannot. A property within another is called `months_of_term`. */
export function sayablesOf(record: Described): Sayables {
  const naming = [...(record.references ?? []), ...(record.links ?? [])].map(({ property }) => property);
  const left = [...ABOUT_THE_RECORD, ...naming, ...(record.governs ?? []), record.owner?.property];
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
      if (!isPlain(one) || one.meta()?.format === 'uuid') continue;
      if (WITHOUT_WORDS.includes(record.name) && takesWords(one)) continue;
      found.set([...path].reverse().join('_of_'), { path, schema: one, level });
    }
  }
  return found;
}

/** What a text stands for in a property, in the one form in which it is compared; undefined if it is no value of it. */
export function readAs({ schema }: Sayable, text: string): string | undefined {
  const parsed = schema.safeParse(meant(schema, text));
  return parsed.success ? String(parsed.data) : undefined;
}

/** What a property expects, in words. */
export function expected({ schema }: Sayable, text: string): string {
  if (schema instanceof z.ZodEnum) return `expected ${listed(schema.options as string[])}`;
  if (schema instanceof z.ZodBoolean) return 'expected true or false';
  if (schema instanceof z.ZodNumber) return `expected a whole number from ${schema.minValue} to ${schema.maxValue}`;
  return schema.safeParse(text).error?.issues[0]?.message ?? 'expected another text';
}

/** What a document says of a property now, as a text; undefined if it says nothing of it. */
export function saidIn(document: Values | undefined, { path }: Sayable): string | undefined {
  const value = path.reduce<unknown>((within, name) => (within as Values | undefined)?.[name], document);
  return value === undefined ? undefined : String(value);
}

function meant(schema: z.ZodType, text: string): unknown {
  if (schema instanceof z.ZodBoolean) return { true: true, false: false }[text];
  if (schema instanceof z.ZodNumber) return /^-?\d{1,10}$/.test(text) ? Number(text) : undefined;
  return text;
}

function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.def.innerType as z.ZodType;
  return inner;
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
