// The form of FollowTheMoney: people, the facilities that they are held in, and what links the two, as entities of its published model, a line each.
import { type Values, valuesOf } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import { newFacilities } from './facilities.js';
import type { Form } from './form.js';

type Entity = { id: unknown; schema: string; properties: Record<string, string[]> };

export function followTheMoney(facility: DefinedRecord): Form {
  return {
    extension: 'ftm.ndjson',
    mediaType: 'application/x-ndjson',
    says: 'Entities of [FollowTheMoney](https://followthemoney.tech), a line each: a `Person` for everybody who has a name that may be shown, a `PublicBody` for each facility, an `UnknownLink` for each custody period in one. There are no topics: nobody is marked as wanted, sanctioned or criminal.',
    takesFields: false,
    begin: async (source) =>
      async function* () {
        const facilitiesOf = newFacilities(source, facility);
        for await (const page of source.pages()) {
          // The model knows nobody without a name.
          const prisoners = page.map(valuesOf).filter(({ names }) => (names as Values[]).length > 0);
          const entities = [...(await facilitiesOf(prisoners)).map(publicBody), ...prisoners.flatMap((prisoner) => [person(prisoner), ...held(prisoner)])];
          if (entities.length > 0) yield Buffer.from(entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''), 'utf8');
        }
      },
  };
}

const GENDERS: readonly unknown[] = ['female', 'male'];

function person(prisoner: Values): Entity {
  const names = prisoner.names as Values[];
  const shown = String(prisoner.display_name);
  const all = (property: string) => names.map((name) => name[property]);
  return entityOf(prisoner.id, 'Person', {
    name: [shown],
    alias: all('full').filter((full) => full !== shown),
    lastName: all('family'),
    firstName: all('given'),
    fatherName: all('patronymic'),
    birthDate: [prisoner.birth_date],
    gender: GENDERS.includes(prisoner.sex) ? [prisoner.sex] : [],
    // Which country holds somebody: of their nationality it says nothing.
    country: [countryOf(prisoner)],
    modifiedAt: [prisoner.updated_at],
  });
}

function publicBody(facility: Values): Entity {
  return entityOf(facility.id, 'PublicBody', {
    name: [facility.name],
    alias: [facility.name_local],
    country: [countryOf(facility)],
    address: [facility.address],
    modifiedAt: [facility.updated_at],
  });
}

/** A link for each period of custody that names a facility. */
function held(prisoner: Values): Entity[] {
  const periods = (prisoner.custody_periods as Values[]).filter(({ facility_id }) => facility_id !== undefined);
  return periods.map(({ id, facility_id, status, from_on, to_on, as_of, verbatim, updated_at }) =>
    entityOf(id, 'UnknownLink', {
      subject: [prisoner.id],
      object: [facility_id],
      role: ['held in'],
      status: [status],
      startDate: [from_on],
      endDate: [to_on],
      date: [as_of],
      summary: [verbatim],
      modifiedAt: [updated_at],
    }),
  );
}

/** The model writes countries in small letters. */
function countryOf({ country }: Values): string | undefined {
  return country === undefined ? undefined : String(country).toLowerCase();
}

/** What is not known has no property; no value stands twice. */
function entityOf(id: unknown, schema: string, properties: Record<string, unknown[]>): Entity {
  const said = Object.entries(properties).map(([name, values]): [string, string[]] => [name, [...new Set(values.filter((value) => value !== undefined).map(String))]]);
  return { id, schema, properties: Object.fromEntries(said.filter(([, values]) => values.length > 0)) };
}
