// A course of writes by chance to one registry, kept beside a model in memory: what each audience must be shown after each, and whether the past stays what was told of it.
import { AUDIENCES } from '../../src/core/access/viewer.js';
import { aName, aPrisoner } from './people.js';
import { Random } from './random.js';
import type { Answer, Client, Role, TestRegistry } from './registry.js';

type Json = Record<string, unknown>;

/** Whoever asks, from those who are shown least. */
export const ASKING = ['reader', 'partner', 'editor'] as const satisfies readonly Role[];
type Asking = (typeof ASKING)[number];

/** Not told by the model: a merge took it from the other, or did not. */
const EITHER = Symbol('either');

interface Part {
  id: string;
  owner: string;
  level: number;
  retired?: string | undefined;
  touched: number;
}

interface Person {
  id: string;
  level: number;
  retired?: string | undefined;
  /** Whom they were merged into. */
  into?: string | undefined;
  sex: string;
  birth: string | undefined | typeof EITHER;
  touched: number;
}

interface Merge {
  id: string;
  kept: string;
  merged: string;
  at: number;
  /** What the parts were before. */
  parts: { id: string; level: number }[];
  birth: Person['birth'];
  undone: boolean;
}

interface Import {
  id: string;
  created: string[];
  updated?: { id: string; before: string };
  at: number;
  reverted: boolean;
}

/** What an audience was told at a moment. */
interface Told {
  seq: number;
  instant: string;
  documents: ReadonlyMap<string, string>;
  ids: ReadonlySet<string>;
}

const BEGIN = Date.parse('2026-03-01T00:00:00.000Z');
const STEP_MS = 60_000;
const LETTERS = [...'bcdfgklmnprstvz'];
const VOWELS = [...'aeiou'];

export interface Sending {
  as(role: Role): Client;
}

export class Course {
  readonly #people = new Map<string, Person>();
  readonly #names = new Map<string, Part>();
  readonly #merges: Merge[] = [];
  readonly #imports: Import[] = [];
  readonly #told: Readonly<Record<Asking, Told[]>> = { reader: [], partner: [], editor: [] };
  readonly #random: Random;
  /** What was done, for the report of a failure. */
  readonly steps: string[] = [];
  readonly complaints: string[] = [];
  readonly made = new Map<string, number>();
  #step = 0;
  #keys = 0;

  constructor(
    readonly t: TestRegistry,
    /** Through which everything is asked: with a fault in between, or not. */
    readonly through: Sending,
    readonly seed: string,
    /** Of the people of this course, and of no other. */
    readonly country: string,
    /** How many minutes other courses have taken before. */
    readonly late: number,
  ) {
    this.#random = new Random(seed);
  }

