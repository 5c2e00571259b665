// Tests a registry by its own OpenAPI document: asks every operation in many ways, learns from the answers what is there, and judges each answer.
import fc from 'fast-check';
import { type Described, type Json, KINDS, type Kind, operationsIn } from './document.js';
import { type Fault, type Got, Judge, parsed, type Rule } from './judging.js';
import { Pool } from './pool.js';
import { type As, type Meant, type Plan, Requests } from './requests.js';
import { Schemas } from './schemas.js';
import { Values } from './values.js';

export interface Sent {
  method: string;
  /** With the query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
  as: As;
}

export interface Asked {
  document: Json;
  /** Sends a request and gives the whole answer; rejects when there is none. */
  send: (sent: Sent) => Promise<Got>;
  seed: number;
  /** How many requests are sent, those that only look things up included. */
  requests: number;
  /** Only what stores nothing. */
  readOnly: boolean;
  /** Addresses of what this test may change, as if it had made them. */
  own?: readonly string[];
  progress?: (sent: number) => void;
}

export interface Violation extends Fault {
  operation: string;
  meant: Meant | 'link' | 'look-up' | 'head';
  sent: Sent;
  status?: number | undefined;
  /** The beginning of what was answered. */
  answer: string;
}

/** Of one kind of operation: how many were asked, as the document asks for, and with what success. */
export interface Tally {
  operations: number;
  requests: number;
  valid: number;
  succeeded: number;
  refused: number;
  violations: number;
}

export interface Outcome {
  seed: number;
  requests: number;
  /** Operations that were asked, and that are left out because they store something. */
  operations: number;
  leftOut: number;
  tallies: Readonly<Record<Kind, Tally>>;
  meant: Readonly<Partial<Record<Violation['meant'], number>>>;
  statuses: Readonly<Record<number, number>>;
  /** How often each operation was answered with each status. */
  answers: Readonly<Record<string, Readonly<Record<number, number>>>>;
  /** Links that were followed. */
  followed: number;
  violations: readonly Violation[];
}

/** Requests by which a failure is made smaller. */
const SHRINKS_MAX = 40;
/** Violations of one operation, of one rule, that are told apart by their status. */
const VIOLATIONS_MAX = 200;
const ANSWER_SHOWN = 600;
const EMPTY = Buffer.alloc(0);

/** How often in each round an operation of a kind is asked: what is taken away has to have been made. */
const TIMES: Readonly<Record<Kind, number>> = { lists: 1, records: 1, 'other reads': 1, searches: 1, creations: 2, changes: 1, removals: 1, 'other orders': 1 };

/** What has all files written anew is asked in one round of so many. */
const COSTLY = /\/erasure$/;
const COSTLY_EVERY = 4;

export async function testContract(asked: Asked): Promise<Outcome> {
  return new Course(asked).run();
}

class Course {
  readonly #operations: readonly Described[];
  readonly #all: readonly Described[];
  readonly #pool: Pool;
  readonly #requests: Requests;
  readonly #judge: Judge;
  readonly #outcome;
  readonly #known = new Set<string>();
  readonly #problems = new Set<string>();
  #left: number;
  /** What a failure that is being made smaller breaks. */
  #hunting: { key: string; shrinks: number; last?: Violation } | undefined;

