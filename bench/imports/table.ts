// A table of invented people: as many rows as are asked for, always the same, no two of one name.
const FIRST = ['Va', 'Zu', 'Ple', 'Kro', 'My', 'Shta', 'Bru', 'Lio', 'Dzi', 'Hra', 'Ne', 'Sia', 'To', 'Rup', 'Jaz', 'Cha', 'Fe', 'Ost', 'Ub', 'Kli'];
const MIDDLE = ['ba', 'le', 'mi', 'ro', 'du', 'sha', 'zhy', 'ne', 'ka', 'vi', 'tu', 'pa', 'ho', 'lia', 'chy', 'ma', 'so', 'ry', 'de', 'fu'];
const LAST = ['novich', 'tskaja', 'renka', 'lskaja', 'bovich', 'duk', 'shyna', 'mets', 'kova', 'zik', 'tun', 'hal', 'rej', 'pets', 'vus', 'kha', 'lou', 'dzin', 'shko', 'niuk'];
const GIVEN = [
  'Alena',
  'Zoja',
  'Nina',
  'Iryna',
  'Volha',
  'Ala',
  'Hanna',
  'Maryna',
  'Palina',
  'Sviatlana',
  'Anton',
  'Ihar',
  'Pavel',
  'Raman',
  'Stsiapan',
  'Viktar',
  'Yury',
  'Tsimafei',
];
const STATUSES = ['detained', 'on remand', 'serving_sentence', 'house_arrest'];
/** Coprime with the number of names, so that neighbours are unlike. */
const STEP = 7_919;

const pick = (from: readonly string[], n: number): string => from[n % from.length] as string;
const two = (n: number): string => String(n).padStart(2, '0');

/** The table, a piece at a time; `isNarrow`: with names, date of birth and status alone. */
export function* tableOfPeople(rows: number, isNarrow = false): Generator<string> {
  yield isNarrow ? 'Surname,Given name,Date of birth,Status\n' : 'Surname,Given name,Date of birth,Sex,Status,Facility,Sentence,Sentenced on\n';
  const names = FIRST.length * MIDDLE.length * MIDDLE.length * LAST.length;
  for (let row = 0; row < rows; row += 1) {
    const n = (row * STEP) % names;
    const family = pick(FIRST, n) + pick(MIDDLE, Math.floor(n / 20)) + pick(MIDDLE, Math.floor(n / 400)) + pick(LAST, Math.floor(n / 8_000));
    const born = `${1950 + (row % 50)}-${two(1 + (row % 12))}-${two(1 + (row % 28))}`;
    if (isNarrow) yield `${family.toUpperCase()},${pick(GIVEN, row)},${born},${pick(STATUSES, row)}\n`;
    else
      yield `${family.toUpperCase()},${pick(GIVEN, row)},${born},${row % 18 < 10 ? 'female' : 'male'},${pick(STATUSES, row)},Colony No. ${1 + (row % 30)},${1 + (row % 12)} years,202${row % 5}-0${1 + (row % 9)}-12\n`;
  }
}
