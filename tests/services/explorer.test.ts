// The explorer as its visitors have it: in a browser, from this server alone, under a policy that allows nothing inline; and its files over HTTP.
import { gunzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { type Browser, findChromium, openBrowser } from '../support/browser.js';
import { aName } from '../support/people.js';
import { ALL_ROLES, makeRegistry, type TestRegistry } from '../support/registry.js';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const PAGE = 'text/html; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
/** All there is at these addresses, and its media type. */
const FILES: Record<string, string> = {
  '/docs': PAGE,
  '/docs/': PAGE,
  '/docs/explorer.css': STYLE,
  '/docs/landing.css': STYLE,
  '/docs/explorer.js': SCRIPT,
  '/docs/swagger-ui.css': STYLE,
  '/docs/swagger-ui.js': SCRIPT,
  '/openapi.json': 'application/json',
  '/openapi.yaml': 'application/yaml',
};

const chromium = findChromium();
/** A busy machine is no failure. */
const PATIENCE_MS = 300_000;

/** A name that is nowhere else. */
const DRAFT = 'NIKOMUNEVIADOMAYA';

let t: TestRegistry;
let base: string;
let list: string;

beforeAll(async () => {
  t = await makeRegistry();
  await loadSeeds(t.registry);
  base = await t.app.listen({ host: '127.0.0.1', port: 0 });
  const { items } = (await t.as('reader').get('/v1/sources')).body;
  list = items.find(({ title }: { title: string }) => title === 'Women Political Prisoners - Mothers of Minor Children').id;
});
afterAll(() => t.close());

describe.skipIf(!chromium)(`in a browser${chromium ? '' : ' (skipped: there is no Chromium here; install it, or set CHROMIUM to its path)'}`, { timeout: PATIENCE_MS }, () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser(chromium as string, base);
    page = await browser.open();
    // Swagger UI can be told to load another document through the address; here it must not be.
    await page.goto(`${base}/docs?url=https://elsewhere.example/openapi.json`);
    await page.locator('.opblock').first().waitFor();
  }, PATIENCE_MS);
  afterAll(() => browser?.close());

  const operation = (tag: string, id: string) => page.locator(`#operations-${tag}-${id}`);
  const row = (of: Locator, name: string) => of.locator(`tr[data-param-name="${name}"]`);

  /** Executes, and gives the request, what came back, and the text that the visitor sees of it. */
  async function execute(of: Locator, path: string) {
    const [response] = await Promise.all([page.waitForResponse((candidate) => new URL(candidate.url()).pathname === path), of.getByRole('button', { name: 'Execute' }).click()]);
    const seen = of.locator('.live-responses-table .response');
    await seen.locator('.response-col_status', { hasText: String(response.status()) }).waitFor();
    const query = [...new URL(response.url()).searchParams].map(([name, value]) => `${name}=${value}`).sort();
    return { query, key: (await response.request().allHeaders()).authorization, status: response.status(), seen: await seen.innerText() };
  }

  test('all operations are shown, under tags in the order of the document', async () => {
    const document = (await t.as('reader').get('/openapi.json')).body;
    const operations = Object.values<Record<string, { tags: string[]; operationId: string }>>(document.paths).flatMap((path) => Object.values(path));
    // A long list is drawn as far as it is looked at: whoever scrolls through it sees all of it, in order.
    const [seen, tags] = [new Set<string>(), new Set<string>()];
    for (let [top, before] = [0, -1]; top !== before; ) {
      for (const id of await page.locator('.opblock').evaluateAll((blocks) => blocks.map((block) => block.id))) seen.add(id);
      for (const tag of await page.locator('.opblock-tag').evaluateAll((all) => all.map((one) => one.getAttribute('data-tag') ?? ''))) tags.add(tag);
      before = top;
      top = await page.evaluate<number>(`new Promise((drawn) => { scrollBy(0, innerHeight / 2); requestAnimationFrame(() => setTimeout(() => drawn(scrollY), 50)); })`);
    }
    expect([...seen].sort()).toEqual(operations.map(({ tags: [tag], operationId }) => `operations-${tag}-${operationId}`).sort());
    expect([...tags]).toEqual(document.tags.map(({ name }: { name: string }) => name));
    await page.evaluate('scrollTo(0, 0)');
    expect(browser.complaints()).toEqual([]);
  });

  test('an admin enters their key and adds a draft, which only editors see', async () => {
    const key = t.keys.admin as string;
    await page.locator('.auth-wrapper').getByRole('button', { name: 'Authorize' }).click();
    // Typed and sent as people do it, which is when browsers remember what was typed.
    await page.locator('#auth-bearer-value').focus();
    await page.keyboard.type(key);
    await page.keyboard.press('Enter');
    await page.locator('.auth-btn-wrapper').getByRole('button', { name: 'Close' }).click();

    const create = operation('prisoners', 'createPrisoner');
    await create.locator('.opblock-summary-control').click();
    const body = create.locator('textarea.body-param__text');
    expect(JSON.parse(await body.inputValue()).names[0].full).toBe('PRYKLADNAYA Alena');
    await body.fill(JSON.stringify({ country: 'BY', names: [aName({ full: DRAFT, family: DRAFT })] }));
    const created = await execute(create, '/v1/prisoners');
    expect(created).toMatchObject({ query: [], key: `Bearer ${key}`, status: 201 });
    expect(created.seen).toContain('"visibility": "confidential"');
    expect(created.seen).toContain(DRAFT);
    const totals = await Promise.all(ALL_ROLES.map(async (role) => (await t.as(role).get('/v1/prisoners?include_total=true')).body.page.total));
    expect(totals).toEqual([33, 33, 34, 34]);
    expect(browser.complaints()).toEqual([]);
  });

  test('whoever comes next has no key, and finds the 27 women of the list among 33 people, by keyboard and on a phone', async () => {
    await page.reload();
    await page.locator('.opblock').first().waitFor();
    expect(await page.locator('.auth-wrapper .authorize').getAttribute('class')).toContain('unlocked');

    const prisoners = operation('prisoners', 'listPrisoners');
    const summary = prisoners.locator('.opblock-summary-control');
    const passed: string[] = [];
    while (!(await summary.evaluate((element) => element === element.ownerDocument.activeElement)) && passed.length < 30) {
      await page.keyboard.press('Tab');
      passed.push(await page.locator(':focus').evaluate((element) => `${element.tagName} ${element.textContent || element.getAttribute('placeholder')}`));
    }
    expect(passed).toEqual(expect.arrayContaining(['BUTTON Authorize', 'INPUT Filter by tag or path', 'A openapi.yaml']));
    await page.keyboard.press('Enter');
    await prisoners.locator('.execute').waitFor();

    const finder = prisoners.getByLabel('Find a parameter');
    expect(await row(prisoners, 'custody_status').isVisible()).toBe(true);
    expect(await row(prisoners, 'custody_status_not').isVisible()).toBe(false);
    await finder.fill('custody_status_not');
    await row(prisoners, 'custody_status_not').waitFor();
    expect(await prisoners.locator('tr[data-param-name]').count()).toBe(1);

    await finder.fill('limit');
    await row(prisoners, 'limit').locator('input').fill('1');
    await finder.fill('include_total');
    await row(prisoners, 'include_total').locator('select').selectOption('true');
    // What has been filled in stays in sight, whatever is looked for next.
    expect(await row(prisoners, 'limit').isVisible()).toBe(true);
    const everybody = await execute(prisoners, '/v1/prisoners');
    expect(everybody).toMatchObject({ query: ['include_total=true', 'limit=1'], key: undefined, status: 200 });
    expect(everybody.seen).toContain('"total": 33');

    await finder.fill('source_id');
    await row(prisoners, 'source_id').getByRole('button', { name: 'Add string item' }).click();
    await row(prisoners, 'source_id').locator('input').fill(list);
    await page.setViewportSize({ width: 390, height: 844 });
    const ofTheList = await execute(prisoners, '/v1/prisoners');
    expect(ofTheList).toMatchObject({ query: ['include_total=true', 'limit=1', `source_id=${list}`], key: undefined, status: 200 });
    expect(ofTheList.seen).toContain('"total": 27');
    const [needed, there] = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(needed, 'the page is wider than a phone').toBe(there);
    expect(browser.complaints()).toEqual([]);
  });

  test('the browser keeps neither the key nor the draft, and has asked nobody but the registry', async () => {
    const kept = await page.locator('html').evaluate(async (html) => {
      // biome-ignore lint/suspicious/noExplicitAny: this runs in the page, whose types are not those of Node
      const { localStorage, sessionStorage, indexedDB } = html.ownerDocument.defaultView as any;
      return [localStorage.length, sessionStorage.length, html.ownerDocument.cookie, (await indexedDB.databases()).length];
    });
    expect(kept).toEqual([0, 0, '', 0]);
    const addresses = new Set(browser.asked().map((url) => url.replace(/\?.*/, '')));
    const files = ['/docs', '/docs/explorer.css', '/docs/explorer.js', '/docs/swagger-ui.css', '/docs/swagger-ui.js', '/openapi.json', '/v1/prisoners'];
    expect([...addresses].sort()).toEqual(files.map((path) => `${base}${path}`));

    expect(browser.complaints()).toEqual([]);
    const profile = await browser.closeAndReadProfile();
    // The browser writes down where it was: so what it writes down can be read here.
    expect(profile.some((bytes) => bytes.includes(`${base}/docs`))).toBe(true);
    for (const secret of [t.keys.admin as string, DRAFT]) {
      for (const form of [Buffer.from(secret), Buffer.from(secret, 'utf16le')])
        expect(
          profile.some((bytes) => bytes.includes(form)),
          'a file of the browser has it',
        ).toBe(false);
    }
  });

  test('what a page must not do would be noticed', async () => {
    browser = await openBrowser(chromium as string, base);
    page = await browser.open();
    await page.route('**/swagger-ui.js', (route) => route.fulfill({ contentType: SCRIPT, body: '' }));
    await page.goto(`${base}/docs`);
    await page.locator('html').evaluate((html) => {
      const { ownerDocument: document } = html;
      for (const inline of ['style', 'script']) html.append(Object.assign(document.createElement(inline), { textContent: 'inline' }));
      html.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/pixel.png' }));
    });
    const noticed = (...all: unknown[]) => expect.poll(() => browser.complaints(), { timeout: PATIENCE_MS }).toEqual(expect.arrayContaining(all));
    await noticed(
      'failed: SwaggerUIBundle is not defined',
      'was refused by the policy: style-src-elem inline',
      'was refused by the policy: script-src-elem inline',
      'was refused by the policy: img-src https://elsewhere.example/pixel.png',
      expect.stringMatching(/^reported: .*Content Security Policy/),
    );
    await page.goto('http://elsewhere.example/').catch(() => undefined);
    await noticed('asked http://elsewhere.example/');
  });
});

