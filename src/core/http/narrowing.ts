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
  const shape = schema.shape as Record<string, z.ZodType>;
  const places = new Map(Object.keys(shape).map((name, place) => [name, place]));
  let always: string[] | undefined;
  const known = new Map<string, Validator>();
  return (query: Record<string, unknown>) => {
    const given = Object.keys(query);
    always ??= Object.keys(shape).filter((name) => !isIdle(shape[name] as z.ZodType));
    if (given.some((name) => !places.has(name))) return whole(query);
    const names = [...new Set([...given, ...always])].sort((a, b) => (places.get(a) as number) - (places.get(b) as number));
    const set = names.join(' ');
    const validate = known.get(set) ?? validatorCompiler({ ...route, schema: z.strictObject(Object.fromEntries(names.map((name) => [name, shape[name] as z.ZodType]))) });
    if (!known.has(set) && known.size < SETS_MAX) known.set(set, validate);
    return validate(query);
  };
};

/** Whether it may be absent and is nothing then. */
function isIdle(schema: z.ZodType): boolean {
  const absent = schema.safeParse(undefined);
  return absent.success && absent.data === undefined;
}
