// A record as one row of a table, and back: its columns are read off its schema, and the two ways are each other's inverse.
import type { z } from 'zod';
import type { Values } from '../../core/access/render.js';
import type { Audience } from '../../core/access/viewer.js';
import { nearest } from '../../core/values/suggest.js';
import { unguarded } from './guard.js';
import { joined, parted } from './joining.js';
import { type Member, membersOf, type Shape } from './shape.js';

/** What a cell holds; nothing is the empty text. */
export type Cell = string | number | boolean;

export interface Column {
  /** As in the header: `term.years`, `names.1.full`. */
  name: string;
  /** The same as the place of a value in the document, lists counted from 0. */
  path: readonly (string | number)[];
  /** The value, or each of several that stand in one cell. */
  schema: z.ZodType;
  isList: boolean;
  /** Whether no row is without it. */
  isRequired: boolean;
  description: string | undefined;
}

/** How many of each list are shown: `names`, `warnings.about`. */
export type Widths = Map<string, number>;

/** A header that was read: what nobody knows of it, and how the rows under it are read. */
export interface Header {
  strangers: { column: string; did_you_mean: string | undefined }[];
  /** The document of a row of CSV. What cannot be read as what the schema wants stays text, for the schema to refuse. */
  read(cells: readonly string[]): Values;
}

export interface Sheet {
  /** Whether how many columns there are depends on the documents. */
  readonly isNumbered: boolean;
  /** The columns of documents whose lists are no longer than that; each list has those of at least one. */
  columns(widths?: Widths): Column[];
  /** Widens so far that a document has room. */
  measure(document: Values, widths: Widths): void;
  /** The cells of a document that hold something, by their columns. */
  flatten(document: Values): Map<string, Cell>;
  header(names: readonly string[]): Header;
}

/** The table of what a schema describes: of all of it, of what an audience may see, of the properties that are named. */
export function sheetOf(schema: z.ZodObject, { audience, fields }: { audience?: Audience; fields?: readonly string[] } = {}): Sheet {
  const members = membersOf(schema, audience).filter(({ name }) => !fields || name === 'id' || fields.includes(name));
  const whole: Shape = { kind: 'object', members };
  return {
    isNumbered: hasNumbered(members),
    columns: (widths = new Map()) => columnsIn(members, widths, { name: '', list: '', path: [], isRequired: true }),
    measure: (document, widths) => measure(members, document, widths, ''),
    flatten: (document) => {
      const cells = new Map<string, Cell>();
      flattenInto(cells, whole, document, '');
      return cells;
    },
    header: (names) => headerOf(members, names),
  };
}

/** Strangers of which the nearest known name is looked for. */
const EXPLAINED_MAX = 20;

function hasNumbered(members: readonly Member[]): boolean {
  return members.some(({ shape }) => shape.kind === 'objects' || (shape.kind === 'object' && hasNumbered(shape.members)));
}

const under = (name: string, part: string | number) => (name === '' ? String(part) : `${name}.${part}`);

interface Place {
  name: string;
  /** The name without numbers. */
  list: string;
  path: readonly (string | number)[];
  isRequired: boolean;
}

function columnsIn(members: readonly Member[], widths: Widths, place: Place): Column[] {
  return members.flatMap((member) => columnsOf(member, widths, place));
}

function columnsOf({ name, shape, isRequired, description }: Member, widths: Widths, place: Place): Column[] {
  const here = { name: under(place.name, name), list: under(place.list, name), path: [...place.path, name], isRequired: place.isRequired && isRequired };
  switch (shape.kind) {
    case 'value':
      return [{ ...columnAt(here), schema: shape.schema, isList: false, description }];
    case 'values':
      // A list that is never absent can have nothing in it.
      return [{ ...columnAt(here), schema: shape.item.schema, isList: true, isRequired: false, description }];
    case 'object':
      return columnsIn(shape.members, widths, here);
    case 'objects':
      return Array.from({ length: Math.max(1, widths.get(here.list) ?? 0) }, (_, at) =>
        columnsIn(shape.members, widths, { ...here, name: under(here.name, at + 1), path: [...here.path, at], isRequired: false }),
      ).flat();
  }
}

const columnAt = ({ name, path, isRequired }: Place) => ({ name, path, isRequired });

function measure(members: readonly Member[], document: Values, widths: Widths, list: string): void {
  for (const { name, shape } of members) {
    const value = document[name];
    if (value === undefined || value === null || shape.kind === 'value' || shape.kind === 'values') continue;
    const here = under(list, name);
    if (shape.kind === 'objects') widths.set(here, Math.max(widths.get(here) ?? 0, (value as Values[]).length));
    for (const inner of [value].flat()) measure(shape.members, inner as Values, widths, here);
  }
}

