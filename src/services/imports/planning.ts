// Plans an import: says of every row what would become of it, a batch at a time, and has each tried in a write that is undone.
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { Viewer } from '../../core/access/viewer.js';
import { load } from '../../core/db/load.js';
import type { Reader, Registry, WriteTx } from '../../core/db/registry.js';
import { turns } from '../../core/db/turns.js';
import { Problem } from '../../core/problem.js';
import { isId } from '../../core/values/id.js';
import { nameTokens, TOKENS_MAX } from '../../core/values/names/tokens.js';
import { fold, tidyName } from '../../core/values/script.js';
import { keyed } from '../../core/values/sign.js';
import { PARTS_MAX } from '../../records/shared.js';
import { type Match, matchesOf } from '../matching/index.js';
import { applyChange, applyCreation } from './applying.js';
import { type Complaint, columnOf, complaintsOf, differenceOf, quoted } from './differing.js';
import { type Kind, type Shaped, shaped, withoutNulls } from './kinds.js';
import { OWNER_EXTERNAL_ID, OWNER_ID } from './part-rows.js';
import type { Plan } from './plan.js';
import { type Added, asVisibleAs, type RowSources, rowSources } from './row-sources.js';
import { type Decision, type MATCHED_BY, MATCHES_MAX, type Options, type Outcome } from './schema.js';
import { addMissing, countOutcomes, earlierRow, type Given, type Holder, hold, type ImportRow, keepPlans, namedBy, type Planned, type Row, rowsAfter, TURN_MS } from './store.js';

/** Rows that are planned between two looks at whether the import is still to be planned; what is read for them is so at one moment. */
const BATCH = 100;
/** Rows that are tried in one write: others who write wait for it. */
const TRIED = 50;
const COMPLAINTS_MAX = 50;
/** Names of one row that are looked for. */
const NAMES_MAX = 5;
/** People of the earlier edition that are read at once. */
const PAGE = 200;

export interface Looked {
  number: number;
  outcome: Outcome;
  record_id: string | undefined;
  version: number | undefined;
  likeness: string | undefined;
  plan: Plan;
  /** Where it stands in what came, and each of its parts where several lines or items are one row. */
  at?: Pick<Given, 'lines' | 'pointer' | 'pointers'>;
}

/** What the planning of one import needs to know. */
export interface Planning {
  registry: Registry;
  viewer: Viewer;
  kind: Kind;
  import_id: string;
  options: Options;
}

export interface Forced {
  decision: Decision;
  record_id?: string | undefined;
}

/** Plans all rows from where it was left. `progress` is told how far it is; `signal` says when to stop, and it is gone on with later. */
export async function planAll(planning: Planning, holder: Holder, row: ImportRow, progress: (far: { done: number }) => void, signal: AbortSignal): Promise<'done' | 'stopped'> {
  const { registry, import_id } = planning;
  const { database } = registry;
  let { done } = row;
  while (done < row.rows) {
    if (signal.aborted) return 'stopped';
    const rows = await rowsAfter(database.primary, import_id, done, BATCH);
    if (rows.length === 0) break;
    const looked = await lookAt(planning, rows);
    for (let start = 0; start < looked.length; start += TRIED) await tryOut(planning, looked.slice(start, start + TRIED));
    done = (rows.at(-1) as Row).number;
    const last = done;
    await database.write(async (db) => {
      await hold(db, holder, 'planning', { done: last });
      await keepPlans(db, import_id, looked.map(plannedOf));
    });
    progress({ done });
  }
  await findMissing(planning, holder, row.rows, signal);
  return signal.aborted ? 'stopped' : 'done';
}

export function plannedOf({ number, outcome, record_id, version, likeness, plan }: Looked): Planned {
  return { number, outcome, record_id: record_id ?? null, version: version ?? null, likeness: likeness ?? null, plan: JSON.stringify(plan) };
}

