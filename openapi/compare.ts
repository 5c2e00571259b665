// Compares two OpenAPI documents of this registry and names what breaks a client that was made from the first.

// biome-ignore lint/suspicious/noExplicitAny: a document has every shape
type Json = any;

export interface Break {
  /** The operation, or what else it is of. */
  where: string;
  what: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Which way a value goes: what a client sends may not become narrower, what it is sent may not become wider or lose what was sure to be there. */
type Direction = 'sent by clients' | 'sent to clients';

/** Everything by which the second document breaks clients of the first, each once. */
export function breaksBetween(before: Json, after: Json): Break[] {
  const found: Break[] = [];
  const there = operationsOf(after);
  for (const [where, old] of operationsOf(before)) {
    const young = there.get(where);
    if (!young) found.push({ where, what: 'is gone' });
    else compareOperations(where, [old, before], [young, after], found);
  }
  const seen = new Set<string>();
  return found.filter(({ where, what }) => !seen.has(`${where} ${what}`) && seen.add(`${where} ${what}`));
}

type In = [node: Json, document: Json];

function operationsOf(document: Json): Map<string, Json> {
  return new Map(
    Object.entries<Json>(document.paths ?? {}).flatMap(([path, item]) =>
      Object.entries<Json>(item)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, operation]) => [`${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`, operation] as const),
    ),
  );
}

