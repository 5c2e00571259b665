// What the OpenAPI document promises: it is current, complete and bounded, its examples work, and the server answers as it says.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { documentOf, yamlOf } from '../../src/core/http/openapi.js';
import { failuresOf, type Operation } from '../../src/core/http/operation.js';
import { resolve } from '../../src/core/http/references.js';
import { PROBLEMS, type ProblemCode } from '../../src/core/problem.js';
import { once } from '../../src/core/values/once.js';
import { bodyExamples, castOf, currentRequestOf, withQuery } from '../support/examples.js';
import { type Answer, makeRegistry } from '../support/registry.js';
import { withRoutes } from '../support/routes.js';
import { roleOf } from '../support/twins.js';

// biome-ignore lint/suspicious/noExplicitAny: a document has every shape
type Json = any;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const t = await withRoutes(makeRegistry);
afterAll(() => t.close());
await t.app.ready();
const document: Json = documentOf(t.app);
const yaml = yamlOf(document);
const operations = t.routes.flatMap(({ method, operation }) => (operation && method !== 'HEAD' ? [operation] : []));
const byId = new Map(operations.map((operation) => [operation.operationId, operation]));

interface Described {
  id: string;
  method: string;
  path: string;
  says: Json;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

const describedIn = once((document: Json): readonly Described[] =>
  Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, says]) => ({ id: says.operationId ?? `${method} ${path}`, method: method.toUpperCase(), path, says })),
  ),
);

const parametersIn = (document: Json, { says }: Described): Json[] => (says.parameters ?? []).map((parameter: Json) => resolve(document, parameter));
const answersIn = (document: Json, { says }: Described): [number, Json][] =>
  Object.entries<Json>(says.responses ?? {}).map(([status, answer]) => [Number(status), resolve(document, answer)]);

/** Every schema of the document with the place where it stands; references are not followed, for what they name is visited by itself. */
function* schemasIn(document: Json): Generator<[string, Json]> {
  for (const [name, schema] of Object.entries<Json>(document.components.schemas)) yield* within(name, schema);
  for (const described of describedIn(document)) {
    for (const parameter of parametersIn(document, described)) yield* within(`${described.id} ${parameter.in} ${parameter.name}`, parameter.schema);
    const body = resolve(document, described.says.requestBody);
    for (const media of Object.values<Json>(body?.content ?? {})) yield* within(`${described.id} body`, media.schema);
    for (const [status, answer] of answersIn(document, described)) {
      for (const media of Object.values<Json>(answer.content ?? {})) yield* within(`${described.id} ${status}`, media.schema);
      for (const [name, header] of Object.entries<Json>(answer.headers ?? {})) yield* within(`${described.id} ${status} ${name}`, resolve(document, header).schema);
    }
  }
}

function* within(place: string, schema: Json): Generator<[string, Json]> {
  if (typeof schema !== 'object' || schema === null) return;
  yield [place, schema];
  for (const [name, inner] of Object.entries<Json>(schema.properties ?? {})) yield* within(`${place}.${name}`, inner);
  for (const name of ['items', 'additionalProperties', 'not', 'propertyNames']) yield* within(`${place}[${name}]`, schema[name]);
  for (const name of ['anyOf', 'oneOf', 'allOf', 'prefixItems']) for (const [place_, inner] of (schema[name] ?? []).entries()) yield* within(`${place}.${name}[${place_}]`, inner);
}

const isType = (schema: Json, type: string): boolean => [schema.type].flat().includes(type);
const SNAKE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const CAMEL = /^[a-z][a-zA-Z0-9]*$/;

