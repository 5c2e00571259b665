// Lists of parts alone, each row saying whose it is: they are read as rows about these people, in which nothing but the parts counts.
import type { Values } from '../../core/access/render.js';
import { PARTS_MAX } from '../../records/shared.js';
import type { Kind } from './kinds.js';
import type { Given } from './store.js';

/** By what a row says whose part it is: their id here, or one in another system as `scheme:value`. */
export const OWNER_ID = 'prisoner_id';
export const OWNER_EXTERNAL_ID = 'prisoner_external_id';

const SCOPED = /^([a-z][a-z0-9_]{0,59}):([\x21-\x2b\x2d-\x7e]{1,120})$/;

/** The person of a row, as a row about that person says it. */
export function ownerOf(id: unknown, external: unknown): { says: Values } | { column: string; value?: string; expected: string } {
  if (id !== undefined && id !== null && id !== '') return { says: { id: String(id) } };
  if (external === undefined || external === null || external === '')
    return { column: OWNER_ID, expected: `expected whose it is: the id of a prisoner, or ${OWNER_EXTERNAL_ID} as scheme:value` };
  const [, scheme, value] = SCOPED.exec(String(external)) ?? [];
  if (scheme === undefined) return { column: OWNER_EXTERNAL_ID, value: String(external).slice(0, 100), expected: 'expected scheme:value, such as example:117' };
  return { says: { external_ids: [{ scheme, value }] } };
}

/** Rows of one person that stand together are one: what is there is compared with all of them. */
export async function* partRows({ part }: Kind, rows: AsyncIterable<Given> | Iterable<Given>, isTable: boolean): AsyncGenerator<Given> {
  if (part === undefined) return yield* rows;
  let open: { whose: string; given: Given; parts: unknown[]; lines: (number | undefined)[]; pointers: (string | undefined)[]; wrong: Given[] } | undefined;
  for await (const row of rows) {
    const { raw, ...rest } = row.raw && !isTable ? wrapped(part, row) : row;
    if (!raw) {
      // It parts nobody's rows, and comes after the one that began before it.
      if (!open) yield rest;
      else if (open.wrong.push(rest) >= PARTS_MAX) {
        yield* [open.given, ...open.wrong];
        open = undefined;
      }
      continue;
    }
    const { [part]: own, ...owner } = raw;
    const whose = JSON.stringify(owner);
    const parts = Array.isArray(own) ? own : [];
    if (open && (open.whose !== whose || open.parts.length >= PARTS_MAX)) {
      yield* [open.given, ...open.wrong];
      open = undefined;
    }
    const lines = parts.map(() => rest.line);
    const pointers = parts.map(() => rest.pointer);
    if (open) {
      open.parts.push(...parts);
      open.lines.push(...lines);
      open.pointers.push(...pointers);
    } else open = { whose, given: { ...rest, lines, pointers, raw: { ...owner, [part]: parts } }, parts, lines, pointers, wrong: [] };
  }
  if (open) yield* [open.given, ...open.wrong];
}

/** A part as it would be created, or as an export has it, as a row about the person. A child of several is that of the first. */
function wrapped(part: string, { raw = {}, ...rest }: Given): Given {
  const { [OWNER_ID]: id, [OWNER_EXTERNAL_ID]: external, ...says } = raw;
  const owner = ownerOf(id ?? (Array.isArray(says.prisoner_ids) ? says.prisoner_ids[0] : undefined), external);
  return 'says' in owner ? { ...rest, raw: { ...owner.says, [part]: [says] } } : { ...rest, errors: [owner] };
}
