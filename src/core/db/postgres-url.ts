// Reads addresses of PostgreSQL clusters: several hosts in one URL, in order.
import type { ConnectionOptions } from 'node:tls';

export interface HostAddress {
  host: string;
  port: number;
}

export interface Cluster {
  hosts: readonly HostAddress[];
  user: string | undefined;
  password: string | undefined;
  database: string;
  /** false: in the clear; true: encrypted, the certificate checked. */
  ssl: boolean | ConnectionOptions;
}

/** The address is not that of a cluster; the message says what was expected and never quotes a password. */
export class AddressNotValid extends Error {}

const FORM = /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^@/?]+)\/([^@/?]+)(?:\?(.*))?$/;
const HOST = /^(\[[0-9a-fA-F:.]+\]|[^\s:[\]]+)(?::(\d{1,5}))?$/;
const EXPECTED = 'expected postgres://user@host:port,host:port/database, in which @, / and : of a password are written %40, %2F and %3A';
const PORT = 5432;
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/;

/** Without encryption; encrypted by any certificate; encrypted, the certificate valid for the host. */
const SSL_MODES: Readonly<Record<string, boolean | ConnectionOptions>> = { disable: false, require: { rejectUnauthorized: false }, 'verify-full': true };

export function isPostgresUrl(url: string): boolean {
  return /^postgres(?:ql)?:/.test(url);
}

/**
 * `postgres://user:password@host:port,host:port/database?sslmode=…`. Without `sslmode`, connections beyond this machine are encrypted
 * and the certificate is checked. Throws AddressNotValid, whose message quotes nothing: what cannot be read can hold a password anywhere.
 */
export function readPostgresUrl(url: string): Cluster {
  const parts = FORM.exec(url);
  if (!parts) throw new AddressNotValid(EXPECTED);
  const [, user, password, names, database, search] = parts;
  const hosts = (names as string).split(',').map((name) => {
    const host = HOST.exec(name);
    const port = Number(host?.[2] ?? PORT);
    if (!host || port < 1 || port > 65_535) throw new AddressNotValid(EXPECTED);
    return { host: (host[1] as string).replace(/^\[|\]$/g, ''), port };
  });
  const settings = new URLSearchParams(search);
  for (const name of settings.keys()) if (name !== 'sslmode') throw new AddressNotValid('expected no setting after the ? but sslmode');
  const mode = settings.get('sslmode') ?? (hosts.every(({ host }) => LOOPBACK.test(host)) ? 'disable' : 'verify-full');
  const ssl = SSL_MODES[mode];
  if (ssl === undefined) throw new AddressNotValid(`expected sslmode ${Object.keys(SSL_MODES).join(', ')}`);
  return { hosts, user: decoded(user), password: decoded(password), database: decoded(database) as string, ssl };
}

function decoded(part: string | undefined): string | undefined {
  if (!part) return undefined;
  try {
    return decodeURIComponent(part);
  } catch {
    throw new AddressNotValid(EXPECTED);
  }
}
