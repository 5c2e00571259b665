// Merges over HTTP: two prisoners who are one person become one in one write, nobody sees more than before, and it can be undone as if it had never been.
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import type { DefinedRecord } from '../../src/core/db/definition.js';
import { add } from '../../src/core/db/record.js';
import { addDays } from '../../src/core/values/partial-date.js';
import { records } from '../../src/records/index.js';
import { Books } from '../support/books.js';
import { contentOf, expectUnchanged } from '../support/content.js';
import { dealt } from '../support/extent.js';
import { make } from '../support/generate.js';
import { creationOf } from '../support/operations.js';
import { ordinary } from '../support/ordinary.js';
import { aChild, aClaim, aConsent, aCustodyPeriod, aName, anAppeal, anEvent, aPrisoner, aSentence, aVulnerability } from '../support/people.js';
import { Random } from '../support/random.js';
import { type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ROLES = ['reader', 'partner', 'editor'] as const;
const LEVELS = ['public', 'partner', 'confidential'] as const;
const prisonerUrl = (id: string) => `/v1/prisoners/${id}`;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

let keys = 0;
const once = () => ({ 'idempotency-key': `key-${++keys}` });

async function made(url: string, body: unknown, on = t): Promise<Json & { id: string; version: number }> {
  const answer = await on.as('editor').post(url, body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

/** What a merge of the two as they are now is asked for with. */
async function asking(kept_id: string, merged_id: string, says: Json = {}, on = t): Promise<Json> {
  const version = async (id: string) => (await on.as('editor').get(prisonerUrl(id))).body.version;
  return { kept_id, merged_id, kept_version: await version(kept_id), merged_version: await version(merged_id), evidence: 'The same trial on the same day.', ...says };
}

async function merged(kept_id: string, merged_id: string, says: Json = {}, on = t): Promise<Answer> {
  const answer = await on.as('editor').post('/v1/merges', await asking(kept_id, merged_id, says, on), once());
  expect(answer.status, answer.text).toBe(201);
  return answer;
}

const undo = (id: string, says: Json = {}, on = t) => on.as('editor').post(`/v1/merges/${id}/undo`, { evidence: 'Two people of one name.', ...says });

/** What a document says, whenever it was printed. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (['version', 'updated_at'].includes(name) ? [] : [[name, said(inner)]])));
}

/** All that everybody reads: every document of every kind but for what a merge itself leaves, and the views of these prisoners. */
async function picture(on: TestRegistry, prisoners: readonly string[]): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const role of ROLES) {
    for (const { plural } of ordinary(records)) {
      for (let url: string | null = `/v1/${plural}?limit=200&sort=id`; url; ) {
        const answer: Answer = await on.as(role).get(url);
        if (answer.status !== 200) break;
        for (const item of answer.body.items) seen[`${role} ${plural}/${item.id}`] = JSON.stringify(said(item));
        url = answer.body.page.next;
      }
    }
    for (const id of prisoners) {
      for (const view of ['', '/timeline', '/provenance', '/completeness', '/release_estimate', '/letter_address']) {
        const { status, body } = await on.as(role).get(`${prisonerUrl(id)}${view}`);
        seen[`${role} ${id}${view}`] = JSON.stringify([status, said(body)]);
      }
    }
  }
  return seen;
}

/** Two prisoners with parts of every kind and all that can name them, in words that are found nowhere else. */
async function twoWithEverything(on: TestRegistry, seed: string, [keptVisibility, mergedVisibility]: readonly [string, string]) {
  const random = new Random(seed);
  const ids = new Map<string, string[]>();
  let count = 0;
  const texts = () => {
    count += 1;
    const word = `Slova${[...String(count).padStart(5, '0')].map((digit) => 'bcdfghklmn'[Number(digit)]).join('')}`;
    return [word, addDays('1900-01-01', count * 3), `https://${word.toLowerCase()}.example/`, word.toLowerCase(), 'BY', 'be', 'latn', 'BY-CC-1999'];
  };
  const making = { records, random, filled: 0.8, ids: (kind: string) => ids.get(kind) ?? [], texts, items: () => 1 };
  const bodyOf = (record: DefinedRecord) => creationOf(on.app, records, record).body as z.ZodObject;
  const note = (kind: string, id: string) => ids.set(kind, [...(ids.get(kind) ?? []), id]);
  for (const record of ordinary(records)) {
    if (record.owner || record.about || ['prisoner', 'appeal'].includes(record.name)) continue;
    for (const visibility of LEVELS) {
      const can = record.create.shape.visibility as z.ZodType;
      if (!can.safeParse(visibility).success) continue;
      const answer = await on.as('editor').post(`/v1/${record.plural}`, make(making, record, bodyOf(record), { visibility }));
      if (answer.status === 201) note(record.name, answer.body.id);
    }
  }
  const prisoner = records.get('prisoner');
  const parts = new Map<string, { record: string; id: string }[]>();
  const people: string[] = [];
  for (const visibility of [keptVisibility, mergedVisibility]) {
    const bare = Object.fromEntries(['custody_periods', 'sentences', 'children', 'charges', 'recognitions', 'sources'].map((plural) => [plural, []]));
    const { id } = await made(
      '/v1/prisoners',
      make(making, prisoner, bodyOf(prisoner), { visibility, display_name_policy: 'real', names: [aName({ full: texts()[0] as string })], ...bare }),
      on,
    );
    people.push(id);
    parts.set(id, []);
  }
  ids.set('prisoner', people);
  const members = [...records.membersOf('prisoner')].filter(({ madeBy }) => !madeBy).sort((a, b) => Number(Boolean(a.about)) - Number(Boolean(b.about)));
  for (const owner of people) {
    for (const record of members) {
      for (const visibility of [...LEVELS, 'retired']) {
        if (!(record.create.shape.visibility as z.ZodType).safeParse(visibility === 'retired' ? 'confidential' : visibility).success) continue;
        const subjects = (kind: string) => (parts.get(owner) ?? []).flatMap((part) => (part.record === kind ? [part.id] : []));
        const owners = record.owner?.property === 'prisoner_ids' ? { prisoner_ids: [owner] } : {};
        const fixed = { visibility: visibility === 'retired' ? 'confidential' : visibility, ...owners };
        const answer = await on.as('editor').post(`${prisonerUrl(owner)}/${record.plural}`, make({ ...making, subjects }, record, bodyOf(record), fixed));
        // Not everything may be seen by everybody.
        if (answer.status !== 201) continue;
        if (visibility === 'retired') await on.as('editor').retire(answer.headers.location as string);
        else parts.get(owner)?.push({ record: record.name, id: answer.body.id });
      }
    }
  }
  for (const member of members)
    for (const owner of people)
      expect(
        parts.get(owner)?.some(({ record }) => record === member.name),
        `${member.plural} of each`,
      ).toBe(true);
  const [kept, gone] = people as [string, string];
  const other = (await made('/v1/prisoners', aPrisoner(), on)).id;
  const children: string[] = [];
  for (const prisoner_ids of [
    [gone, kept],
    [kept, gone],
    [other, gone],
    [gone, other],
  ])
    children.push((await made(`${prisonerUrl(prisoner_ids[0] as string)}/children`, aChild({ prisoner_ids }), on)).id);
  for (const prisoner_ids of [[gone], [other, gone, kept], [gone, other]]) {
    for (const visibility of LEVELS) {
      const appeal = await made('/v1/appeals', anAppeal({ visibility, prisoner_ids }), on);
      await made(`/v1/appeals/${appeal.id}/signatures`, { kind: 'public_name', name: texts()[0] }, on);
    }
  }
  return { kept, gone, other, parts, children };
}

/** The words of chance and the ids that an audience reads anywhere. */
function wordsIn(seen: Record<string, string>, role: string): Set<string> {
  const text = Object.entries(seen).flatMap(([place, body]) => (place.startsWith(`${role} `) ? [body] : []));
  return new Set(text.flatMap((body) => body.match(/[Ss]lova[a-z]{5}|[0-9a-f]{8}-[0-9a-f-]{27}|19\d\d-\d\d-\d\d/g) ?? []));
}

/** All that an audience is told of any moment. */
async function everTold(on: TestRegistry, audience: (typeof LEVELS)[number]): Promise<string> {
  const told: string[] = [];
  for (const { editions } of records.all) {
    const rows = await on.store.rows(`select document from ${getTableName(editions)} where document is not null and audience <= ?`, LEVELS.indexOf(audience));
    told.push(...rows.map(({ document }) => String(document)));
  }
  return told.join('\n');
}

describe.each(LEVELS)('a %s prisoner', (keptVisibility) => {
  // One registry for all who are merged into them: undone, it is as before, which is what is shown of each.
  let on: TestRegistry;
  let all: Awaited<ReturnType<typeof twoWithEverything>>;
  beforeAll(async () => {
    on = await makeRegistry();
    all = await twoWithEverything(on, keptVisibility, [keptVisibility, 'public']);
  });
  afterAll(() => on.close());

  test.runIf(keptVisibility !== 'confidential')(
    'tells nothing of somebody whom they were taken for, of the past either, once that one is out of sight',
    { timeout: 120_000 },
    async () => {
      const { kept, gone, other } = all;
      const people = [kept, gone, other];
      const of = (await merged(kept, gone, {}, on)).body.id;
      expect((await on.as('editor').patch(prisonerUrl(kept), { country: 'LT' })).status).toBe(200);
      expect((await undo(of, {}, on)).status).toBe(200);
      const before = await picture(on, people);
      expect((await on.as('editor').patch(prisonerUrl(gone), { visibility: 'confidential' })).status).toBe(200);
      const after = await picture(on, people);
      for (const [role, audience] of [
        ['reader', 'public'],
        ['partner', 'partner'],
      ] as const) {
        const [was, is, ever] = [wordsIn(before, role), wordsIn(after, role), await everTold(on, audience)];
        const unseen = [...was].filter((word) => !is.has(word));
        expect(unseen.length).toBeGreaterThan(3);
        expect(
          unseen
            .filter((word) => ever.includes(word))
            .map((word) =>
              ever
                .split('\n')
                .filter((l) => l.includes(word))
                .map((l) => `${word} in ${l.slice(0, 3000)}`),
            ),
          `what a ${role} reads of the past`,
        ).toEqual([]);
      }
    },
  );

  describe.each(dealt(LEVELS, 2, LEVELS.indexOf(keptVisibility)))('into whom a %s one is merged', (mergedVisibility) => {
    test('gets everything of theirs, shows nobody more than before, and is as before once it is undone', { timeout: 120_000 }, async () => {
      const { kept, gone, other, parts, children } = all;
      expect((await on.as('editor').patch(prisonerUrl(gone), { visibility: mergedVisibility })).status).toBe(200);
      const books = new Books(on.store, records);
      const before = await picture(on, [kept, gone, other]);
      const merge = await merged(kept, gone, {}, on);
      const after = await picture(on, [kept, other]);

      expect(await books.complaints()).toEqual([]);
      for (const { record, id } of parts.get(gone) ?? []) {
        const { body } = await on.as('editor').get(`/v1/${records.get(record).plural}/${id}`);
        expect(body.prisoner_id ?? body.prisoner_ids, `${record} ${id}`).toEqual(body.prisoner_id ? kept : [kept]);
      }
      expect(await Promise.all(children.map(async (id) => (await on.as('editor').get(`/v1/children/${id}`)).body.prisoner_ids))).toEqual([
        [kept],
        [kept],
        [other, kept],
        [kept, other],
      ]);
      for (const role of ['reader', 'partner']) {
        const known = wordsIn(before, role);
        expect(
          [...wordsIn(after, role)].filter((word) => !known.has(word)),
          `what a ${role} could not read before`,
        ).toEqual([]);
      }

      expect((await undo(merge.body.id, {}, on)).body).toMatchObject({ kept_id: kept, merged_id: gone, visibility: 'confidential' });
      expect(await picture(on, [kept, gone, other])).toEqual(before);
      expect(await books.complaints()).toEqual([]);
      // It can be done again, and undone again.
      const again = await merged(kept, gone, {}, on);
      expect(await picture(on, [kept, other])).toEqual(after);
      expect((await undo(again.body.id, {}, on)).status).toBe(200);
      expect(await picture(on, [kept, gone, other])).toEqual(before);
    });
  });
});

const etagOf = async (url: string) => (await t.as('editor').get(url)).headers.etag as string;

async function two(kept: Json = {}, gone: Json = {}): Promise<[string, string]> {
  return [(await made('/v1/prisoners', aPrisoner(kept))).id, (await made('/v1/prisoners', aPrisoner(gone))).id];
}

describe('whoever reads the one that was merged', () => {
  test('is sent to the same of the one that was kept, query and all', async () => {
    const [kept, gone] = await two();
    await merged(kept, gone);
    for (const role of ROLES) {
      for (const path of ['', '?fields=id,names', '/names?limit=2&sort=-id', '/timeline', '/merges', '/provenance']) {
        const answer = await t.as(role).get(`${prisonerUrl(gone)}${path}`);
        expect([answer.status, answer.headers.location, answer.text], path).toEqual([308, `${prisonerUrl(kept)}${path}`, '']);
        expect(answer.headers['cache-control']).toBe('no-store');
        expect((await t.as(role).get(answer.headers.location as string)).status).toBe(200);
      }
      const head = await t.as(role).request({ method: 'HEAD', url: prisonerUrl(gone) });
      expect([head.status, head.headers.location]).toEqual([308, prisonerUrl(kept)]);
      expect((await t.as(role).get(prisonerUrl(gone), { 'if-none-match': '*' })).status).toBe(308);
    }
    expect((await t.as('reader').get(`${prisonerUrl(gone)}?rubbish=1`)).status).toBe(400);
    // Whatever way the id is written in: at the same address again nobody would arrive.
    const written = `%${gone.charCodeAt(0).toString(16)}${gone.slice(1)}`;
    expect((await t.as('reader').get(`/v1/prisoners/${written}/names?limit=2`)).headers.location).toBe(`${prisonerUrl(kept)}/names?limit=2`);
  });

  test.each([
    ['public', 'confidential', ['reader', 'partner']],
    ['confidential', 'public', ['reader', 'partner']],
    ['public', 'partner', ['reader']],
    ['partner', 'public', ['reader']],
  ] as const)('finds nobody, as if there had never been anybody, where a %s one kept a %s one and they could not see both', async (keptVisibility, goneVisibility, strangers) => {
    const [kept, gone] = await two({ visibility: keptVisibility }, { visibility: goneVisibility });
    const { body: merge } = await merged(kept, gone);
    for (const role of ROLES) {
      const isStranger = (strangers as readonly string[]).includes(role);
      for (const path of ['', '/names', '/timeline', '?as_of=2026-01-15T09:00:00.000Z']) {
        const [answer, never] = [await t.as(role).get(`${prisonerUrl(gone)}${path}`), await t.as(role).get(`${prisonerUrl(NOBODY)}${path}`)];
        expect(answer.status, `${role} ${path}`).toBe(isStranger ? 404 : 308);
        if (isStranger)
          expect([answer.text, answer.headers.location, { ...answer.headers, 'request-id': '', date: '' }]).toEqual([
            never.text,
            undefined,
            { ...never.headers, 'request-id': '', date: '' },
          ]);
      }
      expect((await t.as(role).get(`/v1/merges/${merge.id}`)).status).toBe(isStranger ? 404 : 200);
      expect((await t.as(role).get(`/v1/merges?merged_id=${gone}`)).body.items).toHaveLength(isStranger ? 0 : 1);
    }
  });

  test('is told by the merge that there was one, and editors alone why', async () => {
    const [kept, gone] = await two({}, { birth_date: '1985-04' });
    const { body: merge, headers } = await merged(kept, gone);
    expect(headers.location).toBe(`/v1/merges/${merge.id}`);
    expect(merge).toMatchObject({
      version: 1,
      visibility: 'public',
      kept_id: kept,
      merged_id: gone,
      merged_on: '2026-01-15',
      taken: ['birth_date'],
      left_ids: [],
      evidence: 'The same trial on the same day.',
    });
    for (const role of ['reader', 'partner'] as const) {
      const { body } = await t.as(role).get(`/v1/merges/${merge.id}`);
      expect(Object.keys(body)).toEqual(['id', 'version', 'updated_at', 'visibility', 'kept_id', 'merged_id', 'merged_on']);
      expect((await t.as(role).get(`${prisonerUrl(kept)}/merges`)).body.items).toEqual([body]);
    }
    await undo(merge.id);
    for (const role of ['reader', 'partner'] as const) {
      expect((await t.as(role).get(`/v1/merges/${merge.id}`)).status).toBe(404);
      expect((await t.as(role).get(`/v1/merges/${merge.id}?as_of=${merge.updated_at}`)).status).toBe(404);
    }
    expect((await t.as('editor').get(`/v1/merges/${merge.id}`)).body).toMatchObject({ undone_on: '2026-01-15', undone_because: 'Two people of one name.' });
    expect((await t.as('reader').get(prisonerUrl(gone))).status).toBe(200);
  });

  test('is no longer sent anywhere once the kept one is hidden', async () => {
    const [kept, gone] = await two();
    await merged(kept, gone);
    await t.as('editor').patch(prisonerUrl(kept), { visibility: 'confidential' });
    expect((await t.as('reader').get(prisonerUrl(gone))).status).toBe(404);
    expect((await t.as('editor').get(prisonerUrl(gone))).status).toBe(308);
    await t.as('editor').retire(prisonerUrl(kept));
    expect((await t.as('editor').get(prisonerUrl(gone))).status).toBe(404);
  });
});

describe('whoever writes to the one that was merged', () => {
  test('is refused and told which one was kept', async () => {
    const [kept, gone] = await two();
    const etag = await etagOf(prisonerUrl(gone));
    await merged(kept, gone);
    const editor = t.as('editor');
    const writes = [
      () => editor.patch(prisonerUrl(gone), { sex: 'male' }, etag),
      () => editor.retire(prisonerUrl(gone), etag),
      () => editor.restore(prisonerUrl(gone), etag),
      () => editor.restore(prisonerUrl(gone), '"2-confidential"'),
      () => editor.post(`${prisonerUrl(gone)}/names`, aName()),
      () => editor.post(`${prisonerUrl(gone)}/takedown`, { reason: 'Somebody is in danger.' }),
      async () => editor.post('/v1/merges', { ...(await asking(kept, kept)), merged_id: gone }, once()),
      async () => editor.post('/v1/merges', { ...(await asking(kept, kept)), kept_id: gone }, once()),
    ];
    for (const write of writes) {
      const before = await contentOf(t.store);
      const { status, body } = await write();
      expect([status, body.code, body.canonical_id]).toEqual([409, 'record_merged', kept]);
      await expectUnchanged(t, before);
    }
    await editor.retire(prisonerUrl(kept));
    const { status, body } = await editor.restore(prisonerUrl(gone), '"2-confidential"');
    expect([status, body.code, 'canonical_id' in body]).toEqual([409, 'conflict', false]);
  });
});

describe('a merge', () => {
  test('goes on: what was merged into one that is merged itself is found at the last, and undone from there', async () => {
    const [first, second] = await two({}, {});
    const third = (await made('/v1/prisoners', aPrisoner())).id;
    const before = await picture(t, [first, second, third]);
    const one = (await merged(second, first)).body;
    const between = await picture(t, [first, second, third]);
    const other = (await merged(third, second)).body;
    expect((await t.as('reader').get(prisonerUrl(first))).headers.location).toBe(prisonerUrl(third));
    expect((await t.as('reader').get(prisonerUrl(second))).headers.location).toBe(prisonerUrl(third));
    expect((await t.as('reader').get(prisonerUrl(third))).body.names).toHaveLength(3);
    const refused = await undo(one.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    expect(refused.body.detail).toContain('merged into another since');
    expect((await undo(other.id)).status).toBe(200);
    expect(await picture(t, [first, second, third])).toEqual(between);
    expect((await undo(one.id)).status).toBe(200);
    expect(await picture(t, [first, second, third])).toEqual(before);
    const again = await undo(one.id);
    expect([again.status, again.body.code, again.body.detail]).toEqual([409, 'conflict', 'The merge was undone before.']);
  });

  test('is made once for one key, and needs one', async () => {
    const [kept, gone] = await two();
    const body = await asking(kept, gone);
    const missing = await t.as('editor').post('/v1/merges', body);
    expect([missing.status, missing.body.code]).toEqual([400, 'validation_failed']);
    expect(missing.body.errors).toEqual([{ header: 'idempotency-key', code: 'missing', detail: expect.stringContaining('is missing') }]);
    const headers = once();
    const done = await t.as('editor').post('/v1/merges', body, headers);
    const replayed = await t.as('editor').post('/v1/merges', body, headers);
    expect([done.status, replayed.status, replayed.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(replayed.bytes.equals(done.bytes)).toBe(true);
    expect((await t.as('editor').get(`/v1/merges?merged_id=${gone}`)).body.items).toHaveLength(1);
    expect((await t.as('editor').post('/v1/merges', { ...body, evidence: 'Something else.' }, headers)).status).toBe(422);
  });

  test('can be tried: then everything is answered and nothing stored', async () => {
    const [kept, gone] = await two();
    const before = await contentOf(t.store);
    const tried = await t.as('editor').post('/v1/merges?dry_run=true', await asking(kept, gone), once());
    expect([tried.status, tried.body.kept_id, tried.headers.etag]).toEqual([200, kept, undefined]);
    await expectUnchanged(t, before);
    const { body: merge } = await merged(kept, gone);
    const then = await contentOf(t.store);
    const undone = await t.as('editor').post(`/v1/merges/${merge.id}/undo?dry_run=true`, { evidence: 'Two people.' });
    expect([undone.status, undone.body.undone_on]).toEqual([200, '2026-01-15']);
    await expectUnchanged(t, then);
  });

  test('is refused where either changed since it was decided, and says what changed', async () => {
    const [kept, gone] = await two();
    const body = await asking(kept, gone);
    await t.as('editor').patch(prisonerUrl(gone), { sex: 'male' });
    const before = await contentOf(t.store);
    const stale = await t.as('editor').post('/v1/merges', body, once());
    expect([stale.status, stale.body.code, stale.body.changed, stale.body.current_etag]).toEqual([412, 'version_not_current', ['sex'], '"2-confidential"']);
    expect(stale.body.detail).toContain('`merged_version`');
    await expectUnchanged(t, before);
  });

  test('is refused with oneself, with nobody, of what is no part and of more than there is room for', async () => {
    const [kept, gone] = await two({}, {});
    const post = async (says: Json) => t.as('editor').post('/v1/merges', await asking(kept, gone, says), once());
    expect((await post({ merged_id: kept })).body.errors).toMatchObject([{ pointer: '/merged_id', code: 'not_valid' }]);
    expect((await post({ merged_id: NOBODY })).body.errors).toMatchObject([{ pointer: '/merged_id', code: 'no_such_record' }]);
    expect((await post({ kept_id: NOBODY })).body.errors).toMatchObject([{ pointer: '/kept_id', code: 'no_such_record' }]);
    expect((await post({ leave: [NOBODY] })).body.errors).toMatchObject([{ pointer: '/leave/0', code: 'no_such_record' }]);
    expect((await post({ fields: { visibility: 'merged' } })).status).toBe(400);
    expect((await post({ fields: { sex: 'both' } })).body.errors).toMatchObject([{ pointer: '/fields/sex' }]);
    const name = records.get('name');
    await t.registry.write(SYSTEM, {}, async (tx) => {
      for (let count = 0; count < 199; count += 1) await add(tx, name, { ...name.create.parse(aName()), prisoner_id: kept } as Values);
    });
    const before = await contentOf(t.store);
    const full = await post({});
    expect([full.status, full.body.detail]).toEqual([409, 'One prisoner has at most 200 names; retire one first.']);
    await expectUnchanged(t, before);
  }, 60_000);

  test('takes what the kept one does not state, joins lists, and otherwise what is chosen', async () => {
    const source = (await made('/v1/sources', { visibility: 'public', title: 'Example Monitor, item 1', kind: 'ngo_release' })).id;
    const id = (value: string) => ({ scheme: 'example_monitor', value });
    const kept = { sex: 'unknown', country: 'BY', external_ids: [id('1'), id('2')], interests: ['chess'], working_note: 'kept' };
    const gone = { sex: 'male', country: 'PL', birth_date: '1985', external_ids: [id('2'), id('3')], interests: ['poetry'], working_note: 'gone', source_ids: [source] };
    const [first, other] = await two(kept, gone);
    await merged(first, other);
    expect((await t.as('editor').get(prisonerUrl(first))).body).toMatchObject({
      ...{ sex: 'male', country: 'BY', birth_date: '1985', external_ids: [id('1'), id('2'), id('3')], interests: ['chess', 'poetry'], working_note: 'kept', source_ids: [source] },
    });
    expect((await t.as('reader').get('/v1/prisoners?external_id=example_monitor:3')).body.items.map((item: Json) => item.id)).toContain(first);
    const [chosen, from] = await two({ ...kept, birth_date: '1990' }, gone);
    await merged(chosen, from, {
      fields: { sex: 'kept', country: 'merged', birth_date: 'merged', external_ids: 'merged', interests: 'kept', working_note: 'merged', source_ids: 'kept' },
    });
    expect((await t.as('editor').get(prisonerUrl(chosen))).body).toMatchObject({
      ...{ sex: 'unknown', country: 'PL', birth_date: '1985', external_ids: [id('2'), id('3')], interests: ['chess'], working_note: 'gone', source_ids: [] },
    });
    const [narrow, hidden] = await two({ visibility: 'public', sex: 'unknown' }, { ...gone, visibility: 'partner' });
    await merged(narrow, hidden);
    expect((await t.as('reader').get(prisonerUrl(narrow))).body).toMatchObject({ sex: 'unknown', external_ids: [], interests: [], source_ids: [] });
    expect((await t.as('partner').get(prisonerUrl(narrow))).body).toMatchObject({ birth_date: '1985' });
  });

  test('leaves what is to be left, with the claims about it', async () => {
    const [kept, gone] = await two({}, { sentences: [aSentence(), aSentence()] });
    const sentences = (await t.as('editor').get(`${prisonerUrl(gone)}/sentences`)).body.items;
    const [left, carried] = sentences.map(({ id }: Json) => id);
    const claims = await Promise.all(
      [left, carried].map((record_id) => made(`${prisonerUrl(gone)}/claims`, aClaim({ record: 'sentence', record_id, property: 'kind', value: 'fine' }))),
    );
    const before = await picture(t, [kept, gone]);
    const { body: merge } = await merged(kept, gone, { leave: [left] });
    expect(merge.left_ids).toEqual([left]);
    const editor = t.as('editor');
    expect((await editor.get(prisonerUrl(kept))).body.sentences.map(({ id }: Json) => id)).toEqual([carried]);
    expect((await editor.get(`/v1/sentences/${left}`)).status).toBe(404);
    expect((await editor.get(`/v1/claims/${claims[0]?.id}`)).status).toBe(404);
    expect((await editor.get(`/v1/claims/${claims[1]?.id}`)).body).toMatchObject({ prisoner_id: kept, record_id: carried });
    await undo(merge.id);
    expect(await picture(t, [kept, gone])).toEqual(before);
  });

  test('keeps the choice among claims that goes with the property', async () => {
    const claimed = (value: string) => aClaim({ property: 'sex', value, chosen: true, reason: 'The better source.' });
    for (const [fields, chosen] of [
      [{}, 'female'],
      [{ sex: 'merged' }, 'male'],
    ] as const) {
      const [kept, gone] = await two({ sex: 'female' }, { sex: 'male' });
      await made(`${prisonerUrl(kept)}/claims`, claimed('female'));
      await made(`${prisonerUrl(gone)}/claims`, claimed('male'));
      const before = await picture(t, [kept, gone]);
      const { body: merge } = await merged(kept, gone, { fields });
      const claims = (await t.as('reader').get(`${prisonerUrl(kept)}/claims`)).body.items;
      expect(claims.filter((claim: Json) => claim.chosen).map((claim: Json) => claim.value)).toEqual([chosen]);
      expect(claims).toHaveLength(2);
      await undo(merge.id);
      expect(await picture(t, [kept, gone])).toEqual(before);
    }
  });
});

describe('names that are withheld', () => {
  test.each([
    ['real', 'withheld', {}, 'withheld'],
    ['withheld', 'real', {}, 'withheld'],
    ['real', 'pseudonym', {}, 'pseudonym'],
    ['initials', 'pseudonym', {}, 'initials'],
    ['real', 'withheld', { display_name_policy: 'kept' }, 'real'],
    ['withheld', 'real', { display_name_policy: 'merged' }, 'real'],
  ])('stay so: %s with %s and %j becomes %s, and no name of the merged one is shown that was not', async (keptPolicy, gonePolicy, fields, expected) => {
    const [kept, gone] = await two(
      { display_name_policy: keptPolicy },
      { display_name_policy: gonePolicy, names: [aName({ full: 'SCHAVANAYA Alena' }), aName({ full: 'S. A.', kind: 'initials' })] },
    );
    const shown = async (id: string) => (await t.as('reader').get(prisonerUrl(id))).body.names.map((name: Json) => name.full);
    const before = await shown(gone);
    const { body: merge } = await merged(kept, gone, { fields });
    expect((await t.as('editor').get(prisonerUrl(kept))).body).toMatchObject({ display_name_policy: expected });
    const theirs = (await shown(kept)).filter((full: string) => ['SCHAVANAYA Alena', 'S. A.'].includes(full));
    expect(theirs.filter((full: string) => !before.includes(full))).toEqual([]);
    expect((await t.as('editor').get(prisonerUrl(kept))).body.names).toHaveLength(3);
    await undo(merge.id);
    expect(await shown(gone)).toEqual(before);
  });

  test('become so where the consent to the name of the merged one had ended', async () => {
    const [kept, gone] = await two();
    await made(`${prisonerUrl(gone)}/consents`, aConsent({ scope: ['name'], withdrawn_on: '2026-01-10' }));
    await t.as('editor').patch(prisonerUrl(gone), { display_name_policy: 'real' });
    const before = await picture(t, [kept, gone]);
    const { body: merge } = await merged(kept, gone);
    expect((await t.as('reader').get(prisonerUrl(kept))).body.names).toEqual([]);
    await undo(merge.id);
    expect(await picture(t, [kept, gone])).toEqual(before);
  });

  test('are withheld of the one whose consent was withdrawn while both were one', async () => {
    const [kept, gone] = await two();
    const consent = await made(`${prisonerUrl(gone)}/consents`, aConsent({ scope: ['name'] }));
    const { body: merge } = await merged(kept, gone);
    await t.as('editor').patch(`/v1/consents/${consent.id}`, { withdrawn_on: '2026-01-12' });
    expect((await undo(merge.id)).status).toBe(200);
    expect((await t.as('reader').get(prisonerUrl(gone))).body.names).toEqual([]);
    expect((await t.as('editor').get(prisonerUrl(gone))).body.display_name_policy).toBe('withheld');
  });
});

test('what is told by a consent is not told because two are one', async () => {
  const urgent = { visibility: 'confidential', flag: 'serious_illness', priority: 'urgent' };
  const told = async (id: string) => (await t.as('reader').get(prisonerUrl(id))).body.urgent_medical;
  const [kept, gone] = await two();
  await made(`${prisonerUrl(gone)}/vulnerabilities`, aVulnerability(urgent));
  const consent = await made(`${prisonerUrl(kept)}/consents`, aConsent({ scope: ['health'] }));
  const before = await contentOf(t.store);
  const refused = await t.as('editor').post('/v1/merges', await asking(kept, gone), once());
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
  expect(refused.body.detail).toContain('`urgent_medical`');
  await expectUnchanged(t, before);
  await t.as('editor').patch(`/v1/consents/${consent.id}`, { withdrawn_on: '2026-01-12' });
  await merged(kept, gone);
  expect(await told(kept)).toBeUndefined();
  const [other, known] = await two();
  await made(`${prisonerUrl(known)}/vulnerabilities`, aVulnerability(urgent));
  await made(`${prisonerUrl(known)}/consents`, aConsent({ scope: ['health'] }));
  expect(await told(known)).toBe(true);
  await merged(other, known);
  expect(await told(other)).toBe(true);
});

test('letters that are withheld of one are withheld of both, whoever could see that one', async () => {
  const told = async (id: string) => (await t.as('reader').get(prisonerUrl(id))).body.letters_withheld;
  for (const visibility of ['public', 'confidential']) {
    const [kept, gone] = await two({}, { visibility });
    await made(`${prisonerUrl(gone)}/consents`, aConsent({ scope: ['contact'], withdrawn_on: '2026-01-12' }));
    expect(await told(kept)).toBeUndefined();
    await merged(kept, gone);
    expect(await told(kept)).toBe(true);
  }
});

describe('undoing a merge', () => {
  test('leaves what was added since, and what else was said of what it puts back', async () => {
    const [kept, gone] = await two({}, { sentences: [aSentence()] });
    const [sentence] = (await t.as('editor').get(`${prisonerUrl(gone)}/sentences`)).body.items;
    const { body: merge } = await merged(kept, gone);
    const event = await made(`${prisonerUrl(kept)}/events`, anEvent());
    await t.as('editor').patch(`/v1/sentences/${sentence.id}`, { placement: 'prison' });
    expect((await undo(merge.id)).status).toBe(200);
    expect((await t.as('reader').get(`/v1/events/${event.id}`)).body.prisoner_id).toBe(kept);
    expect((await t.as('reader').get(`/v1/sentences/${sentence.id}`)).body).toMatchObject({ prisoner_id: gone, placement: 'prison' });
  });

  test('is refused where what it has to put back was changed since, and says where', async () => {
    const [kept, gone] = await two({ visibility: 'public' }, { visibility: 'partner', birth_date: '1985', custody_periods: [aCustodyPeriod()] });
    const [period] = (await t.as('editor').get(`${prisonerUrl(gone)}/custody_periods`)).body.items;
    const { body: merge } = await merged(kept, gone);
    expect((await t.as('editor').get(`/v1/custody_periods/${period.id}`)).body.visibility).toBe('partner');
    await t.as('editor').patch(`/v1/custody_periods/${period.id}`, { visibility: 'public' });
    await t.as('editor').patch(prisonerUrl(kept), { birth_date: '1986' });
    const before = await contentOf(t.store);
    const { status, body } = await undo(merge.id);
    expect([status, body.code]).toEqual([409, 'changed_since']);
    expect(body.records).toEqual([
      { record: 'custody_period', id: period.id },
      { record: 'prisoner', id: kept },
    ]);
    await expectUnchanged(t, before);
    await t.as('editor').patch(`/v1/custody_periods/${period.id}`, { visibility: 'partner' });
    await t.as('editor').patch(prisonerUrl(kept), { birth_date: '1985' });
    expect((await undo(merge.id)).status).toBe(200);
  });

  test('is no business of whoever is no editor, and finds nothing that is not there', async () => {
    const [kept, gone] = await two();
    const { body: merge } = await merged(kept, gone);
    for (const role of ['reader', 'partner'] as const)
      expect((await t.as(role).post(`/v1/merges/${merge.id}/undo`, { evidence: 'No.' })).status).toBe(role === 'reader' ? 401 : 403);
    expect((await undo(NOBODY)).status).toBe(404);
    expect((await t.as('editor').post(`/v1/merges/${merge.id}/undo`, {})).body.errors).toMatchObject([{ pointer: '/evidence', code: 'missing' }]);
    expect((await undo(merge.id, { decision: 'same_person' })).body.errors).toMatchObject([{ pointer: '/decision' }]);
    await t.as('editor').retire(prisonerUrl(kept));
    expect((await undo(merge.id)).status).toBe(404);
  });
});

test('a merge moves the feed of those who see it, and of nobody else', async () => {
  const seq = async (role: (typeof ROLES)[number]) => Number((await t.as(role).get('/v1/sources?limit=1')).headers['registry-seq']);
  const [kept, gone] = await two({ visibility: 'public' }, { visibility: 'confidential' });
  const before = [await seq('reader'), await seq('partner')];
  const { body: merge } = await merged(kept, gone);
  await undo(merge.id);
  expect([await seq('reader'), await seq('partner')]).toEqual(before);
  const [first, other] = await two();
  const then = await seq('reader');
  await merged(first, other);
  // The merged one, their name, the kept one and the merge.
  expect(await seq('reader')).toBe(then + 4);
});