/** What would become of rows that follow each other, as far as reading tells. */
export async function lookAt(planning: Planning, rows: readonly Row[], forced?: Forced): Promise<Looked[]> {
  const turn = turns(TURN_MS);
  return planning.registry.read(planning.viewer, async (reader) => {
    const looked: Looked[] = [];
    for (const row of rows) {
      looked.push(await lookAtRow(planning, reader, row, looked, forced));
      await turn();
    }
    return looked;
  });
}

/** `others` are rows before it, which are not kept yet. */
async function lookAtRow(planning: Planning, reader: Reader, row: Row, others: readonly Looked[], forced?: Forced): Promise<Looked> {
  const given = JSON.parse(row.given ?? '{}') as Given;
  const { lines, pointer, pointers } = given;
  return located(planning.kind, { ...(await judged(planning, reader, row, given, others, forced)), at: { lines, pointer, pointers } });
}

/** What is wrong says where it is. */
function located({ part }: Kind, looked: Looked): Looked {
  const { at, plan } = looked;
  if (!at || !plan.errors) return looked;
  return { ...looked, plan: { ...plan, errors: plan.errors.map((error) => ({ ...error, ...whereOf(part, at, error) })) } };
}

/** In a JSON document; or, of a part, on which line that is, where that is another one than that on which the row begins. */
function whereOf(part: string | undefined, { lines = [], pointer, pointers = [] }: NonNullable<Looked['at']>, { column }: Complaint): Pick<Complaint, 'line' | 'pointer'> {
  const steps = column?.split('.') ?? [];
  const place = part !== undefined && steps[0] === part ? Number(steps[1]) - 1 : undefined;
  const line = place === undefined ? undefined : lines[place];
  const item = place === undefined ? pointer : pointers[place];
  // What is wrong of whose a part is stands under other names in the item.
  const within = place !== undefined ? steps.slice(2) : part === undefined ? steps : [];
  return {
    ...(typeof line === 'number' && line !== lines[0] ? { line } : {}),
    ...(typeof item !== 'string' ? {} : { pointer: [item, ...within.map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step))].join('/') }),
  };
}

