// The schemas of query parameters: text that comes in, what it means, and how the document shows it.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { FOLDED_MAX } from '../access/fields.js';
import { invalid } from '../problem.js';
import { nameTokens, TOKENS_MAX } from '../values/names/tokens.js';
import { fold } from '../values/script.js';
import { nearest } from '../values/suggest.js';
import { SHOWN_AS } from '../values/types.js';
import { unknownName } from '../values/zod-details.js';

/** Marks an array parameter whose values are not parted by commas. */
export const EXPLODED = 'x-exploded';

export const LIMIT_DEFAULT = 50;
export const LIMIT_MAX = 200;
/** Characters of a name of a field; longer ones are nobody's. */
const NAME_MAX = 100;

/** Refuses values that are not percent-encoded UTF-8: read as they are written, nothing is found by them, and who is there passes for somebody who is not. */
export function demandUtf8(app: FastifyInstance): void {
  app.addHook('preValidation', ({ url, routeOptions }, _reply, done) => {
    const [, query] = /\?(.*)$/.exec(url) ?? [];
    if (query && routeOptions.config?.operation && !isDecodable(query)) {
      const errors = query
        .split('&')
        .filter((pair) => !isDecodable(pair))
        .map((pair) => ({ parameter: pair.split('=', 1)[0] as string, code: 'not_valid', detail: 'is not percent-encoded UTF-8; a % by itself is written %25' }));
      throw invalid(...errors);
    }
    done();
  });
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * A name out of a list that is not the same for every viewer: shown as a closed one, read as any text, so that a name for others
 * and one of nobody's both end in `demandKnown`.
 */
export function nameIn(names: readonly string[]): z.ZodType {
  return z
    .string()
    .max(NAME_MAX)
    .meta({ [SHOWN_AS]: { type: 'string', enum: names } });
}

/** Refuses names that this viewer may not read exactly as if there were none such. */
export function demandKnown(where: { parameter: string } | { pointer: string }, names: string[], known: readonly string[]): string[] {
  const stranger = names.find((name) => !known.includes(name));
  if (stranger === undefined) return names;
  const did_you_mean = nearest(stranger, known);
  throw invalid({ ...where, code: 'unknown_value', detail: `expected one of ${known.slice(0, 30).join(', ')}`, allowed: known, ...(did_you_mean ? { did_you_mean } : {}) });
}

/** How comparisons are written behind the name of a field. */
const SUFFIXES = ['not', 'gt', 'gte', 'lt', 'lte', 'prefix', 'contains', 'known'];

/** The detail for a parameter that there is not; of a field that is not compared so, it says how it can be. */
export function unknownParameter(name: string, known: readonly string[]) {
  const detail = unknownName(name, [], { in: 'query', known: () => known });
  const suffix = SUFFIXES.find((one) => name.endsWith(`_${one}`));
  const field = suffix === undefined ? name : name.slice(0, -suffix.length - 1);
  const instead = known.filter((other) => other === field || SUFFIXES.some((one) => other === `${field}_${one}`));
  // What stands alone is a clock or the like, and no field.
  if (instead.every((other) => other === field)) return detail;
  const { did_you_mean: _, ...rest } = detail;
  return { ...rest, detail: `${rest.detail}: ${field} is asked by ${instead.join(', ')}${suffix === 'contains' ? namesAreAskedBy(known) : ''}` };
}

/** What finds people by parts of their names, where lists have it: there is no index of every part of every name. */
const OF_NAMES: Readonly<Record<string, string>> = { q: 'q finds names in whatever spelling', names_prefix: 'names_prefix the beginnings of their words' };

/** Says so to whoever asked for any part of a text. */
export function namesAreAskedBy(known: readonly string[]): string {
  const ways = Object.entries(OF_NAMES).flatMap(([name, says]) => (known.includes(name) ? [says] : []));
  return ways.length > 0 ? `; ${ways.join(', ')}` : '';
}

/** The longest text that a record holds and lists filter by. */
export const TEXT_MAX = 500;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

/** An instant as clients write it: with or without the fraction, which is what documents have. */
export function instantText(): z.ZodType {
  return z
    .string()
    .regex(INSTANT, 'expected an instant such as 2024-09-04T12:00:00Z')
    .refine((text) => !INSTANT.test(text) || isInstant(text), 'is not an instant of the calendar')
    .transform((text) => new Date(text).toISOString())
    .meta({ [SHOWN_AS]: { type: 'string', format: 'date-time', pattern: INSTANT.source, maxLength: 24 } });
}

/** JavaScript takes the 30th of February for the 2nd of March. */
function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 19) === text.slice(0, 19);
}

const SEARCH_MAX = 200;

