// Lists in the languages that organisations write them in: columns by their usual words, and dates, terms, sexes and statuses as they stand there.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fold } from '../../src/core/values/script.js';
import { COLUMN_WORDS } from '../../src/services/imports/column-words.js';
import { importing } from '../support/importing.js';
import { makeRegistry, type TestRegistry } from '../support/registry.js';

let t: TestRegistry;
beforeEach(async () => {
  t = await makeRegistry();
});
afterEach(() => t.close());

const { bring, rowsOf } = importing(() => t);

/** A list of one invented woman of 1985, held before her trial, of a sentence of 5 years and 6 months. */
const LISTS: readonly [language: string, header: string, row: string, names: object][] = [
  [
    'German',
    'Vorname;Name;Geburtsdatum;Geschlecht;Strafe;Status;Haftort;Kinder',
    'Ada;ERFUNDEN;3. März 1985;weiblich;5 Jahre und 6 Monate;in Untersuchungshaft;Anstalt Eins;2',
    { family: 'ERFUNDEN', given: 'Ada' },
  ],
  [
    'French',
    'Nom;Prénom;Né(e) le;Sexe;Peine;Statut;Lieu de détention;Nombre d’enfants',
    'INVENTÉE;Ada;3 mars 1985;féminin;5 ans et 6 mois;détention provisoire;Maison Une;2',
    { family: 'INVENTÉE', given: 'Ada' },
  ],
  [
    'Portuguese',
    'Nome completo;Data de nascimento;Sexo;Pena;Estatus;Local de detenção;Filhos',
    'Ada INVENTADA;3 de março de 1985;mulher;5 anos e 6 meses;em prisão preventiva;Casa Um;2',
    { full: 'Ada INVENTADA' },
  ],
  [
    'Italian',
    'Cognome e nome;Data di nascita;Sesso;Condanna;Status;Luogo di detenzione;Figli',
    'INVENTATA Ada;3 marzo 1985;femmina;5 anni e 6 mesi;custodia cautelare;Casa Uno;2',
    { full: 'INVENTATA Ada' },
  ],
  [
    'Turkish',
    'Adı;Soyadı;Doğum tarihi;Cinsiyet;Ceza süresi;Durumu;Cezaevi;Çocuk sayısı',
    'Ada;UYDURMA;3 Mart 1985;kadın;5 yıl 6 ay;tutuklu;Bir No;2',
    { family: 'UYDURMA', given: 'Ada' },
  ],
  [
    'Azerbaijani',
    'Soyadı, adı, ata adı;Doğum tarixi;Cinsi;Cəza müddəti;Status;Saxlanıldığı yer;Uşaqların sayı',
    'UYDURMA Ada Rəşid qızı;3 mart 1985;qadın;5 il 6 ay;on remand;Bir;2',
    { full: 'UYDURMA Ada Rəşid qızı' },
  ],
  [
    'Georgian',
    'სახელი და გვარი;დაბადების თარიღი;სქესი;სასჯელი;სტატუსი;პატიმრობის ადგილი;შვილების რაოდენობა',
    'ადა გამოგონილი;3 მარტი 1985;ქალი;5 წელი და 6 თვე;წინასწარი პატიმრობა;პირველი;2',
    { full: 'ადა გამოგონილი' },
  ],
  ['Persian', 'نام;نام خانوادگی;سال تولد;جنسیت;مدت حبس;وضعیت;زندان;تعداد فرزندان', 'آدا;ساختگی;۱۹۸۵;زن;۵ سال و ۶ ماه;بازداشت موقت;یک;۲', { family: 'ساختگی', given: 'آدا' }],
  [
    'Arabic',
    'الاسم الكامل;تاريخ الميلاد;الجنس;مدة الحكم;الحالة;مكان الاحتجاز;عدد الأبناء',
    'آدا مختلقة;٣ مارس ١٩٨٥;أنثى;٥ سنوات و٦ أشهر;حبس احتياطي;واحد;٢',
    { full: 'آدا مختلقة' },
  ],
  [
    'Vietnamese',
    'Họ và tên;Ngày sinh;Giới tính;Mức án;Tình trạng;Nơi giam giữ;Số con',
    'Bịa Thị Ada;ngày 3 tháng 3 năm 1985;nữ;5 năm 6 tháng;tạm giam;Một;2',
    { full: 'Bịa Thị Ada' },
  ],
  ['Chinese', '姓名;出生日期;性别;刑期;状态;关押地点;子女人数', '虚构花;1985年3月3日;女;有期徒刑五年六个月;审前羁押;一号;2', { full: '虚构花' }],
];

test.each(LISTS)('a list in %s is read by its own words', async (_, header, row, names) => {
  const made = await bring('csv', `${header};as_of\n${row};2026-01-01\n`, '?country=BY');
  expect(made.status, made.text).toBe(201);
  expect(made.body.columns.filter(({ path }: { path?: string }) => path === undefined)).toEqual([]);
  const [read] = await rowsOf(made);
  expect(read, JSON.stringify(read)).toMatchObject({
    outcome: 'create',
    document: {
      birth_date: expect.stringMatching(/^1985(?:-03-03)?$/),
      sex: 'female',
      names: [names],
      sentences: [{ term: { years: 5, months: 6, days: 0, certainty: 'exact' } }],
      custody_periods: [{ status: 'pre_trial_detention', verbatim: expect.any(String) }],
      children: [{ minor: 'unknown' }, { minor: 'unknown' }],
    },
  });
});

