// The first page: what the registry is, how many, as of when, and where to go; the same for whoever asks, and no word of what is hidden.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { aChild, aCustodyPeriod, aPrisoner } from '../support/people.js';
import { ALL_ROLES, makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const page = async () => (await t.as('reader').get('/')).text;
const figures = async () => [...(await page()).matchAll(/<dd>(\d+)<\/dd>/g)].map(([, figure]) => Number(figure));

test('a registry without anybody says so', async () => {
  expect(await figures()).toEqual([0, 0, 0]);
  expect(await page()).toContain('No custody status is reported yet.');
});

test('it says how many people there are, how many are held, how many children they have, and as of when', async () => {
  await loadSeeds(t.registry);
  const count = async (query: string) => (await t.as('reader').get(`/v1/prisoners?limit=1&include_total=true${query}`)).body.page.total;
  const { total } = (await t.as('reader').get('/v1/statistics/prisoners')).body;
  const [latest] = (await t.as('reader').get('/v1/prisoners?sort=-custody_as_of&limit=1')).body.items;
  expect(await figures()).toEqual([await count(''), await count('&situation=held,held_at_home'), total.minor_children]);
  expect(await figures()).not.toContain(0);
  expect(await page()).toContain(`<time datetime="${latest.custody_as_of}">`);
});

test('it is the same for all, whoever asks and whatever happens that the public may not see, and goes along with what it may', async () => {
  const before = await page();
  const hidden = { children: [aChild()], custody_periods: [aCustodyPeriod({ as_of: '2026-01-14' })] };
  for (const visibility of ['partner', 'confidential']) expect((await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility, ...hidden }))).status).toBe(201);
  for (const role of ALL_ROLES) expect((await t.as(role).get('/')).text, role).toBe(before);
  const { headers } = await t.as('reader').get('/');
  expect((await t.as('reader').get('/', { 'if-none-match': headers.etag as string })).status).toBe(304);
  const [people = 0, held = 0, children = 0] = await figures();
  await t.as('editor').post('/v1/prisoners', aPrisoner(hidden));
  expect(await figures()).toEqual([people + 1, held + 1, children + 1]);
  expect((await t.as('reader').get('/', { 'if-none-match': headers.etag as string })).status).toBe(200);
});

test('every way that it names leads somewhere on this server, and nothing comes from elsewhere', async () => {
  const html = await page();
  const links = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, href]) => href as string).filter((href) => href !== 'data:,');
  expect(links.length).toBeGreaterThan(6);
  for (const href of links) {
    expect(href).toMatch(/^\/[^/]/);
    expect((await t.as('reader').get(href.replace(/#.*/, ''))).status, href).toBe(200);
  }
  expect(html).not.toMatch(/<script|style=|https?:\/\//);
  const { headers } = await t.as('reader').get('/');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(headers['cache-control']).toBe('public, no-cache');
  const [, tag, id] = /\/docs#\/(\w+)\/(\w+)/.exec(html) ?? [];
  const { paths } = (await t.as('reader').get('/openapi.json')).body;
  expect(paths['/v1/corrections'].post).toMatchObject({ operationId: id, tags: [tag] });
});
