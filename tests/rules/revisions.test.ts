// The law of revisions: every write leaves its trace and exactly the editions that changed, and a write that fails, only tries or says
// what is so already leaves nothing. The books are read from the store, past the registry. The test proves itself by tampering with them.

import { eq, getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import { visible } from '../../src/core/access/sensitivity.js';
import { AUDIENCES, rank, SYSTEM } from '../../src/core/access/viewer.js';
import { type DefinedRecord, defineRecord, recordsOf } from '../../src/core/db/definition.js';
import { revise } from '../../src/core/db/record.js';
import { facilities } from '../../src/core/db/tables/index.js';
import { records } from '../../src/records/index.js';
import { republish } from '../../src/services/republish/index.js';
import { verify } from '../../src/services/verify/index.js';
import { Books, tableOf } from '../support/books.js';
import { type Change, type Content, changesBetween, contentOf, expectUnchanged } from '../support/content.js';
import { extent } from '../support/extent.js';
import { canBeMade, type Making as Generator, make, makePatch, stock, subjectIn } from '../support/generate.js';
import { creationOf } from '../support/operations.js';
import { ordinary } from '../support/ordinary.js';
import { aCustodyPeriod, aFacility, aName, aPrisoner, aSource } from '../support/people.js';
import { engineOfTests } from '../support/postgres/databases.js';
import { Random } from '../support/random.js';
import { type Answer, type Making, makeRegistry, type TestRegistry } from '../support/registry.js';
import type { Store } from '../support/store.js';

const SEED = 'writes of every kind';
/** Enough for each kind of record to have its share; of what is the same for all, PostgreSQL is shown less. */
const WRITES = extent(120, engineOfTests() === 'postgres' ? 240 : 360) + extent(3, 6) * ordinary(records).length;
/** In how many ways a write is refused below. */
const REFUSALS = 15;
const ABSENT = '00000000-0000-4000-8000-000000000000';
const WEBHOOK_TABLES = ['webhook_secrets', 'webhook_progress'];

interface Known {
  record: DefinedRecord;
  id: string;
  owner?: Known | undefined;
  /** The part of its owner that it is about. */
  subject?: Known | undefined;
  retired?: string | undefined;
}

/** What a write ought to leave: so many revisions, or nothing at all. */
interface Deed {
  says: string;
  answer: Answer;
  /** Revisions that must be there afterwards; undefined where the answer alone does not tell whether anything changed. */
  revisions: number | undefined;
  /** Its owner may have been changed along with it. */
  entails?: boolean;
  /** Tables that it writes beside those that every write does. */
  beside?: readonly string[];
  /** An answer was to be remembered under a key. */
  remembers?: boolean;
}

/** Writes of every kind to one registry, by chance; each says what it must have left. */
class Writer {
  readonly known: Known[] = [];
  readonly keys: string[] = [];
  readonly webhooks: string[] = [];
  readonly exportRequests: string[] = [];
  #count = 0;

  constructor(
    readonly t: TestRegistry,
    readonly random: Random,
  ) {}

  get editor() {
    return this.t.as('editor');
  }

  /** The first writes: one of each kind of record, in order, so that there is something of everything. */
  async first(place: number): Promise<Deed | undefined> {
    const record = [...ordinary(records)].sort((a, b) => Number(Boolean(a.owner)) - Number(Boolean(b.owner)))[place];
    return record && (record.owner ? this.addPart(record) : this.create(record));
  }

  /** One write, by chance: half of them change something. */
  async next(): Promise<Deed> {
    this.#count += 1;
    const { random } = this;
    if (this.here().length < 8) return this.create();
    const deeds: (() => Promise<Deed>)[] = [
      () => this.create(),
      () => this.addPart(),
      () => this.addPart(),
      () => this.patch(),
      () => this.patch(),
      () => this.patch(),
      () => this.changeSight(),
      () => this.changeSight(),
      () => this.changeLinks(),
      () => this.retire(),
      () => this.restore(),
      () => this.makeKey(),
      () => this.revokeKey(),
      () => this.makeWebhook(),
      () => this.changeWebhook(),
      () => this.deleteWebhook(),
      () => this.askForExports(),
      () => this.approveExports(),
      () => this.withdrawExports(),
      () => this.sayWhatIsSo(),
      () => this.only(),
      () => this.only(),
      () => this.replay(),
      () => this.beRefused(),
      () => this.beRefused(),
      () => this.beRefused(),
    ];
    return random.pick(deeds)();
  }

  here(record?: string): Known[] {
    const isHere = (one: Known): boolean => !one.retired && (!one.owner || isHere(one.owner)) && (!one.subject || isHere(one.subject));
    return this.known.filter((one) => isHere(one) && (!record || one.record.name === record));
  }

  subjects(record: string, owner?: Known): string[] {
    return this.here(record).flatMap((one) => (one.owner === owner ? [one.id] : []));
  }

  /** Kinds that stand by themselves and can be made now. */
  roots(): DefinedRecord[] {
    return ordinary(records).filter((candidate) => !candidate.owner && canBeMade(candidate, (kind) => this.subjects(kind)));
  }

  making(filled: number, owner?: Known): Generator {
    return {
      subjects: (record) => this.subjects(record, owner),
      records,
      random: this.random,
      filled,
      ids: (record) => this.here(record).map(({ id }) => id),
      texts: stock,
      items: (random) => random.below(3),
    };
  }

  body(record: DefinedRecord, filled = 0.6, owner?: Known): Values {
    return make(this.making(filled, owner), record, creationOf(this.t.app, records, record).body as z.ZodObject);
  }

  urlOf({ record, id }: { record: DefinedRecord; id: string }): string {
    return `/v1/${record.plural}/${id}`;
  }

  placeOf(record: DefinedRecord, owner?: Known): string {
    return owner ? `${this.urlOf(owner)}/${record.plural}` : `/v1/${record.plural}`;
  }

  /** Takes note of what was made, with all that was made along. Says how many records that is. */
  learn(record: DefinedRecord, body: Values, document: Values, owner?: Known): number {
    const subject = this.known.find(({ id }) => id === subjectIn(record, document)?.id);
    const made: Known = { record, id: String(document.id), owner, subject };
    this.known.push(made);
    let count = 1;
    for (const member of records.membersOf(record.name)) {
      for (const { id } of (document[member.plural] ?? []) as Values[]) {
        this.known.push({ record: member, id: String(id), owner: made });
        count += 1;
      }
    }
    for (const other of records.all) if (!other.owner && other !== record) count += ((body[other.plural] ?? []) as unknown[]).length;
    return count;
  }

  /** One of any kind that stands by itself, now and then of that of which there are fewest. */
  async create(record = this.random.chance(0.4) ? rarest(this.roots(), this.known) : this.random.pick(this.roots())): Promise<Deed> {
    const body = this.body(record);
    const answer = await this.editor.post(this.placeOf(record), body);
    return { says: `create a ${record.name}`, answer, revisions: answer.status === 201 ? this.learn(record, body, answer.body) : 0 };
  }

  /** A part of the kind of which there are fewest, so that none is left out. */
  async addPart(
    record = rarest(
      ordinary(records).filter((candidate) => candidate.owner),
      this.known,
    ),
  ): Promise<Deed> {
    const owners = this.here(record.owner?.record);
    if (owners.length === 0) return this.create();
    const owner = this.random.pick(owners);
    const property = record.owner?.property as string;
    const several = property in record.create.shape ? { [property]: [owner.id, ...this.random.some(owners, 2).flatMap(({ id }) => (id === owner.id ? [] : [id]))] } : {};
    const body = { ...this.body(record, 0.6, owner), ...several };
    const answer = await this.editor.post(this.placeOf(record, owner), body);
    return { says: `add a ${record.name}`, answer, revisions: answer.status === 201 ? this.learn(record, body, answer.body, owner) : 0, entails: record.entails !== undefined };
  }

  async patch(one = this.random.pick(this.here()), patch?: Values): Promise<Deed> {
    const answer = await this.editor.patch(this.urlOf(one), patch ?? makePatch(this.making(0.6), one.record, Object.keys(one.record.create.shape)));
    return { says: `patch a ${one.record.name}`, answer, revisions: answer.status === 200 ? undefined : 0 };
  }

  changeSight(): Promise<Deed> {
    return this.patch(undefined, { visibility: this.random.pick(['public', 'partner', 'confidential']) });
  }

  /** What a record names is changed; half the time whose it is, where it can have several owners. */
  changeLinks(): Promise<Deed> {
    const links = this.here().flatMap((one) => (one.record.links ?? []).map((link) => ({ one, link })));
    const owning = links.filter(({ one, link }) => link.property === one.record.owner?.property);
    if (links.length === 0) return this.create();
    const { one, link } = this.random.pick(owning.length > 0 && this.random.chance(0.5) ? owning : links);
    const least = owning.some((other) => other.link === link) ? 1 : 0;
    return this.patch(one, { [link.property]: this.random.some(this.here(link.to), least + this.random.below(3)).map(({ id }) => id) });
  }

  async retire(): Promise<Deed> {
    const one = this.random.pick(this.here());
    const answer = await this.editor.retire(this.urlOf(one));
    if (answer.status === 204) one.retired = answer.headers.etag;
    return { says: `retire a ${one.record.name}`, answer, revisions: answer.status === 204 ? 1 : 0, entails: one.record.entails !== undefined };
  }

  async restore(): Promise<Deed> {
    const retired = this.known.filter((one) => one.retired);
    if (retired.length === 0) return this.retire();
    const one = this.random.pick(retired);
    const answer = await this.editor.restore(this.urlOf(one), one.retired as string);
    if (answer.status === 200) one.retired = undefined;
    return { says: `restore a ${one.record.name}`, answer, revisions: answer.status === 200 ? 1 : 0, entails: one.record.entails !== undefined };
  }

  async makeKey(): Promise<Deed> {
    const answer = await this.t.as('admin').post('/v1/api_keys', { name: 'Example Monitor', role: this.random.pick(['partner', 'editor']) });
    this.keys.push(answer.body.id);
    return { says: 'make a key', answer, revisions: 1 };
  }

  async revokeKey(): Promise<Deed> {
    const id = this.keys.pop() ?? ABSENT;
    const answer = await this.t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${id}` });
    return { says: 'revoke a key', answer, revisions: answer.status === 204 ? 1 : 0 };
  }

  async makeWebhook(): Promise<Deed> {
    const answer = await this.editor.post('/v1/webhooks', { url: 'https://monitor.example/registry', records: ['prisoner'] });
    if (answer.status === 201) this.webhooks.push(answer.body.id);
    return { says: 'make a webhook', answer, revisions: answer.status === 201 ? 1 : 0, beside: WEBHOOK_TABLES };
  }

  async changeWebhook(): Promise<Deed> {
    const url = `/v1/webhooks/${this.webhooks.at(-1) ?? ABSENT}`;
    const before = await this.editor.get(url);
    const isSecret = this.random.chance(0.3);
    const says = { enabled: this.random.chance(0.5), description: this.random.pick(['Our copy', null]) };
    const answer = isSecret ? await this.editor.post(`${url}/secret`, {}) : await this.editor.patch(url, says);
    const isChanged = isSecret ? answer.status === 201 : answer.status === 200 && answer.body.version !== before.body.version;
    return { says: 'change a webhook', answer, revisions: isChanged ? 1 : 0, beside: WEBHOOK_TABLES };
  }

  async deleteWebhook(): Promise<Deed> {
    const answer = await this.editor.request({ method: 'DELETE', url: `/v1/webhooks/${this.webhooks.pop() ?? ABSENT}` });
    return { says: 'delete a webhook', answer, revisions: answer.status === 204 ? 1 : 0, beside: WEBHOOK_TABLES };
  }

  async askForExports(): Promise<Deed> {
    const answer = await this.editor.post('/v1/export_requests', { records: ['prisoner', 'source'], reason: 'The yearly report' });
    if (answer.status === 201) this.exportRequests.push(answer.body.id);
    return { says: 'ask for exports', answer, revisions: answer.status === 201 ? 1 : 0 };
  }

  async approveExports(): Promise<Deed> {
    const answer = await this.t.as('admin').post(`/v1/export_requests/${this.exportRequests.at(-1) ?? ABSENT}/approval`, { expires_on: '2026-01-20' });
    return { says: 'approve exports', answer, revisions: answer.status === 200 ? 1 : 0 };
  }

  async withdrawExports(): Promise<Deed> {
    const answer = await this.editor.request({ method: 'DELETE', url: `/v1/export_requests/${this.exportRequests.pop() ?? ABSENT}` });
    return { says: 'withdraw a request for exports', answer, revisions: answer.status === 204 ? 1 : 0 };
  }

  /** A patch of what is so already. */
  async sayWhatIsSo(): Promise<Deed> {
    const one = this.random.pick(this.here());
    const document = (await this.editor.get(this.urlOf(one))).body as Values;
    const naming = [...(one.record.links ?? []), ...(one.record.references ?? [])].map(({ property }) => property);
    const said = Object.keys(one.record.create.shape).filter((property) => document[property] !== undefined && !naming.includes(property));
    const patch = Object.fromEntries(this.random.some(said, this.random.below(4)).map((property) => [property, document[property]]));
    return { says: `patch a ${one.record.name} with what it says`, answer: await this.editor.patch(this.urlOf(one), patch), revisions: 0 };
  }

  /** A write that only tries. */
  async only(): Promise<Deed> {
    const one = this.random.pick(this.here());
    const retired = this.known.filter((other) => other.retired);
    const etag = (await this.editor.get(this.urlOf(one))).headers.etag as string;
    const record = this.random.pick(this.roots());
    const trials: [string, () => Promise<Answer>][] = [
      ['creating', () => this.editor.post(`${this.placeOf(record)}?dry_run=true`, this.body(record), { 'idempotency-key': `trial ${this.#count}`.replace(' ', '-') })],
      ['patching', () => this.editor.patch(`${this.urlOf(one)}?dry_run=true`, makePatch(this.making(1), one.record, Object.keys(one.record.create.shape)), etag)],
      ['retiring', () => this.editor.retire(`${this.urlOf(one)}?dry_run=true`, etag)],
      ...retired
        .slice(0, 1)
        .map((other): [string, () => Promise<Answer>] => [
          'restoring',
          () => this.editor.request({ method: 'POST', url: `${this.urlOf(other)}/restore?dry_run=true`, headers: { 'if-match': other.retired as string } }),
        ]),
    ];
    const [what, act] = this.random.pick(trials);
    return { says: `try ${what}`, answer: await act(), revisions: 0 };
  }

  /** The same request twice with one key: done once. */
  async replay(): Promise<Deed> {
    const record = this.random.pick(this.roots().filter(({ about }) => !about));
    const body = this.body(record);
    const headers = { 'idempotency-key': `key-${this.#count}` };
    const first = await this.editor.post(this.placeOf(record), body, headers);
    const count = first.status === 201 ? this.learn(record, body, first.body) : 0;
    const again = await this.editor.post(this.placeOf(record), body, headers);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.bytes.equals(first.bytes)).toBe(true);
    return { says: `create a ${record.name} twice with one key`, answer: again, revisions: count, remembers: true };
  }

  /** A write that is refused. */
  async beRefused(place = this.random.below(REFUSALS)): Promise<Deed> {
    const one = this.random.pick(this.here());
    const url = this.urlOf(one);
    const etag = (await this.editor.get(url)).headers.etag as string;
    // What a record of this kind can be, so that nothing but what is meant is refused.
    const patch = { visibility: one.record.widest({}) };
    const merge = { 'content-type': 'application/merge-patch+json' };
    const refusals: [number, string, () => Promise<Answer>][] = [
      [400, 'an unknown property', () => this.editor.patch(url, { ...patch, no_such_property: 1 }, etag)],
      [400, 'naming what is not there', () => this.#nameNothing()],
      [400, 'an impossible visibility', () => this.editor.patch(url, { visibility: 'nobody' }, etag)],
      [400, 'a body that is no JSON', () => this.editor.request({ method: 'PATCH', url, headers: { ...merge, 'if-match': etag }, payload: '{' })],
      [400, 'a last part that is not valid', () => this.#lastPartNotValid()],
      [401, 'no key', () => this.t.as('reader').patch(url, patch, etag)],
      [403, "a partner's key", () => this.t.as('partner').patch(url, patch, etag)],
      [404, 'a record that never was', () => this.editor.patch(`/v1/${one.record.plural}/${ABSENT}`, patch, etag)],
      [404, 'an owner that never was', () => this.#withoutOwner()],
      [409, 'restoring what is not retired', () => this.editor.restore(url, etag)],
      [412, 'a version that is no more', () => this.editor.patch(url, patch, '"9999-confidential"')],
      [412, 'the version of another audience', () => this.editor.retire(url, etag.replace('confidential', 'public'))],
      [415, 'a body of another kind', () => this.editor.request({ method: 'PATCH', url, headers: { 'content-type': 'text/plain', 'if-match': etag }, payload: '{}' })],
      [428, 'no version', () => this.editor.request({ method: 'PATCH', url, headers: merge, payload: JSON.stringify(patch) })],
      [428, 'no version', () => this.editor.request({ method: 'DELETE', url })],
    ];
    expect(refusals).toHaveLength(REFUSALS);
    const [status, what, act] = refusals[place] as (typeof refusals)[number];
    const answer = await act();
    expect(answer.status, `${what}: ${answer.text}`).toBe(status);
    return { says: `be refused: ${what}`, answer, revisions: 0 };
  }

  /** Everything before it is stored already when the last part turns out to name nothing. */
  #lastPartNotValid(): Promise<Answer> {
    const sentAlong = (record: DefinedRecord) => records.membersOf(record.name).filter(({ plural }) => plural in (creationOf(this.t.app, records, record).body?.shape ?? {}));
    const root = this.random.pick(ordinary(records).filter((record) => sentAlong(record).length > 0));
    const body = this.body(root, 1);
    const last = sentAlong(root).at(-1) as DefinedRecord;
    const list = (body[last.plural] ?? []) as Values[];
    const part = make(this.making(1), last, creationOf(this.t.app, records, last).body as z.ZodObject);
    return this.editor.post(this.placeOf(root), { ...body, [last.plural]: [...list, { ...part, source_ids: [ABSENT] }] });
  }

  #nameNothing(): Promise<Answer> {
    const root = this.random.pick(ordinary(records).filter((record) => !record.owner && record.links));
    return this.editor.post(this.placeOf(root), { ...this.body(root), [root.links?.[0]?.property as string]: [ABSENT] });
  }

  #withoutOwner(): Promise<Answer> {
    const record = this.random.pick(ordinary(records).filter((candidate) => candidate.owner));
    return this.editor.post(`/v1/${records.get(record.owner?.record as string).plural}/${ABSENT}/${record.plural}`, this.body(record));
  }
}

