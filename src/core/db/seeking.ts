// Finds documents by names in whatever spelling: words that sound alike by their keys, then the names that have such words, then how alike each whole name is.
import { and, asc, eq, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { askedName, type Comparison, compareNames, type Name, nameOfWords, PATRONYMIC_WEIGHT } from '../values/names/compare.js';
import { pairBeginning, pairStart, pastStart, wordStart, wordsOfEntry } from '../values/names/entries.js';
import { keysToSeek, startsOf } from '../values/names/lookup.js';
import { FLOOR, type Likeness, likenessOf, startsLike, type Word, wordOf } from '../values/names/similarity.js';
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

/** Words of an index that one word may stand for, at most: those most alike. */
const ALIKE_MAX = 80;
/** Of those, the ones whose names are looked up first. */
const ALIKE_FIRST = 32;
/** Words of an index that are compared with one that is asked for, at most. */
const COMPARED_MAX = 2_000;
/** Words that begin like the one asked for and are looked at, at most. */
const STARTING_MAX = 200;
/** Names that are looked up for each of the words that one most likely stands for, at most. Of a word that more have, it takes another to find one. */
const NAMES_MAX = 150;
/** How many words these are. */
const LIKELIEST = 4;
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
const SURELY = 0.9;
const KEY_SIZES = [4, 12, 24, 40, 80, 240];
const START_SIZES = [1, 4, 12, 32, ALIKE_MAX];

/** How a name is sought. */
export interface Seeking {
  /** Its last word may be the beginning of one. */
  isTyping?: boolean;
}

interface Candidate {
  word: string;
  likeness: Likeness;
}

/**
 * Who may be meant by a name, the likeliest first: at most 400, in the order of their ids where they are equally alike. It reads what the audience reads
 * and nothing else, so that nothing that is hidden moves anything; `at` is a commit of the past.
 */
export async function seek(
  db: ReadDb,
  record: DefinedRecord,
  level: number,
  text: string,
  { at, isTyping = false }: Seeking & { at?: number | undefined } = {},
): Promise<Sought[]> {
  const asked = askedName(text);
  if (record.named === undefined || asked.words.length === 0) return [];
  const likenesses = new Likenesses(asked, isTyping);
  const people = await peopleLike(new Index(db, record.name, record.named, level, at), likenesses);
  return likeliest(people, likenesses)
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
  /** How often something was learnt of a word that names were already judged by. */
  #learnt = 0;

  constructor(
    readonly asked: Name,
    readonly isTyping: boolean,
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
    if (before && before.score >= likeness.score) return;
    known.set(word, likeness);
    if (before) this.#learnt += 1;
  }

  /** Whether the word at a place may be the beginning of one. */
  isBeginning(place: number): boolean {
    return this.isTyping && place === this.asked.words.length - 1;
  }

  /** How alike a name can be at most, by what is known of its words. */
  promise(name: Stored): number {
    if (name.promise !== undefined && name.learnt === this.#learnt) return name.promise;
    let sum = 0;
    let total = 0;
    for (let place = 0; place < this.asked.weights.length; place += 1) {
      const weight = this.asked.weights[place] as number;
      let best = 0;
      for (const word of name.words) best = Math.max(best, this.of(place, word)?.score ?? 0);
      sum += best * weight;
      // It may be that no patronymic is stored.
      if (best > 0 || weight !== PATRONYMIC_WEIGHT) total += weight;
    }
    name.promise = total === 0 ? 0 : sum / total;
    name.learnt = this.#learnt;
    return name.promise;
  }

  /** The share of a word in all that is asked for. */
  share(place: number): number {
    return (this.asked.weights[place] as number) / this.#total;
  }
}

/** Words of the index that a word may stand for, those most alike first; where none is much alike, those that begin with it too. */
async function candidatesOf(index: Index, likenesses: Likenesses, place: number): Promise<Candidate[]> {
  const { words } = likenesses.asked;
  const asked = words[place] as Word;
  if (asked.text.length === 1 && words.length > 1) return [];
  const found = new Map<string, Likeness>();
  const put = (word: string, likeness: Likeness) => {
    if (likeness.score >= FLOOR && likeness.score > (found.get(word)?.score ?? 0)) found.set(word, likeness);
  };
  if (asked.text.length > 1) for (const word of [asked.text, ...(await index.wordsBy(keysToSeek(asked.text, asked.slips)))]) put(word, likenessOf(asked, wordOf(word)));
  if (likenesses.isBeginning(place) || ![...found].some(([word, { score }]) => word !== asked.text && score >= CLEARLY)) {
    for (const start of startsOf(asked.text)) for (const word of await index.wordsFrom(start)) put(word, startsLike(asked, wordOf(word)));
  }
  const candidates = [...found]
    .map(([word, likeness]) => ({ word, likeness }))
    .sort((a, b) => b.likeness.score - a.likeness.score || (a.word < b.word ? -1 : 1))
    .slice(0, ALIKE_MAX);
  for (const candidate of candidates) likenesses.note(place, candidate);
  return candidates;
}

/** A name that was found. */
interface Stored {
  words: readonly string[];
  promise?: number;
  learnt?: number;
}

/** The names of people, by their ids, each by its text. */
type People = Map<string, Map<string, Stored>>;

/**
 * Those who have such words. Whoever is meant has one that is like the rarest word: those that have it are all that is looked up, unless many have it, or
 * nobody of them has a name that is much like the one asked for.
 */
async function peopleLike(index: Index, likenesses: Likenesses): Promise<People> {
  const people: People = new Map();
  const lookUp = async (starts: readonly string[]): Promise<boolean> => {
    if (starts.length === 0) return false;
    const { rows, isFull } = await index.namesFrom(starts);
    for (const { id, value } of rows) {
      const words = wordsOfEntry(value);
      const text = words.join(' ');
      const own = people.get(id);
      if (!own) people.set(id, new Map([[text, { words }]]));
      else if (!own.has(text)) own.set(text, { words });
    }
    return isFull;
  };
  const isSure = (): boolean => {
    for (const own of people.values()) for (const name of own.values()) if (likenesses.promise(name) >= SURELY) return true;
    return false;
  };
  const common: Candidate[][] = [];
  let isEverybody = false;
  for (const place of rarestFirst(likenesses.asked)) {
    if (isEverybody && isSure()) break;
    const candidates = await candidatesOf(index, likenesses, place);
    if (candidates.length === 0) continue;
    for (const other of common) await lookUp(pairsOf(other, candidates));
    if (common.length > 0 && isSure()) break;
    let isCommon = await lookUp(candidates.slice(0, ALIKE_FIRST).map(({ word }) => wordStart(word)));
    if (candidates.length > ALIKE_FIRST && !isSure()) isCommon = (await lookUp(candidates.slice(ALIKE_FIRST).map(({ word }) => wordStart(word)))) || isCommon;
    if (isCommon) common.push(candidates);
    // Without this word nobody is alike enough.
    else isEverybody ||= 1 - likenesses.share(place) < SCORE_MIN;
  }
  if (!isSure()) await lookUp(await beginningsOf(index, likenesses));
  return people;
}

/** How names begin that have the given name that is asked for, and beside it a word that only begins like another one: what is left to look for where that has more than one slip. */
async function beginningsOf(index: Index, likenesses: Likenesses): Promise<string[]> {
  const { words } = likenesses.asked;
  const isForm = ({ families, slips }: Word) => families.length + slips.length > 0;
  const given = words.findIndex(isForm);
  const other = words.find((word, place) => place !== given && word.text.length >= BEGINNING && (!isForm(word) || words.length === 2));
  if (given < 0 || !other) return [];
  const [first, second, third] = Array.from(other.text);
  const starts = [`${first}${second}${third}`, `${first}${second}`, `${second}${first}`];
  const candidates = (await candidatesOf(index, likenesses, given)).filter(({ word }) => isCyrillic(word) === other.isCyrillic);
  return candidates.slice(0, BEGINNINGS_OF).flatMap(({ word }) => starts.map((start) => pairBeginning(word, start)));
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

/** How names begin that have a word of each, the likeliest first. */
function pairsOf(first: readonly Candidate[], second: readonly Candidate[]): string[] {
  const pairs = clearly(first).flatMap((one) => clearly(second).map((other) => ({ one: one.word, other: other.word, score: one.likeness.score * other.likeness.score })));
  return pairs
    .sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1))
    .slice(0, ALIKE_MAX)
    .map(({ one, other }) => pairStart(one, other));
}

const clearly = (candidates: readonly Candidate[]): Candidate[] => {
  const clear = candidates.filter(({ likeness }) => likeness.score >= CLEARLY).slice(0, ALIKE_FIRST);
  return clear.length > 0 ? clear : candidates.slice(0, 1);
};

/** The people whose names promise most, with these. */
function likeliest(people: People, likenesses: Likenesses): [string, Name[]][] {
  return [...people]
    .map(([id, own]) => ({ id, own, promise: Math.max(...[...own.values()].map((name) => likenesses.promise(name))) }))
    .filter(({ promise }) => promise >= SCORE_MIN)
    .sort((a, b) => b.promise - a.promise || (a.id < b.id ? -1 : 1))
    .slice(0, likenesses.asked.words.length > 1 ? RANKED_MAX : SOUGHT_MAX)
    .map(({ id, own }) => [id, [...own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { words }]) => nameOfWords(words.map(wordOf)))]);
}

