// The latest changes as an Atom feed (RFC 4287), for people who follow the registry with a feed reader.
import { Feed } from 'feed';
import type { Told } from './reading.js';

const TITLE = 'Political prisoner registry';
const SUBTITLE = 'What was added and changed. Every status is as of a date: it says what was reported then.';
/** Of a feed in which nothing was written yet. */
const NEVER = new Date(0);

const SAYS = { created: 'Added', updated: 'Changed', removed: 'No longer shown' } as const;

/** Entries, the latest first: one a record, as it is now. `base` is the address of this server, `self` that of the feed. */
export function atomOf(entries: readonly Told['entries'][number][], { base, self, audience }: { base: string; self: string; audience: string }): string {
  const feed = new Feed({
    id: `${base}/v1/changes.atom?audience=${audience}`,
    title: TITLE,
    description: SUBTITLE,
    link: `${base}/`,
    feed: `${base}${self}`,
    updated: entries[0] ? new Date(entries[0].at) : NEVER,
    author: { name: TITLE },
    generator: false,
    copyright: '',
  });
  for (const { record, id, change, at, href, document } of entries) {
    const says = document ? (JSON.parse(document.toString('utf8')) as Record<string, unknown>) : {};
    const name = says.display_name ?? says.name ?? says.title ?? says.code;
    const kind = record.replaceAll('_', ' ');
    const title = typeof name === 'string' ? `${SAYS[change]}: ${kind} ${name}` : `${SAYS[change]}: ${kind}`;
    feed.addItem({ id: `urn:uuid:${id}`, title: escaped(title), link: `${base}${href}`, date: new Date(at), description: escaped(title) });
  }
  return feed.atom1();
}

/** The library says that titles are HTML. A name is text. */
function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] as string);
}
