// How long an answer takes tells nobody whether something is hidden or was never there: the two are asked about in turns, and their times are told apart by nothing
// but chance. No time is judged by itself, only which of two is longer, over many.
import { performance } from 'node:perf_hooks';
import { afterEach, expect, test } from 'vitest';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { newId } from '../../src/core/values/id.js';
import { extent } from '../support/extent.js';
import { aName, aPrisoner } from '../support/people.js';
import { Random } from '../support/random.js';
import { type Client, makeRegistry, type TestRegistry } from '../support/registry.js';

/** People whom the public may not see, each under another id and name. */
const HIDDEN = 40;
const PAIRS = extent(300, 600);
const WARM = 60;
/** How often it is looked for what is planted. */
const ROUNDS = 6;
/** Standard deviations that chance alone passes once in some millions of times. */
const BY_CHANCE = 5;

let t: TestRegistry;
afterEach(() => t.close());

interface Person {
  id: string;
  family: string;
}

/** Two family names that are alike but for which vowel comes first: what makes one longer to look for makes the other so. */
function twoFamilies(n: number): [string, string] {
  const [first, second] = [['B', 'D', 'G', 'K', 'L', 'M', 'N', 'R'][n % 8], ['TSK', 'N', 'V', 'CH', 'L'][Math.floor(n / 8)]];
  return [`${first}A${second}OZDAR`, `${first}O${second}AZDAR`];
}

async function fill(): Promise<{ hidden: Person[]; absent: Person[] }> {
  const random = new Random('who is hidden');
  const hidden: Person[] = [];
  const absent: Person[] = [];
  for (let n = 0; n < HIDDEN; n += 1) {
    const families = twoFamilies(n);
    const [family, other] = random.chance(0.5) ? families : families.reverse();
    const names = [aName({ full: `${family} Alena`, family, given: 'Alena' })];
    const added = await t.as('editor').post('/v1/prisoners', aPrisoner({ visibility: 'confidential', names }));
    hidden.push({ id: added.body.id, family: family as string });
    absent.push({ id: newId(), family: other as string });
    await t.as('editor').post('/v1/prisoners', aPrisoner());
  }
  return { hidden, absent };
}

type Ask = (person: Person) => string | { url: string; body: unknown };

const QUESTIONS: Readonly<Record<string, Ask>> = {
  'a prisoner': ({ id }) => `/v1/prisoners/${id}`,
  'the names of a prisoner': ({ id }) => `/v1/prisoners/${id}/names`,
  'the versions of a prisoner': ({ id }) => `/v1/prisoners/${id}/versions`,
  'the timeline of a prisoner': ({ id }) => `/v1/prisoners/${id}/timeline`,
  'a list by an id': ({ id }) => `/v1/prisoners?id=${id}`,
  'a search by name': ({ family }) => `/v1/prisoners?q=${family}`,
  'what is suggested': ({ family }) => `/v1/suggest?prefix=${family.slice(0, 6)}`,
  'a match': ({ family }) => ({ url: '/v1/match', body: { candidates: [{ names: [`${family} Alena`] }] } }),
};

function asked(client: Client, question: ReturnType<Ask>) {
  return typeof question === 'string' ? client.get(question) : client.post(question.url, question.body);
}

/** By how many standard deviations the times of one kind tend to be longer than those of the other (Mann–Whitney). */
async function apart(client: Client, ask: Ask, { hidden, absent }: { hidden: Person[]; absent: Person[] }): Promise<number> {
  const random = new Random('silent times');
  const times: { isHidden: boolean; took: number }[] = [];
  for (let pair = 0; pair < WARM + PAIRS; pair += 1) {
    const order = random.chance(0.5) ? [true, false] : [false, true];
    for (const isHidden of order) {
      const question = ask(random.pick(isHidden ? hidden : absent));
      const since = performance.now();
      await asked(client, question);
      if (pair >= WARM) times.push({ isHidden, took: performance.now() - since });
    }
  }
  times.sort((a, b) => a.took - b.took);
  const ranks = times.reduce((sum, { isHidden }, place) => sum + (isHidden ? place + 1 : 0), 0);
  const u = ranks - (PAIRS * (PAIRS + 1)) / 2;
  return (u - PAIRS ** 2 / 2) / Math.sqrt((PAIRS ** 2 * (2 * PAIRS + 1)) / 12);
}

test('what is hidden takes as long as what never was', async () => {
  t = await makeRegistry();
  const people = await fill();
  for (const [says, ask] of Object.entries(QUESTIONS)) {
    const client = t.as('reader');
    const [one, other] = [await asked(client, ask(people.hidden[0] as Person)), await asked(client, ask(people.absent[0] as Person))];
    expect([says, one.status]).toEqual([says, other.status]);
    expect([200, 404], says).toContain(one.status);
    expect(Math.abs(await apart(client, ask, people)), says).toBeLessThan(BY_CHANCE);
  }
});

test('a registry that looks whether something is there before it hides it is found out', async () => {
  t = await makeRegistry({
    around: (registry) => ({
      ...registry,
      async get(viewer, record, id, since) {
        const there = await registry.get(SYSTEM, record, id);
        // As a check of rights that reads the record once more would.
        if (there) JSON.parse((await registry.get(SYSTEM, record, id))?.document.toString() ?? '{}');
        return registry.get(viewer, record, id, since);
      },
    }),
  });
  const people = await fill();
  const found = async () => Math.abs(await apart(t.as('reader'), QUESTIONS['a prisoner'] as Ask, people));
  // Where the machine has other work, its noise can cover once what the read more costs.
  let most = 0;
  for (let round = 0; round < ROUNDS && most <= BY_CHANCE; round += 1) most = Math.max(most, await found());
  expect(most).toBeGreaterThan(BY_CHANCE);
});
