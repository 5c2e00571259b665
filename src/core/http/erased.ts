// What was erased is gone for good: at its address, and at all that lies under it, whoever sees all is told so. To others it is what never was.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AUDIENCES } from '../access/viewer.js';
import type { DefinedRecord } from '../db/definition.js';
import type { Registry } from '../db/registry.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** The record that can have been erased under a path: the one whose id it names first. */
    erasable(path: string): DefinedRecord | undefined;
  }
}

/** Lets routes know under which paths something can have been erased. */
export function knowErasable(app: FastifyInstance, { records }: Registry): void {
  app.decorate('erasable', (path: string) => records.all.find(({ plural, name }) => `${path}/`.startsWith(`/v1/${plural}/:${name}_id/`)));
}

/** Whether what is not there was erased, and whoever asks may know it. */
export async function isGone(registry: Registry, request: FastifyRequest): Promise<boolean> {
  const record = request.server.erasable(request.routeOptions.url ?? '');
  if (!record || request.viewer.audience !== AUDIENCES.at(-1)) return false;
  const id = (request.params as Record<string, string>)[`${record.name}_id`] as string;
  return registry.read(request.viewer, (reader) => reader.isErased(record, id));
}
