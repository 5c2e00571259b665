// Connections on which a read transaction is held open while others read: so many of a kind, of which each serves one reader at a time.
import { type ReadDb, StoreUnavailable } from './types.js';

/** A connection that can hold a read transaction open. */
export interface Snapshot {
  db: ReadDb;
  /** Runs what answers no rows. */
  exec(sql: string): Promise<void> | void;
  /** Whether it can serve another reader. */
  isOpen(): boolean;
  close(): Promise<void> | void;
}

interface Pool {
  /** Gives `work` a connection that sees one commit all the while; waits for one where all are in use, those with the greatest `precedence` the shortest. */
  run<T>(work: (db: ReadDb) => Promise<T>, precedence?: number): Promise<T>;
  /** Closes those that nobody uses. */
  close(): Promise<void>;
}

interface Waiting {
  precedence: number;
  resolve(connection: Snapshot): void;
  reject(error: unknown): void;
}

export interface PoolOptions {
  /** How many there are at most. */
  most: number;
  /** For how long one stays that nobody uses, milliseconds; for ever, if left out. */
  idleMs?: number;
  /** For how long a reader waits for one, milliseconds, before StoreUnavailable is thrown; for ever, if left out. */
  waitMs?: number;
}

/** A pool of connections, opened as they are needed. */
export function snapshotPool(connect: () => Snapshot, { most, idleMs, waitMs }: PoolOptions): Pool {
  const idle: Snapshot[] = [];
  /** In the order in which they are served. */
  const waiting: Waiting[] = [];
  const timers = new Map<Snapshot, NodeJS.Timeout>();
  let open = 0;

  function acquire(precedence: number): Promise<Snapshot> | Snapshot {
    const free = idle.pop();
    if (free) {
      clearTimeout(timers.get(free));
      timers.delete(free);
      return free;
    }
    return open >= most ? waited(precedence) : another();
  }

  function waited(precedence: number): Promise<Snapshot> {
    return new Promise((resolve, reject) => {
      const one = { precedence, resolve, reject };
      const place = waiting.findIndex((other) => other.precedence < precedence);
      waiting.splice(place < 0 ? waiting.length : place, 0, one);
      if (waitMs === undefined) return;
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(one), 1);
        reject(new StoreUnavailable('too many read a great part of the registry'));
      }, waitMs).unref();
      one.resolve = (connection) => {
        clearTimeout(timer);
        resolve(connection);
      };
    });
  }

  function another(): Snapshot {
    const connection = connect();
    open += 1;
    return connection;
  }

  function release(connection: Snapshot): void {
    if (connection.isOpen()) {
      const next = waiting.shift();
      if (next) next.resolve(connection);
      else rest(connection);
      return;
    }
    open -= 1;
    // Those who wait get others in its place; where none can be had they are told why.
    while (open < most) {
      const next = waiting.shift();
      if (!next) return;
      try {
        next.resolve(another());
      } catch (error) {
        next.reject(error);
      }
    }
  }

  function rest(connection: Snapshot): void {
    idle.push(connection);
    if (idleMs === undefined) return;
    const timer = setTimeout(() => {
      idle.splice(idle.indexOf(connection), 1);
      timers.delete(connection);
      open -= 1;
      void connection.close();
    }, idleMs).unref();
    timers.set(connection, timer);
  }

  return {
    async run(work, precedence = 0) {
      const connection = await acquire(precedence);
      let isOpen = false;
      try {
        await connection.exec('BEGIN');
        isOpen = true;
        const result = await work(connection.db);
        await connection.exec('COMMIT');
        isOpen = false;
        return result;
      } finally {
        if (isOpen) await undone(connection);
        release(connection);
      }
    },
    async close() {
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(idle.splice(0).map((connection) => connection.close()));
    },
  };
}

/** Ends a transaction that what failed may have ended already. */
async function undone(connection: Snapshot): Promise<void> {
  try {
    await connection.exec('ROLLBACK');
  } catch {
    // There is none any more.
  }
}
