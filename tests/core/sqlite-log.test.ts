// The log of a SQLite file under writes that follow each other and each take long: it is emptied beside them and has an end.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { logOf } from '../../src/core/db/sqlite-log.js';
import { cleanUp, temporaryFolder } from '../support/process.js';

afterEach(cleanUp);

const MEGABYTE = 1_048_576;
const LONG_AGO = -Number.MAX_SAFE_INTEGER;

/** Writes so many times in a row, each as if it had taken long; says how long the log was at most. */
async function longest({ writes, megabytes, growthMax }: { writes: number; megabytes: number; growthMax: number }): Promise<number> {
  const path = join(temporaryFolder(), 'written.sqlite');
  const writer = new SQLite(path, { timeout: 5000 });
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -1024']) writer.pragma(setting);
  writer.exec('create table written (id integer primary key, text blob)');
  const log = logOf(path, undefined, writer, growthMax);
  const insert = writer.prepare('insert into written (text) values (randomblob(1048576))');
  let most = 0;
  for (let write = 0; write < writes; write += 1) {
    await log.room();
    writer.exec('begin immediate');
    const ended = log.begun();
    for (let row = 0; row < megabytes; row += 1) insert.run();
    const after = await log.beforeCommit(LONG_AGO);
    writer.exec('commit');
    after();
    ended();
    most = Math.max(most, statSync(`${path}-wal`).size);
  }
  expect(writer.prepare('select count(*) from written').pluck().get()).toBe(writes * megabytes);
  writer.close();
  return most;
}

test('it is no longer than what is written beside one that empties it', async () => {
  expect(await longest({ writes: 40, megabytes: 8, growthMax: 16 * MEGABYTE })).toBeLessThan(100 * MEGABYTE);
});
