// The signed cursor of the calendar: the question, and the entry at which a page ended; it says nothing of a person.
import { Problem } from '../../core/problem.js';
import { seal, unseal } from '../../core/values/sign.js';
import type { Span } from './entries.js';
import { type Asked, spanOf } from './span.js';

export interface Cursor {
  /** The days of the first page: those left out would be others after midnight. */
  span: Span;
  /** Tells whose entries are asked for. */
  people: string;
  /** The day on which the walk goes, `YYYY-MM-DD` in UTC: ages and the ends of terms are worked out by it. */
  day: string;
  uid: string;
  seq: number;
}

/** Tells it apart from the cursors of lists of records. */
const MARK = 'calendar';

export function cursorOf(secret: string, { span, people, day, uid, seq }: Cursor, audience: string): string {
  return seal(secret, JSON.stringify([MARK, audience, span, people, day, uid, seq]));
}

/** Reads a cursor that this registry made for this audience and these days and kinds; anything else is refused. */
export function openCursor(secret: string, text: string, audience: string, asked: Asked): Cursor {
  const opened = unseal(secret, text);
  const [mark, madeFor, span, people, day, uid, seq] = (opened === undefined ? [] : JSON.parse(opened)) as [unknown, unknown, Span, string, string, string, number];
  if (mark !== MARK || madeFor !== audience) throw new Problem('cursor_not_valid');
  // What is left out is as it was.
  const same = { from: asked.from ?? span.from, to: asked.to ?? span.to, kinds: asked.kind ? spanOf({ ...asked, from: span.from, to: span.to }, span.from).kinds : span.kinds };
  if (JSON.stringify(same) !== JSON.stringify({ from: span.from, to: span.to, kinds: span.kinds })) throw new Problem('cursor_not_valid');
  return { span, people, day, uid, seq };
}
