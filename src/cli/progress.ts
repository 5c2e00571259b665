// How far something is: of a move a bar for each table on a terminal, a line for each where nobody watches; of a file a bar on a terminal.
import { SingleBar } from 'cli-progress';
import type { Progress as ProgressOfFile } from '../services/exports/index.js';
import type { Progress } from '../services/move/index.js';

export function progressOn(): Progress {
  return process.stderr.isTTY ? bars() : lines();
}

/** Of a file that is written; nothing where nobody watches. */
export function progressOfFile(what: string): ProgressOfFile | undefined {
  if (!process.stderr.isTTY) return undefined;
  const bar = new SingleBar({ stream: process.stderr, format: `${what} [{bar}] {percentage}% of {total} bytes, {eta_formatted} left`, hideCursor: false, fps: 5, barsize: 30 });
  return { begin: (bytes) => bar.start(bytes, 0), advance: (bytes) => bar.increment(bytes), end: () => bar.stop() };
}

function bars(): Progress {
  let bar: SingleBar | undefined;
  return {
    begin(doing, table, rows) {
      bar?.stop();
      bar = new SingleBar({
        stream: process.stderr,
        format: `${doing} ${table.padEnd(24)} [{bar}] {value} / {total} rows, {eta_formatted} left`,
        hideCursor: false,
        fps: 5,
        barsize: 30,
      });
      bar.start(rows, 0);
    },
    advance(rows) {
      bar?.increment(rows);
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}

function lines(): Progress {
  let said = '';
  return {
    begin(doing, table, rows) {
      said = `${doing} ${table}: ${rows} rows`;
    },
    advance() {},
    end() {
      process.stderr.write(`${said}\n`);
    },
  };
}
