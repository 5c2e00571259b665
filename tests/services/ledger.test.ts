// The ledger over HTTP and by its check: what was told can be proved, and what somebody altered past the registry is found and named.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/core/db/sqlite.js';
import { commitmentTo } from '../../src/core/values/commitment.js';
import { isConsistent, leafHash, rootOfInclusion } from '../../src/core/values/merkle.js';
import { readCheckpoint } from '../../src/core/values/note.js';
import { records } from '../../src/records/index.js';
import { type Finding, type KeptHead, readHeads, verify, verifyDistant } from '../../src/services/verify/index.js';
import { everyRow } from '../support/books.js';
import { extent } from '../support/extent.js';
import { aFacility, aName, aPrisoner, aSentence, aSource } from '../support/people.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { Random } from '../support/random.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';
import { storeAt } from '../support/store.js';

type Json = Record<string, unknown>;
interface Head {
  tree: string;
  size: number;
  root: string;
  checkpoint: string;
  verifier_key: string;
}

const bytes = (text: string) => Buffer.from(text, 'base64');

let t: TestRegistry;
let prisoner: Json & { id: string; names: Json[] };
beforeAll(async () => {
  t = await makeRegistry();
  const editor = t.as('editor');
  prisoner = (await editor.post('/v1/prisoners', aPrisoner({ sentences: [aSentence()], working_note: 'to be looked at' }), { 'change-reason': 'a letter' })).body;
  const source = (await editor.post('/v1/sources', aSource())).body;
  await editor.post(`/v1/prisoners/${prisoner.id}/names`, aName({ source_ids: [source.id] }));
  for (let count = 0; count < 9; count += 1)
    await editor.post('/v1/facilities', aFacility({ name: `Example Colony No. ${count}`, visibility: count % 3 === 0 ? 'partner' : 'public' }));
  await editor.post('/v1/webhooks', { url: 'https://hooks.example.org/', description: 'an example', records: ['prisoner'] });
  await editor.patch(`/v1/prisoners/${prisoner.id}`, { birth_date: '1985' });
  const gone = (await editor.post('/v1/facilities', aFacility({ name: 'Example Colony, closed' }))).body;
  await editor.retire(`/v1/facilities/${gone.id}`);
});
afterAll(() => t.close());

async function headOf(role: 'reader' | 'partner' | 'editor', tree: string): Promise<Head> {
  const { body } = await t.as(role).get('/v1/ledger');
  return body.heads.find((head: Head) => head.tree === tree);
}

describe('heads', () => {
  test.each([
    ['reader', ['public']],
    ['partner', ['partner']],
    ['editor', ['confidential', 'commits']],
  ] as const)('the %s is given those of %j, signed', async (role, trees) => {
    const answer = await t.as(role).get('/v1/ledger');
    expect(answer.status).toBe(200);
    expect(answer.body.heads.map(({ tree }: Head) => tree)).toEqual(trees);
    for (const { tree, size, root, checkpoint, verifier_key } of answer.body.heads as Head[]) {
      expect(readCheckpoint(checkpoint, verifier_key)).toEqual({ origin: expect.stringMatching(new RegExp(`/${tree}$`)), size, root: bytes(root) });
      if (tree !== 'commits') expect(String(size)).toBe(answer.headers['registry-seq']);
      expect(readCheckpoint(checkpoint.replace(`\n${size}\n`, `\n${size + 1}\n`), verifier_key)).toBeUndefined();
    }
  });

  test('what others may not see moves no head of theirs', async () => {
    const before = (await t.as('reader').get('/v1/ledger')).text;
    await t.as('editor').post('/v1/facilities', aFacility({ visibility: 'confidential' }));
    expect((await t.as('reader').get('/v1/ledger')).text).toBe(before);
  });

  test('a tree that is for others is refused as one that nobody has', async () => {
    const [hidden, absent] = await Promise.all(['commits', 'nothing'].map((tree) => t.as('reader').get(`/v1/ledger/inclusion?number=1&tree=${tree}`)));
    expect(hidden?.status).toBe(400);
    expect(hidden?.text).toBe(absent?.text);
  });
});

