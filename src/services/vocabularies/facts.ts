// What is known of vocabularies beside their codes and meanings: what each is for, and of terms their sources, Russian labels and HURIDOCS terms.
import type * as vocabularies from '../../core/values/vocabulary.js';

type Vocabularies = typeof vocabularies;

/** The names under which the code exports vocabularies. */
export type VocabularyName = { [Name in keyof Vocabularies]: Vocabularies[Name] extends Readonly<Record<string, string>> ? Name : never }[keyof Vocabularies];

/** A term of HURIDOCS as `list:code`, without the zeros at the end of the code. */
type HuridocsTerm = `${number}:${number}`;
/** The note says in what respect or when it is the same. */
type Huridocs = HuridocsTerm | { term: HuridocsTerm; note: string };

export interface Fact {
  /** As HURIDOCS has it. Each was looked at by itself: its file of Russian labels has some swapped. */
  label_ru?: string;
  /** Where the term is from. Without one it is the registry's own, or that of HURIDOCS. */
  source?: string;
  /** Several where HURIDOCS tells apart what is one here. */
  huridocs?: Huridocs | readonly Huridocs[];
}

type Facts = { readonly [Name in VocabularyName]?: { readonly [Code in keyof Vocabularies[Name]]?: Fact } };

/** What each vocabulary is for, as docs/vocabulary.md says it. */
export const ABOUT: Readonly<Record<VocabularyName, string>> = {
  custodyStatus: "What somebody's situation is, one at a time, in intervals: `status` of a custody period, `custody_status` of a prisoner.",
  penalty: 'What was imposed: `kind` of a sentence. The first eleven are the punishments of the Criminal Code of Belarus, as Mediazona lists them (2021-03-10).',
  regime:
    'Regime in which a sentence is served: `regime`. `general`, `reinforced` and `strict` as Belsat (2021-06-24) and Current Time name them; for the others no source was read.',
  placement: 'Where a sentence is served: `placement`.',
  termCertainty: 'Whether the length of a sentence is known: `term.certainty`. That a source calls it unknown is a statement, not a gap.',
  facilityKind: 'What kind of place a facility is: `kind`.',
  facilityHolds: 'Whom a facility holds: `holds`.',
  sourceKind: 'What a source is: `kind`.',
  sourceConnection: 'How a source is connected to the person: `connection`; confidential.',
  reliability: 'How reliable the editors hold a source to be, and of a claim in this one thing: `reliability`; confidential. It judges the source, not the fact.',
  nameKind: 'What kind of name it is: `kind`.',
  displayNamePolicy:
    "Which of a prisoner's names anyone but editors may see: `display_name_policy` of a prisoner. What is not shown cannot be found, filtered or sorted by either.",
  situation: 'What the custody periods, releases and events of a prisoner come to, by the latest that they report: `situation`; as of `custody_as_of`.',
  languageBasis:
    'The language whose form a name follows: `language_basis`. It is not the script: a Latin form can follow Belarusian while the Cyrillic one of the same person is Russian.',
  datePrecision: 'How well a date is known: `as_of_precision`.',
  sex: 'Sex as sources state it: `sex`.',
  answer:
    'A question that may have no answer: `minor` of a child, `pseudonymous` of a source, `address_verified` of a facility, `tried_jointly` of a case, `in_absentia` of a charge.',
  careArrangement: "Who takes care of a prisoner's child: `care_arrangement`; confidential.",
  childContact: 'Contact of a child with the imprisoned parent: `child_contact`; confidential.',
  visibility: 'The widest audience that may see a record: `visibility`.',
  eventKind: "What happened: `kind` of an event. What says how somebody's health is can be seen by editors alone; what says whom somebody can reach, by partners at the widest.",
  certainty:
    'How certain it is that what is said is so: `certainty`. It judges the fact, not the source. The Russian labels of HURIDOCS for this list are swapped: `likely` and `unlikely` mean here what they say.',
  releaseBasis:
    'On which legal basis somebody was released: `legal_basis`. It is one of three questions; of those released at the same time some stay and others are deported. `medical_grounds` can be seen by editors alone.',
  releaseContext: 'Whether a release was a matter of one or of many: `context`.',
  releaseDestination: 'Where somebody went or was taken upon release: `destination`.',
  supervisionType: 'Under which supervision somebody is after a release: `supervision_type`. Preventive supervision is that of Article 80 of the Criminal Code of Belarus.',
  incidentKind: 'What was done to somebody in detention: `kind` of an incident. As Viasna (item 113225) and Zerkalo (item 38311) list them.',
  designationList: 'On which list of the state somebody was put: `list` of a designation. The lists are named by Pozirk (item 70604); what they call people is the state’s word.',
  contactStatus:
    'Whether somebody could be reached: `status` of a contact status; for partners. Contact that is permitted is said of each kind of people apart: HURIDOCS has 30:01010101 for the family, 30:01010102 for counsel, 30:01010103 for humanitarian and 30:01010104 for human-rights organisations.',
  vulnerabilityFlag:
    'What makes somebody vulnerable: `flag` of a vulnerability. The first six are the categories of Viasna (item 111445). Partners may see `senior_60_plus` and `large_family_parent`; all others are for editors alone.',
  priority: 'How urgent it is: `priority` of a vulnerability. With consent, `urgent` of a flag of health is told as `urgent_medical` of the prisoner.',
  organizationKind: 'What an organisation is: `kind`.',
  caseStage: 'How far a prosecution has come: `stage` of a case.',
  chargeStage: 'How far what is charged is said to have come: `stage` of a charge. It is what the authorities say.',
  chargeStatus: 'What became of a charge: `status` of a charge.',
  recognitionBody: 'Who says whether somebody is a political prisoner: `body` of a recognition. They disagree, and each speaks for itself.',
  recognitionStatus: 'What a body says of a person: `status` of a recognition.',
  recognitionCriterion:
    'The criteria that a body names: `criteria` of a recognition. `pace1900` are those of Resolution 1900 (2012) of the Parliamentary Assembly of the Council of Europe (as in IFEX, item 242032), `wgad` those of the Working Group on Arbitrary Detention (glossary of unwgaddatabase.org), `guide2013` and `excl` those of the Guidelines of 2013 on the definition of a political prisoner, read second-hand (memopzk.org).',
  relation: 'Who an adult is to a prisoner: `given_by` of a consent, `relation` of those who start an appeal. A child is never one of them.',
  consentScope:
    'What a consent is for: `scope`. Each acts by itself once the last one to it ended: the `name` is withheld, what the person likes (`interests`) goes with the `story`, the address for letters (`letter_address`) with `address` or `contact`, and nothing of `health` is told without one. The registry holds no photograph: `photo` is kept for those who do.',
  consentBasis: 'On what a consent rests: `basis`.',
  correctionKind: 'What a correction is about: `kind`. Those of kind `safety_takedown` are `urgent` until they are decided.',
  correctionStatus: 'What became of a correction: `status`. Whoever has its reference may read it.',
  warning:
    'What is unlikely or at odds with something else among the records of a prisoner: `code` of a warning; for editors. Sources can say so all the same, and so it is stored. Partial dates count as they can be read: there is a warning where it is certain.',
  appealKind: 'What an appeal is: `kind`.',
  appealStatus: 'Whether an appeal can be signed, as of `as_of`: `status`.',
  signatureKind: 'Whether the name of a signatory is shown to everyone or not even kept: `kind` of a signature.',
  figureBound: 'How the source limits a number: `bound`.',
  figureUnit: 'What a figure counts: `unit`. Numbers of different units say different things: one person can have eight prosecutions.',
  freshness: 'How old the latest report of a custody status is: `freshness` of a letter address. That 180 days are stale and 90 are ageing is the choice of this registry.',
  letterRefusal: 'Why there is no address for letters: `reason` of a letter address. What is hidden from its reader counts as not known.',
  letterWarning: 'What somebody who writes should know first: `warnings` of a letter address.',
  letterAdvice: 'How letters to prisoners in Belarus are written: `advice` of a letter address.',
  registerElement:
    'What a lawful register of people deprived of liberty has to hold: `element` of a completeness. They are those of Article 17(3) of the International Convention for the Protection of All Persons from Enforced Disappearance, parted where one of its paragraphs asks for several things.',
  extent: 'How far something is known: `known` of an element of a completeness.',
  calendarKind: 'What an entry of the calendar is: `kind`.',
  mergeChoice: 'Whose property the prisoner who is kept by a merge is to have: `fields` of a merge that is asked for.',
  matchDecision: 'How likely two entries are one person, by what was compared: `decision` of a match and of a pair of duplicates.',
  matchFeature: 'What was compared of two entries: `feature` of a match.',
  duplicateDecision: 'What was decided of two prisoners who may be one person: `decision`. For editors alone.',
};

