// The only reader of the environment: every setting, its default, its bounds.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { isPostgresUrl, readPostgresUrl } from './core/db/postgres-url.js';

function demandPostgresUrl(url: string, context: z.RefinementCtx): void {
  if (!isPostgresUrl(url)) return;
  try {
    readPostgresUrl(url);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
}

/** A number that text says whole. */
function Digits(digits: number, expected: string) {
  return z
    .string()
    .regex(new RegExp(`^\\d{1,${digits}}$`), `expected ${expected}`)
    .transform(Number);
}

const TrueOrFalse = z.enum(['true', 'false'], 'expected true or false').transform((text) => text === 'true');

const Port = Digits(5, 'a number from 0 to 65535').pipe(z.int().max(65_535));

export const CORRECTIONS_PER_HOUR_DEFAULT = 10;
export const OVERLOAD_MS_DEFAULT = 1_000;
export const IMPORT_LIMIT_BYTES_DEFAULT = 1_073_741_824;

/** Nobody's: the addresses of examples (RFC 2606). */
export const CONTACT = { name: 'The organisation that runs this registry', url: 'https://registry.example.org/contact', email: 'registry@example.org' } as const;

function isOrigin(text: string): boolean {
  return text === '*' || (/^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text);
}
export const AUDIT_DAYS_DEFAULT = 365;
export const FAILED_KEYS_PER_MINUTE_DEFAULT = 30;
/** Peppers that a file can hold: each key that is asked for is tried under each. */
const PEPPERS_MAX = 5;

function areAddresses(text: string): boolean {
  return text.split(',').every((part) => {
    const [address = '', prefix, ...rest] = part.trim().split('/');
    const bits = isIP(address) === 6 ? 128 : 32;
    return isIP(address) !== 0 && rest.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits));
  });
}

/** 32 random bytes in hexadecimal: long enough that nothing has to be derived from it by work. */
const Key = z.string().regex(/^[0-9a-f]{64}$/i, 'expected 64 hexadecimal digits, as openssl rand -hex 32 makes them');

