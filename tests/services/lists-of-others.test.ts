// Tables that nobody here wrote, of invented people: what one cell says of several, what comes twice, and headers of other languages.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { bring, rowsOf, order, editor } = importing(() => t);
const csv = (text: string, query = '?country=BY&mode=skip_errors&as_of=2026-01') => bring('csv', text, query);

test('a cell of names is those of one person in several scripts, or an error: never one person made of two', async () => {
  const cells = ['Ada UZOR / Ада УЗОР', 'Nina UZOR|Ніна УЗОР', '"Zoja UZOR\nЗоя УЗОР"', 'Ira UZOR (Іра УЗОР)', 'Eva (Evka) UZOR', '"UZOR PRYKLAD, Hanna"', '"Olga UZOR (Volha)"'];
  const wrong = ['"Ada UZOR, Eva PRYKLAD"', 'Ada UZOR; Eva PRYKLAD', 'Ada UZOR and Eva PRYKLAD', 'Ада УЗОР и Ева ПРЫКЛАД', 'Total: 12', 'Unknown', 'Итого', 'Name'];
  const made = await csv(`Name\n${[...cells, ...wrong].join('\n')}\n`);
  const rows = await rowsOf(made);
  const names = rows.slice(0, cells.length).map(({ document }) => ((document as Json).names as Json[]).map(({ full }) => full));
  expect(names).toEqual([
    ['Ada UZOR', 'Ада УЗОР'],
    ['Nina UZOR', 'Ніна УЗОР'],
    ['Zoja UZOR', 'Зоя УЗОР'],
    ['Ira UZOR', 'Іра УЗОР'],
    ['Eva (Evka) UZOR'],
    ['UZOR PRYKLAD, Hanna'],
    ['Olga UZOR (Volha)'],
  ]);
  expect(rows.slice(cells.length).map(({ outcome }) => outcome)).toEqual(wrong.map(() => 'error'));
  expect(rows.at(-1)).toMatchObject({ errors: [{ expected: expect.stringContaining('names of the columns come again') }] });
});

test('two columns for the same are an error where they differ, and sources stand in any number of columns', async () => {
  const made = await csv(
    'Name,Sentence,Source,Term,Link,Full name\nAda UZOR,5 years,https://example.org/a,5 years,https://example.org/b,\nEva UZOR,5 years,,6 years,,Eva UZOR\nZoja PRYKLAD,,,,,Nina UZOR\n',
  );
  expect(made.body.columns.map(({ path }: Json) => path)).toEqual(['names.1.full', 'sentences.1.term', 'sources', undefined, 'sources', undefined]);
  const [first, second, third] = await rowsOf(made);
  expect(first?.document).toMatchObject({ sentences: [{ term: { years: 5 } }], sources: [{ url: 'https://example.org/a' }, { url: 'https://example.org/b' }] });
  expect(second?.errors).toEqual([{ column: 'Term', value: '6 years', expected: expect.stringContaining('Sentence') }]);
  expect(third?.errors).toEqual([{ column: 'Full name', value: 'Nina UZOR', expected: expect.stringContaining('Name') }]);
});

test('tables in Spanish and Polish are read, and a letter that means two things there is not', async () => {
  const spanish = await csv(
    'Nombre completo;Fecha de nacimiento;Sexo;País;Condena;Hijos;Fuente\nJuan EJEMPLO;21 de abril de 1985;hombre;España;8 años y 6 meses;2;https://example.org/n\nAna EJEMPLO;1985;M;Nicaragua;8 años;;\n',
  );
  const [juan, ana] = await rowsOf(spanish);
  expect(juan?.document, JSON.stringify(juan)).toMatchObject({
    names: [{ full: 'Juan EJEMPLO' }],
    birth_date: '1985-04-21',
    sex: 'male',
    country: 'ES',
    sentences: [{ term: { years: 8, months: 6 } }],
    children: [{ minor: 'unknown' }, {}],
    sources: [{ url: 'https://example.org/n' }],
  });
  expect(ana?.errors).toMatchObject([{ column: 'sex', value: 'M' }]);
  const polish = await csv('Imię;Nazwisko;Data urodzenia;Płeć;Kraj;Wyrok (lat);Liczba dzieci\nJan;PRZYKŁADOWY;21 kwietnia 1985;M;Białoruś;5;1\n');
  expect((await rowsOf(polish))[0]?.document).toMatchObject({
    names: [{ family: 'PRZYKŁADOWY', given: 'Jan' }],
    birth_date: '1985-04-21',
    sex: 'male',
    country: 'BY',
    sentences: [{ term: { years: 5 } }],
  });
});

test('a country that no row says is asked for as a country is written', async () => {
  const [row] = await rowsOf(await csv('Name\nAda UZOR\n', '?mode=skip_errors'));
  expect(row?.errors).toEqual([{ column: 'country', expected: 'is missing: expected an ISO 3166-1 code of two capital letters, such as BY' }]);
});

test('a first line that says what parts the columns is no row', async () => {
  const made = await csv('\ufeffsep=;\r\nName;Country;Term\r\nAda UZOR;Turkey;?\r\n');
  expect(await rowsOf(made)).toMatchObject([
    { line: 3, document: { names: [{ full: 'Ada UZOR' }], country: 'TR', sentences: [{ term: { certainty: 'unknown', verbatim: '?' } }] } },
  ]);
});