const WRITERS = 'Libereco; Solidarity Postcards';
const ICPPED = (paragraph: string) => ({ source: `International Convention for the Protection of All Persons from Enforced Disappearance, Article 17(3)(${paragraph})` });
const MEDIAZONA = 'Mediazona, 2021-03-10';
const BELSAT = 'Belsat, 2021-06-24; Current Time';
const PUNISHMENTS = 'Viasna, item 113225; Zerkalo, item 38311';
const POZIRK = 'Pozirk, item 70604';
const VIASNA = 'Viasna, item 111445';
const PACE = 'Resolution 1900 (2012) of the Parliamentary Assembly of the Council of Europe, as in IFEX, item 242032';
const WGAD = 'Working Group on Arbitrary Detention, glossary of unwgaddatabase.org';
const GUIDELINES = 'Guidelines of 2013 on the definition of a political prisoner, read second-hand';
const EXCLUSIONS = `${GUIDELINES}: memopzk.org`;

/** Of the codes of which something is known. A code that is not in the vocabulary does not compile. */
export const FACTS: Facts = {
  custodyStatus: {
    administrative_detention: { label_ru: 'Административное задержание', huridocs: '29:01' },
    detained: { label_ru: 'Арестован и содержится под стражей', huridocs: '25:0202' },
    pre_trial_detention: { huridocs: '25:020201' },
    on_trial_detained: { huridocs: '25:020202' },
    serving_sentence: { huridocs: '25:020203' },
    restricted_freedom_open_facility: { label_ru: 'Ограничен в передвижении', huridocs: '25:0301' },
    restricted_freedom_home: { label_ru: 'Ограничен в передвижении', huridocs: '25:0301' },
    house_arrest: { label_ru: 'Домашний арест', huridocs: { term: '4:030105', note: 'as a violation' } },
    released_on_recognizance: {
      huridocs: [
        { term: '25:020101', note: 'under investigation' },
        { term: '25:020102', note: 'on trial' },
      ],
    },
    released: {
      huridocs: [
        { term: '25:020105', note: 'served' },
        { term: '25:020104', note: 'acquitted' },
        { term: '25:020103', note: 'stopped' },
      ],
    },
    expelled_or_exiled: { label_ru: 'Выслан, депортирован', huridocs: '25:0302' },
    wanted: { label_ru: 'Лицо, скрывающееся от правосудия', huridocs: '25:0203' },
    escaped: { label_ru: 'Был арестован и бежал', huridocs: '25:020109' },
    disappeared: {
      label_ru: 'Исчезновение',
      huridocs: [
        { term: '30:0102', note: 'place not disclosed' },
        { term: '30:02', note: 'capture denied' },
        { term: '4:030103', note: 'as a violation' },
      ],
    },
    died_in_custody: { huridocs: { term: '4:01010601', note: 'as a violation' } },
    unknown: { label_ru: 'Неизвестно', huridocs: '25:99' },
  },
  penalty: {
    deprivation_of_liberty: { source: MEDIAZONA },
    restricted_freedom_with_referral: { source: MEDIAZONA },
    restricted_freedom_without_referral: { source: MEDIAZONA },
    arrest: { source: MEDIAZONA },
    community_service: { source: MEDIAZONA },
    corrective_labour: { source: MEDIAZONA },
    fine: { source: MEDIAZONA },
    deprivation_of_right_to_hold_office: { source: MEDIAZONA },
    military_service_restriction: { source: MEDIAZONA },
    life_imprisonment: { source: MEDIAZONA },
    death_penalty: { source: MEDIAZONA },
  },
  regime: {
    general: { source: BELSAT },
    reinforced: { source: BELSAT },
    strict: { source: BELSAT },
  },
  sourceKind: {
    hr_appeal: { label_ru: 'Обращение правозащитной группы', huridocs: '16:011616050101' },
    ngo_release: { label_ru: 'Пресс-релиз правозащитной организации', huridocs: '16:161805191902' },
    government_release: { label_ru: 'Пресс-релиз правительства', huridocs: '16:161805191901' },
    press_article: { huridocs: '16:140523191601' },
    court_record: { huridocs: '16:031521182001' },
    interview: { label_ru: 'Интервью', huridocs: '16:091420051801' },
    letter: { label_ru: 'Письмо', huridocs: '16:120520200501' },
    victim_testimony: { label_ru: 'Свидетельство жертвы', huridocs: '16:220903200901' },
    witness_testimony: { label_ru: 'Свидетельство очевидцев', huridocs: '16:230920140501' },
    affidavit: { label_ru: 'Письменное показание под присягой', huridocs: '16:190907140501' },
    medical_examination: { label_ru: 'Медицинское обследование', huridocs: '16:160825190901' },
    photograph: { label_ru: 'Фотографии', huridocs: '16:160815201501' },
    video: { label_ru: 'Видеозапись или фильм', huridocs: '16:220904051501' },
    radio_broadcast: { label_ru: 'Радиовещание', huridocs: '16:180104091501' },
    tv_broadcast: { label_ru: 'Телевещание', huridocs: '16:200512052201' },
    translated_document: { label_ru: 'Переведенные документы', huridocs: '16:201801141901' },
    other: { label_ru: 'Другое', huridocs: '16:9' },
    unknown: { label_ru: 'Неизвестно', huridocs: '16:99' },
  },
  sourceConnection: {
    victim: { label_ru: 'Жертва', huridocs: '19:0101' },
    witness: { label_ru: 'Свидетель', huridocs: '19:0102' },
    relative: { label_ru: 'Родственник жертвы', huridocs: '19:020101' },
    colleague: { label_ru: 'Коллега по работе жертвы', huridocs: '19:020102' },
    third_party: { huridocs: '19:03' },
    reporter: { huridocs: '19:0301' },
    lawyer: { label_ru: 'Адвокат', huridocs: '19:0401' },
    medical_provider: { label_ru: 'Оказавший медицинскую помощь', huridocs: '19:0402' },
    ngo: { label_ru: 'Неправительственная организация', huridocs: '19:0404' },
    human_rights_ngo: { label_ru: 'Неправительственная правозащитная организация', huridocs: '19:040401' },
    unknown: { label_ru: 'Неизвестно', huridocs: '19:99' },
  },
  reliability: {
    highly_reliable: { label_ru: 'Надежен в высокой степени', huridocs: '42:01' },
    likely_reliable: { label_ru: 'Скорее всего надежен', huridocs: '42:02' },
    unsure: { label_ru: 'Неопределенно', huridocs: '42:03' },
    likely_unreliable: { label_ru: 'Скорее всего ненадежен', huridocs: '42:04' },
    highly_unreliable: { label_ru: 'Ненадежен в высокой степени', huridocs: '42:05' },
    unknown: { label_ru: 'Неизвестно', huridocs: '42:99' },
  },
  datePrecision: {
    month: { huridocs: '48:02' },
    year: { huridocs: '48:03' },
    estimate: { huridocs: '48:01' },
  },
  sex: {
    female: { label_ru: 'Женщина', huridocs: '39:02' },
    male: { label_ru: 'Мужчина', huridocs: '39:01' },
    unknown: { label_ru: 'Неизвестно', huridocs: '39:99' },
  },
  eventKind: {
    search_raid: { huridocs: { term: '4:040101', note: 'as a violation, where it was illegal' } },
    arrest: { label_ru: 'Арест', huridocs: { term: '4:030101', note: 'as a violation' } },
    detention_imposed: { huridocs: { term: '4:030102', note: 'as a violation' } },
    additional_sentence: { source: 'Viasna, item 76396, which calls it double punishment', huridocs: { term: '4:350110', note: 'as a violation, twice for one deed' } },
    denial_of_medical_care: { huridocs: { term: '4:36010204', note: 'as a violation' } },
    death: { huridocs: { term: '4:01010601', note: 'as a violation, in custody' } },
    expulsion: { huridocs: '25:0302' },
  },
  certainty: {
    confirmed: { huridocs: '41:01' },
    likely: { huridocs: '41:04' },
    possible: { huridocs: '41:03' },
    unlikely: { huridocs: '41:02' },
    unknown: { huridocs: '41:99' },
  },
  releaseBasis: {
    sentence_served: { huridocs: '25:020105' },
    acquittal: { huridocs: '25:020104' },
    charges_dropped: { huridocs: '25:020103' },
  },
  incidentKind: {
    shizo: { source: PUNISHMENTS },
    pkt: { source: PUNISHMENTS },
    solitary_cell: { source: PUNISHMENTS },
    transfer_to_prison_regime: { source: PUNISHMENTS },
    malicious_violator_designation: { source: PUNISHMENTS },
    extremism_prone_register: { source: PUNISHMENTS },
    deprived_of_visit: { source: PUNISHMENTS },
    deprived_of_parcel: { source: PUNISHMENTS },
    deprived_of_call: { source: PUNISHMENTS },
    deprived_of_correspondence: { source: PUNISHMENTS },
  },
  designationList: {
    mvd_extremist_list: { source: POZIRK },
    kgb_terrorist_list: { source: POZIRK },
  },
  contactStatus: {
    contact_permitted: { label_ru: 'Внешние контакты разрешены', huridocs: '30:010101' },
    incommunicado: { label_ru: 'Внешние контакты не разрешены', huridocs: '30:010102' },
    location_not_disclosed: { huridocs: '30:0102' },
    capture_denied: { label_ru: 'Факт задержания отрицается', huridocs: '30:02' },
    unknown: { label_ru: 'Неизвестно', huridocs: '30:99' },
  },
  vulnerabilityFlag: {
    disability: { source: VIASNA },
    serious_illness: { source: VIASNA },
    senior_60_plus: { source: VIASNA },
    mental_disorder: { source: VIASNA },
    large_family_parent: { source: VIASNA },
    both_parents_imprisoned: { source: VIASNA },
  },
  priority: {
    urgent: { label_ru: 'Экстренный', huridocs: '46:01' },
    high: { label_ru: 'Высокий приоритет', huridocs: '46:02' },
    normal: { huridocs: '46:03' },
    low: { label_ru: 'Низкий приоритет', huridocs: '46:04' },
  },
  recognitionCriterion: {
    pace1900_a: { source: PACE },
    pace1900_b: { source: PACE },
    pace1900_c: { source: PACE },
    pace1900_d: { source: PACE },
    pace1900_e: { source: PACE },
    wgad_i: { source: WGAD },
    wgad_ii: { source: WGAD },
    wgad_iii: { source: WGAD },
    wgad_iv: { source: WGAD },
    wgad_v: { source: WGAD },
    wgad_none_identified: { source: WGAD },
    wgad_not_arbitrary: { source: WGAD },
    wgad_filed: { source: WGAD },
    guide2013_1: { source: GUIDELINES },
    guide2013_2: { source: GUIDELINES },
    excl_violence: { source: EXCLUSIONS },
    excl_hatred: { source: EXCLUSIONS },
  },
  relation: {
    spouse: { label_ru: 'Супруг, супруга', huridocs: '21:010101' },
    partner: { label_ru: 'Партнер', huridocs: '21:010106' },
    parent: { label_ru: 'Родитель', huridocs: '21:010103' },
    sibling: { label_ru: 'Брат, сестра', huridocs: '21:010102' },
    other_relative: { label_ru: 'Другие родственники', huridocs: '21:010105' },
    friend: { label_ru: 'Друг', huridocs: '21:010201' },
    colleague: { huridocs: '21:010501' },
    lawyer: { label_ru: 'Юрист', huridocs: '21:01060201' },
    unknown: { label_ru: 'Неизвестно', huridocs: '21:99' },
  },
  letterAdvice: {
    copy_exactly: { source: WRITERS },
    short_and_positive: { source: WRITERS },
    no_politics: { source: WRITERS },
    nothing_of_the_case: { source: WRITERS },
    no_emoji: { source: WRITERS },
    no_blank_sheets: { source: WRITERS },
    nothing_of_own_family: { source: WRITERS },
    return_address_optional: { source: WRITERS },
  },
  registerElement: {
    identity: ICPPED('a'),
    arrest_date: ICPPED('b'),
    arrest_place: ICPPED('b'),
    arrest_authority: ICPPED('b'),
    ordering_authority: ICPPED('c'),
    grounds: ICPPED('c'),
    supervising_authority: ICPPED('d'),
    place: ICPPED('e'),
    admission_date: ICPPED('e'),
    place_authority: ICPPED('e'),
    health: ICPPED('f'),
    death: ICPPED('g'),
    release_or_transfer: ICPPED('h'),
  },
};
