// What an API key looks like to admins. The key itself is shown once, when it is made.
import { z } from 'zod';
import { SCOPES } from '../../core/access/scopes.js';
import { ROLES } from '../../core/access/viewer.js';
import { Code, Id, Instant, NameText, PartialDate, Whole } from '../../core/values/types.js';

const KeyRole = Code(ROLES.slice(1) as ['partner', 'editor', 'admin']).meta({ description: 'What the key may do. Reading what is public needs no key.' });
const Day = () => PartialDate().refine((text) => text.length === 10, 'expected a whole date, such as 2027-01-31');

/** A week, as for the secrets of webhooks. */
export const OVERLAP_HOURS_MAX = 168;

const Scopes = () =>
  z
    .array(Code(SCOPES))
    .min(1)
    .max(SCOPES.length)
    .refine((scopes) => new Set(scopes).size === scopes.length, 'expected each scope once');
const SCOPES_SAY =
  '`read`: lists, documents, search, statistics, history and the feed. `write`: making and changing records. `erase`: erasing them. The others: what is under the tag of the same name.';

/** Told apart by machines: written in one way alone. */
export const Organization = () =>
  z
    .string()
    .min(1)
    .max(60)
    .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'expected small letters and digits, with - or _ between them, such as example-monitor');

export const ApiKey = z
  .object({
    id: Id().meta({ description: 'Identifier.' }),
    name: NameText(100).meta({ description: 'Whose key it is or what for.' }),
    role: KeyRole,
    scopes: Scopes()
      .nullable()
      .meta({ description: `To what it is narrowed; null for all that its role may. ${SCOPES_SAY}` }),
    organization: Organization().nullable().meta({ description: 'For whom it writes; null for whoever runs the registry.' }),
    created_at: Instant().meta({ description: 'When it was made.' }),
    expires_on: Day().nullable().meta({ description: 'The last day on which it works; null for no end.' }),
    previous_until: Instant().nullable().meta({ description: 'Until when the secret before works as well; null if there is none.' }),
    last_used_on: Day().nullable().meta({ description: 'The last day of use; null if never used.' }),
    revoked_at: Instant().nullable().meta({ description: 'When it was revoked; null if it was not.' }),
  })
  .meta({ id: 'ApiKey', description: 'A key of a client. Only a digest of it is stored.' });

export const MadeApiKey = ApiKey.extend({ key: z.string().max(100).meta({ description: 'The key. It is shown this once and kept nowhere.' }) }).meta({
  id: 'MadeApiKey',
  description: 'A new key, with its secret.',
});

export const NewApiKey = z
  .strictObject({
    name: NameText(100).meta({ description: 'Whose key it is or what for.' }),
    role: KeyRole,
    scopes: Scopes()
      .optional()
      .meta({ description: `To what it is narrowed; left out for all that its role may. ${SCOPES_SAY}` }),
    organization: Organization().optional().meta({
      description:
        'For whom it writes: drafts that it makes are changed by keys of the same organisation and by admins alone; all editors read them. Left out for whoever runs the registry: such drafts are changed by any editor.',
    }),
    expires_on: Day().optional().meta({ description: 'The last day on which it works; left out for no end.' }),
  })
  .meta({ id: 'NewApiKey', description: 'A key to be made.' });

export const KeySecretOrder = z
  .strictObject({
    overlap_hours: Whole(0, OVERLAP_HOURS_MAX)
      .optional()
      .meta({ description: 'For how many hours the secret before works as well; 24 if left out, 0 for one that is known to others.' }),
  })
  .meta({ id: 'ApiKeySecretOrder', description: 'How the secret of a key is replaced.' });

export const ApiKeyList = z
  .object({ items: z.array(ApiKey).max(1000).meta({ description: 'All keys, newest first.' }) })
  .meta({ id: 'ApiKeyList', description: 'The keys of the registry.' });
