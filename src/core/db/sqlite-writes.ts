// Writes to a SQLite file, one after the other. Short ones that wait for each other are committed together: that takes as long as committing one of them.
import { setImmediate } from 'node:timers/promises';
import type SQLite from 'better-sqlite3';
import { ticks } from '../values/clock.js';
import type { Log } from './sqlite-log.js';
import { turns } from './turns.js';
import type { WriteDb } from './types.js';

/** How long a commit waits for more that is to be written with it: each of those that are written already waits as well. */
const GATHERING_MS = 30;

interface Asked {
  work: (db: WriteDb) => Promise<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** How one of several writes went, and how whoever asked for it is told. */
interface Done {
  isKept: boolean;
  tell(): void;
}

export interface Writes {
  /**
   * Writes when it is its turn, all of it or nothing. With `together` it can be committed with others of the same kind: each sees what those before it wrote, none
   * what one of them took back, and none of them is told how it went before all are on the disk.
   */
  write<T>(work: (db: WriteDb) => Promise<T>, together: boolean): Promise<T>;
  /** Does something while nobody writes. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when all is done that was asked for before. */
  settled(): Promise<unknown>;
}

/** Writes over this connection. `translated` says of what SQLite throws what the registry makes of it. */
export function writesOf(writer: SQLite.Database, db: WriteDb, log: Log, translated: (error: unknown) => unknown): Writes {
  const [begin, mark, keep, back] = ['BEGIN IMMEDIATE', 'SAVEPOINT one', 'RELEASE one', 'ROLLBACK TO one'].map((text) => writer.prepare(text)) as [
    SQLite.Statement,
    SQLite.Statement,
    SQLite.Statement,
    SQLite.Statement,
  ];
  let queue: Promise<unknown> = Promise.resolve();
  const short: Asked[] = [];
  let areShortInQueue = false;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  function queueShort(): void {
    areShortInQueue = true;
    inTurn(async () => {
      await transact(() => short.shift(), attempt);
      areShortInQueue = false;
      if (short.length > 0) queueShort();
    });
  }

  /** One transaction of what `next` hands out, for as long as may be gathered. Never throws: each of them is told. */
  async function transact(next: () => Asked | undefined, run: (one: Asked) => Promise<Done>): Promise<void> {
    const all: Asked[] = [];
    let hasBegun = false;
    const told: (() => void)[] = [];
    try {
      await log.room();
      begin.run();
      hasBegun = true;
      const begun = ticks();
      const ended = log.begun();
      const turn = turns();
      try {
        let isAnythingKept = false;
        for (let one = next(); one; one = ticks() - begun < GATHERING_MS ? next() : undefined) {
          all.push(one);
          const { isKept, tell } = await run(one);
          isAnythingKept ||= isKept;
          told.push(tell);
          await turn();
        }
        if (isAnythingKept) await commit(begun);
        else writer.exec('ROLLBACK');
      } finally {
        if (writer.inTransaction) writer.exec('ROLLBACK');
        ended();
      }
    } catch (error) {
      // Where the store lets nobody begin, none of those who wait need wait for that once more.
      for (const one of hasBegun ? all : allOf(next)) one.reject(translated(error));
      return;
    }
    for (const tell of told) tell();
    // Whoever was told asks for more, and others may want to read.
    await setImmediate();
  }

  async function run({ work, resolve }: Asked): Promise<Done> {
    const result = await work(db);
    return { isKept: true, tell: () => resolve(result) };
  }

  /** The same, without what others wrote before being lost where it fails. Every page that it changes is in memory twice. */
  async function attempt(one: Asked): Promise<Done> {
    mark.run();
    try {
      const done = await run(one);
      keep.run();
      return done;
    } catch (error) {
      // SQLite took back all of it.
      if (!writer.inTransaction) throw error;
      back.run();
      keep.run();
      return { isKept: false, tell: () => one.reject(translated(error)) };
    }
  }

  async function commit(begun: number): Promise<void> {
    const after = await log.beforeCommit(begun);
    try {
      writer.exec('COMMIT');
    } finally {
      after();
    }
  }

  return {
    inTurn,
    settled: () => queue,
    write: <T>(work: (db: WriteDb) => Promise<T>, together: boolean) =>
      new Promise<T>((resolve, reject) => {
        const asked = { work, resolve, reject } as Asked;
        if (!together) return void inTurn(() => transact(once(asked), run));
        short.push(asked);
        if (!areShortInQueue) queueShort();
      }),
  };
}

function once(asked: Asked): () => Asked | undefined {
  const left = [asked];
  return () => left.pop();
}

function* allOf(next: () => Asked | undefined): Generator<Asked> {
  for (let one = next(); one; one = next()) yield one;
}
