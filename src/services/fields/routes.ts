// The route of the table of fields: what the lists of each kind of record can be asked by whoever asks.
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { type Audience, rank } from '../../core/access/viewer.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders } from '../../core/http/conditional.js';
import { type Filters, filtersOf, isFor } from '../../core/http/filters.js';
import { clockParameters } from '../../core/http/moment.js';
import { operation } from '../../core/http/operation.js';
import { sortsOf } from '../../core/http/query.js';
import { opsOf } from '../../core/http/search.js';
import { fingerprint } from '../../core/values/sign.js';
import { ListedRecords } from './schema.js';

/** A field of the name of a clock is asked for by its other operators. */
const CLOCKS: readonly string[] = ['as_of', 'as_of_seq', 'on_date'];

type Table = z.infer<typeof ListedRecords>;

export function fieldRoutes(app: FastifyInstance, registry: Registry): void {
  const made = new Map<Audience, Buffer>();
  const tableFor = (audience: Audience): Buffer => {
    const known = made.get(audience) ?? Buffer.from(JSON.stringify(ListedRecords.parse(tableOf(registry, audience))), 'utf8');
    made.set(audience, known);
    return known;
  };

  operation(app, {
    method: 'GET',
    path: '/v1/meta/fields',
    access: 'reader',
    operationId: 'listFields',
    summary: 'List the fields of all lists',
    description:
      'What the list of each kind of record can be filtered, searched and ordered by, as far as the caller may: the table from which the parameters in this document are made. It is whole: there are no pages.',
    tags: ['service'],
    headers: readHeaders.pick({ 'if-none-match': true }),
    answers: { 200: { description: 'The table.', body: ListedRecords, headers: ['ETag'] }, 304: { description: 'It is as you have it.', headers: ['ETag'] } },
    failures: [],
    handle: async (request, reply) => {
      const bytes = tableFor(request.viewer.audience);
      const etag = `"fields-${fingerprint(bytes)}"`;
      cacheable(request, reply).header('etag', etag);
      if (isNotModified(request, etag)) return reply.code(304).send();
      return reply.header('content-type', 'application/json').send(bytes);
    },
  });
}

function tableOf({ records }: Registry, audience: Audience): Table {
  const mine = records.all.filter((record) => rank(record.widest({})) <= rank(audience));
  return { audience, items: mine.map((record) => listed(record, filtersOf(records, record), audience, 'on_date' in clockParameters(records, record))) };
}

function listed(record: DefinedRecord, all: Filters, audience: Audience, on_date: boolean): Table['items'][number] {
  const filters = new Map([...all].filter(([, filter]) => isFor({ audience }, filter)));
  const sorts = sortsOf(record, audience);
  const names = [...new Set([...filters.values()].map(({ field }) => field))];
  return {
    record: record.name,
    path: `/v1/${record.plural}`,
    fields: names.map((name) => {
      const [first] = [...filters.values()].filter(({ field }) => field === name);
      if (!first) throw new Error(`${record.name} has no field ${name}`);
      return {
        name,
        description: first.description,
        type: first.type,
        parameters: [...filters].filter(([parameter, { field }]) => field === name && !CLOCKS.includes(parameter)).map(([parameter]) => parameter),
        ops: opsOf(filters, name),
        sort: !first.of && sorts.includes(name),
        ...(first.of ? { of: first.of.record } : {}),
        ...(first.codes ? { allowed: [...first.codes] } : {}),
      };
    }),
    include: Object.keys(record.includes ?? {}),
    on_date,
  };
}
