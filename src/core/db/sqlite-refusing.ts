// Says why a file of SQLite did not open where that lies in the disk or in who may use it: SQLite has next to no words for it.
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreNotUsable, StoreUnavailable } from './types.js';

/** Less than a page of the log with its shared memory. */
const FULL_BYTES = 40_960;

const IN_THE_WAY = /^SQLITE_(BUSY|CANTOPEN|FULL|IOERR|NOMEM|PERM|PROTOCOL|READONLY)/;
const MAY_PASS = /^SQLITE_(BUSY|FULL|IOERR|NOMEM|PROTOCOL)/;

/** StoreNotUsable for what stays the same however often it is tried, StoreUnavailable for what may not; undefined where the file itself is why. */
export function refusedByDisk(path: string, error: unknown): StoreNotUsable | StoreUnavailable | undefined {
  const { code = '', message } = error as { code?: string; message: string };
  if (!IN_THE_WAY.test(code)) return undefined;
  const folder = dirname(path);
  if (existsSync(folder)) {
    const refused = refusedOf(path, folder);
    if (refused) return new StoreNotUsable(`${path} cannot be opened: ${refused}`, { cause: error });
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < FULL_BYTES) return new StoreUnavailable(`the disk that ${path} is on is full`, { cause: error });
  }
  return MAY_PASS.test(code)
    ? new StoreUnavailable(`${path} cannot be opened: ${message}`, { cause: error })
    : new StoreNotUsable(`${path} cannot be opened: ${message}`, { cause: error });
}

function refusedOf(path: string, folder: string): string | undefined {
  const place = [path, folder].find((one) => existsSync(one) && codeOf(one) !== undefined);
  if (place === undefined) return undefined;
  if (codeOf(place) === 'EROFS') return 'its file system cannot be written.';
  return place === folder ? `this user may not write in ${folder}, where its log has to be.` : 'this user may not read and write it.';
}

function codeOf(place: string): string | undefined {
  try {
    accessSync(place, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}
