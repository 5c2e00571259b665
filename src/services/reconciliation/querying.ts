// Answers batches of queries: who in the registry the cells of a spreadsheet may mean.
import { setImmediate } from 'node:timers/promises';
import { type Values, valuesOf } from '../../core/access/render.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { nameTokens, TOKENS_MAX } from '../../core/values/names/tokens.js';
import { codeOf, SEX_WORDS } from '../../core/values/usual-words.js';
import { readDate } from '../../core/values/written-date.js';
import { type Match, matchesOf } from '../matching/index.js';
import { type Queries, type Query, type QueryProperty, TYPE } from './schema.js';

const LIMIT_DEFAULT = 5;
/** Names of one candidate, as many as `POST /v1/match` takes. */
const NAMES_MAX = 5;
const NAME_MAX = 300;
const PLACE_MAX = 200;

export async function answersTo(registry: Registry, reader: Reader, queries: Queries): Promise<Record<string, { result: unknown[] }>> {
  const answers: [string, { result: unknown[] }][] = [];
  for (const [key, query] of Object.entries(queries)) {
    answers.push([key, { result: await candidatesFor(registry, reader, query) }]);
    // Between queries others have their turn.
    await setImmediate();
  }
  return Object.fromEntries(answers);
}

async function candidatesFor(registry: Registry, reader: Reader, query: Query): Promise<unknown[]> {
  const asked = askedBy(query);
  if (asked.names.length === 0 || !isOfType(query)) return [];
  const all = await matchesOf(registry, reader, asked);
  // Where two were born on the same day and are called alike, it is for people to say which is meant.
  const isOne = all.filter(({ decision }) => decision === 'same').length === 1;
  const found = all.slice(0, query.limit ?? LIMIT_DEFAULT);
  const shown = await shownOf(
    registry,
    reader,
    found.map(({ id }) => id),
  );
  return found.map(({ id, score, decision, features }: Match) => ({
    id,
    ...shown.get(id),
    type: [TYPE],
    score,
    match: isOne && decision === 'same',
    features: features.map((feature) => ({ id: feature.feature, value: feature.score })),
  }));
}

/** What of a query can be compared. A cell that holds no name is nobody's, and a value that is not understood is as if it were not there: `features` says what was compared. */
function askedBy({ query = '', properties = [] }: Query) {
  const said = (pid: QueryProperty) => properties.filter((one) => one.pid === pid).flatMap(({ v }) => [v].flat().map(textOf));
  const first = <T>(pid: QueryProperty, read: (text: string) => T | undefined) =>
    said(pid)
      .map(read)
      .find((value) => value !== undefined);
  return {
    names: [...new Set([query, ...said('name')].map((text) => text.trim()).filter(isName))].slice(0, NAMES_MAX),
    birth_date: first('birth_date', readDate),
    sex: first('sex', (text) => codeOf(SEX_WORDS, text)),
    place: first('place', (text) => (nameTokens(text).length > 0 && text.length <= PLACE_MAX ? text : undefined)),
  };
}

function textOf(value: string | number | boolean | { id: string; name?: string | undefined }): string {
  return typeof value === 'object' ? (value.name ?? '') : String(value);
}

function isName(text: string): boolean {
  if (text.length > NAME_MAX) return false;
  const { length } = nameTokens(text);
  return length > 0 && length <= TOKENS_MAX;
}

function isOfType({ type, type_strict }: Query): boolean {
  if (type === undefined || type_strict === 'should') return true;
  const types = [type].flat();
  return type_strict === 'all' ? types.every((one) => one === TYPE.id) : types.length === 0 || types.includes(TYPE.id);
}

export interface Shown {
  name: string;
  description?: string;
}

/** By what people can tell those who were found apart, out of the documents that the reader may read. */
export async function shownOf(registry: Registry, reader: Reader, ids: readonly string[]): Promise<Map<string, Shown>> {
  const found = await reader.getMany(registry.records.get('prisoner'), ids);
  return new Map(found.map(({ id, document }) => [id, shown(valuesOf(document))]));
}

/** Other names that a description has. */
const OTHERS_MAX = 3;

export function shown(document: Values): Shown {
  const names = ((document.names ?? []) as Values[]).map(({ full }) => String(full));
  const name = String(document.display_name ?? names[0] ?? document.id);
  const says = [
    ...names.filter((other) => other !== name).slice(0, OTHERS_MAX),
    document.country,
    document.birth_date && `born ${document.birth_date}`,
    document.custody_status && `${String(document.custody_status).replaceAll('_', ' ')}${document.custody_as_of ? ` as of ${document.custody_as_of}` : ''}`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return { name, ...(says.length > 0 ? { description: says.join(' · ') } : {}) };
}
