// A registry that is moved to another store, of either engine: everything comes over, nothing is lost on the way, and what could be is refused first.
import { cpSync, existsSync, linkSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sqlitePath } from '../../src/core/db/open.js';
import { AddressNotValid } from '../../src/core/db/postgres-url.js';
import { hasRows, TABLES } from '../../src/core/db/rows.js';
import { heads } from '../../src/core/db/tables/index.js';
import { type Database, StoreNotUsable, StoreUnavailable, type WriteDb } from '../../src/core/db/types.js';
import { move, moveBetween, NotSame, type Progress } from '../../src/services/move/index.js';
import { multiply } from '../support/multiply.js';
import { aPrisoner } from '../support/people.js';
import { serverOfTests } from '../support/postgres/databases.js';
import { cleanUp, type Ended, registry, startProgram, temporaryFolder } from '../support/process.js';
import { copyOf, dumpOf, type Engine, emptyStore, type Keys, MIGRATIONS, migratedStore, ONCE, opened, seenBy, settle, using } from '../support/settled.js';

const server = serverOfTests();
const ENGINES: readonly Engine[] = server ? ['sqlite', 'postgres'] : ['sqlite'];
/** Whatever can go wrong on the way goes wrong at one end of it: each engine is at either end once. */
const JOURNEYS: readonly (readonly [Engine, Engine])[] = server
  ? [
      ['sqlite', 'postgres'],
      ['postgres', 'sqlite'],
    ]
  : [['sqlite', 'sqlite']];
const WITHIN: readonly (readonly [Engine, Engine])[] = server ? [['postgres', 'postgres']] : [];
const SILENT: Progress = { begin() {}, advance() {}, end() {} };

afterAll(cleanUp);

/** A settled registry of each engine, closed: no test changes it. */
const homes = {} as Record<Engine, { address: string; keys: Keys; seen: Awaited<ReturnType<typeof seenBy>>; dump: string }>;
beforeAll(async () => {
  for (const engine of ENGINES) {
    const address = await migratedStore(engine);
    const keys = await settle(address);
    homes[engine] = { address, keys, seen: await using(address, keys, seenBy), dump: await dumpOf(address) };
  }
});

/** By the command, as an operator does. */
const moved = (from: string, to: string): Promise<Ended> => registry('unused', ['move', from, to]);
/** The same within this process: a command takes longer to start than to move. */
const moveIt = (from: string, to: string) => move({ from, to, migrations: MIGRATIONS, progress: SILENT });

/** Whether a store holds no row of a registry; one that was not made holds none. */
async function isEmpty(address: string): Promise<boolean> {
  if (address.startsWith('sqlite:') && !existsSync(sqlitePath(address))) return true;
  return opened(address, async (database) => {
    const there = await database.tables();
    for (const table of TABLES) if (there.includes(table.name) && (await hasRows(database.primary, table))) return false;
    return true;
  });
}

/** Runs SQL past the registry. */
async function run(address: string, statements: string): Promise<void> {
  if (address.startsWith('sqlite:')) {
    const file = new SQLite(sqlitePath(address));
    file.exec(statements);
    file.close();
    return;
  }
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statements).finally(() => client.end());
}

/** Changes a text of a row on its way into a table, or loses the row; of the row that is `new` when the condition is met. */
const TAMPER: Record<Engine, (table: string, when: string, column: string) => string> = {
  sqlite: (table, when, column) =>
    `create trigger planted after insert on ${table} when ${when} begin update ${table} set "${column}" = "${column}" || 'x' where rowid = new.rowid; end`,
  postgres: (table, when, column) => `create function planted() returns trigger language plpgsql as
    $$ begin if ${when} then new."${column}" := new."${column}" || 'x'; end if; return new; end $$;
    create trigger planted before insert on ${table} for each row execute function planted()`,
};
const LOSE: Record<Engine, (table: string, when: string) => string> = {
  sqlite: (table, when) => `create trigger planted after insert on ${table} when ${when} begin delete from ${table} where rowid = new.rowid; end`,
  postgres: (table, when) => `create function planted() returns trigger language plpgsql as $$ begin if ${when} then return null; end if; return new; end $$;
    create trigger planted before insert on ${table} for each row execute function planted()`,
};