async function judged(planning: Planning, reader: Reader, row: Row, given: Given, others: readonly Looked[], forced?: Forced): Promise<Looked> {
  const { kind, options } = planning;
  const nothing = { number: row.number, record_id: undefined, version: undefined, likeness: undefined };
  if (given.errors || !given.raw) return { ...nothing, outcome: 'error', plan: { errors: given.errors ?? [{ expected: 'expected a record' }] } };
  const says = shaped(kind, given.raw);
  if (says.id !== undefined && !isId(says.id))
    return { ...nothing, outcome: 'error', plan: { errors: [{ column: 'id', value: quoted(says.id), expected: 'expected a UUID of version 4 in lower case' }] } };
  const notes = says.derived.length > 0 ? [`Not stored, since it follows from what is: ${says.derived.slice(0, 20).join(', ')}.`] : undefined;
  const likeness = likenessOf(planning, says);
  const items = kind.part === undefined ? [] : sourcesOfParts(kind.part, says.document);
  const ofItems = await inTurn(items, (one) => rowSources(reader, one));
  const looked = await targetOf(planning, reader, says, defaultsOf(kind, options, says.document), forced);
  const sources = 'sources' in kind.create.shape ? await rowSources(reader, says.document.sources) : undefined;
  const visibility = says.document.visibility ?? options.visibility;
  const base = { ...nothing, likeness };
  const ofOwner = kind.part === undefined ? says.document : Object.fromEntries(Object.entries(says.document).filter(([name]) => name === kind.part));
  if ('errors' in looked) return { ...base, outcome: 'error', plan: { errors: looked.errors, notes } };
  if (kind.part !== undefined && !looked.current) return { ...base, outcome: 'error', plan: { errors: [noSuchOwner(says)], notes } };
  if (looked.current) {
    const { id, version } = looked.current as { id: string; version: number };
    const earlier = await earlierWith(planning, row.number, others, { record_id: id });
    const known = { ...base, record_id: id, version };
    if (earlier !== undefined) return { ...known, outcome: 'error', plan: { errors: [{ expected: sameRecord(kind, earlier) }], notes } };
    const fresh = newSourcesOf(kind, sources, visibility, looked.current);
    const own = ofItems.map((one, place) => ({ place, known: one?.known ?? [], ...newSourcesOf(kind, one, visibility, looked.current) }));
    const ofParts = own.map(({ known, sources: others }) => ({ known, fresh: others }));
    const cited = { source_id: options.source_id, known: sources?.known ?? [], isMore: fresh.sources.length > 0, ofParts };
    const { patch, parts, errors, notes: more } = differenceOf(kind, looked.current, datesOf(kind, options, ofOwner), says.partIds, cited);
    errors.push(...fresh.errors);
    for (const { place, errors: wrong } of own) errors.push(...wrong.map((one) => ({ ...one, column: `${kind.part}.${place + 1}.${one.column}` })));
    const plan: Plan = { matched_by: looked.by, notes: together(notes, [...more, ...fresh.notes, ...own.flatMap(({ notes: said }) => said)]) };
    if (errors.length > 0) return { ...known, outcome: 'error', plan: { ...plan, errors } };
    const isSame = Object.keys(patch).length === 0 && parts.length === 0;
    return { ...known, outcome: isSame ? 'unchanged' : 'update', plan: isSame ? plan : { ...plan, patch, parts, ...(fresh.sources.length > 0 ? { sources: fresh.sources } : {}) } };
  }
  const document = withoutNulls(withSources(defaultsOf(kind, options, says.document), sources, visibility)) as Values;
  const parsed = kind.create.safeParse(document);
  if (!parsed.success) return { ...base, outcome: 'error', plan: { errors: complaintsOf(parsed.error, document), notes } };
  const plan: Plan = { document: parsed.data as Values, own_id: says.id, partIds: says.partIds, shared: says.shared, notes };
  const earlier = says.id ? await earlierWith(planning, row.number, others, { record_id: says.id }) : undefined;
  if (earlier !== undefined) return { ...base, outcome: 'error', plan: { errors: [{ column: 'id', expected: `row ${earlier} has the same id` }], notes } };
  const alike = likeness === undefined || forced ? undefined : await earlierWith(planning, row.number, others, { likeness });
  const isQuestion = looked.matches.length > 0 || alike !== undefined;
  return {
    ...base,
    record_id: says.id,
    outcome: isQuestion ? 'possible_duplicate' : 'create',
    plan: isQuestion ? { ...plan, matches: looked.matches, same_as_row: alike } : plan,
  };
}

/** What each part of a list of parts says of its sources; it is taken out of them. What is no list of sources stays, to be refused. */
function sourcesOfParts(part: string, document: Values): unknown[] {
  const parts = document[part];
  if (!Array.isArray(parts)) return [];
  return parts.map((one, place) => {
    if (typeof one !== 'object' || one === null || !Array.isArray(one.sources) || !one.sources.every((source: unknown) => typeof source === 'object' && source !== null))
      return undefined;
    const { sources, ...rest } = one as Values;
    parts[place] = rest;
    return sources;
  });
}

async function inTurn<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const sameRecord = ({ part }: Kind, row: number): string =>
  part === undefined
    ? `row ${row} is of the same record: one import changes it once`
    : `row ${row} is of the same prisoner: rows of one prisoner stand together, ${PARTS_MAX} of them at most`;

function noSuchOwner({ id, document }: Shaped): Complaint {
  const expected = 'expected a prisoner who is there: a part makes nobody';
  return id === undefined ? { column: OWNER_EXTERNAL_ID, value: quoted(externalIdsIn(document).join(', ')), expected } : { column: OWNER_ID, value: quoted(id), expected };
}

