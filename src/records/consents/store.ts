// How consents are kept, and what the withdrawal of one does at once.
import type { Values } from '../../core/access/render.js';
import { defineRecord } from '../../core/db/definition.js';
import { load } from '../../core/db/load.js';
import { revise } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { consentEditions, consents } from '../../core/db/tables/index.js';
import { latest } from '../../core/values/partial-date.js';
import { citing, includingSources } from '../citing.js';
import { type Complaint, periodComplaints } from '../periods.js';
import { prisoner } from '../prisoners/index.js';
import { TAILS_MAX } from '../shared.js';
import { ConsentView, consentFields, NewConsent } from './schema.js';

export const consent = defineRecord({
  name: 'consent',
  plural: 'consents',
  table: consents,
  editions: consentEditions as never,
  view: ConsentView,
  create: NewConsent,
  fields: consentFields,
  lasts: { from: 'granted_on', to: 'expires_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: TAILS_MAX },
  includes: { sources: includingSources },
  links: [citing('consent')],
  widest: () => 'confidential',
  check: (input) => [...periodComplaints(input, 'granted_on', 'expires_on'), ...periodComplaints(input, 'granted_on', 'withdrawn_on'), ...basisComplaints(input)],
  entails: withholdTheName,
});

function basisComplaints({ basis, url, reason }: Values): Complaint[] {
  if (basis !== 'already_public') return [];
  const missing = { url, reason };
  return Object.entries(missing).flatMap(([property, value]) => (value ? [] : [{ property, detail: 'is needed for what is public already: where, and why it may be shown here' }]));
}

/** Once a consent to the name was withdrawn and no other holds, the name is withheld in the same write. It is shown again only when an editor says so. */
async function withholdTheName(tx: WriteTx, { prisoner_id }: Values): Promise<void> {
  const id = String(prisoner_id);
  const today = tx.at.slice(0, 10);
  const about = (await load(tx.db, consent, { owners: [id] }))
    .filter(({ state, retired_at }) => !retired_at && (state.scope as string[]).includes('name'))
    .map(({ state }) => state);
  const holds = ({ withdrawn_on, expires_on }: Values) => !withdrawn_on && !(expires_on && latest(String(expires_on)) < today);
  if (!about.some(({ withdrawn_on }) => withdrawn_on) || about.some(holds)) return;
  const [owner] = await load(tx.db, prisoner, { ids: [id] });
  if (owner?.state.display_name_policy === 'real') await revise(tx, prisoner, id, { display_name_policy: 'withheld' });
}
