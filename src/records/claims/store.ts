// How claims about prisoners are kept: about which of their parts there can be any, and that at most one of those about one property is chosen.
import type { Values } from '../../core/access/render.js';
import { type DefinedRecord, defineRecord } from '../../core/db/definition.js';
import { load } from '../../core/db/load.js';
import { revise } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { claimEditions, claims } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import type { Complaint } from '../periods.js';
import { TAILS_MAX } from '../shared.js';
import { SUBJECT, sayingOf, words } from './saying.js';
import { claimSchemas } from './schema.js';

const OWNER = 'prisoner';

/** The record of claims about any of these: the prisoner and their parts, but for parts that editors alone may see. */
export function claimAbout(records: readonly DefinedRecord[]): DefinedRecord {
  const saying = sayingOf(records.filter(({ name, owner }) => name === OWNER || owner?.record === OWNER));
  const { ClaimView, NewClaim, claimFields } = claimSchemas(saying);

  const claim: DefinedRecord = defineRecord({
    name: 'claim',
    plural: 'claims',
    table: claims,
    editions: claimEditions as never,
    view: ClaimView,
    create: NewClaim,
    fields: claimFields,
    happened: ['as_of'],
    owner: { record: OWNER, property: 'prisoner_id', most: TAILS_MAX },
    includes: { sources: includingSources },
    links: [citing('claim')],
    about: { record: 'record', id: 'record_id', property: 'property', value: 'value', says: saying.says },
    governs: [...SUBJECT, 'chosen'],
    widest: saying.widest,
    complete: saying.complete,
    check: (input) => [...partComplaints(input), ...saying.complaints(input)],
    entails: chooseOne,
  });
  return claim;

  /** At most one is chosen, retired ones counted: which one that is does not depend on what is out of sight for a while. */
  async function chooseOne(tx: WriteTx, chosen: Values): Promise<void> {
    if (!chosen.chosen) return;
    const others = (await load(tx.db, claim, { owners: [String(chosen.prisoner_id)] })).filter(
      ({ id, state }) => id !== chosen.id && state.chosen && SUBJECT.every((property) => state[property] === chosen[property]),
    );
    for (const { id } of others) await revise(tx, claim, id, { chosen: false }, { evenIfRetired: true });
  }
}

function partComplaints({ record, record_id }: Values): Complaint[] {
  if (record === OWNER) return record_id ? [{ property: 'record_id', detail: `is for parts of a ${OWNER}: leave it out` }] : [];
  return record_id ? [] : [{ property: 'record_id', detail: `is needed: which ${words(record)} of this ${OWNER}` }];
}
