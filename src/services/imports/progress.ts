// The progress of an import as server-sent events, until nothing works at it any more.
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Registry } from '../../core/db/registry.js';
import type { State } from './schema.js';
import type { ImportShown } from './showing.js';
import { findImport, type ImportRow, WORKING } from './store.js';

const LOOK_EVERY_MS = 500;
/** Looks without news until something is said all the same: proxies close what is silent. */
const SILENT_LOOKS_MAX = 20;

export function progressOf(registry: Registry, first: ImportRow, show: (row: ImportRow) => Promise<ImportShown>, signal: AbortSignal): Readable {
  return Readable.from(eventsOf(registry, first, show, signal), { objectMode: false, highWaterMark: 16_384 });
}

async function* eventsOf(registry: Registry, first: ImportRow, show: (row: ImportRow) => Promise<ImportShown>, signal: AbortSignal): AsyncGenerator<string> {
  let row: ImportRow | undefined = first;
  let said = '';
  let silent = 0;
  while (row && !signal.aborted) {
    const data = JSON.stringify(await show(row));
    silent = data === said ? silent + 1 : 0;
    if (data !== said) yield `event: progress\ndata: ${data}\n\n`;
    else if (silent % SILENT_LOOKS_MAX === 0) yield ': nothing new\n\n';
    said = data;
    if (!WORKING.includes(row.state as State)) return;
    await pause(LOOK_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    row = await findImport(registry.database.primary, first.id);
  }
}
