// How claims about records that stand by themselves are kept: about which there can be any, and that at most one of those about one property is chosen.
import { and, eq, ne } from 'drizzle-orm';
import type { Values } from '../../core/access/render.js';
import { type DefinedRecord, defineRecord } from '../../core/db/definition.js';
import { revise } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { recordClaimEditions, recordClaims } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { SUBJECT, sayingOf } from '../claims/index.js';
import { TAILS_MAX } from '../shared.js';
import { recordClaimSchemas } from './schema.js';

/** People have claims of their own, which are parts of theirs. */
const APART = 'prisoner';

/** The record of claims about any of these that stand by themselves, but for those that editors alone may see. */
export function recordClaimAbout(records: readonly DefinedRecord[]): DefinedRecord {
  const saying = sayingOf(records.filter(({ name, owner }) => !owner && name !== APART));
  const { RecordClaimView, NewRecordClaim, recordClaimFields } = recordClaimSchemas(saying);

  const recordClaim: DefinedRecord = defineRecord({
    name: 'record_claim',
    plural: 'record_claims',
    table: recordClaims,
    editions: recordClaimEditions as never,
    view: RecordClaimView,
    create: NewRecordClaim,
    fields: recordClaimFields,
    happened: ['as_of'],
    includes: { sources: includingSources },
    links: [citing('record_claim')],
    about: { record: 'record', id: 'record_id', property: 'property', value: 'value', says: saying.says, most: TAILS_MAX },
    governs: [...SUBJECT, 'chosen'],
    widest: saying.widest,
    complete: saying.complete,
    check: saying.complaints,
    entails: chooseOne,
  });
  return recordClaim;

  /** At most one is chosen, retired ones counted: which one that is does not depend on what is out of sight for a while. */
  async function chooseOne(tx: WriteTx, chosen: Values): Promise<void> {
    if (!chosen.chosen) return;
    const others = await tx.db
      .select({ id: recordClaims.id })
      .from(recordClaims)
      .where(and(ofSubject(chosen), eq(recordClaims.property, String(chosen.property)), eq(recordClaims.chosen, true), ne(recordClaims.id, String(chosen.id))));
    for (const { id } of others) await revise(tx, recordClaim, id, { chosen: false }, { evenIfRetired: true });
  }
}

function ofSubject({ record, record_id }: Values) {
  return and(eq(recordClaims.record_id, String(record_id)), eq(recordClaims.record, String(record)));
}
