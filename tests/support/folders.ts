// Where tests keep what they write: in memory where there is plenty, since it need not outlive a power cut and waiting for the disk is half of what writing takes.
import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const PLENTY_BYTES = 1_073_741_824;

/** A new, empty folder whose name begins so; whoever makes it removes it. */
export function newFolder(prefix: string): string {
  return mkdtempSync(join(isPlenty() ? MEMORY : tmpdir(), prefix));
}

function isPlenty(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > PLENTY_BYTES;
}
