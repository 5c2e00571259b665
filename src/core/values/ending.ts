// When waiting ends: after some time, or when somebody says so.

/**
 * A signal that comes after so many milliseconds, or with the first of others. One that `AbortSignal.any` makes of `AbortSignal.timeout` can be collected before it
 * comes (nodejs/node#54614); this one is held by its timer.
 */
export function endingAfter(ms: number, ...signals: readonly AbortSignal[]): AbortSignal {
  const ending = new AbortController();
  const { signal } = ending;
  const timer = setTimeout(() => ending.abort(new DOMException('The time is over.', 'TimeoutError')), ms).unref();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  for (const other of signals) {
    if (other.aborted) ending.abort(other.reason);
    else other.addEventListener('abort', () => ending.abort(other.reason), { once: true, signal });
  }
  return signal;
}

/** What `work` gives, which is told to end after so many milliseconds or with the first of others. Nothing waits for those any more once it has ended. */
export async function within<T>(ms: number, signals: readonly AbortSignal[], work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const done = new AbortController();
  try {
    return await work(endingAfter(ms, ...signals, done.signal));
  } finally {
    done.abort();
  }
}
