// What lists of others call their columns, language by language. Only words that can mean nothing else: a speaker of a language can read its part alone.
import { fold } from '../../core/values/script.js';

/** The words of one language for each property that a column can say. */
type Words = Readonly<Record<string, readonly string[]>>;

export const COLUMN_WORDS = {
  en: {
    'names.1.full': ['full name', 'name', 'names', 'prisoner', 'prisoner name'],
    'names.1.family': ['family name', 'surname', 'last name'],
    'names.1.given': ['given name', 'first name', 'given names', 'first names', 'forename', 'forenames'],
    'names.1.patronymic': ['patronymic', 'middle name'],
    birth_date: ['date of birth', 'birth date', 'birthdate', 'dob', 'born', 'year of birth', 'birthday'],
    sex: ['sex', 'gender'],
    country: ['country', 'country code'],
    'sentences.1.term': ['sentence', 'term', 'sentence length', 'length of sentence', 'prison term'],
    'custody_periods.1.status': ['status', 'custody', 'custody status', 'current status'],
    as_of: ['as of', 'as of date', 'status as of', 'status date', 'last updated'],
    // Which facility is meant by its words is for people to say: they are kept as they are.
    'custody_periods.1.verbatim': ['facility', 'place of detention', 'place of custody', 'place of imprisonment', 'prison', 'colony', 'detention facility'],
    // Likewise of which code.
    'charges.1.verbatim': ['articles', 'article', 'charges', 'charge'],
    'children.count': ['children', 'number of children', 'no of children'],
    'children.minors': ['minors', 'children under 18', 'minor children', 'number of minor children', 'underage children'],
    sources: ['source', 'sources', 'source url', 'source link', 'link', 'links', 'url', 'urls', 'reference', 'references'],
    'sentences.1.imposed_on': ['sentenced on', 'date of sentence', 'sentence date', 'date of verdict'],
  },
  ru: {
    'names.1.full': ['имя и фамилия', 'фамилия имя', 'фамилия имя отчество', 'фио'],
    'names.1.family': ['фамилия'],
    'names.1.given': ['имя'],
    'names.1.patronymic': ['отчество'],
    birth_date: ['дата рождения', 'год рождения'],
    sex: ['пол'],
    country: ['страна'],
    'sentences.1.term': ['срок', 'приговор'],
    'custody_periods.1.status': ['статус', 'положение', 'статус заключения'],
    as_of: ['по состоянию на', 'на дату', 'дата статуса'],
    'custody_periods.1.verbatim': ['место содержания', 'место заключения', 'учреждение'],
    'charges.1.verbatim': ['статьи', 'статья', 'обвинение'],
    'children.count': ['дети', 'количество детей'],
    'children.minors': ['дети несовершеннолетние', 'дети до 18 лет', 'несовершеннолетние дети', 'количество несовершеннолетних детей'],
    sources: ['источник', 'источники', 'ссылка', 'ссылки', 'ссылка на источник'],
    'sentences.1.imposed_on': ['дата приговора'],
  },
  be: {
    'names.1.full': ['прозвішча імя', 'імя і прозвішча'],
    'names.1.family': ['прозвішча'],
    'names.1.given': ['імя'],
    'names.1.patronymic': ['імя па бацьку'],
    birth_date: ['дата нараджэння', 'год нараджэння'],
    country: ['краіна'],
    'sentences.1.term': ['тэрмін', 'прысуд'],
    'custody_periods.1.status': ['становішча'],
    as_of: ['паводле стану на', 'станам на'],
    'custody_periods.1.verbatim': ['месца зняволення', 'месца ўтрымання'],
    'charges.1.verbatim': ['артыкулы', 'артыкул'],
    'children.count': ['дзеці', 'колькасць дзяцей'],
    'children.minors': ['дзеці непаўналетнія', 'непаўналетнія дзеці'],
    sources: ['крыніца', 'крыніцы', 'спасылка', 'спасылкі'],
    'sentences.1.imposed_on': ['дата прысуду'],
  },
  uk: {
    'names.1.full': ['піб', 'імя та прізвище'],
    'names.1.family': ['прізвище'],
    'names.1.given': ["ім'я"],
    'names.1.patronymic': ['по батькові'],
    birth_date: ['дата народження'],
    sex: ['стать'],
    country: ['країна'],
    'sentences.1.term': ['строк', 'вирок'],
    as_of: ['станом на', 'стан на'],
    'custody_periods.1.verbatim': ['місце утримання'],
    'charges.1.verbatim': ['статті', 'стаття'],
    'children.count': ['діти', 'кількість дітей'],
    'children.minors': ['діти неповнолітні', 'неповнолітні діти'],
    sources: ['джерело', 'джерела', 'посилання'],
    'sentences.1.imposed_on': ['дата вироку'],
  },
  pl: {
    'names.1.full': ['imię i nazwisko', 'nazwisko i imię'],
    'names.1.family': ['nazwisko'],
    'names.1.given': ['imię', 'imiona'],
    birth_date: ['data urodzenia', 'rok urodzenia'],
    sex: ['płeć'],
    country: ['kraj'],
    'sentences.1.term': ['wyrok'],
    as_of: ['stan na', 'stan na dzień'],
    'custody_periods.1.verbatim': ['miejsce osadzenia', 'zakład karny'],
    'charges.1.verbatim': ['zarzuty', 'artykuł', 'artykuły'],
    'children.count': ['dzieci', 'liczba dzieci'],
    'children.minors': ['dzieci niepełnoletnie', 'niepełnoletnie dzieci', 'małoletnie dzieci'],
    sources: ['źródło', 'źródła'],
    'sentences.1.imposed_on': ['data wyroku'],
  },
  es: {
    'names.1.full': ['nombre completo', 'nombre y apellidos', 'apellidos y nombre'],
    'names.1.family': ['apellido', 'apellidos', 'primer apellido', 'segundo apellido', 'apellido paterno', 'apellido materno'],
    'names.1.given': ['nombre', 'nombres'],
    birth_date: ['fecha de nacimiento', 'año de nacimiento'],
    sex: ['sexo', 'género'],
    country: ['país'],
    'sentences.1.term': ['condena'],
    'custody_periods.1.status': ['estatus'],
    as_of: ['a fecha de'],
    'custody_periods.1.verbatim': ['lugar de detención', 'lugar de reclusión', 'centro penitenciario'],
    'charges.1.verbatim': ['delito', 'delitos', 'artículo', 'artículos'],
    'children.count': ['hijos', 'número de hijos'],
    'children.minors': ['hijos menores', 'hijos menores de edad'],
    sources: ['fuente', 'fuentes', 'enlace', 'enlaces'],
    'sentences.1.imposed_on': ['fecha de la sentencia', 'fecha de condena'],
  },
  de: {
    'names.1.full': ['vor- und nachname', 'vollständiger name'],
    'names.1.family': ['nachname', 'familienname'],
    'names.1.given': ['vorname', 'vornamen'],
    'names.1.patronymic': ['vatersname'],
    birth_date: ['geburtsdatum', 'geburtsjahr', 'geboren', 'geboren am'],
    sex: ['geschlecht'],
    country: ['land'],
    'sentences.1.term': ['strafe', 'haftstrafe', 'freiheitsstrafe', 'strafmaß'],
    as_of: ['stand', 'stand vom'],
    'custody_periods.1.verbatim': ['haftort', 'haftanstalt', 'gefängnis', 'strafkolonie'],
    'charges.1.verbatim': ['anklage', 'anklagepunkte', 'artikel', 'tatvorwurf'],
    'children.count': ['kinder', 'anzahl der kinder', 'anzahl kinder'],
    'children.minors': ['minderjährige kinder', 'kinder unter 18'],
    sources: ['quelle', 'quellen'],
    'sentences.1.imposed_on': ['urteilsdatum', 'datum des urteils', 'verurteilt am'],
  },
  fr: {
    'names.1.full': ['nom', 'nom complet', 'nom et prénom', 'prénom et nom', 'nom prénom', 'prénom nom'],
    'names.1.family': ['nom de famille'],
    'names.1.given': ['prénom', 'prénoms'],
    birth_date: ['date de naissance', 'année de naissance', 'né le', 'née le', 'né(e) le'],
    sex: ['sexe'],
    country: ['pays'],
    'sentences.1.term': ['peine', 'condamnation', 'durée de la peine'],
    'custody_periods.1.status': ['statut'],
    as_of: ['en date du', 'mis à jour le'],
    'custody_periods.1.verbatim': ['lieu de détention', 'établissement pénitentiaire'],
    'charges.1.verbatim': ["chefs d'accusation", "chef d'accusation", 'accusation', 'accusations', 'inculpation', 'inculpations'],
    'children.count': ['enfants', "nombre d'enfants"],
    'children.minors': ['enfants mineurs', "nombre d'enfants mineurs"],
    sources: ['lien', 'liens'],
    'sentences.1.imposed_on': ['date du jugement', 'date de condamnation', 'date de la condamnation'],
  },
  pt: {
    'names.1.full': ['nome', 'nome completo', 'nome e apelido', 'nome e sobrenome'],
    'names.1.family': ['sobrenome'],
    'names.1.given': ['nome próprio', 'primeiro nome'],
    birth_date: ['data de nascimento', 'ano de nascimento'],
    sex: ['gênero'],
    'sentences.1.term': ['pena', 'condenação'],
    'custody_periods.1.verbatim': ['local de detenção', 'local de reclusão'],
    'charges.1.verbatim': ['acusação', 'acusações'],
    'children.count': ['filhos', 'número de filhos'],
    'children.minors': ['filhos menores', 'filhos menores de idade'],
    sources: ['fonte', 'fontes'],
    'sentences.1.imposed_on': ['data da sentença', 'data da condenação'],
  },
  it: {
    'names.1.full': ['nome', 'nome completo', 'nome e cognome', 'cognome e nome'],
    'names.1.family': ['cognome'],
    birth_date: ['data di nascita', 'anno di nascita'],
    sex: ['sesso', 'genere'],
    country: ['paese'],
    'sentences.1.term': ['condanna'],
    'custody_periods.1.verbatim': ['luogo di detenzione', 'carcere'],
    'charges.1.verbatim': ['accusa', 'accuse', 'imputazione', 'imputazioni'],
    'children.count': ['figli', 'numero di figli'],
    'children.minors': ['figli minori', 'figli minorenni'],
    sources: ['fonte', 'fonti'],
    'sentences.1.imposed_on': ['data della sentenza', 'data della condanna'],
  },
  tr: {
    'names.1.full': ['ad soyad', 'adı soyadı', 'ad soyadı', 'isim soyisim', 'isim'],
    'names.1.family': ['soyad', 'soyadı', 'soyisim'],
    'names.1.given': ['ad', 'adı'],
    birth_date: ['doğum tarihi', 'doğum yılı'],
    sex: ['cinsiyet', 'cinsiyeti'],
    country: ['ülke'],
    'sentences.1.term': ['ceza', 'cezası', 'ceza süresi', 'hapis cezası'],
    'custody_periods.1.status': ['durum', 'durumu'],
    as_of: ['son güncelleme', 'güncelleme tarihi'],
    'custody_periods.1.verbatim': ['cezaevi', 'hapishane', 'tutulduğu yer', 'tutulduğu cezaevi'],
    'charges.1.verbatim': ['suçlama', 'suçlamalar', 'suç', 'madde', 'maddeler'],
    'children.count': ['çocuklar', 'çocuk sayısı'],
    'children.minors': ['reşit olmayan çocuklar', '18 yaş altı çocuklar'],
    sources: ['kaynak', 'kaynaklar', 'bağlantı'],
    'sentences.1.imposed_on': ['karar tarihi', 'hüküm tarihi'],
  },
  az: {
    'names.1.full': ['soyadı, adı, ata adı', 'soyadı, adı', 'adı, soyadı', 'adı və soyadı', 'soyadı və adı', 'ad, soyad', 'ad və soyad', 's.a.a.'],
    'names.1.patronymic': ['ata adı', 'atasının adı'],
    birth_date: ['doğum tarixi', 'doğum ili', 'təvəllüd', 'təvəllüdü', 'anadan olduğu tarix'],
    sex: ['cins', 'cinsi'],
    country: ['ölkə'],
    'sentences.1.term': ['cəza', 'cəza müddəti', 'həbs müddəti'],
    'custody_periods.1.status': ['vəziyyəti', 'hazırkı vəziyyəti'],
    'custody_periods.1.verbatim': ['saxlanıldığı yer', 'həbsxana', 'cəzaçəkmə müəssisəsi'],
    'charges.1.verbatim': ['maddə', 'maddələr', 'ittiham', 'ittihamlar'],
    'children.count': ['uşaqlar', 'uşaqların sayı', 'uşaq sayı'],
    'children.minors': ['azyaşlı uşaqlar', 'azyaşlı uşaqların sayı', 'yetkinlik yaşına çatmayan uşaqlar'],
    sources: ['mənbə', 'mənbələr', 'keçid'],
    'sentences.1.imposed_on': ['hökmün tarixi'],
  },
  ka: {
    'names.1.full': ['სახელი და გვარი', 'სახელი გვარი', 'სახელი, გვარი', 'გვარი, სახელი'],
    'names.1.family': ['გვარი'],
    'names.1.given': ['სახელი'],
    birth_date: ['დაბადების თარიღი', 'დაბადების წელი'],
    sex: ['სქესი'],
    country: ['ქვეყანა'],
    'sentences.1.term': ['სასჯელი', 'სასჯელის ვადა'],
    'custody_periods.1.status': ['სტატუსი'],
    'custody_periods.1.verbatim': ['პატიმრობის ადგილი', 'ციხე', 'პენიტენციური დაწესებულება'],
    'charges.1.verbatim': ['ბრალდება', 'მუხლი', 'მუხლები'],
    'children.count': ['შვილები', 'შვილების რაოდენობა'],
    'children.minors': ['არასრულწლოვანი შვილები'],
    sources: ['წყარო', 'წყაროები', 'ბმული'],
    'sentences.1.imposed_on': ['განაჩენის თარიღი'],
  },
  fa: {
    'names.1.full': ['نام و نام خانوادگی', 'نام کامل'],
    'names.1.family': ['نام خانوادگی'],
    'names.1.given': ['نام'],
    birth_date: ['تاریخ تولد', 'سال تولد'],
    sex: ['جنسیت'],
    country: ['کشور'],
    'sentences.1.term': ['حکم', 'مدت حبس', 'مدت محکومیت', 'میزان محکومیت'],
    'custody_periods.1.status': ['وضعیت', 'وضعیت فعلی'],
    'custody_periods.1.verbatim': ['زندان', 'محل نگهداری', 'محل بازداشت', 'محل حبس'],
    'charges.1.verbatim': ['اتهام', 'اتهامات'],
    'children.count': ['فرزندان', 'تعداد فرزندان'],
    sources: ['منبع', 'منابع', 'لینک'],
    'sentences.1.imposed_on': ['تاریخ حکم', 'تاریخ صدور حکم'],
  },
  ar: {
    'names.1.full': ['الاسم', 'الاسم الكامل', 'الاسم الثلاثي', 'الاسم الرباعي'],
    'names.1.family': ['اسم العائلة'],
    'names.1.given': ['الاسم الأول'],
    birth_date: ['تاريخ الميلاد', 'تاريخ الولادة', 'سنة الميلاد'],
    sex: ['الجنس'],
    country: ['البلد', 'الدولة'],
    'sentences.1.term': ['الحكم', 'مدة الحكم', 'العقوبة', 'مدة العقوبة'],
    'custody_periods.1.status': ['الحالة', 'الوضع الحالي'],
    'custody_periods.1.verbatim': ['السجن', 'مكان الاحتجاز', 'مكان السجن', 'مكان الحبس'],
    'charges.1.verbatim': ['التهمة', 'التهم', 'الاتهامات'],
    'children.count': ['عدد الأبناء', 'عدد الأولاد', 'الأبناء'],
    sources: ['المصدر', 'المصادر', 'الرابط'],
    'sentences.1.imposed_on': ['تاريخ الحكم'],
  },
  vi: {
    'names.1.full': ['họ tên', 'họ và tên'],
    'names.1.family': ['họ'],
    'names.1.given': ['tên'],
    birth_date: ['ngày sinh', 'năm sinh'],
    sex: ['giới tính'],
    country: ['quốc gia'],
    'sentences.1.term': ['bản án', 'mức án', 'án tù'],
    'custody_periods.1.status': ['tình trạng', 'tình trạng hiện tại'],
    'custody_periods.1.verbatim': ['nơi giam giữ', 'trại giam', 'nơi giam'],
    'charges.1.verbatim': ['tội danh', 'cáo buộc'],
    'children.count': ['số con'],
    sources: ['nguồn', 'liên kết'],
    'sentences.1.imposed_on': ['ngày tuyên án'],
  },
  zh: {
    'names.1.full': ['姓名', '名字'],
    'names.1.family': ['姓', '姓氏'],
    'names.1.given': ['名'],
    birth_date: ['出生日期', '出生年月', '出生年月日', '出生年份', '出生年'],
    sex: ['性别', '性別'],
    country: ['国家', '國家'],
    'sentences.1.term': ['刑期', '判刑'],
    'custody_periods.1.status': ['状态', '狀態', '状况', '現況', '现况'],
    as_of: ['截至', '更新日期'],
    'custody_periods.1.verbatim': ['关押地点', '關押地點', '羁押地点', '羈押地點', '监狱', '監獄'],
    'charges.1.verbatim': ['罪名', '指控'],
    'children.count': ['子女', '子女人数', '子女人數'],
    'children.minors': ['未成年子女'],
    sources: ['来源', '來源', '资料来源', '資料來源', '链接', '連結'],
    'sentences.1.imposed_on': ['判决日期', '判決日期', '宣判日期'],
  },
} as const satisfies Readonly<Record<string, Words>>;