/** The rows of a table in a dump. */
const rowsIn = (dump: string, table: string): Record<string, unknown>[] =>
  dump
    .split('\n')
    .filter((line) => line.startsWith(`{"table":"${table}"`))
    .map((line) => JSON.parse(line).row);

describe.each([...JOURNEYS, ...WITHIN])('from %s to %s', (fromEngine, toEngine) => {
  test('a registry arrives with everything that anyone could see of it, and goes on from there', async () => {
    const { address: from, keys, seen, dump } = homes[fromEngine];
    const to = await emptyStore(toEngine);
    const ended = await moved(from, to);
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stdout).toMatch(/and both hold the same: \d+ rows\.\nNext: set DATABASE_URL to the second/);
    for (const { name } of TABLES) {
      const count = dump.match(new RegExp(`^{"table":"${name}"`, 'gm'))?.length ?? 0;
      expect(ended.stdout).toMatch(new RegExp(`^${name} +${count} rows  sha256 [0-9a-f]{64}  equal$`, 'm'));
      expect(ended.stderr).toContain(`Copying ${name}: ${count} rows\n`);
    }
    expect(await dumpOf(to)).toBe(dump);

    await using(to, keys, async (as) => {
      expect(await seenBy(as)).toEqual(seen);
      const again = await as('editor').post('/v1/prisoners', ONCE.body, ONCE.headers);
      expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
      const seq = Number((await as('reader').get('/v1/prisoners')).headers['registry-seq']);
      const next = await as('editor').post('/v1/prisoners', aPrisoner());
      expect(next.status).toBe(201);
      // The prisoner and the name.
      expect((await as('reader').get('/v1/prisoners')).headers['registry-seq']).toBe(String(seq + 2));
    });
    expect(await dumpOf(from)).toBe(dump);
  });
});

/** What is said of a move after which both do not hold the same. */
async function notSame(from: string, to: string): Promise<string> {
  const error = await moveIt(from, to).catch((reason) => reason);
  expect(error).toBeInstanceOf(NotSame);
  return error.message;
}