/** Names that are not snake_case and why; each must still be there. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  identifierSpace: 'a name of the Reconciliation Service API',
  schemaSpace: 'likewise',
  defaultTypes: 'likewise',
};

const ROUTES = 'every route is described, and nothing else is';
const SAYS = 'every operation says what it is called, what it does and to what it belongs';
const SECURITY = 'every operation says whether it needs a key, and it is so';
const ANSWERS = 'every answer has a schema, or no body';
const FAILURES = 'every failure is in the catalogue, and every one that can be is said';
const PARAMETERS = 'every parameter is described, and named as its place is named';
const PROPERTIES = 'every property is described and in snake_case, and so is every code';
const BOUNDS = 'everything has an end: texts, lists and numbers';
const SHAPES = 'schemas say what they are in ways that generated clients understand';
const TWICE = 'no schema is there twice, and none for nothing';
const EXAMPLES = 'every example is valid';

/** Each rule gives its complaints: what is wrong where, and what to do. */
const RULES: Readonly<Record<string, (document: Json) => string[]>> = {
  [ROUTES](document) {
    const described = new Set(describedIn(document).map(({ method, path }) => `${method} ${path}`));
    const there = new Set(operations.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`));
    return [
      ...[...there].filter((route) => !described.has(route)).map((route) => `${route} is not in the document: do not hide it`),
      ...[...described].filter((route) => !there.has(route)).map((route) => `${route} is in the document, but the app has no such route`),
    ];
  },

  [SAYS](document) {
    const all = describedIn(document);
    const declared = new Map<string, string>((document.tags ?? []).map((tag: Json) => [tag.name, tag.description]));
    const used = new Set(all.flatMap(({ says }) => says.tags ?? []));
    return [
      ...all.flatMap(({ id, method, path, says }) => [
        ...(CAMEL.test(says.operationId ?? '') ? [] : [`${method} ${path} is called ${says.operationId}: give it an operationId in camelCase`]),
        ...(all.filter((other) => other.says.operationId === says.operationId).length === 1 ? [] : [`${id} is the name of several operations: give each its own`]),
        ...(/^[A-Z].*[^.]$/.test(says.summary ?? '') ? [] : [`${id} has the summary "${says.summary}": say in a few words what it does, without a full stop`]),
        ...(/^[A-Z].*\.$/s.test(says.description ?? '') ? [] : [`${id} has the description "${says.description}": say in sentences what it does`]),
        ...(says.tags?.length ? [] : [`${id} has no tag`]),
        ...(says.tags ?? []).filter((tag: string) => !declared.has(tag)).map((tag: string) => `${id} has the tag ${tag}, which is not declared: add it to TAGS in src/app.ts`),
      ]),
      ...[...declared].filter(([, description]) => !description).map(([tag]) => `The tag ${tag} says nothing of itself`),
      ...[...declared.keys()].filter((tag) => !used.has(tag)).map((tag) => `The tag ${tag} is on no operation: take it from TAGS in src/app.ts`),
    ];
  },

  [SECURITY](document) {
    return describedIn(document).flatMap(({ id, says }) => {
      const open = JSON.stringify(says.security) === '[{},{"apiKey":[]}]';
      const closed = JSON.stringify(says.security) === '[{"apiKey":[]}]';
      if (!open && !closed) return [`${id} does not say whether it needs a key`];
      return open === (byId.get(id)?.access === 'reader') ? [] : [`${id} is for ${byId.get(id)?.access}, but its security says otherwise`];
    });
  },

  [ANSWERS](document) {
    return describedIn(document).flatMap((described) => {
      const { id } = described;
      const answers = answersIn(document, described);
      const needed = [400, 401, 405, 500, 503];
      return [
        ...(answers.some(([status]) => status >= 200 && status < 300) ? [] : [`${id} never succeeds`]),
        ...needed.filter((status) => !answers.some(([found]) => found === status)).map((status) => `${id} does not say how it fails with ${status}`),
        ...answers.flatMap(([status, answer]) => {
          const content = Object.entries<Json>(answer.content ?? {});
          const place = `${id} ${status}`;
          const complaints: string[] = [];
          if (!answer.description) complaints.push(`${place} says nothing of itself`);
          if (!answer.headers?.['Request-Id']) complaints.push(`${place} does not have Request-Id`);
          if (content.some(([, media]) => !media.schema)) complaints.push(`${place} has a body without a schema`);
          if (content.length > 1) complaints.push(`${place} has several media types: one for each operation`);
          if ((status === 204 || status < 200 || (status >= 300 && status < 400)) && content.length > 0) complaints.push(`${place} has a body`);
          if ((status === 200 || status === 201) && content.length === 0) complaints.push(`${place} has no body: answer 204, or give it a schema`);
          if (status >= 400 && (content[0]?.[0] !== 'application/problem+json' || content[0][1].schema.$ref !== '#/components/schemas/Problem'))
            complaints.push(`${place} is not the problem document: make it with problemContent()`);
          return complaints;
        }),
      ];
    });
  },

  [FAILURES](document) {
    return describedIn(document).flatMap((described) => {
      const { id } = described;
      const said = answersIn(document, described).filter(([status]) => status >= 400);
      const complaints = said.flatMap(([status, { description }]) => {
        const codes = [...String(description).matchAll(/`([a-z_]+)`/g)].map(([, code]) => code as ProblemCode);
        if (codes.length === 0) return [`${id} ${status} names no code of the catalogue`];
        return codes.filter((code) => PROBLEMS[code]?.status !== status).map((code) => `${id} ${status} names ${code}, which the catalogue does not have with this status`);
      });
      const text = said.map(([, { description }]) => description).join(' ');
      const operation = byId.get(id);
      const missing = operation ? failuresOf(operation).filter((code) => !text.includes(`\`${code}\``)) : [];
      return [...complaints, ...missing.map((code) => `${id} can fail with ${code} and does not say so`)];
    });
  },

  [PARAMETERS](document) {
    return describedIn(document).flatMap((described) => {
      const { id, path } = described;
      const parameters = parametersIn(document, described);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return [
        ...parameters.flatMap(({ name, in: place, description, required, schema }) => [
          ...(place === 'header' || SNAKE.test(name) || OTHER_NAMES[name] ? [] : [`${id} has the parameter ${name}: call it in snake_case`]),
          ...(place !== 'header' || /^[A-Za-z]+(-[A-Za-z]+)*$/.test(name) ? [] : [`${id} has the header ${name}: words with hyphens`]),
          ...(description ? [] : [`${id} does not describe ${name}`]),
          ...(schema ? [] : [`${id} does not say what ${name} is`]),
          ...(place === 'path' && (!required || !inPath.includes(name)) ? [`${id} declares ${name}, which its path does not hold`] : []),
        ]),
        ...inPath
          .filter((name) => !parameters.some((parameter) => parameter.in === 'path' && parameter.name === name))
          .map((name) => `${id} does not declare ${name} of its path: add it to params`),
      ];
    });
  },

  [PROPERTIES](document) {
    return [...schemasIn(document)].flatMap(([place, schema]) => [
      ...Object.entries<Json>(schema.properties ?? {}).flatMap(([name, inner]) => [
        ...(SNAKE.test(name) || OTHER_NAMES[name] ? [] : [`${place} has the property ${name}: call it in snake_case`]),
        ...(inner.description || resolve(document, inner)?.description ? [] : [`${place} does not describe ${name}`]),
      ]),
      // Orders are names of properties, with a minus where they are turned round.
      ...(schema.enum ?? [])
        .filter((value: unknown) => typeof value === 'string' && !SNAKE.test(/\bquery sort\b/.test(place) ? value.replace(/^-/, '') : value) && !OTHER_NAMES[value])
        .map((value: string) => `${place} has the value ${value}: call it in snake_case`),
    ]);
  },

  [BOUNDS](document) {
    return [...schemasIn(document)].flatMap(([place, schema]) => {
      if (schema.enum || schema.const !== undefined) return [];
      const complaints: string[] = [];
      if (isType(schema, 'string') && schema.maxLength === undefined && !['uuid', 'date-time', 'date'].includes(schema.format))
        complaints.push(`${place} is a text of any length: give it a maximum`);
      if (isType(schema, 'array') && schema.maxItems === undefined) complaints.push(`${place} is a list of any length: give it a maximum`);
      if ((isType(schema, 'integer') || isType(schema, 'number')) && (schema.minimum === undefined || schema.maximum === undefined))
        complaints.push(`${place} is a number without bounds: give it both`);
      return complaints;
    });
  },

  [SHAPES](document) {
    return [...schemasIn(document)].flatMap(([place, schema]) => [
      ...(schema.allOf ? [`${place} is an allOf, in which generated clients lose null: extend the schema instead`] : []),
      ...(schema.oneOf && !schema.discriminator ? [`${place} is a oneOf without a discriminator`] : []),
      ...(schema.anyOf ? [`${place} is an anyOf: one schema, or a oneOf with a discriminator`] : []),
      ...(schema.nullable === undefined ? [] : [`${place} is nullable in the manner of OpenAPI 3.0: use a list of types`]),
      ...(schema.type || schema.$ref || schema.oneOf ? [] : [`${place} has no type`]),
      ...(schema.$ref ? Object.keys(schema).filter((key) => !['$ref', 'description'].includes(key) && !key.startsWith('x-')) : []).map(
        (key) => `${place} says ${key} beside a reference, where validators take it for a rule of its own`,
      ),
    ]);
  },

  [TWICE](document) {
    const all = Object.entries<Json>(document.components.schemas);
    const text = JSON.stringify(document);
    const texts = all.map(([, schema]) => JSON.stringify({ ...schema, description: '' }));
    return all.flatMap(([name], place) => [
      ...(/(Output|Input)$/.test(name) ? [`${name} is what the generator made of a schema that is used in both directions: give what comes in and what goes out a name each`] : []),
      ...(/^[A-Z][A-Za-z0-9]*$/.test(name) ? [] : [`The schema ${name} is not in PascalCase`]),
      ...texts.flatMap((other, at) => (at < place && other === texts[place] ? [`${name} says the same as ${all[at]?.[0]}: one of them is enough`] : [])),
      ...(text.includes(`"#/components/schemas/${name}"`) ? [] : [`${name} is used nowhere`]),
      ...(all[place]?.[1].description ? [] : [`${name} says nothing of itself`]),
    ]);
  },

  [EXAMPLES](document) {
    const isValid = validatorOf(document);
    return [
      ...describedIn(document).flatMap(({ id, says }) => {
        const body = resolve(document, says.requestBody);
        return Object.values<Json>(body?.content ?? {}).flatMap(({ schema, examples, example }) => {
          const given = [...Object.values<Json>(examples ?? {}).map(({ value }) => value), ...(example === undefined ? [] : [example])];
          if (given.length === 0) return [`${id} has no example of its body: add one with .meta({ examples: [ … ] })`];
          return given.flatMap((value) => [
            ...isValid(schema, value).map((complaint) => `An example of ${id} is not valid: ${complaint}`),
            ...(byId.get(id)?.body?.safeParse(value).error?.issues ?? []).map(({ path, message }) => `An example of ${id} is refused: ${path.join('.')} ${message}`),
          ]);
        });
      }),
      ...describedIn(document).flatMap((described) =>
        parametersIn(document, described).flatMap(({ name, schema, example, examples }) =>
          [...(example === undefined ? [] : [example]), ...Object.values<Json>(examples ?? {}).map(({ value }) => value)].flatMap((value) =>
            isValid(schema, value).map((complaint) => `An example of ${name} of ${described.id} is not valid: ${complaint}`),
          ),
        ),
      ),
      ...[...schemasIn(document)].flatMap(([place, schema]) =>
        [...(schema.examples ?? []), ...(schema.example === undefined ? [] : [schema.example]), ...(schema.default === undefined ? [] : [schema.default])].flatMap(
          (value: unknown) => isValid(schema, value).map((complaint) => `An example of ${place} is not valid: ${complaint}`),
        ),
      ),
    ];
  },
};