function rarest(kinds: readonly DefinedRecord[], known: readonly { record: DefinedRecord }[]): DefinedRecord {
  const count = (record: DefinedRecord) => known.filter((one) => one.record === record).length;
  return [...kinds].sort((a, b) => count(a) - count(b))[0] as DefinedRecord;
}

/** Whether a row of the past says less than it did to those from whom something is hidden now, or keeps what it said for those who may see it. */
function isTakenBack(changes: readonly Change[], before: Change['before'], after: NonNullable<Change['after']>): boolean {
  const textOf = (row: Change['before']) => (row?.document ? String(row.document) : '');
  if (!before && Number(after.version) < 0) return after.document === null && after.from_commit === after.to_commit;
  // Whoever keeps what others lose has all of that time in rows of their own; that these say what was said then is for the ledger to check.
  if (!before) return Number(after.audience) > 0 && changes.some((one) => one.before && one.before.id === after.id && one.after?.taken_back !== one.before.taken_back);
  if (after.taken_back !== before.taken_back) return Number(after.audience) < 2 && after.to_commit !== null && textOf(after).length < textOf(before).length;
  return Number(after.audience) > 0 && Number(after.from_commit) < Number(before.from_commit);
}

/** What is wrong with the rows that a write changed. What its editions say is for the books to check. */
function complaintsAbout(deed: Deed, changes: Change[]): string[] {
  const of = (table: string) => changes.filter((change) => change.table === table);
  const revised = of('revisions').map(({ after }) => after ?? {});
  const expected = deed.revisions ?? revised.length;
  if (expected === 0) return changes.map(({ table, before, after }) => `It was to leave nothing, but in ${table} ${JSON.stringify(before)} became ${JSON.stringify(after)}.`);

  const found: string[] = [];
  if (revised.length !== expected && !(deed.entails && revised.length === expected + 1)) found.push(`It left ${revised.length} revisions instead of ${expected}.`);
  if (of('commits').length !== 1) found.push(`It left ${of('commits').length} commits instead of one.`);
  if (of('heads').length !== 1) found.push('It did not move the head.');
  for (const table of ['revisions', 'commits', 'changes', 'withdrawals', 'ledger_tiles'])
    for (const { before } of of(table)) if (before) found.push(`It rewrote history in ${table}: ${JSON.stringify(before)}`);
  const commit = of('commits')[0]?.after?.commit_number;
  const kinds = [...records.all.map((record) => [record.name, tableOf(record)]), ['api_key', 'api_keys'], ['webhook', 'webhooks'], ['export_request', 'export_requests']] as [
    string,
    string,
  ][];
  for (const [name, table] of kinds) {
    const changed = of(table).map(({ before, after }) => (after ?? before)?.id);
    const traced = revised.filter(({ record }) => record === name).map(({ id }) => id);
    for (const id of changed) if (!traced.includes(id as string)) found.push(`It changed ${name}/${id} without a revision.`);
    for (const id of traced) if (!changed.includes(id)) found.push(`It left a revision of ${name}/${id} and did not change it.`);
    for (const { before, after } of of(table)) if (before && !after) found.push(`It deleted ${name}/${before.id}: records are retired.`);
  }
  const printed = records.all.map((record) => getTableName(record.editions));
  const hidden = printed.some((table) => of(table).some(({ after }) => after && after.from_commit === commit && after.document === null));
  for (const table of printed) {
    for (const { before, after } of of(table)) {
      if (hidden && after && isTakenBack(of(table), before, after)) continue;
      if (!after) found.push(`It took a row out of ${table}.`);
      else if (!before && after.from_commit !== commit) found.push(`It printed an edition of another commit in ${table}.`);
      else if (before && (before.to_commit !== null || after.to_commit !== commit)) found.push(`It rewrote an edition that was over in ${table}.`);
      else if (before && Object.keys(after).some((column) => column !== 'to_commit' && before[column] !== after[column])) found.push(`It rewrote an edition in ${table}.`);
    }
  }
  const links = records.all.flatMap((record) => (record.links ?? []).map((link) => getTableName(link.table)));
  const mine = [
    'heads',
    'commits',
    'revisions',
    'changes',
    'withdrawals',
    'ledger_tiles',
    'edition_keys',
    'sound_keys',
    ...kinds.map(([, table]) => table),
    ...printed,
    ...links,
    ...(deed.remembers ? ['idempotency_keys'] : []),
    ...(deed.beside ?? []),
  ];
  for (const { table } of changes) if (!mine.includes(table)) found.push(`It changed ${table}, which is none of its business.`);
  return found;
}

