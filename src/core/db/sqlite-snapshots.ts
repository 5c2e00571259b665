// Connections on which a read transaction is held open while others read: so many of a kind, of which each serves one reader at a time.
import type { ReadDb } from './types.js';

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
  /** Gives `work` a connection that sees one commit all the while; waits for one where all are in use. */
  run<T>(work: (db: ReadDb) => Promise<T>): Promise<T>;
  /** Closes those that nobody uses. */
  close(): Promise<void>;
}

/** A pool of at most so many, opened as they are needed. Those that nobody used for `idleMs` are closed; left out, they stay. */
export function snapshotPool(most: number, connect: () => Snapshot, idleMs?: number): Pool {
  const idle: Snapshot[] = [];
  const waiting: ((connection: Snapshot) => void)[] = [];
  const timers = new Map<Snapshot, NodeJS.Timeout>();
  let open = 0;

  function acquire(): Promise<Snapshot> | Snapshot {
    const free = idle.pop();
    if (free) {
      clearTimeout(timers.get(free));
      timers.delete(free);
      return free;
    }
    if (open >= most) return new Promise((resolve) => waiting.push(resolve));
    const connection = connect();
    open += 1;
    return connection;
  }

  function release(connection: Snapshot): void {
    const isGone = !connection.isOpen();
    if (isGone) open -= 1;
    const next = waiting.shift();
    if (next && isGone) {
      try {
        const another = connect();
        open += 1;
        next(another);
      } catch {
        // Whoever waits is told by what they ask of it.
        next(connection);
      }
    } else if (next) next(connection);
    else if (!isGone) rest(connection);
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
    async run(work) {
      const connection = await acquire();
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
