// Finds documents by names in whatever spelling: words that sound alike by their keys, then the names that have such words, then how alike each whole name is.
import { and, asc, eq, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { askedName, type Comparison, compareNames, type Name, nameOfWords, PATRONYMIC_WEIGHT } from '../values/names/compare.js';
import { pairBeginning, pairStart, pastStart, unorderedWordsOf, wordStart, wordsOfEntry } from '../values/names/entries.js';
import { keysToSeek, startsOf } from '../values/names/lookup.js';
import { type Likeness, likenessOf, startsLike, type Word, wordOf } from '../values/names/similarity.js';
import { isCyrillic } from '../values/names/tokens.js';
import type { DefinedRecord } from './definition.js';
import { prepared } from './statements.js';
import { editionKeys, soundKeys } from './tables/registry.js';
import type { ReadDb } from './types.js';
import { swift } from './wire.js';

/** Somebody who may be meant. */
export interface Sought {
  id: string;
  /** From 0 to 1. */
  score: number;
  comparison: Comparison;
  /** The words of the name that is most like the one asked for. */
  name: Name;
}

/** How many may be meant, at most. */
export const SOUGHT_MAX = 400;
/** Names that are less alike are not meant. */
export const SCORE_MIN = 0.68;

/** Words of an index that are less like one do not stand for it. */
const ALIKE_MIN = 0.66;
/** Words of an index that one word may stand for, at most: those most alike. */
const ALIKE_MAX = 80;
/** Of those, the ones of which two together are looked up. */
const ALIKE_FIRST = 20;
/** Of those, the ones whose names are looked up first. */
const LIKELIEST_WORDS = 12;
/** The same of a word that is not the rarest: the likeliest alone. */
const OTHERS_MAX = 12;
/** Pairs of words that are looked up: first so many, and up to so many where others come near. */
const PAIRS = [24, 80, 160];
/** Pairs that are looked up the other way round too, the likeliest. */
const TURNED_MAX = 24;
/** Words of an index that are compared with one that is asked for, at most. */
const COMPARED_MAX = 2_000;
/** Words that begin like the one asked for and are looked at, at most. */
const STARTING_MAX = 200;
/** Names that are looked up for each of the words that one most likely stands for, at most. Of a word that more have, it takes another to find one. */
const NAMES_MAX = 150;
/** How many words these are. */
const LIKELIEST = 4;
/** Of a word that no more names have, all are read at once: that takes less than to look up each of the words that they may have beside it. */
const FEW_NAMES = 64;
/** Names that are looked up for each of the others. */
const NAMES_LEAST = 30;
/** People whose names are compared: where one word is all that is known, as many as are found. */
const RANKED_MAX = 150;
/** Words that are compared with words that were asked for, at most, beside those that keys led to. */
const COMPARISONS_MAX = 4_000;
/** Letters of a word that it takes to look for those that begin like it. */
const BEGINNING = 3;
/** Forms of a given name with which these are looked for, at most. */
const BEGINNINGS_OF = 10;
/** A word that is this much like another stands for it where many have either. */
const CLEARLY = 0.8;
/** Where somebody has a name that is this much like the one asked for, nobody is looked for by another word of it. */
const SURELY = 0.93;
/** Who is less like the name than the one who is most like it, by more than this, does not come near. */
const NEAR = 0.04;
/** The same where the search is thorough. */
const FAR = 0.15;
/** Words of which it is kept what stands for them, at most. */
const SIGHTED_MAX = 500;
const KEY_SIZES = [4, 12, 24, 40, 80, 240];
const START_SIZES = [1, 4, 12, 32, 48, 56, 80];

/** How a name is sought. */
export interface Seeking {
  /** Those who are somewhat like the name are looked for also where somebody is very much like it. */
  isThorough?: boolean;
  /** Its last word may be the beginning of one. */
  isTyping?: boolean;
}

interface Candidate {
  word: string;
  likeness: Likeness;
}

/**
 * Who may be meant by a name, the likeliest first: at most 400, in the order of their ids where they are equally alike. It reads what the audience reads
 * and nothing else, so that nothing that is hidden moves anything.
 */
export async function seek(index: Index | undefined, text: string, how: Seeking = {}): Promise<Sought[]> {
  const asked = askedName(text);
  if (index === undefined || asked.words.length === 0) return [];
  const likenesses = new Likenesses(asked, how);
  const people = await peopleLike(index, likenesses);
  return people
    .likeliest()
    .flatMap(([id, own]) =>
      soughtOf(
        id,
        own,
        compareNames(asked, own, (place, { text: stored }) => likenesses.of(place, stored)),
      ),
    )
    .filter(({ score }) => score >= SCORE_MIN)
    .sort(byScore);
}

function soughtOf(id: string, own: readonly Name[], comparison: Comparison): Sought[] {
  const name = own[comparison.name];
  return name ? [{ id, score: Math.round(comparison.score * 1e6) / 1e6, comparison, name }] : [];
}

function byScore(a: Sought, b: Sought): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** How alike the words that are asked for and stored ones are, each two compared once. */
class Likenesses {
  readonly #known: Map<string, Likeness>[];
  readonly #total: number;
  #compared = 0;

  constructor(
    readonly asked: Name,
    readonly how: Seeking,
  ) {
    this.#known = asked.words.map(() => new Map());
    this.#total = asked.weights.reduce((sum, weight) => sum + weight, 0);
  }

  /** Nothing is known of words past a number of comparisons. */
  of(place: number, stored: string): Likeness | undefined {
    const known = this.#known[place] as Map<string, Likeness>;
    const likeness = known.get(stored);
    if (likeness || this.#compared >= COMPARISONS_MAX) return likeness;
    const asked = this.asked.words[place] as Word;
    const word = wordOf(stored);
    this.#compared += 1;
    const whole = likenessOf(asked, word);
    const start = this.isBeginning(place) ? startsLike(asked, word) : whole;
    const better = start.score > whole.score ? start : whole;
    known.set(stored, better);
    return better;
  }

  /** What a key says of a word, where it says more than the whole words do. */
  note(place: number, { word, likeness }: Candidate): void {
    const known = this.#known[place] as Map<string, Likeness>;
    const before = known.get(word);
    if (!before || before.score < likeness.score) known.set(word, likeness);
  }

  /** Whether the word at a place may be the beginning of one. */
  isBeginning(place: number): boolean {
    return this.how.isTyping === true && place === this.asked.words.length - 1;
  }

  /** How alike a name may be. A word that was found by a key stands for the word that was asked for, and is compared with no other. */
  promise(words: readonly string[]): number {
    const { weights } = this.asked;
    let taken = 0;
    let met = 0;
    let sum = 0;
    let total = 0;
    for (let place = 0; place < weights.length; place += 1) {
      const known = this.#known[place] as Map<string, Likeness>;
      for (let at = 0; at < words.length; at += 1) {
        const score = known.get(words[at] as string)?.score ?? 0;
        if (score < CLEARLY || taken & (1 << at)) continue;
        taken |= 1 << at;
        met |= 1 << place;
        sum += score * (weights[place] as number);
        total += weights[place] as number;
        break;
      }
    }
    for (let place = 0; place < weights.length; place += 1) {
      if (met & (1 << place)) continue;
      const weight = weights[place] as number;
      let best = 0;
      for (let at = 0; at < words.length; at += 1) if (!(taken & (1 << at))) best = Math.max(best, this.of(place, words[at] as string)?.score ?? 0);
      sum += best * weight;
      // It may be that no patronymic is stored.
      if (best > 0 || weight !== PATRONYMIC_WEIGHT) total += weight;
    }
    return total === 0 ? 0 : sum / total;
  }

  /** How alike a name is. Nothing of it is noted: what is known of a word tells which one it stands for. */
  score(words: readonly string[]): number {
    return compareNames(this.asked, [nameOfWords(words.map(wordOf))]).score;
  }

  /** How alike a name can be, at most, of which the word at a place is so much alike. */
  most(place: number, score: number): number {
    return 1 - ((this.asked.weights[place] as number) * (1 - score)) / this.#total;
  }
}

/** The words of an index that the one at a place may stand for, those most alike first; where none is much alike, those that begin with it too. */
async function sight(index: Index, likenesses: Likenesses, place: number): Promise<Sighted> {
  const { words } = likenesses.asked;
  const asked = words[place] as Word;
  if (asked.text.length === 1 && words.length > 1) return { place, candidates: [] };
  const isBeginning = likenesses.isBeginning(place);
  const candidates = await index.sighted(`${isBeginning} ${asked.text}`, () => standingFor(index, asked, isBeginning));
  for (const candidate of candidates) likenesses.note(place, candidate);
  return { place, candidates };
}

async function standingFor(index: Index, asked: Word, isBeginning: boolean): Promise<Candidate[]> {
  const found = new Map<string, Candidate | undefined>();
  const put = (word: string, likeness: Likeness) => {
    if (likeness.score >= ALIKE_MIN && likeness.score > (found.get(word)?.likeness.score ?? 0)) found.set(word, { word, likeness });
  };
  let isClear = false;
  if (asked.text.length > 1) {
    put(asked.text, likenessOf(asked, asked));
    for (const word of await index.wordsBy(keysToSeek(asked.text, asked.slips))) {
      // Several keys lead to one word.
      if (found.has(word)) continue;
      const likeness = likenessOf(asked, wordOf(word), ALIKE_MIN);
      found.set(word, likeness.score >= ALIKE_MIN ? { word, likeness } : undefined);
      isClear ||= likeness.score >= CLEARLY;
    }
  }
  if (isBeginning || !isClear) {
    for (const start of startsOf(asked.text)) for (const word of await index.wordsFrom(start)) put(word, startsLike(asked, wordOf(word)));
  }
  const candidates: Candidate[] = [];
  for (const candidate of found.values()) if (candidate) candidates.push(candidate);
  candidates.sort((a, b) => b.likeness.score - a.likeness.score || (a.word < b.word ? -1 : 1)).splice(ALIKE_MAX);
  return candidates;
}

/** The words of an index that a word at a place may stand for. */
interface Sighted {
  place: number;
  candidates: readonly Candidate[];
}

/** A name that has a word, with its words, that one first. */
interface Having {
  row: Row;
  words: readonly string[];
}

/** A name that was found. */
interface Stored {
  words: readonly string[];
  promise: number;
}

/** The people whose names promise enough, by their ids. */
class People {
  readonly #names = new Map<string, Map<string, Stored>>();
  readonly #seen = new Set<string>();
  /** All names that have a word, where these are few. */
  readonly #few = new Map<string, Having[] | undefined>();
  #most = 0;

  constructor(
    readonly index: Index,
    readonly likenesses: Likenesses,
  ) {}

  /** Looks names up by how their entries begin. */
  async lookUp(starts: readonly string[]): Promise<void> {
    const others = starts.filter((start) => !this.#seen.has(start));
    if (others.length === 0) return;
    for (const start of others) this.#seen.add(start);
    for (const row of await this.index.namesFrom(others, namesOf)) this.#put(row, unorderedWordsOf(row[1]));
  }

  /**
   * Looks up who has both words of a pair. Of names that are read whole it is all who have them; of others those where the two stand together, and of so many
   * pairs those where the second one stands first.
   */
  async lookUpPairs(pairs: readonly Pair[], turned: number): Promise<void> {
    await this.#readFew(pairs.map(({ one }) => one));
    const beside = new Map<string, Set<string>>();
    const common: Pair[] = [];
    for (const pair of pairs) {
      const others = beside.get(pair.one);
      if (others) others.add(pair.other);
      else if (this.#few.get(pair.one)) beside.set(pair.one, new Set([pair.other]));
      else common.push(pair);
    }
    for (const [one, others] of beside)
      for (const { row, words } of this.#few.get(one) as Having[]) if (words.some((word, place) => place > 0 && others.has(word))) this.#put(row, words);
    await this.lookUp([...common.map(({ one, other }) => pairStart(one, other)), ...common.slice(0, turned).map(({ one, other }) => pairStart(other, one))]);
  }

  /** Looks up who has one of these words. */
  async lookUpWords(words: readonly string[]): Promise<void> {
    for (const word of words) for (const { row, words: all } of this.#few.get(word) ?? []) this.#put(row, all);
    await this.lookUp(words.filter((word) => !this.#few.get(word)).map(wordStart));
  }

  /** Reads all names that have a word, of those that few have. */
  async #readFew(words: readonly string[]): Promise<void> {
    const unread = [...new Set(words)].filter((word) => !this.#few.has(word));
    for (const word of unread) this.#few.set(word, []);
    if (unread.length === 0) return;
    for (const row of await this.index.namesFrom(unread.map(wordStart), () => FEW_NAMES + 1)) {
      const words = unorderedWordsOf(row[1]);
      this.#few.get(words[0] as string)?.push({ row, words });
    }
    for (const word of unread) if ((this.#few.get(word) as Having[]).length > FEW_NAMES) this.#few.set(word, undefined);
  }

  #put([id, entry]: Row, unordered: readonly string[]): void {
    const promise = this.likenesses.promise(unordered);
    if (promise < SCORE_MIN) return;
    const words = wordsOfEntry(entry);
    if (promise > this.#most) this.#most = Math.max(this.#most, this.likenesses.score(words));
    const own = this.#names.get(id);
    if (own) own.set(words.join(' '), { words, promise });
    else this.#names.set(id, new Map([[words.join(' '), { words, promise }]]));
  }

  /** Whether somebody has a name that is much like the one asked for, so that others need not be looked for; a thorough search never knows. */
  get isSure(): boolean {
    return this.#most >= SURELY && !this.likenesses.how.isThorough;
  }

  /** Whether who is so much like the name would come near those that are known. */
  comesNear(most: number): boolean {
    return most > this.#most - (this.likenesses.how.isThorough ? FAR : NEAR);
  }

  /** Those whose names promise most, with these. */
  likeliest(): [string, Name[]][] {
    return [...this.#names]
      .map(([id, own]) => ({ id, own, promise: Math.max(...[...own.values()].map(({ promise }) => promise)) }))
      .sort((a, b) => b.promise - a.promise || (a.id < b.id ? -1 : 1))
      .slice(0, this.likenesses.asked.words.length > 1 ? RANKED_MAX : SOUGHT_MAX)
      .map(({ id, own }) => [id, [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { words }]) => nameOfWords(words.map(wordOf)))]);
  }
}

/**
 * Those who have such words. Whoever is meant has, most often, two words like those asked for: these are looked up together, the likeliest first. Where nobody
 * of those is much like the name, those are who have a word like the rarest one, and then those who have one like the others.
 */
async function peopleLike(index: Index, likenesses: Likenesses): Promise<People> {
  const people = new People(index, likenesses);
  const sought: Sighted[] = [];
  for (const place of rarestFirst(likenesses.asked)) sought.push(await sight(index, likenesses, place));
  for (const [number, one] of sought.entries()) for (const before of sought.slice(0, number)) await lookUpPairs(people, likenesses, before, one);
  for (const [number, one] of sought.entries()) await lookUpWord(people, likenesses, sought, one, number === 0 ? ALIKE_MAX : OTHERS_MAX);
  await lookUpBeginnings(people, likenesses, sought);
  return people;
}

/** Looks up who has both words of a pair, the likeliest first, until nobody who is left comes near. */
async function lookUpPairs(people: People, likenesses: Likenesses, first: Sighted, second: Sighted): Promise<void> {
  let from = 0;
  // How much like the name those can be, at most, who have a pair that was not looked up.
  let least = 1;
  for (const to of PAIRS) {
    if (from > 0 && people.isSure && !people.comesNear(least)) return;
    const pairs = pairsOf(likenesses, first, second, to);
    const next = pairs[from];
    if (!next || (people.isSure && !people.comesNear(next.most))) return;
    // Of a name of three words that begins with the one, the other may stand behind a third.
    await people.lookUpPairs(pairs.slice(from, to), from === 0 ? TURNED_MAX : 0);
    least = pairs.at(-1)?.most ?? 0;
    from = to;
  }
}

/**
 * Looks up who has a word that the one at a place may stand for, the likeliest first, but nobody who comes not near: whoever has another word that is clearly
 * like the one asked for was looked up by both.
 */
async function lookUpWord(people: People, likenesses: Likenesses, sought: readonly Sighted[], { place, candidates }: Sighted, most: number): Promise<void> {
  const others = sought.filter((one) => one.place !== place && one.candidates.length > 0);
  const less = others.reduce((sum, other) => sum + 1 - likenesses.most(other.place, CLEARLY), 0);
  let from = 0;
  for (const to of [LIKELIEST_WORDS, most]) {
    if (people.isSure) return;
    const some = candidates.slice(from, to).filter(({ likeness }) => people.comesNear(likenesses.most(place, likeness.score) - less));
    await people.lookUpWords(some.map(({ word }) => word));
    from = to;
  }
}

/** Looks up who has the given name that is asked for and another word that only begins like the one beside it, which is no more than clearly like it. */
async function lookUpBeginnings(people: People, likenesses: Likenesses, sought: readonly Sighted[]): Promise<void> {
  if (people.isSure) return;
  const found = beginningsOf(likenesses, sought);
  if (found && people.comesNear(likenesses.most(found.place, CLEARLY))) await people.lookUp(found.starts);
}

/** How names begin that have the given name that is asked for, and beside it a word that only begins like another one: what is left to look for where that has more than one slip. */
function beginningsOf({ asked: { words } }: Likenesses, sought: readonly Sighted[]): { place: number; starts: string[] } | undefined {
  const isForm = ({ families, slips }: Word) => families.length + slips.length > 0;
  const given = words.findIndex(isForm);
  const place = words.findIndex((word, at) => at !== given && word.text.length >= BEGINNING && (!isForm(word) || words.length === 2));
  const other = words[place];
  if (given < 0 || !other) return undefined;
  const [first, second, third] = Array.from(other.text);
  const starts = [`${first}${second}${third}`, `${first}${second}`, `${second}${first}`];
  const candidates = sought.find((one) => one.place === given)?.candidates.filter(({ word }) => isCyrillic(word) === other.isCyrillic) ?? [];
  return { place, starts: candidates.slice(0, BEGINNINGS_OF).flatMap(({ word }) => starts.map((start) => pairBeginning(word, start))) };
}

/** Places of words that tell people apart: family names first, since given names are shared by many, and long ones before short ones. */
function rarestFirst({ words, weights }: Name): number[] {
  const weightOf = (place: number) => weights[place] as number;
  const places = words.map((_, place) => place);
  const isTold = places.some((place) => weightOf(place) > PATRONYMIC_WEIGHT);
  const lengthOf = (place: number) => (words[place] as Word).text.length;
  const isForm = (place: number) => Number((words[place] as Word).families.some(({ isShort }) => !isShort));
  return places
    .filter((place) => !isTold || weightOf(place) > PATRONYMIC_WEIGHT)
    .sort((a, b) => weightOf(b) - weightOf(a) || isForm(a) - isForm(b) || lengthOf(b) - lengthOf(a) || a - b);
}

/** Names that are looked up for a word, at most, by its place among all that are looked up. */
const namesOf = (place: number): number => (place < LIKELIEST ? NAMES_MAX : NAMES_LEAST);

/** Two words of one name, and how much like the name asked for it can be at most. */
interface Pair {
  one: string;
  other: string;
  most: number;
}

/** So many pairs of words that names may have together, the likeliest first. */
function pairsOf(likenesses: Likenesses, first: Sighted, second: Sighted, number: number): Pair[] {
  const others = clearly(second.candidates);
  const pairs: Pair[] = [];
  let place = 0;
  for (const { word, likeness } of clearly(first.candidates)) {
    place += 1;
    const most = likenesses.most(first.place, likeness.score) - 1;
    // All that are made of words no less alike than both of a pair come before it.
    for (let at = 0; at < others.length && place * (at + 1) <= number; at += 1) {
      const other = others[at] as Candidate;
      pairs.push({ one: word, other: other.word, most: most + likenesses.most(second.place, other.likeness.score) });
    }
  }
  return pairs.sort((a, b) => b.most - a.most).slice(0, number);
}

const clearly = (candidates: readonly Candidate[]): Candidate[] => {
  const clear = candidates.filter(({ likeness }) => likeness.score >= CLEARLY).slice(0, ALIKE_FIRST);
  return clear.length > 0 ? clear : candidates.slice(0, 1);
};

/** An id, and an entry of a name that its document has. */
type Row = readonly [id: string, entry: string];

/** The names of a kind of record as they are at one moment: `at` is a commit of the past. Nothing where it has none. */
export function indexOf(db: ReadDb, { name, named }: DefinedRecord, level: number, at?: number): Index | undefined {
  return named === undefined ? undefined : new Index(db, name, named, level, at);
}

/** The stored words and names of one kind of record, as an audience may read them. */
class Index {
  readonly #name: string;
  readonly #sighted = new Map<string, Promise<readonly Candidate[]>>();

  constructor(
    readonly db: ReadDb,
    readonly record: string,
    readonly field: string,
    readonly level: number,
    readonly at: number | undefined,
  ) {
    this.#name = `${record} ${level}`;
  }

  /** What stands for a word, found once: given names are asked for again and again where many names are. */
  sighted(key: string, find: () => Promise<readonly Candidate[]>): Promise<readonly Candidate[]> {
    const known = this.#sighted.get(key) ?? find();
    if (this.#sighted.size >= SIGHTED_MAX) this.#sighted.clear();
    this.#sighted.set(key, known);
    return known;
  }

  /** Words that have one of these keys, a word for each of them that it has. */
  async wordsBy(keys: readonly string[]): Promise<string[]> {
    const size = sizeFor(KEY_SIZES, keys.length);
    const statement = prepared(this.db, `words by ${size} ${this.#name}`, () => {
      const words = this.db
        .select({ value: soundKeys.value })
        .from(soundKeys)
        .where(
          and(
            this.#ofSound(),
            inArray(
              soundKeys.key,
              Array.from({ length: size }, (_, place) => sql.placeholder(String(place))),
            ),
          ),
        )
        .orderBy(asc(soundKeys.key), asc(soundKeys.value))
        .limit(literal(COMPARED_MAX))
        .as('words');
      // As one text: hundreds of rows take longer to hand over than to find.
      return swift(this.db, this.db.select({ words: sql`string_agg(${words.value}, ' ')` }).from(words));
    });
    // Places by their numbers: an array is filled and read faster than an object with hundreds of names.
    const rows = await statement.lists(Array.from({ length: size }, (_, place) => keys[Math.min(place, keys.length - 1)]));
    const all = rows[0]?.[0] as string | null | undefined;
    return all ? all.split(' ') : [];
  }

  /** Words with a key that begins so. */
  async wordsFrom(start: string): Promise<string[]> {
    const statement = prepared(this.db, `words from ${this.#name}`, () =>
      swift(
        this.db,
        this.db
          .select({ value: soundKeys.value })
          .from(soundKeys)
          .where(and(this.#ofSound(), gte(soundKeys.key, sql.placeholder('from')), lt(soundKeys.key, sql.placeholder('to'))))
          .orderBy(asc(soundKeys.key), asc(soundKeys.value))
          .limit(literal(STARTING_MAX)),
      ),
    );
    const rows = await statement.lists({ from: start, to: pastStart(start) });
    return rows.map(([value]) => value as string);
  }

  /** Names whose entries begin so, as many of each beginning at most as its place tells, those of the first letters. */
  async namesFrom(starts: readonly string[], most: (place: number) => number): Promise<Row[]> {
    const size = sizeFor(START_SIZES, starts.length);
    const statement = prepared(this.db, `names from ${size} ${most(size)} ${this.#name} ${this.at === undefined ? '' : 'then'}`, () => {
      const parts = Array.from({ length: size }, (_, place) =>
        Array.from({ length: this.level + 1 }, (_none, audience) => this.#entries(place, audience, size, most(place))),
      ).flat();
      const [first, second, ...others] = parts;
      return swift(this.db, second ? unionAll(first as never, second as never, ...(others as never[])) : (first as never));
    });
    // Places by their numbers: an array is filled and read faster than an object with hundreds of names.
    const values: (string | number)[] = [];
    for (let place = 0; place < size; place += 1) {
      const start = starts[place] ?? '';
      values.push(start, start === '' ? '' : pastStart(start));
    }
    if (this.at !== undefined) values.push(this.at);
    return (await statement.lists(values)) as unknown[] as Row[];
  }

  #entries(place: number, audience: number, size: number, most: number) {
    const at = sql.placeholder(String(2 * size));
    const inner = this.db
      .select({ id: editionKeys.id, value: editionKeys.value })
      .from(editionKeys)
      .where(
        and(
          eq(editionKeys.record, sql.raw(`'${this.record}'`)),
          eq(editionKeys.audience, sql.raw(String(audience))),
          eq(editionKeys.field, sql.raw(`'${this.field}'`)),
          gte(editionKeys.value, sql.placeholder(String(2 * place))),
          lt(editionKeys.value, sql.placeholder(String(2 * place + 1))),
          this.at === undefined ? isNull(editionKeys.to_commit) : and(lte(editionKeys.from_commit, at), or(isNull(editionKeys.to_commit), sql`${editionKeys.to_commit} > ${at}`)),
        ),
      )
      .orderBy(asc(editionKeys.value), asc(editionKeys.id))
      .limit(literal(most))
      .as(`n${place}_${audience}`);
    return this.db.select().from(inner);
  }

  #ofSound(): SQL {
    const audiences = Array.from({ length: this.level + 1 }, (_, audience) => audience);
    return and(
      eq(soundKeys.record, sql.raw(`'${this.record}'`)),
      eq(soundKeys.field, sql.raw(`'${this.field}'`)),
      this.level === 0 ? sql`${soundKeys.audience} = 0` : sql`${soundKeys.audience} in (${sql.raw(audiences.join(', '))})`,
    ) as SQL;
  }
}

/** A bound as a number in the text: SQLite prepares a statement anew each time another value is bound to its limit, and takes longer for it than for the reading. */
const literal = (bound: number): never => sql.raw(String(bound)) as never;

const sizeFor = (sizes: readonly number[], length: number): number => sizes.find((size) => size >= length) ?? (sizes.at(-1) as number);
