// Spreadsheets of others reconciled with the registry, as OpenRefine asks: the manifest, batches of names, what is typed, previews and properties.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCustodyPeriod, aName, aPrisoner } from '../support/people.js';
import { type Answer, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

const HERE = '/v1/reconciliation';
const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };

let t: TestRegistry;
let alena: string;
let hidden: string;
beforeAll(async () => {
  t = await makeRegistry();
  const add = async (says: Record<string, unknown>) => (await t.as('editor').post('/v1/prisoners', aPrisoner(says))).body.id as string;
  const names = [
    aName({ full: 'PRYKLADNAIA Alena', family: 'PRYKLADNAIA', given: 'Alena' }),
    aName({ full: 'ПРИМЕРНАЯ Елена', family: 'ПРИМЕРНАЯ', given: 'Елена', language_basis: 'ru' }),
  ];
  alena = await add({ names, birth_date: '1985-04-21', custody_periods: [aCustodyPeriod({ as_of: '2026-01-10' })], working_note: 'Ask the lawyer.' });
  hidden = await add({ visibility: 'confidential', names: [aName({ full: 'SKHAVANAIA Nina', family: 'SKHAVANAIA', given: 'Nina' })], birth_date: '1990-02-03' });
  await add({ names: [aName({ full: '<b>VYDUMKA</b> & "Co"', family: undefined, given: undefined })] });
});
afterAll(() => t.close());

const post = (fields: Record<string, unknown>, role: Role = 'reader') =>
  t.as(role).request({
    method: 'POST',
    url: HERE,
    headers: FORM,
    payload: String(new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]))),
  });
const ask = async (query: object, role: Role = 'reader') => {
  const answer = await post({ queries: { q0: query } }, role);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.q0.result;
};

// What the JSON schemas of version 0.2 of the API demand of answers, in words of our own.
const text = { type: 'string' };
const named = { type: 'object', properties: { id: text, name: text }, required: ['id', 'name'] };
const type = { anyOf: [{ type: 'object', properties: { id: text, name: text }, required: ['id'] }, text] };
const address = { type: 'string', pattern: '\\{\\{id\\}\\}' };
const service = { type: 'object', properties: { service_url: text, service_path: text } };
const suggesting = { ...service, properties: { ...service.properties, flyout_service_url: text, flyout_service_path: { type: 'string', pattern: '\\$\\{id\\}' } } };
const isManifest = validatorOf({
  type: 'object',
  required: ['versions', 'name', 'identifierSpace', 'schemaSpace'],
  properties: {
    versions: { type: 'array', items: text, contains: { const: '0.2' } },
    name: text,
    identifierSpace: text,
    schemaSpace: text,
    documentation: text,
    view: { type: 'object', required: ['url'], properties: { url: address } },
    defaultTypes: { type: 'array', uniqueItems: true, items: named },
    suggest: { type: 'object', required: ['entity', 'property', 'type'], properties: { entity: suggesting, property: suggesting, type: suggesting } },
    preview: { type: 'object', required: ['url', 'width', 'height'], properties: { url: address, width: { type: 'integer' }, height: { type: 'integer' } } },
    extend: { type: 'object', properties: { propose_properties: service } },
  },
});
const isBatch = validatorOf({
  type: 'object',
  additionalProperties: {
    type: 'object',
    required: ['result'],
    properties: {
      result: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'name', 'score'],
          properties: {
            id: text,
            name: text,
            description: text,
            score: { type: 'number' },
            match: { type: 'boolean' },
            type: { type: 'array', items: type },
            features: { type: 'array', items: { type: 'object', properties: { id: text, value: { type: ['number', 'boolean'] } } } },
          },
        },
      },
    },
  },
});
const isSuggestion = validatorOf({
  type: 'object',
  required: ['result'],
  properties: { result: { type: 'array', items: { ...named, properties: { ...named.properties, description: text, notable: { type: 'array', items: type } } } } },
});
const isProposal = validatorOf({ type: 'object', required: ['properties'], properties: { type: text, limit: { type: 'number' }, properties: { type: 'array', items: named } } });
const only = (name: string, schema: object) => ({ type: 'object', required: [name], additionalProperties: false, properties: { [name]: schema } });
const isExtension = validatorOf({
  type: 'object',
  required: ['rows', 'meta'],
  properties: {
    meta: { type: 'array', items: named },
    rows: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: { type: 'array', items: { oneOf: [only('str', text), only('int', { type: 'integer' }), only('float', { type: 'number' })] } },
      },
    },
  },
});

