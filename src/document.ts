// The OpenAPI document without a store: it is made of declarations alone. Of a server a thread makes it, since that takes seconds.
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type AppOptions, buildApp } from './app.js';
import type { Registry } from './core/db/registry.js';
import { DOCUMENTS, type DocumentName, type Documents, documentOf } from './core/http/openapi.js';
import type { Json } from './core/http/openapi-sharing.js';
import { Problem } from './core/problem.js';
import { systemClock } from './core/values/clock.js';
import { records } from './records/index.js';

/** On a machine that is busy; in a second or five on one that is not. */
const WAIT_MAX_MS = 60_000;

/** What of the settings is in the document. */
export type Contact = Pick<AppOptions['config'], 'CONTACT_NAME' | 'CONTACT_URL' | 'CONTACT_EMAIL'>;

/** What the thread says: a file of the document that is made. */
export interface Made {
  name: DocumentName;
  bytes: Uint8Array;
}

export async function describe(contact: Contact = {}): Promise<Json> {
  const nowhere = { records, clock: systemClock, database: { read: {} } } as unknown as Registry;
  const app = await buildApp({ registry: nowhere, config: { ...contact, LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } });
  await app.ready();
  try {
    return documentOf(app);
  } finally {
    await app.close();
  }
}

/**
 * Has a thread make all files of the document when one is first asked for, so that nobody waits for it who asks for something else. What could not be
 * made once is made when it is asked for again. Threads read no TypeScript: run from its sources, the server makes it itself.
 */
export function documentsAside({ CONTACT_NAME, CONTACT_URL, CONTACT_EMAIL }: Contact): Documents | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined;
  const contact: Contact = { CONTACT_NAME, CONTACT_URL, CONTACT_EMAIL };
  let making: Map<DocumentName, Promise<Buffer>> | undefined;

  function begin(): Map<DocumentName, Promise<Buffer>> {
    const thread = new Worker(new URL('./document-thread.js', import.meta.url), { workerData: contact });
    // A server that stops does not wait for it.
    thread.unref();
    const made = new Map<DocumentName, (bytes: Buffer) => void>();
    const files = new Map<DocumentName, Promise<Buffer>>();
    const failed = new Promise<never>((_, reject) => {
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The thread that makes the OpenAPI document ended before it was made.')));
    });
    failed.catch(() => {
      if (made.size > 0) making = undefined;
    });
    for (const name of Object.keys(DOCUMENTS) as DocumentName[]) {
      files.set(name, Promise.race([new Promise<Buffer>((resolve) => made.set(name, resolve)), failed]));
      files.get(name)?.catch(() => undefined);
    }
    thread.on('message', ({ name, bytes }: Made) => {
      made.get(name)?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      made.delete(name);
    });
    return files;
  }

  return async (name) => {
    making ??= begin();
    const made = await Promise.race([making.get(name), pause(WAIT_MAX_MS, undefined, { ref: false })]);
    if (!made) throw new Problem('unavailable', { detail: 'The description is still being made. Ask again in a few seconds.', isExpected: true });
    return made;
  };
}
