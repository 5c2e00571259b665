// The routes of exports: every kind of record in every form that it has, and the data package of all.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { Audience } from '../../core/access/viewer.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified, readHeaders, sinceOf } from '../../core/http/conditional.js';
import { whenOver } from '../../core/http/leaving.js';
import { clockMark, clockParameters, clocksOf } from '../../core/http/moment.js';
import { operation } from '../../core/http/operation.js';
import { today } from '../../core/http/query.js';
import { inCapitals } from '../../core/http/record-paths.js';
import { allowSilence } from '../../core/http/silence.js';
import { Problem } from '../../core/problem.js';
import { SHOWN_AS } from '../../core/values/types.js';
import { demandApproved } from '../export-requests/index.js';
import { type Asking, askingOf } from './asking.js';
import { dataPackage } from './datapackage.js';
import type { Form } from './form.js';
import { formsOf } from './forms.js';
import { type Made, make, measured, memory, verified } from './making.js';
import { positionOf, sourceOf } from './source.js';

const TAGS = ['exports'];
/** Exports that one process makes at the same time: where there are so many it says to who asks for another that it cannot now. Readers cannot take all the room. */
const AT_ONCE_MAX: Readonly<Record<Audience, number>> = { public: 8, partner: 10, confidential: 12 };
/** Exports of the present of which the digest is remembered, so that they are made once and not twice, or not at all. */
const REMEMBERED_MAX = 200;
/** While an export is made for the first time, nothing goes over the connection. */
const SILENCE_WHILE_MADE_MS = 300_000;
/** Whoever takes nothing of it for so long is gone. */
const SILENCE_WHILE_SENT_MS = 30_000;
/** More than any registry has. */
const ITEMS_MAX = 100_000_000;
const CHARACTERS_MAX = 1_099_511_627_776;

const SAYS =
  'Everything that the list of them has, in the order of ids, all of it of one position of the caller’s feed: the one that is asked for, or the present one, which `Registry-Seq` says. The same position gives the same bytes again, but for what was taken back since. `Repr-Digest` says whether all of it came.';

const HEADERS = ['ETag', 'Registry-Seq', 'Repr-Digest', 'Content-Disposition'] as const;

export interface ExportSettings {
  /** Whether exports of what is not public need a request that another key has approved. */
  needApproval: boolean;
}

