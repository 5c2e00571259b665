// Finding people by name: in whatever spelling, script and order, the likeliest first, and nobody by a name that may not be read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPrisoner } from '../support/people.js';
import { makeRegistry, type Role, type TestRegistry } from '../support/registry.js';

// biome-ignore lint/suspicious/noExplicitAny: bodies are what the tests are about.
type Json = Record<string, any>;

/** A name of which nothing is said but how it is written. */
const aName = (says: Json): Json => ({ language_basis: 'be', ...says });

let t: TestRegistry;
const ids: Record<string, string> = {};
const nameOf = (id: string) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id;

const PEOPLE: Record<string, Json> = {
  hanna: { names: [aName({ full: 'VYDUMKA Hanna' }), aName({ full: 'ВЫДУМКО Анна', language_basis: 'ru' })], birth_date: '1985-04-21' },
  alena: { names: [aName({ full: 'VYDUMKA Alena' }), aName({ full: 'ВЫДУМКО Елена', language_basis: 'ru' })] },
  volha: { names: [aName({ full: 'KHLUSOUSKAYA Volha' }), aName({ full: 'ХЛУСОВСКАЯ Ольга', language_basis: 'ru' })], birth_date: '1979' },
  siarhei: { sex: 'male', names: [aName({ full: 'KHLUSOUSKI Siarhei' }), aName({ full: 'ХЛУСОВСКИЙ Сергей', language_basis: 'ru' })] },
  ulad: { sex: 'male', names: [aName({ full: 'Uladzimir Tsatsmaseu' })] },
  maryia: { names: [aName({ full: 'ШЧУПАЛЬЦАВА-ЗДАНКА Марыя', kind: 'published' }), aName({ full: 'ВЫМЫСЛАВА Марыя', kind: 'former' })] },
  nino: { names: [aName({ full: 'ნინო მაგალითი', language_basis: 'other' })] },
  amal: { names: [aName({ full: 'أمل نموذجي', language_basis: 'other' })] },
  ming: { names: [aName({ full: '王小明', language_basis: 'other' })] },
};

beforeAll(async () => {
  t = await makeRegistry();
  for (const [name, says] of Object.entries(PEOPLE)) {
    const answer = await t.as('editor').post('/v1/prisoners', aPrisoner(says));
    expect(answer.status, answer.text).toBe(201);
    ids[name] = answer.body.id;
  }
});
afterAll(() => t.close());

async function found(q: string, role: Role = 'reader'): Promise<string[]> {
  const answer = await t.as(role).get(`/v1/prisoners?fields=id&q=${encodeURIComponent(q)}`);
  expect(answer.status, answer.text).toBe(200);
  return answer.body.items.map(({ id }: Json) => nameOf(id));
}

describe('a person is found first', () => {
  test.each([
    ['in Belarusian', 'Ганна Выдумка', 'hanna'],
    ['in Russian, given name first', 'Анна Выдумко', 'hanna'],
    ['in Ukrainian', 'Ганна Видумко', 'hanna'],
    ['in Polish', 'Anna Wydumko', 'hanna'],
    ['in German', 'Anna Wydumko', 'hanna'],
    ['in łacinka', 'Volha Chłusoŭskaja', 'volha'],
    ['as the press writes it', 'Olga Khlusovskaya', 'volha'],
    ['in Polish, with its letters', 'Olga Chłusowska', 'volha'],
    ['as a German paper writes it', 'Olga Chlusowskaja', 'volha'],
    ['in Lithuanian, with its endings', 'Sergejus Chlusovskis', 'siarhei'],
    ['man and woman apart', 'Сергей Хлусовский', 'siarhei'],
    ['by a Latin name in Russian', 'Владимир Тятьмасев', 'ulad'],
    ['with a patronymic that is not stored', 'Анна Ивановна Выдумко', 'hanna'],
    ['with an initial', 'О. Хлусовская', 'volha'],
    ['with a slip', 'Olga Khlusovskya', 'volha'],
    ['with neighbours changed', 'Хлусвоская Ольга', 'volha'],
    ['with a slip in the given name', 'Сергкй Хлусовский', 'siarhei'],
    ['in capitals, with a comma', 'KHLUSOVSKAYA, OLGA', 'volha'],
    ['in both scripts at once', 'VYDUMKA Alena / ВЫДУМКО Елена', 'alena'],
    ['one word in each script', 'Выдумка Hanna', 'hanna'],
    ['by a former name', 'Мария Вымыслова', 'maryia'],
    ['by one half of a double name', 'Щупальцева Мария', 'maryia'],
    ['by the family name alone', 'Щупальцева', 'maryia'],
    ['by a short form', 'Оля Хлусовская', 'volha'],
    ['by the beginning of a word', 'khlusou volha', 'volha'],
    ['with a Latin letter among Cyrillic ones', 'Bыдумкo Анна', 'hanna'],
    ['in Georgian', 'ნინო', 'nino'],
    ['by a plain romanisation of Georgian', 'Nino Magaliti', 'nino'],
    ['in Arabic, with a sign left out', 'امل نموذجي', 'amal'],
    ['by a plain romanisation of Chinese', 'Wang Xiaoming', 'ming'],
    ['in Chinese', '王小明', 'ming'],
  ])('%s: %s', async (_, q, who) => {
    expect((await found(q))[0]).toBe(who);
  });

  test('and nobody whose name is another', async () => {
    for (const q of ['Zbigniew Brzęczyszczykiewicz', 'Жамбыл Оразгелдиев', '佐藤']) expect(await found(q), q).toEqual([]);
    expect(await found('Анна Хлусовская')).not.toContain('siarhei');
  });
});

