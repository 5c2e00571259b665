// The vocabularies over HTTP: they have exactly the codes that the API accepts and gives, and say of them what docs/vocabulary.md says.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as exported from '../../src/core/values/vocabulary.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const page = readFileSync(new URL('../../docs/vocabulary.md', import.meta.url), 'utf8');

let t: TestRegistry;
let document: Json;
let served: Json[];
beforeAll(async () => {
  t = await makeRegistry();
  document = (await t.as('reader').get('/openapi.json')).body;
  served = (await read()).body.items;
});
afterAll(() => t.close());

const read = (path = '', role: Role = 'reader', headers = {}) => t.as(role).get(`/v1/vocabularies${path}`, headers);
const idOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const inCode = Object.entries(exported as Record<string, unknown>).filter((entry): entry is [string, Record<string, string>] => typeof entry[1] === 'object');
const served1 = (id: string): Json => served.find((one) => one.id === id);
const termOf = (id: string, code: string): Json => served1(id).terms.find((term: Json) => term.code === code);

/** Lists of values that are no vocabulary: of the interface itself, or plain by what they are called. */
const OTHER_ENUMS: Readonly<Record<string, string>> = {
  'VersionEntry.change': 'what becomes of a record: created, updated or removed',
  'ChangeEntry.change': 'likewise',
  'PatchOperation.op': 'operations of RFC 6902',
  'LedgerHead.tree': 'audiences, and the commits',
  'InclusionProof.tree': 'likewise',
  'ConsistencyProof.tree': 'likewise',
  'TimelineEntry.kind': 'kinds are read off the records',
  'TimelineEntry.record': 'names of records',
  'TimelineEntry.order': 'certain or unknown',
  'Problem.code': 'the catalogue of failures, served at /problems',
  'ProblemKind.code': 'likewise',
  'Vocabulary.id': 'ids of vocabularies',
  'NewContactStatus.visibility': 'the visibilities that such a record can have',
  'ContactStatusPatch.visibility': 'likewise',
  'NewVulnerability.visibility': 'likewise',
  'VulnerabilityPatch.visibility': 'likewise',
  'NewConsent.visibility': 'likewise',
  'ConsentPatch.visibility': 'likewise',
  'NewCorrection.visibility': 'likewise',
  'CorrectionPatch.visibility': 'likewise',
  'NewApiKey.role': 'roles of clients',
  'ApiKey.role': 'likewise',
  'MadeApiKey.role': 'likewise',
  'NewImport.record': 'names of records',
  'NewImport.mode': 'what becomes of an import with errors, each explained where it stands',
  'ImportRowDecision.decision': 'what is decided of a row, each explained where it stands',
  'Import.state': 'where an import stands, each explained where it stands',
  'Import.form': 'forms of lists',
  'Import.mode': 'as of a new one',
  'ImportColumn.read_by': 'how a column came to be read so, each explained where it stands',
  'ImportRow.outcome': 'what would become of a row, each explained where it stands',
  'ImportRow.matched_by': 'by what a record was found, each explained where it stands',
  'ImportRow.decision': 'as it is decided',
  'ImportPart.change': 'sorts of change',
  'AuditEvent.kind': 'what was done, each explained where it stands',
  'AuditEvent.role': 'roles of clients',
  'SealedValue.record': 'names of records',
  'SealedValue.kind': 'what is sealed, each explained where it stands',
  'NewWebhook.records': 'names of records',
  'NewWebhook.changes': 'sorts of change, as the feed has them',
  'WebhookPatch.records': 'names of records',
  'WebhookPatch.changes': 'sorts of change',
  'Webhook.changes': 'likewise',
  'Webhook.disabled_reason': 'why a webhook was switched off, each explained where it stands',
  'MadeWebhook.changes': 'sorts of change',
  'MadeWebhook.disabled_reason': 'why a webhook was switched off',
  'WebhookDelivery.cause': 'what made a delivery',
  'WebhookDelivery.change': 'sorts of change',
  'WebhookDelivery.status': 'what has become of a delivery',
  'NewExportRequest.records': 'kinds of record',
  'ExportRequest.status': 'what has become of a request for exports',
  'WebhookDelivery.failure': 'why it was not taken, each explained where it stands',
  'StoreHost.state': 'states of machines',
  'MirrorState.state': 'how a mirror stands, each explained where it stands',
  'SearchNode.op': 'operators of a search',
  'ListField.type': 'types of fields',
  'PrisonerStatistics.unit': 'what is counted',
  'HeldStatistics.interval': 'how far apart days are',
  'NewRecordClaim.record': 'names of records',
  'NewRecordClaim.property': 'names of their properties',
  'RecordClaimPatch.record': 'likewise',
  'RecordClaimPatch.property': 'likewise',
  'RecordClaim.record': 'likewise',
  'RecordClaim.property': 'likewise',
  'RecordClaimWithIncluded.record': 'likewise',
  'RecordClaimWithIncluded.property': 'likewise',
  'RecordProvenanceEntry.record': 'likewise',
  'RecordProvenanceEntry.property': 'likewise',
  'ReleaseEstimate.status': 'whether there is a date',
  'ReleaseEstimate.ruleset': 'the one set of rules',
  'ReleaseEstimate.missing': 'what there is no date without',
  'ReleaseEstimateStep.rule': 'steps of the calculation',
  'ReleaseEstimateStep.bound': 'ends of an interval',
  'Claim.record': 'names of records',
  'ClaimWithIncluded.record': 'likewise',
  'ClaimWithIncluded.property': 'names of properties of those',
  'Claim.property': 'names of properties of those',
  'NewClaim.record': 'likewise',
  'NewClaim.property': 'likewise',
  'ClaimPatch.record': 'likewise',
  'ClaimPatch.property': 'likewise',
  'ProvenanceEntry.record': 'likewise',
  'ProvenanceEntry.property': 'likewise',
  'NewApiKey.scopes': 'what keys can be narrowed to',
  'ApiKey.scopes': 'likewise',
  'MadeApiKey.scopes': 'likewise',
};

