// Lists that nobody here wrote, of invented people: other countries, wordings, scripts, bullets and dashes. What is read is what is printed; what is not understood is quoted.
import { describe, expect, test } from 'vitest';
import { type ListRow, readPublishedList } from '../../src/services/imports/index.js';

/** The one row of a line. */
function only(text: string): ListRow {
  const { rows, problems } = readPublishedList(text);
  expect(problems, text).toEqual([]);
  expect(rows, text).toHaveLength(1);
  return rows[0] as ListRow;
}

/** Why a line is refused; it is no row. */
function refused(text: string): string {
  const { rows, problems } = readPublishedList(text);
  expect(rows, text).toEqual([]);
  expect(problems[0]?.text).toBe(text.replace(/\s+/g, ' ').trim());
  return problems[0]?.detail as string;
}

const NAME = 'PRYKLADNAYA Alena';
const COUNTED = `1. ${NAME}, in custody`;

describe('names', () => {
  test.each([
    ['1. Alena PRYKLADNAYA, in custody', 'Alena PRYKLADNAYA', 'PRYKLADNAYA', 'Alena'],
    ['1. PRYKLADNAYA Alena Ivanauna, in custody', 'PRYKLADNAYA Alena Ivanauna', 'PRYKLADNAYA', 'Alena Ivanauna'],
    ['1. Prykladnaya, Alena – in custody', 'Prykladnaya, Alena', 'Prykladnaya', 'Alena'],
    ['• Alena Prykladnaya — in custody', 'Alena Prykladnaya', undefined, undefined],
    ['- PRYKLADNAYA ALENA: in custody', 'PRYKLADNAYA ALENA', undefined, undefined],
    ['(7) Nguyễn Văn Vídụ, in custody', 'Nguyễn Văn Vídụ', undefined, undefined],
    ['№ 3. Juan de la Invención, in custody', 'Juan de la Invención', undefined, undefined],
    ['Abdullah bin Mithal al-Mukhtari | in custody', 'Abdullah bin Mithal al-Mukhtari', undefined, undefined],
    ['1. 王 例子, in custody', '王 例子', undefined, undefined],
    ['1. ƏLİYEV Nümunə oğlu Nadir, in custody', 'ƏLİYEV Nümunə oğlu Nadir', 'ƏLİYEV', 'Nümunə oğlu Nadir'],
    ['1. Əliyev Nadir Nümunə oğlu, in custody', 'Əliyev Nadir Nümunə oğlu', undefined, undefined],
    ['1. ӘЛИЕВА Үлгі Нұр қызы, in custody', 'ӘЛИЕВА Үлгі Нұр қызы', 'ӘЛИЕВА', 'Үлгі Нұр қызы'],
    // A numeral is no family name, though it is in capitals alone.
    ['1. John Example III, in custody', 'John Example III', undefined, undefined],
    ['1. Vydumannyj LI, in custody', 'Vydumannyj LI', 'LI', 'Vydumannyj'],
  ])('%s', (text, full, family, given) => {
    const [name, ...others] = readPublishedList(text).rows[0]?.names ?? [];
    expect(name, readPublishedList(text).problems[0]?.detail).toMatchObject({ full, family, given });
    expect(others).toEqual([]);
  });

  test.each([
    '1. PRYKLADNAYA Alena (ПРЫКЛАДНАЯ Алена), in custody',
    '1. ПРЫКЛАДНАЯ Алена | PRYKLADNAYA Alena, in custody',
    '1. PRYKLADNAYA Alena / ПРЫКЛАДНАЯ Алена — in custody',
    '1. PRYKLADNAYA Alena – ПРЫКЛАДНАЯ Алена – in custody',
  ])('stand in several scripts in any order: %s', (text) => {
    expect(only(text)).toMatchObject({ latin: { full: 'PRYKLADNAYA Alena', family: 'PRYKLADNAYA' }, cyrillic: { full: 'ПРЫКЛАДНАЯ Алена', given: 'Алена' } });
  });

  test('stand in three scripts in brackets, and one of another country', () => {
    const { names } = only('1) BELIZE Nino (ბელიზე ნინო) (БЕЛИЗЕ Нино), on remand');
    expect(names.map(({ script, full }) => [script, full])).toEqual([
      ['latn', 'BELIZE Nino'],
      ['geor', 'ბელიზე ნინო'],
      ['cyrl', 'БЕЛИЗЕ Нино'],
    ]);
    expect(only('محمد المثال, in custody').names).toMatchObject([{ script: 'arab', family: undefined }]);
  });

  test('can have a date of birth, as far as it is known', () => {
    for (const [said, date] of [
      ['born 1985', '1985'],
      ['(born 3 May 1985)', '1985-05-03'],
      ['(b. 05.1985)', '1985-05'],
      ['DOB: 21.04.1985', '1985-04-21'],
    ])
      expect(only(`1. ${NAME}${said?.startsWith('(') ? ' ' : ', '}${said}, in custody`)).toMatchObject({ birth_date: date, latin: { full: NAME } });
  });

  test.each([
    ['1. Alena, in custody', 'one word'],
    ['1. PRYKLADNAYA Alena | DRUHAYA Nina, in custody', 'two names in one script'],
    ['1. PRYKLADNAYA Alena and DRUHAYA Nina, in custody', '"and"'],
    ['1. PRYKLADNAYA Alena, DRUHAYA Nina, in custody', 'cannot be told apart'],
    ['1. Prykladnaya Alena, Druhaya Nina, in custody', 'cannot be told apart'],
    ['1. PRYKLADNAYA Alena (born Uzor), in custody', '"born"'],
    ['1. PRYKLADNAYA Alena (1985), in custody', '1985'],
    ['1. PRYKLADNAYA Alena, 35 years old, in custody', '35'],
    ['1. PRYKLADNAYA Alena, born 04/05/1985, in custody', ''],
    ['1. Alena PRYKLADNAYA Ivanauna, in custody', 'cannot be told apart'],
    ['1. PRYKLADNAYA et al., in custody', 'et'],
    ['1. Women Prisoners in detention', 'no part of a name'],
    ['1. Unknown Unknown, in custody', '"Unknown" is no part of a name'],
    ['1. Anonymous Uzor, in custody', '"Anonymous" is no part of a name'],
    ['1. Nadir oğlu, in custody', '"oğlu"'],
    ['1. Dr. Alena Prykladnaya (journalist), in custody', ''],
  ])('that are not understood are not guessed: %s', (text, says) => {
    expect(refused(text)).toContain(says);
  });
});

