// Lists that are long: they are committed as short ones are, and what is held of them while they are does not grow as they do.
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { records } from '../../src/records/index.js';
import { ROWS_MAX } from '../../src/services/imports/schema.js';
import { setState } from '../../src/services/imports/store.js';
import { importingOf } from '../../src/services/imports/working.js';
import { verify } from '../../src/services/verify/index.js';
import { aName, aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
let keys = 0;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

type Json = Record<string, unknown>;

const once = () => ({ 'idempotency-key': `long-${++keys}` });
const SYLLABLES = ['ba', 'le', 'mi', 'ro', 'du', 'sha', 'zy', 'ne', 'ka', 'vi'];

/** Collects what nobody holds any more. */
function collector(): () => void {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc');
}

/** Somebody whose name is nobody else's. */
function person(n: number): Json {
  const family = `VY${[1_000, 100, 10, 1].map((of) => SYLLABLES[Math.floor(n / of) % 10]).join('')}`.toUpperCase();
  return aPrisoner({ names: [aName({ full: `${family} Zoja`, family, given: 'Zoja' })], visibility: n % 3 ? 'public' : 'confidential', birth_date: `19${50 + (n % 50)}-04-21` });
}

/** Brings people in, and commits those of whom there is no doubt. */
async function bring(from: number, many: number): Promise<Json> {
  const lines = Array.from({ length: many }, (_, n) => `${JSON.stringify(person(from + n))}\n`).join('');
  const headers = { 'content-type': 'application/x-ndjson', ...once() };
  const made = await t.as('admin').request({ method: 'POST', url: '/v1/imports/ndjson?mode=skip_errors&wait=60', headers, payload: lines });
  const { id } = await settled(made.body);
  const ordered = await t.as('admin').post(`/v1/imports/${id}/commit?wait=0`, undefined, once());
  return settled(ordered.body);
}

async function settled(first: Json): Promise<Json> {
  let now = first;
  while (['planning', 'committing'].includes(String(now.state))) {
    now = (await t.as('admin').get(`/v1/imports/${now.id}?wait=60`)).body as Json;
  }
  return now;
}

test('a list of very many people is told in the feed as one of few is: in the order of kinds and ids, without a gap, and in the ledger', async () => {
  const done = await bring(0, 450);
  expect([done.state, done.failure], JSON.stringify(done)).toEqual(['committed', undefined]);
  const [{ commit_number }] = (await t.store.rows('select max(commit_number) as commit_number from commits')) as [{ commit_number: number }];
  for (const audience of ['public', 'partner', 'confidential']) {
    const rows = (await t.store.rows(
      `select ${audience}_seq as seq, record, id, ${audience}_leaf as leaf from changes where commit_number = ${commit_number} and ${audience}_seq is not null order by ${audience}_seq`,
    )) as { seq: number; record: string; id: string; leaf: Buffer }[];
    expect(rows.length).toBeGreaterThan(500);
    const first = Number(rows[0]?.seq);
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, place) => first + place));
    const told = rows.map(({ record, id }) => `${record} ${id}`);
    expect(told).toEqual([...told].sort());
    expect(rows.every(({ leaf }) => leaf.length === 32)).toBe(true);
  }
  expect((await verify(t.registry.database, records)).all).toEqual([]);
});

test('while a list is committed its rows are counted, and then the records that are published', async () => {
  const lines = Array.from({ length: 250 }, (_, n) => `${JSON.stringify(person(n))}\n`).join('');
  const headers = { 'content-type': 'application/x-ndjson', ...once() };
  const { id } = await settled((await t.as('admin').request({ method: 'POST', url: '/v1/imports/ndjson?mode=skip_errors&wait=60', headers, payload: lines })).body);
  const { body } = await t.as('admin').get(`/v1/imports/${id}`);
  const people = (body.counts as Json).create as number;
  for (const [what, working] of [
    ['commit', 'committing'],
    ['revert', 'reverting'],
  ] as const) {
    const seen: Json[] = [];
    let now = (await t.as('admin').post(`/v1/imports/${id}/${what}?wait=0`, undefined, once())).body as Json;
    while (now.state === working) {
      seen.push(now);
      // What is waited for goes on meanwhile.
      await pause(5);
      now = (await t.as('admin').get(`/v1/imports/${id}`)).body as Json;
    }
    const published = seen.flatMap(({ publishing, done, rows }) => (publishing ? [{ ...(publishing as { done: number; records: number }), isAfterRows: done === rows }] : []));
    expect(new Set(published.map(({ records, isAfterRows }) => `${records} ${isAfterRows}`)), what).toEqual(new Set([`${people} true`]));
    expect(published.map(({ done }) => done)).toEqual(published.map(({ done }) => done).sort((a, b) => a - b));
    expect(published.some(({ done }) => done > 0 && done <= people)).toBe(true);
    expect(seen[0]).not.toHaveProperty('publishing');
    expect([now.state, now.done, now.publishing]).toEqual([what === 'commit' ? 'committed' : 'reverted', 250, undefined]);
  }
});

test('whoever waits for an import is answered when their time is over, though memory is collected meanwhile', async () => {
  const { id } = await bring(0, 1);
  await t.registry.database.write((db) => setState(db, String(id), { state: 'planning', worker: 'another' }));
  const waiting = importingOf(t.registry).settled(String(id), 1_000, new AbortController().signal);
  const collecting = setInterval(collector(), 100);
  const row = await waiting.finally(() => clearInterval(collecting));
  expect(row.state).toBe('planning');
});

test('the longest list that is taken has the time to come in, a millisecond a row', () => {
  expect(t.app.server.requestTimeout).toBeGreaterThanOrEqual(ROWS_MAX);
});
