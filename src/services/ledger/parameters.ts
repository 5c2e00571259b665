// What proofs are asked by.
import { z } from 'zod';
import { TREES } from '../../core/access/trees.js';
import { nameIn, single, whole, wholeText } from '../../core/http/parameters.js';

const SIZE_MAX = 900_000_000;

const tree = () => single(nameIn(TREES)).meta({ description: "Which tree; the caller's own if left out. `commits` is for editors." });
const number = (least: number, description: string) => wholeText(least, SIZE_MAX).meta({ description, examples: ['1'] });

export const inclusionQuery = z.strictObject({
  tree: tree(),
  number: number(1, 'The number of the leaf, from 1: `seq` of an entry of the feed, or the number of a commit.'),
  size: whole(1, SIZE_MAX).meta({ description: 'The size of the tree that you know the root of; the present one if left out.' }),
});

export const consistencyQuery = z.strictObject({
  tree: tree(),
  from: number(0, 'The size of the tree that you kept the root of.'),
  to: whole(0, SIZE_MAX).meta({ description: 'The size of the later tree; the present one if left out.' }),
});
