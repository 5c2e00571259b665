// Reads request bodies: UTF-8 JSON, and forms where an operation takes them, in the one media type that it takes.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';

/** Bodies that can be long are handed on as they come in, and read by the operation itself. */
export function readStreams(scope: FastifyInstance, types: readonly string[]): void {
  scope.addContentTypeParser([...types], (_request, payload, done) => done(null, payload));
}

const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Fields of a form; none has as many. */
const FIELDS_MAX = 20;
const JSON_TYPES = ['application/json', 'application/merge-patch+json'];
/** Deeper than any body of the API; deeper ones are an attack on whatever walks them. */
const DEPTH_MAX = 12;
const utf8 = new TextDecoder('utf-8', { fatal: true });

export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addHook('onRequest', (request, _reply, done) => {
    demandMediaType(request);
    done();
  });
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined && request.routeOptions.config?.operation?.body) throw new Problem('malformed_body', { detail: 'The body is empty.' });
    done();
  });
  app.addContentTypeParser(JSON_TYPES, { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    try {
      done(null, body.length === 0 ? undefined : readJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addContentTypeParser(FORM_TYPE, { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    try {
      done(null, body.length === 0 ? undefined : readForm(body));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** Refuses a body in another media type than the operation takes, before it is read. */
function demandMediaType(request: FastifyRequest): void {
  const operation = request.routeOptions.config?.operation;
  // The body of a GET means nothing (RFC 9110, section 9.3.1) and is not read.
  if (!operation || operation.method === 'GET') return;
  if (request.headers['content-encoding']) throw new Problem('media_type_not_supported', { detail: 'Bodies are taken as they are: no Content-Encoding.' });
  if (!operation.body && !operation.streams) return;
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const wanted = operation.streams?.mediaType ?? operation.consumes ?? 'application/json';
  if (type !== wanted) throw new Problem('media_type_not_supported', { detail: `Send the body as ${wanted}.` });
}

/** Reads JSON in UTF-8 that is not too deep and says nothing twice. Throws a Problem that quotes nothing. */
export function readJson(body: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new Problem('malformed_body', { detail: 'The body is not UTF-8.' });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed_body', { detail: 'The body is not valid JSON.' });
  }
  // Of a property that an object has twice the parser keeps the last: what was said first would be lost unseen.
  if (propertiesOf(value, 0) !== colonsIn(text)) throw new Problem('malformed_body', { detail: 'The body has an object with the same property twice.' });
  return value;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** How many properties are written in well-formed JSON: as many as there are colons outside of its texts. */
function colonsIn(json: string): number {
  let colons = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === COLON) colons += 1;
    if (code === QUOTE) at = endOfText(json, at);
  }
  return colons;
}

/** Where a text ends that begins here: at the first quote that no backslash takes its meaning from. */
function endOfText(json: string, begin: number): number {
  let at = begin + 1;
  while (json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** Reads a form of named texts in UTF-8, each there once. Throws a Problem that quotes nothing: libraries repair what is not well-formed. */
function readForm(body: Buffer): Record<string, string> {
  const fields: Record<string, string> = {};
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new Problem('malformed_body', { detail: 'The body is not UTF-8.' });
  }
  const pairs = text.split('&');
  if (pairs.length > FIELDS_MAX) throw new Problem('malformed_body', { detail: `The form has more than ${FIELDS_MAX} fields.` });
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=');
    let value: string;
    try {
      value = decodeURIComponent(rest.join('=').replaceAll('+', ' '));
    } catch {
      throw new Problem('malformed_body', { detail: 'The form is not percent-encoded UTF-8.' });
    }
    if (!/^[a-z_]{1,40}$/i.test(name) || name === '__proto__') throw new Problem('malformed_body', { detail: 'The body is not a form of named fields.' });
    if (Object.hasOwn(fields, name)) throw new Problem('malformed_body', { detail: 'A field of the form is there twice.' });
    fields[name] = value;
  }
  return fields;
}

/** How many properties a value has, and those within it. Throws for one that is too deep. */
function propertiesOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > DEPTH_MAX) throw new Problem('malformed_body', { detail: `The body is nested more than ${DEPTH_MAX} levels deep.` });
  // Object.keys sees an own "__proto__", which JSON.parse makes and a spread would follow.
  const keys = Object.keys(value);
  let properties = Array.isArray(value) ? 0 : keys.length;
  for (const key of keys) {
    if (key === '__proto__') throw new Problem('malformed_body', { detail: 'The body has a property called __proto__.' });
    properties += propertiesOf((value as Record<string, unknown>)[key], depth + 1);
  }
  return properties;
}
