// Where the files are that the registry reads beside its code: in the folder of package.json, for the sources and for what is built of them.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = rootOf(dirname(fileURLToPath(import.meta.url)));

/** The path of a file or folder that package.json lies beside. */
export const beside = (name: string): string => join(ROOT, name);

function rootOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootOf(dirname(folder));
}
