// The two clocks over HTTP: what was true on a day, what the registry said at a moment of the past, and both together; and that what was taken back is not in the past either.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { records } from '../../src/records/index.js';
import { verify } from '../../src/services/verify/index.js';
import { aChild, aClaim, aConsent, aCustodyPeriod, aFacility, aName, anAppeal, anEvent, aPrisoner, aSentence, aSource, aVulnerability } from '../support/people.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

const editor = () => t.as('editor');
const ROLES = ['reader', 'partner', 'editor'] as const;
type Asking = (typeof ROLES)[number];

let hours = 0;
/** Lets an hour pass; gives the instant in its middle, at which nothing happens. */
function anHourPasses(): string {
  hours += 1;
  const start = Date.parse('2026-02-01T00:00:00.000Z') + hours * 3_600_000;
  t.setClock(new Date(start + 3_600_000).toISOString());
  return new Date(start + 1_800_000).toISOString();
}

const get = async (role: Asking, url: string) => (await t.as(role).get(url)).body;
const idsOf = (body: { items: { id: string }[] }) => body.items.map(({ id }) => id);
const made = async (says: Record<string, unknown> = {}) => (await editor().post('/v1/prisoners', aPrisoner(says))).body as { id: string; version: number; names: { id: string }[] };

describe('what the registry said at a moment', () => {
  test('is the document of then, by instant and by position, to everyone who may see it', async () => {
    const { id } = await made({ custody_periods: [aCustodyPeriod({ status: 'pre_trial_detention' })] });
    const url = `/v1/prisoners/${id}`;
    const before = anHourPasses();
    const seqs = new Map<Asking, string>();
    for (const role of ROLES) seqs.set(role, String((await t.as(role).get(url)).headers['registry-seq']));
    const told = new Map<Asking, string>();
    for (const role of ROLES) told.set(role, (await t.as(role).get(url)).text);
    const [period] = (await get('editor', `${url}/custody_periods`)).items;
    expect((await editor().patch(`/v1/custody_periods/${period.id}`, { status: 'serving_sentence' })).status).toBe(200);
    const after = anHourPasses();
    for (const role of ROLES) {
      expect((await get(role, url)).custody_status).toBe('serving_sentence');
      const then = await t.as(role).get(`${url}?as_of=${before}`);
      expect(then.text).toBe(told.get(role));
      expect(String(then.headers['registry-seq'])).toBe(seqs.get(role));
      expect((await t.as(role).get(`${url}?as_of_seq=${seqs.get(role)}`)).text).toBe(told.get(role));
      expect((await get(role, `${url}?as_of=${after}`)).custody_status).toBe('serving_sentence');
      // Lists find it by what it said then, and only then.
      const list = (query: string) => get(role, `/v1/prisoners?id=${id}&${query}`).then(idsOf);
      expect(await list(`custody_status=pre_trial_detention&as_of=${before}`)).toEqual([id]);
      expect(await list(`custody_status=pre_trial_detention&as_of=${after}`)).toEqual([]);
      expect(await list(`custody_period_status=pre_trial_detention&as_of=${before}`)).toEqual([id]);
      expect(await list('custody_status=pre_trial_detention')).toEqual([]);
      expect((await get(role, `/v1/custody_periods/${period.id}?as_of=${before}`)).status).toBe('pre_trial_detention');
    }
  });

  test('is asked of records that have a field by the name of the clock as of all others', async () => {
    const { id } = await made({ custody_periods: [aCustodyPeriod({ as_of: '2025-11-20' })] });
    const then = anHourPasses();
    for (const role of ROLES) {
      expect((await get(role, `/v1/custody_periods?prisoner_id=${id}&as_of=${then}`)).items).toHaveLength(1);
      expect((await get(role, `/v1/custody_periods?prisoner_id=${id}&as_of=${then}&as_of_lt=2025-11-20`)).items).toEqual([]);
    }
  });

  test('is nothing before there was anything', async () => {
    const before = anHourPasses();
    const { id } = await made();
    anHourPasses();
    for (const role of ROLES) {
      expect((await t.as(role).get(`/v1/prisoners/${id}?as_of=${before}`)).status).toBe(404);
      expect((await get(role, `/v1/prisoners?id=${id}&as_of=${before}`)).items).toEqual([]);
      expect((await t.as(role).get(`/v1/prisoners/${id}?as_of_seq=0`)).status).toBe(404);
      expect((await get(role, '/v1/prisoners?as_of=1990-01-01T00:00:00Z&include_total=true')).page.total).toBe(0);
    }
  });

  test('holds what was retired since for editors alone: to others it is hidden, and nothing tells why', async () => {
    const { id } = await made({ names: [aName({ full: 'RETIRADA Nina', family: 'RETIRADA', given: 'Nina' })] });
    const then = anHourPasses();
    await editor().retire(`/v1/prisoners/${id}`);
    anHourPasses();
    expect((await get('editor', `/v1/prisoners/${id}?as_of=${then}`)).display_name).toBe('RETIRADA Nina');
    expect(idsOf(await get('editor', `/v1/prisoners?q=retirada&as_of=${then}`))).toEqual([id]);
    for (const role of ROLES) expect((await get(role, '/v1/prisoners?q=retirada')).items).toEqual([]);
    for (const role of ['reader', 'partner'] as const) {
      expect((await t.as(role).get(`/v1/prisoners/${id}?as_of=${then}`)).status).toBe(404);
      expect((await get(role, `/v1/prisoners?q=retirada&as_of=${then}`)).items).toEqual([]);
    }
  });

  test('is walked in pages, in every order, as it was', async () => {
    const ids: string[] = [];
    for (let place = 0; place < 7; place += 1) ids.push((await made({ country: 'XK', sentences: [aSentence({ term: { years: 1 + (place % 3), certainty: 'exact' } })] })).id);
    const then = anHourPasses();
    const expected = new Map<string, string[]>();
    const ORDERS = ['id', '-id', 'stated_term_months', '-stated_term_months,display_name', 'display_name'];
    for (const sort of ORDERS) expected.set(sort, idsOf(await get('reader', `/v1/prisoners?country=XK&sort=${sort}`)));
    for (const [place, id] of ids.entries()) {
      if (place % 2 === 0) await editor().patch(`/v1/prisoners/${id}`, { country: 'BY' });
      else await editor().post(`/v1/prisoners/${id}/sentences`, aSentence({ term: { years: 9, certainty: 'exact' } }));
    }
    await made({ country: 'XK' });
    anHourPasses();
    for (const role of ROLES) {
      for (const sort of ORDERS) {
        const walked: string[] = [];
        for (let url: string | null = `/v1/prisoners?country=XK&sort=${sort}&limit=2&as_of=${then}&include_total=true`; url; ) {
          const body = await get(role, url);
          expect(body.page.total).toBe(7);
          walked.push(...idsOf(body));
          url = body.page.next;
        }
        expect(walked).toEqual(expected.get(sort));
      }
    }
  });

  test.each([
    ['as_of=2100-01-01T00:00:00Z', 'as_of', 'out_of_range'],
    ['as_of=yesterday', 'as_of', 'invalid_format'],
    ['as_of_seq=99999999', 'as_of_seq', 'out_of_range'],
    ['as_of_seq=-1', 'as_of_seq', 'too_small'],
    ['as_of=2025-01-01T00:00:00Z&as_of_seq=1', 'as_of_seq', 'not_valid'],
    ['on_date=2025', 'on_date', 'invalid_format'],
    ['on_date=2025-02-30', 'on_date', 'not_valid'],
    ['on_date=2025-02-03&sentences_count=1', 'on_date', 'not_valid'],
    ['on_date=2025-02-03&sort=custody_as_of', 'on_date', 'not_valid'],
  ])('refuses %s', async (query, parameter, code) => {
    const { status, body } = await t.as('reader').get(`/v1/prisoners?${query}`);
    expect({ status, parameter: body.errors?.[0]?.parameter, code: body.errors?.[0]?.code }).toEqual({ status: 400, parameter, code });
  });
});