test('one letter, a word that all have and twelve words are answered; emoji, no letters and ten thousand characters are refused, with the parameter named', async () => {
  for (const q of ['а', 'V', 'Alena Alena', 'ან', '王', Array.from({ length: 12 }, (_, n) => `vydumka${'ab'.repeat(n % 4)}`).join(' ')])
    expect(Array.isArray(await found(q)), q).toBe(true);
  for (const q of ['😀', '—', '1985', 'v'.repeat(10_000), 'v '.repeat(5_000), `Vydumka ${'я'.repeat(10_000)}`, 'a b c d e f g h i j k l m']) {
    const answer = await t.as('reader').get(`/v1/prisoners?q=${encodeURIComponent(q)}`);
    // Past the length of an address no query is read at all.
    expect([400, 414, 431], q.slice(0, 20)).toContain(answer.status);
    if (answer.status === 400) expect(JSON.stringify(answer.body), q.slice(0, 20)).toContain('"q"');
  }
});

test('a family name mistyped twice is found with its given name, and a mistyped one where a short form sounds like it', async () => {
  const { body } = await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full: 'TSVIRKUNOVICH Aliaksandr' })] }));
  const other = await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full: 'YUZHYK Aliaksandr' })] }));
  const first = async (q: string) => (await t.as('reader').get(`/v1/prisoners?fields=id&q=${encodeURIComponent(q)}`)).body.items[0]?.id;
  expect(await first('Aliaksandr Tsvilkunokich')).toBe(body.id);
  expect(await first('Alaksandr Juzyk')).toBe(other.body.id);
});

