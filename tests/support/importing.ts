// Lists as an editor brings them in, and what becomes of their rows.
import type { Answer, TestRegistry } from './registry.js';

type Json = Record<string, unknown>;

const MEDIA = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  list: 'text/plain',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Of whatever registry a test has then. */
export function importing(registry: () => TestRegistry) {
  let keys = 0;
  const editor = () => registry().as('editor');
  /** A request that is done once. */
  const once = () => ({ 'idempotency-key': `import-${++keys}` });
  return {
    editor,
    once,
    bring: (form: keyof typeof MEDIA, payload: string | Buffer, query = '', key = once()) =>
      editor().request({ method: 'POST', url: `/v1/imports/${form}${query}`, headers: { 'content-type': MEDIA[form], ...key }, payload }),
    rowsOf: async ({ body }: Answer, query = '?limit=200') => (await editor().get(`/v1/imports/${body.id}/rows${query}`)).body.items as Json[],
    order: ({ body }: Answer, what: 'commit' | 'revert', headers: Record<string, string> = once()) => editor().post(`/v1/imports/${body.id}/${what}`, undefined, headers),
  };
}