describe('what was taken back', () => {
  test('a name that is withheld since is in no past that others are shown, and found by none', async () => {
    const { id } = await made({
      names: [aName({ full: 'TAYEMNAYA Olha', family: 'TAYEMNAYA', given: 'Olha' }), aName({ full: 'Pseudonym-T', family: undefined, given: undefined, kind: 'pseudonym' })],
    });
    const url = `/v1/prisoners/${id}`;
    const [nameId] = (await get('editor', url)).names.filter(({ family }: { family?: string }) => family).map((name: { id: string }) => name.id);
    const first = anHourPasses();
    await editor().patch(url, { sex: 'unknown' });
    const second = anHourPasses();
    const before = { first: (await editor().get(`${url}?as_of=${first}`)).text, second: (await editor().get(`${url}?as_of=${second}`)).text };
    await editor().patch(url, { display_name_policy: 'pseudonym' });
    anHourPasses();
    for (const role of ['reader', 'partner'] as const) {
      for (const then of [first, second]) {
        const answers = await Promise.all(
          [
            url,
            `${url}/names`,
            `/v1/names/${nameId}`,
            `/v1/prisoners?q=tayemnaya`,
            `/v1/prisoners?family_name=TAYEMNAYA`,
            `/v1/prisoners?family_name_prefix=taye`,
            `/v1/prisoners?names_prefix=taye`,
            `/v1/prisoners?id=${id}`,
          ].map((address) => t.as(role).get(`${address}${address.includes('?') ? '&' : '?'}as_of=${then}`)),
        );
        for (const { text } of answers) expect(text).not.toMatch(/TAYEMNAYA|Olha/i);
        expect(answers[0]?.body.display_name).toBe('Pseudonym-T');
        expect(answers[3]?.body.items).toEqual([]);
        expect(answers[6]?.body.items).toEqual([]);
        expect(idsOf(answers[7]?.body)).toEqual([id]);
      }
    }
    // Editors keep their past, byte for byte, and find by it.
    expect((await editor().get(`${url}?as_of=${first}`)).text).toBe(before.first);
    expect((await editor().get(`${url}?as_of=${second}`)).text).toBe(before.second);
    expect(idsOf(await get('editor', `/v1/prisoners?q=tayemnaya&as_of=${first}`))).toEqual([id]);
    // And what is shown again is shown from then on.
    await editor().patch(url, { display_name_policy: 'real' });
    const shown = anHourPasses();
    expect((await get('reader', `${url}?as_of=${shown}`)).names).toHaveLength(2);
    expect((await get('reader', `${url}?as_of=${first}`)).names).toHaveLength(1);
  });

  test('the withdrawal of a consent takes the name out of the past', async () => {
    const { id } = await made({ names: [aName({ full: 'ZHODNAYA Vera', family: 'ZHODNAYA', given: 'Vera' })] });
    const consent = (await editor().post(`/v1/prisoners/${id}/consents`, aConsent({ scope: ['name'] }))).body;
    const then = anHourPasses();
    expect((await editor().patch(`/v1/consents/${consent.id}`, { withdrawn_on: '2026-02-01' })).status).toBe(200);
    anHourPasses();
    for (const role of ['reader', 'partner'] as const) {
      expect((await t.as(role).get(`/v1/prisoners/${id}?as_of=${then}`)).text).not.toMatch(/ZHODNAYA|Vera/i);
      expect((await get(role, `/v1/prisoners?q=zhodnaya&as_of=${then}`)).items).toEqual([]);
    }
    expect((await get('editor', `/v1/prisoners/${id}?as_of=${then}`)).display_name).toBe('ZHODNAYA Vera');
  });

  test('that medical help is urgent is in the past no longer than somebody consents to it', async () => {
    const { id } = await made();
    await editor().post(`/v1/prisoners/${id}/vulnerabilities`, aVulnerability({ flag: 'serious_illness', priority: 'urgent', visibility: 'confidential' }));
    const consent = (await editor().post(`/v1/prisoners/${id}/consents`, aConsent({ scope: ['health'] }))).body;
    const then = anHourPasses();
    await editor().patch(`/v1/prisoners/${id}`, { sex: 'unknown' });
    anHourPasses();
    expect((await get('reader', `/v1/prisoners/${id}?as_of=${then}`)).urgent_medical).toBe(true);
    await editor().patch(`/v1/consents/${consent.id}`, { withdrawn_on: '2026-02-01' });
    anHourPasses();
    for (const role of ['reader', 'partner'] as const) {
      expect(await get(role, `/v1/prisoners/${id}?as_of=${then}`)).not.toHaveProperty('urgent_medical');
      expect((await get(role, `/v1/prisoners?id=${id}&urgent_medical=true&as_of=${then}`)).items).toEqual([]);
    }
    expect((await get('editor', `/v1/prisoners/${id}?as_of=${then}`)).urgent_medical).toBe(true);
  });

  test('the withdrawal of a consent to the story takes out of the past what somebody likes', async () => {
    const { id } = await made({ interests: ['ornithology'] });
    const consent = (await editor().post(`/v1/prisoners/${id}/consents`, aConsent({ scope: ['story'] }))).body;
    const then = anHourPasses();
    await editor().patch(`/v1/consents/${consent.id}`, { withdrawn_on: '2026-02-01' });
    anHourPasses();
    for (const role of ['reader', 'partner'] as const) {
      expect((await get(role, `/v1/prisoners/${id}?as_of=${then}`)).interests).toEqual([]);
      expect((await get(role, `/v1/prisoners?interests=ornithology&as_of=${then}`)).items).toEqual([]);
    }
    expect((await get('editor', `/v1/prisoners/${id}?as_of=${then}`)).interests).toEqual(['ornithology']);
  });

  test('somebody who was taken down was never there, to those who may not see them', async () => {
    const { id } = await made({ names: [aName({ full: 'ZNIKLAYA Raisa', family: 'ZNIKLAYA', given: 'Raisa' })], sentences: [aSentence()] });
    const url = `/v1/prisoners/${id}`;
    const then = anHourPasses();
    expect((await editor().post(`${url}/takedown`, { reason: 'Her mother was visited.' })).status).toBe(201);
    anHourPasses();
    const never = await t.as('reader').get(`/v1/prisoners/00000000-0000-4000-8000-000000000000?as_of=${then}`);
    for (const role of ['reader', 'partner'] as const) {
      const { status, text } = await t.as(role).get(`${url}?as_of=${then}`);
      expect({ status, text }).toEqual({ status: 404, text: never.text });
      expect((await get(role, `/v1/sentences?prisoner_id=${id}&as_of=${then}`)).items).toEqual([]);
      expect((await get(role, `/v1/prisoners?q=zniklaya&as_of=${then}`)).items).toEqual([]);
    }
    expect((await get('editor', `${url}?as_of=${then}`)).display_name).toBe('ZNIKLAYA Raisa');
  });

  test('what is for partners since is in the past of partners alone', async () => {
    const { id } = await made({ sentences: [aSentence()] });
    const url = `/v1/prisoners/${id}`;
    const [sentence] = (await get('editor', url)).sentences;
    const then = anHourPasses();
    await editor().patch(`/v1/sentences/${sentence.id}`, { visibility: 'partner' });
    anHourPasses();
    const counts = await Promise.all(ROLES.map(async (role) => (await get(role, `${url}?as_of=${then}`)).sentences_count));
    expect(counts).toEqual([0, 1, 1]);
    const found = await Promise.all(ROLES.map(async (role) => (await get(role, `/v1/sentences?prisoner_id=${id}&as_of=${then}`)).items.length));
    expect(found).toEqual([0, 1, 1]);
  });

  test('who is hidden since is named by nothing in the past, whatever named them then and does not now', async () => {
    const editorMade = async (url: string, body: Record<string, unknown>) => {
      const answer = await editor().post(url, body);
      expect(answer.status, answer.text).toBe(201);
      return answer.body as { id: string };
    };
    const [facility, source, organization] = [
      await editorMade('/v1/facilities', aFacility()),
      await editorMade('/v1/sources', aSource()),
      await editorMade('/v1/organizations', { visibility: 'public', name: 'Example Court', kind: 'court' }),
    ];
    const [gone, stays] = [await made(), await made({ custody_periods: [aCustodyPeriod({ facility_id: facility.id, source_ids: [source.id] })] })];
    const [period] = (await get('editor', `/v1/prisoners/${stays.id}/custody_periods`)).items;
    const child = await editorMade(`/v1/prisoners/${stays.id}/children`, aChild({ prisoner_ids: [stays.id, gone.id] }));
    const appeal = await editorMade('/v1/appeals', anAppeal({ prisoner_ids: [gone.id, stays.id], addressee_ids: [organization.id] }));
    const then = anHourPasses();
    const changes: [string, Record<string, unknown>][] = [
      [`/v1/custody_periods/${period.id}`, { facility_id: null, source_ids: [] }],
      [`/v1/children/${child.id}`, { prisoner_ids: [stays.id] }],
      [`/v1/appeals/${appeal.id}`, { prisoner_ids: [stays.id], addressee_ids: [] }],
    ];
    const places = [...changes.map(([url]) => url), `/v1/prisoners/${stays.id}`];
    for (const [url, says] of changes) expect((await editor().patch(url, says)).status, url).toBe(200);
    anHourPasses();
    const hidden: [string, number][] = [
      [`/v1/facilities/${facility.id}`, 2],
      [`/v1/sources/${source.id}`, 2],
      [`/v1/organizations/${organization.id}`, 1],
      [`/v1/prisoners/${gone.id}`, 3],
    ];
    for (const [url, times] of hidden) {
      const id = url.split('/').at(-1) as string;
      const naming = async (role: Asking) => (await Promise.all(places.map((place) => t.as(role).get(`${place}?as_of=${then}`)))).filter(({ text }) => text.includes(id)).length;
      for (const role of ROLES) expect(await naming(role), `${role} ${url}`).toBe(times);
      expect((await editor().patch(url, { visibility: 'confidential' })).status, url).toBe(200);
      for (const role of ['reader', 'partner'] as const) expect(await naming(role), `${role} ${url}`).toBe(0);
      expect(await naming('editor'), url).toBe(times);
    }
    expect((await verify(t.registry.database, records)).all).toEqual([]);
  });

  describe('of somebody who was taken for another', () => {
    const version = async (id: string) => (await get('editor', `/v1/prisoners/${id}`)).version;
    let keys = 0;
    async function merged(kept_id: string, merged_id: string): Promise<string> {
      const body = { kept_id, merged_id, kept_version: await version(kept_id), merged_version: await version(merged_id), evidence: 'The same trial.' };
      const answer = await editor().post('/v1/merges', body, { 'idempotency-key': `merge-${(keys += 1)}` });
      expect(answer.status, answer.text).toBe(201);
      return `/v1/merges/${answer.body.id}/undo`;
    }
    const undo = async (url: string) => expect((await editor().post(url, { evidence: 'Two people.' })).status).toBe(200);
    /** Two people, what the one says of the other while both are one, and when that was; `url` is the one that was kept. */
    async function takenForOne() {
      const hers = { names: [aName({ full: 'INSHAYA Nina', family: 'INSHAYA', given: 'Nina' })], sentences: [aSentence({ verbatim: 'Inshaya got three years' })] };
      const own = { birth_date: '1971-03-04', interests: ['inshaya-songs'], external_ids: [{ scheme: 'viasna', value: 'inshaya-1' }] };
      const [kept, gone] = [await made({ names: [aName({ full: 'ZVYCHAJNAYA Yana' })], birth_date: undefined, interests: ['chess'] }), await made({ ...hers, ...own })];
      const before = anHourPasses();
      const undoing = await merged(kept.id, gone.id);
      const [first, url] = [anHourPasses(), `/v1/prisoners/${kept.id}`];
      expect((await editor().patch(url, { country: 'LT' })).status).toBe(200);
      const second = anHourPasses();
      await undo(undoing);
      anHourPasses();
      const then = [first, second];
      const told = async (role: Asking) => Promise.all(then.map(async (at) => (await t.as(role).get(`${url}?as_of=${at}`)).text));
      const found = async (role: Asking) => (await Promise.all(then.map((at) => get(role, `/v1/prisoners?q=inshaya&id=${kept.id}&as_of=${at}`)))).flatMap(idsOf);
      return { kept, gone, url, before, then, told, found };
    }
    const whole = async () => expect((await verify(t.registry.database, records)).all).toEqual([]);

    test('is in the past of the other no longer than in their own', async () => {
      const { kept, gone, url, before, then, told, found } = await takenForOne();
      const all = new Map<Asking, string[]>();
      for (const role of ROLES) {
        all.set(role, await told(role));
        for (const text of await told(role)) expect(text).toMatch(/INSHAYA.*inshaya-1/);
        expect(await found(role)).toEqual([kept.id, kept.id]);
      }
      expect((await editor().patch(`/v1/prisoners/${gone.id}`, { visibility: 'partner' })).status).toBe(200);
      for (const text of await told('reader')) expect(text).not.toMatch(/inshaya|1971/i);
      expect(await found('reader')).toEqual([]);
      for (const role of ['partner', 'editor'] as const) expect(await told(role)).toEqual(all.get(role));
      expect((await editor().retire(`/v1/prisoners/${gone.id}`)).status).toBe(204);
      for (const role of ['reader', 'partner'] as const) {
        for (const text of await told(role)) expect(text).not.toMatch(/inshaya|1971/i);
        expect(await found(role)).toEqual([]);
        for (const at of then) {
          for (const query of ['family_name=INSHAYA', 'interests=inshaya-songs', 'sentences_count=2'])
            expect((await get(role, `/v1/prisoners?id=${kept.id}&${query}&as_of=${at}`)).items, query).toEqual([]);
        }
        // What the other said by themselves stays.
        for (const at of [`?as_of=${before}`, '']) expect((await get(role, `${url}${at}`)).display_name).toBe('ZVYCHAJNAYA Yana');
      }
      expect(await told('editor')).toEqual(all.get('editor'));
      expect(await found('editor')).toEqual([kept.id, kept.id]);
      await whole();
    });

    test('through another with whom that one was one meanwhile goes as well', async () => {
      const people = [await made(), await made(), await made({ external_ids: [{ scheme: 'viasna', value: 'tretiaya-3' }], names: [aName({ full: 'TRETIAYA Vera' })] })];
      const [far, near, gone] = people.map(({ id }) => id) as [string, string, string];
      const first = await merged(near, gone);
      const second = await merged(far, near);
      const then = anHourPasses();
      await undo(second);
      await undo(first);
      for (const role of ROLES) expect((await t.as(role).get(`/v1/prisoners/${far}?as_of=${then}`)).text).toMatch(/TRETIAYA.*tretiaya-3/);
      expect((await editor().post(`/v1/prisoners/${gone}/takedown`, { reason: 'Her mother was visited.' })).status).toBe(201);
      for (const role of ['reader', 'partner'] as const)
        for (const id of [far, near]) expect((await t.as(role).get(`/v1/prisoners/${id}?as_of=${then}`)).text).not.toMatch(/tretiaya/i);
      expect((await t.as('editor').get(`/v1/prisoners/${far}?as_of=${then}`)).text).toMatch(/TRETIAYA.*tretiaya-3/);
      await whole();
    });

    test('by their consent goes with it', async () => {
      const { gone, url, then } = await takenForOne();
      const consent = (await editor().post(`/v1/prisoners/${gone.id}/consents`, aConsent({ scope: ['story', 'name'] }))).body;
      anHourPasses();
      const both = ['chess', 'inshaya-songs'];
      const liked = (role: Asking) => Promise.all(then.map(async (at) => (await get(role, `${url}?as_of=${at}`)).interests));
      for (const role of ROLES) expect(await liked(role)).toEqual([both, both]);
      expect((await editor().patch(`/v1/consents/${consent.id}`, { withdrawn_on: '2026-02-01' })).status).toBe(200);
      for (const role of ['reader', 'partner'] as const) {
        expect(await liked(role)).toEqual([[], []]);
        for (const at of then) expect((await t.as(role).get(`${url}?as_of=${at}`)).text).not.toContain('INSHAYA');
      }
      expect(await liked('editor')).toEqual([both, both]);
      await whole();
    });
  });

  test('a child who is hidden since is in the past of nobody whose child they were said to be', async () => {
    const [mother, aunt] = [await made(), await made()];
    const child = (await editor().post(`/v1/prisoners/${mother.id}/children`, aChild())).body;
    const first = anHourPasses();
    const moved = await editor().patch(`/v1/children/${child.id}`, { prisoner_ids: [aunt.id] });
    expect(moved.status, moved.text).toBe(200);
    const second = anHourPasses();
    const told = (role: Asking) =>
      Promise.all([`${mother.id}?as_of=${first}`, `${aunt.id}?as_of=${second}`].map(async (of) => (await get(role, `/v1/prisoners/${of}`)).children.length));
    for (const role of ROLES) expect(await told(role)).toEqual([1, 1]);
    expect((await editor().patch(`/v1/children/${child.id}`, { visibility: 'confidential' })).status).toBe(200);
    for (const role of ['reader', 'partner'] as const) expect(await told(role)).toEqual([0, 0]);
    expect(await told('editor')).toEqual([1, 1]);
    expect((await verify(t.registry.database, records)).all).toEqual([]);
  });

  test('a facility that is hidden since is not named in the past', async () => {
    const facility = (await editor().post('/v1/facilities', aFacility({ name: 'Secret Example House' }))).body;
    const { id } = await made({ custody_periods: [aCustodyPeriod({ facility_id: facility.id })] });
    const then = anHourPasses();
    await editor().patch(`/v1/facilities/${facility.id}`, { visibility: 'confidential' });
    anHourPasses();
    expect((await t.as('reader').get(`/v1/prisoners/${id}?as_of=${then}&include=facilities`)).text).not.toContain(facility.id);
    expect((await t.as('reader').get(`/v1/custody_periods?prisoner_id=${id}&as_of=${then}`)).text).not.toContain(facility.id);
    expect((await get('editor', `/v1/prisoners/${id}?as_of=${then}`)).facility_id).toBe(facility.id);
  });
});

