// Requests to an operation by chance: as the document asks for them, at its bounds, and wrong in one place.
import fc from 'fast-check';
import { resolve } from '../../core/http/references.js';
import type { Body, Described, Json, Parameter } from './document.js';
import { ODD_HEADERS, ODD_PARAMETERS, ODD_TEXTS, UNKNOWN_NAMES, WRONG_BODIES, WRONG_TYPES, WRONG_VALUES, wellFormed } from './hostile.js';
import type { Pool } from './pool.js';
import type { Schemas } from './schemas.js';
import type { Values } from './values.js';

/** How a request is meant. */
export const MEANT = ['valid', 'boundary', 'wrong type', 'odd text', 'missing', 'unknown', 'not readable', 'wrong media type', 'huge', 'odd header', 'wrong parameter'] as const;
export type Meant = (typeof MEANT)[number];

/** Who asks: with the key that was given, with none, or with one that is none. */
export type As = 'key' | 'nobody' | 'stranger';

export interface Plan {
  meant: Meant;
  as: As;
  /** Which of the places that are known. */
  nth: number;
  /** Values of path parameters that no place fills, by name, encoded. */
  path: Readonly<Record<string, string>>;
  /** A value in place of the last id, encoded. */
  wrongId?: string | undefined;
  query: readonly string[];
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** The document forbids it: whoever does it all the same says something else than it does. */
  forbidden: boolean;
  /** Links in the answer are followed. */
  follows: boolean;
}

/** Longer than any body may be. */
const HUGE_BYTES = 300_000;
/** Parameters that a request has beyond those it needs. */
const PARAMETERS_MAX = 2;
/** The id of nothing. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
/** Nobody waits for what may happen. */
const AT_ONCE = 'wait';

interface Making {
  document: Json;
  /** For what only reads, and for what stores: that speaks of nothing but what this test made. */
  reading: Values;
  writing: Values;
  /** Whether a body is valid by the document. */
  schemas: Schemas;
  pool: Pool;
}

const SHARES: Readonly<Record<Meant, number>> = {
  valid: 44,
  boundary: 10,
  'wrong type': 9,
  'odd text': 8,
  missing: 4,
  unknown: 6,
  'not readable': 4,
  'wrong media type': 3,
  huge: 1,
  'odd header': 4,
  'wrong parameter': 8,
};

export class Requests {
  readonly #made = new Map<string, fc.Arbitrary<Plan>>();

  constructor(readonly making: Making) {}

  /** Requests of this operation, in all ways that it can be asked. */
  of(operation: Described): fc.Arbitrary<Plan> {
    let made = this.#made.get(operation.id);
    if (!made) {
      const ways = MEANT.filter((meant) => makesSense(meant, operation));
      made = fc.oneof(...ways.map((meant) => ({ weight: SHARES[meant], arbitrary: this.#meant(operation, meant) })));
      this.#made.set(operation.id, made);
    }
    return made;
  }

  #meant(operation: Described, meant: Meant): fc.Arbitrary<Plan> {
    const edge = meant === 'boundary';
    const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
    const base = fc.record({
      as: fc.constantFrom<As>(...Array<As>(16).fill('key'), 'nobody', 'nobody', 'stranger'),
      nth: fc.nat(1_000),
      path: this.#pathValues(operation, edge),
      query: this.#query(inQuery, edge),
      headers: this.#headers(operation),
      follows: fc.boolean(),
      key: fc.integer({ min: 1, max: 0x7fffffff }),
    });
    return fc.tuple(base, this.#body(operation, meant), this.#twist(operation, meant, inQuery)).map(([plan, body, twist]) => {
      const { key, ...rest } = plan;
      const headers: Record<string, string> = { ...rest.headers, ...(operation.body ? { 'content-type': operation.body.mediaType } : {}) };
      const wantsKey = operation.parameters.find(({ name, in: place }) => place === 'header' && name === 'idempotency-key');
      if (wantsKey?.required) headers['idempotency-key'] = `contract-${key}`;
      const query = [...rest.query.map(([name, value]) => `${name}=${value}`), ...(twist.query ?? [])];
      const forbidden = twist.forbidden === true || (body !== undefined && this.#isForbidden(operation, body, meant));
      return { ...rest, meant, query, headers: { ...headers, ...twist.headers }, body, forbidden, wrongId: twist.wrongId };
    });
  }

  /** A body that the document does not allow, if it is one that could be read. */
  #isForbidden({ body }: Described, text: string, meant: Meant): boolean {
    if (!body || !isJson(body) || !['wrong type', 'missing', 'unknown'].includes(meant)) return false;
    try {
      return this.making.schemas.complaint(body.schema, JSON.parse(text)) !== undefined;
    } catch {
      return true;
    }
  }

  #valuesFor({ reads }: Described): Values {
    return reads ? this.making.reading : this.making.writing;
  }

  #pathValues(operation: Described, edge: boolean): fc.Arbitrary<Record<string, string>> {
    const { path, parameters } = operation;
    const shape = Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'path' && path.includes(`{${parameter.name}}`))
        .map(({ name, schema }) => [name, this.#pathValue(this.#valuesFor(operation), name, resolve(this.making.document, schema), edge)]),
    );
    return fc.record(shape);
  }

