// Brings about what stands in the way of an operation: what was done before, as much as there can be, one that is like it, something that was changed since.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Values } from '../../src/core/access/render.js';
import { SYSTEM } from '../../src/core/access/viewer.js';
import type { About, DefinedRecord } from '../../src/core/db/definition.js';
import { countOwned } from '../../src/core/db/load.js';
import { add } from '../../src/core/db/record.js';
import { insertRows } from '../../src/core/db/statements.js';
import { webhookDeliveries } from '../../src/core/db/tables/index.js';
import type { Operation } from '../../src/core/http/operation.js';
import { differing, distinct } from './distinct.js';
import { type Cast, importOf, requestOf } from './examples.js';
import { aFacility, aName, aPrisoner } from './people.js';
import type { Answer, TestRegistry } from './registry.js';
import type { Route } from './routes.js';
import { type Examples, exampleOf, examplesOf, operationsOf } from './specimens.js';

type Json = Record<string, unknown>;
type Way = (operation: Operation) => Promise<Answer>;

export interface InTheWay {
  /** Asks for what cannot be done in the present state. */
  conflict: Way;
  /** Asks to put in place what was changed since. */
  changedSince: Way;
}

/** More than can belong to one that is erased. */
const TOO_MANY = 20_001;
/** More than can be waiting to be sent. */
const PENDING = 1_001;

