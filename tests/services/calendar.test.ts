// The calendar over HTTP: days that are known to the day, of people whom the reader may see under the name that they may see, as pages and as a file.
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/core/access/viewer.js';
import { calendarKind, codesOf } from '../../src/core/values/vocabulary.js';
import { readCalendar } from '../../src/services/calendar/reading.js';
import { aCustodyPeriod, aFacility, aName, anEvent, aPrisoner, aRelease, aSentence } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests assert
type Json = any;

const ROLES = ['reader', 'partner', 'editor'] as const;
const YEAR = 'from=2026-01-01&to=2026-12-31';

async function make(t: TestRegistry, says: Json = {}, parts: Record<string, Json[]> = {}): Promise<string> {
  const made = await t.as('editor').post('/v1/prisoners', aPrisoner(says));
  expect(made.status, made.text).toBe(201);
  for (const [plural, items] of Object.entries(parts))
    for (const item of items) {
      const added = await t.as('editor').post(`/v1/prisoners/${made.body.id}/${plural}`, item);
      expect(added.status, added.text).toBe(201);
    }
  return made.body.id;
}

/** A registry of its own for each part, so that its calendar holds what the part speaks of. */
function ownRegistry(): { t: TestRegistry } {
  const own = {} as { t: TestRegistry };
  beforeAll(async () => {
    own.t = await makeRegistry({ still: true });
  });
  afterAll(() => own.t.close());
  return own;
}

const list = (t: TestRegistry, query = YEAR, role: Role = 'reader', headers = {}) => t.as(role).get(`/v1/calendar?${query}`, headers);
const file = (t: TestRegistry, query = YEAR, role: Role = 'reader', headers = {}) => t.as(role).get(`/v1/calendar.ics?${query}`, headers);

/** What a program that shows calendars makes of a file. */
function eventsIn(text: string): Json[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      isDate: event.startDate.isDate,
      days: event.duration.toSeconds() / 86_400,
      summary: event.summary,
      description: event.description,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      kind: component.getFirstPropertyValue('categories'),
    };
  });
}

/** Two years of strict regime, which end on a day that is known. */
const ending = {
  custody_periods: [aCustodyPeriod({ status: 'pre_trial_detention', from_on: '2024-03-10', as_of: '2026-01-10' })],
  sentences: [aSentence({ term: { years: 2, certainty: 'exact' }, regime: 'strict', in_force_on: '2024-09-01' })],
};

describe('an entry', () => {
  const own = ownRegistry();

  test('of each kind stands on its day, with what it is an entry of, and the file holds the same', async () => {
    const { t } = own;
    const names = [aName({ full: 'PRYKLADNAYA Alena; the elder, first' })];
    const id = await make(
      t,
      { ...ending, names, birth_date: '1990-05-21' },
      { events: [anEvent({ happened_on: '2024-03-10' }), anEvent({ kind: 'hearing', happened_on: '2026-06-01' })] },
    );
    const { items, page } = (await list(t, YEAR, 'partner')).body;
    const prisoner = (await t.as('partner').get(`/v1/prisoners/${id}`)).body;
    const [hearing, arrest] = (await t.as('reader').get(`/v1/prisoners/${id}/events?sort=-happened_on`)).body.items;
    const common = { prisoner_id: id, display_name: prisoner.display_name, updated_at: expect.any(String), description: expect.stringContaining('as of 2026-01-10') };
    const name = 'PRYKLADNAYA Alena; the elder, first';
    expect(items).toEqual([
      {
        ...common,
        uid: `expected-release-${id}`,
        kind: 'expected_release',
        on: '2026-03-09',
        record: 'prisoner',
        id,
        summary: `Expected release (computed, not a promise): ${name}`,
      },
      {
        ...common,
        uid: `arrest-anniversary-${arrest.id}-2026`,
        kind: 'arrest_anniversary',
        on: '2026-03-10',
        since: '2024-03-10',
        years: 2,
        record: 'event',
        id: arrest.id,
        summary: `2 years since the arrest: ${name}`,
      },
      { ...common, uid: `birthday-${id}-2026`, kind: 'birthday', on: '2026-05-21', since: '1990-05-21', years: 36, record: 'prisoner', id, summary: `Birthday: ${name}` },
      { ...common, uid: `hearing-${hearing.id}`, kind: 'hearing', on: '2026-06-01', record: 'event', id: hearing.id, summary: `Hearing, as reported: ${name}` },
    ]);
    expect(page).toEqual({ limit: 50, next_cursor: null, next: null });
    expect(items.map(({ kind }: Json) => kind).sort()).toEqual([...codesOf(calendarKind)].sort());

    const answer = await file(t, YEAR, 'partner');
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(eventsIn(answer.text)).toEqual(
      items.map(({ uid, on, summary, description, updated_at, kind }: Json) => ({
        uid,
        on,
        isDate: true,
        days: 1,
        summary,
        description,
        stamp: `${updated_at.slice(0, 19)}Z`,
        kind,
      })),
    );
    for (const { description, summary } of items) expect(description + summary).not.toMatch(/\bwill\b|crime|terroris|extremis|committed/i);
    expect(items[0].description).toMatch(/nobody is promised it/);
  });

  test('is a line of RFC 5545: it ends in CRLF and is no longer than 75 octets', async () => {
    const { bytes } = await file(own.t, YEAR, 'partner');
    const text = bytes.toString('latin1');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text).toContain('\r\nPRODID:-//Political prisoner registry//Calendar//EN\r\n');
    const lines = text.split('\r\n');
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) {
      expect(line.length, line).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
  });
});

