// What tables of others say where a name would stand, of invented people in the languages that lists come in: nobody is made of a remark, and nobody of two.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importing } from '../support/importing.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { bring, rowsOf, order } = importing(() => t);
const csv = (text: string, query = '?country=BY&mode=skip_errors&as_of=2026-01') => bring('csv', text, query);
const names = (cells: readonly string[]) => csv(`Full name\tBorn\n${cells.map((cell) => `${cell}\t1985\n`).join('')}`);

test('two people in a cell are an error in whatever language they are put together', async () => {
  const two = [
    ...['例五、例六', '例五，例六', '例五；例六', 'أحمد المثال، منى فرضية', 'أحمد المثال و منى فرضية', 'علی نمونه و زهرا نمونه', 'Ayşe Örnek ve Can Örnek'],
    ...['Nadir Uydurma və Elçin Uydurma', 'Juan Ejemplo y Ana Inventada', 'Jean Inventé et Marie Fictive', 'Otto Beispiel und Eva Muster', 'Mario Esempio e Anna Esempio'],
    ...['Nguyễn Văn Ví và Trần Thị Dụ', 'ნინო ნიმუში და ანა ნიმუში', 'Вигаданий Петро та Вигадана Олена', 'Узор Ян ды Узор Ада', 'Jan Wzór i Ewa Wzór', 'Ada Uzor + Eva Uzor'],
    ...['Ada Uzor with Eva Prykl', 'Anna Uzor, Maria Uzor', 'Jan i Ewa Przykładowi'],
  ];
  const rows = await rowsOf(await names(two));
  expect(rows.map(({ outcome }, place) => [two[place], outcome])).toEqual(two.map((cell) => [cell, 'error']));
});

test('a remark beside a name, a relative, a total and the name of a column are nobody’s names', async () => {
  const none = [
    ...[
      '虚构（已释放）',
      '虚构（假名）',
      'علی نمونه (آزاد شد)',
      'Ada Uzor – released',
      'Ada Uzor - journalist',
      'Ada Uzor – журналист',
      'Ada Uzor, journalist',
      'Ада Узор, журналистка',
    ],
    ...['أحمد المثال - صحفي', 'ADA UZOR (RELEASED)', 'Ada Uzor (Released)', 'Ada Uzor (F)', 'Ada Uzor ✝', 'Ada Uzor (Журналист)', 'Uzor family', 'Семья Узор', 'wife of Ada Uzor'],
    ...['Мать Узор Ада', 'Hijo de Ana Ejemplo', 'Имя изменено', 'Не установлено', 'مجهول الهوية', '无名氏', 'Identidad reservada', 'Total general', 'Subtotal', '小计', 'الإجمالي'],
    ...['First name', 'ФИО', 'Nombre y apellidos', '姓名'],
  ];
  const rows = await rowsOf(await names(none));
  expect(rows.map(({ outcome }, place) => [none[place], outcome])).toEqual(none.map((cell) => [cell, 'error']));
});

test('names with particles, two family names, an initial, brackets of a name at birth and several scripts are read as they are', async () => {
  const read = [
    ...[
      'Juan Ramón y Ejemplo',
      'Jordi Exemple i Fals',
      'Juan de la Invención',
      'Abdullah bin Mithal al-Mukhtari',
      'Ejemplo García, Juan Carlos',
      'Mithal, al-Hasan',
      'Ada Uzor (née Prykl)',
    ],
    ...[
      'Uzor – Prykl Ada',
      'Eva (Evka) UZOR',
      'Узорава А. Б.',
      'Nadir Nümunə oğlu Uydurma',
      'مثال محمد',
      '例 二',
      'LIZI Mou (例某)',
      'Ada UZOR | Ада УЗОР',
      'Suharto',
      'Price, Ada',
      'Son, Nguyen Vi',
    ],
    ...['Uzor, Ada Jr.', 'José Costa e Silva'],
  ];
  const rows = await rowsOf(await names(read));
  expect(rows.map(({ outcome, errors }, place) => [read[place], outcome === 'error' ? errors : 'read'])).toEqual(read.map((cell) => [cell, 'read']));
});

