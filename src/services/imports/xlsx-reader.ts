// What a thread runs that reads a workbook of Office Open XML.

/**
 * In the thread: what is a date stays one, as far as its format shows it, and a number is what the file has of it. The library gives a day for whatever is shown of a date, nothing for errors and
 * for formulas that nobody worked out, and nothing of what is merged, hidden or struck out; these are looked up in the sheet itself. Rows are handed over some at a time.
 */
export const XLSX_READER = String.raw`
const { parentPort, workerData } = require('node:worker_threads');
const { unzipSync, zipSync } = require(workerData.unzip);
const failure = (name) => Object.assign(new Error(''), { name });
/** Bytes that a workbook has at most when it is unpacked, and cells that its sheet has from its first row and column to its last: what is larger goes as CSV. */
const UNPACKED_MAX = 2 ** 29;
const CELLS_MAX = 2 ** 25;
/** Rows and columns of a sheet, by the format; what is named beyond them is no cell. */
const ROWS_MAX = 2 ** 20;
const COLUMNS_MAX = 2 ** 14;
const two = (n) => String(n).padStart(2, '0');
const dayOf = (date) => date.getUTCFullYear() + '-' + two(date.getUTCMonth() + 1) + '-' + two(date.getUTCDate());
const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);
/** What each format shows of a date; where it shows no year, that is no date of the list: the program that saved it took some year. */
const SHOWN = {
  y: (day) => day.slice(0, 4),
  m: (day) => day.slice(0, 7),
  d: (day) => day,
  n: (day) => '-' + day.slice(4),
  t: (_, date) => date.toISOString().slice(11, 16),
};
/** A cell that is empty, and a number that never was a date, are shown as a day of 1900 or 1904 where the format is one of dates. */
const isNoDate = (date, is1904) => (is1904 ? date.getTime() < Date.UTC(1904, 0, 2) : date.getTime() < EPOCH + 61 * DAY);
const written = (date, shows, is1904) => shows !== 't' && isNoDate(date, is1904) ? String((date.getTime() - (is1904 ? Date.UTC(1904, 0, 1) : EPOCH)) / DAY) : SHOWN[shows](dayOf(date), date);
const cell = (value, mark, { is1904, isShifted }) => {
  if (mark && mark.length > 1) return mark;
  if (value instanceof Date) return written(isShifted ? new Date(value.getTime() + 1462 * DAY) : value, mark ?? 'd', is1904);
  return value === null || value === undefined ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};
const attribute = (tag, name) => (new RegExp('(?:^|\\s)' + name + '="([^"]*)"').exec(tag) ?? [])[1];
const plain = (text) => text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, digits, hex, name) => digits ? String.fromCodePoint(Number(digits)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? all);
const placeOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const shownAs = (format) => {
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase().split(';')[0];
  if (/[0#?]|general/.test(letters.replace(/s[.,]0+/g, 's'))) return undefined;
  if (letters.includes('y')) return letters.includes('d') ? undefined : letters.includes('m') ? 'm' : 'y';
  return letters.includes('d') || /^[^hs]*m[^hs]*$/.test(letters) ? 'n' : /[hs]/.test(letters) ? 't' : undefined;
};
const isYes = (text) => text === '1' || text === 'true';

/** The files that are read, as far as the package says how large they are: none is unpacked to more than that. */
const unpacked = (workbook) => {
  let bytes = 0;
  return unzipSync(workbook, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/.test(name) || /^xl\/(?:media|drawings|charts|externalLinks|pivotTables|pivotCache)\//.test(name)) return false;
      bytes += originalSize;
      if (bytes > UNPACKED_MAX) throw failure('TooLarge');
      return true;
    },
  });
};

/** The sheet itself, and how it shows its cells. Of several the first that is shown is read, unless it was said which. */
const opened = (files, sheet) => {
  const text = (name) => files[name] ? Buffer.from(files[name]).toString('utf8') : '';
  const sheets = [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)].map(([, tag]) => tag);
  const nameOf = (tag) => plain(attribute(tag, 'name') ?? '');
  const parts = [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s([^>]*?)\/?>/g)].map(([, one]) => one);
  const partOf = (tag) => parts.find((one) => attribute(one, 'Id') === attribute(tag, '(?:\\w+:)?id') && /\/worksheet$/.test(attribute(one, 'Type') ?? ''));
  const isShown = (tag) => !/^(?:very)?hidden$/i.test(attribute(tag, 'state') ?? '') && partOf(tag);
  const tag = sheet === undefined ? sheets.find(isShown) ?? sheets[0] : sheets.find((one) => nameOf(one) === sheet);
  const target = tag && partOf(tag);
  const fileOf = (part) => part ? attribute(part, 'Target').replace(/^\/(?:xl\/)?|^/, 'xl/').replace('xl/xl/', 'xl/') : '';
  const file = fileOf(target);
  const xml = bounded(text(file));
  // The library wants every cell to be named; for the format they follow each other.
  if (files[file]) files[file] = Buffer.from(xml);
  const shared = parts.find((one) => /\/sharedStrings$/.test(attribute(one, 'Type') ?? ''));
  const texts = text(fileOf(shared));
  const says1904 = (/<(?:\w+:)?workbookPr\s[^>]*?date1904="([^"]*)"/.exec(text('xl/workbook.xml')) ?? [])[1];
  return {
    xml,
    ...stylesOf(text('xl/styles.xml')),
    struckTexts: struckTexts(texts),
    name: tag && nameOf(tag),
    others: sheets.filter((one) => one !== tag).map(nameOf),
    is1904: isYes(says1904),
    // The library knows it by a 1 alone, and LibreOffice writes true.
    isShifted: says1904 === 'true',
  };
};
/** The same sheet with each of its rows and cells named. Throws where it reaches beyond what a sheet can have, or what is read of one. */
const bounded = (xml) => {
  let [at, lines, width, isNamed] = [walk(), 0, 0, true];
  for (const [, name, tag] of xml.matchAll(/<(?:\w+:)?(row|c)\b([^>]*)>/g)) {
    const own = attribute(tag, 'r');
    const [line, place] = at(name, own);
    if (!(line <= ROWS_MAX && place <= COLUMNS_MAX)) throw failure('NoCell');
    // What has a format and says nothing takes no room.
    if (name === 'c' && !tag.endsWith('/')) [lines, width] = [Math.max(lines, line), Math.max(width, place)];
    if (lines * width > CELLS_MAX) throw failure('TooLarge');
    if (own === undefined) isNamed = false;
  }
  if (isNamed) return xml;
  at = walk();
  return xml.replace(/<((?:\w+:)?)(row|c)\b([^>]*)>/g, (whole, space, name, tag) => {
    const own = attribute(tag, 'r');
    const [line, place] = at(name, own);
    return own === undefined ? '<' + space + name + ' r="' + (name === 'row' ? '' : lettersOf(place)) + line + '"' + tag + '>' : whole;
  });
};
/** Where each row and cell stands that comes next, by its name or after the one before. */
const walk = () => {
  let [line, place] = [0, 0];
  return (name, own) => {
    if (name === 'row') [line, place] = [own === undefined ? line + 1 : Number(own), 0];
    else if (own === undefined) place += 1;
    else [line, place] = [/\d/.test(own) ? Number(own.replace(/\D+/, '')) : line, placeOf(own.replace(/\d+/, '')) + 1];
    return [line, place];
  };
};
const lettersOf = (n) => (n <= 26 ? '' : lettersOf(Math.floor((n - 1) / 26))) + String.fromCharCode(65 + ((n - 1) % 26));

/** Texts of which a piece is struck out, by their numbers. */
const struckTexts = (xml) => new Set(isStruck(xml) ? [...xml.matchAll(/<(?:\w+:)?si\b(?:[^>]*\/>|[^>]*>([\s\S]*?)<\/(?:\w+:)?si>)/g)].flatMap(([, inner], number) => (isStruck(inner ?? '') ? [number] : [])) : []);
const isStruck = (xml) => [...xml.matchAll(/<(?:\w+:)?strike\b([^>]*)>/g)].some(([, tag]) => !/val="(?:0|false)"/.test(tag));

/** Formats that have a number and no text: of times and of days without a year. */
const BUILT_IN = [['16', 'd-mmm'], ['17', 'mmm-yy'], ...['18', '19', '20', '21', '45', '46', '47'].map((id) => [id, 'h:mm'])];
/** Formats that show a month, a day without a year, a time or a whole day, as the language of the program has it, and do not say which. */
const isOfLanguage = (id) => (id >= 27 && id <= 29) || (id >= 32 && id <= 36) || (id >= 50 && id <= 58);
const OF_LANGUAGE = '#DATE FORMAT OF A LANGUAGE';
const stylesOf = (styles) => {
  const formats = new Map([...BUILT_IN, ...[...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*?)\/?>/g)].map(([, one]) => [attribute(one, 'numFmtId'), plain(attribute(one, 'formatCode') ?? '')])]);
  const fonts = (/<(?:\w+:)?fonts\b[\s\S]*?<\/(?:\w+:)?fonts>/.exec(styles) ?? [''])[0];
  const struckFonts = [...fonts.matchAll(/<(?:\w+:)?font\b(?:[^>]*\/>|[^>]*>([\s\S]*?)<\/(?:\w+:)?font>)/g)].map(([, inner]) => isStruck(inner ?? ''));
  const used = (/<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles) ?? [''])[0];
  const each = [...used.matchAll(/<(?:\w+:)?xf\s([^>]*?)\/?>/g)].map(([, one]) => one);
  return {
    styles: each.map((one) => (isOfLanguage(attribute(one, 'numFmtId')) && !formats.has(attribute(one, 'numFmtId')) ? OF_LANGUAGE : shownAs(formats.get(attribute(one, 'numFmtId')) ?? ''))),
    struckStyles: each.map((one) => struckFonts[Number(attribute(one, 'fontId') ?? 0)] === true),
  };
};

/** What the library does not say of cells, by row and place. */
const marksOf = ({ xml, styles, struckStyles, struckTexts }) => {
  const marks = new Map();
  const struck = new Map();
  const canBeStruck = struckStyles.some(Boolean) || struckTexts.size > 0 || isStruck(xml);
  if (!canBeStruck && !styles.some(Boolean) && !/t="[de]"|<(?:\w+:)?f[ >\/]/.test(xml)) return { marks, struck };
  let line = -1;
  for (const [, rowTag, rowSelf, cells] of xml.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:(\/)>|>([\s\S]*?)<\/(?:\w+:)?row>)/g)) {
    line = Number(attribute(rowTag, 'r') ?? line + 2) - 1;
    let place = -1;
    for (const [, tag, inner = ''] of (rowSelf ? '' : cells).matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const at = attribute(tag, 'r');
      place = at ? placeOf(at.replace(/\d+/, '')) : place + 1;
      const isFormula = /<(?:\w+:)?f[ >\/]/.test(inner);
      const value = (/<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(inner) ?? [])[1];
      const type = attribute(tag, 't');
      const shows = styles[Number(attribute(tag, 's') ?? 0)];
      // Of a day in letters the library makes one of the place where the server is.
      const day = type === 'd' ? (/^\d{4}-\d\d-\d\d/.exec((value ?? '').trim()) ?? [])[0] : undefined;
      const mark = type === 'e' ? value || '#ERROR' : isFormula && value === undefined && !/<(?:\w+:)?is[ >]/.test(inner) ? '#NOT COMPUTED' : day && shows !== 't' ? SHOWN[shows ?? 'd'](day) : shows;
      if (mark && (mark !== OF_LANGUAGE || (value !== undefined && (type ?? 'n') === 'n'))) marks.set(line + ' ' + place, mark);
      const isText = type === 's' && value !== undefined;
      if (canBeStruck && inner !== '' && (struckStyles[Number(attribute(tag, 's') ?? 0)] || (isText && struckTexts.has(Number(value))) || isStruck(inner))) struck.set(line, [...(struck.get(line) ?? []), place]);
    }
  }
  return { marks, struck };
};

/** Cells that are merged, by the row on which they begin. */
const spansOf = ({ xml }) => {
  const spans = new Map();
  for (const [, tag] of xml.matchAll(/<(?:\w+:)?mergeCell\s([^>]*?)\/?>/g)) {
    const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '') ?? [];
    if (left === undefined) continue;
    const [place, line] = [placeOf(left), Number(top)];
    if (!spans.has(line)) spans.set(line, []);
    spans.get(line).push({ place, rows: Number(bottom) - line + 1, columns: placeOf(right) - place + 1 });
  }
  return spans;
};

/** Rows and columns that are hidden. */
const hiddenIn = (xml, of) => [...xml.matchAll(new RegExp('<(?:\\w+:)?' + of + '\\s([^>]*?)\\/?>', 'g'))].map(([, tag]) => tag).filter((tag) => isYes(attribute(tag, 'hidden')));
const hiddenRows = ({ xml }) => new Set(hiddenIn(xml, 'row').map((tag) => Number(attribute(tag, 'r'))));
const hiddenColumns = ({ xml }) => hiddenIn(xml, 'col').map((tag) => [Number(attribute(tag, 'min')) - 1, Number(attribute(tag, 'max')) - 1]);

import(require('node:url').pathToFileURL(workerData.reader).href).then(async ({ readSheet }) => {
  const files = unpacked(Buffer.from(workerData.workbook));
  const sheet = opened(files, workerData.sheet);
  const workbook = Buffer.from(zipSync(files, { level: 0 }));
  const read = (name) => readSheet(workbook, name, { parseNumber: (text) => text, trim: false });
  const rows = await read(workerData.sheet ?? sheet.name);
  const [{ marks, struck }, spans, isHidden, hidden] = [marksOf(sheet), spansOf(sheet), hiddenRows(sheet), hiddenColumns(sheet)];
  const rowAt = (cells, place) => ({
    line: place + 1,
    cells: cells.map((value, column) => cell(value, marks.get(place + ' ' + column), sheet)),
    spans: spans.get(place + 1),
    isHidden: isHidden.has(place + 1),
    struck: struck.get(place),
  });
  for (let start = 0; start < rows.length; start += 500) {
    parentPort.postMessage({ rows: rows.slice(start, start + 500).map((cells, place) => rowAt(cells, start + place)), hidden });
    await new Promise((resolve) => parentPort.once('message', resolve));
  }
  parentPort.postMessage({ done: true, sheet: { name: sheet.name, others: sheet.others } });
}).catch((error) => parentPort.postMessage({ failed: error?.name ?? 'Error', message: String(error?.message ?? '') }));
`;