const Settings = z.object({
  /** Address to listen on. The default is this machine only; a proxy with TLS belongs in front of anything wider. */
  HOST: z.string().min(1).max(255).default('127.0.0.1'),
  /** TCP port to listen on; 0 takes any free one. */
  PORT: Port.default(3000),
  /** How many processes answer on HOST and PORT, beside the one that started them. On SQLite that one writes, and answers whoever has a key; each of the others is about as much more that can be read without one. */
  WORKERS: Digits(2, 'a number from 1 to 64').pipe(z.int().min(1).max(64)).default(1),
  /** Where the registry is kept: `sqlite:PATH`, or `postgres://user@host:port,host:port/database` with all hosts of a cluster, whichever of them takes writes. */
  DATABASE_URL: z
    .string()
    .regex(/^(?:(sqlite|file):.+|postgres(ql)?:.*)$/, 'expected sqlite:PATH, for example sqlite:data/registry.sqlite, or postgres://user@host:port/database')
    .superRefine(demandPostgresUrl)
    .default('sqlite:data/registry.sqlite'),
  /** Hosts of the same PostgreSQL cluster to read from, in order of nearness; left out, reads go where writes go. */
  DATABASE_READ_URL: z
    .string()
    .regex(/^postgres(ql)?:/, 'expected postgres://user@host:port,host:port/database')
    .superRefine(demandPostgresUrl)
    .optional(),
  /** How many connections each process reads from each host of a PostgreSQL cluster with. It has two more: one that writes, one that asks how the host is. */
  DATABASE_CONNECTIONS: Digits(3, 'a number from 1 to 100').pipe(z.int().min(1).max(100)).default(10),
  /** File with the key that a database on SQLite is ciphered with, and every backup: 32 random bytes as 64 hexadecimal digits. Left out, nothing is ciphered. */
  DATABASE_KEY_FILE: z.string().min(1).max(4_096).optional(),
  /** The key itself, where there can be no file: others on the machine may be able to read what a process was started with. */
  DATABASE_KEY: Key.optional(),
  /** File with the peppers that keys are hashed with and the secret in the database is mixed with, one a line, the newest first: 64 hexadecimal digits, or none for what was before there was one. */
  KEY_PEPPER_FILE: z.string().min(1).max(4_096).optional(),
  /** The one pepper, where there can be no file. */
  KEY_PEPPER: Key.optional(),
  /** How many keys that are not valid one sender can try in a minute. Senders are told apart as those of corrections are. */
  FAILED_KEYS_PER_MINUTE: Digits(5, 'a number from 1 to 10000').pipe(z.int().min(1).max(10_000)).default(FAILED_KEYS_PER_MINUTE_DEFAULT),
  /** File with the recipients of age, one a line, that sealed values are sealed for; the keys that open them are kept offline. Left out, nothing is sealed. */
  SEALING_RECIPIENTS_FILE: z.string().min(1).max(4_096).optional(),
  /** Whether editors and admins can, or must, say in Access-Reason why they read: optional or required. */
  ACCESS_REASON: z.enum(['optional', 'required'], 'expected optional or required').default('optional'),
  /** Whether exports of what is not public need a request that another key has approved: off or required. */
  EXPORT_APPROVAL: z.enum(['off', 'required'], 'expected off or required').default('off'),
  /** How many days audit events are kept. */
  AUDIT_DAYS: Digits(4, 'a number from 1 to 3650').pipe(z.int().min(1).max(3_650)).default(AUDIT_DAYS_DEFAULT),
  /** TCP port on which operators read measurements at /metrics; left out, nothing is measured. */
  METRICS_PORT: Port.optional(),
  /** Address that METRICS_PORT is on. What is there names the hosts of the store: keep it where only operators can come. */
  METRICS_HOST: z.string().min(1).max(255).default('127.0.0.1'),
  /** How much is logged: fatal, error, warn, info, debug, trace or silent. No log line holds a name, a body, a query string or a client's address. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Largest request body in bytes. */
  BODY_LIMIT_BYTES: Digits(9, 'a number of bytes').pipe(z.int().min(1_024).max(16_777_216)).default(262_144),
  /** Largest list that is imported in bytes. It is read as it comes in, and never held whole. */
  IMPORT_LIMIT_BYTES: Digits(11, 'a number of bytes').pipe(z.int().min(1_024).max(17_179_869_184)).default(IMPORT_LIMIT_BYTES_DEFAULT),
  /** File with the Ed25519 key (PKCS#8, PEM) that signs the heads of the ledger; left out, a key that follows from a secret in the database. All processes have the same. */
  LEDGER_KEY_FILE: z.string().min(1).max(4_096).optional(),
  /** How many corrections one sender without an editor's key can send in an hour. Senders are told apart by a digest of their address, which is in memory alone. */
  CORRECTIONS_PER_HOUR: Digits(5, 'a number from 1 to 10000').pipe(z.int().min(1).max(10_000)).default(CORRECTIONS_PER_HOUR_DEFAULT),
  /** How many requests of any kind one sender can make in a minute: the holder of a key, or an address without one. Left out, there is no such limit. */
  REQUESTS_PER_MINUTE: Digits(7, 'a number from 1 to 1000000').pipe(z.int().min(1).max(1_000_000)).optional(),
  /** How many milliseconds late the process has to be, while many ask, before readers without a key are refused; partners are refused when it is twice, editors when it is eight times as late. */
  OVERLOAD_MS: Digits(5, 'a number of milliseconds from 20 to 60000').pipe(z.int().min(20).max(60_000)).default(OVERLOAD_MS_DEFAULT),
  /** Sites whose pages may read answers in a browser, separated by commas; `*` is any. Left out, none. */
  CORS_ORIGINS: z
    .string()
    .max(4_000)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((origins) => origins.every(isOrigin), 'expected origins such as https://map.example.org, or *')
    .optional(),
  /** Whom to ask about this registry, as its OpenAPI document says it. */
  CONTACT_NAME: z.string().min(1).max(200).default(CONTACT.name),
  CONTACT_URL: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .default(CONTACT.url),
  CONTACT_EMAIL: z.email().max(254).default(CONTACT.email),
  /** Addresses of proxies, separated by commas, whose X-Forwarded-For says who is sending; left out, that header is not read, and all who come through a proxy are one sender. */
  TRUST_PROXY: z.string().max(1_000).refine(areAddresses, 'expected addresses or networks such as 127.0.0.1,10.0.0.0/8').optional(),
  /** Whether this process may be the one that delivers webhooks: false for a copy of a registry that is only looked at. */
  WEBHOOKS_DELIVER: TrueOrFalse.default(true),
  /** Whether webhooks may go to addresses that are not public, by plain HTTP and to any port: only within a network where nobody with a key can do harm by that. */
  WEBHOOKS_ALLOW_PRIVATE: TrueOrFalse.default(false),
});