test('a cell of any length is answered at once, and quoted no further than a name is long', async () => {
  for (const piece of ['(', 'a, a, ', 'Ada - ', '5 years and ', '?', '(a) ', 'A | ']) {
    const made = await csv(`Full name\n"${piece.repeat(100_000 / piece.length)}"\n`);
    const [row] = await rowsOf(made);
    expect(row, piece).toMatchObject({ outcome: 'error', errors: [{ column: 'Full name', value: expect.stringMatching(/^.{1,100}$/su) }] });
  }
  const [cited] = await rowsOf(await csv(`Name,Source\nAda Uzor,"${'https://example.org/ '.repeat(5_000)}"\n`));
  expect(cited).toMatchObject({ outcome: 'error', errors: [{ column: 'Source', expected: 'expected at most 20 sources' }] });
  const [row] = await rowsOf(await csv(`Surname,Given name\n${'('.repeat(100_000)},Ada\n`));
  expect(row).toMatchObject({ outcome: 'error', errors: [{ column: 'Surname' }] });
});

test.each([
  ['Surname,Forename,Born\nUZOR,Ada,1985\n', { full: 'UZOR Ada', family: 'UZOR', given: 'Ada' }],
  ['Primer apellido;Segundo apellido;Nombres\nEJEMPLO;INVENTADO;Juan José\n', { full: 'EJEMPLO INVENTADO Juan José', family: 'EJEMPLO INVENTADO', given: 'Juan José' }],
  ['Nombres;Apellido paterno;Apellido materno\nJuan;EJEMPLO;—\n', { full: 'EJEMPLO Juan', family: 'EJEMPLO', given: 'Juan' }],
  ['Nombre;Condena\nJuan Ejemplo;5 años\n', { full: 'Juan Ejemplo' }],
  ['Nome completo;Apelido;Pena\nAda INVENTADA;Adinha;5 anos\n', { full: 'Ada INVENTADA' }],
  ['Name;Condena\nSuharto;5 años\n', { full: 'Suharto' }],
])('a name in several columns is put together whole: %j', async (text, name) => {
  const [row] = await rowsOf(await csv(text));
  expect(row, JSON.stringify(row)).toMatchObject({ outcome: 'create', document: { names: [name] } });
});

test.each([
  ['Фамилия;Имена;Приговор\nВыдуманова;Ада;5 лет\n', ['Фамилия', 'Имена']],
  ['Nome;Apelido;Pena\nAda Maria;INVENTADA;5 anos\n', ['Apelido']],
  ['Prisoner,,Details\nLast name,First name,Born\nUZOR,Ada,1985\n', ['Line 2', 'in one line']],
])('a table of which half of each name would be read is refused, and says why: %j', async (text, says) => {
  const made = await csv(text);
  expect(made.status, made.text).toBe(400);
  for (const word of says) expect(made.body.detail).toContain(word);
  expect((await t.as('editor').get('/v1/imports')).body.items).toEqual([]);
});

test('one word in a column of given names is nobody’s whole name where no column has family names', async () => {
  for (const [header, name] of [
    ['Nom;Cognoms;Condemna', 'Ada;Inventada;9 anys'],
    ['Имя;Приговор', 'Ада;5 лет'],
    ['İsim;Ceza', 'Ada;5 yıl'],
  ]) {
    const [row] = await rowsOf(await csv(`${header}\n${name}\n`));
    expect(row).toMatchObject({ outcome: 'error', errors: [{ column: header?.split(';')[0], expected: expect.stringContaining('whole name') }] });
  }
});

test('what a row leaves out is asked for in words', async () => {
  const made = await csv('№;ФИО;Дата приговора;Статус\n1;Узорова Ада;2021-05-03;\n2;Узорова Ева;;в сизо\nИтого: 2;;;\n', '?country=BY&mode=skip_errors');
  const rows = await rowsOf(made);
  expect(rows.map(({ errors }) => errors)).toEqual([
    [{ column: 'sentences.1.term', expected: expect.stringContaining('expected the length of the sentence, or unknown') }],
    [{ column: 'custody_periods.1.as_of', expected: expect.stringContaining('as_of of the import') }],
    [{ column: 'names', expected: 'is missing: expected the name of a person' }],
  ]);
});

