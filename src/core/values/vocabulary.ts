// The controlled vocabularies: each code with its meaning. Enums in schemas are made from these lists alone.

type Vocabulary = Readonly<Record<string, string>>;

/** The codes of a vocabulary, in its order. */
export function codesOf<T extends Vocabulary>(vocabulary: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]];
}

export const custodyStatus = {
  administrative_detention: 'Held under administrative arrest, counted in days (sutki).',
  detained: 'Held; the stage is not known, or there is no charge.',
  pre_trial_detention: 'Held under investigation.',
  on_trial_detained: 'Held while the trial runs.',
  awaiting_appeal: 'Held, convicted, the verdict not yet in force.',
  serving_sentence: 'Held, serving deprivation of liberty under a verdict in force.',
  compulsory_psychiatric_treatment: 'Held under a court-ordered medical measure, which is no punishment and has no end date.',
  restricted_freedom_open_facility: 'Restricted freedom with referral to an open-type facility (khimiya).',
  restricted_freedom_home: 'Restricted freedom without referral (home khimiya).',
  house_arrest: 'House arrest as a pre-trial measure.',
  released_on_recognizance: 'At liberty, under investigation or on trial.',
  released: 'At liberty.',
  released_under_supervision: 'At liberty under registration or preventive supervision.',
  expelled_or_exiled: 'Removed from the country.',
  wanted: 'Sought by the authorities, or convicted in absentia.',
  escaped: 'Fled from custody.',
  disappeared: 'The place is undisclosed or custody is denied.',
  died_in_custody: 'Died while held.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const penalty = {
  deprivation_of_liberty: 'Deprivation of liberty for a term.',
  restricted_freedom_with_referral: 'Restricted freedom with referral to an open-type facility.',
  restricted_freedom_without_referral: 'Restricted freedom at home.',
  arrest: 'Arrest as a criminal punishment.',
  community_service: 'Community service.',
  corrective_labour: 'Corrective labour.',
  fine: 'Fine.',
  deprivation_of_right_to_hold_office: 'Deprivation of the right to hold an office.',
  military_service_restriction: 'Restriction of military service.',
  life_imprisonment: 'Life imprisonment.',
  death_penalty: 'Death penalty.',
  compulsory_psychiatric_treatment: 'Compulsory psychiatric treatment: a medical measure, no punishment.',
  administrative_arrest: 'Administrative arrest: no criminal punishment.',
  administrative_fine: 'Administrative fine: no criminal punishment.',
  additional_term_art_411: 'Additional term for disobedience to the prison administration.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const regime = {
  general: 'General regime.',
  reinforced: 'Reinforced regime.',
  strict: 'Strict regime.',
  settlement: 'Settlement regime.',
  special: 'Special regime.',
  prison_general: 'General regime of a prison.',
  prison_strict: 'Strict regime of a prison.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const placement = {
  penal_colony: 'Penal colony.',
  colony_settlement: 'Colony-settlement.',
  educational_colony: 'Educational colony, for minors.',
  prison: 'Prison.',
  open_type_facility: 'Open-type facility.',
  psychiatric_hospital: 'Psychiatric hospital.',
  home: 'At home.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const termCertainty = {
  exact: 'The source states the whole term.',
  partial: 'The source states a part of the term.',
  unknown: 'The source says that the term is not known.',
  indefinite: 'The measure has no end date.',
  life: 'For life.',
  not_applicable: 'What was imposed has no length: a fine, a death sentence.',
} as const satisfies Vocabulary;

export const facilityKind = {
  sizo: 'Pre-trial prison.',
  kgb_sizo: 'Pre-trial prison of the state security committee.',
  ivs: 'Temporary holding facility.',
  tsip: 'Administrative detention centre.',
  investigative_prison: 'Prison used for investigation.',
  prison: 'Prison.',
  penal_colony: 'Penal colony.',
  colony_settlement: 'Colony-settlement.',
  educational_colony: 'Educational colony, for minors.',
  open_type_facility: 'Open-type facility.',
  psychiatric_hospital: 'Psychiatric hospital.',
  hospital: 'Hospital.',
  ltp: 'Medical and labour dispensary.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const facilityHolds = { women: 'Women.', men: 'Men.', minors: 'Minors.', mixed: 'Several of these.', unknown: 'Not known.' } as const satisfies Vocabulary;

export const sourceKind = {
  hr_appeal: 'Appeal of a human-rights organisation.',
  ngo_release: 'Release or list of a non-governmental organisation.',
  government_release: 'Release of a state body.',
  press_article: 'Article of a news medium.',
  court_record: 'Court record.',
  interview: 'Interview.',
  letter: 'Letter.',
  victim_testimony: 'Testimony of the victim.',
  witness_testimony: 'Testimony of a witness.',
  affidavit: 'Affidavit.',
  medical_examination: 'Medical examination.',
  photograph: 'Photograph.',
  video: 'Video.',
  radio_broadcast: 'Radio broadcast.',
  tv_broadcast: 'Television broadcast.',
  translated_document: 'Translated document.',
  registry_record: 'Record of another registry.',
  un_document: 'Document of the United Nations.',
  social_media_post: 'Post on a social medium.',
  private_informant: 'A private informant: a category, never a name.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const sourceConnection = {
  victim: 'The victim.',
  witness: 'A witness.',
  relative: 'A relative.',
  colleague: 'A colleague.',
  third_party: 'A third party.',
  reporter: 'A reporter.',
  lawyer: 'A lawyer.',
  medical_provider: 'A provider of medical care.',
  ngo: 'A non-governmental organisation.',
  human_rights_ngo: 'A human-rights organisation.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const reliability = {
  highly_reliable: 'Highly reliable.',
  likely_reliable: 'Likely reliable.',
  unsure: 'Unsure.',
  likely_unreliable: 'Likely unreliable.',
  highly_unreliable: 'Highly unreliable.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const nameKind = {
  published: 'As a source published it.',
  legal: 'As in official documents.',
  former: 'A former name.',
  alias: 'Another name the person goes by.',
  pseudonym: 'A name that protects the person.',
  letter_form: 'As written on an envelope.',
} as const satisfies Vocabulary;

export const languageBasis = {
  be: 'Formed from Belarusian.',
  ru: 'Formed from Russian.',
  uk: 'Formed from Ukrainian.',
  en: 'Formed from English.',
  other: 'From another language.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const datePrecision = {
  day: 'Known to the day.',
  month: 'Known to the month.',
  year: 'Known to the year.',
  range: 'The date given is the earliest of a range; the latest is not known.',
  estimate: 'Estimated.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const sex = { female: 'Female.', male: 'Male.', other: 'Another.', unknown: 'Not stated.' } as const satisfies Vocabulary;

/** A question that may have no answer: unknown is not no. */
export const answer = { yes: 'Yes.', no: 'No.', unknown: 'Not known.' } as const satisfies Vocabulary;

export const careArrangement = {
  with_other_parent: 'With the other parent.',
  with_relatives: 'With relatives.',
  state_care: 'In state care.',
  both_parents_imprisoned: 'Both parents are imprisoned.',
  abroad: 'Abroad.',
  mixed: 'Several of these.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const childContact = { regular: 'Regular.', letters_rare: 'Rare letters.', denied: 'Denied.', unknown: 'Not known.' } as const satisfies Vocabulary;

export const visibility = {
  public: 'Anyone.',
  partner: 'Partners with a key, and those who see all.',
  confidential: 'Only editors and admins.',
} as const satisfies Vocabulary;
