// The end of consents over HTTP: once the last day has passed, what nothing else consents to is withheld by a write that nobody had to ask for.
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startServer } from '../../src/server.js';
import { expireConsents, keepExpiring } from '../../src/services/consent-expiry/index.js';
import { aConsent, aName, aPrisoner } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const editor = () => t.as('editor');
const OUTSIDE = ['reader', 'partner'] as const;
const LAST_DAY = '2026-01-20';

async function somebody(...consents: Json[]) {
  const { body } = await editor().post('/v1/prisoners', aPrisoner({ country: 'ZW', names: [aName({ full: 'UNIKALNAYA Alena', family: 'UNIKALNAYA', given: 'Alena' })] }));
  const made: string[] = [];
  for (const says of consents) {
    const given = await editor().post(`/v1/prisoners/${body.id}/consents`, aConsent(says));
    expect(given.status, given.text).toBe(201);
    made.push(given.body.id);
  }
  return { id: body.id as string, url: `/v1/prisoners/${body.id}`, nameId: body.names[0].id as string, consents: made };
}

/** Everywhere that the name could be found, as one text. */
async function everywhere(role: (typeof OUTSIDE)[number], { id, url, nameId }: { id: string; url: string; nameId: string }): Promise<string> {
  const addresses = [url, `${url}/names`, `/v1/names/${nameId}`, `/v1/names?prisoner_id=${id}`, '/v1/prisoners', '/v1/prisoners?sort=family_name', '/v1/prisoners?q=unikalnaya'];
  const found = [`/v1/prisoners?family_name=UNIKALNAYA`, `/v1/prisoners?display_name=UNIKALNAYA%20Alena`, '/v1/names?family=UNIKALNAYA'];
  return (await Promise.all([...addresses, ...found].map((address) => t.as(role).get(address)))).map(({ text }) => text).join('\n');
}

const found = async (query: string): Promise<string[]> => (await t.as('reader').get(`/v1/prisoners?${query}`)).body.items.map(({ id }: Json) => id);
const commits = async () => t.store.rows('select commit_number, actor, reason from commits order by commit_number');