  constructor(readonly asked: Asked) {
    const { document, readOnly, requests, seed } = asked;
    this.#all = operationsIn(document);
    this.#operations = this.#all.filter(({ reads }) => reads || !readOnly);
    this.#pool = new Pool(this.#all);
    for (const address of asked.own ?? []) this.#pool.add(address, true);
    const [reading, writing] = [false, true].map((own) => new Values({ document, idFor: (name, nth) => this.#pool.idFor(name, nth, own) })) as [Values, Values];
    this.#requests = new Requests({ document, reading, writing, schemas: new Schemas(document), pool: this.#pool });
    this.#judge = new Judge(this.#all, new Schemas(document, { closed: true }), new Schemas(document, { closed: true, trimmed: true }));
    this.#left = requests;
    this.#outcome = {
      seed,
      requests: 0,
      operations: this.#operations.length,
      leftOut: this.#all.length - this.#operations.length,
      tallies: Object.fromEntries(
        KINDS.map((kind) => [kind, { operations: this.#operations.filter((one) => one.kind === kind).length, requests: 0, valid: 0, succeeded: 0, refused: 0, violations: 0 }]),
      ) as Record<Kind, Tally>,
      meant: {} as Partial<Record<Violation['meant'], number>>,
      statuses: {} as Record<number, number>,
      answers: {} as Record<string, Record<number, number>>,
      followed: 0,
      violations: [] as Violation[],
    };
  }

  async run(): Promise<Outcome> {
    for (const operation of this.#operations) if (operation.kind === 'lists' && !operation.path.includes('{')) await this.#look(operation.path);
    for (let round = 0; this.#left > 0; round += 1) {
      const turns = this.#operations
        .filter(({ path }) => round % COSTLY_EVERY === 0 || !COSTLY.test(path))
        .flatMap((operation) => Array<Described>(TIMES[operation.kind]).fill(operation));
      // What is too little for all is shared out by chance.
      const [order = []] = fc.sample(fc.shuffledSubarray(turns, { minLength: turns.length }), { seed: this.asked.seed + round, numRuns: 1 });
      // First of all something is made, what others belong to before them.
      if (round === 0) order.sort((a, b) => firstness(a) - firstness(b));
      for (const [place, operation] of order.entries()) {
        if (this.#left <= 0) break;
        await this.#ask(operation, this.asked.seed + 1_000_003 * (round + 1) + place);
      }
    }
    return this.#outcome;
  }

  /** One request to an operation; if the answer is wrong, smaller ones, until none is wrong in that way. */
  async #ask(operation: Described, seed: number): Promise<void> {
    this.#hunting = undefined;
    await fc.check(
      fc.asyncProperty(this.#requests.of(operation), async (plan) => {
        const hunting = this.#hunting as { key: string; shrinks: number; last?: Violation } | undefined;
        if (hunting && ++hunting.shrinks > SHRINKS_MAX) return true;
        const found = await this.#try(operation, plan);
        const fault = hunting ? found.find((violation) => keyOf(violation) === hunting.key) : found.find((violation) => !this.#known.has(keyOf(violation)));
        if (!fault) return true;
        this.#hunting = { key: keyOf(fault), shrinks: hunting?.shrinks ?? 0, last: fault };
        return false;
      }),
      { seed, numRuns: 1 },
    );
    const { key, last } = (this.#hunting ?? {}) as { key?: string; last?: Violation };
    if (key === undefined || last === undefined) return;
    this.#known.add(key);
    this.#outcome.tallies[operation.kind].violations += 1;
    if (this.#outcome.violations.length < VIOLATIONS_MAX) this.#outcome.violations.push(last);
  }

  /** Sends what was planned, learns from the answer, and gives what is wrong with it. */
  async #try(operation: Described, plan: Plan): Promise<Violation[]> {
    const found = this.#pool.placeFor(operation, plan.nth);
    const path = this.#address(operation, plan, found);
    const headers = { ...plan.headers };
    const wantsTag = operation.parameters.some(({ name, in: place }) => place === 'header' && name === 'if-match');
    if (wantsTag && headers['if-match'] === undefined && !(plan.meant === 'missing' && plan.nth % 2 === 0))
      headers['if-match'] = found?.place.etag ?? (found && (await this.#tagOf(found.place.address))) ?? '"1-confidential"';
    const sent: Sent = { method: operation.method, path: plan.query.length > 0 ? `${path}?${plan.query.join('&')}` : path, headers, body: plan.body, as: plan.as };
    const tally = this.#outcome.tallies[operation.kind];
    const tried = plan.query.includes('dry_run=true');
    const { got, violations } = await this.#sendAndJudge(operation, sent, plan.meant, { tried, trimmed: isTrimmed(sent), forbidden: plan.forbidden && plan.wrongId === undefined });
    tally.requests += 1;
    const isValid = plan.meant === 'valid' && plan.as === 'key';
    if (isValid) tally.valid += 1;
    if (!got) return violations;
    const succeeded = got.status < 400;
    if (isValid && succeeded) tally.succeeded += 1;
    if (got.status >= 400 && got.status < 500) tally.refused += 1;
    if (succeeded && !tried) this.#learn(operation, got, found);
    const links = (succeeded && !tried && plan.follows) || got.status >= 400 ? await this.#follow(operation, sent, got, plan.meant) : [];
    const heads = operation.method === 'GET' && plan.follows ? await this.#compareHead(operation, sent, got, plan) : [];
    return [...violations, ...links, ...heads];
  }

  /** Asks for the same by HEAD, between two GETs: where those differ, somebody else changed what is there. */
  async #compareHead(operation: Described, sent: Sent, got: Got, plan: Plan): Promise<Violation[]> {
    const { etag } = got.headers;
    const asked: Sent = etag !== undefined && plan.nth % 2 === 0 ? { ...sent, headers: { ...sent.headers, 'if-none-match': etag } } : sent;
    const ask = async (method: string) => (await this.#sendAndJudge(operation, { ...asked, method }, 'head', { trimmed: isTrimmed(asked) })).got;
    const [before, head, after] = [await ask('GET'), await ask('HEAD'), await ask('GET')];
    if (!before || !head || !after || this.#judge.headFaultsOf(before, { ...after, body: EMPTY }).length > 0) return [];
    return this.#judge
      .headFaultsOf(before, head)
      .map((fault) => ({ ...fault, operation: operation.id, meant: 'head', sent: { ...asked, method: 'HEAD' }, status: head.status, answer: '' }));
  }

  #address({ path }: Described, plan: Plan, found: ReturnType<Pool['placeFor']>): string {
    const begun = found ? found.place.address + path.slice(found.prefix.length) : path;
    const whole = begun.replace(/\{(\w+)\}/g, (_, name: string) => plan.path[name] ?? 'x');
    if (plan.wrongId === undefined || !path.includes('{')) return whole;
    // The last of the parts that stand for something.
    const parts = whole.split('/');
    const place = path.split('/').findLastIndex((part) => part.startsWith('{'));
    parts[place] = plan.wrongId;
    return parts.join('/');
  }

  async #sendAndJudge(
    operation: Described,
    sent: Sent,
    meant: Violation['meant'],
    how: { tried?: boolean; trimmed?: boolean; forbidden?: boolean } = {},
  ): Promise<{ got?: Got; violations: Violation[] }> {
    const { meant: meants, statuses, answers } = this.#outcome;
    this.#left -= 1;
    this.#outcome.requests += 1;
    meants[meant] = (meants[meant] ?? 0) + 1;
    this.asked.progress?.(this.#outcome.requests);
    const told = (fault: Fault, got?: Got): Violation => ({
      ...fault,
      operation: operation.id,
      meant,
      sent,
      status: got?.status,
      answer: got?.body.toString('utf8').slice(0, ANSWER_SHOWN) ?? '',
    });
    let got: Got;
    try {
      got = await this.asked.send(sent);
    } catch (error) {
      return { violations: [told({ rule: 'no_answer', says: (error as Error).message })] };
    }
    statuses[got.status] = (statuses[got.status] ?? 0) + 1;
    const own = (answers[operation.id] ??= {});
    own[got.status] = (own[got.status] ?? 0) + 1;
    // Without a body an answer is judged beside one that has it.
    return { got, violations: sent.method === 'HEAD' ? [] : this.#judge.faultsOf(operation, got, how).map((fault) => told(fault, got)) };
  }

  /** Asks for something only to know what is there. */
  async #look(path: string): Promise<Got | undefined> {
    const operation = this.#operationAt('GET', path);
    if (!operation || this.#left <= 0) return undefined;
    const { got, violations } = await this.#sendAndJudge(operation, { method: 'GET', path, headers: {}, as: 'key' }, 'look-up');
    for (const violation of violations) if (!this.#known.has(keyOf(violation))) this.#tell(violation);
    if (got && got.status < 300) this.#learn(operation, got, undefined, path);
    return got;
  }

  #tell(violation: Violation): void {
    this.#known.add(keyOf(violation));
    const operation = this.#all.find(({ id }) => id === violation.operation) as Described;
    this.#outcome.tallies[operation.kind].violations += 1;
    if (this.#outcome.violations.length < VIOLATIONS_MAX) this.#outcome.violations.push(violation);
  }

  async #tagOf(address: string): Promise<string | undefined> {
    return (await this.#look(address))?.headers.etag;
  }

  #learn(operation: Described, got: Got, found: ReturnType<Pool['placeFor']>, path?: string): void {
    const { kind, reads } = operation;
    const { status, headers } = got;
    if (!reads) {
      if (status === 201 && headers.location) this.#pool.add(headers.location, true);
      if (found && (kind === 'removals' || /\/(erasure|takedown)$/.test(operation.path)))
        this.#pool.remove(found.prefix, found.place, kind === 'removals' ? headers.etag : undefined);
      if (found && operation.path.endsWith('_id}/restore')) this.#pool.bringBack(found.prefix, found.place);
      return;
    }
    if (!headers['content-type']?.startsWith('application/json')) return;
    const body = parsed(got.body) as { items?: unknown; page?: { next_cursor?: unknown } } | undefined;
    if (typeof body?.page?.next_cursor === 'string') this.#pool.cursor(body.page.next_cursor);
    const list = path ?? (found ? found.place.address + operation.path.slice(found.prefix.length) : operation.path);
    if (operation.method !== 'GET' || list.includes('{') || !Array.isArray(body?.items)) return;
    for (const item of body.items as Json[]) {
      const id = item?.id ?? item?.name ?? item?.code;
      if (typeof id === 'string') this.#pool.add(`${list}/${encodeURIComponent(id)}`, false);
    }
  }

  /** Where an answer points to has to be there for whoever was pointed there. */
  async #follow(operation: Described, { as }: Sent, got: Got, meant: Meant): Promise<Violation[]> {
    const violations: Violation[] = [];
    for (const link of new Set(this.#linksIn(got, meant))) {
      const target = this.#operationAt('GET', link);
      const sent: Sent = { method: 'GET', path: link, headers: {}, as: as === 'stranger' ? 'nobody' : as };
      if (!target) {
        violations.push({ rule: 'dead_link', says: `${link} is no address of the document`, operation: operation.id, meant, sent, answer: '' });
        continue;
      }
      this.#outcome.followed += 1;
      const answer = await this.#sendAndJudge(target, sent, 'link', { trimmed: isTrimmed(sent) });
      violations.push(...answer.violations);
      if (answer.got && answer.got.status >= 400)
        violations.push({
          rule: 'dead_link',
          says: `${link} is answered ${answer.got.status}`,
          operation: operation.id,
          meant,
          sent,
          status: answer.got.status,
          answer: answer.got.body.toString('utf8').slice(0, ANSWER_SHOWN),
        });
    }
    return violations;
  }

  #linksIn({ status, headers, body }: Got, meant: Meant): string[] {
    if (status >= 400) {
      const { type } = (parsed(body) ?? {}) as { type?: unknown };
      // Each explanation is looked up once.
      if (typeof type !== 'string' || !type.startsWith('/') || this.#problems.has(type)) return [];
      this.#problems.add(type);
      return [type];
    }
    // What was made by an earlier request with the same key may be gone since.
    if ((meant !== 'valid' && meant !== 'boundary') || headers['idempotency-replayed']) return [];
    const next = headers['content-type']?.startsWith('application/json') ? ((parsed(body) as { page?: { next?: unknown } } | undefined)?.page?.next ?? undefined) : undefined;
    const linked = /<([^>]+)>; *rel="next"/.exec(headers.link ?? '')?.[1];
    return [headers.location, linked, next].filter((link): link is string => typeof link === 'string' && link.startsWith('/'));
  }

  #operationAt(method: string, address: string): Described | undefined {
    const path = address.split('?', 1)[0] as string;
    const fits = (operation: Described) => operation.method === method && patternOf(operation.path).test(path);
    return this.#all.find((operation) => operation.method === method && operation.path === path) ?? this.#all.find(fits);
  }
}

const patterns = new Map<string, RegExp>();
function patternOf(path: string): RegExp {
  let pattern = patterns.get(path);
  if (!pattern) patterns.set(path, (pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)));
  return pattern;
}

/** By what comes first: creations, those at the shortest addresses before others; then all else. */
function firstness({ kind, path }: Described): number {
  return kind === 'creations' ? path.split('/').length : Number.MAX_SAFE_INTEGER;
}

/** Only some properties of each record are asked for. */
function isTrimmed({ path, body }: Sent): boolean {
  return /[?&]fields=/.test(path) || (body?.includes('"fields"') ?? false);
}

/** The same thing gone wrong again is told once. */
function keyOf({ operation, rule, status, says }: { operation: string; rule: Rule; status?: number | undefined; says: string }): string {
  return `${operation} ${rule} ${status} ${rule.endsWith('header') || rule === 'header_not_valid' || rule === 'head_differs' ? says : ''}`;
}
