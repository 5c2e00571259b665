// Builders of invented people: each makes only what a test speaks of.

type Json = Record<string, unknown>;

let counter = 0;

/** A whole public prisoner as a client sends one; everything can be said otherwise. */
export function aPrisoner(says: Json = {}): Json {
  counter += 1;
  return { visibility: 'public', sex: 'female', country: 'BY', names: [aName({ full: `PRYKLAD${counter} Alena`, family: `PRYKLAD${counter}`, given: 'Alena' })], ...says };
}

export function aName(says: Json = {}): Json {
  return { full: 'VYDUMANAYA Maryna', family: 'VYDUMANAYA', given: 'Maryna', language_basis: 'be', ...says };
}

export function aCustodyPeriod(says: Json = {}): Json {
  return { status: 'serving_sentence', as_of: '2026-01-10', ...says };
}

export function aSentence(says: Json = {}): Json {
  return { kind: 'deprivation_of_liberty', placement: 'penal_colony', term: { years: 2, months: 6, certainty: 'exact', verbatim: '2,5 yrs' }, ...says };
}

export function aChild(says: Json = {}): Json {
  return { minor: 'yes', as_of: '2026-01-10', ...says };
}

export function aFacility(says: Json = {}): Json {
  return { visibility: 'public', name: 'Example Colony No. 99', kind: 'penal_colony', holds: 'women', country: 'BY', ...says };
}

export function aSource(says: Json = {}): Json {
  return { visibility: 'public', title: 'Example Monitor, item 12', publisher: 'Example Monitor', kind: 'ngo_release', ...says };
}