describe('of two who are called much alike the one that is meant comes first', () => {
  const people: Record<string, string> = {};
  const called = async (full: string) => {
    const { body } = await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full })] }));
    people[full] = body.id;
  };
  const namesOf = async (q: string) => {
    const { body } = await t.as('reader').get(`/v1/prisoners?fields=id&q=${encodeURIComponent(q)}`);
    return body.items.map(({ id }: Json) => Object.keys(people).find((full) => people[full] === id) ?? nameOf(id));
  };
  beforeAll(async () => {
    for (const full of ['ТИКАЛОВ Игнат', 'ТЫКАЛОВ Игнат', 'ЛУБАНОВ Захар', 'ЛЮБАНОВ Захар']) await called(full);
    for (const full of ['PRYKLADAVA Hanna', 'PRYKLADAVA Alena', 'PRYBUDKA Ihar', 'PRYBUTKA Ihar', 'SHCHUPALTSAVA Maryia', 'PRYBUDAU Anatolii', 'PRYBUDAU Anatoliy', 'RAUCHYK Ihar'])
      await called(full);
  });

  test.each([
    ['ы and и in Latin letters', 'Ignat Tykalov', 'ТЫКАЛОВ Игнат'],
    ['и and ы in Latin letters', 'Ignat Tikalov', 'ТИКАЛОВ Игнат'],
    ['ы in Polish', 'Ignat Tykałow', 'ТЫКАЛОВ Игнат'],
    ['ю and у in Latin letters', 'Zakhar Lyubanov', 'ЛЮБАНОВ Захар'],
    ['у and ю in German', 'Sachar Lubanow', 'ЛУБАНОВ Захар'],
    ['one spelling of two that sound the same', 'Anatolii Prybudau', 'PRYBUDAU Anatolii'],
    ['and the other one', 'Anatoliy Prybudau', 'PRYBUDAU Anatoliy'],
    ['a given name with one letter left out, which sounds like another', 'Aena Prykladava', 'PRYKLADAVA Alena'],
  ])('%s: %s', async (_, q, who) => {
    expect((await namesOf(q))[0]).toBe(who);
  });

  test('and nobody who would be alike only by a slip in a less likely reading of a letter', async () => {
    expect(await namesOf('Лоўшук')).toEqual([]);
    expect(await namesOf('Раўшук')).toEqual(['RAUCHYK Ihar']);
  });

  test('and the other one is listed behind, since a slip can make one name the other', async () => {
    expect(await namesOf('Prybudka Ihar')).toEqual(['PRYBUDKA Ihar', 'PRYBUTKA Ihar']);
    expect(await namesOf('Прибутко Игорь')).toEqual(['PRYBUTKA Ihar', 'PRYBUDKA Ihar']);
    expect(await namesOf('Щупальцева Мария')).toEqual(expect.arrayContaining(['SHCHUPALTSAVA Maryia', 'maryia']));
  });

  test('and who has another family name between the two words is listed behind', async () => {
    for (const full of ['PRYDUMKA Zinaida Piatrouna', 'VYMYSEL-PRYDUMKA Zinaida']) await called(full);
    expect(await namesOf('Prydumka Zinaida')).toEqual(['PRYDUMKA Zinaida Piatrouna', 'VYMYSEL-PRYDUMKA Zinaida']);
  });

  test('and whoever hands a list in is told of both', async () => {
    const { body } = await t.as('partner').post('/v1/match', { candidates: [{ names: ['Prybudka Ihar'] }] });
    const [{ matches }] = body.results;
    expect(matches.map(({ id, decision }: Json) => [id, decision])).toEqual([
      [people['PRYBUDKA Ihar'], 'likely'],
      [people['PRYBUTKA Ihar'], 'possible'],
    ]);
  });
});

test('the likeliest come first, without a sort, in lists and searches alike, and a sort takes its place', async () => {
  expect(await found('Выдумко')).toEqual(expect.arrayContaining(['hanna', 'alena']));
  expect(await found('А. Выдумко')).toEqual(['hanna', 'alena']);
  const searched = await t.as('reader').post('/v1/prisoners/search', { where: { op: 'eq', field: 'q', value: 'А. Выдумко' }, fields: ['id'] });
  expect(searched.body.items.map(({ id }: Json) => nameOf(id)).slice(0, 2)).toEqual(['hanna', 'alena']);
  const sorted = await t.as('reader').get('/v1/prisoners?fields=id&q=Vydumka&sort=-display_name');
  expect(sorted.body.items.map(({ id }: Json) => nameOf(id))).toEqual(['hanna', 'alena']);
  const both = await t.as('reader').get('/v1/prisoners?fields=id&q=Vydumka%20Alena&sort=display_name&include_total=true');
  expect(both.body.page.total).toBe(both.body.items.length);
});

test('a name stands beside other conditions, in whatever place of a tree', async () => {
  expect(await found('Khlusouski')).toEqual(expect.arrayContaining(['siarhei', 'volha']));
  const men = await t.as('reader').get('/v1/prisoners?fields=id&q=Khlusouski&sex=male');
  expect(men.body.items.map(({ id }: Json) => nameOf(id))).toEqual(['siarhei']);
  const search = async (where: Json) => (await t.as('reader').post('/v1/prisoners/search', { where, fields: ['id'] })).body.items.map(({ id }: Json) => nameOf(id)).sort();
  const named = (value: string) => ({ op: 'eq', field: 'q', value });
  expect(await search({ op: 'or', of: [named('Nino Magaliti'), named('Wang Xiaoming')] })).toEqual(['ming', 'nino']);
  expect(await search({ op: 'and', of: [named('Khlusouski'), { op: 'not', of: [named('Siarhei Khlusouski')] }] })).toEqual(['volha']);
  const counted = await t.as('reader').get('/v1/statistics/prisoners?group_by=sex&q=Wang%20Xiaoming');
  expect(counted.status, counted.text).toBe(200);
});

