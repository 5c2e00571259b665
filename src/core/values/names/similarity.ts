// How alike two words of names are: by sound, by spelling, and as given names.
import { distance } from 'fastest-levenshtein';
import { type Family, familiesOf, formsLike } from './families.js';
import { openSound } from './keys.js';
import { plainSpelling, soundsOf } from './sound.js';
import { isCyrillic } from './tokens.js';

/** A word with what comparing it takes. */
export interface Word {
  text: string;
  /** How it may sound, a letter a sound, the likeliest first. */
  sounds: readonly string[];
  /** Its spelling, whatever the script; empty where the script is neither Cyrillic nor Latin. */
  plain: string;
  families: readonly Family[];
  /** Given names that it may be a slip of; only of what is asked for. */
  slips: readonly Slip[];
  isCyrillic: boolean;
}

/** A given name that a word may be a slip of. */
export interface Slip {
  number: number;
  name: string;
  score: number;
}

/** How alike two words are, and by what. */
export interface Likeness {
  /** From 0 to 1. */
  score: number;
  why: 'same' | 'sound' | 'name' | 'short_form' | 'near' | 'initial' | 'start';
  /** The given name that both are. */
  name?: string | undefined;
}

/** Words that are less alike are not taken for each other. */
export const FLOOR = 0.64;

/** Sounds are small Latin letters, of which the lowest five bits tell one from another. */
const BITS = 5;
const SIZE = 1 << BITS;
/** What it costs to hear one sound for another: 1 where nothing speaks for it. */
const SUBSTITUTION = new Float64Array(SIZE * SIZE).fill(1);
/** What it costs to leave a sound out. */
const GAP = new Float64Array(SIZE).fill(1);
for (let code = 0; code < SIZE; code += 1) SUBSTITUTION[code * SIZE + code] = 0;
for (const vowel of 'aeiou') GAP[codeOf(vowel)] = 0.5;
cost('ae ai au ei eo eu io iu ou', 0.45);
// Unstressed vowels: Belarusian writes them as they sound, Russian does not; е, ё and и trade places between languages.
cost('ao', 0.05);
cost('ae eo ei', 0.18);
cost('ou iu ai', 0.3);
// Soft т and д are ц and дз in Belarusian; г is read h and written х by some.
cost('ct', 0.12);
cost('gx', 0.15);
cost('zs jw', 0.3);
cost('vf vu bp dt gk kx wq cq sw zj sc', 0.5);
const TRANSPOSED = 0.8;
/** An initial v or g before a vowel comes and goes between Belarusian and Russian: Вольга, Ольга; Ганна, Анна. */
const INITIAL_GAP = Float64Array.from(GAP);
for (const sound of 'vg') INITIAL_GAP[codeOf(sound)] = 0.5;
INITIAL_GAP[codeOf('i')] = 0.3;
/** No sound that is left out costs less, but for one at the beginning. */
const LEAST_GAP = 0.5;

/** How much the spelling says beside the sound, where both words are in one script. */
const SPELLING_SHARE = 0.1;
/** Words that are spelled alike are so however they sound: slips of the hand follow the keys. */
const SPELLING_MOST = 0.97;
/** What spelling takes away, at most, where the words are in two scripts. */
const OTHER_SCRIPT_MOST = 0.03;
/** Words of one script that are not spelled the same are no more alike than this, so that whoever is spelled as was asked comes first. */
const SPELLED_OTHERWISE = 0.9995;
/** What one slip of the hand takes away, shared by all letters of the word. */
const ONE_SLIP = 0.6;
const SAME_NAME = 0.99;
const SHORT_FORM = 0.88;
/** Words of different given names are no more alike than this. */
const OTHER_NAME_MAX = 0.6;
/** What a word has to be like a form of a given name to be a slip of it. */
const SLIP_MIN = 0.75;
const INITIAL = 0.9;
const INITIAL_BY_SOUND = 0.88;
const STORED_INITIAL = 0.6;

/** Words that sound alike in a less likely reading only are no less alike than this, or not alike. */
const READ_OTHERWISE = 0.8;

/** Less than any two scores differ by. */
const EVEN = 1e-9;

const SAME: Likeness = { score: 1, why: 'same' };
const UNLIKE: Likeness = { score: 0, why: 'near' };
const NO_SLIPS: readonly Slip[] = [];
/** Sounds of a word that are compared, at most. */
const LONGEST = 48;
const table = new Float64Array((LONGEST + 1) * (LONGEST + 1));
/** The sounds of the word across the table. */
const across = new Uint8Array(LONGEST + 1);
/** What each sound of the word across the table costs to leave out. */
const added = new Float64Array(LONGEST + 1);

const words = new Map<string, Word>();
/** Words that are kept ready, at most. */
const WORDS_MAX = 100_000;

