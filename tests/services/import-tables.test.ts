// Tables that come in: columns by their names, by a mapping or by usual words, and what cannot be read is said and never guessed.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { aName, aPrisoner, aSource } from '../support/people.js';
import { type Answer, makeRegistry, type TestRegistry } from '../support/registry.js';
import { workbook } from '../support/workbooks.js';

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

type Json = Record<string, unknown>;

const { editor, once, bring, rowsOf, order } = importing(() => t);
const csv = (text: string | Buffer, query?: string) => bring('csv', text, query);
const xlsx = (payload: Buffer, query?: string) => bring('xlsx', payload, query);
const commit = (made: Answer) => order(made, 'commit');

test('a table of another list is read by usual words, and every column says how it was', async () => {
  const made = await csv(
    '\uFEFFФамилия;Имя;Дата рождения;Пол;Срок;Примечание\r\nПРЫКЛАДНАЯ;Зоя;12.03.1985;ж;5 лет 6 месяцев;"две\r\nстроки; и ""кавычки"""\r\nВЫДУМАННЫЙ;Ян;1990;м;неизвестно;\r\nНИКТО;Иван;32.01.1990;м;лет пять;\r\n',
    '?country=BY&mode=skip_errors',
  );
  expect(made.status, made.text).toBe(201);
  expect(made.body.columns).toEqual([
    { column: 'Фамилия', path: 'names.1.family', read_by: 'synonym' },
    { column: 'Имя', path: 'names.1.given', read_by: 'synonym' },
    { column: 'Дата рождения', path: 'birth_date', read_by: 'synonym' },
    { column: 'Пол', path: 'sex', read_by: 'synonym' },
    { column: 'Срок', path: 'sentences.1.term', read_by: 'synonym' },
    { column: 'Примечание', read_by: 'none' },
  ]);
  expect(made.body.counts).toEqual({ create: 2, error: 1 });
  const [first, second, third] = await rowsOf(made);
  expect(first).toMatchObject({
    line: 2,
    document: {
      sex: 'female',
      birth_date: '1985-03-12',
      names: [{ full: 'ПРЫКЛАДНАЯ Зоя', family: 'ПРЫКЛАДНАЯ', given: 'Зоя' }],
      sentences: [{ kind: 'unknown', verbatim: '5 лет 6 месяцев', term: { years: 5, months: 6, days: 0, certainty: 'exact' } }],
    },
  });
  expect(second).toMatchObject({ line: 4, document: { birth_date: '1990', sentences: [{ term: { certainty: 'unknown' } }] } });
  expect(third).toMatchObject({ line: 5, outcome: 'error', errors: [{ column: 'Срок', value: 'лет пять' }] });
});

test('a mapping is kept by name and used, and only what it names is read', async () => {
  const columns = [
    { column: 'Person', path: 'names.1.full' },
    { column: 'Where', path: null },
  ];
  expect((await editor().post('/v1/import_mappings', { name: 'example_monitor', columns })).status).toBe(201);
  expect((await editor().get('/v1/import_mappings')).body.items).toMatchObject([{ name: 'example_monitor', columns }]);
  const made = await csv('person\tWhere\tbirth_date\nPRYKLADNAJA Zoja\tsomewhere\t1985\n', '?mapping=example_monitor&country=BY');
  expect(made.body.columns.map(({ read_by }: Json) => read_by)).toEqual(['mapping', 'none', 'none']);
  expect((await rowsOf(made))[0]?.document).not.toHaveProperty('birth_date');
  expect((await csv('a,b\n1,2\n', '?mapping=exemple')).body.errors).toMatchObject([{ parameter: 'mapping' }]);
  expect((await editor().request({ method: 'DELETE', url: '/v1/import_mappings/example_monitor' })).status).toBe(204);
  expect((await editor().get('/v1/import_mappings/example_monitor')).status).toBe(404);
});

test.each([
  ['a quote that is never closed', 'country,names.1.full\nBY,"PRYKLADNAJA Zoja\nBY,DRUHAJA Nina\n', 'never closed'],
  ['nothing under the header', 'country,names.1.full\n', 'no row'],
])('a file with %s is refused and leaves nothing', async (_, text, says) => {
  const refused = await csv(text);
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([400, 'malformed_body', expect.stringContaining(says)]);
  expect(await t.store.rows('select (select count(*) from imports) + (select count(*) from import_rows) as n')).toEqual([{ n: 0 }]);
});

