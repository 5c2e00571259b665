// What merging two prisoners is, and what undoing it is: each one write.
import type { Values } from '../../core/access/render.js';
import { AUDIENCES, type Audience, rank } from '../../core/access/viewer.js';
import { load, type Stored } from '../../core/db/load.js';
import { addedWith, putBack } from '../../core/db/putting-back.js';
import { add, demand, expectVersion, retire, revise, rewrite } from '../../core/db/record.js';
import type { WriteTx } from '../../core/db/registry.js';
import { invalid, Problem } from '../../core/problem.js';
import { carryDecisions, decide, duplicateDecision, findDecision, inOrder } from '../../records/duplicate-decisions/index.js';
import { findMerge, merge, NewMerge } from '../../records/merges/index.js';
import { OwnPrisoner, prisoner } from '../../records/prisoners/index.js';
import { carryNaming, carryParts, partsOf, type Two } from './carrying.js';
import { type Choice, choose, LISTS } from './choosing.js';

export interface Merging {
  kept_id: string;
  merged_id: string;
  kept_version: number;
  merged_version: number;
  fields?: Partial<Record<string, Choice>> | undefined;
  leave: string[];
  evidence: string;
}

/** Makes one prisoner of two. Returns the id of the merge. */
export async function mergePrisoners(tx: WriteTx, { kept_id, merged_id, kept_version, merged_version, fields = {}, leave, evidence }: Merging): Promise<string> {
  if (kept_id === merged_id) throw invalid({ pointer: '/merged_id', code: 'not_valid', detail: 'nobody is merged into themselves: expected another id than `kept_id`' });
  const kept = await demandOne(tx, kept_id, 'kept', kept_version);
  const merged = await demandOne(tx, merged_id, 'merged', merged_version);
  const pair = inOrder(kept_id, merged_id);
  if ((await findDecision(tx, pair))?.decision === 'not_same')
    throw new Problem('conflict', { detail: 'It was decided that these two are different people: decide anew of the pair first.' });

  const says = choose(kept.state, merged.state, fields);
  demandFitting(says);
  const two: Two = { kept, merged, said: { ...kept.state, ...says } };
  const parts = await partsOf(tx, merged_id);
  demandParts(leave, parts);
  const told = [await toldOf(tx, kept_id), await toldOf(tx, merged_id)] as const;

  const unchosen = await settleChoices(tx, two, says, parts);
  const carried = await carryParts(
    tx,
    two,
    parts.filter(({ stored }) => !leave.includes(stored.id)),
    ({ stored }) => (unchosen.includes(stored.id) ? { chosen: false } : {}),
  );
  await carryNaming(tx, two);
  await carryDecisions(tx, merged_id, kept_id);
  await retire(tx, prisoner, merged_id);
  if (Object.keys(says).length > 0) await revise(tx, prisoner, kept_id, says);
  for (const { record, stored } of carried) if (record.entails) await record.entails(tx, { ...stored.state, ...(await stateNow(tx, record.name, stored.id)), id: stored.id });
  await demandNoMoreTold(tx, two, told);

  await decide(tx, pair, { decision: 'same_person', evidence });
  const visibility = AUDIENCES[Math.max(...[kept, merged].map(({ state }) => rank(state.visibility as Audience)))];
  const kind = NewMerge.parse({ visibility, merged_id, merged_on: tx.at.slice(0, 10), evidence, taken: Object.keys(says), left_ids: leave });
  return add(tx, merge, { ...kind, kept_id });
}

/** Makes two prisoners of one again, as they were. What was added to the kept one since stays with them. */
export async function undoMerge(tx: WriteTx, id: string, { evidence, decision }: { evidence: string; decision: string }): Promise<void> {
  const found = await findMerge(tx, id);
  if (!found) throw new Problem('not_found');
  const { kept_id, merged_id, undone_on } = found.state as Record<string, string>;
  if (undone_on) throw new Problem('conflict', { detail: 'The merge was undone before.' });
  const { state, changed } = await addedWith(tx.db, merge, id);
  if (state.kept_id !== kept_id) throw new Problem('conflict', { detail: 'The prisoner that was kept was merged into another since: undo that merge first.' });
  const pair = inOrder(String(kept_id), String(merged_id));
  const decided = await findDecision(tx, pair);
  // What is decided of the two is said anew below.
  const others = changed.filter(({ record, id: of }) => !(record === duplicateDecision.name && of === decided?.id));
  const before = await putBack(tx, others);
  for (const { record, id: of, revision } of others) {
    const kind = tx.records.get(record);
    const changedSince = before.get(`${record}/${of}`)?.revision !== revision;
    if (kind.entails && kind.owner && changedSince) await kind.entails(tx, { ...(await stateNow(tx, record, of)), id: of });
  }
  await decide(tx, pair, { decision, evidence });
  await rewrite(tx, merge, id, { undone_on: tx.at.slice(0, 10), undone_because: evidence, visibility: 'confidential' });
}

