// What the registry really sends to its store: every statement, heard at the drivers of both engines.
import { Worker } from 'node:worker_threads';
import SQLite from 'better-sqlite3';
import pg from 'pg';

/** Statements as they were sent, each once, with what they were first sent for. */
export type Sent<Reason> = Map<string, { parameters: unknown[]; reason: Reason }>;

export interface Hearing<Reason> {
  readonly sent: Sent<Reason>;
  /** What is heard from now on is sent for this; nothing is heard before. */
  because(reason: Reason | undefined): void;
  stop(): void;
}

/** Hears what is sent from now on, over connections that are made from now on. */
export function hearStatements<Reason>(): Hearing<Reason> {
  const sent: Sent<Reason> = new Map();
  let because: Reason | undefined;
  const hear = (sql: string, parameters: unknown[]) => {
    if (because !== undefined && !sent.has(sql)) sent.set(sql, { parameters, reason: because });
  };

  const { prepare } = SQLite.prototype;
  SQLite.prototype.prepare = function (this: SQLite.Database, sql: string) {
    const statement = prepare.call(this, sql) as SQLite.Statement;
    for (const method of ['all', 'get'] as const) {
      const run = statement[method];
      statement[method] = function (this: SQLite.Statement, ...given: unknown[]) {
        hear(sql, given.flat());
        return run.apply(this, given) as never;
      };
    }
    return statement;
  } as typeof prepare;

  // What is read on a thread goes there as a message.
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof postMessage>) {
    const { sql, params } = (given[0] ?? {}) as { sql?: string; params?: unknown[] };
    if (sql !== undefined) hear(sql, params ?? []);
    return postMessage.apply(this, given);
  };

  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [config, values] = given as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    if (typeof config === 'string') hear(config, Array.isArray(values) ? values : []);
    else hear(config.text, config.values ?? []);
    return (query as (...all: unknown[]) => unknown).apply(this, given) as never;
  } as typeof query;

  return {
    sent,
    because(reason) {
      because = reason;
    },
    stop() {
      SQLite.prototype.prepare = prepare;
      Worker.prototype.postMessage = postMessage;
      pg.Client.prototype.query = query;
    },
  };
}