function validatorOf(schema: object): (value: unknown) => unknown {
  const validate = new Ajv2020({ strict: false }).compile(schema);
  return (value) => (validate(value) ? undefined : validate.errors);
}

describe('the manifest', () => {
  test('says where everything is, at the address that was asked', async () => {
    const { status, body } = await t.as('reader').get(HERE, { host: 'registry.example' });
    expect([status, isManifest(body)]).toEqual([200, undefined]);
    expect(body).toMatchObject({ versions: ['0.1', '0.2'], identifierSpace: 'http://registry.example/v1/prisoners/', defaultTypes: [{ id: 'prisoner' }] });
    for (const path of [body.suggest.entity, body.suggest.property, body.suggest.type, body.extend.propose_properties].map(({ service_path }) => service_path))
      expect((await t.as('reader').get(`${path}?${path.endsWith('entities') ? 'prefix=a' : ''}`)).status).toBe(200);
    const path = (url: string) => url.replace('http://registry.example', '').replace('{{id}}', alena);
    for (const { url } of [body.view, body.preview]) expect((await t.as('reader').get(path(url))).status).toBe(200);
  });

  test('is not given as a script to be run', async () => {
    const refused = await t.as('reader').get(`${HERE}?callback=steal`);
    expect([refused.status, refused.body.errors]).toEqual([400, [{ parameter: 'callback', code: 'unknown_parameter', detail: 'there is no such parameter here' }]]);
  });
});

