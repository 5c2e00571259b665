// The route of the completeness.
import type { FastifyInstance } from 'fastify';
import type { Registry } from '../../core/db/registry.js';
import { readHeaders } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { sendView, viewAnswers } from '../../core/http/views.js';
import { readPrisoner, viewParams, viewQuery } from '../aggregate/index.js';
import { elementsOf, READ } from './elements.js';
import { Completeness } from './schema.js';

export function completenessRoutes(app: FastifyInstance, registry: Registry): void {
  const members = READ.map((name) => registry.records.get(name));
  const facility = registry.records.get('facility');

  operation(app, {
    method: 'GET',
    path: '/v1/prisoners/:prisoner_id/completeness',
    access: 'reader',
    operationId: 'getPrisonerCompleteness',
    summary: 'Get how much is known of a prisoner',
    description:
      'What a lawful register of people deprived of liberty must hold under Article 17(3) of the International Convention for the Protection of All Persons from Enforced Disappearance, and where Rule 7 of the Nelson Mandela Rules asks for the same; and of each element whether the reader is told, and by which properties of which records. It measures what is known here to whoever asks, not what the authorities have recorded, and the same rule holds for every reader. What Rule 7 asks for beyond that is left out: injuries and complaints upon admission (d), property (e), the family and whom to tell (f, g) are for prisons to record, and not to be published.',
    tags: ['prisoners'],
    params: viewParams,
    query: viewQuery,
    headers: readHeaders,
    answers: viewAnswers('Every element, and how far it is known.', Completeness),
    failures: [],
    handle: async (request, reply) => {
      const { prisoner, parts, named, seq } = await readPrisoner(registry, request, members, { facility_id: facility });
      const items = elementsOf(prisoner, { ...parts, facilities: named.facility_id ? [named.facility_id] : [] });
      const count = (known: string) => items.filter((item) => item.known === known).length;
      return sendView(request, reply, 'completeness', { items, yes: count('yes'), partly: count('partly'), no: count('no') }, seq);
    },
  });
}
