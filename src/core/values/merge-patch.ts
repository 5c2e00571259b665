// JSON Merge Patch (RFC 7396): null removes, objects merge, everything else replaces.

type Json = unknown;

const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The target with the patch applied; neither argument is changed. */
export function mergePatch(target: Record<string, Json>, patch: Record<string, Json>): Record<string, Json> {
  const result = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else if (isObject(value)) result.set(key, mergePatch(isObject(result.get(key)) ? (result.get(key) as Record<string, Json>) : {}, value));
    else result.set(key, value);
  }
  return Object.fromEntries(result);
}
