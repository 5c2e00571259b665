// The OpenAPI document for tools that check the traffic that passes them: whoever asks with `fields` gets less than the schemas of the document require.
import { type Json, operationsOf } from './openapi-sharing.js';
import { resolve } from './references.js';

const FIELDS = 'fields';
const ALWAYS_THERE = 'id';

/** The document in which items that can be asked for with `fields` require their id alone, in whatever answer they stand. All else is the same. */
export function trafficOf(document: Json): Json {
  const copy = structuredClone(document);
  for (const operation of operationsOf(copy)) {
    if (!asksForFields(copy, operation)) continue;
    const answer = resolve(copy, (operation.responses as Json)['200']);
    const { schema } = (answer.content as Record<string, { schema: Json }>)['application/json'] ?? {};
    const { items } = (resolve(copy, schema ?? {}).properties ?? {}) as { items?: Json };
    for (const item of alternativesOf(copy, resolve(copy, items ?? {}).items ?? {})) if (item.required) item.required = [ALWAYS_THERE];
  }
  return copy;
}

function asksForFields(document: Json, { parameters = [], requestBody }: { parameters?: unknown[]; requestBody?: unknown }): boolean {
  if (parameters.some((parameter) => resolve(document, parameter).name === FIELDS)) return true;
  const { schema } = ((resolve(document, requestBody ?? {}).content ?? {}) as Record<string, Json>)['application/json'] ?? {};
  return FIELDS in ((resolve(document, schema ?? {}).properties ?? {}) as Json);
}

function alternativesOf(document: Json, schema: unknown): Json[] {
  const node = resolve(document, schema);
  const inner = [node.anyOf, node.oneOf, node.allOf].flatMap((schemas) => (schemas ?? []) as unknown[]);
  return [node, ...inner.flatMap((one) => alternativesOf(document, one))];
}