/** A word that is stored. */
export function wordOf(word: string): Word {
  const known = words.get(word);
  if (known) return known;
  const text = apart(word);
  const sounds = soundsOf(text).map((sound) => sound.slice(0, LONGEST));
  const made: Word = { text, sounds, plain: plainSpelling(text), families: familiesOf(text), slips: NO_SLIPS, isCyrillic: isCyrillic(text) };
  if (words.size >= WORDS_MAX) words.clear();
  words.set(text, made);
  return made;
}

/** The same text by itself: a part of a long one holds all of that in memory for as long as it is kept. */
const apart = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** A word that is asked for: one that is no given name can be a slip of one. */
export function askedWord(text: string): Word {
  const word = wordOf(text);
  if (word.families.length > 0 || text.length < 3) return word;
  const slips = new Map<number, Slip>();
  // A hand that slips stays on its keyboard.
  for (const { form, number, name } of new Set(formsLike(text, word.isCyrillic))) {
    const { score } = likeness(word, wordOf(form), SLIP_MIN);
    if (score >= SLIP_MIN && score > (slips.get(number)?.score ?? 0)) slips.set(number, { number, name, score });
  }
  return slips.size === 0 ? word : { ...word, slips: [...slips.values()] };
}

/** How alike a word that is asked for and a stored one are; nothing below the floor. */
export function likenessOf(asked: Word, stored: Word, floor = FLOOR): Likeness {
  return asked.text.length === 1 || stored.text.length === 1 ? ofInitials(asked, stored) : likeness(asked, stored, floor);
}

/** How alike a word that is asked for is to the beginning of a stored one. */
export function startsLike(asked: Word, stored: Word): Likeness {
  const share = Math.min(1, asked.text.length / stored.text.length);
  if (asked.text.length > stored.text.length + 1) return UNLIKE;
  if (stored.text.startsWith(asked.text)) return { score: 0.75 + 0.2 * share, why: 'start' };
  const sounds = soundsOf(asked.text).map(openSound);
  const begins = soundsOf(stored.text).some((sound) => sounds.some((start) => start !== '' && openSound(sound).startsWith(start)));
  return begins ? { score: 0.65 + 0.2 * share, why: 'start' } : UNLIKE;
}

function ofInitials(asked: Word, stored: Word): Likeness {
  const sound = asked.sounds[0]?.[0];
  const isSame = asked.text.charAt(0) === stored.text.charAt(0);
  if (!isSame && (sound === undefined || stored.sounds[0]?.[0] !== sound)) return UNLIKE;
  // An initial that is stored stands for any of many names.
  return { score: asked.text.length > 1 ? STORED_INITIAL : isSame ? INITIAL : INITIAL_BY_SOUND, why: 'initial' };
}

function likeness(asked: Word, stored: Word, floor: number): Likeness {
  if (asked.text === stored.text) return SAME;
  const shared = sharedName(asked, stored);
  if (!shared && floor > OTHER_NAME_MAX && asked.families.length > 0 && stored.families.length > 0) return UNLIKE;
  if (asked.sounds.length > 0 !== stored.sounds.length > 0) return shared ?? UNLIKE;
  const isOneScript = asked.isCyrillic === stored.isCyrillic;
  const longest = Math.max(asked.text.length, stored.text.length);
  const letters = isOneScript ? spelledAlike(asked.text, stored.text) : 0;
  const spelled = Math.max(letters, spelledAlike(asked.plain, stored.plain));
  // Words that sound less alike than this are not alike, however they are spelled, but for what spelling says by itself.
  const enough = shared ? Math.max(floor, shared.score) : floor;
  const least = (enough - spelled * SPELLING_SHARE) / (1 - SPELLING_SHARE);
  const sounding = soundingAlike(asked, stored, Math.max(0, Math.min(least, enough) - EVEN));
  const lessFor = Math.min((sounding - spelled) * SPELLING_SHARE, isOneScript ? 1 : OTHER_SCRIPT_MOST);
  let score = Math.max(sounding - lessFor, letters * SPELLING_MOST);
  if (isOneScript && letters < 1 && (1 - letters) * longest <= 2 + EVEN && isOneSlip(asked.text, stored.text)) score = Math.max(score, 1 - ONE_SLIP / longest);
  if (isOneScript) score = Math.min(score, SPELLED_OTHERWISE);
  if (shared) return score >= shared.score ? { score, why: 'sound', name: shared.name } : shared;
  if (asked.families.length > 0 && stored.families.length > 0) score = Math.min(score, OTHER_NAME_MAX);
  return score < floor ? UNLIKE : { score, why: sounding === 1 ? 'sound' : 'near' };
}