/** In what the numbers of a column of terms are, where its name says so: `Term, years`, `刑期（年）`. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  years: [
    ...['years', 'yrs', 'in years', 'лет', 'в годах', 'гадоў', 'років', 'años', 'en años', 'lat', 'w latach', 'jahre', 'in jahren', 'ans', 'années', 'en années'],
    ...['anos', 'em anos', 'anni', 'in anni', 'yıl', 'il', 'il ilə', 'წელი', 'წლები', 'سال', 'سنوات', 'بالسنوات', 'năm', '年'],
  ],
  months: [
    ...['months', 'in months', 'месяцев', 'мес', 'месяцаў', 'місяців', 'meses', 'en meses', 'miesięcy', 'w miesiącach', 'monate', 'in monaten', 'mois', 'en mois'],
    ...['em meses', 'mesi', 'in mesi', 'ay', 'თვე', 'თვეები', 'ماه', 'أشهر', 'بالأشهر', 'tháng', '月'],
  ],
};

const TERM = 'sentences.1.term';
const all: readonly Words[] = Object.values(COLUMN_WORDS);

/** What a column of a list of others can say, in the order of the English words for it. */
export const PATHS: readonly string[] = Object.keys(COLUMN_WORDS.en);

const BY_WORD = new Map(all.flatMap((words) => Object.entries(words).flatMap(([path, names]) => names.map((name) => [fold(name), path] as const))));

