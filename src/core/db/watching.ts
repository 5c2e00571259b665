// Lets readers wait until the feed of their audience has grown, whichever process wrote: one question to the store for all who wait, and none while nobody does.
import { eq } from 'drizzle-orm';
import { AUDIENCES, type Audience } from '../access/viewer.js';
import { prepared } from './statements.js';
import { heads } from './tables/registry.js';
import type { ReadDb } from './types.js';

/** How often the store is asked while somebody waits: what another process wrote is told that much later. */
const ASK_EVERY_MS = 250;

type Positions = Record<Audience, number>;

interface Waiting {
  audience: Audience;
  after: number;
  tell(): void;
}

export interface Watching {
  /** Resolves when the feed has come beyond a number, when the time is over, or when the signal says so; whoever waited looks for themselves. */
  grown(audience: Audience, after: number, most_ms: number, signal: AbortSignal): Promise<void>;
  /** Looks at once: this process has written. */
  look(): void;
  close(): void;
}

export function watch(db: ReadDb): Watching {
  const waiting = new Set<Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let isAsking = false;

  async function ask(): Promise<void> {
    if (isAsking || waiting.size === 0) return;
    isAsking = true;
    try {
      const positions = await positionsOf(db);
      for (const one of [...waiting]) if (positions[one.audience] > one.after) one.tell();
    } catch {
      // A store that does not answer has not grown, as far as anybody can tell; it is asked again.
    } finally {
      isAsking = false;
    }
  }

  function begin(one: Waiting): void {
    waiting.add(one);
    timer ??= setInterval(() => void ask(), ASK_EVERY_MS).unref();
    void ask();
  }

  function end(one: Waiting): void {
    waiting.delete(one);
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    async grown(audience, after, most_ms, signal) {
      if (signal.aborted || most_ms <= 0) return;
      await new Promise<void>((resolve) => {
        const tell = () => {
          end(one);
          clearTimeout(over);
          signal.removeEventListener('abort', tell);
          resolve();
        };
        const one: Waiting = { audience, after, tell };
        const over = setTimeout(tell, most_ms);
        signal.addEventListener('abort', tell, { once: true });
        begin(one);
      });
    },
    look: () => void ask(),
    close() {
      for (const one of [...waiting]) one.tell();
    },
  };
}

async function positionsOf(db: ReadDb): Promise<Positions> {
  const statement = prepared(db, 'positions', () =>
    db
      .select(Object.fromEntries(AUDIENCES.map((audience) => [audience, heads[`${audience}_seq`]])))
      .from(heads)
      .where(eq(heads.id, 1))
      .prepare(),
  );
  const [row] = (await statement.execute()) as unknown as Positions[];
  return row ?? { public: 0, partner: 0, confidential: 0 };
}
