// Scripts of names, characters that have no place in them, and the form in which they are searched.
import { expect, test } from 'vitest';
import { fold, forbiddenCharacter, mixedWord, scriptOf, scriptsOf, tidyName, words } from '../../../src/core/values/script.js';

test.each([
  ['PRYKLADNAYA Alena', 'latn'],
  ['ПРИМЕРНАЯ Алёна', 'cyrl'],
  ['VYDUMANAYA Алена', 'latn'],
  ['LI Антанина', 'cyrl'],
  ['მაგალითი', 'geor'],
  ['مثال', 'arab'],
  ['LI Ян', 'latn'],
  ['ᏣᎳᎩ', 'zzzz'],
  ['12 – 34', 'zyyy'],
  ['', 'zyyy'],
])('the script of %j is %s', (text, script) => {
  expect(scriptOf(text)).toBe(script);
});

test('every script of a text is named, in order of appearance', () => {
  expect(scriptsOf('VYDUMANAYA Алена, 3')).toEqual(['latn', 'cyrl']);
  expect(scriptsOf('№ 3')).toEqual([]);
});

test('a name whose parts are in two scripts is as published, a word that mixes them is not', () => {
  expect(mixedWord('VYDUMANAYA Алена')).toBeUndefined();
  expect(mixedWord('VYDUMANAYA-ПРИМЕРНАЯ Алена')).toBeUndefined();
  expect(mixedWord('Prykl\u0430dnaya')).toEqual({ word: 'Prykl\u0430dnaya', character: '\u0430', description: 'U+0430, cyrl' });
  expect(mixedWord('Примерна\u0041')).toMatchObject({ character: 'A', description: 'U+0041, latn' });
});

test.each(["Мар'я", 'Мар’я', 'Марʼя', "D'Ark", 'Łódka', 'Алёна', 'Jose\u0301'])('%s is written in one script', (text) => {
  expect(mixedWord(text)).toBeUndefined();
});

test.each([
  ['PRYKLADNAYA\u200b Alena', 'U+200B'],
  ['Alena\u202e', 'U+202E'],
  ['Ale\u00adna', 'U+00AD'],
  ['Alena\u0000', 'U+0000'],
  ['\ufeffAlena', 'U+FEFF'],
  ['Alena\ue000', 'U+E000'],
  ['Ale\u200dna', 'U+200D'],
  ['Alena\ud800', 'U+D800'],
])('%j has a character that has no place in text: %s', (text, code) => {
  expect(forbiddenCharacter(text)).toBe(code);
});

test.each(['ПРИМЕРНАЯ Алёна', 'O’Neil', 'PRYKLADNAYA-VYDUMANAYA Alena', 'Мар’я', 'ʼ', 'می‌خواهم', 'Alena\u00a0Maria'])('%j has only characters that belong in text', (text) => {
  expect(forbiddenCharacter(text)).toBeUndefined();
});

test('a name is stored composed, with single spaces and none at the ends', () => {
  expect(tidyName(' PRYKLADNAYA\u00a0 Alena\t')).toBe('PRYKLADNAYA Alena');
  expect(tidyName('\u0418\u0306ога')).toBe('Йога');
});

test('a control character is not taken for white space, so that it can be refused', () => {
  expect(tidyName('Alena\u0000')).toBe('Alena\u0000');
});

test.each([
  ['АЛЁНА', 'Алена'],
  ['Андрей', 'Андреи'],
  ['Ўладзімір', 'Уладзімір'],
  ['Łukasz', 'lukasz'],
  ["Мар'я", 'Марʼя'],
  ['Мар’я', 'Маря'],
  ['José', 'JOSE'],
  ['PRYKLADNAYA-VYDUMANAYA', 'prykladnaya vydumanaya'],
  ['Jose\u0301', 'José'],
])('%s is found by %s', (stored, sought) => {
  expect(fold(stored)).toBe(fold(sought));
});

test('Latin and Cyrillic forms of a name are two names: neither is made from the other', () => {
  expect(fold('Алена')).not.toBe(fold('Alena'));
});

test('folding what is folded changes nothing', () => {
  for (const text of ['ПРИМЕРНАЯ-Ўзор Алёна', "D'Ark ŁÓDŹ", 'İstanbul ﬁ Ⅳ', 'Ǆ', 'ΟΔΥΣΣΕΥΣ', 'हिन्दी']) expect(fold(fold(text))).toBe(fold(text));
});

test('the words of a text come once each, and not more than 32 of them', () => {
  expect(words('Alena, ALENA  Maria')).toEqual(['alena', 'maria']);
  expect(words(' – ')).toEqual([]);
  expect(words(Array.from({ length: 50 }, (_, place) => `w${place}`).join(' '))).toHaveLength(32);
});
