// What a row would change of a record that is there: of itself as a merge patch, and of its parts. Pure.
import type { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import { mergePatch } from '../../core/values/merge-patch.js';
import { earliest } from '../../core/values/partial-date.js';
import { zodDetails } from '../../core/values/zod-details.js';
import type { Ids, Kind, PartKind } from './kinds.js';

export interface PartChange {
  record: string;
  id?: string | undefined;
  change: 'add' | 'update';
  document?: Values;
  patch?: Values;
  /** It names the sources that come with it, once these have ids. */
  citing?: true;
  /** Sources that a part brings along by itself. */
  sources?: Values[];
  /** Where the row says it: `/sentences/1` is its second sentence. */
  at?: string;
}

export interface Complaint {
  column?: string | undefined;
  value?: string | undefined;
  expected: string;
  /** Where it is another line than that on which the row begins. */
  line?: number | undefined;
  /** Where it is in the JSON document that came. */
  pointer?: string | undefined;
}

export interface Difference {
  patch: Values;
  parts: PartChange[];
  errors: Complaint[];
  notes: string[];
}

const VALUE_MAX = 100;
const COMPLAINTS_MAX = 50;

/**
 * By what a part that brings no id along is known to be one that is there: the same in all of these. Of statements that one source makes of one person there is one
 * each, whatever it says by now.
 */
const IDENTITY: Readonly<Record<string, { same: readonly string[]; ofOneSource?: boolean }>> = {
  names: { same: ['full'] },
  custody_periods: { same: ['status', 'facility_id', 'from_on'], ofOneSource: true },
  sentences: { same: ['kind', 'imposed_on'], ofOneSource: true },
  children: { same: ['minor'] },
  charges: { same: ['code', 'article', 'part'] },
  recognitions: { same: ['body', 'body_name', 'organization_id'] },
};

/** The dates of a statement, which only ever move on. */
const DATE_OF = 'as_of';

/** Equal whatever the order of properties. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** What is not valid, by columns. */
export function complaintsOf(error: z.ZodError, given: unknown, at = ''): Complaint[] {
  return zodDetails(error.issues, { in: 'body', given }).map(({ pointer = '', detail, did_you_mean }) => {
    const path = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const value = path.reduce<unknown>((inner, step) => (inner as Values | undefined)?.[step], given);
    return {
      column: `${at}${columnOf(path)}`,
      ...(value === undefined ? {} : { value: quoted(value) }),
      expected: (value === undefined ? missingOf(path) : undefined) ?? (did_you_mean === undefined ? detail : `${detail}; did you mean ${did_you_mean}?`),
    };
  });
}

/** What lists leave out most often, as those who keep them would say it. */
function missingOf(path: readonly string[]): string | undefined {
  const [property, place, inner] = path;
  if (property === 'names' && place === undefined) return 'is missing: expected the name of a person';
  if (property === 'sentences' && inner === 'term') return 'is missing: expected the length of the sentence, or unknown, where a row says anything else of one';
  return inner === 'as_of' ? 'is missing: expected a date as 1985, 1985-04 or 1985-04-21, in a column of the list or as as_of of the import' : undefined;
}

/** `names.1.full` of ['names', '0', 'full']: columns count from 1. */
export function columnOf(path: readonly string[]): string {
  return path.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step)).join('.');
}

const columnAt = (property: string, place: number): string => `${property}.${place + 1}.`;

