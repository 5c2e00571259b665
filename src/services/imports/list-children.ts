// What a line of a list says of children: how many there are and whether they are minors, and nothing else. Ages are counted and not kept.
import { numberIn } from '../../core/values/term.js';

/** How many are minors, how many are not, and of how many it is not said. */
export interface Children {
  yes: number;
  no: number;
  unknown: number;
}

export interface Counted {
  /** The line without it. */
  rest: string;
  children?: Children;
  /** Why it cannot be understood, though it is about children. */
  complaint?: string;
  /** The words that tell ages, which are not for keeping. */
  ages?: string | undefined;
  /** The line ends in a colon and a number of children, as the lines of the published list do, which counts minors alone. */
  isPublishedForm: boolean;
}

const CHILDREN_MAX = 20;
const ADULT_AT = 18;
const AGE_MAX = 80;

const N = '(\\d{1,4}|an?|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const NOUN = '(child|children|kids?)';
const MINOR = '(?:minor|under-?age|dependent minor) ';
const BEFORE = '(?: ?[:;,|] ?| ?\\((?=[^()]*\\)?$)| [-\\u2010-\\u2015\\u2212] |^| )(?:has |with |and |mother of |father of |parent of )?';
const END = '\\)? ?[.,;]?$';
const END_ONLY = ' ?[.,;]?$';

/** `: 2 children`, `: 2 minor children`. */
const PUBLISHED = new RegExp(` ?: ?(\\d{1,4}) ?(?:minor )?(child|children)${END_ONLY}`, 'i');
const PLAIN = new RegExp(`${BEFORE}${N} (${MINOR})?${NOUN}${END}`, 'i');
/** `mother of two`. */
const PARENT = new RegExp(`(?: ?[:;,] ?| [-\\u2010-\\u2015\\u2212] | ?\\(| )(?:mother|father|parent) of ${N}${END}`, 'i');
/** `children: 2`. */
const LABELLED = new RegExp(`(?: ?[;,|] ?| [-\\u2010-\\u2015\\u2212] | ?\\(| )(minor )?children: ?(\\d{1,4})${END}`, 'i');
/** `two children, one minor`; `3 children (2 of them minors)`; `two children, both minors`. */
const OF_WHOM = new RegExp(
  `${BEFORE}${N} ${NOUN},? ?\\(?(?:of whom |including )?(both|all|none|${N})(?: of (?:them|whom))?(?: (?:is|are))?(?: an?)? (?:minors?|under-?age|under 18)(?: children| child)?${END}`,
  'i',
);
/** `2 children, aged 4 and 7`; `one child (5 years old)`. */
const AGED = new RegExp(`${BEFORE}${N} ${NOUN},? ?\\(?((?:ages?|aged) ?:? ?\\d[\\d, and&]*|\\d[\\d, and&]*(?:years? old|y\\.?o\\.?))${END}`, 'i');

const ABOUT = /(?<!\p{L})(?:child(?:ren)?|kids?|sons?|daughters?|mother|father|parent|pregnant|baby|infant|minors?)(?!\p{L})/iu;

/** Whether words that are left speak of children or of a parent. */
export function speaksOfChildren(text: string): boolean {
  return ABOUT.test(text);
}

/** What the end of a line says of children; undefined where it says nothing that is understood. */
export function childrenAt(line: string): Counted | undefined {
  const aged = AGED.exec(line);
  if (aged) return ofAges(line, aged);
  const part = OF_WHOM.exec(line);
  if (part) return ofWhom(line, part);
  const published = PUBLISHED.exec(line);
  if (published) return counted(line, published, published[1] as string, published[2] as string, 'yes', true);
  const labelled = LABELLED.exec(line);
  if (labelled) return counted(line, labelled, labelled[2] as string, undefined, labelled[1] ? 'yes' : 'unknown');
  const parent = PARENT.exec(line);
  if (parent) return counted(line, parent, parent[1] as string, undefined, 'unknown');
  const plain = PLAIN.exec(line);
  return plain ? counted(line, plain, plain[1] as string, plain[3] as string, plain[2] ? 'yes' : 'unknown') : undefined;
}

function counted(line: string, match: RegExpExecArray, number: string, noun: string | undefined, are: keyof Children, isPublishedForm = false): Counted {
  const rest = line.slice(0, match.index);
  const count = countOf(number);
  const complaint = complaintOf(count, number, noun);
  if (complaint !== undefined) return { rest, complaint, isPublishedForm };
  return { rest, children: { yes: 0, no: 0, unknown: 0, [are]: count }, isPublishedForm };
}

function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  return /^no$/i.test(word) ? 0 : (numberIn(word) ?? Number.NaN);
}

function complaintOf(count: number, number: string, noun: string | undefined): string | undefined {
  if (count > CHILDREN_MAX) return `more than ${CHILDREN_MAX} children`;
  if (noun !== undefined && (count === 1) !== /^(?:child|kid)$/i.test(noun)) return `number and word do not agree: "${number} ${noun}"`;
  return undefined;
}

function ofWhom(line: string, match: RegExpExecArray): Counted {
  const [, number = '', noun = '', share = '', minors = ''] = match;
  const rest = line.slice(0, match.index);
  const all = countOf(number);
  const complaint = complaintOf(all, number, noun);
  const yes = /^both$/i.test(share) ? 2 : /^all$/i.test(share) ? all : /^none$/i.test(share) ? 0 : countOf(minors);
  if (complaint !== undefined || yes > all || (/^both$/i.test(share) && all !== 2))
    return { rest, complaint: complaint ?? 'the numbers of children do not agree', isPublishedForm: false };
  return { rest, children: { yes, no: all - yes, unknown: 0 }, isPublishedForm: false };
}

function ofAges(line: string, match: RegExpExecArray): Counted {
  const [, number = '', noun = '', words = ''] = match;
  const rest = line.slice(0, match.index);
  const count = countOf(number);
  const ages = [...words.matchAll(/\d+/g)].map(([age]) => Number(age));
  const complaint =
    complaintOf(count, number, noun) ?? (ages.length !== count || ages.some((age) => age > AGE_MAX) ? 'the number of children and of their ages do not agree' : undefined);
  if (complaint !== undefined) return { rest, complaint, isPublishedForm: false };
  const no = ages.filter((age) => age >= ADULT_AT).length;
  return { rest, children: { yes: count - no, no, unknown: 0 }, ages: words, isPublishedForm: false };
}
