// The fields that views and inputs of several records share.
import { z } from 'zod';
import type { Values } from '../core/access/render.js';
import { visible } from '../core/access/sensitivity.js';
import type { Audience } from '../core/access/viewer.js';
import { Code, Id, Instant, SourceIds, Text, Whole } from '../core/values/types.js';
import { codesOf, datePrecision, visibility } from '../core/values/vocabulary.js';

/** Parts of one kind that one prisoner has at most: the document holds all of them. */
export const PARTS_MAX = 200;
/** Parts of one kind that one prisoner has at most where the document does not hold them. */
export const TAILS_MAX = 500;
/** Sources that one statement names at most. */
export const SOURCES_MAX = 50;

/** How every document begins. */
export const head = () => ({
  id: visible('public', Id(), 'Identifier, stable for ever.'),
  version: visible('public', Whole(1, 2_147_483_647), 'Counts the changes that this audience could see; starts at 1.'),
  updated_at: visible('public', Instant(), 'When this audience last saw it change.'),
  visibility: visible('public', Code(codesOf(visibility)), 'The widest audience that may see the record; fields can be narrower.'),
});

export const sourceIds = () => visible('public', z.array(Id()).max(SOURCES_MAX), 'Sources that say so, those that the reader may see.');
export const workingNote = () => visible('confidential', Text(4000).optional(), 'Note of the editors.');

/** What every input can say. */
export const inputSources = () => SourceIds(SOURCES_MAX).default([]).meta({ description: 'Ids of the sources that say so.' });
export const inputNote = () => Text(4000).optional().meta({ description: 'Note of the editors; confidential.' });

/** How well `as_of` is known, as it is sent; what it says in the view is said here too. */
export const inputPrecision = (description: string) =>
  Code(codesOf(datePrecision))
    .optional()
    .meta({ description: `${description} Left out, it is read from \`as_of\`.` });

/** A part of a prisoner is as visible as the prisoner unless it says less. */
export const partVisibility = () =>
  Code(codesOf(visibility)).default('public').meta({ description: 'The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.' });

/** What the public never sees: as narrow as is said here unless it says otherwise, and never wider than partners. */
export const narrowVisibility = (leftOut: 'partner' | 'confidential') =>
  Code(codesOf(visibility).filter((code) => code !== 'public') as ['partner', 'confidential'])
    .default(leftOut)
    .meta({ description: `The widest audience that may see it, of those who may see the prisoner; \`${leftOut}\` if left out. It is never public.` });

/** What stands by itself starts as a draft: nobody outside sees it until somebody says so. */
export const rootVisibility = () =>
  Code(codesOf(visibility))
    .default('confidential')
    .meta({ description: 'The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.' });

export const updatedAtField = { updated_at: { type: 'instant', level: 'public', description: 'When this audience last saw it change.' } } as const;

/** The widest audience of a record by the code that one property has: those that are named, and for all other codes the one at the end. */
export function sightBy(property: string, narrow: Readonly<Partial<Record<string, Audience>>>, others: Audience = 'public'): (input: Values) => Audience {
  return (input) => narrow[String(input[property])] ?? others;
}
