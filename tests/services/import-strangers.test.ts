// What tables of others say where a name would stand, of invented people in the languages that lists come in: nobody is made of a remark, and nobody of two.
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
  const [row] = await rowsOf(await csv(`Surname,Given name\n${'('.repeat(100_000)},Ada\n`));
  expect((row?.errors as Json[])[0]).toMatchObject({ column: 'Surname' });
});