describe('a batch of names', () => {
  test('is answered in another spelling and script, as a form or in the address', async () => {
    const queries = {
      q0: { query: 'елена примерная', type: 'prisoner', type_strict: 'should', limit: 3 },
      'row 2': { query: 'Prykladnaja, Alena' },
      q2: { query: 'Nobody Whosoever' },
    };
    const answer = await post({ queries });
    expect([answer.status, isBatch(answer.body)]).toEqual([200, undefined]);
    expect(Object.keys(answer.body)).toEqual(['q0', 'row 2', 'q2']);
    expect(answer.body.q0.result[0]).toMatchObject({
      id: alena,
      name: 'PRYKLADNAIA Alena',
      description: 'ПРИМЕРНАЯ Елена · BY · serving sentence as of 2026-01-10',
      type: [{ id: 'prisoner', name: 'Prisoner' }],
      match: false,
    });
    expect(answer.body['row 2'].result[0].id).toBe(alena);
    expect(answer.body.q2.result).toEqual([]);
    expect(answer.headers['cache-control']).toBe('public, no-cache');
    expect((await t.as('reader').get(`${HERE}?queries=${encodeURIComponent(JSON.stringify(queries))}`)).body).toEqual(answer.body);
  });

  test('can say more than a name, and only a day of birth makes a match', async () => {
    const query = { query: 'Prykladnaja Alena', properties: [{ pid: 'birth_date', v: '21.04.1985' }] };
    expect((await ask(query, 'partner'))[0]).toMatchObject({ id: alena, match: true, features: expect.arrayContaining([{ id: 'birth_date', value: 1 }]) });
    // The public does not know it, and learns nothing by guessing.
    expect(await ask(query)).toEqual(await ask({ ...query, properties: [{ pid: 'birth_date', v: '1990' }] }));
    expect((await ask(query))[0]).toMatchObject({ id: alena, match: false });
    const others = await ask({
      properties: [
        { pid: 'name', v: ['Примерная Елена', { id: 'x', name: 'Prykladnaja' }] },
        { pid: 'sex', v: 'Ж' },
        { pid: 'birth_date', v: 'long ago' },
      ],
    });
    expect(others[0]).toMatchObject({
      id: alena,
      features: [
        { id: 'name', value: 1 },
        { id: 'sex', value: 1 },
      ],
    });
  });

  test('has no candidates for a cell without a name or of another type', async () => {
    for (const query of [
      { query: '—' },
      { query: '' },
      { query: 'x '.repeat(500) },
      { query: 'Prykladnaja', type: 'facility' },
      { query: 'Prykladnaja', type: ['prisoner', 'b'], type_strict: 'all' },
    ])
      expect(await ask(query), JSON.stringify(query)).toEqual([]);
  });

  test('finds nobody who is hidden, and everybody for those who see them', async () => {
    expect(await ask({ query: 'Skhavanaja Nina', properties: [{ pid: 'birth_date', v: '1990-02-03' }] })).toEqual([]);
    const found = await ask({ query: 'Skhavanaja Nina', properties: [{ pid: 'birth_date', v: '1990-02-03' }] }, 'editor');
    expect(found[0]).toMatchObject({ id: hidden, match: true });
    expect((await post({ queries: {} }, 'editor')).headers['cache-control']).toBe('no-store');
  });

  test('is a match of nobody where two are called alike and were born on one day', async () => {
    const twins = { names: [aName({ full: 'BLIZNIATA Zoja', family: 'BLIZNIATA', given: 'Zoja' })], birth_date: '1970-07-07' };
    for (let n = 0; n < 2; n += 1) await t.as('editor').post('/v1/prisoners', aPrisoner(twins));
    const found = await ask({ query: 'Blizniata Zoja', properties: [{ pid: 'birth_date', v: '1970-07-07' }] }, 'partner');
    expect(found.map(({ match }: { match: boolean }) => match)).toEqual([false, false]);
  });

  test.each([
    ['no JSON', { queries: '{' }, '/queries', 'not_valid'],
    ['a list', { queries: [] }, '/queries', 'invalid_type'],
    ['a property that there is not', { queries: { q0: { query: 'a', properties: [{ pid: 'born', v: '1985' }] } } }, '/queries/q0/properties/0/pid', 'unknown_value'],
    ['a word that there is not', { queries: { q0: { query: 'a', lang: 'be' } } }, '/queries/q0/lang', 'unknown_property'],
    ['nothing', { queries: { q0: {}, q1: { properties: [] } } }, '/queries/q0', 'not_valid'],
    ['a limit of none', { queries: { q0: { query: 'a', limit: 0 } } }, '/queries/q0/limit', 'too_small'],
    ['more than a hundred', { queries: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`q${n}`, { query: 'a' }])) }, '/queries', 'not_valid'],
    ['both at once', { queries: {}, extend: { ids: [], properties: [] } }, '/extend', 'contradictory'],
    ['a field that there is not', { query: 'a' }, '/query', 'unknown_property'],
  ])('that is %s is refused at its place', async (_, fields, pointer, code) => {
    const { status, body } = await post(fields);
    expect([status, body.errors?.[0]]).toEqual([400, expect.objectContaining({ pointer, code })]);
  });

  test.each([
    ['not percent-encoded', 'queries=%zz'],
    ['of bytes that are no text', 'queries=%ff'],
    ['there twice', 'queries=%7B%7D&queries=%7B%7D'],
    ['JSON and no form', '{"queries":{}}'],
    ['empty', ''],
  ])('whose form is %s is not read', async (_, payload) => {
    const { status, body } = await t.as('reader').request({ method: 'POST', url: HERE, headers: FORM, payload });
    expect([status, body.code]).toEqual([400, 'malformed_body']);
  });

  test('comes as a form here and nowhere else', async () => {
    const elsewhere = await t.as('reader').request({ method: 'POST', url: '/v1/match', headers: FORM, payload: 'candidates=%5B%5D' });
    const json = await t.as('reader').request({ method: 'POST', url: HERE, headers: { 'content-type': 'application/json' }, payload: '{"queries":"{}"}' });
    expect([elsewhere.status, json.status]).toEqual([415, 415]);
  });
});

