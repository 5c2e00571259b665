// Ids that a person or an organisation has in other systems.
import { z } from 'zod';
import type { Fields } from '../core/access/fields.js';

/** Ids in other systems that one record has. */
const EXTERNAL_IDS_MAX = 20;

const externalId = {
  scheme: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9_]*$/, 'expected small letters, digits and underscores, such as viasna')
    .meta({ description: 'The other system.' }),
  value: z
    .string()
    .max(120)
    .regex(/^[\x21-\x2b\x2d-\x7e]+$/, 'expected visible ASCII characters without spaces and commas')
    .meta({ description: 'The id there.' }),
};

const ExternalIdView = z.object(externalId).meta({ id: 'ExternalId', description: 'An id in another system.' });
const NewExternalId = z.strictObject(externalId).meta({ id: 'NewExternalId', description: 'An id in another system.' });

/** As a view shows them. */
export const externalIds = () => z.array(ExternalIdView).max(EXTERNAL_IDS_MAX);

/** As they come in. */
export const inputExternalIds = () =>
  z
    .array(NewExternalId)
    .max(EXTERNAL_IDS_MAX)
    .refine((ids) => new Set(ids.map(({ scheme, value }) => `${scheme}:${value}`)).size === ids.length, 'names an id twice')
    .default([]);

/** An id together with the system that it is of. */
const ScopedId = () =>
  z
    .string()
    .max(181)
    .regex(/^[a-z][a-z0-9_]*:[\x21-\x2b\x2d-\x7e]+$/, 'expected scheme:value, such as viasna:117462');

export const externalIdField = {
  external_id: {
    type: 'text',
    form: ScopedId,
    level: 'public',
    many: true,
    of: (document) => ((document.external_ids ?? []) as z.infer<typeof ExternalIdView>[]).map(({ scheme, value }) => `${scheme}:${value}`),
    description: 'Has this id in another system, as `scheme:value`.',
  },
} as const satisfies Fields;
