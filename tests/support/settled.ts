// A registry in a store of either engine with something of everything in it, made over HTTP, and what its users see of it: for saying that another has it all.

import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../../src/app.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import { openStore, sqlitePath } from '../../src/core/db/open.js';
import { openRegistry, type Registry } from '../../src/core/db/registry.js';
import type { Database } from '../../src/core/db/types.js';
import { records } from '../../src/records/index.js';
import { dump } from '../../src/services/dump/index.js';
import { makeKey, revokeKey } from '../../src/services/keys/index.js';
import { loadSeeds } from '../../src/services/seeds/index.js';
import { ordinary } from './ordinary.js';
import { aChild, aCustodyPeriod, aFacility, aName, anAppeal, anOrganization, aPrisoner, aSentence, aSource } from './people.js';
import { asOwner } from './postgres/cluster.js';
import { serverOfTests } from './postgres/databases.js';
import { temporaryFolder } from './process.js';
import { type Answer, type Client, clientOf, newStore, type Role } from './registry.js';
import { type Route, withRoutes } from './routes.js';
import { examplesOf, operationsOf } from './specimens.js';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
export type Engine = Database['engine'];

/** The address of a store that holds nothing: a file that is not there, a database without a table, ordered by the rules of a language. */
export async function emptyStore(engine: Engine): Promise<string> {
  if (engine === 'sqlite') return `sqlite:${join(temporaryFolder(), 'registry.sqlite')}`;
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asOwner(serverOfTests() as string, `create database ${name} template template0 locale_provider icu icu_locale 'be' encoding 'UTF8'`);
  return `${serverOfTests()}/${name}`;
}

/** A copy of a store that nobody has open. */
export async function copyOf(address: string, engine: Engine): Promise<string> {
  if (engine === 'sqlite') {
    const copy = `sqlite:${join(temporaryFolder(), 'registry.sqlite')}`;
    copyFileSync(sqlitePath(address), sqlitePath(copy));
    return copy;
  }
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asOwner(serverOfTests() as string, `create database ${name} template ${address.slice(address.lastIndexOf('/') + 1)} strategy file_copy`);
  return `${serverOfTests()}/${name}`;
}

/** Everything that a store holds, as a dump has it. */
export async function dumpOf(address: string): Promise<string> {
  return opened(address, async (database) => {
    let text = '';
    await dump(database, async (lines) => void (text += lines));
    return text;
  });
}