interface Opened {
  t: TestRegistry;
  books: Books;
  writer: Writer;
  close(): Promise<void>;
}

async function open(making: Making = {}): Promise<Opened> {
  const t = await makeRegistry(making);
  const books = new Books(t.store, records);
  // The day of a key's first use is noted; that is no write of anybody's.
  for (const role of ['partner', 'editor', 'admin'] as const) await t.as(role).get('/livez');
  return {
    t,
    books,
    writer: new Writer(t, new Random(SEED)),
    close: () => t.close(),
  };
}

test('every write leaves its revisions, one commit and the editions that changed, and any other leaves nothing', { timeout: 900_000 }, async () => {
  const { t, books, writer, close } = await open();
  try {
    let before: Content = await contentOf(t.store);
    const check = async (deed: Deed, count: number) => {
      const after = await contentOf(t.store);
      const said = `write ${count} of "${SEED}": ${deed.says}, answered ${deed.answer.status}`;
      expect(deed.answer.status, `${said}: ${deed.answer.text}`).toBeLessThan(500);
      expect(complaintsAbout(deed, changesBetween(before, after)), said).toEqual([]);
      before = after;
    };
    let count = 0;
    for (let deed = await writer.first(0); deed; deed = await writer.first(count)) await check(deed, ++count);
    for (; count < WRITES; ) {
      await check(await writer.next(), ++count);
      if (count % 80 === 0) expect(await books.complaints(), `after write ${count} of "${SEED}"`).toEqual([]);
    }
    for (let place = 0; place < REFUSALS; place += 1) await check(await writer.beRefused(place), ++count);
    expect(await books.complaints(), `after ${count} writes of "${SEED}"`).toEqual([]);
    expect((await verify(t.registry.database, records)).all, `after ${count} writes of "${SEED}"`).toEqual([]);
    expect(before.get('revisions')?.rows.size).toBeGreaterThan(WRITES / 3);
    for (const record of ordinary(records)) {
      // Of fewer writes it is chance for whom.
      const audiences = extent(1, AUDIENCES.length - rank(record.widest({})));
      expect(before.get(getTableName(record.editions))?.rows.size, `editions of ${record.plural}`).toBeGreaterThanOrEqual(audiences);
    }

    // The registry's own way of printing everything anew finds nothing to print either.
    expect(await republish(t.registry, 'another release')).toBeGreaterThan(0);
    expect(changesBetween(before, await contentOf(t.store)).map(({ table }) => table)).toEqual(['heads']);
  } finally {
    await close();
  }
});

