// Finds documents by names in whatever spelling: words that sound alike by their keys, then those who have such words, then how alike each whole name is.
import { and, asc, eq, gte, inArray, isNull, lt, lte, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { askedName, type Comparison, compareNames, type Name, nameOfWords, PATRONYMIC_WEIGHT } from '../values/names/compare.js';
import { keysToSeek, startsOf } from '../values/names/lookup.js';
import { FLOOR, type Likeness, likenessOf, startsLike, type Word, wordOf } from '../values/names/similarity.js';
import type { DefinedRecord } from './definition.js';
import { prepared } from './statements.js';
import { editionKeys, editionNames, soundKeys } from './tables/registry.js';
import type { ReadDb } from './types.js';

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
/** Of those, the ones whose people are looked up first. */
const ALIKE_FIRST = 12;
/** Words of an index that are compared with one that is asked for, at most. */
const COMPARED_MAX = 4_000;
/** Words that begin like the one asked for and are looked at, at most. */
const STARTING_MAX = 200;
/** People that are looked up for one word, at most. Of a word that more have, it takes another to find one. */
const PEOPLE_MAX = 600;
/** People that have two words that many have, at most. */
const BOTH_MAX = 300;
/** Those of them whose names are compared: where one word is all that is known, as many as are found. */
const RANKED_MAX = 150;
/** Those whose names are compared word by word in the end. */
const WEIGHED_MAX = 60;
/** A word that is this much like another stands for it where many have either. */
const CLEARLY = 0.8;
const ID_SIZES = [1, 20, 80, RANKED_MAX, SOUGHT_MAX];
const KEY_SIZES = [24, 96, 240];

/** How a name is sought. */
export interface Seeking {
  /** Its last word may be the beginning of one. */
  isTyping?: boolean;
}

/** Which fields of a record hold the words of its names, and the names. */
export interface NameFields {
  words: string;
  names: string;
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
  if (!record.named || asked.words.length === 0) return [];
  const store = new Index(db, record, record.named, level, at);
  const alike: Candidate[][] = [];
  for (const [place, word] of asked.words.entries()) alike.push(await candidatesOf(store, word, asked.words.length === 1, isTyping && place === asked.words.length - 1));
  const people = await peopleOf(store, asked, alike);
  const names = await store.namesOf(people);

  const likenesses = alike.map((candidates) => new Map(candidates.map(({ word, likeness }) => [word, likeness])));
  const known = (place: number, stored: Word): Likeness | undefined => {
    const word = asked.words[place] as Word;
    return word.text.length === 1 || stored.text.length === 1 ? likenessOf(word, stored) : likenesses[place]?.get(stored.text);
  };
  const found = [...names].flatMap(([id, own]) => soughtOf(id, own, compareNames(asked, own, known)));
  found.sort(byScore);
  // Of the likeliest, words that no key led to are compared as well.
  const weighed = found.slice(0, WEIGHED_MAX).flatMap(({ id }) => {
    const own = names.get(id) as Name[];
    const full = (place: number, stored: Word) => known(place, stored) ?? likenessOf(asked.words[place] as Word, stored);
    return soughtOf(id, own, compareNames(asked, own, full));
  });
  return [...weighed, ...found.slice(WEIGHED_MAX)].filter(({ score }) => score >= SCORE_MIN).sort(byScore);
}

function soughtOf(id: string, own: readonly Name[], comparison: Comparison): Sought[] {
  const name = own[comparison.name];
  return name ? [{ id, score: Math.round(comparison.score * 1e6) / 1e6, comparison, name }] : [];
}

function byScore(a: Sought, b: Sought): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** Words of the index that a word may stand for, those most alike first; where none is much alike, those that begin with it too. */
async function candidatesOf(store: Index, asked: Word, isAlone: boolean, isTyping: boolean): Promise<Candidate[]> {
  if (asked.text.length === 1 && !isAlone) return [];
  const found = new Map<string, Likeness>();
  const put = (word: string, likeness: Likeness) => {
    if (likeness.score >= FLOOR && likeness.score > (found.get(word)?.score ?? 0)) found.set(word, likeness);
  };
  if (asked.text.length > 1) for (const word of [asked.text, ...(await store.wordsBy(keysToSeek(asked.text, asked.slips)))]) put(word, likenessOf(asked, wordOf(word)));
  if (isTyping || ![...found].some(([word, { score }]) => word !== asked.text && score >= CLEARLY)) {
    for (const start of startsOf(asked.text)) for (const word of await store.wordsFrom(start)) put(word, startsLike(asked, wordOf(word)));
  }
  return [...found]
    .map(([word, likeness]) => ({ word, likeness }))
    .sort((a, b) => b.likeness.score - a.likeness.score || (a.word < b.word ? -1 : 1))
    .slice(0, ALIKE_MAX);
}

/** The ids of those who have such words: the likeliest, by the words that were looked up. */
async function peopleOf(store: Index, asked: Name, alike: readonly Candidate[][]): Promise<string[]> {
  const scores = new Map<string, Float64Array>();
  /** How alike a word of somebody can be that was not looked up. */
  const bounds = new Float64Array(asked.words.length);
  const common: number[] = [];
  const note = (id: string, place: number, score: number) => {
    let own = scores.get(id);
    if (!own) scores.set(id, (own = new Float64Array(asked.words.length)));
    if (score > (own[place] as number)) own[place] = score;
  };
  const telling = alike.flatMap((candidates, place) => (candidates.length > 0 ? [place] : []));
  const isTold = telling.some((place) => (asked.weights[place] as number) > PATRONYMIC_WEIGHT);
  for (const place of telling) {
    if (isTold && (asked.weights[place] as number) <= PATRONYMIC_WEIGHT) continue;
    const candidates = alike[place] as Candidate[];
    const likeness = new Map(candidates.map(({ word, likeness: { score } }) => [word, score]));
    let room = PEOPLE_MAX;
    for (const part of [candidates.slice(0, ALIKE_FIRST), candidates.slice(ALIKE_FIRST)]) {
      if (part.length === 0) continue;
      const rows = room > 0 ? await store.having(part, part.length <= ALIKE_FIRST ? ALIKE_FIRST : ALIKE_MAX, room + 1) : [];
      for (const { id, word } of rows.slice(0, room)) note(id, place, likeness.get(word) ?? 0);
      if (rows.length > room || room <= 0) {
        bounds[place] = Math.max(bounds[place] as number, part[0]?.likeness.score ?? 0);
        if (!common.includes(place)) common.push(place);
      }
      room -= rows.length;
    }
  }
  for (const [nth, one] of common.entries()) {
    for (const other of common.slice(nth + 1)) {
      const [first, second] = [alike[one] as Candidate[], alike[other] as Candidate[]];
      for (const { id, word, otherWord } of await store.havingBoth(clearly(first), clearly(second))) {
        note(id, one, scoreOf(first, word));
        note(id, other, scoreOf(second, otherWord));
      }
    }
  }
  const sum = (own: Float64Array) => own.reduce((total, score, place) => total + Math.max(score, bounds[place] as number) * (asked.weights[place] as number), 0);
  return [...scores]
    .map(([id, own]) => ({ id, total: sum(own) }))
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
    .slice(0, asked.words.length > 1 ? RANKED_MAX : SOUGHT_MAX)
    .map(({ id }) => id);
}

const clearly = (candidates: readonly Candidate[]): Candidate[] => {
  const clear = candidates.filter(({ likeness }) => likeness.score >= CLEARLY).slice(0, ALIKE_FIRST);
  return clear.length > 0 ? clear : candidates.slice(0, 1);
};

const scoreOf = (candidates: readonly Candidate[], word: string): number => candidates.find((candidate) => candidate.word === word)?.likeness.score ?? 0;

/** The stored words and names of one kind of record, as an audience may read them. */
class Index {
  readonly #name: string;

  constructor(
    readonly db: ReadDb,
    readonly record: DefinedRecord,
    readonly fields: NameFields,
    readonly level: number,
    readonly at: number | undefined,
  ) {
    this.#name = `${record.name} ${level}`;
  }

  /** Words that have one of these keys. */
  async wordsBy(keys: readonly string[]): Promise<string[]> {
    const size = sizeFor(KEY_SIZES, keys.length);
    const statement = prepared(this.db, `words by ${size} ${this.#name}`, () =>
      this.db
        .select({ value: soundKeys.value })
        .from(soundKeys)
        .where(and(this.#ofSound(), inArray(soundKeys.key, places(size, 'k'))))
        .orderBy(asc(soundKeys.key), asc(soundKeys.value))
        .limit(COMPARED_MAX)
        .prepare(),
    );
    const rows = (await statement.execute(padded(keys.slice(0, size), size, 'k'))) as { value: string }[];
    return [...new Set(rows.map(({ value }) => value))];
  }

  /** Words with a key that begins so. */
  async wordsFrom(start: string): Promise<string[]> {
    const statement = prepared(this.db, `words from ${this.#name}`, () =>
      this.db
        .select({ value: soundKeys.value })
        .from(soundKeys)
        .where(and(this.#ofSound(), gte(soundKeys.key, sql.placeholder('from')), lt(soundKeys.key, sql.placeholder('to'))))
        .orderBy(asc(soundKeys.key), asc(soundKeys.value))
        .limit(STARTING_MAX)
        .prepare(),
    );
    const rows = (await statement.execute({ from: start, to: `${start}\u{10ffff}` })) as { value: string }[];
    return rows.map(({ value }) => value);
  }

  /** Who has one of these words. */
  async having(candidates: readonly Candidate[], size: number, limit: number): Promise<{ id: string; word: string }[]> {
    const statement = prepared(this.db, `having ${size} ${this.#name} ${this.#when}`, () =>
      this.db
        .select({ id: editionKeys.id, word: editionKeys.value })
        .from(editionKeys)
        .where(and(this.#ofKeys(editionKeys, this.fields.words), inArray(editionKeys.value, places(size, 'w'))))
        .orderBy(asc(editionKeys.value), asc(editionKeys.id))
        .limit(sql.placeholder('limit'))
        .prepare(),
    );
    const words = candidates.map(({ word }) => word);
    return (await statement.execute({ ...padded(words, size, 'w'), ...this.#then, limit })) as { id: string; word: string }[];
  }

  /** Who has a word of each. */
  async havingBoth(first: readonly Candidate[], second: readonly Candidate[]): Promise<{ id: string; word: string; otherWord: string }[]> {
    const statement = prepared(this.db, `having both ${this.#name} ${this.#when}`, () => {
      const other = alias(editionKeys, 'other');
      return this.db
        .select({ id: editionKeys.id, word: editionKeys.value, otherWord: sql<string>`${other.value}`.as('other_word') })
        .from(editionKeys)
        .innerJoin(other, and(eq(other.id, editionKeys.id), this.#ofKeys(other as never, this.fields.words), inArray(other.value, places(ALIKE_FIRST, 'o'))))
        .where(and(this.#ofKeys(editionKeys, this.fields.words), inArray(editionKeys.value, places(ALIKE_FIRST, 'w'))))
        .orderBy(asc(editionKeys.value), asc(editionKeys.id))
        .limit(BOTH_MAX)
        .prepare();
    });
    const parameters = {
      ...padded(
        first.map(({ word }) => word),
        ALIKE_FIRST,
        'w',
      ),
      ...padded(
        second.map(({ word }) => word),
        ALIKE_FIRST,
        'o',
      ),
      ...this.#then,
    };
    return (await statement.execute(parameters)) as { id: string; word: string; otherWord: string }[];
  }

  /** The names that people go by, for this audience. */
  async namesOf(ids: readonly string[]): Promise<Map<string, Name[]>> {
    const size = sizeFor(ID_SIZES, ids.length);
    if (ids.length === 0) return new Map();
    const statement = prepared(this.db, `names of ${size} ${this.#name} ${this.#when}`, () =>
      this.db
        .select({ id: editionNames.id, audience: editionNames.audience, value: editionNames.value })
        .from(editionNames)
        .where(and(this.#ofKeys(editionNames as never, this.fields.names), inArray(editionNames.id, places(size, 'i'))))
        .prepare(),
    );
    const rows = (await statement.execute({ ...padded(ids, size, 'i'), ...this.#then })) as { id: string; audience: number; value: string }[];
    const nearest = new Map<string, number>();
    for (const { id, audience } of rows) nearest.set(id, Math.max(audience, nearest.get(id) ?? 0));
    const names = new Map<string, Name[]>();
    for (const { id, audience, value } of rows.sort((a, b) => (a.value < b.value ? -1 : 1))) {
      // Whoever has rows of their own reads no others.
      if (audience === nearest.get(id)) names.set(id, [...(names.get(id) ?? []), nameOfWords(value.split(' ').map(wordOf))]);
    }
    return names;
  }

  get #when(): string {
    return this.at === undefined ? '' : 'then';
  }

  get #then(): { at?: number } {
    return this.at === undefined ? {} : { at: this.at };
  }

  #audiences(): number[] {
    return Array.from({ length: this.level + 1 }, (_, audience) => audience);
  }

  #ofSound(): SQL {
    return and(
      eq(soundKeys.record, sql.raw(`'${this.record.name}'`)),
      eq(soundKeys.field, sql.raw(`'${this.fields.words}'`)),
      this.level === 0 ? sql`${soundKeys.audience} = 0` : sql`${soundKeys.audience} in (${sql.raw(this.#audiences().join(', '))})`,
    ) as SQL;
  }

  #ofKeys(keys: typeof editionKeys, field: string): SQL {
    return and(
      eq(keys.record, sql.raw(`'${this.record.name}'`)),
      eq(keys.field, sql.raw(`'${field}'`)),
      this.level === 0 ? sql`${keys.audience} = 0` : sql`${keys.audience} in (${sql.raw(this.#audiences().join(', '))})`,
      this.at === undefined
        ? isNull(keys.to_commit)
        : and(lte(keys.from_commit, sql.placeholder('at')), or(isNull(keys.to_commit), sql`${keys.to_commit} > ${sql.placeholder('at')}`)),
    ) as SQL;
  }
}

const sizeFor = (sizes: readonly number[], length: number): number => sizes.find((size) => size >= length) ?? (sizes.at(-1) as number);
const places = (size: number, name: string): Placeholder[] => Array.from({ length: size }, (_, place) => sql.placeholder(`${name}${place}`));
const padded = (values: readonly string[], size: number, name: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: size }, (_, place) => [`${name}${place}`, values[Math.min(place, values.length - 1)] as string]));
