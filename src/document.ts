// The OpenAPI document without a store: it is made of declarations alone. A server that was built serves the files that the build made of it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { buildApp, type Contact, contactOf } from './app.js';
import type { Registry } from './core/db/registry.js';
import { type DocumentName, type Documents, documentOf, yamlOf } from './core/http/openapi.js';
import type { Json } from './core/http/openapi-sharing.js';
import { systemClock } from './core/values/clock.js';
import { records } from './records/index.js';

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

/** What a file of the document is called where the build puts it. */
export const nameOfBuilt = (name: DocumentName): string => `${name}.gz`;

const unzip = promisify(gunzip);

/** The files that the build made, with whom to ask about this registry in them. Run from its sources, a server has none and makes them itself. */
export function builtDocuments(contact: Contact): Documents | undefined {
  const addressOf = (name: DocumentName) => fileURLToPath(new URL(`./documents/${nameOfBuilt(name)}`, import.meta.url));
  if (!existsSync(addressOf('openapi.json'))) return undefined;
  return async (name) => withContact(name, (await unzip(await readFile(addressOf(name)))).toString('utf8'), contact);
}

function withContact(name: DocumentName, text: string, contact: Contact): Buffer {
  const lines = name.endsWith('.json') ? linesOfJson : linesOfYaml;
  const [before, after] = [lines({}), lines(contact)];
  if (!text.includes(before)) throw new Error(`${name} was built without a contact`);
  return Buffer.from(text.replace(before, () => after));
}

const linesOfJson = (contact: Contact): string => `"contact":${JSON.stringify(contactOf(contact))}`;
const linesOfYaml = (contact: Contact): string => yamlOf({ info: { contact: contactOf(contact) } }).replace(/^info:\n/, '');
