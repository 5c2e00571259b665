// The route of the address for letters.
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { sendView, viewAnswers } from '../../core/http/views.js';
import { readPrisoner, viewParams } from '../aggregate/index.js';
import { letterOf } from './letter.js';
import { LetterAddress } from './schema.js';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

export function letterAddressRoutes(app: FastifyInstance, registry: Registry): void {
  const members = ['contact_status', 'incident'].map((name) => registry.records.get(name));
  const facility = registry.records.get('facility');

  operation(app, {
    method: 'GET',
    path: '/v1/prisoners/:prisoner_id/letter_address',
    access: 'reader',
    operationId: 'getPrisonerLetterAddress',
    summary: 'Get the address for letters to a prisoner',
    description:
      'What to write on the envelope, in which language and how, as of a date; or the reason why there is no address. Only a verified address is given, only a name in Cyrillic as a source published it, and nothing where the name is protected. What the reader may not see is as if it were not known. Whether letters arrive nobody can promise.',
    tags: ['prisoners'],
    params: viewParams,
    headers: readHeaders,
    answers: viewAnswers('The address, or why there is none.', LetterAddress),
    failures: [],
    handle: async (request, reply) => {
      const { prisoner, parts, named, seq } = await readPrisoner(registry, request, members, { facility_id: facility });
      const { contact_statuses: contacts = [], incidents = [] } = parts;
      const known = { prisoner, facility: named.facility_id, contacts, incidents };
      return sendView(request, reply, 'letter-address', letterOf(known, registry.clock().slice(0, DAY_LENGTH)), seq);
    },
  });
}
