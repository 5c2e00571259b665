// Writes a word of a name down by how it sounds, so that the spellings of several languages and scripts meet.
//
// One letter a sound: a e i o u, and b v g d z k l m n p r s t f, with j for ж, w for ш and щ, q for ч, c for ц, x for х.

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  ј: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'v',
  ф: 'f',
  х: 'x',
  ц: 'c',
  ч: 'q',
  ш: 'w',
  щ: 'w',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  шч: 'w',
  сч: 'w',
  дз: 'd',
  дж: 'dj',
};

/** The same letters where they are spelled apart. */
const SPELLED: Readonly<Record<string, string>> = { ...CYRILLIC, ы: 'y', й: 'i', ё: 'e' };

/** Readings of Latin letters, the likeliest first. */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  schtsch: ['w'],
  shtch: ['w'],
  shch: ['w'],
  szcz: ['w'],
  šč: ['w'],
  ŝ: ['w'],
  shh: ['w'],
  tsch: ['q'],
  tch: ['q'],
  tš: ['q'],
  cz: ['q', 'c'],
  č: ['q'],
  ch: ['q', 'x', 'w'],
  ć: ['c', 'q'],
  ċ: ['q'],
  sch: ['w', 'sx'],
  sh: ['w'],
  sz: ['w'],
  š: ['w'],
  ş: ['w'],
  ș: ['w'],
  ś: ['s'],
  zh: ['j'],
  ž: ['j'],
  ż: ['j'],
  ź: ['z'],
  rz: ['r', 'rz'],
  kh: ['x'],
  gh: ['g'],
  ğ: ['g'],
  ts: ['c'],
  tz: ['c'],
  ck: ['k', 'ck'],
  c: ['c', 'k'],
  dzh: ['dj'],
  dsch: ['dj'],
  dž: ['dj'],
  dż: ['dj'],
  dź: ['d'],
  dz: ['d'],
  dj: ['dj'],
  ds: ['d', 'ds'],
  z: ['z', 'c'],
  ph: ['f'],
  th: ['t'],
  ß: ['s'],
  w: ['v'],
  x: ['ks', 'x'],
  q: ['k'],
  h: ['g'],
  j: ['y', 'dj'],
  y: ['y'],
  ł: ['l'],
  đ: ['d'],
  ŭ: ['v'],
  ў: ['v'],
  ó: ['o', 'u'],
  ä: ['e', 'a'],
  ö: ['o', 'e'],
  ü: ['u', 'i'],
  ë: ['yo'],
  ą: ['a', 'on'],
  ę: ['e', 'en'],
  ė: ['e'],
  â: ['ya'],
  û: ['yu'],
  ı: ['i'],
  ə: ['a'],
  æ: ['e'],
  ø: ['o'],
  œ: ['e'],
  ou: ['ou', 'u'],
  oo: ['u', 'o'],
  ee: ['i', 'e'],
};
const LONGEST = 7;

/** Readings of one word, at most. */
const READINGS_MAX = 4;

/** Endings that Lithuanian adds to a name. */
const ADDED = /(?:ius|as|is|us|ys)$/;

const cache = new Map<string, readonly string[]>();
/** Words whose readings are kept, at most. */
const CACHE_MAX = 200_000;

/** How a word may sound, the likeliest first; nothing of a word that is neither Cyrillic nor Latin. */
export function soundsOf(token: string): readonly string[] {
  const known = cache.get(token);
  if (known) return known;
  const sounds = readingsOf(token);
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(token, sounds);
  return sounds;
}

/**
 * A word in one spelling for all languages and both scripts, in the letters of sounds, which keeps apart what sounds leave out: ы and и, ю and у, single
 * letters and doubled ones. Nothing of a word that is neither Cyrillic nor Latin.
 */
export function plainSpelling(token: string): string {
  if (/\p{Script=Cyrillic}/u.test(token)) return settledSpelling(cyrillic(token, SPELLED));
  return /^[\p{Script=Latin}\p{M}]+$/u.test(token) ? settledSpelling(latin(token)[0] as string) : '';
}

/** In what languages and scripts differ by rule they have one form: glides, unstressed о and е, soft т, ий at the end. */
function settledSpelling(spelling: string): string {
  return spelling
    .replace(/(?<=[aeiou])y|y(?=[aeiou])/g, 'i')
    .replace(/i[aeo]/g, 'e')
    .replace(/o/g, 'a')
    .replace(/([ae])u(?![aeiuy])/g, '$1v')
    .replace(/c(?=[ei])/g, 't')
    .replace(/(?:ii|iy|yi)$/, 'i');
}

function readingsOf(token: string): readonly string[] {
  if (/\p{Script=Cyrillic}/u.test(token)) return [settled(cyrillic(token))];
  if (!/^[\p{Script=Latin}\p{M}]+$/u.test(token)) return [];
  const readings = latin(token).map(settled);
  const bare = token.length > 5 && ADDED.test(token) ? [settled(latin(token.replace(ADDED, ''))[0] as string)] : [];
  return [...new Set([...readings.slice(0, READINGS_MAX), ...bare])].filter((sound) => sound !== '');
}

function cyrillic(token: string, letters: Readonly<Record<string, string>> = CYRILLIC): string {
  let sound = '';
  for (let place = 0; place < token.length; ) {
    const pair = letters[token.slice(place, place + 2)];
    sound += pair ?? letters[token.charAt(place)] ?? '';
    place += pair === undefined ? 1 : 2;
  }
  return sound;
}

function latin(token: string): string[] {
  let readings = [''];
  for (let place = 0; place < token.length; ) {
    const { length, sounds } = nextLatin(token, place);
    const [first, ...others] = sounds;
    const more = readings.length < READINGS_MAX ? others.flatMap((sound) => readings.map((reading) => reading + sound)) : [];
    readings = [...readings.map((reading) => reading + first), ...more].slice(0, READINGS_MAX);
    place += length;
  }
  return readings;
}

function nextLatin(token: string, place: number): { length: number; sounds: readonly string[] } {
  for (let length = Math.min(LONGEST, token.length - place); length > 0; length -= 1) {
    const letters = token.slice(place, place + length);
    const sounds = Object.hasOwn(LATIN, letters) ? LATIN[letters] : undefined;
    if (sounds) return { length, sounds };
  }
  const letter = token.charAt(place).normalize('NFD').charAt(0);
  return { length: 1, sounds: [/[a-z]/.test(letter) ? letter : ''] };
}

/** What no spelling agrees on is left out: the glide beside a vowel, doubled letters. */
function settled(sound: string): string {
  return sound
    .replace(/wq/g, 'w')
    .replace(/([aeo])u(?![aeiouy])/g, '$1v')
    .replace(/^u(?=[^aeiouy])/, 'v')
    .replace(/^[iy](?=[au])/, 'Y')
    .replace(/(?<=[aeiou])y|y(?=[aeiou])/g, '')
    .replace(/y/g, 'i')
    .replace(/i(?=[aeou])|(?<=[aeou])i/g, '')
    .replace('Y', 'i')
    .replace(/(.)\1+/g, '$1');
}
