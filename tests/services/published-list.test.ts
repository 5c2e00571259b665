// The published list of mothers behind bars, read line by line; and lists in its form with invented people.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termMonths } from '../../src/core/values/term.js';
import { type ListRow, readPublishedList } from '../../src/services/imports/published-list.js';

const NBSP = '\u00a0';
const PUBLISHED = readFileSync(new URL('../../seeds/mothers-behind-bars.txt', import.meta.url), 'utf8');

describe('the published list', () => {
  const { rows, problems, skipped_lines } = readPublishedList(PUBLISHED);
  const row = (ordinal: number) => rows.find((one) => one.ordinal === ordinal) as ListRow;
  const childrenOf = (some: ListRow[]) => some.reduce((sum, { minor_children_count }) => sum + (minor_children_count ?? 0), 0);

  test('has 27 women with 53 minor children, and every line is understood', () => {
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 27 }, (_, place) => place + 1));
    expect(rows.map(({ line }) => line)).toEqual(rows.map(({ ordinal }) => ordinal));
    expect([childrenOf(rows), problems, skipped_lines]).toEqual([53, [], 0]);
  });

  test.each([
    ['serving_sentence', 22, 39],
    ['pre_trial_detention', 4, 13],
    ['compulsory_psychiatric_treatment', 1, 1],
  ])('says %s of %d women with %d children', (status, people, children) => {
    const some = rows.filter((one) => one.status === status);
    expect([some.length, childrenOf(some)]).toEqual([people, children]);
  });

  test('states 20 terms of 1,119 months in all, and calls two unknown', () => {
    const months = rows.flatMap(({ term }) => (term?.certainty === 'exact' ? [termMonths(term) as number] : [])).sort((a, b) => a - b);
    expect(months).toEqual([12, 24, 24, 24, 24, 36, 36, 36, 42, 42, 48, 57, 66, 72, 72, 72, 72, 96, 132, 132]);
    expect(months.reduce((sum, number) => sum + number, 0)).toBe(1119);
    const unknown = rows.filter(({ term }) => term?.certainty === 'unknown');
    expect(unknown.map(({ ordinal }) => ordinal)).toEqual([19, 26]);
    expect(childrenOf(unknown)).toBe(4);
    expect(unknown[0]?.term).toEqual({ certainty: 'unknown', verbatim: 'unknown yrs' });
    expect(rows.filter(({ term }) => term === undefined).map(({ ordinal }) => ordinal)).toEqual([3, 4, 5, 22, 23]);
  });

  test('numbers children one to five', () => {
    expect([1, 2, 3, 4, 5].map((count) => rows.filter((one) => one.minor_children_count === count).length)).toEqual([9, 13, 3, 1, 1]);
    expect(rows.filter((one) => Number(one.minor_children_count) >= 3).map(({ ordinal }) => ordinal)).toEqual([3, 4, 5, 9, 10]);
  });

  test('gives a term with no-break spaces inside it: row 10', () => {
    const latin = { full: 'LAPTANOVICH Yuliya', family: 'LAPTANOVICH', given: 'Yuliya', script: 'latn' };
    const cyrillic = { full: 'ЛАПТАНОВИЧ Юлия', family: 'ЛАПТАНОВИЧ', given: 'Юлия', script: 'cyrl' };
    expect(row(10)).toEqual({
      line: 10,
      ordinal: 10,
      verbatim: '10. LAPTANOVICH Yuliya | ЛАПТАНОВИЧ Юлия sentenced to 4 yrs 9 mnts in a penal colony: 3 children',
      names: [latin, cyrillic],
      latin,
      cyrillic,
      birth_date: undefined,
      custody_verbatim: 'sentenced to 4 yrs 9 mnts in a penal colony',
      status: 'serving_sentence',
      from_on: undefined,
      penalty: 'deprivation_of_liberty',
      placement: 'penal_colony',
      term: { years: 4, months: 9, days: 0, certainty: 'exact', verbatim: '4 yrs 9 mnts' },
      children: { yes: 3, no: 0, unknown: 0 },
      minor_children_count: 3,
    });
  });

  test('has decimal commas and units in capitals: rows 6, 18 and 20', () => {
    expect([6, 18, 20].map((ordinal) => row(ordinal).term)).toEqual([
      { years: 5, months: 6, days: 0, certainty: 'exact', verbatim: '5,5 yrs' },
      { years: 3, months: 6, days: 0, certainty: 'exact', verbatim: '3,5 yrs' },
      { years: 3, months: 6, days: 0, certainty: 'exact', verbatim: '3,5 YRS' },
    ]);
  });

  test('has a Cyrillic given name in its Latin column, which stays as it is and stays Latin: row 6', () => {
    expect(row(6).latin).toEqual({ full: 'KANAVALAVA Антанина', family: 'KANAVALAVA', given: 'Антанина', script: 'latn' });
    expect(row(6).cyrillic).toEqual({ full: 'КОНОВАЛОВА Антонина', family: 'КОНОВАЛОВА', given: 'Антонина', script: 'cyrl' });
  });

  test('has family names with hyphens, one of them before a no-break space: rows 16 and 17', () => {
    expect(row(16).cyrillic).toMatchObject({ family: 'ШАБЛИНСКАЯ-ИВАНОВА', given: 'Екатерина' });
    expect(row(17).latin).toMatchObject({ full: 'SHARENDA-PANASIUK Palina', family: 'SHARENDA-PANASIUK', given: 'Palina' });
  });

  test('has a comma before the sentence in row 1 only, and it is no part of the name', () => {
    expect(row(1)).toMatchObject({
      verbatim: '1. ABLAB Hanna | АБЛАБ Анна, sentenced to 11 yrs in a penal colony: 2 children',
      cyrillic: { full: 'АБЛАБ Анна', given: 'Анна' },
      custody_verbatim: 'sentenced to 11 yrs in a penal colony',
    });
  });

  test('says psychological of psychiatric treatment: the words stay, the code is the same: row 23', () => {
    expect(row(23)).toMatchObject({
      custody_verbatim: 'in compulsory psychological treatment',
      status: 'compulsory_psychiatric_treatment',
      penalty: undefined,
      placement: undefined,
    });
  });

  test('keeps a Belarusian spelling in its Russian column: row 11', () => {
    expect(row(11).cyrillic?.family).toBe('ЛАЗАРЧЫК');
  });

  test('is read the same between prose and hashtags, which are skipped', () => {
    const lines = PUBLISHED.trimEnd().split('\n');
    const page = [
      'Mothers',
      '',
      `Today, at least 27 women are mothers of 53${NBSP}children.`,
      '',
      'These 27 mothers, these 53 children, need our help:',
      '',
      ...lines.flatMap((line) => [line, '']),
      '#Mothers #BehindBars',
      '',
      '# Post Tags',
    ].join('\n');
    const read = readPublishedList(page);
    expect(read.problems).toEqual([]);
    expect(read.rows.map(({ line: _, ...one }) => one)).toEqual(rows.map(({ line: _, ...one }) => one));
    expect(read.rows[0]?.line).toBe(7);
    expect(read.rows.length + read.skipped_lines).toBe(page.split('\n').length);
  });
});

