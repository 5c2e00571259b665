// When waiting ends, and that nothing is left of it.
import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { endingAfter, within } from '../../src/core/values/ending.js';

const aborted = (signal: AbortSignal) => new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve((signal.reason as Error).name), { once: true }));

test('it ends with the first of what it waits for', async () => {
  const [long, other] = [new AbortController(), new AbortController()];
  expect(await aborted(endingAfter(1, long.signal))).toBe('TimeoutError');
  const ending = endingAfter(3_600_000, long.signal, other.signal);
  other.abort();
  expect([ending.aborted, long.signal.aborted]).toEqual([true, false]);
  expect(endingAfter(3_600_000, other.signal).aborted).toBe(true);
});

test('what outlasts a thousand pieces of work holds none of them', async () => {
  const long = new AbortController();
  for (let piece = 0; piece < 1_000; piece += 1) await within(3_600_000, [long.signal], async () => undefined);
  await expect(within(3_600_000, [long.signal], () => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
  expect(getEventListeners(long.signal, 'abort')).toEqual([]);
});
