// Where records are found that were merged into others: the paths under which that can be, and the address at which one is now.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DefinedRecord } from '../db/definition.js';
import type { Registry } from '../db/registry.js';

/** Where an id stands among the segments of `/v1/records/id`, the empty one before the first included. */
const ID_PLACE = 3;

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
  return kept && atInstead(request.url, kept);
}

/** The same address with another id at its place, in whatever way the one that is there was written. */
function atInstead(url: string, id: string): string {
  const [path = '', ...query] = url.split('?');
  const segments = path.split('/');
  segments[ID_PLACE] = id;
  return [segments.join('/'), ...query].join('?');
}

function placeOf({ plural, name }: DefinedRecord): string {
  return `/v1/${plural}/:${name}_id`;
}
