// What an API key looks like to admins. The key itself is shown once, when it is made.
import { z } from 'zod';
import { ROLES } from '../../core/access/viewer.js';
import { Code, Id, Instant, NameText, PartialDate } from '../../core/values/types.js';

const KeyRole = Code(ROLES.slice(1) as ['partner', 'editor', 'admin']).meta({ description: 'What the key may do. Reading what is public needs no key.' });
const Day = () => PartialDate().refine((text) => text.length === 10, 'expected a whole date, such as 2027-01-31');

export const ApiKey = z
  .object({
    id: Id().meta({ description: 'Identifier.' }),
    name: NameText(100).meta({ description: 'Whose key it is or what for.' }),
    role: KeyRole,
    created_at: Instant().meta({ description: 'When it was made.' }),
    expires_on: Day().nullable().meta({ description: 'The last day on which it works; null for no end.' }),
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
    expires_on: Day().optional().meta({ description: 'The last day on which it works; left out for no end.' }),
  })
  .meta({ id: 'NewApiKey', description: 'A key to be made.' });

export const ApiKeyList = z
  .object({ items: z.array(ApiKey).max(1000).meta({ description: 'All keys, newest first.' }) })
  .meta({ id: 'ApiKeyList', description: 'The keys of the registry.' });
