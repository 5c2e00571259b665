// Words that lists of others write for codes of ours, in the languages they are written in. Only words that can mean nothing else.

/** For `sex`. */
export const SEX_WORDS = {
  female: [
    ...['f', 'w', 'woman', 'ж', 'жен', 'женский', 'женщина', 'жаночы', 'жінка', 'жіноча', 'mujer', 'femenino', 'femenina', 'kobieta', 'k', 'frau', 'weiblich'],
    ...['femme', 'féminin', 'féminine', 'mulher', 'feminino', 'feminina', 'donna', 'femmina', 'femminile', 'kadın', 'qadın', 'ქალი', 'მდედრობითი'],
    ...['زن', 'أنثى', 'امرأة', 'nữ', '女', '女性'],
  ],
  male: [
    ...['m', 'man', 'м', 'муж', 'мужской', 'мужчина', 'мужчынскі', 'мужчына', 'чоловік', 'чоловіча', 'hombre', 'masculino', 'mężczyzna', 'mann', 'männlich'],
    ...['homme', 'masculin', 'homem', 'uomo', 'maschio', 'maschile', 'erkek', 'kişi', 'კაცი', 'მამრობითი', 'مرد', 'ذكر', 'رجل', 'nam', '男', '男性'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** That something is not known, as German, French, Portuguese, Italian, Turkish, Azerbaijani, Georgian, Persian, Arabic, Vietnamese and Chinese lists have it. */
const UNKNOWN_ELSEWHERE = [
  ...['unbekannt', 'k. a.', 'k.a.', 'inconnu', 'inconnue', 'non connu', 'desconhecido', 'desconhecida', 'sconosciuto', 'sconosciuta', 'bilinmiyor', 'məlum deyil', 'naməlum'],
  ...['უცნობი', 'უცნობია', 'نامشخص', 'نامعلوم', 'غير معروف', 'غير معروفة', 'không rõ', '不详', '不詳', '未知', '不明'],
] as const;

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
    ...['untersuchungshaft', 'in untersuchungshaft', 'in u-haft', 'détention provisoire'],
    ...['en détention provisoire', 'prisão preventiva', 'em prisão preventiva', 'custodia cautelare'],
    ...['tutuklu', 'წინასწარი პატიმრობა', 'بازداشت موقت', 'حبس احتياطي', 'tạm giam', 'bị tạm giam', '审前羁押', '審前羈押'],
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
    ...['in haft', 'inhaftiert', 'détenu', 'détenue', 'en détention', 'detido', 'detida', 'detenuto'],
    ...['detenuta', 'gözaltında', 'həbsdə', 'بازداشت', 'در بازداشت', 'محتجز', 'محتجزة'],
    ...['معتقل', 'معتقلة', '刑事拘留', '羁押', '羈押', '羁押中', '在押'],
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
    ...['in strafhaft', 'verbüßt strafe', 'purge sa peine', 'cumprindo pena', 'hükümlü', 'در حال گذراندن محکومیت', 'đang thụ án', 'đang chấp hành án', '服刑', '服刑中'],
  ],
  house_arrest: [
    ...['under house arrest', 'домашний арест', 'под домашним арестом', 'хатні арышт', 'домашній арешт', 'arresto domiciliario', 'areszt domowy'],
    ...['hausarrest', 'im hausarrest', 'unter hausarrest', 'assigné à résidence', 'assignée à résidence', 'assignation à résidence', 'prisão domiciliar', 'prisão domiciliária'],
    ...['arresti domiciliari', 'ev hapsi', 'ev hapsinde', 'ev dustaqlığı', 'ev dustaqlığında', 'حصر خانگی', 'الإقامة الجبرية', 'quản thúc tại gia', '软禁', '軟禁'],
  ],
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
    ...['freigelassen', 'auf freiem fuß', 'libéré', 'libérée', 'en liberté', 'remis en liberté'],
    ...['remise en liberté', 'em liberdade', 'libertado', 'libertada', 'liberato', 'liberata'],
    ...['tahliye edildi', 'serbest', 'serbest bırakıldı', 'azad edilib', 'azadlıqda', 'გათავისუფლებული', 'გათავისუფლდა'],
    ...['آزاد', 'آزاد شده', 'آزاد شد', 'مفرج عنه', 'مفرج عنها', 'أفرج عنه', 'أفرج عنها'],
    ...['đã được trả tự do', 'đã ra tù', '获释', '已获释', '獲釋', '已獲釋', '已释放', '已釋放'],
  ],
  died_in_custody: [
    'died in custody',
    'died in prison',
    'умер в заключении',
    'умерла в заключении',
    'in haft gestorben',
    'mort en détention',
    'morte en détention',
    '狱中去世',
    '獄中去世',
  ],
  unknown: ['not known', 'no information', 'n/a', '?', 'неизвестно', 'невядома', 'невідомо', 'desconocido', 'se desconoce', 'nieznany', 'nie wiadomo', ...UNKNOWN_ELSEWHERE],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What lists write where they do not know something. */
const UNKNOWN_WORDS: ReadonlySet<string> = new Set([
  ...['unknown', 'not known', 'n/a', 'na', 'n.a.', 'no data', 'no information', 'not available', 'tbc', '?', '??', '???'],
  ...['неизвестно', 'неизвестна', 'неизвестен', 'нет данных', 'нет информации', 'н/д', 'невядома', 'няма звестак', 'невідомо', 'немає даних'],
  ...['desconocido', 'desconocida', 'se desconoce', 'sin datos', 's/d', 's/f', 'n/d', 'nieznany', 'nieznana', 'nie wiadomo', 'brak danych'],
  ...UNKNOWN_ELSEWHERE,
]);
const DASHES = /^[-\u2010-\u2015\u2212\s]+$/;

/** Whether a text says no more than that nothing is known: a word for that, or a dash. */
export function saysNothing(text: string): boolean {
  return DASHES.test(text) || UNKNOWN_WORDS.has(text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());
}

/** Languages in which the name of a country is known. */
const LANGUAGES = ['en', 'ru', 'be', 'uk', 'pl', 'lt', 'de', 'fr', 'es', 'pt', 'it', 'tr', 'az', 'ka', 'fa', 'ar', 'vi', 'zh', 'zh-Hant'];
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
  // A code already, which is nobody's name.
  if (/^[a-z]{2}$/i.test(text)) return undefined;
  countries ??= new Map([...ALSO, ...named(assigned())]);
  return countries.get(text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());
}

const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

/** To ask for a name that is not there takes long: what has none in English is not asked for in any other language. */
function assigned(): string[] {
  const english = namesIn('en');
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) => !NOT_ASSIGNED.test(code) && english.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code,
  );
}

function named(codes: readonly string[]): [name: string, code: string][] {
  return LANGUAGES.flatMap((language) => {
    const names = namesIn(language);
    return codes.flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.normalize('NFC').toLowerCase(), code]];
    });
  });
}

/** The code that a text is a word for, or is itself; undefined where there is none. */
export function codeOf<T extends string>(words: Readonly<Record<T, readonly string[]>>, text: string): T | undefined {
  const word = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return (Object.keys(words) as T[]).find((code) => code === word || words[code].includes(word));
}
