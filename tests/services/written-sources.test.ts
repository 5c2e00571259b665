// How a cell that names sources is read: addresses, what parts them, and who published which; what is not understood is quoted.
import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/services/imports/index.js';

describe('a cell', () => {
  const [A, B, C] = ['https://a.example/1', 'https://b.example/2', 'http://c.example/3?q=(x)'];
  test.each<[string, string[]]>([
    [`${A}; ${B}`, [A, B]],
    [`${A};${B}`, [A, B]],
    [`${A}|${B} | ${C}`, [A, B, C]],
    [`${A}\n${B}\r\n\n${C}`, [A, B, C]],
    [`${A} ${B}`, [A, B]],
    [`${A}, ${B},${C}.`, [A, B, C]],
    [`Viasna ${A}, HRW ${B}`, [`Viasna ${A}`, `HRW ${B}`]],
    [`Viasna: ${A}; Human Rights Watch — ${B}`, [`Viasna ${A}`, `Human Rights Watch ${B}`]],
    [`${A} (Viasna), ${B} (HRW)`, [`Viasna ${A}`, `HRW ${B}`]],
    [`${A} Viasna ${B} HRW`, [`Viasna ${A}`, `HRW ${B}`]],
    [`[Viasna](${A})`, [`Viasna ${A}`]],
    [`Источник: ${A} и ${B}`, [A, B]],
    [`${A}; ${A}; HTTPS://A.example/1`, [A]],
    ['https://web.archive.org/web/2024/https://a.example/1', ['https://web.archive.org/web/2024/https://a.example/1']],
    ['https://a.example/вёска', ['https://a.example/вёска']],
    ['  ', []],
  ])('names its sources: %s', (cell, sources) => {
    const read = readSources(cell);
    expect('sources' in read && read.sources.map(({ url, publisher }) => (publisher === undefined ? url : `${publisher} ${url}`)), JSON.stringify(read)).toEqual(sources);
  });

  test.each([
    ['Viasna', 'Viasna'],
    ['https://a.example/1; a letter of the family', 'a letter of the family'],
    ['www.a.example/1', 'www.a.example/1'],
    ['https://a.example/1 Viasna https://b.example/2', 'https://a.example/1 Viasna https://b.example/2'],
    ['Viasna https://a.example/1 HRW', 'Viasna https://a.example/1 HRW'],
    ['ftp://a.example/1', 'ftp://a.example/1'],
    ['https://', 'https://'],
    ['https://a.example/`1', 'https://a.example/`1'],
    [`${'w'.repeat(201)} https://a.example/1`, `${'w'.repeat(99)}…`],
    [Array.from({ length: 21 }, (_, n) => `https://a.example/${n}`).join(' '), expect.any(String)],
  ])('that is not understood is not guessed: %s', (cell, value) => {
    expect(readSources(cell)).toEqual({ value, expected: expect.stringContaining('expected') });
  });
});
