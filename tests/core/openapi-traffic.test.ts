// The document for tools that check traffic, over HTTP: what is asked for with `fields` is valid by it, and by the one for clients is not.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentOf } from '../../src/core/http/openapi.js';
import { trafficOf } from '../../src/core/http/openapi-traffic.js';
import { type Described, operationsIn } from '../../src/services/contract/document.js';
import { Schemas } from '../../src/services/contract/schemas.js';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeAll(async () => {
  t = await makeRegistry();
  await loadSeeds(t.registry);
  await t.app.ready();
});
afterAll(() => t.close());

const asksForFields = ({ method, path, parameters }: Described) => (method === 'GET' ? parameters.some(({ name }) => name === 'fields') : path.endsWith('/search'));

test('lists of which some fields are asked for', async () => {
  const document = documentOf(t.app);
  const traffic = await t.as('reader').get('/openapi-traffic.json');
  expect(traffic.body).toEqual(trafficOf(document));
  const [whole, checked] = [new Schemas(document, { closed: false }), new Schemas(traffic.body, { closed: false })];
  const isList = ({ path }: Described) => !/\{|exports/.test(path);
  const lists = operationsIn(document).filter((operation) => isList(operation) && asksForFields(operation));
  expect(lists.length).toBeGreaterThan(30);
  let trimmed = 0;
  for (const { method, path, answers } of lists) {
    const query = { fields: ['updated_at'] };
    const { status, body, text } = method === 'GET' ? await t.as('admin').get(`${path}?fields=updated_at`) : await t.as('admin').post(path, query);
    expect(status, `${method} ${path} ${text}`).toBe(200);
    const schema = answers.get(200)?.content?.schema ?? {};
    expect(checked.complaint(schema, body), path).toBeUndefined();
    if (body.items.length > 0) {
      trimmed += 1;
      expect(whole.complaint(schema, body), path).toBeDefined();
    }
  }
  expect(trimmed).toBeGreaterThan(5);
});

test('all else is required there as well', () => {
  const document = documentOf(t.app);
  const [before, after] = [document, trafficOf(document)].map((one) => JSON.stringify(one)) as [string, string];
  expect(after.replace(/"required":\[[^\]]*\]/g, '')).toBe(before.replace(/"required":\[[^\]]*\]/g, ''));
  expect(JSON.stringify(documentOf(t.app))).toBe(before);
  const { schemas } = (trafficOf(document) as { components: { schemas: Record<string, { required?: string[] }> } }).components;
  expect([schemas.Prisoner?.required, schemas.NewPrisoner?.required, schemas.Problem?.required]).toEqual([
    ['id'],
    ['country', 'names'],
    expect.arrayContaining(['type', 'status']),
  ]);
});