test('a hundred people of one name are paged through, none lost and none twice, while more come', async () => {
  const add = async () => (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full: 'ADNOLKAVA Tsiotka' })] }))).body.id;
  const there = new Set<string>();
  for (let n = 0; n < 100; n += 1) there.add(await add());
  const seen: string[] = [];
  let url: string | null = '/v1/prisoners?fields=id&limit=30&q=Adnolkava%20Tsiotka';
  while (url) {
    const { items, page }: Json = (await t.as('reader').get(url)).body;
    seen.push(...items.map(({ id }: Json) => id));
    url = page.next;
    await add();
  }
  expect(new Set(seen).size).toBe(seen.length);
  for (const id of there) expect(seen).toContain(id);
  expect((await t.as('reader').get('/v1/prisoners?limit=1&q=Adnolkava')).body.page.next_cursor).not.toMatch(/adnolk/i);
  // Of a family name that so many have one is found by the given name, also where a third word stands between the two.
  for (const full of ['ADNOLKAVA Zinaida', 'ADNOLKAVA Piatrouna Larysa']) ids[full] = (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full })] }))).body.id;
  expect(await found('Зинаида Однолкова')).toEqual(['ADNOLKAVA Zinaida']);
  expect(await found('Larysa Adnolkava')).toEqual(['ADNOLKAVA Piatrouna Larysa']);
});

test('whoever was corrected is found by the name of now, and at a moment of the past by that of then', async () => {
  const { body } = await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full: 'PAMYLKOVICH Zofija' })] }));
  const seq = Number((await t.as('reader').get(`/v1/prisoners/${body.id}`)).headers['registry-seq']);
  const [name] = body.names;
  const changed = await t.as('editor').patch(`/v1/names/${name.id}`, { full: 'KVETKA Zofija' }, '"1-confidential"');
  expect(changed.status, changed.text).toBe(200);
  const at = async (query: string) => (await t.as('reader').get(`/v1/prisoners?fields=id&${query}`)).body.items.map(({ id }: Json) => id);
  expect(await at('q=Pamylkowicz')).toEqual([]);
  expect(await at('q=Kwietka%20Zofia')).toEqual([body.id]);
  expect(await at(`q=Pamylkowicz&as_of_seq=${seq}`)).toEqual([body.id]);
  expect(await at(`q=Kwietka%20Zofia&as_of_seq=${seq}`)).toEqual([]);
});

test('a withheld name leads to nobody, for those who may not read it, in no list, suggestion or match', async () => {
  const { body } = await t
    .as('editor')
    .post(
      '/v1/prisoners',
      aPrisoner({ names: [aName({ full: 'Mother of Two', kind: 'pseudonym' }), aName({ full: 'SKHAVANSKAYA Zhuldyz', kind: 'legal', visibility: 'confidential' })] }),
    );
  for (const role of ['reader', 'partner', 'editor'] as const) {
    const asked = async (q: string) => {
      const suggested = (await t.as(role).get(`/v1/suggest?prefix=${encodeURIComponent(q)}`)).body.items.map(({ id }: Json) => id);
      const matched = (await t.as(role).post('/v1/match', { candidates: [{ names: [q] }] })).body.results[0].matches.map(({ id }: Json) => id);
      return [...(await found(q, role)), ...suggested, ...matched].filter((id) => id === body.id).length;
    };
    expect(await asked('Схаванская Жулдыз'), role).toBe(role === 'editor' ? 3 : 0);
    expect(await asked('skhavan'), role).toBe(role === 'editor' ? 2 + Number((await found('skhavan', role)).length > 0) : 0);
    expect(await asked('Mother of Two'), role).toBe(3);
  }
  // Once it is shown and hidden again, it leads to nobody again, in the past either.
  const name = body.names.find(({ kind }: Json) => kind === 'legal');
  await t.as('editor').patch(`/v1/names/${name.id}`, { visibility: 'public' }, '"1-confidential"');
  expect(await found('Схаванская Жулдыз')).toEqual([body.id]);
  const seq = Number((await t.as('reader').get(`/v1/prisoners/${body.id}`)).headers['registry-seq']);
  await t.as('editor').patch(`/v1/names/${name.id}`, { visibility: 'confidential' }, '"2-confidential"');
  expect(await found('Схаванская Жулдыз')).toEqual([]);
  expect((await t.as('reader').get(`/v1/prisoners?q=Skhavanskaya&as_of_seq=${seq}`)).body.items).toEqual([]);
});

