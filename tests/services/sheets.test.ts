// Records as rows of a table: what a row says is what the document said, whatever is in it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { records } from '../../src/records/index.js';
import { NewPrisoner } from '../../src/records/prisoners/index.js';
import { guarded, sheetOf, unguarded } from '../../src/services/sheets/index.js';

type Json = Record<string, unknown>;

const prisoner = records.get('prisoner').view;

/** Texts that are hard on tables: formulas, quotes, bars, lines, scripts. */
const text = fc
  .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '|', '\\', '"', ',', ';', '＝', 'a', 'Ж', 'true', '7'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** Any value that has the form of a schema; what its texts look like is not minded. */
function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const def = schema.def as unknown as {
    type: string;
    innerType: z.ZodType;
    element: z.ZodType;
    shape: Record<string, z.ZodType>;
    values: unknown[];
    entries: Record<string, string>;
  };
  switch (def.type) {
    case 'optional':
    case 'default':
      // What is empty is told by leaving it out, unless it is never left out.
      return fc.oneof(
        fc.constant(undefined),
        arbitraryOf(def.innerType).filter((value) => !(Array.isArray(value) && value.length === 0)),
      );
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([name, inner]) => [name, arbitraryOf(inner)])));
    case 'array':
      return fc.array(arbitraryOf(def.element), { maxLength: 2 });
    case 'number':
      return fc.integer({ min: -1_000_000, max: 1_000_000 });
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    default:
      return text;
  }
}

const schemas = [
  ...records.all.flatMap(({ name, view, create }) => [[name, view] as const, [`a new ${name}`, create] as const]),
  ['a new prisoner with all of theirs', NewPrisoner] as const,
];

/** A row as CSV has it. */
function rowOf(schema: z.ZodObject, document: Json) {
  const sheet = sheetOf(schema);
  const widths = new Map<string, number>();
  sheet.measure(document, widths);
  const header = sheet.columns(widths).map(({ name }) => name);
  const cells = sheet.flatten(document);
  for (const name of cells.keys()) expect(header).toContain(name);
  return { sheet, header, cells: header.map((name) => cells.get(name) ?? '').map((cell) => (typeof cell === 'string' ? guarded(cell) : String(cell))) };
}

test.each(schemas)('a row says all that %s said', (_, schema) => {
  const isThere = (document: Json) => Object.values(document).some((value) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  fc.assert(
    fc.property(arbitraryOf(schema) as fc.Arbitrary<Json>, (document) => {
      fc.pre(isThere(document));
      const { sheet, header, cells } = rowOf(schema, document);
      const read = sheet.header(header);
      expect(read.strangers).toEqual([]);
      expect(JSON.stringify(read.read(cells))).toBe(JSON.stringify(document));
    }),
    { numRuns: 40 },
  );
});

test('columns are named by where a value stands, lists of objects numbered from 1, as many as there are', () => {
  const sheet = sheetOf(prisoner, { audience: 'public', fields: ['sentences', 'external_ids', 'interests'] });
  const document = {
    id: 'x',
    sentences: [{ id: 'a', term: { years: 5, months: 6, certainty: 'exact' }, source_ids: ['s', 't'] }, { id: 'b' }],
    external_ids: [],
    interests: ['chess', 'a|b\\c'],
  };
  expect(Object.fromEntries(sheet.flatten(document))).toEqual({
    id: 'x',
    'sentences.1.id': 'a',
    'sentences.1.term.years': 5,
    'sentences.1.term.months': 6,
    'sentences.1.term.certainty': 'exact',
    'sentences.1.source_ids': 's|t',
    'sentences.2.id': 'b',
    interests: 'chess|a\\|b\\\\c',
  });
  const widths = new Map<string, number>();
  sheet.measure(document, widths);
  const names = sheet.columns(widths).map(({ name }) => name);
  expect(names[0]).toBe('id');
  expect(names).toContain('sentences.2.term.days');
  expect(names).not.toContain('sentences.3.id');
  expect(names.filter((name) => name.startsWith('external_ids'))).toEqual(['external_ids.1.scheme', 'external_ids.1.value']);
});

test('an audience has columns of what it may see, within lists too', () => {
  const namesFor = (audience: 'public' | 'partner' | 'confidential') =>
    sheetOf(prisoner, { audience })
      .columns()
      .map(({ name }) => name);
  expect(namesFor('public')).not.toContain('birth_date');
  expect(namesFor('partner')).toContain('birth_date');
  for (const column of ['working_note', 'sentences.1.working_note', 'warnings.1.about.1.id']) {
    expect(namesFor('partner')).not.toContain(column);
    expect(namesFor('confidential')).toContain(column);
  }
  expect(namesFor('public')).toContain('sentences.1.term.verbatim');
});

test('numbers that a row leaves out are no members, and a list without a column is not spoken of', () => {
  const sheet = sheetOf(prisoner);
  const { read } = sheet.header(['names.3.full', 'names.1.full', 'interests', 'stated_term_months', 'urgent_medical']);
  expect(read(['B', '', '', '66', 'TRUE'])).toEqual({ names: [{ full: 'B' }], interests: [], stated_term_months: 66, urgent_medical: true });
  expect(read(['', 'A', 'x', '6 months', 'yes'])).toEqual({ names: [{ full: 'A' }], interests: ['x'], stated_term_months: '6 months', urgent_medical: 'yes' });
  expect(read(['B', 'A'])).toEqual({ names: [{ full: 'A' }, { full: 'B' }], interests: [] });
});

test('a column that nobody knows, that is there twice or beyond the longest list is a stranger', () => {
  const strangersOf = (...names: string[]) => sheetOf(prisoner).header(names).strangers;
  expect(strangersOf('names.1.ful')).toEqual([{ column: 'names.1.ful', did_you_mean: 'names.1.full' }]);
  for (const name of ['names', 'names.1', 'names.0.full', 'names.01.full', 'names.201.full', 'names.1.full.x', 'sentences.1.term', '', '.', 'constructor'])
    expect(strangersOf(name), name).toHaveLength(1);
  expect(strangersOf('names.200.full', 'names.2.full', 'sex')).toEqual([]);
  expect(strangersOf('sex', 'sex')).toHaveLength(1);
});

test('what would begin a formula is text, and is read as it was', () => {
  for (const formula of ['=1+1', '+7 29 000', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''@x"]) {
    expect(guarded(formula)).toBe(`'${formula}`);
    expect(unguarded(guarded(formula))).toBe(formula);
  }
  for (const harmless of ["'Abd al-Prykladny", 'a=b', '', "'", '5,5 yrs']) expect(unguarded(guarded(harmless))).toBe(harmless);
  expect(guarded("'Abd al-Prykladny")).toBe("'Abd al-Prykladny");
});
