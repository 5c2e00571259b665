// The feed over HTTP: without gaps for each audience, told as pages, by waiting, as a stream and as Atom; replayed from nothing it says what the lists say.
import { once } from 'node:events';
import { type ClientRequest, get as httpGet, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { rank, SYSTEM } from '../../src/core/access/viewer.js';
import { records } from '../../src/records/index.js';
import { makeKey, revokeKey } from '../../src/services/keys/index.js';
import { canBeMade, make, makePatch, stock } from '../support/generate.js';
import { creationOf } from '../support/operations.js';
import { ordinary } from '../support/ordinary.js';
import { aFacility, aName, aPrisoner } from '../support/people.js';
import { Random } from '../support/random.js';
import { type Client, makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;
interface Entry {
  seq: number;
  record: string;
  id: string;
  version: number;
  change: string;
  document?: Json;
}

const ROLES = ['reader', 'partner', 'editor'] as const;
const AUDIENCE = { reader: 'public', partner: 'partner', editor: 'confidential' } as const;

let t: TestRegistry;
let port: number;
beforeAll(async () => {
  t = await makeRegistry();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  port = (t.app.server.address() as AddressInfo).port;
});
afterAll(() => t.close());

/** Writes of many kinds, by chance. */
async function write(count: number, seed: string): Promise<void> {
  const random = new Random(seed);
  const editor = t.as('editor');
  const kinds = ordinary(records).filter((record) => !record.about);
  const here: { record: (typeof kinds)[number]; url: string; id: string }[] = [];
  const making = {
    subjects: () => [],
    records,
    random,
    filled: 0.5,
    texts: stock,
    items: () => 1,
    ids: (record: string) => here.filter((one) => one.record.name === record).map(({ id }) => id),
  };
  for (let place = 0; place < count; place += 1) {
    const one = here.length > 3 && random.chance(0.5) ? random.pick(here) : undefined;
    if (one) {
      const done = random.chance(0.2)
        ? await editor.retire(one.url)
        : await editor.patch(
            one.url,
            random.chance(0.3)
              ? { visibility: random.pick(['public', 'partner', 'confidential']) }
              : makePatch(
                  making,
                  one.record,
                  Object.keys(one.record.create.shape).filter((property) => property !== 'visibility'),
                ),
          );
      expect(done.status).toBeLessThan(500);
      continue;
    }
    const record = random.pick(kinds.filter((kind) => !kind.owner && canBeMade(kind, () => [])));
    const made = await editor.post(`/v1/${record.plural}`, make(making, record, creationOf(t.app, records, record).body as z.ZodObject));
    if (made.status === 201) here.push({ record, id: made.body.id, url: `/v1/${record.plural}/${made.body.id}` });
  }
}

async function everything(client: Client, question = ''): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let url = `/v1/changes?limit=37${question}`; ; ) {
    const answer = await client.get(url);
    expect(answer.status, answer.text).toBe(200);
    entries.push(...answer.body.items);
    if (answer.body.page.caught_up) return entries;
    url = answer.body.page.next;
  }
}

/** Everything of a kind that somebody reads in lists. */
async function listed(client: Client, plural: string): Promise<Map<string, Json>> {
  const found = new Map<string, Json>();
  for (let url: string | null = `/v1/${plural}?limit=200`; url; ) {
    const { body } = await client.get(url);
    for (const item of body.items) found.set(item.id, item);
    url = body.page.next;
  }
  return found;
}

describe.each(ROLES)('for the %s', (role) => {
  test('numbers have no gap, versions go up by one, and a replay from nothing gives exactly the lists', async () => {
    await write(60, `feed of the ${role}`);
    const client = t.as(role);
    const entries = await everything(client, '&include=record');
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1));
    expect(String(entries.length)).toBe((await client.get('/v1/prisoners')).headers['registry-seq']);
    const copy = new Map<string, Json>();
    const versions = new Map<string, number>();
    for (const { record, id, version, change, document } of entries) {
      expect(version).toBe((versions.get(id) ?? 0) + 1);
      versions.set(id, version);
      if (change === 'removed') {
        expect(copy.has(id) || document === undefined).toBe(true);
        copy.delete(id);
      } else if (document) copy.set(id, { ...document, $kind: record });
    }
    for (const { name, plural, widest } of records.all) {
      if (rank(widest({})) > rank(AUDIENCE[role])) continue;
      const mine = [...copy].filter(([, document]) => document.$kind === name).map(([id, { $kind: _, ...document }]) => [id, document]);
      expect(new Map(mine as [string, Json][]), plural).toEqual(await listed(client, plural));
    }
    expect(entries.filter(({ change }) => change === 'removed').length).toBeGreaterThan(2);
  });

  test('whoever begins with a list and its position misses nothing and is told nothing twice', async () => {
    const client = t.as(role);
    const begin = await client.get('/v1/facilities?limit=200');
    const made = (await t.as('editor').post('/v1/facilities', aFacility())).body;
    const entries = await everything(client, `&after=${begin.headers['registry-seq']}`);
    expect(entries).toEqual([expect.objectContaining({ record: 'facility', id: made.id, version: 1, change: 'created' })]);
    expect(entries[0]).not.toHaveProperty('document');
  });
});

