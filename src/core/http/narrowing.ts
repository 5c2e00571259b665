// Judges query strings by the parameters that they have: lists take hundreds, and a request says few of them.
import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-zod-openapi';
import { z } from 'zod';
import { once } from '../values/once.js';

/** Sets of parameters that are remembered for each list: clients send the same ones again and again. */
const SETS_MAX = 100;

type Shape = Readonly<Record<string, z.ZodType>>;

const optional = new WeakMap<z.ZodObject, Shape>();

/** Parameters that may all be left out: each is made when somebody first asks by it. */
export function optionalParameters(shape: Shape): z.ZodObject {
  const schema = z.strictObject(shape);
  optional.set(schema, shape);
  return schema;
}

/** What of a schema judges a query that has these names as the whole of it would: what is absent and may be, without a default, adds nothing to what is found. */
export function narrowed(schema: z.ZodObject, given: readonly string[]): z.ZodObject {
  if (schema._zod.def.checks?.length) return schema;
  const { shape, places, always, sets } = partsOf(schema);
  if (given.some((name) => !places.has(name))) return schema;
  const names = [...new Set([...given, ...always])].sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
  const set = names.join(' ');
  const few = sets.get(set) ?? z.strictObject(Object.fromEntries(names.map((name) => [name, shape[name] as z.ZodType])));
  if (!sets.has(set) && sets.size < SETS_MAX) sets.set(set, few);
  return few;
}

export const narrowingCompiler: FastifySchemaCompiler<z.ZodType> = (route) => {
  const { schema, httpPart } = route;
  if (httpPart !== 'querystring' || !(schema instanceof z.ZodObject)) return validatorCompiler(route);
  const validatorOf = once((few: z.ZodType) => validatorCompiler({ ...route, schema: few }));
  return (query: Record<string, unknown>) => validatorOf(narrowed(schema, Object.keys(query)))(query);
};

const partsOf = once((schema: z.ZodObject) => {
  const known = optional.get(schema);
  const shape: Shape = known ?? (schema.shape as Record<string, z.ZodType>);
  const names = Object.keys(shape);
  return {
    shape,
    places: new Map(names.map((name, place) => [name, place])),
    always: known ? [] : names.filter((name) => !isIdle(shape[name] as z.ZodType)),
    sets: new Map<string, z.ZodObject>(),
  };
});

/** Whether it may be absent, and is nothing then. */
function isIdle(schema: z.ZodType): boolean {
  const absent = schema.safeParse(undefined);
  return absent.success && absent.data === undefined;
}
