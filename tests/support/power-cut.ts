// What a disk can hold after the power was cut: a copy of a SQLite file and its log, in which whatever was not known to be on the disk is there, or not, or garbled, a sector at a time.
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import type { Random } from './random.js';

const SECTOR = 512;
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/** The file and its log at one moment. */
export interface Disk {
  file: Buffer;
  log: Buffer;
}

/** Where the log ends: by its two salts it is told apart from the same file once it was begun anew, and behind its last frame lies what is left of an older one. */
export interface LogEnd {
  salts: string;
  bytes: number;
}

export function diskOf(path: string): Disk {
  return { file: readFileSync(path), log: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0) };
}

export function endOf(log: Buffer): LogEnd {
  if (log.length < LOG_HEADER) return { salts: '', bytes: 0 };
  return framesOf(log.subarray(0, LOG_HEADER), log.length, (at) => log.subarray(at, at + FRAME_HEADER));
}

/** The same of the log of a file, of which only the heads of frames are read. */
export function endOfLog(path: string): LogEnd {
  const file = openSync(`${path}-wal`, 'r');
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, at);
      return bytes;
    };
    const { size } = fstatSync(file);
    return size < LOG_HEADER ? { salts: '', bytes: 0 } : framesOf(read(0, LOG_HEADER), size, (at) => read(at, FRAME_HEADER));
  } finally {
    closeSync(file);
  }
}

function framesOf(header: Buffer, size: number, headAt: (at: number) => Buffer): LogEnd {
  const salts = header.toString('hex', 16, 24);
  const frame = FRAME_HEADER + header.readUInt32BE(8);
  let end = LOG_HEADER;
  for (let at = LOG_HEADER; at + frame <= size; at += frame) {
    const head = headAt(at);
    if (head.toString('hex', 8, 16) !== salts) break;
    // Only a frame that ends a transaction says how long the file is.
    if (head.readUInt32BE(4) > 0) end = at + frame;
  }
  return { salts, bytes: end };
}

/**
 * Puts on a path what can be left of `now`. `then` is the disk as it was when the last write was acknowledged, with the end of its log: that much was
 * flushed. What was written since may be there or not: each sector is what it was, what it is, zeros or noise, and the log can end anywhere in it.
 */
export function cutPower(path: string, then: Disk & { end: LogEnd }, now: Disk, random: Random): void {
  const isSameLog = endOf(now.log).salts === then.end.salts;
  // A log that was begun anew says that all of the one before it is in the file, and was flushed there first.
  writeFileSync(path, isSameLog ? torn(then.file, now.file, 0, random) : now.file);
  const flushed = flushedOf(then, now, isSameLog);
  const log = torn(then.log, now.log, flushed, random);
  writeFileSync(`${path}-wal`, random.chance(0.3) && log.length > flushed ? log.subarray(0, flushed + random.below(log.length - flushed)) : log);
}

/** How much of the log was flushed, by what SQLite does after it alone. */
function flushedOf(then: Disk & { end: LogEnd }, now: Disk, isSameLog: boolean): number {
  // It flushes the log before it brings any of it into the file, and the head of a new one before it writes more of it.
  if (isSameLog) return then.file.equals(now.file) ? then.end.bytes : endOf(now.log).bytes;
  return then.log.subarray(LOG_HEADER).equals(now.log.subarray(LOG_HEADER)) ? 0 : LOG_HEADER;
}

function torn(then: Buffer, now: Buffer, from: number, random: Random): Buffer {
  const result = Buffer.from(now);
  // Now and then all is there, or nothing of it: most ends lie between.
  const share = random.pick([0, 0.1, 0.5, 0.9, 1]);
  for (let at = from - (from % SECTOR); at < now.length; at += SECTOR) {
    const [begin, end] = [Math.max(at, from), Math.min(at + SECTOR, now.length)];
    const before = Buffer.alloc(end - begin);
    if (begin < then.length) then.copy(before, 0, begin, end);
    if (before.equals(now.subarray(begin, end)) || !random.chance(share)) continue;
    const left = random.pick(['before', 'zeros', 'noise'] as const);
    if (left === 'before') before.copy(result, begin);
    else for (let byte = begin; byte < end; byte += 1) result[byte] = left === 'zeros' ? 0 : random.below(256);
  }
  return result;
}
