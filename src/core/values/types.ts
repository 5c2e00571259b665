// The kinds of value that schemas are made of, each bounded: ids, dates, texts, codes.
import { z } from 'zod';
import { namesAChild } from './naming-a-child.js';
import { DATE_EXPECTED, partialDateError } from './partial-date.js';
import { fold, forbiddenCharacter, mixedWord, tidyName } from './script.js';

/** Metadata that says how a value is shown in the document, where its schema reads text and the document speaks of what the text means. */
export const SHOWN_AS = 'x-shown-as';

const COUNTRY_EXPECTED = 'expected an ISO 3166-1 code of two capital letters, such as BY';

/** What is said where there is no text at all. */
const expecting = (what: string) => ({ error: ({ input }: { input: unknown }) => (input === undefined ? `is missing: ${what}` : what) });

/** A random UUID of version 4, in lower case. */
export const Id = () =>
  z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'expected a UUID of version 4 in lower case')
    .meta({ format: 'uuid', maxLength: 36 });

/** An instant in UTC, ISO 8601 with milliseconds. */
export const Instant = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'expected an instant such as 2024-09-04T12:00:00.000Z')
    .meta({ format: 'date-time', maxLength: 24 });

/** A calendar date known to the year, the month or the day. */
export const PartialDate = () =>
  z
    .string(expecting(DATE_EXPECTED))
    .max(10)
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, DATE_EXPECTED)
    .superRefine((text, context) => {
      const complaint = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? partialDateError(text) : undefined;
      if (complaint) context.addIssue({ code: 'custom', message: complaint });
    });

/** Bounded text without control, bidirectional or invisible characters; stored in Unicode form NFC. */
export const Text = (max: number) =>
  z
    .string()
    // Before the length is judged: NFC can lengthen a text.
    .overwrite((text) => text.normalize('NFC'))
    .min(1)
    .max(max)
    .superRefine((text, context) => {
      const bad = forbiddenCharacter(text.replace(/[\n\t]/g, ' '));
      if (bad) context.addIssue({ code: 'custom', message: `has a character that is not allowed in text: ${bad}` });
      else if (text.trim() === '') context.addIssue({ code: 'custom', message: 'is blank' });
      else if (namesAChild(text)) context.addIssue({ code: 'custom', message: 'names a child or says how old one is, which is stored nowhere: leave that out' });
    })
    .meta({ minLength: 1, maxLength: max });

/** Text of one line that names a person or place: spaces tidied, and no word that mixes scripts. */
export const NameText = (max: number) =>
  z
    .string()
    .overwrite((text) => tidyName(text))
    .max(max)
    .superRefine((text, context) => {
      const bad = forbiddenCharacter(text);
      const mixed = bad ? undefined : mixedWord(text);
      if (bad) context.addIssue({ code: 'custom', message: `has a character that is not allowed in a name: ${bad}` });
      else if (mixed) context.addIssue({ code: 'custom', message: `has a word that mixes scripts: ${mixed.character} (${mixed.description}) among letters of another script` });
      else if (fold(text) === '') context.addIssue({ code: 'custom', message: 'has no letter or digit' });
    })
    .meta({ minLength: 1, maxLength: max });

/** One of a closed list of codes. */
export const Code = <const T extends readonly [string, ...string[]]>(codes: T) => z.enum(codes);

/** A country by its ISO 3166-1 alpha-2 code. */
export const Country = () =>
  z
    .string(expecting(COUNTRY_EXPECTED))
    .regex(/^[A-Z]{2}$/, COUNTRY_EXPECTED)
    .meta({ maxLength: 2 });

/** A web address that anyone can open. */
export const WebAddress = () =>
  z
    .string()
    .max(2000)
    .regex(/^https?:\/\/[^\s<>"{}|\\^`]+$/, 'expected an address that begins with https:// or http://')
    .refine((text) => !forbiddenCharacter(text), 'has a character that is not allowed in text')
    .meta({ format: 'uri', maxLength: 2000 });

/** A 32-bit whole number within bounds. */
export const Whole = (min: number, max: number) => z.int().min(min).max(max).meta({ format: 'int32' });

/** Sources of a statement. */
export const SourceIds = (most: number) =>
  z
    .array(Id())
    .max(most)
    .refine((ids) => new Set(ids).size === ids.length, 'names a source twice');

/** What a patch cannot remove though it has a default: falling back on it could show a record to more people than before. */
const STAYS: readonly string[] = ['visibility'];

/**
 * The merge patch of a record: every property optional, and null to remove one that may be absent. Defaults do not apply,
 * so that what is not sent stays as it is.
 */
export function patchOf(create: z.ZodObject, id: string): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, schema] of Object.entries(create.shape) as [string, z.ZodType][]) {
    const meta = schema.meta() ?? {};
    let inner = schema;
    let removable = false;
    while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
      removable = true;
      inner = inner.def.innerType as z.ZodType;
    }
    const loose = inner instanceof z.ZodObject ? patchOf(inner, '') : inner;
    const { id: _, ...described } = meta;
    shape[name] = (removable && !STAYS.includes(name) ? loose.nullable().optional() : loose.optional()).meta(described);
  }
  const patch = z.strictObject(shape);
  return id ? patch.meta({ id, description: `Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes.` }) : patch;
}
