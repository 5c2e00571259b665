// Consents over HTTP: editors alone see them, and what is withdrawn is withheld at once, wherever it was shown.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { displayNamePolicy } from '../../src/core/values/vocabulary.js';
import { aConsent, aName, aPrisoner } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const OUTSIDE = ['reader', 'partner'] as const;

let counter = 0;
/** Somebody with a name of her own, a pseudonym and initials. */
async function somebody(says = {}) {
  counter += 1;
  const family = `UNIKALNAYA${counter}`;
  const names = [
    aName({ full: `${family} Alena`, family, given: 'Alena' }),
    aName({ full: `Pseudonym${counter}`, family: undefined, given: undefined, kind: 'pseudonym' }),
    aName({ full: `U${counter}. A.`, family: undefined, given: undefined, kind: 'initials' }),
  ];
  const { body } = await editor().post('/v1/prisoners', aPrisoner({ names, ...says }));
  return { id: body.id as string, url: `/v1/prisoners/${body.id}`, family, nameId: body.names.find(({ kind }: { kind: string }) => kind === 'published').id as string };
}

/** Everywhere that a name could be found, as one text. */
async function everywhere(role: (typeof OUTSIDE)[number], { id, url, family, nameId }: Awaited<ReturnType<typeof somebody>>): Promise<string> {
  const answers = await Promise.all(
    [
      url,
      `${url}/names`,
      `/v1/names/${nameId}`,
      `/v1/names?prisoner_id=${id}`,
      `/v1/prisoners?q=${family}`,
      `/v1/prisoners?family_name=${family}`,
      `/v1/prisoners?display_name=${family}%20Alena`,
    ].map((address) => t.as(role).get(address)),
  );
  return answers.map(({ text }) => text).join('\n');
}

/** Whom a name finds: people of names like it among them. */
async function foundBy(role: Role, name: string): Promise<string[]> {
  return (await t.as(role).get(`/v1/prisoners?q=${name}&limit=200`)).body.items.map(({ id }: { id: string }) => id);
}

describe('the policy for showing names', () => {
  test.each([
    ['real', 'Pseudonym', 3],
    ['pseudonym', 'Pseudonym', 1],
    ['initials', 'U', 1],
    ['withheld', undefined, 0],
  ] as const)('%s shows what it says to everyone but editors', async (policy, shown, count) => {
    const person = await somebody({ display_name_policy: policy });
    for (const role of OUTSIDE) {
      const { body } = await t.as(role).get(person.url);
      expect(body.names).toHaveLength(count);
      if (shown) expect(body.display_name).toMatch(new RegExp(`^${shown}\\d`));
      else expect(body).not.toHaveProperty('display_name');
      expect(body).not.toHaveProperty('display_name_policy');
      if (policy === 'real') expect(await everywhere(role, person)).toContain(person.family);
      else expect(await everywhere(role, person)).not.toContain(person.family);
      expect((await foundBy(role, person.family)).includes(person.id)).toBe(policy === 'real');
    }
    expect((await editor().get(person.url)).body).toMatchObject({ display_name_policy: policy, names: [{}, {}, {}] });
    expect(await foundBy('editor', person.family)).toContain(person.id);
  });

  test('every policy of the vocabulary is taken, and nothing else', async () => {
    const { url } = await somebody();
    for (const policy of Object.keys(displayNamePolicy)) {
      const answer = await editor().patch(url, { display_name_policy: policy });
      expect(answer.body.display_name_policy ?? answer.text).toBe(policy);
    }
    expect((await editor().patch(url, { display_name_policy: 'hidden' })).body.errors).toMatchObject([{ pointer: '/display_name_policy', code: 'unknown_value' }]);
  });

  test('a name that is withheld cannot be sorted by: she stands where those without a name stand', async () => {
    const person = await somebody({ display_name_policy: 'withheld', country: 'ZW' });
    const nameless = await editor().post('/v1/prisoners', aPrisoner({ country: 'ZW', names: [aName({ visibility: 'confidential' })] }));
    const named = await somebody({ country: 'ZW' });
    for (const sort of ['family_name', 'display_name']) {
      const ids = async (order: string) => (await t.as('reader').get(`/v1/prisoners?country=ZW&sort=${order}`)).body.items.map(({ id }: { id: string }) => id) as string[];
      expect((await ids(sort))[0]).toBe(named.id);
      expect((await ids(`-${sort}`))[0]).toBe(named.id);
      expect((await ids(sort)).slice(1)).toEqual([person.id, nameless.body.id].sort());
    }
  });

  test('what is withheld and shown again is as it was', async () => {
    const person = await somebody();
    const before = (await t.as('reader').get(person.url)).body.names.map(({ full }: { full: string }) => full);
    await editor().patch(person.url, { display_name_policy: 'withheld' });
    await editor().patch(person.url, { display_name_policy: 'real' });
    expect((await t.as('reader').get(person.url)).body.names.map(({ full }: { full: string }) => full)).toEqual(before);
  });

  test('a name that is added under a policy is as hidden as the others', async () => {
    const person = await somebody({ display_name_policy: 'initials' });
    const added = await editor().post(`${person.url}/names`, aName({ full: 'НОВАЯ Алена', family: 'НОВАЯ', given: 'Алена' }));
    expect(added.status).toBe(201);
    for (const role of OUTSIDE) expect((await t.as(role).get(`/v1/names/${added.body.id}`)).status).toBe(404);
  });
});