test('a key that was used for another request leaves nothing either', async () => {
  const { t, close } = await open();
  try {
    const headers = { 'idempotency-key': 'key-1' };
    expect((await t.as('editor').post('/v1/sources', aSource(), headers)).status).toBe(201);
    const before = await contentOf(t.store);
    expect((await t.as('editor').post('/v1/sources', aSource({ title: 'Another item' }), headers)).status).toBe(422);
    await expectUnchanged(t, before);
  } finally {
    await close();
  }
});

test('a write that leaves no trace is refused and undone', async () => {
  const { t, close } = await open();
  try {
    await t.as('editor').post('/v1/facilities', aFacility());
    const before = await contentOf(t.store);
    const writing = t.registry.write(SYSTEM, {}, async (tx) => {
      await tx.db.update(facilities).set({ address: 'somewhere else' });
    });
    await expect(writing).rejects.toThrow('left no trace');
    await expectUnchanged(t, before);
  } finally {
    await close();
  }
});

describe('the law bites:', () => {
  /** What each tampering makes untrue, and what the books say to it. */
  const TAMPERINGS: [string, (string | ((store: Store) => Promise<number>))[], RegExp][] = [
    [
      'a revision is missing',
      [
        `delete from revisions where (record, id, revision) =
           (select record, id, revision from revisions where action = 'revise' order by commit_number desc, record, id limit 1)`,
      ],
      /revision/,
    ],
    [
      'a revision says what was not so',
      [`update revisions set before = replace(before, '"visibility":"', '"visibility":"un') where action = 'revise' and before <> replace(before, '"visibility":"', '')`],
      /says that visibility was/,
    ],
    ['a commit is missing', ['delete from commits where commit_number = 7'], /Commits are numbered without gaps/],
    ['a record is changed past the registry', ["update facilities set country = 'ZZ'"], /its revisions tell/],
    ['a record is changed past the registry, so that its editions are of yesterday', ["update facilities set country = 'ZZ'"], /but its record says/],
    ['a number of the feed is left out', ['update changes set public_seq = public_seq + 1 where public_seq = (select max(public_seq) from changes)'], /public feed has a gap/],
    [
      'the feed is out of order',
      [
        'update changes set public_seq = 0 where public_seq = 1',
        'update changes set public_seq = 1 where public_seq = 2',
        'update changes set public_seq = 2 where public_seq = 0',
      ],
      /feed is out of order/,
    ],
    [
      'the feed tells of what did not change',
      ['update changes set partner_seq = null, partner_version = null where partner_seq = (select max(partner_seq) from changes)'],
      /the feed does not say so/,
    ],
    ['a version is left out', ['update changes set public_version = public_version + 1 where public_version > 1'], /goes from version/],
    ['a document is not what was written', ['update source_editions set checksum = checksum + 1'], /wrong checksum/],
    ['an edition is gone', ['delete from name_editions where to_commit is null'], /is shown to \w+ as undefined/],
    ['an edition holds too long', ['update prisoner_editions set to_commit = to_commit + 1 where to_commit is not null'], /holds until/],
    ['a list would find what the document does not say', ["update sentence_editions set kind = 'fine' where document is not null"], /is found by kind/],
    ['a list would not find what the document says', ["delete from edition_keys where record = 'prisoner'"], /is found by the keys/],
    [
      'a word leads to somebody who does not have it',
      ['update sound_keys set audience = 0 where audience = 2 and value not in (select value from sound_keys where audience = 0)'],
      /sought by the word .*, which no/,
    ],
    ['a word that somebody has leads to nobody', ['delete from sound_keys where audience = 0'], /sought by the word .*, which a document/],
    ['a note of the editors stands in a public document', [(store) => rewrite(store, 'prisoner_editions', 0, ['"sex"', '"working_note":"x","sex"'])], /may not read/],
    ['a prisoner shows another name than the name itself', [(store) => rewrite(store, 'prisoner_editions', undefined, ['"script"', '"scripd"'])], /than its own edition says/],
  ];

  /** Puts other words in place of the first ones in documents, of one audience or of all; says in how many. */
  async function rewrite(store: Store, table: string, audience: number | undefined, [old, now]: [string, string]): Promise<number> {
    let count = 0;
    for (const row of await store.rows(`select id, audience, version, document from ${table} where document is not null`)) {
      const document = String(row.document);
      if (!document.includes(old) || (audience !== undefined && row.audience !== audience)) continue;
      count += await store.execute(
        `update ${table} set document = ? where id = ? and audience = ? and version = ?`,
        Buffer.from(document.replaceAll(old, now)),
        row.id,
        row.audience,
        row.version,
      );
    }
    return count;
  }

  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    const { writer } = opened;
    for (let place = 0; await writer.first(place); place += 1);
    for (const one of writer.here()) await writer.patch(one, { visibility: 'public' });
    for (let count = 0; count < 60; count += 1) await writer.next();
    // Whatever went out of sight on the way, somebody is in it, and somebody hidden.
    for (const says of [{}, { visibility: 'confidential', names: [aName({ full: 'UTOENAYA Vanda' })] }])
      expect((await opened.t.as('editor').post('/v1/prisoners', aPrisoner(says))).status).toBe(201);
  });
  afterAll(() => opened.close());

  test('these books are in order', async () => {
    expect(await opened.books.complaints()).toEqual([]);
  });

  test.each(TAMPERINGS)('%s', async (_, statements, complaint) => {
    const { books, t } = opened;
    await t.store.undone(async () => {
      let changed = 0;
      for (const statement of statements) changed += typeof statement === 'string' ? await t.store.execute(statement) : await statement(t.store);
      expect(changed, 'rows tampered with').toBeGreaterThan(0);
      expect((await books.complaints()).filter((text) => complaint.test(text))).not.toEqual([]);
    });
  });

  test('one record is changed along with another that leaves its trace', async () => {
    const { t, writer } = opened;
    const [one, other] = [await writer.editor.post('/v1/facilities', aFacility()), await writer.editor.post('/v1/facilities', aFacility())];
    const before = await contentOf(t.store);
    await t.registry.write(SYSTEM, {}, async (tx) => {
      await revise(tx, records.get('facility'), one.body.id, { address: 'Example Street 1' });
      await tx.db.update(facilities).set({ address: 'Example Street 2' }).where(eq(facilities.id, other.body.id));
    });
    const complaints = complaintsAbout({ says: '', answer: one, revisions: 1 }, changesBetween(before, await contentOf(t.store)));
    expect(complaints).toEqual([`It changed facility/${other.body.id} without a revision.`]);
  });
});