describe('custody', () => {
  test.each([
    ['serving 5 years in prison', 'serving_sentence', 60],
    ['5 years in prison', 'serving_sentence', 60],
    ['five years’ imprisonment', 'serving_sentence', 60],
    ["5 years' imprisonment", 'serving_sentence', 60],
    ['was sentenced to five and a half years in a penal colony', 'serving_sentence', 66],
    ['has been sentenced to a term of 3 years of imprisonment', 'serving_sentence', 36],
    ['a 6-year prison sentence', 'serving_sentence', 72],
    ['2 ½ years in jail', 'serving_sentence', 30],
    ['sentenced to 18 months in a penal colony', 'serving_sentence', 18],
    ['sentenced to an unknown term in a penal colony', 'serving_sentence', undefined],
    ['sentenced to ? yrs in a penal colony', 'serving_sentence', undefined],
    ['sentenced to n/a in a penal colony', 'serving_sentence', undefined],
  ])('%s', (words, status, months) => {
    const { term, ...row } = only(`1. ${NAME}, ${words}`);
    expect(row).toMatchObject({ status, penalty: 'deprivation_of_liberty', custody_verbatim: words });
    expect(term?.certainty === 'unknown' ? undefined : Number(term?.years) * 12 + Number(term?.months)).toBe(months);
  });

  test.each([
    ['in custody, awaiting trial', 'pre_trial_detention'],
    ['awaiting trial in detention', 'pre_trial_detention'],
    ['on remand', 'pre_trial_detention'],
    ['pre-trial detention', 'pre_trial_detention'],
    ['detained', 'detained'],
    ['house arrest', 'house_arrest'],
    ['released on bail', 'released_on_recognizance'],
    ['died in custody', 'died_in_custody'],
    // They do not say whether the person is held.
    ['awaiting trial', 'unknown'],
    ['status unknown', 'unknown'],
    ['unknown', 'unknown'],
  ])('%s is %s, and no sentence', (words, status) => {
    expect(only(`1. ${NAME} — ${words}`)).toMatchObject({ status, term: undefined, custody_verbatim: words });
  });

  test.each([
    ['serving a life sentence', undefined],
    ['sentenced to a life sentence', undefined],
    ['serving a life sentence in a penal colony', 'penal_colony'],
  ])('%s is for life', (words, placement) => {
    expect(only(`1. ${NAME}, ${words}`)).toMatchObject({
      status: 'serving_sentence',
      penalty: 'life_imprisonment',
      placement,
      term: { certainty: 'life' },
      custody_verbatim: words,
    });
  });

  test('can say since when, as far as it is known', () => {
    for (const [said, date] of [
      ['3 May 2021', '2021-05-03'],
      ['05.2021', '2021-05'],
      ['2021', '2021'],
    ])
      for (const words of [`in pre-trial detention since ${said}`, `in pre-trial detention (since ${said})`])
        expect(only(`1. ${NAME}, ${words}`)).toMatchObject({ status: 'pre_trial_detention', from_on: date, custody_verbatim: words });
  });

  test.each([
    'sentenced to 5 years',
    'sentenced to 5 or 6 years in prison',
    'sentenced to at least 5 years in prison',
    'sentenced to 5 years in prison and a fine',
    'sentenced to 5 years in prison (suspended)',
    'sentenced to 5 years in prison, reduced to 3 years in prison',
    'sentenced to 5 years in prison, released',
    'in custody since spring 2021',
    'in custody (since spring 2021)',
    'in custody (since 2021',
    'in custody (since 2021) and free',
    'in custody since 04/05/2021',
    'serving 5 years in prison since 2021',
    'not in custody',
    'no longer in custody',
    'released, then in custody again',
    'reportedly in custody',
    'in custody?',
    'in absentia',
  ])('that is not wholly understood is refused: %s', (words) => {
    expect(refused(`1. ${NAME}, ${words}`)).not.toBe('');
  });
});

