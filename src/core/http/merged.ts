// Where records are found that were merged into others: the paths under which that can be, and the address at which one is now.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DefinedRecord } from '../db/definition.js';
import type { Registry } from '../db/registry.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** The record that can have been merged into another under a path: the one whose id it names first. */
    mergeable(path: string): DefinedRecord | undefined;
  }
}

/** Lets routes know under which paths somebody can be sent elsewhere. */
export function knowMergeable(app: FastifyInstance, { records }: Registry): void {
  const mergeable = records.all.filter(({ mergedBy }) => mergedBy);
  app.decorate('mergeable', (path: string) => mergeable.find((record) => `${path}/`.startsWith(`${placeOf(record)}/`)));
}

/** Where what somebody reads for is now, if they may know that it was merged into another; nothing where it is not so. */
export async function elsewhere(registry: Registry, request: FastifyRequest): Promise<string | undefined> {
  const { operation } = request.routeOptions.config ?? {};
  const record = operation?.method === 'GET' ? request.server.mergeable(operation.path) : undefined;
  if (!record?.mergedBy) return undefined;
  const id = String((request.params as Record<string, string>)[`${record.name}_id`]);
  const kept = await registry.read(request.viewer, async (reader) => {
    const { record: name, property, until } = record.mergedBy as NonNullable<DefinedRecord['mergedBy']>;
    const merge = registry.records.get(name);
    const { documents } = await reader.list(merge, {
      where: [
        { op: 'eq', field: property, values: [id] },
        { op: 'known', field: until, values: [0] },
      ],
      order: [{ field: 'id', descending: false }],
      limit: 1,
    });
    const [found] = documents;
    return found && (JSON.parse(found.toString('utf8')) as Record<string, string>)[merge.owner?.property as string];
  });
  return kept && request.url.replace(id, kept);
}

function placeOf({ plural, name }: DefinedRecord): string {
  return `/v1/${plural}/:${name}_id`;
}