/** A name, as it is looked for. */
export function soughtName(): z.ZodType {
  return z
    .string()
    .max(SEARCH_MAX)
    .refine((text) => nameTokens(text).length > 0, 'has no letter to look for')
    .refine((text) => nameTokens(text).length <= TOKENS_MAX, `at most ${TOKENS_MAX} words`)
    .meta({ [SHOWN_AS]: { type: 'string', minLength: 1, maxLength: SEARCH_MAX } });
}

export function searchText(): z.ZodType {
  return single(soughtName());
}

/** A part of a text, as it is looked for: folded. */
export function foldedText(): z.ZodType {
  return z
    .string()
    .max(SEARCH_MAX)
    .refine((text) => fold(text) !== '', 'has no letter or digit to look for')
    .refine((text) => fold(text).length <= FOLDED_MAX, `at most ${FOLDED_MAX} letters and digits`)
    .meta({ [SHOWN_AS]: { type: 'string', minLength: 1, maxLength: SEARCH_MAX } });
}

/** An array parameter whose values can hold commas: repeated. */
export function repeated(item: z.ZodType, max: number): z.ZodType {
  const shown = shownList(item, max);
  return z
    .preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), distinct(item, max))
    .optional()
    .meta({ [SHOWN_AS]: { ...shown, [EXPLODED]: true } });
}

/** An array parameter: repeated, or one value with commas. */
export function list(item: z.ZodType, max: number): z.ZodType {
  return z
    .preprocess(
      (value) => (value === undefined ? undefined : (Array.isArray(value) ? value : [value]).flatMap((text) => (typeof text === 'string' ? text.split(',') : [text]))),
      distinct(item, max),
    )
    .optional()
    .meta({ [SHOWN_AS]: shownList(item, max) });
}

function shownList(item: z.ZodType, max: number): Record<string, unknown> {
  return { type: 'array', items: shownItem(item), minItems: 1, maxItems: max, uniqueItems: true };
}

/**
 * One to `max` values, none of them twice: whoever names one twice meant another. A code is named in the refusal; what else was sent can be of somebody, and is told by its place.
 */
export function distinct<Item extends z.ZodType>(item: Item, max: number): z.ZodArray<Item> {
  const isClosed = item instanceof z.ZodEnum;
  return z
    .array(item)
    .min(1)
    .max(max)
    .superRefine((values, context) => {
      const again = secondOf(values);
      if (!again || values.length > max) return;
      const message = isClosed ? `names ${values[again.second]} twice` : `value ${again.second + 1} says the same as value ${again.first + 1}`;
      context.addIssue({ code: 'custom', message, params: { code: 'repeated' } });
    })
    .meta({ uniqueItems: true });
}

/** The places of the first value that was there before, and of where it was. */
export function secondOf(values: readonly unknown[]): { first: number; second: number } | undefined {
  const second = values.findIndex((value, place) => values.indexOf(value) !== place);
  return second < 0 ? undefined : { first: values.indexOf(values[second]), second };
}

function shownItem(item: z.ZodType): Record<string, unknown> {
  return (item.meta()?.[SHOWN_AS] ?? jsonSchemaOf(item)) as Record<string, unknown>;
}

function jsonSchemaOf(item: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(item, { io: 'input' }) as Record<string, unknown>;
  return schema;
}

export function single(item: z.ZodType): z.ZodType {
  return item.optional().meta({ [SHOWN_AS]: shownItem(item) });
}

/** A whole number, in the one way in which it is written: of `05` nobody knows whether it was meant so. */
export function wholeText(min: number, max: number): z.ZodType {
  return z
    .string()
    .regex(/^(0|-?[1-9]\d{0,9})$/, 'expected a whole number in digits, without a zero before it')
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ [SHOWN_AS]: { type: 'integer', format: 'int32', minimum: min, maximum: max } });
}

export function whole(min: number, max: number): z.ZodType {
  return wholeText(min, max)
    .optional()
    .meta({ [SHOWN_AS]: { type: 'integer', format: 'int32', minimum: min, maximum: max } });
}

/** How many items a page of any list has. */
export function limitOfPage(): z.ZodType {
  return whole(1, LIMIT_MAX).meta({ description: `How many items a page has at most; ${LIMIT_DEFAULT} if left out.` });
}

/** Where a page begins. What the cursor holds for is each list's to say. */
export function cursorText() {
  return z
    .string()
    .min(1)
    .max(500)
    .regex(/^[\w.-]+$/, 'expected a cursor as a page gave it')
    .optional();
}

/** `true` or `false`, in words. */
export function flag(): z.ZodType {
  return z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ [SHOWN_AS]: { type: 'boolean' } });
}