test('numbers of sources and that they are archived are nobody who published them', async () => {
  const [row] = await rowsOf(await csv('Name,Source\nAda Uzor,"1) https://example.org/1 2) https://example.org/2; archived: https://example.org/3"\n'));
  expect(row).toMatchObject({ document: { sources: [1, 2, 3].map((n) => ({ url: `https://example.org/${n}` })) } });
  expect(JSON.stringify(row)).not.toContain('publisher');
});

test('dates and terms are read as they are usual in a language, and a day is no length', async () => {
  const made = await csv(
    '姓名;出生日期;刑期\n例 一;1985;两年\n例 二;1985 г.р.;三年半\n例 三;1er mai 1985;四年零六个月\n例 四;1º de mayo de 1985;十五年六个月零三天\n例 五;1985;24年5月3日\n例 六;1985;三年半六个月\n',
  );
  const rows = (await rowsOf(made)) as { document?: { birth_date: string; sentences: { term: object }[] }; outcome: string }[];
  expect(rows.slice(0, 4).map(({ document }) => [document?.birth_date, document?.sentences[0]?.term])).toMatchObject([
    ['1985', { years: 2, months: 0 }],
    ['1985', { years: 3, months: 6 }],
    ['1985-05-01', { years: 4, months: 6 }],
    ['1985-05-01', { years: 15, months: 6, days: 3 }],
  ]);
  expect(rows.slice(4).map(({ outcome }) => outcome)).toEqual(['error', 'error']);
});

test('lines of a published list are parted by dashes of any kind', async () => {
  const made = await bring(
    'list',
    '1. UZOR-PRYKLAD Zoja \u2212 on remand \u2212 2 children\n2. VYDUMKA Ira \u2015 released \u2012 1 child\n3. UZOR Ada \u2015 УЗОР Ада \u2015 in custody: 1 child\n',
    '?country=BY&as_of=2026-01',
  );
  const rows = await rowsOf(made);
  expect(rows, JSON.stringify(rows)).toMatchObject([
    { document: { names: [{ full: 'UZOR-PRYKLAD Zoja' }], custody_periods: [{ status: 'pre_trial_detention' }], children: [{}, {}] } },
    { document: { names: [{ full: 'VYDUMKA Ira' }], custody_periods: [{ status: 'released' }], children: [{}] } },
    { document: { names: [{ script: 'latn' }, { script: 'cyrl' }], custody_periods: [{ status: 'detained' }] } },
  ]);
});

test('who is missing from an edition of which rows are errors may be in one of them, and the row says so', async () => {
  const source = await t.as('editor').post('/v1/sources', { title: 'A list of an invented group', url: 'https://example.org/list' });
  const query = `?country=BY&as_of=2026-01&mode=skip_errors&source_id=${source.body.id}`;
  const whole = '1. UZOR Ada, on remand\n2. PRYKLAD Eva, on remand\n';
  expect((await order(await bring('list', whole, query), 'commit')).status).toBe(200);
  const [, , missing] = await rowsOf(await bring('list', whole.slice(0, -10), query));
  expect(missing).toMatchObject({ outcome: 'missing', notes: [expect.stringContaining('no release'), 'Rows of this edition are errors: this person may be in one of them.'] });
  const [, alone] = await rowsOf(await bring('list', whole.slice(0, 23), query));
  expect(alone).toMatchObject({ outcome: 'missing', notes: [expect.stringContaining('no release')] });
});

test.each(['Станом на', 'Станам на', 'По состоянию на'])('the date of a row stands under %s', async (column) => {
  const [row] = await rowsOf(await csv(`Name;Status;${column}\nUzor Ada;on remand;01.12.2025\n`, '?country=UA&mode=skip_errors'));
  expect(row).toMatchObject({ outcome: 'create', document: { custody_periods: [{ as_of: '2025-12-01' }] } });
});