/** What a column of this name says; undefined where no language here has it. A name of a column of terms can end in the unit of its numbers. */
export function pathOf(column: string): string | undefined {
  const name = fold(column);
  const path = BY_WORD.get(name);
  if (path !== undefined) return path;
  const unit = unitWordOf(name);
  return unit !== undefined && BY_WORD.get(name.slice(0, -unit.length - 1)) === TERM ? TERM : undefined;
}

const NAMES_OF_NAMES = foldedOf(all.flatMap((words) => Object.entries(words).flatMap(([path, names]) => (path.startsWith('names.') ? names : []))));

/** Whether a cell is what a column of names, or of some of their words, is called. */
export const isNameOfNames = (cell: string): boolean => NAMES_OF_NAMES.has(fold(cell));

const UNIT_WORDS = Object.entries(UNITS)
  .flatMap(([unit, words]) => words.map((word) => ({ unit, word: fold(word) })))
  .sort((a, b) => b.word.length - a.word.length);

const unitWordOf = (folded: string): string | undefined => UNIT_WORDS.find(({ word }) => folded.endsWith(` ${word}`))?.word;

/** The unit of the numbers of a column, as its name has it. */
export function unitOf(column: string): 'years' | 'months' | undefined {
  const word = unitWordOf(fold(column));
  return UNIT_WORDS.find((one) => one.word === word)?.unit as 'years' | 'months' | undefined;
}

