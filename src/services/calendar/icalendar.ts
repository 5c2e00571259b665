// Writes entries as iCalendar (RFC 5545): days without hours, which hold no time of anybody's, and the same bytes for the same entries.
import { setImmediate } from 'node:timers/promises';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { Entry } from './entries.js';

const NAME = 'Political prisoner registry';
const DESCRIPTION = 'What sources report, and dates that are computed from it: as of the dates that are named, and no promise of anything.';
/** How often programs are asked to look again. */
const REFRESH_S = 86_400;

/** Entries that are written at once: the library takes a third of a millisecond for each, and others have their turn between such parts. */
const BATCH = 50;
const END = 'END:VCALENDAR';

export async function icalendarOf(entries: readonly Entry[]): Promise<string> {
  const whole = calendarWith([]);
  const events: string[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    const text = calendarWith(entries.slice(start, start + BATCH));
    events.push(text.slice(text.indexOf('BEGIN:VEVENT'), -END.length));
    await setImmediate();
  }
  // Every line ends in CRLF, the last one too; the library leaves that to whoever writes the file.
  return `${whole.slice(0, -END.length)}${events.join('')}${END}\r\n`;
}

function calendarWith(entries: readonly Entry[]): string {
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
  return calendar.toString();
}
