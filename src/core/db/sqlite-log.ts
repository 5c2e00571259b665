// The log of a SQLite file: what a long write leaves in it is brought to the disk and into the file on threads of their own, since it can take seconds in which nobody would be answered.
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type SQLite from 'better-sqlite3';
import { ticks } from '../values/clock.js';
import { type DatabaseKey, driverFor, keyedBy } from './sqlite-files.js';

/** Pages in the log from which on a commit brings them into the file by itself. */
export const LOG_PAGES = 1_000;
/** A write that took longer than this can have left much. */
const LONG_MS = 500;
/** Kibibytes of pages that a connection holds in memory. */
export const CACHE_KIB = 65_536;
/** The same for a long write: what it changed and holds is written by its commit at once, while nobody is answered. */
const LONG_CACHE_KIB = 16_384;

/** How much the log grows beyond what one long write left in it before whoever writes next waits until it is empty. Where long writes follow each other no thread comes to an end with it beside them. */
const GROWTH_MAX_BYTES = 268_435_456;
/** How often the thread begins anew with what was written meanwhile. */
const PASSES_MAX = 20;

/** The thread is a text, so that it is the same from the sources and from what is built of them. It waits for no reader: what it cannot bring in, a later commit does. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const SQLite = require(workerData.library);
const connection = new SQLite(workerData.path, { fileMustExist: true, timeout: 0 });
for (const setting of workerData.keyed) connection.pragma(setting);
connection.pragma('synchronous = FULL');
parentPort.once('message', () => {
  const left = () => {
    const [{ log, checkpointed }] = connection.pragma('wal_checkpoint(PASSIVE)');
    return log - checkpointed;
  };
  // Emptying keeps writers out: it begins when there is little left that it has to bring in first.
  for (let tries = 0; left() > workerData.little && tries < workerData.tries; tries += 1);
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
});
parentPort.postMessage('ready');
`;

export interface Log {
  /** To be awaited before a write begins: resolves when there is room in the log. */
  room(): Promise<void>;
  /** To be called where a write begins, with what is to be called where it ends. */
  begun(): () => void;
  /** Makes ready for the commit of a write that began at this tick; answers what is to be done after it. */
  beforeCommit(begun: number): Promise<() => void>;
  /** Resolves when no thread works at the log. */
  settled(): Promise<void>;
}

/** The log that this connection writes. */
export function logOf(path: string, key: DatabaseKey | undefined, writer: SQLite.Database, growthMaxBytes = GROWTH_MAX_BYTES): Log {
  let working: Promise<void> | undefined;
  /** What one long write left in an empty log: others need not wait for that. */
  let left = 0;
  let wasEmptied = true;
  const size = () => sizeOf(`${path}-wal`);

  return {
    async room() {
      if (size() - left <= growthMaxBytes) return;
      await working;
      await (await startEmptying(path, key))?.();
      // Where somebody reads on it stays as long as it is.
      wasEmptied = size() === 0;
      left = size();
    },
    begun() {
      let isLong = false;
      const timer = setTimeout(() => {
        isLong = true;
        writer.pragma(`cache_size = -${LONG_CACHE_KIB}`);
      }, LONG_MS);
      return () => {
        clearTimeout(timer);
        if (isLong) writer.pragma(`cache_size = -${CACHE_KIB}`);
      };
    },
    async beforeCommit(begun) {
      if (working || ticks() - begun < LONG_MS) return () => undefined;
      // Started before, so that no other process comes first, which would do it while its readers wait.
      const emptying = await startEmptying(path, key);
      if (!emptying) return () => undefined;
      await sync(`${path}-wal`);
      writer.pragma('wal_autocheckpoint = 0');
      return () => {
        if (wasEmptied) left = size();
        wasEmptied = false;
        working = emptying().finally(() => {
          working = undefined;
          wasEmptied = size() === 0;
          if (wasEmptied) left = 0;
          if (writer.open) writer.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
        });
      };
    },
    settled: async () => working,
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Brings to the disk what the log has so far: the commit has less to wait for. */
async function sync(log: string): Promise<void> {
  const file = await open(log, 'r+').catch(() => undefined);
  await file?.sync().catch(() => undefined);
  await file?.close();
}

/** Starts the thread; answers what has it begin. Nothing where it cannot be started: then a commit does what it does otherwise. */
async function startEmptying(path: string, key: DatabaseKey | undefined): Promise<(() => Promise<void>) | undefined> {
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { path, library: driverFor(key), keyed: key === undefined ? [] : keyedBy(key), little: LOG_PAGES, tries: PASSES_MAX },
  });
  const ended = new Promise<void>((resolve) => {
    thread.once('error', () => resolve());
    thread.once('exit', () => resolve());
  });
  const isReady = await Promise.race([new Promise<boolean>((resolve) => thread.once('message', () => resolve(true))), ended.then(() => false)]);
  if (!isReady) return undefined;
  return () => {
    thread.postMessage('go');
    return ended;
  };
}