  #pathValue(values: Values, name: string, schema: Json, edge: boolean): fc.Arbitrary<string> {
    const small = schema.type === 'integer' && !edge ? { ...schema, maximum: Math.min(Number(schema.maximum ?? 3), Number(schema.minimum ?? 0) + 1) } : schema;
    return values.of(small, name, edge).map((value) => encode(value) || 'x');
  }

  #query(parameters: readonly Parameter[], edge: boolean): fc.Arbitrary<[string, string][]> {
    const needed = parameters.filter(({ name, required }) => required || name === AT_ONCE);
    const optional = parameters.filter((parameter) => !needed.includes(parameter));
    const pairsOf = (parameter: Parameter): fc.Arbitrary<[string, string][]> => this.#parameter(parameter, edge);
    const chosen =
      optional.length === 0
        ? fc.constant([])
        : fc.array(fc.nat(optional.length - 1), { maxLength: PARAMETERS_MAX }).map((places) => [...new Set(places)].map((place) => optional[place] as Parameter));
    return chosen.chain((some) => fc.tuple(...[...needed, ...some].map(pairsOf)).map((pairs) => pairs.flat()));
  }

  #parameter({ name, schema, explode }: Parameter, edge: boolean): fc.Arbitrary<[string, string][]> {
    if (name === AT_ONCE) return fc.constant([[name, '0']]);
    const { pool, reading: values, document } = this.making;
    if (name === 'cursor') return fc.nat(1_000).map((nth) => [[name, pool.cursors[nth % Math.max(1, pool.cursors.length)] ?? 'e30.e30']]);
    const inner = resolve(document, schema);
    if (inner.type !== 'array') return values.of(inner, name, edge).map((value) => [[name, encode(value)]]);
    return values.of(inner, name, edge).map((list): [string, string][] => {
      const all = (list as unknown[]).map(encode);
      return explode ? all.map((value): [string, string] => [name, value]) : [[name, all.join(',')]];
    });
  }

  /** Headers that may be left out, now and then. */
  #headers({ parameters }: Described): fc.Arbitrary<Record<string, string>> {
    const optional = parameters.filter(({ name, in: place, required }) => place === 'header' && !required && name !== 'if-match');
    const shape = Object.fromEntries(
      optional.map(({ name }) => [
        name,
        name === 'if-none-match'
          ? fc.constantFrom('"1-public"', '*', 'W/"2-confidential"', '"x", "1-confidential"')
          : name === 'idempotency-key'
            ? fc.integer({ min: 1, max: 0x7fffffff }).map((number) => `contract-${number}`)
            : fc.constantFrom('1', '0', '7'),
      ]),
    );
    return fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record(shape, { requiredKeys: [] }) }) as fc.Arbitrary<Record<string, string>>;
  }

  #body(operation: Described, meant: Meant): fc.Arbitrary<string | undefined> {
    const { body } = operation;
    if (!body) return fc.constant(undefined);
    if (meant === 'huge') return fc.constant(isJson(body) ? `{"a":"${'x'.repeat(HUGE_BYTES)}"}` : 'x'.repeat(HUGE_BYTES));
    if (!isJson(body)) return meant === 'not readable' ? WRONG_BODIES : fc.constantFrom(...(body.examples.length > 0 ? body.examples : ['x']).map(written));
    if (meant === 'not readable') return WRONG_BODIES;
    const valid = this.#valid(operation, body, meant === 'boundary');
    if (meant === 'wrong type') return fc.tuple(valid, fc.nat(1_000), WRONG_VALUES).map(([value, nth, wrong]) => withValue(value, nth, wrong));
    if (meant === 'odd text') return fc.tuple(valid, fc.nat(1_000), ODD_TEXTS).map(([value, nth, wrong]) => withValue(value, nth, wrong, 'string'));
    if (meant === 'missing') return fc.tuple(valid, fc.nat(1_000)).map(([value, nth]) => without(value, nth));
    if (meant === 'unknown') return fc.tuple(valid, fc.nat(1_000), UNKNOWN_NAMES).map(([value, nth, name]) => withUnknown(value, nth, name));
    return valid.map((value) => JSON.stringify(value));
  }

  /** Bodies as the examples have them, of what is there; with a few other properties; or made of the schema alone. */
  #valid(operation: Described, body: Body, edge: boolean): fc.Arbitrary<unknown> {
    const values = this.#valuesFor(operation);
    const made = values.of(body.schema, '', edge);
    const schema = resolve(this.making.document, body.schema);
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
    if (body.examples.length === 0) return made;
    const example = fc.tuple(fc.constantFrom(...body.examples), fc.nat(10_000)).map(([value, nth]) => this.#ofThoseThere(value, '', nth, !operation.reads));
    if (properties.length === 0) return example;
    const other = fc.constantFrom(...properties).chain(([name, inner]) => values.of(inner, name, edge, 1).map((value): [string, unknown] => [name, value]));
    const changed = fc.tuple(example, fc.array(other, { minLength: 1, maxLength: 2 })).map(([value, others]) => ({ ...(value as Json), ...Object.fromEntries(others) }));
    return fc.oneof({ weight: edge ? 1 : 5, arbitrary: example }, { weight: 3, arbitrary: changed }, { weight: edge ? 3 : 2, arbitrary: made });
  }

  /** An example, in which every id is of something that is there. */
  #ofThoseThere(value: unknown, name: string, nth: number, own: boolean): unknown {
    if (Array.isArray(value)) return value.map((item, place) => this.#ofThoseThere(item, name.replace(/_ids$/, '_id'), nth + place, own));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, inner], place) => [key, this.#ofThoseThere(inner, key === 'id' || key === 'value' ? `${name}_id` : key, nth + place, own)]),
      );
    return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(value) ? (this.making.pool.idFor(name, nth, own) ?? (own ? NOBODY : value)) : value;
  }

  #twist(
    operation: Described,
    meant: Meant,
    inQuery: readonly Parameter[],
  ): fc.Arbitrary<{ query?: string[]; headers?: Record<string, string>; wrongId?: string; forbidden?: boolean }> {
    switch (meant) {
      case 'unknown':
        return operation.body ? fc.constant({}) : UNKNOWN_NAMES.map((name) => ({ query: [`${encodeURIComponent(name)}=1`], forbidden: true }));
      case 'wrong media type':
        return WRONG_TYPES.map((type) => ({ headers: { 'content-type': type }, forbidden: true }));
      case 'odd header': {
        const names = operation.parameters.filter(({ in: place }) => place === 'header').map(({ name }) => name);
        return fc.tuple(fc.constantFrom(...names), ODD_HEADERS).map(([name, value]) => ({ headers: { [name]: value } }));
      }
      case 'wrong parameter': {
        const ids = operation.path.endsWith('}') || operation.path.includes('}/');
        const wrong = ODD_PARAMETERS.map(encode);
        const inPath = wrong.filter((value) => value !== '' && !/^(\.|%2e)+$/i.test(value)).map((wrongId) => ({ wrongId }));
        const named = inQuery.filter(({ name }) => name !== AT_ONCE).map(({ name }) => name);
        const inTheQuery = named.length > 0 ? fc.tuple(fc.constantFrom(...named), wrong).map(([name, value]) => ({ query: [`${name}=${value}`] })) : undefined;
        return inTheQuery && ids ? fc.oneof(inPath, inTheQuery) : (inTheQuery ?? inPath);
      }
      case 'huge':
        return operation.body ? fc.constant({}) : fc.constantFrom({ query: [`q=${'x'.repeat(5_000)}`] }, { query: Array.from({ length: 400 }, (_, number) => `k${number}=1`) });
      default:
        return fc.constant({});
    }
  }
}

