// The scenario by way of openapi-typescript and openapi-fetch.
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/openapi-typescript.js';
import { GIVEN, type Outcome, person, there } from './outcome.js';

type Problem = components['schemas']['Problem'];

export async function scenario(baseUrl: string, key: string, family: string): Promise<Outcome> {
  const client = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } });
  const created: number[] = [];
  const ids: string[] = [];
  let seq = 0;
  for (const given of GIVEN) {
    const { data, response } = await client.POST('/v1/prisoners', { body: person(family, given) });
    created.push(response.status);
    ids.push(there(data).id);
    seq = Number(response.headers.get('registry-seq'));
  }

  const pages: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await client.GET('/v1/prisoners', { params: { query: { family_name: [family], sort: ['display_name'], limit: 1, ...(cursor ? { cursor } : {}) } } });
    pages.push(there(data).items.map(({ display_name }) => there(display_name)));
    cursor = there(data).page.next_cursor;
  }

  const path = { prisoner_id: there(ids[0]) };
  const read = await client.GET('/v1/prisoners/{prisoner_id}', { params: { path } });
  const patch = (country: string, etag?: string) =>
    client.PATCH('/v1/prisoners/{prisoner_id}', {
      params: { path, header: etag ? { 'If-Match': etag } : {} },
      body: { country },
      headers: { 'content-type': 'application/merge-patch+json' },
    });
  const old = there(read.response.headers.get('etag'));
  const changed = there((await patch('RU', old)).data);
  const stale: Problem = there((await patch('UA', old)).error);
  const missing: Problem = there((await patch('UA')).error);

  const found = await client.POST('/v1/prisoners/search', {
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

  const plan = await client.POST('/v1/imports', { params: { header: { 'Idempotency-Key': `${family}-plan` } }, body: { items: [person(`${family}`, 'ZOJA')] } });
  const planned = there(plan.data, plan.error);
  const done = await client.POST('/v1/imports/{import_id}/commit', {
    params: { path: { import_id: planned.id }, query: { wait: 30 }, header: { 'Idempotency-Key': `${family}-commit` } },
  });

  const feed = there((await client.GET('/v1/changes', { params: { query: { after: seq, id: [there(ids[0])] } } })).data);
  const refused: Problem = there((await client.GET('/v1/prisoners', { params: { query: { family_nam: 'x' } as never } })).error);
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