test('lines of lists from elsewhere are read in their scripts as far as they are understood, or are errors that quote the line', async () => {
  const read: [string, Json][] = [
    ['ПРИМЕРНЫЙ Иван, in pre-trial detention since March 2024', { names: [{ family: 'ПРИМЕРНЫЙ' }], custody_periods: [{ status: 'pre_trial_detention', from_on: '2024-03' }] }],
    ['NÜMUNƏ Nadir Əli oğlu, on remand', { names: [{ family: 'NÜMUNƏ', given: 'Nadir Əli oğlu' }], custody_periods: [{ status: 'pre_trial_detention' }] }],
    ['ÖRNEK Ayşe, sentenced to 6 years 3 months in prison', { sentences: [{ term: { years: 6, months: 3 } }] }],
    [
      'نمونه زهرا | NEMUNEH Zahra, sentenced to 5 years in prison',
      {
        names: [
          { full: 'نمونه زهرا', script: 'arab' },
          { family: 'NEMUNEH', script: 'latn' },
        ],
      },
    ],
    ['NEMUNEH Reza, sentenced to death', { custody_periods: [{ status: 'serving_sentence' }], sentences: [{ kind: 'death_penalty', term: { certainty: 'not_applicable' } }] }],
    ['EJEMPLO GARCÍA Ana María, in pre-trial detention since 13/05/2021', { names: [{ family: 'EJEMPLO GARCÍA' }], custody_periods: [{ from_on: '2021-05-13' }] }],
    ['მაგალითაშვილი ნინო | MAGALITASHVILI Nino, sentenced to 4 years in prison', { names: [{ script: 'geor' }, { family: 'MAGALITASHVILI' }] }],
    ['例子 某, on remand', { names: [{ full: '例子 某', script: 'hani' }] }],
    ['ՕՐԻՆԱԿՅԱՆ Աննա, sentenced to life imprisonment', { names: [{ script: 'armn' }], sentences: [{ kind: 'life_imprisonment', term: { certainty: 'life' } }] }],
    ['LIZI Mou, sentenced to 无期徒刑', { sentences: [{ kind: 'life_imprisonment', term: { certainty: 'life' } }] }],
    ['PRYKLAD Ada (b. May 1990), on bail', { birth_date: '1990-05', custody_periods: [{ status: 'released_on_recognizance' }] }],
  ];
  const wrong = [
    'ВЫДУМАННЫЙ Пётр Иванович — 7 лет колонии строгого режима',
    'Petrov Exampl, 12 years in a strict-regime penal colony',
    'Məmmədov Nümunə – 10 il',
    'ÖRNEK Mehmet, sentenced to aggravated life imprisonment',
    'NEMUNEH Zahra, born 1364, on remand',
    'NEMUNEH Zahra (b. 1364/05/03), on remand',
    'NEMUNEH Zahra, on remand since 1402',
    'NEMUNEH Zahra, sentenced to 5 years in prison and 74 lashes',
    'EJEMPLO Ana, in pre-trial detention since 04/05/2021',
    'EJEMPLO Ana, in pre-trial detention since spring 2021',
    'EJEMPLO Ana, exiled to Spain',
    'García Ejemplo, Ana, sentenced to 10 years in prison',
    '例某某, on remand',
    'PRYKLAD Ada, PRYKLAD Eva, on remand',
    'PRYKLAD Ada aka UZOR Eva, on remand',
    'PRYKLAD Ada (34), on remand',
    'Dr. Ada UZOR, on remand',
    'Mrs Ada UZOR, on remand',
    'PRYKLAD Ada, on remand [1]',
    'PRYKLAD Ada, on remand https://a.example/1',
    'PRYKLAD Ada no longer on remand',
    'PRYKLAD Ada sentenced to 5 to 7 years in prison',
    'PRYKLAD Ada sentenced to 5 years in prison, reduced to 3 years',
    'PRYKLAD Ada sentenced to 5 years in prison, suspended',
    'PRYKLAD Ada sentenced to 5 (six) years in prison',
    'PRYKLAD Ada sentenced to 15 days of administrative arrest',
  ];
  const made = await bring('list', [...read.map(([line]) => line), ...wrong].map((line) => `• ${line}`).join('\n'), '?country=BY&mode=skip_errors&as_of=2026-01');
  const rows = await rowsOf(made);
  expect(rows.slice(0, read.length).map(({ document }) => document)).toMatchObject(read.map(([, says]) => says));
  expect(rows.slice(read.length).map(({ outcome, text, errors }) => [outcome, text, (errors as Json[] | undefined)?.length])).toEqual(
    wrong.map((line) => ['error', `• ${line}`, 1]),
  );
  // What was read goes out as NDJSON and CSV and comes in again as what is there.
  expect((await order(made, 'commit')).status).toBe(200);
  for (const form of ['ndjson', 'csv'] as const) {
    const { text } = await editor().get(`/v1/exports/prisoners.${form}`);
    expect((await bring(form, text, '')).body.counts, form).toEqual({ unchanged: read.length });
  }
});

test('a death sentence goes out as a line of the published list, whether its length was called unknown or none', async () => {
  for (const certainty of ['unknown', 'not_applicable'])
    await editor().post('/v1/prisoners', {
      country: 'BY',
      visibility: 'public',
      names: [{ full: 'UZOR Ada', family: 'UZOR', given: 'Ada', script: 'latn', visibility: 'public' }],
      custody_periods: [{ status: 'serving_sentence', as_of: '2026-01', verbatim: 'sentenced to death' }],
      sentences: [{ kind: 'death_penalty', term: { certainty } }],
      children: [{ minor: 'yes', as_of: '2026-01' }],
    });
  const { text } = await editor().get('/v1/exports/prisoners.txt');
  expect(text.match(/UZOR Ada, sentenced to death: 1 child/g), text).toHaveLength(2);
});