/** A new record with those of its sources that are there as ids. */
function withSources(document: Values, sources: RowSources | undefined, visibility: unknown): Values {
  if (!sources) return document;
  const named = Array.isArray(document.source_ids) ? document.source_ids : [];
  return { ...document, source_ids: [...new Set([...named, ...sources.known])], sources: asVisibleAs(sources.fresh, visibility) };
}

/** Sources that come with a row about a record that is there. */
function newSourcesOf(kind: Kind, sources: RowSources | undefined, visibility: unknown, current: Values): { sources: Values[]; errors: Complaint[]; notes: string[] } {
  const addressed = (sources?.fresh ?? []).filter(({ url }) => url !== undefined && url !== null);
  const notes =
    addressed.length === sources?.fresh.length || !sources ? [] : ['Sources without an address come in with new records alone: whether they are there already nothing tells.'];
  if (addressed.length === 0) return { sources: [], errors: [], notes };
  const items = withoutNulls(asVisibleAs(addressed, visibility, current)) as Values[];
  const parsed = (kind.create.shape.sources as z.ZodType).safeParse(items);
  return parsed.success ? { sources: parsed.data as Values[], errors: [], notes } : { sources: [], errors: complaintsOf(parsed.error, items, 'sources.'), notes };
}

async function earlierWith(
  { registry, import_id }: Planning,
  before: number,
  others: readonly Looked[],
  by: { record_id: string } | { likeness: string },
): Promise<number | undefined> {
  const stored = await earlierRow(registry.database.primary, import_id, before, by);
  if (stored !== undefined) return stored;
  return others.find((one) => one.number < before && ('record_id' in by ? one.record_id === by.record_id : one.likeness === by.likeness))?.number;
}

const together = (some: string[] | undefined, more: string[]): string[] | undefined => (some || more.length > 0 ? [...(some ?? []), ...more].slice(0, COMPLAINTS_MAX) : undefined);

/** What the list says of all rows that do not say it themselves. */
function defaultsOf(kind: Kind, options: Options, document: Values): Values {
  const { shape } = kind.create;
  const said = (['country', 'sex', 'visibility'] as const).flatMap((name) => (options[name] !== undefined && name in shape ? [[name, options[name]]] : []));
  const result: Values = { ...Object.fromEntries(said), ...datesOf(kind, options, document) };
  if (options.source_id !== undefined && 'source_ids' in shape) {
    const cited = Array.isArray(result.source_ids) ? result.source_ids : [];
    result.source_ids = cited.includes(options.source_id) ? cited : [...cited, options.source_id];
  }
  return result;
}

/** Parts that need a date and state none are as of the date of the list. */
function datesOf(kind: Kind, { as_of }: Options, document: Values): Values {
  if (as_of === undefined) return document;
  const dated = kind.parts.flatMap(({ property, schema }) => {
    const items = document[property];
    if (!('as_of' in schema.shape) || !Array.isArray(items)) return [];
    return [[property, items.map((item) => (typeof item === 'object' && item !== null && (item as Values).as_of === undefined ? { ...item, as_of } : item))]];
  });
  return { ...document, ...Object.fromEntries(dated) };
}

/** Who says the same as another row of the list is most likely the same. */
function likenessOf({ registry, kind }: Planning, { document }: Shaped): string | undefined {
  const said = kind.record.name === 'prisoner' && kind.part === undefined ? namesIn(document).map(fold).sort() : [];
  if (said.length === 0) return undefined;
  return keyed(registry.secret, 'import row', JSON.stringify([kind.record.name, said, document.birth_date ?? null]));
}

function namesIn({ names }: Values): string[] {
  return (Array.isArray(names) ? names : []).flatMap((name) => (typeof name?.full === 'string' && name.full.length <= 300 ? [tidyName(name.full)] : []));
}

type Target = { current: Values; by: keyof typeof MATCHED_BY } | { current?: undefined; matches: Match[] } | { errors: Complaint[] };

