// Follows references within an OpenAPI document.
import type { Json } from './openapi-sharing.js';

/** A reference that nobody can follow. */
export class BrokenReference extends Error {}

/** More in a row lead in circles. */
const STEPS_MAX = 50;

/** What a node stands for: itself, or what its reference leads to. Throws `BrokenReference`. */
export function resolve(document: Json, node: unknown): Json {
  let at = node as Json;
  for (let steps = 0; typeof at?.$ref === 'string'; steps += 1) {
    if (steps > STEPS_MAX) throw new BrokenReference(`its reference ${at.$ref} leads in circles`);
    const found = at.$ref
      .slice(2)
      .split('/')
      .reduce<unknown>((part, step) => (part as Json | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
    if (typeof found !== 'object' || found === null) throw new BrokenReference(`its reference ${at.$ref} leads nowhere`);
    at = found as Json;
  }
  return at;
}