describe('filters', () => {
  test('a kind, records and sorts of change are told alone, and the way goes on behind what was left out', async () => {
    const all = await everything(t.as('reader'));
    const one = all.find(({ record }) => record === 'facility') as Entry;
    expect(await everything(t.as('reader'), '&record=facility,source')).toEqual(all.filter(({ record }) => ['facility', 'source'].includes(record)));
    expect(await everything(t.as('reader'), `&id=${one.id}`)).toEqual(all.filter(({ id }) => id === one.id));
    expect(await everything(t.as('reader'), '&change=removed')).toEqual(all.filter(({ change }) => change === 'removed'));
    const nothing = await t.as('reader').get('/v1/changes?id=00000000-0000-4000-8000-000000000000');
    expect(nothing.body.page).toMatchObject({ next_after: all.length, caught_up: true });
  });

  test('a kind that is for others is refused as one that nobody has', async () => {
    const answers = await Promise.all(['consent', 'no_such_kind'].map((record) => t.as('reader').get(`/v1/changes?record=${record}`)));
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect(answers[0]?.body.errors[0].allowed).not.toContain('consent');
    expect((await t.as('editor').get('/v1/changes?record=consent')).status).toBe(200);
  });

  test('a position to which the feed has not come is refused by name', async () => {
    const answer = await t.as('reader').get('/v1/changes?after=999999');
    expect([answer.status, answer.body.errors[0].parameter]).toEqual([400, 'after']);
  });
});

describe('waiting', () => {
  const head = async () => Number((await t.as('reader').get('/v1/changes?limit=1')).headers['registry-seq']);

  test('is over when something comes', async () => {
    const waiting = t.as('reader').get(`/v1/changes?after=${await head()}&wait=50`);
    await t.as('editor').post('/v1/facilities', aFacility({ visibility: 'confidential' }));
    const made = (await t.as('editor').post('/v1/facilities', aFacility())).body;
    expect((await waiting).body.items.map(({ id }: Json) => id)).toEqual([made.id]);
  });

  test('goes on while what comes is not what was asked for', async () => {
    const waiting = t.as('reader').get(`/v1/changes?after=${await head()}&wait=50&record=prisoner`);
    await t.as('editor').post('/v1/facilities', aFacility());
    const made = (await t.as('editor').post('/v1/prisoners', aPrisoner())).body;
    expect((await waiting).body.items.map(({ id }: Json) => id)).toEqual([made.id]);
  });

  test('ends with nothing when the time is over', async () => {
    const { body } = await t.as('reader').get(`/v1/changes?after=${await head()}&wait=1`);
    expect(body).toMatchObject({ items: [], page: { caught_up: true } });
  });
});

/** Connections on which nothing is said are cut after so long; here soon, so that nobody has to wait. */
async function impatient<T>(work: () => Promise<T>): Promise<T> {
  const { timeout } = t.app.server;
  t.app.server.timeout = 200;
  try {
    return await work();
  } finally {
    t.app.server.timeout = timeout;
  }
}

/** Somebody who listens to the stream. */
class Listener {
  readonly events: { id: number; event: string; data: Entry }[] = [];
  lastId = '';
  private constructor(
    readonly request: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    let rest = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      rest += chunk;
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const lines = new Map(block.split('\n').flatMap((line) => (line.startsWith(':') ? [] : [line.split(/: (.*)/s).slice(0, 2) as [string, string]])));
        if (lines.has('id')) this.lastId = lines.get('id') as string;
        if (lines.has('data')) this.events.push({ id: Number(lines.get('id')), event: lines.get('event') as string, data: JSON.parse(lines.get('data') as string) });
      }
      response.emit('told');
    });
  }

  static async listen(question: string, headers: Record<string, string> = {}): Promise<Listener> {
    const request = httpGet({ port, host: '127.0.0.1', path: `/v1/changes/stream${question}`, headers, agent: false });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    return new Listener(request, response);
  }

  async until(what: () => boolean): Promise<void> {
    while (!what()) await once(this.response, 'told');
  }

  leave(): void {
    this.request.destroy();
  }
}

test('whoever waits is not cut off for saying nothing', async () => {
  const head = (await t.as('reader').get('/v1/changes?limit=1')).headers['registry-seq'];
  const answer = await impatient(() => fetch(`http://127.0.0.1:${port}/v1/changes?after=${head}&wait=1`));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ items: [] });
});

