// What the doctor finds of the machine: the runtime, who runs it, who can read the files, how much room is left, whether the ports are free.
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Finding, failure, notLookedAt, ok, warning } from './finding.js';

/** As `engines` of package.json has it: from one version on, below another. */
export const NODE_FROM = '20.19';
export const NODE_BELOW = '24';
/** Less than this, and writes fail within days, or within one import. */
const ROOM_LOW_BYTES = 1_073_741_824;
/** Less than this, and the log of what is written next may not fit. */
const ROOM_NONE_BYTES = 33_554_432;
/** How long whatever has the port is given to say that it is a registry. */
const ANSWER_MS = 2_000;
const OTHERS = 0o077;

/** By the numbers of statfs(2): file systems on which locks and flushes are not what SQLite takes them for. */
const DISTANT: Readonly<Record<number, string>> = { 26985: 'NFS', 20859: 'SMB', 4283649346: 'CIFS', 4266872130: 'SMB2', 1702057286: 'FUSE', 16914839: '9p' };

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 1_048_576).toLocaleString('en')} MiB`;

export function runtime(version = process.versions.node): Finding {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  const [from, fromMinor] = NODE_FROM.split('.').map(Number) as [number, number];
  const isRight = (major > from || (major === from && minor >= fromMinor)) && major < Number(NODE_BELOW);
  return isRight ? ok('runtime', `Node ${version}.`) : failure('runtime', 'cannotOpen', `Node ${version}: expected ${NODE_FROM} or later, below ${NODE_BELOW}.`);
}

export function user(uid = process.getuid?.()): Finding {
  if (uid === 0) return warning('user', 'This is root. Serve as a user that can do nothing else, and run the doctor as that user.');
  return uid === undefined ? notLookedAt('user', 'This system has no numbers of users.') : ok('user', `User ${uid}.`);
}

/** Of the file of a registry, those beside it and their folder. Nothing is opened: whoever opens it as another user leaves files that the server cannot write. */
export function filesOf(path: string, uid = process.getuid?.()): Finding[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [failure('files', 'cannotOpen', `There is no folder ${folder}. If a disk belongs there, mount it.`)];
  const there = ['', '-wal', '-shm', '.made'].map((end) => `${path}${end}`).filter((file) => existsSync(file));
  const owners = there.filter((file) => uid !== undefined && statSync(file).uid !== uid);
  if (owners.length > 0)
    return [failure('files', 'cannotOpen', `${owners.join(', ')}: of user ${statSync(owners[0] as string).uid}, and this is user ${uid}. Run the doctor as the user that serves.`)];
  const open = [...there, folder].filter((file) => (statSync(file).mode & OTHERS) !== 0);
  const left = readdirSync(folder).filter((name) => name.startsWith(basename(path)) && name.endsWith('.partial'));
  return [
    open.length > 0 ? warning('files', `Others than their owner may use ${open.join(', ')}: chmod go-rwx.`) : ok('files', `${path} and what is beside it is for its owner alone.`),
    ...(left.length > 0 ? [warning('files', `Left by a command that was killed, and may be removed: ${left.map((name) => join(folder, name)).join(', ')}.`)] : []),
  ];
}

/** Of a file that holds a secret. `beside` is the file of the registry, if it is one. */
export function secretFile(setting: string, path: string, beside?: string): Finding[] {
  const said: Finding[] = [];
  if ((statSync(path).mode & OTHERS) !== 0) said.push(warning('secrets', `${setting}: others than its owner may use ${path}: chmod go-rwx.`));
  if (beside !== undefined && !relative(resolve(dirname(beside)), resolve(path)).startsWith('..'))
    said.push(warning('secrets', `${setting}: ${path} is in the folder of the registry. Whoever takes one takes both.`));
  return said;
}

/** How much room there is where a file is, beside what the registry has already. */
export function disk(path: string): Finding[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const { type, bavail, bsize, ffree, files } = statfsSync(folder);
  const distant = DISTANT[type];
  const room = bavail * bsize;
  const size = existsSync(path) ? statSync(path).size : 0;
  const says = `${mebibytes(room)} are free where the registry is, which has ${mebibytes(size)}.`;
  return [
    ...(distant ? [warning('disk', `${folder} is on ${distant}: SQLite is safe on a local disk alone.`)] : []),
    room < ROOM_NONE_BYTES || (files > 0 && ffree === 0)
      ? failure('disk', 'unavailable', says)
      : room < Math.max(ROOM_LOW_BYTES, size)
        ? warning('disk', `${says} Writing anew after an erasure and a backup beside it each need as much as it has.`)
        : ok('disk', says),
  ];
}

/** Whether a server could listen there; a registry that does already is what it should be. */
export async function port(check: string, host: string, number: number, path: '/livez' | '/metrics'): Promise<Finding> {
  if (number === 0) return ok(check, 'Any that is free.');
  const where = `${host.includes(':') ? `[${host}]` : host}:${number}`;
  const failed = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen({ host, port: number, exclusive: true }, () => server.close(() => done(undefined)));
  });
  if (!failed) return ok(check, `${where} is free.`);
  if (failed.code !== 'EADDRINUSE') return failure(check, 'unavailable', `${where} cannot be listened on: ${failed.code}.`);
  const isOurs = await isRegistry(`http://${where.replace(/^0\.0\.0\.0:/, '127.0.0.1:').replace(/^\[::\]:/, '[::1]:')}${path}`);
  return isOurs ? ok(check, `A registry answers at ${where}.`) : failure(check, 'unavailable', `Another program has ${where}.`);
}

async function isRegistry(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) });
    const text = await answer.text();
    return answer.ok && (address.endsWith('/metrics') ? text.includes('registry_store_writable') : text === '{"status":"ok"}');
  } catch {
    return false;
  }
}

/** What can be reached from beyond this machine. */
export function exposure({ host, metricsHost, allowPrivate }: { host: string; metricsHost: string | undefined; allowPrivate: boolean }): Finding {
  const isNear = (address: string) => /^(127\.|::1$|localhost$)/.test(address);
  const said = [
    ...(isNear(host) ? [] : [`HOST is ${host}: keys travel in plain HTTP, so nothing but a proxy with TLS, on this machine or in this container's network, may reach it.`]),
    ...(metricsHost === undefined || isNear(metricsHost) ? [] : [`METRICS_HOST is ${metricsHost}: measurements name the hosts of the store.`]),
    ...(allowPrivate ? ['WEBHOOKS_ALLOW_PRIVATE is true: whoever has a partner’s key can have this machine knock at any door of its network.'] : []),
  ];
  return said.length > 0 ? warning('exposure', said.join(' ')) : ok('exposure', 'Only this machine reaches it directly.');
}

/** Whether one key is enough to take away what is not public. */
export function exporting(approval: 'off' | 'required'): Finding {
  return ok(
    'exports',
    approval === 'required' ? 'Of what is not public they are approved by a second key.' : 'Of what is not public they need no second person: EXPORT_APPROVAL is off.',
  );
}