export function exportRoutes(app: FastifyInstance, registry: Registry, { needApproval }: ExportSettings): void {
  const { records } = registry;
  const remembered = memory(REMEMBERED_MAX);
  let running = 0;

  for (const record of records.all) {
    const forms = formsOf(records, record);
    const [whole, cut] = [askingOf(registry, record, false), askingOf(registry, record, true)];
    for (const form of forms) exporting(record, form, form.takesFields ? cut : whole);
  }

  operation(app, {
    method: 'GET',
    path: '/v1/exports/datapackage.json',
    access: 'reader',
    operationId: 'getDataPackage',
    summary: 'Describe all exports as a data package',
    description: `A Data Package (datapackage.org, version 2.0): the address of the CSV of every kind of record that the caller may see, all at one position, each with the schema of its table, its length and its SHA-256.`,
    tags: TAGS,
    query: z.strictObject(clocksWithoutDay()),
    headers: readHeaders,
    answers: {
      200: { description: 'The data package.', body: ofOthers('A Data Package, version 2.0; its properties are those of datapackage.org.'), headers: HEADERS },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: [],
    handle: (request, reply) =>
      inTurn(request, reply, async (signal) => {
        const { viewer } = request;
        const clocks = clocksOf(registry, request.query as Values);
        const seq = await positionOf(registry, viewer, { where: [], clocks }, sinceOf(request));
        const base = `${request.protocol}://${request.host}`;
        const says = await dataPackage(registry, viewer, seq, ({ plural }) => `${base}/v1/exports/${plural}.csv?as_of_seq=${seq}`, signal);
        const bytes = Buffer.from(`${JSON.stringify(says)}\n`, 'utf8');
        const write = async function* () {
          yield bytes;
        };
        return send(request, reply, { ...(await measured(write)), write }, { seq, mediaType: 'application/json', file: `datapackage-${viewer.audience}-${seq}.json` });
      }),
  });

  function exporting(record: DefinedRecord, form: Form, asking: Asking): void {
    const noun = record.plural.replaceAll('_', ' ');
    operation(app, {
      method: 'GET',
      path: `/v1/exports/${record.plural}.${form.extension}`,
      access: 'reader',
      operationId: `export${pascal(record.plural)}${pascal(form.extension)}`,
      summary: `Export ${noun} as ${form.extension}`,
      description: `${form.says} ${SAYS}`,
      tags: TAGS,
      query: asking.schema,
      headers: readHeaders,
      parametersFor: ({ viewer }) => asking.namesFor(viewer),
      answers: {
        200: { description: `The ${noun}.`, body: bodyOf(record, form), mediaType: form.mediaType, headers: HEADERS },
        304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
      },
      failures: ['export_not_approved'],
      handle: async (request, reply) => {
        if (needApproval) request.underRequest = (await demandApproved(registry, request.viewer, record)) ?? null;
        return inTurn(request, reply, async (signal) => {
          const { viewer } = request;
          const asked = asking.read(request.query as Values, viewer);
          const seq = await positionOf(registry, viewer, asked, sinceOf(request));
          const source = sourceOf(registry, viewer, record, asked, seq);
          // Of the present, nothing but the position and the question decides what it says, and of ages the day. Of the past something can have been taken back.
          const key = asked.clocks.then ? undefined : JSON.stringify([record.name, form.extension, viewer.audience, seq, asked, clockMark(request), today(registry)]);
          const made = await make(form, source, key === undefined ? undefined : remembered.get(key), signal);
          if (key !== undefined) remembered.set(key, made);
          return send(request, reply, made, { seq, mediaType: form.mediaType, file: `${record.plural}-${viewer.audience}-${seq}.${form.extension}` });
        });
      },
    });
  }

  /** So many at once, and no more; until all of it is sent or whoever asked is gone. */
  async function inTurn(request: FastifyRequest, reply: FastifyReply, work: (signal: AbortSignal) => Promise<FastifyReply>): Promise<FastifyReply> {
    if (running >= AT_ONCE_MAX[request.viewer.audience]) throw new Problem('unavailable', { detail: 'As many exports are made already as can be.' });
    running += 1;
    const gone = new AbortController();
    whenOver(reply, () => {
      running -= 1;
      gone.abort();
    });
    allowSilence(request, SILENCE_WHILE_MADE_MS);
    return work(gone.signal);
  }

  function clocksWithoutDay(): Record<string, z.ZodType> {
    const { on_date: _, ...clocks } = clockParameters(records, records.get('prisoner'));
    return clocks;
  }
}

function send(request: FastifyRequest, reply: FastifyReply, made: Made, { seq, mediaType, file }: { seq: number; mediaType: string; file: string }): FastifyReply {
  const { audience } = request.viewer;
  // Made of the bytes: it stays while others are written about, and changes with what was taken back. It is the tag of no record: sent with a write it is refused.
  const etag = `"export-${audience}-${Buffer.from(made.digest, 'base64').toString('base64url').slice(0, 16)}"`;
  cacheable(request, reply).header('etag', etag).header('registry-seq', seq);
  if (isNotModified(request, etag)) return reply.code(304).send();
  reply
    .header('content-type', mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
    .header('content-length', made.bytes)
    .header('content-disposition', `attachment; filename="${file}"`)
    .header('repr-digest', `sha-256=:${made.digest}:`);
  allowSilence(request, SILENCE_WHILE_SENT_MS);
  return reply.send(Readable.from(request.method === 'HEAD' ? [] : verified(made), { objectMode: false, highWaterMark: 65_536 }));
}

function bodyOf(record: DefinedRecord, { extension, mediaType }: Form): z.ZodType {
  if (extension === 'json') {
    return z
      .object({ items: z.array(record.view).max(ITEMS_MAX).meta({ description: 'All of them, in the order of ids.' }) })
      .meta({ id: `${pascal(record.plural)}Export`, description: `All ${record.plural.replaceAll('_', ' ')}.` });
  }
  if (mediaType === 'application/ld+json') return ofOthers('A JSON-LD document; its terms are those of schema.org.');
  return z
    .string()
    .max(CHARACTERS_MAX)
    .meta({ description: 'The export.', ...(extension === 'xlsx' ? { format: 'binary' } : {}) });
}

/** An object whose properties others have said: a standard of their own. */
function ofOthers(description: string): z.ZodType {
  return z.looseObject({}).meta({ description, [SHOWN_AS]: { type: 'object', additionalProperties: true } });
}

/** custody_periods is CustodyPeriods, ftm.ndjson FtmNdjson. */
function pascal(name: string): string {
  return name.split(/[_.]/).map(inCapitals).join('');
}
