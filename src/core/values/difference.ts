// What differs between two documents of one record: operations that make the one of the other (RFC 6902), and the same in sentences.
import { createPatch, type Operation } from 'rfc6902';

/** Says that it is the same document, later: no sentence is about it. */
const COUNTING = new Set(['version', 'updated_at']);
/** Characters of a value that a sentence quotes. */
const QUOTED_MAX = 300;

type Item = { id: string } & Record<string, unknown>;
type Document = Record<string, unknown>;

export interface Difference {
  operations: Operation[];
  says: string[];
}

export function differenceOf(before: Document, after: Document): Difference {
  return { operations: createPatch(before, after, byId), says: sentences(before, after, '') };
}

/** Lists of what has ids are compared by these, in as many steps as they are long; all else is left to the library. */
function byId(before: unknown, after: unknown, pointer: { toString(): string }): Operation[] | undefined {
  if (!areItems(before) || !areItems(after) || (before.length === 0 && after.length === 0)) return undefined;
  const [old, now] = [new Map(before.map((item) => [item.id, item])), new Map(after.map((item) => [item.id, item]))];
  const at = pointer.toString();
  const stay = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
  if (JSON.stringify(stay) !== JSON.stringify(after.filter(({ id }) => old.has(id)).map(({ id }) => id))) return [{ op: 'replace', path: at, value: after }];
  const removed = before.flatMap(({ id }, place) => (now.has(id) ? [] : [place])).reverse();
  return [
    ...removed.map((place): Operation => ({ op: 'remove', path: `${at}/${place}` })),
    ...after.flatMap((item, place): Operation[] => (old.has(item.id) ? [] : [{ op: 'add', path: `${at}/${place}`, value: item }])),
    ...after.flatMap((item, place) =>
      old.has(item.id) ? createPatch(old.get(item.id), item, byId).map((operation) => ({ ...operation, path: `${at}/${place}${operation.path}` })) : [],
    ),
  ];
}

function areItems(value: unknown): value is Item[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && typeof (item as Item).id === 'string');
}

function sentences(before: Document, after: Document, of: string): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !COUNTING.has(name));
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    if (areItems(old ?? []) && areItems(now ?? []) && (areItems(old) || areItems(now))) return ofItems(name, (old ?? []) as Item[], (now ?? []) as Item[], of);
    const what = `${of}${words(name)}`;
    if (old === undefined || old === null) return [`${what}: now ${quoted(now)}; it was not stated.`];
    if (now === undefined || now === null) return [`${what}: not stated any more; it was ${quoted(old)}.`];
    return [`${what}: now ${quoted(now)}; it was ${quoted(old)}.`];
  });
}

function ofItems(name: string, before: Item[], after: Item[], of: string): string[] {
  const [old, now] = [new Map(before.map((item) => [item.id, item])), new Map(after.map((item) => [item.id, item]))];
  return [
    ...before.filter(({ id }) => !now.has(id)).map((item) => `${of}${words(name)}: one is not there any more, ${summary(item)}.`),
    ...after.filter(({ id }) => !old.has(id)).map((item) => `${of}${words(name)}: one is new, ${summary(item)}.`),
    ...after.flatMap((item) => (old.has(item.id) ? sentences(old.get(item.id) as Document, item, `${of}${words(name)}, ${item.id.slice(0, 8)}: `) : [])),
  ];
}

/** What an item says of itself, in short: its values that are neither ids nor lists. */
function summary(item: Item): string {
  const says = Object.entries(item).filter(([name, value]) => name !== 'id' && !name.endsWith('_id') && !COUNTING.has(name) && typeof value !== 'object');
  return cut(`${item.id.slice(0, 8)}${says.length > 0 ? ` (${says.map(([name, value]) => `${words(name)} ${String(value)}`).join(', ')})` : ''}`);
}

function quoted(value: unknown): string {
  return cut(typeof value === 'string' ? `“${value}”` : JSON.stringify(value));
}

function cut(text: string): string {
  return text.length > QUOTED_MAX ? `${text.slice(0, QUOTED_MAX)}…` : text;
}

const words = (name: string): string => name.replaceAll('_', ' ');
