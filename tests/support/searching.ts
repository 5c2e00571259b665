// The search that asks the same as the address of a list: for laws that ask lists, so that they ask searches too.
import type { Parameter } from './operations.js';

type Json = Record<string, unknown>;

export interface SearchRequest {
  url: string;
  body: Json;
}

const OPERATOR = /_(not|gt|gte|lt|lte|known|prefix|contains)$/;
const CLOCKS = ['as_of', 'as_of_seq', 'on_date'];
const LISTS = ['sort', 'fields', 'include'];

/** What a list is asked at an address, asked by a search; the parameters say what their values are. */
export function asSearch(url: string, parameters: readonly Parameter[]): SearchRequest {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const body: Json = {};
  const clocks = new URLSearchParams();
  const of: Json[] = [];
  for (const [name, text] of searchParams) {
    const schema = (parameters.find((parameter) => parameter.name === name)?.schema ?? {}) as { type?: string; items?: { type?: string }; 'x-exploded'?: boolean };
    if (CLOCKS.includes(name)) clocks.set(name, text);
    else if (LISTS.includes(name)) body[name] = text.split(',');
    else if (name === 'limit') body.limit = Number(text);
    else if (name === 'cursor') body.cursor = text;
    else if (name === 'include_total') body.include_total = text === 'true';
    else of.push(nodeOf(name, text, schema.items?.type ?? schema.type, schema.type === 'array'));
  }
  if (of.length > 0) body.where = { op: 'and', of };
  return { url: `${pathname}/search${clocks.size > 0 ? `?${clocks}` : ''}`, body };
}

function nodeOf(name: string, text: string, type: string | undefined, isList: boolean): Json {
  const op = OPERATOR.exec(name)?.[1];
  const field = op ? name.slice(0, -op.length - 1) : name;
  const value = (one: string) => (type === 'integer' ? Number(one) : type === 'boolean' ? one === 'true' : one);
  const values = isList ? text.split(',').map(value) : [value(text)];
  if (op === 'not') return { op: 'not', of: [{ op: 'in', field, values }] };
  if (op) return { op, field, value: op === 'known' ? text === 'true' : values[0] };
  return isList ? { op: 'in', field, values } : { op: 'eq', field, value: values[0] };
}
