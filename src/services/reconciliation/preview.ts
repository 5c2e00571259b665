// What a tool shows of one person in a few words, as a small page for a frame or as a piece of its own page: no scripts, no styles, no links.
import type { Values } from '../../core/access/render.js';
import { shown } from './querying.js';

/** Nothing can be loaded, run or sent, wherever it is shown; it has nothing to be clicked. Any site may show it: it says what anybody may read. */
export const PREVIEW_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors http: https:; sandbox";

const statusOf = (document: Values): string => (document.custody_status === undefined ? '' : 'The status is what was reported then, not what is so now.');

/** The same for a tool to put into its own page, of whatever has a name: what it holds is text there as well. */
export function flyoutOf({ name, description, note }: { name: string; description?: string | undefined; note?: string | undefined }): string {
  return [`<p><strong>${escaped(name)}</strong></p>`, ...(description ? [`<p>${escaped(description)}</p>`] : []), ...(note ? [`<p><small>${escaped(note)}</small></p>`] : [])].join(
    '',
  );
}

export const flyoutOfPerson = (document: Values): string => flyoutOf({ ...shown(document), note: statusOf(document) });

export function previewOf(document: Values): string {
  const { name, description } = shown(document);
  const status = statusOf(document);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${escaped(name)}</title>
  </head>
  <body>
    <p><strong>${escaped(name)}</strong></p>
    <p>${escaped(description ?? '')}</p>
    <p><small>${status}</small></p>
  </body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