describe('the withdrawal of a consent to the name', () => {
  test('hides the name in the same write, from everyone but editors', async () => {
    const person = await somebody();
    const given = await editor().post(`${person.url}/consents`, aConsent());
    expect(given.status).toBe(201);
    expect(await everywhere('reader', person)).toContain(person.family);
    const withdrawn = await editor().patch(`/v1/consents/${given.body.id}`, { withdrawn_on: '2026-01-14' });
    expect(withdrawn.status).toBe(200);
    for (const role of OUTSIDE) expect(await everywhere(role, person)).not.toContain(person.family);
    expect((await editor().get(person.url)).body.display_name_policy).toBe('withheld');
  });

  test('leaves the name while another consent to it holds, and hides it with the last', async () => {
    const person = await somebody();
    const [one, other] = [
      await editor().post(`${person.url}/consents`, aConsent()),
      await editor().post(`${person.url}/consents`, aConsent({ scope: ['name'], given_by: 'lawyer' })),
    ];
    await editor().patch(`/v1/consents/${one.body.id}`, { withdrawn_on: '2026-01-14' });
    expect(await everywhere('reader', person)).toContain(person.family);
    await editor().retire(`/v1/consents/${other.body.id}`);
    expect(await everywhere('reader', person)).not.toContain(person.family);
  });

  test('does not count one that has expired as holding', async () => {
    const person = await somebody();
    const one = await editor().post(`${person.url}/consents`, aConsent());
    await editor().post(`${person.url}/consents`, aConsent({ granted_on: '2024-01-01', expires_on: '2025-12-31' }));
    await editor().patch(`/v1/consents/${one.body.id}`, { withdrawn_on: '2026-01-14' });
    expect(await everywhere('reader', person)).not.toContain(person.family);
  });

  test('of something else leaves the name as it is', async () => {
    const person = await somebody();
    const given = await editor().post(`${person.url}/consents`, aConsent({ scope: ['photo'] }));
    await editor().patch(`/v1/consents/${given.body.id}`, { withdrawn_on: '2026-01-14' });
    expect(await everywhere('reader', person)).toContain(person.family);
  });

  test('is not undone by a new consent: an editor shows the name again', async () => {
    const person = await somebody();
    const given = await editor().post(`${person.url}/consents`, aConsent());
    await editor().patch(`/v1/consents/${given.body.id}`, { withdrawn_on: '2026-01-14' });
    await editor().post(`${person.url}/consents`, aConsent());
    expect(await everywhere('reader', person)).not.toContain(person.family);
    await editor().patch(person.url, { display_name_policy: 'real' });
    expect(await everywhere('reader', person)).toContain(person.family);
  });

  test('keeps a stricter choice than showing the name: a pseudonym stays one', async () => {
    const person = await somebody({ display_name_policy: 'pseudonym' });
    const given = await editor().post(`${person.url}/consents`, aConsent());
    await editor().patch(`/v1/consents/${given.body.id}`, { withdrawn_on: '2026-01-14' });
    expect((await editor().get(person.url)).body.display_name_policy).toBe('pseudonym');
  });
});

