// Asks two registries that say the same to an audience the same questions, by chance, and looks for a difference in the answers.
import { AUDIENCES, type Audience } from '../../src/core/access/viewer.js';
import { extent } from './extent.js';
import { NAMES_AND_WORDS, nameToAsk, STOCK } from './generate.js';
import { fill, isByReference, operationsOf, type Parameter, type Read, readsOf } from './operations.js';
import { engineOfTests } from './postgres/databases.js';
import { Random } from './random.js';
import type { Answer, Client, Making, TestRegistry } from './registry.js';
import { asSearch } from './searching.js';
import { roleOf, Twins } from './twins.js';

/** So many of those that were asked before are asked again. */
const AGAIN = 8;
/** The parameter by which people are found by their names. */
const NAME = 'q';

/** Different with every request by design: the number of the request, and the time of day. */
const PASSING = ['request-id', 'date'];

interface Request {
  method: 'GET' | 'HEAD' | 'POST';
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

export interface Course {
  requests: number;
  differences: string[];
  statuses: Map<number, number>;
  filled: number;
  followed: number;
  /** Questions after a name that somebody was found by. */
  found: number;
  /** Questions whether somebody is in the registry, to which there was an answer. */
  matched: number;
  /** The same asked by a tool for spreadsheets. */
  reconciled: number;
  made: Map<string, number>;
}

/** Whether people of another list are in the registry: each name with nothing else, and with all that can be said beside it; asked as our clients do, and as tools for spreadsheets do. */
function matching(): Request[] {
  const bodies = NAMES_AND_WORDS.map((name) => ({ candidates: [{ names: [name] }, { names: [name], birth_date: '1985', sex: 'female', place: 'Example' }], limit: 20 }));
  const beside = Object.entries({ birth_date: '1985', sex: 'female', place: 'Example' }).map(([pid, v]) => ({ pid, v }));
  const forms = NAMES_AND_WORDS.map((query) => ({ queries: JSON.stringify({ alone: { query, limit: 20 }, beside: { query, properties: beside, limit: 20 } }) }));
  return [
    ...bodies.map((body) => ({ method: 'POST' as const, url: '/v1/match', headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) })),
    ...forms.map((form) => ({
      method: 'POST' as const,
      url: '/v1/reconciliation',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(new URLSearchParams(form)),
    })),
  ];
}

/** What can be fetched of those who are there, hidden or absent. */
function extending(ids: readonly string[]): Request[] {
  const extend = JSON.stringify({ ids: ids.slice(0, 50), properties: [{ id: 'display_name' }, { id: 'custody_status' }, { id: 'names.full' }] });
  return [{ method: 'GET', url: `/v1/reconciliation?${new URLSearchParams({ extend })}`, headers: {} }];
}

/** Requests of an audience, by chance: records that are there, hidden or absent; lists with every parameter that the document declares. */
export class Asker {
  readonly #etags = new Map<string, string>();
  #pages: string[] = [];
  readonly #cursors: string[] = [];
  readonly #reads: readonly Read[];
  readonly #others: readonly Read[];
  /** What finds people by a name, lists as often as all else. */
  readonly #byName: readonly Read[];
  /** The forms in which a list is written out: as many as there are, they are asked as often as a few lists. */
  readonly #exports: readonly Read[];
  readonly #searches: ReadonlySet<string>;

  constructor(
    readonly random: Random,
    /** The registries that are asked; the first says by its document what can be asked. */
    readonly twins: { worlds: readonly [{ t: Pick<TestRegistry, 'app'> }, ...unknown[]]; ids(): { record: string; id: string }[] },
  ) {
    this.#searches = new Set(operationsOf(twins.worlds[0].t.app).flatMap(({ reads, path }) => (reads ? [path] : [])));
    this.#reads = readsOf(twins.worlds[0].t.app).filter(({ path }) => !isByReference(path));
    this.#exports = this.#reads.filter(({ path }) => path.startsWith('/v1/exports/'));
    this.#others = this.#reads.filter((read) => !this.#exports.includes(read));
    const byName = this.#reads.filter((read) => has(read, NAME));
    const lists = byName.filter((read) => has(read, 'cursor'));
    this.#byName = byName.flatMap((read) => (lists.includes(read) ? Array.from({ length: byName.length - lists.length }, () => read) : [read]));
  }

