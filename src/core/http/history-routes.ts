// The routes by which every record's history is read: its versions, one of them, and what differs between two.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Values } from '../access/render.js';
import { AUDIENCES } from '../access/viewer.js';
import type { DefinedRecord } from '../db/definition.js';
import type { Reader, Registry } from '../db/registry.js';
import { invalid, Problem } from '../problem.js';
import { CHANGES } from '../values/change.js';
import { differenceOf } from '../values/difference.js';
import { seal, unseal } from '../values/sign.js';
import { Id, SHOWN_AS } from '../values/types.js';
import { readHeaders, sinceOf } from './conditional.js';
import { operation } from './operation.js';
import { nextAddress } from './paging.js';
import { cursorText, instantText, LIMIT_DEFAULT, limitOfPage, list, single, whole, wholeText } from './parameters.js';
import type { Paths } from './record-paths.js';
import { PageInfo } from './responses.js';
import { sendBytes } from './views.js';

export const VERSION_MAX = 900_000_000;

const BROUGHT = ['record', 'difference'] as const;

const VersionEntry = z
  .object({
    version: z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ description: 'The version: for each audience they are counted from 1.' }),
    seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ description: "The number of the change in the feed of the caller's audience." }),
    at: z.iso.datetime().max(24).meta({ description: 'When it was written.' }),
    change: z.enum(CHANGES).meta({ description: 'What became of the record for the caller.' }),
    href: z.string().max(300).optional().meta({ description: 'Where the record is read as it was. Absent where it said nothing, or may not be told any more.' }),
    actor: z.string().max(100).optional().meta({ description: 'Who wrote it: the id of a key, or `system`. For editors.' }),
    document: z
      .looseObject({ id: Id().meta({ description: 'Id of the record.' }) })
      .optional()
      .meta({ description: 'With `include=record`: what the record said. Absent where it said nothing, or may not be told any more.' }),
    says: z.array(z.string().max(10_000)).max(100_000).optional().meta({
      description:
        'With `include=difference`: how it differs from the version before, in sentences, each of one thing. Absent where there is none before, or one of the two may not be told.',
    }),
    reason: z.string().max(2_000).optional().meta({ description: 'Why, if they said so. For editors.' }),
    source: z.string().max(2_000).optional().meta({ description: 'From which source, if they said so. For editors.' }),
  })
  .meta({ id: 'VersionEntry', description: 'A version of a record.' });

const VersionsPage = z
  .object({ items: z.array(VersionEntry).max(200).meta({ description: 'The versions, the latest first.' }), page: PageInfo })
  .meta({ id: 'VersionsPage', description: 'A page of the versions of a record.' });

