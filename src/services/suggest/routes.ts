// The route that completes names as they are typed.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { valuesOf } from '../../core/access/render.js';
import type { Registry } from '../../core/db/registry.js';
import { readHeaders, sinceOf } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { soughtName, whole } from '../../core/http/parameters.js';
import { sendView } from '../../core/http/views.js';
import { Id, NameText } from '../../core/values/types.js';
import { fullNameOf } from '../matching/index.js';

const LIMIT_DEFAULT = 10;
const LIMIT_MAX = 20;

const Suggestions = z
  .object({
    items: z
      .array(
        z
          .object({
            id: Id().meta({ description: 'The prisoner.' }),
            display_name: NameText(300).optional().meta({ description: 'Their name, as it is shown.' }),
            name: NameText(300).meta({ description: 'The name of theirs that was found, as published.' }),
            score: z.number().min(0).max(1).meta({ description: 'How alike it is, from 0 to 1.' }),
          })
          .meta({ id: 'Suggestion', description: 'Somebody who may be meant.' }),
      )
      .max(LIMIT_MAX)
      .meta({ description: 'Who may be meant, the likeliest first.' }),
  })
  .meta({ id: 'Suggestions', description: 'Who may be meant by what has been typed.' });

export function suggestRoutes(app: FastifyInstance, registry: Registry): void {
  const prisoner = registry.records.get('prisoner');
  operation(app, {
    method: 'GET',
    path: '/v1/suggest',
    access: 'reader',
    operationId: 'suggestPeople',
    summary: 'Complete a name that is being typed',
    description: 'Who may be meant by a name of which the last word is not finished: in any script and spelling, by any of their names. One letter is enough.',
    tags: ['prisoners'],
    query: z.strictObject({
      prefix: soughtName().meta({ description: 'What has been typed.', examples: ['Ганна Пры'] }),
      limit: whole(1, LIMIT_MAX).meta({ description: `How many at most; ${LIMIT_DEFAULT} if left out.` }),
    }),
    headers: readHeaders,
    answers: {
      200: { description: 'Who may be meant.', body: Suggestions, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { prefix, limit = LIMIT_DEFAULT } = request.query as { prefix: string; limit?: number };
      const { items, seq } = await registry.read(
        request.viewer,
        async (reader) => {
          const found = (await reader.seek(prisoner, prefix, { isTyping: true })).slice(0, limit);
          const documents = await reader.getMany(
            prisoner,
            found.map(({ id }) => id),
          );
          const byId = new Map(documents.map(({ id, document }) => [id, valuesOf(document)]));
          return {
            items: found.flatMap((one) => {
              const document = byId.get(one.id);
              return document ? [{ id: one.id, display_name: document.display_name, name: fullNameOf(document, one), score: one.score }] : [];
            }),
            seq: await reader.seq(),
          };
        },
        sinceOf(request),
      );
      return sendView(request, reply, 'suggest', { items }, seq);
    },
  });
}