describe.each(JOURNEYS)('from %s to %s', (fromEngine, toEngine) => {
  test('a fault on the way leaves the first as it was and the second empty, and the next move succeeds', async () => {
    const { address: from, dump } = homes[fromEngine];
    const to = await migratedStore(toEngine);
    await opened(from, (source) =>
      opened(to, (target) => expect(moveBetween(source, failingAt('sentences', target), MIGRATIONS, SILENT)).rejects.toThrow('no room for sentences')),
    );
    expect(await isEmpty(to)).toBe(true);
    expect(await dumpOf(from)).toBe(dump);
    await moveIt(from, to);
    expect(await dumpOf(to)).toBe(dump);
  });

  test('nobody can write to the first until the second is whole', async () => {
    const from = await copyOf(homes[fromEngine].address, fromEngine);
    const to = await migratedStore(toEngine);
    await opened(from, (source) =>
      opened(from, (other) =>
        opened(to, async (target) => {
          let acknowledged = false;
          let attempt: Promise<unknown> | undefined;
          let acknowledgedInTime: boolean | undefined;
          const watched: Database = {
            ...target,
            async write(work) {
              // What every write of records does first; it changes nothing, so that both stay the same.
              attempt = other
                .write((db) =>
                  db
                    .update(heads)
                    .set({ commit_number: sql`${heads.commit_number}` })
                    .where(eq(heads.id, 1))
                    .then(),
                )
                .then(
                  () => (acknowledged = true),
                  () => undefined,
                );
              await Promise.race([attempt, sleep(1_000)]);
              const result = await target.write(work);
              acknowledgedInTime = acknowledged;
              return result;
            },
          };
          await moveBetween(source, watched, MIGRATIONS, SILENT);
          expect(acknowledgedInTime).toBe(false);
          await attempt;
        }),
      ),
    );
  });

  test('what did not come over as it was is found, told by table and id, and names nobody', async () => {
    const { address: from, dump } = homes[fromEngine];
    const [changed, lost, unheard] = [await migratedStore(toEngine), await migratedStore(toEngine), await migratedStore(toEngine)];
    const name = rowsIn(dump, 'names')[20]?.id as string;
    await run(changed, TAMPER[toEngine]('names', `new.id = '${name}'`, 'full'));
    const ended = await moved(from, changed);
    expect(ended).toMatchObject({ code: 65, stdout: '' });
    expect(ended.stderr).toMatch(new RegExp(`\\nNot everything came over: names differs, first at id ${name}\\.[^\\n]*\\n$`));

    // The key of these rows ends in a word by which somebody is found.
    const isWord = ({ field, value }: Record<string, unknown>) => field === 'name_word' && String(value).split(' ')[0] === 'vydumanaya';
    const word = rowsIn(dump, 'edition_keys').find(isWord) as Record<string, unknown>;
    await run(lost, LOSE[toEngine]('edition_keys', `new.id = '${word.id}' and new.field = 'name_word' and new.value = '${word.value}'`));
    const incomplete = await notSame(from, lost);
    expect(incomplete).toMatch(new RegExp(`^edition_keys lacks a row in the second, id ${word.id}, audience \\d, from_commit \\d+$`));

    const { key } = rowsIn(dump, 'sound_keys').find(isWord) as Record<string, string>;
    await run(unheard, LOSE[toEngine]('sound_keys', `new.key = '${key}' and new.value = 'vydumanaya'`));
    const silent = await notSame(from, unheard);
    expect(silent).toMatch(/^sound_keys lacks a row in the second, audience \d$/);
    expect(ended.stderr + incomplete + silent).not.toMatch(/vydumanaya/i);
    expect(silent).not.toContain(key);
  });

  test('killed in the middle of it, a move leaves the first as it was and the second empty, and the next one succeeds', async () => {
    const from = await copyOf(homes[fromEngine].address, fromEngine);
    await opened(from, (database) => multiply(database, 2));
    const dump = await dumpOf(from);
    const to = await killedOnTheWay(from, toEngine);
    expect(await isEmpty(to)).toBe(true);
    expect(await dumpOf(from)).toBe(dump);
    await moveIt(from, to);
    expect(await dumpOf(to)).toBe(dump);
  });
});

/** Kills a move after it has copied some tables and before it has copied all; gives the store that it moved to. One that is killed too late is begun again. */
async function killedOnTheWay(from: string, engine: Engine): Promise<string> {
  for (;;) {
    const to = await emptyStore(engine);
    const child = startProgram(process.execPath, ['dist/cli.js', 'move', from, to]);
    await new Promise<void>((resolve) => child.process.stderr?.on('data', () => /^Copying changes/m.test(child.output.stderr) && resolve()));
    child.process.kill('SIGKILL');
    const ended = await child.ended;
    if ((child.output.stderr.match(/^Copying /gm) ?? []).length >= TABLES.length) continue;
    expect(ended).toMatchObject({ code: null, signal: 'SIGKILL', stdout: '' });
    return to;
  }
}

/** The same store, in which there is no room for a table. */
function failingAt(name: string, database: Database): Database {
  const table = TABLES.find((one) => one.name === name)?.definition;
  const failing = (db: WriteDb): WriteDb =>
    new Proxy(db, {
      get: (of, property) =>
        property === 'insert'
          ? (into: never) => {
              if (into === table) throw new Error(`no room for ${name}`);
              return of.insert(into);
            }
          : Reflect.get(of, property),
    });
  return { ...database, write: (work) => database.write((db) => work(failing(db))) };
}

