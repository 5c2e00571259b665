// npm run openapi:compatible: refuses an openapi.yaml that breaks clients of the released one, unless the break is accepted by name.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { breaksBetween } from './compare.js';
import { judge } from './judge.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const complaints = judge(breaksBetween(parse(read('released.yaml')), parse(read('../openapi.yaml'))), read('accepted.txt'));
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) {
  console.error(
    `openapi.yaml breaks clients of openapi/released.yaml, or openapi/accepted.txt is not true: ${complaints.length} in all. docs/compatibility.md says what can be done.`,
  );
  process.exitCode = 1;
}