/** Every enum of a property of a schema, by where it is. */
function enumsIn(document: Json): Map<string, string[]> {
  const found = new Map<string, string[]>();
  function look(node: Json, place: string): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node.enum))
      found.set(
        place,
        node.enum.filter((value: unknown) => value !== null),
      );
    for (const [key, inner] of Object.entries<Json>(node)) {
      if (key === 'properties') for (const [name, property] of Object.entries(inner)) look(property, `${place}.${name}`);
      else if (key !== 'enum' && key !== 'examples') look(inner, place);
    }
  }
  for (const [name, schema] of Object.entries<Json>(document.components.schemas)) look(schema, name);
  return found;
}

/** Where the document has codes that are those of no served vocabulary. */
function strangersIn(document: Json, vocabularies: readonly Json[]): string[] {
  const lists = vocabularies.map(({ terms }) => terms.map(({ code }: Json) => code).join());
  return [...enumsIn(document)].filter(([place, codes]) => !OTHER_ENUMS[place] && !lists.includes(codes.join())).map(([place]) => place);
}

describe('the codes', () => {
  test('of every list of codes in the code are served, all and in its order, with their meaning', () => {
    expect(inCode.length).toBeGreaterThan(30);
    expect(served.map(({ id }) => id)).toEqual(inCode.map(([name]) => idOf(name)).sort());
    for (const [name, vocabulary] of inCode)
      expect(
        served1(idOf(name)).terms.map(({ code, definition }: Json) => [code, definition]),
        name,
      ).toEqual(Object.entries(vocabulary));
  });

  test('that a property of the API can have are those of a vocabulary, and no vocabulary is of no use', () => {
    const enums = enumsIn(document);
    expect(strangersIn(document, served)).toEqual([]);
    const inUse = [...enums.values()].map((codes) => codes.join());
    for (const { id, terms } of served) expect(inUse, `No property has the codes of ${id}`).toContain(terms.map(({ code }: Json) => code).join());
    for (const place of Object.keys(OTHER_ENUMS)) expect([...enums.keys()], `OTHER_ENUMS: ${place} is not there`).toContain(place);
  });

  test('are missed where a property has one more or one less, or no vocabulary at all', () => {
    for (const codes of [
      ['yes', 'no', 'unknown', 'perhaps'],
      ['yes', 'no'],
      ['red', 'green'],
    ]) {
      const spoilt = structuredClone(document);
      spoilt.components.schemas.Child.properties.minor.enum = codes;
      expect(strangersIn(spoilt, served)).toEqual(['Child.minor']);
    }
    expect(strangersIn(document, served.slice(1)).length).toBeGreaterThan(0);
  });
});