/** Checks values against schemas of a document, which may refer to one another; gives what is wrong. */
function validatorOf(document: Json): (schema: Json, value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'document:', components: document.components });
  const known = new Map<string, ReturnType<typeof ajv.compile>>();
  const textOf = once((schema: Json) => JSON.stringify(schema) as string);
  return (schema, value) => {
    const key = textOf(schema);
    let validate = known.get(key);
    if (!validate) known.set(key, (validate = ajv.compile(JSON.parse(key.replaceAll('"#/components/', '"document:#/components/')))));
    return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  };
}

test.each(Object.keys(RULES))('%s', (rule) => {
  const complaints = RULES[rule]?.(document) ?? [];
  expect(complaints, complaints.join('\n')).toEqual([]);
});

const firstExample = (document: Json): Json => document.paths['/v1/prisoners'].post.requestBody.content['application/json'].examples.Example1;

const parameterOf = (document: Json, id: string, name: string): Json =>
  parametersIn(document, describedIn(document).find((described) => described.id === id) as Described).find((parameter) => parameter.name === name);

/** What each rule must notice: how to spoil a document, and a part of the complaint. */
const SPOILT: readonly [rule: string, what: string, spoil: (document: Json) => void, complaint: string][] = [
  [ROUTES, 'a hidden route', (d) => delete d.paths['/readyz'].get, 'GET /readyz is not in the document'],
  [ROUTES, 'a route that there is not', (d) => (d.paths['/v1/planted'] = { get: {} }), 'GET /v1/planted is in the document, but'],
  [SAYS, 'a name in snake_case', (d) => (d.paths['/readyz'].get.operationId = 'get_readiness'), 'GET /readyz is called get_readiness'],
  [SAYS, 'a name that another has', (d) => (d.paths['/readyz'].get.operationId = 'getLiveness'), 'getLiveness is the name of several operations'],
  [SAYS, 'no summary', (d) => delete d.paths['/readyz'].get.summary, 'getReadiness has the summary'],
  [SAYS, 'no description', (d) => delete d.paths['/readyz'].get.description, 'getReadiness has the description'],
  [SAYS, 'no tag', (d) => (d.paths['/readyz'].get.tags = []), 'getReadiness has no tag'],
  [SAYS, 'a tag that is not declared', (d) => (d.paths['/readyz'].get.tags = ['planted']), 'has the tag planted, which is not declared'],
  [SAYS, 'a tag for nothing', (d) => d.tags.push({ name: 'planted', description: 'Planted.' }), 'The tag planted is on no operation'],
  [SECURITY, 'an operation that does not say', (d) => delete d.paths['/readyz'].get.security, 'getReadiness does not say whether it needs a key'],
  [SECURITY, 'one that says otherwise than it is', (d) => (d.paths['/v1/prisoners'].post.security = [{}, { apiKey: [] }]), 'createPrisoner is for editor, but'],
  [ANSWERS, 'no success', (d) => delete d.paths['/readyz'].get.responses[200], 'getReadiness never succeeds'],
  [ANSWERS, 'a failure that is not said', (d) => delete d.paths['/readyz'].get.responses[500], 'getReadiness does not say how it fails with 500'],
  [ANSWERS, 'a success without a schema', (d) => delete d.paths['/readyz'].get.responses[200].content['application/json'].schema, 'getReadiness 200 has a body without a schema'],
  [ANSWERS, 'a success without a body', (d) => delete d.paths['/readyz'].get.responses[200].content, 'getReadiness 200 has no body'],
  [
    ANSWERS,
    'a 204 with a body',
    (d) => (d.paths['/v1/api_keys/{api_key_id}'].delete.responses[204].content = { 'application/json': { schema: {} } }),
    'revokeApiKey 204 has a body',
  ],
  [
    ANSWERS,
    'a failure in another shape',
    (d) => (d.paths['/readyz'].get.responses[500] = { description: 'x', content: { 'application/json': { schema: {} } } }),
    'getReadiness 500 is not the problem document',
  ],
  [ANSWERS, 'an answer without Request-Id', (d) => delete d.paths['/readyz'].get.responses[200].headers['Request-Id'], 'getReadiness 200 does not have Request-Id'],
  [
    FAILURES,
    'a code that there is not',
    (d) => (d.paths['/readyz'].get.responses[500] = { description: 'Oh (`oh`)' }),
    'getReadiness 500 names oh, which the catalogue does not have',
  ],
  [FAILURES, 'a code with the status of another', (d) => (d.paths['/readyz'].get.responses[500] = { description: '`not_found`' }), 'getReadiness 500 names not_found, which'],
  [FAILURES, 'a failure without a code', (d) => (d.paths['/readyz'].get.responses[500] = { description: 'Oh' }), 'getReadiness 500 names no code'],
  [FAILURES, 'a failure that is not said', (d) => delete d.paths['/readyz'].get.responses[503], 'getReadiness can fail with unavailable'],
  [
    PARAMETERS,
    'a parameter in camelCase',
    (d) => d.paths['/v1/prisoners'].get.parameters.push({ name: 'minAge', in: 'query', description: 'x', schema: {} }),
    'listPrisoners has the parameter minAge',
  ],
  [PARAMETERS, 'a parameter without a word', (d) => d.paths['/v1/prisoners'].get.parameters.push({ name: 'age', in: 'query', schema: {} }), 'listPrisoners does not describe age'],
  [PARAMETERS, 'a path without its parameter', (d) => (d.paths['/problems/{code}'].get.parameters = []), 'getProblem does not declare code of its path'],
  [PROPERTIES, 'a property in camelCase', (d) => (d.components.schemas.Prisoner.properties.birthDate = { description: 'x' }), 'Prisoner has the property birthDate'],
  [PROPERTIES, 'a property without a word', (d) => delete d.components.schemas.Prisoner.properties.sex.description, 'Prisoner does not describe sex'],
  [PROPERTIES, 'a code with a hyphen', (d) => d.components.schemas.Prisoner.properties.sex.enum.push('not-stated'), 'Prisoner.sex has the value not-stated'],
  [BOUNDS, 'a text of any length', (d) => delete d.components.schemas.Name.properties.full.maxLength, 'Name.full is a text of any length'],
  [
    BOUNDS,
    'a text in a list',
    (d) => (d.components.schemas.Prisoner.properties.planted = { type: 'array', maxItems: 1, items: { type: 'string' } }),
    'Prisoner.planted[items] is a text of any length',
  ],
  [BOUNDS, 'a list of any length', (d) => delete d.components.schemas.Prisoner.properties.names.maxItems, 'Prisoner.names is a list of any length'],
  [BOUNDS, 'a number without end', (d) => delete d.components.schemas.Term.properties.years.maximum, 'Term.years is a number without bounds'],
  [SHAPES, 'an allOf', (d) => (d.components.schemas.Planted = { allOf: [] }), 'Planted is an allOf'],
  [SHAPES, 'a oneOf without a discriminator', (d) => (d.components.schemas.Planted = { oneOf: [] }), 'Planted is a oneOf without a discriminator'],
  [SHAPES, 'a null apart', (d) => (d.components.schemas.ApiKey.properties.expires_on = { anyOf: [{ type: 'string' }, { type: 'null' }] }), 'ApiKey.expires_on is an anyOf'],
  [
    SHAPES,
    'a rule beside a reference',
    (d) => (d.components.schemas.Sentence.properties.term.additionalProperties = false),
    'Sentence.term says additionalProperties beside a reference',
  ],
  [TWICE, 'a schema for each direction', (d) => (d.components.schemas.TermOutput = d.components.schemas.Term), 'TermOutput is what the generator made'],
  [TWICE, 'the same under two names', (d) => (d.components.schemas.Length = { ...d.components.schemas.Term, description: 'x' }), 'Length says the same as Term'],
  [TWICE, 'a schema for nothing', (d) => (d.components.schemas.Planted = { type: 'object', description: 'x' }), 'Planted is used nowhere'],
  [EXAMPLES, 'no example of a body', (d) => delete d.paths['/v1/prisoners'].post.requestBody.content['application/json'].examples, 'createPrisoner has no example of its body'],
  [EXAMPLES, 'an example of another body', (d) => (firstExample(d).value.country = 'Belarus'), 'An example of createPrisoner is not valid: /country'],
  [EXAMPLES, 'an example that only the server refuses', (d) => (firstExample(d).value.names[0].full = 'ALENА'), 'An example of createPrisoner is refused: names.0.full'],
  [EXAMPLES, 'an example of a parameter', (d) => (parameterOf(d, 'getName', 'name_id').schema.examples = ['1']), 'getName path name_id is not valid'],
];