describe('only what is known to the day has a day', () => {
  const own = ownRegistry();
  const daysOf = async (kind: string, query = YEAR) => (await list(own.t, `${query}&kind=${kind}`, 'partner')).body.items.map(({ on }: Json) => on);

  test('and what happened on 29 February is remembered on the 28th where there is no 29th', async () => {
    const { t } = own;
    for (const birth_date of ['1990-05', '1990', '1988-02-29']) await make(t, { birth_date });
    await make(t, {}, { events: [anEvent({ happened_on: '2024-09' }), anEvent({ happened_on: undefined }), anEvent({ kind: 'hearing', happened_on: '2026-07' })] });
    expect(await daysOf('birthday')).toEqual(['2026-02-28']);
    expect(await daysOf('birthday', 'from=2028-01-01&to=2028-12-31')).toEqual(['2028-02-29']);
    expect(await daysOf('arrest_anniversary,hearing')).toEqual([]);
  });

  test('once in each year of the span, from the first anniversary on', async () => {
    await make(own.t, {}, { events: [anEvent({ happened_on: '2025-03-01' })] });
    expect(await daysOf('arrest_anniversary', 'from=2025-01-01&to=2025-12-31')).toEqual([]);
    expect(await daysOf('arrest_anniversary', 'from=2026-03-01&to=2027-03-01')).toEqual(['2026-03-01', '2027-03-01']);
    expect(await daysOf('arrest_anniversary', 'from=2026-03-02&to=2027-02-28')).toEqual([]);
  });

  test('and a release only where it is computed to the day', async () => {
    await make(own.t, { ...ending, sentences: [aSentence({ term: { years: 2, certainty: 'exact' }, regime: 'unknown', in_force_on: '2024-09-01' })] });
    expect(await daysOf('expected_release')).toEqual([]);
  });
});

describe('the calendar leaves in peace', () => {
  const own = ownRegistry();
  test.each<[string, Json, Record<string, Json[]>]>([
    ['those released', { custody_periods: [aCustodyPeriod({ status: 'released' })] }, {}],
    ['those whose release is reported beside', {}, { releases: [aRelease()] }],
    ['those who are sought', { custody_periods: [aCustodyPeriod({ status: 'wanted' })] }, {}],
    ['the dead', {}, { events: [anEvent({ kind: 'death', happened_on: '2025-12' })] }],
  ])('%s', async (_, says, parts) => {
    const { t } = own;
    await make(t, { custody_periods: [aCustodyPeriod({ as_of: '2025-11' })], birth_date: '1990-05-21', ...says }, { ...parts, events: [anEvent(), ...(parts.events ?? [])] });
    expect((await list(t, YEAR, 'partner')).body.items).toEqual([]);
  });

  test('what is unlikely, and remembers those of whose custody nothing is known', async () => {
    const { t } = own;
    await make(t, { birth_date: '1990-05-21' }, { events: [anEvent({ certainty: 'unlikely' }), anEvent({ kind: 'hearing', happened_on: '2026-06-01', certainty: 'unlikely' })] });
    const { items } = (await list(t, YEAR, 'partner')).body;
    expect(items.map(({ kind }: Json) => kind)).toEqual(['birthday']);
    expect(items[0].description).toBe('Born on 1990-05-21, as sources report. Nothing is reported of the custody.');
  });
});

