// The form of JSON-LD: people, their custody and the facilities in the terms of schema.org.
import { type Values, valuesOf } from '../../core/access/render.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import { newFacilities } from './facilities.js';
import type { Form } from './form.js';

export function jsonLd(facility: DefinedRecord): Form {
  return {
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    says: 'JSON-LD in the terms of [schema.org](https://schema.org): each `Person` with an `Event` for each custody period, whose `location` is the facility, a `GovernmentBuilding`.',
    takesFields: false,
    begin: async (source) =>
      async function* () {
        const facilitiesOf = newFacilities(source, facility);
        let isFirst = true;
        yield Buffer.from('{"@context":"https://schema.org","@graph":[');
        for await (const page of source.pages()) {
          const prisoners = page.map(valuesOf);
          const nodes = [...(await facilitiesOf(prisoners)).map(building), ...prisoners.map(person)].map((node) => JSON.stringify(node));
          yield Buffer.from(`${isFirst ? '' : ','}${nodes.join(',')}`, 'utf8');
          isFirst = false;
        }
        yield Buffer.from(']}\n');
      },
  };
}

const iri = (id: unknown) => `urn:uuid:${id}`;

function person(prisoner: Values): Values {
  const names = prisoner.names as Values[];
  const others = names.map(({ full }) => full).filter((full) => full !== prisoner.display_name);
  return {
    '@type': 'Person',
    '@id': iri(prisoner.id),
    name: prisoner.display_name,
    alternateName: manyOf(others),
    familyName: manyOf(names.map(({ family }) => family)),
    givenName: manyOf(names.map(({ given }) => given)),
    additionalName: manyOf(names.map(({ patronymic }) => patronymic)),
    gender: ['female', 'male'].includes(String(prisoner.sex)) ? prisoner.sex : undefined,
    birthDate: prisoner.birth_date,
    identifier: manyOf((prisoner.external_ids as Values[]).map(({ scheme, value }) => ({ '@type': 'PropertyValue', propertyID: scheme, value }))),
    subjectOf: manyOf((prisoner.custody_periods as Values[]).map(custody)),
  };
}

function custody({ id, status, from_on, to_on, verbatim, facility_id }: Values): Values {
  return {
    '@type': 'Event',
    '@id': iri(id),
    name: `Custody: ${String(status).replaceAll('_', ' ')}`,
    description: verbatim,
    startDate: from_on,
    endDate: to_on,
    location: facility_id === undefined ? undefined : { '@id': iri(facility_id) },
  };
}

function building({ id, name, name_local, address, country }: Values): Values {
  return {
    '@type': 'GovernmentBuilding',
    '@id': iri(id),
    name,
    alternateName: name_local,
    address: { '@type': 'PostalAddress', addressCountry: country, streetAddress: address },
  };
}

/** No value twice; nothing where there is none. */
function manyOf(values: readonly unknown[]): unknown[] | undefined {
  const known = [...new Set(values.filter((value) => value !== undefined))];
  return known.length > 0 ? known : undefined;
}
