// Writes of every kind by chance, against a model in memory: everybody is shown what the model says, the feed tells all of it without a gap, and the past stays as it was told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASKING, Course } from '../support/course.js';
import { expectNoGaps } from '../support/gaps.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { type Answer, type Client, clientOf, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

/** COURSES_SEED=… goes other courses, or the same again. */
const SEED = process.env.COURSES_SEED ?? 'of people who are one and two';
/** A country for each course, which nobody of another course is from. */
const COUNTRIES = 'BY PL LT LV EE UA RU DE FR IT ES PT SE NO FI DK NL BE CZ SK HU RO BG GR'.split(' ');
const COURSES = engineOfTests() === 'postgres' ? COUNTRIES.slice(0, 8) : COUNTRIES;
const STEPS = 24;

let t: TestRegistry;
let late = 0;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const made = new Map<string, number>();

async function go(country: string, through: { as(role: Role): Client } = t, on = t): Promise<Course> {
  const course = new Course(on, through, `${SEED} ${country}`, country, late);
  late += STEPS + 2;
  await course.run(STEPS);
  return course;
}

/** A copy that begins with nothing and follows the feed says what the lists say. */
async function replay(role: Role, through: { as(role: Role): Client } = t): Promise<string[]> {
  const complaints: string[] = [];
  const copy = new Map<string, number>();
  let seq = 0;
  for (let url = '/v1/changes?limit=200'; ; ) {
    const { body } = await through.as(role).get(url);
    for (const entry of body.items) {
      if (entry.seq !== seq + 1) complaints.push(`${role}: after entry ${seq} comes ${entry.seq}`);
      seq = entry.seq;
      const key = `${entry.record} ${entry.id}`;
      if (entry.change === 'created' && copy.has(key)) complaints.push(`${role}: ${key} is created twice`);
      if (entry.change !== 'created' && !copy.has(key)) complaints.push(`${role}: ${key} is ${entry.change} and was not there`);
      if (entry.change === 'removed') copy.delete(key);
      else copy.set(key, entry.version);
    }
    if (body.page.caught_up) break;
    url = body.page.next;
  }
  for (const kind of ['prisoner', 'name']) {
    const shown = new Map<string, number>();
    for (let url: string | null = `/v1/${kind}s?limit=200&fields=id,version`; url; ) {
      const { body }: Answer = await through.as(role).get(url);
      for (const { id, version } of body.items) shown.set(`${kind} ${id}`, version);
      url = body.page.next;
    }
    for (const [key, version] of shown) if (copy.get(key) !== version) complaints.push(`${role}: ${key} is at version ${version}; the feed says ${copy.get(key)}`);
    for (const key of copy.keys()) if (key.startsWith(`${kind} `) && !shown.has(key)) complaints.push(`${role}: the feed still has ${key}`);
  }
  return complaints;
}

test.each(COURSES)('a course of writes about people of %s is what the model says, then and afterwards', async (country) => {
  const course = await go(country);
  expect(course.complaints).toEqual([]);
  for (const [what, count] of course.made) made.set(what, (made.get(what) ?? 0) + count);
});

test('of every kind of write there were several, and the feed has told everybody of all of them, without a gap', async () => {
  for (const what of ['create', 'patch', 'name', 'hide name', 'retire', 'restore', 'merge', 'undo', 'import', 'revert'])
    expect(made.get(what) ?? 0, what).toBeGreaterThan(COURSES.length / 4);
  await expectNoGaps(t.store);
  for (const role of ASKING) expect((await replay(role)).slice(0, 10)).toEqual([]);
});

describe('the model notices', () => {
  const FAULTY = 'CH AT IE IS MT CY'.split(' ');
  type Spoil = (url: string, answer: Answer, role: Role) => Answer;
  const says = (answer: Answer, body: unknown): Answer => ({ ...answer, body, text: JSON.stringify(body) });
  const items = (answer: Answer, change: (items: Record<string, unknown>[]) => unknown[]): Answer => says(answer, { ...answer.body, items: change(answer.body.items) });
  const through = (spoil: Spoil) => ({
    as(role: Role): Client {
      const client = clientOf(t.app, t.keys[role]);
      return { ...client, get: async (url: string, headers?: Record<string, string>) => spoil(url, await client.get(url, headers), role) };
    },
  });
  const isPast = (url: string) => /[?&]as_of/.test(url);
  const isList = (url: string) => url.startsWith('/v1/prisoners?country') && !url.includes('fields=');

  test.each<[what: string, spoil: Spoil, complaint: RegExp]>([
    ['somebody who is left out of a list', (url, answer) => (isList(url) && !isPast(url) ? items(answer, (all) => all.slice(1)) : answer), /is not shown/],
    ['a name that is left out', (url, answer) => (isList(url) && !isPast(url) ? items(answer, (all) => all.map((one) => ({ ...one, names: [] }))) : answer), /is shown the names/],
    [
      'a date of birth that is told to anyone',
      (url, answer, role) => (isList(url) && role === 'reader' ? items(answer, (all) => all.map((one) => ({ ...one, birth_date: '1985' }))) : answer),
      /was born/,
    ],
    [
      'a past that is told otherwise',
      (url, answer) => (isList(url) && isPast(url) ? items(answer, (all) => all.map((one) => ({ ...one, version: 99 }))) : answer),
      /is told otherwise/,
    ],
    ['somebody whom the past has lost', (url, answer) => (isList(url) && isPast(url) ? items(answer, (all) => all.slice(1)) : answer), /is no longer told/],
    ['a version that is not there', (url, answer) => (url.includes('/versions?') ? items(answer, (all) => all.slice(1)) : answer), /is told of the versions/],
  ])('%s', async (_, spoil, complaint) => {
    const course = await go(FAULTY.pop() as string, through(spoil));
    expect(course.complaints.join('\n')).toMatch(complaint);
  });

  test.each<[what: string, spoil: Spoil, complaint: RegExp]>([
    [
      'an entry of the feed that is left out',
      (url, answer) => (url.startsWith('/v1/changes') ? items(answer, (all) => all.filter(({ seq }) => seq !== 5)) : answer),
      /after entry 4 comes 6/,
    ],
    [
      'a removal that is not told',
      (url, answer) => (url.startsWith('/v1/changes') ? items(answer, (all) => all.map((one) => (one.change === 'removed' ? { ...one, change: 'updated' } : one))) : answer),
      /still has/,
    ],
  ])('%s', async (_, spoil, complaint) => {
    expect((await replay('reader', through(spoil))).join('\n')).toMatch(complaint);
  });
});