describe('each audience is told what it may know:', () => {
  test('no birthday to the public, and no trace of one or of anything else that is hidden', async () => {
    const t = await makeRegistry({ still: true });
    try {
      const id = await make(t, { custody_periods: [aCustodyPeriod()] }, { events: [anEvent()] });
      const before = [await list(t), await file(t), await list(t, `${YEAR}&limit=1&include_total=true`)];
      await t.as('editor').patch(`/v1/prisoners/${id}`, { birth_date: '1990-05-21' });
      await make(t, { visibility: 'confidential', birth_date: '1990-05-21' }, { events: [anEvent()] });
      await t.as('editor').post(`/v1/prisoners/${id}/events`, anEvent({ kind: 'hearing', happened_on: '2026-06-01', visibility: 'partner' }));
      const after = [await list(t), await file(t), await list(t, `${YEAR}&limit=1&include_total=true`)];
      for (const [place, answer] of after.entries()) {
        expect(answer.bytes.equals(before[place]?.bytes as Buffer)).toBe(true);
        expect([answer.headers.etag, answer.headers['registry-seq']]).toEqual([before[place]?.headers.etag, before[place]?.headers['registry-seq']]);
      }
      const kindsOf = async (role: Role) => (await list(t, YEAR, role)).body.items.map(({ kind }: Json) => kind);
      expect(await kindsOf('reader')).toEqual(['arrest_anniversary']);
      expect(await kindsOf('partner')).toEqual(['birthday', 'hearing', 'arrest_anniversary']);
      expect(await kindsOf('editor')).toEqual(['birthday', 'birthday', 'hearing', 'arrest_anniversary', 'arrest_anniversary']);
      expect((await list(t)).headers['cache-control']).toBe('public, no-cache');
      for (const role of ['partner', 'editor'] as const) expect((await file(t, YEAR, role)).headers['cache-control'], role).toBe('no-store');
    } finally {
      await t.close();
    }
  });

  test('a name that is protected to nobody, not even in the calendar of an editor', async () => {
    const t = await makeRegistry({ still: true });
    try {
      const names = [aName({ full: 'TAEMNAYA Volha' }), aName({ full: 'MILASERNAYA Hanna', kind: 'pseudonym' }), aName({ full: 'T. V.', kind: 'initials' })];
      for (const display_name_policy of ['pseudonym', 'initials', 'withheld']) await make(t, { names, display_name_policy }, { events: [anEvent()] });
      for (const role of ROLES) {
        const { body, text } = await list(t, YEAR, role);
        expect(body.items.map(({ display_name }: Json) => display_name ?? 'none').sort(), role).toEqual(['MILASERNAYA Hanna', 'T. V.', 'none']);
        const shown = text + (await file(t, YEAR, role)).text;
        expect(shown, role).not.toMatch(/TAEMNAYA/i);
        expect(shown, role).toContain('a prisoner whose name is not shown');
      }
    } finally {
      await t.close();
    }
  });
});

