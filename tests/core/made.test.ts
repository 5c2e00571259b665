// The mark that a registry leaves beside its file says which it was, whatever its id is made of.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMark, writeMark } from '../../src/core/db/made.js';
import { newFolder } from '../support/folders.js';

test.each(['abcdefghijklmno-', '-bcdefghijklmnop', '----------------', '________________', 'Ab3_-xyz01234567'])('a mark of %s is read as it was written', async (id) => {
  const path = join(newFolder('made-'), 'registry.sqlite');
  expect(readMark(path)).toBeUndefined();
  await writeMark(path, id);
  expect(readMark(path)).toBe(id);
});
