// Each kind of break of the contract is named when it is planted, and what breaks nobody is let pass.
import { expect, test } from 'vitest';
import { breaksBetween } from '../../openapi/compare.js';
import { judge } from '../../openapi/judge.js';

// biome-ignore lint/suspicious/noExplicitAny: a document has every shape
type Json = any;

/** A small document with everything that can break in it. */
function released(): Json {
  return {
    paths: {
      '/v1/people': {
        get: {
          operationId: 'listPeople',
          security: [{}, { apiKey: [] }],
          parameters: [
            { $ref: '#/components/parameters/Limit' },
            { name: 'status', in: 'query', style: 'form', explode: false, schema: { type: 'array', maxItems: 50, items: { type: 'string', enum: ['held', 'released'] } } },
            { name: 'If-None-Match', in: 'header', schema: { type: 'string', maxLength: 100 } },
          ],
          responses: { 200: { $ref: '#/components/responses/People' }, 304: { description: 'x' }, 400: { description: 'x' } },
        },
        post: {
          operationId: 'createPerson',
          security: [{ apiKey: [] }],
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/NewPerson' } } } },
          responses: { 201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Person' } } } } },
        },
      },
      '/v1/people/{person_id}': {
        get: {
          operationId: 'getPerson',
          security: [],
          parameters: [{ name: 'person_id', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 200: { description: 'x' } },
        },
      },
    },
    components: {
      parameters: { Limit: { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } } },
      responses: {
        People: {
          headers: { Link: {} },
          content: {
            'application/json': { schema: { type: 'object', required: ['items'], properties: { items: { type: 'array', items: { $ref: '#/components/schemas/Person' } } } } },
          },
        },
      },
      schemas: {
        Person: {
          type: 'object',
          required: ['id', 'status'],
          properties: {
            id: { type: 'string', format: 'uuid' },
            status: { type: 'string', enum: ['held', 'released'] },
            born: { type: ['integer', 'null'], maximum: 3000 },
            kin: { type: 'array', items: { $ref: '#/components/schemas/Person' } },
            end: { oneOf: [{ $ref: '#/components/schemas/Release' }], discriminator: { propertyName: 'kind' } },
          },
        },
        Release: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' }, on: { type: 'string' } } },
        NewPerson: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string', minLength: 1, maxLength: 500 },
            note: { type: ['string', 'null'] },
            count: { type: 'number' },
            born: { type: 'integer', minimum: 0 },
            more: { type: 'object' },
          },
        },
      },
    },
  };
}

const list = (d: Json) => d.paths['/v1/people'].get;
const make = (d: Json) => d.paths['/v1/people'].post;
const { Person, NewPerson } = { Person: (d: Json) => d.components.schemas.Person, NewPerson: (d: Json) => d.components.schemas.NewPerson };