test('without a Chromium the explorer is not opened, except where everything must be proven', () => {
  const none = () => false;
  expect(findChromium({}, none)).toBeUndefined();
  expect(() => findChromium({ CI: 'true' }, none)).toThrow(/install it, or set CHROMIUM/);
  expect(findChromium({ CI: 'true', CHROMIUM: '/opt/chromium' }, (path) => path === '/opt/chromium')).toBe('/opt/chromium');
});

describe('over HTTP', () => {
  /** As the bytes are: some are packed. */
  async function ask(method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS', url: string, headers: Record<string, string> = {}) {
    const { statusCode: status, headers: given, rawPayload: bytes, payload: text } = await t.app.inject({ method, url, headers });
    return { status, headers: given as Record<string, string | undefined>, bytes, text };
  }

  test.each(Object.entries(FILES))('%s is %s, with a policy that allows its own server alone', async (url, type) => {
    const got = await ask('GET', url);
    expect(got.status).toBe(200);
    expect(got.headers).toMatchObject({
      'content-type': type,
      'content-length': String(got.bytes.length),
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'public, no-cache',
      vary: 'Authorization, Accept-Encoding',
      etag: expect.stringMatching(/^"[\w-]{16}"$/),
      'request-id': expect.any(String),
    });
    expect(got.headers).not.toHaveProperty('content-encoding');
    expect(got.headers).not.toHaveProperty('set-cookie');

    const head = await ask('HEAD', url);
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    const lasting = ({ 'request-id': _, date: __, ...rest }: Record<string, string | undefined>) => rest;
    expect(lasting(head.headers)).toEqual(lasting(got.headers));
  });

  test.each(Object.keys(FILES))('%s is sent again only when it has changed, and packed to whoever can unpack it', async (url) => {
    const plain = await ask('GET', url);
    const packed = await ask('GET', url, { 'accept-encoding': 'br, gzip;q=0.8' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': FILES[url], vary: 'Authorization, Accept-Encoding' });
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    for (const refusing of ['gzip;q=0', 'br', 'identity', 'xgzip', 'gzip;q=0.000, br']) {
      expect((await ask('GET', url, { 'accept-encoding': refusing })).headers['content-encoding'], refusing).toBeUndefined();
    }

    for (const [etag, encoding] of [
      [plain.headers.etag, 'identity'],
      [packed.headers.etag, 'gzip'],
    ] as [string, string][]) {
      for (const method of ['GET', 'HEAD'] as const) {
        for (const having of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
          const again = await ask(method, url, { 'if-none-match': having, 'accept-encoding': encoding });
          expect([again.status, again.bytes.length], having).toEqual([304, 0]);
          expect(again.headers).toMatchObject({ etag, 'cache-control': 'public, no-cache', vary: 'Authorization, Accept-Encoding' });
          expect(again.headers).not.toHaveProperty('content-encoding');
        }
      }
      expect((await ask('GET', url, { 'if-none-match': '"other"', 'accept-encoding': encoding })).status).toBe(200);
    }
  });

  test('the page names no file but those that are there, and no other host', async () => {
    const { text } = await ask('GET', '/docs');
    const named = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(named).toEqual(['data:,', '/docs/swagger-ui.css', '/docs/explorer.css', '/docs/swagger-ui.js', '/docs/explorer.js', '/openapi.yaml', '/openapi.json']);
    expect(text).not.toMatch(/https?:|<style|style=|\son\w+=|<script(?! src="[^"]+" defer><\/script>)/);
    expect(text).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect((await ask('GET', '/docs/')).text).toBe(text);
  });

  test('a query changes nothing, so links that others decorate work', async () => {
    for (const url of Object.keys(FILES)) expect((await ask('GET', `${url}?utm_source=x&url=https://elsewhere.example`)).text, url).toBe((await ask('GET', url)).text);
  });

  test('there is nothing else beside these files, and no way out of them', async () => {
    const elsewhere = [
      '/docs/nothing',
      '/docs/json',
      '/docs/static/swagger-ui.css',
      '/docs/index.html',
      '/docs//',
      '/docs/explorer.js/',
      '/docs/Explorer.js',
      '/openapi.json/',
      '/openapi.yml',
      '/docs/../package.json',
      '/docs/%2e%2e/package.json',
      '/docs/..%2fpackage.json',
      '/docs/..%5cpackage.json',
      '/docs/%2fetc%2fpasswd',
      '/docs//etc/passwd',
      '/docs/explorer.js%00.css',
    ];
    const never = (await ask('GET', '/v1/nothing')).text;
    for (const url of elsewhere) {
      for (const method of ['GET', 'HEAD'] as const) {
        const answer = await ask(method, url);
        expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']], `${method} ${url}`).toEqual([404, 'application/problem+json', 'no-store']);
        if (method === 'GET') expect(answer.text, url).toBe(never);
      }
    }
  });

  test('they can only be read', async () => {
    for (const url of Object.keys(FILES)) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
        const answer = await ask(method, url);
        expect([answer.status, answer.headers.allow, answer.headers['content-type']], `${method} ${url}`).toEqual([405, 'GET, HEAD', 'application/problem+json']);
        expect(JSON.parse(answer.text)).toMatchObject({ code: 'method_not_allowed', allowed_methods: ['GET', 'HEAD'] });
      }
    }
  });

  test('whoever sends a key reads the same, and it is kept nowhere; a key that is not valid is refused', async () => {
    for (const url of Object.keys(FILES)) {
      const plain = await ask('GET', url);
      for (const role of ['partner', 'editor', 'admin'] as const) {
        const answer = await t.as(role).get(url);
        expect([answer.status, answer.headers['cache-control'], answer.text === plain.text], `${role} ${url}`).toEqual([200, 'no-store', true]);
      }
      expect((await ask('GET', url, { authorization: 'Bearer ppr_not_a_key' })).status, url).toBe(401);
    }
  });

  test('the document says the same as JSON and as YAML', async () => {
    const json = JSON.parse((await ask('GET', '/openapi.json')).text);
    const yaml = (await ask('GET', '/openapi.yaml')).text;
    expect(parse(yaml)).toEqual(json);
    // Anchors and aliases are YAML, but few tools that read OpenAPI expect them.
    expect(yaml).not.toMatch(/[:-] [&*]\w+$/m);
    expect(json.openapi).toMatch(/^3\.1\./);
  });

  test('each operation that needs a key says whose', async () => {
    const { paths } = JSON.parse((await ask('GET', '/openapi.json')).text);
    const operations = Object.values<Record<string, { operationId: string; description: string; security: object[] }>>(paths).flatMap((path) => Object.values(path));
    for (const { operationId, description, security } of operations) {
      const isOpen = security.some((requirement) => Object.keys(requirement).length === 0);
      expect(/For keys of [^.]*admins\./.test(description), `${operationId}: ${description}`).toBe(!isOpen);
    }
  });

  test('what the introduction gives as examples is understood', async () => {
    const { info } = JSON.parse((await ask('GET', '/openapi.json')).text);
    const examples = [...info.description.matchAll(/`(\w+=[^`]+)`/g)].map(([, query]) => query);
    expect(examples).toHaveLength(7);
    // The past of a registry begins with it: whatever the day is that the introduction names.
    for (const query of examples) expect((await ask('GET', `/v1/prisoners?${query.replace(/^as_of=.*/, 'as_of=2020-01-01T00:00:00Z')}`)).status, query).toBe(200);
    const addresses = [...info.description.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect((await ask('GET', address)).status, address).toBe(200);
  });

  test('a list is searched first, then ordered and cut, then filtered', async () => {
    const { paths, components } = JSON.parse((await ask('GET', '/openapi.json')).text);
    const names = paths['/v1/prisoners'].get.parameters.map(
      ({ name, $ref = '' }: { name?: string; $ref?: string }) => name ?? components.parameters[$ref.split('/').at(-1) as string].name,
    );
    const inOrder = ['q', 'sort', 'limit', 'cursor', 'include_total', 'fields', 'display_name', 'sentence_kind'];
    expect(names.filter((name: string) => inOrder.includes(name))).toEqual(inOrder);
  });
});
