// Whatever names others is found by whom it names, of the past as well: so they can be taken out of it when they are hidden.
import { expect, test } from 'vitest';
import { foundBy } from '../../src/core/db/formerly.js';
import { records } from '../../src/records/index.js';

const naming = records.all.flatMap((record) => [...(record.references ?? []), ...(record.links ?? [])].map(({ property }) => [record.name, property] as const));

test.each(naming)('%s by %s', (name, property) => {
  const record = records.get(name);
  const { type, many } = record.fields[foundBy(record, property)] as { type: string; many?: boolean };
  expect([type, many === true]).toEqual(['id', property.endsWith('_ids')]);
});

test('one that is not is noticed', () => {
  const { source_id: _, ...fields } = records.get('facility').fields;
  expect(() => foundBy({ ...records.get('facility'), fields }, 'source_ids')).toThrow('not found by source_ids');
});
