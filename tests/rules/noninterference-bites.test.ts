// The law of non-interference proves itself: leaks are planted, and each is noticed in the course in which a sound registry shows none.
import { expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { visible } from '../../src/core/access/sensitivity.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { type DefinedRecord, defineRecord, recordsOf } from '../../src/core/db/definition.js';
import type { Found } from '../../src/core/db/editions.js';
import type { Reader, Registry } from '../../src/core/db/registry.js';
import type { Where } from '../../src/core/db/where.js';
import { Problem } from '../../src/core/problem.js';
import { records } from '../../src/records/index.js';
import { askBoth, WHOLE } from '../support/asking.js';
import type { Making } from '../support/registry.js';

// Ids are random; here they follow from a seed, so that what both registries show has the same ids in both.
vi.mock('../../src/core/values/id.js', async (original) => ({ ...(await original<object>()), ...(await import('../support/ids.js')).instead }));

/** The records with a fault in one of them. */
function faulty(name: string, fault: (record: DefinedRecord) => Partial<DefinedRecord>): Making {
  return { records: recordsOf(records.all.map((record) => (record.name === name ? defineRecord({ ...record, ...fault(record) }) : record))) };
}

/** A registry whose reads are changed by a fault that sees what editors see. */
function leaking(fault: (reader: Reader, all: Reader) => Partial<Reader>): Making {
  const around = (registry: Registry): Registry => ({
    ...registry,
    read: (viewer, work) => registry.read(viewer, (reader) => registry.read(SYSTEM, (all) => work({ ...reader, ...fault(reader, all) }))),
  });
  return { around };
}

/** The same for the read of one record. */
function leakingOne(fault: (found: Found | undefined, all: Found | undefined) => Found | undefined): Making {
  const around = (registry: Registry): Registry => ({
    ...registry,
    get: async (viewer, record, id) => fault(await registry.get(viewer, record, id), await registry.get(SYSTEM, record, id)),
  });
  return { around };
}

const LEAKS: [string, Making][] = [
  [
    'a note of the editors is declared public',
    faulty('prisoner', ({ view }) => ({
      view: view.extend({ working_note: visible('public', view.shape.working_note as z.ZodType, 'Note.') }),
    })),
  ],
  ['a facility is named whether or not it may be seen', faulty('custody_period', () => ({ references: [] }))],
  ['the total is counted before visibility', leaking((_, all) => ({ count: all.count }))],
  [
    'pages are cut before visibility',
    leaking((reader, all) => ({
      async list(record, query) {
        const page = await all.list(record, query);
        const ids = page.documents.map((document) => JSON.parse(document.toString()).id as string);
        return { ...page, documents: (await reader.getMany(record, ids)).map(({ document }) => document) };
      },
    })),
  ],
  [
    'people are found by names that are hidden',
    leaking((reader, all) => ({
      async list(record, query) {
        if (query.byName === undefined) return reader.list(record, query);
        const ids = (await all.seek(record, query.byName)).map(({ id }) => id);
        const named: Where = ids.length > 0 ? { op: 'eq', field: 'id', values: ids } : { op: 'or', of: [] };
        return reader.list(record, { ...query, byName: undefined, where: query.where.map((node) => (node.op === 'named' ? named : node)) });
      },
    })),
  ],
  ['who resembles somebody is sought among all', leaking((_, all) => ({ seek: all.seek, getMany: all.getMany }))],
  ['the position in the feed is that of the editors', leaking((_, all) => ({ seq: all.seq }))],
  ['versions count for all audiences together', leakingOne((found, all) => found && all && { ...found, version: all.version })],
  [
    'what is hidden is forbidden instead of absent',
    leakingOne((found, all) => {
      if (!found && all) throw new Problem('role_not_sufficient');
      return found;
    }),
  ],
];

test.each(LEAKS)('a leak is noticed: %s', { timeout: 600_000 }, async (_, leak) => {
  expect((await askBoth('public', leak, WHOLE)).differences).toHaveLength(1);
});
