// The routes of vocabularies. They depend on nothing that is stored, so that every server of one version gives the same bytes.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cacheable, isNotModified, readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { Problem } from '../../core/problem.js';
import { fingerprint } from '../../core/values/sign.js';
import { ID_MAX, vocabularySchemas } from './schema.js';
import { allVocabularies } from './terms.js';

interface Kept {
  bytes: Buffer;
  etag: string;
}

const headers = readHeaders.pick({ 'if-none-match': true });
const NOT_MODIFIED = { description: 'It is as you have it.', headers: ['ETag'] as const };

export function vocabularyRoutes(app: FastifyInstance): void {
  const vocabularies = allVocabularies();
  const { Vocabulary, Vocabularies } = vocabularySchemas(vocabularies.map(({ id }) => id));
  const all = kept(Vocabularies.parse({ items: vocabularies }));
  const one = new Map(vocabularies.map((vocabulary) => [vocabulary.id, kept(Vocabulary.parse(vocabulary))]));

  operation(app, {
    method: 'GET',
    path: '/v1/vocabularies',
    access: 'reader',
    operationId: 'listVocabularies',
    summary: 'List the vocabularies',
    description: 'Every closed list of codes with its terms: what each code means, and the term of HURIDOCS that it can be exchanged for. It is whole: there are no pages.',
    tags: ['vocabularies'],
    headers,
    answers: { 200: { description: 'All vocabularies.', body: Vocabularies, headers: ['ETag'] }, 304: NOT_MODIFIED },
    failures: [],
    handle: async (request, reply) => send(request, reply, all),
  });

  operation(app, {
    method: 'GET',
    path: '/v1/vocabularies/:vocabulary_id',
    access: 'reader',
    operationId: 'getVocabulary',
    summary: 'Get a vocabulary',
    description: 'One closed list of codes with its terms.',
    tags: ['vocabularies'],
    params: z.strictObject({ vocabulary_id: z.string().max(ID_MAX).meta({ description: 'Id of the vocabulary, such as `custody_status`.' }) }),
    headers,
    answers: { 200: { description: 'The vocabulary.', body: Vocabulary, headers: ['ETag'] }, 304: NOT_MODIFIED },
    failures: [],
    handle: async (request, reply) => {
      const found = one.get((request.params as { vocabulary_id: string }).vocabulary_id);
      if (!found) throw new Problem('not_found');
      return send(request, reply, found);
    },
  });
}

function kept(body: unknown): Kept {
  const bytes = Buffer.from(JSON.stringify(body), 'utf8');
  return { bytes, etag: `"vocabularies-${fingerprint(bytes)}"` };
}

function send(request: FastifyRequest, reply: FastifyReply, { bytes, etag }: Kept) {
  cacheable(request, reply).header('etag', etag);
  if (isNotModified(request, etag)) return reply.code(304).send();
  return reply.header('content-type', 'application/json').send(bytes);
}
