// Opens files of SQLite, by the driver that ciphers where there is a key, and says of a file that cannot be read whether a key is why.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import SQLite from 'better-sqlite3';
import { StoreNotUsable } from './types.js';

const require = createRequire(import.meta.url);

/** The same engine and interface, with ciphers. It is loaded where there is a key, and nowhere else. */
const CIPHERING = 'better-sqlite3-multiple-ciphers';
/** Every page is authenticated by it: whoever has no key can neither read one nor put another in its place. */
export const CIPHER = 'chacha20';
/** Files are of whole pages of this size, ciphered or not. */
const PAGE_BYTES = 4_096;
const PLAIN_BEGINNING = 'SQLite format 3\0';

/** 32 random bytes in hexadecimal. Nothing is derived from it by work, so it is never a word that somebody chose. */
export type DatabaseKey = string;

export interface FileOptions extends SQLite.Options {
  /** What the file is ciphered with; left out, it is plain. */
  key?: DatabaseKey | undefined;
}

/** Where the driver for a file with this key, or without one, is loaded from. Throws StoreNotUsable where it is not installed. */
export function driverFor(key: DatabaseKey | undefined): string {
  return key === undefined ? require.resolve('better-sqlite3') : cipheringDriver();
}

function cipheringDriver(): string {
  try {
    return require.resolve(CIPHERING);
  } catch (error) {
    throw new StoreNotUsable(`A key of the database is set, and the driver that ciphers is not installed: run npm install --no-save ${CIPHERING}@12.11.1.`, { cause: error });
  }
}

/** What a connection is told before anything else, so that it ciphers. What SQLite puts aside on the disk while it sorts or writes a file anew is plain: it stays in memory. */
export const keyedBy = (key: DatabaseKey): string[] => [`cipher = '${CIPHER}'`, `key = 'raw:${key}'`, 'temp_store = MEMORY'];

/** How long a connection waits for one that keeps it out, milliseconds. */
export const BUSY_TIMEOUT_MS = 2_000;

/** What every connection is told, beside what ciphers. */
export function settingsFor(cacheKib: number): string[] {
  return [
    'synchronous = FULL', // NORMAL loses acknowledged writes in a power cut: better-sqlite3's default in WAL mode
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
    'secure_delete = ON',
    `busy_timeout = ${BUSY_TIMEOUT_MS}`,
    'temp_store = MEMORY',
    'mmap_size = 0', // mapped, an I/O error is a crash instead of an error
    `cache_size = -${cacheKib}`,
  ];
}

export function openFile(path: string, { key, ...options }: FileOptions): SQLite.Database {
  return key === undefined ? new SQLite(path, options) : openCiphering(path, { key, ...options });
}

/** The same by the driver that can cipher, also a plain file. */
export function openCiphering(path: string, { key, ...options }: FileOptions): SQLite.Database {
  const Ciphering = require(cipheringDriver()) as typeof SQLite;
  const file = new Ciphering(path, options);
  if (key !== undefined) for (const setting of keyedBy(key)) file.pragma(setting);
  return file;
}

/** Whether SQLite refused something; both drivers have a class of their own for that. */
export function isSqliteError(error: unknown): error is InstanceType<typeof SQLite.SqliteError> {
  return error instanceof Error && error.name === 'SqliteError';
}

/** How a file that is there begins. Only before a connection to it is open: closing any other handle of a file lets go of all its locks. */
export function kindOf(path: string): 'plain' | 'ciphered' | 'neither' {
  const beginning = Buffer.alloc(PLAIN_BEGINNING.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, beginning, 0, beginning.length, 0);
  } finally {
    closeSync(file);
  }
  if (beginning.toString('latin1') === PLAIN_BEGINNING) return 'plain';
  const { size } = statSync(path);
  return size > 0 && size % PAGE_BYTES === 0 ? 'ciphered' : 'neither';
}

/** The key for a file that may be plain or not: backups of both are read. */
export function keyFor(path: string, key: DatabaseKey | undefined): DatabaseKey | undefined {
  return key !== undefined && statSync(path, { throwIfNoEntry: false })?.isFile() && kindOf(path) !== 'plain' ? key : undefined;
}

/** Why a file is no database to whoever opened it with this key, or without one, where that can be because of the key; undefined otherwise. */
export function refusedForKey(path: string, key: DatabaseKey | undefined): string | undefined {
  const kind = kindOf(path);
  if (kind === 'plain') return key && `${path} is not ciphered, and a key is set: cipher it with "registry rekey --new-key-file FILE", or set no key. Nothing was changed.`;
  if (kind === 'neither') return undefined;
  return key === undefined
    ? `${path} is not a registry's database that can be read without a key: it is ciphered, and DATABASE_KEY_FILE must say with what, or it is damaged. Nothing was changed.`
    : `${path} cannot be read with the key that is set: it is ciphered with another one, or it is damaged. Nothing was changed.`;
}