/** Anything that a document can hold. */
const ANY_JSON = {
  type: ['string', 'number', 'boolean', 'object', 'array', 'null'],
  maxLength: 100_000,
  minimum: -Number.MAX_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  maxItems: 1_000,
  items: { type: ['string', 'number', 'boolean', 'object', 'null'], maxLength: 100_000, minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
};

const Operation = z
  .object({
    op: z.enum(['add', 'remove', 'replace']).meta({ description: 'What is done.' }),
    path: z.string().max(500).meta({ description: 'Where: a JSON pointer (RFC 6901).' }),
    value: z
      .unknown()
      .optional()
      .meta({ description: 'What is put there: any JSON.', [SHOWN_AS]: ANY_JSON }),
  })
  .meta({ id: 'PatchOperation', description: 'An operation of a JSON Patch (RFC 6902).' });

const Difference = z
  .object({
    from: z.int().min(1).max(VERSION_MAX).meta({ description: 'The version that is compared.' }),
    to: z.int().min(1).max(VERSION_MAX).meta({ description: 'The version that it is compared with.' }),
    operations: z.array(Operation).max(100_000).meta({ description: 'A JSON Patch (RFC 6902) that makes the one of the other.' }),
    says: z
      .array(z.string().max(10_000))
      .max(100_000)
      .meta({ description: 'The same in sentences, each of one thing that differs; the numbers of versions and when they were written are left out.' }),
  })
  .meta({ id: 'Difference', description: 'What differs between two versions.' });

const versionsQuery = z.strictObject({
  since: single(instantText()).meta({
    description: 'Only the version that held at this instant, which lies in the past, and those that came later: what was said then, and when and how that changed.',
  }),
  include: list(z.enum(BROUGHT), BROUGHT.length).meta({
    description: '`record`: with each version what the record said. `difference`: with each how it differs from the one before, in sentences.',
  }),
  limit: limitOfPage(),
  cursor: cursorText().meta({ description: 'Where to go on: `next_cursor` of the page before. It holds for the same `since`.' }),
});

const versionText = wholeText(1, VERSION_MAX);
/** The version in a path. */
export const VersionNumber = versionText.meta({ description: 'The version.', examples: ['1'] });

const differenceQuery = z.strictObject({
  from: versionText.meta({ description: 'The version to begin with.', examples: ['1'] }),
  to: whole(1, VERSION_MAX).meta({ description: 'The version to compare it with; the present one if left out.' }),
});

export function historyRoutes(app: FastifyInstance, registry: Registry, record: DefinedRecord, { noun, ofOne, Title, tags, params, idOf }: Paths): void {
  operation(app, {
    method: 'GET',
    path: `${ofOne}/versions`,
    access: 'reader',
    operationId: `list${Title}Versions`,
    summary: `List the versions of a ${noun}`,
    description: `What a ${noun} has said, version by version, the latest first: as far as the caller was shown it, and may still be. With \`since\` and \`include\` one answer has what was said at a moment, and when and how that changed. Whoever sees all sees those of what was retired too, and who wrote them, why and from which source.`,
    tags,
    params,
    query: versionsQuery,
    headers: readHeaders,
    answers: {
      200: { description: 'A page.', body: VersionsPage, headers: ['ETag', 'Registry-Seq', 'Link'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: ['cursor_not_valid'],
    tellsErased: true,
    handle: async (request, reply) => {
      const { limit = LIMIT_DEFAULT, cursor, since, include = [] } = request.query as { limit?: number; cursor?: string; since?: string; include?: (typeof BROUGHT)[number][] };
      if (since !== undefined && since >= registry.clock()) throw invalid({ parameter: 'since', code: 'out_of_range', detail: 'expected an instant that is past' });
      const id = idOf(request);
      const { audience } = request.viewer;
      const pin = `versions ${audience} ${record.name} ${id} ${since ?? ''}`;
      const below = cursor === undefined ? VERSION_MAX : positionIn(registry.secret, cursor, pin);
      const { seq, entries, brought } = await read(request, async (reader) => {
        await demandHistory(reader, id);
        const listed = await reader.versions(record, id, { below, limit: limit + 1 });
        // The latest from before it is the one that held; those before that are of no interest.
        const first = since === undefined ? -1 : listed.findIndex(({ at }) => at <= since);
        const entries = first < 0 ? listed : listed.slice(0, first + 1);
        return { seq: await reader.seq(), entries, brought: await bring(reader, id, entries.slice(0, limit), include) };
      });
      const shown = entries.slice(0, limit);
      const last = entries.length > limit ? shown.at(-1) : undefined;
      const next = last ? seal(registry.secret, JSON.stringify([pin, last.version])) : null;
      const items = shown.map(({ version, seq: number, at, change, isReadable, actor, reason, source }, place) => ({
        version,
        seq: number,
        at,
        change,
        ...(isReadable ? { href: `/v1/${record.plural}/${id}/versions/${version}` } : {}),
        ...brought[place],
        ...(audience === 'confidential' ? { actor, ...(reason === null ? {} : { reason }), ...(source === null ? {} : { source }) } : {}),
      }));
      const address = next && nextAddress(request, next);
      if (address) reply.header('link', `<${address}>; rel="next"`);
      return sendBytes(request, reply, 'versions', Buffer.from(JSON.stringify({ items, page: { limit, next_cursor: next, next: address } }), 'utf8'), seq);
    },
  });

  operation(app, {
    method: 'GET',
    path: `${ofOne}/versions/:version`,
    access: 'reader',
    operationId: `get${Title}Version`,
    summary: `Get a version of a ${noun}`,
    description: `The ${noun} as it was shown then, without what may not be told any more.`,
    tags,
    params: params.extend({ version: VersionNumber }),
    headers: readHeaders,
    answers: {
      200: { description: `The ${noun} as it was.`, body: record.view, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: ['version_withdrawn'],
    handle: async (request, reply) => {
      const { version } = request.params as unknown as { version: number };
      const { document, seq } = await read(request, async (reader) => {
        await demandHistory(reader, idOf(request));
        const document = await reader.version(record, idOf(request), version);
        if (document === undefined) throw new Problem('not_found');
        return { document: demandTold(document), seq: await reader.seq() };
      });
      return sendBytes(request, reply, 'version', document, seq);
    },
  });

  operation(app, {
    method: 'GET',
    path: `${ofOne}/diff`,
    access: 'reader',
    operationId: `diff${Title}`,
    summary: `Compare two versions of a ${noun}`,
    description: 'What differs, as operations for programs (RFC 6902) and as sentences for people.',
    tags,
    params,
    query: differenceQuery,
    headers: readHeaders,
    answers: {
      200: { description: 'What differs.', body: Difference, headers: ['ETag', 'Registry-Seq'] },
      304: { description: 'It is as you have it.', headers: ['ETag', 'Registry-Seq'] },
    },
    failures: ['version_withdrawn'],
    tellsErased: true,
    handle: async (request, reply) => {
      const { from, to: asked } = request.query as { from: number; to?: number };
      const id = idOf(request);
      const { before, after, to, seq } = await read(request, async (reader) => {
        await demandHistory(reader, id);
        const [latest] = await reader.versions(record, id, { below: VERSION_MAX, limit: 1 });
        const last = asked ?? latest?.version ?? 1;
        const [one, other] = [await reader.version(record, id, from), await reader.version(record, id, last)];
        if (one === undefined) throw noSuchVersion('from');
        if (other === undefined) throw noSuchVersion('to');
        return { before: demandTold(one), after: demandTold(other), to: last, seq: await reader.seq() };
      });
      const difference = differenceOf(JSON.parse(before.toString('utf8')), JSON.parse(after.toString('utf8')));
      return sendBytes(request, reply, 'diff', Buffer.from(JSON.stringify({ from, to, ...difference }), 'utf8'), seq);
    },
  });

  function read<T>(request: FastifyRequest, work: (reader: Reader) => Promise<T>): Promise<T> {
    return registry.read(request.viewer, work, sinceOf(request));
  }

  /** What is asked for with each of these versions, the latest first. */
  async function bring(reader: Reader, id: string, entries: readonly { version: number }[], include: readonly (typeof BROUGHT)[number][]): Promise<Values[]> {
    if (include.length === 0) return [];
    const told = async (version: number) => {
      const document = version > 0 ? await reader.version(record, id, version) : undefined;
      return document ? (JSON.parse(document.toString('utf8')) as Values) : undefined;
    };
    const all: Values[] = [];
    let own = entries[0] && (await told(entries[0].version));
    for (const { version } of entries) {
      const before = await told(version - 1);
      all.push({
        ...(include.includes('record') && own ? { document: own } : {}),
        ...(include.includes('difference') && own && before ? { says: differenceOf(before, own).says } : {}),
      });
      own = before;
    }
    return all;
  }

  /** Only what is shown has a history, but for those who see all: they look into that of what was retired as well. */
  async function demandHistory(reader: Reader, id: string): Promise<void> {
    if (await reader.get(record, id)) return;
    if (reader.audience !== AUDIENCES.at(-1)) throw new Problem('not_found');
    if ((await reader.versions(record, id, { below: VERSION_MAX, limit: 1 })).length === 0) throw new Problem('not_found');
  }
}

function demandTold(document: Buffer | null): Buffer {
  if (document === null) throw new Problem('version_withdrawn');
  return document;
}

function noSuchVersion(parameter: string): Problem {
  return invalid({ parameter, code: 'out_of_range', detail: 'there is no such version' });
}

function positionIn(secret: string, cursor: string, pin: string): number {
  const opened = unseal(secret, cursor);
  const [pinned, version] = opened ? (JSON.parse(opened) as [string, number]) : [];
  if (pinned !== pin || version === undefined) throw new Problem('cursor_not_valid');
  return version;
}
