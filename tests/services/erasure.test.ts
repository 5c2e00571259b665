// Erasure over HTTP: nothing of a person is left in any row, file or answer, what stays can still be checked, and nobody else loses anything.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../src/core/access/viewer.js';
import { records } from '../../src/records/index.js';
import { verify } from '../../src/services/verify/index.js';
import { everyRow } from '../support/books.js';
import { aChild, aClaim, aConsent, aCustodyPeriod, aFacility, aName, anAppeal, anEvent, aPrisoner, aSentence, aSource } from '../support/people.js';
import { Random } from '../support/random.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());

let keys = 0;
const once = () => ({ 'idempotency-key': `key-${++keys}` });

async function made(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Json & { id: string; version: number }> {
  const answer = await t.as('editor').post(url, body, headers);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function erasing(url: string, role: 'editor' | 'admin' = 'admin', headers: Record<string, string> = {}) {
  const [latest] = (await t.as('editor').get(`${url}/versions?limit=1`)).body.items ?? [];
  return t.as(role).post(`${url}/erasure`, undefined, { 'if-match': `"${latest?.version ?? 1}-confidential"`, ...headers });
}

async function erased(url: string): Promise<void> {
  const answer = await erasing(url);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.body).toMatchObject({ id: url.split('/').at(-1), purged: true });
}

/** Where a text is left: in which tables, and in which files of the store. */
async function left(...texts: string[]): Promise<string[]> {
  const found: string[] = [];
  const marks = texts.map((text) => text.toLowerCase());
  for (const [table, rows] of await everyRow(t.store)) {
    const said = rows
      .map((row) =>
        Object.values(row)
          .map((value) => (Buffer.isBuffer(value) ? value.toString('utf8') : String(value)))
          .join('\n'),
      )
      .join('\n')
      .toLowerCase();
    for (const mark of marks) if (said.includes(mark)) found.push(`${mark} in ${table}`);
  }
  if (t.store.engine !== 'sqlite') return found;
  // All bytes of all files, free pages and the log included.
  for (const file of readdirSync(t.folder).filter((name) => name.includes('.sqlite'))) {
    const bytes = readFileSync(join(t.folder, file));
    for (const text of texts) for (const form of [text, text.toLowerCase(), text.toUpperCase()]) if (bytes.includes(form)) found.push(`${form} in ${file}`);
  }
  return found;
}

const wholeAndChecked = async () => expect((await verify(t.registry.database, records)).all).toEqual([]);

/** Somebody with everything that can be said of somebody, said over and over. */
async function someone(mark: string) {
  const source = await made('/v1/sources', aSource());
  const prisoner = await made(
    '/v1/prisoners',
    aPrisoner({
      names: [aName({ full: `${mark}aya Maryna`, family: `${mark}aya`, given: 'Maryna' })],
      sentences: [aSentence({ term: { years: 3, certainty: 'exact', verbatim: `three years, ${mark}` } })],
      custody_periods: [aCustodyPeriod({ verbatim: `held, ${mark}` })],
      working_note: `note on ${mark}`,
    }),
    { ...once(), 'change-reason': `a letter of ${mark}`, 'change-source': `${mark} herself` },
  );
  const url = `/v1/prisoners/${prisoner.id}`;
  await made(`${url}/events`, anEvent({ verbatim: `arrest of ${mark}`, source_ids: [source.id] }));
  await made(`${url}/consents`, aConsent());
  await made(`${url}/claims`, aClaim({ visibility: 'partner', property: 'birth_date', value: '1985', verbatim: `born, ${mark}` }));
  const name = (prisoner.names as Json[])[0] as Json;
  for (const letter of 'bcd') await t.as('editor').patch(`/v1/names/${name.id}`, { full: `${mark}${letter} Maryna`, family: `${mark}${letter}` });
  await t.as('editor').patch(url, { working_note: `another note on ${mark}` });
  return { prisoner, url, name, source };
}

test('of a person who is erased nothing is left in any row or file, and what is left adds up', async () => {
  const { prisoner, url, source } = await someone('Qqznikla');
  const correction = await t.as('reader').post('/v1/corrections', { kind: 'wrong_fact', prisoner_id: prisoner.id, text: 'Qqznikla was born in another year.' });
  expect(correction.status, correction.text).toBe(202);
  const appeal = await made('/v1/appeals', anAppeal({ prisoner_ids: [prisoner.id] }));
  expect(await left('Qqznikla')).not.toEqual([]);
  await erased(url);
  expect(await left('Qqznikla')).toEqual([]);
  await wholeAndChecked();
  // What was not hers is there.
  expect((await t.as('reader').get(`/v1/sources/${source.id}`)).status).toBe(200);
  expect((await t.as('editor').get(`/v1/appeals/${appeal.id}`)).body.prisoner_ids).toEqual([]);
});

test('why somebody read what is erased goes with it, whether it was written down already or not', async () => {
  const { prisoner, url, name } = await someone('Qqpryczyna');
  const other = await made('/v1/prisoners', aPrisoner());
  const why = (text: string) => ({ 'access-reason': text });
  const editor = t.as('editor');
  const readAll = async () => {
    await editor.get(url, why('the mother of Qqpryczyna asks'));
    await editor.get(`${url}/versions`, why('the mother of Qqpryczyna asks'));
    await editor.get(`/v1/names/${name.id}`, why('how Qqpryczyna is spelled'));
    await editor.get('/v1/prisoners?q=Maryna', why('looking for Qqpryczyna'));
    await editor.get(`/v1/prisoners/${other.id}`, why('somebody else'));
  };
  await readAll();
  await t.app.audit.flush();
  expect(await left('Qqpryczyna')).toContain('qqpryczyna in audit_events');
  // These are in the memory of the server only, and so is the reason for erasing.
  await readAll();
  await erasing(url, 'admin', why('Qqpryczyna wants it'));
  await t.as('admin').get(`${url}/versions`, why('whether Qqpryczyna is gone'));
  await t.app.audit.flush();
  expect(await left('Qqpryczyna')).toEqual([]);
  const { items } = (await t.as('admin').get(`/v1/audit_events?record_id=${prisoner.id}`)).body;
  expect(items.length).toBeGreaterThan(4);
  expect(items.every((item: Json) => item.reason === undefined)).toBe(true);
  // Why somebody else was read is kept, and so is what is asked afterwards.
  await editor.get('/v1/prisoners?q=Maryna', why('a list of August'));
  await t.app.audit.flush();
  const reasons = (await t.as('admin').get('/v1/audit_events')).body.items.flatMap(({ reason }: Json) => reason ?? []);
  expect(reasons).toEqual(expect.arrayContaining(['somebody else', 'a list of August']));
});

test('of many who are erased among many nothing is left in the files either, whatever pages their words were moved about in', async () => {
  const random = new Random('pages of a file');
  const syllables = ['ba', 'che', 'dzi', 'fy', 'hro', 'ka', 'lu', 'ma', 'nie', 'pra', 'ska', 'tu', 'vo', 'zy'];
  const name = () => Array.from({ length: 4 }, () => random.pick(syllables)).join('');
  const urls: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    const family = count % 3 === 0 ? `qqmark${name()}` : name();
    const prisoner = await made('/v1/prisoners', aPrisoner({ names: [aName({ full: `${family} Maryna`, family, given: 'Maryna' })] }));
    const url = `/v1/prisoners/${prisoner.id}`;
    await t.as('editor').patch(`/v1/names/${((prisoner.names as Json[])[0] as Json).id}`, { full: `${family}va Maryna`, family: `${family}va` });
    if (count % 3 === 0) urls.push(url);
  }
  expect(await left('qqmark')).not.toEqual([]);
  for (const url of urls) await erased(url);
  expect(await left('qqmark')).toEqual([]);
  await wholeAndChecked();
});

