// The registry as its users run it: a process of its own on a file in a temporary folder or a database on a server, started, killed, stopped and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isPostgresUrl } from '../../src/core/db/postgres-url.js';
import { newFolder } from './folders.js';

/** As `npm start` runs it; built.ts has built it. */
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A child whose parent was itself killed ends within this time; what it started itself sees to that by itself. */
const ORPHAN_CHECK_MS = 500;
const START_MAX_MS = 120_000;

const guard = (parent: number) =>
  `data:text/javascript,${encodeURIComponent(`import cluster from 'node:cluster'; cluster.isWorker || setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL'); }, ${ORPHAN_CHECK_MS}).unref()`)}`;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export type Settings = Record<string, string>;

const running = new Set<ChildProcess>();
const folders = new Set<string>();
process.once('exit', killAll);

function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Ends whatever a test file started and removes its folders; for `afterAll`. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...running].map((child) => new Promise((resolve) => child.once('close', resolve).kill('SIGKILL'))));
  killAll();
  folders.clear();
}

/** A new temporary folder, removed by `cleanUp`. */
export function temporaryFolder(): string {
  const folder = newFolder('registry-process-');
  folders.add(folder);
  return folder;
}

/** Nothing of the developer's own environment reaches the child but what finds programs. */
function environment(settings: Settings): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: tmpdir(), LOG_LEVEL: 'warn', ...settings };
}

interface Child {
  process: ChildProcess;
  output: { stdout: string; stderr: string };
  ended: Promise<Ended>;
}

/** Starts a program that `cleanUp` ends if it has not ended by then. */
export function startProgram(command: string, args: readonly string[], settings: Settings = {}, options: { ownGroup?: boolean } = {}): Child {
  const child = spawn(command, args, { cwd: ROOT, env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'], detached: options.ownGroup ?? false });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  running.add(child);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, ...output });
    });
  });
  return { process: child, output, ended };
}

/** Where a registry is kept: the path of a file, or the address of a PostgreSQL database. */
type Place = string;

/** The address of a place, as DATABASE_URL has it. */
export function addressOfPlace(place: Place): string {
  return isPostgresUrl(place) ? place : `sqlite:${place}`;
}

/** `within` is a program that runs the one that it is given in its own place: as another user, with other limits. */
function startCli(place: Place, args: readonly string[], settings: Settings, within: readonly string[] = []): Child {
  const [program, ...all] = [...within, process.execPath, '--import', guard(process.pid), CLI, ...args] as [string, ...string[]];
  return startProgram(program, all, { PORT: '0', DATABASE_URL: addressOfPlace(place), ...settings });
}

/** Runs a command of the registry to its end: `registry(file, ['keys', 'list'])`. */
export function registry(place: Place, args: readonly string[], settings: Settings = {}, within: readonly string[] = []): Promise<Ended> {
  return startCli(place, args, settings, within).ended;
}

export interface Server {
  place: Place;
  /** Such as http://127.0.0.1:40123. */
  base: string;
  port: number;
  pid: number;
  /** Present when this start made the registry's first key. */
  adminKey: string | undefined;
  /** What it has printed so far. */
  printed(): string;
  ended: Promise<Ended>;
  /** SIGTERM; resolves when it has ended. */
  stop(): Promise<Ended>;
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<Ended>;
}

/** Starts a server on a store and waits until it says where it listens. */
export async function serve(
  place: Place,
  { args = ['serve', '--init'], settings = {}, within = [] }: { args?: readonly string[]; settings?: Settings; within?: readonly string[] } = {},
): Promise<Server> {
  const child = startCli(place, args, settings, within);
  const base = await addressOf(child);
  return {
    place,
    base,
    port: Number(new URL(base).port),
    pid: child.process.pid as number,
    adminKey: /admin key.*?(ppr_[\w-]+)/.exec(child.output.stdout)?.[1],
    printed: () => child.output.stdout,
    ended: child.ended,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

/** Starts a server and does not wait for it, so that it can be killed on the way. */
export function startServing(place: Place): { kill(): Promise<Ended> } {
  const child = startCli(place, ['serve', '--init'], {});
  return { kill: () => end(child, 'SIGKILL') };
}

function end(child: Child, signal: NodeJS.Signals): Promise<Ended> {
  child.process.kill(signal);
  return child.ended;
}

/** Where a server that has just been started listens, once it says so. */
export async function addressOf(child: Child, most = START_MAX_MS): Promise<string> {
  const { process: started, output } = child;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      started.kill('SIGKILL');
      reject(new Error(`The server said nothing within ${most} ms.\n${output.stdout}\n${output.stderr}`));
    }, most);
    const look = () => {
      const base = /^The API:\s+(http:\/\/[^/\s]+)\S*$/m.exec(output.stdout)?.[1];
      if (!base || !/^The explorer:.*\n/m.test(output.stdout)) return;
      clearTimeout(late);
      resolve(base);
    };
    started.stdout?.on('data', look);
    child.ended.then(({ code, signal, stdout, stderr }) => {
      clearTimeout(late);
      reject(new Error(`The server ended with ${code ?? signal} before it listened.\n${stdout}\n${stderr}`));
    }, reject);
    look();
  });
}

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asserts
  body: any;
}

/** One request over the network; rejects when no whole answer came. */
export async function call(
  base: string,
  path: string,
  { method = 'GET', key, body, headers = {} }: { method?: string; key?: string | undefined; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reply> {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...(body === undefined ? {} : { 'content-type': type }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
