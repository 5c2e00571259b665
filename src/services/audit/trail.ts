// Gathers audit events in memory and writes them together, so that no answer waits for its trace.
import type { Registry } from '../../core/db/registry.js';
import type { Clock } from '../../core/values/clock.js';
import { newId } from '../../core/values/id.js';
import type { Kind } from './schema.js';
import { type EventRow, keepEvents } from './store.js';

/** What is lost at most when a process is killed: the events of so long. */
export const FLUSH_MS = 1_000;
/** Events that wait for a store that cannot be written to; beyond these the oldest go, and how many is told. */
const WAITING_MAX = 10_000;
/** How often keys that are not valid are told of, whoever tries however many. */
const REFUSALS_MS = 60_000;
const PAST_MS = 3_600_000;
const DAY_MS = 86_400_000;

export type Event = Omit<EventRow, 'id' | 'at' | 'times' | 'kind'> & { kind: Kind };

export interface Trail {
  note(event: Event): void;
  /** A key was not valid. */
  refused(): void;
  /** Writes what waits; what cannot be written waits on. */
  flush(): Promise<void>;
}

export function trailOf({ database, clock }: { database: Registry['database']; clock: Clock }, days: number): Trail {
  let waiting: EventRow[] = [];
  let lost = 0;
  let refusals = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let clearedAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<void> = Promise.resolve();

  function add(event: Event, times = 1): void {
    waiting.push({ ...event, id: newId(), at: clock(), times });
    if (waiting.length <= WAITING_MAX) return;
    waiting.shift();
    lost += 1;
  }

  async function write(): Promise<void> {
    const now = Date.parse(clock());
    const authenticate = {
      kind: 'refusal',
      actor: 'anonymous',
      role: 'reader',
      operation: 'authenticate',
      record: null,
      record_id: null,
      documents: null,
      parameters: '[]',
      reason: null,
    } as const;
    // A clock that was set back says nothing of how long it has been.
    if (refusals > 0 && (now - toldAt >= REFUSALS_MS || now < toldAt)) {
      add({ ...authenticate, status: 401 }, refusals);
      refusals = 0;
      toldAt = now;
    }
    const isPast = now - clearedAt >= PAST_MS || now < clearedAt;
    if (waiting.length === 0 && !isPast) return;
    if (lost > 0) {
      add({ ...authenticate, operation: 'eventsLost', status: 503 }, lost);
      lost = 0;
    }
    const rows = waiting;
    waiting = [];
    try {
      await keepEvents(database, rows, isPast ? new Date(now - days * DAY_MS).toISOString() : '');
      if (isPast) clearedAt = now;
    } catch (error) {
      const room = WAITING_MAX - waiting.length;
      lost += Math.max(0, rows.length - room);
      waiting = [...rows.slice(-room), ...waiting];
      throw error;
    }
  }

  return {
    note: (event) => add(event),
    refused() {
      refusals += 1;
    },
    flush() {
      const turn = writing.then(write);
      writing = turn.catch(() => undefined);
      return turn;
    },
  };
}