const NAMES = 'PRYKLADNAYA Alena | ПРИМЕРНАЯ Елена';
/** The one row that a text must hold. */
function only(text: string): ListRow {
  const { rows, problems } = readPublishedList(text);
  expect(problems).toEqual([]);
  expect(rows).toHaveLength(1);
  return rows[0] as ListRow;
}
const custody = (words: string) => only(`1. ${NAMES} ${words}: 2 children`);

describe('how a list is typed does not change what it says', () => {
  const plain = `1. ${NAMES} sentenced to 2,5 yrs in a penal colony: 2 children`;
  const said = ({ line: _, verbatim: __, ...rest }: ListRow) => rest;
  test.each([
    ['a no-break space for every space', plain.replaceAll(' ', NBSP)],
    ['tabs', plain.replaceAll(' ', '\t')],
    ['narrow no-break spaces', plain.replaceAll(' ', '\u202f')],
    ['runs of spaces', plain.replaceAll(' ', `  ${NBSP} `)],
    ['white space at both ends', ` ${NBSP}${plain}\t `],
    ['no space after the dot', plain.replace('1. ', '1.')],
    ['a space before the dot', plain.replace('1. ', '1 . ')],
    ['a bracket for the dot', plain.replace('1. ', '1) ')],
    ['a zero before the number', plain.replace('1. ', '01. ')],
    ['no spaces beside the bar', plain.replace(' | ', '|')],
    ['a comma after the names', plain.replace(' sentenced', ', sentenced')],
    ['a comma without a space', plain.replace(' sentenced', ',sentenced')],
    ['a comma after a space', plain.replace(' sentenced', ' , sentenced')],
    ['no space after the colon', plain.replace(': ', ':')],
    ['a space before the colon', plain.replace(': ', ' : ')],
    ['a full stop at the end', `${plain}.`],
    ['a byte order mark', `\ufeff${plain}`],
    ['a carriage return', `${plain}\r\n`],
    ['the word minor', plain.replace('2 children', '2 minor children')],
    ['children in capitals', plain.replace('children', 'CHILDREN')],
    ['letters taken apart', plain.normalize('NFD')],
  ])('%s', (_, text) => {
    expect(said(only(text))).toEqual(said(only(plain)));
  });

  test('lines end in any of the usual ways, and the last one needs no end', () => {
    const two = plain.replace('1.', '2.');
    for (const end of ['\n', '\r\n', '\r', '\u2028']) {
      for (const last of ['', end]) {
        const { rows, problems, skipped_lines } = readPublishedList(plain + end + two + last);
        expect([rows.map(({ line }) => line), problems, skipped_lines]).toEqual([[1, 2], [], 0]);
      }
    }
  });

  test('the line is quoted with white space tidied and nothing else changed', () => {
    expect(only(`1.${NBSP} ${NBSP}PRYKLADNAYA  Alena |${NBSP}ПРИМЕРНАЯ Елена,${NBSP}In Custody:  2  children`).verbatim).toBe(
      '1. PRYKLADNAYA Alena | ПРИМЕРНАЯ Елена, In Custody: 2 children',
    );
  });
});

