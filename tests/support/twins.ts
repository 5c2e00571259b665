// Two registries that say the same to an audience and differ in all that it may not see: both are written to side by side, with the
// same ids and times for what is shown, and each with changes of its own, before, between and after, that nobody outside may notice.

import type { z } from 'zod';
import type { Values } from '../../src/core/access/render.js';
import { levelOf } from '../../src/core/access/sensitivity.js';
import { AUDIENCES, type Audience, rank } from '../../src/core/access/viewer.js';
import type { DefinedRecord, Records } from '../../src/core/db/definition.js';
import { records } from '../../src/records/index.js';
import { bare, canBeMade, type Making as Generator, make, makePatch, secretStock, stock, subjectIn } from './generate.js';
import { idsFrom } from './ids.js';
import { creationOf } from './operations.js';
import { ordinary } from './ordinary.js';
import { Random } from './random.js';
import { type Answer, type Client, type Making, makeRegistry, type TestRegistry } from './registry.js';

/** A record that both registries show; `away` says how each of them hides it for the time being. */
interface Shared {
  record: DefinedRecord;
  id: string;
  owner?: Shared | undefined;
  /** The part of the same owner that it is about. */
  subject?: Shared | undefined;
  away?: Map<World, Values | 'retired'> | undefined;
}

/** A record that will be shown later; until then not every registry has it, and each says something else of it. */
interface Draft {
  record: DefinedRecord;
  owner?: Shared | undefined;
  stream: string;
  final: Values;
  having: Map<World, string>;
}

interface Hidden {
  record: DefinedRecord;
  id: string;
  etag?: string | undefined;
}

const SECRET = 'the same in both, so that cursors are the same';
const BEGIN = Date.parse('2026-02-01T10:00:00.000Z');
const ABSENT = '00000000-0000-4000-8000-000000000000';

/** One of the two registries, and what it hides. */
export class World {
  readonly hidden: Hidden[] = [];
  readonly keyIds: string[] = [];
  readonly editor: Client;

  constructor(
    readonly name: string,
    readonly t: TestRegistry,
    /** How many of the hidden changes it gets. */
    readonly share: number,
  ) {
    this.editor = t.as('editor');
  }

  async etag(url: string): Promise<string | undefined> {
    return (await this.editor.get(url)).headers.etag;
  }
}

export class Twins {
  readonly shared: Shared[] = [];
  readonly worlds: readonly [World, World];
  /** How often each kind of change was made, for a test that asks whether any was left out. */
  readonly made = new Map<string, number>();
  /** The records as they ought to be, whatever faults the registries have. */
  readonly records: Records = records;
  readonly #drafts: Draft[] = [];
  readonly #random: Random;
  readonly #level: number;
  #step = 0;
  /** While it lasts nothing is left to chance that can be. */
  #isSure = false;

  private constructor(
    readonly audience: Audience,
    readonly seed: string,
    plain: TestRegistry,
    laden: TestRegistry,
  ) {
    this.worlds = [new World('the plain registry', plain, 0.25), new World('the laden registry', laden, 1)];
    this.#random = new Random(seed);
    this.#level = rank(audience);
  }

  /** Registries as the test wants them made: both have the same faults, if any. */
  static async open(audience: Audience, seed: string, making: Making = {}): Promise<Twins> {
    idsFrom('the keys of both');
    const plain = await makeRegistry({ ...making, secret: SECRET, still: true });
    const laden = await makeRegistry({ ...making, secret: SECRET, still: true });
    const twins = new Twins(audience, seed, plain, laden);
    // The day of a key's first use is noted: over and done with, in both.
    for (const { t } of twins.worlds) for (const role of ['partner', 'editor', 'admin'] as const) await t.as(role).get('/livez');
    await twins.#begin();
    return twins;
  }