test('a row of another number of columns and one that is not UTF-8 are errors, and the others are planned', async () => {
  const made = await csv(
    Buffer.concat([Buffer.from('country,names.1.full\nBY,PRYKLADNAJA Zoja\nBY\nBY,DRUHAJA Nina,1\nBY,'), Buffer.from([0xcf, 0xf0, 0xe8]), Buffer.from('\n')]),
    '?mode=skip_errors',
  );
  expect(made.body.counts).toEqual({ create: 1, error: 3 });
  expect((await rowsOf(made)).map(({ errors }) => (errors as Json[] | undefined)?.[0]?.expected)).toEqual([
    undefined,
    expect.stringContaining('expected 2 columns'),
    expect.stringContaining('expected 2 columns'),
    'expected UTF-8',
  ]);
});

test('a spreadsheet is read with its dates as days and its numbers as they are', async () => {
  const book = workbook([
    ['Full name', 'Date of birth', 'Sex', 'Sentence'],
    ['PRYKLADNAJA Zoja', { day: '1985-04-21' }, 'F', '5,5 yrs'],
    ['DRUHAJA Nina', 1990],
    [],
    ['ИНШАЯ Ольга', '1991-02'],
  ]);
  const made = await xlsx(book, '?country=BY');
  expect(made.status, made.text).toBe(201);
  const rows = await rowsOf(made);
  expect(
    rows.map(({ document }) => (document as Json)?.birth_date),
    JSON.stringify(rows),
  ).toEqual(['1985-04-21', '1990', '1991-02']);
  expect(rows[0]).toMatchObject({ line: 2, document: { sex: 'female', sentences: [{ term: { years: 5, months: 6 } }] } });
  expect((await commit(made)).status).toBe(200);
  expect((await xlsx(book, '?country=BY&sheet=Other')).body.errors).toMatchObject([{ parameter: 'sheet' }]);
  for (const broken of [book.subarray(0, book.length / 2), Buffer.from('no workbook')]) expect((await xlsx(broken)).body).toMatchObject({ status: 400, code: 'malformed_body' });
});

test('an export as a table is imported into an empty registry and is the same there', async () => {
  const source = (await editor().post('/v1/sources', aSource())).body;
  const says = {
    source_ids: [source.id],
    external_ids: [{ scheme: 'example', value: '7' }],
    working_note: '=1+1, "quoted"\nand more',
    children: [{ minor: 'yes', as_of: '2026-01' }],
  };
  expect(
    (await editor().post('/v1/prisoners', aPrisoner({ ...says, names: [aName(), aName({ full: 'ПРИМЕР Вторая | ПРИМЕРНАЯ', family: undefined, given: undefined })] }))).status,
  ).toBe(201);
  await editor().post('/v1/prisoners', aPrisoner());
  const shown = async (from: TestRegistry) =>
    Promise.all(['sources', 'prisoners'].map(async (record) => (await from.as('editor').get(`/v1/${record}?sort=id`)).body.items as Json[]));
  const files = await Promise.all(['sources', 'prisoners'].map(async (record) => (await editor().get(`/v1/exports/${record}.csv`)).text));
  const before = await shown(t);
  const first = t;
  const empty = await makeRegistry();
  try {
    t = empty;
    for (const [place, record] of ['sources', 'prisoners'].entries()) {
      const made = await csv(files[place] as string, `?record=${record}`);
      expect(made.body.counts, JSON.stringify(await rowsOf(made))).toEqual({ create: before[place]?.length });
      expect((await commit(made)).status).toBe(200);
    }
    const timeless = (items: unknown) => JSON.parse(JSON.stringify(items, (key, value) => (key === 'updated_at' || key === 'version' ? undefined : value)));
    expect(timeless(await shown(empty))).toEqual(timeless(before));
    expect((await csv(files[1] as string)).body.counts).toEqual({ unchanged: 2 });
  } finally {
    t = first;
    await empty.close();
  }
});