  next(): Request {
    const { random } = this;
    const url = this.#pages.length > 0 && random.chance(0.4) ? (this.#pages.splice(random.below(this.#pages.length), 1)[0] as string) : this.#url();
    const searched = random.chance(0.15) ? this.#searchFor(url) : undefined;
    return searched ?? { method: random.chance(0.1) ? 'HEAD' : 'GET', url, headers: this.#headers(url) };
  }

  /** The same list asked by a search, where there is one. */
  #searchFor(url: string): Request | undefined {
    const [path = ''] = url.split('?');
    const list = this.#reads.find((read) => read.path === path && read.parameters.some(({ name }) => name === 'cursor'));
    if (!this.#searches.has(`${path}/search`)) return undefined;
    if (!list) return undefined;
    const { url: address, body } = asSearch(url, list.parameters);
    if (url.includes(`${NAME}=`) && this.random.chance(0.3)) body.where = { op: this.random.pick(['not', 'or']), of: [body.where] };
    return { method: 'POST', url: address, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) };
  }

  /** Every list, every record and every name, plainly. */
  everything(): Request[] {
    const ids = this.twins.ids();
    const lists = [...new Set(this.#byName)].filter((read) => has(read, 'cursor'));
    const named = lists.flatMap(({ path }) =>
      NAMES_AND_WORDS.map((name) => ({ method: 'GET' as const, url: `${path}?${NAME}=${encodeURIComponent(name)}&limit=200&include_total=true`, headers: {} })),
    );
    const all = this.#reads.flatMap((read) => {
      const asked = read.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      const isList = read.parameters.some(({ name }) => name === 'limit');
      const paths = asked.length === 0 ? [read.path] : ids.filter(({ record }) => asked[0] === `${record}_id`).map(({ id }) => fill(read, { [asked[0] as string]: id }));
      return paths.map((path) => ({ method: 'GET' as const, url: isList ? `${path}?limit=200&include_total=true` : path, headers: {} }));
    });
    return [...all, ...named, ...matching(), ...extending(ids.filter(({ record }) => record === 'prisoner').map(({ id }) => id))];
  }

