// Field levels: which audience a field of a document is for. A field without a level is confidential.
import type { z } from 'zod';
import type { Audience } from './viewer.js';

const LEVEL = 'x-sensitivity';

/** Marks a field of a view as readable by this audience and those above it. Classify last: zod drops metadata when a schema is wrapped. */
export function visible<T extends z.ZodType>(level: Audience, schema: T, description: string): T {
  return schema.meta({ description, [LEVEL]: level }) as T;
}

/** The level of a field; confidential when nothing was said. */
export function levelOf(schema: z.ZodType): Audience {
  const level = schema.meta()?.[LEVEL];
  return level === 'public' || level === 'partner' ? level : 'confidential';
}

/** Whether the fields of an object have levels of their own. Those of others are for whoever may read the field that holds the object. */
export function hasLevels(object: z.ZodObject): boolean {
  return Object.values(object.shape).some((schema) => (schema as z.ZodType).meta()?.[LEVEL] !== undefined);
}