/** Names as such, which are the given ones beside a family name. */
const PLAIN_NAMES = foldedOf(['name', 'nom', 'nome', 'isim', 'الاسم', '名字']);
/** Given names and never whole ones, not even where no other column has any. */
const FIRST_NAMES = foldedOf([
  'given name',
  'given names',
  'first name',
  'first names',
  'forename',
  'forenames',
  'vorname',
  'vornamen',
  'prénom',
  'prénoms',
  'nome próprio',
  'primeiro nome',
  'الاسم الأول',
]);
/** Beside these a plain name is the family name: `Name`, `Vorname`. */
const BESIDE_FAMILY_NAMES = foldedOf(['vorname', 'vornamen', 'prénom', 'prénoms']);

/** The second of two family names, which stands behind the first. */
const SECOND_FAMILY_NAMES = foldedOf(['segundo apellido', 'apellido materno']);
/** Parts of names of which nobody can tell which: in some countries that speak the language it is the family name, in others the one that friends use. */
const PARTS_OF_NAMES = foldedOf(['apelido', 'apelidos', 'second name']);
/** Plain names of which languages have whole ones as often as given ones. */
const NOT_ALWAYS_WHOLE = foldedOf(['nom', 'nome', 'isim']);

function foldedOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(fold));
}

export const isPlainName = (column: string): boolean => PLAIN_NAMES.has(fold(column));
export const isSecondFamilyName = (column: string): boolean => SECOND_FAMILY_NAMES.has(fold(column));
export const isPartOfName = (column: string): boolean => PARTS_OF_NAMES.has(fold(column));
/** Whether a column of this name, where no other has the family name, may have the given name alone. */
export const isNotWhole = (column: string): boolean => NOT_ALWAYS_WHOLE.has(fold(column)) || pathOf(column) === 'names.1.given';
export const isFirstName = (column: string): boolean => FIRST_NAMES.has(fold(column));
export const isBesideFamilyName = (column: string): boolean => BESIDE_FAMILY_NAMES.has(fold(column));

/** What one letter of a column of sexes can be either of: `mujer` or `masculino`, `kadın` or `kişi`. */
const EITHER: readonly { letter: string; over: ReadonlySet<string> }[] = [
  { letter: 'm', over: foldedOf(['sexo', 'género']) },
  { letter: 'k', over: foldedOf(['cins', 'cinsi']) },
];

/** Whether a cell of a column of sexes, so named, is a letter that stands for either. */
export const isEitherSex = (column: string, cell: string): boolean => EITHER.some(({ letter, over }) => letter === cell.toLowerCase() && over.has(fold(column)));