/** The record that a row is of, or who it may be. */
async function targetOf(planning: Planning, reader: Reader, says: Shaped, document: Values, forced?: Forced): Promise<Target> {
  const { kind, registry } = planning;
  const { record } = kind;
  if (forced?.decision === 'same') {
    const found = await reader.get(record, forced.record_id as string);
    return found ? { current: parsed(found.document), by: 'decision' } : { errors: [{ column: 'record_id', expected: 'the record that was decided on is not there any more' }] };
  }
  if (says.id !== undefined) {
    const found = await reader.get(record, says.id);
    if (found) return { current: parsed(found.document), by: 'id' };
    if (await reader.isErased(record, says.id)) return { errors: [{ column: 'id', value: says.id, expected: 'a record with this id was erased and does not come back' }] };
    return { matches: [] };
  }
  if (forced) return { matches: [] };
  const external = externalIdsIn(document);
  if (external.length > 0 && 'external_id' in record.fields) {
    const { documents } = await reader.list(record, { where: [{ op: 'eq', field: 'external_id', values: external }], order: [{ field: 'id', descending: false }], limit: 2 });
    const [only, other] = documents;
    if (only && other)
      return { errors: [{ column: 'external_ids', value: quoted(external.join(', ')), expected: 'several records have one of these ids: state the id of the one that is meant' }] };
    if (only) return { current: parsed(only), by: 'external_id' };
  }
  if (record.name !== 'prisoner' || kind.part !== undefined) return { matches: [] };
  return whoMayBe(registry, reader, planning.options, document);
}

async function whoMayBe(registry: Registry, reader: Reader, { source_id }: Options, document: Values): Promise<Target> {
  const names = namesIn(document).filter((name) => nameTokens(name).length > 0 && nameTokens(name).length <= TOKENS_MAX);
  if (names.length === 0) return { matches: [] };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const birth_date = /^\d{4}(-\d{2}){0,2}$/.test(String(document.birth_date)) ? text(document.birth_date) : undefined;
  const candidate = { names: names.slice(0, NAMES_MAX), sex: text(document.sex), ...(birth_date === undefined ? {} : { birth_date }) };
  const found = (await matchesOf(registry, reader, candidate)).filter(({ decision }) => decision !== 'unlikely');
  if (source_id !== undefined) {
    const documents = await reader.getMany(
      registry.records.get('prisoner'),
      found.map(({ id }) => id),
    );
    const listed = documents.map(({ document: bytes }) => parsed(bytes)).filter((one) => isOfList(one, source_id, names));
    if (listed.length === 1) return { current: listed[0] as Values, by: 'list' };
  }
  return { matches: found.slice(0, MATCHES_MAX) };
}

/** Whether the earlier edition of the list has somebody with all of these names, letter by letter. */
function isOfList(document: Values, source_id: string, names: readonly string[]): boolean {
  const known = namesIn(document);
  return ((document.source_ids ?? []) as string[]).includes(source_id) && names.every((name) => known.includes(name));
}

function externalIdsIn({ external_ids }: Values): string[] {
  if (!Array.isArray(external_ids)) return [];
  return external_ids.flatMap((one) => (typeof one?.scheme === 'string' && typeof one?.value === 'string' ? [`${one.scheme}:${one.value}`] : [])).slice(0, 20);
}

const parsed = (document: Buffer): Values => JSON.parse(document.toString('utf8'));

/** Undoes a trial. */
class Tried extends Error {}