describe('children', () => {
  const children = (words: string) => only(`${COUNTED}${words}`).children;
  test.each([
    [': 2 children', 2, 0, 0],
    [': 2 minor children', 2, 0, 0],
    [', 2 minor children', 2, 0, 0],
    [' | 2 minor children', 2, 0, 0],
    [' | 1 child', 0, 0, 1],
    [' (two minor children)', 2, 0, 0],
    ['; minor children: 3', 3, 0, 0],
    [', no children', 0, 0, 0],
    // Outside the form of the published list nothing says that they are minors.
    [', 2 children', 0, 0, 2],
    [', has two children', 0, 0, 2],
    [', mother of three', 0, 0, 3],
    [', mother of two minor children', 2, 0, 0],
    [' (one child)', 0, 0, 1],
    [', a child', 0, 0, 1],
    ['; children: 2', 0, 0, 2],
    [', two children, one minor', 1, 1, 0],
    [', 3 children (2 of them minors)', 2, 1, 0],
    [', two children, both minors', 2, 0, 0],
    [', 3 children, all under 18', 3, 0, 0],
    [', 2 children, aged 4 and 19', 1, 1, 0],
    [', three children (ages 4, 7 and 12)', 3, 0, 0],
    [', one child (5 years old)', 1, 0, 0],
  ])('%s', (words, yes, no, unknown) => {
    expect(children(words)).toEqual({ yes, no, unknown });
  });

  test('of whom ages are told are counted, and the ages are not kept', () => {
    const row = only(`${COUNTED}, 2 children, aged 4 and 17`);
    expect(JSON.stringify(row)).not.toMatch(/17/);
    expect(row.verbatim).toBe(`${COUNTED}, 2 children, [ages]`);
  });

  test('of whom nothing is said are none and not zero', () => {
    expect(only(COUNTED)).toMatchObject({ children: undefined, minor_children_count: undefined });
  });

  test.each([
    ', 2 child',
    ', two children, three minors',
    ', 3 children, both minors',
    ', 3 children, aged 4 and 7',
    ', children',
    ', mother',
    ', pregnant',
    ', two sons',
    ', several children',
    ', daughter Nina',
    ', 2 children (Nina and Zoja)',
    ', 2-3 children',
    ', about 2 children',
    ', 2 children and 1 grandchild',
  ])('that are not understood are not guessed: %s', (words) => {
    expect(refused(`${COUNTED}${words}`)).not.toBe('');
  });
});

describe('a list', () => {
  test('without numbers or bullets is told by its rows, and every other line of it is a problem', () => {
    const { rows, problems } = readPublishedList('PRYKLADNAYA Alena, 5 years in prison\n\nDRUHAYA Nina, on remand\nTRECIAJA Zoja, somewhere\n');
    expect(rows.map(({ line, ordinal }) => [line, ordinal])).toEqual([
      [1, undefined],
      [3, undefined],
    ]);
    expect(problems).toMatchObject([{ line: 4, text: 'TRECIAJA Zoja, somewhere' }]);
  });

  test('can have words over its columns, and prose before and after', () => {
    const { rows, problems, skipped_lines } = readPublishedList(
      'Prisoners of an invented country\n\nNo. | Name | Cyrillic | Children\n---|---|---|---\n1. PRYKLADNAYA Alena | ПРЫКЛАДНАЯ Алена | in custody: 1 child\n2. DRUHAYA Nina | ДРУГАЯ Нина | released: 2 children\n\nWrite to them.',
    );
    expect([rows.length, problems, skipped_lines]).toEqual([2, [], 6]);
  });

  test('of numbered lines has none without, and of counted children none without a count', () => {
    const { rows, problems } = readPublishedList(`1. ${NAME}, in custody: 2 children\nDRUHAYA Nina, in custody: 1 child\n2. TRECIAJA Zoja, in custody`);
    expect(rows).toHaveLength(1);
    expect(problems.map(({ line, detail }) => [line, detail])).toEqual([
      [2, 'does not begin with a number from 1 to 9999 and a dot, as other lines do'],
      [3, 'does not say how many children there are, as other lines do'],
    ]);
  });

  test('is not made of a headline', () => {
    for (const text of [
      'Political Prisoners in Detention',
      'Women behind bars',
      'Maryna was released',
      'The court sentenced Nina to 5 years in prison.',
      'Belarusian Women in Prison',
    ])
      expect(readPublishedList(text).rows, text).toEqual([]);
  });
});
