// Who may ask how often, and from where: a bound on requests where the operator sets one, and pages of other sites that a browser lets read answers.
import { afterEach, describe, expect, test } from 'vitest';
import { aSource } from '../support/people.js';
import { type Making, makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry | undefined;
afterEach(() => t?.close());
const registryWith = async (settings: Making['settings']): Promise<TestRegistry> => (t = await makeRegistry({ settings }));

describe('where the operator bounds requests', () => {
  test('each sender has so many in a minute, is told how many are left, and then when to come again', async () => {
    const { as } = await registryWith({ REQUESTS_PER_MINUTE: 3 });
    for (const left of [2, 1, 0]) {
      const { status, headers } = await as('reader').get('/v1/prisoners');
      expect([status, headers['ratelimit-policy'], headers.ratelimit]).toEqual([200, '"minute";q=3;w=60', expect.stringMatching(new RegExp(`^"minute";r=${left};t=\\d+$`))]);
    }
    const refused = await as('reader').get('/v1/prisoners');
    expect([refused.status, refused.body.code, refused.headers['content-type']]).toEqual([429, 'too_many_requests', 'application/problem+json']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.headers.ratelimit).toMatch(/;r=0;/);
    // Whoever has a key is another sender, wherever they ask from; each is counted alone.
    for (const role of ['partner', 'editor'] as const) expect((await as(role).get('/v1/prisoners')).headers.ratelimit, role).toMatch(/;r=2;/);
    const before = (await as('editor').get('/v1/sources?include_total=true')).body.page.total;
    await as('editor').get('/v1/sources');
    expect((await as('editor').post('/v1/sources', aSource())).status).toBe(429);
    expect((await as('admin').get('/v1/sources?include_total=true')).body.page.total).toBe(before);
  });

  test('balancers are answered however often they ask', async () => {
    const { as } = await registryWith({ REQUESTS_PER_MINUTE: 1 });
    for (let count = 0; count < 3; count += 1) for (const url of ['/livez', '/readyz']) expect((await as('reader').get(url)).status, url).toBe(200);
  });

  test('there is no bound and nothing is said of one by default', async () => {
    const { as } = await registryWith({});
    const { headers } = await as('reader').get('/v1/prisoners');
    expect(Object.keys(headers).filter((name) => name.includes('ratelimit'))).toEqual([]);
  });
});

describe('pages of other sites', () => {
  const ask = (origin: string, method: 'GET' | 'OPTIONS' = 'GET', url = '/v1/prisoners') =>
    (t as TestRegistry).as('reader').request({ method, url, headers: { origin, ...(method === 'OPTIONS' ? { 'access-control-request-method': 'PATCH' } : {}) } });

  test('read nothing by default, and are not told how they could', async () => {
    await registryWith({});
    const { status, headers } = await ask('https://map.example.org');
    expect(status).toBe(200);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await ask('https://map.example.org', 'OPTIONS')).status).toBe(405);
  });

  test('read answers and failures where the operator names their site, and no other does', async () => {
    await registryWith({ CORS_ORIGINS: ['https://map.example.org', 'https://letters.example.org'] });
    for (const url of ['/v1/prisoners', '/v1/prisoners/none', '/v1/none']) {
      const { headers } = await ask('https://letters.example.org', 'GET', url);
      expect(headers['access-control-allow-origin'], url).toBe('https://letters.example.org');
      expect(headers.vary, url).toMatch(/Authorization.*Origin/);
      expect(headers['access-control-expose-headers'], url).toContain('Registry-Seq');
      expect(headers, url).not.toHaveProperty('access-control-allow-credentials');
      expect((await ask('https://evil.example', 'GET', url)).headers, url).not.toHaveProperty('access-control-allow-origin');
    }
    const before = await ask('https://map.example.org', 'OPTIONS', '/v1/prisoners/00000000-0000-4000-8000-000000000000');
    expect([before.status, before.headers['access-control-allow-methods'], before.headers['access-control-allow-headers']]).toEqual([
      204,
      expect.stringContaining('PATCH'),
      expect.stringContaining('If-Match'),
    ]);
    expect((await ask('https://evil.example', 'OPTIONS')).headers).not.toHaveProperty('access-control-allow-origin');
    // What is not there is not there for them either, and other methods are refused as ever.
    expect((await ask('https://map.example.org', 'GET', '/v1/none')).status).toBe(404);
    expect((await t?.as('reader').request({ method: 'PUT', url: '/v1/prisoners' }))?.status).toBe(405);
  });

  test('of any site read where the operator says so', async () => {
    await registryWith({ CORS_ORIGINS: ['*'] });
    expect((await ask('https://anybody.example')).headers['access-control-allow-origin']).toBe('*');
  });
});