export function inTheWay(t: TestRegistry, routes: readonly Route[], cast: Cast): InTheWay {
  const operations = operationsOf(routes);
  const examples: Examples = examplesOf(t, operations);
  const [editor, admin] = [t.as('editor'), t.as('admin')];
  const { records } = t.registry;
  const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let made: Promise<T> | undefined;
    return () => (made ??= make());
  };
  const etagOf = async (url: string) => String((await editor.get(url)).headers.etag);
  const recordOf = ({ path }: Operation): DefinedRecord => {
    const found = records.all.find(({ plural, name }) => path.startsWith(`/v1/${plural}/:${name}_id`)) ?? records.all.find(({ plural }) => path === `/v1/${plural}`);
    if (!found) throw new Error(`${path} is of no record`);
    return found;
  };
  const patching = (url: string, patch: Json) => editor.patch(url, patch);
  const ordering = (url: string, key: string = randomUUID(), body?: unknown) => editor.post(url, body, { 'idempotency-key': key });
  const person = async (says: Json = {}) => (await editor.post('/v1/prisoners', aPrisoner({ names: [aName()], ...says }))).body;

  /** The same under one key, once more after something else was done in between. */
  async function again(send: (key: string) => Promise<Answer>, between: (first: Answer) => Promise<unknown> = async () => undefined): Promise<Answer> {
    const key = randomUUID();
    await between(await send(key));
    return send(key);
  }

  async function mergeTwo(): Promise<{ kept: { id: string }; merged: { id: string }; merge: string }> {
    const [kept, merged] = [await person(), await person({ birth_date: '1985' })];
    const made = await ordering('/v1/merges', randomUUID(), { kept_id: kept.id, merged_id: merged.id, kept_version: 1, merged_version: 1, evidence: 'One trial.' });
    return { kept, merged, merge: `/v1/merges/${made.body.id}` };
  }
  const mergedIntoRetired = once(async () => {
    const { kept, merged } = await mergeTwo();
    await editor.retire(`/v1/prisoners/${kept.id}`);
    return merged.id;
  });

  /** What has as many of a kind as it can: parts of it, or claims about it. */
  const full = new Map<string, Promise<string>>();
  function filled(record: DefinedRecord): Promise<string> {
    const known = full.get(record.name) ?? fillOne(record);
    full.set(record.name, known);
    return known;
  }
  async function fillOne(record: DefinedRecord): Promise<string> {
    const url = record.owner ? await examples.make(records.get(record.owner.record)) : `/v1/facilities/${await aPlace()}`;
    await fill(record, url.split('/').at(-1) as string);
    return url;
  }
  async function fill(record: DefinedRecord, id: string): Promise<void> {
    const { owner, about, create } = record;
    const isShared = record.links?.some(({ property }) => property === owner?.property);
    const belongs = owner ? { [owner.property]: isShared ? [id] : id } : {};
    const says = () => ({ ...distinct(record, exampleOf(creatingOf(record))), ...(isShared ? belongs : {}), ...(about && !owner ? ofPlace(about, id) : {}) });
    const most = Number((owner ?? about)?.most);
    await t.registry.write(SYSTEM, {}, async (tx) => {
      const there = owner ? await countOwned(tx.db, record, id) : 0;
      for (let more = there; more < most; more += 1) await add(tx, record, { ...create.parse(says()), ...belongs } as Values);
    });
  }
  const aPlace = async (): Promise<string> => (await editor.post('/v1/facilities', aFacility())).body.id;
  const ofPlace = (about: About, id: string): Json => ({ [about.record]: 'facility', [about.id]: id, [about.property]: 'holds', [about.value]: 'women' });

  async function adding(operation: Operation): Promise<Answer> {
    const record = records.all.find(({ plural }) => operation.path.endsWith(`/${plural}`)) as DefinedRecord;
    const request = requestOf(operation, cast);
    const send = (says: Json = {}, url = request.url) =>
      editor.request({ ...request, url, headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ ...JSON.parse(String(request.payload)), ...says }) });
    if (record.owner) return send({}, `${await filled(record)}/${record.plural}`);
    if (record.about) return send(ofPlace(record.about, (await filled(record)).split('/').at(-1) as string));
    await send();
    return send();
  }

  /** What a change would have to say for it to be like another, or one too many; and where there is such a one. */
  async function colliding(record: DefinedRecord): Promise<{ url: string; patch: Json; back: Json; occupy: () => Promise<unknown> }> {
    const { owner, about } = record;
    if (owner && owner.property in record.create.shape) {
      const url = await examples.make(record);
      const own = (await editor.get(url)).body[owner.property];
      return { url, patch: { [owner.property]: [...own, (await filled(record)).split('/').at(-1)] }, back: {}, occupy: async () => undefined };
    }
    if (about) {
      const [first, second] = [await aPlace(), await aPlace()];
      const url = await examples.make(record, ofPlace(about, first));
      return { url, patch: { [about.id]: (await filled(record)).split('/').at(-1) }, back: { [about.id]: second }, occupy: () => fill(record, first) };
    }
    const property = differing(record) as string;
    const under = owner && (await examples.make(records.get(owner.record)));
    const [url, other] = [await examples.make(record, {}, under), await examples.make(record, {}, under)];
    const [mine, theirs] = [(await editor.get(url)).body[property], (await editor.get(other)).body[property]];
    return { url, patch: { [property]: theirs }, back: distinct(record, {}), occupy: () => patching(other, { [property]: mine }) };
  }
  const creatingOf = ({ plural }: DefinedRecord) => operations.find(({ method, path }) => method === 'POST' && path.endsWith(`/${plural}`)) as Operation;

  async function goingBack(record: DefinedRecord): Promise<Answer> {
    const { url, back, occupy } = await colliding(record);
    await patching(url, back);
    await occupy();
    return editor.post(`${url}/versions/1/restore`, undefined, { 'if-match': await etagOf(url) });
  }

  async function erasing(record: DefinedRecord): Promise<Answer> {
    const url = await examples.make(record);
    const kind = records.all.find(({ about }) => about && Object.keys(about.says(record.name)).length > 0);
    if (kind?.about) await overwhelm(kind, record, url.split('/').at(-1) as string);
    return admin.post(`${url}/erasure`, undefined, { 'if-match': await etagOf(url) });
  }

  /** A claim about which there are more than go with one record, by the kind of claim. It is about whichever record is asked for: what is about it goes with that too. */
  const overwhelming = new Map<string, Promise<string>>();
  async function overwhelm(kind: DefinedRecord, record: DefinedRecord, id: string): Promise<void> {
    const about = kind.about as About;
    const table = kind.table as unknown as SQLiteTable & Record<string, SQLiteColumn>;
    const make = async () => {
      const first = (await examples.make(kind)).split('/').at(-1) as string;
      await t.registry.database.write(async (db) => {
        const [row] = await db.select().from(table).where(eq(kind.table.id, first));
        await insertRows(
          db,
          table,
          Array.from({ length: TOO_MANY }, () => ({ ...row, id: randomUUID(), [about.record]: kind.name, [about.id]: first })),
        );
      });
      return first;
    };
    const known = overwhelming.get(kind.name) ?? make();
    overwhelming.set(kind.name, known);
    const first = await known;
    await t.registry.database.write((db) =>
      db
        .update(table)
        .set({ [about.record]: record.name, [about.id]: id } as never)
        .where(eq(kind.table.id, first)),
    );
  }

  async function hooked(): Promise<{ url: string; over: string }> {
    const { headers, body } = await editor.post('/v1/webhooks', { url: 'https://monitor.example/registry' });
    const url = String(headers.location);
    const first = (await ordering(`${url}/test`)).body.id;
    await t.registry.database.write(async (db) => {
      const [row] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, first));
      await db.update(webhookDeliveries).set({ status: 'delivered', next_attempt_at: null }).where(eq(webhookDeliveries.id, first));
      await insertRows(
        db,
        webhookDeliveries,
        Array.from({ length: PENDING }, (_, place) => ({ ...row, id: randomUUID(), number: 10 + place })),
      );
    });
    return { url: `/v1/webhooks/${body.id}`, over: first };
  }
  const stuffed = once(hooked);

  const committed = once(async () => {
    const id = await importOf(t);
    await ordering(`/v1/imports/${id}/commit`);
    return `/v1/imports/${id}`;
  });

  /** Of those that are no record's own: how each comes to be refused. */
  const byItself: Record<string, () => Promise<Answer>> = {
    createWebhook: () =>
      again(
        (key) => ordering('/v1/webhooks', key, { url: 'https://monitor.example/registry' }),
        ({ headers }) => editor.patch(String(headers.location), { enabled: false }),
      ),
    replaceWebhookSecret: async () => {
      const url = `/v1/webhooks/${cast.ids.get('webhook_id')}/secret`;
      return again(
        (key) => ordering(url, key, {}),
        () => ordering(url, undefined, {}),
      );
    },
    createExportRequest: async () => {
      const key = await admin.post('/v1/api_keys', { name: 'asks often', role: 'partner' });
      const asking = (): Promise<Answer> =>
        t.as('reader').post('/v1/export_requests', { records: ['prisoner'], reason: 'An example' }, { authorization: `Bearer ${key.body.key}` });
      for (let there = 0; there < 100; there += 1) await asking();
      return asking();
    },
    approveExportRequest: async () => {
      const { headers } = await admin.post('/v1/export_requests', { records: ['prisoner'], reason: 'An example' });
      return admin.post(`${headers.location}/approval`, {});
    },
    redeliverToWebhook: async () => ordering(`${(await stuffed()).url}/deliveries/${(await stuffed()).over}/redeliver`),
    replayToWebhook: async () => ordering(`${(await stuffed()).url}/replay`, undefined, { from_seq: 1, to_seq: 3 }),
    testWebhook: async () => ordering(`${(await stuffed()).url}/test`),
    decideImportRow: async () => ordering(`${await committed()}/rows/1/decision`, undefined, { decision: 'skip' }),
    commitImport: async () => ordering(`${await committed()}/commit`),
    revertImport: async () => ordering(`/v1/imports/${await importOf(t)}/revert`),
    discardImport: async () => editor.request({ method: 'DELETE', url: await committed() }),
    keepImportMapping: () =>
      again(
        (key) => ordering('/v1/import_mappings', key, { name: 'passing', columns: [{ column: 'Name', path: 'names.1.full' }] }),
        () => editor.request({ method: 'DELETE', url: '/v1/import_mappings/passing' }),
      ),
    decideDuplicate: async () => {
      const pair = [await mergedIntoRetired(), (await person()).id].sort().join('.');
      return ordering(`/v1/duplicates/${pair}/decision`, undefined, { decision: 'not_same', evidence: 'Two trials.' });
    },
    mergePrisoners: async () => {
      const [one, other] = [await person(), await person()];
      await ordering(`/v1/duplicates/${[one.id, other.id].sort().join('.')}/decision`, undefined, { decision: 'not_same', evidence: 'Two trials.' });
      return ordering('/v1/merges', undefined, { kept_id: one.id, merged_id: other.id, kept_version: 1, merged_version: 1, evidence: 'One trial.' });
    },
    undoMerge: async () => {
      const { merge } = await mergeTwo();
      await ordering(`${merge}/undo`, undefined, { evidence: 'Two trials.' });
      return ordering(`${merge}/undo`, undefined, { evidence: 'Two trials.' });
    },
    createApiKey: () => again((key) => admin.post('/v1/api_keys', { name: 'once', role: 'partner' }, { 'idempotency-key': key })),
    replaceApiKeySecret: () => again((key) => admin.post(`/v1/api_keys/${cast.ids.get('api_key_id')}/secret`, {}, { 'idempotency-key': key })),
  };

  async function sealingMany(url: string): Promise<Answer> {
    for (let there = 0; there < 20; there += 1) await editor.post(url, { text: 'Example' });
    return editor.post(url, { text: 'Example' });
  }

  async function conflict(operation: Operation): Promise<Answer> {
    const { operationId, method, path } = operation;
    const own = byItself[operationId];
    if (own) return own();
    if (path.endsWith('/sealed_values')) return sealingMany(`${await examples.make(recordOf(operation))}/sealed_values`);
    if (path.startsWith('/v1/prisoners/:prisoner_id') && !(method === 'POST' && records.all.some(({ plural }) => path.endsWith(`/${plural}`)))) {
      const request = requestOf(operation, cast);
      const url = request.url.replace(/^\/v1\/prisoners\/[^/]+/, `/v1/prisoners/${await mergedIntoRetired()}`);
      return admin.request({ ...request, url, headers: { ...request.headers, ...(path.endsWith('/takedown') ? {} : { 'if-match': '"1-confidential"' }) } });
    }
    if (path.endsWith('_id/restore')) {
      const url = await examples.make(recordOf(operation));
      return editor.restore(url, await etagOf(url));
    }
    if (path.endsWith('/versions/:version/restore')) return goingBack(recordOf(operation));
    if (path.endsWith('/erasure')) return erasing(recordOf(operation));
    if (method === 'PATCH') {
      const { url, patch } = await colliding(recordOf(operation));
      return patching(url, patch);
    }
    return adding(operation);
  }

  async function changedSince({ operationId }: Operation): Promise<Answer> {
    if (operationId === 'undoMerge') {
      const { kept, merge } = await mergeTwo();
      await patching(`/v1/prisoners/${kept.id}`, { birth_date: '1986' });
      return ordering(`${merge}/undo`, undefined, { evidence: 'Two trials.' });
    }
    const { id } = await person({ external_ids: [{ scheme: 'example_monitor', value: randomUUID() }] });
    const { external_ids } = (await editor.get(`/v1/prisoners/${id}`)).body;
    const items = [{ external_ids, country: 'BY', birth_date: '1985', names: [{ full: 'VYDUMANAYA Maryna' }] }];
    const url = `/v1/imports/${(await ordering('/v1/imports', undefined, { items })).body.id}`;
    if (operationId === 'revertImport') await ordering(`${url}/commit`);
    await patching(`/v1/prisoners/${id}`, { birth_date: '1984' });
    return ordering(`${url}/${operationId === 'revertImport' ? 'revert' : 'commit'}`);
  }

  return { conflict, changedSince };
}
