// What the doctor finds in an open registry: its hosts, its clock, its keys. Nothing is written.
import { desc, eq } from 'drizzle-orm';
import { registryId } from '../../core/db/made.js';
import type { Registry } from '../../core/db/registry.js';
import { commits, heads } from '../../core/db/tables/registry.js';
import { mirrorOf } from '../../core/db/taking-in.js';
import { isWritable } from '../../core/db/types.js';
import { isInForce, listKeys } from '../keys/index.js';
import { isRepublishNeeded } from '../republish/index.js';
import { type Finding, failure, notLookedAt, ok, warning } from './finding.js';

/** Before this no release of the registry was made: a clock that says so was lost. */
const EARLIEST = '2026-11-01';
/** What a clock that is set while it serves, or that of another server, can be off by. */
const AHEAD_MS = 5_000;
/** A key that ends so soon is told of. */
const ENDING_DAYS = 14;
const DAY_MS = 86_400_000;
/** A standby that is further behind answers what was true then. */
const LAG_MAX_S = 10;

/** Which registry it is, how many commits it has, and the latest date of one. */
export async function stateOf({ database }: Pick<Registry, 'database'>): Promise<{ id: string; commits: number; at: string | undefined }> {
  const [head] = await database.primary.select({ secret: heads.secret, commits: heads.commit_number }).from(heads).where(eq(heads.id, 1));
  const [latest] = await database.primary.select({ at: commits.at }).from(commits).orderBy(desc(commits.at)).limit(1);
  return { id: registryId(head?.secret ?? ''), commits: head?.commits ?? 0, at: latest?.at };
}

export function engine({ database }: Pick<Registry, 'database'>): Finding {
  const hosts = database.hosts();
  if (database.engine === 'sqlite') return ok('engine', 'SQLite, in one file.');
  const seen = hosts.map(({ name, state, lag_s }) => `${name} ${state}${lag_s ? `, ${lag_s} s behind` : ''}`).join('; ');
  if (!isWritable(hosts)) return failure('engine', 'unavailable', `PostgreSQL: no host takes writes. ${seen}.`);
  const isOff = hosts.some(({ state, lag_s = 0 }) => state === 'down' || state === 'left_behind' || lag_s > LAG_MAX_S);
  return isOff ? warning('engine', `PostgreSQL: ${seen}.`) : ok('engine', `PostgreSQL: ${seen}.`);
}

export function clock(now: string, last: string | undefined): Finding {
  if (now < EARLIEST) return failure('clock', 'data', `The clock says ${now}, before there was a registry: what is written would be dated so.`);
  if (last !== undefined && Date.parse(last) > Date.parse(now) + AHEAD_MS)
    return warning('clock', `The clock says ${now}, and what was written last is dated ${last}: it was or is wrong. Until then what is written seems older than it is.`);
  return ok('clock', `The clock says ${now}.`);
}

export async function keysIn(registry: Registry): Promise<Finding> {
  if (await mirrorOf(registry.database.primary)) return notLookedAt('keys', 'A mirror has none.');
  const now = registry.clock();
  const keys = (await listKeys(registry)).filter(({ revoked_at, expires_on }) => isInForce({ retired_at: revoked_at, expires_on }, now));
  const soon = new Date(Date.parse(now) + ENDING_DAYS * DAY_MS).toISOString().slice(0, 10);
  const ending = keys.filter(({ expires_on }) => expires_on !== null && expires_on <= soon);
  if (!keys.some(({ role }) => role === 'admin')) return warning('keys', 'No key of an admin is in force: make one with "registry keys add".');
  if (ending.length > 0)
    return warning('keys', `${ending.length} of ${keys.length} end within ${ENDING_DAYS} days: ${ending.map(({ id, expires_on }) => `${id} on ${expires_on}`).join(', ')}.`);
  return ok('keys', `${keys.length} in force.`);
}

export async function rendering(registry: Registry, release: string): Promise<Finding> {
  if (await isRepublishNeeded(registry, release))
    return warning('editions', 'Of another release: the next start prints all of them anew before it listens; "registry republish" does it beforehand.');
  return ok('editions', 'As this release prints them.');
}

/** Where there is no open registry to ask. */
export const WITHOUT_REGISTRY: readonly Finding[] = ['engine', 'clock', 'keys', 'editions'].map((check) => notLookedAt(check, 'The registry did not open.'));
