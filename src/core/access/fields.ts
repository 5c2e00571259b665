// What a list can be filtered and sorted by: one declaration a field, from which the query parameters, their checks,
// the stored filter columns and the documentation are made.
import type { z } from 'zod';
import { earliest, latest } from '../values/partial-date.js';
import { fold } from '../values/script.js';
import type { Values } from './render.js';
import type { Audience } from './viewer.js';

export type FieldType = 'id' | 'code' | 'text' | 'integer' | 'flag' | 'partial_date' | 'instant';

export interface Field {
  type: FieldType;
  /** The closed vocabulary of a `code`. */
  codes?: readonly string[];
  /** The least and the greatest that an `integer` can be; from 0 to 1,000,000 if left out. */
  bounds?: readonly [number, number];
  /** Who may filter and sort by it; for anyone else the parameter does not exist. Never wider than the view's field. */
  level: Audience;
  /** A document can have several values; it matches when any of them does. Stored as keys, not as a column; cannot be sorted by. */
  many?: boolean;
  /** No document is without it, so that nobody asks whether it is stated. */
  always?: boolean;
  /** By what part of a `text`, folded, documents are found: how it begins, or any part of it. */
  folded?: 'prefix' | 'contains';
  /** What a `text` looks like that is a code of an open list: a country, a language. Other texts can hold commas, so theirs do not part values. */
  form?: () => z.ZodType;
  /**
   * What is so now: of another day it is asked of the parts that it is taken from, by this field of theirs, or cannot be asked where it is worked
   * out from several.
   */
  present?: true | { record: string; field: string };
  /** Where a document does not say it itself, it is what another record says of it: the one that the field `by` names, by its field `field`. */
  otherwise?: { by: string; record: string; field: string };
  /** An index of its own has it in order within each value of this other one: it hangs on that, so that of one value hardly anybody can have it. */
  within?: string;
  /** Its values are names, by each of their words: they are found by how these sound. */
  sounded?: boolean;
  /** Not a parameter of its own: shortcuts use it. */
  internal?: boolean;
  description: string;
  /** The value in a document, where it is not the property of the same name. It sees nothing but the document. */
  of?: (document: Values) => unknown;
}

export type Fields = Readonly<Record<string, Field>>;

/** Whether lists can be ordered by it: by all that has one value in a document. */
export const isSortable = ({ many }: Field): boolean => many !== true;

export type Stored = string | number | null;

/** The filter columns of a document: nothing but what this very document says. A partial date takes two, its earliest and latest day. */
export function columnsOf(fields: Fields, document: Values): Record<string, Stored> {
  const columns: Record<string, Stored> = {};
  for (const [name, field] of Object.entries(fields)) {
    // Every edition has its id, those that say nothing too.
    if (field.many || name === 'id') continue;
    const value = valueIn(name, field, document);
    if (field.type === 'partial_date') {
      columns[name] = value === undefined ? null : earliest(String(value));
      columns[latestOf(name)] = value === undefined ? null : latest(String(value));
    } else columns[name] = stored(value);
  }
  return columns;
}

export interface Key {
  field: string;
  value: string;
}

/** The keys of a document: every value of its fields with several values, and the folded texts by whose parts it is found. */
export function keysOf(fields: Fields, document: Values): Key[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = valueIn(name, field, document);
    if (value === undefined) return [];
    const keys = field.many ? [...new Set((value as unknown[]).map(String))].map((one) => ({ field: name, value: one })) : [];
    return field.folded ? [...keys, ...foldedKeys(name, field.folded, String(value))] : keys;
  });
}

/** Characters of a folded text that are kept to find it by; nobody types more. */
export const FOLDED_MAX = 60;

/** What is found by any of its parts has a key that starts at each of its letters: a part of a text is how one of these begins. */
function foldedKeys(name: string, by: 'prefix' | 'contains', text: string): Key[] {
  const folded = fold(text);
  if (folded === '') return [];
  const whole = { field: wholeKey(name), value: folded.slice(0, FOLDED_MAX) };
  if (by === 'prefix') return [whole];
  const starts = Array.from(folded, (_, start) => folded.slice(start, start + FOLDED_MAX).trimStart());
  return [whole, ...[...new Set(starts)].filter((part) => part !== '').map((value) => ({ field: partKey(name), value }))];
}

/** The name of keys that hold a whole folded text. */
export function wholeKey(name: string): string {
  return `${name}^`;
}

/** The name of keys that hold a folded text from any of its letters on. */
export function partKey(name: string): string {
  return `${name}~`;
}

/** The column with a partial date's last possible day. */
export function latestOf(name: string): string {
  return `${name}_latest`;
}

/** The columns that a record's edition table must have. */
export function columnNames(fields: Fields): string[] {
  return Object.keys(columnsOf(fields, {}));
}

function valueIn(name: string, field: Field, document: Values): unknown {
  return (field.of ? field.of(document) : document[name]) ?? undefined;
}

function stored(value: unknown): Stored {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as string | number;
}
