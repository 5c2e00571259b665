// The OpenAPI document for tools that check the traffic that passes them: whoever asks with `fields` gets less than the schemas of the document require.
import { type Json, operationsOf } from './openapi-sharing.js';

const FIELDS = 'fields';
const ALWAYS_THERE = 'id';

/** The document in which items that can be asked for with `fields` require their id alone, in whatever answer they stand. All else is the same. */
export function trafficOf(document: Json): Json {
  const copy = structuredClone(document);
  for (const operation of operationsOf(copy)) {
    if (!asksForFields(copy, operation)) continue;
    const answer = resolved(copy, (operation.responses as Json)['200']);
    const { schema } = (answer.content as Record<string, { schema: Json }>)['application/json'] ?? {};
    const { items } = (resolved(copy, schema).properties ?? {}) as { items?: Json };
    for (const item of alternativesOf(copy, resolved(copy, items).items)) if (item.required) item.required = [ALWAYS_THERE];
  }
  return copy;
}

function asksForFields(document: Json, { parameters = [], requestBody }: { parameters?: unknown[]; requestBody?: unknown }): boolean {
  if (parameters.some((parameter) => resolved(document, parameter).name === FIELDS)) return true;
  const { schema } = ((resolved(document, requestBody).content ?? {}) as Record<string, Json>)['application/json'] ?? {};
  return FIELDS in ((resolved(document, schema).properties ?? {}) as Json);
}

function alternativesOf(document: Json, schema: unknown): Json[] {
  const node = resolved(document, schema);
  const inner = [node.anyOf, node.oneOf, node.allOf].flatMap((schemas) => (schemas ?? []) as unknown[]);
  return [node, ...inner.flatMap((one) => alternativesOf(document, one))];
}

/** What a reference stands for; of nothing, nothing. */
function resolved(document: Json, node: unknown): Json {
  const { $ref } = (node ?? {}) as Json;
  if ($ref === undefined) return (node ?? {}) as Json;
  return resolved(
    document,
    String($ref)
      .slice(2)
      .split('/')
      .reduce<unknown>((at, step) => (at as Json)[step], document),
  );
}
