// Pages over the wire: the envelope around ready-made documents, and the signed cursor.
import type { FastifyRequest } from 'fastify';
import { AUDIENCES } from '../access/viewer.js';
import type { DefinedRecord } from '../db/definition.js';
import type { Position } from '../db/keyset.js';
import type { ListQuery } from '../db/pages.js';
import type { Registry } from '../db/registry.js';
import { Problem } from '../problem.js';
import { fingerprint, seal, unseal } from '../values/sign.js';

/** The query that a page is of; `at` is the position of the feed that is read, where it is one of the past. */
export type Pinned = Pick<ListQuery, 'where' | 'order' | 'byName'> & { at?: number | undefined; day?: string | undefined };

/** What a cursor is pinned to: the record, the audience, the filters and the order. Page size and shape may change on the way. */
function pin(record: DefinedRecord, audience: string, { where, order, byName, at, day }: Pinned): string {
  return fingerprint(JSON.stringify([record.name, audience, where, byName ?? order, at, day]));
}

/** What a cursor says: where its page ended, for which query, and at which position of the feed. */
export interface Cursor {
  pinned: string;
  position: Position;
  seq: number;
  /** The day on which the walk goes, `YYYY-MM-DD` in UTC: by another one somebody would be older, and be lost or come again. */
  day: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A cursor names the last edition of a page, never what it says: it carries no name or date of a person. */
export function cursorOf(registry: Registry, record: DefinedRecord, audience: string, query: Pinned, position: Position, { seq, day }: Pick<Cursor, 'seq' | 'day'>): string {
  const { id, audience: level, version, score } = position;
  return seal(registry.secret, JSON.stringify([pin(record, audience, query), id, level, version, seq, day, ...(score === undefined ? [] : [score])]));
}

/** Reads a cursor that this registry made; anything else is refused. */
export function openCursor(registry: Registry, text: string): Cursor {
  const opened = unseal(registry.secret, text);
  if (!opened) throw new Problem('cursor_not_valid');
  const [pinned, id, audience, version, seq, day, score] = JSON.parse(opened) as [string, string, number, number, number, string, number | undefined];
  // Another list of this registry made it.
  if (!DAY.test(String(day))) throw new Problem('cursor_not_valid');
  return { pinned, position: { id, audience, version, score }, seq, day };
}

/** Where the page before ended, if it was of this very query. */
export function positionOf({ pinned, position }: Cursor, record: DefinedRecord, audience: string, query: Pinned): Position {
  if (pinned !== pin(record, audience, query) || position.audience >= AUDIENCES.length) throw new Problem('cursor_not_valid');
  return position;
}

/** The address of the next page: this request's, with the cursor, or with another parameter by which a list goes on. */
export function nextAddress(request: FastifyRequest, place: string, parameter = 'cursor'): string {
  // A query may hold further question marks.
  const [path = '', ...rest] = request.url.split('?');
  const parameters = new URLSearchParams(rest.join('?'));
  parameters.set(parameter, place);
  return `${path}?${parameters}`;
}

const OPEN = Buffer.from('{"items":[');
const COMMA = Buffer.from(',');

/** A page as bytes: the documents as they are stored, joined, with the envelope around them. */
export function pageBytes(documents: readonly Buffer[], page: Record<string, unknown>, included?: Readonly<Record<string, readonly Buffer[]>>): Buffer {
  return Buffer.concat([OPEN, ...joined(documents), Buffer.from(`],"page":${JSON.stringify(page)}`), ...includedBytes(included), Buffer.from('}')]);
}

/** One document with what it brings along. */
export function documentBytes(document: Buffer, included: Readonly<Record<string, readonly Buffer[]>>): Buffer {
  return Buffer.concat([document.subarray(0, document.length - 1), ...includedBytes(included), Buffer.from('}')]);
}

function includedBytes(included: Readonly<Record<string, readonly Buffer[]>> | undefined): Buffer[] {
  if (!included) return [];
  const parts = Object.entries(included).flatMap(([name, documents], place) => [Buffer.from(`${place > 0 ? ',' : ''}"${name}":[`), ...joined(documents), Buffer.from(']')]);
  return [Buffer.from(',"included":{'), ...parts, Buffer.from('}')];
}

function joined(documents: readonly Buffer[]): Buffer[] {
  return documents.flatMap((document, place) => (place > 0 ? [COMMA, document] : [document]));
}