describe('a fault in printing is noticed:', () => {
  const FAULTS: [string, Making, (writer: Writer) => Promise<Answer>][] = [
    [
      'what names a record is not printed anew when the record is hidden',
      { records: { ...records, pointingAt: () => [] } },
      async ({ editor }) => {
        const source = await editor.post('/v1/sources', aSource());
        await editor.post('/v1/prisoners', aPrisoner({ source_ids: [source.body.id] }));
        return editor.patch(`/v1/sources/${source.body.id}`, { visibility: 'confidential' });
      },
    ],
    ['parts are not printed with what they belong to', { records: { ...records, membersOf: () => [] } }, async ({ editor }) => editor.post('/v1/prisoners', aPrisoner())],
    [
      'a note of the editors is printed for everyone',
      { records: recordsOf(records.all.map((record) => (record.name === 'facility' ? defineRecord({ ...record, view: allPublic(record.view) }) : record))) },
      async ({ editor }) => editor.post('/v1/facilities', aFacility({ working_note: 'not for everyone' })),
    ],
    [
      'a place is named that may not be known',
      { records: recordsOf(records.all.map((record) => (record.name === 'custody_period' ? defineRecord({ ...record, references: [] }) : record))) },
      async ({ editor }) => {
        const facility = await editor.post('/v1/facilities', aFacility({ visibility: 'partner' }));
        return editor.post('/v1/prisoners', aPrisoner({ custody_periods: [aCustodyPeriod({ facility_id: facility.body.id })] }));
      },
    ],
  ];

  test.each(FAULTS)('%s', async (_, making, write) => {
    const { books, writer, close } = await open(making);
    try {
      expect((await write(writer)).status).toBeLessThan(300);
      expect((await books.complaints()).filter((text) => /is shown to|may not read/.test(text))).not.toEqual([]);
    } finally {
      await close();
    }
  });
});

function allPublic(view: z.ZodObject): z.ZodObject {
  return view.extend(Object.fromEntries(Object.entries(view.shape).map(([name, schema]) => [name, visible('public', schema as z.ZodType, name)])));
}
