// What a list can be filtered and sorted by: one declaration a field, from which the query parameters, their checks,
// the stored filter columns and the documentation are made.
import type { z } from 'zod';
import { earliest, latest } from '../values/partial-date.js';
import type { Values } from './render.js';
import type { Audience } from './viewer.js';

export type FieldType = 'id' | 'code' | 'text' | 'integer' | 'flag' | 'partial_date' | 'instant';

export interface Field {
  type: FieldType;
  /** The closed vocabulary of a `code`. */
  codes?: readonly string[];
  /** Who may filter and sort by it; for anyone else the parameter does not exist. Never wider than the view's field. */
  level: Audience;
  /** A document can have several values; it matches when any of them does. Stored as keys, not as a column; cannot be sorted by. */
  many?: boolean;
  sort?: boolean;
  /** What a `text` looks like that is a code of an open list: a country, a language. Other texts can hold commas, so theirs do not part values. */
  form?: () => z.ZodType;
  /** Not a parameter of its own: shortcuts use it. */
  internal?: boolean;
  description: string;
  /** The value in a document, where it is not the property of the same name. It sees nothing but the document. */
  of?: (document: Values) => unknown;
}

export type Fields = Readonly<Record<string, Field>>;

export type Stored = string | number | null;

/** The filter columns of a document: nothing but what this very document says. A partial date takes two, its earliest and latest day. */
export function columnsOf(fields: Fields, document: Values): Record<string, Stored> {
  const columns: Record<string, Stored> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.many) continue;
    const value = valueIn(name, field, document);
    if (field.type === 'partial_date') {
      columns[name] = value === undefined ? null : earliest(String(value));
      columns[latestOf(name)] = value === undefined ? null : latest(String(value));
    } else columns[name] = stored(value);
  }
  return columns;
}

/** The keys of a document: every value of its fields with several values. */
export function keysOf(fields: Fields, document: Values): { field: string; value: string }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!field.many) return [];
    const values = (valueIn(name, field, document) ?? []) as unknown[];
    return [...new Set(values.map(String))].map((value) => ({ field: name, value }));
  });
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
