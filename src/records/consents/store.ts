// How consents are kept, and what the end of one does at once.
import { and, asc, gt, isNull, lt, notInArray } from 'drizzle-orm';
import type { Values } from '../../core/access/render.js';
import { defineRecord } from '../../core/db/definition.js';
import { load } from '../../core/db/load.js';
import { revise } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { consentEditions, consents } from '../../core/db/tables/index.js';
import type { ReadDb } from '../../core/db/types.js';
import { citing, includingSources } from '../citing.js';
import { hasPassed, isOver, withLapse } from '../consenting.js';
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
  happened: ['granted_on'],
  lasts: { from: 'granted_on', to: 'expires_on' },
  owner: { record: 'prisoner', property: 'prisoner_id', most: TAILS_MAX },
  includes: { sources: includingSources },
  links: [citing('consent')],
  widest: () => 'confidential',
  derived: { lapsed_on: 'expires_on' },
  complete: (input, _said, { at }) => withLapse(input, at),
  check: (input) => [...periodComplaints(input, 'granted_on', 'expires_on'), ...periodComplaints(input, 'granted_on', 'withdrawn_on'), ...basisComplaints(input)],
  entails: withholdWhatEnded,
});

function basisComplaints({ basis, url, reason }: Values): Complaint[] {
  if (basis !== 'already_public') return [];
  const missing = { url, reason };
  return Object.entries(missing).flatMap(([property, value]) => (value ? [] : [{ property, detail: 'is needed for what is public already: where, and why it may be shown here' }]));
}

/**
 * Once consent to the name or to the story has ended, the name is withheld or what the person likes taken away in the same write, of somebody who is
 * retired as well. It is shown again only when an editor says so. What letters need is not written: the document says itself that they are withheld.
 */
async function withholdWhatEnded(tx: WriteTx, { prisoner_id }: Values): Promise<void> {
  const id = String(prisoner_id);
  const all = (await load(tx.db, consent, { owners: [id] })).filter(({ retired_at }) => !retired_at);
  // What was restored, or written while another was, says itself whether its last day has passed meanwhile; then this comes round again.
  const late = all.find(({ state }) => !state.lapsed_on && state.expires_on && hasPassed(String(state.expires_on), tx.at));
  if (late) return lapse(tx, late.id);
  const consents = all.map(({ state }) => state);
  const [isNameOver, isStoryOver] = [isOver(consents, 'name'), isOver(consents, 'story')];
  if (!isNameOver && !isStoryOver) return;
  const [owner] = await load(tx.db, prisoner, { ids: [id] });
  if (!owner) return;
  const patch = {
    ...(isNameOver && owner.state.display_name_policy === 'real' ? { display_name_policy: 'withheld' } : {}),
    ...(isStoryOver && (owner.state.interests as string[]).length > 0 ? { interests: [] } : {}),
  };
  if (Object.keys(patch).length > 0) await revise(tx, prisoner, id, patch, { evenIfRetired: true });
}

/** Writes a consent anew, with the day as it is: one that has passed its last day is kept as lapsed. Of one that was seen to already nothing is written. */
export async function lapse(tx: WriteTx, id: string): Promise<void> {
  await revise(tx, consent, id, {}, { evenIfRetired: true });
}

/**
 * Consents whose last day has passed at an instant and that are not kept as lapsed yet, retired ones included, in the order of their ids. A date that
 * the instant lies in has not passed.
 */
export async function findLate(db: ReadDb, at: string, after: string, limit: number): Promise<{ id: string; prisoner_id: string }[]> {
  const [year, month, day] = [at.slice(0, 4), at.slice(0, 7), at.slice(0, 10)];
  return db
    .select({ id: consents.id, prisoner_id: consents.prisoner_id })
    .from(consents)
    .where(and(gt(consents.id, after), lt(consents.expires_on, day), notInArray(consents.expires_on, [year, month]), isNull(consents.lapsed_on)))
    .orderBy(asc(consents.id))
    .limit(limit);
}