/** Whether one letter more, less or other, or two neighbours that changed places, are all that tells two words apart. */
function isOneSlip(one: string, other: string): boolean {
  const longer = one.length - other.length;
  if (longer > 1 || longer < -1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [rest, others] = [one.slice(from), other.slice(from)];
  if (longer !== 0) return longer > 0 ? rest.slice(1) === others : rest === others.slice(1);
  return rest.slice(1) === others.slice(1) || (rest[0] === others[1] && rest[1] === others[0] && rest.slice(2) === others.slice(2));
}

function spelledAlike(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  return 1 - distance(one, other) / Math.max(one.length, other.length);
}

/** The given name that both are, and how surely. */
function sharedName(asked: Word, stored: Word): (Likeness & { name: string }) | undefined {
  for (const other of stored.families) {
    for (const { number, name, score } of asked.slips) if (number === other.number) return { score: score * SAME_NAME, why: 'name', name };
    for (const one of asked.families) {
      if (one.number !== other.number) continue;
      return one.isShort === other.isShort ? { score: SAME_NAME, why: 'name', name: one.name } : { score: SHORT_FORM, why: 'short_form', name: one.name };
    }
  }
  return undefined;
}

/** How alike two words sound, in the readings that are most alike; nothing below the floor. Whoever reads a word in a less likely way makes no slips beside. */
function soundingAlike(asked: Word, stored: Word, floor: number): number {
  let best = floor;
  for (let reading = 0; reading < asked.sounds.length; reading += 1) {
    const one = asked.sounds[reading] as string;
    for (let at = 0; at < stored.sounds.length; at += 1) {
      const other = stored.sounds[at] as string;
      const isLikeliest = reading + at === 0;
      const length = Math.max(one.length, other.length, 3);
      const most = (1 - (isLikeliest ? best : Math.max(best, READ_OTHERWISE))) * length;
      if (Math.abs(one.length - other.length) * LEAST_GAP > most) continue;
      const alike = 1 - soundDistance(one, other, most) / length;
      if (alike === 1) return 1;
      if (alike > best && (isLikeliest || alike >= READ_OTHERWISE)) best = alike;
    }
  }
  return best === floor ? 0 : best;
}

/**
 * What it costs to turn one sound into the other: the weighted distance of Damerau and Levenshtein, neighbours changing places at most once. Past `most` it
 * is not worked out. What both begin and end with costs nothing and is left out.
 */
function soundDistance(a: string, b: string, most: number): number {
  let m = a.length;
  let n = b.length;
  while (m > 0 && n > 0 && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) {
    m -= 1;
    n -= 1;
  }
  let from = 0;
  while (from < m && from < n && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  if (from === m) return gaps(b, from, n);
  if (from === n) return gaps(a, from, m);
  if (m - from === 1 && n - from === 1) return replaced(a, b, from);
  return worked(a, b, from, m, n, most);
}

function gaps(sound: string, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place += 1) sum += gap(codeAt(sound, place), place);
  return sum;
}

function replaced(a: string, b: string, place: number): number {
  const [one, other] = [codeAt(a, place), codeAt(b, place)];
  return Math.min(SUBSTITUTION[one * SIZE + other] as number, gap(one, place) + gap(other, place));
}

/** The distance of two stretches, by the table of all their beginnings. */
function worked(a: string, b: string, from: number, m: number, n: number, most: number): number {
  const width = n - from + 1;
  table[0] = 0;
  for (let j = 1; j < width; j += 1) {
    const code = codeAt(b, from + j - 1);
    across[j] = code;
    const add = gap(code, from + j - 1);
    added[j] = add;
    table[j] = (table[j - 1] as number) + add;
  }
  let row = 0;
  let earlier = -1;
  let leastBefore = 0;
  for (let place = from; place < m; place += 1) {
    const one = codeAt(a, place);
    const costs = one * SIZE;
    const drop = gap(one, place);
    const above = row;
    row += width;
    let corner = table[above] as number;
    let before = corner + drop;
    let least = before;
    let last = -1;
    table[row] = before;
    for (let j = 1; j < width; j += 1) {
      const other = across[j] as number;
      const over = table[above + j] as number;
      let best = corner + (SUBSTITUTION[costs + other] as number);
      const dropped = over + drop;
      if (dropped < best) best = dropped;
      const more = before + (added[j] as number);
      if (more < best) best = more;
      if (one === last && earlier === other) {
        const turned = (table[above - width + j - 2] as number) + TRANSPOSED;
        if (turned < best) best = turned;
      }
      table[row + j] = best;
      corner = over;
      before = best;
      last = other;
      if (best < least) least = best;
    }
    // All that follows goes on from this row, or changes two places from the one before.
    if (least > most && leastBefore + TRANSPOSED > most) return Number.POSITIVE_INFINITY;
    leastBefore = least;
    earlier = one;
  }
  return table[row + width - 1] as number;
}

function gap(code: number, place: number): number {
  return (place === 0 ? INITIAL_GAP[code] : GAP[code]) as number;
}

function codeOf(sound: string): number {
  return codeAt(sound, 0);
}

function codeAt(sound: string, place: number): number {
  return sound.charCodeAt(place) & (SIZE - 1);
}

function cost(pairs: string, value: number): void {
  for (const pair of pairs.split(' ')) {
    const [one, other] = [codeOf(pair.charAt(0)), codeOf(pair.charAt(1))];
    SUBSTITUTION[one * SIZE + other] = value;
    SUBSTITUTION[other * SIZE + one] = value;
  }
}