function makesSense(meant: Meant, { body, parameters, path }: Described): boolean {
  if (['wrong type', 'odd text', 'missing'].includes(meant)) return body !== undefined && isJson(body);
  if (['not readable', 'wrong media type'].includes(meant)) return body !== undefined;
  if (meant === 'odd header') return parameters.some((parameter) => parameter.in === 'header');
  if (meant === 'wrong parameter') return path.includes('{') || parameters.some((parameter) => parameter.in === 'query' && parameter.name !== AT_ONCE);
  return true;
}

const isJson = ({ mediaType }: Body): boolean => /\bjson$/.test(mediaType) && !mediaType.includes('ndjson');
/** What is no JSON as it is sent: a form of its fields, or the text itself. */
const written = (example: unknown): string => (typeof example === 'object' ? String(new URLSearchParams(example as Record<string, string>)) : String(example));
const encode = (value: unknown): string => encodeURIComponent(wellFormed(String(value)));

/** The ways to every value in a body, the body itself left out. */
function waysInto(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...way, key], ...waysInto(inner, [...way, key])]);
}

const MARK = '@here@';

/** A body as JSON text, with this text in the place of one of its values. */
function withValue(value: unknown, nth: number, json: string, type?: string): string {
  const all = waysInto(value);
  const ways = type ? all.filter((way) => typeof at(value, way) === type) : all;
  const way = ways[nth % Math.max(1, ways.length)];
  if (!way) return json;
  return JSON.stringify(replaced(value, way, MARK)).replace(`"${MARK}"`, () => json);
}

function without(value: unknown, nth: number): string {
  const ways = waysInto(value);
  const way = ways[nth % Math.max(1, ways.length)];
  return JSON.stringify(way ? replaced(value, way, undefined) : {});
}

function withUnknown(value: unknown, nth: number, name: string): string {
  const objects = [[], ...waysInto(value)].filter((way) => isObject(at(value, way)));
  const way = objects[nth % Math.max(1, objects.length)] ?? [];
  const whole = { ...(at(value, way) as Json) };
  Object.defineProperty(whole, name, { value: 1, enumerable: true, configurable: true });
  return JSON.stringify(way.length > 0 ? replaced(value, way, whole) : whole);
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, way: readonly string[]): unknown => way.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);

function replaced(value: unknown, way: readonly string[], by: unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, place) => (String(place) === key ? replaced(item, rest, by) : item)).filter((item) => item !== undefined);
  return { ...(value as Json), [key]: replaced((value as Json)[key], rest, by) };
}