  get #editor(): Client {
    return this.through.as('editor');
  }

  /** So many writes; after each, everybody is shown what the model says. */
  async run(steps: number): Promise<void> {
    for (let count = 0; count < steps && this.complaints.length === 0; count += 1) {
      this.#step += 1;
      this.#turnClock(0);
      await this.#next();
      this.#turnClock(STEP_MS / 2);
      await this.#look();
    }
    this.#turnClock(STEP_MS);
    if (this.complaints.length === 0) await this.#lookBack();
    if (this.complaints.length === 0) await this.#versions();
  }

  #turnClock(beyond: number): void {
    this.t.setClock(this.#instant(beyond));
  }

  #instant(beyond: number): string {
    return new Date(BEGIN + (this.late + this.#step) * STEP_MS + beyond).toISOString();
  }

  #complain(text: string): void {
    this.complaints.push(`${text}\n  seed ${this.seed}, after: ${this.steps.join('; ')}`);
  }

  #count(what: string, who = ''): void {
    this.made.set(what, (this.made.get(what) ?? 0) + 1);
    this.steps.push(who ? `${what} ${who.slice(0, 8)}` : what);
  }

  #here(): Person[] {
    return [...this.#people.values()].filter(({ retired, into }) => !retired && !into);
  }

  #namesHere(): Part[] {
    return [...this.#names.values()].filter(({ retired, owner }) => !retired && this.#here().some(({ id }) => id === owner));
  }

  #touch(...ids: string[]): void {
    for (const id of ids) {
      const one = this.#people.get(id) ?? this.#names.get(id);
      if (one) one.touched = this.#step;
      const owner = this.#names.get(id)?.owner;
      if (owner) (this.#people.get(owner) as Person).touched = this.#step;
    }
  }

  async #next(): Promise<void> {
    const random = this.#random;
    if (this.#here().length < 3) return this.#create();
    return random.pick([
      () => this.#create(),
      () => this.#patch(),
      () => this.#patch(),
      () => this.#changeSight(),
      () => this.#addName(),
      () => this.#hideName(),
      () => this.#retire(),
      () => this.#restore(),
      () => this.#restore(),
      () => this.#merge(),
      () => this.#undo(),
      () => this.#undo(),
      () => this.#import(),
      () => this.#revert(),
      () => this.#revert(),
    ])();
  }

  #expect(what: string, { status, text }: Answer, ...wanted: number[]): boolean {
    if (wanted.includes(status)) return true;
    this.#complain(`${what} is answered ${status} instead of ${wanted.join(' or ')}: ${text.slice(0, 400)}`);
    return false;
  }

  /** A name that sounds like no other, so that nobody is taken for somebody else. */
  #called(): Json[] {
    const syllable = () => `${this.#random.pick(LETTERS)}${this.#random.pick(VOWELS)}`;
    const family = `${syllable()}${syllable()}${syllable()}${syllable()}`;
    const given = `${syllable()}${syllable()}${syllable()}`;
    return [aName({ full: `${family.toUpperCase()} ${given}`, family, given })];
  }

  #person(): Json {
    const birth = this.#random.chance(0.5) ? { birth_date: `19${50 + this.#random.below(50)}` } : {};
    return aPrisoner({
      country: this.country,
      sex: this.#random.pick(['female', 'male']),
      visibility: this.#random.pick(['public', 'public', 'public', 'partner', 'confidential']),
      names: this.#called(),
      ...birth,
    });
  }

  #learn(document: Json): void {
    const { id, visibility, sex, birth_date: birth, names } = document as { id: string; visibility: string; sex: string; birth_date?: string; names: Json[] };
    this.#people.set(id, { id, level: AUDIENCES.indexOf(visibility as never), sex, birth, touched: this.#step });
    for (const name of names) this.#learnName(String(name.id), id, String(name.visibility));
  }

  #learnName(id: string, owner: string, visibility: string): void {
    this.#names.set(id, { id, owner, level: AUDIENCES.indexOf(visibility as never), touched: this.#step });
  }

  async #create(): Promise<void> {
    const answer = await this.#editor.post('/v1/prisoners', this.#person());
    if (!this.#expect('creating', answer, 201)) return;
    this.#learn(answer.body);
    this.#count('create', answer.body.id);
  }

  async #patch(): Promise<void> {
    const one = this.#random.pick(this.#here());
    const birth = this.#random.pick(['1961', '1985-04', '1985-04-21', null]);
    const sex = this.#random.pick(['female', 'male']);
    const says: Json = this.#random.chance(0.5) ? { sex } : { birth_date: birth };
    const answer = await this.#editor.patch(`/v1/prisoners/${one.id}`, says);
    if (!this.#expect('patching', answer, 200)) return;
    if ('sex' in says) one.sex = sex;
    else one.birth = birth ?? undefined;
    this.#touch(one.id);
    this.#count('patch', one.id);
  }

  async #changeSight(): Promise<void> {
    const one = this.#random.pick(this.#here());
    const level = this.#random.below(AUDIENCES.length);
    const answer = await this.#editor.patch(`/v1/prisoners/${one.id}`, { visibility: AUDIENCES[level] });
    if (!this.#expect('changing who sees', answer, 200)) return;
    one.level = level;
    this.#touch(one.id);
    this.#count(`show to ${AUDIENCES[level]}`, one.id);
  }

  async #addName(): Promise<void> {
    const one = this.#random.pick(this.#here());
    const answer = await this.#editor.post(`/v1/prisoners/${one.id}/names`, { ...this.#called()[0], visibility: this.#random.pick(AUDIENCES) });
    if (!this.#expect('adding a name', answer, 201)) return;
    this.#learnName(answer.body.id, one.id, answer.body.visibility);
    this.#touch(answer.body.id);
    this.#count('name', one.id);
  }

  async #hideName(): Promise<void> {
    const name = this.#random.pick(this.#namesHere());
    const [level] = this.#random.some([0, 1, 2], 1) as [number];
    const url = `/v1/names/${name.id}`;
    if (this.#random.chance(0.5)) {
      const answer = await this.#editor.patch(url, { visibility: AUDIENCES[level] });
      if (!this.#expect('changing who sees a name', answer, 200)) return;
      name.level = level;
    } else {
      const answer = await this.#editor.retire(url);
      if (!this.#expect('retiring a name', answer, 204)) return;
      name.retired = answer.headers.etag ?? '';
    }
    this.#touch(name.id);
    this.#count('hide name', name.id);
  }

  async #retire(): Promise<void> {
    const one = this.#random.pick(this.#here());
    const answer = await this.#editor.retire(`/v1/prisoners/${one.id}`);
    if (!this.#expect('retiring', answer, 204)) return;
    one.retired = answer.headers.etag ?? '';
    this.#touch(one.id);
    this.#count('retire', one.id);
  }

  async #restore(): Promise<void> {
    const gone = [...this.#people.values()].filter(({ retired, into }) => retired && !into);
    if (gone.length === 0) return this.#retire();
    const one = this.#random.pick(gone);
    // What became of it since moved its version on; what that is, the refusal says.
    const refused = await this.#editor.restore(`/v1/prisoners/${one.id}`, '"0-confidential"');
    const answer = await this.#editor.restore(`/v1/prisoners/${one.id}`, String(refused.body.current_etag));
    if (!this.#expect('restoring', answer, 200)) return;
    one.retired = undefined;
    this.#touch(one.id);
    this.#count('restore', one.id);
  }

  async #merge(): Promise<void> {
    const [kept, merged] = this.#random.some(this.#here(), 2) as [Person, Person];
    const version = async ({ id }: Person) => (await this.#editor.get(`/v1/prisoners/${id}`)).body.version;
    const asked = { kept_id: kept.id, merged_id: merged.id, kept_version: await version(kept), merged_version: await version(merged), evidence: 'One trial.' };
    const answer = await this.#editor.post('/v1/merges', asked, this.#once());
    if (!this.#expect('merging', answer, 201)) return;
    const moved = [...this.#names.values()].filter(({ owner, retired }) => owner === merged.id && !retired);
    this.#merges.push({
      id: answer.body.id,
      kept: kept.id,
      merged: merged.id,
      at: this.#step,
      parts: moved.map(({ id, level }) => ({ id, level })),
      birth: kept.birth,
      undone: false,
    });
    for (const name of moved) {
      name.owner = kept.id;
      // Nobody sees more than before.
      name.level = Math.max(name.level, merged.level);
    }
    if (kept.birth === undefined && merged.birth !== undefined) kept.birth = EITHER;
    merged.into = kept.id;
    this.#touch(kept.id, merged.id, ...moved.map(({ id }) => id));
    this.#count('merge', merged.id);
  }

  async #undo(): Promise<void> {
    const open = this.#merges.filter(({ undone, kept }) => !undone && this.#here().some(({ id }) => id === kept));
    if (open.length === 0) return this.#merge();
    const merge = this.#random.pick(open);
    const answer = await this.#editor.post(`/v1/merges/${merge.id}/undo`, { evidence: 'Two trials.' });
    const isUntouched = [merge.kept, merge.merged, ...merge.parts.map(({ id }) => id)].every((id) => (this.#people.get(id) ?? (this.#names.get(id) as Part)).touched <= merge.at);
    if (!this.#expect('undoing', answer, 200, ...(isUntouched ? [] : [409]))) return;
    this.#count(answer.status === 200 ? 'undo' : 'undo in vain', merge.merged);
    if (answer.status !== 200) return;
    merge.undone = true;
    const [kept, merged] = [this.#people.get(merge.kept) as Person, this.#people.get(merge.merged) as Person];
    merged.into = undefined;
    for (const { id, level } of merge.parts) Object.assign(this.#names.get(id) as Part, { owner: merged.id, level });
    if (kept.birth === EITHER) kept.birth = merge.birth;
    this.#touch(kept.id, merged.id, ...merge.parts.map(({ id }) => id));
  }

  async #import(): Promise<void> {
    const known = this.#random.pick(this.#here());
    const sex = known.sex === 'male' ? 'female' : 'male';
    const isChange = this.#random.chance(0.6);
    const items = [{ ...this.#person(), visibility: 'public' }, ...(isChange ? [{ id: known.id, sex }] : [])];
    const planned = await this.#editor.post('/v1/imports', { mode: 'all_or_nothing', items }, this.#once());
    if (!this.#expect('planning an import', planned, 201)) return;
    const before = new Set(await this.#ids());
    const done = await this.#editor.post(`/v1/imports/${planned.body.id}/commit`, undefined, this.#once());
    if (!this.#expect('committing an import', done, 200)) return;
    const created = (await this.#ids()).filter((id) => !before.has(id));
    if (created.length !== 1) this.#complain(`an import of one person made ${created.length}`);
    for (const id of created) this.#learn((await this.#editor.get(`/v1/prisoners/${id}`)).body);
    this.#imports.push({ id: planned.body.id, created, ...(isChange ? { updated: { id: known.id, before: known.sex } } : {}), at: this.#step, reverted: false });
    if (isChange) known.sex = sex;
    this.#touch(...created, ...(isChange ? [known.id] : []));
    this.#count('import', created[0]);
  }

  async #ids(): Promise<string[]> {
    const { body } = await this.#editor.get(`/v1/prisoners?country=${this.country}&limit=200&fields=id`);
    return body.items.map(({ id }: { id: string }) => id);
  }

  async #revert(): Promise<void> {
    const open = this.#imports.filter(({ reverted }) => !reverted);
    if (open.length === 0) return this.#import();
    const one = this.#random.pick(open);
    const answer = await this.#editor.post(`/v1/imports/${one.id}/revert`, undefined, this.#once());
    const names = [...this.#names.values()].filter(({ owner }) => one.created.includes(owner));
    const all = [...one.created, ...(one.updated ? [one.updated.id] : []), ...names.map(({ id }) => id)];
    const isUntouched = all.every((id) => (this.#people.get(id) ?? (this.#names.get(id) as Part)).touched <= one.at);
    if (!this.#expect('reverting', answer, 200, ...(isUntouched ? [] : [409]))) return;
    this.#count(answer.status === 200 ? 'revert' : 'revert in vain', one.created[0]);
    if (answer.status !== 200) return;
    one.reverted = true;
    for (const id of one.created) {
      // Not restored again here: what is reverted is retired with its parts, each by itself.
      Object.assign(this.#people.get(id) as Person, { retired: 'reverted', into: 'nobody' });
      for (const name of names) name.retired = 'reverted';
    }
    if (one.updated) (this.#people.get(one.updated.id) as Person).sex = one.updated.before;
    this.#touch(...all);
  }

  #once(): Record<string, string> {
    this.#keys += 1;
    return { 'idempotency-key': `course-${this.country}-${this.#keys}` };
  }

  /** What everybody is shown is what the model says; takes note of it. */
  async #look(): Promise<void> {
    for (const [rank, role] of ASKING.entries()) {
      const { headers, body, status, text } = await this.through.as(role).get(`/v1/prisoners?country=${this.country}&limit=200&sort=id`);
      if (status !== 200) return this.#complain(`the list is answered ${status}: ${text.slice(0, 200)}`);
      const documents = new Map<string, Json>(body.items.map((item: Json) => [String(item.id), item]));
      const shown = this.#here().filter(({ level }) => level <= rank);
      const wanted = new Map(shown.map((one) => [one.id, one]));
      for (const id of documents.keys()) if (!wanted.has(id)) this.#complain(`${role} is shown ${id}, who is hidden from them`);
      for (const [id, one] of wanted) {
        const document = documents.get(id);
        if (!document) this.#complain(`${role} is not shown ${id}`);
        else this.#compare(role, rank, one, document);
      }
      const ids = new Set([...documents.values()].flatMap(idsIn));
      this.#told[role].push({
        seq: Number(headers['registry-seq']),
        instant: this.#instant(STEP_MS / 2 - 1),
        documents: new Map([...documents].map(([id, document]) => [id, JSON.stringify(document)])),
        ids,
      });
    }
    for (const { id, into } of this.#people.values()) {
      if (!into || !this.#people.has(into) || !this.#here().some((one) => one.id === into)) continue;
      const answer = await this.#editor.get(`/v1/prisoners/${id}`);
      if (answer.status !== 308 || answer.headers.location !== `/v1/prisoners/${into}`)
        this.#complain(`${id} was merged into ${into}, and their address is answered ${answer.status} ${answer.headers.location}`);
    }
  }

  #compare(role: Asking, rank: number, one: Person, document: Json): void {
    const names = [...this.#names.values()].filter(({ owner, retired, level }) => owner === one.id && !retired && level <= rank).map(({ id }) => id);
    const shown = (document.names as Json[]).map(({ id }) => String(id));
    if (JSON.stringify([...shown].sort()) !== JSON.stringify(names.sort())) this.#complain(`${role} is shown the names ${shown} of ${one.id}, who has ${names}`);
    if (document.sex !== one.sex) this.#complain(`${role} is told that ${one.id} is ${document.sex}, not ${one.sex}`);
    const birth = rank > 0 ? one.birth : undefined;
    if (birth !== EITHER && document.birth_date !== birth) this.#complain(`${role} is told that ${one.id} was born ${document.birth_date}, not ${String(birth)}`);
  }

  /** At some moments of the past: by position and by instant, what was told then, but for what was hidden since. */
  async #lookBack(): Promise<void> {
    for (const role of ASKING) {
      const told = this.#told[role];
      for (const place of this.#random.some([...told.keys()], 4)) {
        const then = told[place] as Told;
        const hidden = new Set(told.slice(place, -1).flatMap(({ ids }, nth) => [...ids].filter((id) => !told[place + nth + 1]?.ids.has(id))));
        for (const clock of [`as_of_seq=${then.seq}`, `as_of=${then.instant}`]) {
          const { body, status, text } = await this.through.as(role).get(`/v1/prisoners?country=${this.country}&limit=200&sort=id&${clock}`);
          if (status !== 200) return this.#complain(`${clock} is answered ${status}: ${text.slice(0, 200)}`);
          const now = new Map<string, string>(body.items.map((item: Json) => [String(item.id), JSON.stringify(item)]));
          for (const id of now.keys()) if (!then.documents.has(id)) this.#complain(`${role} is told with ${clock} of ${id}, of whom they were not told then`);
          for (const [id, document] of then.documents) {
            const isHidden = role !== 'editor' && hidden.has(id);
            if (isHidden === now.has(id)) this.#complain(`${role} is ${isHidden ? 'still' : 'no longer'} told of ${id} with ${clock}`);
            const isWhole = role === 'editor' || !idsIn(JSON.parse(document)).some((inner) => hidden.has(inner));
            if (now.has(id) && isWhole && now.get(id) !== document) this.#complain(`${role} is told otherwise of ${id} with ${clock} than then:\n  ${now.get(id)}\n  ${document}`);
          }
        }
      }
    }
  }

  /** The versions of whoever is shown go from the first to the present one, and each is what was told of it. */
  async #versions(): Promise<void> {
    for (const role of ASKING) {
      const last = this.#told[role].at(-1) as Told;
      for (const [id, document] of last.documents) {
        const { version } = JSON.parse(document) as { version: number };
        const { body, status } = await this.through.as(role).get(`/v1/prisoners/${id}/versions?limit=200`);
        const numbers = status === 200 ? body.items.map((item: { version: number }) => item.version).sort((a: number, b: number) => a - b) : [status];
        if (JSON.stringify(numbers) !== JSON.stringify(Array.from({ length: version }, (_, place) => place + 1)))
          this.#complain(`${role} is told of the versions ${numbers} of ${id}, who is at version ${version}`);
        const present = await this.through.as(role).get(`/v1/prisoners/${id}/versions/${version}`);
        if (present.status !== 200 || !JSON.stringify(present.body).includes(document.slice(1, -1)))
          this.#complain(`${role} is told otherwise of version ${version} of ${id} than now: ${present.text.slice(0, 300)}`);
      }
    }
  }
}

/** The ids of a document and of its parts. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'id' ? [String(inner)] : idsIn(inner)));
}