/** Does what would be done, in a write that is undone before anything is printed: what only the store can refuse is found by it. */
export async function tryOut({ registry, viewer, kind }: Planning, rows: Looked[], turnWithin_ms?: number): Promise<void> {
  const doing = rows.filter(({ outcome }) => outcome === 'create' || outcome === 'update' || outcome === 'possible_duplicate');
  if (doing.length === 0) return;
  const turn = turns(TURN_MS);
  try {
    await registry.write(viewer, { turnWithin_ms }, async (tx) => {
      const added: Added = new Map();
      for (const row of doing) {
        const errors = await trial(tx, added, kind, row);
        if (errors) Object.assign(row, located(kind, { ...row, outcome: 'error', plan: { matched_by: row.plan.matched_by, errors, notes: row.plan.notes } }));
        await turn();
      }
      throw new Tried();
    });
  } catch (error) {
    if (!(error instanceof Tried)) throw error;
  }
}

async function trial(tx: WriteTx, added: Added, kind: Kind, row: Looked): Promise<Complaint[] | undefined> {
  try {
    if (row.outcome === 'update') await applyChange(tx, added, kind, row.record_id as string, row.plan);
    else if (row.plan.own_id !== undefined && (await load(tx.db, kind.record, { ids: [row.plan.own_id] })).length > 0)
      return [{ column: 'id', value: row.plan.own_id, expected: 'a record with this id is there, and retired or out of sight: restore it first' }];
    else await applyCreation(tx, added, kind, row.plan);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { errors, detail } = error.extra;
    if (!errors) return [{ expected: detail ?? error.message }];
    return errors.slice(0, COMPLAINTS_MAX).map((one) => ({ ...(one.pointer ? { column: columnOf(one.pointer.split('/').slice(1)) } : {}), expected: one.detail }));
  }
}

/** Those whose records name the source of the list and whom no row is of. */
async function findMissing(planning: Planning, holder: Holder, rows: number, signal: AbortSignal): Promise<void> {
  const { registry, viewer, kind, options, import_id } = planning;
  const { source_id } = options;
  if (source_id === undefined || kind.record.name !== 'prisoner' || kind.part !== undefined) return;
  let number = rows;
  let after: string | undefined;
  const asked = await possiblyMeant(planning);
  const { error: wrong = 0 } = await countOutcomes(registry.database.primary, import_id);
  for (;;) {
    if (signal.aborted) return;
    const where = [{ op: 'eq', field: 'source_id', values: [source_id] } as const, ...(after === undefined ? [] : [{ op: 'gt', field: 'id', values: [after] } as const])];
    const { documents } = await registry.read(viewer, (reader) => reader.list(kind.record, { where, order: [{ field: 'id', descending: false }], limit: PAGE }));
    const people = documents.map(parsed);
    const named = await namedBy(
      registry.database.primary,
      import_id,
      people.map(({ id }) => String(id)),
    );
    const missing = people.filter(({ id }) => !named.has(String(id)) && !asked.has(String(id)));
    const start = number;
    await registry.database.write(async (db) => {
      await hold(db, holder, 'planning');
      const plan = JSON.stringify({
        notes: [
          'The earlier edition of the list has this person and this one does not. What that means is for people to find out; it is no release.',
          ...(wrong > 0 ? ['Rows of this edition are errors: this person may be in one of them.'] : []),
        ],
      } satisfies Plan);
      await addMissing(
        db,
        import_id,
        missing.map(({ id, version }, place) => ({ number: start + place + 1, record_id: String(id), version: Number(version), plan })),
      );
    });
    number += missing.length;
    after = people.at(-1)?.id as string | undefined;
    if (people.length < PAGE) return;
    await setImmediate();
  }
}

/** Those who may be meant by an open question: they are not missing while it is open. */
async function possiblyMeant({ registry, import_id }: Planning): Promise<Set<string>> {
  const asked = new Set<string>();
  for (let after = 0; ; ) {
    const rows = await rowsAfter(registry.database.primary, import_id, after, PAGE, ['possible_duplicate']);
    for (const { plan } of rows) for (const { id } of (JSON.parse(plan ?? '{}') as Plan).matches ?? []) asked.add(id);
    if (rows.length < PAGE) return asked;
    after = (rows.at(-1) as Row).number;
  }
}
