// Signatures over HTTP: public ones with their names, non-public ones as a number, and of those no name anywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dump } from '../../src/services/dump/index.js';
import { withoutTrace } from '../support/content.js';
import { anAppeal, aSignature } from '../support/people.js';
import { call, cleanUp, serve, temporaryFolder } from '../support/process.js';
import { ALL_ROLES, type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

let t: TestRegistry;
let appeal: string;
beforeAll(async () => {
  t = await makeRegistry();
});
afterAll(() => t.close());
afterAll(cleanUp);
beforeEach(async () => {
  appeal = `/v1/appeals/${(await t.as('editor').post('/v1/appeals', anAppeal())).body.id}`;
});

const editor = () => t.as('editor');
const sign = (says: Json, headers = {}): Promise<Answer> => editor().post(`${appeal}/signatures`, says, headers);
const quietly = (name: string): Json => ({ visibility: 'confidential', kind: 'non_public', name });

async function signed(says: Json): Promise<string> {
  const answer = await sign(says);
  expect(answer.status, answer.text).toBe(201);
  return answer.headers.location as string;
}

async function counts(role: (typeof ALL_ROLES)[number] = 'reader'): Promise<Json> {
  const { public_signatures_count, non_public_signatures_count, signatures_count } = (await t.as(role).get(appeal)).body;
  return [public_signatures_count, non_public_signatures_count, signatures_count];
}

describe('how many there are', () => {
  test('is said of public ones as they come, and to every audience alike', async () => {
    for (const role of ALL_ROLES) expect(await counts(role), role).toEqual([0, undefined, undefined]);
    const one = await signed(aSignature());
    await signed(aSignature());
    await signed(aSignature({ visibility: 'partner' }));
    for (const role of ALL_ROLES) expect(await counts(role), role).toEqual([2, undefined, undefined]);
    expect((await editor().retire(one)).status).toBe(204);
    for (const role of ALL_ROLES) expect(await counts(role), role).toEqual([1, undefined, undefined]);
  });

  test('is said of non-public ones from five on; up to four, as of none, that they are fewer than five, and not even that something changed', async () => {
    await signed(aSignature());
    expect((await t.as('reader').get(appeal)).body).toMatchObject({ non_public_signatures_fewer_than: 5 });
    const before = (await t.as('reader').get(appeal)).bytes;
    const quiet: string[] = [];
    for (const name of ['Первая', 'Вторая', 'Третья', 'Четвёртая']) quiet.push(await signed(quietly(name)));
    for (const role of ALL_ROLES) expect((await t.as(role).get(appeal)).bytes.equals(before), role).toBe(true);
    quiet.push(await signed(quietly('Пятая')));
    for (const role of ALL_ROLES) {
      expect(await counts(role), role).toEqual([1, 5, 6]);
      expect((await t.as(role).get(appeal)).body, role).not.toHaveProperty('non_public_signatures_fewer_than');
    }
    quiet.push(await signed(quietly('Шестая')));
    for (const role of ALL_ROLES) expect(await counts(role), role).toEqual([1, 6, 7]);
    const etags = [];
    for (const url of quiet.slice(0, 2)) etags.push((await editor().retire(url)).headers.etag as string);
    for (const role of ALL_ROLES) expect(await counts(role), role).toEqual([1, undefined, undefined]);
    expect((await editor().restore(quiet[0] as string, etags[0] as string)).status).toBe(200);
    for (const role of ALL_ROLES) expect(await counts(role), role).toEqual([1, 5, 6]);
  });

  test('is that of the appeal alone', async () => {
    for (const name of ['Первая', 'Вторая', 'Третья', 'Четвёртая', 'Пятая']) await signed(quietly(name));
    const other = (await editor().post('/v1/appeals', anAppeal())).body;
    expect(other).not.toHaveProperty('signatures_count');
    expect(await counts()).toEqual([0, 5, 5]);
    const found = async (query: string): Promise<string[]> => (await t.as('reader').get(`/v1/appeals?${query}&limit=200`)).body.items.map(({ id }: Json) => `/v1/appeals/${id}`);
    expect(await found('signatures_count_gte=5')).toContain(appeal);
    expect(await found('signatures_count_gte=5')).not.toContain(`/v1/appeals/${other.id}`);
  });
});

test('a public signature is shown with its name, and a non-public one to editors alone, without one', async () => {
  const shown = await signed(aSignature({ name: 'Alena Prykladnaya' }));
  const quiet = await signed(quietly('Marta Vydumanaya'));
  expect((await t.as('reader').get(shown)).body).toMatchObject({ kind: 'public_name', name: 'Alena Prykladnaya' });
  for (const role of ['reader', 'partner'] as const) {
    expect((await t.as(role).get(quiet)).status, role).toBe(404);
    expect((await t.as(role).get(`${appeal}/signatures?include_total=true`)).body.page.total, role).toBe(1);
    expect((await t.as(role).get('/v1/appeals?signature_kind=non_public')).body.items, role).toEqual([]);
  }
  const read = (await editor().get(quiet)).body;
  expect(read).toMatchObject({ visibility: 'confidential', kind: 'non_public' });
  expect(read).not.toHaveProperty('name');
});

describe('nobody is counted twice', () => {
  const LIKE = { status: 409, code: 'conflict', detail: 'Another signature has the same appeal_id and name: change that one, or say what tells this one apart.' };

  test.each([
    ['the same name', 'Łucja Éxemple'],
    ['the same in another case', 'łucja éxemple'],
    ['the same without accents', 'Lucja Exemple'],
    ['the same with the family name first', 'Éxemple  Łucja'],
  ])('%s is known again, whether signed publicly or not', async (_, name) => {
    await signed(quietly('Łucja Éxemple'));
    for (const says of [quietly(name), aSignature({ name })]) {
      const again = await withoutTrace(t, () => sign(says));
      expect(again.body).toMatchObject(LIKE);
      expect(again.text).not.toContain(name);
    }
  });

  test('another name, or the same under another appeal, is another signature', async () => {
    await signed(quietly('Łucja Éxemple'));
    await signed(quietly('Łucja Éxemple-Druga'));
    appeal = `/v1/appeals/${(await editor().post('/v1/appeals', anAppeal())).body.id}`;
    await signed(quietly('Łucja Éxemple'));
  });

  test('one that was withdrawn makes room, and cannot come back beside the one that took it', async () => {
    const first = await signed(quietly('Łucja Éxemple'));
    const etag = (await editor().retire(first)).headers.etag as string;
    await signed(quietly('Łucja Éxemple'));
    expect((await withoutTrace(t, () => editor().restore(first, etag))).body).toMatchObject(LIKE);
  });

  test('a name that is corrected is the one that counts from then on', async () => {
    const url = await signed(quietly('Łucja Exmple'));
    expect((await editor().patch(url, { name: 'Łucja Éxemple' })).status).toBe(200);
    const same = await withoutTrace(t, () => editor().patch(url, { name: 'Łucja Éxemple' }));
    expect(same.status).toBe(200);
    expect((await sign(quietly('Łucja Éxemple'))).body).toMatchObject(LIKE);
    await signed(quietly('Łucja Exmple'));
  });
});

describe('from one kind to the other', () => {
  test('a non-public one becomes public if its name is sent again', async () => {
    const url = await signed(quietly('Marta Vydumanaya'));
    const refused = await withoutTrace(t, () => editor().patch(url, { kind: 'public_name', visibility: 'public' }));
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ pointer: '/name', code: 'impossible', detail: 'is needed, also of a signature that was non-public: it was not kept' }],
    ]);
    expect((await editor().patch(url, { kind: 'public_name', visibility: 'public', name: 'Marta Vydumanaya' })).status).toBe(200);
    expect((await t.as('reader').get(url)).body).toMatchObject({ kind: 'public_name', name: 'Marta Vydumanaya' });
  });

  test.each([[{}], [{ name: 'Alena Prykladnaya' }], [{ name: 'Somebody Else' }]])('a public one never becomes non-public, with %j: its name was shown', async (says) => {
    const url = await signed(aSignature({ name: 'Alena Prykladnaya' }));
    const refused = await withoutTrace(t, () => editor().patch(url, { kind: 'non_public', visibility: 'confidential', ...says }));
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/kind' }]]);
  });
});

