// Mirrors: what one serves is what the registry shows to anyone, byte for byte, and it holds nothing else, whatever happens on the way.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mirrorOf } from '../../src/core/db/taking-in.js';
import { records } from '../../src/records/index.js';
import { verify } from '../../src/services/verify/index.js';
import { Asker, differenceOf } from '../support/asking.js';
import { canariesIn, type Instance, plantCanaries } from '../support/canaries.js';
import { dealt, extent } from '../support/extent.js';
import { addressOf, makeMirror, type TestMirror } from '../support/mirror.js';
import { aConsent, aCorrection, aFacility, aName, aPrisoner, aSentence, aSource } from '../support/people.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { Random } from '../support/random.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

const SECRET = 'the same for both, so that cursors are the same';
/** What a mirror does not answer as the registry does, each for the reason that docs/operations.md gives. */
/** Ids as a text has them. */
const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const NOT_THE_SAME = /^\/(readyz|v1\/corrections\/[^/]+\/status)/;

let t: TestRegistry;
let m: TestMirror;
let planted: Instance[];
const ids: { record: string; id: string }[] = [];
beforeAll(async () => {
  t = await makeRegistry({ secret: SECRET });
  // It follows from the beginning, so that it has had what is hidden later.
  m = await makeMirror(t, { secret: SECRET });
  planted = await plantCanaries(t, records);
  for (const { record, id } of planted) ids.push({ record: record.name, id });
}, 300_000);
afterAll(async () => {
  await m?.close();
  await t?.close();
});

const editor = () => t.as('editor');
const reader = () => t.as('reader');

async function made(url: string, body: unknown, headers = {}) {
  const answer = await editor().post(url, body, headers);
  expect(answer.status, answer.text).toBe(201);
  ids.push({ record: url.split('/').at(-1)?.replace(/s$/, '') as string, id: answer.body.id });
  return answer.body;
}

async function erase(url: string): Promise<void> {
  const [latest] = (await editor().get(`${url}/versions?limit=1`)).body.items;
  const answer = await t.as('admin').post(`${url}/erasure`, undefined, { 'if-match': `"${latest.version}-confidential"` });
  expect(answer.status, answer.text).toBe(200);
}