test('columns of status, place, articles and children are read by usual words, as far as they say something', async () => {
  const made = await csv(
    'Name,Status,Facility,Articles,Children,Minor children,Born\nPRYKLADNAJA Zoja,On remand,SIZO-1,"342, 361-4",3,2,3 May 1985\nDRUHAJA Nina,СИЗО,,,2,,05.1985\nTRECIAJA Ala,in hospital,,,1,2,04/05/1985\nCACVIORTAJA Ida,unknown,,,"2, Ann and Ben",,\n',
    '?country=BY&mode=skip_errors&as_of=2026-01',
  );
  expect(made.body.columns.map(({ path, read_by }: Json) => [path, read_by])).toEqual([
    ['names.1.full', 'synonym'],
    ['custody_periods.1.status', 'synonym'],
    ['custody_periods.1.verbatim', 'synonym'],
    ['charges.1.verbatim', 'synonym'],
    ['children.count', 'synonym'],
    ['children.minors', 'synonym'],
    ['birth_date', 'synonym'],
  ]);
  const [first, second, third, fourth] = (await rowsOf(made)) as { document: Json; errors: Json[] }[];
  expect(first?.document).toMatchObject({
    birth_date: '1985-05-03',
    custody_periods: [{ status: 'pre_trial_detention', verbatim: 'SIZO-1', as_of: '2026-01' }],
    charges: [{ status: 'unknown', verbatim: '342, 361-4' }],
    children: [{ minor: 'yes' }, { minor: 'yes' }, { minor: 'no' }],
  });
  expect(second?.document).toMatchObject({ birth_date: '1985-05', custody_periods: [{ status: 'pre_trial_detention' }], children: [{ minor: 'unknown' }, { minor: 'unknown' }] });
  expect(second?.document).not.toHaveProperty('charges.0');
  expect(third?.errors).toEqual([expect.objectContaining({ column: 'Minor children', value: '2' })]);
  expect(fourth?.errors).toEqual([expect.objectContaining({ column: 'Children', expected: expect.stringContaining('and nothing else') })]);
  // Whoever is of no known status is no guess, and neither is a date that can be two.
  const [one, other] = (await rowsOf(await csv('Name,Status,Born\nPRYKLADNAJA Zoja,in hospital,1985\nDRUHAJA Nina,detained,04/05/1985\n', '?country=BY&mode=skip_errors'))) as {
    errors: Json[];
  }[];
  expect([one?.errors[0], other?.errors[0]]).toMatchObject([
    { column: 'custody_periods.1.status', value: 'in hospital' },
    { column: 'birth_date', value: '04/05/1985' },
  ]);
});

test('a table as somebody keeps it: names of countries, the date of each row, and what the names of columns say of numbers', async () => {
  const made = await csv(
    'Имя;Пол;Страна;Статус;По состоянию на;Дети (несовершеннолетние);Срок, лет\nВЫДУМАННАЯ Алена;женский;Беларусь;под стражей;10.01.2026;2;3,5\nПРИМЕРНЫЙ Иван;м;Azerbaijan;сизо;2025-12;;2 года 6 месяцев\nНИКТО Ян;м;Прыкладыя;сизо;вчера;;7,5,1\n',
    '?mode=skip_errors',
  );
  expect(made.body.columns.map(({ path }: Json) => path)).toEqual(['names.1.full', 'sex', 'country', 'custody_periods.1.status', 'as_of', 'children.minors', 'sentences.1.term']);
  const [first, second, third] = (await rowsOf(made)) as { document: Json; errors: Json[] }[];
  expect(first?.document).toMatchObject({
    country: 'BY',
    custody_periods: [{ status: 'detained', as_of: '2026-01-10' }],
    children: [
      { minor: 'yes', as_of: '2026-01-10' },
      { minor: 'yes', as_of: '2026-01-10' },
    ],
    sentences: [{ term: { years: 3, months: 6 }, verbatim: '3,5' }],
  });
  expect(second?.document).toMatchObject({ country: 'AZ', custody_periods: [{ status: 'pre_trial_detention', as_of: '2025-12' }], sentences: [{ term: { years: 2, months: 6 } }] });
  expect(third?.errors.map(({ column }: Json) => column)).toEqual(['Срок, лет']);
  const [other] = await rowsOf(await csv('Имя;Страна;Статус;По состоянию на\nНИКТО Ян;Прыкладыя;сизо;вчера\n', '?mode=skip_errors'));
  expect((other?.errors as Json[] | undefined)?.map(({ column, value }: Json) => [column, value])).toEqual([
    ['country', 'Прыкладыя'],
    ['custody_periods.1.as_of', 'вчера'],
  ]);
  expect((await csv('Name,As of\nPRYKLADNAJA Zoja,2026-01\n', '?country=BY')).body.counts).toEqual({ create: 1 });
});

test('a workbook that LibreOffice saved, where it made dates and numbers of what was typed', async () => {
  const made = await xlsx(readFileSync(new URL('../fixtures/lists/libreoffice-7.4.xlsx', import.meta.url)));
  expect(made.body.counts, made.text).toEqual({ create: 3 });
  const said = (full: string, birth_date: string, as_of: string, ...terms: Json[]) => ({
    document: { names: [{ full }], birth_date, custody_periods: [{ as_of }], sentences: terms.map((term) => ({ term })) },
  });
  expect(await rowsOf(made)).toMatchObject([
    said('ВЫДУМАННАЯ Алена Петровна', '1990-02-03', '2026-01-10', { years: 3, months: 6 }),
    said('ПРИМЕРНЫЙ Иван', '1985', '2026-01-10'),
    said('Прыкладная Ганна', '1979-05', '2025-12-15', { years: 2, months: 6 }),
  ]);
});

