// A thread of the server's that makes the files of the OpenAPI document, hands each over when it is made, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { DOCUMENTS, type DocumentName } from './core/http/openapi.js';
import { type Contact, describe, type Made } from './document.js';

const document = await describe(workerData as Contact);
for (const [name, write] of Object.entries(DOCUMENTS) as [DocumentName, (typeof DOCUMENTS)[DocumentName]][]) {
  const bytes = Uint8Array.from(Buffer.from(write(document)));
  parentPort?.postMessage({ name, bytes } satisfies Made, [bytes.buffer]);
}
