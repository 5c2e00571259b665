// The route of the timeline.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Position } from '../../core/db/keyset.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders, sinceOf } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { Problem } from '../../core/problem.js';
import { fingerprint } from '../../core/values/sign.js';
import { Id } from '../../core/values/types.js';
import { type Dated, entriesOf } from './entries.js';
import { timelineSchema } from './schema.js';

const OF = 'prisoner';
/** Documents that are read at once. */
const BATCH = 200;

export function timelineRoutes(app: FastifyInstance, registry: Registry): void {
  const prisoner = registry.records.get(OF);
  const members = registry.records.membersOf(OF).filter(({ timeline }) => timeline);
  const Timeline = timelineSchema({
    records: members.map(({ name }) => name),
    kinds: members.flatMap(({ timeline = [] }) => timeline.map(({ kind }) => kind)),
    most: members.reduce((sum, { timeline = [], owner }) => sum + timeline.length * (owner?.most ?? 0), 0),
  });

  operation(app, {
    method: 'GET',
    path: '/v1/prisoners/:prisoner_id/timeline',
    access: 'reader',
    operationId: 'getPrisonerTimeline',
    summary: 'Get the timeline of a prisoner',
    description:
      'Every date that the records of a prisoner state, in one order as far as there is one: partial dates can overlap, and then it is said that their order is not known. It is whole: nothing is left out and there are no pages.',
    tags: ['prisoners'],
    params: z.strictObject({ prisoner_id: Id().meta({ description: 'Id of the prisoner.' }) }),
    headers: readHeaders,
    answers: {
      200: { description: 'The timeline.', body: Timeline, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: async (request, reply) => {
      const { groups, seq } = await readAll(request);
      const bytes = Buffer.from(JSON.stringify({ items: entriesOf(groups) }), 'utf8');
      // Nothing but what it says decides, so that it stays while others are written about. It is the tag of no record: sent with a write it is refused.
      const etag = `"timeline-${request.viewer.audience}-${fingerprint(bytes)}"`;
      cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
      if (isNotModified(request, etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json').send(bytes);
    },
  });

  /** What the caller may read of a prisoner, of one and the same commit: from the prisoner's document what it holds, and the long tails beside it. */
  function readAll(request: FastifyRequest): Promise<{ groups: Dated[]; seq: number }> {
    const { prisoner_id: id } = request.params as { prisoner_id: string };
    return registry.read(
      request.viewer,
      async (reader) => {
        const found = await reader.get(prisoner, id);
        if (!found) throw new Problem('not_found');
        const whole = parsed(found.document);
        const groups: Dated[] = [];
        for (const record of members) groups.push({ record, documents: (whole[record.plural] as Values[] | undefined) ?? (await partsOf(reader, record, id)) });
        return { groups, seq: await reader.seq() };
      },
      sinceOf(request),
    );
  }
}

async function partsOf(reader: Reader, record: DefinedRecord, owner: string): Promise<Values[]> {
  const conditions = [{ field: record.owner?.property as string, op: 'eq' as const, values: [owner] }];
  const documents: Values[] = [];
  let after: Position | undefined;
  do {
    const page = await reader.list(record, { conditions, related: [], order: [{ field: 'id', descending: false }], limit: BATCH, after });
    documents.push(...page.documents.map(parsed));
    after = page.next;
  } while (after);
  return documents;
}

function parsed(document: Buffer): Values {
  return JSON.parse(document.toString('utf8')) as Values;
}