test('a place without a status is not read, and children who are counted again are the same children', async () => {
  expect((await csv('Name,Prison\nPRYKLADNAJA Zoja,No. 4\n', '?country=BY')).body.columns[1]).toEqual({ column: 'Prison', read_by: 'none' });
  const source = (await editor().post('/v1/sources', aSource({ as_of: '2026-01' }))).body;
  const query = `?country=BY&source_id=${source.id}`;
  expect((await commit(await csv('Name,Minor children\nPRYKLADNAJA Zoja,2\n', query))).status).toBe(200);
  const [again] = await rowsOf(await csv('Name,Children\nPRYKLADNAJA Zoja,2\n', query));
  expect(again, JSON.stringify(again)).toMatchObject({ outcome: 'unchanged' });
  const [more] = await rowsOf(await csv('Name,Children,Minor children\nPRYKLADNAJA Zoja,3,1\n', query));
  expect(more).toMatchObject({
    outcome: 'update',
    parts: [
      { change: 'update', patch: { minor: 'no' } },
      { change: 'add', document: { minor: 'no' } },
    ],
  });
});

test('several sources stand in one cell, parted by bars, for the person and for a part', async () => {
  const [one, other] = [(await editor().post('/v1/sources', aSource())).body.id, (await editor().post('/v1/sources', aSource({ title: 'Another example list' }))).body.id];
  const both = `${one}|${other}`;
  const made = await csv(
    `Name,source_ids,custody_periods.1.status,custody_periods.1.as_of,custody_periods.1.source_ids\nPRYKLADNAJA Zoja,${both},detained,2026-01,${both}\n`,
    '?country=BY',
  );
  const [row] = await rowsOf(made);
  expect(row?.document, JSON.stringify([made.body.columns, row])).toMatchObject({ source_ids: [one, other], custody_periods: [{ source_ids: [one, other] }] });
  const [gone] = await rowsOf(await csv(`Name,source_ids\nDRUHAJA Nina,${one}|${one.replace(/^.{8}/, '00000000')}\n`, '?country=BY&mode=skip_errors'));
  expect(gone).toMatchObject({ outcome: 'error', errors: [{ column: 'source_ids.2' }] });
});

test('a table in another encoding is read where it says so, and refused where nothing does', async () => {
  const text = 'Фамилия;Имя\nПРЫКЛАДНАЯ;Зоя\n';
  const names = async (made: Answer) => (await rowsOf(made)).map(({ document }) => (document as { names: Json[] }).names[0]?.full);
  const in1251 = Buffer.from([...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x350)));
  const declared = (charset: string, payload: Buffer) =>
    editor().request({ method: 'POST', url: '/v1/imports/csv?country=BY', headers: { 'content-type': `text/csv; charset=${charset}`, ...once() }, payload });
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const made of [
    await csv(utf16, '?country=BY'),
    await csv(Buffer.from(utf16).swap16(), '?country=BY'),
    await declared('Windows-1251', in1251),
    await declared('UTF-8', Buffer.from(text)),
  ]) {
    expect(made.status, made.text).toBe(201);
    expect(await names(made)).toEqual(['ПРЫКЛАДНАЯ Зоя']);
  }
  expect((await csv(in1251, '?country=BY')).body).toMatchObject({ status: 400, code: 'malformed_body', detail: expect.stringContaining('charset=windows-1251') });
  expect((await declared('koi8-r', in1251)).body).toMatchObject({ status: 415, detail: expect.stringContaining('windows-1251') });
  expect((await csv(utf16.subarray(0, utf16.length - 1), '?country=BY')).body).toMatchObject({ status: 400, detail: 'The body is not utf-16le.' });
});