test.each(SPOILT)('the rule that %s notices %s', (rule, _, spoil, complaint) => {
  const spoilt = structuredClone(document);
  spoil(spoilt);
  expect(RULES[rule]?.(spoilt).join('\n')).toContain(complaint);
});

test('names that are not in snake_case are listed, and those that are listed are still there', () => {
  const names = new Set([
    ...describedIn(document).flatMap((described) => parametersIn(document, described).map(({ name }) => name)),
    ...[...schemasIn(document)].flatMap(([, schema]) => [...Object.keys(schema.properties ?? {}), ...(schema.enum ?? [])]),
  ]);
  for (const name of Object.keys(OTHER_NAMES)) expect([...names], `${name} is no longer there: take it from OTHER_NAMES`).toContain(name);
});

test('openapi.yaml is current', () => {
  const [kept, served] = [readFileSync(join(ROOT, 'openapi.yaml'), 'utf8').split('\n'), yaml.split('\n')];
  const other = served.findIndex((line, place) => line !== kept[place]);
  const around = (lines: string[]) => lines.slice(Math.max(0, other - 20), other + 5).join('\n');
  expect(
    kept.length === served.length && other === -1,
    `openapi.yaml is not what the server would serve: run "npm run openapi" and commit the file\n${around(served)}\n--- kept:\n${around(kept)}`,
  ).toBe(true);
});