describe('the end of a consent to the story', () => {
  const interests = ['chess', 'garden'];
  const shown = async (role: Role, { id, url }: { id: string; url: string }) => [
    (await t.as(role).get(url)).body.interests,
    (await t.as(role).get(`/v1/prisoners?id=${id}&interests=chess`)).body.items.length,
  ];

  test('takes away in the same write what she likes, from the earlier versions that others read as well', async () => {
    const person = await somebody({ interests });
    await editor().patch(person.url, { sex: 'unknown' });
    const given = await editor().post(`${person.url}/consents`, aConsent({ scope: ['story'] }));
    for (const role of OUTSIDE) expect(await shown(role, person)).toEqual([interests, 1]);
    await editor().patch(`/v1/consents/${given.body.id}`, { withdrawn_on: '2026-01-14' });
    for (const role of OUTSIDE) {
      expect(await shown(role, person)).toEqual([[], 0]);
      const versions = await Promise.all([1, 2, 3].map((version) => t.as(role).get(`${person.url}/versions/${version}`)));
      expect(versions.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(versions.map(({ text }) => text).join()).not.toMatch(/chess|garden/);
    }
    expect((await editor().get(`${person.url}/versions/1`)).body.interests).toEqual(interests);
    expect((await editor().get(person.url)).body).toMatchObject({ interests: [], display_name_policy: 'real' });
  });

  test('leaves it while another holds, and that of a consent to the name alone leaves it too', async () => {
    const person = await somebody({ interests });
    const [one, name] = await Promise.all([aConsent({ scope: ['story'] }), aConsent({ scope: ['name'] })].map((says) => editor().post(`${person.url}/consents`, says)));
    await editor().post(`${person.url}/consents`, aConsent({ scope: ['story'], given_by: 'lawyer' }));
    for (const consent of [one, name]) await editor().patch(`/v1/consents/${consent?.body.id}`, { withdrawn_on: '2026-01-14' });
    for (const role of OUTSIDE) expect(await shown(role, person)).toEqual([interests, 1]);
  });

  test('is not undone by a new consent: an editor says it again', async () => {
    const person = await somebody({ interests });
    await editor().post(`${person.url}/consents`, aConsent({ scope: ['story'], withdrawn_on: '2026-01-14' }));
    await editor().post(`${person.url}/consents`, aConsent({ scope: ['story'] }));
    expect(await shown('reader', person)).toEqual([[], 0]);
    await editor().patch(person.url, { interests });
    expect(await shown('reader', person)).toEqual([interests, 1]);
  });
});

test('what is public already says where and why', async () => {
  const { url } = await somebody();
  const refused = await editor().post(`${url}/consents`, aConsent({ basis: 'already_public' }));
  expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/url', '/reason']);
});

test('for everyone but editors there are no consents', async () => {
  const person = await somebody();
  const given = await editor().post(`${person.url}/consents`, aConsent());
  for (const role of OUTSIDE) {
    expect((await t.as(role).get(`/v1/consents/${given.body.id}`)).status).toBe(404);
    expect((await t.as(role).get('/v1/consents')).body.items).toEqual([]);
    expect((await t.as(role).get(`${person.url}/consents`)).body.items).toEqual([]);
  }
});