describe('proofs', () => {
  test.each(['reader', 'partner', 'editor'] as const)('every entry of the feed of the %s is in their tree, and its document opens what it commits to', async (role) => {
    const client = t.as(role);
    const { items } = (await client.get('/v1/changes?limit=200')).body;
    const tree = { reader: 'public', partner: 'partner', editor: 'confidential' }[role];
    const head = await headOf(role, tree);
    expect(items).toHaveLength(head.size);
    for (const entry of items) {
      const { body } = await client.get(`/v1/ledger/inclusion?number=${entry.seq}`);
      expect(rootOfInclusion(leafHash(body.leaf), entry.seq - 1, head.size, body.path.map(bytes))?.toString('base64')).toBe(head.root);
      const leaf = JSON.parse(body.leaf);
      expect(leaf).toMatchObject({ seq: entry.seq, at: entry.at, record: entry.record, id: entry.id, version: entry.version, change: entry.change });
      const version = await client.get(`${entry.href}/versions/${entry.version}`);
      if (version.status === 200) expect(commitmentTo(bytes(body.salt), version.bytes).toString('base64')).toBe(leaf.document);
      else expect(body).not.toHaveProperty('salt');
    }
  });

  test('the head of an earlier day is proved to be the beginning of the present one', async () => {
    const head = await headOf('reader', 'public');
    for (let from = 0; from <= head.size; from += 1) {
      const { body } = await t.as('reader').get(`/v1/ledger/consistency?from=${from}`);
      const earlier = (await t.as('reader').get(`/v1/ledger/consistency?from=0&to=${from}`)).body;
      expect(body.from_root).toBe(earlier.to_root);
      expect(isConsistent(from, bytes(body.from_root), head.size, bytes(head.root), body.path.map(bytes)), `from ${from}`).toBe(true);
    }
  });

  test('an editor opens who made a commit, and why', async () => {
    const { body } = await t.as('editor').get('/v1/ledger/inclusion?tree=commits&number=4');
    const statement = JSON.parse(body.statement);
    expect(statement[1]).toBe('a letter');
    expect(commitmentTo(bytes(body.salt), body.statement).toString('base64')).toBe(JSON.parse(body.leaf).statement);
  });

  test.each([
    ['inclusion?number=0', 'number'],
    ['inclusion?number=9999', 'number'],
    ['inclusion?number=1&size=9999', 'size'],
    ['consistency?from=3&to=2', 'from'],
    ['consistency', 'from'],
  ])('%s is refused by the name of what is wrong', async (question, parameter) => {
    const answer = await t.as('reader').get(`/v1/ledger/${question}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].parameter).toBe(parameter);
  });
});

describe('the check', () => {
  const check = async (kept: KeptHead[] = []): Promise<Finding[]> => (await verify(t.registry.database, records, kept)).all;

  /** What the check says after somebody went past the registry; it is as it was afterwards. */
  async function onceDone(...statements: [string, ...unknown[]][]): Promise<Finding[]> {
    const rows = new Map<string, Json[]>();
    for (const [sql] of statements) {
      const table = /(?:update|delete from|insert into) (\w+)/.exec(sql)?.[1] as string;
      if (!rows.has(table)) rows.set(table, await t.store.rows(`select * from ${table}`));
    }
    try {
      for (const [sql, ...parameters] of statements) expect(await t.store.execute(sql, ...parameters), sql).toBeGreaterThan(0);
      return await check();
    } finally {
      for (const [table, kept] of [...rows].reverse()) {
        await t.store.execute(`delete from ${table}`);
        for (const row of kept)
          await t.store.execute(
            `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
              .map(() => '?')
              .join(', ')})`,
            ...Object.values(row),
          );
      }
    }
  }

  test('finds nothing in what was written by the registry alone', async () => {
    expect(await check()).toEqual([]);
  });

  const flipped = `replace(replace(after, '2026', '2025'), 'PRYKLAD', 'ANOTHER')`;
  test.each<[string, RegExp, Finding['kind'], ...string[]]>([
    ['a document', /^prisoner .*version 1 for public/, 'altered', `update prisoner_editions set document = cast('{}' as blob) where version = 1 and audience = 0`],
    ['who wrote a commit', /^commit 4$/, 'altered', `update commits set actor = 'nobody' where commit_number = 4`],
    ['why it was written', /^commit 4$/, 'altered', `update commits set reason = 'another' where commit_number = 4`],
    ['when it was written', /^commit 4$/, 'altered', `update commits set at = '2026-01-15T09:00:00.001Z' where commit_number = 4`],
    ['the words of a commit, taken away', /^commit 4$/, 'altered', `update commits set salt = null, reason = null where commit_number = 4`],
    ['a revision', /^name .*revision 1$/, 'altered', `update revisions set after = ${flipped} where record = 'name'`],
    ['the revisions of a record, taken away', /^name /, 'added', `delete from revisions where record = 'name'`],
    ['a record itself', /^facility /, 'altered', `update facilities set name = 'Another Colony' where name = 'Example Colony No. 1'`],
    ['a record, taken away', /^sentence /, 'removed', 'delete from sentences'],
    ['a filter column of an edition', /^facility /, 'altered', `update facility_editions set country = 'RU' where audience = 0`],
    ['a key that people are found by', /^prisoner /, 'altered', `delete from edition_keys where record = 'prisoner'`],
    ['an entry of a feed', /feed, numbers? /, 'removed', `delete from changes where public_seq = 3`],
    ['what an entry says', /^public feed, number 3$/, 'altered', `update changes set public_change = 'removed' where public_seq = 3`],
    ['the order of entries', /^public feed, number/, 'altered', `update changes set public_seq = case public_seq when 3 then 900 else public_seq end where public_seq in (3)`],
    ['when a version held', /^facility .* for public$/, 'altered', `update facility_editions set from_commit = from_commit + 1 where audience = 0 and to_commit is null`],
    ['an edition, taken away', /^sentence /, 'removed', 'delete from sentence_editions'],
    ['a document, taken away', /^source /, 'removed', `update source_editions set document = null, checksum = 0`],
    ['a document, as if it had been taken back', /^source /, 'removed', `update source_editions set document = null, checksum = 0, salt = null, taken_back = 1`],
    ['an API key of their own', /^api_key /, 'altered', `update api_keys set secret_digest = 'of another' where role = 'admin'`],
    ['a role', /^api_key /, 'altered', `update api_keys set role = 'admin' where role = 'partner'`],
    ['where a webhook goes', /^webhook /, 'altered', `update webhooks set url = 'https://elsewhere.example.org/' where description = 'an example'`],
    ['the head', /^head$/, 'altered', 'update heads set public_seq = public_seq - 1'],
    ['commits, cut off', /^commits$/, 'truncated', 'delete from commits where commit_number > 5'],
    ['a commit in the middle', /^commits 5 to 5$/, 'removed', 'delete from commits where commit_number = 5'],
    ['what was taken back', /^commit |^facility /, 'altered', 'delete from withdrawals'],
  ])('finds %s', async (_, where, kind, ...statements) => {
    const findings = await onceDone(...statements.map((sql): [string] => [t.store.engine === 'sqlite' ? sql : sql.replace("cast('{}' as blob)", "'{}'::bytea")]));
    expect(findings.filter((one) => where.test(one.where)).map((one) => one.kind)).toContain(kind);
    expect(await check()).toEqual([]);
  });

  test('finds a key that nobody made', async () => {
    const findings = await onceDone([
      "insert into api_keys (id, revision, name, role, secret_digest, created_at, updated_at) values (?, 1, 'ours', 'admin', 'x', ?, ?)",
      '11111111-1111-4111-8111-111111111111',
      '2026-01-15T09:00:00.001Z',
      '2026-01-15T09:00:00.001Z',
    ]);
    expect(findings).toEqual([{ kind: 'added', where: 'api_key 11111111-1111-4111-8111-111111111111', says: expect.any(String) }]);
  });

  test.skipIf(engineOfTests() === 'postgres')('finds every bit of a copy of the file that is turned, unless nothing is kept there', async () => {
    const copy = join(t.folder, 'copy.sqlite');
    await t.registry.database.backup?.(copy);
    const whole = readFileSync(copy);
    const rows = async (file: string) => {
      const store = storeAt(`sqlite:${file}`);
      const all = JSON.stringify([...(await everyRow(store))]);
      await store.close();
      return all;
    };
    const right = await rows(copy);
    const random = new Random('turned bits');
    let noticed = 0;
    for (let count = 0; count < extent(50, 120); count += 1) {
      const turned = join(t.folder, `turned-${count}.sqlite`);
      const bytes = Buffer.from(whole);
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
      writeFileSync(turned, bytes);
      try {
        const database = openSqlite(turned);
        const found = (await verify(database, records).finally(() => database.close())).all;
        if (found.length === 0) expect(await rows(turned), `byte ${at}`).toBe(right);
        else noticed += 1;
      } catch (error) {
        // A file that cannot be opened or read is noticed as well.
        expect(String(error), `byte ${at}`).toMatch(/SqliteError|SQLITE_(CORRUPT|NOTADB|ERROR)|not a registry|malformed/);
        noticed += 1;
      }
    }
    // Most of a small file is room for more.
    expect(noticed).toBeGreaterThan(extent(1, 5));
  });

  test('a head that a partner kept shows what a careful forger leaves no trace of', async () => {
    const file = join(t.folder, 'heads.json');
    writeFileSync(file, (await t.as('reader').get('/v1/ledger')).text);
    const kept = readHeads(file);
    expect(await check(kept)).toEqual([]);

    // Another world in which everything was done with the same care, but for one name.
    const forged = await makeRegistry();
    try {
      for (let count = 0; count < 30; count += 1) await forged.as('editor').post('/v1/facilities', aFacility({ name: `Forged ${count}` }));
      expect((await verify(forged.registry.database, records)).all).toEqual([]);
      const found = (await verify(forged.registry.database, records, kept)).all;
      expect(found.map(({ kind, where }) => [kind, where])).toEqual([['altered', 'ledger of public']]);
    } finally {
      await forged.close();
    }

    const short = await makeRegistry();
    try {
      expect((await verify(short.registry.database, records, kept)).all.map(({ kind }) => kind)).toEqual(['truncated']);
    } finally {
      await short.close();
    }
  });

  test('whoever has nothing but a head has it proved over HTTP, and is told of what was rewritten or cut off, or signed by another', async () => {
    const file = join(t.folder, 'heads-of-a-partner.json');
    const key = t.keys.partner;
    writeFileSync(file, (await t.as('partner').get('/v1/ledger')).text);
    const kept = readHeads(file);
    await t.as('editor').post('/v1/facilities', aFacility({ name: 'Example Colony, later' }));
    const said = async (other: TestRegistry, heads: readonly KeptHead[], as: string | undefined) => {
      const address = await other.app.listen({ host: '127.0.0.1', port: 0 });
      return (await verifyDistant(address, heads, as)).all.map(({ kind, says }) => `${kind}: ${says}`);
    };
    const own = await t.app.listen({ host: '127.0.0.1', port: 0 });
    expect((await verifyDistant(own, kept, key)).all).toEqual([]);
    expect((await verifyDistant(own, kept)).all).toMatchObject([{ kind: 'removed', where: 'ledger of partner' }]);
    expect((await verifyDistant(own, [{ ...(kept[0] as KeptHead), root: leafHash('forged') }], key)).all).toMatchObject([{ kind: 'altered' }]);
    await expect(verifyDistant(own, kept, 'ppr_nobody')).rejects.toThrow(/answers 401/);
    await expect(verifyDistant('http://127.0.0.1:1', kept)).rejects.toThrow(/does not answer/);
    const [rewritten, short] = [await makeRegistry(), await makeRegistry()];
    try {
      for (let count = 0; count < 30; count += 1) await rewritten.as('editor').post('/v1/facilities', aFacility({ name: `Forged ${count}` }));
      expect(await said(rewritten, kept, rewritten.keys.partner)).toEqual([
        expect.stringMatching(/^altered: another key signs/),
        expect.stringMatching(/^altered: what it holds now does not begin with/),
      ]);
      expect(await said(short, kept, short.keys.partner)).toEqual([expect.stringMatching(/^altered: another key signs/), expect.stringMatching(/^truncated: it ends at 0/)]);
    } finally {
      await rewritten.close();
      await short.close();
    }
  });

  test('a head that was changed since it was kept is refused, and so is what is none', () => {
    const file = join(t.folder, 'heads.json');
    const { heads } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ heads: [{ ...heads[0], checkpoint: heads[0].checkpoint.replace(/\n\d+\n/, '\n1\n') }] }));
    expect(() => readHeads(file)).toThrow('signature');
    writeFileSync(file, heads[0].checkpoint);
    expect(readHeads(file)).toHaveLength(1);
    writeFileSync(file, 'no head');
    expect(() => readHeads(file)).toThrow('no head of a ledger');
  });
});