describe('custody', () => {
  test.each([
    ['in pre-trial detention', 'pre_trial_detention'],
    ['in pretrial detention', 'pre_trial_detention'],
    ['in pre trial detention', 'pre_trial_detention'],
    ['IN PRE-TRIAL DETENTION', 'pre_trial_detention'],
    [`in${NBSP}pre-trial${NBSP}detention`, 'pre_trial_detention'],
    ['in custody', 'detained'],
    ['In Custody', 'detained'],
    ['in detention', 'detained'],
    ['under house arrest', 'house_arrest'],
    ['in administrative detention', 'administrative_detention'],
    ['in compulsory psychiatric treatment', 'compulsory_psychiatric_treatment'],
    ['under compulsory psychological treatment', 'compulsory_psychiatric_treatment'],
    ['sentenced to compulsory psychiatric treatment', 'compulsory_psychiatric_treatment'],
    ['released', 'released'],
  ])('%s is %s, and no sentence', (words, status) => {
    expect(custody(words)).toMatchObject({ status, custody_verbatim: words.replaceAll(NBSP, ' '), term: undefined, penalty: undefined, placement: undefined });
  });

  test.each([
    ['in a penal colony', 'serving_sentence', 'deprivation_of_liberty', 'penal_colony'],
    ['in the penal colony', 'serving_sentence', 'deprivation_of_liberty', 'penal_colony'],
    ['in a prison', 'serving_sentence', 'deprivation_of_liberty', 'prison'],
    ['in prison', 'serving_sentence', 'deprivation_of_liberty', undefined],
    ['of imprisonment', 'serving_sentence', 'deprivation_of_liberty', undefined],
    ['in a colony-settlement', 'serving_sentence', 'deprivation_of_liberty', 'colony_settlement'],
    ['in a colony settlement', 'serving_sentence', 'deprivation_of_liberty', 'colony_settlement'],
    ['in an educational colony', 'serving_sentence', 'deprivation_of_liberty', 'educational_colony'],
    ['in an open-type facility', 'restricted_freedom_open_facility', 'restricted_freedom_with_referral', 'open_type_facility'],
    ['of restricted freedom with referral', 'restricted_freedom_open_facility', 'restricted_freedom_with_referral', 'open_type_facility'],
    ['of restricted freedom without referral', 'restricted_freedom_home', 'restricted_freedom_without_referral', 'home'],
    ['of restricted freedom', 'unknown', 'unknown', undefined],
  ])('a sentence %s is %s', (words, status, penalty, placement) => {
    const verbatim = `sentenced to 2 yrs 3 mnts ${words}`;
    expect(custody(verbatim)).toMatchObject({ status, penalty, placement, custody_verbatim: verbatim, term: { years: 2, months: 3, certainty: 'exact' } });
  });

  test.each([
    ['1 yr', 12],
    ['1 year', 12],
    ['2.5 yrs', 30],
    ['2,5 YRS', 30],
    ['18 months', 18],
    ['4 yrs 9 mnts', 57],
    ['4 years and 9 months', 57],
    ['unknown yrs', undefined],
    ['UNKNOWN YRS', undefined],
    ['an unknown term', undefined],
  ])('a term of %s is %s months', (words, months) => {
    const { term } = custody(`Sentenced To ${words} in a Penal Colony`);
    expect(term?.verbatim).toBe(words);
    expect(term && termMonths(term)).toBe(months);
    expect(term?.certainty).toBe(months === undefined ? 'unknown' : 'exact');
  });

  test('a life sentence needs no place', () => {
    expect(custody('sentenced to life imprisonment')).toMatchObject({
      status: 'serving_sentence',
      penalty: 'life_imprisonment',
      placement: undefined,
      term: { certainty: 'life' },
    });
  });
});

