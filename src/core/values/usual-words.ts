// Words that lists of others write for codes of ours, in the languages they are written in. Only words that can mean nothing else.

/** For `sex`. */
export const SEX_WORDS = {
  female: ['f', 'w', 'woman', 'ж', 'жен', 'женский', 'женщина', 'жаночы', 'жінка', 'жіноча', 'mujer', 'femenino', 'femenina', 'kobieta', 'k'],
  male: ['m', 'man', 'м', 'муж', 'мужской', 'мужчина', 'мужчынскі', 'мужчына', 'чоловік', 'чоловіча', 'hombre', 'masculino', 'mężczyzna'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** For `custody_status`, beside the codes themselves. */
export const CUSTODY_WORDS = {
  pre_trial_detention: [
    'pre-trial detention',
    'pretrial detention',
    'pre trial',
    'remand',
    'on remand',
    'in remand',
    'сизо',
    'в сизо',
    'у сіза',
    'у сізо',
    'prisión preventiva',
    'areszt tymczasowy',
    'tymczasowo aresztowany',
    'tymczasowo aresztowana',
  ],
  detained: [
    'in custody',
    'in detention',
    'held',
    'под стражей',
    'задержан',
    'задержана',
    'затрыманы',
    'затрыманая',
    'затриманий',
    'затримана',
    'detenido',
    'detenida',
    'zatrzymany',
    'zatrzymana',
  ],
  serving_sentence: [
    'serving sentence',
    'serving a sentence',
    'penal colony',
    'in a penal colony',
    'colony',
    'колония',
    'в колонии',
    'отбывает наказание',
    'у калоніі',
    'в колонії',
  ],
  house_arrest: ['under house arrest', 'домашний арест', 'под домашним арестом', 'хатні арышт', 'домашній арешт', 'arresto domiciliario', 'areszt domowy'],
  compulsory_psychiatric_treatment: ['compulsory treatment', 'принудительное лечение'],
  restricted_freedom_home: ['home khimiya', 'домашняя химия'],
  released: [
    'free',
    'at liberty',
    'освобожден',
    'освобождён',
    'освобождена',
    'на свободе',
    'вызвалены',
    'вызваленая',
    'звільнений',
    'звільнена',
    'excarcelado',
    'excarcelada',
    'en libertad',
    'na wolności',
  ],
  died_in_custody: ['died in custody', 'died in prison', 'умер в заключении', 'умерла в заключении'],
  unknown: ['not known', 'no information', 'n/a', '?', 'неизвестно', 'невядома', 'невідомо', 'desconocido', 'se desconoce', 'nieznany', 'nie wiadomo'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What lists write where they do not know something. */
const UNKNOWN_WORDS: ReadonlySet<string> = new Set([
  ...['unknown', 'not known', 'n/a', 'na', 'n.a.', 'no data', 'no information', 'not available', 'tbc', '?', '??', '???'],
  ...['неизвестно', 'неизвестна', 'неизвестен', 'нет данных', 'нет информации', 'н/д', 'невядома', 'няма звестак', 'невідомо', 'немає даних'],
  ...['desconocido', 'desconocida', 'se desconoce', 'sin datos', 's/d', 's/f', 'n/d', 'nieznany', 'nieznana', 'nie wiadomo', 'brak danych'],
]);
const DASHES = /^[-\u2010-\u2015\u2212\s]+$/;

/** Whether a text says no more than that nothing is known: a word for that, or a dash. */
export function saysNothing(text: string): boolean {
  return DASHES.test(text) || UNKNOWN_WORDS.has(text.replace(/\s+/g, ' ').trim().toLowerCase());
}

/** Languages in which the name of a country is known. */
const LANGUAGES = ['en', 'ru', 'be', 'uk', 'pl', 'lt', 'de', 'fr', 'es'];
/** Names in use that CLDR does not have. */
const ALSO: readonly [string, string][] = [
  ['turkey', 'TR'],
  ['burma', 'MM'],
  ['russian federation', 'RU'],
  ['российская федерация', 'RU'],
  ['republic of belarus', 'BY'],
  ['республика беларусь', 'BY'],
  ['рэспубліка беларусь', 'BY'],
  ['белоруссия', 'BY'],
  ['islamic republic of iran', 'IR'],
];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** What CLDR has a name for and ISO 3166-1 has not assigned: groups of countries, islands, and codes that users may assign. */
const NOT_ASSIGNED = /^(?:AA|AC|CP|CQ|DG|EA|EU|EZ|IC|Q[M-Z]|TA|UN|X.|ZZ)$/;
let countries: Map<string, string> | undefined;

/** The ISO 3166-1 code of the country that a text names, as Unicode's CLDR has the names; undefined where it names none. */
export function countryOf(text: string): string | undefined {
  countries ??= new Map([...ALSO, ...LANGUAGES.flatMap(countriesIn)]);
  return countries.get(text.replace(/\s+/g, ' ').trim().toLowerCase());
}

function countriesIn(language: string): [name: string, code: string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) =>
    LETTERS.flatMap((second): [string, string][] => {
      const code = first + second;
      const isAssigned = !NOT_ASSIGNED.test(code) && new Intl.Locale(`und-${code}`).region === code;
      const name = isAssigned ? names.of(code) : undefined;
      return name === undefined ? [] : [[name.toLowerCase(), code]];
    }),
  );
}

/** The code that a text is a word for, or is itself; undefined where there is none. */
export function codeOf<T extends string>(words: Readonly<Record<T, readonly string[]>>, text: string): T | undefined {
  const word = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return (Object.keys(words) as T[]).find((code) => code === word || words[code].includes(word));
}