  /** The laden registry begins with one hidden record of each kind that stands by itself; then both get one of each kind, and in the laden one they name those. */
  async #begin(): Promise<void> {
    const [, laden] = this.worlds;
    const roots = ordinary(this.records).filter((record) => !record.owner);
    for (const record of roots) {
      this.turnClocks();
      idsFrom(`${this.seed} beginning ${this.#step}`);
      await this.#hiddenRoot(laden, record);
    }
    this.#isSure = true;
    for (const record of [...this.#roots(), ...this.#parts()]) {
      this.turnClocks();
      await this.#create(record, record.owner && this.#here(record.owner.record)[0]);
    }
    this.#isSure = false;
  }

  async close(): Promise<void> {
    for (const { t } of this.worlds) await t.close();
  }

  /** Ids of what both show, what one of them hides, and what never was. */
  ids(): { record: string; id: string }[] {
    return [...this.shared, ...this.worlds.flatMap(({ hidden }) => hidden)].map(({ record, id }) => ({ record: record.name, id }));
  }

  /** Sets both clocks to the same instant. */
  turnClocks(): void {
    this.#step += 1;
    for (const { t } of this.worlds) t.setClock(new Date(BEGIN + this.#step * 60_000).toISOString());
  }

  /** One change that both show, and around it changes that each hides. */
  async step(): Promise<void> {
    for (const world of this.worlds) {
      for (let count = this.#random.below(3); count > 0; count -= 1) if (this.#random.chance(world.share) && this.#here().length > 0) await this.#hide(world);
    }
    this.turnClocks();
    const random = this.#random;
    const roots = this.#roots();
    const early = this.shared.length < 8;
    const what = random.below(early ? 3 : 20);
    if (what < 3)
      await this.#create(
        this.#rarest(
          roots.filter((record) => canBeMade(record, (kind) => this.#subjects(kind))),
          (record) => `create ${record.name}`,
        ),
        undefined,
      );
    else if (what < 7) await this.#addPart();
    else if (what < 12) await this.#patch();
    else if (what < 14) await this.#goAway();
    else if (what < 17) await this.#comeBack();
    else if (what < 18) await this.#draft();
    else await this.#publish();
  }

  /** All that is away comes back and all drafts are published. */
  async settle(): Promise<void> {
    for (let rest = this.shared.length; rest > 0; rest -= 1) {
      this.turnClocks();
      await this.#comeBack();
    }
    while (this.#drafts.length > 0) {
      this.turnClocks();
      await this.#publish();
    }
  }

  /** Kinds of part that this audience may see at all. */
  #parts(): DefinedRecord[] {
    return ordinary(this.records).filter((record) => record.owner && rank(record.widest({})) <= this.#level);
  }

  #chance(of: number): boolean {
    return this.#random.chance(this.#isSure ? 1 : of);
  }

  /** Of several the one that was made least often, so that none is left out. */
  #rarest<T>(from: readonly T[], says: (one: T) => string): T {
    const least = Math.min(...from.map((one) => this.made.get(says(one)) ?? 0));
    return this.#random.pick(from.filter((one) => (this.made.get(says(one)) ?? 0) === least));
  }

  #count(what: string): void {
    this.made.set(what, (this.made.get(what) ?? 0) + 1);
  }

  /** Kinds that stand by themselves and that this audience may see at all. */
  #roots(): DefinedRecord[] {
    return ordinary(this.records).filter((record) => !record.owner && rank(record.widest({})) <= this.#level);
  }