describe('names', () => {
  test.each([
    ['PRYKLADNAYA Alena Maria', 'PRYKLADNAYA', 'Alena Maria'],
    ['PRYKLADNAYA VYDUMANAYA Alena', 'PRYKLADNAYA VYDUMANAYA', 'Alena'],
    ['PRYKLADNAYA-VYDUMANAYA Alena-Maria', 'PRYKLADNAYA-VYDUMANAYA', 'Alena-Maria'],
    ["LUK'YAN Alena", "LUK'YAN", 'Alena'],
    ['PRYKLADNAYA A. B.', 'PRYKLADNAYA', 'A. B.'],
    ['PRYKŁADNA Helena', 'PRYKŁADNA', 'Helena'],
    ['LI Алена', 'LI', 'Алена'],
  ])('in %s the words in capitals are the family name', (full, family, given) => {
    expect(only(`1. ${full} | ПРИМЕРНАЯ Елена in custody: 1 child`).latin).toEqual({ full, family, given, script: 'latn' });
  });

  test('a list can have one column of names', () => {
    expect(only('1. PRYKLADNAYA Alena in custody: 1 child')).toMatchObject({ latin: { full: 'PRYKLADNAYA Alena' }, cyrillic: undefined });
    expect(only('1. PRYKLADNAYA Alena | in custody: 1 child')).toMatchObject({ latin: { full: 'PRYKLADNAYA Alena' }, cyrillic: undefined });
  });
});

