// Families of given names: each form is one word of one script and belongs to one name, but for the few that really are two.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GIVEN_NAMES } from '../../../src/core/values/names/given-names.js';
import { scriptsOf } from '../../../src/core/values/script.js';

/** Forms that two names share: Polish and Lithuanian have one name for Юры and Георгій, and Лявон is both Леанід and Лявонцій. */
const SHARED = ['jerzy', 'jurgis', 'лявон', 'liavon', 'lavon'];

const lower = (forms: readonly string[]): string[] => forms.map((form) => form.toLowerCase());

const isWord = (form: string): boolean => /^\p{Lu}[\p{Ll}’]+(-\p{Lu}\p{Ll}+)?$/u.test(form) && form === form.normalize('NFC') && ['latn', 'cyrl'].includes(scriptsOf(form).join());

const familiesOf = (form: string): string[] => GIVEN_NAMES.filter(({ forms }) => lower(forms).includes(form.toLowerCase())).map(({ name }) => name);

test('the families are many, and each has a name of its own', () => {
  expect(GIVEN_NAMES.length).toBeGreaterThan(200);
  const names = GIVEN_NAMES.map(({ name }) => name);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

test('a family is listed with its forms, none twice, none empty, each a word of one script in NFC', () => {
  const complaints = GIVEN_NAMES.flatMap(({ name, forms, short }) => {
    const all = lower([...forms, ...short]);
    return [
      ...(forms.includes(name) && forms.length > 1 ? [] : [`${name} has no forms, or is not among them`]),
      ...all.filter((form, place) => all.indexOf(form) !== place).map((form) => `${name} has ${form} twice`),
      ...[...forms, ...short].filter((form) => !isWord(form)).map((form) => `${name} has ${JSON.stringify(form)}, which is no word of one script`),
    ];
  });
  expect(complaints).toEqual([]);
});

test('a form belongs to one family, but for those that really are two names', () => {
  const places = new Map<string, string[]>();
  for (const { name, forms } of GIVEN_NAMES) for (const form of lower(forms)) places.set(form, [...(places.get(form) ?? []), name]);
  const shared = [...places].filter(([, names]) => names.length > 1).map(([form]) => form);
  expect(shared.sort()).toEqual([...SHARED].sort());
});

test.each([
  ['Ганна', 'Анна'],
  ['Вольга', 'Ольга'],
  ['Алена', 'Елена'],
  ['Уладзімір', 'Володимир'],
  ['Мікалай', 'Mikołaj'],
  ['Пётр', 'Petras'],
  ['Рыгор', 'Grzegorz'],
  ['Зміцер', 'Дмитрий'],
  ['Язэп', 'Joseph'],
  ['Ян', 'Иван'],
])('%s is %s', (one, other) => {
  expect(familiesOf(one)).toHaveLength(1);
  expect(familiesOf(other)).toEqual(familiesOf(one));
});

test.each([
  ['Марина', 'Мария'],
  ['Александр', 'Александра'],
  ['Оксана', 'Ксения'],
  ['Яна', 'Анна'],
  ['Юрий', 'Георгий'],
  ['Арина', 'Ирина'],
  ['Полина', 'Павлина'],
  ['Эльза', 'Эльвира'],
])('%s is not %s', (one, other) => {
  expect(familiesOf(one)).toHaveLength(1);
  expect(familiesOf(other)).toHaveLength(1);
  expect(familiesOf(one)).not.toEqual(familiesOf(other));
});

const LIST = readFileSync(new URL('../../../seeds/mothers-behind-bars.txt', import.meta.url), 'utf8');
const listed = [...LIST.matchAll(/^\d+\.\s+\S+\s+(\S+)\s+\|\s+\S+\s+([^\s,]+)/gm)].map(([, latin, cyrillic]) => [latin as string, cyrillic as string] as const);

test('what the published list calls by two spellings has one family', () => {
  expect(listed).toHaveLength(27);
  expect(listed.filter(([latin, cyrillic]) => !familiesOf(latin).some((name) => familiesOf(cyrillic).includes(name)))).toEqual([]);
});
