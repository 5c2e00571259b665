// Judges query strings by the parameters that they have: lists take hundreds, and a request says few of them.
import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-zod-openapi';
import { z } from 'zod';

/** Sets of parameters that are remembered for each operation: clients send the same ones again and again. */
const SETS_MAX = 100;

type Validator = ReturnType<FastifySchemaCompiler<z.ZodType>>;

/** Validates as the whole schema would: what is absent and may be, without a default, adds nothing to what is found. */
export const narrowingCompiler: FastifySchemaCompiler<z.ZodType> = (route) => {
  const { schema, httpPart } = route;
  const whole = validatorCompiler(route);
  if (httpPart !== 'querystring' || !(schema instanceof z.ZodObject) || schema._zod.def.checks?.length) return whole;
  // Made when it is first asked: the parameters of most lists are long in making.
  let parts: { shape: Record<string, z.ZodType>; places: Map<string, number>; always: string[] } | undefined;
  const known = new Map<string, Validator>();
  return (query: Record<string, unknown>) => {
    const given = Object.keys(query);
    const { shape, places, always } = (parts ??= partsOf(schema));
    if (given.some((name) => !places.has(name))) return whole(query);
    const names = [...new Set([...given, ...always])].sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
    const set = names.join(' ');
    const validate = known.get(set) ?? validatorCompiler({ ...route, schema: z.strictObject(Object.fromEntries(names.map((name) => [name, shape[name] as z.ZodType]))) });
    if (!known.has(set) && known.size < SETS_MAX) known.set(set, validate);
    return validate(query);
  };
};

function partsOf(schema: z.ZodObject) {
  const shape = schema.shape as Record<string, z.ZodType>;
  const names = Object.keys(shape);
  return { shape, places: new Map(names.map((name, place) => [name, place])), always: names.filter((name) => !isIdle(shape[name] as z.ZodType)) };
}

/** Whether it may be absent and is nothing then. */
function isIdle(schema: z.ZodType): boolean {
  const absent = schema.safeParse(undefined);
  return absent.success && absent.data === undefined;
}
