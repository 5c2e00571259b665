// The shape of a store: what the rest of the registry may ask of SQLite or PostgreSQL, and nothing that only one of them has.
import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';

type Drizzle = SqliteRemoteDatabase<Record<string, never>>;

/** Queries that read. Await the builder; the shortcuts that bind to one engine are left out of the type. */
export type ReadDb = Pick<Drizzle, 'select' | 'selectDistinct' | '$with' | 'with'>;

/** Queries inside a write. Cannot be made from a ReadDb, so that no GET can write. */
export type WriteDb = ReadDb & Pick<Drizzle, 'insert' | 'update' | 'delete'> & { readonly inWrite: true };

/** How much a read looks at, and for whom. */
export interface Extent {
  isLarge?: boolean;
  /** Of large reads that wait for each other, that with the greatest is next, and of equal ones the first that came. 0 if left out. */
  precedence?: number;
  /** Told when a read that was thought to be small is begun anew as a large one: whoever waits for it waits longer. */
  becomesLarge?: () => void;
}

/** How something is written. */
export interface Writing {
  together?: boolean;
  turnWithin_ms?: number | undefined;
}

export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  /** Single statements outside any transaction, answered by the nearest host: it can lag behind the last write. */
  readonly read: ReadDb;
  /** Single statements that must not lag: on the host that takes writes or, while there is none, on the one that has come furthest. */
  readonly primary: ReadDb;
  /**
   * Several reads that see the same commit. `work` can run again on another host: when one fails, and when it answers BEHIND. Answers BEHIND
   * only where nothing is further on. With `isLarge` a store may read beside the thread that answers others: for what looks at a great part of the registry. Such
   * reads wait for each other, so that none may be made inside another. `work` is told that it runs again since it walked along too many rows: on the thread that
   * answers others, or for too long.
   */
  snapshot<T>(work: (db: ReadDb, walkedFar: boolean) => Promise<T>, how?: Extent): Promise<T>;
  /**
   * The only transaction: committed when `work` resolves, rolled back when it throws. Await nothing but SQL inside. `work` can run again
   * where nothing of it was committed. Throws OutcomeUnknown when the store was lost between the order to commit and its answer. With `together` a store may
   * commit it with others of the same kind, so that it waits for them: for what is short. With `turnWithin_ms` it waits no longer than that for others who write: nothing is
   * done then, and StoreUnavailable is thrown.
   */
  write<T>(work: (db: WriteDb) => Promise<T>, how?: Writing): Promise<T>;
  /** The hosts of a cluster, as last seen; none for an embedded store. */
  hosts(): HostHealth[];
  /** The migrations that were applied, oldest first; none in a store that never was a registry's. */
  appliedMigrations(): Promise<AppliedMigration[]>;
  /** Names of all tables in the store, of whomever, but for those that the store itself keeps: its catalogue, its migrations. */
  tables(): Promise<string[]>;
  /** Looks at what the tables hold, so that queries are planned for it: for after a great many rows were written at once. */
  optimize(): Promise<void>;
  /** What the store itself finds wrong with its files: pages, and indexes that are not what their tables say; nothing where it has no way to look. */
  faults(): Promise<string[]>;
  /**
   * Takes what was erased out of the files of the store as well: its log, its free pages. Says whether all of it is gone; where others read at the same time it
   * can be that not.
   */
  purge(): Promise<boolean>;
  /** How many migrations of a folder are missing. Throws StoreNotUsable for a store of a newer release. */
  pendingMigrations(folder: string): Promise<number>;
  /** Applies the migrations that are missing; says how many. */
  migrate(folder: string): Promise<number>;
  /** The id of the registry that was made in this store, whatever became of it since. */
  made(): Promise<string | undefined>;
  /** Notes durably, and apart from the registry, that this one was made here. */
  noteMade(id: string): Promise<void>;
  /** A copy of the whole store in a file, as of one commit, taken while it serves; where the engine can make one of its own. Not flushed, and not looked at. */
  backup?(target: string, otherKey?: string): Promise<void>;
  close(): Promise<void>;
}

/** A migration that was applied to a store. */
export interface AppliedMigration {
  hash: string;
  /** By which drizzle names it: milliseconds since 1970. */
  at: number;
}

/** A host of a cluster. */
export interface HostHealth {
  /** host:port */
  name: string;
  /** `left_behind` took writes until another was promoted, and does not know: it is neither read nor written. */
  state: 'primary' | 'standby' | 'left_behind' | 'down' | 'unknown';
  /** For how many seconds what it answers has been behind what was committed; absent where that is not known. */
  lag_s?: number | undefined;
}

/** Whether a store with these hosts takes writes; an embedded one, which has none, always does. */
export function isWritable(hosts: readonly HostHealth[]): boolean {
  return hosts.length === 0 || hosts.some(({ state }) => state === 'primary');
}

/** What the work of a snapshot answers where the host has not come as far as it needs. */
export const BEHIND = Symbol('behind');

/** The store cannot answer now, and may later: busy, full, unreachable. */
export class StoreUnavailable extends Error {}

/** What was given is not a registry's store: missing, empty, foreign or from a newer release. */
export class StoreNotUsable extends Error {}

/** What is kept is not what was written: a file is damaged, or lacks a part. */
export class NotWhole extends Error {}

/** The order to commit was sent and no answer came: the write may be stored or not. It is never tried again by itself. */
export class OutcomeUnknown extends Error {}

/** What went wrong without drizzle's wrapper, whose message quotes the statement's parameters, names of people included. */
export function causeOf(error: unknown): unknown {
  return error instanceof DrizzleQueryError && error.cause ? error.cause : error;
}
