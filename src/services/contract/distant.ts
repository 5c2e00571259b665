// A registry that is tested over HTTP: fetches its document, sends requests, and writes each as a curl command that repeats it.
import { StoreUnavailable } from '../../core/db/types.js';
import { BrokenReference } from '../../core/http/references.js';
import { type Json, NotADocument, operationsIn } from './document.js';
import type { Got } from './judging.js';
import type { Sent } from './run.js';

/** The longest that one answer is waited for. */
const ANSWER_MS = 60_000;
/** The longest that is waited at once because the sender asks too often, and how often. */
const WAIT_S_MAX = 120;
const WAITS_MAX = 5;
/** Times that a read is asked whose connection is cut. */
const TRIES_MAX = 3;
/** A key that is none. */
const RUBBISH = 'Bearer rubbish';
/** So many of the same character are made by the shell. */
const RUN_MIN = 1_000;

/** The document of the registry at this address. Throws StoreUnavailable where it gives none that can be tested. */
export async function documentAt(address: string): Promise<Json> {
  const url = new URL('/openapi.json', address);
  const answer = await reach(url, { signal: AbortSignal.timeout(ANSWER_MS) });
  const document = (await answer.json().catch(() => undefined)) as Json | undefined;
  try {
    if (!answer.ok) throw new NotADocument(`it is answered ${answer.status}`);
    operationsIn(document ?? {});
  } catch (error) {
    if (error instanceof NotADocument || error instanceof BrokenReference)
      throw new StoreUnavailable(`the document at ${url} cannot be tested: ${error.message}`, { cause: error });
    throw error;
  }
  return document as Json;
}

/** Sends requests to a registry; whoever is told to come back later does. */
export function senderTo(address: string, key: string | undefined): (sent: Sent) => Promise<Got> {
  return async ({ method, path, headers, body, as }) => {
    const authorization = as === 'stranger' ? RUBBISH : as === 'key' && key !== undefined ? `Bearer ${key}` : undefined;
    for (let waits = 0; ; waits += 1) {
      const ask = () =>
        fetch(new URL(path, address), {
          method,
          headers: { ...headers, ...(authorization ? { authorization } : {}) },
          ...(body === undefined ? {} : { body }),
          redirect: 'manual',
          signal: AbortSignal.timeout(ANSWER_MS),
        });
      const answer = await (method === 'GET' || method === 'HEAD' ? patiently(ask) : ask()).catch((error: Error) =>
        Promise.reject(new Error(((error.cause as Error | undefined) ?? error).message, { cause: error })),
      );
      const got = { status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) };
      const seconds = Number(answer.headers.get('retry-after'));
      // A key that is none is counted, and refused for good.
      if (got.status !== 429 || as === 'stranger' || !(seconds <= WAIT_S_MAX) || waits === WAITS_MAX) return got;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    }
  };
}

/** Asks again where the connection was cut: what only reads may be asked again (RFC 9110, section 9.2.2). */
async function patiently<T>(ask: () => Promise<T>, left = TRIES_MAX): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (left <= 1 || ((error as Error).cause as { code?: string } | undefined)?.code !== 'UND_ERR_SOCKET') throw error;
    return patiently(ask, left - 1);
  }
}

async function reach(url: URL, options: RequestInit): Promise<Response> {
  try {
    // A registry that makes its document while it is asked can take longer than it lets a connection be silent.
    return await patiently(() => fetch(url, options));
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    throw new StoreUnavailable(`the registry at ${url.origin} does not answer${code ? ` (${code})` : ''}`, { cause: error });
  }
}

/** A command for a POSIX shell that sends the same again; the key is read from its file. */
export function curlOf(address: string, { method, path, headers, body, as }: Sent, keyFile: string | undefined): string {
  const authorization =
    as === 'stranger' ? quoted(`Authorization: ${RUBBISH}`) : as === 'key' && keyFile !== undefined ? `"Authorization: Bearer $(cat ${quoted(keyFile)})"` : undefined;
  const parts = [
    'curl -i --path-as-is',
    ...(method === 'GET' ? [] : [method === 'HEAD' ? '--head' : `-X ${method}`]),
    ...(authorization ? [`-H ${authorization}`] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : ['--data-binary @-']),
    quoted(new URL(path, address).href),
  ];
  return body === undefined ? parts.join(' ') : `${printing(body)} | ${parts.join(' ')}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** What prints these bytes: those that are not plain by their numbers, long runs of one character by their length. */
function printing(body: string): string {
  const [run] = body.match(new RegExp(`x{${RUN_MIN},}`)) ?? [];
  if (run === undefined) return `printf ${octal(body)}`;
  const at = body.indexOf(run);
  return `{ printf ${octal(body.slice(0, at))}; head -c ${run.length} /dev/zero | tr '\\0' x; printf ${octal(body.slice(at + run.length))}; }`;
}

function octal(text: string): string {
  const plain = [...Buffer.from(text, 'utf8')].map((byte) =>
    byte >= 0x20 && byte < 0x7f && !["'", '\\', '%'].includes(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`,
  );
  return `'${plain.join('')}'`;
}
