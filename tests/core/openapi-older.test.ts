// The document for tools that do not read 3.1: it says the same in words of 3.0, and both are valid by the official schemas.
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, expect, test } from 'vitest';
import { documentOf } from '../../src/core/http/openapi.js';
import { olderOf } from '../../src/core/http/openapi-older.js';
import { makeRegistry } from '../support/registry.js';

const t = await makeRegistry();
afterAll(() => t.close());

/** What becomes of one schema. */
function older(schema: object): unknown {
  const { components } = olderOf({ components: { schemas: { Planted: schema } } }) as { components: { schemas: { Planted: unknown } } };
  return components.schemas.Planted;
}

test.each<[what: string, schema: object, expected: object]>([
  ['a text that may be null', { type: ['string', 'null'], maxLength: 9 }, { type: 'string', maxLength: 9, nullable: true }],
  ['a code that may be null', { type: ['string', 'null'], enum: ['a', null] }, { type: 'string', enum: ['a', null], nullable: true }],
  ['a constant', { type: 'boolean', const: true }, { type: 'boolean', enum: [true] }],
  ['examples', { type: 'string', examples: ['a', 'b'] }, { type: 'string', example: 'a' }],
  ['words beside a reference', { $ref: '#/x', description: 'It.' }, { description: 'It.', allOf: [{ $ref: '#/x' }] }],
  ['a reference', { $ref: '#/x' }, { $ref: '#/x' }],
  ['a bound that is not reached', { type: 'integer', exclusiveMinimum: 0 }, { type: 'integer', minimum: 0, exclusiveMinimum: true }],
  [
    'names of properties',
    { type: 'object', propertyNames: { maxLength: 9 }, additionalProperties: { type: 'string' } },
    { type: 'object', additionalProperties: { type: 'string' } },
  ],
  ['an object of any properties', { type: 'object', additionalProperties: true }, { type: 'object' }],
  ['an object of no others', { type: 'object', additionalProperties: false }, { type: 'object', additionalProperties: false }],
  ['a property called as a word is', { type: 'object', properties: { const: { type: 'string' } } }, { type: 'object', properties: { const: { type: 'string' } } }],
  ['a list of anything', { type: 'array', maxItems: 2 }, { type: 'array', maxItems: 2, items: {} }],
  [
    'one of several types',
    { type: ['string', 'integer', 'null'], maxLength: 9, maximum: 5, description: 'It.' },
    {
      description: 'It.',
      anyOf: [
        { type: 'string', maxLength: 9, nullable: true },
        { type: 'integer', maximum: 5, nullable: true },
      ],
    },
  ],
])('says %s in the words of 3.0', (_, schema, expected) => {
  expect(older(schema)).toEqual(expected);
  expect(older({ type: 'array', items: schema })).toEqual({ type: 'array', items: expected });
});

test('a word that 3.0 does not have is not lost unseen', () => {
  expect(() => older({ type: 'object', unevaluatedProperties: false })).toThrow('OpenAPI 3.0 has no word for unevaluatedProperties');
});

test('examples stay as they are', () => {
  const content = { schema: { type: ['string', 'null'] }, example: { type: ['string', 'null'], const: 1 }, examples: { a: { value: { schema: { const: 1 } } } } };
  expect(olderOf({ content })).toMatchObject({ content: { example: content.example, examples: content.examples } });
});

test('both are served, the older one at an address of its own, and valid by the official schema of their version', async () => {
  for (const [url, version] of [
    ['/openapi.json', '3.1'],
    ['/openapi-3.0.json', '3.0'],
  ] as const) {
    const { status, body, headers } = await t.as('reader').get(url);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(body.openapi.slice(0, 3)).toBe(version);
    const validator = new Validator();
    expect(await validator.validate(body), url).toMatchObject({ valid: true });
    expect(validator.version).toBe(version);
    const spoilt = { ...body, components: {}, paths: { '/livez': { get: { responses: { 200: { description: 'It.' } }, parameters: [{ name: 'x', in: 'nowhere' }] } } } };
    expect(await new Validator().validate(spoilt)).toMatchObject({ valid: false });
  }
  const yaml = await t.as('reader').get('/openapi-3.0.yaml');
  expect(yaml.headers['content-type']).toBe('application/yaml');
  expect(yaml.text).toMatch(/^openapi: 3\.0\.3$/m);
});

test('the older one has the same operations, parameters and answers', () => {
  const document = documentOf(t.app) as Record<'paths', Record<string, Record<string, { parameters?: object[]; responses: object }>>>;
  const same = olderOf(document) as typeof document;
  const outline = ({ paths }: typeof document) =>
    Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, { parameters, responses }]) => [method, path, parameters?.length, Object.keys(responses)]));
  expect(outline(same)).toEqual(outline(document));
  expect(JSON.stringify(same)).not.toMatch(/"type":\[|"const":/);
});