test('it is gone for everybody, and the feeds say no more than that', async () => {
  const { prisoner, url } = await someone('Qqdruhaya');
  const heads = await Promise.all((['reader', 'partner', 'editor'] as const).map(async (role) => Number((await t.as(role).get(url)).headers['registry-seq'])));
  await erased(url);
  for (const [place, role] of (['reader', 'partner', 'editor'] as const).entries()) {
    const answer = await t.as(role).get(url);
    expect(answer.status).toBe(role === 'editor' ? 410 : 404);
    const { items } = (await t.as(role).get(`/v1/changes?after=${heads[place]}&record=prisoner&include=record`)).body;
    expect(items).toEqual([expect.objectContaining({ id: prisoner.id, change: 'removed' })]);
    expect(items[0]).not.toHaveProperty('document');
    for (const path of ['/versions', '/diff?from=1', '/versions/1'])
      expect((await t.as(role).get(`${url}${path}`)).status, `${role} ${path}`).toBe(
        role === 'editor' && path !== '/diff?from=1' ? (path === '/versions' ? 200 : 410) : role === 'editor' ? 410 : 404,
      );
    for (const question of [`/v1/prisoners?q=Qqdruhaya`, `/v1/prisoners?as_of_seq=${heads[place]}&q=Qqdruhaya`, `/v1/names?limit=200&as_of_seq=${heads[place]}`])
      expect((await t.as(role).get(question)).text, `${role} ${question}`).not.toMatch(/qqdruhaya/i);
  }
  const versions = (await t.as('editor').get(`${url}/versions`)).body.items;
  expect(versions.every((version: Json) => version.href === undefined && version.reason === undefined)).toBe(true);
});

