// Which breaks are accepted: those that are listed, each on a line of its own; what is listed must still be one.
import type { Break } from './compare.js';

/** Complaints: breaks that nobody accepted, and lines that accept what is no break. */
export function judge(breaks: readonly Break[], accepted: string): string[] {
  const said = breaks.map(({ where, what }) => `${where} ${what}`);
  const lines = accepted
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return [
    ...said.filter((line) => !lines.includes(line)).map((line) => `Not accepted: ${line}`),
    ...lines.filter((line) => !said.includes(line)).map((line) => `No longer a break, take it from openapi/accepted.txt: ${line}`),
  ];
}