describe('suggestions', () => {
  const suggested = async (prefix: string) => (await t.as('reader').get(`/v1/suggest?prefix=${encodeURIComponent(prefix)}`)).body.items;

  test('follow a name while it is typed, in any script', async () => {
    for (const typed of ['Хлу', 'Хлусов', 'Хлусовская', 'Хлусовская О', 'Хлусовская Оль', 'khlu', 'chłus', 'Olga Chlu', 'Вольга Хлус']) {
      expect(
        (await suggested(typed)).map(({ id }: Json) => nameOf(id)),
        typed,
      ).toContain('volha');
    }
  });

  test('say whose name it is and which of their names was found', async () => {
    const [first] = await suggested('Хлусовская Оль');
    expect(first).toEqual({ id: ids.volha, display_name: 'KHLUSOUSKAYA Volha', name: 'ХЛУСОВСКАЯ Ольга', score: expect.any(Number) });
  });

  test('are no more than asked for, and refuse what is no name', async () => {
    expect((await t.as('reader').get('/v1/suggest?prefix=v&limit=1')).body.items).toHaveLength(1);
    for (const [query, parameter] of [
      ['', 'prefix'],
      ['prefix=', 'prefix'],
      ['prefix=%F0%9F%98%80', 'prefix'],
      ['prefix=a&limit=21', 'limit'],
      ['prefix=a&prefix=b', 'prefix'],
      ['prefx=a', 'prefx'],
    ]) {
      const answer = await t.as('reader').get(`/v1/suggest?${query}`);
      expect([answer.status, answer.body.errors?.some((error: Json) => error.parameter === parameter)], query).toEqual([400, true]);
    }
  });
});

describe('matching', () => {
  const match = async (candidate: Json, role: Role = 'partner') => (await t.as(role).post('/v1/match', { candidates: [candidate] })).body.results[0].matches;

  test('says in words what was compared', async () => {
    const [first] = await match({ names: ['Wydumka Ona'], birth_date: '1985', sex: 'female' });
    expect(first).toMatchObject({ id: ids.hanna, decision: 'likely', match: true });
    expect(first.features.map(({ feature, says }: Json) => [feature, says])).toEqual([
      ['name', expect.stringMatching(/“wydumka”.*“ona” and “hanna” are the same given name/)],
      ['birth_date', 'The dates of birth agree as far as both are known: 1985 and 1985-04-21.'],
      ['sex', 'The sex is the same.'],
    ]);
  });

  test('the same name and day of birth are the same; another year, sex or half of the name is not', async () => {
    const decided = async (candidate: Json) => (await match(candidate)).find(({ id }: Json) => id === ids.hanna)?.decision;
    expect(await decided({ names: ['Анна Выдумко'], birth_date: '1985-04-21' })).toBe('same');
    expect(await decided({ names: ['Анна Выдумко'] })).toBe('likely');
    expect(await decided({ names: ['Анна Выдумко'], birth_date: '1961' })).toBe('possible');
    expect(await decided({ names: ['Анна Выдумко'], birth_date: '1985-04-21', sex: 'male' })).toBe('possible');
    expect(['possible', 'unlikely', undefined]).toContain(await decided({ names: ['Выдумко'] }));
    expect(['possible', 'unlikely', undefined]).toContain(await decided({ names: ['Светлана Выдумко'] }));
  });

  test('compares what the caller may read: a reader learns nothing of a date of birth', async () => {
    const candidate = { names: ['Анна Выдумко'], birth_date: '1961' };
    expect((await match(candidate, 'reader'))[0]).toMatchObject({ decision: 'likely', features: [{ feature: 'name' }] });
    expect((await match(candidate, 'reader'))[0]).toEqual((await match({ names: ['Анна Выдумко'] }, 'reader'))[0]);
  });

  test('answers each candidate in order, with its mark, and nobody for strangers', async () => {
    const { body } = await t
      .as('reader')
      .post('/v1/match', { candidates: [{ ref: 'a', names: ['Zbigniew Brzęczyszczykiewicz'] }, { names: ['Nino Magaliti'] }, { ref: 'c', names: ['—', 'x'].slice(1) }], limit: 1 });
    expect(body.results.map(({ ref, matches }: Json) => [ref, matches.map(({ id }: Json) => nameOf(id)).length])).toEqual([
      ['a', 0],
      [undefined, 1],
      ['c', expect.any(Number)],
    ]);
    expect(body.thresholds).toEqual({ likely: 0.95, possible: 0.75 });
  });

  test.each([
    [{ candidates: [] }, '/candidates'],
    [{ candidates: Array.from({ length: 101 }, () => ({ names: ['Ada'] })) }, '/candidates'],
    [{ candidates: [{ names: [] }] }, '/candidates/0/names'],
    [{ candidates: [{ names: ['Ada'] }, { names: ['Ada', `A${' b'.repeat(12)}`] }] }, '/candidates/1/names/1'],
    [{ candidates: [{ names: ['2021'] }] }, '/candidates/0/names/0'],
    [{ candidates: [{ names: ['Ada'], birth_date: '1985-13' }] }, '/candidates/0/birth_date'],
    [{ candidates: [{ names: ['Ada'], born: '1985' }] }, '/candidates/0/born'],
    [{ candidates: [{ names: ['Ada'] }], limit: 21 }, '/limit'],
  ])('is refused: %j', async (body, pointer) => {
    const answer = await t.as('reader').post('/v1/match', body);
    expect([answer.status, answer.body.errors.map((error: Json) => error.pointer)], answer.text).toEqual([400, expect.arrayContaining([pointer])]);
  });

  test('a hundred candidates of five long names each are answered', async () => {
    const names = Array.from({ length: 5 }, (_, n) => `Aliaksandra Ivanova Petrova-Sidorova ${'ab'.repeat(10 + n)}`);
    const answer = await t.as('reader').post('/v1/match', { candidates: Array.from({ length: 100 }, () => ({ names })) });
    expect([answer.status, answer.body.results.length]).toEqual([200, 100]);
  });
});

