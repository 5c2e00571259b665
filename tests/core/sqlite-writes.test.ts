// Short writes to a SQLite file that are committed together: each is whole or nothing, and none is acknowledged before all are on the disk.
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { logOf } from '../../src/core/db/sqlite-log.js';
import { type Writes, writesOf } from '../../src/core/db/sqlite-writes.js';
import type { WriteDb } from '../../src/core/db/types.js';
import { cleanUp, temporaryFolder } from '../support/process.js';

let path: string;
let writer: SQLite.Database;
let writes: Writes;

beforeEach(() => {
  path = join(temporaryFolder(), 'written.sqlite');
  writer = new SQLite(path, { timeout: 100 });
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'temp_store = MEMORY']) writer.pragma(setting);
  writer.exec('create table written (name text primary key)');
  writes = writesOf(writer, {} as WriteDb, logOf(path, undefined, writer), (error) => new Error(`The store: ${(error as Error).message}`));
});

afterEach(() => {
  writer.close();
  cleanUp();
});

const add = (name: string) => async () => {
  writer.prepare('insert into written values (?)').run(name);
  return name;
};

/** What somebody else reads: what is committed. */
function stored(): unknown[] {
  const reader = new SQLite(path, { readonly: true });
  try {
    return reader.prepare('select name from written order by name').pluck().all();
  } finally {
    reader.close();
  }
}

const how = (outcome: PromiseSettledResult<unknown>) => (outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as Error).message);

test('one that fails takes nothing of the others with it, and leaves nothing itself', async () => {
  const failing = async () => {
    await add('half')();
    throw new Error('no such person');
  };
  const outcomes = await Promise.allSettled([writes.write(add('first'), true), writes.write(failing, true), writes.write(add('last'), true)]);
  expect(outcomes.map(how)).toEqual(['first', 'The store: no such person', 'last']);
  expect(stored()).toEqual(['first', 'last']);
});

test('none is told how it went before the others are stored as well', async () => {
  const seen: unknown[] = [];
  const telling = (name: string, work: () => Promise<unknown>) =>
    writes.write(work, true).then(
      () => seen.push([name, ...stored()]),
      () => seen.push([`not ${name}`, ...stored()]),
    );
  await Promise.all([telling('first', add('first')), telling('again', add('first')), telling('second', add('second'))]);
  expect(seen).toEqual([
    ['first', 'first', 'second'],
    ['not again', 'first', 'second'],
    ['second', 'first', 'second'],
  ]);
});

test('where SQLite takes back all of it, all of them are told so, and later ones are stored', async () => {
  const losing = async () => {
    writer.exec('rollback');
    throw new Error('disk I/O error');
  };
  const outcomes = await Promise.allSettled([writes.write(add('first'), true), writes.write(losing, true), writes.write(add('later'), true)]);
  expect(outcomes.map(how)).toEqual(['The store: disk I/O error', 'The store: disk I/O error', 'later']);
  expect(stored()).toEqual(['later']);
});

test('where the commit fails, none is acknowledged and none is stored', async () => {
  writer.exec('create table listed (name text references written (name) deferrable initially deferred)');
  writer.pragma('foreign_keys = ON');
  const breaking = async () => void writer.prepare("insert into listed values ('nobody')").run();
  const outcomes = await Promise.allSettled([writes.write(add('first'), true), writes.write(breaking, true)]);
  expect(outcomes.map(how)).toEqual(['The store: FOREIGN KEY constraint failed', 'The store: FOREIGN KEY constraint failed']);
  expect(stored()).toEqual([]);
  expect(await writes.write(add('later'), true)).toBe('later');
});

test('while another program writes, all that wait are told so at once, and what is asked for later is stored', async () => {
  const other = new SQLite(path);
  other.exec('begin immediate');
  const outcomes = await Promise.allSettled([writes.write(add('first'), true), writes.write(add('second'), true), writes.write(add('alone'), false)]);
  expect(outcomes.map(how)).toEqual(Array(3).fill('The store: database is locked'));
  other.exec('rollback');
  other.close();
  expect(await writes.write(add('later'), true)).toBe('later');
  expect(stored()).toEqual(['later']);
});

test('one that is long is stored by itself, before or after those that are short', async () => {
  const seen: unknown[] = [];
  const long = async () => {
    seen.push(stored());
    await add('long')();
  };
  await Promise.all([writes.write(add('first'), true), writes.write(long, false), writes.write(add('second'), true)]);
  expect(seen).toEqual([['first', 'second']]);
  expect(stored()).toEqual(['first', 'long', 'second']);
});