describe('a consent to the name', () => {
  test('holds through its last day, and is withheld by the next run after it, everywhere', async () => {
    const person = await somebody({ expires_on: LAST_DAY });
    t.setClock(`${LAST_DAY}T23:59:59.000Z`);
    expect(await expireConsents(t.registry)).toEqual({ late: 0, failed: [] });
    for (const role of OUTSIDE) expect(await everywhere(role, person)).toContain('UNIKALNAYA');
    expect(await found('q=unikalnaya')).toEqual([person.id]);

    t.setClock('2026-01-21T00:00:00.000Z');
    const before = await commits();
    expect(await expireConsents(t.registry)).toEqual({ late: 1, failed: [] });
    for (const role of OUTSIDE) expect(await everywhere(role, person)).not.toContain('UNIKALNAYA');
    expect([await found('q=unikalnaya'), await found('family_name=UNIKALNAYA')]).toEqual([[], []]);
    expect((await t.as('reader').get(person.url)).body).not.toHaveProperty('display_name');
    expect((await editor().get(person.url)).body.display_name_policy).toBe('withheld');
    expect((await editor().get(`/v1/consents/${person.consents[0]}`)).body).toMatchObject({ version: 2, lapsed_on: '2026-01-21', expires_on: LAST_DAY });
    expect((await commits()).slice(before.length)).toMatchObject([{ actor: 'system', reason: 'A consent ended with its last day' }]);
    const revised = await t.store.rows('select record, action, "after" from revisions where commit_number = ? order by record', before.length + 1);
    expect(revised.map(({ record, action, after }) => [record, action, JSON.parse(String(after))])).toEqual([
      ['consent', 'revise', { lapsed_on: '2026-01-21' }],
      ['prisoner', 'revise', { display_name_policy: 'withheld' }],
    ]);
  });

  test('that ended leaves her where those without a name stand', async () => {
    const named = await editor().post('/v1/prisoners', aPrisoner({ country: 'ZW', names: [aName({ full: 'ZZZ Alena', family: 'ZZZ' })] }));
    const person = await somebody({ expires_on: LAST_DAY });
    expect(await found('country=ZW&sort=family_name')).toEqual([person.id, named.body.id]);
    t.setClock('2026-01-21T00:00:00.000Z');
    await expireConsents(t.registry);
    for (const sort of ['family_name', 'display_name']) {
      expect(await found(`country=ZW&sort=${sort}`)).toEqual([named.body.id, person.id]);
      expect(await found(`country=ZW&sort=-${sort}`)).toEqual([named.body.id, person.id]);
    }
  });

  test('is seen to once: a second run, and one at the same time, write nothing', async () => {
    for (let count = 0; count < 3; count += 1) await somebody({ expires_on: LAST_DAY }, { expires_on: '2025-12-31' });
    t.setClock('2026-01-21T00:00:00.000Z');
    const before = (await commits()).length;
    await Promise.all([expireConsents(t.registry), expireConsents(t.registry), expireConsents(t.registry)]);
    const marks = await t.store.marks();
    expect((await commits()).length).toBe(before + 3);
    expect(await expireConsents(t.registry)).toEqual({ late: 0, failed: [] });
    expect(await t.store.marks()).toEqual(marks);
  });

  test('leaves the name while another holds, and takes it with the last', async () => {
    const person = await somebody({ expires_on: LAST_DAY }, { given_by: 'lawyer', expires_on: '2026-02' });
    t.setClock('2026-02-28T12:00:00.000Z');
    expect((await expireConsents(t.registry)).late).toBe(1);
    expect(await everywhere('reader', person)).toContain('UNIKALNAYA');
    t.setClock('2026-03-01T00:00:00.000Z');
    expect((await expireConsents(t.registry)).late).toBe(1);
    expect(await everywhere('reader', person)).not.toContain('UNIKALNAYA');
  });

  test('that is known to the year ends with it', async () => {
    const person = await somebody({ granted_on: '2024', expires_on: '2026' });
    t.setClock('2026-12-31T23:00:00.000Z');
    expect((await expireConsents(t.registry)).late).toBe(0);
    t.setClock('2027-01-01T00:00:00.000Z');
    expect((await expireConsents(t.registry)).late).toBe(1);
    expect(await everywhere('reader', person)).not.toContain('UNIKALNAYA');
  });

  test('that has ended when it is entered withholds the name in that write', async () => {
    const person = await somebody({ expires_on: '2026-01-14' });
    for (const role of OUTSIDE) expect(await everywhere(role, person)).not.toContain('UNIKALNAYA');
    expect((await expireConsents(t.registry)).late).toBe(0);
  });

  test('of something else takes no name', async () => {
    const person = await somebody({ scope: ['photo'], expires_on: LAST_DAY });
    t.setClock('2026-01-21T00:00:00.000Z');
    expect((await expireConsents(t.registry)).late).toBe(1);
    expect(await everywhere('reader', person)).toContain('UNIKALNAYA');
  });

  test('that is prolonged after it ended holds again, and the name is shown when an editor says so', async () => {
    const person = await somebody({ expires_on: LAST_DAY });
    t.setClock('2026-01-21T00:00:00.000Z');
    await expireConsents(t.registry);
    const prolonged = await editor().patch(`/v1/consents/${person.consents[0]}`, { expires_on: '2026-06-30' });
    expect(prolonged.body).not.toHaveProperty('lapsed_on');
    expect(await everywhere('reader', person)).not.toContain('UNIKALNAYA');
    await editor().patch(person.url, { display_name_policy: 'real' });
    await expireConsents(t.registry);
    expect(await everywhere('reader', person)).toContain('UNIKALNAYA');
    t.setClock('2026-07-01T00:00:00.000Z');
    await expireConsents(t.registry);
    expect(await everywhere('reader', person)).not.toContain('UNIKALNAYA');
  });

  test('does not take back what an editor shows again after its end', async () => {
    const person = await somebody({ expires_on: LAST_DAY });
    t.setClock('2026-01-21T00:00:00.000Z');
    await expireConsents(t.registry);
    await editor().patch(person.url, { display_name_policy: 'real' });
    expect(await expireConsents(t.registry)).toEqual({ late: 0, failed: [] });
    expect(await everywhere('reader', person)).toContain('UNIKALNAYA');
  });

  test('ends for somebody who is retired as well, so that they do not come back with a name', async () => {
    const person = await somebody({ expires_on: LAST_DAY });
    const away = await editor().retire(person.url);
    t.setClock('2026-01-21T00:00:00.000Z');
    expect(await expireConsents(t.registry)).toEqual({ late: 1, failed: [] });
    expect(await expireConsents(t.registry)).toEqual({ late: 0, failed: [] });
    const { current_etag } = (await editor().restore(person.url, '"0-confidential"')).body;
    expect(current_etag).toBe(away.headers.etag);
    expect((await editor().restore(person.url, current_etag)).status).toBe(200);
    expect(await everywhere('reader', person)).not.toContain('UNIKALNAYA');
  });

  test('that is restored after its last day says so in that write', async () => {
    const person = await somebody({ expires_on: LAST_DAY }, { expires_on: '2026-06-30', given_by: 'lawyer' });
    const [first, second] = person.consents.map((id) => `/v1/consents/${id}`) as [string, string];
    const away = await editor().retire(first);
    await editor().retire(second);
    t.setClock('2026-01-21T00:00:00.000Z');
    expect(await everywhere('reader', person)).toContain('UNIKALNAYA');
    await editor().restore(first, away.headers.etag as string);
    expect((await editor().get(first)).body.lapsed_on).toBe('2026-01-21');
    expect(await everywhere('reader', person)).not.toContain('UNIKALNAYA');
  });

  test('that cannot be written holds up nobody else', async () => {
    const [faulty, other] = [await somebody({ expires_on: LAST_DAY }), await somebody({ expires_on: LAST_DAY })];
    await t.store.execute("update consents set given_by = 'nobody' where id = ?", faulty.consents[0] as string);
    t.setClock('2026-01-21T00:00:00.000Z');
    expect(await expireConsents(t.registry)).toEqual({ late: 2, failed: faulty.consents });
    expect((await editor().get(other.url)).body.display_name_policy).toBe('withheld');
  });
});

