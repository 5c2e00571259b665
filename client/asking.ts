// One request of the client: sent again where nobody can know whether it arrived or the server asks for patience, and always under the same Idempotency-Key.
import { RegistryProblem } from './problem.js';
import type { Problem } from './schemas.js';

export interface Connection {
  /** Where the registry is: `https://registry.example`, without a path. */
  url: string;
  /** An API key; without one, what is public is read. */
  key?: string;
  /** How often a request is sent at most; 5 if left out. */
  triesMax?: number;
  /** The longest wait between two tries, in milliseconds; whoever is asked to wait longer gets the failure. 60,000 if left out. */
  waitMsMax?: number;
  /** In place of the `fetch` of the platform. */
  fetch?: typeof globalThis.fetch;
}

export interface Asked {
  query?: object;
  body?: unknown;
  mediaType?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** No answer came that could be understood, however often it was tried. Whether a write was done is not known; the same call with the same `idempotencyKey` finds out. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const TRIES_MAX = 5;
const WAIT_MS_MAX = 60_000;
const FIRST_WAIT_MS = 250;
/** What a proxy answers in the place of the server, and what the server asks to be tried again. */
const TRY_AGAIN = new Set([408, 429, 502, 503, 504]);

/** Sends it until there is an answer that says yes; throws the problem where it says no. */
export async function ask(connection: Connection, method: string, path: string, asked: Asked = {}): Promise<Response> {
  const { triesMax = TRIES_MAX, waitMsMax = WAIT_MS_MAX, fetch = globalThis.fetch } = connection;
  const { signal } = asked;
  const url = new URL(path, connection.url);
  for (const [name, value] of Object.entries(asked.query ?? {})) for (const one of [value].flat()) if (one !== undefined) url.searchParams.append(name, String(one));
  const headers: Record<string, string> = {
    accept: 'application/json, application/problem+json',
    ...(connection.key === undefined ? {} : { authorization: `Bearer ${connection.key}` }),
    ...(asked.body === undefined ? {} : { 'content-type': asked.mediaType ?? 'application/json' }),
    // One for all tries: what was done by one of them is not done by the next.
    ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
    ...asked.headers,
  };
  const body = asked.body === undefined ? null : JSON.stringify(asked.body);
  for (let tries = 1; ; tries += 1) {
    let answer: Response | undefined;
    let cause: unknown;
    try {
      answer = await fetch(url, { method, headers, body, ...(signal ? { signal } : {}) });
      if (answer.ok) return answer;
    } catch (error) {
      signal?.throwIfAborted();
      cause = error;
    }
    const wait = (answer && asksToWait(answer)) ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
    const isOver = tries >= triesMax || wait > waitMsMax || (answer !== undefined && !TRY_AGAIN.has(answer.status));
    if (isOver) throw answer ? await problemIn(answer) : new NoAnswer(`${method} ${path} was not answered`, { cause });
    await answer?.body?.cancel();
    await passed(wait, signal);
  }
}

/** Milliseconds that the answer asks to wait: seconds, or a date (RFC 9110, section 10.2.3). */
function asksToWait(answer: Response): number | undefined {
  const header = answer.headers.get('retry-after');
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}

async function problemIn(answer: Response): Promise<Error> {
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  const document = isProblem ? ((await answer.json().catch(() => undefined)) as Problem | undefined) : undefined;
  if (document) return new RegistryProblem(document, answer.headers.get('request-id') ?? undefined);
  return new NoAnswer(`The answer is ${answer.status} and no problem document: it is not of a registry`);
}

/** Waits; ends at once with the reason when the signal aborts. */
export function passed(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
