// What an export is made of: all documents that were asked for, at one position of the audience's feed, a page at a time and as often as is needed.
import { setImmediate } from 'node:timers/promises';
import { type Values, valuesOf } from '../../core/access/render.js';
import type { Viewer } from '../../core/access/viewer.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Position } from '../../core/db/keyset.js';
import { documentOn } from '../../core/db/on-day.js';
import type { Reader, Registry } from '../../core/db/registry.js';
import { readAt } from '../../core/http/moment.js';
import { trim } from '../../core/http/reading.js';
import type { Asked } from './asking.js';

/** Documents that are read at once: a few milliseconds of work. */
const BATCH = 100;
/** Of an export whose documents are no more than that they are read once; larger ones are read anew each time. */
const KEPT_BYTES = 4_194_304;

export interface Source {
  readonly record: DefinedRecord;
  readonly viewer: Viewer;
  /** The position in the audience's feed that all of it is of. */
  readonly seq: number;
  readonly fields: readonly string[] | undefined;
  /** The documents as they are sent, in the order of ids. */
  pages(): AsyncGenerator<Buffer[]>;
  /** Reads what they name outside themselves, at the same position. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
}

/** Finds the position of an export: the one that is asked for, or the present one; never one from before `since`. */
export function positionOf(registry: Registry, viewer: Viewer, { clocks }: Asked, since?: number): Promise<number> {
  return readAt(registry, viewer, clocks, (reader) => reader.seq(), since);
}

export function sourceOf(registry: Registry, viewer: Viewer, record: DefinedRecord, { where, clocks: { day }, fields }: Asked, seq: number): Source {
  let kept: Buffer[][] | undefined;
  // Each page is a read of its own at the same position, so that nothing is held open for whoever reads slowly.
  const read: Source['read'] = (work) => registry.readThen(viewer, { seq }, work);

  const shown = (document: Buffer): Buffer => {
    const ofDay = day === undefined ? document : bytesOf(documentOn(registry.records, record, valuesOf(document), day, viewer.audience));
    return fields ? trim(ofDay, fields) : ofDay;
  };

  async function* pages(): AsyncGenerator<Buffer[]> {
    if (kept) {
      for (const page of kept) {
        yield page;
        await setImmediate();
      }
      return;
    }
    let keeping: Buffer[][] | undefined = [];
    let bytes = 0;
    let after: Position | undefined;
    do {
      const found = await read((reader) => reader.list(record, { where, order: [{ field: 'id', descending: false }], limit: BATCH, after }));
      const page = found.documents.map(shown);
      for (const { length } of page) bytes += length;
      if (bytes > KEPT_BYTES) keeping = undefined;
      keeping?.push(page);
      if (page.length > 0) yield page;
      after = found.next;
      if (after) await setImmediate();
    } while (after);
    kept = keeping;
  }

  return { record, viewer, seq, fields, pages, read };
}

function bytesOf(document: Values): Buffer {
  return Buffer.from(JSON.stringify(document), 'utf8');
}
