// Kinds of record as clients name them.
import { z } from 'zod';
import { SHOWN_AS } from './types.js';

/** Characters of the name of a kind, and kinds that there are, at most. */
export const KIND_MAX = 100;

/** One or several of the kinds that there are. The document lists them; whoever takes them checks which are for the caller. */
export const KindNames = (kinds: readonly string[]) =>
  z
    .array(
      z
        .string()
        .max(KIND_MAX)
        .meta({ [SHOWN_AS]: { type: 'string', enum: [...kinds] } }),
    )
    .min(1)
    .max(kinds.length);
