// Makes exports: once to know how long they are and what their digest is, then again to send them, so that nothing is held and nothing is written down.
import { createHash } from 'node:crypto';
import { Problem } from '../../core/problem.js';
import type { Form, Write } from './form.js';
import type { Source } from './source.js';

/** What is known of an export once it was made. */
export interface Known {
  /** SHA-256, in base64. */
  digest: string;
  bytes: number;
}

/** Something was taken back between the two times, so that what was sent is not what was announced. */
export class TakenBack extends Error {}

export interface Made extends Known {
  write: Write;
}

/** Makes an export, of which something may be known already. Throws a Problem for what the form has no room for, and as soon as `signal` says so. */
export async function make(form: Form, source: Source, known: Known | undefined, signal?: AbortSignal): Promise<Made> {
  const write = await form.begin(source);
  return { ...(known ?? (await measured(write, signal))), write };
}

/** How long it is, and its digest. */
export async function measured(write: Write, signal?: AbortSignal): Promise<Known> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of write()) {
    if (signal?.aborted) throw new Problem('unavailable', { detail: 'Whoever asked for it is gone.' });
    hash.update(piece);
    bytes += piece.length;
  }
  return { digest: hash.digest('base64'), bytes };
}

/** The pieces, the last one only if all of them are what was announced. Throws TakenBack. */
export async function* verified({ write, digest }: Made): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const piece of write()) {
    hash.update(piece);
    if (held && held.length > 0) yield held;
    held = piece;
  }
  if (hash.digest('base64') !== digest) throw new TakenBack('Something was taken back while it was exported.');
  if (held) yield held;
}

/** Remembers what is known of the latest exports. */
export function memory(most: number): { get(key: string): Known | undefined; set(key: string, known: Known): void } {
  const all = new Map<string, Known>();
  return {
    get: (key) => all.get(key),
    set(key, { digest, bytes }) {
      all.delete(key);
      all.set(key, { digest, bytes });
      const [oldest] = all.keys();
      if (all.size > most && oldest !== undefined) all.delete(oldest);
    },
  };
}
