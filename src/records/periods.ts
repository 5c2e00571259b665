// What cannot be in a span of time.
import type { Values } from '../core/access/render.js';
import { earliest, latest } from '../core/values/partial-date.js';

/** A complaint if the end lies before the beginning however the partial dates are read. */
export function periodComplaints(input: Values, from: string, to: string): { property: string; detail: string }[] {
  if (!input[from] || !input[to]) return [];
  if (latest(String(input[to])) >= earliest(String(input[from]))) return [];
  return [{ property: to, detail: `lies before ${from}` }];
}
