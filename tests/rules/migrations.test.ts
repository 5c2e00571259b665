// The history of migrations: one file an entry, in order of time, since a database applies only what is later than what it has.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  idx: number;
  when: number;
  tag: string;
}

const folder = new URL('../../migrations/', import.meta.url);
const { entries } = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')) as { entries: Entry[] };

function complaints(history: readonly Entry[]): string[] {
  return history.flatMap(({ idx, when, tag }, place) => [
    ...(idx === place && tag.startsWith(String(place).padStart(4, '0')) ? [] : [`${tag} is number ${place} of the history: renumber it, or generate it anew`]),
    ...(place === 0 || when > (history[place - 1] as Entry).when
      ? []
      : [
          `${tag} claims to be older than ${history[place - 1]?.tag}, so databases that have that one would skip it: set its \`when\` in migrations/meta/_journal.json to a later time`,
        ]),
  ]);
}

test('every migration is later than the one before, so that no database skips it', () => {
  expect(complaints(entries)).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.sql'))).toEqual(entries.map(({ tag }) => `${tag}.sql`));
});

test('a migration out of order is named, with what to do', () => {
  const first = { idx: 0, when: 2_000, tag: '0000_first' };
  expect(complaints([first, { idx: 1, when: 1_000, tag: '0001_second' }])).toEqual([expect.stringContaining('0001_second claims to be older than 0000_first')]);
  expect(complaints([first, { idx: 2, when: 3_000, tag: '0002_second' }])).toEqual(['0002_second is number 1 of the history: renumber it, or generate it anew']);
});

test('no migration has what PostgreSQL does not take: `npm run db:generate` makes it portable', () => {
  for (const { tag } of entries) {
    const sql = readFileSync(new URL(`${tag}.sql`, folder), 'utf8');
    expect(sql, `${tag}.sql`).not.toMatch(/`|\binteger\b/i);
  }
});
