// How signatures are counted: the public ones by those that everyone may see, the non-public ones only once nobody can be told by their number.
import type { Values } from '../../core/access/render.js';

/** From how many non-public signatures on their number is told: fewer are not told from none, so that none of them shows by itself. */
export const FEWEST_TOLD = 5;

/** What the document says of the non-public signatures, to every audience alike. */
export function tallySignatures({ signatures = [] }: Readonly<Record<string, readonly Values[]>>): Values {
  const number = signatures.filter(({ kind }) => kind === 'non_public').length;
  return number < FEWEST_TOLD ? { non_public_signatures_fewer_than: FEWEST_TOLD } : { non_public_signatures_count: number };
}

/** The other counts. */
export function countSignatures({ non_public_signatures_count: others }: Values, { signatures = [] }: Record<string, Values[]>): Values {
  const number = signatures.filter(({ kind, visibility }) => kind === 'public_name' && visibility === 'public').length;
  return { public_signatures_count: number, signatures_count: others === undefined ? undefined : number + Number(others) };
}
