// A registry on PostgreSQL as an operator meets it: made once however often it is started, refused in one clear line where it cannot be, and
// silent about passwords and people.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { openPostgres } from '../../src/core/db/postgres.js';
import { Hosts } from '../../src/core/db/postgres-hosts.js';
import { readPostgresUrl } from '../../src/core/db/postgres-url.js';
import { aPrisoner } from '../support/people.js';
import { asOwner } from '../support/postgres/cluster.js';
import { emptyDatabase, migratedDatabase } from '../support/postgres/databases.js';
import { call, cleanUp, type Ended, registry, serve } from '../support/process.js';
import { type Store, storeAt } from '../support/store.js';

const server = new URL(inject('postgres') as string);
const PASSWORD = 'vydumany-parol';
const stores: Store[] = [];
afterAll(async () => {
  await cleanUp();
  await Promise.all(stores.map((store) => store.close()));
});

function lookInto(url: string): Store {
  const store = storeAt(url);
  stores.push(store);
  return store;
}

/** The address of a database of the server with a part of it changed. */
function addressWith(url: string, changes: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>>): string {
  return Object.assign(new URL(url), changes).href;
}

function expectOneLine(ended: Ended, code: number, says: RegExp): void {
  expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(says) });
  expect(ended.stderr).toMatch(/^[^\n]+\n$/);
  expect(ended.stderr).not.toContain(PASSWORD);
}

const HOW_MANY = 'select (select count(*) from prisoners) as people, (select count(*) from api_keys) as keys, (select count(*) from sources) as sources';

test('whoever closes a registry has no connection to it any more, even while it was being asked whether it is there', async () => {
  const { url } = await emptyDatabase();
  const outside = lookInto(url);
  for (let round = 0; round < 10; round += 1) {
    const hosts = new Hosts(readPostgresUrl(url), undefined);
    if (round > 0) await hosts.probe();
    const asking = hosts.probe();
    if (round > 5) await new Promise((resolve) => setImmediate(resolve));
    await hosts.close();
    await asking;
    await hosts.probe();
  }
  await vi.waitFor(async () => {
    const [seen] = await outside.rows("select count(*) as registries from pg_stat_activity where datname = current_database() and starts_with(application_name, 'registry')");
    expect(Number(seen?.registries)).toBe(0);
  }, 10_000);
});

test('an ordinary read that takes long in one statement is cut off and begun anew, told so; what is large is not, nor what works in bulk', async () => {
  const { url } = await migratedDatabase();
  /** How a read that takes half a second and once more is gone about, and whether whoever waits was told. */
  async function goneAbout(how: { walkMs?: number; patient?: boolean }, isLarge = false) {
    const database = await openPostgres(url, how);
    const begun: boolean[] = [];
    const becomesLarge = vi.fn();
    const slept = await database.snapshot(
      async (db, walkedFar) => {
        begun.push(walkedFar);
        return db.select({ slept: sql<string>`pg_sleep(0.5)::text || ${'slept'}` }).from(sql`(select 1) one`);
      },
      { isLarge, becomesLarge },
    );
    expect(slept).toEqual([{ slept: 'slept' }]);
    await database.close();
    return { begun, told: becomesLarge.mock.calls.length };
  }
  expect(await goneAbout({ walkMs: 40 })).toEqual({ begun: [false, true], told: 1 });
  expect(await goneAbout({ walkMs: 40 }, true)).toEqual({ begun: [false], told: 0 });
  expect(await goneAbout({ walkMs: 40, patient: true })).toEqual({ begun: [false], told: 0 });
  expect(await goneAbout({ walkMs: 60_000 })).toEqual({ begun: [false], told: 0 });
});