describe('what is typed', () => {
  const typed = (query: string, role: Role = 'reader'): Promise<Answer> => t.as(role).get(`${HERE}/${query}`);

  test('is completed to people, to those alone whom the reader may see', async () => {
    const { body } = await typed(`entities?prefix=${encodeURIComponent('примерн')}&type=prisoner&type_strict=should`);
    expect([isSuggestion(body), body.result]).toEqual([undefined, [expect.objectContaining({ id: alena, name: 'PRYKLADNAIA Alena' })]]);
    expect((await typed('entities?prefix=Skhav')).body).toEqual({ result: [] });
    expect((await typed('entities?prefix=Skhav', 'editor')).body.result).toHaveLength(1);
    expect((await typed('entities?prefix=Prykl&type=facility')).body).toEqual({ result: [] });
  });

  test('is completed to what can be said beside a name', async () => {
    const { body } = await typed('properties?prefix=BIRTH');
    expect([isSuggestion(body), body.result.map(({ id }: { id: string }) => id)]).toEqual([undefined, ['birth_date']]);
    expect((await typed('properties')).body.result).toHaveLength(4);
  });

  test('is completed to types, and goes on where a tool says', async () => {
    const { body } = await typed('types?prefix=pri');
    expect([isSuggestion(body), body.result.map(({ id }: { id: string }) => id)]).toEqual([undefined, ['prisoner']]);
    expect((await typed('types?prefix=fac')).body).toEqual({ result: [] });
    expect((await typed('types?cursor=1')).body).toEqual({ result: [] });
    expect((await typed('properties?cursor=3')).body.result).toHaveLength(1);
    expect((await typed(`entities?prefix=${encodeURIComponent('примерн')}&cursor=1`)).body).toEqual({ result: [] });
  });
});

