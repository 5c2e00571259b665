// Writes entries as iCalendar (RFC 5545): days without hours, which hold no time of anybody's, and the same bytes for the same entries.
import ical, { ICalEventTransparency } from 'ical-generator';
import type { Entry } from './entries.js';

const NAME = 'Political prisoner registry';
const DESCRIPTION = 'What sources report, and dates that are computed from it: as of the dates that are named, and no promise of anything.';
/** How often programs are asked to look again. */
const REFRESH_S = 86_400;

export function icalendarOf(entries: readonly Entry[]): string {
  const calendar = ical({ name: NAME, description: DESCRIPTION, prodId: '//Political prisoner registry//Calendar//EN', ttl: REFRESH_S });
  for (const { uid, kind, on, summary, description, updated_at } of entries) {
    const stamp = new Date(updated_at);
    calendar.createEvent({
      id: uid,
      start: on,
      allDay: true,
      summary,
      description,
      stamp,
      lastModified: stamp,
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: kind }],
    });
  }
  // Every line ends in CRLF, the last one too; the library leaves that to whoever writes the file.
  return `${calendar.toString()}\r\n`;
}
