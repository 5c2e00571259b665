// Of several processes on one file one writes, and knows who is calling: the others hand on to it what is not an anonymous read, as it comes in and as it goes out.
import { request as ask, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';
import { SILENCE_LONG_MS } from './arrival.js';
import { whenOver } from './leaving.js';
import { allowSilence } from './silence.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Another process answers, and says so in its log. */
    isHandedOn: boolean;
  }
}

/** Of one connection alone (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']);
/** Said anew for whom it is handed on to, which believes it; whoever sends it is not believed. */
const ABOUT_SENDERS = /^(?:forwarded|x-forwarded-.*)$/;
/** Nothing was handed on: the other process was not there. */
const NOT_THERE = new Set(['ECONNREFUSED', 'ENOENT', 'EAGAIN']);

/** Register it before all hooks but those that bound how long a request takes to come in: whoever answers does all else that there is to do. `path` is the socket that the process which writes listens on. */
export function handOn(app: FastifyInstance, path: string): void {
  app.decorateRequest('isHandedOn', false);
  app.addHook('onRequest', (request, reply, done) => {
    if (isAnswerable(request)) return done();
    request.isHandedOn = true;
    handOnTo(path, request, reply, done);
  });
}

/** The other side: what is answered before it has come in whole is let come in, so that whoever hands it on can read the answer. Register it before all other hooks that send. */
export function takeWhole(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    reply.removeHeader('connection');
    done(null, payload);
  });
}

/** What is asked without a key and changes nothing. What is for others than anyone is refused without one, and so is answered too. */
function isAnswerable({ headers, is404, routeOptions }: FastifyRequest): boolean {
  if (headers.authorization !== undefined) return false;
  const { operation } = routeOptions.config ?? {};
  return is404 || !operation || operation.access !== 'reader' || operation.method === 'GET' || operation.reads === true;
}

function handOnTo(socketPath: string, request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
  const { raw } = request;
  allowSilence(request, SILENCE_LONG_MS);
  // A connection for each, and closed from here: of one that is used again, or that the other closes, nobody knows whether that was before or after what was sent on it.
  const asked = ask({ socketPath, agent: false, method: raw.method, path: raw.url, headers: headersFor(request) });
  let isAnswered = false;
  asked.once('response', (answer) => {
    if (isAnswered) return void answer.destroy();
    isAnswered = true;
    reply.hijack();
    reply.raw.writeHead(answer.statusCode as number, answer.statusMessage, [...endToEnd(answer.rawHeaders), ...(raw.complete ? [] : ['connection', 'close'])]);
    pipeline(answer, reply.raw, () => undefined);
  });
  asked.on('error', (error: NodeJS.ErrnoException) => {
    if (isAnswered) return;
    isAnswered = true;
    done(problemOf(error, raw));
  });
  whenOver(reply, () => {
    if (!reply.raw.writableFinished) asked.destroy();
  });
  const hasBody = raw.headers['content-length'] !== undefined || raw.headers['transfer-encoding'] !== undefined;
  if (hasBody) pipeline(raw, asked, () => undefined);
  else asked.end();
}

/** What was begun and not answered can have been done: whoever asked for a change must find out. */
function problemOf({ code = '' }: NodeJS.ErrnoException, { method }: IncomingMessage): Problem {
  const isUndone = NOT_THERE.has(code) || method === 'GET' || method === 'HEAD';
  return isUndone ? new Problem('unavailable', { detail: 'The process that writes does not answer.', isExpected: true }) : new Problem('outcome_unknown');
}

function headersFor(request: FastifyRequest): string[] {
  const headers = pairsOf(request.raw.rawHeaders).filter(([name, value]) => !ABOUT_SENDERS.test(name) && !(name === 'expect' && /^100-continue$/i.test(value)));
  const { ip, protocol, host, raw } = request;
  // Only what is older than HTTP/1.1 may leave it out, and what is handed on is not.
  const named = raw.headers.host === undefined && raw.httpVersion !== '1.1' ? ['host', 'localhost'] : [];
  return [...endToEnd(headers.flat()), ...named, 'connection', 'keep-alive', 'x-forwarded-for', ip, 'x-forwarded-proto', protocol, ...(host ? ['x-forwarded-host', host] : [])];
}

function endToEnd(rawHeaders: readonly string[]): string[] {
  return pairsOf(rawHeaders)
    .filter(([name]) => !HOP_BY_HOP.has(name))
    .flat();
}

/** Names in small letters, with their values. */
function pairsOf(rawHeaders: readonly string[]): [name: string, value: string][] {
  return rawHeaders.flatMap((name, place) => (place % 2 === 0 ? [[name.toLowerCase(), rawHeaders[place + 1] ?? ''] as [string, string]] : []));
}