describe('the stream', () => {
  test('is not cut off while there is nothing to tell', async () => {
    const head = (await t.as('reader').get('/v1/changes?limit=1')).headers['registry-seq'];
    await impatient(async () => {
      const listener = await Listener.listen(`?after=${head}`);
      await new Promise((resolve) => setTimeout(resolve, 700));
      const made = (await t.as('editor').post('/v1/facilities', aFacility())).body;
      await listener.until(() => listener.events.length > 0);
      expect(listener.events[0]?.data.id).toBe(made.id);
      listener.leave();
    });
  });

  test('tells what there is and what comes, and goes on where a listener left', async () => {
    const all = await everything(t.as('reader'));
    const first = await Listener.listen('');
    expect(first.response.headers['content-type']).toBe('text/event-stream');
    await first.until(() => first.events.length === all.length);
    expect(first.events.map(({ data }) => data)).toEqual(all);
    expect(first.events.every(({ id, event, data }) => id === data.seq && event === data.change)).toBe(true);
    const made = (await t.as('editor').post('/v1/facilities', aFacility())).body;
    await first.until(() => first.events.at(-1)?.data.id === made.id);
    first.leave();
    await t.as('editor').patch(`/v1/facilities/${made.id}`, { name: 'Renamed Colony' });
    const second = await Listener.listen('', { 'last-event-id': first.lastId });
    await second.until(() => second.events.length > 0);
    expect(second.events.map(({ event, data }) => [event, data.id, data.version])).toEqual([['updated', made.id, 2]]);
    second.leave();
  });

  test('tells an audience nothing of what is for others', async () => {
    const listener = await Listener.listen('?after=0');
    const before = (await everything(t.as('reader'))).length;
    await listener.until(() => listener.events.length === before);
    await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'partner', names: [aName({ full: 'Schavanaya Alena' })] }));
    const made = (await t.as('editor').post('/v1/facilities', aFacility())).body;
    await listener.until(() => listener.events.length > before);
    expect(listener.events.slice(before).map(({ id, data }) => [id, data.id])).toEqual([[before + 1, made.id]]);
    listener.leave();
  });

  test('ends when the key is revoked', async () => {
    const key = await makeKey(t.registry, SYSTEM, { name: 'a listener', role: 'partner' });
    const listener = await Listener.listen('', { authorization: `Bearer ${key.key}` });
    const ended = once(listener.response, 'end');
    await revokeKey(t.registry, SYSTEM, key.id);
    await t.as('editor').post('/v1/facilities', aFacility({ name: 'Unheard Colony' }));
    await ended;
    expect(JSON.stringify(listener.events)).not.toContain('Unheard');
  });

  test('with wait=0 it tells what there is and ends', async () => {
    const answer = await t.as('reader').get('/v1/changes/stream?wait=0&record=facility');
    expect(answer.text.match(/^data: /gm)).toHaveLength((await everything(t.as('reader'), '&record=facility')).length);
  });

  test.each([
    ['?after=999999', {}, 'after'],
    ['', { 'last-event-id': 'x' }, 'last-event-id'],
  ])('%s %j is refused by name', async (question, headers, name) => {
    const answer = await t.as('reader').get(`/v1/changes/stream${question}`, headers as Record<string, string>);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body.errors[0])).toContain(name);
  });
});

test('a feed reader reads the Atom feed: each record once, as it is now, the latest first', async () => {
  const name = 'Vydumanaya & Co. <b>Alena</b> ]]> "х"';
  const made = (await t.as('editor').post('/v1/sources', { visibility: 'public', title: name, publisher: 'Example Monitor', kind: 'ngo_release' })).body;
  const facility = (await t.as('editor').post('/v1/facilities', aFacility({ name: 'First Name Colony' }))).body;
  await t.as('editor').patch(`/v1/facilities/${facility.id}`, { name: 'Second Name Colony' });
  const answer = await t.as('reader').get('/v1/changes.atom?limit=3', { host: 'registry.example.org' });
  expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  const feed = await new Parser().parseString(answer.text);
  expect(feed.items.slice(0, 2).map(({ id, link, title }) => [id, link, title])).toEqual([
    [`urn:uuid:${facility.id}`, `http://registry.example.org/v1/facilities/${facility.id}`, 'Changed: facility Second Name Colony'],
    [`urn:uuid:${made.id}`, `http://registry.example.org/v1/sources/${made.id}`, expect.stringContaining('Vydumanaya')],
  ]);
  expect(answer.text).not.toContain('<b>');
  expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length);
  await t.as('editor').retire(`/v1/facilities/${facility.id}`);
  const after = await t.as('reader').get('/v1/changes.atom?limit=3');
  expect(after.text).not.toContain('Name Colony');
  expect((await t.as('reader').get('/v1/changes.atom?limit=3', { 'if-none-match': after.headers.etag as string })).status).toBe(304);
});
