// Scopes: tasks to which a key can be narrowed. What an operation needs follows from what it says of itself.

/** In the order in which they are shown. */
export const SCOPES = ['read', 'write', 'erase', 'exports', 'imports', 'webhooks', 'sealed_values', 'api_keys', 'audit_events'] as const;
export type Scope = (typeof SCOPES)[number];

/** What says nothing of anybody: health, vocabularies, proofs, the description of fields. Any key may ask for it. */
const IMPERSONAL: ReadonlySet<string> = new Set(['service', 'vocabularies', 'ledger']);

interface Asked {
  method: string;
  reads?: boolean | undefined;
  access: string;
  tags: readonly string[];
}

export function isImpersonal({ tags }: Pick<Asked, 'tags'>): boolean {
  return tags.some((tag) => IMPERSONAL.has(tag));
}

/** The scope that an operation needs: that of its own area if it has one, or what it does to records. Undefined where any key will do. */
export function scopeOf(asked: Asked): Scope | undefined {
  if (isImpersonal(asked)) return undefined;
  const own = SCOPES.find((scope) => asked.tags.includes(scope));
  if (own) return own;
  if (asked.method === 'GET' || asked.reads) return 'read';
  return asked.access === 'admin' ? 'erase' : 'write';
}
