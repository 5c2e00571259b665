// Tests a server by its own document: without a network, each request in its turn, with a record of every kind that it may change.
import { documentOf } from '../../src/core/http/openapi.js';
import { type Got, type Outcome, type Sent, testContract } from '../../src/services/contract/index.js';
import { castOf } from './examples.js';
import type { Answer, TestRegistry } from './registry.js';
import type { Route } from './routes.js';

export interface Testing {
  seed: number;
  requests: number;
  /** What becomes of an answer on its way, as of a server with a fault. */
  spoil?: (sent: Sent, got: Got) => Got;
  readOnly?: boolean;
  /** Left out, all of the document. */
  paths?: RegExp;
}

/** Asks as an admin, as nobody, and with a key that is none. */
export async function testByDocument(
  t: TestRegistry & { routes: Route[] },
  own: readonly string[],
  { spoil = (_, got) => got, paths, readOnly = false, ...asked }: Testing,
): Promise<Outcome> {
  await t.app.ready();
  const whole = documentOf(t.app);
  const document = paths ? { ...whole, paths: Object.fromEntries(Object.entries(whole.paths as object).filter(([path]) => paths.test(path))) } : whole;
  return testContract({
    document,
    own,
    readOnly,
    ...asked,
    async send(sent) {
      const authorization = { key: `Bearer ${t.keys.admin}`, nobody: undefined, stranger: 'Bearer rubbish' }[sent.as];
      const answer: Answer = await t.as('reader').request({
        method: sent.method as 'GET',
        url: sent.path,
        headers: { ...sent.headers, ...(authorization ? { authorization } : {}) },
        ...(sent.body === undefined ? {} : { payload: sent.body }),
      });
      return spoil(sent, { status: answer.status, headers: answer.headers, body: answer.bytes });
    },
  });
}

/** The addresses of one of every kind of record, made by the examples. */
export async function ownAddresses(t: TestRegistry & { routes: Route[] }): Promise<string[]> {
  const { ids } = await castOf(t, t.routes);
  const records = t.registry.records.all.flatMap(({ name, plural }) => (ids.has(`${name}_id`) ? [`/v1/${plural}/${ids.get(`${name}_id`)}`] : []));
  return [
    ...records,
    `/v1/api_keys/${ids.get('api_key_id')}`,
    `/v1/webhooks/${ids.get('webhook_id')}`,
    `/v1/webhooks/${ids.get('webhook_id')}/deliveries/${ids.get('delivery_id')}`,
    `/v1/export_requests/${ids.get('export_request_id')}`,
    `/v1/imports/${ids.get('import_id')}`,
    `/v1/import_mappings/${ids.get('import_mapping_name')}`,
    `/v1/sealed_values/${ids.get('sealed_value_id')}`,
    `/v1/duplicates/${ids.get('pair_id')}`,
  ];
}
