// The first page over HTTP. It says what the public may read, whoever asks.
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { ANONYMOUS } from '../../core/access/viewer.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { cacheable, isNotModified } from '../../core/http/conditional.js';
import { serveFile } from '../../core/http/explorer.js';
import { beside } from '../../core/values/beside.js';
import { fingerprint } from '../../core/values/sign.js';
import { type Figures, landingHtml } from './page.js';

const STYLE = beside('explorer/landing.css');
const HELD: readonly unknown[] = ['held', 'held_at_home'];

export function landingPage(app: FastifyInstance, registry: Registry): void {
  /** The figures last told: they hold until the public feed goes on. */
  let known: Figures | undefined;

  serveFile(app, '/docs/landing.css', 'text/css; charset=utf-8', () => readFile(STYLE));

  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    known = await registry.read(ANONYMOUS, async (reader) => {
      const seq = await reader.seq();
      return known?.seq === seq ? known : figuresOf(registry, reader, seq);
    });
    const html = landingHtml(known);
    const etag = `"landing-${fingerprint(html)}"`;
    cacheable(request, reply).header('etag', etag);
    if (isNotModified(request, etag)) return reply.code(304).send();
    return reply.header('content-type', 'text/html; charset=utf-8').send(html);
  });
}

async function figuresOf({ records }: Registry, reader: Reader, seq: number): Promise<Figures> {
  const prisoner = records.get('prisoner');
  const groups = await reader.group(prisoner, { where: [] }, { by: ['situation'], sums: ['minor_children_count'] });
  const { documents } = await reader.list(prisoner, {
    where: [{ op: 'known', field: 'custody_as_of', values: [1] }],
    order: [{ field: 'custody_as_of', descending: true }],
    limit: 1,
    after: undefined,
  });
  const latest = documents[0] && (JSON.parse(documents[0].toString('utf8')) as { custody_as_of?: string }).custody_as_of;
  const count = (some: typeof groups) => some.reduce((total, group) => total + group.count, 0);
  return {
    people: count(groups),
    held: count(groups.filter(({ key }) => HELD.includes(key[0]))),
    minorChildren: groups.reduce((total, { sums }) => total + Number(sums[0] ?? 0), 0),
    asOf: latest,
    seq,
  };
}