test.each<[what: string, change: (document: Json) => void, expected: string | string[]]>([
  ['a path that is gone', (d) => delete d.paths['/v1/people/{person_id}'], 'GET /v1/people/{} is gone'],
  ['an operation that is gone', (d) => delete d.paths['/v1/people'].post, 'POST /v1/people is gone'],
  ['an operation with another name', (d) => (make(d).operationId = 'addPerson'), 'POST /v1/people is called addPerson, and was createPerson: generated clients name it so'],
  ['a key that is needed', (d) => (list(d).security = [{ apiKey: [] }]), 'GET /v1/people needs a key, and did not'],
  ['a parameter that is gone', (d) => list(d).parameters.splice(1, 1), 'GET /v1/people no longer takes the parameter status of the query'],
  ['a parameter that has become needed', (d) => (d.components.parameters.Limit.required = true), 'GET /v1/people needs the parameter limit of the query, and did not'],
  [
    'a new parameter that is needed',
    (d) => (make(d).parameters = [{ name: 'Why', in: 'header', required: true, schema: {} }]),
    'POST /v1/people needs the new parameter why of the header',
  ],
  ['a parameter in another form', (d) => (list(d).parameters[1].explode = true), 'GET /v1/people takes the values of status of the query in another form'],
  ['a value that is refused', (d) => list(d).parameters[1].schema.items.enum.pop(), 'GET /v1/people the parameter status of the query[] no longer takes "released"'],
  ['a lower maximum', (d) => (d.components.parameters.Limit.schema.maximum = 100), 'GET /v1/people the parameter limit of the query has the maximum 100, and had 200'],
  ['another default', (d) => (d.components.parameters.Limit.schema.default = 20), 'GET /v1/people the parameter limit of the query is 20 if left out, and was 50'],
  ['a shorter header', (d) => (list(d).parameters[2].schema.maxLength = 10), 'GET /v1/people the parameter if-none-match of the header has the maxLength 10, and had 100'],
  ['a body that has become needed', (d) => (make(d).requestBody.required = true), 'POST /v1/people needs a body, and did not'],
  ['another media type', (d) => (make(d).requestBody.content = { 'text/csv': { schema: {} } }), 'POST /v1/people the body is no longer application/json'],
  ['a property that has become needed', (d) => NewPerson(d).required.push('note'), 'POST /v1/people the body needs note, and did not'],
  ['a new property that is needed', (d) => (NewPerson(d).properties.sex = {}) && NewPerson(d).required.push('sex'), 'POST /v1/people the body needs sex, and did not'],
  ['a property that is no longer taken', (d) => delete NewPerson(d).properties.note, 'POST /v1/people the body no longer has note'],
  ['a null that is no longer taken', (d) => (NewPerson(d).properties.note.type = 'string'), 'POST /v1/people the body.note may no longer be null'],
  ['a number that must be whole', (d) => (NewPerson(d).properties.count.type = 'integer'), 'POST /v1/people the body.count may no longer be number'],
  ['a text that becomes a list of codes', (d) => (NewPerson(d).properties.name.enum = ['a']), 'POST /v1/people the body.name takes only some values, and took any'],
  ['a pattern', (d) => (NewPerson(d).properties.name.pattern = '^A'), 'POST /v1/people the body.name must follow another pattern'],
  ['a format', (d) => (NewPerson(d).properties.name.format = 'uri'), 'POST /v1/people the body.name is in the format uri, and was any'],
  ['a higher minimum', (d) => (NewPerson(d).properties.name.minLength = 2), 'POST /v1/people the body.name has the minLength 2, and had 1'],
  ['other properties that are refused', (d) => (NewPerson(d).properties.more.additionalProperties = false), 'POST /v1/people the body.more no longer takes other properties'],
  ['a status that no longer comes', (d) => delete list(d).responses[304], 'GET /v1/people no longer answers 304'],
  ['a success that clients do not know', (d) => (make(d).responses[202] = { description: 'x' }), 'POST /v1/people can answer 202, which clients do not know'],
  ['a header that no longer comes', (d) => delete d.components.responses.People.headers.Link, 'GET /v1/people no longer sends the header Link with 200'],
  [
    'a property that no longer comes',
    (d) => delete d.components.schemas.Release.properties.on,
    ['GET /v1/people the answer 200.items[].end as Release no longer has on', 'POST /v1/people the answer 201.end as Release no longer has on'],
  ],
  [
    'a property that may be left out',
    (d) => Person(d).required.pop(),
    ['GET /v1/people the answer 200.items[] can be without status, and never was', 'POST /v1/people the answer 201 can be without status, and never was'],
  ],
  [
    'a null that can come',
    (d) => (Person(d).properties.status.type = ['string', 'null']),
    ['GET /v1/people the answer 200.items[].status can be null, and was not', 'POST /v1/people the answer 201.status can be null, and was not'],
  ],
  [
    'another format of what comes',
    (d) => delete Person(d).properties.id.format,
    ['GET /v1/people the answer 200.items[].id is in the format of any text, and was uuid', 'POST /v1/people the answer 201.id is in the format of any text, and was uuid'],
  ],
  [
    'codes that become any text',
    (d) => delete Person(d).properties.status.enum,
    ['GET /v1/people the answer 200.items[].status can have any value, and had only some', 'POST /v1/people the answer 201.status can have any value, and had only some'],
  ],
])('%s is named', (_, change, expected) => {
  const after = released();
  change(after);
  expect(breaksBetween(released(), after).map(({ where, what }) => `${where} ${what}`)).toEqual([expected].flat());
});

test.each<[what: string, change: (document: Json) => void]>([
  ['nothing', () => undefined],
  ['a new operation', (d) => (d.paths['/v1/more'] = { get: { operationId: 'listMore', responses: {} } })],
  ['a new parameter that can be left out', (d) => list(d).parameters.push({ name: 'q', in: 'query', schema: { type: 'string' } })],
  ['a new property that can be left out', (d) => (NewPerson(d).properties.sex = { type: 'string' })],
  ['a property that comes as well', (d) => (Person(d).properties.sex = { type: 'string' })],
  ['a value that is taken as well', (d) => list(d).parameters[1].schema.items.enum.push('exiled')],
  ['a code that comes as well', (d) => Person(d).properties.status.enum.push('exiled')],
  ['a wider bound', (d) => (d.components.parameters.Limit.schema.maximum = 500)],
  ['a null that is taken', (d) => (NewPerson(d).properties.born.type = ['integer', 'null'])],
  ['a property that is no longer needed', (d) => (NewPerson(d).required = [])],
  ['a null that no longer comes', (d) => (Person(d).properties.born.type = 'integer')],
  ['a failure that no longer comes', (d) => delete list(d).responses[400]],
  [
    'a schema under another name',
    (d) => {
      d.components.schemas.Human = Person(d);
      d.components.schemas.Person = { $ref: '#/components/schemas/Human' };
    },
  ],
  ['a place in the path with another name', (d) => (d.paths['/v1/people/{id}'] = { ...d.paths['/v1/people/{person_id}'] }) && delete d.paths['/v1/people/{person_id}']],
])('%s breaks nobody', (_, change) => {
  const after = released();
  change(after);
  expect(breaksBetween(released(), after)).toEqual([]);
});

test('a break is let pass when it is accepted by name, and what is accepted must be one', () => {
  const breaks = [{ where: 'GET /v1/people', what: 'is gone' }];
  expect(judge(breaks, '')).toEqual(['Not accepted: GET /v1/people is gone']);
  expect(judge(breaks, '# Why.\nGET /v1/people is gone\n')).toEqual([]);
  expect(judge([], 'GET /v1/people is gone\n')).toEqual(['No longer a break, take it from openapi/accepted.txt: GET /v1/people is gone']);
});