test.each([
  ['刑期（年）', '十二', undefined],
  ['刑期（年）', '12', { years: 12, months: 0, days: 0 }],
  ['刑期', '十二年', { years: 12, months: 0, days: 0 }],
  ['刑期', '二十年', { years: 20, months: 0, days: 0 }],
  ['刑期', '五六年', undefined],
  ['刑期', '无期徒刑', { certainty: 'life' }],
  ['刑期', '不详', { certainty: 'unknown' }],
  ['مدة الحكم', 'سنتان', { years: 2, months: 0, days: 0 }],
  ['مدة الحكم', '١١ عاماً', { years: 11, months: 0, days: 0 }],
  ['مدة الحكم', 'سنة واحدة وشهران', undefined],
  ['مدة الحكم', 'المؤبد', { certainty: 'life' }],
  ['مدت حبس', 'حبس ابد', { certainty: 'life' }],
  ['Strafe, Jahre', '5,5', { years: 5, months: 6, days: 0 }],
  ['Strafe', '5 bis 6 Jahre', undefined],
  ['Strafe', 'lebenslang', { certainty: 'life' }],
  ['Peine', 'plus de 5 ans', undefined],
  ['Ceza', 'ağırlaştırılmış müebbet', { certainty: 'life' }],
  ['Án tù', 'chung thân', { certainty: 'life' }],
])('of terms, %s: %s is read whole or not at all', async (column, said, term) => {
  const made = await bring('csv', `name;country;"${column}"\nUZOR Ada;BY;"${said}"\n`, '?mode=skip_errors');
  const [read] = await rowsOf(made);
  if (term === undefined) expect(read).toMatchObject({ outcome: 'error', errors: [{ column, value: said }] });
  else expect(read).toMatchObject({ outcome: 'create', document: { sentences: [{ verbatim: said, term }] } });
});

test.each([
  '7 лет лишения свободы',
  '7 лет колонии строгого режима',
  '7 гадоў калоніі',
  '7 років позбавлення волі',
  '7 lat pozbawienia wolności',
  '7 años de privación de libertad',
  '7 años de prisión',
  '7 anos de prisão',
  '7 ans de prison',
  '7 ans d’emprisonnement',
  '7 anni di reclusione',
  '7 Jahre Haft',
  '7 yıl hapis cezası',
  '7 il həbs',
  '۷ سال حبس',
  '7 سنوات سجن',
  '7 năm tù',
  '7 năm tù giam',
  '7 years in prison',
  '7 years’ imprisonment',
  "7 years' imprisonment",
  '七年有期徒刑',
])('%s is seven years of deprivation of liberty', async (said) => {
  const [read] = await rowsOf(await bring('csv', `name;country;term\nUZOR Ada;BY;${said}\n`));
  expect(read).toMatchObject({
    outcome: 'create',
    document: { sentences: [{ kind: 'deprivation_of_liberty', verbatim: said, term: { years: 7, months: 0, days: 0, certainty: 'exact' } }] },
  });
});

test.each([
  '7 лет лишения свободы условно',
  '7 years in prison, suspended',
  '7 ans de prison avec sursis',
  'лишения свободы',
  '7 лет ограничения свободы',
  '5–7 лет лишения свободы',
  '7 năm tù treo',
])('%s is no term that is understood', async (said) => {
  const [read] = await rowsOf(await bring('csv', `name;country;term\nUZOR Ada;BY;"${said}"\n`, '?mode=skip_errors'));
  expect(read).toMatchObject({ outcome: 'error', errors: [{ column: 'term', value: said }] });
});

test('a letter that stands for either sex in a language is refused over the columns of that language', async () => {
  for (const [column, letter] of [
    ['Sexo', 'M'],
    ['Cinsi', 'K'],
  ]) {
    const [read] = await rowsOf(await bring('csv', `name;country;${column}\nUZOR Ada;BY;${letter}\n`, '?mode=skip_errors'));
    expect(read).toMatchObject({ outcome: 'error', errors: [{ column: 'sex', value: letter }] });
  }
});

test.each(['不详', 'نامشخص', 'unbekannt', 'không rõ'])('%s is nobody’s name, and says nothing of a date', async (unknown) => {
  const made = await bring('csv', `name;country;born\n${unknown};BY;1985\nUZOR Ada;BY;${unknown}\n`, '?mode=skip_errors');
  const [nobody, somebody] = await rowsOf(made);
  expect(nobody).toMatchObject({ outcome: 'error', errors: [{ column: 'name', value: unknown }] });
  expect(somebody).toMatchObject({ outcome: 'create' });
  expect(somebody?.document).not.toHaveProperty('birth_date');
});

test('no word for a column means two things, in whatever two languages', () => {
  const meant = new Map<string, string>();
  const twice: string[] = [];
  for (const words of Object.values(COLUMN_WORDS))
    for (const [path, names] of Object.entries(words))
      for (const name of names) {
        if ((meant.get(fold(name)) ?? path) !== path) twice.push(name);
        meant.set(fold(name), path);
      }
  expect(twice).toEqual([]);
});

test('a name that is written with a joiner between its parts is kept as it is and found without it', async () => {
  const made = await bring('csv', 'نام و نام خانوادگی;country\nعلی\u200cرضا ساختگی;IR\n');
  expect(await rowsOf(made)).toMatchObject([{ outcome: 'create', document: { names: [{ full: 'علی\u200cرضا ساختگی' }] } }]);
});