test('Redocly finds nothing in its strictest set of rules, and would find an operation without a name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'registry-openapi-'));
  try {
    const spoilt = structuredClone(document);
    delete spoilt.paths['/livez'].get.operationId;
    writeFileSync(join(folder, 'openapi.yaml'), yaml);
    writeFileSync(join(folder, 'spoilt.json'), JSON.stringify(spoilt));
    const args = [join(ROOT, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', 'openapi.yaml', 'spoilt.json', '--config', join(ROOT, 'redocly.yaml'), '--format', 'json'];
    const env = { PATH: process.env.PATH, HOME: folder, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
    const printed = await new Promise<string>((resolve) => execFile(process.execPath, args, { cwd: folder, env }, (_error, stdout) => resolve(stdout)));
    const [found, foundInSpoilt] = printed.split(/(?<=^\})(?=\{$)/m).map((report) => JSON.parse(report));
    expect(found.problems).toEqual([]);
    expect(foundInSpoilt.problems.map(({ ruleId }: Json) => ruleId)).toEqual(['operation-operationId']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the document is served as it is committed, as JSON and as YAML', async () => {
  const json = await t.as('reader').get('/openapi.json');
  expect(json.headers['content-type']).toBe('application/json');
  expect(json.body).toEqual(document);
  const other = await t.as('reader').get('/openapi.yaml');
  expect(other.headers['content-type']).toBe('application/yaml');
  expect(other.text).toBe(yaml);
});

describe('what the server does is what the document says', () => {
  const strict = strictCopy(document);
  const isValid = validatorOf(strict);
  const strictById = new Map(describedIn(strict).map((described) => [described.id, described]));
  const OURS = ['request-id', 'etag', 'registry-seq', 'location', 'link', 'allow', 'www-authenticate', 'retry-after', 'idempotency-replayed'];

  /** The answer has a status, a media type, headers and a body that the operation says it can have, and nothing beyond. */
  function expectDescribed(operation: Operation, answer: Answer): void {
    const described = strictById.get(operation.operationId) as Described;
    const place = `${operation.operationId} ${answer.status}`;
    const said = answersIn(strict, described).find(([status]) => status === answer.status)?.[1];
    expect(said, `${place} is not in the document: ${answer.text.slice(0, 400)}`).toBeDefined();
    const headers = Object.keys(said.headers ?? {}).map((name) => name.toLowerCase());
    for (const name of OURS.filter((header) => answer.headers[header] !== undefined))
      expect(headers, `${place} has the header ${name}, which the document does not name`).toContain(name);
    const [type, media] = Object.entries<Json>(said.content ?? {})[0] ?? [];
    if (!type) {
      expect(answer.bytes, `${place} has a body, which the document does not know`).toHaveLength(0);
      return;
    }
    expect(answer.headers['content-type']?.replace('; charset=utf-8', ''), place).toBe(type);
    expect(isValid(media.schema, answer.body ?? answer.text), place).toEqual([]);
  }

  const takesAway = (operation: Operation) => operation.method === 'DELETE' || operation.path.endsWith('/takedown');
  /** Of what is erased nothing can be asked any more, and what goes back to a version has fewer parts: that is only tried. */
  const erases = (operation: Operation) => /\/(erasure|versions\/:version\/restore)$/.test(operation.path);
  const makes = (operation: Operation) => operation.method === 'POST' && !operation.path.endsWith('_id/restore') && !takesAway(operation) && !erases(operation);
  const named = (some: Operation[]) => some.map((operation) => [operation.operationId, operation] as const);
  const cast = castOf(t, t.routes);

  async function expectExamplesToWork(operation: Operation): Promise<void> {
    const examples = operation.body ? bodyExamples(operation).map((_, place) => place) : [0];
    expect(examples, `${operation.operationId} has no example of its body`).not.toHaveLength(0);
    for (const example of examples) {
      const request = await currentRequestOf(t, operation, await cast, { example, dryRun: erases(operation) });
      const answer = await t.as('admin').request(request);
      const successes = Object.keys(operation.answers).map(Number);
      expect(answer.status, answer.text).toBe(successes.includes(201) ? 201 : successes[0]);
      expectDescribed(operation, answer);
      if (!successes.includes(304)) continue;
      const again = await t.as('admin').request({ ...request, headers: { 'if-none-match': answer.headers.etag as string } });
      expect(again.status).toBe(304);
      expectDescribed(operation, again);
    }
  }

  test.each(named(operations.filter(makes)))('%s takes its example, and answers as described', (_, operation) => expectExamplesToWork(operation));
  test.each(named(operations.filter((operation) => !makes(operation) && !takesAway(operation))))('%s answers as described', (_, operation) => expectExamplesToWork(operation));

  const isOfVersions = ({ path }: Operation) => path.endsWith('/versions');
  test.each(named(operations.filter((operation) => operation.query?.shape.include && !operation.tags.includes('changes') && !isOfVersions(operation))))(
    '%s brings along what it says it can',
    async (id, operation) => {
      const { url } = await currentRequestOf(t, operation, await cast);
      const include = parameterOf(document, id, 'include').schema.items.enum;
      // What the public never sees is asked for by those who may.
      const record = t.registry.records.all.find(({ plural }) => url.startsWith(`/v1/${plural}/`));
      for (const role of [roleOf(record?.widest({}) ?? 'public'), 'admin'] as const) {
        const answer = await t.as(role).get(`${url}?include=${include.join(',')}${operation.query?.shape.limit ? '&include_total=true&limit=1' : ''}`);
        expect(answer.status, answer.text).toBe(200);
        expect(Object.keys(answer.body.included)).toEqual(include);
        expectDescribed(operation, answer);
        const again = await t.as(role).get(`${url}?include=${include.join(',')}`, { 'if-none-match': '*' });
        expect(again.status).toBe(304);
        expectDescribed(operation, again);
      }
    },
  );

  test.each(named(operations.filter(isOfVersions)))('%s brings along with each version what it says it can', async (id, operation) => {
    const { url } = await currentRequestOf(t, operation, await cast);
    const answer = await t.as('admin').get(`${url}?include=${parameterOf(document, id, 'include').schema.items.enum.join(',')}&since=2000-01-01T00:00:00Z`);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.items[0].document.version).toBe(answer.body.items[0].version);
    expectDescribed(operation, answer);
  });

  test.each(named(operations))('%s fails as described', async (id, operation) => {
    const { url, ...request } = await currentRequestOf(t, operation, await cast);
    let ids = 0;
    // Of several each is another, and in their order, as a pair is named.
    const elsewhere = url.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, () => `00000000-0000-4000-8000-00000000000${ids++}`);
    const { 'if-match': etag, ...headers } = request.headers as Record<string, string>;
    const admin = t.as('admin');
    const failures: [what: string, status: number, request: InjectOptions][] = [
      ['an unknown parameter', 400, { url: withQuery(url, 'rubbish=1') }],
      ['a key that is none', 401, { url, headers: { ...request.headers, authorization: 'Bearer rubbish' } }],
      ['an id of nothing', 404, { url: elsewhere }],
      ['no If-Match', 428, { url, headers }],
      ['an old If-Match', 412, { url, headers: { ...headers, 'if-match': '"999-confidential"' } }],
      ['no JSON', 400, { url, payload: '{' }],
      ['an unknown property', 400, { url, payload: '{"rubbish":1}' }],
      ['another media type', 415, { url, headers: { ...request.headers, 'content-type': 'text/rubbish' } }],
      ['a body too large', 413, { url, payload: Buffer.alloc(300_000, ' ') }],
    ];
    for (const [what, status, change] of failures) {
      if (status === 404 && elsewhere === url) continue;
      if ([428, 412].includes(status) && !etag) continue;
      if (('payload' in change || status === 415) && !operation.body) continue;
      const answer = await admin.request({ ...request, ...change });
      expect(answer.status, `${id} answers ${what} with ${answer.text}`).toBe(status);
      expectDescribed(operation, answer);
    }
    for (const role of ['reader', 'partner'] as const) {
      const answer = await t.as(role).request({ ...request, url, headers: { ...headers, 'if-match': '"999-confidential"' } });
      if (operation.access !== 'reader' && operation.access !== role) expect(answer.status).toBe(role === 'reader' ? 401 : 403);
      expectDescribed(operation, answer);
    }
  });

  // Parts first: those of a prisoner who is gone are gone as well.
  test.each(named(operations.filter(takesAway).reverse()))('%s answers as described', (_, operation) => expectExamplesToWork(operation));
});

/** The same document, in which no answer may have a property that is not named. */
function strictCopy(document: Json): Json {
  const copy = structuredClone(document);
  for (const [, schema] of schemasIn(copy)) if (schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false;
  return copy;
}
