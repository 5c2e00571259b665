// Opens the store that an address names, whichever engine it is on.
import { openPostgres } from './postgres.js';
import { isPostgresUrl } from './postgres-url.js';
import { openSqlite } from './sqlite.js';
import type { Database } from './types.js';

export interface StoreAddress {
  /** `sqlite:PATH` or `postgres://…`. */
  url: string;
  /** Hosts of the same cluster to read from, in order of nearness. */
  readUrl?: string | undefined;
}

/** With `create`, a missing SQLite file is made; a PostgreSQL database must be there. Throws StoreNotUsable or StoreUnavailable. */
export async function openStore({ url, readUrl }: StoreAddress, options: { create?: boolean } = {}): Promise<Database> {
  return isPostgresUrl(url) ? openPostgres(url, { readUrl }) : openSqlite(sqlitePath(url), options);
}

/** The path in a `sqlite:` address. */
export function sqlitePath(url: string): string {
  return url.replace(/^(sqlite|file):(\/\/(?=\/))?/, '');
}
