// What holds for every record alike: how it is made, read, changed, retired and restored, who sees it, and what a refused or rehearsed write leaves behind.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { records } from '../../src/records/index.js';
import { lastCommit, withoutTrace } from '../support/content.js';
import { dealt, thinned } from '../support/extent.js';
import { ordinary } from '../support/ordinary.js';
import {
  aCase,
  aCharge,
  aChild,
  aClaim,
  aConsent,
  aContactStatus,
  aCorrection,
  aCustodyPeriod,
  aDesignation,
  aFacility,
  aFigure,
  aName,
  anAppeal,
  anArticle,
  anEvent,
  anIncident,
  anOrganization,
  aPrisoner,
  aRecognition,
  aRecordClaim,
  aRelease,
  aSentence,
  aSignature,
  aSource,
  aVulnerability,
} from '../support/people.js';
import { type Answer, makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ROLES: readonly Role[] = ['reader', 'partner', 'editor'];
const LEVELS = ['public', 'partner', 'confidential'] as const;

let t: TestRegistry;
/** What examples refer to. */
let there: Record<'prisoner' | 'name' | 'parent' | 'facility' | 'source' | 'other' | 'organization' | 'article' | 'case' | 'appeal', string>;

/** A registry for each record, so that each starts with a small store. */
async function open(): Promise<void> {
  t = await makeRegistry();
  there = {
    ...(await aPrisonerWithName()),
    parent: (await made('/v1/prisoners', aPrisoner())).id,
    facility: (await made('/v1/facilities', aFacility())).id,
    source: (await made('/v1/sources', aSource())).id,
    other: (await made('/v1/sources', aSource({ title: 'Example Monitor, item 13' }))).id,
    organization: (await made('/v1/organizations', anOrganization())).id,
    article: (await made('/v1/articles', anArticle())).id,
    case: (await made('/v1/cases', aCase())).id,
    appeal: (await made('/v1/appeals', anAppeal())).id,
  };
}

async function aPrisonerWithName(): Promise<{ prisoner: string; name: string }> {
  const { id, names } = await made('/v1/prisoners', aPrisoner());
  return { prisoner: id, name: names[0].id };
}

interface Example {
  plural: string;
  isPart: boolean;
  /** Anyone may make one; whoever is no editor can say less of it, and is refused for what is wrong with it. */
  anyoneMakes?: boolean;
  /** A new one as clients send it, seen by the widest audience that may see any. */
  one: () => Json;
  /** Everything that can be said of it, each otherwise than if it were left out. */
  all: () => Json;
  /** What cannot be taken away. */
  required: string[];
  /** What is never absent: how it is once taken away. */
  fallsTo: Json;
  /** What is shaped right and cannot be, and where. */
  impossible: [Json, string];
}

const EXAMPLES: Record<string, Example> = {
  prisoner: {
    plural: 'prisoners',
    isPart: false,
    one: () => aPrisoner(),
    all: () => ({
      visibility: 'public',
      sex: 'female',
      country: 'BY',
      birth_date: '1985-04',
      external_ids: [{ scheme: 'example_monitor', value: '12' }],
      interests: ['chess'],
      display_name_policy: 'pseudonym',
      source_ids: [there.source, there.other],
      working_note: 'Ask again in May.',
    }),
    required: ['country', 'visibility'],
    fallsTo: { sex: 'unknown', external_ids: [], interests: [], display_name_policy: 'real', source_ids: [] },
    impossible: [{ source_ids: [NOBODY] }, '/source_ids/0'],
  },
  name: {
    plural: 'names',
    isPart: true,
    one: () => aName(),
    all: () => ({
      visibility: 'partner',
      full: 'ВЫДУМАНАЯ Марына Іванаўна',
      family: 'ВЫДУМАНАЯ',
      given: 'Марына',
      patronymic: 'Іванаўна',
      script: 'cyrl',
      language_basis: 'be',
      kind: 'legal',
      source_ids: [there.source, there.other],
    }),
    required: ['full', 'visibility'],
    fallsTo: { script: 'cyrl', language_basis: 'unknown', kind: 'published', source_ids: [] },
    impossible: [{ script: 'geor' }, '/script'],
  },
  custody_period: {
    plural: 'custody_periods',
    isPart: true,
    one: () => aCustodyPeriod(),
    all: () => ({
      visibility: 'partner',
      status: 'pre_trial_detention',
      facility_id: there.facility,
      supervising_authority: 'Example Prosecutor',
      from_on: '2024-09-04',
      to_on: '2025-11',
      as_of: '2025-12-01',
      as_of_precision: 'range',
      date_rationale: 'The list prints no date.',
      verbatim: 'in pre-trial detention',
      source_ids: [there.source, there.other],
      working_note: 'The lawyer confirms it.',
    }),
    required: ['status', 'as_of', 'visibility'],
    fallsTo: { as_of_precision: 'day', source_ids: [] },
    impossible: [{ to_on: '2023' }, '/to_on'],
  },
  sentence: {
    plural: 'sentences',
    isPart: true,
    one: () => aSentence(),
    all: () => ({
      visibility: 'partner',
      kind: 'deprivation_of_liberty',
      regime: 'reinforced',
      placement: 'penal_colony',
      term: { years: 5, months: 6, days: 3, certainty: 'exact', verbatim: '5,5 yrs and 3 days' },
      stated_total: true,
      imposed_on: '2025-03',
      in_force_on: '2025-06-02',
      verbatim: 'sentenced to 5,5 yrs in a penal colony',
      date_rationale: 'The day is not printed.',
      source_ids: [there.source, there.other],
      working_note: 'The appeal is pending.',
    }),
    required: ['term', 'visibility'],
    fallsTo: { kind: 'unknown', regime: 'unknown', placement: 'unknown', stated_total: false, source_ids: [] },
    impossible: [{ term: { certainty: 'unknown' } }, '/term'],
  },
  child: {
    plural: 'children',
    isPart: true,
    one: () => aChild(),
    all: () => ({
      visibility: 'partner',
      prisoner_ids: [there.prisoner, there.parent],
      minor: 'yes',
      as_of: '2025-12-01',
      as_of_precision: 'estimate',
      source_ids: [there.source, there.other],
      care_arrangement: 'with_relatives',
      child_contact: 'letters_rare',
    }),
    required: ['prisoner_ids', 'as_of', 'visibility'],
    fallsTo: { minor: 'unknown', as_of_precision: 'day', source_ids: [] },
    impossible: [{ as_of_precision: 'year' }, '/as_of_precision'],
  },
  facility: {
    plural: 'facilities',
    isPart: false,
    one: () => aFacility(),
    all: () => ({
      visibility: 'public',
      name: 'Example Colony No. 98',
      name_local: 'Исправительная колония № 98',
      kind: 'penal_colony',
      holds: 'women',
      country: 'BY',
      region: 'Example region',
      authority: 'Example Department of Corrections',
      address: '000000, г. Прыклад, ул. Примерная, 1',
      address_verified: 'no',
      seen_on: '2025',
      valid_from: '2020',
      valid_to: '2025-06',
      source_ids: [there.source, there.other],
      working_note: 'A reader wrote that it moved.',
    }),
    required: ['name', 'country', 'visibility'],
    fallsTo: { kind: 'unknown', holds: 'unknown', address_verified: 'unknown', source_ids: [] },
    impossible: [{ valid_to: '2019' }, '/valid_to'],
  },
  source: {
    plural: 'sources',
    isPart: false,
    one: () => aSource(),
    all: () => ({
      visibility: 'public',
      title: 'Trial of M. Vydumanaya ends',
      publisher: 'Example Monitor',
      publisher_item: '117',
      kind: 'press_article',
      url: 'https://monitor.example/2025/11/trial',
      language: 'en',
      published_on: '2025-11-20',
      as_of: '2025-11-19',
      as_of_precision: 'estimate',
      as_of_rationale: 'It speaks of the day before.',
      pseudonymous: 'no',
      connection: 'reporter',
      reliability: 'likely_reliable',
      working_note: 'Archived.',
    }),
    required: ['title', 'visibility'],
    fallsTo: { kind: 'unknown', pseudonymous: 'unknown', as_of_precision: 'day' },
    impossible: [{ kind: 'private_informant' }, '/visibility'],
  },
  event: {
    plural: 'events',
    isPart: true,
    one: () => anEvent(),
    all: () => ({
      visibility: 'partner',
      kind: 'transfer',
      happened_on: '2025-03',
      date_rationale: 'The letter says in spring.',
      facility_id: there.facility,
      region: 'Homel region',
      authority: 'The prison service',
      certainty: 'likely',
      verbatim: 'was moved to the colony',
      source_ids: [there.source, there.other],
      working_note: 'The lawyer confirms it.',
    }),
    required: ['kind', 'visibility'],
    fallsTo: { certainty: 'unknown', source_ids: [] },
    impossible: [{ kind: 'hospitalised' }, '/visibility'],
  },
  release: {
    plural: 'releases',
    isPart: true,
    one: () => aRelease(),
    all: () => ({
      visibility: 'partner',
      released_on: '2025-09-11',
      date_rationale: 'The day of the decree.',
      legal_basis: 'pardon',
      context: 'negotiated_deal',
      destination: 'forcibly_deported',
      documents_confiscated: 'yes',
      criminal_record_retained: 'no',
      supervision_type: 'registration',
      confirmed_by: 'Example Monitor',
      certainty: 'confirmed',
      verbatim: 'was brought to the border',
      source_ids: [there.source, there.other],
      working_note: 'Ask about the passport.',
    }),
    required: ['legal_basis', 'visibility'],
    fallsTo: {
      context: 'unknown',
      destination: 'unknown',
      documents_confiscated: 'unknown',
      criminal_record_retained: 'unknown',
      supervision_type: 'unknown',
      certainty: 'unknown',
      source_ids: [],
    },
    impossible: [{ legal_basis: 'medical_grounds' }, '/visibility'],
  },
  incident: {
    plural: 'incidents',
    isPart: true,
    one: () => anIncident(),
    all: () => ({
      visibility: 'partner',
      kind: 'pkt',
      from_on: '2025-03-01',
      to_on: '2025-05',
      days: 60,
      date_rationale: 'The letter says from spring on.',
      facility_id: there.facility,
      certainty: 'possible',
      verbatim: 'two months in a cell-type room',
      source_ids: [there.source, there.other],
      working_note: 'The lawyer confirms it.',
    }),
    required: ['kind', 'visibility'],
    fallsTo: { certainty: 'unknown', source_ids: [] },
    impossible: [{ to_on: '2024' }, '/to_on'],
  },
  designation: {
    plural: 'designations',
    isPart: true,
    one: () => aDesignation(),
    all: () => ({
      visibility: 'partner',
      list: 'kgb_terrorist_list',
      listed_on: '2025-03-01',
      removed_on: '2025-12',
      date_rationale: 'The day of the order.',
      certainty: 'likely',
      verbatim: 'number 1234',
      source_ids: [there.source, there.other],
      working_note: 'Look again in May.',
    }),
    required: ['list', 'visibility'],
    fallsTo: { certainty: 'unknown', source_ids: [] },
    impossible: [{ removed_on: '2024' }, '/removed_on'],
  },
  contact_status: {
    plural: 'contact_statuses',
    isPart: true,
    one: () => aContactStatus(),
    all: () => ({
      visibility: 'partner',
      status: 'contact_permitted',
      family: 'yes',
      counsel: 'no',
      humanitarian: 'no',
      human_rights_organisation: 'no',
      since_on: '2025-03',
      until_on: '2025-11-30',
      as_of: '2025-12-01',
      as_of_precision: 'estimate',
      date_rationale: 'The letter says since spring.',
      verbatim: 'a letter every two months',
      source_ids: [there.source, there.other],
      working_note: 'Ask the lawyer.',
    }),
    required: ['status', 'as_of', 'visibility'],
    fallsTo: { family: 'unknown', counsel: 'unknown', humanitarian: 'unknown', human_rights_organisation: 'unknown', as_of_precision: 'day', source_ids: [] },
    impossible: [{ status: 'incommunicado' }, '/family'],
  },
  vulnerability: {
    plural: 'vulnerabilities',
    isPart: true,
    one: () => aVulnerability(),
    all: () => ({
      visibility: 'partner',
      flag: 'large_family_parent',
      priority: 'urgent',
      since_on: '2025-03',
      until_on: '2025-11-30',
      as_of: '2025-12-01',
      as_of_precision: 'range',
      date_rationale: 'The list prints no date.',
      verbatim: 'a mother of four',
      source_ids: [there.source, there.other],
      working_note: 'Ask again in May.',
    }),
    required: ['flag', 'as_of', 'visibility'],
    fallsTo: { as_of_precision: 'day', source_ids: [] },
    impossible: [{ flag: 'serious_illness' }, '/visibility'],
  },
  organization: {
    plural: 'organizations',
    isPart: false,
    one: () => anOrganization(),
    all: () => ({
      visibility: 'public',
      name: 'Прыкладны суд',
      name_en: 'Example Court',
      name_ru: 'Примерный суд',
      name_be: 'Прыкладны суд',
      kind: 'court',
      country: 'BY',
      url: 'https://court.example/',
      external_ids: [{ scheme: 'example_directory', value: '12' }],
      source_ids: [there.source, there.other],
      working_note: 'Moved in May.',
    }),
    required: ['name', 'visibility'],
    fallsTo: { kind: 'unknown', external_ids: [], source_ids: [] },
    impossible: [{ source_ids: [NOBODY] }, '/source_ids/0'],
  },
  article: {
    plural: 'articles',
    isPart: false,
    one: () => anArticle(),
    all: () => ({
      visibility: 'public',
      code: 'BY-CC-1999',
      // No two are the same, and there is a prisoner of its own for each test.
      article: `998-${there.prisoner.slice(0, 8)}`,
      part: '1',
      title: 'an article that stands for any',
      valid_from: '2021-06',
      valid_to: '2025',
      source_ids: [there.source, there.other],
      working_note: 'The title was changed.',
    }),
    required: ['code', 'article', 'visibility'],
    fallsTo: { source_ids: [] },
    impossible: [{ valid_to: '2020' }, '/valid_to'],
  },
  case: {
    plural: 'cases',
    isPart: false,
    one: () => aCase(),
    all: () => ({
      visibility: 'public',
      title: 'Case of the Example Choir',
      number: '1-12/2025',
      court_id: there.organization,
      opened_on: '2025-03',
      stage: 'appeal',
      as_of: '2025-12-01',
      as_of_precision: 'estimate',
      tried_jointly: 'yes',
      source_ids: [there.source, there.other],
      working_note: 'Ask the court.',
    }),
    required: ['title', 'visibility'],
    fallsTo: { stage: 'unknown', as_of_precision: 'day', tried_jointly: 'unknown', source_ids: [] },
    impossible: [{ opened_on: '2026' }, '/as_of'],
  },
  charge: {
    plural: 'charges',
    isPart: true,
    one: () => aCharge(),
    all: () => ({
      visibility: 'partner',
      article_id: there.article,
      code: 'BY-CC-1999',
      article: '999-1',
      part: '2',
      stage: 'attempt',
      case_id: there.case,
      status: 'convicted',
      charged_on: '2025-03',
      decided_on: '2025-11-20',
      in_absentia: 'no',
      as_of: '2025-12-01',
      as_of_precision: 'estimate',
      date_rationale: 'The day is not printed.',
      verbatim: 'under Part 2 of Article 999-1',
      source_ids: [there.source, there.other],
      working_note: 'The lawyer has the verdict.',
    }),
    required: ['status', 'visibility'],
    fallsTo: { stage: 'unknown', in_absentia: 'unknown', as_of_precision: 'day', source_ids: [] },
    impossible: [{ decided_on: '2025-02' }, '/decided_on'],
  },
  recognition: {
    plural: 'recognitions',
    isPart: true,
    one: () => aRecognition(),
    all: () => ({
      visibility: 'partner',
      body: 'un_wgad',
      body_name: 'Working Group of Examples',
      organization_id: there.organization,
      status: 'arbitrary_detention_opinion',
      criteria: ['wgad_ii', 'wgad_iii'],
      opinion_number: '54/2099',
      recognised_on: '2025-03',
      withdrawn_on: '2025-12',
      as_of: '2025-12-31',
      as_of_precision: 'estimate',
      date_rationale: 'The day is not printed.',
      url: 'https://monitor.example/opinions/54',
      verbatim: 'is arbitrary',
      source_ids: [there.source, there.other],
      working_note: 'Ask for the text.',
    }),
    required: ['body', 'as_of', 'visibility'],
    fallsTo: { status: 'unknown', criteria: [], as_of_precision: 'day', source_ids: [] },
    impossible: [{ withdrawn_on: '2025-02' }, '/withdrawn_on'],
  },
  consent: {
    plural: 'consents',
    isPart: true,
    one: () => aConsent(),
    all: () => ({
      visibility: 'confidential',
      scope: ['story', 'health'],
      given_by: 'lawyer',
      basis: 'already_public',
      url: 'https://monitor.example/12',
      reason: 'She told it herself.',
      granted_on: '2025-03',
      expires_on: '2027',
      withdrawn_on: '2026-01-14',
      source_ids: [there.source, there.other],
      working_note: 'Ask again in May.',
    }),
    required: ['scope', 'given_by', 'basis', 'granted_on', 'visibility', 'url', 'reason'],
    fallsTo: { source_ids: [] },
    impossible: [{ withdrawn_on: '2024' }, '/withdrawn_on'],
  },
  appeal: {
    plural: 'appeals',
    isPart: false,
    one: () => anAppeal(),
    all: () => ({
      visibility: 'public',
      title: 'Let the Example Choir sing',
      kind: 'of_relatives',
      published_on: '2025-11',
      status: 'closed',
      as_of: '2025-12-01',
      as_of_precision: 'estimate',
      date_rationale: 'The text prints no date.',
      addressees: ['the government of Prykladsk', 'the city'],
      addressee_ids: [there.organization],
      initiators: [{ name: 'Alena Prykladnaya', relation: 'sibling' }],
      initiator_ids: [there.organization],
      prisoner_ids: [there.parent, there.prisoner],
      url: 'https://appeal.example/choir',
      source_ids: [there.source, there.other],
      working_note: 'Ask for the list.',
    }),
    required: ['title', 'visibility'],
    fallsTo: {
      kind: 'unknown',
      status: 'unknown',
      as_of_precision: 'day',
      addressees: [],
      addressee_ids: [],
      initiators: [],
      initiator_ids: [],
      prisoner_ids: [],
      source_ids: [],
    },
    impossible: [{ as_of_precision: 'year' }, '/as_of_precision'],
  },
  signature: {
    plural: 'signatures',
    isPart: true,
    one: () => aSignature(),
    // Of a non-public one nothing can be read that tests of all records could expect: signatures.test.ts says what holds for it.
    all: () => ({ visibility: 'partner', kind: 'public_name', name: 'Alena Prykladnaya', source_ids: [there.source, there.other] }),
    required: ['kind', 'name', 'visibility'],
    fallsTo: { source_ids: [] },
    impossible: [{ source_ids: [NOBODY] }, '/source_ids/0'],
  },
  figure: {
    plural: 'figures',
    isPart: false,
    one: () => aFigure(),
    all: () => ({
      visibility: 'public',
      value: 12,
      bound: 'about',
      unit: 'criminal_cases',
      scope: 'cases against singers',
      country: 'BY',
      region: 'Prykladsk',
      appeal_id: there.appeal,
      as_of: '2025-12-01',
      as_of_precision: 'estimate',
      date_rationale: 'The text prints no date.',
      verbatim: 'about a dozen',
      source_ids: [there.source, there.other],
      working_note: 'Ask how they counted.',
    }),
    required: ['value', 'unit', 'scope', 'as_of', 'visibility'],
    fallsTo: { bound: 'unknown', as_of_precision: 'day', source_ids: [] },
    impossible: [{ as_of_precision: 'year' }, '/as_of_precision'],
  },
  correction: {
    plural: 'corrections',
    isPart: false,
    anyoneMakes: true,
    one: () => aCorrection(),
    all: () => ({
      visibility: 'confidential',
      kind: 'is_released',
      text: 'She has been at home since December.',
      prisoner_id: there.prisoner,
      property: 'custody_status',
      source_url: 'https://monitor.example/12',
      status: 'accepted',
      received_on: '2026-01-10',
      resolved_on: '2026-01-12',
      decision_note: 'Two sources say so.',
      working_note: 'Came by letter.',
    }),
    required: ['visibility', 'kind', 'text', 'received_on'],
    fallsTo: { status: 'received' },
    impossible: [{ received_on: null }, '/received_on'],
  },
  claim: {
    plural: 'claims',
    isPart: true,
    one: () => aClaim(),
    all: () => ({
      visibility: 'partner',
      record: 'name',
      record_id: there.name,
      property: 'given',
      value: 'Алёна',
      verbatim: 'she signs as Алёна',
      as_of: '2025-12',
      as_of_precision: 'estimate',
      reliability: 'likely_reliable',
      chosen: true,
      reason: 'It is her own hand.',
      source_ids: [there.source, there.other],
      working_note: 'Ask the sister.',
    }),
    required: ['visibility', 'record', 'record_id', 'property', 'value', 'reason'],
    fallsTo: { as_of_precision: 'month', chosen: false, source_ids: [] },
    impossible: [{ record_id: NOBODY }, '/record_id'],
  },
  record_claim: {
    plural: 'record_claims',
    isPart: false,
    one: () => aRecordClaim({ record_id: there.organization }),
    all: () => ({
      visibility: 'partner',
      record: 'facility',
      record_id: there.facility,
      property: 'holds',
      value: 'women',
      verbatim: 'the colony for women',
      as_of: '2025-12',
      as_of_precision: 'estimate',
      reliability: 'likely_reliable',
      chosen: true,
      reason: 'All letters from there are of women.',
      source_ids: [there.source, there.other],
      working_note: 'Ask the lawyer.',
    }),
    required: ['visibility', 'record', 'record_id', 'property', 'value', 'reason'],
    fallsTo: { as_of_precision: 'month', chosen: false, source_ids: [] },
    impossible: [{ record_id: NOBODY }, '/record_id'],
  },
};

async function made(url: string, body: Json, headers = {}): Promise<Json> {
  const answer = await t.as('editor').post(url, body, headers);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

const get = async (url: string, role: Role = 'editor'): Promise<Json> => {
  const answer = await t.as(role).get(url);
  expect(answer.status, `${url}: ${answer.text}`).toBe(200);
  return answer.body;
};

const pointersOf = (answer: Answer): string[] => answer.body.errors.map((error: Json) => error.pointer);

/** What a document says, without the counting of its changes. */
function said(document: Json): Json {
  return JSON.parse(JSON.stringify(document, (key, value) => (key === 'version' || key === 'updated_at' ? undefined : value)));
}

describe('the examples', () => {
  beforeAll(open);
  afterAll(() => t.close());

  test('every record of the registry has an example here, which says all that can be said of it', () => {
    expect(Object.keys(EXAMPLES)).toEqual(ordinary(records).map(({ name }) => name));
    for (const { name, create } of ordinary(records)) {
      const { all, required } = EXAMPLES[name] as Example;
      expect(Object.keys(all()), name).toEqual(Object.keys(create.shape));
      const least = create.parse(Object.fromEntries(Object.entries(all()).filter(([property]) => required.includes(property))));
      for (const [property, value] of Object.entries(all())) if (!required.includes(property)) expect(value, `${name}.${property}`).not.toEqual(least[property]);
    }
  });
});

describe.each(thinned(Object.entries(EXAMPLES)))('%s', (name, { plural, isPart, anyoneMakes = false, one, all, required, fallsTo, impossible }) => {
  const flat = `/v1/${plural}`;
  const owner = records.get(records.get(name).owner?.record ?? 'prisoner');
  const owned = owner.name as 'prisoner' | 'appeal';
  /** What a part is part of. */
  const whose = () => `/v1/${owner.plural}/${there[owned]}`;
  /** Where one is made: parts under their owner. */
  const at = () => (isPart ? `${whose()}/${plural}` : flat);
  const whole = () => ({ ...all(), ...(name === 'prisoner' ? { names: [aName()] } : {}) });
  const make = async (body: Json, headers = {}) => `${flat}/${(await made(at(), body, headers)).id}`;
  const editor = () => t.as('editor');
  /** The widest audience that may see one, who belongs to it, and all who may see one. */
  const widest = LEVELS.indexOf(records.get(name).widest({}, {}));
  const outermost = ROLES[widest] as Role;
  const allowed = ROLES.slice(widest);
  /** Whether the document of the owner holds it. */
  const isInline = plural in owner.view.shape;

  /** A change, and another one: of its sight, or of its note where editors alone may see one. */
  const [change, otherChange] =
    allowed.length > 1 ? [{ visibility: 'confidential' }, { visibility: 'partner' }] : [{ working_note: 'Ask again in June.' }, { working_note: 'Asked.' }];

  beforeAll(open);
  afterAll(() => t.close());
  beforeEach(async () => {
    if (owned === 'appeal') there.appeal = (await made('/v1/appeals', anAppeal())).id;
    else Object.assign(there, await aPrisonerWithName());
  });

  test('what was sent is what is read, at the address that the answer names', async () => {
    const answer = await editor().post(at(), whole());
    expect(answer.status, answer.text).toBe(201);
    expect(answer.headers).toMatchObject({ location: `${flat}/${answer.body.id}`, etag: '"1-confidential"', 'cache-control': 'no-store' });
    const read = await editor().get(answer.headers.location as string);
    expect(read.bytes.equals(answer.bytes)).toBe(true);
    expect(read.headers).toMatchObject({ etag: answer.headers.etag, 'registry-seq': answer.headers['registry-seq'] });
    expect(read.body).toMatchObject({ ...all(), version: 1 });
  });

  test('whoever may see it finds it in its lists', async () => {
    const url = await make(one());
    for (const list of [flat, ...(isPart ? [at()] : [])]) {
      for (const role of allowed) expect((await get(`${list}?sort=-updated_at&limit=1`, role)).items, role).toEqual([await get(url, role)]);
      for (const role of ROLES.slice(0, widest)) expect((await get(list, role)).items, role).toEqual([]);
    }
  });

  test('a change leaves what it does not name as it was, defaults included', async () => {
    const url = await make(whole());
    const before = await get(url);
    const changed = await editor().patch(url, change);
    expect(changed.status, changed.text).toBe(200);
    expect(said(changed.body)).toEqual({ ...said(before), ...change });
    expect(changed.headers.etag).toBe('"2-confidential"');
    expect((await editor().get(url)).bytes.equals(changed.bytes)).toBe(true);
  });

  test('a change to what is so already leaves no trace', async () => {
    const url = await make(whole());
    const before = await editor().get(url);
    for (const patch of [{}, all()]) {
      const answer = await withoutTrace(t, () => editor().patch(url, patch));
      expect(answer.status, answer.text).toBe(200);
      expect(answer.bytes.equals(before.bytes)).toBe(true);
      expect(answer.headers).toMatchObject({ etag: before.headers.etag, 'registry-seq': before.headers['registry-seq'] });
    }
  });

  test.each(dealt(Object.keys(records.get(name).create.shape), 2))('null takes away %s if it can be absent, and nothing else', async (property) => {
    const url = await make(whole());
    const before = await get(url);
    if (required.includes(property)) {
      const answer = await withoutTrace(t, () => editor().patch(url, { [property]: null }));
      expect(answer.status, answer.text).toBe(400);
      expect(pointersOf(answer)).toEqual([`/${property}`]);
      return;
    }
    const answer = await editor().patch(url, { [property]: null });
    expect(answer.status, answer.text).toBe(200);
    const expected = { ...said(before), [property]: fallsTo[property] };
    // How well a date is known goes with the date.
    if (property === 'as_of') expected.as_of_precision = undefined;
    expect(said(answer.body)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test('lists are replaced whole', async () => {
    const list = 'source_ids' in records.get(name).create.shape ? 'source_ids' : undefined;
    if (!list) return;
    const url = await make(whole());
    for (const value of [[there.other], [there.source, there.other], []]) expect((await editor().patch(url, { [list]: value })).body[list]).toEqual(value);
  });

  test('what is no property, is derived, or says where it belongs cannot be set', async () => {
    const url = await make(one());
    const shape = Object.keys(records.get(name).create.shape);
    const derived = Object.keys(records.get(name).view.shape).filter((property) => !shape.includes(property));
    for (const property of [...derived, 'colour', 'retired_at']) {
      const answer = await withoutTrace(t, () => editor().patch(url, { [property]: null }));
      expect([answer.status, pointersOf(answer), answer.body.errors[0].code], property).toEqual([400, [`/${property}`], 'unknown_property']);
    }
  });

  test('what is shaped right and cannot be is refused with its place, and leaves no trace', async () => {
    const [patch, pointer] = impossible;
    const url = await make(whole());
    const answer = await withoutTrace(t, () => editor().patch(url, patch));
    expect([answer.status, pointersOf(answer)], answer.text).toEqual([400, [pointer]]);
    expect(answer.body.code).toBe('validation_failed');
    // `patch` alone is possible for a new one where it is a whole thing; with everything else it is not.
    const refused = await withoutTrace(t, () => editor().post(at(), merged(whole(), patch)));
    expect([refused.status, pointersOf(refused)], refused.text).toEqual([400, [pointer]]);
  });

  test('a write says which version it was decided on, and is refused when that is not the current one', async () => {
    const url = await make(one());
    const etag = (await editor().get(url)).headers.etag as string;
    const writes = (headers: Record<string, string>) => [
      () => editor().request({ method: 'PATCH', url, headers: { 'content-type': 'application/merge-patch+json', ...headers }, payload: JSON.stringify(change) }),
      () => editor().request({ method: 'DELETE', url, headers }),
      () => editor().request({ method: 'POST', url: `${url}/restore`, headers }),
    ];
    for (const write of writes({})) expect((await withoutTrace(t, write)).body).toMatchObject({ status: 428, code: 'version_missing' });
    const page = (await editor().get(flat)).headers.etag as string;
    for (const wrong of [page, '*', 'W/"1-confidential"', '1-confidential', '"x"', `${etag}, "2-confidential"`]) {
      for (const write of writes({ 'if-match': wrong })) expect((await withoutTrace(t, write)).body, wrong).toMatchObject({ status: 400, errors: [{ header: 'If-Match' }] });
    }
    expect((await editor().patch(url, change)).status).toBe(200);
    for (const stale of [etag, '"3-confidential"', '"2-public"']) {
      for (const write of writes({ 'if-match': stale })) {
        expect((await withoutTrace(t, write)).body, stale).toMatchObject({ status: 412, code: 'version_not_current', current_etag: '"2-confidential"' });
      }
    }
    expect((await editor().patch(url, otherChange, etag)).body.changed).toEqual(Object.keys(otherChange));
  });

  test('a change comes as a merge patch and a new one as JSON', async () => {
    const url = await make(one());
    const headers = { 'content-type': 'application/json', 'if-match': '"1-confidential"' };
    expect((await withoutTrace(t, () => editor().request({ method: 'PATCH', url, headers, payload: '{}' }))).status).toBe(415);
    expect((await withoutTrace(t, () => editor().post(at(), one(), { 'content-type': 'application/merge-patch+json' }))).status).toBe(415);
  });

  test('a retired one is gone for everyone, and restored it is as it was', async () => {
    const url = await make(one());
    const before = await get(url);
    const retired = await editor().retire(url);
    expect([retired.status, retired.text, retired.headers.etag]).toEqual([204, '', '"2-confidential"']);
    for (const role of ROLES) {
      expect((await t.as(role).get(url)).status, role).toBe(404);
      for (const list of [flat, ...(isPart ? [at()] : [])]) expect((await get(`${list}?limit=200`, role)).items.map(({ id }: Json) => id)).not.toContain(before.id);
    }
    const etag = retired.headers.etag as string;
    expect((await withoutTrace(t, () => editor().patch(url, change, etag))).status).toBe(404);
    expect((await withoutTrace(t, () => editor().retire(url, etag))).status).toBe(404);
    expect((await withoutTrace(t, () => editor().restore(url, '"1-confidential"'))).status).toBe(412);
    const restored = await editor().restore(url, etag);
    expect(restored.status, restored.text).toBe(200);
    expect(said(restored.body)).toEqual(said(before));
    expect(restored.headers.etag).toBe('"3-confidential"');
    expect((await get(url, outermost)).version).toBe(3);
    expect((await withoutTrace(t, () => editor().restore(url, '"3-confidential"'))).body).toMatchObject({ status: 409, code: 'conflict' });
  });

  test('a rehearsal makes all checks, answers what would be, and leaves no trace', async () => {
    const url = await make(one());
    const rehearsed = await withoutTrace(t, () => editor().post(`${at()}?dry_run=true`, whole()));
    expect(rehearsed.status, rehearsed.text).toBe(200);
    expect(rehearsed.body).toMatchObject(all());
    expect((await editor().get(`${flat}/${rehearsed.body.id}`)).status).toBe(404);
    const headers = { 'if-match': '"1-confidential"' };
    const patch = (body: Json, more = headers) =>
      editor().request({ method: 'PATCH', url: `${url}?dry_run=true`, headers: { 'content-type': 'application/merge-patch+json', ...more }, payload: JSON.stringify(body) });
    const changed = await withoutTrace(t, () => patch(change));
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect(changed.body).toMatchObject(change);
    const gone = await withoutTrace(t, () => editor().request({ method: 'DELETE', url: `${url}?dry_run=true`, headers }));
    expect(gone.status).toBe(204);
    for (const answer of [rehearsed, changed, gone]) for (const header of ['etag', 'location', 'registry-seq']) expect(answer.headers[header], header).toBeUndefined();
    expect((await editor().post(`${at()}?dry_run=true`, merged(whole(), impossible[0]))).body.errors).toMatchObject([{ pointer: impossible[1] }]);
    expect((await patch({ colour: 'red' })).status).toBe(400);
    expect((await patch({}, { 'if-match': '"7-confidential"' })).status).toBe(412);
    expect((await editor().post(`${at()}?dry_run=true`, { colour: 'red' })).status).toBe(400);
    expect((await t.as('partner').post(`${at()}?dry_run=true`, whole())).status).toBe(anyoneMakes ? 400 : 403);
    const etag = (await editor().retire(url)).headers.etag as string;
    const back = await withoutTrace(t, () => editor().request({ method: 'POST', url: `${url}/restore?dry_run=true`, headers: { 'if-match': etag } }));
    expect([back.status, back.body.id]).toEqual([200, url.split('/').at(-1)]);
  });

  test('why, whence and by whom a write was made is kept with it, in any script', async () => {
    const why = { 'change-reason': encodeURIComponent('Памылка ў імені'), 'change-source': 'Example Monitor, item 117' };
    const url = await make(one(), why);
    const kept = { reason: 'Памылка ў імені', source: 'Example Monitor, item 117', actor: expect.stringMatching(/^[0-9a-f-]{36}$/) };
    expect(await lastCommit(t)).toMatchObject(kept);
    const headers = { 'content-type': 'application/merge-patch+json', 'if-match': '"1-confidential"', ...why };
    expect((await editor().request({ method: 'PATCH', url, headers, payload: JSON.stringify(change) })).status).toBe(200);
    expect(await lastCommit(t)).toMatchObject(kept);
    for (const wrong of ['', '%E4%B', 'Памылка', 'x'.repeat(501), '%00', '%E2%80%AE']) {
      const answer = await withoutTrace(t, () => editor().post(at(), one(), { 'change-reason': wrong }));
      expect([answer.status, answer.body.errors[0].header.toLowerCase()], wrong).toEqual([400, 'change-reason']);
    }
  });

  test('the same request with the same key is done once and answered the same', async () => {
    const key = { 'idempotency-key': `${name}-1` };
    const body = one();
    const first = await editor().post(at(), body, key);
    expect([first.status, first.headers['idempotency-replayed']]).toEqual([201, undefined]);
    const again = await withoutTrace(t, () => editor().post(at(), body, key));
    expect([again.status, again.headers['idempotency-replayed'], again.headers.location]).toEqual([201, 'true', first.headers.location]);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    const url = first.headers.location as string;
    const headers = { 'content-type': 'application/merge-patch+json', 'if-match': '"1-confidential"', 'idempotency-key': `${name}-2` };
    const send = (patch: Json) => editor().request({ method: 'PATCH', url, headers, payload: JSON.stringify(patch) });
    const changed = await send(change);
    const changedAgain = await withoutTrace(t, () => send(change));
    expect([changedAgain.status, changedAgain.text, changedAgain.headers['idempotency-replayed']]).toEqual([200, changed.text, 'true']);
    expect((await withoutTrace(t, () => send(otherChange))).body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    expect((await withoutTrace(t, () => editor().post(at(), { ...body, ...change }, key))).body).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
    // The first answer stands, whatever became of the record.
    expect((await editor().post(at(), body, key)).bytes.equals(first.bytes)).toBe(true);
    // A key is its owner's own.
    expect((await t.as('admin').post(at(), body, key)).headers['idempotency-replayed']).toBeUndefined();
  });

  test('HEAD is GET without a body, and other methods are refused with those that there are', async () => {
    const url = await make(one());
    for (const address of [url, flat, `${flat}/${NOBODY}`]) {
      const whole = await t.as('reader').get(address);
      const head = await t.as('reader').request({ method: 'HEAD', url: address });
      expect([head.status, head.text]).toEqual([whole.status, '']);
      for (const header of ['etag', 'registry-seq', 'content-type', 'content-length', 'cache-control', 'vary']) expect(head.headers[header], header).toBe(whole.headers[header]);
      const known = { 'if-none-match': String(whole.headers.etag) };
      const [same, sameHead] = [await t.as('reader').get(address, known), await t.as('reader').request({ method: 'HEAD', url: address, headers: known })];
      expect([sameHead.status, sameHead.text, sameHead.headers['content-length']]).toEqual([same.status, '', same.headers['content-length']]);
    }
    const methods: [string, string, string][] = [
      [url, 'PUT', 'DELETE, GET, HEAD, PATCH'],
      [flat, 'DELETE', isPart ? 'GET, HEAD' : 'GET, HEAD, POST'],
      [`${url}/restore`, 'GET', 'POST'],
      ...(isPart ? ([[at(), 'PATCH', 'GET, HEAD, POST']] as [string, string, string][]) : []),
    ];
    for (const [address, method, allow] of methods) {
      const answer = await withoutTrace(t, () => editor().request({ method: method as 'PUT', url: address }));
      expect([answer.status, answer.headers.allow, answer.body.allowed_methods], `${method} ${address}`).toEqual([405, allow, allow.split(', ')]);
    }
  });

  test('what the public gets may be kept and must be asked about again; what others get is never kept', async () => {
    const url = await make(one());
    for (const address of [url, flat]) {
      for (const role of allowed) {
        const answer = await t.as(role).get(address);
        expect([answer.headers['cache-control'], answer.headers.vary], role).toEqual([role === 'reader' ? 'public, no-cache' : 'no-store', 'Authorization']);
        const etag = answer.headers.etag as string;
        expect(etag).toContain(role === 'reader' ? '-public' : role === 'partner' ? '-partner' : '-confidential');
        const again = await t.as(role).get(address, { 'if-none-match': etag });
        expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
        if (role !== outermost) expect((await t.as(outermost).get(address, { 'if-none-match': etag })).status).toBe(200);
      }
    }
  });

  test('whoever may not write is refused before anything is looked at', async () => {
    const url = await make(one());
    for (const [role, status] of [
      ['reader', 401],
      ['partner', 403],
    ] as const) {
      const client = t.as(role);
      const made = await withoutTrace(t, () => client.post(at(), { rubbish: true }));
      expect(made.status, role).toBe(anyoneMakes ? 400 : status);
      for (const answer of [
        await withoutTrace(t, () => client.patch(url, { rubbish: true })),
        await withoutTrace(t, () => client.retire(url)),
        await withoutTrace(t, () => client.restore(url, '"1-confidential"')),
      ])
        expect(answer.status, role).toBe(status);
    }
  });

  test(`${isPart ? 'whoever may see both it and what it is part of' : 'whoever its visibility names'} sees it, and to others it never was`, async () => {
    const url = await make(one());
    const absent = await t.as('reader').get(`${flat}/${NOBODY}`);
    const whole = whose();
    for (const ofOwner of isPart ? LEVELS : ['public' as const]) {
      if (isPart) expect((await editor().patch(whole, { visibility: ofOwner })).status).toBe(200);
      for (const own of LEVELS.slice(widest)) {
        const changed = await editor().patch(url, { visibility: own });
        expect(changed.status, changed.text).toBe(200);
        for (const [place, role] of ROLES.entries()) {
          const says = `${own} of a ${ofOwner} ${owned}, for a ${role}`;
          const sees = LEVELS.indexOf(own) <= place && LEVELS.indexOf(ofOwner) <= place;
          const read = await t.as(role).get(url);
          expect(read.status, says).toBe(sees ? 200 : 404);
          if (!sees) expect(read.bytes.equals(absent.bytes), says).toBe(true);
          const ids = (await get(`${flat}?limit=200`, role)).items.map(({ id }: Json) => id);
          expect(ids.includes(changed.body.id), says).toBe(sees);
          if (!isPart) continue;
          const nested = await t.as(role).get(at());
          const shown = await t.as(role).get(whole);
          expect([nested.status, shown.status], says).toEqual(LEVELS.indexOf(ofOwner) <= place ? [200, 200] : [404, 404]);
          if (shown.status === 404) continue;
          expect(
            nested.body.items.some(({ id }: Json) => id === changed.body.id),
            says,
          ).toBe(sees);
          expect(plural in shown.body, says).toBe(isInline);
          const inline = (isInline ? shown.body[plural] : nested.body.items).find(({ id }: Json) => id === changed.body.id);
          expect(inline, says).toEqual(sees ? read.body : undefined);
        }
      }
    }
  });

  test('nothing is at an address that is no id, or the id of something else', async () => {
    expect((await t.as('reader').get(`${flat}/${name === 'source' ? there.facility : there.source}`)).status).toBe(404);
    const wrong = await t.as('reader').get(`${flat}/42`);
    expect([wrong.status, wrong.body.errors[0].parameter]).toEqual([400, `${name}_id`]);
  });

  if (!isPart) return;

  test('it cannot be made, listed, changed or restored once what it is part of is retired, and comes back with it', async () => {
    const url = await make(one());
    const left = await make(one());
    const leftEtag = (await editor().retire(left)).headers.etag as string;
    const before = await get(url, outermost);
    const whole = whose();
    const retired = await editor().retire(whole);
    for (const role of ROLES) for (const address of [url, at()]) expect((await t.as(role).get(address)).status, role).toBe(404);
    expect((await withoutTrace(t, () => editor().post(at(), one()))).status).toBe(404);
    expect((await withoutTrace(t, () => editor().patch(url, change, '"2-confidential"'))).status).toBe(404);
    expect((await withoutTrace(t, () => editor().restore(left, leftEtag))).status).toBe(404);
    expect((await editor().restore(whole, retired.headers.etag as string)).status).toBe(200);
    expect(said(await get(url, outermost))).toEqual(said(before));
    expect((await editor().get(left)).status, 'what was retired by itself stays retired').toBe(404);
    expect((await editor().restore(left, leftEtag)).status).toBe(200);
  });

  test('it cannot be made for nobody', async () => {
    for (const id of [NOBODY, there.source]) expect((await withoutTrace(t, () => editor().post(`/v1/${owner.plural}/${id}/${plural}`, one()))).status).toBe(404);
    expect((await t.as('reader').get(`/v1/${owner.plural}/${NOBODY}/${plural}`)).status).toBe(404);
  });
});

/** RFC 7396 as far as examples need it. */
function merged(target: Json, patch: Json): Json {
  const result = { ...target };
  for (const [key, value] of Object.entries(patch)) result[key] = value && typeof value === 'object' && !Array.isArray(value) ? merged(target[key] ?? {}, value) : value;
  return result;
}
