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
  initials: 'Initials, to be shown instead of a name.',
} as const satisfies Vocabulary;

export const displayNamePolicy = {
  real: 'The names as they are.',
  pseudonym: 'A pseudonym alone.',
  initials: 'Initials alone.',
  withheld: 'No name at all.',
} as const satisfies Vocabulary;

export const situation = {
  held: 'In custody or in an open-type facility, by the latest report.',
  held_at_home: 'Held at home.',
  at_liberty: 'Free, by the latest report or by a release after it.',
  at_large: 'Sought, or fled.',
  dead: 'Dead.',
  unknown: 'Not known, disappeared among others.',
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

export const eventKind = {
  search_raid: 'Search or raid.',
  arrest: 'Arrest.',
  detention_imposed: 'Detention was imposed.',
  administrative_sentence: 'Administrative sentence.',
  re_arrest: 'Arrest of somebody who had been at liberty again.',
  charge: 'A charge was brought.',
  charge_changed: 'A charge was changed.',
  hearing: 'Hearing.',
  trial_started: 'The trial began.',
  conviction: 'Conviction.',
  acquittal: 'Acquittal.',
  appeal_filed: 'An appeal was filed.',
  appeal_decided: 'An appeal was decided.',
  verdict_in_force: 'The verdict came into force.',
  sentence_changed: 'The sentence was recalculated or replaced.',
  additional_sentence: 'A further sentence while serving one.',
  regime_changed: 'The regime was changed.',
  transfer: 'Transfer to another place.',
  disciplinary_measure: 'A disciplinary measure was imposed.',
  incommunicado_started: 'Contact was cut off.',
  incommunicado_ended: 'Contact was possible again.',
  visit: 'Visits took place: how many, never whose.',
  letter_received: 'Letters arrived: how many, never whose.',
  status_confirmed: 'The situation was confirmed to be as before.',
  hospitalised: 'Taken to a hospital.',
  health_deterioration: 'Health became worse.',
  hunger_strike: 'Hunger strike.',
  denial_of_medical_care: 'Medical care was denied.',
  death: 'Death.',
  recognised_as_political_prisoner: 'Recognised as a political prisoner.',
  recognition_withdrawn: 'The recognition was withdrawn.',
  rehabilitation: 'The conviction was annulled.',
  state_list_added: 'Put on a list of the state.',
  state_list_removed: 'Taken off a list of the state.',
  pardon_petition: 'A petition for pardon.',
  pardon_decree: 'A decree of pardon.',
  amnesty_applied: 'An amnesty was applied.',
  exchange: 'Exchange of prisoners.',
  release: 'Release.',
  expulsion: 'Expulsion from the country.',
  supervision_imposed: 'Supervision was imposed.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const certainty = {
  confirmed: 'Confirmed.',
  likely: 'Likely.',
  possible: 'Possible.',
  unlikely: 'Unlikely.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const releaseBasis = {
  sentence_served: 'The sentence was served.',
  pardon: 'Pardon.',
  amnesty: 'Amnesty.',
  parole_or_replacement: 'Parole, or the rest was replaced by a milder punishment.',
  acquittal: 'Acquittal.',
  charges_dropped: 'The charges were dropped.',
  sentence_quashed_or_reduced: 'The sentence was quashed or reduced.',
  measure_changed: 'Bail, recognizance or another milder measure.',
  medical_grounds: 'On medical grounds.',
  term_expired_in_pretrial: 'The term was already served when the verdict came.',
  treatment_ended: 'Compulsory treatment ended.',
  died: 'The person died.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const releaseContext = {
  individual: 'This person alone.',
  negotiated_deal: 'A negotiated deal.',
  prisoner_exchange: 'An exchange of prisoners.',
  mass_decree: 'A decree about many.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const releaseDestination = {
  remained_in_country: 'Stayed in the country.',
  forcibly_deported: 'Was deported by force.',
  left_voluntarily: 'Left of their own will.',
  transferred_abroad: 'Was handed over abroad.',
  refused_to_leave: 'Refused to leave.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const supervisionType = {
  none: 'None.',
  registration: 'Has to report and register.',
  preventive_supervision: 'Preventive supervision.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const incidentKind = {
  shizo: 'Punishment cell (SHIZO).',
  pkt: 'Cell-type room (PKT).',
  solitary_cell: 'Solitary cell.',
  transfer_to_prison_regime: 'Transfer to the regime of a prison.',
  malicious_violator_designation: 'Called a malicious violator of the regime by the prison.',
  extremism_prone_register: 'Put on a register of those prone to extremism, as the prison calls it.',
  deprived_of_visit: 'A visit was taken away.',
  deprived_of_parcel: 'A parcel was taken away.',
  deprived_of_call: 'A call was taken away.',
  deprived_of_correspondence: 'Correspondence was taken away.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const designationList = {
  mvd_extremist_list: 'List of the Ministry of Internal Affairs of Belarus, which calls those on it extremists.',
  kgb_terrorist_list: 'List of the State Security Committee of Belarus, which calls those on it terrorists.',
  other: 'Another one; which one, the words of the source say.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const contactStatus = {
  contact_permitted: 'Contact is permitted.',
  incommunicado: 'Held incommunicado.',
  location_not_disclosed: 'The place is not disclosed.',
  capture_denied: 'The authorities deny that they hold the person.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const vulnerabilityFlag = {
  disability: 'Has a disability.',
  serious_illness: 'Is seriously ill.',
  senior_60_plus: 'Is 60 years old or older.',
  mental_disorder: 'Has a mental disorder.',
  large_family_parent: 'Has three or more minor children.',
  both_parents_imprisoned: 'The other parent of a child is imprisoned as well.',
  minor: 'Is a minor.',
  pregnant: 'Is pregnant.',
  terminal_illness: 'Is terminally ill.',
  single_parent: 'Is a single parent.',
} as const satisfies Vocabulary;

export const priority = { urgent: 'Urgent.', high: 'High.', normal: 'Normal.', low: 'Low.' } as const satisfies Vocabulary;
export const organizationKind = {
  court: 'Court.',
  prosecutor: "Prosecutor's office.",
  investigative_body: 'Body that investigates.',
  human_rights_organisation: 'Human-rights organisation.',
  media: 'News medium.',
  intergovernmental: 'Organisation of several states, or a body of one.',
  state_body: 'Another body of a state.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const caseStage = {
  investigation: 'Under investigation.',
  trial: 'On trial.',
  first_instance_verdict: 'There is a verdict of the first instance.',
  appeal: 'Under appeal.',
  in_force: 'The verdict is in force.',
  closed: 'Closed without a verdict in force.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const chargeStage = {
  preparation: 'Charged as preparation.',
  attempt: 'Charged as an attempt.',
  completed: 'Charged as completed.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const chargeStatus = {
  charged: 'Charged.',
  changed: 'Replaced by another charge.',
  dropped: 'Dropped.',
  convicted: 'Convicted under it.',
  acquitted: 'Acquitted.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const recognitionBody = {
  hr_community_joint_statement: 'Joint statement of the human-rights community of Belarus: Viasna, BHC, BAJ, PEN Belarus, Human Constanta, Lawtrend and others.',
  viasna: 'Viasna.',
  dissidentby: 'Dissidentby.',
  politzek_me: 'politzek.me.',
  amnesty: 'Amnesty International.',
  un_wgad: 'Working Group on Arbitrary Detention of the United Nations.',
  un_special_procedures: 'Other special procedures of the United Nations.',
  eu: 'European Union.',
  cpj: 'Committee to Protect Journalists.',
  pen: 'PEN.',
  memorial: 'Memorial.',
  ovd_info: 'OVD-Info.',
  other: 'Another one, which is named.',
} as const satisfies Vocabulary;

export const recognitionStatus = {
  recognised: 'The body recognises or calls the person a political prisoner.',
  recognised_as_former: 'The body recognises the person as a former political prisoner.',
  prisoner_of_conscience: 'The body recognises the person as a prisoner of conscience.',
  arbitrary_detention_opinion: 'The body holds the detention to be arbitrary.',
  listed_not_recognised: 'The body lists the person without recognising them.',
  under_review: 'The body has not decided yet.',
  withdrawn: 'The body has taken it back.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const recognitionCriterion = {
  pace1900_a: 'The detention breaches a basic guarantee: thought, conscience, religion, expression, assembly, association.',
  pace1900_b: 'The detention is purely political, without a link to an offence.',
  pace1900_c: 'Its length or conditions are out of proportion, from a political motive.',
  pace1900_d: 'It is discriminatory, from a political motive.',
  pace1900_e: 'It comes of clearly unfair proceedings, with a political motive.',
  wgad_i: 'It has no legal basis.',
  wgad_ii: 'The person is held for the use of rights.',
  wgad_iii: 'A fair trial was gravely breached.',
  wgad_iv: 'It is prolonged administrative custody of a migrant.',
  wgad_v: 'It is discriminatory.',
  wgad_none_identified: 'The Working Group identified no category.',
  wgad_not_arbitrary: 'The Working Group found it not arbitrary.',
  wgad_filed: 'The Working Group filed the case.',
  guide2013_1: 'The person is held solely for rights, beliefs or status.',
  guide2013_2: 'Rights were violated or treatment was selective, with a political motive.',
  excl_violence: 'Excluded because of violence.',
  excl_hatred: 'Excluded because of calls to hatred.',
} as const satisfies Vocabulary;

/** Adults only; children are a number. */
export const relation = {
  self: 'The person.',
  spouse: 'Spouse.',
  partner: 'Partner.',
  parent: 'Parent.',
  sibling: 'Brother or sister.',
  other_relative: 'Another adult relative.',
  friend: 'Friend.',
  colleague: 'Colleague.',
  lawyer: 'Lawyer.',
  co_defendant: 'Tried in the same case.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const consentScope = {
  name: 'The name.',
  photo: 'A photograph.',
  health: 'What is said of health.',
  story: 'The story in words.',
  address: 'An address for letters.',
  contact: 'Being contacted.',
} as const satisfies Vocabulary;

export const consentBasis = {
  written: 'Given in writing.',
  oral: 'Given by word of mouth.',
  already_public: 'It is public already, at the address that is named and for the reason that is given.',
} as const satisfies Vocabulary;

export const warning = {
  release_before_detention: 'A release lies before the first detention.',
  sentence_before_detention: 'A sentence to imprisonment lies before the first detention.',
  several_open_detentions: 'Two detentions go on at the same time.',
  custody_overlap: 'Two statuses overlap that cannot both be so.',
  held_after_release: 'Somebody was released and held all the same.',
  after_death: 'Something happened to somebody who was dead.',
  before_birth: 'Something happened to somebody who was not born yet.',
} as const satisfies Vocabulary;

export const appealKind = {
  of_relatives: 'Of relatives of prisoners or of former prisoners.',
  urgent_appeal: 'Urgent appeal for one prisoner or a few.',
  open_letter: 'Open letter.',
  petition: 'Petition.',
  joint_statement: 'Joint statement of several organisations.',
  other: 'Another one.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const appealStatus = {
  open_for_signature: 'It can be signed.',
  closed: 'It cannot be signed any more.',
  not_for_signature: 'It is not there to be signed by others.',
  unknown: 'Not known.',
} as const satisfies Vocabulary;

export const signatureKind = {
  public_name: 'The name may be shown to everyone.',
  non_public: 'The name is not kept; the signature is only counted.',
} as const satisfies Vocabulary;

export const figureBound = {
  exactly: 'Stated as a plain number.',
  about: 'About so many.',
  nearly: 'Nearly so many.',
  at_least: 'So many or more.',
  more_than: 'More than so many.',
  at_most: 'So many or fewer.',
  less_than: 'Fewer than so many.',
  unknown: 'Not known: the number was taken over without the words around it.',
} as const satisfies Vocabulary;

export const figureUnit = {
  people: 'People.',
  criminal_cases: 'Criminal cases: one can be of several people, and one person can have several.',
  prosecutions: 'Prosecutions, each of one person: one person can have several.',
  charges: 'Charges.',
  children: 'Children.',
  signatures: 'Signatures.',
} as const satisfies Vocabulary;

/** How old a report is. Only what is fresh may be called current. */
export const freshness = {
  fresh: 'Reported for a day less than 90 days ago.',
  ageing: 'Reported for a day 90 to 179 days ago.',
  stale: 'Reported for a day 180 days ago or earlier.',
  unknown: 'Nothing is reported.',
} as const satisfies Vocabulary;

export const letterRefusal = {
  not_in_custody: 'The person is reported to be at liberty, at large or dead.',
  custody_not_known: 'It is not known whether the person is in custody.',
  held_at_home: 'The person is held at home: no home address is kept.',
  no_correspondence: 'The person is reported to be out of reach.',
  letters_withheld: 'The registry gives no address for letters to this person.',
  name_protected: 'The name is protected: an address with it is not given to anyone.',
  no_cyrillic_name: 'No name in Cyrillic is known, as a source published it.',
  facility_not_known: 'The place is not known, or not published.',
  address_not_known: 'No address of the place is known.',
  address_not_in_use: 'The address no longer holds, or not yet.',
  address_not_verified: 'The address is not confirmed by two independent publishers.',
} as const satisfies Vocabulary;

export const letterWarning = {
  status_not_fresh: 'What is reported of the custody is not fresh: the person may have been moved or released.',
  correspondence_taken_away: 'Letters are reported to have been taken away from the person.',
  no_postal_code: 'The address has no postal code that can be read from it.',
} as const satisfies Vocabulary;

export const letterAdvice = {
  copy_exactly: 'Copy the name and the address in Cyrillic exactly.',
  short_and_positive: 'Write briefly and kindly.',
  no_politics: 'Write nothing of politics, and not the words “freedom” or “fight”.',
  nothing_of_the_case: 'Write nothing of the criminal case.',
  no_emoji: 'Use no emoji.',
  no_blank_sheets: 'Enclose no blank sheets.',
  nothing_of_own_family: 'Give no data of your own family.',
  return_address_optional: 'A return address is optional.',
} as const satisfies Vocabulary;

/** What a lawful register of people deprived of liberty has to hold. */
export const registerElement = {
  identity: 'Who the person is.',
  arrest_date: 'When the person was deprived of liberty.',
  arrest_place: 'Where the person was deprived of liberty.',
  arrest_authority: 'Who deprived the person of liberty.',
  ordering_authority: 'Who ordered it.',
  grounds: 'On which grounds.',
  supervising_authority: 'Who supervises the deprivation of liberty.',
  place: 'Where the person is held.',
  admission_date: 'When the person was admitted there.',
  place_authority: 'Who is responsible for that place.',
  health: 'How the person’s health is.',
  death: 'If the person died in custody: how and of what, and where the remains are.',
  release_or_transfer: 'If the person was released or moved: when, where to, and who was responsible.',
} as const satisfies Vocabulary;

export const extent = {
  yes: 'Known.',
  partly: 'Known in part.',
  no: 'Not known.',
} as const satisfies Vocabulary;

export const calendarKind = {
  birthday: 'Birthday.',
  arrest_anniversary: 'Anniversary of an arrest.',
  hearing: 'Hearing, or the beginning of a trial.',
  expected_release: 'Day on which a term is expected to end, as it is computed: not a promise.',
} as const satisfies Vocabulary;

export const correctionKind = {
  wrong_fact: 'Something that is said is not so.',
  missing_fact: 'Something is missing.',
  is_released: 'Somebody who is shown as held is free.',
  duplicate: 'Somebody is there twice.',
  safety_takedown: 'Showing somebody endangers somebody.',
  other: 'Something else.',
} as const satisfies Vocabulary;

export const correctionStatus = {
  received: 'Nobody has looked at it yet.',
  in_review: 'Somebody is looking at it.',
  accepted: 'The registry was changed because of it, wholly or in part.',
  declined: 'It was looked at, and nothing was changed.',
} as const satisfies Vocabulary;

export const duplicateDecision = {
  same_person: 'They are one person.',
  possibly_same: 'It was looked at, and they may be one person: it is not known.',
  not_same: 'They are two people.',
} as const satisfies Vocabulary;

export const mergeChoice = {
  kept: 'That of the prisoner who is kept.',
  merged: 'That of the prisoner who is merged.',
  both: 'Those of both, each once: of lists.',
} as const satisfies Vocabulary;

export const matchDecision = {
  same: 'Their names are alike and they were born on the same day.',
  likely: 'Every word of the name agrees and nothing speaks against it.',
  possible: 'The names are alike enough for somebody to look.',
  unlikely: 'Something is alike, and not enough.',
} as const satisfies Vocabulary;

export const matchFeature = {
  name: 'The names.',
  birth_date: 'The dates of birth.',
  sex: 'The sex.',
  place: 'The place where the person is reported last.',
} as const satisfies Vocabulary;