/** Asks both the same, a course of requests by chance and everything there is; says where they differ. */
async function askBoth(seed: string, count: number, { everything = false, of = m } = {}): Promise<string[]> {
  await of.caughtUp();
  const asker = new Asker(new Random(seed), { worlds: [{ t }], ids: () => ids });
  const differences: string[] = [];
  const requests = everything ? dealt(asker.everything(), 3) : [];
  for (let done = 0; done < requests.length + count && differences.length < 5; done += 1) {
    const request = requests[done] ?? asker.next();
    if (NOT_THE_SAME.test(request.url)) continue;
    const [one, other] = await Promise.all([reader().request(request), of.reader.request(request)]);
    // Where a key is needed a mirror says that it takes none.
    const isForKeys = one.status === 401 && other.status === 403;
    const difference = isForKeys ? undefined : differenceOf(one, other);
    if (difference) differences.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)} ${request.payload ?? ''}: ${difference}`);
    asker.learn(request, one);
  }
  return differences;
}

/** Waits until the files were written anew without what was taken back. */
async function purged(): Promise<void> {
  await m.caughtUp();
  while ((await mirrorOf(m.registry.database.primary))?.to_purge) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Bytes as one letter each, the small ones of ASCII for the large: looked through once, whichever of them was written. */
const lettersOf = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

/** What stands in them beside each of these marks, as far as any text that has one reaches: few of many bytes, in which many texts are looked for soon. */
const beside = (letters: string, marks: RegExp): string => [...letters.matchAll(marks)].map(({ index }) => letters.slice(Math.max(0, index - REACH), index + REACH)).join('\n');
const REACH = 400;

/** Which of these texts are in any byte of the files of a mirror; where marks are given, all texts have one of them. */
async function leftOf(texts: readonly string[], marks?: RegExp): Promise<string[]> {
  await purged();
  const files = readdirSync(m.folder).map((name) => {
    const letters = lettersOf(readFileSync(join(m.folder, name)));
    return marks ? beside(letters, marks) : letters;
  });
  for (const text of marks ? texts : []) expect(text).toMatch(new RegExp(marks as RegExp, 'i'));
  expect(files.length).toBeGreaterThan(0);
  const formsOf = (text: string) => new Set([text, text.toLowerCase(), text.toUpperCase()].map((form) => lettersOf(Buffer.from(form))));
  return texts.filter((text) => [...formsOf(text)].some((form) => files.some((letters) => letters.includes(form))));
}

test('everything that anyone can ask of a registry full of all kinds is answered the same', { timeout: 300_000 }, async () => {
  expect(await askBoth('at first', extent(150, 300), { everything: true })).toEqual([]);
});

test.skipIf(engineOfTests() === 'postgres')('nothing in its files is for partners or editors, and nothing of what was hidden since', { timeout: 120_000 }, async () => {
  const secret = canariesIn(planted).filter(({ level, value, property }) => level > 0 && (property !== 'id' ? /kanarejka/i.test(value) : false));
  const known = canariesIn(planted).filter(({ level, value }) => level === 0 && /kanarejka/i.test(value));
  const once = planted.filter(({ since }) => since).map(({ id }) => id);
  const hidden = canariesIn(planted).filter(({ level, property, value }) => level > 0 && property === 'id' && !once.includes(value));
  expect(secret.length).toBeGreaterThan(100);
  expect(hidden.length).toBeGreaterThan(50);
  expect(
    await leftOf(
      known.slice(0, 20).map(({ value }) => value),
      /kanarejka/g,
    ),
  ).toHaveLength(20);
  expect(await leftOf(known.slice(0, 20).map(({ value }) => value))).toHaveLength(20);
  const shown = new Set(known.map(({ value }) => value));
  const ofNobody = (all: typeof secret) => all.map(({ value }) => value).filter((value) => !shown.has(value));
  expect(await leftOf(ofNobody(secret), /kanarejka/g)).toEqual([]);
  expect(await leftOf(ofNobody(hidden), IDS)).toEqual([]);
});

test('after changes, consents withdrawn, merges and their undoing, retirement, hiding and erasure it answers the same, of the past as well', { timeout: 300_000 }, async () => {
  const source = await made('/v1/sources', aSource());
  const somebody = await made('/v1/prisoners', aPrisoner({ names: [aName({ full: 'ZNIKLAYA Maryna', family: 'ZNIKLAYA' })], sentences: [aSentence({ source_ids: [source.id] })] }));
  const other = await made('/v1/prisoners', aPrisoner());
  const url = `/v1/prisoners/${somebody.id}`;
  const consent = await made(`${url}/consents`, aConsent({ scope: ['name'] }));
  const [sentence] = somebody.sentences;
  await editor().patch(`/v1/sentences/${sentence.id}`, { imposed_on: '2024-09-06' });
  const part = await made(`${url}/names`, aName({ full: 'STERTAYA Maryna', family: 'STERTAYA' }));
  expect(await askBoth('before', extent(60, 150))).toEqual([]);

  await editor().patch(`/v1/consents/${consent.id}`, { withdrawn_on: '2026-01-14' });
  await erase(`/v1/names/${part.id}`);
  await editor().patch(`/v1/sources/${source.id}`, { visibility: 'partner' });
  const version = async (id: string) => (await editor().get(`/v1/prisoners/${id}`)).body.version;
  const asked = { kept_id: other.id, merged_id: somebody.id, kept_version: await version(other.id), merged_version: await version(somebody.id), evidence: 'One trial.' };
  const merge = await made('/v1/merges', asked, { 'idempotency-key': 'merge' });
  const merged = await reader().get(url);
  expect(merged.status).toBe(308);
  expect(await askBoth('after', extent(120, 250))).toEqual([]);
  expect(differenceOf(merged, await m.reader.get(url))).toBeUndefined();

  const undone = await editor().post(
    `/v1/merges/${merge.id}/undo`,
    { decision: 'possibly_same', evidence: 'Two trials.' },
    { 'idempotency-key': 'undo', 'if-match': (await editor().get(`/v1/merges/${merge.id}`)).headers.etag as string },
  );
  expect(undone.status, undone.text).toBeLessThan(300);
  await editor().retire(`/v1/prisoners/${other.id}`);
  expect(await askBoth('undone', extent(60, 150))).toEqual([]);
  await erase(url);
  expect(await askBoth('erased', extent(120, 200), { everything: extent(false, true) })).toEqual([]);
  if (engineOfTests() === 'sqlite') expect(await leftOf(['ZNIKLAYA', 'STERTAYA', 'zniklaya', 'stertaya'])).toEqual([]);
});

test('what is erased from a past that nobody was told to look at goes all the same', async () => {
  const [one, two] = [await made('/v1/prisoners', aPrisoner()), await made('/v1/prisoners', aPrisoner())];
  const child = await made(`/v1/prisoners/${one.id}/children`, { minor: 'yes', as_of: '2026-01-10' });
  await editor().patch(`/v1/children/${child.id}`, { prisoner_ids: [two.id] });
  await m.caughtUp();
  const version = (await reader().get(`/v1/prisoners/${one.id}`)).body.version - 1;
  const past = `/v1/prisoners/${one.id}/versions/${version}`;
  expect((await m.reader.get(past)).body.children).toHaveLength(1);
  await erase(`/v1/children/${child.id}`);
  const { body } = await reader().get(past);
  await m.caughtUp();
  expect((await m.reader.get(past)).body).toEqual(body);
  expect(body.children).toEqual([]);
});

test('its own store is as it was written, by its own ledger and by that of the registry', async () => {
  await m.caughtUp();
  expect((await verify(m.registry.database, records)).all).toEqual([]);
});

test('one that begins late, and one that mirrors a mirror, answer the same', { timeout: 300_000 }, async () => {
  await m.app.listen({ host: '127.0.0.1', port: 0 });
  const late = await makeMirror(t, { secret: SECRET, address: `http://127.0.0.1:${(m.app.server.address() as AddressInfo).port}` });
  try {
    expect(await askBoth('late', extent(100, 200), { of: late })).toEqual([]);
    expect((await verify(late.registry.database, records)).all).toEqual([]);
  } finally {
    await late.close();
  }
});