export async function opened<T>(address: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openStore({ url: address });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** A store with all tables and no rows. */
export async function migratedStore(engine: Engine): Promise<string> {
  return (await newStore(engine, temporaryFolder())).url;
}

export type Keys = Record<Role, string | undefined>;
type Users = (role: Role) => Client;

/** Lets somebody use the registry in a store over HTTP. */
export async function using<T>(address: string, keys: Keys, work: (as: Users, registry: Registry, routes: readonly Route[]) => Promise<T>): Promise<T> {
  const registry = await openRegistry(await openStore({ url: address }), records, clock);
  const { app, routes } = await withRoutes(async () => ({ app: await buildApp({ registry, config: { LOG_LEVEL: 'silent', BODY_LIMIT_BYTES: 262_144 } }) }));
  try {
    return await work((role) => clientOf(app, keys[role]), registry, routes);
  } finally {
    await app.close();
    await registry.close();
  }
}

let now = Date.parse('2026-01-15T09:00:00.000Z');
const clock = () => new Date((now += 1)).toISOString();

/** A request that may be sent again. */
export const ONCE = { body: aPrisoner({ names: [aName({ full: 'ПРЫКЛАДНАЯ Адна', family: 'ПРЫКЛАДНАЯ' })] }), headers: { 'idempotency-key': 'only-once' } };

/** Fills a store that has all tables with the published list and invented people, of all visibilities, revised, retired and restored; returns their users' keys. */
export async function settle(address: string): Promise<Keys> {
  const keys: Keys = { reader: undefined, partner: undefined, editor: undefined, admin: undefined };
  await using(address, keys, async (as, registry, routes) => {
    await loadSeeds(registry);
    for (const role of ['partner', 'editor', 'admin'] as const) keys[role] = (await makeKey(registry, SYSTEM, { name: `example ${role}`, role, expires_on: '2099-12-31' })).key;
    await revokeKey(registry, SYSTEM, (await makeKey(registry, SYSTEM, { name: 'lost', role: 'partner' })).id);
    const made = async (url: string, body: unknown, headers = {}): Promise<Answer> => {
      const answer = await as('editor').post(url, body, headers);
      if (answer.status !== 201) throw new Error(answer.text);
      return answer;
    };
    const facility_id = (await made('/v1/facilities', aFacility({ name_local: 'Узорная калонія № 99' }))).body.id;
    const source = (await made('/v1/sources', aSource({ title: '🕊 «Прыклад», "item" 12\\n', working_note: 'line\nline\ttab 𐍈 \uffee' }))).body.id;
    for (const visibility of ['public', 'partner', 'confidential']) {
      const names = [aName({ full: 'ОБРАЗЦОВА Ада', family: 'ОБРАЗЦОВА', language_basis: 'ru' }), aName({ full: `ŽUČKOVA-𐍈 ${visibility}`, family: 'ŽUČKOVA-𐍈' }), aName()];
      const prisoner = aPrisoner({
        visibility,
        names,
        birth_date: '1985-04',
        working_note: `Пра 👩🏽: ${visibility}`,
        custody_periods: [aCustodyPeriod({ facility_id, from_on: '2024-09-04' })],
        sentences: [aSentence({ term: { months: 30, certainty: 'exact', verbatim: '2,5 гады' } }), aSentence({ term: { certainty: 'unknown' } })],
        children: [aChild(), aChild({ minor: 'no' })],
        source_ids: [source],
      });
      const { id } = (await made('/v1/prisoners', prisoner)).body;
      await as('editor').patch(`/v1/prisoners/${id}`, { working_note: null, birth_date: '1986' });
    }
    const gone = (await made('/v1/prisoners', aPrisoner())).headers.location as string;
    await as('editor').retire(gone);
    const back = (await made('/v1/prisoners', aPrisoner())).headers.location as string;
    const retired = await as('editor').retire(back);
    await as('editor').restore(back, retired.headers.etag ?? '"2-confidential"');
    const asked = await made('/v1/export_requests', { records: ['prisoner'], reason: 'Узорная справаздача' });
    await as('admin').post(`${asked.headers.location}/approval`, {});
    const examples = examplesOf({ as, registry }, operationsOf(routes));
    for (const record of ordinary(records)) await examples.make(record);
    const addressee = (await made('/v1/organizations', anOrganization())).body.id;
    await made('/v1/appeals', anAppeal({ addressee_ids: [addressee] }));
    await made('/v1/prisoners', ONCE.body, ONCE.headers);
    const [kept, merged] = [(await made('/v1/prisoners', aPrisoner())).body, (await made('/v1/prisoners', aPrisoner())).body];
    const merge = { kept_id: kept.id, kept_version: kept.version, merged_id: merged.id, merged_version: merged.version, evidence: 'The same trial, by the list of the court.' };
    await made('/v1/merges', merge, { 'idempotency-key': 'merged-once' });
  });
  return keys;
}

/** What everybody gets who asks for everything: bytes, versions and positions of every page of every list. */
export async function seenBy(as: Users): Promise<Record<string, unknown[]>> {
  const seen: Record<string, unknown[]> = {};
  for (const role of ['reader', 'partner', 'editor', 'admin'] as const) {
    for (const { plural } of records.all) {
      const pages: unknown[] = [];
      for (let url: string | undefined = `/v1/${plural}?limit=20`; url; ) {
        const { status, text, headers, body } = await as(role).get(url);
        pages.push([status, text, headers.etag, headers['registry-seq']]);
        url = body.page.next ?? undefined;
      }
      seen[`${role} ${plural}`] = pages;
    }
  }
  return seen;
}
