// The OpenAPI document for tools that do not read 3.1 yet: the same API in the words of 3.0.
import type { Json } from './openapi-sharing.js';

/** What schemas of 3.0 can say as it is; annotations of ours begin with x-. */
const KEPT = new Set(
  'title multipleOf maximum minimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum description format default discriminator readOnly writeOnly deprecated'.split(
    ' ',
  ),
);
/** What 3.0 has no word for: without it more is allowed, and nothing else is meant. */
const DROPPED = new Set(['propertyNames']);

/** Which words concern which type, where a schema allows several. */
const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  string: ['maxLength', 'minLength', 'pattern'],
  integer: ['maximum', 'minimum', 'format'],
  number: ['maximum', 'minimum'],
  boolean: [],
  array: ['maxItems', 'minItems', 'items'],
  object: ['maxProperties', 'minProperties', 'properties', 'required', 'additionalProperties'],
};

/** The document as 3.0.3; a word that cannot be said in it is an error, so that none is lost unseen. */
export function olderOf(document: Json): Json {
  return { ...(outsideOfSchemas(document) as Json), openapi: '3.0.3' };
}

function outsideOfSchemas(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(outsideOfSchemas);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => {
    if (key === 'schema') return [key, olderSchema(value as Json)];
    if (key === 'schemas') return [key, each(value as Json, olderSchema)];
    return [key, key === 'example' || key === 'examples' ? value : outsideOfSchemas(value)];
  });
  return Object.fromEntries(entries);
}

function olderSchema(schema: Json): Json {
  const { $ref, ...beside } = schema;
  // Beside a reference 3.0 reads nothing.
  if ($ref !== undefined) return Object.keys(beside).length === 0 ? { $ref } : { ...olderSchema(beside), allOf: [{ $ref }] };
  const older: Json = {};
  for (const [word, value] of Object.entries(schema)) {
    if (word === 'type') continue;
    if (KEPT.has(word) || word.startsWith('x-')) older[word] = value;
    else if (word === 'const') older.enum = [value];
    else if (word === 'examples') older.example = (value as unknown[])[0];
    else if (word === 'items' || word === 'not') older[word] = olderSchema(value as Json);
    else if (word === 'properties') older[word] = each(value as Json, olderSchema);
    else if (word === 'additionalProperties') Object.assign(older, others(value as boolean | Json));
    else if (word === 'oneOf' || word === 'anyOf' || word === 'allOf') older[word] = (value as Json[]).map(olderSchema);
    else if (word === 'exclusiveMinimum' || word === 'exclusiveMaximum') Object.assign(older, { [word === 'exclusiveMinimum' ? 'minimum' : 'maximum']: value, [word]: true });
    else if (!DROPPED.has(word)) throw new Error(`OpenAPI 3.0 has no word for ${word}: say in src/core/http/openapi-older.ts what becomes of it`);
  }
  return withTypes(older, [schema.type ?? []].flat() as string[]);
}

/** One type, which may be null, is said as such; several are alternatives with what concerns each. */
function withTypes(schema: Json, types: string[]): Json {
  const nullable = types.includes('null') ? { nullable: true } : {};
  const [type, ...others] = types.filter((name) => name !== 'null');
  if (!type) return schema;
  if (others.length === 0) return { type, ...schema, ...nullable, ...(type === 'array' && !schema.items ? { items: {} } : {}) };
  const concerned = new Set(Object.values(WORDS_OF).flat());
  const alternatives = [type, ...others].map((name) => ({
    ...withTypes(
      only(schema, (word) => WORDS_OF[name]?.includes(word) ?? false),
      [name],
    ),
    ...nullable,
  }));
  return { ...only(schema, (word) => !concerned.has(word)), anyOf: alternatives };
}

/** That any others are allowed is so where nothing is said. */
function others(value: boolean | Json): Json {
  if (value === true) return {};
  return { additionalProperties: value === false ? false : olderSchema(value) };
}

function only(schema: Json, isWanted: (word: string) => boolean): Json {
  return Object.fromEntries(Object.entries(schema).filter(([word]) => isWanted(word)));
}

function each(schemas: Json, change: (schema: Json) => Json): Json {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, change(schema as Json)]));
}