  /** What was asked last, by somebody who has it. */
  again(): Request[] {
    return [...this.#etags].slice(-AGAIN).map(([url, etag]) => ({ method: 'GET' as const, url, headers: { 'if-none-match': etag } }));
  }

  learn({ url }: Request, { headers, body }: Answer): void {
    if (headers.etag) this.#etags.set(url, headers.etag);
    if (typeof body?.page?.next === 'string') {
      this.#pages = [body.page.next, ...this.#pages].slice(0, 20);
      // A feed goes on by numbers.
      if (body.page.next_cursor) this.#cursors.push(body.page.next_cursor);
    }
  }

  #url(): string {
    const { random } = this;
    const read = random.pick(random.chance(0.3) ? this.#byName : random.chance(0.1) ? this.#exports : this.#others);
    const values = Object.fromEntries(read.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => [parameter.name, this.#pathValue(parameter)]));
    const path = fill(read, values);
    const parameters = read.parameters.filter((parameter) => parameter.in === 'query');
    const likely: Record<string, number> = { sort: 0.4, limit: 0.75, cursor: 0.05, include_total: 0.3, fields: 0.15, include: 0.2 };
    const shaping = Object.keys(likely);
    const named = parameters.filter(({ name, required }) => (name === NAME && random.chance(0.7)) || (required && random.chance(0.95)));
    const chosen = [
      ...named,
      ...random.some(
        parameters.filter((parameter) => parameter.name !== NAME && !shaping.includes(parameter.name) && !named.includes(parameter)),
        // Few go by any one name: another filter leaves nobody of them.
        random.pick(named.length > 0 ? [0, 0, 0, 1] : [0, 0, 1, 1, 2]),
      ),
      ...parameters.filter(({ name }) => shaping.includes(name) && random.chance(likely[name] as number)),
    ];
    const query = chosen.map((parameter) => `${parameter.name}=${encodeURIComponent(this.#value(parameter.name, parameter.schema as Shape))}`);
    if (random.chance(0.02)) query.push(`${random.pick(['no_such_thing', 'working_note', 'reliability', 'birth_datee'])}=1`);
    return query.length > 0 ? `${path}?${query.join('&')}` : path;
  }

  #headers(url: string): Record<string, string> {
    const { random } = this;
    if (random.chance(0.75)) return {};
    const known = [...this.#etags.values()];
    return {
      'if-none-match': random.pick([
        this.#etags.get(url) ?? '"1-public"',
        `W/${this.#etags.get(url) ?? '"1-partner"'}`,
        known.length > 0 ? random.pick(known) : '""',
        '*',
        'malformed, "',
        ...AUDIENCES.map((audience) => `"${1 + random.below(4)}-${audience}"`),
      ]),
    };
  }

  #pathValue({ name, schema }: Parameter): string {
    const { random } = this;
    const codes = (schema as Shape).enum;
    if (codes) return random.pick(codes);
    if (random.chance(0.02)) return 'no-id';
    if (name === 'version') return String(1 + random.below(4));
    return this.#id(`${name}`.replace(/_id$/, ''));
  }

  #id(record?: string): string {
    const { random } = this;
    if (random.chance(0.08)) return '00000000-0000-4000-8000-000000000000';
    const all = this.twins.ids();
    const own = all.filter((one) => one.record === record);
    return random.pick(own.length > 0 && random.chance(0.9) ? own : all).id;
  }

  #value(name: string, schema: Shape): string {
    const { random } = this;
    if (random.chance(0.02)) return random.pick(['', '-1', 'null', '\u0000', 'zzz', "' or 1=1 --", '%']);
    // Short pages, so that most lists have a next one.
    if (name === 'limit') return String(1 + random.below(3));
    // Nobody writes meanwhile.
    if (name === 'wait') return '0';
    if (name === 'cursor') return this.#cursors.length > 0 ? this.#cursor() : 'e30.e30';
    if (schema.type === 'array') return [...new Set(Array.from({ length: 1 + random.below(3) }, () => this.#value('', schema.items as Shape)))].join(',');
    if (schema.enum) return random.pick(schema.enum);
    if (schema.type === 'boolean') return random.pick(['true', 'false']);
    // Versions and numbers of leaves are small here.
    if (schema.type === 'integer') return String(random.below(['from', 'to', 'number', 'size', 'after', 'before'].includes(name) ? 12 : 60));
    if (schema.format === 'uuid') return this.#id(random.chance(0.7) ? name.replace(/_ids?(_not)?$/, '').replace(/^.*_/, '') : undefined);
    if (schema.format === 'date-time') return `2026-02-01T1${random.below(10)}:${random.below(6)}0:00.00${random.below(5)}Z`;
    if (name === NAME || name === 'prefix') return nameToAsk(random);
    const fitting = STOCK.filter((text) => text.length <= (schema.maxLength ?? 200) && (!schema.pattern || new RegExp(schema.pattern).test(text)));
    return random.pick(fitting.length > 0 ? fitting : STOCK);
  }

  #cursor(): string {
    const cursor = this.random.pick(this.#cursors);
    return this.random.chance(0.5) ? cursor : `${cursor.slice(0, -1)}A`;
  }
}

const has = (read: Read, parameter: string): boolean => read.parameters.some(({ name }) => name === parameter);

/** What of a parameter's schema says which values fit. */
export interface Shape {
  type?: string;
  enum?: string[];
  items?: Shape;
  format?: string;
  pattern?: string;
  maxLength?: number;
}

/** How often it is written and asked by turns, how many writes and requests each time, and in which rounds all there is is asked for besides. */
interface Length {
  rounds: number;
  steps: number;
  requests: number;
  isAllAsked(round: number): boolean;
}

/** What an audience is told is the same on both engines, as tests/rules/engines.test.ts demands: on PostgreSQL fewer show that it stays so while others write. */
const isOnPostgres = () => engineOfTests() === 'postgres';
/** In which a leak is met. */
export const WHOLE: Length = { rounds: 4, steps: 20, requests: isOnPostgres() ? 300 : 500, isAllAsked: (round) => round === 0 || round === 3 };
const EVERY_DAY: Length = { rounds: 2, steps: 16, requests: 200, isAllAsked: (round) => round === 1 };
const LENGTH = extent(EVERY_DAY, WHOLE);
/** How many a course has in the least. */
export const REQUESTS_MIN = LENGTH.rounds * LENGTH.requests;

/** Writes to both registries side by side and asks both the same, over and over; stops at the first difference. The same course each time, but for a fault. */
export async function askBoth(audience: Audience, making: Making = {}, { rounds, steps, requests, isAllAsked } = LENGTH): Promise<Course> {
  const seed = `what the ${audience} audience sees`;
  const twins = await Twins.open(audience, seed, making);
  const course: Course = { requests: 0, differences: [], statuses: new Map(), filled: 0, followed: 0, found: 0, matched: 0, reconciled: 0, made: twins.made };
  try {
    const asker = new Asker(new Random(`${seed} requests`), twins);
    const clients = twins.worlds.map(({ t }) => t.as(roleOf(audience))) as [Client, Client];
    const ask = async (request: Request): Promise<void> => {
      twins.turnClocks();
      const [one, other] = (await Promise.all(clients.map((client) => client.request(request)))) as [Answer, Answer];
      course.requests += 1;
      course.statuses.set(one.status, (course.statuses.get(one.status) ?? 0) + 1);
      if (one.body?.items?.length > 0) course.filled += 1;
      if (one.body?.results?.some(({ matches }: { matches: unknown[] }) => matches.length > 0)) course.matched += 1;
      if (one.status === 200 && one.body?.alone?.result.length > 0) course.reconciled += 1;
      if (one.body?.items?.length > 0 && (request.url.includes(`${NAME}=`) || request.payload?.includes(`"${NAME}"`))) course.found += 1;
      if ((request.url.includes('cursor=') || request.payload?.includes('"cursor"')) && one.status === 200) course.followed += 1;
      const difference = differenceOf(one, other);
      if (difference)
        course.differences.push(
          `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${request.payload ?? ''} tells the ${audience} audience what is hidden from it (seed "${seed}"): ${difference}`,
        );
      asker.learn(request, one);
    };
    for (let round = 0; round < rounds; round += 1) {
      for (let step = 0; step < steps; step += 1) await twins.step();
      if (round === rounds - 1) await twins.settle();
      if (isAllAsked(round)) for (const request of asker.everything()) if (course.differences.length === 0) await ask(request);
      for (const request of asker.again()) if (course.differences.length === 0) await ask(request);
      for (let count = 0; count < requests && course.differences.length === 0; count += 1) await ask(asker.next());
      if (course.differences.length > 0) break;
    }
    return course;
  } finally {
    await twins.close();
  }
}

/** How two answers to the same request differ, but for what differs with every request. */
export function differenceOf(one: Answer, other: Answer): string | undefined {
  if (one.status !== other.status) return `status ${one.status} in one registry, ${other.status} in the other`;
  if (!one.bytes.equals(other.bytes)) return partingOf(one.body, other.body, '') ?? 'bodies of other bytes';
  const names = [...new Set([...Object.keys(one.headers), ...Object.keys(other.headers)])].filter((name) => !PASSING.includes(name));
  const header = names.find((name) => one.headers[name] !== other.headers[name]);
  return header && `${header} is ${one.headers[header]} in one registry, ${other.headers[header]} in the other`;
}

/** Where two bodies begin to differ. */
function partingOf(one: unknown, other: unknown, at: string): string | undefined {
  if (JSON.stringify(one) === JSON.stringify(other)) return undefined;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other)
    return `${at || 'the body'} is ${JSON.stringify(one)} in one registry, ${JSON.stringify(other)} in the other`;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  for (const key of keys) {
    const parting = partingOf((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${at}/${key}`);
    if (parting) return parting;
  }
  return `${at || 'the body'} has its properties in another order`;
}
