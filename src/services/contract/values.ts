// Values that a schema of the document takes, by chance: usual ones and those at its bounds.
import fc from 'fast-check';
import { resolve } from '../../core/http/references.js';
import type { Json } from './document.js';

export interface Known {
  document: Json;
  /** An id of something that is there, for a property or parameter of this name. */
  idFor: (name: string, nth: number) => string | undefined;
}

/** How deep trees grow. */
const DEPTH_MAX = 3;
/** Items of a list that is made at its bound: enough to be more than usual, few enough to be read. */
const ITEMS_MAX = 55;
/** The longest text that is made by a schema: bodies have a bound of their own. */
const TEXT_MAX = 5_000;

const WORDS = ['PRYKLAD Alena', 'ВЫДУМАННАЯ Марина', 'Example Monitor', 'pryklad', 'Łucja', 'Éloïse d’Exemple', 'a', 'vydumka 12', 'БЕЛЬСКАЯ'];
const DAYS = ['1985', '1985-04', '1985-04-21', '2020', '2024-02-29', '2024-09-04', '2025-01-31', '2025-11-20'];
const URLS = ['https://monitor.example/1', 'https://monitor.example/a%20b?c=d#e', 'http://monitor.example'];
const INSTANTS = ['2020-01-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', '2025-06-01T12:30:00.000Z'];
const CODES = ['BY', 'PL', 'LT', 'be', 'ru', 'en', 'latn', 'cyrl', 'BY-CC-1999', 'example', 'id', 'a.b', '1', '0', '2024-09-04'];
const TRIED = [...DAYS, ...INSTANTS, ...URLS, ...CODES, ...WORDS];

const typesOf = (schema: Json): string[] => [schema.type].flat().filter((type): type is string => typeof type === 'string');

export class Values {
  readonly #made = new Map<string, fc.Arbitrary<unknown>>();

  constructor(readonly known: Known) {}

  /** Values of a schema; with `edge` those at its bounds. */
  of(schema: Json, name = '', edge = false, depth = 0): fc.Arbitrary<unknown> {
    const key = `${name} ${edge} ${depth} ${typeof schema.$ref === 'string' ? schema.$ref : JSON.stringify(schema)}`;
    const made = this.#made.get(key);
    if (made) return made;
    const fresh = this.#fresh(resolve(this.known.document, schema), name, edge, depth);
    this.#made.set(key, fresh);
    return fresh;
  }

  #fresh(schema: Json, name: string, edge: boolean, depth: number): fc.Arbitrary<unknown> {
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
    const choices = (schema.oneOf ?? schema.anyOf) as Json[] | undefined;
    if (choices) return fc.oneof(...choices.map((choice) => this.of(choice, name, edge, depth)));
    const types = typesOf(schema);
    const [type] = types.filter((one) => one !== 'null');
    const value = this.#typed(type ?? 'object', schema, name, edge, depth);
    return types.includes('null') ? fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) }) : value;
  }

  #typed(type: string, schema: Json, name: string, edge: boolean, depth: number): fc.Arbitrary<unknown> {
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer' || type === 'number') return numbers(schema, type === 'integer', edge);
    if (type === 'array') return this.#lists(schema, name, edge, depth);
    if (type === 'object') return this.#objects(schema, edge, depth);
    return this.#texts(schema, name, edge);
  }

  #lists(schema: Json, name: string, edge: boolean, depth: number): fc.Arbitrary<unknown> {
    const least = Number(schema.minItems ?? 0);
    const most = Math.min(Number(schema.maxItems ?? 10), edge ? ITEMS_MAX : Math.max(least, 3));
    const items = this.of((schema.items ?? {}) as Json, name.replace(/_ids$/, '_id'), edge, depth + 1);
    if (depth > DEPTH_MAX) return fc.constant([]);
    const lists = edge
      ? fc.constantFrom(least, most).chain((length) => fc.array(items, { minLength: length, maxLength: length }))
      : fc.array(items, { minLength: least, maxLength: most });
    return lists.map((list) => [...new Map(list.map((item) => [JSON.stringify(item), item])).values()]);
  }

  #objects(schema: Json, edge: boolean, depth: number): fc.Arbitrary<unknown> {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>);
    const required = (schema.required ?? []) as string[];
    const made = properties
      .filter(([name]) => required.includes(name) || depth < DEPTH_MAX)
      .map(([name, inner]): [string, fc.Arbitrary<unknown>] => [name, this.of(inner, name, edge, depth + 1)]);
    const shape = Object.fromEntries(made);
    // Most properties are left out: the more are said, the less likely is it that all of them agree.
    const optional = made.map(([name]) => name).filter((name) => !required.includes(name));
    return fc.tuple(fc.record(shape), fc.subarray(optional, { maxLength: Math.min(optional.length, edge ? 12 : 4) })).map(([all, chosen]) => {
      const names = [...required.filter((name) => name in shape), ...chosen];
      return Object.fromEntries(names.map((name) => [name, all[name]]));
    });
  }

  #texts(schema: Json, name: string, edge: boolean): fc.Arbitrary<unknown> {
    const { pattern, format, minLength = 0, maxLength = 200 } = schema as { pattern?: string; format?: string; minLength?: number; maxLength?: number };
    if (format === 'uuid') return fc.nat(10_000).map((nth) => this.known.idFor(name, nth) ?? '00000000-0000-4000-8000-000000000000');
    const matches = pattern === undefined ? () => true : (text: string) => patternOf(pattern).test(text);
    const fits = (text: string) => text.length >= minLength && text.length <= maxLength && matches(text);
    const usual = TRIED.filter(fits);
    // What no text has in it, and nothing more, is said of all that are plain.
    if (pattern === undefined || pattern.startsWith('^[^\\u0000')) {
      const plain = WORDS.filter(fits);
      const longest = Math.min(maxLength, TEXT_MAX);
      const bounds = [minLength, longest].map((length) => 'ы'.repeat(length));
      if (edge) return fc.oneof(fc.constantFrom(...bounds), fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(longest, 40) }).filter(fits));
      return plain.length > 0 ? fc.constantFrom(...plain) : fc.string({ unit: 'grapheme-ascii', minLength: Math.max(1, minLength), maxLength: longest });
    }
    const matching = matchingTexts(pattern, fits);
    if (usual.length === 0) return matching ?? fc.constant('');
    return edge && matching ? fc.oneof(fc.constantFrom(...usual), matching) : fc.constantFrom(...usual);
  }
}

function numbers(schema: Json, whole: boolean, edge: boolean): fc.Arbitrary<unknown> {
  const least = Number(schema.minimum ?? 0);
  const most = Number(schema.maximum ?? 1_000);
  if (edge) return fc.constantFrom(...[least, least + 1, most - 1, most].filter((value) => value >= least && value <= most));
  const usual = Math.min(most, least + 20);
  return whole ? fc.integer({ min: Math.ceil(least), max: Math.floor(usual) }) : fc.integer({ min: 0, max: 4 }).map((fourths) => least + ((usual - least) * fourths) / 4);
}

const patterns = new Map<string, RegExp>();
function patternOf(text: string): RegExp {
  let pattern = patterns.get(text);
  if (!pattern) patterns.set(text, (pattern = new RegExp(text, 'u')));
  return pattern;
}

/** Texts of a pattern, where fast-check reads patterns of this kind. */
function matchingTexts(pattern: string, fits: (text: string) => boolean): fc.Arbitrary<string> | undefined {
  if (/\\p\{/.test(pattern)) return undefined;
  try {
    return fc.stringMatching(patternOf(pattern), { size: 'small' }).filter(fits);
  } catch {
    return undefined;
  }
}