describe('is refused, and changes nothing:', () => {
  const engine = ENGINES.at(-1) as Engine;
  const home = () => homes[engine];

  /** One line, the exit code that is its due, and both stores as they were. */
  async function refused(from: string, to: string, code: keyof typeof REFUSALS, says: RegExp): Promise<void> {
    const isThere = existsSync(sqlitePath(to));
    const error = await moveIt(from, to).catch((reason) => reason);
    expect(error).toBeInstanceOf(REFUSALS[code]);
    expect(error.message).toMatch(says);
    expect(error.message).not.toContain('\n');
    expect(existsSync(sqlitePath(to))).toBe(isThere);
  }
  afterEach(async () => expect(await dumpOf(home().address)).toBe(home().dump));
  const REFUSALS = { 64: AddressNotValid, 66: StoreNotUsable, 69: StoreUnavailable };

  test('each in one line on standard error, with a documented exit code', async () => {
    const nobody = 'postgres://somebody@127.0.0.1:1/db';
    const refusals = [
      ['postgres://somebody:Geh/eim@host/db', somewhere(), 64, /^FROM is not the address of a store: [^\n]*%3A\n$/],
      [somewhere(), somewhere(), 66, /^There is no registry at [^\n]+\n$/],
      [nobody, somewhere(), 69, /^The store cannot answer now: no host of the cluster answers \(127\.0\.0\.1:1: [^\n]+\n$/],
    ] as const;
    const all = await Promise.all(refusals.map(([from, to]) => moved(from, to)));
    for (const [place, [, , code, says]] of refusals.entries()) expect(all[place]).toEqual({ code, signal: null, stdout: '', stderr: expect.stringMatching(says) });
  });

  const somewhere = () => `sqlite:${join(temporaryFolder(), 'to.sqlite')}`;

  test('what is not the address of a store, without a word of what could be a password', async () => {
    const addresses = [
      'registry.sqlite',
      'mysql://somebody@host/db',
      'postgres://somebody:Geh/eim@host/db',
      'postgres://somebody:Geh@eim@host/db',
      'postgres://somebody:Geheim%@host/db',
    ];
    for (const address of addresses) {
      for (const { from, to } of [
        { from: address, to: somewhere() },
        { from: home().address, to: address },
      ]) {
        const { message } = await moveIt(from, to).catch((error) => error);
        expect(message).toMatch(from === address ? /^FROM is not the address of a store: expected/ : /^TO is not the address of a store: expected/);
        expect(message).not.toMatch(/somebody|geh|eim/i);
      }
    }
  });

  test('a move from what is no registry', async () => {
    const text = join(temporaryFolder(), 'text.sqlite');
    writeFileSync(text, 'no database, and long enough to be taken for one\n'.repeat(100));
    const other = `sqlite:${join(temporaryFolder(), 'other.sqlite')}`;
    await run(other, 'create table notes (id integer primary key)');
    const bare = `sqlite:${join(temporaryFolder(), 'bare.sqlite')}`;
    await run(bare, `pragma application_id = ${0x50505247}; create table notes (id integer primary key)`);
    await refused(somewhere(), somewhere(), 66, /There is no registry at/);
    await refused(`sqlite:${text}`, somewhere(), 66, /not a database/);
    await refused(other, somewhere(), 66, /is a database of another application/);
    await refused(bare, somewhere(), 66, /bare\.sqlite is not a registry: there is nothing to move\.$/m);
    if (!server) return;
    await refused(await emptyStore('postgres'), somewhere(), 66, /^postgres:\/\/127\.0\.0\.1:\d+\/t_\w+ is not a registry/);
    await refused(`${server}/nowhere`, somewhere(), 69, /database "nowhere" does not exist/);
  });

  test('a move from a registry of another release', async () => {
    const older = await migratedStore(engine);
    const folder = join(temporaryFolder(), 'migrations');
    cpSync(MIGRATIONS, folder, { recursive: true });
    const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
    journal.entries.push({ ...journal.entries[0], idx: 1, when: journal.entries[0].when + 1, tag: '0001_second' });
    writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify(journal));
    writeFileSync(join(folder, '0001_second.sql'), 'create table "more" ("id" text primary key not null)');
    const to = somewhere();
    await expect(move({ from: older, to, migrations: folder, progress: SILENT })).rejects.toThrow(/ needs 1 migration: make a backup, then run "registry migrate" for it\.$/);
    await run(older, "insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    await refused(older, to, 66, /written by a newer release/);
    await refused(home().address, older, 66, /written by a newer release/);
  });

  test('a move into what is not empty', async () => {
    const { address: from } = home();
    for (const other of ENGINES) {
      const taken = await migratedStore(other);
      await run(
        taken,
        "insert into facilities (id, revision, visibility, created_at, updated_at, name, kind, holds, country, address_verified) values ('x', 1, 'public', '', '', '', '', '', '', '')",
      );
      await refused(from, taken, 66, /has rows already, in facilities; a registry is moved into an empty store\.$/m);
      const mixed = await migratedStore(other);
      await run(mixed, 'create table notes (id integer primary key)');
      await refused(from, mixed, 66, /has tables of something else, such as notes/);
    }
    if (server) {
      const foreign = await emptyStore('postgres');
      await run(foreign, 'create schema elsewhere; create table elsewhere.notes (id integer primary key)');
      await refused(from, foreign, 66, /has tables of something else, such as elsewhere\.notes/);
      // Of the same name as one of the registry's, in a database that is none.
      const namesake = await emptyStore('postgres');
      await run(namesake, 'create table names (id integer primary key)');
      await refused(from, namesake, 66, /has tables of something else, such as names/);
    }
    const file = join(temporaryFolder(), 'text');
    writeFileSync(file, 'a text of somebody\n'.repeat(100));
    await refused(from, `sqlite:${file}`, 66, /not a database/);
    expect(readFileSync(file, 'utf8')).toMatch(/^a text of somebody\n/);
    writeFileSync(file, '');
    await refused(from, `sqlite:${file}`, 66, /is empty/);
  });

  test('a move into the same store, however it is spelt', async () => {
    const { address } = homes.sqlite;
    const path = sqlitePath(address);
    const [symbolic, hard] = [join(temporaryFolder(), 'symbolic'), join(dirname(path), 'hard')];
    symlinkSync(path, symbolic);
    linkSync(path, hard);
    for (const spelling of [path, relative(process.cwd(), path), join(dirname(path), '..', basename(dirname(path)), basename(path)), symbolic, hard])
      await refused(address, `sqlite:${spelling}`, 64, /^FROM and TO are the same store\.$/m);
    rmSync(hard);
    if (!server) return;
    for (const spelling of [homes.postgres.address, homes.postgres.address.replace('127.0.0.1', 'localhost'), homes.postgres.address.replace('127.0.0.1', '127.0.0.1:1,127.0.0.1')])
      await refused(homes.postgres.address, spelling, 64, /^FROM and TO are the same store\.$/m);
  });

  test('a move while another process has either store open', async () => {
    const to = await migratedStore(engine);
    await Promise.all([opened(home().address, () => expectInUse(home().address, somewhere())), opened(to, () => expectInUse(homes.sqlite.address, to))]);
    expect(await isEmpty(to)).toBe(true);
    await moveIt(home().address, to);
  });

  async function expectInUse(from: string, to: string): Promise<void> {
    const ended = await moved(from, to);
    expect(ended).toMatchObject({ code: 69, stdout: '', stderr: expect.stringMatching(/^The store cannot answer now: another process has \S+.* open; stop it first\.\n$/) });
  }
});
