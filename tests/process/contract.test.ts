// registry contract-test, as its users run it: against a registry that serves, and against one that breaks what its document promises.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extent } from '../support/extent.js';
import { emptyDatabase, engineOfTests } from '../support/postgres/databases.js';
import { call, cleanUp, registry, type Server, serve, temporaryFolder } from '../support/process.js';

/** Enough to find one fault of one list. */
const REQUESTS = extent('350', '700');

const folder = temporaryFolder();
const keyFile = join(folder, "admin's key");
let server: Server;
beforeAll(async () => {
  server = await serve(engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(folder, 'registry.sqlite'));
  writeFileSync(keyFile, `${server.adminKey}\n`);
});
afterAll(cleanUp);

/** The command needs no registry of its own. */
const contractTest = (...args: string[]) => registry(join(folder, 'none.sqlite'), ['contract-test', ...args]);
const seqOf = async () => (await call(server.base, '/v1/sources?limit=1', { key: server.adminKey })).headers.get('registry-seq');

test('the document is that of the repository in all its forms, and whoever asks for something else while it is made is answered first', async () => {
  const answered: string[] = [];
  const asked = async (path: string) => {
    const answer = await fetch(`${server.base}${path}`);
    answered.push(path);
    return answer.text();
  };
  const names = ['/openapi.json', '/openapi.yaml', '/openapi-3.0.json', '/openapi-3.0.yaml', '/openapi-traffic.json', '/openapi-traffic.yaml'];
  const files = names.map(asked);
  await asked('/v1/prisoners');
  const [json, yaml, older, olderYaml, traffic, trafficYaml] = await Promise.all(files);
  expect(answered[0]).toBe('/v1/prisoners');
  expect(yaml === readFileSync(fileURLToPath(new URL('../../openapi.yaml', import.meta.url)), 'utf8')).toBe(true);
  expect(JSON.parse(String(json)).openapi).toMatch(/^3\.1\./);
  expect(JSON.parse(String(older)).openapi).toMatch(/^3\.0\./);
  expect(olderYaml).toMatch(/^openapi: 3\.0\./);
  expect(JSON.parse(String(traffic)).openapi).toMatch(/^3\.1\./);
  expect(trafficYaml).toMatch(/^openapi: 3\.1\./);
});

test('the document says whom to ask about this registry, whatever signs are in it', async () => {
  const contact = { name: 'Example "Org": $& ’s', url: 'https://example.org/a?b', email: 'ask@example.org' };
  const place = engineOfTests() === 'postgres' ? (await emptyDatabase()).url : join(folder, 'contact.sqlite');
  const other = await serve(place, { settings: { CONTACT_NAME: contact.name, CONTACT_URL: contact.url, CONTACT_EMAIL: contact.email } });
  const readers: [form: string, read: (text: string) => { info: { contact: object } }][] = [
    ['json', (text) => JSON.parse(text)],
    ['yaml', (text) => parse(text)],
  ];
  for (const name of extent(['openapi'], ['openapi', 'openapi-3.0', 'openapi-traffic']))
    for (const [form, read] of readers) expect(read(await (await fetch(`${other.base}/${name}.${form}`)).text()).info.contact, `${name}.${form}`).toEqual(contact);
  expect(await other.stop()).toMatchObject({ code: 0 });
});

test('a registry that keeps its promises is told so, and nothing is stored', async () => {
  const before = await seqOf();
  const ended = await contractTest(server.base, '--api-key-file', keyFile, '--seed', '7', '--requests', REQUESTS);
  expect(ended.stderr, ended.stdout).toBe('');
  expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(/: [37]\d\d requests to \d+ operations, seed 7\.\n\d+ operations that store something are left out/);
  expect(ended.stdout).toMatch(/^lists +\d+ +\d+ +\d+ +\d+ +\d+ +0$/m);
  expect(ended.stdout).toContain('All of it is as documented.');
  expect(ended.stdout).not.toContain(server.adminKey);
  expect(await seqOf()).toBe(before);
});

test('with leave to write it makes records, changes them and takes them away', async () => {
  const ended = await contractTest(server.base, '--api-key-file', keyFile, '--seed', '8', '--requests', extent('450', '900'), '--writes', '--json');
  const said = JSON.parse(ended.stdout);
  expect(said.violations.map(({ curl, says, answer }: Record<string, string>) => `${says} ${answer} ${curl?.slice(0, 600)}`)).toEqual([]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(said).toMatchObject({ as_documented: true, seed: 8, leftOut: 0 });
  for (const kind of ['creations', 'changes', 'removals']) expect(said.tallies[kind].requests, kind).toBeGreaterThan(0);
  expect(said.tallies.creations.succeeded).toBeGreaterThan(0);
});

describe('a registry that breaks them', () => {
  let faulty: HttpServer;
  let address: string;
  // Stands between, and says too little of facilities. What is as one has it keeps its tag: whether that is asked for hangs on the ids that there are.
  beforeAll(async () => {
    faulty = createServer(async (incoming, outgoing) => {
      // Whole before it goes on: a registry refuses what is too long before it has all of it, and what is left would be taken for the next request.
      const body = await buffer(incoming);
      const forwarded = httpRequest(`${server.base}${incoming.url}`, { method: incoming.method, headers: incoming.headers, agent: false }, async (answer) => {
        const said = await buffer(answer);
        const isList = /^(GET|HEAD)$/.test(String(incoming.method)) && answer.statusCode === 200 && /^\/v1\/facilities(\?|$)/.test(String(incoming.url));
        const { etag: _, ...rest } = answer.headers;
        outgoing.writeHead(answer.statusCode as number, isList ? rest : answer.headers).end(said);
      });
      // It has its answer where the registry closes before it took the rest.
      forwarded.on('error', (error) => (outgoing.headersSent ? undefined : outgoing.destroy(error)));
      forwarded.end(body);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => faulty.once('listening', resolve));
    address = `http://127.0.0.1:${(faulty.address() as AddressInfo).port}`;
  });
  afterAll(() => faulty.close());

  test('is told which, with a command that shows it again', async () => {
    const ended = await contractTest(address, '--api-key-file', keyFile, '--seed', '7', '--requests', REQUESTS);
    expect(ended, ended.stdout).toMatchObject({ code: 65, stderr: 'Not all answers are as documented: 1 violation.\n' });
    expect(ended.stdout).toMatch(/^1\. listFacilities: etag is not there$/m);
    expect(ended.stdout).toContain('(missing_header)');
    const command = /^ +(curl .*|.*\| curl .*)$/m.exec(ended.stdout)?.[1] as string;
    const shown = await new Promise<string>((resolve, reject) => execFile('sh', ['-c', `${command} -s`], (error, stdout) => (error ? reject(error) : resolve(stdout))));
    expect(shown).toMatch(/^HTTP\/1\.1 200/);
    expect(shown).not.toMatch(/^etag:/im);
  });
});

test.each([
  ['no registry', ['http://127.0.0.1:1'], 69, /does not answer/],
  ['what is no address', ['registry.example.org'], 64, /expected an address/],
  ['what may only read and may write', ['http://127.0.0.1:1', '--writes', '--read-only'], 64, /cannot be used with/],
  ['a seed that is none', ['http://127.0.0.1:1', '--seed', 'x'], 64, /expected a whole number/],
  ['a key that is not there', ['http://127.0.0.1:1', '--api-key-file', join(folder, 'none')], 66, /none/],
])('%s is said in a line, with a documented exit code', async (_, args, code, says) => {
  expect(await contractTest(...args)).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(says) });
});
