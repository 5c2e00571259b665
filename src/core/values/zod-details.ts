// Turns what zod found wrong into the details of a problem: where, what was expected, and the nearest known name.
import type { z } from 'zod';
import { nearest } from './suggest.js';

export interface Place {
  in: 'body' | 'query' | 'path' | 'header';
  /** Names that the caller could have meant, where a name is unknown. */
  known?: (path: readonly PropertyKey[]) => readonly string[];
  /** What was checked: nothing of it is quoted, but the nearest allowed value is suggested. */
  given?: unknown;
  /** Starts every pointer, for a part of a body. */
  at?: string;
}

interface Detail {
  pointer?: string;
  parameter?: string;
  header?: string;
  code: string;
  detail: string;
  allowed?: readonly string[];
  did_you_mean?: string;
}

type Issue = z.core.$ZodIssue;

/** How a schema begins that says itself what it expects of another type, or of nothing at all. */
const OWN_WORDS = /^(?:is missing: )?expected /;

/** At most this many details in one answer. */
export const DETAILS_MAX = 50;

/** One detail for each value that is not valid. No detail quotes a value that was sent, but for the names of unknown properties, cut short. */
export function zodDetails(issues: readonly Issue[], place: Place): Detail[] {
  return issues.flatMap((issue) => detailsOf(issue, place)).slice(0, DETAILS_MAX);
}

function detailsOf(issue: Issue, place: Place): Detail[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, DETAILS_MAX).map((key) => unknownName(key, issue.path, place));
  if (issue.code === 'invalid_union') {
    const firsts = issue.errors.flatMap(([first]) => (first ? [first] : []));
    const kinds = [...new Set(firsts.flatMap((first) => (first.code === 'invalid_type' && first.path.length === 0 ? [kindOf(first.expected)] : [])))];
    const deepest = firsts.find((first) => first.code !== 'invalid_type' || first.path.length > 0);
    if (deepest) return detailsOf({ ...deepest, path: [...issue.path, ...deepest.path] } as Issue, place);
    if (kinds.length > 0) return [{ ...locate(issue.path, place), code: 'invalid_type', detail: `expected ${kinds.join(' or ')}` }];
  }
  const where = locate(issue.path, place);
  const given = valueAt(issue.path, place);
  if (place.in === 'query' && Array.isArray(given) && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return [{ ...where, code: 'repeated', detail: 'is given more than once' }];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const did_you_mean = typeof given === 'string' ? nearest(given, allowed) : undefined;
    const expected = `expected one of ${allowed.slice(0, 30).join(', ')}`;
    if (place.given !== undefined && given === undefined) return [{ ...where, code: 'missing', detail: `is missing: ${expected}`, allowed }];
    return [{ ...where, code: 'unknown_value', detail: expected, allowed, ...(did_you_mean ? { did_you_mean } : {}) }];
  }
  const isOurs = OWN_WORDS.test(issue.message);
  const missing = issue.code === 'invalid_type' && issue.input === undefined && (isOurs ? issue.message.startsWith('is missing') : issue.message.includes('received undefined'));
  return [{ ...where, code: missing ? 'missing' : codeOf(issue), detail: missing && !isOurs ? `is missing: expected ${issue.expected}` : sentence(issue) }];
}

/** What was found by a check of our own is named by it, or else not valid. */
function codeOf(issue: Issue): string {
  return issue.code === 'custom' ? String(issue.params?.code ?? 'not_valid') : issue.code;
}

/** The value that an issue speaks of. Lists in a query are written with commas, repeated, or both. */
function valueAt(path: readonly PropertyKey[], { in: where, given }: Place): unknown {
  const value = path.slice(0, where === 'query' ? 1 : undefined).reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], given);
  if (where !== 'query' || path.length < 2) return value;
  return [value].flat().flatMap((text) => String(text).split(','))[path[1] as number];
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return `at most ${issue.maximum}${unit(issue.origin)}`;
    case 'too_small':
      return `at least ${issue.minimum}${unit(issue.origin)}`;
    case 'invalid_type':
      return OWN_WORDS.test(issue.message) ? issue.message : `expected ${kindOf(issue.expected)}`;
    default:
      return issue.message;
  }
}

const kindOf = (expected: string): string => (expected === 'int' ? 'a whole number' : expected);

function unit(origin: string): string {
  if (origin === 'string') return ' characters';
  if (origin === 'array') return ' items';
  return '';
}

/** The detail for a name that the operation does not have. The same whether it exists for others or for nobody. */
export function unknownName(name: string, path: readonly PropertyKey[], place: Place): Detail {
  const shown = name.slice(0, 80);
  const did_you_mean = nearest(name, place.known?.(path) ?? []);
  const what = place.in === 'body' ? 'property' : place.in === 'header' ? 'header' : 'parameter';
  return {
    ...locate([...path, shown], place),
    code: place.in === 'body' ? 'unknown_property' : 'unknown_parameter',
    detail: `there is no such ${what} here`,
    ...(did_you_mean ? { did_you_mean } : {}),
  };
}

function locate(path: readonly PropertyKey[], place: Place): Detail {
  if (place.in === 'body') {
    const pointer = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return { pointer: `${place.at ?? ''}${pointer}` } as Detail;
  }
  const name = String(path[0] ?? '');
  return (place.in === 'header' ? { header: name } : { parameter: name }) as Detail;
}
