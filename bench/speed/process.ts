// A server under measurement: a process of its own, whose work and memory are read from outside.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

const START_MAX_MS = 120_000;
const ASK_EVERY_MS = 10;
/** What /proc counts the work of processes in. */
const TICK_MS = 1_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

export interface Running {
  port: number;
  /** From its start to its first answer. */
  startMs: number;
  /** Milliseconds that it and its children have worked. */
  worked(): number;
  /** Megabytes that it and its children hold now, and the most that they held at once each. */
  memory(): { now: number; peak: number };
  signal(signal: NodeJS.Signals): void;
  /** Lets it end by itself. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

export interface Program {
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  port: number;
  /** What is asked to know that it answers. */
  ready: string;
}

/** Starts a program and waits for its first answer. */
export async function start({ command, args, env = {}, cwd, port, ready }: Program): Promise<Running> {
  const begun = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-4_000)));
  const pid = child.pid as number;
  await answers(child, `http://127.0.0.1:${port}${ready}`, () => said);
  return {
    port,
    startMs: performance.now() - begun,
    worked: () => family(pid).reduce((sum, one) => sum + workOf(one), 0),
    memory: () => family(pid).reduce((sum, one) => ({ now: sum.now + memoryOf(one, 'VmRSS'), peak: sum.peak + memoryOf(one, 'VmHWM') }), { now: 0, peak: 0 }),
    signal: (signal) => void process.kill(pid, signal),
    async end() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      process.kill(pid, 'SIGTERM');
      await ended;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      process.kill(-pid, 'SIGKILL');
      await ended;
    },
  };
}

async function answers(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const end = performance.now() + START_MAX_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said()}`);
    const status = await fetch(url).then(
      async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      },
      () => 0,
    );
    if (status >= 200 && status < 400) return;
    await setTimeout(ASK_EVERY_MS);
  }
  process.kill(-(child.pid as number), 'SIGKILL');
  throw new Error(`It did not answer ${url}: ${said()}`);
}

/** A process and all that it started. */
function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const fields = statOf(Number(entry));
    if (fields) parents.set(Number(entry), Number(fields[1]));
  }
  const members = [pid];
  for (const member of members) for (const [child, parent] of parents) if (parent === member) members.push(child);
  return members;
}

/** What /proc says of a process after its name: state, parent and so on; nothing of one that has ended. */
function statOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined;
  }
}

function workOf(pid: number): number {
  const fields = statOf(pid);
  return fields ? (Number(fields[11]) + Number(fields[12])) * TICK_MS : 0;
}

function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
