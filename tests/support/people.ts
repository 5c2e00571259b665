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

export function anEvent(says: Json = {}): Json {
  return { kind: 'arrest', happened_on: '2024-09-04', certainty: 'confirmed', ...says };
}

export function aRelease(says: Json = {}): Json {
  return { released_on: '2026-01-05', legal_basis: 'pardon', context: 'mass_decree', ...says };
}

export function anIncident(says: Json = {}): Json {
  return { kind: 'shizo', from_on: '2025-12', days: 10, certainty: 'likely', ...says };
}

export function aDesignation(says: Json = {}): Json {
  return { list: 'mvd_extremist_list', listed_on: '2025-11-28', certainty: 'confirmed', ...says };
}

export function aContactStatus(says: Json = {}): Json {
  return { status: 'incommunicado', as_of: '2026-01-10', ...says };
}

export function aVulnerability(says: Json = {}): Json {
  return { visibility: 'partner', flag: 'senior_60_plus', as_of: '2026-01-10', ...says };
}
export function anOrganization(says: Json = {}): Json {
  return { visibility: 'public', name: 'Example Court of Prykladsk', kind: 'court', country: 'BY', ...says };
}

/** No two articles are the same, so each has a number of its own unless one is said. */
export function anArticle(says: Json = {}): Json {
  counter += 1;
  return { visibility: 'public', code: 'BY-CC-1999', article: `999-${counter}`, title: 'an article that stands for any', ...says };
}

export function aCase(says: Json = {}): Json {
  return { visibility: 'public', title: 'Case of the Example Choir', stage: 'trial', ...says };
}

export function aCharge(says: Json = {}): Json {
  return { code: 'BY-CC-1999', article: '999-1', status: 'charged', ...says };
}

export function aRecognition(says: Json = {}): Json {
  return { body: 'other', body_name: 'Example Monitor', status: 'recognised', as_of: '2026-01-10', ...says };
}

export function aConsent(says: Json = {}): Json {
  return { scope: ['name', 'story'], given_by: 'self', basis: 'written', granted_on: '2025-11-20', ...says };
}

export function anAppeal(says: Json = {}): Json {
  return { visibility: 'public', title: 'Let the Example Choir sing', kind: 'open_letter', status: 'open_for_signature', as_of: '2026-01-10', ...says };
}

/** No two signatures of an appeal have the same name, so each has one of its own unless one is said. */
export function aSignature(says: Json = {}): Json {
  counter += 1;
  return { kind: 'public_name', name: `Alena Prykladnaya ${counter}`, ...says };
}

export function aFigure(says: Json = {}): Json {
  return { visibility: 'public', value: 240, bound: 'more_than', unit: 'people', scope: 'members of the Example Choir in custody', as_of: '2025-12', ...says };
}

export function aCorrection(says: Json = {}): Json {
  return { kind: 'wrong_fact', text: 'The year is 2024, not 2023.', ...says };
}

export function aClaim(says: Json = {}): Json {
  return { record: 'prisoner', property: 'sex', value: 'female', ...says };
}

/** What is claimed is what `anOrganization` says, of no organisation in particular: which one, the test says. */
export function aRecordClaim(says: Json = {}): Json {
  return { visibility: 'public', record: 'organization', property: 'country', value: 'BY', ...says };
}

/** What makes a part of a prisoner, by the name of its list. */
export const PARTS: Readonly<Record<string, (says?: Json) => Json>> = {
  custody_periods: aCustodyPeriod,
  sentences: aSentence,
  releases: aRelease,
  events: anEvent,
  incidents: anIncident,
  designations: aDesignation,
  contact_statuses: aContactStatus,
  vulnerabilities: aVulnerability,
  charges: aCharge,
  recognitions: aRecognition,
};
