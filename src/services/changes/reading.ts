// Reads pages of a feed, with the records that they bring along, and waits for something new.
import type { FastifyRequest } from 'fastify';
import { rank } from '../../core/access/viewer.js';
import { versionRow } from '../../core/db/editions.js';
import { type Entry, type FeedEntry, feedPage, latestEntries } from '../../core/db/feed.js';
import { PositionAhead, type Reader, type Registry } from '../../core/db/registry.js';
import { type Place, type TakenBack, takenBackPage } from '../../core/db/taken-back.js';
import { sinceOf } from '../../core/http/conditional.js';
import { kindsFor } from '../../core/http/kinds.js';
import { demandKnown } from '../../core/http/parameters.js';
import { invalid } from '../../core/problem.js';
import type { Change } from '../../core/values/change.js';

/** What of the feed somebody asks for. */
export interface Asked {
  record?: string[];
  id?: string[];
  change?: Change[];
  include?: string[];
}

/** What was published with an entry. */
interface Edition {
  /** The last number that was written together with it. */
  until: number;
  commitment?: Buffer | undefined;
  salt?: Buffer | undefined;
  document?: Buffer | undefined;
}

export interface Told {
  entries: (Entry & { href: string; document?: Buffer | undefined; edition?: Edition | undefined })[];
  /** Up to which number the feed was read. */
  read: number;
  /** The number that it had come to. */
  head: number;
}

/** Kinds of record that this caller can be told of: others are as if there were none such. */
export function demandKinds(registry: Registry, request: FastifyRequest, { record: names }: Asked): void {
  if (names) demandKnown({ parameter: 'record' }, names, kindsFor(registry.records, request.viewer));
}

/** The next entries after a number. Throws a Problem where the feed has not come to it. */
export async function readFeed(registry: Registry, request: FastifyRequest, after: number, limit: number, asked: Asked): Promise<Told> {
  const { audience } = request.viewer;
  const since = sinceOf(request) ?? 0;
  try {
    return await registry.read(
      request.viewer,
      async (reader) => {
        const head = await reader.seq();
        const { entries, read } = await feedPage(reader.db, audience, head, { after, limit, records: asked.record, ids: asked.id, changes: asked.change });
        const shown = await shownOf(registry, reader, entries, asked.include?.includes('record') === true);
        return { entries: asked.include?.includes('edition') ? await withEditions(registry, reader, shown, entries) : shown, read, head };
      },
      Math.max(since, after),
    );
  } catch (error) {
    if (!(error instanceof PositionAhead) || since > after) throw error;
    throw invalid({
      parameter: 'after',
      code: 'out_of_range',
      detail: "is beyond what this caller's feed has come to; if it was told by this registry, that was set back to a backup since: read everything anew",
    });
  }
}

/** A page of what was taken back of what this caller was shown, and the position of their feed that it is of. */
export function readTakenBack(registry: Registry, request: FastifyRequest, asked: { from: number; after: Place | undefined; limit: number }) {
  return registry.read(
    request.viewer,
    async (reader) => ({ ...(await takenBackPage(reader.db, registry.records, reader.audience, asked)), seq: await reader.seq() }),
    sinceOf(request),
  );
}

/** Entries of the feed that are gone through for one page of records. */
const LATEST_SPAN = 1_000;

/** The records that changed last, each once and as it is now, the latest first. */
export async function readLatest(registry: Registry, reader: Reader, before: number, limit: number, records: readonly string[] | undefined): Promise<Told['entries']> {
  return shownOf(registry, reader, await latestEntries(reader.db, reader.audience, { before, limit, span: LATEST_SPAN, records }), true);
}

/** What an entry shows of a feed, without what is for others. */
async function shownOf({ records }: Registry, reader: Reader, entries: readonly Entry[], isWhole: boolean): Promise<Told['entries']> {
  const documents = new Map<string, Buffer>();
  for (const name of isWhole ? new Set(entries.map(({ record }) => record)) : []) {
    const ids = entries.filter(({ record, change }) => record === name && change !== 'removed').map(({ id }) => id);
    for (const { id, document } of await reader.getMany(records.get(name), ids)) documents.set(`${name}/${id}`, document);
  }
  return entries.map(({ seq, at, record, id, version, change }) => ({
    seq,
    at,
    record,
    id,
    version,
    change,
    href: `/v1/${records.get(record).plural}/${id}`,
    document: change === 'removed' ? undefined : documents.get(`${record}/${id}`),
  }));
}

async function withEditions({ records }: Registry, reader: Reader, shown: Told['entries'], entries: readonly FeedEntry[]): Promise<Told['entries']> {
  const level = rank(reader.audience);
  const all: Told['entries'] = [];
  for (const [place, entry] of shown.entries()) {
    const row = await versionRow(reader.db, records.get(entry.record), level, entry.id, entry.version);
    const edition = {
      until: (entries[place] as FeedEntry).until,
      commitment: row?.commitment ?? undefined,
      salt: (row?.document && row.salt) || undefined,
      document: row?.document ?? undefined,
    };
    all.push({ ...entry, edition });
  }
  return all;
}

/** An entry as JSON; documents go in as they are stored. */
export function entryBytes({ document, edition, ...entry }: Told['entries'][number]): Buffer {
  const parts: Buffer[] = [Buffer.from(JSON.stringify(entry).slice(0, -1), 'utf8')];
  if (document) parts.push(DOCUMENT, document);
  if (edition) {
    const { until, commitment, salt } = edition;
    const says = JSON.stringify({ until, commitment: commitment?.toString('base64'), salt: salt?.toString('base64') });
    parts.push(Buffer.from(`,"edition":${says.slice(0, -1)}`, 'utf8'), ...(edition.document ? [DOCUMENT, edition.document] : []), END);
  }
  return Buffer.concat([...parts, END]);
}

/** The same of what was taken back. */
export function takenBackBytes({ document, ...place }: TakenBack): Buffer {
  return Buffer.concat([Buffer.from(JSON.stringify(place).slice(0, -1), 'utf8'), ...(document ? [DOCUMENT, document] : []), END]);
}

const DOCUMENT = Buffer.from(',"document":');
const END = Buffer.from('}');