test('a date in a spreadsheet is as partial as it is shown, and a cell without a value is an error', async () => {
  const book = workbook([
    [],
    [],
    ['Name', 'Born', 'Sentence'],
    ['PRYKLADNAJA Zoja', { day: '1985-04-01', format: 'yyyy\\-mm' }, { formula: 'A1', value: '5 yrs' }],
    ['DRUHAJA Nina', { day: '1985-01-01', format: 'yyyy' }],
    ['TRECIAJA Ala', { day: '1985-04-21', format: '[$-409]d" of "mmmm yyyy' }],
    ['CACVIORTAJA Ida', { day: '1985-04-01', format: 'mmm-yy' }],
    ['PIATAJA Eva', { formula: 'VLOOKUP(1,B:B,1)', value: '#N/A', isError: true }],
    ['SHOSTAJA Ulla', { formula: 'B4' }],
  ]);
  const made = await xlsx(book, '?country=BY&mode=skip_errors');
  const rows = (await rowsOf(made)) as { line: number; document: Json; errors: Json[] }[];
  expect(rows.map(({ document, errors }) => document?.birth_date ?? errors[0]?.column)).toEqual(['1985-04', '1985', '1985-04-21', '1985-04', 'Born', 'Born']);
  expect(rows[0]).toMatchObject({ line: 4, document: { sentences: [{ term: { years: 5 } }] } });
  expect(rows.at(-1)?.errors[0]?.expected).toContain('not worked out');
});

test('tables as other programs write them are read, whatever ends their lines and parts their columns', async () => {
  const said = async (text: string) => {
    const made = await csv(text, '?country=BY&mode=skip_errors');
    return ((await rowsOf(made)) as { line: number; document?: Json & { names: Json[]; sentences: { term: Json }[] } }[]).map(({ line, document }) => [
      line,
      document?.names[0]?.full,
      document?.birth_date ?? document?.sentences[0]?.term.years,
    ]);
  };
  const both = [
    [2, 'PRYKLADNAJA Zoja', '1985'],
    [3, 'DRUHAJA Nina', '1990'],
  ];
  for (const ends of [
    ['\r\n', '\n', '\r\n'],
    ['\n', '\r', '\n'],
    ['\r', '\r', '\r'],
    ['\r\n', '\r', '\n'],
  ])
    expect(await said(['Name;Born', 'PRYKLADNAJA Zoja;1985', 'DRUHAJA Nina;1990'].map((row, place) => row + ends[place]).join(''))).toEqual(both);
  expect(await said('Name;Term, years\nPRYKLADNAJA Zoja;5\n')).toEqual([[2, 'PRYKLADNAJA Zoja', 5]]);
  expect(await said('Name\t"Notes, by us, and others, in all"\tBorn\nPRYKLADNAJA Zoja\t\t1985\n')).toEqual([[2, 'PRYKLADNAJA Zoja', '1985']]);
});

test('a quote that stands where none can is refused by its line, and so is a table with a NUL among its columns', async () => {
  const refused = async (text: string | Buffer) => (await csv(text, '?country=BY')).body.detail as string;
  expect(await refused('Name,Born\nPRYKLADNAJA Zoja,1985\nDRUHAJA "Nina" Nina,1990\n')).toContain('not CSV from line 3 on: a quote stands within');
  expect(await refused('Name,Born\nPRYKLADNAJA Zoja,1985\n"DRUHAJA" Nina,1990\n')).toContain('not CSV from line 3 on: a quote is closed');
  for (const text of ['Name,Bo\0rn\nPRYKLADNAJA Zoja,1985\n', Buffer.from('Имя;Born\nПРЫКЛАДНАЯ Зоя;1985\n', 'utf16le')]) expect(await refused(text)).toContain('charset=utf-16le');
  expect(await t.store.rows('select (select count(*) from imports) + (select count(*) from import_rows) as n')).toEqual([{ n: 0 }]);
});

test('text that was read in another encoding than it was written in, and a month that may have lost its nought, are errors', async () => {
  const as = (charset: string, text: string) => new TextDecoder(charset).decode(Buffer.from(text));
  const names = [as('windows-1252', 'ПРЫКЛАДНАЯ Зоя'), as('windows-1251', 'ПРЫКЛАДНАЯ Зоя'), as('windows-1252', 'EXEMPLÉ Zoé'), 'ПРЫКЛАДНАЯ Віка', 'ÁÉÍÓÚ Ñandú', 'Ёў Ії'];
  const made = await csv(`Name\n${names.join('\n')}\n`, '?country=BY&mode=skip_errors');
  expect((await rowsOf(made)).map(({ errors }) => (errors as Json[] | undefined)?.[0]?.expected)).toEqual([
    ...Array.from({ length: 3 }, () => expect.stringContaining('read in another')),
    ...Array.from({ length: 3 }, () => undefined),
  ]);
  const dated = await csv('Name,Born\nPRYKLADNAJA Zoja,1985.1\nDRUHAJA Nina,1985.10\nTRECIAJA Ala,1985.1.2\n', '?country=BY&mode=skip_errors');
  expect((await rowsOf(dated)).map(({ document, errors }) => (document as Json | undefined)?.birth_date ?? (errors as Json[])[0]?.value)).toEqual([
    '1985.1',
    '1985-10',
    '1985-01-02',
  ]);
});