const Consistent = Settings.refine(({ DATABASE_KEY, DATABASE_KEY_FILE }) => DATABASE_KEY === undefined || DATABASE_KEY_FILE === undefined, {
  path: ['DATABASE_KEY'],
  message: 'expected only where there is no DATABASE_KEY_FILE',
})
  .refine(({ KEY_PEPPER, KEY_PEPPER_FILE }) => KEY_PEPPER === undefined || KEY_PEPPER_FILE === undefined, {
    path: ['KEY_PEPPER'],
    message: 'expected only where there is no KEY_PEPPER_FILE',
  })
  .refine(({ DATABASE_URL, DATABASE_READ_URL }) => DATABASE_READ_URL === undefined || isPostgresUrl(DATABASE_URL), {
    path: ['DATABASE_READ_URL'],
    message: 'expected only beside a DATABASE_URL of the same PostgreSQL cluster',
  });

export type Config = z.infer<typeof Settings>;
export const SETTINGS: readonly string[] = Object.keys(Settings.shape);

/** A setting is not valid; the message names each and what was expected. */
export class ConfigNotValid extends Error {}

/** Reads the settings; empty ones count as not set. `instead` are what a command line says in place of some. Throws ConfigNotValid. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, instead: Readonly<Partial<Record<keyof Config, string>>> = {}): Config {
  const given = { ...Object.fromEntries(SETTINGS.filter((name) => environment[name]).map((name) => [name, environment[name]])), ...instead };
  const parsed = Consistent.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigNotValid(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

/** The key that files of the database are ciphered with, if they are. Throws ConfigNotValid for a file that holds none. */
export function databaseKeyOf({ DATABASE_KEY, DATABASE_KEY_FILE }: Config): string | undefined {
  return DATABASE_KEY_FILE === undefined ? DATABASE_KEY?.toLowerCase() : readKeyFile('DATABASE_KEY_FILE', DATABASE_KEY_FILE);
}

/** The peppers, the newest first, undefined for none; without one there is none. Throws ConfigNotValid for a file that holds something else. */
export function peppersOf({ KEY_PEPPER, KEY_PEPPER_FILE }: Config): (string | undefined)[] {
  if (KEY_PEPPER_FILE === undefined) return [KEY_PEPPER?.toLowerCase()];
  const lines = readSecret('KEY_PEPPER_FILE', KEY_PEPPER_FILE).split(/\s+/);
  if (lines.length > PEPPERS_MAX) throw new ConfigNotValid(`KEY_PEPPER_FILE: ${KEY_PEPPER_FILE} holds more than ${PEPPERS_MAX} peppers`);
  return lines.map((line) => (line === 'none' ? undefined : keyIn(line, 'KEY_PEPPER_FILE', KEY_PEPPER_FILE)));
}

/** The key in a file. `name` is what said where the file is. Throws ConfigNotValid. */
export function readKeyFile(name: string, path: string): string {
  return keyIn(readSecret(name, path), name, path);
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new ConfigNotValid(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

function keyIn(text: string, name: string, path: string): string {
  const key = Key.safeParse(text);
  // The text is not quoted: it may be a key all but for a slip.
  if (!key.success) throw new ConfigNotValid(`${name}: ${path} holds something else: ${key.error.issues[0]?.message}`);
  return key.data.toLowerCase();
}