describe('what it refuses', () => {
  test.each([
    ['a key', () => m.reader.get('/v1/prisoners', { authorization: `Bearer ${t.keys.editor}` })],
    ['a key where none is needed', () => m.reader.get('/livez', { authorization: 'Bearer ppr_x' })],
    ['a write', () => m.reader.post('/v1/prisoners', aPrisoner())],
    ['a correction', () => m.reader.post('/v1/corrections', aCorrection())],
    ['what became of a correction', () => m.reader.get('/v1/corrections/b1f0a7c2-5d3e-4a86-9c11-7e2d4f60a935/status')],
    ['keys of clients', () => m.reader.get('/v1/api_keys')],
    ['webhooks', () => m.reader.post('/v1/webhooks', {})],
    ['requests for exports', () => m.reader.get('/v1/export_requests')],
  ])('%s is refused, and by whom it is taken is told without saying where it is', async (_, asking) => {
    const answer = await asking();
    expect([answer.status, answer.body.code]).toEqual([403, 'only_at_origin']);
    expect(answer.text).not.toContain('127.0.0.1');
  });

  test('an instant of which it cannot know yet what was said', async () => {
    const answer = await m.reader.get('/v1/prisoners?as_of=2999-01-01T00:00:00Z');
    expect(answer.status).toBe(400);
    t.setClock('2998-01-01T00:00:00.000Z');
    const early = await m.reader.get('/v1/prisoners?as_of=2997-01-01T00:00:00Z');
    expect([early.status, early.headers['retry-after']]).toEqual([503, '1']);
    t.setClock('2026-06-01T00:00:00.000Z');
  });
});

