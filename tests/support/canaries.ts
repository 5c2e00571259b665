// A registry full of canaries: records of every kind and visibility, every property filled in with a value that is found nowhere else,
// so that whatever turns up where it should not is recognised.

import type { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import { levelOf } from '../../src/core/access/sensitivity.js';
import { AUDIENCES, type Audience, rank } from '../../src/core/access/viewer.js';
import type { DefinedRecord, Records } from '../../src/core/db/definition.js';
import { addDays } from '../../src/core/values/partial-date.js';
import * as vocabularies from '../../src/core/values/vocabulary.js';
import { bare, make, subjectIn } from './generate.js';
import { creationOf } from './operations.js';
import { ordinary } from './ordinary.js';
import { Random } from './random.js';
import type { Client, TestRegistry } from './registry.js';

/** A record that was sent, and the least audience that may know of it. */
export interface Instance {
  record: DefinedRecord;
  id: string;
  sent: Values;
  /** What was sent and is not kept: nobody reads it. */
  unkept: string[];
  level: number;
  /** Ids of what it is part of. */
  owners: readonly string[];
  /** It was shown once and is hidden now, or retired; then nobody finds it any more. */
  since?: 'hidden' | 'retired' | undefined;
}

export interface Canary {
  record: DefinedRecord;
  property: string;
  value: string;
  level: number;
}

/** Fills a registry. Records come after those that they name. */
export async function plantCanaries(t: TestRegistry, records: Records, random = new Random('canaries')): Promise<Instance[]> {
  const planted: Instance[] = [];
  const editor = t.as('editor');
  const rare = rareCodes(records);
  const turns = new Map<string, number>();
  const inTurn = (codes: readonly string[]) => {
    const turn = turns.get(codes.join()) ?? 0;
    turns.set(codes.join(), turn + 1);
    return codes[turn % codes.length] as string;
  };
  let count = 0;
  let visibility: string = 'public';
  const making = {
    records,
    random,
    filled: 1,
    items: () => 1,
    // A number stands everywhere.
    sayable: (text: string) => !/^\d{1,4}$/.test(text),
    ids: (record: string) => planted.filter((one) => one.record.name === record && !one.since).map(({ id }) => id),
    texts: () => {
      count += 1;
      const word = `Kanarejka${letters(count)}`;
      // A week apart, so that what is worked out from one date is never another.
      return [word, addDays('1800-01-01', (count % 12_000) * 7), `https://${word.toLowerCase()}.example/`, 'BY', 'be', 'latn', 'BY-CC-1999'];
    },
    code: (codes: readonly string[]) => {
      if (!codes.every((code) => AUDIENCES.includes(code as Audience))) return inTurn(rare(codes));
      return codes.includes(visibility) ? visibility : (codes[0] as string);
    },
  };

  async function plant(record: DefinedRecord, as: Audience, owners: Instance[] = []): Promise<Instance> {
    visibility = as;
    const [owner] = owners;
    const body = creationOf(t.app, records, record).body as z.ZodObject;
    const property = record.owner?.property;
    const fixed = property && property in record.create.shape ? { [property]: owners.map(({ id }) => id) } : {};
    // What everyone sees names what only editors do; what it brings along names what everyone sees, and so does the rest.
    const naming = (of: DefinedRecord, place: number) => Object.fromEntries((of.references ?? []).map(({ property: name, to }) => [name, making.ids(to).at(place)]));
    // What everyone sees is about what everyone sees who sees its owner.
    const isSubject = (one: Instance) => !one.since && (owner ? one.owners.includes(owner.id) : !one.record.owner) && (as !== 'public' || one.level === (owner?.level ?? 0));
    const ofOwner = (kind: string) => planted.filter((one) => one.record.name === kind && isSubject(one)).map(({ id }) => id);
    const sent = make({ ...making, subjects: ofOwner }, record, body, { ...fixed, ...naming(record, as === 'public' ? -1 : 0) });
    for (const member of records.membersOf(record.name)) for (const part of (sent[member.plural] ?? []) as Values[]) Object.assign(part, naming(member, 0));
    const url = owner ? `/v1/${owner.record.plural}/${owner.id}/${record.plural}` : `/v1/${record.plural}`;
    const answer = await editor.post(url, sent);
    if (answer.status !== 201) throw new Error(`A ${record.name} full of canaries was refused: ${answer.text}`);
    if (record.entails) for (const one of owners) await takeBack(one);
    if (record.entails) for (const one of planted) if (one.record === record && !one.since && one.owners.includes(String(owner?.id))) await takeOver(one);
    return learn(record, sent, answer.body, owners);
  }

  /** An owner says again what was sent of it, whatever the last write entailed. */
  async function takeBack({ record, id, sent }: Instance): Promise<void> {
    const url = `/v1/${record.plural}/${id}`;
    const { body: now } = await editor.get(url);
    const changed = Object.keys(sent).filter((property) => property in now && JSON.stringify(now[property]) !== JSON.stringify(sent[property]));
    const answer = await editor.patch(url, Object.fromEntries(changed.map((property) => [property, sent[property]])));
    if (answer.status !== 200) throw new Error(`A ${record.name} could not be as it was: ${answer.text}`);
  }

  /** What the last write entailed for another of the same kind and owner is so now. */
  async function takeOver({ record, id, sent }: Instance): Promise<void> {
    const { body: now } = await editor.get(`/v1/${record.plural}/${id}`);
    for (const property of record.governs ?? []) if (property in sent) sent[property] = now[property];
  }

  /** Takes note of a record and of all that was sent inside it. */
  function learn(record: DefinedRecord, sent: Values, document: Values, owners: Instance[]): Instance {
    const own = rank(sent.visibility as Audience);
    const subject = planted.find(({ id }) => id === subjectIn(record, sent)?.id);
    const ofItself = Math.max(own, rank(record.widest(sent, owners[0]?.sent)), subject?.level ?? 0);
    const level = owners.length > 0 ? Math.max(ofItself, Math.min(...owners.map((one) => one.level))) : ofItself;
    const isUnkept = (name: string): boolean => Object.values(record.derived ?? {}).includes(name) && document[name] === undefined;
    const instance: Instance = {
      record,
      id: String(document.id),
      sent: Object.fromEntries(Object.entries(sent).filter(([name]) => name in record.create.shape && !isUnkept(name))),
      unkept: Object.keys(sent)
        .filter(isUnkept)
        .flatMap((name) => textsIn(sent[name])),
      level,
      owners: owners.map(({ id: of }) => of),
    };
    planted.push(instance);
    for (const other of records.all) {
      const [item, ...more] = (other !== record && Array.isArray(sent[other.plural]) ? sent[other.plural] : []) as Values[];
      if (!item) continue;
      if (more.length > 0) throw new Error('A canary brings along one of each kind, so that it is known which is which.');
      if (other.owner) learn(other, item, ((document[other.plural] as Values[])[0] as Values) ?? {}, [instance]);
      else {
        const property = record.links?.find((link) => link.to === other.name)?.property as string;
        const id = (document[property] as string[]).find((candidate) => !(sent[property] as string[]).includes(candidate));
        learn(other, item, { id }, []);
        instance.sent[property] = document[property];
      }
    }
    return instance;
  }

  const order = inOrderOfNaming(records);
  for (const record of order) {
    const ownerSets: Instance[][] = record.owner ? planted.filter((one) => one.record.name === record.owner?.record && !one.since).map((one) => [one]) : [[]];
    if (record.owner && record.owner.property in record.create.shape) ownerSets.push(ownerSets.flat());
    for (const owners of ownerSets) for (const audience of AUDIENCES) await plant(record, audience, owners);
    for (const since of ['hidden', 'retired'] as const) {
      const one = await plant(record, 'public', ownerSets[0]);
      await leave(editor, one, since);
    }
  }
  for (const audience of AUDIENCES) await plantMerge(audience);
  return planted;

  /** Two prisoners of whom one was merged into the other, with nothing of theirs taken. */
  async function plantMerge(as: Audience): Promise<void> {
    const prisoner = records.get('prisoner');
    const kept = await plant(prisoner, as);
    const before = planted.length;
    const other = await plant(prisoner, as);
    const parts = planted.splice(before).filter((one) => one !== other);
    const version = async ({ id }: Instance) => (await editor.get(`/v1/prisoners/${id}`)).body.version;
    const [evidence = ''] = making.texts();
    const left_ids = parts.filter(({ record }) => record.owner).map(({ id }) => id);
    const fields = Object.fromEntries(Object.keys(prisoner.create.shape).flatMap((property) => (property === 'visibility' ? [] : [[property, 'kept']])));
    const asked = { kept_id: kept.id, merged_id: other.id, kept_version: await version(kept), merged_version: await version(other), fields, leave: left_ids, evidence };
    const { status, text, body } = await editor.post('/v1/merges', asked, { 'idempotency-key': other.id });
    if (status !== 201) throw new Error(`A merge full of canaries was refused: ${text}`);
    const ofMerge = { id: body.id, sent: { visibility: as, merged_id: other.id, evidence, left_ids }, unkept: [] };
    planted.push({ record: records.get('merge'), ...ofMerge, level: rank(as), owners: [kept.id] });
    const { body: decided } = await editor.get(`/v1/duplicate_decisions?prisoner_id=${other.id}`);
    const ofDecision = { id: decided.items[0].id, sent: { visibility: 'confidential', evidence }, unkept: [] };
    planted.push({ record: records.get('duplicate_decision'), ...ofDecision, level: AUDIENCES.length - 1, owners: [] });
    // What came along and stands by itself is there still.
    planted.push(...parts.filter(({ record }) => !record.owner));
  }

  async function leave(client: Client, one: Instance, since: 'hidden' | 'retired'): Promise<void> {
    const url = `/v1/${one.record.plural}/${one.id}`;
    const left = since === 'retired' ? await client.retire(url) : await client.patch(url, { visibility: 'confidential' });
    if (left.status >= 300) throw new Error(`A ${one.record.name} could not be ${since}: ${left.text}`);
    const gone = [one, ...planted.filter((part) => part.record.owner?.record === one.record.name && planted.indexOf(part) > planted.indexOf(one))];
    for (const each of gone) {
      each.level = AUDIENCES.length - 1;
      each.since = since;
    }
    if (since === 'hidden') one.sent.visibility = 'confidential';
  }
}

/** Every distinctive value that was sent, with the least audience that may read it; the ids of records among them. */
export function canariesIn(planted: readonly Instance[]): Canary[] {
  const ids = new Set(planted.map(({ id }) => id));
  return planted.flatMap(({ record, id, sent, unkept, level }) => [
    { record, property: 'id', value: id, level },
    ...unkept.map((value) => ({ record, property: 'unkept', value, level: AUDIENCES.length })),
    ...Object.entries(sent).flatMap(([property, value]) =>
      textsIn(value)
        .filter((text) => !ids.has(text))
        .map((text) => ({ record, property, value: text, level: Math.max(level, rank(levelIn(record, property))) })),
    ),
  ]);
}

/** The level of a property; one that no view shows is confidential. */
export function levelIn(record: DefinedRecord, property: string): Audience {
  const schema = record.view.shape[property] as z.ZodType | undefined;
  return schema ? levelOf(schema) : 'confidential';
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Four letters that stand for a number. */
function letters(count: number): string {
  const alphabet = 'bcdfghklmnprstvz';
  return Array.from({ length: 4 }, (_, place) => alphabet[Math.floor(count / 16 ** place) % 16]).join('');
}

/** Of a list of codes those that no other list has and no property is called, if there are any. */
function rareCodes(records: Records): (codes: readonly string[]) => readonly string[] {
  const lists = new Map<string, Set<string>>();
  const collect = (schema: z.ZodType): void => {
    const inner = bare(schema) as z.ZodType & { options?: string[]; shape?: Record<string, z.ZodType>; element?: z.ZodType };
    if (inner.def.type === 'enum') for (const code of inner.options ?? []) lists.set(code, (lists.get(code) ?? new Set()).add((inner.options ?? []).join()));
    for (const property of Object.values(inner.shape ?? {})) collect(property);
    if (inner.element) collect(inner.element);
  };
  for (const record of records.all) collect(record.create);
  // Answers that are made of several records have codes of their own.
  for (const codes of Object.values(vocabularies).map((vocabulary) => Object.keys(vocabulary)))
    for (const code of codes) if (lists.has(code)) lists.set(code, (lists.get(code) as Set<string>).add(codes.join()));
  for (const name of records.all.flatMap(({ view }) => Object.keys(view.shape))) lists.delete(name);
  return (codes) => {
    const rare = codes.filter((code) => lists.get(code)?.size === 1);
    return rare.length > 0 ? rare : codes;
  };
}

/** Records after those that they name or belong to. */
function inOrderOfNaming(records: Records): DefinedRecord[] {
  const done: DefinedRecord[] = [];
  const needs = (record: DefinedRecord) =>
    [
      record.owner?.record,
      ...(record.about
        ? ordinary(records)
            .filter(({ owner }) => owner?.record === record.owner?.record)
            .flatMap(({ name, about }) => (about ? [] : [name]))
        : []),
      ...(record.references ?? []).map(({ to }) => to),
      ...(record.links ?? []).map(({ to }) => to),
    ].filter((name) => name !== record.name);
  const all = ordinary(records);
  while (done.length < all.length) {
    const next = all.find((record) => !done.includes(record) && needs(record).every((name) => !name || done.some((other) => other.name === name)));
    if (!next) throw new Error('Records name each other in a circle: plantCanaries does not know where to begin.');
    done.push(next);
  }
  return done;
}