/** One of the two, if they are there, by themselves, and as the editor saw them. */
async function demandOne(tx: WriteTx, id: string, which: 'kept' | 'merged', version: number): Promise<Stored> {
  try {
    const stored = await demand(tx, prisoner, id);
    await expectVersion(tx, prisoner, id, { version, audience: tx.viewer.audience });
    return stored;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'not_found') throw invalid({ pointer: `/${which}_id`, code: 'no_such_record', detail: 'There is no prisoner with this id.' });
    if (error.code !== 'version_not_current') throw error;
    throw new Problem('version_not_current', {
      ...error.extra,
      detail: `\`${which}_version\` is not the current version. \`changed\` lists the fields that differ. Read them again, then decide.`,
    });
  }
}

/** Both lists together can be longer than one may be. */
function demandFitting(says: Values): void {
  const complaints = LISTS.flatMap((property) => {
    const parsed = property in says ? OwnPrisoner.shape[property as keyof typeof OwnPrisoner.shape].safeParse(says[property]) : undefined;
    return parsed?.error
      ? [{ pointer: `/fields/${property}`, code: 'too_big', detail: `both together are too many: ${parsed.error.issues[0]?.message}. Choose kept or merged` }]
      : [];
  });
  if (complaints.length > 0) throw invalid(...complaints);
}

function demandParts(leave: readonly string[], parts: readonly { record: { name: string }; stored: Stored }[]): void {
  const there = parts.filter(({ record }) => record.name !== merge.name).map(({ stored }) => stored.id);
  const complaints = leave.flatMap((id, place) =>
    there.includes(id) ? [] : [{ pointer: `/leave/${place}`, code: 'no_such_record', detail: 'There is no part of the merged prisoner with this id.' }],
  );
  if (complaints.length > 0) throw invalid(...complaints);
}

/** Of two claims about the same property of the person that were both chosen, the one that goes with the property stays so. Answers which of the merged one's no longer is. */
async function settleChoices(tx: WriteTx, { kept }: Two, says: Values, parts: readonly { record: { name: string }; stored: Stored }[]): Promise<string[]> {
  const claim = tx.records.get('claim');
  const aboutPerson = ({ state }: Stored) => state.chosen === true && state.record === prisoner.name;
  const mine = parts.filter(({ record, stored }) => record.name === claim.name && aboutPerson(stored)).map(({ stored }) => stored);
  const unchosen: string[] = [];
  for (const one of (await load(tx.db, claim, { owners: [kept.id] })).filter(aboutPerson)) {
    const rival = mine.find(({ state }) => state.property === one.state.property);
    if (!rival) continue;
    if (String(one.state.property) in says && !LISTS.includes(String(one.state.property))) await rewrite(tx, claim, one.id, { chosen: false });
    else unchosen.push(rival.id);
  }
  return unchosen;
}

/** What is told to everyone of all parts of somebody, hidden ones included. */
async function toldOf(tx: WriteTx, id: string): Promise<Values> {
  const parts = await partsOf(tx, id);
  return (
    prisoner.tally?.(
      Object.fromEntries(
        tx.records.membersOf(prisoner.name).map(({ name, plural }) => [plural, parts.filter(({ record }) => record.name === name).map(({ stored }) => stored.state)]),
      ),
    ) ?? {}
  );
}

/** A consent of the one and what is held of the other must not tell by themselves what neither did, nor tell more people of it. What is withheld of the one is withheld of both. */
async function demandNoMoreTold(tx: WriteTx, { kept, merged }: Two, [ofKept, ofMerged]: readonly [Values, Values]): Promise<void> {
  const isNarrower = rank(merged.state.visibility as Audience) > rank(kept.state.visibility as Audience);
  const byConsent = Object.keys(await toldOf(tx, kept.id)).filter((property) => prisoner.consented?.includes(property));
  const more = byConsent.filter((property) => !(property in ofKept) && (isNarrower || !(property in ofMerged)));
  if (more.length === 0) return;
  throw new Problem('conflict', {
    detail: `Together they would tell ${more.map((property) => `\`${property}\``).join(', ')}, which was not told: name the consent or what it allows to be told in \`leave\`, or change it first.`,
  });
}

async function stateNow(tx: WriteTx, record: string, id: string): Promise<Values> {
  const [stored] = await load(tx.db, tx.records.get(record), { ids: [id] });
  return stored?.state ?? {};
}