describe('what cannot be wholly understood is a problem, never a guess', () => {
  test.each([
    [`1. ${NAMES} sentenced to many yrs in a penal colony: 2 children`, 'the length of the sentence is not understood: "many yrs"'],
    [`1. ${NAMES} sentenced to 5 to 7 yrs in a penal colony: 2 children`, 'the length of the sentence is not understood: "5 to 7 yrs"'],
    [`1. ${NAMES} sentenced to 5,3 yrs in a penal colony: 2 children`, 'the length of the sentence is not understood: "5,3 yrs"'],
    [`1. ${NAMES} sentenced to 5 yrs: 2 children`, 'does not say where or how the sentence is served'],
    [`1. ${NAMES} sentenced to 5 yrs in a far country: 2 children`, 'the words about custody are not understood: "sentenced to 5 yrs in a far country"'],
    [
      `1. ${NAMES} sentenced to 5 yrs in a penal colony of strict regime: 2 children`,
      'the words about custody are not understood: "sentenced to 5 yrs in a penal colony of strict regime"',
    ],
    [`1. ${NAMES} in hospital: 2 children`, 'the words about custody are not understood: "in hospital"'],
    [`1. ${NAMES}: 2 children`, 'says nothing about custody that begins with words such as "sentenced to", "in" or "under"'],
    [`1. ${NAMES} in custody: 1 children`, 'number and word do not agree: "1 children"'],
    [`1. ${NAMES} in custody: 2 child`, 'number and word do not agree: "2 child"'],
    [`1. ${NAMES} in custody: 21 children`, 'more than 20 children'],
    [`0. ${NAMES} in custody: 2 children`, 'does not begin with a number from 1 to 9999 and a dot, as other lines do'],
    [`12345. ${NAMES} in custody: 2 children`, 'does not begin with a number from 1 to 9999 and a dot, as other lines do'],
    ['Home | About | Contact', 'says nothing about custody that begins with words such as "sentenced to", "in" or "under"'],
    ['1. PRYKLADNAYA | ПРИМЕРНАЯ Елена in custody: 2 children', 'a name of one word is not understood: "PRYKLADNAYA"'],
    ['1. | ПРИМЕРНАЯ Елена in custody: 2 children', 'has a column without a name'],
    ['1. PRYKLADNAYA Alena ПРИМЕРНАЯ Елена in custody: 2 children', 'family name and given name cannot be told apart: "PRYKLADNAYA Alena ПРИМЕРНАЯ Елена"'],
    ['1. PRYKLADNAYA Alena (born Uzor) | ПРИМЕРНАЯ Елена in custody: 2 children', 'the name has a word that is not understood: "born"'],
    ['1. PRYKLADNAYA Alena and others | ПРИМЕРНАЯ Елена in custody: 2 children', '"others" is no part of a name'],
    ['1. PRYKLADNAYA Alena | PRYKLADNAYA Alena in custody: 2 children', 'has two names in one script: "PRYKLADNAYA Alena"'],
    ['1. PRYKL\u0410DNAYA Alena | ПРИМЕРНАЯ Елена in custody: 2 children', 'has a word that mixes scripts: PRYKL\u0410DNAYA (U+0410, cyrl)'],
    ['1. PRYKLADNAYA\u200b Alena | ПРИМЕРНАЯ Елена in custody: 2 children', 'has a character that has no place in text: U+200B'],
    ['2024. The year began badly', 'says nothing about custody that begins with words such as "sentenced to", "in" or "under"'],
  ])('%s', (text, detail) => {
    const { rows, problems } = readPublishedList(text);
    expect(rows).toEqual([]);
    expect(problems).toContainEqual({ line: 1, text, detail });
  });

  test('a row broken in two is two problems', () => {
    const { rows, problems } = readPublishedList('1. PRYKLADNAYA Alena | ПРИМЕРНАЯ Елена sentenced to 2 yrs\nin a penal colony: 2 children');
    expect(rows).toEqual([]);
    expect(problems.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('a long line is quoted in part', () => {
    const [problem] = readPublishedList(`1. ${'PRYKLADNAYA '.repeat(2000)}| x`).problems;
    expect(problem?.text).toHaveLength(300);
    expect(problem?.detail).toBe('longer than 1000 characters');
  });

  test('a number that comes twice is a problem, and the first row stays', () => {
    const { rows, problems } = readPublishedList(`1. ${NAMES} in custody: 2 children\n1. VYDUMANAYA Maryna | ВЫДУМАННАЯ Марина in custody: 1 child`);
    expect(rows.map(({ latin }) => latin?.family)).toEqual(['PRYKLADNAYA']);
    expect(problems).toEqual([{ line: 2, text: '1. VYDUMANAYA Maryna | ВЫДУМАННАЯ Марина in custody: 1 child', detail: 'number 1 was used before, in line 1' }]);
  });

  test('numbers that are missing are problems; the rows stay', () => {
    const row = (ordinal: number) => `${ordinal}. ${NAMES} in custody: 2 children`;
    const { rows, problems } = readPublishedList([row(2), row(3), row(9)].join('\n'));
    expect(rows).toHaveLength(3);
    expect(problems).toEqual([
      { line: 1, text: row(2), detail: 'number 1 is missing' },
      { line: 3, text: row(9), detail: 'numbers 4 to 8 are missing' },
    ]);
  });

  test('a row that is a problem leaves no gap, and rows out of order none either', () => {
    const row = (ordinal: number, words = 'in custody') => `${ordinal}. ${NAMES} ${words}: 2 children`;
    const { rows, problems } = readPublishedList([row(3), row(1), row(2, 'in trouble')].join('\n'));
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([3, 1]);
    expect(problems.map(({ line }) => line)).toEqual([3]);
  });
});

test.each(['', '\n', 'Prose only.\nMore prose, of 53 children.', '#Mothers #BehindBars', '3.5 million people live there.', '04.09.2024'])('%j holds no row', (text) => {
  expect(readPublishedList(text)).toMatchObject({ rows: [], problems: [] });
});

describe('however the published list is mangled', () => {
  const lines = PUBLISHED.trimEnd().split('\n');

  test('no row is silently lost: each is there as it was, or a problem shows', () => {
    const whole = readPublishedList(PUBLISHED).rows;
    const mangle = fc.record({
      line: fc.nat(lines.length - 1),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      remove: fc.integer({ min: 0, max: 3 }),
      insert: fc.constantFrom('', ' ', NBSP, '\t', '\n', '\r\n', '|', ':', '.', ',', '7', 'x', 'я', '#', '\u200b', '\ufeff'),
    });
    fc.assert(
      fc.property(mangle, ({ line, at, remove, insert }) => {
        const old = lines[line] as string;
        const place = Math.floor(at * old.length);
        const text = lines.with(line, old.slice(0, place) + insert + old.slice(place + remove)).join('\n');
        const { rows, problems, skipped_lines } = readPublishedList(text);
        expect(rows.length === whole.length || problems.length > 0).toBe(true);
        expect(new Set([...rows, ...problems].map((one) => one.line)).size + skipped_lines).toBe(text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n').length);
        const there = new Set(rows.map(({ ordinal, latin }) => `${ordinal} ${latin?.full}`));
        const lost = whole.filter(({ ordinal, latin }, index) => index !== line && !there.has(`${ordinal} ${latin?.full}`));
        expect(lost.length === 0 || problems.length > 0).toBe(true);
      }),
      { numRuns: 1500, seed: 27053 },
    );
  });

  test('a list that is cut off anywhere is read up to there, and a cut row shows as a problem', () => {
    for (let end = 1; end < PUBLISHED.length; end += 7) {
      const text = PUBLISHED.slice(0, end);
      const { rows, problems, skipped_lines } = readPublishedList(text);
      const begun = text.split('\n').filter((line) => /^\d+\./.test(line)).length;
      expect(rows.length + problems.length).toBe(begun);
      expect(skipped_lines).toBeLessThanOrEqual(1);
    }
  });

  test('a line that is left out shows as a gap', () => {
    for (let left = 0; left < lines.length - 1; left += 1) {
      const { rows, problems } = readPublishedList(lines.toSpliced(left, 1).join('\n'));
      expect(rows).toHaveLength(26);
      expect(problems.map(({ detail }) => detail)).toEqual([`number ${left + 1} is missing`]);
    }
  });
});
