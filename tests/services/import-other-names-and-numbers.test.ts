// Names in several scripts that are of one person or of two, and numbers in digits of other scripts, calendars and signs.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

type Json = Record<string, unknown>;

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { bring, rowsOf } = importing(() => t);
const QUERY = '?country=BY&mode=skip_errors&as_of=2026-01';
const namesOf = ({ document }: Json) => (document as { names: Json[] } | undefined)?.names.map(({ full }) => full);
const errorOf = ({ errors }: Json) => (errors as Json[] | undefined)?.[0];

test('names in two scripts whose given names are different names are of two people, and an error that quotes them', async () => {
  const two = ['UZOR Ada | УЗОР Ева', 'EKZEMPLAR Iryna / ЭКЗЕМПЛЯР Ольга Ивановна', 'Ada UZORI (ევა უზორი)', 'Pavel PRYKLAD; ПРЫКЛАД Пётр'];
  const made = await bring('csv', `Name\n${two.join('\n')}\n`, QUERY);
  expect((await rowsOf(made)).map(errorOf)).toEqual([
    { column: 'Name', value: two[0], expected: 'expected the name of one person in several scripts: ada and ева are different names' },
    { column: 'Name', value: two[1], expected: 'expected the name of one person in several scripts: iryna and ольга are different names' },
    { column: 'Name', value: two[2], expected: 'expected the name of one person in several scripts: ada and eva are different names' },
    { column: 'Name', value: two[3], expected: 'expected the name of one person in several scripts: pavel and пётр are different names' },
  ]);
  const listed = await bring('list', '1. UZOR Ada | УЗОР Ева in pre-trial detention: 1 child\n2. UZOR Ada | УЗОР Ада in pre-trial detention: 1 child\n', QUERY);
  expect((await rowsOf(listed)).map((row) => errorOf(row)?.expected ?? namesOf(row))).toEqual([
    'has the names of two people: ada and ева are different names',
    ['UZOR Ada', 'УЗОР Ада'],
  ]);
});

test.each([
  'UZOR Ada | УЗОР Ада',
  'PRYKLADNAJA Hanna / ПРИМЕРНАЯ Анна Ивановна',
  'Volha PRYKLADNAJA (ПРИМЕРНАЯ Ольга)',
  'ADAM Pavel | АДАМ Павел Иванович',
  'Sasha PRIMER | ПРИМЕР Александра',
  'Aliaksandr Piotr PRYKLAD | Александр ПРИМЕР',
  'Xanım NÜMUNƏ | Ханым НЮМУНЕ',
  'Ziaud PRYKLAD | Зыяўд ПРЫКЛАД',
  'John EXAMPLE | Джон ЭКЗЕМПЛ',
  'Eva UZORI | ევა უზორი',
  'Ada MITHAL | مثال ادا',
  'Ada LI | 示例',
])('names of one person in two scripts are one person: %s', async (cell) => {
  const [row] = await rowsOf(await bring('csv', `Name\n${cell}\n`, QUERY));
  expect(namesOf(row as Json), JSON.stringify(row)).toHaveLength(2);
});

test('digits of other scripts are read in dates, terms and counts, and the words stay as they are printed', async () => {
  const made = await bring(
    'csv',
    'Name,Born,Children,Sentence\nPRYKLADNAJA Zoja,٢١.٠٤.١٩٨٥,٢,٥ years\nDRUHAJA Nina,۱۹۸۵/۰۴,۲,۵٫۵ yrs\nTRECIAJA Ala,１９８５／０４／２１,２,５ years\nCACVIORTAJA Ida,1985年4月21日,၂,၅ years\nPIATAJA Eva,1985年４月,0,\n',
    QUERY,
  );
  const rows = (await rowsOf(made)) as { document: { birth_date: string; children: Json[]; sentences: { term: Json; verbatim: string }[] } }[];
  expect(rows.map(({ document }) => [document.birth_date, document.children.length, document.sentences[0]?.verbatim, document.sentences[0]?.term.months])).toEqual([
    ['1985-04-21', 2, '٥ years', 0],
    ['1985-04', 2, '۵٫۵ yrs', 6],
    ['1985-04-21', 2, '５ years', 0],
    ['1985-04-21', 2, '၅ years', 0],
    ['1985-04', 0, undefined, undefined],
  ]);
  expect(rows.slice(0, 4).map(({ document }) => document.sentences[0]?.term.years)).toEqual([5, 5, 5, 5]);
  const listed = await bring('list', '1. PRIMER Ida, born ۱۹۸۵, sentenced to ۵ yrs in a penal colony: 1 child\n', QUERY);
  expect((await rowsOf(listed))[0]?.document).toMatchObject({
    birth_date: '1985',
    custody_periods: [{ verbatim: 'sentenced to ۵ yrs in a penal colony' }],
    sentences: [{ term: { years: 5, verbatim: '۵ yrs' } }],
  });
});

