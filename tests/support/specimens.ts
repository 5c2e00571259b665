// One of each kind of record, made and changed as the examples in its own operations say, so that a new record needs no line here.
import { expect } from 'vitest';
import type { DefinedRecord } from '../../src/core/db/definition.js';
import type { Operation } from '../../src/core/http/operation.js';
import { distinct } from './distinct.js';
import type { TestRegistry } from './registry.js';
import type { Route } from './routes.js';

type Json = Record<string, unknown>;

/** The operations among the routes, each once. */
export function operationsOf(routes: readonly Route[]): Operation[] {
  return routes.flatMap(({ method, operation }) => (operation && method !== 'HEAD' ? [operation] : []));
}

/** The example of a body that an operation gives. */
export function exampleOf(operation: Operation): Json {
  return (operation.body?.meta()?.examples as Json[] | undefined)?.[0] ?? {};
}

export interface Examples {
  /** Adds a record by its example, with changes, under an owner of its own unless one is named; returns its address. */
  make(record: DefinedRecord, says?: Json, owner?: string): Promise<string>;
  /** The merge patch that the record's operation gives as its example. */
  patchOf(record: DefinedRecord): Json;
}

/** Who may write to which records. */
interface Place {
  as: TestRegistry['as'];
  registry: Pick<TestRegistry['registry'], 'records'>;
}

export function examplesOf(t: Place, operations: readonly Operation[]): Examples {
  const find = (method: string, path: string): Operation => {
    const found = operations.find((operation) => operation.method === method && operation.path === path);
    if (!found) throw new Error(`There is no ${method} ${path}.`);
    return found;
  };
  async function make(record: DefinedRecord, says: Json = {}, under?: string): Promise<string> {
    const owner = record.owner && t.registry.records.get(record.owner.record);
    const ownerPath = owner && (under ?? (await make(owner)));
    const operation = find('POST', owner ? `/v1/${owner.plural}/:${owner.name}_id/${record.plural}` : `/v1/${record.plural}`);
    const made = await t
      .as('editor')
      .post(owner ? `${ownerPath}/${record.plural}` : `/v1/${record.plural}`, distinct(record, { ...(await aboutOneThere(record, exampleOf(operation))), ...says }));
    expect(made.status, `the example of ${operation.operationId}: ${made.text}`).toBe(201);
    return made.headers.location as string;
  }
  /** What stands by itself and is about another is about one that is made for all of them. */
  const subjects = new Map<string, string>();
  async function aboutOneThere({ about, owner }: DefinedRecord, says: Json): Promise<Json> {
    if (!about || owner) return says;
    const kind = String(says[about.record]);
    if (!subjects.has(kind)) subjects.set(kind, (await make(t.registry.records.get(kind))).split('/').at(-1) as string);
    return { ...says, [about.id]: subjects.get(kind) };
  }
  return { make, patchOf: (record) => exampleOf(find('PATCH', `/v1/${record.plural}/:${record.name}_id`)) };
}
