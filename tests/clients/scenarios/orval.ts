// The scenario by way of orval and its client for fetch, whose answers are told apart by their status.
import { commitImport, createPrisoner, getPrisoner, importJson, listChanges, listPrisoners, searchPrisoners, updatePrisoner } from './generated/orval.js';
import { GIVEN, type Outcome, person, there } from './outcome.js';

/** The base address is generated into it. */
export async function scenario(_baseUrl: string, key: string, family: string): Promise<Outcome> {
  const authorization = { authorization: `Bearer ${key}` };
  const options = (headers: Record<string, string> = {}): RequestInit => ({ headers: { ...authorization, ...headers } });
  const created: number[] = [];
  const ids: string[] = [];
  let seq = 0;
  for (const given of GIVEN) {
    const answer = await createPrisoner(person(family, given), undefined, options());
    created.push(answer.status);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.data));
    ids.push(answer.data.id);
    seq = Number(answer.headers.get('registry-seq'));
  }

  const pages: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const answer = await listPrisoners({ family_name: [family], sort: ['display_name'], limit: 1, ...(cursor ? { cursor } : {}) }, options());
    if (answer.status !== 200) throw new Error(`It was ${answer.status}`);
    pages.push(answer.data.items.map(({ display_name }) => there(display_name)));
    cursor = answer.data.page.next_cursor;
  }

  const id = there(ids[0]);
  const old = there((await getPrisoner(id, undefined, options())).headers.get('etag'));
  const patch = (country: string, etag?: string) => updatePrisoner(id, { country }, undefined, options({ ...(etag ? { 'If-Match': etag } : {}) }));
  const changed = await patch('RU', old);
  const stale = await patch('UA', old);
  const missing = await patch('UA');
  if (changed.status !== 200 || stale.status !== 412 || missing.status !== 428) throw new Error(`They were ${changed.status}, ${stale.status} and ${missing.status}`);

  const found = await searchPrisoners(
    {
      where: {
        op: 'and',
        of: [
          { op: 'eq', field: 'family_name', value: family },
          { op: 'eq', field: 'country', value: 'RU' },
        ],
      },
    },
    undefined,
    options(),
  );
  if (found.status !== 200) throw new Error(`It was ${found.status}`);

  const plan = await importJson({ items: [person(`${family}`, 'ZOJA')] }, options({ 'Idempotency-Key': `${family}-plan` }));
  if (plan.status !== 201) throw new Error(`It was ${plan.status}`);
  const done = await commitImport(plan.data.id, { wait: 30 }, options({ 'Idempotency-Key': `${family}-commit` }));
  if (done.status !== 200) throw new Error(`It was ${done.status}`);

  const feed = await listChanges({ after: seq, id: [id] }, options());
  const refused = await listPrisoners({ family_nam: 'x' } as never, options());
  if (feed.status !== 200 || refused.status !== 400) throw new Error(`They were ${feed.status} and ${refused.status}`);
  return {
    created,
    pages,
    changed: { version: changed.data.version, country: changed.data.country },
    stale: { code: stale.data.code, current: stale.data.current_etag },
    missing: missing.data.code,
    found: found.data.items.map(({ display_name }) => there(display_name)),
    planned: { state: plan.data.state, create: plan.data.counts?.create },
    committed: done.data.state,
    feed: { changes: feed.data.items.map(({ change }) => change), caughtUp: feed.data.page.caught_up },
    refused: { code: refused.data.code, parameter: refused.data.errors?.[0]?.parameter, didYouMean: refused.data.errors?.[0]?.did_you_mean },
  };
}
