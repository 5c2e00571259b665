// An operation that will go says so in the document and in every answer, whatever becomes of the request.
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Deprecation } from '../../src/core/http/deprecating.js';
import { documentOf } from '../../src/core/http/openapi.js';
import { type Operation, operation } from '../../src/core/http/operation.js';
import { makeRegistry } from '../support/registry.js';

const NOTICE: Deprecation = { since: '2026-02-01', sunset: '2026-08-31', link: '/docs' };
const EXPLAINED = '</docs>; rel="deprecation"; type="text/html"';

/** An operation of an invented service, of which a page has a next one. */
function planted(id: string, deprecated?: Deprecation): Operation {
  return {
    method: 'GET',
    path: `/v1/planted/${id}`,
    access: 'editor',
    operationId: `planted${id}`,
    summary: 'Get what is planted',
    description: 'What a test planted.',
    tags: ['service'],
    query: z.strictObject({ next: z.literal('true').optional().meta({ description: 'Whether there is a next page.' }) }),
    answers: { 200: { description: 'It.', body: z.object({ there: z.literal(true).meta({ description: 'Always.' }) }).meta({ id: `Planted${id}`, description: 'It.' }) } },
    failures: [],
    ...(deprecated ? { deprecated } : {}),
    handle: async (request, reply) => {
      if ((request.query as { next?: string }).next) reply.header('link', '</v1/planted?cursor=x>; rel="next"');
      return { there: true };
    },
  };
}

const t = await makeRegistry();
afterAll(() => t.close());
operation(t.app, planted('Old', NOTICE));
operation(t.app, planted('Older', { since: '2026-02-01', link: 'https://registry.example/moving' }));
operation(t.app, planted('Young'));
await t.app.ready();

test('every answer of a deprecated operation says since when, until when, and where that is explained', async () => {
  const answers = [
    [200, await t.as('editor').get('/v1/planted/Old')],
    [400, await t.as('editor').get('/v1/planted/Old?rubbish=1')],
    [401, await t.as('reader').get('/v1/planted/Old')],
    [403, await t.as('partner').get('/v1/planted/Old')],
    [200, await t.as('editor').request({ method: 'HEAD', url: '/v1/planted/Old' })],
  ] as const;
  for (const [status, answer] of answers) {
    expect(answer.status, answer.text).toBe(status);
    // 2026-02-01T00:00:00Z, and the last second of the last day.
    expect(answer.headers).toMatchObject({ deprecation: '@1769904000', sunset: 'Mon, 31 Aug 2026 23:59:59 GMT', link: EXPLAINED });
  }
});

test('the link to the next page stays beside the one that explains', async () => {
  const { headers } = await t.as('editor').get('/v1/planted/Old?next=true');
  expect(headers.link).toBe(`</v1/planted?cursor=x>; rel="next", ${EXPLAINED}`);
});

test('while it is not decided when it goes, no answer says when', async () => {
  const { headers } = await t.as('editor').get('/v1/planted/Older');
  expect(headers.deprecation).toBe('@1769904000');
  expect(headers.sunset).toBeUndefined();
  expect(headers.link).toBe('<https://registry.example/moving>; rel="deprecation"; type="text/html"');
});

test('what is not deprecated says nothing of the kind', async () => {
  for (const url of ['/v1/planted/Young', '/v1/prisoners']) {
    const { headers } = await t.as('editor').get(url);
    expect(headers).not.toHaveProperty('deprecation');
    expect(headers).not.toHaveProperty('sunset');
    expect(headers).not.toHaveProperty('link');
  }
});

test('the document marks it, and names the headers of each of its answers', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document has every shape
  const { paths, components } = documentOf(t.app) as any;
  const old = paths['/v1/planted/Old'].get;
  expect(old.deprecated).toBe(true);
  expect(old.description).toContain('Deprecated since 2026-02-01, and gone after 2026-08-31: [what to use instead](/docs).');
  for (const [status, answer] of Object.entries<{ $ref?: string; headers?: object }>(old.responses)) {
    const said = answer.$ref ? components.responses[answer.$ref.split('/').at(-1) as string] : answer;
    expect(Object.keys(said.headers), status).toEqual(expect.arrayContaining(['Deprecation', 'Sunset', 'Link']));
  }
  expect(paths['/v1/planted/Young'].get).not.toHaveProperty('deprecated');
  expect(JSON.stringify(paths['/v1/planted/Young'])).not.toContain('Sunset');
});

test.each<[what: string, notice: Deprecation, complaint: string]>([
  ['no date', { ...NOTICE, since: 'soon' }, 'is deprecated with a date that is none'],
  ['a notice that is too short', { ...NOTICE, sunset: '2026-07-30' }, 'less than 180 days after 2026-02-01'],
  ['an end before its beginning', { ...NOTICE, sunset: '2025-12-31' }, 'less than 180 days'],
  ['no link', { ...NOTICE, link: '' }, 'without a link that explains it'],
  ['a link that breaks out of its header', { ...NOTICE, link: '/docs>; rel="next"' }, 'without a link that explains it'],
])('a deprecation with %s stops the boot', (_, notice, complaint) => {
  expect(() => operation({ mergeable: () => undefined, erasable: () => undefined } as never, planted('Spoilt', notice))).toThrow(complaint);
});