test.each([
  ['without a name', { visibility: 'confidential', kind: 'non_public' }, '/name'],
  ['with a name that is none', { visibility: 'confidential', kind: 'non_public', name: '—' }, '/name'],
  ['for more than editors', { kind: 'non_public', name: 'Marta Vydumanaya' }, '/visibility'],
  ['with a note, which could say who it is', { ...quietly('Marta Vydumanaya'), working_note: 'Marta' }, '/working_note'],
  ['with a date, by which somebody could be told', { ...quietly('Marta Vydumanaya'), signed_on: '2026-01-10' }, '/signed_on'],
])('a non-public signature %s is refused', async (_, says, pointer) => {
  const refused = await withoutTrace(t, () => sign(says));
  expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer }]]);
});

describe('the name of a non-public signature', () => {
  const NAME = 'Zofia Niepowtarzalna';
  const [GIVEN, FAMILY] = NAME.split(' ') as [string, string];

  /** All that the store holds, bytes taken for what they are, with nothing encoded that could hide a name. */
  async function everything(): Promise<string> {
    let text = '';
    await dump(t.registry.database, async (line) => {
      text += line;
    });
    return text.replace(/"[A-Za-z0-9+/]{16,}={0,2}"/g, (inner) => `${inner}${Buffer.from(inner.slice(1, -1), 'base64').toString('utf8')}`);
  }

  /** The files of the store as they lie on the disk. */
  const files = (): Buffer[] => readdirSync(t.folder).map((name) => readFileSync(join(t.folder, name)));

  /** Every way in which a name can come in. */
  async function signInAllWays(says: Json, body: (name: string) => Json): Promise<string> {
    const headers = { 'idempotency-key': `signs-${says.key}`, 'change-reason': 'By post' };
    expect((await editor().post(`${appeal}/signatures?dry_run=true`, body(NAME))).status).toBe(200);
    const first = await sign(body(NAME), headers);
    expect(first.status, first.text).toBe(201);
    expect((await sign(body(NAME), headers)).headers['idempotency-replayed']).toBe('true');
    expect((await sign(body(NAME))).status).toBe(409);
    const url = first.headers.location as string;
    expect((await editor().patch(url, { name: `${FAMILY} ${GIVEN} Anna` })).status).toBe(200);
    expect((await editor().patch(url, { visibility: 'public', kind: body('').kind, name: NAME, source_ids: [] })).status).toBe(body('').kind === 'public_name' ? 200 : 400);
    const etag = (await editor().retire(url)).headers.etag as string;
    expect((await editor().restore(url, etag)).status).toBe(200);
    return url;
  }

  const said = (text: string): string[] => [GIVEN, FAMILY].flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]).filter((word) => text.includes(word));

  test('is nowhere: in no table, no revision, no edition, no remembered request, no file', async () => {
    await signInAllWays({ key: 'quietly' }, quietly);
    expect(said(await everything())).toEqual([]);
    if (t.store.engine === 'sqlite') {
      expect(files().length).toBeGreaterThan(0);
      for (const file of files()) expect(said(file.toString('latin1'))).toEqual([]);
    }
  });

  test('is in no line that a server prints, however much it prints', async () => {
    const server = await serve(join(temporaryFolder(), 'registry.sqlite'), { settings: { LOG_LEVEL: 'trace' } });
    try {
      const key = server.adminKey;
      const made = await call(server.base, '/v1/appeals', { method: 'POST', key, body: anAppeal() });
      const url = `/v1/appeals/${made.body.id}/signatures`;
      for (const [body, status] of [
        [quietly(NAME), 201],
        [quietly(NAME), 409],
        [{ ...quietly(NAME), visibility: 'public' }, 400],
      ] as const)
        expect((await call(server.base, url, { method: 'POST', key, body })).status).toBe(status);
      await server.stop();
      expect(server.printed()).toContain('/v1/appeals/:appeal_id/signatures');
      expect(said(server.printed())).toEqual([]);
    } finally {
      await server.kill();
    }
  });

  test('is found by that search where it was public', async () => {
    await signInAllWays({ key: 'openly' }, (name) => aSignature({ name }));
    expect(said(await everything())).toContain(FAMILY);
    if (t.store.engine === 'sqlite') expect(files().flatMap((file) => said(file.toString('latin1')))).toContain(FAMILY);
  });

  test('cannot be tried out against what is kept of the request without the secret of the registry', async () => {
    const other = await makeRegistry();
    try {
      const kept: unknown[][] = [];
      for (const one of [t, other]) {
        await one.as('editor').post('/v1/sources', { title: 'Example' }, { 'idempotency-key': 'source' });
        kept.push((await one.store.rows('select request_digest from idempotency_keys where key = ?', 'source')).map(({ request_digest }) => request_digest));
      }
      expect(kept.map((digests) => digests.length)).toEqual([1, 1]);
      expect(kept[0], 'the same request, kept by two registries').not.toEqual(kept[1]);
    } finally {
      await other.close();
    }
  });
});
