// Builds the document that an audience may see out of a record's values: field by field up from nothing, never by taking away.
import type { z } from 'zod';
import { once } from '../values/once.js';
import { levelOf } from './sensitivity.js';
import { AUDIENCES, type Audience, perAudience, rank } from './viewer.js';

export type Values = Record<string, unknown>;

/** What a document that was rendered says. */
export function valuesOf(document: Buffer): Values {
  return JSON.parse(document.toString('utf8')) as Values;
}

/** Renders the values of one kind of record for an audience. */
export type Renderer = (values: Values, audience: Audience) => Values;

/**
 * A renderer for a view. Fields come in the order of the view; a value that is null or undefined is left out, so that
 * "not filled in" and "not for you" look the same. Throws if the result is not a valid document of the view: better no
 * edition than a wrong one. `widest` is the widest audience for which there are documents at all.
 */
export function rendererOf(view: z.ZodObject, widest: Audience = 'public'): Renderer {
  const fields = Object.entries(view.shape).map(([name, schema]) => ({ name, rank: rank(levelOf(schema as z.ZodType)), schema: schema as z.ZodType }));
  for (const { name, rank: level, schema } of fields) {
    if (level > rank(widest) && !schema.safeParse(undefined).success) {
      throw new Error(`${name} is not for all who get documents, so it must be optional in its view: others get them without it`);
    }
  }
  const byAudience = AUDIENCES.map((audience) => fields.filter((field) => field.rank <= rank(audience)).map((field) => field.name));
  return (values, audience) => {
    const document: Values = {};
    for (const name of byAudience[rank(audience)] ?? []) {
      const value = values[name];
      if (value !== undefined && value !== null) document[name] = value;
    }
    return document;
  };
}

/** The names of a view's fields that this audience may read. */
export const readableFields = (view: z.ZodObject, audience: Audience): readonly string[] => allReadableFields(view)[audience];

const allReadableFields = once((view: z.ZodObject) => {
  const levels = Object.entries(view.shape).map(([name, schema]) => [name, levelOf(schema as z.ZodType)] as const);
  return perAudience((audience) => levels.filter(([, level]) => rank(level) <= rank(audience)).map(([name]) => name));
});
