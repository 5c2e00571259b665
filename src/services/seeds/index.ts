// Loads the registry's first content: the published list and who publishes it, the people of two more documents, later claims, an appeal, published figures, facilities, articles, and the sources of all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import { SYSTEM } from '../../core/access/viewer.js';
import { add } from '../../core/db/record.js';
import type { Registry, WriteTx } from '../../core/db/registry.js';
import { heads } from '../../core/db/tables/registry.js';
import { beside } from '../../core/values/beside.js';
import { appeal } from '../../records/appeals/index.js';
import { article } from '../../records/articles/index.js';
import { facility } from '../../records/facilities/index.js';
import { figure } from '../../records/figures/index.js';
import { organization } from '../../records/organizations/index.js';
import { addPrisoner, NewPrisoner } from '../../records/prisoners/index.js';
import { source } from '../../records/sources/index.js';
import { type ListName, type ListRow, readPublishedList } from '../imports/index.js';

const FOLDER = beside('seeds');

/** The list's own key among the sources. */
const LIST = 'mothers_list';
/** Its publisher's, among the organisations. */
const LIST_PUBLISHER = 'belaruswomen';
const LIST_DATES = 'The list prints no date; its source says why it is read as of this day or later.';

const Keys = z.array(z.string()).min(1);
const Source = z.looseObject({ key: z.string() });
const ListSource = Source.extend({ title: z.string(), as_of: z.string(), as_of_precision: z.string() });
const Cited = z.looseObject({ sources: Keys });
const Organization = Cited.extend({ key: z.string(), name: z.string() });
/** Names the people of other documents by their names as published. */
const Appeal = Cited.extend({ key: z.string(), prisoners: z.array(z.string()) });
const Figure = Cited.extend({ appeal: z.string().optional() });
const Person = Cited.extend({ names: z.array(z.looseObject({ full: z.string() })).min(1) });
const Claim = z.strictObject({
  row: z.int(),
  family: z.string(),
  custody_period: z.looseObject({}).optional(),
  sentence: z.strictObject({ stated_total: z.boolean(), date_rationale: z.string() }).optional(),
  sources: Keys,
});
type Claim = z.infer<typeof Claim>;

/** The ids of sources by their keys. */
type Cite = (keys: readonly string[]) => string[];

/** How much was loaded. */
export interface Loaded {
  /** Women of the published list. */
  women: number;
  /** Their minor children. */
  children: number;
  /** People of other documents. */
  others: number;
}

/**
 * Loads the first content in one write. Returns undefined, and does nothing, if the registry ever had content. Throws if any of the seed
 * data cannot be wholly understood or is not valid; nothing is stored then.
 */
export async function loadSeeds(registry: Registry): Promise<Loaded | undefined> {
  return registry.write(SYSTEM, { reason: 'Initial content' }, async (tx) => {
    if (await everHadContent(tx)) {
      tx.unchanged();
      return undefined;
    }
    const seeds = readSeeds();
    await addAll(tx, seeds);
    await tx.db.update(heads).set({ seeded_at: tx.at }).where(eq(heads.id, 1));
    return { women: seeds.rows.length, children: seeds.rows.reduce((sum, row) => sum + (row.minor_children_count ?? 0), 0), others: seeds.people.length };
  });
}

type Seeds = ReturnType<typeof readSeeds>;