describe('what is pointed at', () => {
  const shown = async (what: 'entity' | 'property' | 'type', id: string, role: Role = 'reader'): Promise<Answer> => {
    const { body } = await t.as(role).get(HERE, { host: 'registry.example' });
    const { flyout_service_url, flyout_service_path } = body.suggest[what];
    expect(flyout_service_url).toBe('http://registry.example');
    return t.as(role).get(flyout_service_path.replace(/\$\{id\}/, id));
  };

  test('is shown in a few words, as far as the reader may see them', async () => {
    const { status, body } = await shown('entity', alena);
    expect([status, Object.keys(body), body.id]).toEqual([200, ['id', 'html'], alena]);
    expect(body.html).toContain('<p><strong>PRYKLADNAIA Alena</strong></p>');
    for (const secret of ['1985', 'lawyer']) expect(body.html).not.toContain(secret);
    expect((await shown('entity', alena, 'partner')).body.html).toContain('born 1985-04-21');
    const [one, none] = [await shown('entity', hidden), await shown('entity', '00000000-0000-4000-8000-000000000000')];
    expect([one.status, one.text]).toEqual([404, none.text]);
    expect((await shown('entity', hidden, 'editor')).body.html).toContain('SKHAVANAIA Nina');
  });

  test('holds text alone, and is known again', async () => {
    const [{ id }] = await ask({ query: 'Vydumka' });
    const { body, headers } = await shown('entity', id);
    expect(body.html).toContain('&lt;b&gt;VYDUMKA&lt;/b&gt; &amp; &quot;Co&quot;');
    expect((await t.as('reader').get(`${HERE}/flyouts/entities/${id}`, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  test('can be a property or a type', async () => {
    expect((await shown('property', 'birth_date')).body).toEqual({
      id: 'birth_date',
      html: '<p><strong>Date of birth</strong></p><p>As far as it is known; a year is enough.</p>',
    });
    expect((await shown('type', 'prisoner')).body).toMatchObject({ id: 'prisoner', html: expect.stringContaining('Prisoner') });
    for (const [what, id] of [
      ['property', 'working_note'],
      ['type', 'facility'],
    ] as const)
      expect((await shown(what, id)).status, id).toBe(404);
  });
});

describe('a preview', () => {
  const preview = (id: string, role: Role = 'reader') => t.as(role).get(`${HERE}/previews/${id}`);

  test('is a page that can do nothing, for a frame of any site', async () => {
    const { status, headers, text } = await preview(alena);
    expect([status, headers['content-type'], headers['x-frame-options']]).toEqual([200, 'text/html; charset=utf-8', undefined]);
    expect(headers['content-security-policy']).toBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors http: https:; sandbox");
    expect(text).toContain('PRYKLADNAIA Alena');
    for (const secret of ['1985', 'lawyer']) expect(text).not.toContain(secret);
    expect((await preview(alena, 'partner')).text).toContain('born 1985-04-21');
  });

  test('shows what a name holds as text', async () => {
    const [{ id }] = await ask({ query: 'Vydumka' });
    expect((await preview(id)).text).toContain('&lt;b&gt;VYDUMKA&lt;/b&gt; &amp; &quot;Co&quot;');
  });

  test('of somebody hidden is as of nobody', async () => {
    const [one, none] = [await preview(hidden), await preview('00000000-0000-4000-8000-000000000000')];
    expect([one.status, one.text]).toEqual([404, none.text]);
  });
});

describe('properties of people', () => {
  const fetch = (ids: string[], properties: string[], role: Role = 'reader') => post({ extend: { ids, properties: properties.map((id) => ({ id })) } }, role);

  test('are proposed as far as the reader may see them, and are fetched', async () => {
    const proposed = async (role: Role) => (await t.as(role).get(`${HERE}/extension_properties?type=prisoner`)).body;
    const [mine, partners] = [await proposed('reader'), await proposed('partner')];
    expect(isProposal(mine)).toBeUndefined();
    const ids = (of: { properties: { id: string }[] }) => of.properties.map(({ id }) => id);
    expect(ids(mine)).toEqual(expect.arrayContaining(['sex', 'names.full', 'custody_status', 'minor_children_count']));
    expect(ids(mine)).not.toContain('birth_date');
    expect(ids(partners)).toContain('birth_date');
    expect((await t.as('reader').get(`${HERE}/extension_properties?limit=2`)).body.properties).toEqual(mine.properties.slice(0, 2));

    const { status, body } = await fetch([alena], ['names.full', 'sex', 'minor_children_count', 'facility_id']);
    expect([status, isExtension(body)]).toEqual([200, undefined]);
    expect(body).toEqual({
      meta: [
        { id: 'names.full', name: 'names full' },
        { id: 'sex', name: 'sex' },
        { id: 'minor_children_count', name: 'minor children count' },
        { id: 'facility_id', name: 'facility id' },
      ],
      rows: {
        [alena]: { 'names.full': [{ str: 'PRYKLADNAIA Alena' }, { str: 'ПРИМЕРНАЯ Елена' }], sex: [{ str: 'female' }], minor_children_count: [{ int: 0 }], facility_id: [] },
      },
    });
  });

  test('of somebody hidden are as of nobody, and one that is for others is as one of nobody’s', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    const { body } = await fetch([hidden, nobody, 'no id'], ['sex']);
    expect(body.rows).toEqual({ [hidden]: { sex: [] }, [nobody]: { sex: [] }, 'no id': { sex: [] } });
    const [forOthers, ofNobody] = [await fetch([alena], ['working_note']), await fetch([alena], ['wirkung'])];
    expect([forOthers.status, forOthers.body.errors]).toEqual([400, [{ pointer: '/extend/properties/0/id', code: 'unknown_value', detail: 'there is no such property here' }]]);
    expect(forOthers.body).toEqual(ofNobody.body);
    expect((await fetch([alena], ['working_note'], 'editor')).body.rows[alena]).toEqual({ working_note: [{ str: 'Ask the lawyer.' }] });
  });

  test('asked for by a GET say in words which of them there is not, since a parameter has no pointer into it', async () => {
    const extend = (says: unknown) => t.as('reader').get(`/v1/reconciliation?extend=${encodeURIComponent(JSON.stringify(says))}`);
    const unknown = await extend({ ids: [alena], properties: [{ id: 'sex' }, { id: 'countri' }] });
    expect([unknown.status, unknown.body.errors]).toEqual([
      400,
      [{ parameter: 'extend', code: 'unknown_value', detail: '/properties/1/id: there is no such property here', did_you_mean: 'country' }],
    ]);
    const shapeless = await extend({ ids: [alena], properties: [{ id: 7 }] });
    expect(shapeless.body.errors).toMatchObject([{ parameter: 'extend', detail: expect.stringMatching(/^\/properties\/0\/id: /) }]);
  });
});