describe('duplicates', () => {
  test('pairs that may be one person are listed for editors with what speaks for it, until they are decided', async () => {
    const add = async (full: string) => (await t.as('editor').post('/v1/prisoners', aPrisoner({ names: [aName({ full })], birth_date: '1990-01-02' }))).body.id;
    const pair = [await add('PADVOINAYA Katsiaryna'), await add('Подвойная Екатерина')].sort();
    const listed = async (query = '') => {
      const items: Json[] = [];
      let url: string | null = `/v1/duplicates?limit=50${query}`;
      while (url) {
        const { body }: Json = await t.as('editor').get(url);
        items.push(...body.items);
        url = body.page.next;
      }
      return items.filter(({ first, second }: Json) => pair.includes(first.id) && pair.includes(second.id));
    };
    const [found] = await listed();
    expect(found).toMatchObject({ pair_id: pair.join('.'), first: { id: pair[0] }, second: { id: pair[1] }, decision: 'same', score: expect.any(Number) });
    expect(found?.features[0].says).toMatch(/given name, Katsiaryna|sound the same/);
    expect((await t.as('editor').get(`/v1/duplicates?prisoner_id=${pair[1]}`)).body.items[0].pair_id).toBe(pair.join('.'));
    await t.as('editor').post(`/v1/duplicates/${pair.join('.')}/decision`, { decision: 'not_same', evidence: 'Two indictments.' });
    expect(await listed()).toEqual([]);
    expect(await listed('&decided=true')).toMatchObject([{ decided: { decision: 'not_same', evidence: 'Two indictments.' } }]);
    for (const role of ['reader', 'partner'] as const) expect([401, 403]).toContain((await t.as(role).get('/v1/duplicates')).status);
  });

  test('their pages end where they are asked to, and go on with the cursor alone', async () => {
    // Those that are decided too: a page from which one is left out has less, wherever its ids put it.
    const whole = (await t.as('editor').get('/v1/duplicates?decided=true&limit=50')).body;
    const first = (await t.as('editor').get('/v1/duplicates?decided=true&limit=1')).body;
    expect(first.items).toEqual(whole.items.slice(0, 1));
    const second = (await t.as('editor').get(first.page.next)).body;
    expect(second.items).toEqual(whole.items.slice(1, 2));
    for (const query of [`decided=true&cursor=${first.page.next_cursor}&min_score=0.9`, 'cursor=x.y', `decided=true&cursor=${first.page.next_cursor}&prisoner_id=${ids.hanna}`])
      expect((await t.as('editor').get(`/v1/duplicates?${query}`)).body.code, query).toBe('cursor_not_valid');
  });
});
