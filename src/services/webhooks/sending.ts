// One attempt to send something to a receiver: over a connection of its own, to an address that was looked at when the connection was made, and within a time.
import { lookup as resolveName } from 'node:dns/promises';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ticks } from '../../core/values/clock.js';
import { type IsAllowed, literalOf } from './address.js';
import type { Failure } from './failures.js';

/** The whole attempt: name, connection, TLS, request and answer. */
export const ATTEMPT_MAX_MS = 10_000;
/** Of an answer nothing but its status counts; so much of the rest is read, so that receivers are not cut off while they write it. */
const ANSWER_MAX_BYTES = 4_096;

/** The addresses of a name. */
export type Resolve = (name: string) => Promise<{ address: string; family: number }[]>;

export const resolveBySystem: Resolve = (name) => resolveName(name, { all: true, order: 'verbatim' });

/** How receivers are reached. */
export interface Reaching {
  isAllowed: IsAllowed;
  resolve: Resolve;
  /** Milliseconds that an attempt can take in all. */
  most_ms: number;
}

export interface Sent {
  /** Left out where there was no answer. */
  status?: number | undefined;
  /** Left out where it was taken. */
  failure?: Failure | undefined;
  duration_ms: number;
}

class NotPublic extends Error {}
class NameNotFound extends Error {}

/** No connection is used twice, so that each is to an address that was looked at; none goes by a proxy that the environment names. */
const agents = { 'http:': new HttpAgent({ keepAlive: false }), 'https:': new HttpsAgent({ keepAlive: false }) } as const;

/** Sends a body. `cut` ends the attempt before its time: then there is no result. */
export async function send(url: string, headers: Record<string, string>, body: string, reaching: Reaching, cut: AbortSignal): Promise<Sent | undefined> {
  const began = ticks();
  const late = AbortSignal.timeout(reaching.most_ms);
  const said = await attempt(new URL(url), headers, body, reaching, AbortSignal.any([late, cut])).catch(
    (error: unknown) => ({ failure: late.aborted ? 'timed_out' : failureOf(error) }) as const,
  );
  if (cut.aborted && !('status' in said)) return undefined;
  return { ...said, duration_ms: Math.round(ticks() - began) };
}

async function attempt(url: URL, headers: Record<string, string>, body: string, reaching: Reaching, signal: AbortSignal): Promise<Pick<Sent, 'status' | 'failure'>> {
  // Where the URL names an address, no name is looked up.
  const literal = literalOf(url);
  if (literal !== undefined && !reaching.isAllowed(literal)) throw new NotPublic();
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    lookup: lookingAt(reaching),
    agent: url.protocol === 'https:' ? agents['https:'] : agents['http:'],
    signal,
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve);
    request.once('error', reject);
    request.end(body);
  });
  const status = response.statusCode ?? 0;
  await readSome(response);
  return { status, failure: failureOfStatus(status) };
}

/**
 * Looks up a name for the connection that is being made, and hands on what it has looked at: nobody can answer the one question with one
 * address and the next with another. A name with any address that is not allowed is refused whole.
 */
function lookingAt({ resolve, isAllowed }: Reaching): LookupFunction {
  return (name, options, tell) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (!first) tell(new NameNotFound(), '', 0);
        else if (!found.every(({ address }) => isAllowed(address))) tell(new NotPublic(), '', 0);
        else if (options.all) tell(null, found);
        else tell(null, first.address, first.family);
      },
      () => tell(new NameNotFound(), '', 0),
    );
  };
}

async function readSome(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const part of response) {
      bytes += (part as Buffer).length;
      if (bytes >= ANSWER_MAX_BYTES) break;
    }
  } catch {
    // The status has been said; what came after it does not matter.
  } finally {
    response.destroy();
  }
}

function failureOfStatus(status: number): Failure | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

/** What became of an attempt without an answer. What the error says stays unsaid: it names hosts. */
function failureOf(error: unknown): Failure {
  if (error instanceof NotPublic) return 'not_public';
  if (error instanceof NameNotFound) return 'name_not_found';
  const { code = '' } = error as { code?: string };
  if (/^(CERT_|ERR_TLS|ERR_SSL|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_)/.test(code)) return 'certificate_not_valid';
  return /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT)$/.test(code) ? 'not_reached' : 'cut_off';
}