interface Row {
  id: string;
  value: string;
}

/** The stored words and names of one kind of record, as an audience may read them. */
class Index {
  readonly #name: string;

  constructor(
    readonly db: ReadDb,
    readonly record: string,
    readonly field: string,
    readonly level: number,
    readonly at: number | undefined,
  ) {
    this.#name = `${record} ${level}`;
  }

  /** Words that have one of these keys. */
  async wordsBy(keys: readonly string[]): Promise<string[]> {
    const size = sizeFor(KEY_SIZES, keys.length);
    const statement = prepared(this.db, `words by ${size} ${this.#name}`, () =>
      swift(
        this.db,
        this.db
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
          .limit(literal(COMPARED_MAX)),
        { value: soundKeys.value },
      ),
    );
    // Places by their numbers: an array is filled and read faster than an object with hundreds of names.
    const values = Array.from({ length: size }, (_, place) => keys[Math.min(place, keys.length - 1)]);
    const rows = await statement.run(values as unknown as Record<string, unknown>);
    return [...new Set(rows.map(({ value }) => value as string))];
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
        { value: soundKeys.value },
      ),
    );
    const rows = await statement.run({ from: start, to: `${start}\u{10ffff}` });
    return rows.map(({ value }) => value as string);
  }

  /** Names whose entries begin so, as many of each beginning at most, those of the first letters; and whether one beginning has as many. */
  async namesFrom(starts: readonly string[]): Promise<{ rows: Row[]; isFull: boolean }> {
    const size = sizeFor(START_SIZES, starts.length);
    const statement = prepared(this.db, `names from ${size} ${this.#name} ${this.at === undefined ? '' : 'then'}`, () => {
      const parts = Array.from({ length: size }, (_, place) => Array.from({ length: this.level + 1 }, (_none, audience) => this.#entries(place, audience))).flat();
      const [first, second, ...others] = parts;
      return swift(this.db, second ? unionAll(first as never, second as never, ...(others as never[])) : (first as never), { id: editionKeys.id, value: editionKeys.value });
    });
    const values: Record<string, string | number> = this.at === undefined ? {} : { at: this.at };
    for (let place = 0; place < size; place += 1) {
      const start = starts[place] ?? '';
      values[`from${place}`] = start;
      values[`to${place}`] = start === '' ? '' : pastStart(start);
    }
    const rows = (await statement.run(values)) as unknown as Row[];
    const isFull = rows.length >= NAMES_LEAST && starts.some((start, place) => rows.filter(({ value }) => value.startsWith(start)).length >= namesOf(place));
    return { rows, isFull };
  }

  #entries(place: number, audience: number) {
    const inner = this.db
      .select({ id: editionKeys.id, value: editionKeys.value })
      .from(editionKeys)
      .where(
        and(
          eq(editionKeys.record, sql.raw(`'${this.record}'`)),
          eq(editionKeys.audience, sql.raw(String(audience))),
          eq(editionKeys.field, sql.raw(`'${this.field}'`)),
          gte(editionKeys.value, sql.placeholder(`from${place}`)),
          lt(editionKeys.value, sql.placeholder(`to${place}`)),
          this.at === undefined
            ? isNull(editionKeys.to_commit)
            : and(lte(editionKeys.from_commit, sql.placeholder('at')), or(isNull(editionKeys.to_commit), sql`${editionKeys.to_commit} > ${sql.placeholder('at')}`)),
        ),
      )
      .orderBy(asc(editionKeys.value), asc(editionKeys.id))
      .limit(literal(namesOf(place)))
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
