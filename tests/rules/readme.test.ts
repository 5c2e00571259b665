// README.md tells a newcomer what to ask and what comes back: each of its requests is made here, against what a new registry holds.
import { readFileSync } from 'node:fs';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SETTINGS } from '../../src/config.js';
import { ROLES } from '../../src/core/access/viewer.js';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** Each request with the answer printed under it. */
const examples = [...readme.matchAll(/^```sh\n([^`]*?curl [^`]*?)^```\n```\w*\n([^`]*?)^```/gm)].map(([, request, answer]) => ({
  request: request as string,
  answer: answer as string,
}));

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
  await loadSeeds(t.registry);
});
afterAll(() => t.close());

/** What a curl command would send. */
function requestOf(command: string): InjectOptions {
  const text = command.replaceAll('\\\n', ' ');
  const all = (option: string) =>
    [...text.matchAll(new RegExp(` ${option} (?:'([^']*)'|"([^"]*)"|(\\S+))`, 'g'))].map(([, single, double, bare]) => single ?? double ?? bare ?? '');
  const url = new URL(/'?(http:[^'\s]+)/.exec(text)?.[1] as string);
  const isGet = / -G /.test(text);
  const query = [...all('--data-urlencode'), ...(isGet ? all('-d') : [])].map((pair) => pair.split('=', 2) as [string, string]);
  for (const [name, value] of query) url.searchParams.append(name, value);
  const body = isGet ? undefined : all('-d')[0];
  const headers = Object.fromEntries(all('-H').map((header) => header.split(': ', 2)));
  return {
    method: (all('-X')[0] ?? (body ? 'POST' : 'GET')) as 'GET',
    url: `${url.pathname}${url.search}`,
    headers,
    ...(body ? { payload: body } : {}),
  };
}

/** Every value that an answer prints under a name, in order. */
const valuesOf = (text: string, name: string): string[] => [...text.matchAll(new RegExp(`"${name}":\\s*("[^"]*"|\\d+|null)`, 'g'))].map(([, value]) => value as string);

const PRINTED = ['display_name', 'custody_as_of', 'minor_children_count', 'limit', 'total', 'true_on'];

test('each request of the README that reads is answered as printed', async () => {
  const reading = examples.filter(({ request }) => !request.includes('KEY'));
  expect(reading).toHaveLength(5);
  for (const { request, answer } of reading) {
    const { status, text } = await t.as('reader').request(requestOf(request));
    expect(status, request).toBe(200);
    for (const name of PRINTED) expect(valuesOf(text, name), `${name} of ${request}`).toEqual(valuesOf(answer, name));
  }
});

test('the draft of the README is created and published as printed', async () => {
  const [create, patch] = examples.filter(({ request }) => request.includes('KEY'));
  const printedId = /prisoners\/([0-9a-f-]{36})/.exec(create?.answer as string)?.[1] as string;
  const withKey = (request: string, id: string) => requestOf(request.replaceAll('$KEY', t.keys.admin as string).replaceAll(printedId, id));
  const printed = (answer: string) => [/^HTTP\/1.1 (\d+)/.exec(answer)?.[1], /^etag: (.*)$/m.exec(answer)?.[1], valuesOf(answer, 'visibility')[0]];

  const made = await t.as('reader').request(withKey(create?.request as string, ''));
  expect([String(made.status), made.headers.etag, JSON.stringify(made.body.visibility)]).toEqual(printed(create?.answer as string));
  const url = `/v1/prisoners/${made.body.id}`;
  expect(made.headers.location).toBe(url);
  expect((await t.as('reader').get(url)).status).toBe(404);

  const patched = await t.as('reader').request(withKey(patch?.request as string, made.body.id));
  expect([String(patched.status), patched.headers.etag, JSON.stringify(patched.body.visibility)]).toEqual(printed(patch?.answer as string));
  expect((await t.as('reader').get(url)).body).toMatchObject({ version: 1, source_ids: [] });
});

test.each([...SETTINGS, ...ROLES])('the README explains `%s`', (name) => {
  expect(readme, `README.md has no row that begins with | \`${name}\` |`).toMatch(new RegExp(`^\\| \`${name}\` \\| `, 'm'));
});
