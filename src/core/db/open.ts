// Opens the store that an address names, whichever engine it is on.
import { AddressNotValid, isPostgresUrl, readPostgresUrl } from './postgres-url.js';
import { isSameFile, openSqlite } from './sqlite.js';
import type { DatabaseKey } from './sqlite-files.js';
import type { Database } from './types.js';

export interface StoreAddress {
  /** `sqlite:PATH` or `postgres://…`. */
  url: string;
  /** Hosts of the same cluster to read from, in order of nearness. */
  readUrl?: string | undefined;
  /** How many connections read from each host of a cluster. */
  connections?: number | undefined;
  /** What a file is ciphered with; left out, it is plain. Of no account to a PostgreSQL cluster. */
  key?: DatabaseKey | undefined;
}

export interface OpenOptions {
  /** Make a SQLite file that is missing; a PostgreSQL database must be there. */
  create?: boolean;
  /** Also where a registry was lost: for whoever brings a whole one. */
  evenIfLost?: boolean;
  /** Throw StoreUnavailable while another process has the store open. */
  alone?: boolean;
  /** For bulk work, for which nobody waits, in a process that can itself be too busy to hear an answer in time. */
  patient?: boolean;
}

/** A start that needs no cluster does not wait for its client to be loaded. */
const loadPostgres = () => import('./postgres.js');

/** Throws StoreNotUsable or StoreUnavailable. */
export async function openStore({ url, readUrl, connections, key }: StoreAddress, options: OpenOptions = {}): Promise<Database> {
  if (!isPostgresUrl(url)) return openSqlite(sqlitePath(url), { ...options, key });
  const { openPostgres } = await loadPostgres();
  return openPostgres(url, { readUrl, readersMax: connections, ...options });
}

/** Whether two addresses, however spelt, lead to one store. */
export async function isSameStore(url: string, other: string): Promise<boolean> {
  if (isPostgresUrl(url) !== isPostgresUrl(other)) return false;
  return isPostgresUrl(url) ? (await loadPostgres()).isSameDatabase(url, other) : isSameFile(sqlitePath(url), sqlitePath(other));
}

/** The file that a store is kept in, where it is kept in one. */
export function fileOf(url: string): string | undefined {
  return isPostgresUrl(url) ? undefined : sqlitePath(url);
}

/** The path in a `sqlite:` address. */
export function sqlitePath(url: string): string {
  return url.replace(/^(sqlite|file):(\/\/(?=\/))?/, '');
}

/** Throws AddressNotValid for what is no address of a store; its message quotes nothing. */
export function demandAddress(url: string): void {
  if (/^(sqlite|file):./.test(url)) return;
  if (!isPostgresUrl(url)) throw new AddressNotValid('expected sqlite:PATH or postgres://user@host:port,host:port/database');
  readPostgresUrl(url);
}

/** The address of a store as it may be shown: without user and password. */
export function shownAddress(url: string): string {
  if (!isPostgresUrl(url)) return sqlitePath(url);
  const { hosts, database } = readPostgresUrl(url);
  return `postgres://${hosts.map(({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${port}`).join(',')}/${database}`;
}
