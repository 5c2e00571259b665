// The routes that write with a record's history in view: back to a version, and erasing it with all that it ever said.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { DefinedRecord } from '../db/definition.js';
import { erase } from '../db/erasing.js';
import { expectVersion } from '../db/record.js';
import type { Registry } from '../db/registry.js';
import { restoreVersion } from '../db/restoring.js';
import { Id } from '../values/types.js';
import { expectedVersion } from './conditional.js';
import { conflictsOfErasing, conflictsOfRestoringVersion } from './conflicts.js';
import { VersionNumber } from './history-routes.js';
import { operation } from './operation.js';
import type { Paths } from './record-paths.js';
import { changeHeaders, draftFailures, intentOf, isDryRun, sendWritten, writeQuery } from './writing.js';

const ErasureReceipt = z
  .object({
    record: z.string().max(60).meta({ description: 'Kind of record.' }),
    id: Id().meta({ description: 'The id that it had.' }),
    seq: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: "The position of the caller's feed with which it went." }),
    purged: z.boolean().optional().meta({
      description:
        'Whether nothing of it is left in the files of the store either. `false` where others were reading at the time: run `registry purge`. Absent where nothing was stored.',
    }),
  })
  .meta({ id: 'ErasureReceipt', description: 'What is left of what was erased.' });

export function historyWrites(app: FastifyInstance, registry: Registry, record: DefinedRecord, { noun, ofOne, Title, tags, params, idOf }: Paths): void {
  operation(app, {
    method: 'POST',
    path: `${ofOne}/versions/:version/restore`,
    access: 'editor',
    operationId: `restore${Title}Version`,
    summary: `Make a ${noun} what it was in a version`,
    description:
      'As a new version: it and the parts that its document holds say again what they said then. Who may see it stays as it is now. Parts that are new since are retired, parts that were retired since come back, and those that it shares with others stay as they are.',
    tags,
    params: params.extend({ version: VersionNumber }),
    query: writeQuery,
    headers: changeHeaders,
    answers: { 200: { description: `The ${noun} as it is now.`, body: record.view, headers: ['ETag', 'Registry-Seq', 'Idempotency-Replayed'] } },
    failures: [
      'version_missing',
      'version_not_current',
      'version_withdrawn',
      'idempotency_key_reused',
      ...conflictsOfRestoringVersion(registry.records, record),
      ...draftFailures(registry, record),
    ],
    handle: async (request, reply) => {
      const id = idOf(request);
      const expected = expectedVersion(request);
      const { version } = request.params as unknown as { version: number };
      const result = await registry.writeRecord(request.viewer, intentOf(request), record, async (tx) => {
        await expectVersion(tx, record, id, expected);
        await restoreVersion(tx, record, id, version);
        return id;
      });
      return sendWritten(request, reply, result, 200);
    },
  });

  operation(app, {
    method: 'POST',
    path: `${ofOne}/erasure`,
    access: 'admin',
    operationId: `erase${Title}`,
    summary: `Erase a ${noun} for good`,
    description:
      'Every value of it goes from all that the registry keeps: its parts, what was said about them, all earlier versions, what it was found by, and the files of the store. What stays shows that something was there, when it was written and when it was erased. It cannot be undone, and backups that were made before still hold it. To take it out of sight alone, retire it. `If-Match` is its ETag, or what retiring it answered.',
    tags,
    params,
    query: writeQuery,
    headers: changeHeaders,
    answers: { 200: { description: 'It is erased.', body: ErasureReceipt, headers: ['Registry-Seq', 'Idempotency-Replayed'] } },
    failures: ['version_missing', 'version_not_current', 'idempotency_key_reused', ...conflictsOfErasing(registry.records, record)],
    handle: async (request, reply) => {
      const id = idOf(request);
      const expected = expectedVersion(request);
      const written = await registry.writeRecord(request.viewer, intentOf(request), record, async (tx) => {
        await expectVersion(tx, record, id, expected);
        await erase(tx, record, id);
        return id;
      });
      if (written.replayed) reply.header('idempotency-replayed', 'true');
      const receipt = { record: record.name, id, seq: written.seq, ...(isDryRun(request) ? {} : { purged: await registry.database.purge() }) };
      return reply.header('registry-seq', written.seq).send(receipt);
    },
  });
}
