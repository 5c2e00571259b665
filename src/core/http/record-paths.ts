// What the paths of a record have in common, for all the routes that are made for every record.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DefinedRecord } from '../db/definition.js';
import { Id } from '../values/types.js';

/** `one` is the noun for one in camelCase, `id` an id for examples. */
export function pathsOf({ record, one, id }: { record: DefinedRecord; one: string; id: string }) {
  const noun = record.name.replaceAll('_', ' ');
  const idName = `${record.name}_id`;
  const path = `/v1/${record.plural}`;
  return {
    noun,
    idName,
    path,
    /** Where one of them is. */
    ofOne: `${path}/:${idName}`,
    Title: inCapitals(one),
    tags: [record.plural],
    params: z.strictObject({ [idName]: Id().meta({ description: `Id of the ${noun}.`, examples: [id] }) }),
    idOf: (request: FastifyRequest) => (request.params as Record<string, string>)[idName] as string,
  };
}

export type Paths = ReturnType<typeof pathsOf>;

export function inCapitals(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