describe('a view of somebody at a moment', () => {
  const VIEWS = ['timeline', 'provenance', 'completeness', 'release_estimate'] as const;

  test('is what it said then, by instant and by position, to everyone', async () => {
    const { id } = await made({
      custody_periods: [aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2025-03-04' })],
      sentences: [aSentence({ regime: 'general', placement: 'penal_colony', term: { years: 3, certainty: 'exact' }, in_force_on: undefined })],
    });
    const url = `/v1/prisoners/${id}`;
    await editor().post(`${url}/events`, anEvent({ happened_on: '2025-03-04' }));
    const claim = await editor().post(`${url}/claims`, aClaim({ record: 'prisoner', record_id: undefined, property: 'sex', value: 'female' }));
    expect(claim.status, claim.text).toBe(201);
    const then = anHourPasses();
    const told = new Map<string, { text: string; seq: string }>();
    for (const role of ROLES)
      for (const view of VIEWS) {
        const { text, headers } = await t.as(role).get(`${url}/${view}`);
        told.set(`${role} ${view}`, { text, seq: String(headers['registry-seq']) });
      }
    t.setClock('2026-03-20T08:00:00.000Z');
    hours += 24 * 60;
    await editor().post(`${url}/events`, anEvent({ kind: 'hearing', happened_on: '2025-06-01', authority: 'Example Court' }));
    expect((await editor().patch(`/v1/claims/${claim.body.id}`, { value: 'male' })).status).toBe(200);
    const [sentence] = (await get('editor', url)).sentences;
    await editor().patch(`/v1/sentences/${sentence.id}`, { in_force_on: '2025-09-01' });
    await editor().post(
      `${url}/custody_periods`,
      aCustodyPeriod({ status: 'serving_sentence', from_on: '2025-09-01', facility_id: (await editor().post('/v1/facilities', aFacility())).body.id }),
    );
    for (const role of ROLES)
      for (const view of VIEWS) {
        const { text, seq } = told.get(`${role} ${view}`) as { text: string; seq: string };
        expect((await t.as(role).get(`${url}/${view}`)).text, `${role} ${view}`).not.toBe(text);
        for (const clock of [`as_of=${then}`, `as_of_seq=${seq}`]) {
          const answer = await t.as(role).get(`${url}/${view}?${clock}`);
          expect([answer.status, answer.text, String(answer.headers['registry-seq'])], `${role} ${view} ${clock}`).toEqual([200, text, seq]);
          const again = await t.as(role).get(`${url}/${view}?${clock}`, { 'if-none-match': answer.headers.etag as string });
          expect(again.status).toBe(304);
        }
        const both = await t.as(role).get(`${url}/${view}?as_of=${then}&as_of_seq=${seq}`);
        expect(both.body.errors).toMatchObject([{ parameter: 'as_of_seq', code: 'not_valid' }]);
      }
  });

  test('has nothing of what went out of sight since, and of somebody who was not there yet it is that of nobody', async () => {
    const early = anHourPasses();
    const { id } = await made({ sentences: [aSentence({ imposed_on: '2025-07-08' })] });
    const url = `/v1/prisoners/${id}`;
    const [sentence] = (await get('editor', url)).sentences;
    const then = anHourPasses();
    await editor().patch(`/v1/sentences/${sentence.id}`, { visibility: 'confidential' });
    anHourPasses();
    expect((await t.as('reader').get(`${url}/timeline?as_of=${then}`)).text).not.toContain('2025-07-08');
    expect((await t.as('editor').get(`${url}/timeline?as_of=${then}`)).text).toContain('2025-07-08');
    const never = await t.as('reader').get('/v1/prisoners/00000000-0000-4000-8000-000000000000/timeline');
    for (const view of VIEWS) expect([(await t.as('reader').get(`${url}/${view}?as_of=${early}`)).text], view).toEqual([never.text]);
  });

  test('of what stands by itself is what its provenance said then', async () => {
    const facility = (await editor().post('/v1/facilities', aFacility())).body.id;
    const claim = await editor().post('/v1/record_claims', { visibility: 'public', record: 'facility', record_id: facility, property: 'kind', value: 'sizo' });
    expect(claim.status, claim.text).toBe(201);
    const then = anHourPasses();
    const told = (await t.as('reader').get(`/v1/facilities/${facility}/provenance`)).text;
    await editor().patch(`/v1/record_claims/${claim.body.id}`, { value: 'ivs' });
    anHourPasses();
    expect((await t.as('reader').get(`/v1/facilities/${facility}/provenance`)).text).not.toBe(told);
    expect((await t.as('reader').get(`/v1/facilities/${facility}/provenance?as_of=${then}`)).text).toBe(told);
  });

  test('is none of where to write, nor of what comes: these are asked of now', async () => {
    const { id } = await made();
    for (const url of [`/v1/prisoners/${id}/letter_address`, '/v1/calendar', '/v1/calendar.ics'])
      for (const clock of ['as_of', 'as_of_seq', 'on_date'])
        expect((await t.as('reader').get(`${url}?${clock}=2026-01-01`)).body.errors, url).toMatchObject([{ parameter: clock, code: 'unknown_parameter' }]);
  });
});

describe('what was true on a day', () => {
  let id: string;
  beforeAll(async () => {
    const one = await made({
      country: 'LI',
      custody_periods: [
        aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2020-11', to_on: '2021-07-05', as_of: '2021-07-05' }),
        aCustodyPeriod({ status: 'serving_sentence', from_on: '2021-07-06', as_of: '2023-01-10' }),
      ],
      sentences: [aSentence({ imposed_on: '2021-07-05', term: { years: 5, certainty: 'exact' } })],
    });
    id = one.id;
  });

  test.each([
    ['2019-01-01', undefined, 0, 0],
    ['2020-10-31', undefined, 0, 0],
    ['2020-11-15', 'pre_trial_detention', 1, 0],
    ['2021-07-05', 'pre_trial_detention', 1, 1],
    ['2021-07-06', 'serving_sentence', 1, 1],
    ['2024-01-01', 'serving_sentence', 1, 1],
  ])('on %s', async (day, status, periods, sentences) => {
    for (const role of ROLES) {
      const body = await get(role, `/v1/prisoners/${id}?on_date=${day}`);
      expect(body.custody_status).toBe(status);
      expect(body.custody_periods).toHaveLength(periods);
      expect(body.sentences).toHaveLength(sentences);
      expect(body.sentences_count).toBe(sentences);
      const [listed] = (await get(role, `/v1/prisoners?id=${id}&on_date=${day}`)).items;
      expect(listed).toEqual(body);
      for (const asked of ['pre_trial_detention', 'serving_sentence'])
        expect(idsOf(await get(role, `/v1/prisoners?country=LI&custody_status=${asked}&on_date=${day}`))).toEqual(asked === status ? [id] : []);
      expect(idsOf(await get(role, `/v1/prisoners?country=LI&sentence_term_months_gte=12&on_date=${day}`))).toEqual(sentences ? [id] : []);
      expect((await get(role, `/v1/custody_periods?prisoner_id=${id}&on_date=${day}`)).items).toHaveLength(periods);
      const search = await t.as(role).post(`/v1/prisoners/search?on_date=${day}`, {
        where: {
          op: 'and',
          of: [
            { op: 'eq', field: 'id', value: id },
            { op: 'not', of: [{ op: 'eq', field: 'custody_status', value: 'serving_sentence' }] },
          ],
        },
      });
      expect(idsOf(search.body)).toEqual(status === 'serving_sentence' ? [] : [id]);
    }
  });

  test('of those who were in custody on another', async () => {
    for (const [held, day, expected] of [
      ['2021-01-01', '2024-01-01', 'serving_sentence'],
      ['2023-01-01', '2020-11-15', 'pre_trial_detention'],
    ]) {
      const [found] = (await get('reader', `/v1/prisoners?country=LI&in_custody_on=${held}&on_date=${day}`)).items;
      expect([found?.id, found?.custody_status]).toEqual([id, expected]);
      const search = await t.as('reader').post(`/v1/prisoners/search?on_date=${day}`, { where: { op: 'not', of: [{ op: 'eq', field: 'in_custody_on', value: held }] } });
      expect(idsOf(search.body)).not.toContain(id);
    }
    expect((await get('reader', `/v1/prisoners?country=LI&in_custody_on=2020-10-31&on_date=2021-01-01`)).items).toEqual([]);
  });

  test('is walked to its end: a page of one day does not go on with another', async () => {
    await made({ country: 'LI' });
    const page = `/v1/prisoners?country=LI&limit=1`;
    const { next_cursor } = (await get('reader', `${page}&on_date=2021-01-01`)).page;
    expect((await t.as('reader').get(`${page}&on_date=2021-01-01&cursor=${next_cursor}`)).status).toBe(200);
    for (const day of ['', '&on_date=2021-01-02']) expect((await t.as('reader').get(`${page}${day}&cursor=${next_cursor}`)).body.code).toBe('cursor_not_valid');
  });

  test('ages are those of the day', async () => {
    const { id: born } = await made({ country: 'AD', birth_date: '1980-06-15' });
    const aged = async (years: number, clock: string) => idsOf(await get('partner', `/v1/prisoners?country=AD&age_gte=${years}&age_lte=${years}${clock}`)).includes(born);
    expect(await aged(29, '&on_date=2010-06-14')).toBe(true);
    expect(await aged(30, '&on_date=2010-06-14')).toBe(false);
    expect(await aged(30, '&on_date=2010-06-15')).toBe(true);
    expect(await aged(30, '')).toBe(false);
  });

  test('and what was known of it at a moment', async () => {
    const { id: other } = await made({ custody_periods: [aCustodyPeriod({ status: 'serving_sentence', from_on: '2021-01-01', as_of: '2022-01-01' })] });
    const url = `/v1/prisoners/${other}`;
    const unknowing = anHourPasses();
    const [period] = (await get('editor', url)).custody_periods;
    await editor().patch(`/v1/custody_periods/${period.id}`, { to_on: '2021-06-30', as_of: '2023-01-01' });
    anHourPasses();
    expect((await get('reader', `${url}?on_date=2021-09-01`)).custody_status).toBeUndefined();
    expect((await get('reader', `${url}?on_date=2021-09-01&as_of=${unknowing}`)).custody_status).toBe('serving_sentence');
    expect((await get('reader', `${url}?on_date=2020-09-01&as_of=${unknowing}`)).custody_status).toBeUndefined();
  });

  test('a page that tells by the day it is, such as ages, is another one the next day', async () => {
    const { id: born } = await made({ country: 'MC', birth_date: '1980-06-15' });
    t.setClock('2030-06-14T12:00:00.000Z');
    const url = '/v1/prisoners?country=MC&age_gte=50';
    const before = await t.as('partner').get(url);
    t.setClock('2030-06-15T12:00:00.000Z');
    const after = await t.as('partner').get(url, { 'if-none-match': before.headers.etag as string });
    expect([idsOf(before.body), after.status, idsOf(after.body)]).toEqual([[], 200, [born]]);
  });
});