function flattenInto(cells: Map<string, Cell>, shape: Shape, value: unknown, name: string): void {
  if (value === undefined || value === null) return;
  switch (shape.kind) {
    case 'value':
      cells.set(name, value as Cell);
      return;
    case 'values':
      if ((value as unknown[]).length > 0) cells.set(name, joined((value as unknown[]).map(String)));
      return;
    case 'object':
      for (const member of shape.members) flattenInto(cells, member.shape, (value as Values)[member.name], under(name, member.name));
      return;
    case 'objects':
      for (const [at, one] of (value as Values[]).entries()) flattenInto(cells, { kind: 'object', members: shape.members }, one, under(name, at + 1));
  }
}

/** The columns that a header has of one property. */
interface Known {
  member: Member;
  /** Of a value the place of its column. */
  column?: number;
  /** Of an object its properties. */
  members?: Map<string, Known>;
  /** Of numbered objects those of each, by its number. */
  numbered?: Map<number, Map<string, Known>>;
}

function headerOf(members: readonly Member[], names: readonly string[]): Header {
  const known = new Map<string, Known>();
  const strangers: Header['strangers'] = [];
  for (const [column, name] of names.entries()) if (!place(known, members, name.split('.'), column)) strangers.push({ column: name, did_you_mean: undefined });
  if (strangers.length > 0) {
    const all = namesIn(members);
    for (const stranger of strangers.slice(0, EXPLAINED_MAX)) stranger.did_you_mean = nearest(stranger.column, all);
  }
  return { strangers, read: (cells) => objectOf(members, known, cells) ?? {} };
}

/** Finds the property that a column is of. False where there is none, or another column of the same. */
function place(known: Map<string, Known>, members: readonly Member[], parts: readonly string[], column: number): boolean {
  const [name = '', ...rest] = parts;
  const member = members.find((one) => one.name === name);
  if (!member) return false;
  const { shape } = member;
  const here = known.get(name) ?? { member };
  let isPlaced = false;
  if (shape.kind === 'object') {
    here.members ??= new Map();
    isPlaced = rest.length > 0 && place(here.members, shape.members, rest, column);
  } else if (shape.kind === 'objects') {
    const [number = '', ...inner] = rest;
    const at = /^[1-9]\d{0,4}$/.test(number) ? Number(number) : 0;
    if (at === 0 || at > shape.most) return false;
    here.numbered ??= new Map();
    const one = here.numbered.get(at) ?? new Map();
    isPlaced = inner.length > 0 && place(one, shape.members, inner, column);
    if (isPlaced) here.numbered.set(at, one);
  } else if (rest.length === 0 && here.column === undefined) {
    here.column = column;
    isPlaced = true;
  }
  if (isPlaced) known.set(name, here);
  return isPlaced;
}

/** What a row says, in the order of the schema; undefined where all cells are empty. */
function objectOf(members: readonly Member[], known: ReadonlyMap<string, Known>, cells: readonly string[]): Values | undefined {
  const document: Values = {};
  let isSaid = false;
  for (const { name, shape, isRequired } of members) {
    const of = known.get(name);
    if (!of) continue;
    const value = saidBy(shape, of, cells);
    isSaid ||= value !== undefined;
    const shown = value ?? (isRequired ? emptyOf(shape, of, cells) : undefined);
    if (shown !== undefined) document[name] = shown;
  }
  return isSaid ? document : undefined;
}

function saidBy(shape: Shape, of: Known, cells: readonly string[]): unknown {
  switch (shape.kind) {
    case 'value':
    case 'values': {
      const cell = unguarded(cells[of.column as number] ?? '');
      if (cell === '') return undefined;
      return shape.kind === 'value' ? said(shape.type, cell) : parted(cell).map((part) => said(shape.item.type, part));
    }
    case 'object':
      return objectOf(shape.members, of.members as Map<string, Known>, cells);
    case 'objects': {
      // Numbers of which a row says nothing are left out.
      const numbers = [...(of.numbered as Map<number, Map<string, Known>>)].sort(([a], [b]) => a - b);
      const all = numbers.flatMap(([, one]) => objectOf(shape.members, one, cells) ?? []);
      return all.length > 0 ? all : undefined;
    }
  }
}

/** What is never absent has nothing in it. */
function emptyOf(shape: Shape, of: Known, cells: readonly string[]): unknown {
  if (shape.kind === 'value') return undefined;
  if (shape.kind !== 'object') return [];
  const members = of.members as Map<string, Known>;
  const document: Values = {};
  for (const { name, shape: inner, isRequired } of shape.members) {
    const one = members.get(name);
    const shown = one && isRequired ? emptyOf(inner, one, cells) : undefined;
    if (shown !== undefined) document[name] = shown;
  }
  return document;
}

/** Spreadsheets write flags in capitals. */
function said(type: 'text' | 'number' | 'flag', cell: string): unknown {
  if (type === 'number' && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(cell)) return Number(cell);
  if (type === 'flag' && /^(?:true|false)$/i.test(cell)) return cell.toLowerCase() === 'true';
  return cell;
}

/** All names of columns, lists with their first. */
function namesIn(members: readonly Member[]): string[] {
  return columnsIn(members, new Map(), { name: '', list: '', path: [], isRequired: true }).map(({ name }) => name);
}
