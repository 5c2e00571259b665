// The scenario by way of @hey-api/openapi-ts and its fetch client.
import { createClient } from './generated/hey-api/client/index.js';
import { commitImport, createPrisoner, getPrisoner, importJson, listChanges, listPrisoners, type Problem, searchPrisoners, updatePrisoner } from './generated/hey-api/index.js';
import { GIVEN, type Outcome, person, there } from './outcome.js';

export async function scenario(baseUrl: string, key: string, family: string): Promise<Outcome> {
  const client = createClient({ baseUrl, auth: key });
  const created: number[] = [];
  const ids: string[] = [];
  let seq = 0;
  for (const given of GIVEN) {
    const { data, response } = await createPrisoner({ client, body: person(family, given) });
    created.push(there(response).status);
    ids.push(there(data).id);
    seq = Number(there(response).headers.get('registry-seq'));
  }

  const pages: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await listPrisoners({ client, query: { family_name: [family], sort: ['display_name'], limit: 1, ...(cursor ? { cursor } : {}) } });
    pages.push(there(data).items.map(({ display_name }) => there(display_name)));
    cursor = there(data).page.next_cursor;
  }

  const path = { prisoner_id: there(ids[0]) };
  const old = there(there((await getPrisoner({ client, path })).response).headers.get('etag'));
  const patch = (country: string, etag?: string) => updatePrisoner({ client, path, body: { country }, headers: etag ? { 'If-Match': etag } : {} });
  const changed = there((await patch('RU', old)).data);
  const stale: Problem = there((await patch('UA', old)).error);
  const missing: Problem = there((await patch('UA')).error);

  const found = await searchPrisoners({
    client,
    body: {
      where: {
        op: 'and',
        of: [
          { op: 'eq', field: 'family_name', value: family },
          { op: 'eq', field: 'country', value: 'RU' },
        ],
      },
    },
  });

  const plan = await importJson({ client, headers: { 'Idempotency-Key': `${family}-plan` }, body: { items: [person(`${family}`, 'ZOJA')] } });
  const planned = there(plan.data, plan.error);
  const done = await commitImport({ client, path: { import_id: planned.id }, query: { wait: 30 }, headers: { 'Idempotency-Key': `${family}-commit` } });

  const feed = there((await listChanges({ client, query: { after: seq, id: [there(ids[0])] } })).data);
  const refused: Problem = there((await listPrisoners({ client, query: { family_nam: 'x' } as never })).error);
  return {
    created,
    pages,
    changed: { version: changed.version, country: changed.country },
    stale: { code: stale.code, current: stale.code === 'version_not_current' ? stale.current_etag : undefined },
    missing: missing.code,
    found: there(found.data).items.map(({ display_name }) => there(display_name)),
    planned: { state: planned.state, create: planned.counts?.create },
    committed: there(done.data, done.error).state,
    feed: { changes: feed.items.map(({ change }) => change), caughtUp: feed.page.caught_up },
    refused: { code: refused.code, parameter: refused.errors?.[0]?.parameter, didYouMean: refused.errors?.[0]?.did_you_mean },
  };
}
