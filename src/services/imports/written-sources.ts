// Reads a cell that names sources by their addresses, perhaps with who published them. What stands there beside addresses is told apart by where it stands, or not at all. Pure.
import { addressKey } from '../../core/values/address.js';
import { fold } from '../../core/values/script.js';
import { Text, WebAddress } from '../../core/values/types.js';

/** Sources that one cell names at most, as many as a new prisoner brings along. */
const SOURCES_MAX = 20;
/** Addresses that are looked at, of which some can be the same or stand within another. */
const ADDRESSES_MAX = 100;
const PUBLISHER_MAX = 200;
const TITLE_MAX = 500;
const QUOTE_MAX = 100;

export interface WrittenSource {
  url: string;
  title: string;
  publisher?: string;
}

/** What the cell says, or what of it is not understood. */
export type ReadSources = { sources: WrittenSource[] } | { value: string; expected: string };

/** Words that say that an address follows, or one more. */
const LABELS: ReadonlySet<string> = new Set(
  [
    'source',
    'sources',
    'see',
    'see also',
    'link',
    'links',
    'url',
    'and',
    'archive',
    'archived',
    'источник',
    'источники',
    'см',
    'ссылка',
    'ссылки',
    'архив',
    'и',
    'крыніца',
    'крыніцы',
    'гл',
    'і',
    'джерело',
    'джерела',
  ].map(fold),
);

const ADDRESS = /^https?:\/\//i;
const OPENING = /^[([{<«“"']+/;
const EDGES = /^[\s()[\]{}<>«»“”"':,.–—-]+|[\s()[\]{}<>«»“”"':,.–—-]+$/g;

const refusal = (value: string, expected: string): ReadSources => ({ value: value.length > QUOTE_MAX ? `${value.slice(0, QUOTE_MAX - 1)}…` : value, expected });

/** Sources are parted by semicolons, bars, new lines, commas after an address, or spaces between addresses. */
export function readSources(cell: string): ReadSources {
  const tooMany = () => refusal(cell.trim(), `expected at most ${SOURCES_MAX} sources`);
  if ((cell.match(/https?:\/\//gi)?.length ?? 0) > ADDRESSES_MAX) return tooMany();
  const found = new Map<string, WrittenSource>();
  for (const segment of cell.split(/[;|\r\n]/)) {
    for (const group of groupsOf(segment)) {
      const read = readGroup(group);
      if ('expected' in read) return read;
      for (const one of read.sources) if (!found.has(addressKey(one.url))) found.set(addressKey(one.url), one);
    }
  }
  if (found.size > SOURCES_MAX) return tooMany();
  return { sources: [...found.values()] };
}

/** A run of words, or an address. */
type Piece = { words: string } | { url: string };

/** A comma after an address, or after what stands in brackets behind it, ends what belongs together. */
function groupsOf(segment: string): string[][] {
  const tidy = segment.replace(/,(?=https?:\/\/)/gi, ', ').replace(/\]?([:([<«“"])(?=https?:\/\/)/gi, '$1 ');
  const groups: string[][] = [[]];
  let hasAddress = false;
  for (const token of tidy.split(/\s+/).filter((one) => one !== '')) {
    groups.at(-1)?.push(token);
    hasAddress ||= ADDRESS.test(token.replace(OPENING, ''));
    if (!hasAddress || !token.endsWith(',')) continue;
    groups.push([]);
    hasAddress = false;
  }
  return groups.filter((group) => group.length > 0);
}

function readGroup(tokens: readonly string[]): ReadSources {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const bare = token.replace(OPENING, '');
    if (ADDRESS.test(bare)) {
      const url = withoutEnd(bare);
      const parsed = WebAddress().safeParse(url.replace(ADDRESS, (scheme) => scheme.toLowerCase()));
      if (!parsed.success || !URL.canParse(url)) return refusal(url, 'expected an address that begins with https:// or http:// and has no quotes or brackets in it');
      pieces.push({ url: parsed.data });
    } else {
      const last = pieces.at(-1);
      if (/:\/\/|^www\./i.test(bare)) return refusal(token, 'expected an address that begins with https:// or http://');
      if (last && 'words' in last) last.words += ` ${token}`;
      else pieces.push({ words: token });
    }
  }
  const said = pieces
    .flatMap((piece): Piece[] => ('url' in piece ? [piece] : [{ words: piece.words.replace(EDGES, '') }]))
    .filter((piece) => 'url' in piece || isSaying(piece.words));
  const whole = tokens.join(' ').replace(/,$/, '');
  if (!said.some((piece) => 'url' in piece)) return said.length === 0 ? { sources: [] } : refusal(whole, 'expected the address of a source, which begins with https:// or http://');
  const [first, last] = [said[0] as Piece, said.at(-1) as Piece];
  const hasWords = said.some((piece) => 'words' in piece);
  if (hasWords && 'url' in first === 'url' in last)
    return refusal(whole, 'who published which of them cannot be told: expected a semicolon between sources, and who published one before its address');
  const toPublisher = 'url' in first ? 1 : -1;
  const sources: WrittenSource[] = [];
  for (const [place, piece] of said.entries()) {
    if (!('url' in piece)) continue;
    const beside = said[place + toPublisher];
    const publisher = hasWords && beside && 'words' in beside ? beside.words : undefined;
    if (publisher !== undefined && publisher.length > PUBLISHER_MAX) return refusal(publisher, `expected who published it, in at most ${PUBLISHER_MAX} characters`);
    sources.push({ url: piece.url, title: titleOf(piece.url), ...(publisher === undefined ? {} : { publisher }) });
  }
  return { sources };
}

/** What numbers sources says nothing of them. */
const isSaying = (words: string): boolean => words !== '' && !/^\d{1,2}$/.test(words) && !LABELS.has(fold(words));

/** Of a source of which nothing but its address is known, the title is that address. Where no text may say what it says, it is the host. */
function titleOf(url: string): string {
  const title = url.replace(ADDRESS, '').slice(0, TITLE_MAX);
  return Text(TITLE_MAX).safeParse(title).success ? title : new URL(url).host;
}

/** Without what ends a sentence or closes a bracket that the address does not open. */
function withoutEnd(address: string): string {
  let url = address;
  for (;;) {
    const last = url.at(-1) as string;
    const opening = { ')': '(', ']': '[', '}': '{', '>': '<' }[last];
    const isStray = opening === undefined ? /[.,:!?»”"']/.test(last) : url.split(last).length > url.split(opening).length;
    if (!isStray || /^https?:\/\/$/i.test(url)) return url;
    url = url.slice(0, -1);
  }
}
