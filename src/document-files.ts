// Writes the files of the OpenAPI document into the folder that is named, for servers to serve; the build runs it, since making them takes seconds and much memory.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DOCUMENTS, type DocumentName } from './core/http/openapi.js';
import { describe, nameOfBuilt } from './document.js';

const [, , folder = '.'] = process.argv;
mkdirSync(folder, { recursive: true });
const document = await describe();
for (const [name, write] of Object.entries(DOCUMENTS) as [DocumentName, (typeof DOCUMENTS)[DocumentName]][]) {
  const file = join(folder, nameOfBuilt(name));
  // A server that runs reads the old file or the new one, and none by half.
  writeFileSync(`${file}.partial`, gzipSync(write(document), { level: 9 }));
  renameSync(`${file}.partial`, file);
}