/** A registry in front of the registry: it passes on what is asked, with a fault of the test's making. */
async function between(fault: (path: string, text: string, headers: Record<string, string>) => string | undefined) {
  const base = await addressOf(t);
  const server = createServer((request, response) => {
    fetch(`${base}${request.url}`).then(
      async (answer) => {
        const headers = Object.fromEntries([...answer.headers].filter(([name]) => !['content-length', 'connection', 'transfer-encoding', 'keep-alive'].includes(name)));
        const text = fault(String(request.url), await answer.text(), headers);
        if (text === undefined) response.destroy();
        else response.writeHead(answer.status, headers).end(text);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const state = async (mirror: TestMirror, wanted: string): Promise<void> => {
  while (mirror.mirror.status().state !== wanted) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('cut off again and again, and begun anew, it comes to the same', { timeout: 300_000 }, async () => {
  const random = new Random('cut off');
  let isCutting = true;
  const proxy = await between((_, text) => (isCutting && random.chance(0.3) ? undefined : text));
  let flaky = await makeMirror(t, { secret: SECRET, address: proxy.address });
  try {
    for (let count = 0; count < 5; count += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20 + random.below(120)));
      await flaky.stop();
      flaky = await flaky.start();
    }
    isCutting = false;
    expect(await askBoth('cut off', 100, { of: flaky })).toEqual([]);
  } finally {
    await flaky.close();
    proxy.close();
  }
});

test.each<[what: string, fault: (path: string, text: string) => string]>([
  ['a document is another', (path, text) => (path.includes('include=edition') ? text.replace('"country":"BY"', '"country":"PL"') : text)],
  ['a document is left out', (path, text) => (path.includes('include=edition') ? text.replace(/,"salt":"[^"]+","document":\{[^{}]*\}/, '') : text)],
  ['an entry is left out', (path, text) => (path.includes('include=edition') ? text.replace(/\{"seq":1,.*?\}\},(?=\{"seq":2)/, '') : text)],
  ['an entry is of another time', (path, text) => (path.includes('include=edition') ? text.replace(/"seq":1,"at":"20\d\d/, '"seq":1,"at":"1999') : text)],
  ['the head is of another root', (path, text) => (path === '/v1/ledger' ? text.replace(/public\\n(\d+)\\n..../, 'public\\n$1\\nAAAA') : text)],
  ['it is no registry', () => '<html></html>'],
])('where %s, it is refused and nothing of it is stored', async (_, fault) => {
  const proxy = await between(fault);
  const wary = await makeMirror(t, { address: proxy.address });
  try {
    await state(wary, 'refused');
    expect(wary.mirror.status().seq).toBe(0);
    expect((await wary.reader.get('/v1/prisoners')).status).toBe(503);
    expect((await wary.reader.get('/readyz')).status).toBe(503);
  } finally {
    await wary.close();
    proxy.close();
  }
});

test('another key than before is refused, and what is there is served on', async () => {
  const other = await makeRegistry();
  await other.as('editor').post('/v1/facilities', aFacility());
  await m.caughtUp();
  const before = await m.reader.get('/v1/prisoners');
  await m.stop();
  m = await m.start(await addressOf(other));
  await state(m, 'refused');
  expect(m.mirror.status().why).toContain('another key signs');
  expect((await m.reader.get('/v1/prisoners')).bytes).toEqual(before.bytes);
  expect((await m.reader.get('/readyz')).body).toMatchObject({ status: 'ok', writable: false, mirror: { state: 'refused' } });
  await other.close();
  await state(m, 'away');
  expect((await m.reader.get('/v1/prisoners')).bytes).toEqual(before.bytes);
  expect((await m.reader.get('/readyz')).body.mirror).toMatchObject({ state: 'away', behind_s: expect.any(Number) });
});
