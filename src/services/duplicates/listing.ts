// The route that lists pairs of prisoners who may be one person, with what was decided of them.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Values, valuesOf } from '../../core/access/render.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { cacheable, readHeaders, sinceOf } from '../../core/http/conditional.js';
import { operation } from '../../core/http/operation.js';
import { nextAddress } from '../../core/http/paging.js';
import { cursorText, flag, single, whole } from '../../core/http/parameters.js';
import { PageInfo } from '../../core/http/responses.js';
import { Problem } from '../../core/problem.js';
import { seal, unseal } from '../../core/values/sign.js';
import { Id, NameText, SHOWN_AS } from '../../core/values/types.js';
import { DuplicateDecisionView, duplicateDecision } from '../../records/duplicate-decisions/index.js';
import { matchShape } from '../matching/index.js';
import { alikeTo, type Pair, type Place, pairsAfter } from './pairs.js';

const LIMIT_DEFAULT = 20;
const LIMIT_MAX = 50;
/** Pairs below this score are not worth anybody's time. */
const LEAST_DEFAULT = 0.85;
const LEAST_MIN = 0.7;
/** Tells its cursors apart from those of other lists. */
const MARK = 'duplicates';

const Side = z
  .object({ id: Id().meta({ description: 'The prisoner.' }), display_name: NameText(300).optional().meta({ description: 'Their name, as it is shown.' }) })
  .meta({ id: 'DuplicateSide', description: 'One of the two.' });

const Duplicate = z
  .object({
    pair_id: z.string().max(73).meta({ description: 'Names the pair when it is decided.' }),
    first: Side,
    second: Side,
    ...matchShape,
    decided: DuplicateDecisionView.optional().meta({ description: 'What was decided of the pair; absent if nothing was.' }),
  })
  .meta({ id: 'Duplicate', description: 'Two prisoners who may be one person.' });

const DuplicatesPage = z
  .object({
    items: z.array(Duplicate).max(LIMIT_MAX).meta({ description: 'Pairs, in the order of their ids. A page can have fewer than asked for, or none, and still go on.' }),
    page: PageInfo,
  })
  .meta({ id: 'DuplicatesPage', description: 'A page of pairs.' });

interface Query {
  prisoner_id?: string;
  decided?: boolean;
  min_score?: number;
  limit?: number;
  cursor?: string;
}

const MinScore = z
  .string()
  .max(6)
  .regex(/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/, 'expected a number such as 0.85')
  .transform(Number)
  .pipe(z.number().min(LEAST_MIN).max(1))
  .meta({ [SHOWN_AS]: { type: 'number', minimum: LEAST_MIN, maximum: 1 } });

export function duplicateListing(app: FastifyInstance, registry: Registry): void {
  const prisoner = registry.records.get('prisoner');
  operation(app, {
    method: 'GET',
    path: '/v1/duplicates',
    access: 'editor',
    operationId: 'listDuplicates',
    summary: 'List prisoners who may be one person',
    description:
      'Pairs of prisoners whose names, dates of birth and sex are alike, with what was compared and what was decided. They are computed when they are asked for, some prisoners at a time. Nobody is ever merged by it.',
    tags: ['duplicate_decisions'],
    query: z.strictObject({
      prisoner_id: Id().optional().meta({ description: 'Pairs of this prisoner alone, the most alike first; all on one page.' }),
      decided: flag().meta({ description: '`true`: those that were decided `same_person` or `not_same` as well. Left out or `false`: those that wait for a decision.' }),
      min_score: single(MinScore).meta({ description: `Least score, from ${LEAST_MIN} to 1; ${LEAST_DEFAULT} if left out.` }),
      limit: whole(1, LIMIT_MAX).meta({ description: `How many pairs a page has at most; ${LIMIT_DEFAULT} if left out.` }),
      cursor: cursorText().meta({ description: 'Where to go on: `next_cursor` of the page before.' }),
    }),
    headers: readHeaders,
    answers: { 200: { description: 'A page of pairs.', body: DuplicatesPage, headers: ['Registry-Seq', 'Link'] } },
    failures: ['cursor_not_valid'],
    handle: async (request, reply) => {
      const { prisoner_id, decided = false, min_score: least = LEAST_DEFAULT, limit = LIMIT_DEFAULT, cursor } = request.query as Query;
      const after = cursor === undefined ? undefined : openCursor(registry.secret, cursor, { prisoner_id, decided, least });
      const { items, next, seq } = await registry.read(
        request.viewer,
        async (reader) => {
          const found = prisoner_id === undefined ? await pairsAfter(registry, reader, { after, limit, least }) : { pairs: await pairsOf(reader, prisoner_id, limit, least) };
          return { items: await decidedOf(reader, found.pairs, decided), next: 'next' in found ? found.next : undefined, seq: await reader.seq() };
        },
        sinceOf(request),
      );
      const next_cursor = next ? seal(registry.secret, JSON.stringify([MARK, { decided, least }, next.first, next.second])) : null;
      const address = next_cursor && nextAddress(request, next_cursor);
      if (address) reply.header('link', `<${address}>; rel="next"`);
      cacheable(request, reply).header('registry-seq', seq);
      return reply.send({ items, page: { limit, next_cursor, next: address } });
    },
  });

  async function pairsOf(reader: Reader, id: string, limit: number, least: number): Promise<Pair[]> {
    const found = await reader.get(prisoner, id);
    if (!found) return [];
    const first = valuesOf(found.document);
    const alike = await alikeTo(registry, reader, first, least);
    return alike
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map((second) => ({ first, second }));
  }

  /** The pairs as they are shown, with what was decided of them; those that are settled only where they are asked for. */
  async function decidedOf(reader: Reader, pairs: readonly Pair[], decided: boolean): Promise<Values[]> {
    const shown: Values[] = [];
    for (const { first, second } of pairs) {
      const { features, score, decision, id, display_name } = second;
      const sides = [sideOf(first), { id, ...(display_name === undefined ? {} : { display_name }) }].sort((a, b) => (a.id < b.id ? -1 : 1)) as [{ id: string }, { id: string }];
      const known = await decisionOn(reader, sides[0].id, sides[1].id);
      if (!decided && known && known.decision !== 'possibly_same') continue;
      shown.push({ pair_id: `${sides[0].id}.${sides[1].id}`, first: sides[0], second: sides[1], score, decision, features, ...(known ? { decided: known } : {}) });
    }
    return shown;
  }
}

function sideOf({ id, display_name }: Values): { id: string; display_name?: string } {
  return { id: String(id), ...(display_name === undefined ? {} : { display_name: String(display_name) }) };
}

async function decisionOn(reader: Reader, first: string, second: string): Promise<Values | undefined> {
  const where = [
    { op: 'eq' as const, field: 'first_id', values: [first] },
    { op: 'eq' as const, field: 'second_id', values: [second] },
  ];
  const { documents } = await reader.list(duplicateDecision, { where, order: [{ field: 'id', descending: false }], limit: 1 });
  return documents[0] && valuesOf(documents[0]);
}

/** Reads a cursor that this registry made for this question; anything else is refused. */
function openCursor(secret: string, text: string, asked: { prisoner_id?: string | undefined; decided: boolean; least: number }): Place {
  const opened = unseal(secret, text);
  const [mark, question, first, second] = (opened === undefined ? [] : JSON.parse(opened)) as [unknown, { decided: boolean; least: number }, string, string | undefined];
  if (mark !== MARK || asked.prisoner_id !== undefined || question.decided !== asked.decided || question.least !== asked.least) throw new Problem('cursor_not_valid');
  return { first, second };
}
