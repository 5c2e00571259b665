// The trees of the ledger: one over the commits, one over the feed of each audience; and who may see which.
import { AUDIENCES, type Audience } from './viewer.js';

/** Whose leaves are the commits, or the entries of an audience's feed. */
export type Tree = 'commits' | Audience;
export const TREES: readonly Tree[] = ['commits', ...AUDIENCES];

/** That of their own feed, and whoever sees all that of the commits. Their own comes first. */
export function treesFor(audience: Audience): Tree[] {
  return audience === AUDIENCES.at(-1) ? [audience, 'commits'] : [audience];
}
