// The routes of provenance: of prisoners with their parts, and of every record that stands by itself and that there can be claims about.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Registry } from '../../core/db/registry.js';
import { readHeaders, sinceOf } from '../../core/http/conditional.js';
import { clocksOf, readAt } from '../../core/http/moment.js';
import { operation } from '../../core/http/operation.js';
import { sendView, viewAnswers } from '../../core/http/views.js';
import { Problem } from '../../core/problem.js';
import { Id } from '../../core/values/types.js';
import { sayablesOf } from '../../records/claims/index.js';
import { readAll, readPrisoner, viewParams, viewQuery } from '../aggregate/index.js';
import { claimOf, provenanceSchema } from './schema.js';
import { weigh } from './weighing.js';

const OF = 'prisoner';
const WHOLE =
  'what the record says now, what each source says, whether they differ, and which claim the editors hold to be right and why. It is whole: nothing is left out and there are no pages.';

export function provenanceRoutes(app: FastifyInstance, registry: Registry): void {
  const claim = registry.records.get('claim');
  const ClaimOf = claimOf(claim.view);
  const kinds = kindsOf(registry, claim);
  const parts = kinds.filter(({ owner }) => owner);
  const sayables = new Map(kinds.map((record) => [record, sayablesOf(record)]));

  operation(app, {
    method: 'GET',
    path: '/v1/prisoners/:prisoner_id/provenance',
    access: 'reader',
    operationId: 'getPrisonerProvenance',
    summary: 'Get the provenance of what is said of a prisoner',
    description: `Every property of the prisoner and of their parts of which somebody claims something: ${WHOLE}`,
    tags: ['prisoners'],
    params: viewParams,
    query: viewQuery,
    headers: readHeaders,
    answers: viewAnswers(
      'The provenance.',
      provenanceSchema(claim.view, ClaimOf, {
        prefix: '',
        record: 'Kind of the record: the prisoner or one of their parts.',
        record_id: 'Id of that part; absent of the prisoner.',
        items: 'Every property of which there is a claim, that of the prisoner first.',
        says: 'Who says what of a prisoner, as far as the reader may see it: claims that conflict, and which one was chosen.',
      }),
    ),
    failures: [],
    handle: async (request, reply) => {
      const { prisoner, parts: documents, seq } = await readPrisoner(registry, request, [...parts, claim]);
      const groups = [...sayables].map(([record, sayable]) => ({
        record: record.name,
        sayables: sayable,
        documents: record.owner ? (documents[record.plural] ?? []) : [prisoner],
      }));
      return sendView(request, reply, 'provenance', { items: weigh(groups, OF, documents[claim.plural] ?? []) }, seq);
    },
  });

  ofStanding(app, registry, ClaimOf);
}

/** One route for each kind that stands by itself. */
function ofStanding(app: FastifyInstance, registry: Registry, ClaimOf: z.ZodObject): void {
  const claim = registry.records.get('record_claim');
  const body = provenanceSchema(claim.view, ClaimOf, {
    prefix: 'Record',
    record: 'Kind of the record.',
    record_id: 'Its id.',
    items: 'Every property of which there is a claim.',
    says: 'Who says what of a record that stands by itself, as far as the reader may see it: claims that conflict, and which one was chosen.',
  });
  for (const record of kindsOf(registry, claim)) {
    const noun = record.name.replaceAll('_', ' ');
    const idName = `${record.name}_id`;
    const sayables = sayablesOf(record);
    operation(app, {
      method: 'GET',
      path: `/v1/${record.plural}/:${idName}/provenance`,
      access: 'reader',
      operationId: `get${noun.charAt(0).toUpperCase()}${noun.slice(1)}Provenance`,
      summary: `Get the provenance of what is said of one ${noun}`,
      description: `Every property of the ${noun} of which somebody claims something: ${WHOLE}`,
      tags: [record.plural],
      params: z.strictObject({ [idName]: Id().meta({ description: `Id of the ${noun}.` }) }),
      query: viewQuery,
      headers: readHeaders,
      answers: viewAnswers('The provenance.', body),
      failures: [],
      handle: async (request, reply) => {
        const id = (request.params as Record<string, string>)[idName] as string;
        const { document, claims, seq } = await readAt(
          registry,
          request.viewer,
          clocksOf(registry, request.query as Values),
          async (reader) => {
            const found = await reader.get(record, id);
            if (!found) throw new Problem('not_found');
            const about = (field: string, value: string) => ({ field, op: 'eq' as const, values: [value] });
            return { document: found.document, claims: await readAll(reader, claim, [about('record_id', id), about('record', record.name)]), seq: await reader.seq() };
          },
          sinceOf(request),
        );
        const groups = [{ record: record.name, sayables, documents: [JSON.parse(document.toString('utf8'))] }];
        return sendView(request, reply, 'provenance', { items: weigh(groups, OF, claims) }, seq);
      },
    });
  }
}

/** The records that claims of a kind can be about. */
function kindsOf({ records }: Registry, claim: DefinedRecord): DefinedRecord[] {
  return (claim.create.shape.record as z.ZodEnum).options.map((kind) => records.get(String(kind)));
}