export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX - 1)}…` : text;
}

/** Sources of a row. */
export interface Cited {
  /** That of the list: named by whatever is new or changed. */
  source_id?: string | undefined;
  /** Those that the row names by their addresses and that are there: the record names them too, and so do its new parts. */
  known?: readonly string[];
  /** Whether the row brings along others. */
  isMore?: boolean;
  /** Of a list of parts alone, what each of them names by itself: those that are there, and others. */
  ofParts?: readonly { known: readonly string[]; fresh: readonly Values[] }[];
}

/** What the document would change of the record as it is shown to editors. */
export function differenceOf(kind: Kind, current: Values, document: Values, partIds: Ids, cited: Cited = {}): Difference {
  const found: Difference = { patch: {}, parts: [], errors: [], notes: [] };
  const own = kind.record.create;
  const stated = Object.fromEntries(Object.entries(document).filter(([name]) => !kind.parts.some(({ property }) => property === name) && name !== 'sources'));
  const before = Object.fromEntries(Object.keys(own.shape).flatMap((name) => (current[name] === undefined ? [] : [[name, current[name]]])));
  const { source_id, known = [], isMore } = cited;
  if (known.length > 0) stated.source_ids = [...new Set([...((stated.source_ids ?? before.source_ids ?? []) as string[]), ...known])];
  const merged = mergePatch(before, stated);
  const parsed = own.safeParse(merged);
  if (!parsed.success) return { ...found, errors: complaintsOf(parsed.error, merged) };
  const after = parsed.data as Values;
  for (const name of Object.keys(stated)) if (!isSame(before[name], after[name])) found.patch[name] = after[name] ?? null;
  for (const part of kind.parts)
    if (Array.isArray(document[part.property])) partsDiffering(part, current, document[part.property] as Values[], partIds[part.property] ?? [], cited, found);
  const named = (after.source_ids ?? before.source_ids ?? []) as string[];
  if (source_id !== undefined && 'source_ids' in own.shape && !named.includes(source_id) && (isMore || Object.keys(found.patch).length > 0 || found.parts.length > 0))
    found.patch.source_ids = [...named, source_id];
  if (isMore) found.patch.source_ids ??= named;
  return { ...found, errors: found.errors.slice(0, COMPLAINTS_MAX), notes: found.notes.slice(0, COMPLAINTS_MAX) };
}

function partsDiffering(part: PartKind, current: Values, items: readonly Values[], ids: readonly (string | undefined)[], cited: Cited, found: Difference): void {
  const ofList = [...(cited.source_id === undefined ? [] : [cited.source_id]), ...(cited.known ?? [])];
  const there = ((current[part.property] ?? []) as Values[]).slice();
  const take = (place: number): Values | undefined => there.splice(place, 1)[0];
  for (const [place, item] of items.entries()) {
    if (typeof item !== 'object' || item === null) {
      found.errors.push({ column: `${part.property}.${place + 1}`, value: quoted(item), expected: 'expected an object' });
      continue;
    }
    const id = ids[place];
    const { known: named = [], fresh = [] } = cited.ofParts?.[place] ?? {};
    const ofRow = [...ofList, ...named];
    const nth = id === undefined ? placeOf(part.property, there, item, ofRow) : there.findIndex((one) => one.id === id);
    if (nth >= 0) {
      const current = take(nth) as Values;
      patchOfPart(part, current, naming(known(part.property, item), current, named), place, fresh, found);
    } else addition(part, naming(item, {}, named), id, place, ofRow, { isMore: cited.isMore === true, fresh }, found);
  }
  if (part.property === 'children' && ids.every((id) => id === undefined)) {
    const left = there.filter(({ minor }) => minor === 'yes').length;
    if (left > 0) found.notes.push(`The registry has ${items.length + left} children and the row states ${items.length}: children are never taken away by an import.`);
  }
}

/** With the sources that it names by itself: none that was named before is taken away. */
function naming(item: Values, current: Values, named: readonly string[]): Values {
  if (named.length === 0) return item;
  const before = (item.source_ids ?? current.source_ids ?? []) as string[];
  return { ...item, source_ids: [...new Set([...before, ...named])] };
}

function addition(
  { property, record, schema }: PartKind,
  item: Values,
  id: string | undefined,
  place: number,
  ofRow: readonly string[],
  { isMore, fresh }: { isMore: boolean; fresh: readonly Values[] },
  found: Difference,
): void {
  const said = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
  const isSilent = said.source_ids === undefined;
  const document = isSilent && ofRow.length > 0 ? { ...said, source_ids: [...new Set(ofRow)] } : said;
  const parsed = schema.safeParse(document);
  if (!parsed.success) found.errors.push(...complaintsOf(parsed.error, document, columnAt(property, place)));
  else
    found.parts.push({
      record: record.name,
      id,
      change: 'add',
      document: parsed.data as Values,
      ...(isSilent && isMore ? { citing: true } : {}),
      ...(fresh.length > 0 ? { sources: [...fresh] } : {}),
      at: `/${property}/${place}`,
    });
}

/** A child of whom it is not said whether it is a minor takes nothing away from one of whom it is. */
function known(property: string, item: Values): Values {
  if (property !== 'children' || item.minor !== 'unknown') return item;
  const { minor: _, ...rest } = item;
  return rest;
}

/** Children are told apart by nothing: one of whom less is said, or who was a minor before, is one of those who are there. */
function childAmong(there: readonly Values[], { minor }: Values): number {
  const others = minor === 'unknown' ? ['yes', 'no'] : minor === 'no' ? ['unknown', 'yes'] : ['unknown'];
  return others.map((other) => there.findIndex((one) => one.minor === other)).find((place) => place >= 0) ?? -1;
}

/** The part that is there and that this one is, if there is one. */
function placeOf(property: string, there: readonly Values[], item: Values, ofRow: readonly string[]): number {
  const whole = there.findIndex((one) => Object.entries(item).every(([name, value]) => isSame(one[name], value ?? undefined)));
  if (whole >= 0) return whole;
  const identity = IDENTITY[property];
  if (!identity) return -1;
  const sources = [...((item.source_ids ?? []) as string[]), ...ofRow];
  const same = there.findIndex(
    (one) =>
      identity.same.every((name) => isSame(one[name], item[name] ?? undefined)) &&
      (!identity.ofOneSource || ((one.source_ids ?? []) as string[]).some((id) => sources.includes(id))),
  );
  return same < 0 && property === 'children' ? childAmong(there, item) : same;
}

function patchOfPart({ property, record, schema }: PartKind, current: Values, item: Values, place: number, fresh: readonly Values[], found: Difference): void {
  const at = columnAt(property, place);
  const before = Object.fromEntries(Object.keys(schema.shape).flatMap((name) => (current[name] === undefined ? [] : [[name, current[name]]])));
  const isOlder =
    typeof item[DATE_OF] === 'string' &&
    typeof before[DATE_OF] === 'string' &&
    /^\d{4}(-\d{2}){0,2}$/.test(String(item[DATE_OF])) &&
    earliest(String(item[DATE_OF])) < earliest(String(before[DATE_OF]));
  if (isOlder) found.notes.push(`${at}${DATE_OF} is earlier than what the registry has, and stays as it is.`);
  const stated = Object.fromEntries(Object.entries(item).filter(([name]) => !isOlder || !name.startsWith(DATE_OF)));
  const merged = mergePatch(before, stated);
  const parsed = schema.safeParse(merged);
  if (!parsed.success) {
    found.errors.push(...complaintsOf(parsed.error, merged, at));
    return;
  }
  const after = parsed.data as Values;
  const patch = Object.fromEntries(Object.keys(stated).flatMap((name) => (isSame(before[name], after[name]) ? [] : [[name, after[name] ?? null]])));
  if (fresh.length > 0) patch.source_ids ??= before.source_ids ?? [];
  if (Object.keys(patch).length > 0)
    found.parts.push({ record: record.name, id: String(current.id), change: 'update', patch, ...(fresh.length > 0 ? { sources: [...fresh] } : {}), at: `/${property}/${place}` });
}