test('erasing again says that it is erased, the same request again says the same, and one that never was is not there', async () => {
  const { url } = await someone('Qqtretsyaya');
  const key = { ...once(), 'if-match': (await t.as('editor').get(url)).headers.etag as string };
  const first = await erasing(url, 'admin', key);
  const again = await erasing(url, 'admin', key);
  expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([200, first.body, 'true']);
  expect((await erasing(url)).body.code).toBe('erased');
  expect((await erasing('/v1/prisoners/00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

test('whatever is asked of what is erased, whoever sees all is told that it is gone, and others that nothing is there', async () => {
  const { url, prisoner } = await someone('Qqdziaviataya');
  const etag = (await t.as('editor').get(url)).headers.etag as string;
  const name = `/v1/names/${(prisoner.names as Json[])[0]?.id}`;
  await t.as('editor').patch(url, { sex: 'female', working_note: 'Changed after the tag was read.' });
  await erased(url);
  const editor = t.as('editor');
  for (const tag of [etag, '"1-confidential"', '"99-confidential"', '"1-public"'])
    for (const answer of [
      await t.as('admin').post(`${url}/erasure`, undefined, { 'if-match': tag }),
      await editor.patch(url, { sex: 'male' }, tag),
      await editor.retire(url, tag),
      await editor.restore(url, tag),
      await editor.post(`${url}/versions/1/restore`, undefined, { 'if-match': tag }),
      await editor.patch(name, { kind: 'alias' }, tag),
    ])
      expect([answer.status, answer.body.code], tag).toEqual([410, 'erased']);
  expect((await t.as('admin').post(`${url}/erasure`)).status).toBe(428);
  for (const path of ['', '/names', '/timeline', '/release_estimate', '/provenance', '/versions/99', '?fields=id', '?as_of_seq=1']) {
    const gone = await editor.get(`${url}${path}`);
    expect([gone.status, gone.body.code], path).toEqual([410, 'erased']);
    for (const role of ['reader', 'partner'] as const) {
      const never = await t.as(role).get(`/v1/prisoners/00000000-0000-4000-8000-000000000000${path}`);
      expect(never.status, path).toBe(404);
      expect((await t.as(role).get(`${url}${path}`)).bytes, `${role} ${path}`).toEqual(never.bytes);
    }
  }
  for (const [path, body] of [
    ['/names', aName()],
    ['/takedown', { reason: 'Her mother was visited.' }],
  ] as const)
    expect((await editor.post(`${url}${path}`, body)).body.code).toBe('erased');
});

test('a dry run, a stale version and none erase nothing, and only admins may', async () => {
  const { url } = await someone('Qqchatsviortaya');
  expect((await erasing(url, 'editor')).status).toBe(403);
  const etag = (await t.as('editor').get(url)).headers.etag as string;
  const tried = await t.as('admin').post(`${url}/erasure?dry_run=true`, undefined, { 'if-match': etag });
  expect(tried.status).toBe(200);
  expect(tried.body).not.toHaveProperty('purged');
  expect((await t.as('admin').post(`${url}/erasure`)).status).toBe(428);
  expect((await t.as('admin').post(`${url}/erasure`, undefined, { 'if-match': '"1-confidential"' })).status).toBe(412);
  expect((await t.as('reader').get(url)).status).toBe(200);
});

describe('a part', () => {
  test('is erased from all that its owner ever said, and everything else of them stays', async () => {
    const { url, prisoner } = await someone('Qqpiataya');
    const other = await made(`${url}/names`, aName({ full: 'Zastalasia Maryna', family: 'Zastalasia', kind: 'alias' }));
    const alias = await made(`${url}/names`, aName({ full: 'Qqalias Maryna', family: 'Qqalias', kind: 'alias' }));
    await t.as('editor').retire(`/v1/names/${alias.id}`);
    await erased(`/v1/names/${alias.id}`);
    expect(await left('Qqalias')).toEqual([]);
    await wholeAndChecked();
    for (const role of ['reader', 'editor'] as const) {
      const { body } = await t.as(role).get(url);
      expect(body.names.map(({ id }: Json) => id)).toContain(other.id);
      const { items } = (await t.as(role).get(`${url}/versions`)).body;
      expect(items.filter(({ href }: Json) => href)).toHaveLength(items.length);
      expect((await t.as(role).get(items.at(-1).href)).body.names).toHaveLength(1);
    }
    expect((await t.as('reader').get(`/v1/prisoners?q=Zastalasia`)).body.items.map(({ id }: Json) => id)).toContain(prisoner.id);
  });

  test('that two share stays with the other when one of them is erased', async () => {
    const { url, prisoner } = await someone('Qqshostaya');
    const sister = await made('/v1/prisoners', aPrisoner());
    const child = await made(`${url}/children`, aChild());
    const shared = await t.as('editor').patch(`/v1/children/${child.id}`, { prisoner_ids: [prisoner.id, sister.id] });
    expect(shared.status, shared.text).toBe(200);
    await erased(url);
    expect((await t.as('editor').get(`/v1/children/${child.id}`)).body.prisoner_ids).toEqual([sister.id]);
    await wholeAndChecked();
  });
});

test('who was merged into somebody is erased with them; who is one again is not', async () => {
  const merge = async (kept: string, merged: string) => {
    const version = async (id: string) => (await t.as('editor').get(`/v1/prisoners/${id}`)).body.version;
    return (
      await t
        .as('editor')
        .post('/v1/merges', { kept_id: kept, merged_id: merged, kept_version: await version(kept), merged_version: await version(merged), evidence: 'One trial.' }, once())
    ).body;
  };
  const [kept, merged] = [await someone('Qqpershaya'), await someone('Qqadnaya')];
  await merge(kept.prisoner.id, merged.prisoner.id);
  expect((await erasing(merged.url)).body.code).toBe('record_merged');
  await erased(kept.url);
  expect(await left('Qqpershaya', 'Qqadnaya')).toEqual([]);
  await wholeAndChecked();

  const [stays, goes] = [await someone('Zastaecca'), await someone('Qqidzie')];
  const undone = await merge(stays.prisoner.id, goes.prisoner.id);
  expect((await t.as('editor').post(`/v1/merges/${undone.id}/undo`, { evidence: 'Two people.' }, once())).status).toBe(200);
  await erased(goes.url);
  expect(await left('Qqidzie')).toEqual([]);
  expect((await t.as('reader').get(stays.url)).body.display_name).toContain('Zastaecca');
  await wholeAndChecked();
});

test('what was told of somebody by others, with whom they were taken for one for a while, goes as well, and the others keep what is theirs', async () => {
  const editor = t.as('editor');
  const version = async (id: string) => (await editor.get(`/v1/prisoners/${id}`)).body.version;
  const merge = async (kept_id: string, merged_id: string) => {
    const body = { kept_id, merged_id, kept_version: await version(kept_id), merged_version: await version(merged_id), evidence: 'One trial.' };
    return `/v1/merges/${(await made('/v1/merges', body, once())).id}`;
  };
  const undo = async (url: string) => expect((await editor.post(`${url}/undo`, { evidence: 'Two people.' }, once())).status).toBe(200);
  const [stays, further] = [await made('/v1/prisoners', aPrisoner()), await made('/v1/prisoners', aPrisoner())];
  const goes = await made(
    '/v1/prisoners',
    aPrisoner({ working_note: 'note on Qqinsaya', birth_date: '1971-03-04', interests: ['qqinsaya'], external_ids: [{ scheme: 'viasna', value: 'qqinsaya' }] }),
  );
  const url = `/v1/prisoners/${stays.id}`;
  const first = await merge(stays.id, goes.id);
  const second = await merge(further.id, stays.id);
  await undo(second);
  expect((await editor.patch(url, { working_note: 'another note on Qqinsaya' })).status).toBe(200);
  expect((await editor.patch(url, { working_note: 'note on Qqinsaya', country: 'LT' })).status).toBe(200);
  await undo(first);
  const shown = [
    ['editor', url],
    ['editor', `/v1/prisoners/${further.id}`],
    ['reader', `/v1/prisoners/${further.id}`],
  ] as const;
  for (const [role, of] of shown) expect((await t.as(role).get(`${of}/versions/2`)).text).toContain('qqinsaya');

  await erased(`/v1/prisoners/${goes.id}`);
  expect(await left('Qqinsaya', '1971-03-04')).toEqual([]);
  await wholeAndChecked();
  for (const [role, of] of shown) {
    expect((await t.as(role).get(`${of}/versions/1`)).status).toBe(200);
    expect((await t.as(role).get(`${of}/versions/2`)).body?.code).toBe('version_withdrawn');
    expect((await t.as(role).get(of)).status).toBe(200);
  }
  expect((await t.as('reader').get(url)).body.country).toBe('LT');
  // What they said before comes back all the same.
  const etag = (await editor.get(url)).headers.etag as string;
  const back = await editor.request({ method: 'POST', url: `${url}/versions/1/restore`, headers: { 'if-match': etag } });
  expect([back.status, back.body.country, back.body.display_name], back.text).toEqual([200, 'BY', stays.display_name]);
  await wholeAndChecked();
});

test('who is erased does not come back by the request that made them, sent again under its Idempotency-Key', async () => {
  const key = { 'idempotency-key': 'Qqviartannie-of-a-queue' };
  const body = aPrisoner({ working_note: 'note on Qqviartannie' });
  const { id } = await made('/v1/prisoners', body, key);
  const url = `/v1/prisoners/${id}`;
  const of = aSource();
  const source = await made('/v1/sources', of, { 'idempotency-key': 'of-another' });
  await erased(url);
  for (const again of [body, aPrisoner()]) {
    const { status, body: told } = await t.as('editor').post('/v1/prisoners', again, key);
    expect([status, told.code]).toEqual([410, 'erased']);
  }
  expect((await t.as('reader').get(url)).status).toBe(404);
  // What was asked for is forgotten, the key included; what else was remembered is so still.
  expect(await left('Qqviartannie')).toEqual([]);
  expect((await t.as('editor').post('/v1/sources', of, { 'idempotency-key': 'of-another' })).body.id).toBe(source.id);
  await wholeAndChecked();
});

test('what others cannot be without is not erased from under them', async () => {
  const facility = await made('/v1/facilities', aFacility());
  await made('/v1/prisoners', aPrisoner({ custody_periods: [aCustodyPeriod({ facility_id: facility.id })] }));
  const refused = await erasing(`/v1/facilities/${facility.id}`);
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
  expect((await t.as('reader').get(`/v1/facilities/${facility.id}`)).status).toBe(200);
});

test('a retired record can be erased too, and one of each kind that stands by itself', async () => {
  const source = await made('/v1/sources', aSource({ title: 'Qqtytul' }));
  await t.as('editor').retire(`/v1/sources/${source.id}`);
  await erased(`/v1/sources/${source.id}`);
  expect(await left('Qqtytul')).toEqual([]);
  await wholeAndChecked();
  expect(AUDIENCES).toHaveLength(3);
});