describe('a server', () => {
  const config = { HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 };

  test('has withheld what ended before it listens', async () => {
    const person = await somebody({ expires_on: LAST_DAY });
    t.setClock('2026-01-21T00:00:00.000Z');
    const server = await startServer({ ...t.registry, close: async () => undefined }, config as never);
    expect(await (await fetch(`${server.address}${person.url}`)).text()).not.toContain('UNIKALNAYA');
    await server.stop();
  });

  test('looks again and again, whatever goes wrong on the way, until it is stopped', { timeout: 20_000 }, async () => {
    const person = await somebody({ expires_on: LAST_DAY });
    let looks = 0;
    const registry = new Proxy(t.registry, {
      get(target, property) {
        if (property === 'clock' && ++looks === 1) throw new Error('the first look fails');
        return target[property as keyof typeof target];
      },
    });
    const lines: unknown[] = [];
    t.setClock('2026-01-21T00:00:00.000Z');
    const keeping = keepExpiring(registry, { error: (...line: unknown[]) => lines.push(line) } as never, 5);
    while ((await editor().get(person.url)).body.display_name_policy !== 'withheld') await wait(5);
    await keeping.stop();
    expect(lines).toEqual([['Consents that have ended could not be looked for or written: it is tried again.']]);
    const after = looks;
    await wait(50);
    expect(looks).toBe(after);
  });
});
