// How prisoners are kept, and how one is added with everything of theirs.
import type { Values } from '../../core/access/render.js';
import { type DefinedRecord, defineRecord } from '../../core/db/definition.js';
import { add } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { prisonerEditions, prisoners } from '../../core/db/tables/index.js';
import { invalid } from '../../core/problem.js';
import { entryStart } from '../../core/values/names/entries.js';
import { nameTokens } from '../../core/values/names/tokens.js';
import { charge } from '../charges/index.js';
import { child } from '../children/index.js';
import { citing, including, includingSources } from '../citing.js';
import { custodyPeriod } from '../custody-periods/index.js';
import { name } from '../names/index.js';
import { recognition } from '../recognitions/index.js';
import { sentence } from '../sentences/index.js';
import { SOURCES_MAX } from '../shared.js';
import { source } from '../sources/index.js';
import { composePrisoner, tellConsented } from './composing.js';
import { OwnPrisoner, PrisonerView, prisonerFields } from './schema.js';
import { presentShortcuts } from './shortcuts.js';

export const prisoner = defineRecord({
  name: 'prisoner',
  plural: 'prisoners',
  table: prisoners,
  editions: prisonerEditions as never,
  view: PrisonerView,
  create: OwnPrisoner,
  fields: prisonerFields,
  happened: ['birth_date'],
  governs: ['display_name_policy'],
  named: 'name_word',
  mergedBy: { record: 'merge', property: 'merged_id', until: 'undone_on' },
  consented: ['urgent_medical', 'interests'],
  shortcuts: {
    q: {
      type: 'text',
      level: 'public',
      description:
        'A name in whatever spelling, script and order of words, with slips, initials or the beginnings of words: those who may be meant, the likeliest first unless `sort` says otherwise; at most 400, and 150 of a name of several words.',
      means: (value) => ({ op: 'named', text: String(value) }),
    },
    names_prefix: {
      type: 'text',
      compares: 'prefix',
      level: 'public',
      description:
        'One of the names, in any script, has words that begin so: the first may be any word of it, the next ones follow from the beginning of the name. Letter by letter as it is written, whatever the case, apostrophes and hyphens; `q` finds other spellings.',
      means: (value) => ({ op: 'prefix', field: 'name_word', values: [entryStart(nameTokens(String(value)))] }),
    },
    min_children: {
      type: 'integer',
      level: 'public',
      description: 'At least this many minor children.',
      means: (value) => ({ op: 'gte', field: 'minor_children_count', values: [value] }),
    },
    has_minor_children: {
      type: 'flag',
      level: 'public',
      description: 'Whether sources report minor children.',
      means: (value) => (value === 1 ? { op: 'gte', field: 'minor_children_count', values: [1] } : { op: 'eq', field: 'minor_children_count', values: [0] }),
    },
    ...presentShortcuts,
    ...termShortcuts(),
  },
  through: { facility: 'facility_id' },
  includes: {
    facilities: including('facility', 'facility_id'),
    sources: includingSources,
    articles: including('article', 'article_id'),
    cases: including('case', 'case_id'),
    organizations: including('organization', 'organization_id'),
    provenance: { record: 'claim', owned: true },
  },
  links: [citing('prisoner')],
  tally: tellConsented,
  compose: composePrisoner,
});

/** `term_months…` of a prisoner is that of one of their sentences. */
function termShortcuts() {
  const says = { eq: 'exactly', gt: 'more than', gte: 'at least', lt: 'less than', lte: 'at most' } as const;
  return Object.fromEntries(
    (['eq', 'gt', 'gte', 'lt', 'lte'] as const).map((op) => [
      op === 'eq' ? 'term_months' : `term_months_${op}`,
      {
        type: 'integer' as const,
        ...(op === 'eq' ? {} : { compares: op }),
        level: 'public' as const,
        description: `One of the sentences is ${says[op]} this many months. All \`term_months\` and \`sentence_\` parameters speak of one and the same sentence.`,
        means: (value: string | number) => ({ op: 'some' as const, record: 'sentence', of: [{ op, field: 'term_months', values: [value] }] }),
      },
    ]),
  );
}

/** What a prisoner is added with, by the property that holds it, in the order in which it is added. */
export const PRISONER_PARTS: readonly [string, DefinedRecord][] = [
  ['names', name],
  ['custody_periods', custodyPeriod],
  ['sentences', sentence],
  ['children', child],
  ['charges', charge],
  ['recognitions', recognition],
];

/**
 * Adds a prisoner with names, custody periods, sentences, children, charges, recognitions and sources, in the write at hand. Returns the prisoner's id. Whoever
 * had ids elsewhere says them: the prisoner's as `own_id`, those of parts in `partIds`, by property and place.
 */
export async function addPrisoner(tx: WriteTx, input: Values, own_id?: string, partIds: Readonly<Record<string, readonly (string | undefined)[]>> = {}): Promise<string> {
  const { names, custody_periods, sentences, children, charges, recognitions, sources = [], source_ids = [], ...own } = input;
  const cited = [...(source_ids as string[])];
  if (cited.length + (sources as Values[]).length > SOURCES_MAX)
    throw invalid({ pointer: '/sources', code: 'too_big', detail: `at most ${SOURCES_MAX} sources together with those in source_ids` });
  for (const [place, item] of (sources as Values[]).entries()) cited.push(await add(tx, source, item, `/sources/${place}`));
  const id = await add(tx, prisoner, { ...own, source_ids: cited }, '', own_id);
  const parts: Values = { names, custody_periods, sentences, children, charges, recognitions };
  for (const [property, record] of PRISONER_PARTS) {
    for (const [place, item] of ((parts[property] ?? []) as Values[]).entries()) {
      const owner = record === child ? { prisoner_ids: [id] } : { prisoner_id: id };
      await add(tx, record, { ...item, ...owner, source_ids: item.source_ids ?? cited }, `/${property}/${place}`, partIds[property]?.[place]);
    }
  }
  return id;
}