function readSeeds() {
  const { rows, problems } = readPublishedList(readFileSync(join(FOLDER, 'mothers-behind-bars.txt'), 'utf8'));
  if (problems.length > 0) throw new Error(`The list cannot be wholly read: ${problems.map(({ line, detail }) => `line ${line} ${detail}`).join('; ')}`);
  const claims = z.array(Claim).parse(json('later-claims.json'));
  for (const claim of claims) {
    const row = rows.find(({ ordinal }) => ordinal === claim.row);
    if (row?.latin?.family !== claim.family) throw new Error(`Row ${claim.row} of the list is not that of ${claim.family}.`);
    if (claim.sentence && !row.term) throw new Error(`Row ${claim.row} of the list states no sentence.`);
  }
  const sources = z.array(Source).parse(json('sources.json'));
  const { title, as_of, as_of_precision } = ListSource.parse(sources.find(({ key }) => key === LIST));
  return {
    rows,
    title,
    dates: { as_of, as_of_precision },
    claims,
    sources,
    organizations: z.array(Organization).parse(json('organizations.json')),
    articles: z.array(Cited).parse(json('articles.json')),
    facilities: z.array(Cited.extend({ key: z.string() })).parse(json('facilities.json')),
    people: z.array(Person).parse(json('people.json')),
    appeals: z.array(Appeal).parse(json('appeals.json')),
    figures: z.array(Figure).parse(json('figures.json')),
  };
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

async function everHadContent({ db, records }: WriteTx): Promise<boolean> {
  const [head] = await db.select({ seeded_at: heads.seeded_at }).from(heads).where(eq(heads.id, 1));
  if (head?.seeded_at) return true;
  for (const { table } of records.all.filter(({ owner }) => !owner)) {
    const some = await db.select({ id: table.id }).from(table).limit(1);
    if (some.length > 0) return true;
  }
  return false;
}

async function addAll(tx: WriteTx, seeds: Seeds): Promise<void> {
  const ids = new Map<string, string>();
  const cite: Cite = (keys) => keys.map((key) => known(ids, key, 'source'));
  for (const { key, ...input } of seeds.sources) {
    if (ids.has(key)) throw new Error(`Two sources have the key ${key}.`);
    ids.set(key, await add(tx, source, source.create.parse({ ...input, visibility: 'public' })));
  }
  for (const { key: _, sources: keys, ...input } of seeds.facilities) {
    await add(tx, facility, facility.create.parse({ ...input, visibility: 'public', source_ids: cite(keys) }));
  }
  for (const { sources: keys, ...input } of seeds.articles) {
    await add(tx, article, article.create.parse({ ...input, visibility: 'public', source_ids: cite(keys) }));
  }
  const publishers = new Map<string, string>();
  for (const { key, sources: keys, ...input } of seeds.organizations) {
    publishers.set(key, await add(tx, organization, organization.create.parse({ ...input, visibility: 'public', source_ids: cite(keys) })));
  }
  const recognition = recognised(seeds, publishers);
  for (const row of seeds.rows) {
    const claims = seeds.claims.filter((claim) => claim.row === row.ordinal);
    await addPrisoner(tx, NewPrisoner.parse({ ...listed(row, seeds.dates, claims, cite), recognitions: [recognition] }));
  }
  const people = new Map<string, string>();
  for (const { sources: keys, ...input } of seeds.people) {
    const id = await addPrisoner(tx, NewPrisoner.parse({ ...input, visibility: 'public', source_ids: cite(keys) }));
    for (const { full } of input.names) people.set(full, id);
  }
  await addAdvocacy(tx, seeds, people, cite);
}

/** The appeals, and the figures that were published in them or elsewhere. */
async function addAdvocacy(tx: WriteTx, { appeals, figures }: Seeds, people: ReadonlyMap<string, string>, cite: Cite): Promise<void> {
  const ids = new Map<string, string>();
  for (const { key, prisoners, sources: keys, ...input } of appeals) {
    const prisoner_ids = prisoners.map((full) => known(people, full, 'person'));
    ids.set(key, await add(tx, appeal, appeal.create.parse({ ...input, visibility: 'public', prisoner_ids, source_ids: cite(keys) })));
  }
  for (const { appeal: key, sources: keys, ...input } of figures) {
    await add(tx, figure, figure.create.parse({ ...input, visibility: 'public', appeal_id: key && known(ids, key, 'appeal'), source_ids: cite(keys) }));
  }
}

function known(ids: ReadonlyMap<string, string>, key: string, what: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`There is no ${what} with the key ${key}.`);
  return id;
}

/** A person of the list, as the list says and as others said later. */
function listed(row: ListRow, dates: Seeds['dates'], claims: readonly Claim[], cite: Cite): Values {
  const own = { status: row.status, ...dates, verbatim: row.custody_verbatim, date_rationale: LIST_DATES };
  const later = claims.flatMap(({ custody_period, sources: keys }) => (custody_period ? [{ ...custody_period, source_ids: cite(keys) }] : []));
  return {
    visibility: 'public',
    sex: 'female',
    country: 'BY',
    source_ids: cite([LIST]),
    names: row.names.map((name) => named(name, name.script === 'cyrl' ? 'ru' : 'be')),
    custody_periods: [own, ...later],
    sentences: row.term ? [sentenced(row, claims, cite)] : [],
    children: Array.from({ length: row.minor_children_count ?? 0 }, () => ({ minor: 'yes', ...dates })),
  };
}

/** What the list's publisher calls everybody in it, in the title of the list. No other body does so by this. */
function recognised({ title, dates, organizations }: Seeds, publishers: ReadonlyMap<string, string>): Values {
  const publisher = organizations.find(({ key }) => key === LIST_PUBLISHER);
  if (!publisher) throw new Error(`There is no organisation with the key ${LIST_PUBLISHER}.`);
  return { body: 'other', body_name: publisher.name, organization_id: publishers.get(LIST_PUBLISHER), status: 'recognised', ...dates, date_rationale: LIST_DATES, verbatim: title };
}

function sentenced(row: ListRow, claims: readonly Claim[], cite: Cite): Values {
  const about = claims.filter((claim) => claim.sentence);
  return {
    kind: row.penalty,
    placement: row.placement,
    term: row.term,
    verbatim: row.custody_verbatim,
    ...Object.assign({}, ...about.map((claim) => claim.sentence)),
    source_ids: cite([LIST, ...about.flatMap((claim) => claim.sources)]),
  };
}

function named({ full, family, given, script }: ListName, language_basis: string): Values {
  return { full, family, given, script, language_basis, kind: 'published' };
}
