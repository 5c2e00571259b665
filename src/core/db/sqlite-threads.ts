// Connections to a SQLite file on threads of their own: a statement that looks at a great part of the registry would keep all others waiting on the thread that answers them.
import { Worker } from 'node:worker_threads';
import SQLite from 'better-sqlite3';
import { type DatabaseKey, driverFor, keyedBy, settingsFor } from './sqlite-files.js';
import { StoreUnavailable } from './types.js';
import type { Send } from './wire.js';

/** Kibibytes of pages that such a connection holds in memory. */
const CACHE_KIB = 16_384;
/** Rows that are handed over at once: between two such parts others have their turn. */
const ROWS_AT_ONCE = 500;

/** Prepared statements kept for each: those of what counts are few. */
const STATEMENTS_MAX = 100;

/** The thread is a text, so that it is the same from the sources and from what is built of them. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const SQLite = require(workerData.library);
const connection = new SQLite(workerData.path, { readonly: true, fileMustExist: true });
for (const setting of workerData.settings) connection.pragma(setting);
const statements = new Map();
function prepared(sql) {
  let statement = statements.get(sql);
  if (!statement) {
    if (statements.size >= workerData.most) statements.delete(statements.keys().next().value);
    statements.set(sql, (statement = connection.prepare(sql)));
    if (statement.reader) statement.raw(true);
  }
  return statement;
}
parentPort.on('message', ({ nth, sql, params }) => {
  try {
    const statement = prepared(sql);
    let rows = [];
    if (!statement.reader) statement.run(params);
    else for (const row of statement.iterate(params)) {
      rows.push(row);
      if (rows.length < workerData.rows) continue;
      parentPort.postMessage({ nth, rows });
      rows = [];
    }
    parentPort.postMessage({ nth, rows, isLast: true });
  } catch ({ message, code }) {
    parentPort.postMessage({ nth, error: { message, code } });
  }
});
`;

type Answer = { nth: number; rows: unknown[][]; isLast?: true; error?: undefined } | { nth: number; error: { message: string; code?: string } };

interface Asked {
  rows: unknown[][];
  resolve(rows: unknown[][]): void;
  reject(error: Error): void;
}

export interface ThreadConnection {
  /** Throws what SQLite does, and StoreUnavailable once the thread has ended. */
  send: Send;
  /** Whether it can be asked. */
  isOpen(): boolean;
  close(): Promise<void>;
}

export function connectOnThread(path: string, key: DatabaseKey | undefined): ThreadConnection {
  const settings = [...(key === undefined ? [] : keyedBy(key)), ...settingsFor(CACHE_KIB)];
  const thread = new Worker(THREAD, {
    eval: true,
    execArgv: [],
    workerData: { path, library: driverFor(key), settings, rows: ROWS_AT_ONCE, most: STATEMENTS_MAX },
  });
  // Nothing is left undone by a process that ends while it reads.
  thread.unref();
  const waiting = new Map<number, Asked>();
  let sent = 0;
  let ended: Error | undefined;

  const end = (why?: Error): void => {
    ended ??= new StoreUnavailable('a thread that reads has ended', { cause: why });
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  thread.once('error', end);
  thread.once('exit', () => end());
  thread.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.nth);
    if (!asked) return;
    if (answer.error) asked.reject(new SQLite.SqliteError(answer.error.message, answer.error.code ?? 'SQLITE_ERROR'));
    else for (const row of answer.rows) asked.rows.push(row.map(received));
    if (!answer.error && !answer.isLast) return;
    waiting.delete(answer.nth);
    if (!answer.error) asked.resolve(asked.rows);
  });

  return {
    send: (sql, params) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const nth = sent;
        sent += 1;
        waiting.set(nth, { rows: [], resolve, reject });
        thread.postMessage({ nth, sql, params });
      }),
    isOpen: () => ended === undefined,
    async close() {
      await thread.terminate();
    },
  };
}

/** Bytes are Buffers on the other side, and plain ones on this. */
const received = (value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value);