describe('the answer', () => {
  const own = ownRegistry();
  beforeAll(async () => {
    for (let count = 1; count <= 7; count += 1) await make(own.t, {}, { events: [anEvent({ happened_on: `2024-0${1 + (count % 3)}-05` })] });
  });

  test('is the same bytes for the same state, is not sent again, and is after any change', async () => {
    for (const ask of [list, file]) {
      const [first, second] = [await ask(own.t), await ask(own.t)];
      expect(second.bytes.equals(first.bytes)).toBe(true);
      const etag = first.headers.etag as string;
      const again = await ask(own.t, YEAR, 'reader', { 'if-none-match': etag });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
      expect((await ask(own.t, `${YEAR}&kind=hearing`, 'reader', { 'if-none-match': etag })).status).toBe(200);
      await make(own.t);
      expect((await ask(own.t, YEAR, 'reader', { 'if-none-match': etag })).status).toBe(200);
    }
  });

  test('comes in pages that lose nothing and repeat nothing, for their own question and reader alone', async () => {
    const { t } = own;
    const whole = (await list(t)).body.items;
    expect(whole).toHaveLength(7);
    expect(whole.map(({ on }: Json) => on)).toEqual([...whole.map(({ on }: Json) => on)].sort());
    for (const limit of [1, 2, 3, 7, 200]) {
      const found: Json[] = [];
      let url: string | null = `/v1/calendar?${YEAR}&limit=${limit}&include_total=true`;
      while (url) {
        const { body, headers } = await t.as('reader').get(url);
        expect([body.page.total, body.page.limit]).toEqual([7, limit]);
        expect(headers.link).toBe(body.page.next ? `<${body.page.next}>; rel="next"` : undefined);
        found.push(...body.items);
        url = body.page.next;
      }
      expect(found, String(limit)).toEqual(whole);
    }
    const { next_cursor } = (await list(t, `${YEAR}&limit=2`)).body.page;
    const following = (query: string, role: Role = 'reader') => list(t, `${query}&limit=2&cursor=${next_cursor}`, role);
    expect((await list(t, `limit=2&cursor=${next_cursor}`)).body.items).toEqual(whole.slice(2, 4));
    for (const answer of [
      await following(`${YEAR}&kind=hearing`),
      await following('from=2026-01-02&to=2026-12-31'),
      await following(YEAR, 'partner'),
      await list(t, `cursor=${next_cursor}A`),
      await list(t, `cursor=${(await t.as('reader').get('/v1/prisoners?limit=1')).body.page.next_cursor}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([400, 'cursor_not_valid']);
    const text = Buffer.from(next_cursor.split('.')[0], 'base64url').toString();
    expect(text).not.toMatch(/PRYKLAD/);
    await t.as('editor').retire(`/v1/events/${whole[1].id}`);
    expect((await following(YEAR)).body.code).toBe('cursor_not_valid');
  });

  test('goes a year ahead from today if no days are named, and never over more days', async () => {
    const { t } = own;
    t.setClock('2026-01-06T12:00:00.000Z');
    const days = (await list(t, '')).body.items.map(({ on }: Json) => on);
    expect([days.at(-1), new Set(days.map((on: string) => on.slice(0, 4)))]).toEqual(['2027-01-05', new Set(['2026', '2027'])]);
    t.setClock('2026-01-07T12:00:00.000Z');
    expect((await list(t, 'to=2026-01-07')).status).toBe(200);
    for (const ask of [list, file]) {
      expect((await ask(t, 'from=2026-01-01&to=2027-01-01')).status).toBe(200);
      for (const [query, parameter] of [
        ['from=2026-01-01&to=2027-01-02', 'to'],
        ['from=2026-01-02&to=2026-01-01', 'to'],
        ['to=2026-01-06', 'to'],
        ['from=2026-01', 'from'],
        ['from=2026-02-30', 'from'],
        ['to=2200-01-01', 'to'],
        ['kind=birthdays', 'kind'],
        ['sort=on', 'sort'],
      ])
        expect((await ask(t, query)).body.errors, query).toMatchObject([{ parameter }]);
    }
  });

  test('is never from before a position that its reader has been told of', async () => {
    for (const ask of [list, file]) {
      const position = (await ask(own.t)).headers['registry-seq'] as string;
      expect((await ask(own.t, YEAR, 'reader', { 'registry-seq': position })).status).toBe(200);
      expect((await ask(own.t, YEAR, 'reader', { 'registry-seq': String(Number(position) + 1) })).status).toBe(400);
    }
  });

  test('has an end: more entries than a file may hold are refused, by name of what would make them fewer', async () => {
    const { registry } = own.t;
    const span = { from: '2026-01-01', to: '2026-12-31', kinds: codesOf(calendarKind) };
    const reading = (most: number) => registry.read(viewerOf('reader', ''), (reader) => readCalendar(registry, reader, { span, where: [], day: '2026-01-15' }, most));
    expect(await reading(6)).toHaveLength(6);
    await expect(reading(5)).rejects.toMatchObject({ code: 'validation_failed', extra: { errors: [{ parameter: 'to', code: 'too_many' }] } });
  });
});

describe('is asked of some people alone', () => {
  const own = ownRegistry();
  const ids: Record<string, string> = {};
  /** Who writes letters asks for the coming month. */
  const MONTH = 'from=2026-03-01&to=2026-03-31&kind=birthday,expected_release';
  const cyrillic = aName({ full: 'ВЫДУМАННАЯ Алена', family: undefined, given: undefined, language_basis: 'be' });

  beforeAll(async () => {
    const { t } = own;
    const facility = async (says: Json) => (await t.as('editor').post('/v1/facilities', aFacility(says))).body.id as string;
    const colony = await facility({ name: 'IK-99, Homel', region: 'Homel region', address: '246035, г. Гомель', address_verified: 'yes' });
    const other = await facility({ name: 'IK-98, Minsk', region: 'Minsk', address: '220030, г. Минск', address_verified: 'yes' });
    const at = (facility_id: string, says: Json = {}) => ({
      ...ending,
      names: [aName(), cyrillic],
      custody_periods: [{ ...ending.custody_periods[0], facility_id }],
      ...says,
    });
    const people: Record<string, Json> = {
      alena: at(colony, { birth_date: '1990-03-21' }),
      barys: at(colony, { birth_date: '1991-03-21', sex: 'male' }),
      vera: at(other, { birth_date: '1992-03-21' }),
      hanna: at(colony, { birth_date: '1993-03-21', names: [aName()] }),
    };
    for (const [name, says] of Object.entries(people)) ids[name] = await make(t, says);
  });
  const whose = ({ body, text, status }: Json) => {
    expect(status, text).toBe(200);
    return body.items.map(({ prisoner_id, kind }: Json) => `${Object.keys(ids).find((name) => ids[name] === prisoner_id)} ${kind}`);
  };

  test('women in one colony who can receive letters: birthdays and releases of the coming month, as a list and as a file', async () => {
    const query = `${MONTH}&sex=female&facility_name_contains=ik-99&can_receive_letters=true`;
    const found = await list(own.t, query, 'partner');
    expect(whose(found)).toEqual(['alena expected_release', 'alena birthday']);
    expect(eventsIn((await file(own.t, query, 'partner')).text).map(({ uid }) => uid)).toEqual(found.body.items.map(({ uid }: Json) => uid));
    expect(whose(await list(own.t, query))).toEqual(['alena expected_release']);
    expect(whose(await list(own.t, `${MONTH}&id=${ids.vera}`, 'partner'))).toEqual(['vera expected_release', 'vera birthday']);
    expect(whose(await list(own.t, `${MONTH}&q=nobody`, 'partner'))).toEqual([]);
  });

  test('in pages, whose cursor holds for the same people, and on the day on which they began', async () => {
    const { t } = own;
    const query = `${MONTH}&kind=birthday&sex=female&age_gte=33&limit=1`.replace('&kind=birthday,expected_release', '');
    t.setClock('2026-03-20T23:59:59.000Z');
    const first = (await list(t, query, 'partner')).body;
    t.setClock('2026-03-21T00:00:01.000Z');
    const rest = await list(t, `${query}&cursor=${first.page.next_cursor}`, 'partner');
    // Who turns 33 on the 21st was not yet when the walk began.
    expect([...first.items, ...rest.body.items].map(({ years }: Json) => years).sort()).toEqual([34, 36]);
    expect(rest.body.page.next_cursor).toBeNull();
    expect((await list(t, `${query}&include_total=true`, 'partner')).body.page.total).toBe(3);
    const others = await list(t, `${query.replace('&sex=female', '')}&cursor=${first.page.next_cursor}`, 'partner');
    expect([others.status, others.body.code]).toEqual([400, 'cursor_not_valid']);
    t.setClock('2026-01-15T09:00:00.000Z');
  });

  test('by what its reader may ask alone, each question with a tag of its own', async () => {
    const { t } = own;
    for (const ask of [list, file]) {
      for (const [query, parameter, code] of [
        ['age_gte=30', 'age_gte', 'unknown_parameter'],
        ['birth_date=1990', 'birth_date', 'unknown_parameter'],
        ['warning=before_birth', 'warning', 'unknown_parameter'],
        ['sexx=female', 'sexx', 'unknown_parameter'],
        ['sex=woman', 'sex', 'unknown_value'],
        ['sex=female,female', 'sex', 'repeated'],
        ['min_children=3&minor_children_count_lt=2', 'min_children', 'contradictory'],
      ])
        expect((await ask(t, query)).body.errors, query).toMatchObject([{ parameter, code }]);
      const etags = await Promise.all(['', '&sex=female', '&sex=male'].map(async (who) => (await ask(t, `${MONTH}${who}`)).headers.etag));
      expect(new Set(etags).size).toBe(3);
    }
  });

  test('by every parameter of the list of prisoners but those that shape a list of them', async () => {
    const { paths, components } = (await own.t.as('reader').get('/openapi.json')).body;
    const namesOf = (path: string): string[] => paths[path].get.parameters.map((one: Json) => (one.$ref ? components.parameters[one.$ref.split('/').pop()].name : one.name));
    const shaping = ['sort', 'fields', 'include', 'as_of', 'as_of_seq', 'on_date'];
    const missing = (path: string) => namesOf('/v1/prisoners').filter((name) => !namesOf(path).includes(name));
    expect(missing('/v1/calendar').sort()).toEqual([...shaping].sort());
    expect(missing('/v1/calendar.ics').sort()).toEqual([...shaping, 'limit', 'cursor', 'include_total'].sort());
  });
});
