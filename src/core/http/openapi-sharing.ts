// What several operations of the OpenAPI document share is said once, as a component that is called after what it is.
import { STATUS_CODES } from 'node:http';

export type Json = Record<string, unknown>;

interface OperationObject {
  tags?: string[];
  parameters?: Json[];
  responses?: Record<string, Json>;
}

export function operationsOf(document: Json): OperationObject[] {
  return Object.values((document.paths ?? {}) as Json).flatMap((operations) => Object.values(operations as Json) as OperationObject[]);
}

export function shareParts(document: Json): void {
  const operations = operationsOf(document);
  Object.assign(document.components as Json, {
    headers: sharedHeaders(operations),
    responses: sharedAnswers(operations),
    parameters: sharedParameters(operations, Object.keys(((document.components as Json).schemas ?? {}) as Json)),
  });
}

/** Every header is described once: answers refer to it. */
function sharedHeaders(operations: OperationObject[]): Json {
  const shared: Json = {};
  for (const { responses = {} } of operations) {
    for (const { headers } of Object.values(responses) as { headers?: Json }[]) {
      for (const [name, header] of Object.entries(headers ?? {})) {
        shared[name] ??= header;
        if (JSON.stringify(shared[name]) !== JSON.stringify(header)) throw new Error(`The header ${name} is described in two ways`);
        (headers as Json)[name] = { $ref: `#/components/headers/${name}` };
      }
    }
  }
  return shared;
}

/** Every answer of a failure is a component, named after its codes; one of a success if several operations have it, named after its schema and status. */
function sharedAnswers(operations: OperationObject[]): Json {
  const uses = grouped(
    operations.flatMap(({ responses = {} }) => Object.entries(responses).map(([status, answer]) => status + JSON.stringify(answer))),
    (text) => text,
  );
  const shared: Json = {};
  for (const { responses = {} } of operations) {
    for (const [status, answer] of Object.entries(responses)) {
      const text = JSON.stringify(answer);
      const name = Number(status) < 400 ? nameOfSuccess(status, answer) : nameOfFailure(answer);
      if (Number(status) < 400 && uses.get(status + text)?.length === 1) continue;
      // The first to come has the name; another one that would be called so stays where it is.
      if (!name || JSON.stringify((shared[name] ??= answer)) !== text) continue;
      responses[status] = { $ref: `#/components/responses/${name}` };
    }
  }
  return shared;
}

function nameOfFailure({ description }: Json): string {
  return [...String(description).matchAll(/`(\w+)`/g)].map(([, code]) => pascal(code as string)).join('Or');
}

function nameOfSuccess(status: string, { content = {} }: Json): string | undefined {
  const [media] = Object.values(content as Json) as { schema?: Json }[];
  const schema = /\/schemas\/(\w+)$/.exec(String(media?.schema?.$ref))?.[1];
  if (media && !schema) return undefined;
  return `${schema ?? ''}${status === '200' ? '' : String(STATUS_CODES[status]).replace(/ /g, '')}`;
}

/** Files of any record: who has a parameter because of them is called after the record. */
const OF_ANY = 'exports';

/**
 * Parameters that several operations have become components. The meaning that a name has most often, and for several records, is called by the name alone; any other by
 * the name of its record too. None is called like one of the `schemas`: some generators make one type of each component, of whatever sort.
 */
function sharedParameters(operations: OperationObject[], schemas: readonly string[]): Json {
  const all = operations.flatMap(({ tags = [], parameters = [] }) => parameters.map((parameter) => ({ text: JSON.stringify(parameter), parameter, tag: String(tags[0]) })));
  const byText = grouped(all, ({ text }) => text);
  const byName = grouped([...byText.values()], ([first]) => first?.parameter.name);
  const shared: Json = {};
  const named = new Map<string, string>();
  for (const uses of [...byText.values()].sort((a, b) => b.length - a.length)) {
    const { text, parameter, tag } = uses[0] as (typeof uses)[number];
    if (uses.length < 2) continue;
    const isGeneral = byName.get(parameter.name)?.length === 1 || new Set(uses.map((use) => use.tag).filter((name) => name !== OF_ANY)).size > 1;
    const candidates = [...(isGeneral ? [parameter.name, `${parameter.name}_${parameter.in}`] : []), `${tag}_${parameter.name}`, `${tag}_${parameter.name}_${parameter.in}`];
    const name = candidates.map((candidate) => pascal(String(candidate))).find((candidate) => !(candidate in shared) && !schemas.includes(candidate));
    if (!name) continue;
    shared[name] = parameter;
    named.set(text, name);
  }
  for (const { parameters = [] } of operations) {
    for (const [place, parameter] of parameters.entries()) {
      const name = named.get(JSON.stringify(parameter));
      if (name) parameters[place] = { $ref: `#/components/parameters/${name}` };
    }
  }
  return Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function pascal(name: string): string {
  return name
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