function resolved([node, document]: In): Json {
  let at = node;
  while (at?.$ref) {
    const steps: string[] = at.$ref.slice(2).split('/');
    at = steps.reduce((found: Json, step) => found?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  }
  return at ?? {};
}

function compareOperations(where: string, before: In, after: In, found: Break[]): void {
  const [old, young] = [before[0], after[0]];
  const say = (what: string) => found.push({ where, what });
  if (old.operationId !== young.operationId) say(`is called ${young.operationId}, and was ${old.operationId}: generated clients name it so`);
  if (isOpen(old) && !isOpen(young)) say('needs a key, and did not');

  const named = ([operation, document]: In) =>
    new Map<string, Json>((operation.parameters ?? []).map((parameter: Json) => resolved([parameter, document])).map((parameter: Json) => [nameOf(parameter), parameter]));
  const [oldParameters, youngParameters] = [named(before), named(after)];
  for (const [name, parameter] of oldParameters) {
    const other = youngParameters.get(name);
    if (!other) say(`no longer takes the parameter ${name}`);
    else {
      if (other.required && !parameter.required) say(`needs the parameter ${name}, and did not`);
      if ((parameter.explode ?? true) !== (other.explode ?? true) || parameter.style !== other.style) say(`takes the values of ${name} in another form`);
      compareSchemas(`the parameter ${name}`, [parameter.schema, before[1]], [other.schema, after[1]], 'sent by clients', say);
    }
  }
  for (const [name, parameter] of youngParameters) if (parameter.required && !oldParameters.has(name)) say(`needs the new parameter ${name}`);

  const [oldBody, youngBody] = [resolved([old.requestBody, before[1]]), resolved([young.requestBody, after[1]])];
  if (youngBody.required && !oldBody.required) say('needs a body, and did not');
  compareContents('the body', oldBody.content, youngBody.content, before[1], after[1], 'sent by clients', say);

  for (const [status, answer] of Object.entries<Json>(old.responses ?? {})) {
    const other = young.responses?.[status];
    const [was, is] = [resolved([answer, before[1]]), resolved([other, after[1]])];
    // That a failure can no longer be is no harm.
    if (!other) {
      if (Number(status) < 400) say(`no longer answers ${status}`);
      continue;
    }
    for (const name of Object.keys(was.headers ?? {})) if (!is.headers?.[name]) say(`no longer sends the header ${name} with ${status}`);
    compareContents(`the answer ${status}`, was.content, is.content, before[1], after[1], 'sent to clients', say);
  }
  for (const status of Object.keys(young.responses ?? {})) if (Number(status) < 400 && !old.responses?.[status]) say(`can answer ${status}, which clients do not know`);
}

const isOpen = (operation: Json): boolean => (operation.security ?? []).some((needs: Json) => Object.keys(needs).length === 0);

/** Names of headers have no case, and those in the path are told by their place. */
const nameOf = ({ in: place, name }: Json): string => (place === 'header' ? `${name.toLowerCase()} of the header` : `${name} of the ${place}`);

function compareContents(place: string, before: Json = {}, after: Json = {}, old: Json, young: Json, direction: Direction, say: (what: string) => void): void {
  for (const [type, media] of Object.entries<Json>(before)) {
    const other = after[type];
    if (!other) say(`${place} is no longer ${type}`);
    else compareSchemas(place, [media.schema, old], [other.schema, young], direction, say);
  }
}

/** Compares two schemas and what is in them; a pair that is met again on the way into itself is not compared twice. */
function compareSchemas(place: string, before: In, after: In, direction: Direction, say: (what: string) => void, way: readonly string[] = []): void {
  const pair = `${before[0]?.$ref} ${after[0]?.$ref}`;
  if (before[0]?.$ref && way.includes(pair)) return;
  const inner = [...way, pair];
  const [old, young] = [resolved(before), resolved(after)];
  const isSent = direction === 'sent by clients';
  // Seen from the one who has to cope with all of it: what was allowed to clients must stay so, what they are sent must be what they know.
  const [narrow, wide] = isSent ? [young, old] : [old, young];

  const lostTypes = missing(typesOf(wide), typesOf(narrow));
  if (lostTypes.length > 0) say(isSent ? `${place} may no longer be ${lostTypes.join(' or ')}` : `${place} can be ${lostTypes.join(' or ')}, and was not`);
  // Lists of codes in answers may grow: clients are told to expect codes that they do not know.
  const lostValues = isSent && young.enum && old.enum ? missing(valuesOf(old), valuesOf(young)) : [];
  if (lostValues.length > 0) say(`${place} no longer takes ${lostValues.join(', ')}`);
  if (narrow.enum && !wide.enum) say(isSent ? `${place} takes only some values, and took any` : `${place} can have any value, and had only some`);
  if (old.format !== young.format && (isSent ? young.format : old.format)) say(`${place} is in the format ${young.format ?? 'of any text'}, and was ${old.format ?? 'any'}`);
  if (isSent && young.pattern !== old.pattern && young.pattern) say(`${place} must follow another pattern`);
  for (const word of ['minimum', 'minLength', 'minItems', 'minProperties', 'exclusiveMinimum']) {
    if (isSent && (young[word] ?? Number.NEGATIVE_INFINITY) > (old[word] ?? Number.NEGATIVE_INFINITY))
      say(`${place} has the ${word} ${young[word]}, and had ${old[word] ?? 'none'}`);
  }
  for (const word of ['maximum', 'maxLength', 'maxItems', 'maxProperties', 'exclusiveMaximum']) {
    if (isSent && (young[word] ?? Number.POSITIVE_INFINITY) < (old[word] ?? Number.POSITIVE_INFINITY))
      say(`${place} has the ${word} ${young[word]}, and had ${old[word] ?? 'none'}`);
  }
  if (isSent && young.uniqueItems && !old.uniqueItems) say(`${place} may no longer have a value twice`);
  if (JSON.stringify(old.default) !== JSON.stringify(young.default) && isSent)
    say(`${place} is ${JSON.stringify(young.default)} if left out, and was ${JSON.stringify(old.default)}`);

  compareProperties(place, [old, before[1]], [young, after[1]], direction, say, inner);
  if (old.items && young.items) compareSchemas(`${place}[]`, [old.items, before[1]], [young.items, after[1]], direction, say, inner);
  if (isSent && young.additionalProperties === false && old.additionalProperties !== false && young.type === 'object') say(`${place} no longer takes other properties`);
  if (typeof old.additionalProperties === 'object' && typeof young.additionalProperties === 'object')
    compareSchemas(`${place}.*`, [old.additionalProperties, before[1]], [young.additionalProperties, after[1]], direction, say, inner);
  compareAlternatives(place, [old, before[1]], [young, after[1]], direction, say, inner);
}

function compareProperties(place: string, before: In, after: In, direction: Direction, say: (what: string) => void, way: readonly string[]): void {
  const [old, young] = [before[0], after[0]];
  const isSent = direction === 'sent by clients';
  for (const [name, schema] of Object.entries<Json>(old.properties ?? {})) {
    const other = young.properties?.[name];
    if (!other) say(`${place} no longer has ${name}`);
    else compareSchemas(`${place}.${name}`, [schema, before[1]], [other, after[1]], direction, say, way);
  }
  const [were, are] = [new Set<string>(old.required ?? []), new Set<string>(young.required ?? [])];
  if (isSent) for (const name of are) if (!were.has(name)) say(`${place} needs ${name}, and did not`);
  if (!isSent) for (const name of were) if (!are.has(name) && young.properties?.[name]) say(`${place} can be without ${name}, and never was`);
}

/** The alternatives of a oneOf, each under the name of its reference or its place. */
function compareAlternatives(place: string, before: In, after: In, direction: Direction, say: (what: string) => void, way: readonly string[]): void {
  const alternatives = ([schema]: In) =>
    new Map<string, Json>((schema.oneOf ?? schema.anyOf ?? []).map((one: Json, at: number) => [String(one.$ref ?? at).replace(/^.*\//, ''), one]));
  const [old, young] = [alternatives(before), alternatives(after)];
  for (const [name, schema] of old) {
    const other = young.get(name);
    if (other) compareSchemas(`${place} as ${name}`, [schema, before[1]], [other, after[1]], direction, say, way);
    else if (direction === 'sent by clients') say(`${place} may no longer be ${name}`);
  }
}

/** Without a type a value can be of any; every integer is a number. */
function typesOf({ type }: Json): string[] {
  const types: string[] = type === undefined ? ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] : [type].flat();
  return types.includes('number') ? [...types, 'integer'] : types;
}

const valuesOf = (schema: Json): string[] => (schema.enum ?? []).map((value: unknown) => JSON.stringify(value));

const missing = (some: readonly string[], others: readonly string[]): string[] => some.filter((one) => !others.includes(one));