describe('an empty database', () => {
  test('becomes a registry by "registry migrate", once', async () => {
    const { url } = await emptyDatabase();
    expect(await registry(url, ['migrate'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Applied \d+ migrations?\.\n$/), stderr: '' });
    expect(await registry(url, ['migrate'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await lookInto(url).rows(HOW_MANY)).toEqual([{ people: 0, keys: 0, sources: 0 }]);
  });

  test('is not served before it is one', async () => {
    const { url } = await emptyDatabase();
    expectOneLine(await registry(url, ['serve']), 66, /^The registry needs \d+ migrations?: make a backup, then run "registry migrate"\.$/m);
    expect([...(await lookInto(url).marks()).keys()]).toEqual([]);
  });

  test('gets its seeds and its first key at the first "serve --init" and no others at the next', async () => {
    const { url } = await emptyDatabase();
    const first = await serve(url);
    const key = first.adminKey as string;
    expect(key).toMatch(/^ppr_/);
    const people = (await call(first.base, '/v1/prisoners?limit=1&include_total=true')).body.page.total;
    expect(people).toBeGreaterThan(30);
    expect(await first.stop()).toMatchObject({ code: 0, stderr: '' });
    const there = await lookInto(url).rows(HOW_MANY);

    const second = await serve(url);
    expect(second.adminKey).toBeUndefined();
    expect((await call(second.base, '/v1/api_keys', { key })).status).toBe(200);
    expect((await call(second.base, '/v1/prisoners?limit=1&include_total=true')).body.page.total).toBe(people);
    expect(await second.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(await lookInto(url).rows(HOW_MANY)).toEqual(there);
  });

  test('gets one set of seeds and one key of two that start on it at once, and both serve', async () => {
    const { url } = await emptyDatabase();
    const both = await Promise.all([serve(url), serve(url)]);
    const keys = both.flatMap(({ adminKey }) => adminKey ?? []);
    expect(keys).toHaveLength(1);
    for (const { base } of both) expect((await call(base, '/v1/api_keys', { key: keys[0] })).body.items).toHaveLength(1);
    const lists = await Promise.all(both.map(({ base }) => call(base, '/v1/prisoners?limit=200&include_total=true')));
    expect(lists[0]?.text).toBe(lists[1]?.text);
    expect(lists[0]?.body.page.total).toBe(lists[0]?.body.items.length);
    const [{ seeded }] = (await lookInto(url).rows("select count(*) as seeded from commits where reason = 'Initial content'")) as [{ seeded: number }];
    expect(seeded).toBe(1);
    for (const one of both) expect(await one.stop()).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('a store that cannot be opened is one line on standard error and a documented exit code:', () => {
  let registered: string;
  beforeAll(async () => {
    registered = (await emptyDatabase()).url;
    expect(await registry(registered, ['migrate'])).toMatchObject({ code: 0 });
    // One user whose password the server looks at; it believes all others.
    const [hba] = await lookInto(registered).rows("select current_setting('hba_file') as file");
    const file = String(hba?.file);
    writeFileSync(file, `host all guarded all scram-sha-256\n${readFileSync(file, 'utf8')}`);
    await asOwner(server.href, `create role guarded login superuser password '${PASSWORD}'`);
    await asOwner(server.href, 'select pg_reload_conf()');
  });

  test('a database that is not there', async () => {
    const refused = await Promise.all([['serve', '--init'], ['migrate']].map((command) => registry(`${server.href}/nowhere`, command)));
    for (const ended of refused) expectOneLine(ended, 69, /database "nowhere" does not exist/);
  });

  test('a password that is wrong, or missing', async () => {
    const right = addressWith(registered, { username: 'guarded', password: PASSWORD });
    expect(await registry(right, ['keys', 'list'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const wrong = addressWith(registered, { username: 'guarded', password: `${PASSWORD}-ne-toy` });
    expectOneLine(await registry(wrong, ['serve']), 69, /password authentication failed for user "guarded"/);
    expectOneLine(await registry(addressWith(registered, { username: 'guarded' }), ['serve']), 69, /password/);
  });

  test('a user that is not there', async () => {
    expectOneLine(await registry(addressWith(registered, { username: 'nobody', password: PASSWORD }), ['serve']), 69, /role "nobody" does not exist/);
  });

  test('a server that is not there', async () => {
    const port = await closedPort();
    expectOneLine(await registry(addressWith(registered, { password: PASSWORD, port }), ['serve']), 69, new RegExp(`127\\.0\\.0\\.1:${port}.*ECONNREFUSED`));
  });

  test('an address that is none', async () => {
    const ended = await registry(`postgres://registry:${PASSWORD}@127.0.0.1`, ['serve']);
    expect(ended).toMatchObject({ code: 78, stdout: '', stderr: expect.stringMatching(/DATABASE_URL: expected postgres:/) });
    expect(ended.stderr).not.toContain(PASSWORD);
  });

  test('a registry that a newer release wrote', async () => {
    const { url } = await migratedDatabase();
    const store = lookInto(url);
    await store.execute('insert into __drizzle_migrations (hash, created_at) values (?, ?)', randomBytes(32).toString('hex'), 4_102_444_800_000);
    const refused = await Promise.all([['serve', '--init'], ['migrate']].map((command) => registry(url, command)));
    for (const ended of refused) expectOneLine(ended, 66, /newer release/);
    expect(await store.rows(HOW_MANY)).toEqual([{ people: 0, keys: 0, sources: 0 }]);
  });
});

describe('a database that was emptied is not served as a registry that never had anything:', () => {
  /** One that can make a registry and one that cannot. */
  const BOTH = [
    ['serve', '--init'],
    ['keys', 'list'],
  ];
  const made = async () => {
    const { url } = await emptyDatabase();
    expect(await registry(url, ['migrate'])).toMatchObject({ code: 0 });
    expect(await registry(url, ['seed'])).toMatchObject({ code: 0 });
    return { url, store: lookInto(url) };
  };
  const commentOn = async (store: Store) =>
    String((await store.rows("select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()"))[0]?.comment);

  test('all rows deleted', async () => {
    const { url, store } = await made();
    const tables = await store.rows(
      "select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = current_schema() and tablename <> '__drizzle_migrations'",
    );
    await store.execute(`truncate ${tables[0]?.names}`);
    for (const command of BOTH) expectOneLine(await registry(url, command), 66, /^The store is empty, and the registry [\w-]{16} was made in it: it was lost\./);
    expect(await store.rows(HOW_MANY)).toEqual([{ people: 0, keys: 0, sources: 0 }]);
  });

  test('all tables dropped', async () => {
    const { url, store } = await made();
    await store.execute('drop schema public cascade');
    await store.execute('create schema public');
    for (const command of BOTH) expectOneLine(await registry(url, command), 66, /^The store is empty, and the registry [\w-]{16} was made in it: it was lost\./);
    expect([...(await store.marks()).keys()]).toEqual([]);
  });

  test('the head alone', async () => {
    const { url, store } = await made();
    await store.execute('delete from heads');
    for (const command of BOTH) expectOneLine(await registry(url, command), 66, /^The registry has lost its head, and has rows without it, in \w+: restore a backup/);
    expect(await store.rows('select count(*) as n from heads')).toEqual([{ n: 0 }]);
  });

  test('tables without rows, of which nobody knows that there were any, are served once they were begun', async () => {
    const { url } = await migratedDatabase();
    for (const command of [['serve'], ['keys', 'list']]) expectOneLine(await registry(url, command), 66, /^The store has the tables of a registry and nothing in them/);
    expect(await registry(url, ['migrate'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await registry(url, ['keys', 'list'])).toMatchObject({ code: 0 });
  });

  test('and what others say of a database stays said; a role that does not own it works without the mark', async () => {
    const { url } = await emptyDatabase();
    const store = lookInto(url);
    const name = url.slice(url.lastIndexOf('/') + 1);
    await store.execute(`comment on database ${name} is 'Kept by Example Monitor.'`);
    expect(await registry(url, ['migrate'])).toMatchObject({ code: 0 });
    const comment = await commentOn(store);
    expect(comment).toMatch(/^Kept by Example Monitor\.\nPolitical prisoner registry [\w-]{16} was made here\.$/);
    expect(await registry(url, ['migrate'])).toMatchObject({ code: 0 });
    expect(await commentOn(store)).toBe(comment);

    const { url: another } = await emptyDatabase();
    await asOwner(server.href, "do $$ begin if to_regrole('guest') is null then create role guest login; end if; end $$");
    await lookInto(another).execute('grant all on schema public to guest');
    const asGuest = addressWith(another, { username: 'guest' });
    expect(await registry(asGuest, ['migrate'])).toMatchObject({ code: 0, stderr: '' });
    expect(await registry(asGuest, ['keys', 'list'])).toMatchObject({ code: 0, stderr: '' });
    expect(await commentOn(lookInto(another))).toBe('null');
  });
});

test('keys are made and listed by command', async () => {
  const { url } = await migratedDatabase();
  expect(await registry(url, ['migrate'])).toMatchObject({ code: 0 });
  const made = await registry(url, ['keys', 'add', '--name', 'Example Monitor', '--role', 'partner']);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ppr_[\w-]{43}\n$/), stderr: '' });
  const listed = await registry(url, ['keys', 'list']);
  expect(listed.stdout).toMatch(/^\S+ {2}partner {2}no end {2}never used {2}all {2}- {2}Example Monitor\n$/);
});

test('a failure inside the store says nothing of it to the client, and its log names nobody who was looked for or written about', async () => {
  const { url } = await emptyDatabase();
  const running = await serve(url);
  const store = lookInto(url);
  const family = 'VYDUMANAYA';
  await store.execute('alter table edition_keys rename to elsewhere');
  const failed = [
    await call(running.base, `/v1/prisoners?q=${family}`),
    await call(running.base, '/v1/prisoners', {
      method: 'POST',
      key: running.adminKey,
      body: aPrisoner({ names: [{ full: `${family} Maryna`, family, given: 'Maryna', language_basis: 'be' }] }),
    }),
  ];
  await store.execute('alter table elsewhere rename to edition_keys');
  for (const { status, body, text } of failed) {
    expect([status, body.code]).toEqual([500, 'internal_error']);
    expect(text).not.toMatch(/select|edition_keys|postgres|vydumanaya/i);
  }
  expect((await call(running.base, `/v1/prisoners?q=${family}`)).body.items).toEqual([]);
  const { stdout, stderr } = await running.stop();
  expect(stdout).toContain('edition_keys');
  expect(stdout + stderr).not.toMatch(/vydumanaya|maryna|select |insert into/i);
});

/** A port of this machine that nobody listens on. */
function closedPort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(String(port)));
    });
  });
}
