// Writes client/schemas.ts, the types of the client package, from the OpenAPI document: npm run openapi does it after the document.
import openapiTS, { astToString } from 'openapi-typescript';

// biome-ignore lint/suspicious/noExplicitAny: a document has every shape
type Json = any;

const HEAD = `// The types of what is sent and what comes, written by npm run openapi from openapi.yaml: do not change it by hand.
`;

interface Collection {
  name: string;
  list: string;
  item: string;
  made: string | undefined;
  /** What is answered to what is made. */
  answer: string | undefined;
  patch: string | undefined;
  parent: string | undefined;
}

/** The text of client/schemas.ts. */
export async function clientTypes(document: Json): Promise<string> {
  const collections = collectionsOf(document);
  const nodes = await openapiTS(ofLists(document, collections), { defaultNonNullable: false, rootTypes: true, rootTypesNoSchemaPrefix: true, silent: true });
  const text = astToString(nodes).replace(/^ +/gm, (indent) => indent.slice(indent.length / 2));
  return `${HEAD}${text}\n${recordsOf(collections)}`;
}

/** Every collection that is listed, and whose records are read under their ids. */
function collectionsOf({ paths }: Json): Collection[] {
  return Object.keys(paths).flatMap((path) => {
    const name = /^\/v1\/(\w+)$/.exec(path)?.[1];
    const one = name && Object.keys(paths).find((other) => new RegExp(`^/v1/${name}/\\{\\w+\\}$`).test(other));
    const item = one && schemaOf(paths[one].get?.responses?.[200])?.replace(/WithIncluded$/, '');
    // Every record has a search beside its list; what has none is no record.
    if (!name || !item || !paths[`${path}/search`]) return [];
    const parent = Object.keys(paths)
      .map((other) => new RegExp(`^/v1/(\\w+)/\\{\\w+\\}/${name}$`).exec(other))
      .find((match) => match && paths[match[0]].post);
    const making = paths[path].post ?? (parent && paths[parent[0]].post);
    return [
      {
        name,
        list: path,
        item,
        made: schemaOf(making?.requestBody),
        answer: schemaOf(making?.responses?.[201]),
        patch: schemaOf(paths[one].patch?.requestBody),
        parent: parent?.[1],
      },
    ];
  });
}

/** The name of the schema of a body, which an answer that several share is called after. */
function schemaOf(body: Json): string | undefined {
  const ref = body?.$ref ?? (Object.values<Json>(body?.content ?? {})[0]?.schema?.$ref as string | undefined);
  return ref?.split('/').at(-1);
}

/** Schemas with what they say, and of the operations the lists with their parameters, which say no more than their type. */
function ofLists(document: Json, collections: Collection[]): Json {
  const { openapi, info, components } = structuredClone(document);
  const mute = ({ description: _, ...parameter }: Json) => parameter;
  const paths = Object.fromEntries(
    collections.map(({ list }) => {
      const { operationId, parameters } = document.paths[list].get;
      return [list, { get: { operationId, parameters: parameters.map(mute), responses: {} } }];
    }),
  );
  const parameters = Object.fromEntries(Object.entries<Json>(components.parameters).map(([name, parameter]) => [name, mute(parameter)]));
  const used = new Set([...JSON.stringify(paths).matchAll(/components\/parameters\/(\w+)/g)].map(([, name]) => name));
  return { openapi, info, paths, components: { schemas: components.schemas, parameters: Object.fromEntries(Object.entries(parameters).filter(([name]) => used.has(name))) } };
}

function recordsOf(collections: Collection[]): string {
  const lines = collections.map(
    ({ name, list, item, made, answer, patch }) =>
      `  ${name}: { item: ${item}; made: ${made ?? 'never'}; answer: ${answer ?? 'never'}; patch: ${patch ?? 'never'}; query: NonNullable<paths['${list}']['get']['parameters']['query']> };`,
  );
  const parents = collections.flatMap(({ name, parent }) => (parent ? [`  ${name}: '${parent}',`] : []));
  return `/** What each collection holds, what is sent to it, and how its list is asked. */
export interface Records {
${lines.join('\n')}
}

/** Under which records those of a collection are made. */
export const PARENTS = {
${parents.join('\n')}
} as const;
`;
}
