// The routes of sealed values: editors put texts in, and get ciphertexts out.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Intent, Registry } from '../../core/db/registry.js';
import { operation } from '../../core/http/operation.js';
import { createHeaders, intentOf, isDryRun, marked, writeQuery } from '../../core/http/writing.js';
import { Problem } from '../../core/problem.js';
import { newSecret } from '../../core/values/id.js';
import { keyed } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';
import { KINDS, NewSealedValue, type Sealable, SealedValue } from './schema.js';
import type { Seal } from './sealing.js';
import { dropSealed, keepSealed, listSealed, OF_A_RECORD_MAX, type Owner, shown } from './store.js';

const tags = ['sealed_values'];

const SealedValueList = z
  .object({ items: z.array(SealedValue).max(OF_A_RECORD_MAX).meta({ description: 'All of the record, the oldest first.' }) })
  .meta({ id: 'SealedValueList', description: 'The sealed values of a record.' });

export function sealedValueRoutes(app: FastifyInstance, registry: Registry, seal: Seal | undefined): void {
  const secret = newSecret();
  for (const record of Object.keys(KINDS) as Sealable[]) {
    const { plural } = registry.records.get(record);
    const Name = record.charAt(0).toUpperCase() + record.slice(1);
    const path = `/v1/${plural}/:${record}_id/sealed_values`;
    const params = z.strictObject({ [`${record}_id`]: Id().meta({ description: `Id of the ${record}.` }) });
    const ownerOf = (request: FastifyRequest): Owner => ({ record, id: (request.params as Record<string, string>)[`${record}_id`] as string });

    operation(app, {
      method: 'POST',
      path,
      access: 'editor',
      operationId: `sealUnder${Name}`,
      summary: `Seal a text under a ${record}`,
      description: `Seals the text for the offline keys of the registry, before anything is stored, and keeps the ciphertext alone. At most ${OF_A_RECORD_MAX} a ${record}. With an \`Idempotency-Key\` it is sealed once; sent again to another process of the registry it is refused as another request, since nothing is stored by which the text could be tried out: list what is sealed.`,
      tags,
      params,
      query: writeQuery,
      headers: createHeaders,
      body: NewSealedValue.meta({ examples: [{ text: 'Reach her by way of the example shop.' }] }),
      answers: {
        200: { description: 'With `dry_run=true`: the ciphertext as it would be. Its id is not reserved.', body: SealedValue },
        201: { description: 'The ciphertext.', body: SealedValue, headers: ['Idempotency-Replayed'] },
      },
      failures: ['conflict', 'draft_of_another_organization', 'idempotency_key_reused'],
      handle: async (request, reply) => {
        if (!seal) throw new Problem('conflict', { detail: 'No key to seal with is configured: SEALING_RECIPIENTS_FILE. Nothing was stored.' });
        const { answer, isReplayed } = await keepSealed(
          registry,
          request.viewer,
          intentUnderOwn(secret, request),
          ownerOf(request),
          await seal((request.body as { text: string }).text),
        );
        return marked(reply, isReplayed)
          .code(isDryRun(request) ? 200 : 201)
          .send(shown(answer));
      },
    });

    operation(app, {
      method: 'GET',
      path,
      access: 'editor',
      operationId: `listSealedOf${Name}`,
      summary: `List what is sealed under a ${record}`,
      description: 'Ciphertexts. The server cannot open them.',
      tags,
      params,
      answers: { 200: { description: 'The ciphertexts.', body: SealedValueList } },
      failures: [],
      handle: async (request) => {
        const owner = ownerOf(request);
        if (!(await registry.get(request.viewer, registry.records.get(record), owner.id))?.document) throw new Problem('not_found');
        return { items: (await listSealed(registry.database.read, owner)).map(shown) };
      },
    });
  }

  operation(app, {
    method: 'DELETE',
    path: '/v1/sealed_values/:sealed_value_id',
    access: 'editor',
    operationId: 'deleteSealedValue',
    summary: 'Delete a sealed value',
    description: 'The ciphertext is gone for good from the registry; backups that were made before have it still.',
    tags,
    params: z.strictObject({ sealed_value_id: Id().meta({ description: 'Id of the sealed value.' }) }),
    query: writeQuery,
    answers: { 204: { description: 'It is gone, or with `dry_run=true` could be.' } },
    failures: [],
    handle: async (request, reply) => {
      await dropSealed(registry, request.viewer, intentOf(request), (request.params as { sealed_value_id: string }).sealed_value_id);
      return reply.code(204).send();
    },
  });
}

/**
 * What the store has of a request follows from a secret of this process alone: from one that is stored whoever has it could try texts out. Sent again to another
 * process, or to this one after a new start, it is refused as another request.
 */
function intentUnderOwn(secret: string, request: FastifyRequest): Intent {
  const intent = intentOf(request);
  return { ...intent, idempotency: intent.idempotency && { ...intent.idempotency, digest: keyed(secret, 'request', intent.idempotency.digest) } };
}