test('a year of another calendar is an error that says which is expected, in whatever digits it is', async () => {
  const years = ['۱۳۶۴', '1364', '1404/02/03', '١٤٤٦-٠٣-٠١', '2533', '5 Mehr 1402'];
  const made = await bring('csv', `Name,Born\n${years.map((year, place) => `PRYKLADNAJA ${'ABCDEF'[place]}da,${year}`).join('\n')}\n`, QUERY);
  expect((await rowsOf(made)).map(errorOf)).toEqual(
    years.map((value) => ({ column: 'Born', value, expected: expect.stringContaining('expected a date of the Gregorian calendar') })),
  );
  const [row] = await rowsOf(await bring('csv', 'Name,Status,As of\nPRYKLADNAJA Zoja,detained,۱۴۰۲/۰۳/۰۱\n', QUERY));
  expect(errorOf(row as Json)).toMatchObject({ column: 'As of', value: '۱۴۰۲/۰۳/۰۱' });
});

test('a name with digits of whatever script is nobody’s', async () => {
  expect((await rowsOf(await bring('csv', 'Name\nPRYKLADNAJA Zoja ٢\n', QUERY))).map(errorOf)).toEqual([
    expect.objectContaining({ expected: expect.stringContaining('no digits') }),
  ]);
});

test.each([
  ['Source: Example Monitor', 'no :'],
  ['PRYKLADNAJA Zoja*', 'no *'],
  ['† PRYKLADNAJA Zoja', 'no †'],
  ['PRYKLADNAJA Zoja¹', 'no ¹'],
  ['Zoja PRYKLADNAJA @ Zoja', 'no @'],
  ['PRYKLADNAJA Zoja (released)', 'no remark in brackets'],
  ['ПРЫКЛАДНАЯ Зоя (псевдоним)', 'one name'],
  ['Zoja PRYKLADNAJA, aka Druhaja', 'one name'],
  ['see the other list', 'begins with a capital letter'],
  ['name withheld', 'the name of a person'],
])('what is more than a name, or none, is an error: %s', async (cell, says) => {
  for (const text of [`Name;Born\n${cell};1985\n`, `Family name;Given name\n${cell};\n`]) {
    const [row] = await rowsOf(await bring('csv', text, QUERY));
    if (text.startsWith('Name') || says !== 'the name of a person')
      expect(errorOf(row as Json), JSON.stringify(row)).toMatchObject({ value: cell, expected: expect.stringContaining(says) });
  }
});

test.each([
  ['PRYKLAD Ada (née Druhaja)', 1],
  ['О’Прыклад Зоя (урожд. Иная)', 1],
  ['Прыклад Ян (младший)', 1],
  ['d’Exemple Ada', 1],
  ['پرهیز نمونه', 1],
  ['Ada s/o Pryklad', 1],
  ['Aka PRYKLADI', 1],
  ['Ada PRYKLAD/Ада ПРЫКЛАД', 2],
  ['"Ada PRYKLAD\n(Ада ПРЫКЛАД)"', 2],
])('what belongs to a name stays with it: %s', async (cell, names) => {
  const [row] = await rowsOf(await bring('csv', `Name;Born\n${cell};1985\n`, QUERY));
  const said = namesOf(row as Json);
  expect(said, JSON.stringify(row)).toHaveLength(names as number);
  if (names === 2) expect(said).toEqual(['Ada PRYKLAD', 'Ада ПРЫКЛАД']);
});

test('a dash or a word for not knowing says nothing, and of a term or a status what it says is kept', async () => {
  const made = await bring(
    'csv',
    'Фамилия;Имя;Отчество;Дата рождения;Пол;Дети;Срок;Статус;Место содержания;Статья;Источник\nПРЫКЛАДНАЯ;Зоя;—;н/д;?;нет;н/д;неизвестно;—;N/A;-\nДРУГАЯ;Нина;неизвестно;–;-;нет данных;—;-;n/a;—;нет данных\n',
    QUERY,
  );
  const [first, second] = (await rowsOf(made)).map(({ document, errors }) => (document as Record<string, Json[]> | undefined) ?? errors);
  expect(first).toMatchObject({
    names: [{ full: 'ПРЫКЛАДНАЯ Зоя' }],
    sex: 'unknown',
    children: [],
    charges: [],
    sources: [],
    sentences: [{ term: { certainty: 'unknown', verbatim: 'н/д' } }],
    custody_periods: [{ status: 'unknown' }],
  });
  expect(second).toMatchObject({ names: [{ full: 'ДРУГАЯ Нина' }], sex: 'unknown', children: [], charges: [], sources: [], sentences: [], custody_periods: [] });
  for (const document of [first, second]) expect(document).not.toHaveProperty('birth_date');
});

test.each([
  ['packed with gzip', Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0])],
  ['a spreadsheet', Buffer.from('PK\u0003\u0004 and so on')],
])('a table that is %s is refused by what it is', async (says, body) => {
  expect((await bring('csv', body)).body).toMatchObject({ status: 400, code: 'malformed_body', detail: expect.stringContaining(says) });
});