  /** Visibilities that the audience is not among, and that such a record can have. */
  #hiddenVisibility(record?: DefinedRecord): string {
    return this.#random.pick(AUDIENCES.slice(Math.max(this.#level + 1, record ? rank(record.widest({})) : 0)));
  }

  /** Properties that can be sent and that the audience does not read. */
  hiddenProperties(record: DefinedRecord): string[] {
    return this.#properties(record).filter((property) => rank(levelIn(record, property)) > this.#level);
  }

  #shownProperties(record: DefinedRecord): string[] {
    return this.#properties(record).filter((property) => rank(levelIn(record, property)) <= this.#level && property !== record.owner?.property);
  }

  #properties(record: DefinedRecord): string[] {
    return Object.keys(record.create.shape).filter((property) => property !== 'visibility' && !record.governs?.includes(property));
  }

  /** Those that say something of themselves and name no other record. */
  #ownProperties(record: DefinedRecord): string[] {
    const naming = [...(record.references ?? []), ...(record.links ?? [])].map(({ property }) => property);
    return this.#shownProperties(record).filter((property) => !naming.includes(property));
  }

  #here(record?: string): Shared[] {
    const isHere = (one: Shared): boolean => !one.away && (!one.owner || isHere(one.owner)) && (!one.subject || isHere(one.subject));
    return this.shared.filter((one) => isHere(one) && (!record || one.record.name === record));
  }

  #generator(filled: number, world?: World, owner?: Shared | Hidden): Generator {
    return {
      subjects: (record) => this.#subjects(record, world, owner),
      records: this.records,
      random: this.#random,
      filled,
      ids: (record) => [...this.#here(record)].map(({ id }) => id).concat(world ? this.#nameable(world, record) : []),
      texts: stock,
      items: (random) => (random.chance(0.4) ? 1 + random.below(2) : 0),
    };
  }

  /** The same for what is hidden, which has names of its own. */
  #secretly(filled: number, world?: World, owner?: Shared | Hidden): Generator {
    return { ...this.#generator(filled, world, owner), texts: secretStock };
  }

  /** What one can be about: parts of its owner, or what stands by itself, of what is hidden too. */
  #subjects(record: string, world?: World, owner?: Shared | Hidden): string[] {
    const here = this.#here(record).flatMap((one) => (one.owner === owner ? [one.id] : []));
    return owner || !world || this.records.get(record).owner ? here : [...here, ...this.#nameable(world, record)];
  }

  #rootsToHide(world: World): DefinedRecord[] {
    return ordinary(this.records).filter((candidate) => !candidate.owner && canBeMade(candidate, (kind) => this.#subjects(kind, world)));
  }

  /** A body that both registries are sent, and in each what is hidden of it is another. */
  #bodies(record: DefinedRecord, owner: Shared | undefined): [Values, Values] {
    const [one] = this.worlds;
    const body = creationOf(one.t.app, this.records, record).body as z.ZodObject;
    const both = make(this.#generator(0.7, undefined, owner), record, body, { visibility: record.widest({}), ...(owner ? this.#ownership(record, owner) : {}) });
    this.#nameLess(record, both);
    for (const member of this.records.membersOf(record.name)) for (const part of (both[member.plural] ?? []) as Values[]) this.#nameLess(member, part);
    return this.worlds.map((world) => {
      const mine: Values = { ...both };
      this.#nameHidden(world, record, mine);
      for (const member of this.records.membersOf(record.name)) {
        if (!Array.isArray(both[member.plural])) continue;
        mine[member.plural] = (both[member.plural] as Values[]).map((part) => ({ ...part }));
        for (const part of mine[member.plural] as Values[]) this.#nameHidden(world, member, part);
      }
      for (const property of this.hiddenProperties(record)) {
        delete mine[property];
        if (this.#random.chance(0.6 * world.share)) Object.assign(mine, makePatch(this.#secretly(1), record, [property]));
        if (mine[property] === null) delete mine[property];
      }
      // The last part of the last kind: what is shown before it keeps its ids.
      const last = this.records
        .membersOf(record.name)
        .filter(({ plural }) => plural in body.shape)
        .at(-1);
      if (last && this.#chance(0.8 * world.share)) {
        const part = bare((bare(body.shape[last.plural] as z.ZodType) as z.ZodArray).element as z.ZodType) as z.ZodObject;
        mine[last.plural] = [...((mine[last.plural] ?? []) as Values[]), make(this.#secretly(0.7), last, part, { visibility: this.#hiddenVisibility() })];
        this.#count('hidden part sent along');
      }
      return mine;
    }) as [Values, Values];
  }

  /** Leaves open what another record could be named for. */
  #nameLess(record: DefinedRecord, body: Values): void {
    for (const { property } of record.references ?? []) if (this.#chance(0.5)) delete body[property];
  }

  /** Where nothing is named, something hidden is. */
  #nameHidden(world: World, record: DefinedRecord, body: Values): void {
    for (const { property, to } of record.references ?? []) {
      const candidates = this.#nameable(world, to);
      if (body[property] !== undefined || candidates.length === 0 || !this.#chance(0.7 * world.share)) continue;
      body[property] = this.#random.pick(candidates);
      this.#count('hidden reference sent along');
    }
  }

  /** Hidden records that another can name. */
  #nameable(world: World, record: string): string[] {
    return world.hidden.filter((hidden) => hidden.record.name === record && !hidden.etag).map(({ id }) => id);
  }

  /** Whose a part is, where that is said in the body. */
  #ownership(record: DefinedRecord, owner: Shared, ...others: string[]): Values {
    const property = record.owner?.property as string;
    return property in record.create.shape ? { [property]: [...new Set([owner.id, ...others])] } : {};
  }

  #address(record: DefinedRecord, ownerId?: string): string {
    return ownerId ? `/v1/${this.records.get(record.owner?.record as string).plural}/${ownerId}/${record.plural}` : `/v1/${record.plural}`;
  }

  /** Does the same in both, with the same ids and times, and demands that it comes out the same. */
  async #both(what: string, act: (world: World, place: number) => Promise<Answer>): Promise<[Answer, Answer]> {
    this.#count(what);
    const answers: Answer[] = [];
    const stream = `${this.seed} step ${this.#step}`;
    for (const [place, world] of this.worlds.entries()) {
      this.#setClock(world);
      idsFrom(stream);
      answers.push(await act(world, place));
    }
    const [one, other] = answers as [Answer, Answer];
    if (one.status !== other.status)
      throw new Error(`"${what}" was answered ${one.status} in one registry and ${other.status} in the other (seed ${this.seed}): ${one.text} ${other.text}`);
    return [one, other];
  }

  #setClock(world: World): void {
    world.t.setClock(new Date(BEGIN + this.#step * 60_000).toISOString());
  }

  async #create(record: DefinedRecord, owner: Shared | undefined): Promise<void> {
    const bodies = this.#bodies(record, owner);
    const [one, other] = await this.#both(`create ${record.name}`, (world, place) => world.editor.post(this.#address(record, owner?.id), bodies[place]));
    if (one.status !== 201) return;
    if (one.body.id !== other.body.id) throw new Error(`A ${record.name} got different ids in the two registries: the test's own ids are not in order (seed ${this.seed})`);
    this.#share(record, owner, one.body, other.body);
  }

  /** Takes note of a record that both show, and of its parts: those that only one of them has are hidden. */
  #share(record: DefinedRecord, owner: Shared | undefined, ...documents: Values[]): void {
    const subject = subjectIn(record, documents[0]);
    const shared: Shared = { record, id: String(documents[0]?.id), owner, subject: this.shared.find(({ id }) => id === subject?.id) };
    this.shared.push(shared);
    for (const member of this.records.membersOf(record.name)) {
      const lists = documents.map((document) => (document[member.plural] ?? []) as Values[]);
      for (const [place, list] of lists.entries()) {
        for (const { id, visibility } of list) {
          if (rank(visibility as Audience) > this.#level) this.worlds[place]?.hidden.push({ record: member, id: String(id) });
          else if (place === 0) this.shared.push({ record: member, id: String(id), owner: shared });
        }
      }
    }
  }

  async #addPart(): Promise<void> {
    const record = this.#kindOfPart(this.#parts());
    const owners = this.#here(record.owner?.record);
    if (owners.length > 0) await this.#create(record, this.#random.pick(owners));
  }

  /** Names more often than others: people are found by them. */
  #kindOfPart(kinds: readonly DefinedRecord[]): DefinedRecord {
    const names = kinds.filter(({ name }) => name === 'name');
    return this.#random.pick(names.length > 0 && this.#random.chance(0.3) ? names : kinds);
  }

  async #patch(): Promise<void> {
    const one = this.#random.pick(this.#here());
    const patch = makePatch(this.#generator(0.7), one.record, this.#shownProperties(one.record));
    // What is cited beyond what is shown is up to each registry; here both cite the same.
    await this.#both(`patch ${one.record.name}`, (world) => world.editor.patch(`/v1/${one.record.plural}/${one.id}`, patch));
  }

  /** Both hide a record, each in its own way: it is retired in one, set to a narrower audience in the other. */
  async #goAway(): Promise<void> {
    const one = this.#random.pick(this.#here());
    const url = `/v1/${one.record.plural}/${one.id}`;
    one.away = new Map();
    this.#count(`hide ${one.record.name}`);
    for (const world of this.worlds) {
      this.#setClock(world);
      if (this.#random.chance(0.5)) {
        expectStatus(await world.editor.retire(url), 204);
        one.away.set(world, 'retired');
        continue;
      }
      const before = (await world.editor.get(url)).body as Values;
      expectStatus(await world.editor.patch(url, { visibility: this.#hiddenVisibility() }), 200);
      const patch = makePatch(this.#secretly(1), one.record, this.#ownProperties(one.record));
      const scribbled = await world.editor.patch(url, patch);
      const undo = scribbled.status === 200 ? Object.keys(patch).map((property) => [property, instead(one.record.create.shape[property], before[property])]) : [];
      one.away.set(world, { ...Object.fromEntries(undo), visibility: before.visibility });
    }
  }

  async #comeBack(): Promise<void> {
    const away = this.shared.filter((one) => one.away && !one.owner?.away && !one.subject?.away);
    if (away.length === 0) return;
    const one = this.#random.pick(away);
    const url = `/v1/${one.record.plural}/${one.id}`;
    this.#count(`show ${one.record.name} again`);
    for (const world of this.worlds) {
      this.#setClock(world);
      const how = one.away?.get(world) as Values | 'retired';
      if (how === 'retired') expectStatus(await world.editor.restore(url, await this.#etagOfRetired(world, one)), 200);
      else expectStatus(await world.editor.patch(url, how), 200);
    }
    one.away = undefined;
  }

  /** The ETag of a retired record is told with the refusal of any other. */
  async #etagOfRetired(world: World, { record, id }: { record: DefinedRecord; id: string }): Promise<string> {
    const refused = await world.editor.restore(`/v1/${record.plural}/${id}`, '"0-confidential"');
    return String(refused.body.current_etag);
  }

  /** A record is prepared out of sight, in one registry or in both, and not in the same words. */
  async #draft(): Promise<void> {
    const record = this.#random.pick([...this.#roots(), ...this.#parts()].filter((candidate) => canBeMade(candidate, (kind) => this.#subjects(kind))));
    const owners = this.#here(record.owner?.record);
    if (record.owner && owners.length === 0) return;
    const owner = record.owner ? this.#random.pick(owners) : undefined;
    const [world] = this.worlds;
    const body = creationOf(world.t.app, this.records, record).body as z.ZodObject;
    const fixed = { ...(owner ? this.#ownership(record, owner) : {}), ...quiet(record), visibility: record.widest({}) };
    const standing = Object.fromEntries(
      ordinary(this.records)
        .filter((candidate) => !candidate.owner && candidate.plural in body.shape)
        .map((candidate) => [candidate.plural, undefined]),
    );
    const final = make(this.#generator(0.7), record, body, { ...standing, ...fixed });
    for (const member of this.records.membersOf(record.name)) for (const part of (final[member.plural] ?? []) as Values[]) nameNothing(member, part);
    const draft: Draft = { record, owner, stream: `${this.seed} draft ${this.#step}`, final, having: new Map() };
    for (const each of this.worlds) {
      if (!this.#random.chance(Math.max(each.share, 0.5))) continue;
      const governing = Object.fromEntries((record.governs ?? []).map((property) => [property, final[property]]));
      const own = make(this.#secretly(0.7, each), record, body, { ...standing, ...fixed, ...governing, visibility: this.#hiddenVisibility() });
      for (const member of this.records.membersOf(record.name)) own[member.plural] = final[member.plural];
      this.#setClock(each);
      idsFrom(draft.stream);
      const made = await each.editor.post(this.#address(record, owner?.id), own);
      expectStatus(made, 201);
      draft.having.set(each, made.body.id);
      this.#count(`draft ${record.name}`);
      for (let count = this.#random.below(3); count > 0; count -= 1)
        await each.editor.patch(`/v1/${record.plural}/${made.body.id}`, makePatch(this.#secretly(1, each), record, this.#shownProperties(record)));
    }
    this.#drafts.push(draft);
  }

  async #publish(): Promise<void> {
    const isHere = (id: string | undefined) => id === undefined || this.#here().some((one) => one.id === id);
    const ready = this.#drafts.filter(({ owner, record, final }) => isHere(owner?.id) && isHere(subjectIn(record, final)?.id));
    if (ready.length === 0) {
      // Those whose owner, or what they are about, is away are given up; where they are, they stay hidden.
      for (const { having, record } of this.#drafts.splice(0)) for (const [world, id] of having) world.hidden.push({ record, id });
      return;
    }
    const draft = this.#random.pick(ready);
    this.#drafts.splice(this.#drafts.indexOf(draft), 1);
    const { record, owner, final } = draft;
    // What it names may have gone away meanwhile; then it names nothing of the kind.
    const here = new Set(this.#here().map(({ id }) => id));
    for (const { property } of record.references ?? []) if (!here.has(String(final[property]))) delete final[property];
    for (const { property } of record.links ?? []) if (Array.isArray(final[property])) final[property] = (final[property] as string[]).filter((id) => here.has(id));
    const own = Object.fromEntries(
      this.#properties(record)
        .filter((property) => property !== record.owner?.property)
        .map((property) => [property, instead(record.create.shape[property], final[property])]),
    );
    const required = (property: string) => !(record.create.shape[property] as z.ZodType).safeParse(undefined).success;
    for (const property of Object.keys(own)) if (own[property] === null && required(property)) delete own[property];
    this.#count(`publish ${record.name}`);
    const documents: Values[] = [];
    for (const world of this.worlds) {
      this.#setClock(world);
      const known = draft.having.get(world);
      idsFrom(draft.stream);
      const answer = known
        ? await world.editor.patch(`/v1/${record.plural}/${known}`, { ...own, visibility: record.widest({}) })
        : await world.editor.post(this.#address(record, owner?.id), final);
      expectStatus(answer, known ? 200 : 201);
      documents.push(answer.body);
    }
    this.#share(record, owner, ...documents);
  }

  /** One change that the audience must not notice. Whether it succeeds is not the point. */
  async #hide(world: World): Promise<void> {
    const random = this.#random;
    this.turnClocks();
    idsFrom(`${this.seed} ${world.name} ${this.#step}`);
    const kinds: [string, () => Promise<unknown>][] = [
      ['root', () => this.#hiddenRoot(world)],
      ['part', () => this.#hiddenPart(world)],
      ['part', () => this.#hiddenPart(world)],
      ['field', () => this.#hiddenField(world)],
      ['field', () => this.#hiddenField(world)],
      ['reference', () => this.#hiddenReference(world)],
      ['reference', () => this.#hiddenReference(world)],
      ['revision', () => this.#reviseHidden(world)],
      ['retirement', () => this.#retireHidden(world)],
      ['key', () => this.#keys(world)],
      ['dry run', () => this.#dryRun(world)],
      ['failure', () => this.#fail(world)],
      ['replay', () => this.#replay(world)],
    ];
    const [what, act] = random.chance(0.5) ? random.pick(kinds) : this.#rarest(kinds, ([name]) => `hidden ${name}`);
    this.#count(`hidden ${what}`);
    await act();
  }

  #hiddenBody(world: World, record: DefinedRecord, owner?: Shared | Hidden): Values {
    const body = creationOf(world.t.app, this.records, record).body as z.ZodObject;
    return make(this.#secretly(0.7, world, owner), record, body, {
      ...quiet(record),
      visibility: this.#hiddenVisibility(record),
      ...(owner ? this.#ownership(record, owner) : {}),
      ...withVisibility(body, this.records, record),
    });
  }

  async #hiddenRoot(world: World, record = this.#random.pick(this.#rootsToHide(world))): Promise<void> {
    const made = await world.editor.post(this.#address(record), this.#hiddenBody(world, record));
    if (made.status === 201) this.#hideMade(world, record, made.body);
  }

  #hideMade(world: World, record: DefinedRecord, document: Values): void {
    world.hidden.push({ record, id: String(document.id) });
    for (const member of this.records.membersOf(record.name))
      for (const { id } of (document[member.plural] ?? []) as Values[]) world.hidden.push({ record: member, id: String(id) });
  }

  async #hiddenPart(world: World): Promise<void> {
    const record = this.#kindOfPart(ordinary(this.records).filter((candidate) => candidate.owner));
    const hiddenOwners = world.hidden.filter((one) => one.record.name === record.owner?.record);
    const isToHidden = hiddenOwners.length > 0 && this.#random.chance(0.3);
    // What it entails for an owner who is shown is meant to be seen; what can be left out so that it entails nothing is.
    const owners = isToHidden || (record.entails && !record.governs) ? hiddenOwners : this.#here(record.owner?.record);
    if (owners.length === 0) return;
    const owner = this.#random.pick(owners);
    const made = await world.editor.post(this.#address(record, owner.id), this.#hiddenBody(world, record, owner));
    if (made.status === 201) world.hidden.push({ record, id: made.body.id });
  }

  async #hiddenField(world: World): Promise<void> {
    const one = this.#random.pick(this.shared.filter(({ record }) => this.hiddenProperties(record).length > 0));
    await world.editor.patch(`/v1/${one.record.plural}/${one.id}`, makePatch(this.#secretly(1, world), one.record, this.hiddenProperties(one.record)));
  }

  /** What is shown comes to name what is hidden, beside or in place of nothing. */
  async #hiddenReference(world: World): Promise<void> {
    const random = this.#random;
    const here = this.#here();
    const naming = here.filter(({ record }) => record.references);
    const one = random.pick(naming.length > 0 && random.chance(0.5) ? naming : here);
    const url = `/v1/${one.record.plural}/${one.id}`;
    const [document, shown] = [(await world.editor.get(url)).body as Values, (await world.t.as(roleOf(this.audience)).get(url)).body as Values];
    // Where one of the kind is away, the document does not tell what is named, and it must not be overwritten.
    const candidates = (to: string) => (this.shared.some((other) => other.away && other.record.name === to) ? [] : this.#nameable(world, to));
    const patch: Values = {};
    for (const { property, to } of one.record.references ?? []) {
      if (shown?.[property] === undefined && candidates(to).length > 0) patch[property] = random.pick(candidates(to));
    }
    for (const { property, to } of one.record.links ?? []) {
      const list = [...((document?.[property] ?? []) as string[])];
      const more = candidates(to).filter((id) => !list.includes(id));
      if (more.length === 0) continue;
      list.splice(random.below(list.length + 1), 0, random.pick(more));
      // A part keeps to its owner first; a list of owners is short.
      if (property !== one.record.owner?.property || list.length <= 4) patch[property] = list;
    }
    await world.editor.patch(url, patch);
  }

  async #reviseHidden(world: World): Promise<void> {
    if (world.hidden.length === 0) return;
    const one = this.#random.pick(world.hidden);
    const patch = makePatch(this.#secretly(1, world), one.record, this.#shownProperties(one.record));
    await world.editor.patch(`/v1/${one.record.plural}/${one.id}`, { ...patch, ...(this.#random.chance(0.3) ? { visibility: this.#hiddenVisibility() } : {}) });
  }

  async #retireHidden(world: World): Promise<void> {
    if (world.hidden.length === 0) return;
    const one = this.#random.pick(world.hidden);
    const url = `/v1/${one.record.plural}/${one.id}`;
    if (one.etag) {
      if ((await world.editor.restore(url, one.etag)).status === 200) one.etag = undefined;
      return;
    }
    const retired = await world.editor.retire(url);
    if (retired.status === 204) one.etag = retired.headers.etag;
  }

  async #keys(world: World): Promise<void> {
    const known = world.keyIds.pop();
    if (known) await world.t.as('admin').request({ method: 'DELETE', url: `/v1/api_keys/${known}` });
    else world.keyIds.push((await world.t.as('admin').post('/v1/api_keys', { name: 'Example Monitor', role: this.#random.pick(['partner', 'editor']) })).body.id);
  }

  async #dryRun(world: World): Promise<void> {
    const one = this.#random.pick(this.#here());
    const url = `/v1/${one.record.plural}/${one.id}?dry_run=true`;
    const etag = (await world.etag(`/v1/${one.record.plural}/${one.id}`)) as string;
    switch (this.#random.below(3)) {
      case 0:
        await world.editor.retire(url, etag);
        break;
      case 1:
        await world.editor.patch(url, makePatch(this.#secretly(1), one.record, this.#shownProperties(one.record)), etag);
        break;
      default: {
        const record = this.#random.pick(this.#rootsToHide(world));
        await world.editor.post(`${this.#address(record)}?dry_run=true`, { ...this.#hiddenBody(world, record), visibility: 'public' });
      }
    }
  }

  async #fail(world: World): Promise<void> {
    const one = this.#random.pick(this.#here());
    const url = `/v1/${one.record.plural}/${one.id}`;
    const patch = makePatch(this.#secretly(1), one.record, this.#shownProperties(one.record));
    switch (this.#random.below(5)) {
      case 0:
        await world.editor.patch(url, patch, '"9999-confidential"');
        break;
      case 1:
        await world.editor.patch(url, { ...patch, no_such_property: 1 });
        break;
      case 2:
        await world.editor.retire(`/v1/${one.record.plural}/${ABSENT}`);
        break;
      case 3:
        await world.editor.restore(url, (await world.etag(url)) as string);
        break;
      default:
        await world.t.as(roleOf(this.audience)).patch(url, patch);
    }
  }

  async #replay(world: World): Promise<void> {
    const record = this.#random.pick(this.#rootsToHide(world).filter(({ about }) => !about));
    const body = this.#hiddenBody(world, record);
    const headers = { 'idempotency-key': `key-${this.#step}` };
    const made = await world.editor.post(this.#address(record), body, headers);
    expectStatus(made, 201);
    this.#hideMade(world, record, made.body);
    await world.editor.post(this.#address(record), body, headers);
    await world.editor.post(this.#address(record), { ...body, visibility: 'public' }, headers);
  }
}

/** Leaves out what a record that is not shown could change of others by: they would show it. */
function quiet(record: DefinedRecord): Values {
  if (!record.entails) return {};
  const isOptional = (property: string) => (record.create.shape[property] as z.ZodType).safeParse(undefined).success;
  return Object.fromEntries((record.governs ?? []).filter(isOptional).map((property) => [property, undefined]));
}

/** A role of the audience. */
export function roleOf(audience: Audience): 'reader' | 'partner' | 'editor' {
  return ({ public: 'reader', partner: 'partner', confidential: 'editor' } as const)[audience];
}

function levelIn(record: DefinedRecord, property: string): Audience {
  const field = record.view.shape[property] as z.ZodType | undefined;
  return field ? levelOf(field) : 'confidential';
}

/** Records that stand by themselves and are sent along inside another must be hidden as well. */
function withVisibility(body: z.ZodObject, records: Records, record: DefinedRecord): Values {
  const standing = ordinary(records).filter((candidate) => !candidate.owner && candidate.plural in body.shape && candidate !== record);
  return Object.fromEntries(standing.map((candidate) => [candidate.plural, undefined]));
}

/** What a merge patch says to put a value in place of whatever was there: of an object, what it does not say is taken away. */
function instead(schema: z.ZodType | undefined, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  const shape = (schema && (bare(schema) as z.ZodObject).shape) ?? {};
  return { ...Object.fromEntries(Object.keys(shape).map((property) => [property, null])), ...value };
}

/** A part that cites nobody and names no place, so that it can wait until they have gone. */
function nameNothing(record: DefinedRecord, part: Values): void {
  for (const { property } of record.references ?? []) delete part[property];
  for (const { property } of record.links ?? []) if (property !== record.owner?.property) part[property] = [];
}

function expectStatus(answer: Answer, status: number): void {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}: ${answer.text}`);
}