describe('what is said of them', () => {
  const sections = page.split(/^## /m).slice(1);
  const sectionOf = (name: string) => sections.find((section) => section.includes(`\n\`${name}\`. `)) as string;

  test.each(inCode.map(([name]) => name))('%s is for what the page says, with the HURIDOCS terms of the page', (name) => {
    const section = sectionOf(name);
    const about = section.slice(section.indexOf(`\`${name}\`. `) + name.length + 4, section.indexOf('\n\n|')).replaceAll('\n', ' ');
    const { description, terms } = served1(idOf(name));
    expect(description).toBe(about);
    const rows = Object.fromEntries([...section.matchAll(/^\| `(\w+)` \| .+? \|(?: (.*?) ?\|)?$/gm)].map(([, code, third]) => [code, (third ?? '').trim()]));
    for (const { code, huridocs, huridocs_narrower } of terms) {
      const all: Json[] = huridocs ? [huridocs] : (huridocs_narrower ?? []);
      const written = [...String(rows[code]).matchAll(/(\d+):(\d+)/g)].map(([, list, digits]) => [list, (digits as string).padEnd(12, '0')]);
      expect(
        all.map((term) => [term.list, term.code]),
        `${name} ${code}`,
      ).toEqual(written);
      // The words of the row beside the numbers are the notes.
      const words = (text: string) => text.match(/[a-z]+/g) ?? [];
      expect(words(all.map(({ note }) => note ?? '').join(' ')).sort(), `${name} ${code}`).toEqual(words(String(rows[code])).sort());
    }
  });

  test('is whole where HURIDOCS has the same, and tells apart where it has more', () => {
    expect(termOf('custody_status', 'detained')).toEqual({
      code: 'detained',
      label_en: 'detained',
      label_ru: 'Арестован и содержится под стражей',
      definition: 'Held; the stage is not known, or there is no charge.',
      huridocs: { list: '25', code: '020200000000' },
      deprecated: false,
    });
    expect(termOf('custody_status', 'released')).toMatchObject({
      huridocs_narrower: [
        { list: '25', code: '020105000000', note: 'served' },
        { list: '25', code: '020104000000', note: 'acquitted' },
        { list: '25', code: '020103000000', note: 'stopped' },
      ],
    });
    expect(termOf('custody_status', 'released')).not.toHaveProperty('huridocs');
    expect(termOf('source_kind', 'ngo_release').huridocs).toEqual({ list: '16', code: '161805191902' });
    expect(termOf('penalty', 'arrest')).toEqual({
      code: 'arrest',
      label_en: 'arrest',
      definition: 'Arrest as a criminal punishment.',
      source: 'Mediazona, 2021-03-10',
      deprecated: false,
    });
    expect(termOf('penalty', 'additional_term_art_411').label_en).toBe('additional term art 411');
  });

  test('has every adult relation and every decision about duplicates of the field, in the words of the field', () => {
    expect(served1('relation').terms.map(({ code }: Json) => code)).toEqual([
      'self',
      'spouse',
      'partner',
      'parent',
      'sibling',
      'other_relative',
      'friend',
      'colleague',
      'lawyer',
      'co_defendant',
      'unknown',
    ]);
    expect(termOf('relation', 'co_defendant')).not.toHaveProperty('huridocs');
    expect(served1('duplicate_decision').terms.map(({ code }: Json) => code)).toEqual(['same_person', 'possibly_same', 'not_same']);
    expect(termOf('event_kind', 'additional_sentence').huridocs).toMatchObject({ list: '4', code: '350110000000' });
  });

  test('has Russian labels only where they were looked at one by one, and none of the lists in which they are swapped', () => {
    const labelled = served.flatMap(({ id, terms }) => (terms.some(({ label_ru }: Json) => label_ru) ? [id] : []));
    expect(labelled).toEqual(['contact_status', 'custody_status', 'event_kind', 'priority', 'relation', 'reliability', 'sex', 'source_connection', 'source_kind']);
    for (const { terms } of served)
      for (const term of terms) {
        expect(term.label_ru ?? 'А').toMatch(/^[А-Яа-яЁё, -]+$/);
        expect(term).not.toHaveProperty('label_be');
        expect(term.deprecated).toBe(false);
      }
    expect(termOf('reliability', 'unsure').label_ru).toBe('Неопределенно');
    expect(termOf('relation', 'spouse').label_ru).toBe('Супруг, супруга');
    expect(termOf('source_connection', 'lawyer').label_ru).toBe('Адвокат');
    // Of these HURIDOCS has labels that are swapped, misspelt or say something else.
    for (const [id, code] of [
      ['certainty', 'likely'],
      ['certainty', 'unlikely'],
      ['contact_status', 'location_not_disclosed'],
      ['date_precision', 'estimate'],
      ['priority', 'normal'],
      ['source_connection', 'reporter'],
      ['source_kind', 'court_record'],
    ] as const)
      expect(termOf(id, code), `${id} ${code}`).not.toHaveProperty('label_ru');
  });
});

describe('the answer', () => {
  test('for one vocabulary is its item of the list', async () => {
    for (const { id } of served) expect((await read(`/${id}`)).body).toEqual(served1(id));
  });

  test('for a vocabulary that there is not is that to an address of nobody', async () => {
    const absent = await t.as('reader').get('/v1/prisoners/00000000-0000-4000-8000-000000000000');
    expect(absent.status).toBe(404);
    for (const id of ['gone', 'custodyStatus', 'custody-status', '__proto__', 'constructor', 'codes_of'])
      for (const role of ['reader', 'admin'] as const) {
        const answer = await read(`/${id}`, role);
        expect([answer.status, answer.text], id).toEqual([404, absent.text]);
      }
  });

  test.each(['', '/custody_status'])('to %s is the same for all, kept, and not sent again', async (path) => {
    const first = await read(path);
    expect(first.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'public, no-cache' });
    expect(first.headers).not.toHaveProperty('registry-seq');
    const etag = first.headers.etag as string;
    await t.as('editor').post('/v1/prisoners', { visibility: 'public', country: 'BY', names: [{ full: 'PRYKLADNAYA Alena', language_basis: 'be' }] });
    for (const role of ['reader', 'partner', 'editor', 'admin'] as const) {
      expect((await read(path, role)).bytes.equals(first.bytes)).toBe(true);
      const again = await read(path, role, { 'if-none-match': etag });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await read(path, 'reader', { 'if-none-match': '"vocabularies-other"' })).status).toBe(200);
    expect((await read(`${path}?limit=1`)).body.errors).toMatchObject([{ parameter: 'limit', code: 'unknown_parameter' }]);
  });
});
