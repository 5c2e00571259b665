// The types of what is sent and what comes, written by npm run openapi from openapi.yaml: do not change it by hand.
export interface paths {
  "/v1/prisoners": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listPrisoners"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/names": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listNames"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/custody_periods": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listCustodyPeriods"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sentences": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listSentences"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/children": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listChildren"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/facilities": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listFacilities"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sources": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listSources"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/releases": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listReleases"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/incidents": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listIncidents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/designations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listDesignations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/contact_statuses": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listContactStatuses"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/vulnerabilities": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listVulnerabilities"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organizations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listOrganizations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/articles": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listArticles"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/cases": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listCases"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/charges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listCharges"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/recognitions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listRecognitions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/consents": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listConsents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/appeals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listAppeals"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/signatures": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listSignatures"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/figures": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listFigures"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/corrections": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listCorrections"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/claims": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listClaims"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/record_claims": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listRecordClaims"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/merges": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listMerges"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/duplicate_decisions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listDuplicateDecisions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A condition, or several joined: at most 5 levels and 50 nodes. Under one `and`, all fields with the prefix of a part speak of one and the same part. What is not stated compares with nothing; `not` of that is so. */
    SearchNode: {
      /**
       * @description `and`, `or`: all, any of the nodes in `of`. `not`: the one node in `of` is not so. `eq`, `gt`, `gte`, `lt`, `lte`, `prefix`, `contains`: how `field` compares with `value`. `in`: `field` is one of `values`. `known`: whether `field` is stated, by `value`.
       * @enum {string}
       */
      op: "and" | "or" | "not" | "eq" | "in" | "gt" | "gte" | "lt" | "lte" | "prefix" | "contains" | "known";
      /** @description The nodes that are joined; of `not`, one. */
      of?: components["schemas"]["SearchNode"][];
      /** @description What is compared: a parameter of the list without its operator. `/v1/meta/fields` has them all. */
      field?: string;
      /**
       * Format: int32
       * @description What it is compared with: a number or a flag as such, all else as text.
       */
      value?: string | number | boolean;
      /** @description Of `in`: any of these, none of them twice. */
      values?: (string | number | boolean)[];
    };
    /** @description What is looked for, and how it is shown. */
    Search: {
      /** @description What is looked for; left out, everything. */
      where?: components["schemas"]["SearchNode"];
      /** @description Order, as in the list: one to three fields, `-` turns one round. */
      sort?: string[];
      /**
       * Format: int32
       * @description How many items a page has at most; 50 if left out.
       */
      limit?: number;
      /** @description Where to go on: `next_cursor` of the page before. It holds for the same tree and order, and keeps to the day, in UTC, of the first page. */
      cursor?: string;
      /** @description Counts all that is found as well. */
      include_total?: boolean;
      /** @description Only these properties of each item. `id` is always there; others are not, even such as the schema requires (`/openapi-traffic.json` requires none of them). */
      fields?: string[];
      /** @description Records outside the items to send along, each once, under `included`: those that the list can bring along. */
      include?: string[];
    };
    /** @description An id in another system. */
    NewExternalId: {
      /** @description The other system. */
      scheme: string;
      /** @description The id there. */
      value: string;
    };
    /** @description A part of a new prisoner. */
    NamePart: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The whole name exactly as published, in its own script and order. */
      full: string;
      /** @description Family name as published. */
      family?: string;
      /** @description Given name as published. */
      given?: string;
      /** @description Patronymic as published. */
      patronymic?: string;
      /** @description Script of the name, ISO 15924 in small letters: `latn`, `cyrl` … Left out, it is read from `full`. */
      script?: string;
      /**
       * @description The language whose form of the name this is: a Latin form can follow Belarusian while the Cyrillic one is Russian, and neither is a transliteration of the other.
       * @default unknown
       * @enum {string}
       */
      language_basis?: "be" | "ru" | "uk" | "en" | "other" | "unknown";
      /**
       * @description What kind of name it is.
       * @default published
       * @enum {string}
       */
      kind?: "published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials";
      /** @description Ids of the sources that say so. Left out, those of the prisoner, sent along or named. */
      source_ids?: string[];
    };
    /** @description A part of a new prisoner. */
    CustodyPeriodPart: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What the person’s situation was.
       * @enum {string}
       */
      status: "administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown";
      /**
       * Format: uuid
       * @description Where the person was held, if that is published.
       */
      facility_id?: string;
      /** @description Which body or public office supervised that the person was held. Never a private person. */
      supervising_authority?: string;
      /** @description When the period began; absent if not known. */
      from_on?: string;
      /** @description When the period ended; absent if it goes on or is not known. */
      to_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Ids of the sources that say so. Left out, those of the prisoner, sent along or named. */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description A part of a new prisoner. */
    SentencePart: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What was imposed.
       * @default unknown
       * @enum {string}
       */
      kind?: "deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown";
      /**
       * @description Regime in which it is served.
       * @default unknown
       * @enum {string}
       */
      regime?: "general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown";
      /**
       * @description Where it is served.
       * @default unknown
       * @enum {string}
       */
      placement?: "penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown";
      term: components["schemas"]["NewTerm"];
      /**
       * @description `true` when the term is a total that a source states for several sentences.
       * @default false
       */
      stated_total?: boolean;
      /** @description When it was imposed. */
      imposed_on?: string;
      /** @description When the verdict came into force: the appeal was over, or there was none. */
      in_force_on?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string;
      /** @description Ids of the sources that say so. Left out, those of the prisoner, sent along or named. */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Length of a sentence, as the source says it. */
    NewTerm: {
      /**
       * Format: int32
       * @description Whole years.
       */
      years?: number;
      /**
       * Format: int32
       * @description Months beside the years.
       */
      months?: number;
      /**
       * Format: int32
       * @description Days beside the months.
       */
      days?: number;
      /**
       * @description Whether the source states the term: `unknown` is a statement, not a gap.
       * @enum {string}
       */
      certainty: "exact" | "partial" | "unknown" | "indefinite" | "life" | "not_applicable";
      /** @description The source's own words for the length. */
      verbatim?: string;
    };
    /** @description A part of a new prisoner. */
    ChildPart: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Whether the child was under 18 on `as_of`. It is never worked out again as time goes by.
       * @default unknown
       * @enum {string}
       */
      minor?: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Ids of the sources that say so. Left out, those of the prisoner, sent along or named. */
      source_ids?: string[];
      /**
       * @description Who takes care, as a code. Confidential.
       * @enum {string}
       */
      care_arrangement?: "with_other_parent" | "with_relatives" | "state_care" | "both_parents_imprisoned" | "abroad" | "mixed" | "unknown";
      /**
       * @description Contact with the imprisoned parent, as a code. Confidential.
       * @enum {string}
       */
      child_contact?: "regular" | "letters_rare" | "denied" | "unknown";
    };
    /** @description A part of a new prisoner. */
    ChargePart: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description The article that the person is charged under, where the registry holds it.
       */
      article_id?: string;
      /** @description The code that the source names. It stands by itself: it is not taken from `article_id`. */
      code?: string;
      /** @description The article that the source names, likewise. */
      article?: string;
      /** @description The part of the article that the source names, likewise. */
      part?: string;
      /**
       * @description Whether the person is charged with preparation, an attempt or the whole.
       * @default unknown
       * @enum {string}
       */
      stage?: "preparation" | "attempt" | "completed" | "unknown";
      /**
       * Format: uuid
       * @description The case that the charge is part of.
       */
      case_id?: string;
      /**
       * @description What became of the charge.
       * @enum {string}
       */
      status: "charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown";
      /** @description When the charge was brought; absent if not known. */
      charged_on?: string;
      /** @description When it was decided, dropped or changed; absent if it was not or the date is not known. */
      decided_on?: string;
      /**
       * @description Whether it was decided without the person there.
       * @default unknown
       * @enum {string}
       */
      in_absentia?: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports `status`; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Ids of the sources that say so. Left out, those of the prisoner, sent along or named. */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description A part of a new prisoner. */
    RecognitionPart: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Who recognises, or does not.
       * @enum {string}
       */
      body: "hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other";
      /** @description Name of the body as published. Needed where `body` is `other`, beside `organization_id` too: who says so must not depend on who may see that organisation. */
      body_name?: string;
      /**
       * Format: uuid
       * @description The body, where the registry holds it as an organisation.
       */
      organization_id?: string;
      /**
       * @description What the body says, as of `as_of`. Another body may say otherwise, in a recognition of its own.
       * @default unknown
       * @enum {string}
       */
      status?: "recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown";
      /**
       * @description The criteria that the body names, of those of the Parliamentary Assembly, the Working Group or the Guidelines.
       * @default []
       */
      criteria?: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
      /** @description Number of the opinion, such as 54/2024. */
      opinion_number?: string;
      /** @description When the body first said so; absent if not known. */
      recognised_on?: string;
      /** @description When the body took it back; absent if it did not or the date is not known. */
      withdrawn_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * Format: uri
       * @description Where the body says so.
       */
      url?: string;
      /** @description The body's own words. */
      verbatim?: string;
      /** @description Ids of the sources that say so. Left out, those of the prisoner, sent along or named. */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description A source to be added. */
    NewSource: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description Title, or what it is where it has none. */
      title: string;
      /** @description Who published it. */
      publisher?: string;
      /** @description The publisher's own number of the item. */
      publisher_item?: string;
      /**
       * @description What kind of source it is.
       * @default unknown
       * @enum {string}
       */
      kind?: "hr_appeal" | "ngo_release" | "government_release" | "press_article" | "court_record" | "interview" | "letter" | "victim_testimony" | "witness_testimony" | "affidavit" | "medical_examination" | "photograph" | "video" | "radio_broadcast" | "tv_broadcast" | "translated_document" | "registry_record" | "un_document" | "social_media_post" | "private_informant" | "other" | "unknown";
      /**
       * Format: uri
       * @description Where anyone can read it.
       */
      url?: string;
      /** @description Its language, ISO 639-1. */
      language?: string;
      /** @description When it was published. */
      published_on?: string;
      /** @description The date that its statements speak of; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why `as_of` is read so. */
      as_of_rationale?: string;
      /**
       * @description Whether the people in it go by names that are not theirs; such names are never made into people.
       * @default unknown
       * @enum {string}
       */
      pseudonymous?: "yes" | "no" | "unknown";
      /**
       * @description How the source is connected to the person; confidential.
       * @enum {string}
       */
      connection?: "victim" | "witness" | "relative" | "colleague" | "third_party" | "reporter" | "lawyer" | "medical_provider" | "ngo" | "human_rights_ngo" | "unknown";
      /**
       * @description How reliable the editors hold it to be; confidential.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description A prisoner to be added with everything of theirs, in one transaction. */
    NewPrisoner: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Sex as sources state it.
       * @default unknown
       * @enum {string}
       */
      sex?: "female" | "male" | "other" | "unknown";
      /** @description Country that holds the person or did, ISO 3166-1. */
      country: string;
      /** @description Date of birth. For partners. */
      birth_date?: string;
      /**
       * @description Ids of the person in other systems.
       * @default []
       */
      external_ids?: components["schemas"]["NewExternalId"][];
      /**
       * @description What the person likes to read and write about, as published for those who write letters: in small letters, such as `chess`.
       * @default []
       */
      interests?: string[];
      /**
       * @description Which of the names anyone but editors may see. Those that they may not are not found, filtered or sorted by either.
       * @default real
       * @enum {string}
       */
      display_name_policy?: "real" | "pseudonym" | "initials" | "withheld";
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
      /** @description At least one name: somebody without any could not be found. */
      names: components["schemas"]["NamePart"][];
      /**
       * @description Custody over time.
       * @default []
       */
      custody_periods?: components["schemas"]["CustodyPeriodPart"][];
      /**
       * @description Sentences.
       * @default []
       */
      sentences?: components["schemas"]["SentencePart"][];
      /**
       * @description Children, without any identity.
       * @default []
       */
      children?: components["schemas"]["ChildPart"][];
      /**
       * @description What the authorities charge the person under.
       * @default []
       */
      charges?: components["schemas"]["ChargePart"][];
      /**
       * @description What each body says of whether this is a political prisoner.
       * @default []
       */
      recognitions?: components["schemas"]["RecognitionPart"][];
      /**
       * @description Sources to be added with the prisoner, who cites them beside `source_ids`; together at most 50.
       * @default []
       */
      sources?: components["schemas"]["NewSource"][];
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    PrisonerPatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Sex as sources state it.
       * @enum {string|null}
       */
      sex?: "female" | "male" | "other" | "unknown" | null;
      /** @description Country that holds the person or did, ISO 3166-1. */
      country?: string;
      /** @description Date of birth. For partners. */
      birth_date?: string | null;
      /** @description Ids of the person in other systems. */
      external_ids?: components["schemas"]["NewExternalId"][] | null;
      /** @description What the person likes to read and write about, as published for those who write letters: in small letters, such as `chess`. */
      interests?: string[] | null;
      /**
       * @description Which of the names anyone but editors may see. Those that they may not are not found, filtered or sorted by either.
       * @enum {string|null}
       */
      display_name_policy?: "real" | "pseudonym" | "initials" | "withheld" | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A name to be added. */
    NewName: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The whole name exactly as published, in its own script and order. */
      full: string;
      /** @description Family name as published. */
      family?: string;
      /** @description Given name as published. */
      given?: string;
      /** @description Patronymic as published. */
      patronymic?: string;
      /** @description Script of the name, ISO 15924 in small letters: `latn`, `cyrl` … Left out, it is read from `full`. */
      script?: string;
      /**
       * @description The language whose form of the name this is: a Latin form can follow Belarusian while the Cyrillic one is Russian, and neither is a transliteration of the other.
       * @default unknown
       * @enum {string}
       */
      language_basis?: "be" | "ru" | "uk" | "en" | "other" | "unknown";
      /**
       * @description What kind of name it is.
       * @default published
       * @enum {string}
       */
      kind?: "published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials";
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    NamePatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The whole name exactly as published, in its own script and order. */
      full?: string;
      /** @description Family name as published. */
      family?: string | null;
      /** @description Given name as published. */
      given?: string | null;
      /** @description Patronymic as published. */
      patronymic?: string | null;
      /** @description Script of the name, ISO 15924 in small letters: `latn`, `cyrl` … Left out, it is read from `full`. */
      script?: string | null;
      /**
       * @description The language whose form of the name this is: a Latin form can follow Belarusian while the Cyrillic one is Russian, and neither is a transliteration of the other.
       * @enum {string|null}
       */
      language_basis?: "be" | "ru" | "uk" | "en" | "other" | "unknown" | null;
      /**
       * @description What kind of name it is.
       * @enum {string|null}
       */
      kind?: "published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials" | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
    };
    /** @description A custody period to be added. */
    NewCustodyPeriod: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What the person’s situation was.
       * @enum {string}
       */
      status: "administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown";
      /**
       * Format: uuid
       * @description Where the person was held, if that is published.
       */
      facility_id?: string;
      /** @description Which body or public office supervised that the person was held. Never a private person. */
      supervising_authority?: string;
      /** @description When the period began; absent if not known. */
      from_on?: string;
      /** @description When the period ended; absent if it goes on or is not known. */
      to_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    CustodyPeriodPatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What the person’s situation was.
       * @enum {string}
       */
      status?: "administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown";
      /**
       * Format: uuid
       * @description Where the person was held, if that is published.
       */
      facility_id?: string | null;
      /** @description Which body or public office supervised that the person was held. Never a private person. */
      supervising_authority?: string | null;
      /** @description When the period began; absent if not known. */
      from_on?: string | null;
      /** @description When the period ended; absent if it goes on or is not known. */
      to_on?: string | null;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why the dates are read so. */
      date_rationale?: string | null;
      /** @description The source's own words. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A sentence to be added. */
    NewSentence: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What was imposed.
       * @default unknown
       * @enum {string}
       */
      kind?: "deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown";
      /**
       * @description Regime in which it is served.
       * @default unknown
       * @enum {string}
       */
      regime?: "general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown";
      /**
       * @description Where it is served.
       * @default unknown
       * @enum {string}
       */
      placement?: "penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown";
      term: components["schemas"]["NewTerm"];
      /**
       * @description `true` when the term is a total that a source states for several sentences.
       * @default false
       */
      stated_total?: boolean;
      /** @description When it was imposed. */
      imposed_on?: string;
      /** @description When the verdict came into force: the appeal was over, or there was none. */
      in_force_on?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    SentencePatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What was imposed.
       * @enum {string|null}
       */
      kind?: "deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown" | null;
      /**
       * @description Regime in which it is served.
       * @enum {string|null}
       */
      regime?: "general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown" | null;
      /**
       * @description Where it is served.
       * @enum {string|null}
       */
      placement?: "penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown" | null;
      /** @description Length of a sentence, as the source says it. */
      term?: {
        /**
         * Format: int32
         * @description Whole years.
         */
        years?: number | null;
        /**
         * Format: int32
         * @description Months beside the years.
         */
        months?: number | null;
        /**
         * Format: int32
         * @description Days beside the months.
         */
        days?: number | null;
        /**
         * @description Whether the source states the term: `unknown` is a statement, not a gap.
         * @enum {string}
         */
        certainty?: "exact" | "partial" | "unknown" | "indefinite" | "life" | "not_applicable";
        /** @description The source's own words for the length. */
        verbatim?: string | null;
      };
      /** @description `true` when the term is a total that a source states for several sentences. */
      stated_total?: boolean | null;
      /** @description When it was imposed. */
      imposed_on?: string | null;
      /** @description When the verdict came into force: the appeal was over, or there was none. */
      in_force_on?: string | null;
      /** @description The source's own words. */
      verbatim?: string | null;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A child to be counted. There is no property for a name, a birth date, a school or anything else that identifies. */
    NewChild: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The prisoners whose child it is. Left out, the prisoner in the address. */
      prisoner_ids?: string[];
      /**
       * @description Whether the child was under 18 on `as_of`. It is never worked out again as time goes by.
       * @default unknown
       * @enum {string}
       */
      minor?: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /**
       * @description Who takes care, as a code. Confidential.
       * @enum {string}
       */
      care_arrangement?: "with_other_parent" | "with_relatives" | "state_care" | "both_parents_imprisoned" | "abroad" | "mixed" | "unknown";
      /**
       * @description Contact with the imprisoned parent, as a code. Confidential.
       * @enum {string}
       */
      child_contact?: "regular" | "letters_rare" | "denied" | "unknown";
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    ChildPatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The prisoners whose child it is. */
      prisoner_ids?: string[];
      /**
       * @description Whether the child was under 18 on `as_of`. It is never worked out again as time goes by.
       * @enum {string|null}
       */
      minor?: "yes" | "no" | "unknown" | null;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /**
       * @description Who takes care, as a code. Confidential.
       * @enum {string|null}
       */
      care_arrangement?: "with_other_parent" | "with_relatives" | "state_care" | "both_parents_imprisoned" | "abroad" | "mixed" | "unknown" | null;
      /**
       * @description Contact with the imprisoned parent, as a code. Confidential.
       * @enum {string|null}
       */
      child_contact?: "regular" | "letters_rare" | "denied" | "unknown" | null;
    };
    /** @description A facility to be added. */
    NewFacility: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description Name in English. */
      name: string;
      /** @description Name in the language of the country, as letters are addressed. */
      name_local?: string;
      /**
       * @description What kind of place it is.
       * @default unknown
       * @enum {string}
       */
      kind?: "sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown";
      /**
       * @description Whom it holds.
       * @default unknown
       * @enum {string}
       */
      holds?: "women" | "men" | "minors" | "mixed" | "unknown";
      /** @description Country, ISO 3166-1. */
      country: string;
      /** @description Region of the country, in English. */
      region?: string;
      /** @description Which body or public office is responsible for the place. Never a private person. */
      authority?: string;
      /** @description Postal address exactly as published, in its own script. */
      address?: string;
      /**
       * @description Whether at least two independent publishers give this address.
       * @default unknown
       * @enum {string}
       */
      address_verified?: "yes" | "no" | "unknown";
      /** @description When the address was last seen published. */
      seen_on?: string;
      /** @description Since when the address holds. */
      valid_from?: string;
      /** @description Until when the address held. */
      valid_to?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    FacilityPatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description Name in English. */
      name?: string;
      /** @description Name in the language of the country, as letters are addressed. */
      name_local?: string | null;
      /**
       * @description What kind of place it is.
       * @enum {string|null}
       */
      kind?: "sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown" | null;
      /**
       * @description Whom it holds.
       * @enum {string|null}
       */
      holds?: "women" | "men" | "minors" | "mixed" | "unknown" | null;
      /** @description Country, ISO 3166-1. */
      country?: string;
      /** @description Region of the country, in English. */
      region?: string | null;
      /** @description Which body or public office is responsible for the place. Never a private person. */
      authority?: string | null;
      /** @description Postal address exactly as published, in its own script. */
      address?: string | null;
      /**
       * @description Whether at least two independent publishers give this address.
       * @enum {string|null}
       */
      address_verified?: "yes" | "no" | "unknown" | null;
      /** @description When the address was last seen published. */
      seen_on?: string | null;
      /** @description Since when the address holds. */
      valid_from?: string | null;
      /** @description Until when the address held. */
      valid_to?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    SourcePatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description Title, or what it is where it has none. */
      title?: string;
      /** @description Who published it. */
      publisher?: string | null;
      /** @description The publisher's own number of the item. */
      publisher_item?: string | null;
      /**
       * @description What kind of source it is.
       * @enum {string|null}
       */
      kind?: "hr_appeal" | "ngo_release" | "government_release" | "press_article" | "court_record" | "interview" | "letter" | "victim_testimony" | "witness_testimony" | "affidavit" | "medical_examination" | "photograph" | "video" | "radio_broadcast" | "tv_broadcast" | "translated_document" | "registry_record" | "un_document" | "social_media_post" | "private_informant" | "other" | "unknown" | null;
      /**
       * Format: uri
       * @description Where anyone can read it.
       */
      url?: string | null;
      /** @description Its language, ISO 639-1. */
      language?: string | null;
      /** @description When it was published. */
      published_on?: string | null;
      /** @description The date that its statements speak of; of a range the earliest. */
      as_of?: string | null;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why `as_of` is read so. */
      as_of_rationale?: string | null;
      /**
       * @description Whether the people in it go by names that are not theirs; such names are never made into people.
       * @enum {string|null}
       */
      pseudonymous?: "yes" | "no" | "unknown" | null;
      /**
       * @description How the source is connected to the person; confidential.
       * @enum {string|null}
       */
      connection?: "victim" | "witness" | "relative" | "colleague" | "third_party" | "reporter" | "lawyer" | "medical_provider" | "ngo" | "human_rights_ngo" | "unknown" | null;
      /**
       * @description How reliable the editors hold it to be; confidential.
       * @enum {string|null}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown" | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description An event to be added. */
    NewEvent: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What happened. What says how somebody’s health is must be `confidential`, what says whom they can reach at least `partner`.
       * @enum {string}
       */
      kind: "search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown";
      /** @description When it happened; absent if not known. */
      happened_on?: string;
      /** @description Why the date is read so. */
      date_rationale?: string;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string;
      /** @description In which region or town. Never a home. */
      region?: string;
      /** @description Which body or public office acted. Never a private person. */
      authority?: string;
      /**
       * @description How certain it is that this happened.
       * @default unknown
       * @enum {string}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. Of visits and letters how many, never whose. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    EventPatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What happened. What says how somebody’s health is must be `confidential`, what says whom they can reach at least `partner`.
       * @enum {string}
       */
      kind?: "search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown";
      /** @description When it happened; absent if not known. */
      happened_on?: string | null;
      /** @description Why the date is read so. */
      date_rationale?: string | null;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string | null;
      /** @description In which region or town. Never a home. */
      region?: string | null;
      /** @description Which body or public office acted. Never a private person. */
      authority?: string | null;
      /**
       * @description How certain it is that this happened.
       * @enum {string|null}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown" | null;
      /** @description The source's own words. Of visits and letters how many, never whose. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A release to be added. */
    NewRelease: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description When the person was released; absent if not known. */
      released_on?: string;
      /** @description Why the date is read so. */
      date_rationale?: string;
      /**
       * @description On which legal basis. With `medical_grounds` the release must be `confidential`: one that more people see says `unknown`.
       * @enum {string}
       */
      legal_basis: "sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown";
      /**
       * @description Whether it was a matter of this person alone or of many.
       * @default unknown
       * @enum {string}
       */
      context?: "individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown";
      /**
       * @description Where the person went or was taken.
       * @default unknown
       * @enum {string}
       */
      destination?: "remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown";
      /**
       * @description Whether passport or other papers were taken away.
       * @default unknown
       * @enum {string}
       */
      documents_confiscated?: "yes" | "no" | "unknown";
      /**
       * @description Whether the conviction stays on record: a pardon does not strike it.
       * @default unknown
       * @enum {string}
       */
      criminal_record_retained?: "yes" | "no" | "unknown";
      /**
       * @description Under which supervision the person is afterwards.
       * @default unknown
       * @enum {string}
       */
      supervision_type?: "none" | "registration" | "preventive_supervision" | "other" | "unknown";
      /** @description Which public body, organisation or medium confirms it. Never a private person. */
      confirmed_by?: string;
      /**
       * @description How certain it is that this happened.
       * @default unknown
       * @enum {string}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    ReleasePatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description When the person was released; absent if not known. */
      released_on?: string | null;
      /** @description Why the date is read so. */
      date_rationale?: string | null;
      /**
       * @description On which legal basis. With `medical_grounds` the release must be `confidential`: one that more people see says `unknown`.
       * @enum {string}
       */
      legal_basis?: "sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown";
      /**
       * @description Whether it was a matter of this person alone or of many.
       * @enum {string|null}
       */
      context?: "individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown" | null;
      /**
       * @description Where the person went or was taken.
       * @enum {string|null}
       */
      destination?: "remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown" | null;
      /**
       * @description Whether passport or other papers were taken away.
       * @enum {string|null}
       */
      documents_confiscated?: "yes" | "no" | "unknown" | null;
      /**
       * @description Whether the conviction stays on record: a pardon does not strike it.
       * @enum {string|null}
       */
      criminal_record_retained?: "yes" | "no" | "unknown" | null;
      /**
       * @description Under which supervision the person is afterwards.
       * @enum {string|null}
       */
      supervision_type?: "none" | "registration" | "preventive_supervision" | "other" | "unknown" | null;
      /** @description Which public body, organisation or medium confirms it. Never a private person. */
      confirmed_by?: string | null;
      /**
       * @description How certain it is that this happened.
       * @enum {string|null}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown" | null;
      /** @description The source's own words. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description An incident to be added. */
    NewIncident: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What was done.
       * @enum {string}
       */
      kind: "shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown";
      /** @description When it began; absent if not known. */
      from_on?: string;
      /** @description When it ended; absent if it goes on or is not known. */
      to_on?: string;
      /**
       * Format: int32
       * @description How many days the source states; never counted from the dates.
       */
      days?: number;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string;
      /**
       * @description How certain it is that this happened.
       * @default unknown
       * @enum {string}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    IncidentPatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description What was done.
       * @enum {string}
       */
      kind?: "shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown";
      /** @description When it began; absent if not known. */
      from_on?: string | null;
      /** @description When it ended; absent if it goes on or is not known. */
      to_on?: string | null;
      /**
       * Format: int32
       * @description How many days the source states; never counted from the dates.
       */
      days?: number | null;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string | null;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string | null;
      /**
       * @description How certain it is that this happened.
       * @enum {string|null}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown" | null;
      /** @description The source's own words. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A designation by the state to be added. */
    NewDesignation: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description On which list of the state. Its words for those on it are the state’s, not the registry’s.
       * @enum {string}
       */
      list: "mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown";
      /** @description When the state put the person on it; absent if not known. */
      listed_on?: string;
      /** @description When the state took the person off it; absent if it did not or that is not known. */
      removed_on?: string;
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * @description How certain it is that the person is or was on it.
       * @default unknown
       * @enum {string}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words, such as the number of the entry. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    DesignationPatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description On which list of the state. Its words for those on it are the state’s, not the registry’s.
       * @enum {string}
       */
      list?: "mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown";
      /** @description When the state put the person on it; absent if not known. */
      listed_on?: string | null;
      /** @description When the state took the person off it; absent if it did not or that is not known. */
      removed_on?: string | null;
      /** @description Why the dates are read so. */
      date_rationale?: string | null;
      /**
       * @description How certain it is that the person is or was on it.
       * @enum {string|null}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown" | null;
      /** @description The source's own words, such as the number of the entry. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A contact status to be added. */
    NewContactStatus: {
      /**
       * @description The widest audience that may see it, of those who may see the prisoner; `partner` if left out. It is never public.
       * @default partner
       * @enum {string}
       */
      visibility?: "partner" | "confidential";
      /**
       * @description Whether the person could be reached.
       * @enum {string}
       */
      status: "contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown";
      /**
       * @description Whether by their family.
       * @default unknown
       * @enum {string}
       */
      family?: "yes" | "no" | "unknown";
      /**
       * @description Whether by counsel.
       * @default unknown
       * @enum {string}
       */
      counsel?: "yes" | "no" | "unknown";
      /**
       * @description Whether by a humanitarian organisation.
       * @default unknown
       * @enum {string}
       */
      humanitarian?: "yes" | "no" | "unknown";
      /**
       * @description Whether by a human-rights organisation.
       * @default unknown
       * @enum {string}
       */
      human_rights_organisation?: "yes" | "no" | "unknown";
      /** @description Since when it was so; absent if not known. */
      since_on?: string;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. Never who visited or wrote. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    ContactStatusPatch: {
      /**
       * @description The widest audience that may see it, of those who may see the prisoner; `partner` if left out. It is never public.
       * @enum {string}
       */
      visibility?: "partner" | "confidential";
      /**
       * @description Whether the person could be reached.
       * @enum {string}
       */
      status?: "contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown";
      /**
       * @description Whether by their family.
       * @enum {string|null}
       */
      family?: "yes" | "no" | "unknown" | null;
      /**
       * @description Whether by counsel.
       * @enum {string|null}
       */
      counsel?: "yes" | "no" | "unknown" | null;
      /**
       * @description Whether by a humanitarian organisation.
       * @enum {string|null}
       */
      humanitarian?: "yes" | "no" | "unknown" | null;
      /**
       * @description Whether by a human-rights organisation.
       * @enum {string|null}
       */
      human_rights_organisation?: "yes" | "no" | "unknown" | null;
      /** @description Since when it was so; absent if not known. */
      since_on?: string | null;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string | null;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why the dates are read so. */
      date_rationale?: string | null;
      /** @description The source's own words. Never who visited or wrote. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A vulnerability to be added. */
    NewVulnerability: {
      /**
       * @description The widest audience that may see it, of those who may see the prisoner; `confidential` if left out. It is never public.
       * @default confidential
       * @enum {string}
       */
      visibility?: "partner" | "confidential";
      /**
       * @description What makes the person vulnerable. All but `senior_60_plus` and `large_family_parent` must be `confidential`.
       * @enum {string}
       */
      flag: "disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent";
      /**
       * @description How urgent it is; absent where nobody judged it.
       * @enum {string}
       */
      priority?: "urgent" | "high" | "normal" | "low";
      /** @description Since when it was so; absent if not known. */
      since_on?: string;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    VulnerabilityPatch: {
      /**
       * @description The widest audience that may see it, of those who may see the prisoner; `confidential` if left out. It is never public.
       * @enum {string}
       */
      visibility?: "partner" | "confidential";
      /**
       * @description What makes the person vulnerable. All but `senior_60_plus` and `large_family_parent` must be `confidential`.
       * @enum {string}
       */
      flag?: "disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent";
      /**
       * @description How urgent it is; absent where nobody judged it.
       * @enum {string|null}
       */
      priority?: "urgent" | "high" | "normal" | "low" | null;
      /** @description Since when it was so; absent if not known. */
      since_on?: string | null;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string | null;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why the dates are read so. */
      date_rationale?: string | null;
      /** @description The source's own words. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description An organisation to be added: never a person, and no address of anybody. */
    NewOrganization: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description Name as published. */
      name: string;
      /** @description Name in English, where it is published in another language. */
      name_en?: string;
      /** @description Name in Russian, likewise. */
      name_ru?: string;
      /** @description Name in Belarusian, likewise. */
      name_be?: string;
      /**
       * @description What kind of organisation it is.
       * @default unknown
       * @enum {string}
       */
      kind?: "court" | "prosecutor" | "investigative_body" | "human_rights_organisation" | "media" | "intergovernmental" | "state_body" | "other" | "unknown";
      /** @description Country that it belongs to, ISO 3166-1; absent for one of several countries. */
      country?: string;
      /**
       * Format: uri
       * @description Its own website.
       */
      url?: string;
      /**
       * @description Ids of the organisation in other systems.
       * @default []
       */
      external_ids?: components["schemas"]["NewExternalId"][];
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    OrganizationPatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description Name as published. */
      name?: string;
      /** @description Name in English, where it is published in another language. */
      name_en?: string | null;
      /** @description Name in Russian, likewise. */
      name_ru?: string | null;
      /** @description Name in Belarusian, likewise. */
      name_be?: string | null;
      /**
       * @description What kind of organisation it is.
       * @enum {string|null}
       */
      kind?: "court" | "prosecutor" | "investigative_body" | "human_rights_organisation" | "media" | "intergovernmental" | "state_body" | "other" | "unknown" | null;
      /** @description Country that it belongs to, ISO 3166-1; absent for one of several countries. */
      country?: string | null;
      /**
       * Format: uri
       * @description Its own website.
       */
      url?: string | null;
      /** @description Ids of the organisation in other systems. */
      external_ids?: components["schemas"]["NewExternalId"][] | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description An article to be added. No two have the same code, article, part and `valid_from`: a title that was changed is another article, valid from then on. */
    NewArticle: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The code: country, what it is, year. `BY-CC-1999` is the Criminal Code of Belarus of 1999. */
      code: string;
      /** @description Number of the article as printed. */
      article: string;
      /** @description Number of the part that it speaks of; absent where it speaks of the whole article. */
      part?: string;
      /** @description Short title, as it was in this span of time; absent where no source for it was read. */
      title?: string;
      /** @description Since when the article reads so; absent if not known. */
      valid_from?: string;
      /** @description Until when the article read so; absent if it still does or it is not known. */
      valid_to?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    ArticlePatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The code: country, what it is, year. `BY-CC-1999` is the Criminal Code of Belarus of 1999. */
      code?: string;
      /** @description Number of the article as printed. */
      article?: string;
      /** @description Number of the part that it speaks of; absent where it speaks of the whole article. */
      part?: string | null;
      /** @description Short title, as it was in this span of time; absent where no source for it was read. */
      title?: string | null;
      /** @description Since when the article reads so; absent if not known. */
      valid_from?: string | null;
      /** @description Until when the article read so; absent if it still does or it is not known. */
      valid_to?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A case to be added. */
    NewCase: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description What the case is called, in neutral words; it names nobody whose record is not public. */
      title: string;
      /** @description Number of the case as published. */
      number?: string;
      /**
       * Format: uuid
       * @description The court that tries it or tried it: an organisation.
       */
      court_id?: string;
      /** @description When it was opened; absent if not known. */
      opened_on?: string;
      /**
       * @description How far it has come, as of `as_of`.
       * @default unknown
       * @enum {string}
       */
      stage?: "investigation" | "trial" | "first_instance_verdict" | "appeal" | "in_force" | "closed" | "unknown";
      /** @description The last date for which a source supports `stage`; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description Whether its defendants are tried together.
       * @default unknown
       * @enum {string}
       */
      tried_jointly?: "yes" | "no" | "unknown";
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    CasePatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description What the case is called, in neutral words; it names nobody whose record is not public. */
      title?: string;
      /** @description Number of the case as published. */
      number?: string | null;
      /**
       * Format: uuid
       * @description The court that tries it or tried it: an organisation.
       */
      court_id?: string | null;
      /** @description When it was opened; absent if not known. */
      opened_on?: string | null;
      /**
       * @description How far it has come, as of `as_of`.
       * @enum {string|null}
       */
      stage?: "investigation" | "trial" | "first_instance_verdict" | "appeal" | "in_force" | "closed" | "unknown" | null;
      /** @description The last date for which a source supports `stage`; of a range the earliest. */
      as_of?: string | null;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /**
       * @description Whether its defendants are tried together.
       * @enum {string|null}
       */
      tried_jointly?: "yes" | "no" | "unknown" | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A charge to be added. */
    NewCharge: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description The article that the person is charged under, where the registry holds it.
       */
      article_id?: string;
      /** @description The code that the source names. It stands by itself: it is not taken from `article_id`. */
      code?: string;
      /** @description The article that the source names, likewise. */
      article?: string;
      /** @description The part of the article that the source names, likewise. */
      part?: string;
      /**
       * @description Whether the person is charged with preparation, an attempt or the whole.
       * @default unknown
       * @enum {string}
       */
      stage?: "preparation" | "attempt" | "completed" | "unknown";
      /**
       * Format: uuid
       * @description The case that the charge is part of.
       */
      case_id?: string;
      /**
       * @description What became of the charge.
       * @enum {string}
       */
      status: "charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown";
      /** @description When the charge was brought; absent if not known. */
      charged_on?: string;
      /** @description When it was decided, dropped or changed; absent if it was not or the date is not known. */
      decided_on?: string;
      /**
       * @description Whether it was decided without the person there.
       * @default unknown
       * @enum {string}
       */
      in_absentia?: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports `status`; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    ChargePatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description The article that the person is charged under, where the registry holds it.
       */
      article_id?: string | null;
      /** @description The code that the source names. It stands by itself: it is not taken from `article_id`. */
      code?: string | null;
      /** @description The article that the source names, likewise. */
      article?: string | null;
      /** @description The part of the article that the source names, likewise. */
      part?: string | null;
      /**
       * @description Whether the person is charged with preparation, an attempt or the whole.
       * @enum {string|null}
       */
      stage?: "preparation" | "attempt" | "completed" | "unknown" | null;
      /**
       * Format: uuid
       * @description The case that the charge is part of.
       */
      case_id?: string | null;
      /**
       * @description What became of the charge.
       * @enum {string}
       */
      status?: "charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown";
      /** @description When the charge was brought; absent if not known. */
      charged_on?: string | null;
      /** @description When it was decided, dropped or changed; absent if it was not or the date is not known. */
      decided_on?: string | null;
      /**
       * @description Whether it was decided without the person there.
       * @enum {string|null}
       */
      in_absentia?: "yes" | "no" | "unknown" | null;
      /** @description The last date for which the source supports `status`; of a range the earliest. */
      as_of?: string | null;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why the dates are read so. */
      date_rationale?: string | null;
      /** @description The source's own words. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A recognition to be added. */
    NewRecognition: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Who recognises, or does not.
       * @enum {string}
       */
      body: "hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other";
      /** @description Name of the body as published. Needed where `body` is `other`, beside `organization_id` too: who says so must not depend on who may see that organisation. */
      body_name?: string;
      /**
       * Format: uuid
       * @description The body, where the registry holds it as an organisation.
       */
      organization_id?: string;
      /**
       * @description What the body says, as of `as_of`. Another body may say otherwise, in a recognition of its own.
       * @default unknown
       * @enum {string}
       */
      status?: "recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown";
      /**
       * @description The criteria that the body names, of those of the Parliamentary Assembly, the Working Group or the Guidelines.
       * @default []
       */
      criteria?: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
      /** @description Number of the opinion, such as 54/2024. */
      opinion_number?: string;
      /** @description When the body first said so; absent if not known. */
      recognised_on?: string;
      /** @description When the body took it back; absent if it did not or the date is not known. */
      withdrawn_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * Format: uri
       * @description Where the body says so.
       */
      url?: string;
      /** @description The body's own words. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    RecognitionPatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the prisoner.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Who recognises, or does not.
       * @enum {string}
       */
      body?: "hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other";
      /** @description Name of the body as published. Needed where `body` is `other`, beside `organization_id` too: who says so must not depend on who may see that organisation. */
      body_name?: string | null;
      /**
       * Format: uuid
       * @description The body, where the registry holds it as an organisation.
       */
      organization_id?: string | null;
      /**
       * @description What the body says, as of `as_of`. Another body may say otherwise, in a recognition of its own.
       * @enum {string|null}
       */
      status?: "recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown" | null;
      /** @description The criteria that the body names, of those of the Parliamentary Assembly, the Working Group or the Guidelines. */
      criteria?: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[] | null;
      /** @description Number of the opinion, such as 54/2024. */
      opinion_number?: string | null;
      /** @description When the body first said so; absent if not known. */
      recognised_on?: string | null;
      /** @description When the body took it back; absent if it did not or the date is not known. */
      withdrawn_on?: string | null;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why the dates are read so. */
      date_rationale?: string | null;
      /**
       * Format: uri
       * @description Where the body says so.
       */
      url?: string | null;
      /** @description The body's own words. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A consent to be added. */
    NewConsent: {
      /**
       * @description Editors alone see consents.
       * @default confidential
       * @enum {string}
       */
      visibility?: "confidential";
      /** @description What it is for. */
      scope: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
      /**
       * @description Who gave it, as a relation to the prisoner; no name is kept.
       * @enum {string}
       */
      given_by: "self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown";
      /**
       * @description On what it rests.
       * @enum {string}
       */
      basis: "written" | "oral" | "already_public";
      /**
       * Format: uri
       * @description Where it is public already. Needed for `already_public`.
       */
      url?: string;
      /** @description Why what is public already may be shown here. Needed for `already_public`. */
      reason?: string;
      /** @description When it was given. */
      granted_on: string;
      /** @description The last day on which it holds, in UTC. What nothing else consents to is withheld within minutes after it. */
      expires_on?: string;
      /** @description When it was withdrawn. What nothing else consents to is withheld at once, wherever it was shown. */
      withdrawn_on?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    ConsentPatch: {
      /**
       * @description Editors alone see consents.
       * @enum {string}
       */
      visibility?: "confidential";
      /** @description What it is for. */
      scope?: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
      /**
       * @description Who gave it, as a relation to the prisoner; no name is kept.
       * @enum {string}
       */
      given_by?: "self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown";
      /**
       * @description On what it rests.
       * @enum {string}
       */
      basis?: "written" | "oral" | "already_public";
      /**
       * Format: uri
       * @description Where it is public already. Needed for `already_public`.
       */
      url?: string | null;
      /** @description Why what is public already may be shown here. Needed for `already_public`. */
      reason?: string | null;
      /** @description When it was given. */
      granted_on?: string;
      /** @description The last day on which it holds, in UTC. What nothing else consents to is withheld within minutes after it. */
      expires_on?: string | null;
      /** @description When it was withdrawn. What nothing else consents to is withheld at once, wherever it was shown. */
      withdrawn_on?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description An adult who starts an appeal publicly. */
    NewInitiator: {
      /** @description Name as the text prints it. */
      name: string;
      /**
       * @description Who they are to a prisoner; absent where the text does not say.
       * @enum {string}
       */
      relation?: "self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown";
    };
    /** @description An appeal to be added. Signatures are added to it one by one. */
    NewAppeal: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description What the appeal is called; it names nobody whose record is not public. */
      title: string;
      /**
       * @description What kind of appeal it is.
       * @default unknown
       * @enum {string}
       */
      kind?: "of_relatives" | "urgent_appeal" | "open_letter" | "petition" | "joint_statement" | "other" | "unknown";
      /** @description When it was published; absent if not known. */
      published_on?: string;
      /**
       * @description Whether it can be signed, as of `as_of`.
       * @default unknown
       * @enum {string}
       */
      status?: "open_for_signature" | "closed" | "not_for_signature" | "unknown";
      /** @description The date that its text speaks of; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * @description To whom it goes, in the words of the text.
       * @default []
       */
      addressees?: string[];
      /**
       * @description To whom it goes, where the registry holds them as organisations.
       * @default []
       */
      addressee_ids?: string[];
      /**
       * @description Adults who start it publicly, in their own names, as the text prints them. Their relation is to one of the prisoners whom it names.
       * @default []
       */
      initiators?: components["schemas"]["NewInitiator"][];
      /**
       * @description Organisations that start it.
       * @default []
       */
      initiator_ids?: string[];
      /**
       * @description Prisoners whom it names, or through whose relatives it speaks.
       * @default []
       */
      prisoner_ids?: string[];
      /**
       * Format: uri
       * @description Where anyone can read it.
       */
      url?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    AppealPatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description What the appeal is called; it names nobody whose record is not public. */
      title?: string;
      /**
       * @description What kind of appeal it is.
       * @enum {string|null}
       */
      kind?: "of_relatives" | "urgent_appeal" | "open_letter" | "petition" | "joint_statement" | "other" | "unknown" | null;
      /** @description When it was published; absent if not known. */
      published_on?: string | null;
      /**
       * @description Whether it can be signed, as of `as_of`.
       * @enum {string|null}
       */
      status?: "open_for_signature" | "closed" | "not_for_signature" | "unknown" | null;
      /** @description The date that its text speaks of; of a range the earliest. */
      as_of?: string | null;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why the dates are read so. */
      date_rationale?: string | null;
      /** @description To whom it goes, in the words of the text. */
      addressees?: string[] | null;
      /** @description To whom it goes, where the registry holds them as organisations. */
      addressee_ids?: string[] | null;
      /** @description Adults who start it publicly, in their own names, as the text prints them. Their relation is to one of the prisoners whom it names. */
      initiators?: components["schemas"]["NewInitiator"][] | null;
      /** @description Organisations that start it. */
      initiator_ids?: string[] | null;
      /** @description Prisoners whom it names, or through whose relatives it speaks. */
      prisoner_ids?: string[] | null;
      /**
       * Format: uri
       * @description Where anyone can read it.
       */
      url?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A signature to be added. No two of one appeal have the same name; of namesakes, say beside the name what tells them apart. A non-public one becomes public if its name is sent again; a public one never becomes non-public, since its name was shown. */
    NewSignature: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the appeal. A non-public one is `confidential`, which has to be said.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Whether the name is shown or not even kept.
       * @enum {string}
       */
      kind: "public_name" | "non_public";
      /** @description Name of the signatory as published. Needed: of a non-public signature nothing is kept of it but a keyed hash, by which a second one of the same name is refused. Name nobody in `Change-Reason` and `Change-Source`, which are kept. */
      name?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    SignaturePatch: {
      /**
       * @description The widest audience that may see it. `public` (if left out) means: whoever may see the appeal. A non-public one is `confidential`, which has to be said.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Whether the name is shown or not even kept.
       * @enum {string}
       */
      kind?: "public_name" | "non_public";
      /** @description Name of the signatory as published. Needed: of a non-public signature nothing is kept of it but a keyed hash, by which a second one of the same name is refused. Name nobody in `Change-Reason` and `Change-Source`, which are kept. */
      name?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
    };
    /** @description A figure to be added: one for each number and source, also where others say otherwise. */
    NewFigure: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * Format: int32
       * @description The number that the source gives.
       */
      value: number;
      /**
       * @description How the source limits it: exactly, about, at least so many.
       * @default unknown
       * @enum {string}
       */
      bound?: "exactly" | "about" | "nearly" | "at_least" | "more_than" | "at_most" | "less_than" | "unknown";
      /**
       * @description What is counted. Numbers of different units are never compared.
       * @enum {string}
       */
      unit: "people" | "criminal_cases" | "prosecutions" | "charges" | "children" | "signatures";
      /** @description Which of them are counted, in neutral words, as the source delimits them. */
      scope: string;
      /** @description Country that it speaks of, ISO 3166-1. */
      country?: string;
      /** @description Part of the country that it speaks of; absent if it is all of it. */
      region?: string;
      /**
       * Format: uuid
       * @description The appeal whose signatures it counts, or in whose text or for which it was given.
       */
      appeal_id?: string;
      /** @description The date that it speaks of; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the date is read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    FigurePatch: {
      /**
       * @description The widest audience that may see it. Left out, it is a draft: `confidential`, for editors only, until it is published by setting `public`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * Format: int32
       * @description The number that the source gives.
       */
      value?: number;
      /**
       * @description How the source limits it: exactly, about, at least so many.
       * @enum {string|null}
       */
      bound?: "exactly" | "about" | "nearly" | "at_least" | "more_than" | "at_most" | "less_than" | "unknown" | null;
      /**
       * @description What is counted. Numbers of different units are never compared.
       * @enum {string}
       */
      unit?: "people" | "criminal_cases" | "prosecutions" | "charges" | "children" | "signatures";
      /** @description Which of them are counted, in neutral words, as the source delimits them. */
      scope?: string;
      /** @description Country that it speaks of, ISO 3166-1. */
      country?: string | null;
      /** @description Part of the country that it speaks of; absent if it is all of it. */
      region?: string | null;
      /**
       * Format: uuid
       * @description The appeal whose signatures it counts, or in whose text or for which it was given.
       */
      appeal_id?: string | null;
      /** @description The date that it speaks of; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /** @description Why the date is read so. */
      date_rationale?: string | null;
      /** @description The source's own words. */
      verbatim?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description Something that is wrong or missing. Nothing is asked of who says so. */
    NewCorrection: {
      /**
       * @description Editors alone see corrections. For editors.
       * @default confidential
       * @enum {string}
       */
      visibility?: "confidential";
      /**
       * @description What it is about.
       * @enum {string}
       */
      kind: "wrong_fact" | "missing_fact" | "is_released" | "duplicate" | "safety_takedown" | "other";
      /** @description What is wrong or missing, in the words of whoever says so. Do not write who you are or how you know: nobody asks, and nobody needs it. */
      text: string;
      /**
       * Format: uuid
       * @description Whom it is about, if they are in the registry. It is not said whether they are.
       */
      prisoner_id?: string;
      /** @description Which property of them. */
      property?: string;
      /**
       * Format: uri
       * @description Where it can be read.
       */
      source_url?: string;
      /**
       * @description What became of it. For editors.
       * @default received
       * @enum {string}
       */
      status?: "received" | "in_review" | "accepted" | "declined";
      /** @description The day on which it came. Today if left out. For editors. */
      received_on?: string;
      /** @description The day on which it was decided. Its sender is told it once it is accepted or declined. For editors. */
      resolved_on?: string;
      /** @description Why it was decided so. For editors. */
      decision_note?: string;
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    CorrectionPatch: {
      /**
       * @description Editors alone see corrections. For editors.
       * @enum {string}
       */
      visibility?: "confidential";
      /**
       * @description What it is about.
       * @enum {string}
       */
      kind?: "wrong_fact" | "missing_fact" | "is_released" | "duplicate" | "safety_takedown" | "other";
      /** @description What is wrong or missing, in the words of whoever says so. Do not write who you are or how you know: nobody asks, and nobody needs it. */
      text?: string;
      /**
       * Format: uuid
       * @description Whom it is about, if they are in the registry. It is not said whether they are.
       */
      prisoner_id?: string | null;
      /** @description Which property of them. */
      property?: string | null;
      /**
       * Format: uri
       * @description Where it can be read.
       */
      source_url?: string | null;
      /**
       * @description What became of it. For editors.
       * @enum {string|null}
       */
      status?: "received" | "in_review" | "accepted" | "declined" | null;
      /** @description The day on which it came. Today if left out. For editors. */
      received_on?: string | null;
      /** @description The day on which it was decided. Its sender is told it once it is accepted or declined. For editors. */
      resolved_on?: string | null;
      /** @description Why it was decided so. For editors. */
      decision_note?: string | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A claim to be added. */
    NewClaim: {
      /**
       * @description The widest audience that may see it; never wider than that which may see the property, and nobody sees it who does not see the record that it is about.
       * @default public
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Kind of the record that it is about: the prisoner or one of their parts.
       * @enum {string}
       */
      record: "prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition";
      /**
       * Format: uuid
       * @description Id of that part; absent of the prisoner.
       */
      record_id?: string;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property: "article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description How reliable the editors hold the source to be in this. Confidential.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /**
       * @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. Choosing one takes the choice from the one that had it, in the same write: whoever sees that one, sees so.
       * @default false
       */
      chosen?: boolean;
      /** @description Why this one is chosen, or was. Never about a child. Needed for the one that is chosen, but for a child. */
      reason?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    ClaimPatch: {
      /**
       * @description The widest audience that may see it; never wider than that which may see the property, and nobody sees it who does not see the record that it is about.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Kind of the record that it is about: the prisoner or one of their parts.
       * @enum {string}
       */
      record?: "prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition";
      /**
       * Format: uuid
       * @description Id of that part; absent of the prisoner.
       */
      record_id?: string | null;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property?: "article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value?: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string | null;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string | null;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /**
       * @description How reliable the editors hold the source to be in this. Confidential.
       * @enum {string|null}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown" | null;
      /** @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. Choosing one takes the choice from the one that had it, in the same write: whoever sees that one, sees so. */
      chosen?: boolean | null;
      /** @description Why this one is chosen, or was. Never about a child. Needed for the one that is chosen, but for a child. */
      reason?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description A claim about a record that stands by itself, to be added. */
    NewRecordClaim: {
      /**
       * @description The widest audience that may see it; never wider than that which may see the property, and nobody sees it who does not see the record that it is about. Left out, it is a draft: `confidential`.
       * @default confidential
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Kind of the record that it is about.
       * @enum {string}
       */
      record: "facility" | "source" | "organization" | "article" | "case" | "appeal" | "figure";
      /**
       * Format: uuid
       * @description Id of that record.
       */
      record_id: string;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property: "address" | "address_verified" | "article" | "as_of" | "as_of_precision" | "as_of_rationale" | "authority" | "bound" | "code" | "connection" | "country" | "date_rationale" | "external_ids" | "holds" | "kind" | "language" | "name" | "name_be" | "name_en" | "name_local" | "name_ru" | "number" | "opened_on" | "part" | "pseudonymous" | "published_on" | "publisher" | "publisher_item" | "region" | "reliability" | "scope" | "seen_on" | "stage" | "status" | "title" | "tried_jointly" | "unit" | "url" | "valid_from" | "valid_to" | "value" | "verbatim";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description How reliable the editors hold the source to be in this. Confidential.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /**
       * @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. Choosing one takes the choice from the one that had it, in the same write: whoever sees that one, sees so.
       * @default false
       */
      chosen?: boolean;
      /** @description Why this one is chosen, or was. Never about a child. Needed for the one that is chosen, but for a child. */
      reason?: string;
      /**
       * @description Ids of the sources that say so.
       * @default []
       */
      source_ids?: string[];
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    RecordClaimPatch: {
      /**
       * @description The widest audience that may see it; never wider than that which may see the property, and nobody sees it who does not see the record that it is about. Left out, it is a draft: `confidential`.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /**
       * @description Kind of the record that it is about.
       * @enum {string}
       */
      record?: "facility" | "source" | "organization" | "article" | "case" | "appeal" | "figure";
      /**
       * Format: uuid
       * @description Id of that record.
       */
      record_id?: string;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property?: "address" | "address_verified" | "article" | "as_of" | "as_of_precision" | "as_of_rationale" | "authority" | "bound" | "code" | "connection" | "country" | "date_rationale" | "external_ids" | "holds" | "kind" | "language" | "name" | "name_be" | "name_en" | "name_local" | "name_ru" | "number" | "opened_on" | "part" | "pseudonymous" | "published_on" | "publisher" | "publisher_item" | "region" | "reliability" | "scope" | "seen_on" | "stage" | "status" | "title" | "tried_jointly" | "unit" | "url" | "valid_from" | "valid_to" | "value" | "verbatim";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value?: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string | null;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string | null;
      /**
       * @description How well `as_of` is known. Left out, it is read from `as_of`.
       * @enum {string|null}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown" | null;
      /**
       * @description How reliable the editors hold the source to be in this. Confidential.
       * @enum {string|null}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown" | null;
      /** @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. Choosing one takes the choice from the one that had it, in the same write: whoever sees that one, sees so. */
      chosen?: boolean | null;
      /** @description Why this one is chosen, or was. Never about a child. Needed for the one that is chosen, but for a child. */
      reason?: string | null;
      /** @description Ids of the sources that say so. */
      source_ids?: string[] | null;
      /** @description Note of the editors; confidential. */
      working_note?: string | null;
    };
    /** @description Exports that are asked for. */
    NewExportRequest: {
      /** @description The kinds of record that are to be exported: all that the key may read of them, by whatever filter and in whatever form. */
      records: ("prisoner" | "name" | "custody_period" | "sentence" | "child" | "facility" | "source" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "organization" | "article" | "case" | "charge" | "recognition" | "consent" | "appeal" | "signature" | "figure" | "correction" | "claim" | "record_claim" | "merge" | "duplicate_decision")[];
      /** @description What the export is for. It is kept for good: name nobody in it. */
      reason: string;
      /** @description The last day on which it is needed, in UTC: at most 30 days ahead, and so many if left out. Until then it waits for being approved. */
      expires_on?: string;
    };
    /** @description For how long a request is approved. */
    ExportApproval: {
      /** @description The last day on which it is approved, in UTC: at most 30 days ahead; left out, the one that was asked for. */
      expires_on?: string;
    };
    /** @description A webhook to be made. */
    NewWebhook: {
      /**
       * Format: uri
       * @description Where events are sent, by POST. https, without a port or with 8443, and on the public internet.
       */
      url: string;
      /** @description What it is for. */
      description?: string;
      /** @description Only records of any of these kinds; all if left out. */
      records?: ("prisoner" | "name" | "custody_period" | "sentence" | "child" | "facility" | "source" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "organization" | "article" | "case" | "charge" | "recognition" | "consent" | "appeal" | "signature" | "figure" | "correction" | "claim" | "record_claim" | "merge" | "duplicate_decision")[];
      /** @description Only changes of any of these sorts; all if left out. */
      changes?: ("created" | "updated" | "removed")[];
      /**
       * @description Whether events bring the record along as it is when they are sent. Left out, they do not, and name nobody: what a receiver keeps or logs of them tells nothing.
       * @default false
       */
      include_record?: boolean;
      /**
       * @description Whether it is told. Switched on again, it goes on where it stopped.
       * @default true
       */
      enabled?: boolean;
    };
    /** @description Changes to a record as a JSON Merge Patch (RFC 7396): what is left out stays, null removes. */
    WebhookPatch: {
      /**
       * Format: uri
       * @description Where events are sent, by POST. https, without a port or with 8443, and on the public internet.
       */
      url?: string;
      /** @description What it is for. */
      description?: string | null;
      /** @description Only records of any of these kinds; all if left out. */
      records?: ("prisoner" | "name" | "custody_period" | "sentence" | "child" | "facility" | "source" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "organization" | "article" | "case" | "charge" | "recognition" | "consent" | "appeal" | "signature" | "figure" | "correction" | "claim" | "record_claim" | "merge" | "duplicate_decision")[] | null;
      /** @description Only changes of any of these sorts; all if left out. */
      changes?: ("created" | "updated" | "removed")[] | null;
      /** @description Whether events bring the record along as it is when they are sent. Left out, they do not, and name nobody: what a receiver keeps or logs of them tells nothing. */
      include_record?: boolean | null;
      /** @description Whether it is told. Switched on again, it goes on where it stopped. */
      enabled?: boolean | null;
    };
    /** @description How a secret is replaced. */
    WebhookSecretOrder: {
      /**
       * Format: int32
       * @description For how many hours the secret before signs as well; 24 if left out, 0 for one that is known to others.
       */
      overlap_hours?: number;
    };
    /** @description A part of the feed to be sent again. */
    WebhookReplayOrder: {
      /**
       * Format: int32
       * @description The first number of the feed to send again.
       */
      from_seq: number;
      /**
       * Format: int32
       * @description The last one: at most 1000 numbers in all.
       */
      to_seq: number;
    };
    /** @description A list to be looked at. */
    NewImport: {
      /**
       * @description The kind of record that the rows are, as in paths. Parts of prisoners say whose they are by `prisoner_id`, or by `prisoner_external_id` as `scheme:value`.
       * @default prisoners
       * @enum {string}
       */
      record?: "prisoners" | "facilities" | "sources" | "organizations" | "articles" | "cases" | "appeals" | "figures" | "names" | "custody_periods" | "sentences" | "children" | "charges" | "recognitions";
      /**
       * @description `all_or_nothing`: it can be committed only where no row is an error and every question is decided. `skip_errors`: rows with errors and open questions are left out.
       * @default all_or_nothing
       * @enum {string}
       */
      mode?: "all_or_nothing" | "skip_errors";
      /**
       * Format: uuid
       * @description The source that the list is an edition of. Whatever is new or changed names it. Prisoners whose records name it and who are not in the list are `missing`; those whose names are exactly the same are the same.
       */
      source_id?: string;
      /** @description The date that the list speaks of, for custody periods, children and recognitions that state none. Left out, that of the source. */
      as_of?: string;
      /** @description Country of those rows that state none. */
      country?: string;
      /**
       * @description Sex of those rows that state none.
       * @enum {string}
       */
      sex?: "female" | "male" | "other" | "unknown";
      /**
       * @description Visibility of those new records whose rows state none; `confidential`, a draft, if left out.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The rows; at most 1000. More go as NDJSON. */
      items: {
        [key: string]: unknown;
      }[];
    };
    /** @description What is decided of a row. */
    ImportRowDecision: {
      /**
       * @description `create`: It is somebody new. `same`: It is the record with `record_id`. `skip`: It is left out.
       * @enum {string}
       */
      decision: "create" | "same" | "skip";
      /**
       * Format: uuid
       * @description The record that it is, with `same`.
       */
      record_id?: string;
    };
    /** @description How columns of a file are read. */
    NewImportMapping: {
      /** @description Its name. One of the same name is replaced. */
      name: string;
      /** @description The columns. Those that are not named are not read. */
      columns: {
        /** @description Name of the column, as the file has it. */
        column: string;
        /** @description The property that it is, in the flat form of exports; null for one that is not to be read. */
        path: string | null;
      }[];
    };
    /** @description Somebody who may be in the registry. */
    MatchCandidate: {
      /** @description Your own mark, given back with the result. */
      ref?: string;
      /** @description Names of one person, in any script, spelling and order of words; the one that is most alike counts. */
      names: string[];
      /** @description Date of birth as far as it is known; a year is enough. Compared with what you may see. */
      birth_date?: string;
      /**
       * @description Sex.
       * @enum {string}
       */
      sex?: "female" | "male" | "other" | "unknown";
      /** @description Where the person is held: words of the name or address of a facility, or its region. */
      place?: string;
    };
    /** @description People of whom it is asked whether they are in the registry. */
    MatchRequest: {
      /** @description Whom to look for; each by themselves. */
      candidates: components["schemas"]["MatchCandidate"][];
      /**
       * Format: int32
       * @description How many matches each result has at most; 5 if left out.
       */
      limit?: number;
    };
    /** @description One of the two. */
    ReconciliationForm: {
      /** @description JSON: an object of queries by names of your own, each with `query`, and if you like `type`, `type_strict`, `limit` and `properties` (`pid` and `v`). */
      queries?: string;
      /** @description JSON: `ids` of people, and the `properties` to be fetched of them, each with its `id`. */
      extend?: string;
    };
    /** @description Why somebody is to be taken out of sight. */
    Takedown: {
      /** @description Why showing them endangers somebody. Editors alone read it. */
      reason: string;
    };
    /** @description What is decided of a pair. */
    Decision: {
      /**
       * @description What was decided. It changes nothing of either: people are merged by a merge, and by nothing else.
       * @enum {string}
       */
      decision: "same_person" | "possibly_same" | "not_same";
      /** @description On what it rests. Equal names are never enough. */
      evidence: string;
      /** @description How alike the two were found to be when it was decided, from 0 to 1; absent if nothing was computed. */
      score?: number;
      /** @description Note of the editors; confidential. */
      working_note?: string;
    };
    /** @description Whose properties the prisoner that is kept is to have. */
    MergeChoices: {
      /**
       * @description Whose `sex` it is to be.
       * @enum {string}
       */
      sex?: "kept" | "merged" | "both";
      /**
       * @description Whose `country` it is to be.
       * @enum {string}
       */
      country?: "kept" | "merged" | "both";
      /**
       * @description Whose `birth_date` it is to be.
       * @enum {string}
       */
      birth_date?: "kept" | "merged" | "both";
      /**
       * @description Whose `external_ids` it is to be.
       * @enum {string}
       */
      external_ids?: "kept" | "merged" | "both";
      /**
       * @description Whose `interests` it is to be.
       * @enum {string}
       */
      interests?: "kept" | "merged" | "both";
      /**
       * @description Whose `display_name_policy` it is to be.
       * @enum {string}
       */
      display_name_policy?: "kept" | "merged" | "both";
      /**
       * @description Whose `source_ids` it is to be.
       * @enum {string}
       */
      source_ids?: "kept" | "merged" | "both";
      /**
       * @description Whose `working_note` it is to be.
       * @enum {string}
       */
      working_note?: "kept" | "merged" | "both";
    };
    /** @description Two prisoners that are one person. */
    MergeRequest: {
      /**
       * Format: uuid
       * @description The prisoner that is kept.
       */
      kept_id: string;
      /**
       * Format: uuid
       * @description The prisoner that is merged into them: everything of theirs is carried over, and their address leads to the one that is kept.
       */
      merged_id: string;
      /**
       * Format: int32
       * @description `version` of the one, as you read it: with another one the answer is 412.
       */
      kept_version: number;
      /**
       * Format: int32
       * @description `version` of the other, as you read it.
       */
      merged_version: number;
      /** @description Whose properties the prisoner that is kept is to have. Left out, their own; what they do not state is taken from the other, and lists are joined, unless that would show something to people who could not see it. Of two policies for names the stricter one. `visibility` stays theirs: change it by a PATCH. */
      fields?: components["schemas"]["MergeChoices"];
      /**
       * @description Ids of parts of the merged one that are not carried over: they stay with them, out of sight.
       * @default []
       */
      leave?: string[];
      /** @description Why they are one person. Equal names are never enough. Editors alone read it. */
      evidence: string;
    };
    /** @description Why a merge is undone. */
    UndoRequest: {
      /** @description Why it is undone. Editors alone read it. */
      evidence: string;
      /**
       * @description What is decided of the two now: that they were merged by mistake does not say that they are two people, so `possibly_same` unless that is known.
       * @default possibly_same
       * @enum {string}
       */
      decision?: "same_person" | "possibly_same" | "not_same";
    };
    /** @description A key to be made. */
    NewApiKey: {
      /** @description Whose key it is or what for. */
      name: string;
      /**
       * @description What the key may do. Reading what is public needs no key.
       * @enum {string}
       */
      role: "partner" | "editor" | "admin";
      /** @description To what it is narrowed; left out for all that its role may. `read`: lists, documents, search, statistics, history and the feed. `write`: making and changing records. `erase`: erasing them. The others: what is under the tag of the same name. */
      scopes?: ("read" | "write" | "erase" | "exports" | "imports" | "webhooks" | "sealed_values" | "api_keys" | "audit_events")[];
      /** @description For whom it writes: drafts that it makes are changed by keys of the same organisation and by admins alone; all editors read them. Left out for whoever runs the registry: such drafts are changed by any editor. */
      organization?: string;
      /** @description The last day on which it works; left out for no end. */
      expires_on?: string;
    };
    /** @description How the secret of a key is replaced. */
    ApiKeySecretOrder: {
      /**
       * Format: int32
       * @description For how many hours the secret before works as well; 24 if left out, 0 for one that is known to others.
       */
      overlap_hours?: number;
    };
    /** @description A text to be sealed. */
    NewSealedValue: {
      /** @description What is sealed. It is stored and logged nowhere, and the registry cannot show it again. */
      text: string;
    };
    /** @description A page of prisoners. */
    PrisonersPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Prisoner"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The articles that the items name, each once. */
        articles?: components["schemas"]["Article"][];
        /** @description The cases that the items name, each once. */
        cases?: components["schemas"]["Case"][];
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The claims about the items and their parts, each once. */
        provenance?: components["schemas"]["Claim"][];
      };
    };
    /** @description A person deprived of liberty for political reasons, with everything that belongs to them. */
    Prisoner: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description The name to show: a pseudonym if there is one, or else a published name; in Latin script where there is one. Absent when no name may be seen. */
      display_name?: string;
      /**
       * @description The latest status that a source reports, as of `custody_as_of`. It says what was reported then, not what is so now.
       * @enum {string}
       */
      custody_status?: "administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown";
      /** @description The last date for which a source supports `custody_status`: no later than the end of the period, if that is known. */
      custody_as_of?: string;
      /**
       * @description What the custody periods, releases and events come to, by the latest that they report and no later than that: as of `custody_as_of`.
       * @enum {string}
       */
      situation: "held" | "held_at_home" | "at_liberty" | "at_large" | "dead" | "unknown";
      /** @description From this day on `custody_status` counts as stale: 180 days after `custody_as_of`. */
      stale_after?: string;
      /**
       * Format: uuid
       * @description Where the latest status places the person, if that is published.
       */
      facility_id?: string;
      /**
       * Format: int32
       * @description How many sentences are listed.
       */
      sentences_count: number;
      /**
       * Format: int32
       * @description Months that sources state: a stated total if there is one, or the longest single term. Never a sum of our own. Absent where no number is known or one of the terms is for life.
       */
      stated_term_months?: number;
      /**
       * Format: int32
       * @description How many minor children sources report.
       */
      minor_children_count: number;
      /** @description The last date for which a source supports `minor_children_count`. */
      minor_children_as_of?: string;
      /**
       * @description The person urgently needs medical help, and somebody who may consents to that being told. Absent otherwise, whatever the reason; nothing else of health is public.
       * @constant
       */
      urgent_medical?: true;
      /**
       * @description The registry gives no address for letters to the person. Absent otherwise; whether there is an address, `letter_address` of the prisoner says.
       * @constant
       */
      letters_withheld?: true;
      /** @description All names, in several scripts. */
      names: components["schemas"]["Name"][];
      /** @description Custody over time, latest first. */
      custody_periods: components["schemas"]["CustodyPeriod"][];
      /** @description Sentences. */
      sentences: components["schemas"]["Sentence"][];
      /** @description Children, without any identity. */
      children: components["schemas"]["Child"][];
      /** @description What the authorities charge the person under. */
      charges: components["schemas"]["Charge"][];
      /** @description What each body says of whether this is a political prisoner; they may disagree. */
      recognitions: components["schemas"]["Recognition"][];
      /** @description What is unlikely or at odds among the records of the person, those outside this document included; at most 100, absent if there is none. */
      warnings?: components["schemas"]["Warning"][];
      /**
       * @description Sex as sources state it.
       * @enum {string}
       */
      sex: "female" | "male" | "other" | "unknown";
      /** @description Country that holds the person or did, ISO 3166-1. */
      country: string;
      /** @description Date of birth. */
      birth_date?: string;
      /** @description Ids of the person in other systems. */
      external_ids: components["schemas"]["ExternalId"][];
      /** @description What the person likes to read and write about, as published for those who write letters: in small letters, such as `chess`. */
      interests: string[];
      /**
       * @description Which of the names anyone but editors may see. Those that they may not are not found, filtered or sorted by either.
       * @enum {string}
       */
      display_name_policy?: "real" | "pseudonym" | "initials" | "withheld";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description A name of a prisoner, as one source wrote it. */
    Name: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose name it is.
       */
      prisoner_id: string;
      /** @description The whole name exactly as published, in its own script and order. */
      full: string;
      /** @description Family name as published. */
      family?: string;
      /** @description Given name as published. */
      given?: string;
      /** @description Patronymic as published. */
      patronymic?: string;
      /** @description Script of the name, ISO 15924 in small letters: `latn`, `cyrl` … */
      script: string;
      /** @description Script of the family name, where the source wrote it in another than `script`. */
      family_script?: string;
      /** @description Script of the given name, where the source wrote it in another than `script`. */
      given_script?: string;
      /**
       * @description The language whose form of the name this is: a Latin form can follow Belarusian while the Cyrillic one is Russian, and neither is a transliteration of the other.
       * @enum {string}
       */
      language_basis: "be" | "ru" | "uk" | "en" | "other" | "unknown";
      /**
       * @description What kind of name it is.
       * @enum {string}
       */
      kind: "published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
    };
    /** @description A span of time in which a person was in one situation, as of a date. */
    CustodyPeriod: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose custody it is.
       */
      prisoner_id: string;
      /**
       * @description What the person’s situation was.
       * @enum {string}
       */
      status: "administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown";
      /**
       * Format: uuid
       * @description Where the person was held, if that is published.
       */
      facility_id?: string;
      /** @description Which body or public office supervised that the person was held. Never a private person. */
      supervising_authority?: string;
      /** @description When the period began; absent if not known. */
      from_on?: string;
      /** @description When the period ended; absent if it goes on or is not known. */
      to_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description A sentence or other measure imposed on a prisoner. */
    Sentence: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose sentence it is.
       */
      prisoner_id: string;
      /**
       * @description What was imposed.
       * @enum {string}
       */
      kind: "deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown";
      /**
       * @description Regime in which it is served.
       * @enum {string}
       */
      regime: "general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown";
      /**
       * @description Where it is served.
       * @enum {string}
       */
      placement: "penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown";
      /** @description How long it is. */
      term: components["schemas"]["Term"];
      /**
       * Format: int32
       * @description The term in whole months, days left out, for sorting; absent when the length is not known.
       */
      term_months?: number;
      /** @description `true` when the term is a total that a source states for several sentences. */
      stated_total: boolean;
      /** @description When it was imposed. */
      imposed_on?: string;
      /** @description When the verdict came into force: the appeal was over, or there was none. */
      in_force_on?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description Length of a sentence. 5,5 years is 5 years 6 months, never a fraction. */
    Term: {
      /**
       * Format: int32
       * @description Whole years.
       */
      years?: number;
      /**
       * Format: int32
       * @description Months beside the years.
       */
      months?: number;
      /**
       * Format: int32
       * @description Days beside the months.
       */
      days?: number;
      /**
       * @description Whether the source states the term: `unknown` is a statement, not a gap.
       * @enum {string}
       */
      certainty: "exact" | "partial" | "unknown" | "indefinite" | "life" | "not_applicable";
      /** @description The source's own words for the length. */
      verbatim?: string;
    };
    /** @description That a prisoner has a child. The registry holds no identity of children. */
    Child: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description The prisoners whose child it is, those that the reader may see. */
      prisoner_ids: string[];
      /**
       * @description Whether the child was under 18 on `as_of`. It is never worked out again as time goes by.
       * @enum {string}
       */
      minor: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /**
       * @description Who takes care, as a code.
       * @enum {string}
       */
      care_arrangement?: "with_other_parent" | "with_relatives" | "state_care" | "both_parents_imprisoned" | "abroad" | "mixed" | "unknown";
      /**
       * @description Contact with the imprisoned parent, as a code.
       * @enum {string}
       */
      child_contact?: "regular" | "letters_rare" | "denied" | "unknown";
    };
    /** @description What the authorities charge a person under. It says what they say, not what anybody did. */
    Charge: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who is charged.
       */
      prisoner_id: string;
      /**
       * Format: uuid
       * @description The article that the person is charged under, where the registry holds it.
       */
      article_id?: string;
      /** @description The code that the source names. It stands by itself: it is not taken from `article_id`. */
      code?: string;
      /** @description The article that the source names, likewise. */
      article?: string;
      /** @description The part of the article that the source names, likewise. */
      part?: string;
      /**
       * @description Whether the person is charged with preparation, an attempt or the whole.
       * @enum {string}
       */
      stage: "preparation" | "attempt" | "completed" | "unknown";
      /**
       * Format: uuid
       * @description The case that the charge is part of.
       */
      case_id?: string;
      /**
       * @description What became of the charge.
       * @enum {string}
       */
      status: "charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown";
      /** @description When the charge was brought; absent if not known. */
      charged_on?: string;
      /** @description When it was decided, dropped or changed; absent if it was not or the date is not known. */
      decided_on?: string;
      /**
       * @description Whether it was decided without the person there.
       * @enum {string}
       */
      in_absentia: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports `status`; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description What one body says of whether somebody is a political prisoner. Bodies disagree: each has a recognition of its own, and none is the registry’s. */
    Recognition: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who is spoken of.
       */
      prisoner_id: string;
      /**
       * @description Who recognises, or does not.
       * @enum {string}
       */
      body: "hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other";
      /** @description Name of the body as published. */
      body_name?: string;
      /**
       * Format: uuid
       * @description The body, where the registry holds it as an organisation.
       */
      organization_id?: string;
      /**
       * @description What the body says, as of `as_of`. Another body may say otherwise, in a recognition of its own.
       * @enum {string}
       */
      status: "recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown";
      /** @description The criteria that the body names, of those of the Parliamentary Assembly, the Working Group or the Guidelines. */
      criteria: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
      /** @description Number of the opinion, such as 54/2024. */
      opinion_number?: string;
      /** @description When the body first said so; absent if not known. */
      recognised_on?: string;
      /** @description When the body took it back; absent if it did not or the date is not known. */
      withdrawn_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * Format: uri
       * @description Where the body says so.
       */
      url?: string;
      /** @description The body's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description Something that is unlikely or at odds among the records of a prisoner. */
    Warning: {
      /**
       * @description What kind of warning it is.
       * @enum {string}
       */
      code: "release_before_detention" | "sentence_before_detention" | "several_open_detentions" | "custody_overlap" | "held_after_release" | "after_death" | "before_birth";
      /** @description What is at odds, in a sentence. */
      says: string;
      /** @description The records that are at odds. */
      about: {
        /** @description Kind of record. */
        record: string;
        /**
         * Format: uuid
         * @description Its id.
         */
        id: string;
      }[];
    };
    /** @description An id in another system. */
    ExternalId: {
      /** @description The other system. */
      scheme: string;
      /** @description The id there. */
      value: string;
    };
    /** @description Where a page stands in its list. */
    PageInfo: {
      /**
       * Format: int32
       * @description How many items a page has at most.
       */
      limit: number;
      /** @description Cursor of the next page; null at the end. */
      next_cursor: string | null;
      /** @description Address of the next page; null at the end. */
      next: string | null;
      /**
       * Format: int64
       * @description How many items the whole list has; with `include_total=true` only.
       */
      total?: number;
    };
    /** @description A place where people are held. */
    Facility: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description Name in English. */
      name: string;
      /** @description Name in the language of the country, as letters are addressed. */
      name_local?: string;
      /**
       * @description What kind of place it is.
       * @enum {string}
       */
      kind: "sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown";
      /**
       * @description Whom it holds.
       * @enum {string}
       */
      holds: "women" | "men" | "minors" | "mixed" | "unknown";
      /** @description Country, ISO 3166-1. */
      country: string;
      /** @description Region of the country, in English. */
      region?: string;
      /** @description Which body or public office is responsible for the place. Never a private person. */
      authority?: string;
      /** @description Postal address exactly as published, in its own script. */
      address?: string;
      /**
       * @description Whether at least two independent publishers give this address.
       * @enum {string}
       */
      address_verified: "yes" | "no" | "unknown";
      /** @description When the address was last seen published. */
      seen_on?: string;
      /** @description Since when the address holds. */
      valid_from?: string;
      /** @description Until when the address held. */
      valid_to?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description Where a statement comes from. */
    Source: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description Title, or what it is where it has none. */
      title: string;
      /** @description Who published it. */
      publisher?: string;
      /** @description The publisher's own number of the item. */
      publisher_item?: string;
      /**
       * @description What kind of source it is.
       * @enum {string}
       */
      kind: "hr_appeal" | "ngo_release" | "government_release" | "press_article" | "court_record" | "interview" | "letter" | "victim_testimony" | "witness_testimony" | "affidavit" | "medical_examination" | "photograph" | "video" | "radio_broadcast" | "tv_broadcast" | "translated_document" | "registry_record" | "un_document" | "social_media_post" | "private_informant" | "other" | "unknown";
      /**
       * Format: uri
       * @description Where anyone can read it.
       */
      url?: string;
      /** @description Its language, ISO 639-1. */
      language?: string;
      /** @description When it was published. */
      published_on?: string;
      /** @description The date that its statements speak of; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why `as_of` is read so. */
      as_of_rationale?: string;
      /**
       * @description Whether the people in it go by names that are not theirs; such names are never made into people.
       * @enum {string}
       */
      pseudonymous: "yes" | "no" | "unknown";
      /**
       * @description How the source is connected to the person.
       * @enum {string}
       */
      connection?: "victim" | "witness" | "relative" | "colleague" | "third_party" | "reporter" | "lawyer" | "medical_provider" | "ngo" | "human_rights_ngo" | "unknown";
      /**
       * @description How reliable the editors hold it to be.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description A provision of a criminal or administrative code, as it read in a span of time. It says what the law is called, not what anybody did. */
    Article: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description The code: country, what it is, year. `BY-CC-1999` is the Criminal Code of Belarus of 1999. */
      code: string;
      /** @description Number of the article as printed. */
      article: string;
      /** @description Number of the part that it speaks of; absent where it speaks of the whole article. */
      part?: string;
      /** @description Short title, as it was in this span of time; absent where no source for it was read. */
      title?: string;
      /** @description Since when the article reads so; absent if not known. */
      valid_from?: string;
      /** @description Until when the article read so; absent if it still does or it is not known. */
      valid_to?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description One prosecution, of one person or of several. Its defendants are the prisoners with a charge that names it: list prisoners by `charge_case_id`. */
    Case: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description What the case is called, in neutral words; it names nobody whose record is not public. */
      title: string;
      /** @description Number of the case as published. */
      number?: string;
      /**
       * Format: uuid
       * @description The court that tries it or tried it: an organisation.
       */
      court_id?: string;
      /** @description When it was opened; absent if not known. */
      opened_on?: string;
      /**
       * @description How far it has come, as of `as_of`.
       * @enum {string}
       */
      stage: "investigation" | "trial" | "first_instance_verdict" | "appeal" | "in_force" | "closed" | "unknown";
      /** @description The last date for which a source supports `stage`; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description Whether its defendants are tried together.
       * @enum {string}
       */
      tried_jointly: "yes" | "no" | "unknown";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description An organisation in its public role. The registry holds nothing of those who work in it, and no address but that of its website. */
    Organization: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description Name as published. */
      name: string;
      /** @description Name in English, where it is published in another language. */
      name_en?: string;
      /** @description Name in Russian, likewise. */
      name_ru?: string;
      /** @description Name in Belarusian, likewise. */
      name_be?: string;
      /**
       * @description What kind of organisation it is.
       * @enum {string}
       */
      kind: "court" | "prosecutor" | "investigative_body" | "human_rights_organisation" | "media" | "intergovernmental" | "state_body" | "other" | "unknown";
      /** @description Country that it belongs to, ISO 3166-1; absent for one of several countries. */
      country?: string;
      /**
       * Format: uri
       * @description Its own website.
       */
      url?: string;
      /** @description Ids of the organisation in other systems. */
      external_ids: components["schemas"]["ExternalId"][];
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description What one source says of one property of a prisoner or of one of their parts. Claims that conflict stand side by side. */
    Claim: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whom it is about.
       */
      prisoner_id: string;
      /**
       * @description Kind of the record that it is about: the prisoner or one of their parts.
       * @enum {string}
       */
      record: "prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition";
      /**
       * Format: uuid
       * @description Id of that part; absent of the prisoner.
       */
      record_id?: string;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property: "article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description How reliable the editors hold the source to be in this.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /** @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. */
      chosen: boolean;
      /** @description Why this one is chosen, or was. Never about a child. */
      reason?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description A failure (RFC 9457). */
    Problem: {
      /** @description Address of the explanation of this kind of failure. */
      type: string;
      /** @description What kind of failure it is. */
      title: string;
      /**
       * Format: int32
       * @description The HTTP status.
       */
      status: number;
      /**
       * @description What kind of failure it is, for programs. The catalogue is closed.
       * @enum {string}
       */
      code: "validation_failed" | "malformed_body" | "malformed_request" | "cursor_not_valid" | "key_missing" | "key_not_valid" | "role_not_sufficient" | "scope_not_sufficient" | "draft_of_another_organization" | "export_not_approved" | "only_at_origin" | "not_found" | "method_not_allowed" | "request_timeout" | "conflict" | "record_merged" | "changed_since" | "version_not_current" | "version_withdrawn" | "erased" | "body_too_large" | "url_too_long" | "media_type_not_supported" | "expectation_failed" | "idempotency_key_reused" | "version_missing" | "too_many_requests" | "headers_too_large" | "internal_error" | "unavailable" | "outcome_unknown";
      /** @description What happened here and what can be done. */
      detail: string;
      /** @description Identifies this failure in the log of the server; only with 5xx. */
      instance?: string;
      /** @description Each value that is not valid. */
      errors?: components["schemas"]["ErrorDetail"][];
      /** @description With `method_not_allowed`. */
      allowed_methods?: string[];
      /** @description With `version_not_current`: the fields that differ. */
      changed?: string[];
      /** @description With `record_merged`: the record that was kept. */
      canonical_id?: string;
      /** @description With `changed_since`: the records that were. */
      records?: {
        /** @description Kind of record. */
        record: string;
        /** @description Its id. */
        id: string;
      }[];
      /** @description With `version_not_current`: the present version. */
      current_etag?: string;
      /**
       * Format: int64
       * @description With `body_too_large`.
       */
      limit_bytes?: number;
      /** @description With `scope_not_sufficient`. */
      required_scope?: string;
      /** @description With `role_not_sufficient`. */
      required_role?: string;
    };
    /** @description One value that is not valid. */
    ErrorDetail: {
      /** @description JSON pointer (RFC 6901) into the body. */
      pointer?: string;
      /** @description Query or path parameter. */
      parameter?: string;
      /** @description Request header. */
      header?: string;
      /** @description What is wrong, for programs. */
      code: string;
      /** @description What was expected, for people. */
      detail: string;
      /** @description The values that are allowed. */
      allowed?: string[];
      /** @description The nearest known name or value. */
      did_you_mean?: string;
    };
    /** @description People deprived of liberty for political reasons, each with names, custody periods, sentences, children, charges and recognitions. */
    PrisonerWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description The name to show: a pseudonym if there is one, or else a published name; in Latin script where there is one. Absent when no name may be seen. */
      display_name?: string;
      /**
       * @description The latest status that a source reports, as of `custody_as_of`. It says what was reported then, not what is so now.
       * @enum {string}
       */
      custody_status?: "administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown";
      /** @description The last date for which a source supports `custody_status`: no later than the end of the period, if that is known. */
      custody_as_of?: string;
      /**
       * @description What the custody periods, releases and events come to, by the latest that they report and no later than that: as of `custody_as_of`.
       * @enum {string}
       */
      situation: "held" | "held_at_home" | "at_liberty" | "at_large" | "dead" | "unknown";
      /** @description From this day on `custody_status` counts as stale: 180 days after `custody_as_of`. */
      stale_after?: string;
      /**
       * Format: uuid
       * @description Where the latest status places the person, if that is published.
       */
      facility_id?: string;
      /**
       * Format: int32
       * @description How many sentences are listed.
       */
      sentences_count: number;
      /**
       * Format: int32
       * @description Months that sources state: a stated total if there is one, or the longest single term. Never a sum of our own. Absent where no number is known or one of the terms is for life.
       */
      stated_term_months?: number;
      /**
       * Format: int32
       * @description How many minor children sources report.
       */
      minor_children_count: number;
      /** @description The last date for which a source supports `minor_children_count`. */
      minor_children_as_of?: string;
      /**
       * @description The person urgently needs medical help, and somebody who may consents to that being told. Absent otherwise, whatever the reason; nothing else of health is public.
       * @constant
       */
      urgent_medical?: true;
      /**
       * @description The registry gives no address for letters to the person. Absent otherwise; whether there is an address, `letter_address` of the prisoner says.
       * @constant
       */
      letters_withheld?: true;
      /** @description All names, in several scripts. */
      names: components["schemas"]["Name"][];
      /** @description Custody over time, latest first. */
      custody_periods: components["schemas"]["CustodyPeriod"][];
      /** @description Sentences. */
      sentences: components["schemas"]["Sentence"][];
      /** @description Children, without any identity. */
      children: components["schemas"]["Child"][];
      /** @description What the authorities charge the person under. */
      charges: components["schemas"]["Charge"][];
      /** @description What each body says of whether this is a political prisoner; they may disagree. */
      recognitions: components["schemas"]["Recognition"][];
      /** @description What is unlikely or at odds among the records of the person, those outside this document included; at most 100, absent if there is none. */
      warnings?: components["schemas"]["Warning"][];
      /**
       * @description Sex as sources state it.
       * @enum {string}
       */
      sex: "female" | "male" | "other" | "unknown";
      /** @description Country that holds the person or did, ISO 3166-1. */
      country: string;
      /** @description Date of birth. */
      birth_date?: string;
      /** @description Ids of the person in other systems. */
      external_ids: components["schemas"]["ExternalId"][];
      /** @description What the person likes to read and write about, as published for those who write letters: in small letters, such as `chess`. */
      interests: string[];
      /**
       * @description Which of the names anyone but editors may see. Those that they may not are not found, filtered or sorted by either.
       * @enum {string}
       */
      display_name_policy?: "real" | "pseudonym" | "initials" | "withheld";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The articles that the items name, each once. */
        articles?: components["schemas"]["Article"][];
        /** @description The cases that the items name, each once. */
        cases?: components["schemas"]["Case"][];
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The claims about the items and their parts, each once. */
        provenance?: components["schemas"]["Claim"][];
      };
    };
    /** @description A page of the versions of a record. */
    VersionsPage: {
      /** @description The versions, the latest first. */
      items: components["schemas"]["VersionEntry"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description A version of a record. */
    VersionEntry: {
      /**
       * Format: int64
       * @description The version: for each audience they are counted from 1.
       */
      version: number;
      /**
       * Format: int64
       * @description The number of the change in the feed of the caller's audience.
       */
      seq: number;
      /**
       * Format: date-time
       * @description When it was written.
       */
      at: string;
      /**
       * @description What became of the record for the caller.
       * @enum {string}
       */
      change: "created" | "updated" | "removed";
      /** @description Where the record is read as it was. Absent where it said nothing, or may not be told any more. */
      href?: string;
      /** @description Who wrote it: the id of a key, or `system`. For editors. */
      actor?: string;
      /** @description With `include=record`: what the record said. Absent where it said nothing, or may not be told any more. */
      document?: {
        /**
         * Format: uuid
         * @description Id of the record.
         */
        id: string;
      } & {
        [key: string]: unknown;
      };
      /** @description With `include=difference`: how it differs from the version before, in sentences, each of one thing. Absent where there is none before, or one of the two may not be told. */
      says?: string[];
      /** @description Why, if they said so. For editors. */
      reason?: string;
      /** @description From which source, if they said so. For editors. */
      source?: string;
    };
    /** @description What differs between two versions. */
    Difference: {
      /**
       * Format: int32
       * @description The version that is compared.
       */
      from: number;
      /**
       * Format: int32
       * @description The version that it is compared with.
       */
      to: number;
      /** @description A JSON Patch (RFC 6902) that makes the one of the other. */
      operations: components["schemas"]["PatchOperation"][];
      /** @description The same in sentences, each of one thing that differs; the numbers of versions and when they were written are left out. */
      says: string[];
    };
    /** @description An operation of a JSON Patch (RFC 6902). */
    PatchOperation: {
      /**
       * @description What is done.
       * @enum {string}
       */
      op: "add" | "remove" | "replace";
      /** @description Where: a JSON pointer (RFC 6901). */
      path: string;
      /** @description What is put there: any JSON. */
      value?: string | number | boolean | {
        [key: string]: unknown;
      } | (string | number | boolean | {
        [key: string]: unknown;
      } | null)[] | null;
    };
    /** @description What is left of what was erased. */
    ErasureReceipt: {
      /** @description Kind of record. */
      record: string;
      /**
       * Format: uuid
       * @description The id that it had.
       */
      id: string;
      /**
       * Format: int64
       * @description The position of the caller's feed with which it went.
       */
      seq: number;
      /** @description Whether nothing of it is left in the files of the store either. `false` where others were reading at the time: run `registry purge`. Absent where nothing was stored. */
      purged?: boolean;
    };
    /** @description A page of names. */
    NamesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Name"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description Names of prisoners in several scripts, each as a source wrote it. */
    NameWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose name it is.
       */
      prisoner_id: string;
      /** @description The whole name exactly as published, in its own script and order. */
      full: string;
      /** @description Family name as published. */
      family?: string;
      /** @description Given name as published. */
      given?: string;
      /** @description Patronymic as published. */
      patronymic?: string;
      /** @description Script of the name, ISO 15924 in small letters: `latn`, `cyrl` … */
      script: string;
      /** @description Script of the family name, where the source wrote it in another than `script`. */
      family_script?: string;
      /** @description Script of the given name, where the source wrote it in another than `script`. */
      given_script?: string;
      /**
       * @description The language whose form of the name this is: a Latin form can follow Belarusian while the Cyrillic one is Russian, and neither is a transliteration of the other.
       * @enum {string}
       */
      language_basis: "be" | "ru" | "uk" | "en" | "other" | "unknown";
      /**
       * @description What kind of name it is.
       * @enum {string}
       */
      kind: "published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of custody periods. */
    CustodyPeriodsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["CustodyPeriod"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
      };
    };
    /** @description What situation a person was in, where, from when to when, as of which date and says who. */
    CustodyPeriodWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose custody it is.
       */
      prisoner_id: string;
      /**
       * @description What the person’s situation was.
       * @enum {string}
       */
      status: "administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown";
      /**
       * Format: uuid
       * @description Where the person was held, if that is published.
       */
      facility_id?: string;
      /** @description Which body or public office supervised that the person was held. Never a private person. */
      supervising_authority?: string;
      /** @description When the period began; absent if not known. */
      from_on?: string;
      /** @description When the period ended; absent if it goes on or is not known. */
      to_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
      };
    };
    /** @description A page of sentences. */
    SentencesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Sentence"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description What was imposed on a prisoner, for how long, in the words of the source and in numbers. */
    SentenceWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose sentence it is.
       */
      prisoner_id: string;
      /**
       * @description What was imposed.
       * @enum {string}
       */
      kind: "deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown";
      /**
       * @description Regime in which it is served.
       * @enum {string}
       */
      regime: "general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown";
      /**
       * @description Where it is served.
       * @enum {string}
       */
      placement: "penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown";
      /** @description How long it is. */
      term: components["schemas"]["Term"];
      /**
       * Format: int32
       * @description The term in whole months, days left out, for sorting; absent when the length is not known.
       */
      term_months?: number;
      /** @description `true` when the term is a total that a source states for several sentences. */
      stated_total: boolean;
      /** @description When it was imposed. */
      imposed_on?: string;
      /** @description When the verdict came into force: the appeal was over, or there was none. */
      in_force_on?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of children. */
    ChildrenPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Child"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description That a prisoner has children, without anything that could identify one. */
    ChildWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description The prisoners whose child it is, those that the reader may see. */
      prisoner_ids: string[];
      /**
       * @description Whether the child was under 18 on `as_of`. It is never worked out again as time goes by.
       * @enum {string}
       */
      minor: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /**
       * @description Who takes care, as a code.
       * @enum {string}
       */
      care_arrangement?: "with_other_parent" | "with_relatives" | "state_care" | "both_parents_imprisoned" | "abroad" | "mixed" | "unknown";
      /**
       * @description Contact with the imprisoned parent, as a code.
       * @enum {string}
       */
      child_contact?: "regular" | "letters_rare" | "denied" | "unknown";
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of facilities. */
    FacilitiesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Facility"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description Places where people are held, with the address that letters go to. */
    FacilityWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description Name in English. */
      name: string;
      /** @description Name in the language of the country, as letters are addressed. */
      name_local?: string;
      /**
       * @description What kind of place it is.
       * @enum {string}
       */
      kind: "sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown";
      /**
       * @description Whom it holds.
       * @enum {string}
       */
      holds: "women" | "men" | "minors" | "mixed" | "unknown";
      /** @description Country, ISO 3166-1. */
      country: string;
      /** @description Region of the country, in English. */
      region?: string;
      /** @description Which body or public office is responsible for the place. Never a private person. */
      authority?: string;
      /** @description Postal address exactly as published, in its own script. */
      address?: string;
      /**
       * @description Whether at least two independent publishers give this address.
       * @enum {string}
       */
      address_verified: "yes" | "no" | "unknown";
      /** @description When the address was last seen published. */
      seen_on?: string;
      /** @description Since when the address holds. */
      valid_from?: string;
      /** @description Until when the address held. */
      valid_to?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of sources. */
    SourcesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Source"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description A page of events. */
    EventsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Event"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
      };
    };
    /** @description Something that happened to a prisoner. */
    Event: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description To whom it happened.
       */
      prisoner_id: string;
      /**
       * @description What happened.
       * @enum {string}
       */
      kind: "search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown";
      /** @description When it happened; absent if not known. */
      happened_on?: string;
      /** @description Why the date is read so. */
      date_rationale?: string;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string;
      /** @description In which region or town. Never a home. */
      region?: string;
      /** @description Which body or public office acted. Never a private person. */
      authority?: string;
      /**
       * @description How certain it is that this happened.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. Of visits and letters how many, never whose. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description What happened to a prisoner, when, where, how certain that is and who says so. */
    EventWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description To whom it happened.
       */
      prisoner_id: string;
      /**
       * @description What happened.
       * @enum {string}
       */
      kind: "search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown";
      /** @description When it happened; absent if not known. */
      happened_on?: string;
      /** @description Why the date is read so. */
      date_rationale?: string;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string;
      /** @description In which region or town. Never a home. */
      region?: string;
      /** @description Which body or public office acted. Never a private person. */
      authority?: string;
      /**
       * @description How certain it is that this happened.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. Of visits and letters how many, never whose. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
      };
    };
    /** @description A page of releases. */
    ReleasesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Release"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description That a prisoner was released: on which basis, in which context and where to are three questions. */
    Release: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who was released.
       */
      prisoner_id: string;
      /** @description When the person was released; absent if not known. */
      released_on?: string;
      /** @description Why the date is read so. */
      date_rationale?: string;
      /**
       * @description On which legal basis.
       * @enum {string}
       */
      legal_basis: "sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown";
      /**
       * @description Whether it was a matter of this person alone or of many.
       * @enum {string}
       */
      context: "individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown";
      /**
       * @description Where the person went or was taken.
       * @enum {string}
       */
      destination: "remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown";
      /**
       * @description Whether passport or other papers were taken away.
       * @enum {string}
       */
      documents_confiscated: "yes" | "no" | "unknown";
      /**
       * @description Whether the conviction stays on record: a pardon does not strike it.
       * @enum {string}
       */
      criminal_record_retained: "yes" | "no" | "unknown";
      /**
       * @description Under which supervision the person is afterwards.
       * @enum {string}
       */
      supervision_type: "none" | "registration" | "preventive_supervision" | "other" | "unknown";
      /** @description Which public body, organisation or medium confirms it. Never a private person. */
      confirmed_by?: string;
      /**
       * @description How certain it is that this happened.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description That a prisoner was released, and on which basis, in which context and where to. */
    ReleaseWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who was released.
       */
      prisoner_id: string;
      /** @description When the person was released; absent if not known. */
      released_on?: string;
      /** @description Why the date is read so. */
      date_rationale?: string;
      /**
       * @description On which legal basis.
       * @enum {string}
       */
      legal_basis: "sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown";
      /**
       * @description Whether it was a matter of this person alone or of many.
       * @enum {string}
       */
      context: "individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown";
      /**
       * @description Where the person went or was taken.
       * @enum {string}
       */
      destination: "remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown";
      /**
       * @description Whether passport or other papers were taken away.
       * @enum {string}
       */
      documents_confiscated: "yes" | "no" | "unknown";
      /**
       * @description Whether the conviction stays on record: a pardon does not strike it.
       * @enum {string}
       */
      criminal_record_retained: "yes" | "no" | "unknown";
      /**
       * @description Under which supervision the person is afterwards.
       * @enum {string}
       */
      supervision_type: "none" | "registration" | "preventive_supervision" | "other" | "unknown";
      /** @description Which public body, organisation or medium confirms it. Never a private person. */
      confirmed_by?: string;
      /**
       * @description How certain it is that this happened.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of incidents. */
    IncidentsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Incident"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
      };
    };
    /** @description What was done to a prisoner in detention: a punishment, a register, something that was taken away. */
    Incident: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description To whom it was done.
       */
      prisoner_id: string;
      /**
       * @description What was done.
       * @enum {string}
       */
      kind: "shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown";
      /** @description When it began; absent if not known. */
      from_on?: string;
      /** @description When it ended; absent if it goes on or is not known. */
      to_on?: string;
      /**
       * Format: int32
       * @description How many days the source states; never counted from the dates.
       */
      days?: number;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string;
      /**
       * @description How certain it is that this happened.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description What was done to a prisoner in detention, where, from when to when and who says so. */
    IncidentWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description To whom it was done.
       */
      prisoner_id: string;
      /**
       * @description What was done.
       * @enum {string}
       */
      kind: "shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown";
      /** @description When it began; absent if not known. */
      from_on?: string;
      /** @description When it ended; absent if it goes on or is not known. */
      to_on?: string;
      /**
       * Format: int32
       * @description How many days the source states; never counted from the dates.
       */
      days?: number;
      /** @description Why dates and numbers are read so. */
      date_rationale?: string;
      /**
       * Format: uuid
       * @description In which facility, if that is published.
       */
      facility_id?: string;
      /**
       * @description How certain it is that this happened.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
        /** @description The facilities that the items name, each once. */
        facilities?: components["schemas"]["Facility"][];
      };
    };
    /** @description A page of designations. */
    DesignationsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Designation"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description That the state put a prisoner on one of its lists. It is a statement of the state, and none about the person. */
    Designation: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whom the state put on a list.
       */
      prisoner_id: string;
      /**
       * @description On which list of the state. Its words for those on it are the state’s, not the registry’s.
       * @enum {string}
       */
      list: "mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown";
      /** @description When the state put the person on it; absent if not known. */
      listed_on?: string;
      /** @description When the state took the person off it; absent if it did not or that is not known. */
      removed_on?: string;
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * @description How certain it is that the person is or was on it.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words, such as the number of the entry. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description Lists of the state on which a prisoner was put, since when and until when. */
    DesignationWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whom the state put on a list.
       */
      prisoner_id: string;
      /**
       * @description On which list of the state. Its words for those on it are the state’s, not the registry’s.
       * @enum {string}
       */
      list: "mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown";
      /** @description When the state put the person on it; absent if not known. */
      listed_on?: string;
      /** @description When the state took the person off it; absent if it did not or that is not known. */
      removed_on?: string;
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * @description How certain it is that the person is or was on it.
       * @enum {string}
       */
      certainty: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description The source's own words, such as the number of the entry. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of contact statuses. */
    ContactStatusesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["ContactStatus"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description Whether a prisoner could be reached and by whom, as kinds of people. For partners; the public sees none. */
    ContactStatus: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose contacts they are.
       */
      prisoner_id: string;
      /**
       * @description Whether the person could be reached.
       * @enum {string}
       */
      status: "contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown";
      /**
       * @description Whether by their family.
       * @enum {string}
       */
      family: "yes" | "no" | "unknown";
      /**
       * @description Whether by counsel.
       * @enum {string}
       */
      counsel: "yes" | "no" | "unknown";
      /**
       * @description Whether by a humanitarian organisation.
       * @enum {string}
       */
      humanitarian: "yes" | "no" | "unknown";
      /**
       * @description Whether by a human-rights organisation.
       * @enum {string}
       */
      human_rights_organisation: "yes" | "no" | "unknown";
      /** @description Since when it was so; absent if not known. */
      since_on?: string;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. Never who visited or wrote. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description Whether a prisoner could be reached, since when and by which kinds of people; for partners. */
    ContactStatusWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whose contacts they are.
       */
      prisoner_id: string;
      /**
       * @description Whether the person could be reached.
       * @enum {string}
       */
      status: "contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown";
      /**
       * @description Whether by their family.
       * @enum {string}
       */
      family: "yes" | "no" | "unknown";
      /**
       * @description Whether by counsel.
       * @enum {string}
       */
      counsel: "yes" | "no" | "unknown";
      /**
       * @description Whether by a humanitarian organisation.
       * @enum {string}
       */
      humanitarian: "yes" | "no" | "unknown";
      /**
       * @description Whether by a human-rights organisation.
       * @enum {string}
       */
      human_rights_organisation: "yes" | "no" | "unknown";
      /** @description Since when it was so; absent if not known. */
      since_on?: string;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. Never who visited or wrote. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of vulnerabilities. */
    VulnerabilitiesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Vulnerability"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description What makes a prisoner vulnerable. Health is for editors alone; the public sees none of it. */
    Vulnerability: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who is vulnerable.
       */
      prisoner_id: string;
      /**
       * @description What makes the person vulnerable.
       * @enum {string}
       */
      flag: "disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent";
      /**
       * @description How urgent it is; absent where nobody judged it.
       * @enum {string}
       */
      priority?: "urgent" | "high" | "normal" | "low";
      /** @description Since when it was so; absent if not known. */
      since_on?: string;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description What makes a prisoner vulnerable, since when and how urgent it is. Health is for editors alone. */
    VulnerabilityWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who is vulnerable.
       */
      prisoner_id: string;
      /**
       * @description What makes the person vulnerable.
       * @enum {string}
       */
      flag: "disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent";
      /**
       * @description How urgent it is; absent where nobody judged it.
       * @enum {string}
       */
      priority?: "urgent" | "high" | "normal" | "low";
      /** @description Since when it was so; absent if not known. */
      since_on?: string;
      /** @description Until when it was so; absent if it goes on or is not known. */
      until_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of organizations. */
    OrganizationsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Organization"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description Courts, prosecutors, bodies that recognise prisoners, publishers: in their public role, without the people in them. */
    OrganizationWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description Name as published. */
      name: string;
      /** @description Name in English, where it is published in another language. */
      name_en?: string;
      /** @description Name in Russian, likewise. */
      name_ru?: string;
      /** @description Name in Belarusian, likewise. */
      name_be?: string;
      /**
       * @description What kind of organisation it is.
       * @enum {string}
       */
      kind: "court" | "prosecutor" | "investigative_body" | "human_rights_organisation" | "media" | "intergovernmental" | "state_body" | "other" | "unknown";
      /** @description Country that it belongs to, ISO 3166-1; absent for one of several countries. */
      country?: string;
      /**
       * Format: uri
       * @description Its own website.
       */
      url?: string;
      /** @description Ids of the organisation in other systems. */
      external_ids: components["schemas"]["ExternalId"][];
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of articles. */
    ArticlesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Article"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description Articles of criminal and administrative codes, with their short titles as sources give them. */
    ArticleWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description The code: country, what it is, year. `BY-CC-1999` is the Criminal Code of Belarus of 1999. */
      code: string;
      /** @description Number of the article as printed. */
      article: string;
      /** @description Number of the part that it speaks of; absent where it speaks of the whole article. */
      part?: string;
      /** @description Short title, as it was in this span of time; absent where no source for it was read. */
      title?: string;
      /** @description Since when the article reads so; absent if not known. */
      valid_from?: string;
      /** @description Until when the article read so; absent if it still does or it is not known. */
      valid_to?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of cases. */
    CasesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Case"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description Prosecutions, each of one person or of several. */
    CaseWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description What the case is called, in neutral words; it names nobody whose record is not public. */
      title: string;
      /** @description Number of the case as published. */
      number?: string;
      /**
       * Format: uuid
       * @description The court that tries it or tried it: an organisation.
       */
      court_id?: string;
      /** @description When it was opened; absent if not known. */
      opened_on?: string;
      /**
       * @description How far it has come, as of `as_of`.
       * @enum {string}
       */
      stage: "investigation" | "trial" | "first_instance_verdict" | "appeal" | "in_force" | "closed" | "unknown";
      /** @description The last date for which a source supports `stage`; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description Whether its defendants are tried together.
       * @enum {string}
       */
      tried_jointly: "yes" | "no" | "unknown";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of charges. */
    ChargesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Charge"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The articles that the items name, each once. */
        articles?: components["schemas"]["Article"][];
        /** @description The cases that the items name, each once. */
        cases?: components["schemas"]["Case"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description What the authorities charge people under, and what became of it. */
    ChargeWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who is charged.
       */
      prisoner_id: string;
      /**
       * Format: uuid
       * @description The article that the person is charged under, where the registry holds it.
       */
      article_id?: string;
      /** @description The code that the source names. It stands by itself: it is not taken from `article_id`. */
      code?: string;
      /** @description The article that the source names, likewise. */
      article?: string;
      /** @description The part of the article that the source names, likewise. */
      part?: string;
      /**
       * @description Whether the person is charged with preparation, an attempt or the whole.
       * @enum {string}
       */
      stage: "preparation" | "attempt" | "completed" | "unknown";
      /**
       * Format: uuid
       * @description The case that the charge is part of.
       */
      case_id?: string;
      /**
       * @description What became of the charge.
       * @enum {string}
       */
      status: "charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown";
      /** @description When the charge was brought; absent if not known. */
      charged_on?: string;
      /** @description When it was decided, dropped or changed; absent if it was not or the date is not known. */
      decided_on?: string;
      /**
       * @description Whether it was decided without the person there.
       * @enum {string}
       */
      in_absentia: "yes" | "no" | "unknown";
      /** @description The last date for which the source supports `status`; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The articles that the items name, each once. */
        articles?: components["schemas"]["Article"][];
        /** @description The cases that the items name, each once. */
        cases?: components["schemas"]["Case"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of recognitions. */
    RecognitionsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Recognition"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description Who recognises somebody as a political prisoner, who does not, since when and by which criteria. */
    RecognitionWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Who is spoken of.
       */
      prisoner_id: string;
      /**
       * @description Who recognises, or does not.
       * @enum {string}
       */
      body: "hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other";
      /** @description Name of the body as published. */
      body_name?: string;
      /**
       * Format: uuid
       * @description The body, where the registry holds it as an organisation.
       */
      organization_id?: string;
      /**
       * @description What the body says, as of `as_of`. Another body may say otherwise, in a recognition of its own.
       * @enum {string}
       */
      status: "recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown";
      /** @description The criteria that the body names, of those of the Parliamentary Assembly, the Working Group or the Guidelines. */
      criteria: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
      /** @description Number of the opinion, such as 54/2024. */
      opinion_number?: string;
      /** @description When the body first said so; absent if not known. */
      recognised_on?: string;
      /** @description When the body took it back; absent if it did not or the date is not known. */
      withdrawn_on?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /**
       * Format: uri
       * @description Where the body says so.
       */
      url?: string;
      /** @description The body's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of consents. */
    ConsentsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Consent"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description What somebody who may consents to being shown of a prisoner. Editors alone see it. */
    Consent: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whom it is about.
       */
      prisoner_id: string;
      /** @description What it is for. */
      scope: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
      /**
       * @description Who gave it, as a relation to the prisoner; no name is kept.
       * @enum {string}
       */
      given_by: "self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown";
      /**
       * @description On what it rests.
       * @enum {string}
       */
      basis: "written" | "oral" | "already_public";
      /**
       * Format: uri
       * @description Where it is public already.
       */
      url?: string;
      /** @description Why what is public already may be shown here. */
      reason?: string;
      /** @description When it was given. */
      granted_on: string;
      /** @description The last day on which it holds, in UTC. What nothing else consents to is withheld within minutes after it. */
      expires_on?: string;
      /** @description When it was withdrawn. What nothing else consents to is withheld at once, wherever it was shown. */
      withdrawn_on?: string;
      /** @description When its last day was seen to have passed and what that entails was done; absent before. The registry sets it. */
      lapsed_on?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description What the person, or somebody who may speak for them, consents to being shown. Editors alone see it. When one is withdrawn or ends and no other holds, what it was for goes at once: the name, what is told of health, what the person likes (`story`), the address for letters (`address`, `contact`). */
    ConsentWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whom it is about.
       */
      prisoner_id: string;
      /** @description What it is for. */
      scope: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
      /**
       * @description Who gave it, as a relation to the prisoner; no name is kept.
       * @enum {string}
       */
      given_by: "self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown";
      /**
       * @description On what it rests.
       * @enum {string}
       */
      basis: "written" | "oral" | "already_public";
      /**
       * Format: uri
       * @description Where it is public already.
       */
      url?: string;
      /** @description Why what is public already may be shown here. */
      reason?: string;
      /** @description When it was given. */
      granted_on: string;
      /** @description The last day on which it holds, in UTC. What nothing else consents to is withheld within minutes after it. */
      expires_on?: string;
      /** @description When it was withdrawn. What nothing else consents to is withheld at once, wherever it was shown. */
      withdrawn_on?: string;
      /** @description When its last day was seen to have passed and what that entails was done; absent before. The registry sets it. */
      lapsed_on?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of appeals. */
    AppealsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Appeal"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The prisoners that the items name, each once. */
        prisoners?: components["schemas"]["Prisoner"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A text by which somebody speaks up for prisoners, and how many signatures of it the registry holds. Numbers that its text gives are figures that name it. */
    Appeal: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description What the appeal is called; it names nobody whose record is not public. */
      title: string;
      /**
       * @description What kind of appeal it is.
       * @enum {string}
       */
      kind: "of_relatives" | "urgent_appeal" | "open_letter" | "petition" | "joint_statement" | "other" | "unknown";
      /** @description When it was published; absent if not known. */
      published_on?: string;
      /**
       * @description Whether it can be signed, as of `as_of`.
       * @enum {string}
       */
      status: "open_for_signature" | "closed" | "not_for_signature" | "unknown";
      /** @description The date that its text speaks of; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description To whom it goes, in the words of the text. */
      addressees: string[];
      /** @description To whom it goes, where the registry holds them as organisations. */
      addressee_ids: string[];
      /** @description Adults who start it publicly, in their own names, as the text prints them. Their relation is to one of the prisoners whom it names. */
      initiators: components["schemas"]["Initiator"][];
      /** @description Organisations that start it. */
      initiator_ids: string[];
      /** @description Prisoners whom it names, or through whose relatives it speaks. Those that the reader may see. */
      prisoner_ids: string[];
      /**
       * Format: uri
       * @description Where anyone can read it.
       */
      url?: string;
      /**
       * Format: int32
       * @description Public signatures that the registry holds and everyone may see.
       */
      public_signatures_count?: number;
      /**
       * Format: int32
       * @description Non-public signatures, for every audience the same. Absent while there are fewer than 5, none included: how few is not told.
       */
      non_public_signatures_count?: number;
      /**
       * Format: int32
       * @description Stands in place of `non_public_signatures_count` while there are fewer than so many, none included: "<5".
       */
      non_public_signatures_fewer_than?: number;
      /**
       * Format: int32
       * @description Both together; absent where `non_public_signatures_count` is. What a text says of its signatures is a figure.
       */
      signatures_count?: number;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description An adult who starts an appeal publicly. */
    Initiator: {
      /** @description Name as the text prints it. */
      name: string;
      /**
       * @description Who they are to a prisoner; absent where the text does not say.
       * @enum {string}
       */
      relation?: "self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown";
    };
    /** @description Appeals for prisoners: from whom, to whom, and how many signatures the registry holds. */
    AppealWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /** @description What the appeal is called; it names nobody whose record is not public. */
      title: string;
      /**
       * @description What kind of appeal it is.
       * @enum {string}
       */
      kind: "of_relatives" | "urgent_appeal" | "open_letter" | "petition" | "joint_statement" | "other" | "unknown";
      /** @description When it was published; absent if not known. */
      published_on?: string;
      /**
       * @description Whether it can be signed, as of `as_of`.
       * @enum {string}
       */
      status: "open_for_signature" | "closed" | "not_for_signature" | "unknown";
      /** @description The date that its text speaks of; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the dates are read so. */
      date_rationale?: string;
      /** @description To whom it goes, in the words of the text. */
      addressees: string[];
      /** @description To whom it goes, where the registry holds them as organisations. */
      addressee_ids: string[];
      /** @description Adults who start it publicly, in their own names, as the text prints them. Their relation is to one of the prisoners whom it names. */
      initiators: components["schemas"]["Initiator"][];
      /** @description Organisations that start it. */
      initiator_ids: string[];
      /** @description Prisoners whom it names, or through whose relatives it speaks. Those that the reader may see. */
      prisoner_ids: string[];
      /**
       * Format: uri
       * @description Where anyone can read it.
       */
      url?: string;
      /**
       * Format: int32
       * @description Public signatures that the registry holds and everyone may see.
       */
      public_signatures_count?: number;
      /**
       * Format: int32
       * @description Non-public signatures, for every audience the same. Absent while there are fewer than 5, none included: how few is not told.
       */
      non_public_signatures_count?: number;
      /**
       * Format: int32
       * @description Stands in place of `non_public_signatures_count` while there are fewer than so many, none included: "<5".
       */
      non_public_signatures_fewer_than?: number;
      /**
       * Format: int32
       * @description Both together; absent where `non_public_signatures_count` is. What a text says of its signatures is a figure.
       */
      signatures_count?: number;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The organizations that the items name, each once. */
        organizations?: components["schemas"]["Organization"][];
        /** @description The prisoners that the items name, each once. */
        prisoners?: components["schemas"]["Prisoner"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of signatures. */
    SignaturesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Signature"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A signature of an appeal. Non-public ones are shown to editors alone and have no name. */
    Signature: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description What was signed.
       */
      appeal_id: string;
      /**
       * @description Whether the name is shown or not even kept.
       * @enum {string}
       */
      kind: "public_name" | "non_public";
      /** @description Name of the signatory as published. The registry does not have that of a non-public one. */
      name?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
    };
    /** @description Signatures of appeals. Public ones are shown with their names; non-public ones are only counted, in the document of the appeal. */
    SignatureWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description What was signed.
       */
      appeal_id: string;
      /**
       * @description Whether the name is shown or not even kept.
       * @enum {string}
       */
      kind: "public_name" | "non_public";
      /** @description Name of the signatory as published. The registry does not have that of a non-public one. */
      name?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of figures. */
    FiguresPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Figure"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The appeals that the items name, each once. */
        appeals?: components["schemas"]["Appeal"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A number that somebody published. Numbers that conflict stand side by side: the registry neither adds them up nor chooses one, and none is a count of its own records. */
    Figure: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: int32
       * @description The number that the source gives.
       */
      value: number;
      /**
       * @description How the source limits it: exactly, about, at least so many.
       * @enum {string}
       */
      bound: "exactly" | "about" | "nearly" | "at_least" | "more_than" | "at_most" | "less_than" | "unknown";
      /**
       * @description What is counted. Numbers of different units are never compared.
       * @enum {string}
       */
      unit: "people" | "criminal_cases" | "prosecutions" | "charges" | "children" | "signatures";
      /** @description Which of them are counted, in neutral words, as the source delimits them. */
      scope: string;
      /** @description Country that it speaks of, ISO 3166-1. */
      country?: string;
      /** @description Part of the country that it speaks of; absent if it is all of it. */
      region?: string;
      /**
       * Format: uuid
       * @description The appeal whose signatures it counts, or in whose text or for which it was given.
       */
      appeal_id?: string;
      /** @description The date that it speaks of; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the date is read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description Figures that somebody published, with what they count and as of when. Those that conflict stand side by side; they are no counts of what the registry holds. */
    FigureWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: int32
       * @description The number that the source gives.
       */
      value: number;
      /**
       * @description How the source limits it: exactly, about, at least so many.
       * @enum {string}
       */
      bound: "exactly" | "about" | "nearly" | "at_least" | "more_than" | "at_most" | "less_than" | "unknown";
      /**
       * @description What is counted. Numbers of different units are never compared.
       * @enum {string}
       */
      unit: "people" | "criminal_cases" | "prosecutions" | "charges" | "children" | "signatures";
      /** @description Which of them are counted, in neutral words, as the source delimits them. */
      scope: string;
      /** @description Country that it speaks of, ISO 3166-1. */
      country?: string;
      /** @description Part of the country that it speaks of; absent if it is all of it. */
      region?: string;
      /**
       * Format: uuid
       * @description The appeal whose signatures it counts, or in whose text or for which it was given.
       */
      appeal_id?: string;
      /** @description The date that it speaks of; of a range the earliest. */
      as_of: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description Why the date is read so. */
      date_rationale?: string;
      /** @description The source's own words. */
      verbatim?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The appeals that the items name, each once. */
        appeals?: components["schemas"]["Appeal"][];
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of corrections. */
    CorrectionsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Correction"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description What somebody says is wrong or missing. Editors alone see it; who sent it is not kept. */
    Correction: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * @description What it is about.
       * @enum {string}
       */
      kind: "wrong_fact" | "missing_fact" | "is_released" | "duplicate" | "safety_takedown" | "other";
      /** @description What is wrong or missing, in the words of whoever says so. Do not write who you are or how you know: nobody asks, and nobody needs it. */
      text: string;
      /**
       * Format: uuid
       * @description Whom it is about, as it was sent. It says of nobody that they are in the registry.
       */
      prisoner_id?: string;
      /** @description Which property of them, as it was sent. */
      property?: string;
      /**
       * Format: uri
       * @description Where it can be read.
       */
      source_url?: string;
      /**
       * @description What became of it.
       * @enum {string}
       */
      status: "received" | "in_review" | "accepted" | "declined";
      /** @description Whether somebody may be in danger and nothing was decided yet: true of `safety_takedown` until it is accepted or declined. */
      urgent: boolean;
      /** @description The day on which it came. */
      received_on: string;
      /** @description The day on which it was decided. */
      resolved_on?: string;
      /** @description Why it was decided so. */
      decision_note?: string;
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description A correction was received. */
    CorrectionReceipt: {
      /**
       * Format: uuid
       * @description The reference: whoever has it can ask what became of the correction, and nobody else can. It cannot be had again.
       */
      id: string;
      /**
       * @description What became of it.
       * @enum {string}
       */
      status: "received" | "in_review" | "accepted" | "declined";
    };
    /** @description What became of a correction: nothing of what it says, and nothing of whom it is about. */
    CorrectionProgress: {
      /**
       * @description What became of it.
       * @enum {string}
       */
      status: "received" | "in_review" | "accepted" | "declined";
      /** @description The day on which it came. */
      received_on: string;
      /** @description The day on which it was decided. */
      resolved_on?: string;
    };
    /** @description A page of claims. */
    ClaimsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Claim"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description What one source says of one property of a prisoner or of one of their parts. Claims that conflict stand side by side; editors can choose one of them and say why. */
    ClaimWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description Whom it is about.
       */
      prisoner_id: string;
      /**
       * @description Kind of the record that it is about: the prisoner or one of their parts.
       * @enum {string}
       */
      record: "prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition";
      /**
       * Format: uuid
       * @description Id of that part; absent of the prisoner.
       */
      record_id?: string;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property: "article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description How reliable the editors hold the source to be in this.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /** @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. */
      chosen: boolean;
      /** @description Why this one is chosen, or was. Never about a child. */
      reason?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of record claims. */
    RecordClaimsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["RecordClaim"][];
      page: components["schemas"]["PageInfo"];
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description What one source says of one property of a record that stands by itself. Claims that conflict stand side by side. */
    RecordClaim: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * @description Kind of the record that it is about.
       * @enum {string}
       */
      record: "facility" | "source" | "organization" | "article" | "case" | "appeal" | "figure";
      /**
       * Format: uuid
       * @description Id of that record.
       */
      record_id: string;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property: "address" | "address_verified" | "article" | "as_of" | "as_of_precision" | "as_of_rationale" | "authority" | "bound" | "code" | "connection" | "country" | "date_rationale" | "external_ids" | "holds" | "kind" | "language" | "name" | "name_be" | "name_en" | "name_local" | "name_ru" | "number" | "opened_on" | "part" | "pseudonymous" | "published_on" | "publisher" | "publisher_item" | "region" | "reliability" | "scope" | "seen_on" | "stage" | "status" | "title" | "tried_jointly" | "unit" | "url" | "valid_from" | "valid_to" | "value" | "verbatim";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description How reliable the editors hold the source to be in this.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /** @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. */
      chosen: boolean;
      /** @description Why this one is chosen, or was. Never about a child. */
      reason?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description What one source says of one property of a record that stands by itself: a facility, a source, an organisation, a case, an article, an appeal or a figure. Claims that conflict stand side by side; editors can choose one of them and say why. */
    RecordClaimWithIncluded: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * @description Kind of the record that it is about.
       * @enum {string}
       */
      record: "facility" | "source" | "organization" | "article" | "case" | "appeal" | "figure";
      /**
       * Format: uuid
       * @description Id of that record.
       */
      record_id: string;
      /**
       * @description The property that it is about; `months_of_term` is `months` within `term`.
       * @enum {string}
       */
      property: "address" | "address_verified" | "article" | "as_of" | "as_of_precision" | "as_of_rationale" | "authority" | "bound" | "code" | "connection" | "country" | "date_rationale" | "external_ids" | "holds" | "kind" | "language" | "name" | "name_be" | "name_en" | "name_local" | "name_ru" | "number" | "opened_on" | "part" | "pseudonymous" | "published_on" | "publisher" | "publisher_item" | "region" | "reliability" | "scope" | "seen_on" | "stage" | "status" | "title" | "tried_jointly" | "unit" | "url" | "valid_from" | "valid_to" | "value" | "verbatim";
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description How reliable the editors hold the source to be in this.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /** @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. */
      chosen: boolean;
      /** @description Why this one is chosen, or was. Never about a child. */
      reason?: string;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
      /** @description Note of the editors. */
      working_note?: string;
      /** @description What `include` asked to bring along, by its kind. */
      included?: {
        /** @description The sources that the items name, each once. */
        sources?: components["schemas"]["Source"][];
      };
    };
    /** @description A page of merges. */
    MergesPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["Merge"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description Two prisoners that are one person: what was said of one is said of the other now. Whoever could see both sees it while it holds; once it was undone, editors alone. */
    Merge: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description The prisoner that was kept: where the other is found now.
       */
      kept_id: string;
      /**
       * Format: uuid
       * @description The prisoner that is no more by themselves.
       */
      merged_id: string;
      /** @description The day of the merge. */
      merged_on: string;
      /** @description The day on which it was undone; absent while it holds. */
      undone_on?: string;
      /** @description Why the two are one person. Equal names are never enough. */
      evidence?: string;
      /** @description The properties of the prisoner that was kept into which something of the other was taken. */
      taken?: string[];
      /** @description Ids of the parts that were left with the prisoner who was merged. */
      left_ids?: string[];
      /** @description Why it was undone. */
      undone_because?: string;
    };
    /** @description A page of duplicate decisions. */
    DuplicateDecisionsPage: {
      /** @description The items of this page, in order. */
      items: components["schemas"]["DuplicateDecision"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description What editors decided of two prisoners who may be one person, so that nobody has to find it out again. Editors alone see it. */
    DuplicateDecision: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /**
       * Format: int32
       * @description Counts the changes that this audience could see; starts at 1.
       */
      version: number;
      /**
       * Format: date-time
       * @description When this audience last saw it change.
       */
      updated_at: string;
      /**
       * @description The widest audience that may see the record; fields can be narrower.
       * @enum {string}
       */
      visibility: "public" | "partner" | "confidential";
      /**
       * Format: uuid
       * @description One of the two prisoners: the one whose id comes first.
       */
      first_id: string;
      /**
       * Format: uuid
       * @description The other.
       */
      second_id: string;
      /**
       * @description What was decided. It changes nothing of either: people are merged by a merge, and by nothing else.
       * @enum {string}
       */
      decision: "same_person" | "possibly_same" | "not_same";
      /** @description On what it rests. Equal names are never enough. */
      evidence: string;
      /** @description How alike the two were found to be when it was decided, from 0 to 1; absent if nothing was computed. */
      score?: number;
      /** @description Note of the editors. */
      working_note?: string;
    };
    /** @description Everything dated about a prisoner that the reader may see. */
    Timeline: {
      /** @description All entries, by the first day that they can be and then the last; those without a date at the end. */
      items: components["schemas"]["TimelineEntry"][];
    };
    /** @description A date that a record states. */
    TimelineEntry: {
      /**
       * @description What the date is of.
       * @enum {string}
       */
      kind: "custody_began" | "custody_ended" | "custody_reported" | "sentence_imposed" | "sentence_in_force" | "event" | "release" | "incident_began" | "incident_ended" | "designation_listed" | "designation_removed" | "contact_status_began" | "contact_status_ended" | "contact_status_reported" | "vulnerability_began" | "vulnerability_ended" | "vulnerability_reported" | "charge_brought" | "charge_decided" | "recognition" | "recognition_withdrawn";
      /**
       * @description Kind of the record that states it.
       * @enum {string}
       */
      record: "custody_period" | "sentence" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition";
      /**
       * Format: uuid
       * @description Id of that record.
       */
      id: string;
      /** @description The code by which the record says what it is about: a status, a kind, a list. */
      what?: string;
      /** @description The date as the record states it; absent if it states none. */
      date?: string;
      /**
       * @description How well the date is known, where the record says so.
       * @enum {string}
       */
      date_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /** @description The first day that it can be; absent if that is not known. */
      earliest?: string;
      /** @description The last day that it can be; absent if that is not known. */
      latest?: string;
      /**
       * @description `certain`: it lies after the entry before it, however their dates are read. `unknown`: it can lie before that one, or on the same day. Of entries further apart `latest` of the one and `earliest` of the other tell.
       * @enum {string}
       */
      order: "certain" | "unknown";
      /**
       * @description How certain it is, where the record says so.
       * @enum {string}
       */
      certainty?: "confirmed" | "likely" | "possible" | "unlikely" | "unknown";
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
    };
    /** @description Who says what of a prisoner, as far as the reader may see it: claims that conflict, and which one was chosen. */
    Provenance: {
      /** @description Every property of which there is a claim, that of the prisoner first. */
      items: components["schemas"]["ProvenanceEntry"][];
    };
    /** @description Who says what of one property. */
    ProvenanceEntry: {
      /**
       * @description Kind of the record: the prisoner or one of their parts.
       * @enum {string}
       */
      record: "prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition";
      /**
       * Format: uuid
       * @description Id of that part; absent of the prisoner.
       */
      record_id?: string;
      /**
       * @description The property that is claimed.
       * @enum {string}
       */
      property: "article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term";
      /** @description What the record says of it now, as a text, a list in the order of its bytes; absent if it says nothing. */
      value?: string;
      /** @description All claims about it that the reader may see. */
      claims: components["schemas"]["ProvenanceClaim"][];
      /** @description Whether these claims differ. */
      conflicting: boolean;
      /**
       * Format: uuid
       * @description The one of them that the editors hold to be right; absent if they chose none.
       */
      chosen_id?: string;
      /** @description Why they chose it. */
      reason?: string;
      /** @description Whether the record says something else than the chosen one; absent if none is chosen. */
      differs_from_chosen?: boolean;
    };
    /** @description What one source says. */
    ProvenanceClaim: {
      /**
       * Format: uuid
       * @description Identifier, stable for ever.
       */
      id: string;
      /** @description What the source says it is, as a text: a code, a date, a number, `true` or `false` where the property is one; of a list all that it holds, parted by commas, in any order. */
      value: string;
      /** @description The source's own words. Never about a child. */
      verbatim?: string;
      /** @description The last date for which the source supports the statement; of a range the earliest. */
      as_of?: string;
      /**
       * @description How well `as_of` is known.
       * @enum {string}
       */
      as_of_precision?: "day" | "month" | "year" | "range" | "estimate" | "unknown";
      /**
       * @description How reliable the editors hold the source to be in this.
       * @enum {string}
       */
      reliability?: "highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown";
      /** @description Whether the editors hold this claim to be right, of all that there are about this property. At most one is chosen; the property itself is not changed by it. */
      chosen: boolean;
      /** @description Sources that say so, those that the reader may see. */
      source_ids: string[];
    };
    /** @description Who says what of a record that stands by itself, as far as the reader may see it: claims that conflict, and which one was chosen. */
    RecordProvenance: {
      /** @description Every property of which there is a claim. */
      items: components["schemas"]["RecordProvenanceEntry"][];
    };
    /** @description Who says what of one property. */
    RecordProvenanceEntry: {
      /**
       * @description Kind of the record.
       * @enum {string}
       */
      record: "facility" | "source" | "organization" | "article" | "case" | "appeal" | "figure";
      /**
       * Format: uuid
       * @description Its id.
       */
      record_id: string;
      /**
       * @description The property that is claimed.
       * @enum {string}
       */
      property: "address" | "address_verified" | "article" | "as_of" | "as_of_precision" | "as_of_rationale" | "authority" | "bound" | "code" | "connection" | "country" | "date_rationale" | "external_ids" | "holds" | "kind" | "language" | "name" | "name_be" | "name_en" | "name_local" | "name_ru" | "number" | "opened_on" | "part" | "pseudonymous" | "published_on" | "publisher" | "publisher_item" | "region" | "reliability" | "scope" | "seen_on" | "stage" | "status" | "title" | "tried_jointly" | "unit" | "url" | "valid_from" | "valid_to" | "value" | "verbatim";
      /** @description What the record says of it now, as a text, a list in the order of its bytes; absent if it says nothing. */
      value?: string;
      /** @description All claims about it that the reader may see. */
      claims: components["schemas"]["ProvenanceClaim"][];
      /** @description Whether these claims differ. */
      conflicting: boolean;
      /**
       * Format: uuid
       * @description The one of them that the editors hold to be right; absent if they chose none.
       */
      chosen_id?: string;
      /** @description Why they chose it. */
      reason?: string;
      /** @description Whether the record says something else than the chosen one; absent if none is chosen. */
      differs_from_chosen?: boolean;
    };
    /** @description When the term of a prisoner is expected to end, worked out when it is asked for and stored nowhere. It stands beside what sources state and replaces none of it. */
    ReleaseEstimate: {
      /**
       * @description `computed`: there is one date. `interval`: something is known in part only, and so is the date. `not_computable`: there is none, as `missing` and `assumptions` say.
       * @enum {string}
       */
      status: "computed" | "interval" | "not_computable";
      /** @description The day on which the term is expected to end; with `computed` only. */
      expected_date?: string;
      /** @description The first day that it can be under the rules; absent with `not_computable`. */
      earliest?: string;
      /** @description The last day that it can be under the rules; absent with `not_computable`. */
      latest?: string;
      /**
       * @description The rules that were applied: those of Belarus on crediting custody, since 2021-06-19.
       * @enum {string}
       */
      ruleset: "by_cc75_2021_06_19_v1";
      /** @description What it is worked out from. */
      inputs: components["schemas"]["ReleaseEstimateInputs"];
      /** @description How the date was come to, in order; those of an interval for its first day and then for its last. */
      steps: components["schemas"]["ReleaseEstimateStep"][];
      /** @description What was assumed and by which rule, and why there is no date where there is none. */
      assumptions: string[];
      /** @description What there is no date without: `custody_start` when custody began, `sentence` one that is known to be in force, `term` its length, `credit_ratio` how custody counts where no verified rule says so. */
      missing: ("custody_start" | "sentence" | "term" | "credit_ratio")[];
      /** @description What must be said wherever the date is shown. */
      disclaimer: string;
    };
    /** @description What the estimate is worked out from, as the reader may see it. */
    ReleaseEstimateInputs: {
      /** @description The first day on which custody in the criminal case can have begun; absent if not known. */
      custody_start_earliest?: string;
      /** @description The last day on which it can have begun. */
      custody_start_latest?: string;
      /**
       * Format: uuid
       * @description Id of the sentence that is worked from; absent if there is none or it is not known which.
       */
      sentence_id?: string;
      /** @description Its length; empty if not known. */
      term?: {
        /**
         * Format: int32
         * @description Whole years.
         */
        years?: number;
        /**
         * Format: int32
         * @description Months beside the years.
         */
        months?: number;
        /**
         * Format: int32
         * @description Days beside the months.
         */
        days?: number;
      };
      /**
       * @description Its regime.
       * @enum {string}
       */
      regime?: "general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown";
      /**
       * @description Where it is served.
       * @enum {string}
       */
      placement?: "penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown";
      /** @description When its verdict came into force, as the sentence states it. */
      in_force_on?: string;
      /** @description In place of `in_force_on`: the first day on which it is known to be in force, or else the day of this answer. */
      in_force_by?: string;
      /** @description Ids of the sentences under Article 411 that are added. */
      additional_sentence_ids?: string[];
    };
    /** @description One step of the calculation. */
    ReleaseEstimateStep: {
      /**
       * @description `base_term`: the term from the first day in custody to its last day. `r6_custody_before_in_force`: custody that can be credited. `r1_credit`: a day off for two of these; `r1_credit_not_before`: never to before the day on which that became law. `r3_no_credit`: none. `not_before_in_force`: never before the verdict is in force. `r8_additional_term`: a term under Article 411.
       * @enum {string}
       */
      rule: "base_term" | "r6_custody_before_in_force" | "r1_credit" | "r1_credit_not_before" | "r3_no_credit" | "not_before_in_force" | "r8_additional_term";
      /** @description The day before the step. */
      from: string;
      /** @description The day after it. */
      to: string;
      /**
       * Format: int32
       * @description Whole days from the one to the other; less than 0 if it is earlier.
       */
      days: number;
      /**
       * @description Which end of an interval the step leads to; absent if there is one date.
       * @enum {string}
       */
      bound?: "earliest" | "latest";
    };
    /**
     * @description Where and how to write to a prisoner, as of a date. With `available: false` it holds `reason` and how old the report of the custody is, and nothing else.
     * @example {
     *       "available": true,
     *       "custody_as_of": "2026-01-10",
     *       "stale_after": "2026-07-09",
     *       "freshness": "fresh",
     *       "facility_id": "5b1f0f8e-6a0c-4c55-9f3e-2f3d1c7a9b10",
     *       "name_id": "0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50",
     *       "label": [
     *         "ВЫДУМАННАЯ Марина",
     *         "Пример-колония № 99",
     *         "999999, г. Примерск, ул. Примерная, 1"
     *       ],
     *       "postal_code": "999999",
     *       "country": "BY",
     *       "latin": [
     *         "VYDUMANAYA Maryna",
     *         "Primer-koloniia № 99",
     *         "999999, g. Primersk, ul. Primernaia, 1",
     *         "BELARUS"
     *       ],
     *       "languages": [
     *         "ru",
     *         "be"
     *       ],
     *       "advice": [
     *         "copy_exactly",
     *         "short_and_positive"
     *       ],
     *       "advice_source": "Libereco; Solidarity Postcards",
     *       "verified_at": "2025",
     *       "warnings": [],
     *       "source_ids": []
     *     }
     * @example {
     *       "available": false,
     *       "reason": "facility_not_known",
     *       "custody_as_of": "2026-01-10",
     *       "stale_after": "2026-07-09",
     *       "freshness": "fresh"
     *     }
     */
    LetterAddress: {
      /** @description Whether there is an address that can be written to, as far as the reader may know. */
      available: boolean;
      /**
       * @description Why there is none; the first that holds of those that the reader may know.
       * @enum {string}
       */
      reason?: "not_in_custody" | "custody_not_known" | "held_at_home" | "no_correspondence" | "letters_withheld" | "name_protected" | "no_cyrillic_name" | "facility_not_known" | "address_not_known" | "address_not_in_use" | "address_not_verified";
      /** @description The last date for which a source supports that the person is there, as the prisoner has it. */
      custody_as_of?: string;
      /** @description From this day on that counts as stale, as the prisoner has it. */
      stale_after?: string;
      /**
       * @description How old that report is, on the day of this answer.
       * @enum {string}
       */
      freshness: "fresh" | "ageing" | "stale" | "unknown";
      /**
       * Format: uuid
       * @description The place, as the prisoner has it.
       */
      facility_id?: string;
      /**
       * Format: uuid
       * @description The name that is used.
       */
      name_id?: string;
      /** @description What is written on the envelope, line by line, in Cyrillic exactly as published: the name, the place as letters are addressed to it, its address. */
      label?: string[];
      /** @description The postal code, read from the address. */
      postal_code?: string;
      /** @description Country of the place, ISO 3166-1. */
      country?: string;
      /** @description The same in Latin letters and the country in English, to help read it: a published Latin name where there is one, all else letter by letter as ICAO Doc 9303 reads them, a name in the language that it follows, an address in the one that its letters give away. It does not take the place of `label`. */
      latin?: string[];
      /** @description Languages in which letters are let through, ISO 639-1; absent where nothing is known. */
      languages?: string[];
      /** @description How letters are written there; absent where nothing is known. */
      advice?: ("copy_exactly" | "short_and_positive" | "no_politics" | "nothing_of_the_case" | "no_emoji" | "no_blank_sheets" | "nothing_of_own_family" | "return_address_optional")[];
      /** @description Who says so of `languages` and `advice`. */
      advice_source?: string;
      /** @description When the address was last seen published; two independent publishers give it. Absent if that is not known. */
      verified_at?: string;
      /** @description What to know before writing; with an address only. */
      warnings?: ("status_not_fresh" | "correspondence_taken_away" | "no_postal_code")[];
      /** @description Sources of the name and the address, those that the reader may see. */
      source_ids?: string[];
    };
    /** @description How much of what a lawful register must hold is known of a prisoner to the reader. */
    Completeness: {
      /** @description Every element, in the order of the convention. */
      items: components["schemas"]["CompletenessElement"][];
      /**
       * Format: int32
       * @description How many are known.
       */
      yes: number;
      /**
       * Format: int32
       * @description How many are known in part.
       */
      partly: number;
      /**
       * Format: int32
       * @description How many are not known.
       */
      no: number;
    };
    /** @description One thing that a lawful register has to hold, and how far it is known. */
    CompletenessElement: {
      /**
       * @description What the register has to hold.
       * @enum {string}
       */
      element: "identity" | "arrest_date" | "arrest_place" | "arrest_authority" | "ordering_authority" | "grounds" | "supervising_authority" | "place" | "admission_date" | "place_authority" | "health" | "death" | "release_or_transfer";
      /** @description Where the International Convention for the Protection of All Persons from Enforced Disappearance asks for it. */
      icpped: string;
      /** @description Where the Nelson Mandela Rules ask for it; absent where their Rule 7 does not. */
      mandela_rules?: string;
      /**
       * @description How far the reader of this answer is told. `no` says nothing of what others know.
       * @enum {string}
       */
      known: "yes" | "partly" | "no";
      /** @description By which properties of which kinds of record, such as `event.happened_on`; never what they say. */
      known_by: string[];
    };
    /**
     * @description A page of the calendar.
     * @example {
     *       "items": [
     *         {
     *           "uid": "arrest-anniversary-5b1f0f8e-6a0c-4c55-9f3e-2f3d1c7a9b10-2026",
     *           "kind": "arrest_anniversary",
     *           "on": "2026-09-04",
     *           "since": "2024-09-04",
     *           "years": 2,
     *           "prisoner_id": "0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50",
     *           "display_name": "VYDUMANAYA Maryna",
     *           "record": "event",
     *           "id": "5b1f0f8e-6a0c-4c55-9f3e-2f3d1c7a9b10",
     *           "summary": "2 years since the arrest: VYDUMANAYA Maryna",
     *           "description": "Arrested on 2024-09-04, as sources report. Of the custody it is known what was reported as of 2026-01-10.",
     *           "updated_at": "2026-01-15T09:00:00.000Z"
     *         }
     *       ],
     *       "page": {
     *         "limit": 50,
     *         "next_cursor": null,
     *         "next": null
     *       }
     *     }
     */
    CalendarPage: {
      /** @description The entries of this page, by day. */
      items: components["schemas"]["CalendarEntry"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description A day of the calendar and what it is the day of. */
    CalendarEntry: {
      /** @description Tells the entry apart from all others, for ever; the same in the file. */
      uid: string;
      /**
       * @description What it is.
       * @enum {string}
       */
      kind: "birthday" | "arrest_anniversary" | "hearing" | "expected_release";
      /** @description The day. Of what happened on 29 February, the 28th where there is no 29th. */
      on: string;
      /** @description The day that it is an anniversary of. */
      since?: string;
      /**
       * Format: int32
       * @description How many years after that day.
       */
      years?: number;
      /**
       * Format: uuid
       * @description Whom it is about.
       */
      prisoner_id: string;
      /** @description The name that may be shown; absent if none may. It keeps to the policy of names for editors as well. */
      display_name?: string;
      /** @description Kind of the record that states it or, of an expected release, that it is computed for. */
      record: string;
      /**
       * Format: uuid
       * @description Id of that record.
       */
      id: string;
      /** @description The title of the entry, in English. */
      summary: string;
      /** @description What has to be said wherever it is shown. */
      description: string;
      /**
       * Format: date-time
       * @description When the reader last saw what it is made from change.
       */
      updated_at: string;
    };
    /** @description How many there are, each figure with its unit and with what is not known. */
    PrisonerStatistics: {
      /**
       * @description What is counted.
       * @enum {string}
       */
      unit: "people" | "sentences" | "charges" | "recognitions" | "children";
      /**
       * Format: int32
       * @description Position in the feed of the caller that the figures reflect.
       */
      seq: number;
      /** @description The instant of which it is what the registry said: `as_of` as it was asked for. Absent: what it says now. */
      said_at?: string;
      /** @description The day of which it is what was true: `on_date` as it was asked for. Absent: by the latest reports. */
      true_on?: string;
      /** @description The earliest date for which a status of those counted is reported. */
      reported_from?: string;
      /** @description The latest. Nothing is known of later days. */
      reported_to?: string;
      /** @description Whether one of the unit can be in several groups, since there can be several of what it is grouped by: the groups then do not add up to `total`, which counts each once. */
      groups_overlap: boolean;
      total: components["schemas"]["Figures"];
      /** @description By `group_by`, in the order of their keys; none without it. */
      groups: components["schemas"]["StatisticGroup"][];
    };
    /** @description Of all that are counted. */
    Figures: {
      /**
       * Format: int32
       * @description How many of the unit there are.
       */
      count: number;
      /**
       * Format: int32
       * @description How many people they belong to; of the units that are part of one person.
       */
      people?: number;
      /**
       * Format: int32
       * @description Minor children that are reported of them, summed up: one of two parents counts twice.
       */
      minor_children?: number;
      /**
       * Format: int32
       * @description Of people: of whom no custody is reported, or none that can have lasted on the day of `on_date`.
       */
      without_custody_report?: number;
      /**
       * Format: int32
       * @description Of people: of whom custody is reported, and not which.
       */
      custody_status_unknown?: number;
      /**
       * Format: int32
       * @description Of children: reported to be minors.
       */
      minors?: number;
      /**
       * Format: int32
       * @description Of children: of whom no source says whether they are minors.
       */
      minority_unknown?: number;
      /**
       * Format: int32
       * @description Of people: without any sentence, so that nothing is known or unknown of its length.
       */
      not_sentenced?: number;
      /** @description Of people, the months that sources state of them; of sentences, their terms. */
      sentence_months?: components["schemas"]["Measures"];
    };
    /** @description What is said of numbers; of those that are known alone. Nothing but the counts where none is known. */
    Measures: {
      /**
       * Format: int32
       * @description How many numbers are known.
       */
      known: number;
      /**
       * Format: int32
       * @description How many are not.
       */
      unknown: number;
      /** @description Their sum. */
      sum?: number;
      /** @description Their mean, to hundredths. */
      mean?: number;
      /** @description The value in the middle; of an even number of values, half-way between two. */
      median?: number;
      /** @description The least. */
      min?: number;
      /** @description The greatest. */
      max?: number;
    };
    /** @description Those who have the same in the fields by which they are grouped. */
    StatisticGroup: {
      /** @description What they have in common, by the fields of `group_by`; null: not stated. */
      key: {
        [key: string]: string | number | null;
      };
      /**
       * Format: int32
       * @description How many of the unit there are.
       */
      count?: number;
      /**
       * Format: int32
       * @description How many people they belong to; of the units that are part of one person.
       */
      people?: number;
      /**
       * Format: int32
       * @description Minor children that are reported of them, summed up: one of two parents counts twice.
       */
      minor_children?: number;
      /**
       * Format: int32
       * @description Of people: of whom no custody is reported, or none that can have lasted on the day of `on_date`.
       */
      without_custody_report?: number;
      /**
       * Format: int32
       * @description Of people: of whom custody is reported, and not which.
       */
      custody_status_unknown?: number;
      /**
       * Format: int32
       * @description Of children: reported to be minors.
       */
      minors?: number;
      /**
       * Format: int32
       * @description Of children: of whom no source says whether they are minors.
       */
      minority_unknown?: number;
      /**
       * Format: int32
       * @description Of people: without any sentence, so that nothing is known or unknown of its length.
       */
      not_sentenced?: number;
      /** @description Of people, the months that sources state of them; of sentences, their terms. */
      sentence_months?: components["schemas"]["Measures"];
      /**
       * @description Those of whom it is not stated, and with them all groups of fewer than 5 and what would tell of such: no figure is given. To partners, of what is not public.
       * @constant
       */
      suppressed?: true;
    };
    /** @description Families of those who are held. Nothing of it is told one by one. */
    FamilyStatistics: {
      /**
       * @description What is counted: parents with minor children, and these.
       * @constant
       */
      unit: "families";
      /**
       * Format: int32
       * @description Position in the feed of the caller that the figures reflect.
       */
      seq: number;
      /** @description The instant of which it is what the registry said: `as_of` as it was asked for. Absent: what it says now. */
      said_at?: string;
      /** @description The day of which it is what was true: `on_date` as it was asked for. Absent: by the latest reports. */
      true_on?: string;
      /** @description The earliest date for which a status of those counted is reported. */
      reported_from?: string;
      /** @description The latest. Nothing is known of later days. */
      reported_to?: string;
      /** @description The day as of which separation is counted: `on_date`, or today in UTC. */
      as_of_day: string;
      /**
       * Format: int32
       * @description Women with minor children.
       */
      mothers: number;
      /**
       * Format: int32
       * @description Men with minor children.
       */
      fathers: number;
      /**
       * Format: int32
       * @description Others with minor children.
       */
      parents_of_other_or_unknown_sex: number;
      /**
       * Format: int32
       * @description Of these parents: of whom no custody is reported, so that nothing is known of where they are.
       */
      parents_without_custody_report: number;
      /**
       * Format: int32
       * @description Their minor children, each counted once.
       */
      children: number;
      /**
       * Format: int32
       * @description Further children of those whom the filters find, of whom no source says whether they are minors: they count in no other figure.
       */
      children_of_unknown_minority: number;
      /**
       * Format: int32
       * @description Of the minor children: of none of whose parents any custody is reported, so that it is not known whether they have one in custody.
       */
      children_without_custody_report: number;
      /** @description The earliest date for which these children are reported. */
      children_reported_from?: string;
      /** @description The latest. Whether they are minors still is not worked out. */
      children_reported_to?: string;
      /**
       * Format: int32
       * @description Of them: with a parent in custody on that day, as far as can be.
       */
      children_with_a_parent_held: number;
      /**
       * Format: int32
       * @description With two.
       */
      children_with_both_parents_held: number;
      /**
       * Format: int32
       * @description Of whom one parent is in the registry, so that nothing is known of the other.
       */
      children_with_one_known_parent: number;
      /** @description For how many days the children with a parent held have been without one: at least and at most, by how well the beginning is known. Unknown where no beginning is. */
      separation_days: {
        least: components["schemas"]["Measures"];
        most: components["schemas"]["Measures"];
      };
    };
    /** @description How many were held over time, with what is uncertain. */
    HeldStatistics: {
      /**
       * @description What is counted: people in custody on each day.
       * @constant
       */
      unit: "people";
      /**
       * @description How far apart the days are.
       * @enum {string}
       */
      interval: "day" | "week" | "month" | "year";
      /**
       * Format: int32
       * @description Position in the feed of the caller that the figures reflect.
       */
      seq: number;
      /** @description The instant of which it is what the registry said: `as_of` as it was asked for. Absent: what it says now. */
      said_at?: string;
      /** @description The day of which it is what was true: `on_date` as it was asked for. Absent: by the latest reports. */
      true_on?: string;
      /** @description The earliest date for which a status of those counted is reported. */
      reported_from?: string;
      /** @description The latest. Nothing is known of later days. */
      reported_to?: string;
      /**
       * Format: int32
       * @description How many people the filters find of whom no custody is reported at all, so that they count on no day.
       */
      without_report: number;
      /** @description The days, in order. */
      points: components["schemas"]["HeldPoint"][];
    };
    /** @description A day. */
    HeldPoint: {
      /** @description The day. */
      on: string;
      /**
       * Format: int32
       * @description In custody for certain: between the last day on which it can have begun and the first on which it can have ended, or for which it is reported.
       */
      least: number;
      /**
       * Format: int32
       * @description In custody as far as can be: where no end is reported, it may have gone on.
       */
      most: number;
      minor_children: components["schemas"]["HeldChildren"];
    };
    /** @description Minor children that are reported of them now, not of that day, summed up: one of two parents counts twice. */
    HeldChildren: {
      /**
       * Format: int32
       * @description Of those in `least`.
       */
      least: number;
      /**
       * Format: int32
       * @description Of those in `most`.
       */
      most: number;
    };
    /**
     * @description A page of the feed.
     * @example {
     *       "items": [
     *         {
     *           "seq": 812,
     *           "at": "2026-01-15T09:00:00.000Z",
     *           "record": "prisoner",
     *           "id": "0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50",
     *           "version": 7,
     *           "change": "updated",
     *           "href": "/v1/prisoners/0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50"
     *         }
     *       ],
     *       "page": {
     *         "limit": 50,
     *         "next_after": 812,
     *         "next": "/v1/changes?after=812",
     *         "caught_up": true
     *       }
     *     }
     */
    ChangesPage: {
      /** @description The entries, in order. */
      items: components["schemas"]["ChangeEntry"][];
      page: components["schemas"]["FeedPosition"];
    };
    /**
     * @description What became of a record.
     * @example {
     *       "seq": 812,
     *       "at": "2026-01-15T09:00:00.000Z",
     *       "record": "prisoner",
     *       "id": "0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50",
     *       "version": 7,
     *       "change": "updated",
     *       "href": "/v1/prisoners/0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50"
     *     }
     */
    ChangeEntry: {
      /**
       * Format: int64
       * @description Its number in the feed of the caller's audience: without gaps, and never another's.
       */
      seq: number;
      /**
       * Format: date-time
       * @description When it was written.
       */
      at: string;
      /** @description Kind of record. */
      record: string;
      /**
       * Format: uuid
       * @description Id of the record.
       */
      id: string;
      /**
       * Format: int64
       * @description The version that the record came to with it. Versions of a record go up by one.
       */
      version: number;
      /**
       * @description `created`: it is shown to you, and was not before. `updated`: what it says has changed. `removed`: it is not shown any more; forget what you have of it. Why is not told.
       * @enum {string}
       */
      change: "created" | "updated" | "removed";
      /** @description Where the record is read. */
      href: string;
      /** @description With `include=record`: the record as it is now, at the `Registry-Seq` of this answer, so possibly later than `version`: what was taken back since is not told again. Absent where it is not shown now; of a removal that comes later in the feed. */
      document?: {
        /**
         * Format: uuid
         * @description Id of the record.
         */
        id: string;
      } & {
        [key: string]: unknown;
      };
      /** @description With `include=edition`: what was published with it. */
      edition?: components["schemas"]["PublishedEdition"];
    };
    /** @description What was published with an entry of the feed. */
    PublishedEdition: {
      /**
       * Format: int64
       * @description The last number that was written together with this entry: all up to it came at once, and at none between them was the feed ever.
       */
      until: number;
      /** @description What the ledger has of the document: SHA-256 of the salt and the document, in base64. Absent of a removal. */
      commitment?: string;
      /** @description What opens the commitment, in base64. Absent where something of the document was taken back since. */
      salt?: string;
      /** @description The record as it was published with this entry, without what may not be told any more. Absent where nothing of it may. */
      document?: {
        /**
         * Format: uuid
         * @description Id of the record.
         */
        id: string;
      } & {
        [key: string]: unknown;
      };
    };
    /** @description Where a page stands in the feed. */
    FeedPosition: {
      /**
       * Format: int32
       * @description How many entries a page has at most.
       */
      limit: number;
      /**
       * Format: int64
       * @description What to send as `after` next. It can be beyond the last entry, where filters left others out.
       */
      next_after: number;
      /** @description Address of the next page. There always is one: a feed has no end. */
      next: string;
      /** @description Whether nothing more was there to be told at the time. */
      caught_up: boolean;
    };
    /** @description A page of what was taken back. */
    WithdrawalsPage: {
      /** @description What was taken back, the earliest first. */
      items: components["schemas"]["TakenBack"][];
      page: components["schemas"]["PageInfo"];
    };
    /**
     * @description A version of which something was taken back.
     * @example {
     *       "seq": 812,
     *       "record": "prisoner",
     *       "id": "0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50",
     *       "version": 6
     *     }
     */
    TakenBack: {
      /**
       * Format: int64
       * @description How far the feed of the caller's audience had come when it was taken back. The feed itself can have stood still.
       */
      seq: number;
      /** @description Kind of record. */
      record: string;
      /**
       * Format: uuid
       * @description Id of the record.
       */
      id: string;
      /**
       * Format: int64
       * @description The version of which something was taken back.
       */
      version: number;
      /** @description What is left of it. Absent where nothing is. */
      document?: {
        /**
         * Format: uuid
         * @description Id of the record.
         */
        id: string;
      } & {
        [key: string]: unknown;
      };
    };
    /** @description All prisoners. */
    PrisonersExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Prisoner"][];
    };
    /** @description All names. */
    NamesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Name"][];
    };
    /** @description All custody periods. */
    CustodyPeriodsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["CustodyPeriod"][];
    };
    /** @description All sentences. */
    SentencesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Sentence"][];
    };
    /** @description All children. */
    ChildrenExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Child"][];
    };
    /** @description All facilities. */
    FacilitiesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Facility"][];
    };
    /** @description All sources. */
    SourcesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Source"][];
    };
    /** @description All events. */
    EventsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Event"][];
    };
    /** @description All releases. */
    ReleasesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Release"][];
    };
    /** @description All incidents. */
    IncidentsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Incident"][];
    };
    /** @description All designations. */
    DesignationsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Designation"][];
    };
    /** @description All contact statuses. */
    ContactStatusesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["ContactStatus"][];
    };
    /** @description All vulnerabilities. */
    VulnerabilitiesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Vulnerability"][];
    };
    /** @description All organizations. */
    OrganizationsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Organization"][];
    };
    /** @description All articles. */
    ArticlesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Article"][];
    };
    /** @description All cases. */
    CasesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Case"][];
    };
    /** @description All charges. */
    ChargesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Charge"][];
    };
    /** @description All recognitions. */
    RecognitionsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Recognition"][];
    };
    /** @description All consents. */
    ConsentsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Consent"][];
    };
    /** @description All appeals. */
    AppealsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Appeal"][];
    };
    /** @description All signatures. */
    SignaturesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Signature"][];
    };
    /** @description All figures. */
    FiguresExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Figure"][];
    };
    /** @description All corrections. */
    CorrectionsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Correction"][];
    };
    /** @description All claims. */
    ClaimsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Claim"][];
    };
    /** @description All record claims. */
    RecordClaimsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["RecordClaim"][];
    };
    /** @description All merges. */
    MergesExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["Merge"][];
    };
    /** @description All duplicate decisions. */
    DuplicateDecisionsExport: {
      /** @description All of them, in the order of ids. */
      items: components["schemas"]["DuplicateDecision"][];
    };
    /** @description The caller's requests; to an admin, all. */
    ExportRequestList: {
      /** @description The requests, newest first. */
      items: components["schemas"]["ExportRequest"][];
    };
    /** @description A request for exports of what is not public. It says nothing of anybody in the registry. */
    ExportRequest: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /**
       * Format: uuid
       * @description The key that asked. It alone exports by it.
       */
      api_key_id: string;
      /** @description The kinds of record that were asked for. */
      records: string[];
      /** @description What the export is for. */
      reason: string;
      /**
       * @description `requested`: it waits for being approved. `approved`: its key exports by it. `withdrawn`: it does not count any more. `ended`: its last day has passed, or the key that asked or the one that approved is not valid any more.
       * @enum {string}
       */
      status: "requested" | "approved" | "withdrawn" | "ended";
      /** @description The last day on which it counts, in UTC: the one that was asked for, and once it is approved the one that was granted. */
      expires_on: string;
      /**
       * Format: uuid
       * @description The key that approved it; absent until then.
       */
      approved_by?: string;
      /**
       * Format: date-time
       * @description When it was approved; absent until then.
       */
      approved_at?: string;
      /**
       * Format: date-time
       * @description When it was withdrawn; absent where it was not.
       */
      withdrawn_at?: string;
      /**
       * Format: date-time
       * @description When it was asked.
       */
      created_at: string;
    };
    /** @description The heads of the ledger. */
    LedgerHeads: {
      /** @description The heads of the trees that the caller may see. */
      heads: components["schemas"]["LedgerHead"][];
    };
    /** @description The head of a tree: it stands for everything that was written up to it. */
    LedgerHead: {
      /**
       * @description Which tree: `public`, `partner` or `confidential` over the feed of that audience, `commits` over all that was written.
       * @enum {string}
       */
      tree: "commits" | "public" | "partner" | "confidential";
      /**
       * Format: int64
       * @description How many leaves it has: of an audience's tree the number that its feed has come to.
       */
      size: number;
      /** @description The hash of the whole tree (RFC 9162, section 2.1.1), in base64. */
      root: string;
      /**
       * Format: date-time
       * @description When its last leaf was written; absent while it has none.
       */
      at?: string;
      /** @description The same, signed: a checkpoint as transparency logs hand them out (C2SP tlog-checkpoint). Keep it, as it is, in a file. */
      checkpoint: string;
      /** @description What its signature is checked with (C2SP signed-note, Ed25519). Keep the first one that you were given: a key that changes is a question to ask. */
      verifier_key: string;
    };
    /** @description That something is in the ledger. */
    InclusionProof: {
      /**
       * @description Which tree: `public`, `partner` or `confidential` over the feed of that audience, `commits` over all that was written.
       * @enum {string}
       */
      tree: "commits" | "public" | "partner" | "confidential";
      /**
       * Format: int64
       * @description The number of the leaf, from 1: of an entry of the feed its `seq`.
       */
      number: number;
      /**
       * Format: int64
       * @description The size of the tree that the proof is for.
       */
      size: number;
      /** @description What is hashed, letter for letter: SHA-256 of a zero byte and this is the leaf. */
      leaf: string;
      /** @description The hashes from the leaf up to the root (RFC 9162, section 2.1.3). */
      path: string[];
      /** @description The root that they lead to. */
      root: string;
      /** @description Opens the commitment in the leaf, in base64: SHA-256 of the salt and the bytes of the document at that version is `document`. Absent where the document was taken back or erased: then the leaf shows that there was one, and nothing of it. */
      salt?: string;
      /** @description Of a commit: what its `statement` commits to with the salt: who wrote, why and from which source, as JSON. */
      statement?: string;
    };
    /** @description That a tree begins with an earlier one: nothing that was in it has been changed, moved or taken out since. */
    ConsistencyProof: {
      /**
       * @description Which tree: `public`, `partner` or `confidential` over the feed of that audience, `commits` over all that was written.
       * @enum {string}
       */
      tree: "commits" | "public" | "partner" | "confidential";
      /**
       * Format: int64
       * @description The size of the earlier tree.
       */
      from: number;
      /**
       * Format: int64
       * @description The size of the later one.
       */
      to: number;
      /** @description The root of the earlier tree, as it is now: compare it with the one that you kept. */
      from_root: string;
      /** @description The root of the later one. */
      to_root: string;
      /** @description The hashes that show it (RFC 9162, section 2.1.4). */
      path: string[];
    };
    /** @description The caller's webhooks; to an admin, all. */
    WebhookList: {
      /** @description The webhooks, oldest first. */
      items: components["schemas"]["Webhook"][];
    };
    /** @description A receiver that is told what changes. */
    Webhook: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /**
       * Format: int32
       * @description Its version, as the ETag has it.
       */
      version: number;
      /** @description Where events are sent. */
      url: string;
      /** @description What it is for. */
      description?: string;
      /** @description Only records of these kinds; absent for all. */
      records?: string[];
      /** @description Only changes of these sorts; absent for all. */
      changes?: ("created" | "updated" | "removed")[];
      /** @description Whether events bring the record along. */
      include_record: boolean;
      /** @description Whether it is told. */
      enabled: boolean;
      /**
       * @description Why the registry switched it off. `gone`: Its receiver answered 410. `failing`: A delivery failed for three days, and none was taken meanwhile.
       * @enum {string}
       */
      disabled_reason?: "gone" | "failing";
      /**
       * Format: uuid
       * @description The key that made it.
       */
      api_key_id: string;
      /**
       * @description Whose feed it is told: that of the key that made it.
       * @enum {string}
       */
      audience: "public" | "partner" | "confidential";
      /** @description Whether that key is valid. While it is not, nothing is delivered. */
      key_valid: boolean;
      /**
       * Format: int64
       * @description Up to which number of that feed deliveries were made out.
       */
      last_seq: number;
      /**
       * Format: date-time
       * @description When a delivery was last taken.
       */
      last_delivered_at?: string;
      /**
       * Format: date-time
       * @description When its secret was made.
       */
      secret_made_at: string;
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When it was last changed.
       */
      updated_at: string;
    };
    /** @description A new webhook with its secret; without one where it was a trial. */
    MadeWebhook: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /**
       * Format: int32
       * @description Its version, as the ETag has it.
       */
      version: number;
      /** @description Where events are sent. */
      url: string;
      /** @description What it is for. */
      description?: string;
      /** @description Only records of these kinds; absent for all. */
      records?: string[];
      /** @description Only changes of these sorts; absent for all. */
      changes?: ("created" | "updated" | "removed")[];
      /** @description Whether events bring the record along. */
      include_record: boolean;
      /** @description Whether it is told. */
      enabled: boolean;
      /**
       * @description Why the registry switched it off. `gone`: Its receiver answered 410. `failing`: A delivery failed for three days, and none was taken meanwhile.
       * @enum {string}
       */
      disabled_reason?: "gone" | "failing";
      /**
       * Format: uuid
       * @description The key that made it.
       */
      api_key_id: string;
      /**
       * @description Whose feed it is told: that of the key that made it.
       * @enum {string}
       */
      audience: "public" | "partner" | "confidential";
      /** @description Whether that key is valid. While it is not, nothing is delivered. */
      key_valid: boolean;
      /**
       * Format: int64
       * @description Up to which number of that feed deliveries were made out.
       */
      last_seq: number;
      /**
       * Format: date-time
       * @description When a delivery was last taken.
       */
      last_delivered_at?: string;
      /**
       * Format: date-time
       * @description When its secret was made.
       */
      secret_made_at: string;
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When it was last changed.
       */
      updated_at: string;
      /** @description The secret that signs, `whsec_…`. It is shown this once. */
      secret?: string;
    };
    /** @description A new secret. */
    WebhookSecret: {
      /** @description The secret that signs, `whsec_…`. It is shown this once. */
      secret: string;
      /**
       * Format: date-time
       * @description Until when the secret before signs as well.
       */
      previous_until: string;
    };
    /** @description A page of the log of a webhook. */
    WebhookDeliveriesPage: {
      /** @description The deliveries of this page, the latest first. */
      items: components["schemas"]["WebhookDelivery"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description One event on its way to one webhook. It holds no name and nothing that a record says. */
    WebhookDelivery: {
      /**
       * Format: uuid
       * @description Identifier of the delivery.
       */
      id: string;
      /** @description The `webhook-id` that it is sent with: the same for every delivery of one event to one webhook. */
      message_id: string;
      /**
       * @description `change`: it happened. `replay`, `redelivery`: it was asked for again. `test`: it was asked for and tells nothing.
       * @enum {string}
       */
      cause: "change" | "replay" | "redelivery" | "test";
      /**
       * Format: int64
       * @description The number in the feed of what it tells; absent of a test.
       */
      seq?: number;
      /** @description Kind of record. */
      record?: string;
      /**
       * Format: uuid
       * @description Id of the record.
       */
      record_id?: string;
      /**
       * @description What became of it.
       * @enum {string}
       */
      change?: "created" | "updated" | "removed";
      /**
       * @description `pending`: it is to be sent, for the first time or again. `delivered`: it was answered 2xx. `failed`: it is not tried again by itself.
       * @enum {string}
       */
      status: "pending" | "delivered" | "failed";
      /**
       * Format: int32
       * @description How often it was tried.
       */
      attempts: number;
      /**
       * Format: date-time
       * @description When it was made out.
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When it was last tried.
       */
      last_attempt_at?: string;
      /**
       * Format: date-time
       * @description When it is tried next; absent once it is over.
       */
      next_attempt_at?: string;
      /**
       * Format: int32
       * @description What the last attempt was answered; absent where it was not.
       */
      response_status?: number;
      /**
       * Format: int32
       * @description How many milliseconds the last attempt took.
       */
      duration_ms?: number;
      /**
       * @description Why the last attempt failed. `refused`: The receiver answered with a status other than 2xx. `redirected`: The receiver answered with a redirect; none is followed. `gone`: The receiver answered 410: it wants no more. `timed_out`: The attempt was not over within 10 seconds. `name_not_found`: The name of the host was not found. `not_public`: The host has an address that is not of the public internet. `not_reached`: No connection came about. `certificate_not_valid`: TLS failed: the certificate is not valid, or not for this name. `cut_off`: The connection broke off before there was an answer. `not_readable`: The registry could not read what it is about.
       * @enum {string}
       */
      failure?: "refused" | "redirected" | "gone" | "timed_out" | "name_not_found" | "not_public" | "not_reached" | "certificate_not_valid" | "cut_off" | "not_readable";
      /** @description Why the last attempt failed, in words. Nothing that the receiver said is kept. */
      error?: string;
    };
    /** @description What was made out. */
    WebhookReplay: {
      /**
       * Format: int32
       * @description How many deliveries were made out: one for each change that the webhook is told of.
       */
      deliveries: number;
    };
    /** @description A page of imports. */
    ImportsPage: {
      /** @description The imports, the latest first. */
      items: components["schemas"]["Import"][];
      page: components["schemas"]["ImportPageInfo"];
    };
    /** @description A list that was brought in: what would become of each row, and what became of it. */
    Import: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /**
       * @description Where it stands. `receiving`: The list is coming in. `planning`: Rows are looked at. `planned`: It is said of every row what would become of it; nothing is stored in the registry. `committing`: The plan is being done. `committed`: All of it is done that was to be done. `reverting`: It is being taken back. `reverted`: It was taken back. `failed`: The plan could not be made. `discarded`: The plan was dropped, by somebody, by its age or by an erasure.
       * @enum {string}
       */
      state: "receiving" | "planning" | "planned" | "committing" | "committed" | "reverting" | "reverted" | "failed" | "discarded";
      /** @description The kind of record that its rows are. */
      record: string;
      /**
       * @description In which form it came.
       * @enum {string}
       */
      form: "json" | "ndjson" | "csv" | "xlsx" | "ods" | "list";
      /**
       * @description `all_or_nothing`: it can be committed only where no row is an error and every question is decided. `skip_errors`: rows with errors and open questions are left out.
       * @enum {string}
       */
      mode: "all_or_nothing" | "skip_errors";
      /**
       * Format: uuid
       * @description The source that the list is an edition of. Whatever is new or changed names it. Prisoners whose records name it and who are not in the list are `missing`; those whose names are exactly the same are the same.
       */
      source_id?: string;
      /** @description The date that the list speaks of, for custody periods, children and recognitions that state none. Left out, that of the source. */
      as_of?: string;
      /** @description Country of those rows that state none. */
      country?: string;
      /**
       * @description Sex of those rows that state none.
       * @enum {string}
       */
      sex?: "female" | "male" | "other" | "unknown";
      /**
       * @description Visibility of those new records whose rows state none; `confidential`, a draft, if left out.
       * @enum {string}
       */
      visibility?: "public" | "partner" | "confidential";
      /** @description The mapping of columns that was asked for. */
      mapping?: string;
      /** @description How the columns of the file were read; absent of forms without columns. */
      columns?: components["schemas"]["ImportColumn"][];
      /** @description Where the names of the columns stand; absent of forms without columns. */
      header?: components["schemas"]["ImportHeader"];
      /** @description The sheet that was read; absent of forms without sheets. */
      sheet?: string;
      /** @description Sheets of the same file that were not read, hidden ones among them. */
      other_sheets?: string[];
      /**
       * Format: int32
       * @description How many rows came in.
       */
      rows: number;
      /**
       * Format: int32
       * @description How many rows are planned or, while it is committed or reverted, done; told by the process that works at it.
       */
      done: number;
      publishing?: components["schemas"]["ImportPublishing"];
      counts?: components["schemas"]["ImportCounts"];
      /** @description Why the last order to commit or revert was refused, or why it failed. */
      failure?: components["schemas"]["ImportFailure"];
      /** @description The key that made it; `system` for the command line. */
      api_key_id: string;
      /**
       * Format: date-time
       * @description When it began.
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When its state last changed.
       */
      updated_at: string;
      /**
       * Format: date-time
       * @description When a plan that was not committed is dropped.
       */
      expires_at?: string;
      /**
       * Format: date-time
       * @description When it was committed.
       */
      committed_at?: string;
      /**
       * Format: date-time
       * @description When it was taken back.
       */
      reverted_at?: string;
    };
    /** @description How a column of the file was read. */
    ImportColumn: {
      /** @description Its name in the file. */
      column: string;
      /** @description The property that it is read as; absent of a column that is not read. */
      path?: string;
      /**
       * @description `name`: it is called as the property is. `synonym`: it is called by a usual word for it. `mapping`: the mapping says so. `derived`: what it says follows from others and is not stored. `none`: it is not read.
       * @enum {string}
       */
      read_by: "name" | "synonym" | "mapping" | "none" | "derived";
    };
    /** @description Where the names of the columns stand. */
    ImportHeader: {
      /**
       * Format: int32
       * @description The line or row that was read as names of columns.
       */
      line: number;
      /** @description Lines above it that say something: a title is not read, and what could be a row of the list is an error. */
      above: number[];
    };
    /** @description While it is committed or reverted and all its rows are done: of how many records it is written what each audience sees of them, which takes longer than the rows. Told by the process that works at it. */
    ImportPublishing: {
      /**
       * Format: int32
       * @description Of how many of them it is written.
       */
      done: number;
      /**
       * Format: int32
       * @description How many records there are, their parts not counted.
       */
      records: number;
    };
    /** @description How many rows there are of each outcome; absent while they are planned. */
    ImportCounts: {
      /**
       * Format: int32
       * @description A new record.
       */
      create?: number;
      /**
       * Format: int32
       * @description A record that is there is changed, or gets parts.
       */
      update?: number;
      /**
       * Format: int32
       * @description A record that is there says all of it already.
       */
      unchanged?: number;
      /**
       * Format: int32
       * @description Somebody who is there may be meant: a question to be decided. Undecided, it is not stored.
       */
      possible_duplicate?: number;
      /**
       * Format: int32
       * @description It cannot be stored, or was not understood.
       */
      error?: number;
      /**
       * Format: int32
       * @description Somebody of the earlier edition of the list who is not in this one: a question to people. Nothing is stored.
       */
      missing?: number;
      /**
       * Format: int32
       * @description It was decided to leave it out.
       */
      skipped?: number;
    };
    /** @description Why an order was refused. */
    ImportFailure: {
      /** @description Code of the failure, as in the catalogue. */
      code: string;
      /** @description What was in the way. */
      detail: string;
      /** @description The records that moved. */
      records?: {
        /** @description Kind of record. */
        record: string;
        /**
         * Format: uuid
         * @description Its id.
         */
        id: string;
      }[];
    };
    /** @description Where the page stands. */
    ImportPageInfo: {
      /**
       * Format: int32
       * @description How many items a page has at most.
       */
      limit: number;
      /** @description Cursor of the next page; null at the end. */
      next_cursor: string | null;
      /** @description Address of the next page; null at the end. */
      next: string | null;
    };
    /** @description A page of rows. */
    ImportRowsPage: {
      /** @description The rows, in their order. */
      items: components["schemas"]["ImportRow"][];
      page: components["schemas"]["ImportPageInfo"];
    };
    /** @description A row and what would become of it. What it says of people goes when the import is committed or dropped. */
    ImportRow: {
      /**
       * Format: int32
       * @description Its number in the import.
       */
      number: number;
      /**
       * Format: int32
       * @description The line of the file on which it begins.
       */
      line?: number;
      /** @description Of a list that came as a JSON document: which item it is (RFC 6901), or the first of those that are one row. */
      pointer?: string;
      /** @description The line, row or item as it came, cut short. */
      text?: string;
      /**
       * @description What would become of it; absent while it is not planned. `create`: A new record. `update`: A record that is there is changed, or gets parts. `unchanged`: A record that is there says all of it already. `possible_duplicate`: Somebody who is there may be meant: a question to be decided. Undecided, it is not stored. `error`: It cannot be stored, or was not understood. `missing`: Somebody of the earlier edition of the list who is not in this one: a question to people. Nothing is stored. `skipped`: It was decided to leave it out.
       * @enum {string}
       */
      outcome?: "create" | "update" | "unchanged" | "possible_duplicate" | "error" | "missing" | "skipped";
      /**
       * Format: uuid
       * @description The record that it is of.
       */
      record_id?: string;
      /**
       * @description How that was found. `id`: Its id. `external_id`: An id of another system. `list`: The earlier edition of the same list has exactly these names, once. `decision`: Somebody decided it.
       * @enum {string}
       */
      matched_by?: "id" | "external_id" | "list" | "decision";
      /**
       * Format: int32
       * @description The version on which the plan was made: where the record has another when it is committed, it moved.
       */
      version?: number;
      /** @description What would be created. */
      document?: {
        [key: string]: unknown;
      };
      /** @description What would be changed of the record itself, as a merge patch (RFC 7396). */
      patch?: {
        [key: string]: unknown;
      };
      /** @description What would be added to the record, and changed of its parts. None is ever removed. */
      parts?: components["schemas"]["ImportPart"][];
      /** @description Sources that would be added to be named by a record that is there; those of a new record stand in `document`. One that several rows name by its address is added once. */
      sources?: {
        [key: string]: unknown;
      }[];
      /** @description What is wrong in it. */
      errors?: components["schemas"]["ImportRowError"][];
      /** @description Who may be meant, the likeliest first. */
      matches?: {
        [key: string]: unknown;
      }[];
      /**
       * Format: int32
       * @description An earlier row that says the same person or thing.
       */
      same_as_row?: number;
      /** @description What it says that would not be stored, and why. */
      notes?: string[];
      /**
       * @description What was decided of it.
       * @enum {string}
       */
      decision?: "create" | "same" | "skip";
    };
    /** @description What would become of a part of the record. */
    ImportPart: {
      /** @description Kind of the part. */
      record: string;
      /**
       * Format: uuid
       * @description The part that is changed, or the id that a new one brings along.
       */
      id?: string;
      /**
       * @description Whether it is new.
       * @enum {string}
       */
      change: "add" | "update";
      /** @description What would be added. */
      document?: {
        [key: string]: unknown;
      };
      /** @description What would be changed of it, as a merge patch. */
      patch?: {
        [key: string]: unknown;
      };
      /** @description Sources that it would bring along and name, of a list of parts alone. */
      sources?: {
        [key: string]: unknown;
      }[];
    };
    /** @description What is wrong in a row. */
    ImportRowError: {
      /** @description The column, or the property as a path such as names.1.full. */
      column?: string;
      /** @description What it says, cut short. */
      value?: string;
      /** @description What was expected. */
      expected: string;
      /**
       * Format: int32
       * @description The line of the file that it is about, where several lines are one row and it is not the first of them.
       */
      line?: number;
      /** @description Of a list that came as a JSON document: where in it that is (RFC 6901). */
      pointer?: string;
    };
    /** @description All mappings. */
    ImportMappingList: {
      /** @description The mappings, by name. */
      items: components["schemas"]["ImportMapping"][];
    };
    /** @description How columns of a file are read. */
    ImportMapping: {
      /** @description Its name. One of the same name is replaced. */
      name: string;
      /** @description The columns. Those that are not named are not read. */
      columns: {
        /** @description Name of the column, as the file has it. */
        column: string;
        /** @description The property that it is, in the flat form of exports; null for one that is not to be read. */
        path: string | null;
      }[];
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When it was last replaced.
       */
      updated_at: string;
    };
    /** @description Who may be meant by what has been typed. */
    Suggestions: {
      /** @description Who may be meant, the likeliest first. */
      items: components["schemas"]["Suggestion"][];
    };
    /** @description Somebody who may be meant. */
    Suggestion: {
      /**
       * Format: uuid
       * @description The prisoner.
       */
      id: string;
      /** @description Their name, as it is shown. */
      display_name?: string;
      /** @description The name of theirs that was found, as published. */
      name: string;
      /** @description How alike it is, from 0 to 1. */
      score: number;
    };
    /** @description Who the candidates may be. */
    MatchResults: {
      /** @description By which rules it was compared. Scores of different rules are not to be compared. */
      algorithm: string;
      /** @description From which scores on decisions are made. */
      thresholds: {
        /** @description Least score of `likely`: 0.95. */
        likely: number;
        /** @description Least score of `possible`: 0.75. */
        possible: number;
      };
      /** @description One for each candidate, in their order. */
      results: components["schemas"]["MatchResult"][];
    };
    /** @description Who one candidate may be. */
    MatchResult: {
      /** @description Your mark. */
      ref?: string;
      /** @description Who may be meant, the likeliest first. */
      matches: components["schemas"]["Match"][];
    };
    /** @description Somebody in the registry who may be meant. */
    Match: {
      /**
       * Format: uuid
       * @description The prisoner who may be meant.
       */
      id: string;
      /** @description Their name, as it is shown. */
      display_name?: string;
      /** @description Whether the decision is `same` or `likely`. */
      match: boolean;
      /** @description How far all features together agree, from 0 to 1. */
      score: number;
      /**
       * @description What the score comes to. It decides nothing: whether two are one person is for people to say.
       * @enum {string}
       */
      decision: "same" | "likely" | "possible" | "unlikely";
      /** @description What was compared, the names first. */
      features: components["schemas"]["MatchFeature"][];
    };
    /** @description One thing that was compared. What either side does not state is not compared, and not listed. */
    MatchFeature: {
      /**
       * @description What was compared.
       * @enum {string}
       */
      feature: "name" | "birth_date" | "sex" | "place";
      /** @description From 0, it differs, to 1, it agrees. */
      score: number;
      /** @description What it adds to the score of the names, or takes away. */
      weight: number;
      /** @description What was asked. */
      asked: string;
      /** @description What the registry says. */
      stored: string;
      /** @description The comparison in words. */
      says: string;
    };
    /** @description Without parameters the manifest of the service. With `extend` the properties `meta` and `rows`. With `queries` a property for each query, named as the query is; its `result` is a list of candidates: `id`, `name`, `description`, `type`, `score` from 0 to 1, `match`, and `features`, each with `id` and `value`. */
    ReconciliationAnswer: {
      /** @description Versions of the API that are spoken. */
      versions?: string[];
      /** @description What the service is called. */
      name?: string;
      /** @description Of what ids are. */
      identifierSpace?: string;
      /** @description Of what properties are. */
      schemaSpace?: string;
      /** @description Where it is explained. */
      documentation?: string;
      /** @description The types of entities. */
      defaultTypes?: components["schemas"]["ReconciliationType"][];
      /** @description Address of a record. */
      view?: {
        /** @description With `{{id}}` for the id. */
        url: string;
      };
      /** @description Address of a small page about somebody. */
      preview?: {
        /** @description With `{{id}}` for the id. */
        url: string;
        /**
         * Format: int32
         * @description In pixels.
         */
        width: number;
        /**
         * Format: int32
         * @description In pixels.
         */
        height: number;
      };
      /** @description Where what is being typed is completed. */
      suggest?: {
        /** @description Completes names. */
        entity: {
          /** @description The registry. */
          service_url: string;
          /** @description The path. */
          service_path: string;
          /** @description The registry. */
          flyout_service_url: string;
          /** @description The path of what shows one of them, with `${id}` for the id. */
          flyout_service_path: string;
        };
        /** @description Completes what can be said beside a name. */
        property: {
          /** @description The registry. */
          service_url: string;
          /** @description The path. */
          service_path: string;
          /** @description The registry. */
          flyout_service_url: string;
          /** @description The path of what shows one of them, with `${id}` for the id. */
          flyout_service_path: string;
        };
        /** @description Completes types. */
        type: {
          /** @description The registry. */
          service_url: string;
          /** @description The path. */
          service_path: string;
          /** @description The registry. */
          flyout_service_url: string;
          /** @description The path of what shows one of them, with `${id}` for the id. */
          flyout_service_path: string;
        };
      };
      /** @description Where properties are proposed. */
      extend?: {
        /** @description Which properties can be fetched. */
        propose_properties: {
          /** @description The registry. */
          service_url: string;
          /** @description The path. */
          service_path: string;
        };
      };
      /** @description The properties that were fetched. */
      meta?: components["schemas"]["ReconciliationColumn"][];
      /** @description By the ids that were asked for: the values of each property. */
      rows?: {
        [key: string]: {
          [key: string]: unknown;
        };
      };
    } & {
      [key: string]: unknown;
    };
    /** @description A type of entity. There is one. */
    ReconciliationType: {
      /**
       * @description Its id.
       * @constant
       */
      id: "prisoner";
      /** @description Its name. */
      name: string;
    };
    /** @description A property that was fetched. */
    ReconciliationColumn: {
      /** @description The property. */
      id: string;
      /** @description Its name. */
      name: string;
    };
    /** @description Who may be meant by what has been typed. */
    ReconciliationEntities: {
      /** @description Who may be meant, the likeliest first. */
      result: components["schemas"]["ReconciliationEntity"][];
    };
    /** @description Somebody who may be meant. */
    ReconciliationEntity: {
      /**
       * Format: uuid
       * @description The prisoner.
       */
      id: string;
      /** @description Their name, as it is shown. */
      name: string;
      /** @description What tells them apart from others of the name. */
      description?: string;
      /** @description What it is. */
      notable: components["schemas"]["ReconciliationType"][];
    };
    /** @description Properties by which a query can say more than a name, or types of what is reconciled. */
    ReconciliationProperties: {
      /** @description Those whose name or id begins so. */
      result: components["schemas"]["ReconciliationProperty"][];
    };
    /** @description A property, or a type. */
    ReconciliationProperty: {
      /** @description Its id. */
      id: string;
      /** @description Its name. */
      name: string;
      /** @description What it says. */
      description?: string;
    };
    /** @description What a tool shows of what is pointed at. */
    ReconciliationFlyout: {
      /** @description What is shown. */
      id: string;
      /** @description A few words about it: paragraphs of text, without scripts, styles and links. */
      html: string;
    };
    /** @description Properties that can be fetched. */
    ReconciliationProposal: {
      /**
       * @description Whose properties these are.
       * @constant
       */
      type: "prisoner";
      /**
       * Format: int32
       * @description How many were asked for.
       */
      limit?: number;
      /** @description What can be fetched by the caller. */
      properties: components["schemas"]["ReconciliationProperty"][];
    };
    /** @description A page of pairs. */
    DuplicatesPage: {
      /** @description Pairs, in the order of their ids. A page can have fewer than asked for, or none, and still go on. */
      items: components["schemas"]["Duplicate"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description Two prisoners who may be one person. */
    Duplicate: {
      /** @description Names the pair when it is decided. */
      pair_id: string;
      first: components["schemas"]["DuplicateSide"];
      second: components["schemas"]["DuplicateSide"];
      /** @description How far all features together agree, from 0 to 1. */
      score: number;
      /**
       * @description What the score comes to. It decides nothing: whether two are one person is for people to say.
       * @enum {string}
       */
      decision: "same" | "likely" | "possible" | "unlikely";
      /** @description What was compared, the names first. */
      features: components["schemas"]["MatchFeature"][];
      /** @description What was decided of the pair; absent if nothing was. */
      decided?: components["schemas"]["DuplicateDecision"];
    };
    /** @description One of the two. */
    DuplicateSide: {
      /**
       * Format: uuid
       * @description The prisoner.
       */
      id: string;
      /** @description Their name, as it is shown. */
      display_name?: string;
    };
    /** @description The vocabularies of the registry. */
    Vocabularies: {
      /** @description All vocabularies. */
      items: components["schemas"]["Vocabulary"][];
    };
    /** @description A closed list of codes: no other value is stored or accepted where it is in use. */
    Vocabulary: {
      /**
       * @description What the vocabulary is called.
       * @enum {string}
       */
      id: "answer" | "appeal_kind" | "appeal_status" | "calendar_kind" | "care_arrangement" | "case_stage" | "certainty" | "charge_stage" | "charge_status" | "child_contact" | "consent_basis" | "consent_scope" | "contact_status" | "correction_kind" | "correction_status" | "custody_status" | "date_precision" | "designation_list" | "display_name_policy" | "duplicate_decision" | "event_kind" | "extent" | "facility_holds" | "facility_kind" | "figure_bound" | "figure_unit" | "freshness" | "incident_kind" | "language_basis" | "letter_advice" | "letter_refusal" | "letter_warning" | "match_decision" | "match_feature" | "merge_choice" | "name_kind" | "organization_kind" | "penalty" | "placement" | "priority" | "recognition_body" | "recognition_criterion" | "recognition_status" | "regime" | "register_element" | "relation" | "release_basis" | "release_context" | "release_destination" | "reliability" | "sex" | "signature_kind" | "situation" | "source_connection" | "source_kind" | "supervision_type" | "term_certainty" | "visibility" | "vulnerability_flag" | "warning";
      /** @description What it is for, and which properties have its codes. */
      description: string;
      /** @description All terms, in the order in which the registry has them. */
      terms: components["schemas"]["VocabularyTerm"][];
    };
    /** @description A code and what it means. */
    VocabularyTerm: {
      /** @description The code, as records have it. */
      code: string;
      /** @description The code in words, in English. */
      label_en: string;
      /** @description In Russian, as HURIDOCS has it; absent where no label is known that is right. */
      label_ru?: string;
      /** @description What it means. */
      definition: string;
      /** @description Who says so or lists it; absent where it is a term of this registry or of HURIDOCS alone. */
      source?: string;
      /** @description The same term or a near one of HURIDOCS, if there is just one. */
      huridocs?: components["schemas"]["HuridocsTerm"];
      /** @description The terms of HURIDOCS that tell apart what is one here, in place of `huridocs`. */
      huridocs_narrower?: components["schemas"]["HuridocsTerm"][];
      /** @description `true` if the code is in records of old and no longer accepted. */
      deprecated: boolean;
    };
    /** @description A term of the lists of HURIDOCS, in the edition of 2001 as OpenEvSys has it. */
    HuridocsTerm: {
      /** @description Number of the list. */
      list: string;
      /** @description Code in that list: twelve digits, padded with 0 on the right. */
      code: string;
      /** @description In what respect or when it stands for the term; absent if for the whole of it. */
      note?: string;
    };
    /** @description The table of fields from which the parameters of all lists are made. */
    ListedRecords: {
      /**
       * @description Whose fields these are.
       * @enum {string}
       */
      audience: "public" | "partner" | "confidential";
      /** @description All kinds of record that the caller may see. */
      items: components["schemas"]["ListedRecord"][];
    };
    /** @description What lists of one kind of record can be asked. */
    ListedRecord: {
      /** @description Kind of record. */
      record: string;
      /** @description Address of its list. */
      path: string;
      /** @description Its fields, as the caller may use them. */
      fields: components["schemas"]["ListField"][];
      /** @description What its lists can bring along. */
      include: string[];
      /** @description Whether it can be asked what was true on a day. */
      on_date: boolean;
    };
    /** @description A field that lists are filtered or ordered by. */
    ListField: {
      /** @description What the parameter is called without its operator, and the field of a search. */
      name: string;
      /** @description What it says. */
      description: string;
      /**
       * @description What its values are.
       * @enum {string}
       */
      type: "id" | "code" | "text" | "integer" | "flag" | "partial_date" | "instant";
      /** @description The parameters of the list that it has. */
      parameters: string[];
      /** @description The operators of a search that it has. */
      ops: string[];
      /** @description Whether lists can be ordered by it. */
      sort: boolean;
      /** @description The kind of record whose field it is, where it is another: a part, or what is named. All fields of one part speak of one and the same. */
      of?: string;
      /** @description The codes that it can have, where they are a closed list. */
      allowed?: string[];
    };
    /** @description The keys of the registry. */
    ApiKeyList: {
      /** @description All keys, newest first. */
      items: components["schemas"]["ApiKey"][];
    };
    /** @description A key of a client. Only a digest of it is stored. */
    ApiKey: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /** @description Whose key it is or what for. */
      name: string;
      /**
       * @description What the key may do. Reading what is public needs no key.
       * @enum {string}
       */
      role: "partner" | "editor" | "admin";
      /** @description To what it is narrowed; null for all that its role may. `read`: lists, documents, search, statistics, history and the feed. `write`: making and changing records. `erase`: erasing them. The others: what is under the tag of the same name. */
      scopes: ("read" | "write" | "erase" | "exports" | "imports" | "webhooks" | "sealed_values" | "api_keys" | "audit_events")[] | null;
      /** @description For whom it writes; null for whoever runs the registry. */
      organization: string | null;
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /** @description The last day on which it works; null for no end. */
      expires_on: string | null;
      /**
       * Format: date-time
       * @description Until when the secret before works as well; null if there is none.
       */
      previous_until: string | null;
      /** @description The last day of use; null if never used. */
      last_used_on: string | null;
      /**
       * Format: date-time
       * @description When it was revoked; null if it was not.
       */
      revoked_at: string | null;
    };
    /** @description A new key, with its secret. */
    MadeApiKey: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /** @description Whose key it is or what for. */
      name: string;
      /**
       * @description What the key may do. Reading what is public needs no key.
       * @enum {string}
       */
      role: "partner" | "editor" | "admin";
      /** @description To what it is narrowed; null for all that its role may. `read`: lists, documents, search, statistics, history and the feed. `write`: making and changing records. `erase`: erasing them. The others: what is under the tag of the same name. */
      scopes: ("read" | "write" | "erase" | "exports" | "imports" | "webhooks" | "sealed_values" | "api_keys" | "audit_events")[] | null;
      /** @description For whom it writes; null for whoever runs the registry. */
      organization: string | null;
      /**
       * Format: date-time
       * @description When it was made.
       */
      created_at: string;
      /** @description The last day on which it works; null for no end. */
      expires_on: string | null;
      /**
       * Format: date-time
       * @description Until when the secret before works as well; null if there is none.
       */
      previous_until: string | null;
      /** @description The last day of use; null if never used. */
      last_used_on: string | null;
      /**
       * Format: date-time
       * @description When it was revoked; null if it was not.
       */
      revoked_at: string | null;
      /** @description The key. It is shown this once and kept nowhere. */
      key: string;
    };
    /** @description A page of audit events. */
    AuditEventsPage: {
      /** @description The events of this page, the latest first. */
      items: components["schemas"]["AuditEvent"][];
      page: components["schemas"]["PageInfo"];
    };
    /** @description That something was read, done by an admin, or refused. No address, no body and no value of a query is in it. */
    AuditEvent: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /**
       * Format: date-time
       * @description When it was answered.
       */
      at: string;
      /**
       * @description `read`: an editor or admin read what editors see, or a partner took a file of records. `change`: an admin did what only admins may. `refusal`: somebody was refused, by their role or by a key that is not valid.
       * @enum {string}
       */
      kind: "read" | "change" | "refusal";
      /** @description Id of the key; `anonymous` where none was valid. */
      actor: string;
      /**
       * @description What the key may do.
       * @enum {string}
       */
      role: "reader" | "partner" | "editor" | "admin";
      /** @description The `operationId`; `authenticate` for keys that are not valid, whatever was asked for with them. */
      operation: string;
      /**
       * Format: int32
       * @description Status of the answer.
       */
      status: number;
      /**
       * Format: int32
       * @description How often, where several are told as one: keys that are not valid are told once a minute.
       */
      times: number;
      /** @description The kind of record that was asked for by its id; `export_request` of an export that another key has approved. */
      record?: string;
      /**
       * Format: uuid
       * @description Its id.
       */
      record_id?: string;
      /**
       * Format: int32
       * @description How many documents a page had.
       */
      documents?: number;
      /** @description Names of the parameters of the query, in the order of the alphabet. Values are not kept. */
      parameters: string[];
      /** @description What was sent as `Access-Reason`. */
      reason?: string;
    };
    /** @description A text that only whoever has the key can read; the registry has it not. */
    SealedValue: {
      /**
       * Format: uuid
       * @description Identifier.
       */
      id: string;
      /**
       * @description The kind of record that it belongs to.
       * @enum {string}
       */
      record: "source" | "consent";
      /**
       * Format: uuid
       * @description Its id.
       */
      record_id: string;
      /**
       * @description `contact`: how to reach a source. `paper`: what a consent says, or where the paper is.
       * @enum {string}
       */
      kind: "contact" | "paper";
      /** @description The ciphertext, in the armored form of age (age-encryption.org/v1). Open it where the key is: `registry unseal`, or `age -d`. */
      sealed: string;
      /**
       * Format: date-time
       * @description When it was sealed.
       */
      created_at: string;
    };
    /** @description The sealed values of a record. */
    SealedValueList: {
      /** @description All of the record, the oldest first. */
      items: components["schemas"]["SealedValue"][];
    };
    /** @description That all is well. */
    Health: {
      /**
       * @description Always `ok`; anything else is a failure.
       * @constant
       */
      status: "ok";
    };
    /** @description That the registry can answer, and what its store is like. */
    Readiness: {
      /**
       * @description Always `ok`; anything else is a failure.
       * @constant
       */
      status: "ok";
      /** @description Whether writes can be stored at the moment; reads are answered either way. */
      writable: boolean;
      /** @description The hosts of a store on several; empty for an embedded one. */
      hosts: components["schemas"]["StoreHost"][];
      /** @description Of a mirror alone. */
      mirror?: components["schemas"]["MirrorState"];
    };
    /** @description A host of the store, as last seen. */
    StoreHost: {
      /** @description Its place among the hosts of the store, in the order in which they are set: `host 1`. */
      name: string;
      /**
       * @description It takes writes, follows one that does, took them until another was promoted and is no longer asked, does not answer, or was not asked yet.
       * @enum {string}
       */
      state: "primary" | "standby" | "left_behind" | "down" | "unknown";
      /** @description For how many seconds what it answers has been behind what was committed; absent where that is not known. */
      lag_s?: number;
    };
    /** @description How a mirror stands. What it mirrors is not named: it can be out of reach on purpose. */
    MirrorState: {
      /**
       * @description It follows the registry that it mirrors, does not reach it, or refuses what it answers; what it has is served either way.
       * @enum {string}
       */
      state: "following" | "away" | "refused";
      /**
       * Format: date-time
       * @description The instant up to which nothing is missing, by the clock of the registry that is mirrored.
       */
      confirmed_at?: string;
      /**
       * Format: int32
       * @description How many seconds ago that was.
       */
      behind_s?: number;
    };
    /** @description The catalogue of failures. */
    ProblemCatalogue: {
      /** @description All kinds. */
      items: components["schemas"]["ProblemKind"][];
    };
    /** @description A kind of failure. */
    ProblemKind: {
      /**
       * @description What kind of failure it is, for programs.
       * @enum {string}
       */
      code: "validation_failed" | "malformed_body" | "malformed_request" | "cursor_not_valid" | "key_missing" | "key_not_valid" | "role_not_sufficient" | "scope_not_sufficient" | "draft_of_another_organization" | "export_not_approved" | "only_at_origin" | "not_found" | "method_not_allowed" | "request_timeout" | "conflict" | "record_merged" | "changed_since" | "version_not_current" | "version_withdrawn" | "erased" | "body_too_large" | "url_too_long" | "media_type_not_supported" | "expectation_failed" | "idempotency_key_reused" | "version_missing" | "too_many_requests" | "headers_too_large" | "internal_error" | "unavailable" | "outcome_unknown";
      /**
       * Format: int32
       * @description Its HTTP status.
       */
      status: number;
      /** @description What kind of failure it is, for people. */
      title: string;
      /** @description What it means and what can be done. */
      meaning: string;
    };
  };
  responses: never;
  parameters: {
    AccessReason: string;
    AddressVerified: ("yes" | "no" | "unknown")[];
    AddressVerifiedKnown: boolean;
    AddressVerifiedNot: ("yes" | "no" | "unknown")[];
    AddresseeId: string[];
    AddresseeIdKnown: boolean;
    AddresseeIdNot: string[];
    AgeGte: number;
    AgeLte: number;
    AppealId: string[];
    AppealIdKnown: boolean;
    AppealIdNot: string[];
    AppealsAsOfGt: string;
    AppealsAsOfGte: string;
    AppealsAsOfKnown: boolean;
    AppealsAsOfLt: string;
    AppealsAsOfLte: string;
    AppealsAsOfNot: string[];
    AppealsKind: ("of_relatives" | "urgent_appeal" | "open_letter" | "petition" | "joint_statement" | "other" | "unknown")[];
    AppealsKindKnown: boolean;
    AppealsKindNot: ("of_relatives" | "urgent_appeal" | "open_letter" | "petition" | "joint_statement" | "other" | "unknown")[];
    AppealsPrisonerId: string[];
    AppealsPrisonerIdKnown: boolean;
    AppealsPrisonerIdNot: string[];
    AppealsPublishedOn: string[];
    AppealsPublishedOnGt: string;
    AppealsPublishedOnGte: string;
    AppealsPublishedOnKnown: boolean;
    AppealsPublishedOnLt: string;
    AppealsPublishedOnLte: string;
    AppealsPublishedOnNot: string[];
    AppealsStatus: ("open_for_signature" | "closed" | "not_for_signature" | "unknown")[];
    AppealsStatusKnown: boolean;
    AppealsStatusNot: ("open_for_signature" | "closed" | "not_for_signature" | "unknown")[];
    AppealsTitle: string[];
    AppealsTitleContains: string;
    AppealsTitleKnown: boolean;
    AppealsTitleNot: string[];
    AppealsTitlePrefix: string;
    ArticleIdKnown: boolean;
    ArticleIdNot: string[];
    ArticlesArticle: string[];
    ArticlesArticleKnown: boolean;
    ArticlesArticleNot: string[];
    ArticlesCode: string[];
    ArticlesCodeKnown: boolean;
    ArticlesCodeNot: string[];
    ArticlesPart: string[];
    ArticlesPartKnown: boolean;
    ArticlesPartNot: string[];
    ArticlesTitle: string[];
    ArticlesTitleContains: string;
    ArticlesTitleKnown: boolean;
    ArticlesTitleNot: string[];
    ArticlesTitlePrefix: string;
    ArticlesValidFrom: string[];
    ArticlesValidFromGt: string;
    ArticlesValidFromGte: string;
    ArticlesValidFromKnown: boolean;
    ArticlesValidFromLt: string;
    ArticlesValidFromLte: string;
    ArticlesValidFromNot: string[];
    ArticlesValidTo: string[];
    ArticlesValidToGt: string;
    ArticlesValidToGte: string;
    ArticlesValidToKnown: boolean;
    ArticlesValidToLt: string;
    ArticlesValidToLte: string;
    ArticlesValidToNot: string[];
    AsOf: string;
    AsOfGt: string;
    AsOfGte: string;
    AsOfKnown: boolean;
    AsOfLt: string;
    AsOfLte: string;
    AsOfNot: string[];
    AsOfSeq: number;
    Basis: ("written" | "oral" | "already_public")[];
    BasisKnown: boolean;
    BasisNot: ("written" | "oral" | "already_public")[];
    BirthDate: string[];
    BirthDateGt: string;
    BirthDateGte: string;
    BirthDateKnown: boolean;
    BirthDateLt: string;
    BirthDateLte: string;
    BirthDateNot: string[];
    BirthdayMonth: number[];
    BirthdayMonthGt: number;
    BirthdayMonthGte: number;
    BirthdayMonthKnown: boolean;
    BirthdayMonthLt: number;
    BirthdayMonthLte: number;
    BirthdayMonthNot: number[];
    Body: ("hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other")[];
    BodyKnown: boolean;
    BodyName: string[];
    BodyNameKnown: boolean;
    BodyNameNot: string[];
    BodyNot: ("hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other")[];
    Bound: ("exactly" | "about" | "nearly" | "at_least" | "more_than" | "at_most" | "less_than" | "unknown")[];
    BoundKnown: boolean;
    BoundNot: ("exactly" | "about" | "nearly" | "at_least" | "more_than" | "at_most" | "less_than" | "unknown")[];
    CanReceiveLetters: boolean;
    CaseIdKnown: boolean;
    CaseIdNot: string[];
    CasesAsOfGt: string;
    CasesAsOfGte: string;
    CasesAsOfKnown: boolean;
    CasesAsOfLt: string;
    CasesAsOfLte: string;
    CasesAsOfNot: string[];
    CasesInclude: ("organizations" | "sources")[];
    CasesNumber: string[];
    CasesStage: ("investigation" | "trial" | "first_instance_verdict" | "appeal" | "in_force" | "closed" | "unknown")[];
    CasesStageKnown: boolean;
    CasesStageNot: ("investigation" | "trial" | "first_instance_verdict" | "appeal" | "in_force" | "closed" | "unknown")[];
    CasesTitle: string[];
    CasesTitleContains: string;
    CasesTitleKnown: boolean;
    CasesTitleNot: string[];
    CasesTitlePrefix: string;
    Certainty: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    CertaintyKnown: boolean;
    CertaintyNot: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    ChargeArticle: string[];
    ChargeArticleId: string[];
    ChargeArticleIdKnown: boolean;
    ChargeArticleIdNot: string[];
    ChargeArticleKnown: boolean;
    ChargeArticleNot: string[];
    ChargeAsOf: string[];
    ChargeAsOfGt: string;
    ChargeAsOfGte: string;
    ChargeAsOfKnown: boolean;
    ChargeAsOfLt: string;
    ChargeAsOfLte: string;
    ChargeAsOfNot: string[];
    ChargeCaseId: string[];
    ChargeCaseIdKnown: boolean;
    ChargeCaseIdNot: string[];
    ChargeChargedOn: string[];
    ChargeChargedOnGt: string;
    ChargeChargedOnGte: string;
    ChargeChargedOnKnown: boolean;
    ChargeChargedOnLt: string;
    ChargeChargedOnLte: string;
    ChargeChargedOnNot: string[];
    ChargeCode: string[];
    ChargeCodeKnown: boolean;
    ChargeCodeNot: string[];
    ChargeDecidedOn: string[];
    ChargeDecidedOnGt: string;
    ChargeDecidedOnGte: string;
    ChargeDecidedOnKnown: boolean;
    ChargeDecidedOnLt: string;
    ChargeDecidedOnLte: string;
    ChargeDecidedOnNot: string[];
    ChargeInAbsentia: ("yes" | "no" | "unknown")[];
    ChargeInAbsentiaKnown: boolean;
    ChargeInAbsentiaNot: ("yes" | "no" | "unknown")[];
    ChargePartKnown: boolean;
    ChargePartNot: string[];
    ChargePartQuery: string[];
    ChargeSourceId: string[];
    ChargeSourceIdKnown: boolean;
    ChargeSourceIdNot: string[];
    ChargeStage: ("preparation" | "attempt" | "completed" | "unknown")[];
    ChargeStageKnown: boolean;
    ChargeStageNot: ("preparation" | "attempt" | "completed" | "unknown")[];
    ChargeStatus: ("charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown")[];
    ChargeStatusKnown: boolean;
    ChargeStatusNot: ("charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown")[];
    ChargedOn: string[];
    ChargedOnGt: string;
    ChargedOnGte: string;
    ChargedOnKnown: boolean;
    ChargedOnLt: string;
    ChargedOnLte: string;
    ChargedOnNot: string[];
    ChargesArticle: string[];
    ChargesArticleId: string[];
    ChargesArticleKnown: boolean;
    ChargesArticleNot: string[];
    ChargesCaseId: string[];
    ChargesCode: string[];
    ChargesCodeKnown: boolean;
    ChargesCodeNot: string[];
    ChargesFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "article_id" | "code" | "article" | "part" | "stage" | "case_id" | "status" | "charged_on" | "decided_on" | "in_absentia" | "as_of" | "as_of_precision" | "date_rationale" | "verbatim" | "source_ids" | "working_note")[];
    ChargesInclude: ("articles" | "cases" | "sources")[];
    ChargesPart: string[];
    ChargesPartKnown: boolean;
    ChargesPartNot: string[];
    ChargesSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "article_id" | "-article_id" | "code" | "-code" | "article" | "-article" | "part" | "-part" | "stage" | "-stage" | "case_id" | "-case_id" | "status" | "-status" | "charged_on" | "-charged_on" | "decided_on" | "-decided_on" | "in_absentia" | "-in_absentia" | "as_of" | "-as_of" | "updated_at" | "-updated_at")[];
    ChargesStage: ("preparation" | "attempt" | "completed" | "unknown")[];
    ChargesStageKnown: boolean;
    ChargesStageNot: ("preparation" | "attempt" | "completed" | "unknown")[];
    ChargesStatus: ("charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown")[];
    ChargesStatusKnown: boolean;
    ChargesStatusNot: ("charged" | "changed" | "dropped" | "convicted" | "acquitted" | "unknown")[];
    ChildAsOf: string[];
    ChildAsOfGt: string;
    ChildAsOfGte: string;
    ChildAsOfKnown: boolean;
    ChildAsOfLt: string;
    ChildAsOfLte: string;
    ChildAsOfNot: string[];
    ChildMinor: ("yes" | "no" | "unknown")[];
    ChildMinorKnown: boolean;
    ChildMinorNot: ("yes" | "no" | "unknown")[];
    ChildSourceId: string[];
    ChildSourceIdKnown: boolean;
    ChildSourceIdNot: string[];
    ChildrenFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_ids" | "minor" | "as_of" | "as_of_precision" | "source_ids" | "care_arrangement" | "child_contact")[];
    ChildrenSort: ("id" | "-id" | "minor" | "-minor" | "as_of" | "-as_of" | "updated_at" | "-updated_at")[];
    Chosen: boolean;
    ClaimAsOf: string[];
    ClaimAsOfGt: string;
    ClaimAsOfGte: string;
    ClaimAsOfKnown: boolean;
    ClaimAsOfLt: string;
    ClaimAsOfLte: string;
    ClaimAsOfNot: string[];
    ClaimChosen: boolean;
    ClaimProperty: ("article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term")[];
    ClaimPropertyKnown: boolean;
    ClaimPropertyNot: ("article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term")[];
    ClaimRecord: ("prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition")[];
    ClaimRecordId: string[];
    ClaimRecordIdKnown: boolean;
    ClaimRecordIdNot: string[];
    ClaimRecordKnown: boolean;
    ClaimRecordNot: ("prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition")[];
    ClaimReliability: ("highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown")[];
    ClaimReliabilityKnown: boolean;
    ClaimReliabilityNot: ("highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown")[];
    ClaimSourceId: string[];
    ClaimSourceIdKnown: boolean;
    ClaimSourceIdNot: string[];
    ClaimsFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "record" | "record_id" | "property" | "value" | "verbatim" | "as_of" | "as_of_precision" | "reliability" | "chosen" | "reason" | "source_ids" | "working_note")[];
    ClaimsProperty: ("article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term")[];
    ClaimsPropertyNot: ("article" | "as_of" | "as_of_precision" | "authority" | "birth_date" | "body" | "body_name" | "care_arrangement" | "certainty" | "certainty_of_term" | "charged_on" | "child_contact" | "code" | "confirmed_by" | "context" | "counsel" | "country" | "criminal_record_retained" | "criteria" | "date_rationale" | "days" | "days_of_term" | "decided_on" | "destination" | "documents_confiscated" | "external_ids" | "family" | "flag" | "from_on" | "full" | "given" | "happened_on" | "human_rights_organisation" | "humanitarian" | "imposed_on" | "in_absentia" | "in_force_on" | "kind" | "language_basis" | "legal_basis" | "list" | "listed_on" | "minor" | "months_of_term" | "opinion_number" | "part" | "patronymic" | "placement" | "priority" | "recognised_on" | "regime" | "region" | "released_on" | "removed_on" | "script" | "sex" | "since_on" | "stage" | "stated_total" | "status" | "supervising_authority" | "supervision_type" | "to_on" | "until_on" | "url" | "verbatim" | "verbatim_of_term" | "withdrawn_on" | "years_of_term")[];
    ClaimsRecord: ("prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition")[];
    ClaimsRecordId: string[];
    ClaimsRecordIdKnown: boolean;
    ClaimsRecordIdNot: string[];
    ClaimsRecordNot: ("prisoner" | "name" | "custody_period" | "sentence" | "child" | "event" | "release" | "incident" | "designation" | "contact_status" | "vulnerability" | "charge" | "recognition")[];
    ClaimsSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "record" | "-record" | "record_id" | "-record_id" | "property" | "-property" | "as_of" | "-as_of" | "reliability" | "-reliability" | "chosen" | "-chosen" | "updated_at" | "-updated_at")[];
    ConsentBasis: ("written" | "oral" | "already_public")[];
    ConsentBasisKnown: boolean;
    ConsentBasisNot: ("written" | "oral" | "already_public")[];
    ConsentExpiresOn: string[];
    ConsentExpiresOnGt: string;
    ConsentExpiresOnGte: string;
    ConsentExpiresOnKnown: boolean;
    ConsentExpiresOnLt: string;
    ConsentExpiresOnLte: string;
    ConsentExpiresOnNot: string[];
    ConsentGivenBy: ("self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown")[];
    ConsentGivenByKnown: boolean;
    ConsentGivenByNot: ("self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown")[];
    ConsentGrantedOn: string[];
    ConsentGrantedOnGt: string;
    ConsentGrantedOnGte: string;
    ConsentGrantedOnKnown: boolean;
    ConsentGrantedOnLt: string;
    ConsentGrantedOnLte: string;
    ConsentGrantedOnNot: string[];
    ConsentScope: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
    ConsentScopeKnown: boolean;
    ConsentScopeNot: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
    ConsentSourceId: string[];
    ConsentSourceIdKnown: boolean;
    ConsentSourceIdNot: string[];
    ConsentWithdrawnOn: string[];
    ConsentWithdrawnOnGt: string;
    ConsentWithdrawnOnGte: string;
    ConsentWithdrawnOnKnown: boolean;
    ConsentWithdrawnOnLt: string;
    ConsentWithdrawnOnLte: string;
    ConsentWithdrawnOnNot: string[];
    ConsentsFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "scope" | "given_by" | "basis" | "url" | "reason" | "granted_on" | "expires_on" | "withdrawn_on" | "lapsed_on" | "source_ids" | "working_note")[];
    ConsentsScope: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
    ConsentsScopeKnown: boolean;
    ConsentsScopeNot: ("name" | "photo" | "health" | "story" | "address" | "contact")[];
    ConsentsSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "given_by" | "-given_by" | "basis" | "-basis" | "granted_on" | "-granted_on" | "expires_on" | "-expires_on" | "withdrawn_on" | "-withdrawn_on" | "updated_at" | "-updated_at")[];
    ConsentsWithdrawnOn: string[];
    ConsentsWithdrawnOnGt: string;
    ConsentsWithdrawnOnGte: string;
    ConsentsWithdrawnOnKnown: boolean;
    ConsentsWithdrawnOnLt: string;
    ConsentsWithdrawnOnLte: string;
    ConsentsWithdrawnOnNot: string[];
    ContactAsOf: string[];
    ContactAsOfGt: string;
    ContactAsOfGte: string;
    ContactAsOfKnown: boolean;
    ContactAsOfLt: string;
    ContactAsOfLte: string;
    ContactAsOfNot: string[];
    ContactCounsel: ("yes" | "no" | "unknown")[];
    ContactCounselKnown: boolean;
    ContactCounselNot: ("yes" | "no" | "unknown")[];
    ContactFamily: ("yes" | "no" | "unknown")[];
    ContactFamilyKnown: boolean;
    ContactFamilyNot: ("yes" | "no" | "unknown")[];
    ContactHumanRightsOrganisation: ("yes" | "no" | "unknown")[];
    ContactHumanRightsOrganisationKnown: boolean;
    ContactHumanRightsOrganisationNot: ("yes" | "no" | "unknown")[];
    ContactHumanitarian: ("yes" | "no" | "unknown")[];
    ContactHumanitarianKnown: boolean;
    ContactHumanitarianNot: ("yes" | "no" | "unknown")[];
    ContactSinceOn: string[];
    ContactSinceOnGt: string;
    ContactSinceOnGte: string;
    ContactSinceOnKnown: boolean;
    ContactSinceOnLt: string;
    ContactSinceOnLte: string;
    ContactSinceOnNot: string[];
    ContactSourceId: string[];
    ContactSourceIdKnown: boolean;
    ContactSourceIdNot: string[];
    ContactStatusKnown: boolean;
    ContactStatusNot: ("contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown")[];
    ContactStatusQuery: ("contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown")[];
    ContactStatusesFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "status" | "family" | "counsel" | "humanitarian" | "human_rights_organisation" | "since_on" | "until_on" | "as_of" | "as_of_precision" | "date_rationale" | "verbatim" | "source_ids" | "working_note")[];
    ContactStatusesSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "status" | "-status" | "family" | "-family" | "counsel" | "-counsel" | "humanitarian" | "-humanitarian" | "human_rights_organisation" | "-human_rights_organisation" | "since_on" | "-since_on" | "until_on" | "-until_on" | "as_of" | "-as_of" | "updated_at" | "-updated_at")[];
    ContactStatusesStatus: ("contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown")[];
    ContactStatusesStatusKnown: boolean;
    ContactStatusesStatusNot: ("contact_permitted" | "incommunicado" | "location_not_disclosed" | "capture_denied" | "unknown")[];
    ContactUntilOn: string[];
    ContactUntilOnGt: string;
    ContactUntilOnGte: string;
    ContactUntilOnKnown: boolean;
    ContactUntilOnLt: string;
    ContactUntilOnLte: string;
    ContactUntilOnNot: string[];
    Context: ("individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown")[];
    ContextKnown: boolean;
    ContextNot: ("individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown")[];
    CorrectionsKind: ("wrong_fact" | "missing_fact" | "is_released" | "duplicate" | "safety_takedown" | "other")[];
    CorrectionsKindKnown: boolean;
    CorrectionsKindNot: ("wrong_fact" | "missing_fact" | "is_released" | "duplicate" | "safety_takedown" | "other")[];
    CorrectionsPrisonerId: string[];
    CorrectionsPrisonerIdKnown: boolean;
    CorrectionsPrisonerIdNot: string[];
    CorrectionsStatus: ("received" | "in_review" | "accepted" | "declined")[];
    CorrectionsStatusKnown: boolean;
    CorrectionsStatusNot: ("received" | "in_review" | "accepted" | "declined")[];
    Counsel: ("yes" | "no" | "unknown")[];
    CounselKnown: boolean;
    CounselNot: ("yes" | "no" | "unknown")[];
    Country: string[];
    CountryKnown: boolean;
    CountryNot: string[];
    CourtId: string[];
    CourtIdKnown: boolean;
    CourtIdNot: string[];
    CriminalRecordRetained: ("yes" | "no" | "unknown")[];
    CriminalRecordRetainedKnown: boolean;
    CriminalRecordRetainedNot: ("yes" | "no" | "unknown")[];
    Criteria: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
    CriteriaKnown: boolean;
    CriteriaNot: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
    Cursor: string;
    CustodyAsOf: string[];
    CustodyAsOfGt: string;
    CustodyAsOfGte: string;
    CustodyAsOfKnown: boolean;
    CustodyAsOfLt: string;
    CustodyAsOfLte: string;
    CustodyAsOfNot: string[];
    CustodyFacilityId: string[];
    CustodyFacilityIdKnown: boolean;
    CustodyFacilityIdNot: string[];
    CustodyFromOn: string[];
    CustodyFromOnGt: string;
    CustodyFromOnGte: string;
    CustodyFromOnKnown: boolean;
    CustodyFromOnLt: string;
    CustodyFromOnLte: string;
    CustodyFromOnNot: string[];
    CustodyPeriodAsOf: string[];
    CustodyPeriodAsOfGt: string;
    CustodyPeriodAsOfGte: string;
    CustodyPeriodAsOfKnown: boolean;
    CustodyPeriodAsOfLt: string;
    CustodyPeriodAsOfLte: string;
    CustodyPeriodAsOfNot: string[];
    CustodyPeriodStatus: ("administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown")[];
    CustodyPeriodStatusKnown: boolean;
    CustodyPeriodStatusNot: ("administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown")[];
    CustodyPeriodsFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "status" | "facility_id" | "supervising_authority" | "from_on" | "to_on" | "as_of" | "as_of_precision" | "date_rationale" | "verbatim" | "source_ids" | "working_note")[];
    CustodyPeriodsInclude: ("sources" | "facilities")[];
    CustodyPeriodsSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "status" | "-status" | "facility_id" | "-facility_id" | "from_on" | "-from_on" | "to_on" | "-to_on" | "as_of" | "-as_of" | "updated_at" | "-updated_at")[];
    CustodyPeriodsStatus: ("administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown")[];
    CustodyPeriodsStatusKnown: boolean;
    CustodyPeriodsStatusNot: ("administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown")[];
    CustodySourceId: string[];
    CustodySourceIdKnown: boolean;
    CustodySourceIdNot: string[];
    CustodyStatus: ("administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown")[];
    CustodyStatusKnown: boolean;
    CustodyStatusNot: ("administrative_detention" | "detained" | "pre_trial_detention" | "on_trial_detained" | "awaiting_appeal" | "serving_sentence" | "compulsory_psychiatric_treatment" | "restricted_freedom_open_facility" | "restricted_freedom_home" | "house_arrest" | "released_on_recognizance" | "released" | "released_under_supervision" | "expelled_or_exiled" | "wanted" | "escaped" | "disappeared" | "died_in_custody" | "unknown")[];
    CustodyToOn: string[];
    CustodyToOnGt: string;
    CustodyToOnGte: string;
    CustodyToOnKnown: boolean;
    CustodyToOnLt: string;
    CustodyToOnLte: string;
    CustodyToOnNot: string[];
    Days: number[];
    DaysGt: number;
    DaysGte: number;
    DaysKnown: boolean;
    DaysLt: number;
    DaysLte: number;
    DaysNot: number[];
    DecidedOn: string[];
    DecidedOnGt: string;
    DecidedOnGte: string;
    DecidedOnKnown: boolean;
    DecidedOnLt: string;
    DecidedOnLte: string;
    DecidedOnNot: string[];
    DecisionKnown: boolean;
    DecisionNot: ("same_person" | "possibly_same" | "not_same")[];
    DecisionQuery: ("same_person" | "possibly_same" | "not_same")[];
    DesignationCertainty: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    DesignationCertaintyKnown: boolean;
    DesignationCertaintyNot: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    DesignationList: ("mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown")[];
    DesignationListKnown: boolean;
    DesignationListNot: ("mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown")[];
    DesignationListedOn: string[];
    DesignationListedOnGt: string;
    DesignationListedOnGte: string;
    DesignationListedOnKnown: boolean;
    DesignationListedOnLt: string;
    DesignationListedOnLte: string;
    DesignationListedOnNot: string[];
    DesignationRemovedOn: string[];
    DesignationRemovedOnGt: string;
    DesignationRemovedOnGte: string;
    DesignationRemovedOnKnown: boolean;
    DesignationRemovedOnLt: string;
    DesignationRemovedOnLte: string;
    DesignationRemovedOnNot: string[];
    DesignationSourceId: string[];
    DesignationSourceIdKnown: boolean;
    DesignationSourceIdNot: string[];
    DesignationsFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "list" | "listed_on" | "removed_on" | "date_rationale" | "certainty" | "verbatim" | "source_ids" | "working_note")[];
    DesignationsSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "list" | "-list" | "listed_on" | "-listed_on" | "removed_on" | "-removed_on" | "certainty" | "-certainty" | "updated_at" | "-updated_at")[];
    Destination: ("remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown")[];
    DestinationKnown: boolean;
    DestinationNot: ("remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown")[];
    DisplayName: string[];
    DisplayNameKnown: boolean;
    DisplayNameNot: string[];
    DisplayNamePrefix: string;
    DocumentsConfiscated: ("yes" | "no" | "unknown")[];
    DocumentsConfiscatedKnown: boolean;
    DocumentsConfiscatedNot: ("yes" | "no" | "unknown")[];
    DuplicateDecisionsPrisonerId: string[];
    DuplicateDecisionsPrisonerIdKnown: boolean;
    DuplicateDecisionsPrisonerIdNot: string[];
    EventCertainty: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    EventCertaintyKnown: boolean;
    EventCertaintyNot: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    EventFacilityId: string[];
    EventFacilityIdKnown: boolean;
    EventFacilityIdNot: string[];
    EventHappenedOn: string[];
    EventHappenedOnGt: string;
    EventHappenedOnGte: string;
    EventHappenedOnKnown: boolean;
    EventHappenedOnLt: string;
    EventHappenedOnLte: string;
    EventHappenedOnNot: string[];
    EventKind: ("search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown")[];
    EventKindKnown: boolean;
    EventKindNot: ("search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown")[];
    EventSourceId: string[];
    EventSourceIdKnown: boolean;
    EventSourceIdNot: string[];
    EventsFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "kind" | "happened_on" | "date_rationale" | "facility_id" | "region" | "authority" | "certainty" | "verbatim" | "source_ids" | "working_note")[];
    EventsKind: ("search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown")[];
    EventsKindKnown: boolean;
    EventsKindNot: ("search_raid" | "arrest" | "detention_imposed" | "administrative_sentence" | "re_arrest" | "charge" | "charge_changed" | "hearing" | "trial_started" | "conviction" | "acquittal" | "appeal_filed" | "appeal_decided" | "verdict_in_force" | "sentence_changed" | "additional_sentence" | "regime_changed" | "transfer" | "disciplinary_measure" | "incommunicado_started" | "incommunicado_ended" | "visit" | "letter_received" | "status_confirmed" | "hospitalised" | "health_deterioration" | "hunger_strike" | "denial_of_medical_care" | "death" | "recognised_as_political_prisoner" | "recognition_withdrawn" | "rehabilitation" | "state_list_added" | "state_list_removed" | "pardon_petition" | "pardon_decree" | "amnesty_applied" | "exchange" | "release" | "expulsion" | "supervision_imposed" | "other" | "unknown")[];
    EventsSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "kind" | "-kind" | "happened_on" | "-happened_on" | "facility_id" | "-facility_id" | "certainty" | "-certainty" | "updated_at" | "-updated_at")[];
    ExpiresOn: string[];
    ExpiresOnGt: string;
    ExpiresOnGte: string;
    ExpiresOnKnown: boolean;
    ExpiresOnLt: string;
    ExpiresOnLte: string;
    ExpiresOnNot: string[];
    ExternalIdKnown: boolean;
    ExternalIdNot: string[];
    ExternalIdQuery: string[];
    FacilitiesKind: ("sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown")[];
    FacilitiesKindKnown: boolean;
    FacilitiesKindNot: ("sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown")[];
    FacilitiesName: string[];
    FacilitiesNameContains: string;
    FacilitiesNameKnown: boolean;
    FacilitiesNameNot: string[];
    FacilitiesNamePrefix: string;
    FacilitiesRegion: string[];
    FacilitiesRegionKnown: boolean;
    FacilitiesRegionNot: string[];
    FacilitiesValidFrom: string[];
    FacilitiesValidFromGt: string;
    FacilitiesValidFromGte: string;
    FacilitiesValidFromKnown: boolean;
    FacilitiesValidFromLt: string;
    FacilitiesValidFromLte: string;
    FacilitiesValidFromNot: string[];
    FacilitiesValidTo: string[];
    FacilitiesValidToGt: string;
    FacilitiesValidToGte: string;
    FacilitiesValidToKnown: boolean;
    FacilitiesValidToLt: string;
    FacilitiesValidToLte: string;
    FacilitiesValidToNot: string[];
    FacilityAddressVerified: ("yes" | "no" | "unknown")[];
    FacilityAddressVerifiedKnown: boolean;
    FacilityAddressVerifiedNot: ("yes" | "no" | "unknown")[];
    FacilityCountry: string[];
    FacilityCountryKnown: boolean;
    FacilityCountryNot: string[];
    FacilityHasAddress: boolean;
    FacilityHolds: ("women" | "men" | "minors" | "mixed" | "unknown")[];
    FacilityHoldsKnown: boolean;
    FacilityHoldsNot: ("women" | "men" | "minors" | "mixed" | "unknown")[];
    FacilityId: string[];
    FacilityIdKnown: boolean;
    FacilityIdKnownQuery: boolean;
    FacilityIdNot: string[];
    FacilityIdNotQuery: string[];
    FacilityIdQuery: string[];
    FacilityKind: ("sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown")[];
    FacilityKindKnown: boolean;
    FacilityKindNot: ("sizo" | "kgb_sizo" | "ivs" | "tsip" | "investigative_prison" | "prison" | "penal_colony" | "colony_settlement" | "educational_colony" | "open_type_facility" | "psychiatric_hospital" | "hospital" | "ltp" | "other" | "unknown")[];
    FacilityName: string[];
    FacilityNameContains: string;
    FacilityNameKnown: boolean;
    FacilityNameNot: string[];
    FacilityNamePrefix: string;
    FacilityRegion: string[];
    FacilityRegionContains: string;
    FacilityRegionKnown: boolean;
    FacilityRegionNot: string[];
    FacilityRegionPrefix: string;
    FacilityValidFrom: string[];
    FacilityValidFromGt: string;
    FacilityValidFromGte: string;
    FacilityValidFromKnown: boolean;
    FacilityValidFromLt: string;
    FacilityValidFromLte: string;
    FacilityValidFromNot: string[];
    FacilityValidTo: string[];
    FacilityValidToGt: string;
    FacilityValidToGte: string;
    FacilityValidToKnown: boolean;
    FacilityValidToLt: string;
    FacilityValidToLte: string;
    FacilityValidToNot: string[];
    Family: ("yes" | "no" | "unknown")[];
    FamilyKnown: boolean;
    FamilyName: string[];
    FamilyNameKnown: boolean;
    FamilyNameNot: string[];
    FamilyNamePrefix: string;
    FamilyNot: ("yes" | "no" | "unknown")[];
    FiguresAsOfGt: string;
    FiguresAsOfGte: string;
    FiguresAsOfKnown: boolean;
    FiguresAsOfLt: string;
    FiguresAsOfLte: string;
    FiguresAsOfNot: string[];
    FiguresRegion: string[];
    FiguresRegionKnown: boolean;
    FiguresRegionNot: string[];
    FiguresScope: string[];
    FiguresScopeKnown: boolean;
    FiguresScopeNot: string[];
    FiguresUnit: ("people" | "criminal_cases" | "prosecutions" | "charges" | "children" | "signatures")[];
    FirstId: string[];
    FirstIdKnown: boolean;
    FirstIdNot: string[];
    Flag: ("disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent")[];
    FlagKnown: boolean;
    FlagNot: ("disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent")[];
    FromOn: string[];
    FromOnGt: string;
    FromOnGte: string;
    FromOnKnown: boolean;
    FromOnLt: string;
    FromOnLte: string;
    FromOnNot: string[];
    GivenBy: ("self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown")[];
    GivenByKnown: boolean;
    GivenByNot: ("self" | "spouse" | "partner" | "parent" | "sibling" | "other_relative" | "friend" | "colleague" | "lawyer" | "co_defendant" | "unknown")[];
    GrantedOn: string[];
    GrantedOnGt: string;
    GrantedOnGte: string;
    GrantedOnKnown: boolean;
    GrantedOnLt: string;
    GrantedOnLte: string;
    GrantedOnNot: string[];
    HappenedOn: string[];
    HappenedOnGt: string;
    HappenedOnGte: string;
    HappenedOnKnown: boolean;
    HappenedOnLt: string;
    HappenedOnLte: string;
    HappenedOnNot: string[];
    HasAddress: boolean;
    HasMinorChildren: boolean;
    Holds: ("women" | "men" | "minors" | "mixed" | "unknown")[];
    HoldsKnown: boolean;
    HoldsNot: ("women" | "men" | "minors" | "mixed" | "unknown")[];
    HumanRightsOrganisation: ("yes" | "no" | "unknown")[];
    HumanRightsOrganisationKnown: boolean;
    HumanRightsOrganisationNot: ("yes" | "no" | "unknown")[];
    Humanitarian: ("yes" | "no" | "unknown")[];
    HumanitarianKnown: boolean;
    HumanitarianNot: ("yes" | "no" | "unknown")[];
    Id: string[];
    IdNot: string[];
    IfNoneMatch: string;
    ImposedOn: string[];
    ImposedOnGt: string;
    ImposedOnGte: string;
    ImposedOnKnown: boolean;
    ImposedOnLt: string;
    ImposedOnLte: string;
    ImposedOnNot: string[];
    InAbsentia: ("yes" | "no" | "unknown")[];
    InAbsentiaKnown: boolean;
    InAbsentiaNot: ("yes" | "no" | "unknown")[];
    InCustodyOn: string;
    InForceOn: string[];
    InForceOnGt: string;
    InForceOnGte: string;
    InForceOnKnown: boolean;
    InForceOnLt: string;
    InForceOnLte: string;
    InForceOnNot: string[];
    IncidentCertainty: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    IncidentCertaintyKnown: boolean;
    IncidentCertaintyNot: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    IncidentDays: number[];
    IncidentDaysGt: number;
    IncidentDaysGte: number;
    IncidentDaysKnown: boolean;
    IncidentDaysLt: number;
    IncidentDaysLte: number;
    IncidentDaysNot: number[];
    IncidentFacilityId: string[];
    IncidentFacilityIdKnown: boolean;
    IncidentFacilityIdNot: string[];
    IncidentFromOn: string[];
    IncidentFromOnGt: string;
    IncidentFromOnGte: string;
    IncidentFromOnKnown: boolean;
    IncidentFromOnLt: string;
    IncidentFromOnLte: string;
    IncidentFromOnNot: string[];
    IncidentKind: ("shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown")[];
    IncidentKindKnown: boolean;
    IncidentKindNot: ("shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown")[];
    IncidentSourceId: string[];
    IncidentSourceIdKnown: boolean;
    IncidentSourceIdNot: string[];
    IncidentToOn: string[];
    IncidentToOnGt: string;
    IncidentToOnGte: string;
    IncidentToOnKnown: boolean;
    IncidentToOnLt: string;
    IncidentToOnLte: string;
    IncidentToOnNot: string[];
    IncidentsFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "kind" | "from_on" | "to_on" | "days" | "date_rationale" | "facility_id" | "certainty" | "verbatim" | "source_ids" | "working_note")[];
    IncidentsKind: ("shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown")[];
    IncidentsKindKnown: boolean;
    IncidentsKindNot: ("shizo" | "pkt" | "solitary_cell" | "transfer_to_prison_regime" | "malicious_violator_designation" | "extremism_prone_register" | "deprived_of_visit" | "deprived_of_parcel" | "deprived_of_call" | "deprived_of_correspondence" | "other" | "unknown")[];
    IncidentsSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "kind" | "-kind" | "from_on" | "-from_on" | "to_on" | "-to_on" | "days" | "-days" | "facility_id" | "-facility_id" | "certainty" | "-certainty" | "updated_at" | "-updated_at")[];
    IncludeQuery: "sources"[];
    IncludeTotal: boolean;
    InitiatorId: string[];
    InitiatorIdKnown: boolean;
    InitiatorIdNot: string[];
    Interests: string[];
    InterestsKnown: boolean;
    InterestsNot: string[];
    KeptId: string[];
    KeptIdKnown: boolean;
    KeptIdNot: string[];
    Language: string[];
    LanguageBasis: ("be" | "ru" | "uk" | "en" | "other" | "unknown")[];
    LanguageBasisKnown: boolean;
    LanguageBasisNot: ("be" | "ru" | "uk" | "en" | "other" | "unknown")[];
    LanguageKnown: boolean;
    LanguageNot: string[];
    LegalBasis: ("sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown")[];
    LegalBasisKnown: boolean;
    LegalBasisNot: ("sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown")[];
    LettersWithheld: boolean;
    Limit: number;
    List: ("mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown")[];
    ListKnown: boolean;
    ListNot: ("mvd_extremist_list" | "kgb_terrorist_list" | "other" | "unknown")[];
    ListedOn: string[];
    ListedOnGt: string;
    ListedOnGte: string;
    ListedOnKnown: boolean;
    ListedOnLt: string;
    ListedOnLte: string;
    ListedOnNot: string[];
    MergeMergedId: string[];
    MergeMergedIdKnown: boolean;
    MergeMergedIdNot: string[];
    MergeMergedOn: string[];
    MergeMergedOnGt: string;
    MergeMergedOnGte: string;
    MergeMergedOnKnown: boolean;
    MergeMergedOnLt: string;
    MergeMergedOnLte: string;
    MergeMergedOnNot: string[];
    MergeUndoneOn: string[];
    MergeUndoneOnGt: string;
    MergeUndoneOnGte: string;
    MergeUndoneOnKnown: boolean;
    MergeUndoneOnLt: string;
    MergeUndoneOnLte: string;
    MergeUndoneOnNot: string[];
    MergedId: string[];
    MergedIdKnown: boolean;
    MergedIdNot: string[];
    MergedOn: string[];
    MergedOnGt: string;
    MergedOnGte: string;
    MergedOnKnown: boolean;
    MergedOnLt: string;
    MergedOnLte: string;
    MergedOnNot: string[];
    MergesFields: ("id" | "version" | "updated_at" | "visibility" | "kept_id" | "merged_id" | "merged_on" | "undone_on" | "evidence" | "taken" | "left_ids" | "undone_because")[];
    MergesSort: ("id" | "-id" | "kept_id" | "-kept_id" | "merged_id" | "-merged_id" | "merged_on" | "-merged_on" | "undone_on" | "-undone_on" | "updated_at" | "-updated_at")[];
    MinChildren: number;
    Minor: ("yes" | "no" | "unknown")[];
    MinorChildrenCount: number[];
    MinorChildrenCountGt: number;
    MinorChildrenCountGte: number;
    MinorChildrenCountKnown: boolean;
    MinorChildrenCountLt: number;
    MinorChildrenCountLte: number;
    MinorChildrenCountNot: number[];
    MinorKnown: boolean;
    MinorNot: ("yes" | "no" | "unknown")[];
    NameKind: ("published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials")[];
    NameKindKnown: boolean;
    NameKindNot: ("published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials")[];
    NameLanguageBasis: ("be" | "ru" | "uk" | "en" | "other" | "unknown")[];
    NameLanguageBasisKnown: boolean;
    NameLanguageBasisNot: ("be" | "ru" | "uk" | "en" | "other" | "unknown")[];
    NameScript: string[];
    NameScriptKnown: boolean;
    NameScriptNot: string[];
    NameSourceId: string[];
    NameSourceIdKnown: boolean;
    NameSourceIdNot: string[];
    NamesFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "full" | "family" | "given" | "patronymic" | "script" | "family_script" | "given_script" | "language_basis" | "kind" | "source_ids")[];
    NamesKind: ("published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials")[];
    NamesKindKnown: boolean;
    NamesKindNot: ("published" | "legal" | "former" | "alias" | "pseudonym" | "letter_form" | "initials")[];
    NamesPrefix: string;
    NamesSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "script" | "-script" | "language_basis" | "-language_basis" | "kind" | "-kind" | "updated_at" | "-updated_at")[];
    NumberKnown: boolean;
    NumberNot: string[];
    OnDate: string;
    OpenedOn: string[];
    OpenedOnGt: string;
    OpenedOnGte: string;
    OpenedOnKnown: boolean;
    OpenedOnLt: string;
    OpenedOnLte: string;
    OpenedOnNot: string[];
    OpinionNumber: string[];
    OpinionNumberKnown: boolean;
    OpinionNumberNot: string[];
    OrganizationIdKnown: boolean;
    OrganizationIdNot: string[];
    OrganizationsKind: ("court" | "prosecutor" | "investigative_body" | "human_rights_organisation" | "media" | "intergovernmental" | "state_body" | "other" | "unknown")[];
    OrganizationsKindKnown: boolean;
    OrganizationsKindNot: ("court" | "prosecutor" | "investigative_body" | "human_rights_organisation" | "media" | "intergovernmental" | "state_body" | "other" | "unknown")[];
    OrganizationsName: string[];
    OrganizationsNameContains: string;
    OrganizationsNameKnown: boolean;
    OrganizationsNameNot: string[];
    OrganizationsNamePrefix: string;
    Placement: ("penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown")[];
    PlacementKnown: boolean;
    PlacementNot: ("penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown")[];
    Priority: ("urgent" | "high" | "normal" | "low")[];
    PriorityKnown: boolean;
    PriorityNot: ("urgent" | "high" | "normal" | "low")[];
    PrisonerId: string[];
    PrisonerIdKnown: boolean;
    PrisonerIdNot: string[];
    PrisonerIds: string[];
    PrisonerIdsKnown: boolean;
    PrisonerIdsNot: string[];
    PropertyKnown: boolean;
    PublicSignaturesCount: number[];
    PublicSignaturesCountGt: number;
    PublicSignaturesCountGte: number;
    PublicSignaturesCountKnown: boolean;
    PublicSignaturesCountLt: number;
    PublicSignaturesCountLte: number;
    PublicSignaturesCountNot: number[];
    Publisher: string[];
    PublisherContains: string;
    PublisherKnown: boolean;
    PublisherNot: string[];
    PublisherPrefix: string;
    Q: string;
    ReceivedOn: string[];
    ReceivedOnGt: string;
    ReceivedOnGte: string;
    ReceivedOnKnown: boolean;
    ReceivedOnLt: string;
    ReceivedOnLte: string;
    ReceivedOnNot: string[];
    RecognisedOn: string[];
    RecognisedOnGt: string;
    RecognisedOnGte: string;
    RecognisedOnKnown: boolean;
    RecognisedOnLt: string;
    RecognisedOnLte: string;
    RecognisedOnNot: string[];
    RecognitionAsOf: string[];
    RecognitionAsOfGt: string;
    RecognitionAsOfGte: string;
    RecognitionAsOfKnown: boolean;
    RecognitionAsOfLt: string;
    RecognitionAsOfLte: string;
    RecognitionAsOfNot: string[];
    RecognitionBody: ("hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other")[];
    RecognitionBodyKnown: boolean;
    RecognitionBodyName: string[];
    RecognitionBodyNameKnown: boolean;
    RecognitionBodyNameNot: string[];
    RecognitionBodyNot: ("hr_community_joint_statement" | "viasna" | "dissidentby" | "politzek_me" | "amnesty" | "un_wgad" | "un_special_procedures" | "eu" | "cpj" | "pen" | "memorial" | "ovd_info" | "other")[];
    RecognitionCriteria: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
    RecognitionCriteriaKnown: boolean;
    RecognitionCriteriaNot: ("pace1900_a" | "pace1900_b" | "pace1900_c" | "pace1900_d" | "pace1900_e" | "wgad_i" | "wgad_ii" | "wgad_iii" | "wgad_iv" | "wgad_v" | "wgad_none_identified" | "wgad_not_arbitrary" | "wgad_filed" | "guide2013_1" | "guide2013_2" | "excl_violence" | "excl_hatred")[];
    RecognitionOpinionNumber: string[];
    RecognitionOpinionNumberKnown: boolean;
    RecognitionOpinionNumberNot: string[];
    RecognitionOrganizationId: string[];
    RecognitionOrganizationIdKnown: boolean;
    RecognitionOrganizationIdNot: string[];
    RecognitionRecognisedOn: string[];
    RecognitionRecognisedOnGt: string;
    RecognitionRecognisedOnGte: string;
    RecognitionRecognisedOnKnown: boolean;
    RecognitionRecognisedOnLt: string;
    RecognitionRecognisedOnLte: string;
    RecognitionRecognisedOnNot: string[];
    RecognitionSourceId: string[];
    RecognitionSourceIdKnown: boolean;
    RecognitionSourceIdNot: string[];
    RecognitionStatus: ("recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown")[];
    RecognitionStatusKnown: boolean;
    RecognitionStatusNot: ("recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown")[];
    RecognitionWithdrawnOn: string[];
    RecognitionWithdrawnOnGt: string;
    RecognitionWithdrawnOnGte: string;
    RecognitionWithdrawnOnKnown: boolean;
    RecognitionWithdrawnOnLt: string;
    RecognitionWithdrawnOnLte: string;
    RecognitionWithdrawnOnNot: string[];
    RecognitionsFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "body" | "body_name" | "organization_id" | "status" | "criteria" | "opinion_number" | "recognised_on" | "withdrawn_on" | "as_of" | "as_of_precision" | "date_rationale" | "url" | "verbatim" | "source_ids" | "working_note")[];
    RecognitionsOrganizationId: string[];
    RecognitionsSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "body" | "-body" | "body_name" | "-body_name" | "organization_id" | "-organization_id" | "status" | "-status" | "opinion_number" | "-opinion_number" | "recognised_on" | "-recognised_on" | "withdrawn_on" | "-withdrawn_on" | "as_of" | "-as_of" | "updated_at" | "-updated_at")[];
    RecognitionsStatus: ("recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown")[];
    RecognitionsStatusKnown: boolean;
    RecognitionsStatusNot: ("recognised" | "recognised_as_former" | "prisoner_of_conscience" | "arbitrary_detention_opinion" | "listed_not_recognised" | "under_review" | "withdrawn" | "unknown")[];
    RecognitionsWithdrawnOn: string[];
    RecognitionsWithdrawnOnGt: string;
    RecognitionsWithdrawnOnGte: string;
    RecognitionsWithdrawnOnKnown: boolean;
    RecognitionsWithdrawnOnLt: string;
    RecognitionsWithdrawnOnLte: string;
    RecognitionsWithdrawnOnNot: string[];
    RecordClaimsProperty: ("address" | "address_verified" | "article" | "as_of" | "as_of_precision" | "as_of_rationale" | "authority" | "bound" | "code" | "connection" | "country" | "date_rationale" | "external_ids" | "holds" | "kind" | "language" | "name" | "name_be" | "name_en" | "name_local" | "name_ru" | "number" | "opened_on" | "part" | "pseudonymous" | "published_on" | "publisher" | "publisher_item" | "region" | "reliability" | "scope" | "seen_on" | "stage" | "status" | "title" | "tried_jointly" | "unit" | "url" | "valid_from" | "valid_to" | "value" | "verbatim")[];
    RecordClaimsPropertyNot: ("address" | "address_verified" | "article" | "as_of" | "as_of_precision" | "as_of_rationale" | "authority" | "bound" | "code" | "connection" | "country" | "date_rationale" | "external_ids" | "holds" | "kind" | "language" | "name" | "name_be" | "name_en" | "name_local" | "name_ru" | "number" | "opened_on" | "part" | "pseudonymous" | "published_on" | "publisher" | "publisher_item" | "region" | "reliability" | "scope" | "seen_on" | "stage" | "status" | "title" | "tried_jointly" | "unit" | "url" | "valid_from" | "valid_to" | "value" | "verbatim")[];
    RecordClaimsRecord: ("facility" | "source" | "organization" | "article" | "case" | "appeal" | "figure")[];
    RecordClaimsRecordId: string[];
    RecordClaimsRecordIdKnown: boolean;
    RecordClaimsRecordIdNot: string[];
    RecordClaimsRecordNot: ("facility" | "source" | "organization" | "article" | "case" | "appeal" | "figure")[];
    RecordKnown: boolean;
    Regime: ("general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown")[];
    RegimeKnown: boolean;
    RegimeNot: ("general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown")[];
    RegionContains: string;
    RegionPrefix: string;
    RegistrySeq: string;
    ReleaseCertainty: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    ReleaseCertaintyKnown: boolean;
    ReleaseCertaintyNot: ("confirmed" | "likely" | "possible" | "unlikely" | "unknown")[];
    ReleaseContext: ("individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown")[];
    ReleaseContextKnown: boolean;
    ReleaseContextNot: ("individual" | "negotiated_deal" | "prisoner_exchange" | "mass_decree" | "unknown")[];
    ReleaseCriminalRecordRetained: ("yes" | "no" | "unknown")[];
    ReleaseCriminalRecordRetainedKnown: boolean;
    ReleaseCriminalRecordRetainedNot: ("yes" | "no" | "unknown")[];
    ReleaseDestination: ("remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown")[];
    ReleaseDestinationKnown: boolean;
    ReleaseDestinationNot: ("remained_in_country" | "forcibly_deported" | "left_voluntarily" | "transferred_abroad" | "refused_to_leave" | "unknown")[];
    ReleaseDocumentsConfiscated: ("yes" | "no" | "unknown")[];
    ReleaseDocumentsConfiscatedKnown: boolean;
    ReleaseDocumentsConfiscatedNot: ("yes" | "no" | "unknown")[];
    ReleaseLegalBasis: ("sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown")[];
    ReleaseLegalBasisKnown: boolean;
    ReleaseLegalBasisNot: ("sentence_served" | "pardon" | "amnesty" | "parole_or_replacement" | "acquittal" | "charges_dropped" | "sentence_quashed_or_reduced" | "measure_changed" | "medical_grounds" | "term_expired_in_pretrial" | "treatment_ended" | "died" | "unknown")[];
    ReleaseReleasedOn: string[];
    ReleaseReleasedOnGt: string;
    ReleaseReleasedOnGte: string;
    ReleaseReleasedOnKnown: boolean;
    ReleaseReleasedOnLt: string;
    ReleaseReleasedOnLte: string;
    ReleaseReleasedOnNot: string[];
    ReleaseSourceId: string[];
    ReleaseSourceIdKnown: boolean;
    ReleaseSourceIdNot: string[];
    ReleaseSupervisionType: ("none" | "registration" | "preventive_supervision" | "other" | "unknown")[];
    ReleaseSupervisionTypeKnown: boolean;
    ReleaseSupervisionTypeNot: ("none" | "registration" | "preventive_supervision" | "other" | "unknown")[];
    ReleasedOn: string[];
    ReleasedOnGt: string;
    ReleasedOnGte: string;
    ReleasedOnKnown: boolean;
    ReleasedOnLt: string;
    ReleasedOnLte: string;
    ReleasedOnNot: string[];
    ReleasesFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "released_on" | "date_rationale" | "legal_basis" | "context" | "destination" | "documents_confiscated" | "criminal_record_retained" | "supervision_type" | "confirmed_by" | "certainty" | "verbatim" | "source_ids" | "working_note")[];
    ReleasesSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "released_on" | "-released_on" | "legal_basis" | "-legal_basis" | "context" | "-context" | "destination" | "-destination" | "documents_confiscated" | "-documents_confiscated" | "criminal_record_retained" | "-criminal_record_retained" | "supervision_type" | "-supervision_type" | "certainty" | "-certainty" | "updated_at" | "-updated_at")[];
    Reliability: ("highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown")[];
    ReliabilityKnown: boolean;
    ReliabilityNot: ("highly_reliable" | "likely_reliable" | "unsure" | "likely_unreliable" | "highly_unreliable" | "unknown")[];
    RemovedOn: string[];
    RemovedOnGt: string;
    RemovedOnGte: string;
    RemovedOnKnown: boolean;
    RemovedOnLt: string;
    RemovedOnLte: string;
    RemovedOnNot: string[];
    ResolvedOn: string[];
    ResolvedOnGt: string;
    ResolvedOnGte: string;
    ResolvedOnKnown: boolean;
    ResolvedOnLt: string;
    ResolvedOnLte: string;
    ResolvedOnNot: string[];
    Script: string[];
    ScriptKnown: boolean;
    ScriptNot: string[];
    SecondId: string[];
    SecondIdKnown: boolean;
    SecondIdNot: string[];
    SentenceImposedOn: string[];
    SentenceImposedOnGt: string;
    SentenceImposedOnGte: string;
    SentenceImposedOnKnown: boolean;
    SentenceImposedOnLt: string;
    SentenceImposedOnLte: string;
    SentenceImposedOnNot: string[];
    SentenceInForceOn: string[];
    SentenceInForceOnGt: string;
    SentenceInForceOnGte: string;
    SentenceInForceOnKnown: boolean;
    SentenceInForceOnLt: string;
    SentenceInForceOnLte: string;
    SentenceInForceOnNot: string[];
    SentenceKind: ("deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown")[];
    SentenceKindKnown: boolean;
    SentenceKindNot: ("deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown")[];
    SentencePlacement: ("penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown")[];
    SentencePlacementKnown: boolean;
    SentencePlacementNot: ("penal_colony" | "colony_settlement" | "educational_colony" | "prison" | "open_type_facility" | "psychiatric_hospital" | "home" | "unknown")[];
    SentenceRegime: ("general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown")[];
    SentenceRegimeKnown: boolean;
    SentenceRegimeNot: ("general" | "reinforced" | "strict" | "settlement" | "special" | "prison_general" | "prison_strict" | "unknown")[];
    SentenceSourceId: string[];
    SentenceSourceIdKnown: boolean;
    SentenceSourceIdNot: string[];
    SentenceStatedTotal: boolean;
    SentenceTermCertainty: ("exact" | "partial" | "unknown" | "indefinite" | "life" | "not_applicable")[];
    SentenceTermCertaintyKnown: boolean;
    SentenceTermCertaintyNot: ("exact" | "partial" | "unknown" | "indefinite" | "life" | "not_applicable")[];
    SentenceTermMonths: number[];
    SentenceTermMonthsGt: number;
    SentenceTermMonthsGte: number;
    SentenceTermMonthsKnown: boolean;
    SentenceTermMonthsLt: number;
    SentenceTermMonthsLte: number;
    SentenceTermMonthsNot: number[];
    SentencesCount: number[];
    SentencesCountGt: number;
    SentencesCountGte: number;
    SentencesCountKnown: boolean;
    SentencesCountLt: number;
    SentencesCountLte: number;
    SentencesCountNot: number[];
    SentencesFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "kind" | "regime" | "placement" | "term" | "term_months" | "stated_total" | "imposed_on" | "in_force_on" | "verbatim" | "date_rationale" | "source_ids" | "working_note")[];
    SentencesKind: ("deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown")[];
    SentencesKindKnown: boolean;
    SentencesKindNot: ("deprivation_of_liberty" | "restricted_freedom_with_referral" | "restricted_freedom_without_referral" | "arrest" | "community_service" | "corrective_labour" | "fine" | "deprivation_of_right_to_hold_office" | "military_service_restriction" | "life_imprisonment" | "death_penalty" | "compulsory_psychiatric_treatment" | "administrative_arrest" | "administrative_fine" | "additional_term_art_411" | "other" | "unknown")[];
    SentencesSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "kind" | "-kind" | "regime" | "-regime" | "placement" | "-placement" | "term_months" | "-term_months" | "term_certainty" | "-term_certainty" | "stated_total" | "-stated_total" | "imposed_on" | "-imposed_on" | "in_force_on" | "-in_force_on" | "updated_at" | "-updated_at")[];
    SentencesTermMonths: number[];
    SentencesTermMonthsGt: number;
    SentencesTermMonthsGte: number;
    SentencesTermMonthsLt: number;
    SentencesTermMonthsLte: number;
    Sex: ("female" | "male" | "other" | "unknown")[];
    SexKnown: boolean;
    SexNot: ("female" | "male" | "other" | "unknown")[];
    SignatureKind: ("public_name" | "non_public")[];
    SignatureKindKnown: boolean;
    SignatureKindNot: ("public_name" | "non_public")[];
    SignatureName: string[];
    SignatureNameKnown: boolean;
    SignatureNameNot: string[];
    SignatureSourceId: string[];
    SignatureSourceIdKnown: boolean;
    SignatureSourceIdNot: string[];
    SignaturesCount: number[];
    SignaturesCountGt: number;
    SignaturesCountGte: number;
    SignaturesCountKnown: boolean;
    SignaturesCountLt: number;
    SignaturesCountLte: number;
    SignaturesCountNot: number[];
    SignaturesFields: ("id" | "version" | "updated_at" | "visibility" | "appeal_id" | "kind" | "name" | "source_ids")[];
    SignaturesKind: ("public_name" | "non_public")[];
    SignaturesKindKnown: boolean;
    SignaturesKindNot: ("public_name" | "non_public")[];
    SignaturesName: string[];
    SignaturesNameKnown: boolean;
    SignaturesNameNot: string[];
    SignaturesSort: ("id" | "-id" | "appeal_id" | "-appeal_id" | "kind" | "-kind" | "name" | "-name" | "updated_at" | "-updated_at")[];
    SinceOn: string[];
    SinceOnGt: string;
    SinceOnGte: string;
    SinceOnKnown: boolean;
    SinceOnLt: string;
    SinceOnLte: string;
    SinceOnNot: string[];
    Situation: ("held" | "held_at_home" | "at_liberty" | "at_large" | "dead" | "unknown")[];
    SituationKnown: boolean;
    SituationNot: ("held" | "held_at_home" | "at_liberty" | "at_large" | "dead" | "unknown")[];
    SourceId: string[];
    SourceIdKnown: boolean;
    SourceIdKnownQuery: boolean;
    SourceIdNot: string[];
    SourceIdNotQuery: string[];
    SourceIdQuery: string[];
    SourcesKind: ("hr_appeal" | "ngo_release" | "government_release" | "press_article" | "court_record" | "interview" | "letter" | "victim_testimony" | "witness_testimony" | "affidavit" | "medical_examination" | "photograph" | "video" | "radio_broadcast" | "tv_broadcast" | "translated_document" | "registry_record" | "un_document" | "social_media_post" | "private_informant" | "other" | "unknown")[];
    SourcesKindKnown: boolean;
    SourcesKindNot: ("hr_appeal" | "ngo_release" | "government_release" | "press_article" | "court_record" | "interview" | "letter" | "victim_testimony" | "witness_testimony" | "affidavit" | "medical_examination" | "photograph" | "video" | "radio_broadcast" | "tv_broadcast" | "translated_document" | "registry_record" | "un_document" | "social_media_post" | "private_informant" | "other" | "unknown")[];
    SourcesPublishedOn: string[];
    SourcesPublishedOnGt: string;
    SourcesPublishedOnGte: string;
    SourcesPublishedOnKnown: boolean;
    SourcesPublishedOnLt: string;
    SourcesPublishedOnLte: string;
    SourcesPublishedOnNot: string[];
    SourcesTitle: string[];
    SourcesTitleContains: string;
    SourcesTitleKnown: boolean;
    SourcesTitleNot: string[];
    SourcesTitlePrefix: string;
    StatedTermMonths: number[];
    StatedTermMonthsGt: number;
    StatedTermMonthsGte: number;
    StatedTermMonthsKnown: boolean;
    StatedTermMonthsLt: number;
    StatedTermMonthsLte: number;
    StatedTermMonthsNot: number[];
    StatedTotal: boolean;
    SupervisionType: ("none" | "registration" | "preventive_supervision" | "other" | "unknown")[];
    SupervisionTypeKnown: boolean;
    SupervisionTypeNot: ("none" | "registration" | "preventive_supervision" | "other" | "unknown")[];
    TermCertainty: ("exact" | "partial" | "unknown" | "indefinite" | "life" | "not_applicable")[];
    TermCertaintyKnown: boolean;
    TermCertaintyNot: ("exact" | "partial" | "unknown" | "indefinite" | "life" | "not_applicable")[];
    TermMonths: number;
    TermMonthsGt: number;
    TermMonthsGte: number;
    TermMonthsKnown: boolean;
    TermMonthsLt: number;
    TermMonthsLte: number;
    TermMonthsNot: number[];
    ToOn: string[];
    ToOnGt: string;
    ToOnGte: string;
    ToOnKnown: boolean;
    ToOnLt: string;
    ToOnLte: string;
    ToOnNot: string[];
    TriedJointly: ("yes" | "no" | "unknown")[];
    TriedJointlyKnown: boolean;
    TriedJointlyNot: ("yes" | "no" | "unknown")[];
    UndoneOn: string[];
    UndoneOnGt: string;
    UndoneOnGte: string;
    UndoneOnKnown: boolean;
    UndoneOnLt: string;
    UndoneOnLte: string;
    UndoneOnNot: string[];
    UnitKnown: boolean;
    UnitNot: ("people" | "criminal_cases" | "prosecutions" | "charges" | "children" | "signatures")[];
    UntilOn: string[];
    UntilOnGt: string;
    UntilOnGte: string;
    UntilOnKnown: boolean;
    UntilOnLt: string;
    UntilOnLte: string;
    UntilOnNot: string[];
    UpdatedAt: string[];
    UpdatedAtGt: string;
    UpdatedAtGte: string;
    UpdatedAtKnown: boolean;
    UpdatedAtLt: string;
    UpdatedAtLte: string;
    UpdatedAtNot: string[];
    Urgent: boolean;
    UrgentMedical: boolean;
    Value: number[];
    ValueGt: number;
    ValueGte: number;
    ValueKnown: boolean;
    ValueLt: number;
    ValueLte: number;
    ValueNot: number[];
    VulnerabilitiesFields: ("id" | "version" | "updated_at" | "visibility" | "prisoner_id" | "flag" | "priority" | "since_on" | "until_on" | "as_of" | "as_of_precision" | "date_rationale" | "verbatim" | "source_ids" | "working_note")[];
    VulnerabilitiesSort: ("id" | "-id" | "prisoner_id" | "-prisoner_id" | "flag" | "-flag" | "priority" | "-priority" | "since_on" | "-since_on" | "until_on" | "-until_on" | "as_of" | "-as_of" | "updated_at" | "-updated_at")[];
    VulnerabilityAsOf: string[];
    VulnerabilityAsOfGt: string;
    VulnerabilityAsOfGte: string;
    VulnerabilityAsOfKnown: boolean;
    VulnerabilityAsOfLt: string;
    VulnerabilityAsOfLte: string;
    VulnerabilityAsOfNot: string[];
    VulnerabilityFlag: ("disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent")[];
    VulnerabilityFlagKnown: boolean;
    VulnerabilityFlagNot: ("disability" | "serious_illness" | "senior_60_plus" | "mental_disorder" | "large_family_parent" | "both_parents_imprisoned" | "minor" | "pregnant" | "terminal_illness" | "single_parent")[];
    VulnerabilityPriority: ("urgent" | "high" | "normal" | "low")[];
    VulnerabilityPriorityKnown: boolean;
    VulnerabilityPriorityNot: ("urgent" | "high" | "normal" | "low")[];
    VulnerabilitySinceOn: string[];
    VulnerabilitySinceOnGt: string;
    VulnerabilitySinceOnGte: string;
    VulnerabilitySinceOnKnown: boolean;
    VulnerabilitySinceOnLt: string;
    VulnerabilitySinceOnLte: string;
    VulnerabilitySinceOnNot: string[];
    VulnerabilitySourceId: string[];
    VulnerabilitySourceIdKnown: boolean;
    VulnerabilitySourceIdNot: string[];
    VulnerabilityUntilOn: string[];
    VulnerabilityUntilOnGt: string;
    VulnerabilityUntilOnGte: string;
    VulnerabilityUntilOnKnown: boolean;
    VulnerabilityUntilOnLt: string;
    VulnerabilityUntilOnLte: string;
    VulnerabilityUntilOnNot: string[];
    WarningKnown: boolean;
    WarningNot: ("release_before_detention" | "sentence_before_detention" | "several_open_detentions" | "custody_overlap" | "held_after_release" | "after_death" | "before_birth")[];
    WarningQuery: ("release_before_detention" | "sentence_before_detention" | "several_open_detentions" | "custody_overlap" | "held_after_release" | "after_death" | "before_birth")[];
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type SearchNode = components['schemas']['SearchNode'];
export type Search = components['schemas']['Search'];
export type NewExternalId = components['schemas']['NewExternalId'];
export type NamePart = components['schemas']['NamePart'];
export type CustodyPeriodPart = components['schemas']['CustodyPeriodPart'];
export type SentencePart = components['schemas']['SentencePart'];
export type NewTerm = components['schemas']['NewTerm'];
export type ChildPart = components['schemas']['ChildPart'];
export type ChargePart = components['schemas']['ChargePart'];
export type RecognitionPart = components['schemas']['RecognitionPart'];
export type NewSource = components['schemas']['NewSource'];
export type NewPrisoner = components['schemas']['NewPrisoner'];
export type PrisonerPatch = components['schemas']['PrisonerPatch'];
export type NewName = components['schemas']['NewName'];
export type NamePatch = components['schemas']['NamePatch'];
export type NewCustodyPeriod = components['schemas']['NewCustodyPeriod'];
export type CustodyPeriodPatch = components['schemas']['CustodyPeriodPatch'];
export type NewSentence = components['schemas']['NewSentence'];
export type SentencePatch = components['schemas']['SentencePatch'];
export type NewChild = components['schemas']['NewChild'];
export type ChildPatch = components['schemas']['ChildPatch'];
export type NewFacility = components['schemas']['NewFacility'];
export type FacilityPatch = components['schemas']['FacilityPatch'];
export type SourcePatch = components['schemas']['SourcePatch'];
export type NewEvent = components['schemas']['NewEvent'];
export type EventPatch = components['schemas']['EventPatch'];
export type NewRelease = components['schemas']['NewRelease'];
export type ReleasePatch = components['schemas']['ReleasePatch'];
export type NewIncident = components['schemas']['NewIncident'];
export type IncidentPatch = components['schemas']['IncidentPatch'];
export type NewDesignation = components['schemas']['NewDesignation'];
export type DesignationPatch = components['schemas']['DesignationPatch'];
export type NewContactStatus = components['schemas']['NewContactStatus'];
export type ContactStatusPatch = components['schemas']['ContactStatusPatch'];
export type NewVulnerability = components['schemas']['NewVulnerability'];
export type VulnerabilityPatch = components['schemas']['VulnerabilityPatch'];
export type NewOrganization = components['schemas']['NewOrganization'];
export type OrganizationPatch = components['schemas']['OrganizationPatch'];
export type NewArticle = components['schemas']['NewArticle'];
export type ArticlePatch = components['schemas']['ArticlePatch'];
export type NewCase = components['schemas']['NewCase'];
export type CasePatch = components['schemas']['CasePatch'];
export type NewCharge = components['schemas']['NewCharge'];
export type ChargePatch = components['schemas']['ChargePatch'];
export type NewRecognition = components['schemas']['NewRecognition'];
export type RecognitionPatch = components['schemas']['RecognitionPatch'];
export type NewConsent = components['schemas']['NewConsent'];
export type ConsentPatch = components['schemas']['ConsentPatch'];
export type NewInitiator = components['schemas']['NewInitiator'];
export type NewAppeal = components['schemas']['NewAppeal'];
export type AppealPatch = components['schemas']['AppealPatch'];
export type NewSignature = components['schemas']['NewSignature'];
export type SignaturePatch = components['schemas']['SignaturePatch'];
export type NewFigure = components['schemas']['NewFigure'];
export type FigurePatch = components['schemas']['FigurePatch'];
export type NewCorrection = components['schemas']['NewCorrection'];
export type CorrectionPatch = components['schemas']['CorrectionPatch'];
export type NewClaim = components['schemas']['NewClaim'];
export type ClaimPatch = components['schemas']['ClaimPatch'];
export type NewRecordClaim = components['schemas']['NewRecordClaim'];
export type RecordClaimPatch = components['schemas']['RecordClaimPatch'];
export type NewExportRequest = components['schemas']['NewExportRequest'];
export type ExportApproval = components['schemas']['ExportApproval'];
export type NewWebhook = components['schemas']['NewWebhook'];
export type WebhookPatch = components['schemas']['WebhookPatch'];
export type WebhookSecretOrder = components['schemas']['WebhookSecretOrder'];
export type WebhookReplayOrder = components['schemas']['WebhookReplayOrder'];
export type NewImport = components['schemas']['NewImport'];
export type ImportRowDecision = components['schemas']['ImportRowDecision'];
export type NewImportMapping = components['schemas']['NewImportMapping'];
export type MatchCandidate = components['schemas']['MatchCandidate'];
export type MatchRequest = components['schemas']['MatchRequest'];
export type ReconciliationForm = components['schemas']['ReconciliationForm'];
export type Takedown = components['schemas']['Takedown'];
export type Decision = components['schemas']['Decision'];
export type MergeChoices = components['schemas']['MergeChoices'];
export type MergeRequest = components['schemas']['MergeRequest'];
export type UndoRequest = components['schemas']['UndoRequest'];
export type NewApiKey = components['schemas']['NewApiKey'];
export type ApiKeySecretOrder = components['schemas']['ApiKeySecretOrder'];
export type NewSealedValue = components['schemas']['NewSealedValue'];
export type PrisonersPage = components['schemas']['PrisonersPage'];
export type Prisoner = components['schemas']['Prisoner'];
export type Name = components['schemas']['Name'];
export type CustodyPeriod = components['schemas']['CustodyPeriod'];
export type Sentence = components['schemas']['Sentence'];
export type Term = components['schemas']['Term'];
export type Child = components['schemas']['Child'];
export type Charge = components['schemas']['Charge'];
export type Recognition = components['schemas']['Recognition'];
export type Warning = components['schemas']['Warning'];
export type ExternalId = components['schemas']['ExternalId'];
export type PageInfo = components['schemas']['PageInfo'];
export type Facility = components['schemas']['Facility'];
export type Source = components['schemas']['Source'];
export type Article = components['schemas']['Article'];
export type Case = components['schemas']['Case'];
export type Organization = components['schemas']['Organization'];
export type Claim = components['schemas']['Claim'];
export type Problem = components['schemas']['Problem'];
export type ErrorDetail = components['schemas']['ErrorDetail'];
export type PrisonerWithIncluded = components['schemas']['PrisonerWithIncluded'];
export type VersionsPage = components['schemas']['VersionsPage'];
export type VersionEntry = components['schemas']['VersionEntry'];
export type Difference = components['schemas']['Difference'];
export type PatchOperation = components['schemas']['PatchOperation'];
export type ErasureReceipt = components['schemas']['ErasureReceipt'];
export type NamesPage = components['schemas']['NamesPage'];
export type NameWithIncluded = components['schemas']['NameWithIncluded'];
export type CustodyPeriodsPage = components['schemas']['CustodyPeriodsPage'];
export type CustodyPeriodWithIncluded = components['schemas']['CustodyPeriodWithIncluded'];
export type SentencesPage = components['schemas']['SentencesPage'];
export type SentenceWithIncluded = components['schemas']['SentenceWithIncluded'];
export type ChildrenPage = components['schemas']['ChildrenPage'];
export type ChildWithIncluded = components['schemas']['ChildWithIncluded'];
export type FacilitiesPage = components['schemas']['FacilitiesPage'];
export type FacilityWithIncluded = components['schemas']['FacilityWithIncluded'];
export type SourcesPage = components['schemas']['SourcesPage'];
export type EventsPage = components['schemas']['EventsPage'];
export type Event = components['schemas']['Event'];
export type EventWithIncluded = components['schemas']['EventWithIncluded'];
export type ReleasesPage = components['schemas']['ReleasesPage'];
export type Release = components['schemas']['Release'];
export type ReleaseWithIncluded = components['schemas']['ReleaseWithIncluded'];
export type IncidentsPage = components['schemas']['IncidentsPage'];
export type Incident = components['schemas']['Incident'];
export type IncidentWithIncluded = components['schemas']['IncidentWithIncluded'];
export type DesignationsPage = components['schemas']['DesignationsPage'];
export type Designation = components['schemas']['Designation'];
export type DesignationWithIncluded = components['schemas']['DesignationWithIncluded'];
export type ContactStatusesPage = components['schemas']['ContactStatusesPage'];
export type ContactStatus = components['schemas']['ContactStatus'];
export type ContactStatusWithIncluded = components['schemas']['ContactStatusWithIncluded'];
export type VulnerabilitiesPage = components['schemas']['VulnerabilitiesPage'];
export type Vulnerability = components['schemas']['Vulnerability'];
export type VulnerabilityWithIncluded = components['schemas']['VulnerabilityWithIncluded'];
export type OrganizationsPage = components['schemas']['OrganizationsPage'];
export type OrganizationWithIncluded = components['schemas']['OrganizationWithIncluded'];
export type ArticlesPage = components['schemas']['ArticlesPage'];
export type ArticleWithIncluded = components['schemas']['ArticleWithIncluded'];
export type CasesPage = components['schemas']['CasesPage'];
export type CaseWithIncluded = components['schemas']['CaseWithIncluded'];
export type ChargesPage = components['schemas']['ChargesPage'];
export type ChargeWithIncluded = components['schemas']['ChargeWithIncluded'];
export type RecognitionsPage = components['schemas']['RecognitionsPage'];
export type RecognitionWithIncluded = components['schemas']['RecognitionWithIncluded'];
export type ConsentsPage = components['schemas']['ConsentsPage'];
export type Consent = components['schemas']['Consent'];
export type ConsentWithIncluded = components['schemas']['ConsentWithIncluded'];
export type AppealsPage = components['schemas']['AppealsPage'];
export type Appeal = components['schemas']['Appeal'];
export type Initiator = components['schemas']['Initiator'];
export type AppealWithIncluded = components['schemas']['AppealWithIncluded'];
export type SignaturesPage = components['schemas']['SignaturesPage'];
export type Signature = components['schemas']['Signature'];
export type SignatureWithIncluded = components['schemas']['SignatureWithIncluded'];
export type FiguresPage = components['schemas']['FiguresPage'];
export type Figure = components['schemas']['Figure'];
export type FigureWithIncluded = components['schemas']['FigureWithIncluded'];
export type CorrectionsPage = components['schemas']['CorrectionsPage'];
export type Correction = components['schemas']['Correction'];
export type CorrectionReceipt = components['schemas']['CorrectionReceipt'];
export type CorrectionProgress = components['schemas']['CorrectionProgress'];
export type ClaimsPage = components['schemas']['ClaimsPage'];
export type ClaimWithIncluded = components['schemas']['ClaimWithIncluded'];
export type RecordClaimsPage = components['schemas']['RecordClaimsPage'];
export type RecordClaim = components['schemas']['RecordClaim'];
export type RecordClaimWithIncluded = components['schemas']['RecordClaimWithIncluded'];
export type MergesPage = components['schemas']['MergesPage'];
export type Merge = components['schemas']['Merge'];
export type DuplicateDecisionsPage = components['schemas']['DuplicateDecisionsPage'];
export type DuplicateDecision = components['schemas']['DuplicateDecision'];
export type Timeline = components['schemas']['Timeline'];
export type TimelineEntry = components['schemas']['TimelineEntry'];
export type Provenance = components['schemas']['Provenance'];
export type ProvenanceEntry = components['schemas']['ProvenanceEntry'];
export type ProvenanceClaim = components['schemas']['ProvenanceClaim'];
export type RecordProvenance = components['schemas']['RecordProvenance'];
export type RecordProvenanceEntry = components['schemas']['RecordProvenanceEntry'];
export type ReleaseEstimate = components['schemas']['ReleaseEstimate'];
export type ReleaseEstimateInputs = components['schemas']['ReleaseEstimateInputs'];
export type ReleaseEstimateStep = components['schemas']['ReleaseEstimateStep'];
export type LetterAddress = components['schemas']['LetterAddress'];
export type Completeness = components['schemas']['Completeness'];
export type CompletenessElement = components['schemas']['CompletenessElement'];
export type CalendarPage = components['schemas']['CalendarPage'];
export type CalendarEntry = components['schemas']['CalendarEntry'];
export type PrisonerStatistics = components['schemas']['PrisonerStatistics'];
export type Figures = components['schemas']['Figures'];
export type Measures = components['schemas']['Measures'];
export type StatisticGroup = components['schemas']['StatisticGroup'];
export type FamilyStatistics = components['schemas']['FamilyStatistics'];
export type HeldStatistics = components['schemas']['HeldStatistics'];
export type HeldPoint = components['schemas']['HeldPoint'];
export type HeldChildren = components['schemas']['HeldChildren'];
export type ChangesPage = components['schemas']['ChangesPage'];
export type ChangeEntry = components['schemas']['ChangeEntry'];
export type PublishedEdition = components['schemas']['PublishedEdition'];
export type FeedPosition = components['schemas']['FeedPosition'];
export type WithdrawalsPage = components['schemas']['WithdrawalsPage'];
export type TakenBack = components['schemas']['TakenBack'];
export type PrisonersExport = components['schemas']['PrisonersExport'];
export type NamesExport = components['schemas']['NamesExport'];
export type CustodyPeriodsExport = components['schemas']['CustodyPeriodsExport'];
export type SentencesExport = components['schemas']['SentencesExport'];
export type ChildrenExport = components['schemas']['ChildrenExport'];
export type FacilitiesExport = components['schemas']['FacilitiesExport'];
export type SourcesExport = components['schemas']['SourcesExport'];
export type EventsExport = components['schemas']['EventsExport'];
export type ReleasesExport = components['schemas']['ReleasesExport'];
export type IncidentsExport = components['schemas']['IncidentsExport'];
export type DesignationsExport = components['schemas']['DesignationsExport'];
export type ContactStatusesExport = components['schemas']['ContactStatusesExport'];
export type VulnerabilitiesExport = components['schemas']['VulnerabilitiesExport'];
export type OrganizationsExport = components['schemas']['OrganizationsExport'];
export type ArticlesExport = components['schemas']['ArticlesExport'];
export type CasesExport = components['schemas']['CasesExport'];
export type ChargesExport = components['schemas']['ChargesExport'];
export type RecognitionsExport = components['schemas']['RecognitionsExport'];
export type ConsentsExport = components['schemas']['ConsentsExport'];
export type AppealsExport = components['schemas']['AppealsExport'];
export type SignaturesExport = components['schemas']['SignaturesExport'];
export type FiguresExport = components['schemas']['FiguresExport'];
export type CorrectionsExport = components['schemas']['CorrectionsExport'];
export type ClaimsExport = components['schemas']['ClaimsExport'];
export type RecordClaimsExport = components['schemas']['RecordClaimsExport'];
export type MergesExport = components['schemas']['MergesExport'];
export type DuplicateDecisionsExport = components['schemas']['DuplicateDecisionsExport'];
export type ExportRequestList = components['schemas']['ExportRequestList'];
export type ExportRequest = components['schemas']['ExportRequest'];
export type LedgerHeads = components['schemas']['LedgerHeads'];
export type LedgerHead = components['schemas']['LedgerHead'];
export type InclusionProof = components['schemas']['InclusionProof'];
export type ConsistencyProof = components['schemas']['ConsistencyProof'];
export type WebhookList = components['schemas']['WebhookList'];
export type Webhook = components['schemas']['Webhook'];
export type MadeWebhook = components['schemas']['MadeWebhook'];
export type WebhookSecret = components['schemas']['WebhookSecret'];
export type WebhookDeliveriesPage = components['schemas']['WebhookDeliveriesPage'];
export type WebhookDelivery = components['schemas']['WebhookDelivery'];
export type WebhookReplay = components['schemas']['WebhookReplay'];
export type ImportsPage = components['schemas']['ImportsPage'];
export type Import = components['schemas']['Import'];
export type ImportColumn = components['schemas']['ImportColumn'];
export type ImportHeader = components['schemas']['ImportHeader'];
export type ImportPublishing = components['schemas']['ImportPublishing'];
export type ImportCounts = components['schemas']['ImportCounts'];
export type ImportFailure = components['schemas']['ImportFailure'];
export type ImportPageInfo = components['schemas']['ImportPageInfo'];
export type ImportRowsPage = components['schemas']['ImportRowsPage'];
export type ImportRow = components['schemas']['ImportRow'];
export type ImportPart = components['schemas']['ImportPart'];
export type ImportRowError = components['schemas']['ImportRowError'];
export type ImportMappingList = components['schemas']['ImportMappingList'];
export type ImportMapping = components['schemas']['ImportMapping'];
export type Suggestions = components['schemas']['Suggestions'];
export type Suggestion = components['schemas']['Suggestion'];
export type MatchResults = components['schemas']['MatchResults'];
export type MatchResult = components['schemas']['MatchResult'];
export type Match = components['schemas']['Match'];
export type MatchFeature = components['schemas']['MatchFeature'];
export type ReconciliationAnswer = components['schemas']['ReconciliationAnswer'];
export type ReconciliationType = components['schemas']['ReconciliationType'];
export type ReconciliationColumn = components['schemas']['ReconciliationColumn'];
export type ReconciliationEntities = components['schemas']['ReconciliationEntities'];
export type ReconciliationEntity = components['schemas']['ReconciliationEntity'];
export type ReconciliationProperties = components['schemas']['ReconciliationProperties'];
export type ReconciliationProperty = components['schemas']['ReconciliationProperty'];
export type ReconciliationFlyout = components['schemas']['ReconciliationFlyout'];
export type ReconciliationProposal = components['schemas']['ReconciliationProposal'];
export type DuplicatesPage = components['schemas']['DuplicatesPage'];
export type Duplicate = components['schemas']['Duplicate'];
export type DuplicateSide = components['schemas']['DuplicateSide'];
export type Vocabularies = components['schemas']['Vocabularies'];
export type Vocabulary = components['schemas']['Vocabulary'];
export type VocabularyTerm = components['schemas']['VocabularyTerm'];
export type HuridocsTerm = components['schemas']['HuridocsTerm'];
export type ListedRecords = components['schemas']['ListedRecords'];
export type ListedRecord = components['schemas']['ListedRecord'];
export type ListField = components['schemas']['ListField'];
export type ApiKeyList = components['schemas']['ApiKeyList'];
export type ApiKey = components['schemas']['ApiKey'];
export type MadeApiKey = components['schemas']['MadeApiKey'];
export type AuditEventsPage = components['schemas']['AuditEventsPage'];
export type AuditEvent = components['schemas']['AuditEvent'];
export type SealedValue = components['schemas']['SealedValue'];
export type SealedValueList = components['schemas']['SealedValueList'];
export type Health = components['schemas']['Health'];
export type Readiness = components['schemas']['Readiness'];
export type StoreHost = components['schemas']['StoreHost'];
export type MirrorState = components['schemas']['MirrorState'];
export type ProblemCatalogue = components['schemas']['ProblemCatalogue'];
export type ProblemKind = components['schemas']['ProblemKind'];
export type ParameterAccessReason = components['parameters']['AccessReason'];
export type ParameterAddressVerified = components['parameters']['AddressVerified'];
export type ParameterAddressVerifiedKnown = components['parameters']['AddressVerifiedKnown'];
export type ParameterAddressVerifiedNot = components['parameters']['AddressVerifiedNot'];
export type ParameterAddresseeId = components['parameters']['AddresseeId'];
export type ParameterAddresseeIdKnown = components['parameters']['AddresseeIdKnown'];
export type ParameterAddresseeIdNot = components['parameters']['AddresseeIdNot'];
export type ParameterAgeGte = components['parameters']['AgeGte'];
export type ParameterAgeLte = components['parameters']['AgeLte'];
export type ParameterAppealId = components['parameters']['AppealId'];
export type ParameterAppealIdKnown = components['parameters']['AppealIdKnown'];
export type ParameterAppealIdNot = components['parameters']['AppealIdNot'];
export type ParameterAppealsAsOfGt = components['parameters']['AppealsAsOfGt'];
export type ParameterAppealsAsOfGte = components['parameters']['AppealsAsOfGte'];
export type ParameterAppealsAsOfKnown = components['parameters']['AppealsAsOfKnown'];
export type ParameterAppealsAsOfLt = components['parameters']['AppealsAsOfLt'];
export type ParameterAppealsAsOfLte = components['parameters']['AppealsAsOfLte'];
export type ParameterAppealsAsOfNot = components['parameters']['AppealsAsOfNot'];
export type ParameterAppealsKind = components['parameters']['AppealsKind'];
export type ParameterAppealsKindKnown = components['parameters']['AppealsKindKnown'];
export type ParameterAppealsKindNot = components['parameters']['AppealsKindNot'];
export type ParameterAppealsPrisonerId = components['parameters']['AppealsPrisonerId'];
export type ParameterAppealsPrisonerIdKnown = components['parameters']['AppealsPrisonerIdKnown'];
export type ParameterAppealsPrisonerIdNot = components['parameters']['AppealsPrisonerIdNot'];
export type ParameterAppealsPublishedOn = components['parameters']['AppealsPublishedOn'];
export type ParameterAppealsPublishedOnGt = components['parameters']['AppealsPublishedOnGt'];
export type ParameterAppealsPublishedOnGte = components['parameters']['AppealsPublishedOnGte'];
export type ParameterAppealsPublishedOnKnown = components['parameters']['AppealsPublishedOnKnown'];
export type ParameterAppealsPublishedOnLt = components['parameters']['AppealsPublishedOnLt'];
export type ParameterAppealsPublishedOnLte = components['parameters']['AppealsPublishedOnLte'];
export type ParameterAppealsPublishedOnNot = components['parameters']['AppealsPublishedOnNot'];
export type ParameterAppealsStatus = components['parameters']['AppealsStatus'];
export type ParameterAppealsStatusKnown = components['parameters']['AppealsStatusKnown'];
export type ParameterAppealsStatusNot = components['parameters']['AppealsStatusNot'];
export type ParameterAppealsTitle = components['parameters']['AppealsTitle'];
export type ParameterAppealsTitleContains = components['parameters']['AppealsTitleContains'];
export type ParameterAppealsTitleKnown = components['parameters']['AppealsTitleKnown'];
export type ParameterAppealsTitleNot = components['parameters']['AppealsTitleNot'];
export type ParameterAppealsTitlePrefix = components['parameters']['AppealsTitlePrefix'];
export type ParameterArticleIdKnown = components['parameters']['ArticleIdKnown'];
export type ParameterArticleIdNot = components['parameters']['ArticleIdNot'];
export type ParameterArticlesArticle = components['parameters']['ArticlesArticle'];
export type ParameterArticlesArticleKnown = components['parameters']['ArticlesArticleKnown'];
export type ParameterArticlesArticleNot = components['parameters']['ArticlesArticleNot'];
export type ParameterArticlesCode = components['parameters']['ArticlesCode'];
export type ParameterArticlesCodeKnown = components['parameters']['ArticlesCodeKnown'];
export type ParameterArticlesCodeNot = components['parameters']['ArticlesCodeNot'];
export type ParameterArticlesPart = components['parameters']['ArticlesPart'];
export type ParameterArticlesPartKnown = components['parameters']['ArticlesPartKnown'];
export type ParameterArticlesPartNot = components['parameters']['ArticlesPartNot'];
export type ParameterArticlesTitle = components['parameters']['ArticlesTitle'];
export type ParameterArticlesTitleContains = components['parameters']['ArticlesTitleContains'];
export type ParameterArticlesTitleKnown = components['parameters']['ArticlesTitleKnown'];
export type ParameterArticlesTitleNot = components['parameters']['ArticlesTitleNot'];
export type ParameterArticlesTitlePrefix = components['parameters']['ArticlesTitlePrefix'];
export type ParameterArticlesValidFrom = components['parameters']['ArticlesValidFrom'];
export type ParameterArticlesValidFromGt = components['parameters']['ArticlesValidFromGt'];
export type ParameterArticlesValidFromGte = components['parameters']['ArticlesValidFromGte'];
export type ParameterArticlesValidFromKnown = components['parameters']['ArticlesValidFromKnown'];
export type ParameterArticlesValidFromLt = components['parameters']['ArticlesValidFromLt'];
export type ParameterArticlesValidFromLte = components['parameters']['ArticlesValidFromLte'];
export type ParameterArticlesValidFromNot = components['parameters']['ArticlesValidFromNot'];
export type ParameterArticlesValidTo = components['parameters']['ArticlesValidTo'];
export type ParameterArticlesValidToGt = components['parameters']['ArticlesValidToGt'];
export type ParameterArticlesValidToGte = components['parameters']['ArticlesValidToGte'];
export type ParameterArticlesValidToKnown = components['parameters']['ArticlesValidToKnown'];
export type ParameterArticlesValidToLt = components['parameters']['ArticlesValidToLt'];
export type ParameterArticlesValidToLte = components['parameters']['ArticlesValidToLte'];
export type ParameterArticlesValidToNot = components['parameters']['ArticlesValidToNot'];
export type ParameterAsOf = components['parameters']['AsOf'];
export type ParameterAsOfGt = components['parameters']['AsOfGt'];
export type ParameterAsOfGte = components['parameters']['AsOfGte'];
export type ParameterAsOfKnown = components['parameters']['AsOfKnown'];
export type ParameterAsOfLt = components['parameters']['AsOfLt'];
export type ParameterAsOfLte = components['parameters']['AsOfLte'];
export type ParameterAsOfNot = components['parameters']['AsOfNot'];
export type ParameterAsOfSeq = components['parameters']['AsOfSeq'];
export type ParameterBasis = components['parameters']['Basis'];
export type ParameterBasisKnown = components['parameters']['BasisKnown'];
export type ParameterBasisNot = components['parameters']['BasisNot'];
export type ParameterBirthDate = components['parameters']['BirthDate'];
export type ParameterBirthDateGt = components['parameters']['BirthDateGt'];
export type ParameterBirthDateGte = components['parameters']['BirthDateGte'];
export type ParameterBirthDateKnown = components['parameters']['BirthDateKnown'];
export type ParameterBirthDateLt = components['parameters']['BirthDateLt'];
export type ParameterBirthDateLte = components['parameters']['BirthDateLte'];
export type ParameterBirthDateNot = components['parameters']['BirthDateNot'];
export type ParameterBirthdayMonth = components['parameters']['BirthdayMonth'];
export type ParameterBirthdayMonthGt = components['parameters']['BirthdayMonthGt'];
export type ParameterBirthdayMonthGte = components['parameters']['BirthdayMonthGte'];
export type ParameterBirthdayMonthKnown = components['parameters']['BirthdayMonthKnown'];
export type ParameterBirthdayMonthLt = components['parameters']['BirthdayMonthLt'];
export type ParameterBirthdayMonthLte = components['parameters']['BirthdayMonthLte'];
export type ParameterBirthdayMonthNot = components['parameters']['BirthdayMonthNot'];
export type ParameterBody = components['parameters']['Body'];
export type ParameterBodyKnown = components['parameters']['BodyKnown'];
export type ParameterBodyName = components['parameters']['BodyName'];
export type ParameterBodyNameKnown = components['parameters']['BodyNameKnown'];
export type ParameterBodyNameNot = components['parameters']['BodyNameNot'];
export type ParameterBodyNot = components['parameters']['BodyNot'];
export type ParameterBound = components['parameters']['Bound'];
export type ParameterBoundKnown = components['parameters']['BoundKnown'];
export type ParameterBoundNot = components['parameters']['BoundNot'];
export type ParameterCanReceiveLetters = components['parameters']['CanReceiveLetters'];
export type ParameterCaseIdKnown = components['parameters']['CaseIdKnown'];
export type ParameterCaseIdNot = components['parameters']['CaseIdNot'];
export type ParameterCasesAsOfGt = components['parameters']['CasesAsOfGt'];
export type ParameterCasesAsOfGte = components['parameters']['CasesAsOfGte'];
export type ParameterCasesAsOfKnown = components['parameters']['CasesAsOfKnown'];
export type ParameterCasesAsOfLt = components['parameters']['CasesAsOfLt'];
export type ParameterCasesAsOfLte = components['parameters']['CasesAsOfLte'];
export type ParameterCasesAsOfNot = components['parameters']['CasesAsOfNot'];
export type ParameterCasesInclude = components['parameters']['CasesInclude'];
export type ParameterCasesNumber = components['parameters']['CasesNumber'];
export type ParameterCasesStage = components['parameters']['CasesStage'];
export type ParameterCasesStageKnown = components['parameters']['CasesStageKnown'];
export type ParameterCasesStageNot = components['parameters']['CasesStageNot'];
export type ParameterCasesTitle = components['parameters']['CasesTitle'];
export type ParameterCasesTitleContains = components['parameters']['CasesTitleContains'];
export type ParameterCasesTitleKnown = components['parameters']['CasesTitleKnown'];
export type ParameterCasesTitleNot = components['parameters']['CasesTitleNot'];
export type ParameterCasesTitlePrefix = components['parameters']['CasesTitlePrefix'];
export type ParameterCertainty = components['parameters']['Certainty'];
export type ParameterCertaintyKnown = components['parameters']['CertaintyKnown'];
export type ParameterCertaintyNot = components['parameters']['CertaintyNot'];
export type ParameterChargeArticle = components['parameters']['ChargeArticle'];
export type ParameterChargeArticleId = components['parameters']['ChargeArticleId'];
export type ParameterChargeArticleIdKnown = components['parameters']['ChargeArticleIdKnown'];
export type ParameterChargeArticleIdNot = components['parameters']['ChargeArticleIdNot'];
export type ParameterChargeArticleKnown = components['parameters']['ChargeArticleKnown'];
export type ParameterChargeArticleNot = components['parameters']['ChargeArticleNot'];
export type ParameterChargeAsOf = components['parameters']['ChargeAsOf'];
export type ParameterChargeAsOfGt = components['parameters']['ChargeAsOfGt'];
export type ParameterChargeAsOfGte = components['parameters']['ChargeAsOfGte'];
export type ParameterChargeAsOfKnown = components['parameters']['ChargeAsOfKnown'];
export type ParameterChargeAsOfLt = components['parameters']['ChargeAsOfLt'];
export type ParameterChargeAsOfLte = components['parameters']['ChargeAsOfLte'];
export type ParameterChargeAsOfNot = components['parameters']['ChargeAsOfNot'];
export type ParameterChargeCaseId = components['parameters']['ChargeCaseId'];
export type ParameterChargeCaseIdKnown = components['parameters']['ChargeCaseIdKnown'];
export type ParameterChargeCaseIdNot = components['parameters']['ChargeCaseIdNot'];
export type ParameterChargeChargedOn = components['parameters']['ChargeChargedOn'];
export type ParameterChargeChargedOnGt = components['parameters']['ChargeChargedOnGt'];
export type ParameterChargeChargedOnGte = components['parameters']['ChargeChargedOnGte'];
export type ParameterChargeChargedOnKnown = components['parameters']['ChargeChargedOnKnown'];
export type ParameterChargeChargedOnLt = components['parameters']['ChargeChargedOnLt'];
export type ParameterChargeChargedOnLte = components['parameters']['ChargeChargedOnLte'];
export type ParameterChargeChargedOnNot = components['parameters']['ChargeChargedOnNot'];
export type ParameterChargeCode = components['parameters']['ChargeCode'];
export type ParameterChargeCodeKnown = components['parameters']['ChargeCodeKnown'];
export type ParameterChargeCodeNot = components['parameters']['ChargeCodeNot'];
export type ParameterChargeDecidedOn = components['parameters']['ChargeDecidedOn'];
export type ParameterChargeDecidedOnGt = components['parameters']['ChargeDecidedOnGt'];
export type ParameterChargeDecidedOnGte = components['parameters']['ChargeDecidedOnGte'];
export type ParameterChargeDecidedOnKnown = components['parameters']['ChargeDecidedOnKnown'];
export type ParameterChargeDecidedOnLt = components['parameters']['ChargeDecidedOnLt'];
export type ParameterChargeDecidedOnLte = components['parameters']['ChargeDecidedOnLte'];
export type ParameterChargeDecidedOnNot = components['parameters']['ChargeDecidedOnNot'];
export type ParameterChargeInAbsentia = components['parameters']['ChargeInAbsentia'];
export type ParameterChargeInAbsentiaKnown = components['parameters']['ChargeInAbsentiaKnown'];
export type ParameterChargeInAbsentiaNot = components['parameters']['ChargeInAbsentiaNot'];
export type ParameterChargePartKnown = components['parameters']['ChargePartKnown'];
export type ParameterChargePartNot = components['parameters']['ChargePartNot'];
export type ParameterChargePartQuery = components['parameters']['ChargePartQuery'];
export type ParameterChargeSourceId = components['parameters']['ChargeSourceId'];
export type ParameterChargeSourceIdKnown = components['parameters']['ChargeSourceIdKnown'];
export type ParameterChargeSourceIdNot = components['parameters']['ChargeSourceIdNot'];
export type ParameterChargeStage = components['parameters']['ChargeStage'];
export type ParameterChargeStageKnown = components['parameters']['ChargeStageKnown'];
export type ParameterChargeStageNot = components['parameters']['ChargeStageNot'];
export type ParameterChargeStatus = components['parameters']['ChargeStatus'];
export type ParameterChargeStatusKnown = components['parameters']['ChargeStatusKnown'];
export type ParameterChargeStatusNot = components['parameters']['ChargeStatusNot'];
export type ParameterChargedOn = components['parameters']['ChargedOn'];
export type ParameterChargedOnGt = components['parameters']['ChargedOnGt'];
export type ParameterChargedOnGte = components['parameters']['ChargedOnGte'];
export type ParameterChargedOnKnown = components['parameters']['ChargedOnKnown'];
export type ParameterChargedOnLt = components['parameters']['ChargedOnLt'];
export type ParameterChargedOnLte = components['parameters']['ChargedOnLte'];
export type ParameterChargedOnNot = components['parameters']['ChargedOnNot'];
export type ParameterChargesArticle = components['parameters']['ChargesArticle'];
export type ParameterChargesArticleId = components['parameters']['ChargesArticleId'];
export type ParameterChargesArticleKnown = components['parameters']['ChargesArticleKnown'];
export type ParameterChargesArticleNot = components['parameters']['ChargesArticleNot'];
export type ParameterChargesCaseId = components['parameters']['ChargesCaseId'];
export type ParameterChargesCode = components['parameters']['ChargesCode'];
export type ParameterChargesCodeKnown = components['parameters']['ChargesCodeKnown'];
export type ParameterChargesCodeNot = components['parameters']['ChargesCodeNot'];
export type ParameterChargesFields = components['parameters']['ChargesFields'];
export type ParameterChargesInclude = components['parameters']['ChargesInclude'];
export type ParameterChargesPart = components['parameters']['ChargesPart'];
export type ParameterChargesPartKnown = components['parameters']['ChargesPartKnown'];
export type ParameterChargesPartNot = components['parameters']['ChargesPartNot'];
export type ParameterChargesSort = components['parameters']['ChargesSort'];
export type ParameterChargesStage = components['parameters']['ChargesStage'];
export type ParameterChargesStageKnown = components['parameters']['ChargesStageKnown'];
export type ParameterChargesStageNot = components['parameters']['ChargesStageNot'];
export type ParameterChargesStatus = components['parameters']['ChargesStatus'];
export type ParameterChargesStatusKnown = components['parameters']['ChargesStatusKnown'];
export type ParameterChargesStatusNot = components['parameters']['ChargesStatusNot'];
export type ParameterChildAsOf = components['parameters']['ChildAsOf'];
export type ParameterChildAsOfGt = components['parameters']['ChildAsOfGt'];
export type ParameterChildAsOfGte = components['parameters']['ChildAsOfGte'];
export type ParameterChildAsOfKnown = components['parameters']['ChildAsOfKnown'];
export type ParameterChildAsOfLt = components['parameters']['ChildAsOfLt'];
export type ParameterChildAsOfLte = components['parameters']['ChildAsOfLte'];
export type ParameterChildAsOfNot = components['parameters']['ChildAsOfNot'];
export type ParameterChildMinor = components['parameters']['ChildMinor'];
export type ParameterChildMinorKnown = components['parameters']['ChildMinorKnown'];
export type ParameterChildMinorNot = components['parameters']['ChildMinorNot'];
export type ParameterChildSourceId = components['parameters']['ChildSourceId'];
export type ParameterChildSourceIdKnown = components['parameters']['ChildSourceIdKnown'];
export type ParameterChildSourceIdNot = components['parameters']['ChildSourceIdNot'];
export type ParameterChildrenFields = components['parameters']['ChildrenFields'];
export type ParameterChildrenSort = components['parameters']['ChildrenSort'];
export type ParameterChosen = components['parameters']['Chosen'];
export type ParameterClaimAsOf = components['parameters']['ClaimAsOf'];
export type ParameterClaimAsOfGt = components['parameters']['ClaimAsOfGt'];
export type ParameterClaimAsOfGte = components['parameters']['ClaimAsOfGte'];
export type ParameterClaimAsOfKnown = components['parameters']['ClaimAsOfKnown'];
export type ParameterClaimAsOfLt = components['parameters']['ClaimAsOfLt'];
export type ParameterClaimAsOfLte = components['parameters']['ClaimAsOfLte'];
export type ParameterClaimAsOfNot = components['parameters']['ClaimAsOfNot'];
export type ParameterClaimChosen = components['parameters']['ClaimChosen'];
export type ParameterClaimProperty = components['parameters']['ClaimProperty'];
export type ParameterClaimPropertyKnown = components['parameters']['ClaimPropertyKnown'];
export type ParameterClaimPropertyNot = components['parameters']['ClaimPropertyNot'];
export type ParameterClaimRecord = components['parameters']['ClaimRecord'];
export type ParameterClaimRecordId = components['parameters']['ClaimRecordId'];
export type ParameterClaimRecordIdKnown = components['parameters']['ClaimRecordIdKnown'];
export type ParameterClaimRecordIdNot = components['parameters']['ClaimRecordIdNot'];
export type ParameterClaimRecordKnown = components['parameters']['ClaimRecordKnown'];
export type ParameterClaimRecordNot = components['parameters']['ClaimRecordNot'];
export type ParameterClaimReliability = components['parameters']['ClaimReliability'];
export type ParameterClaimReliabilityKnown = components['parameters']['ClaimReliabilityKnown'];
export type ParameterClaimReliabilityNot = components['parameters']['ClaimReliabilityNot'];
export type ParameterClaimSourceId = components['parameters']['ClaimSourceId'];
export type ParameterClaimSourceIdKnown = components['parameters']['ClaimSourceIdKnown'];
export type ParameterClaimSourceIdNot = components['parameters']['ClaimSourceIdNot'];
export type ParameterClaimsFields = components['parameters']['ClaimsFields'];
export type ParameterClaimsProperty = components['parameters']['ClaimsProperty'];
export type ParameterClaimsPropertyNot = components['parameters']['ClaimsPropertyNot'];
export type ParameterClaimsRecord = components['parameters']['ClaimsRecord'];
export type ParameterClaimsRecordId = components['parameters']['ClaimsRecordId'];
export type ParameterClaimsRecordIdKnown = components['parameters']['ClaimsRecordIdKnown'];
export type ParameterClaimsRecordIdNot = components['parameters']['ClaimsRecordIdNot'];
export type ParameterClaimsRecordNot = components['parameters']['ClaimsRecordNot'];
export type ParameterClaimsSort = components['parameters']['ClaimsSort'];
export type ParameterConsentBasis = components['parameters']['ConsentBasis'];
export type ParameterConsentBasisKnown = components['parameters']['ConsentBasisKnown'];
export type ParameterConsentBasisNot = components['parameters']['ConsentBasisNot'];
export type ParameterConsentExpiresOn = components['parameters']['ConsentExpiresOn'];
export type ParameterConsentExpiresOnGt = components['parameters']['ConsentExpiresOnGt'];
export type ParameterConsentExpiresOnGte = components['parameters']['ConsentExpiresOnGte'];
export type ParameterConsentExpiresOnKnown = components['parameters']['ConsentExpiresOnKnown'];
export type ParameterConsentExpiresOnLt = components['parameters']['ConsentExpiresOnLt'];
export type ParameterConsentExpiresOnLte = components['parameters']['ConsentExpiresOnLte'];
export type ParameterConsentExpiresOnNot = components['parameters']['ConsentExpiresOnNot'];
export type ParameterConsentGivenBy = components['parameters']['ConsentGivenBy'];
export type ParameterConsentGivenByKnown = components['parameters']['ConsentGivenByKnown'];
export type ParameterConsentGivenByNot = components['parameters']['ConsentGivenByNot'];
export type ParameterConsentGrantedOn = components['parameters']['ConsentGrantedOn'];
export type ParameterConsentGrantedOnGt = components['parameters']['ConsentGrantedOnGt'];
export type ParameterConsentGrantedOnGte = components['parameters']['ConsentGrantedOnGte'];
export type ParameterConsentGrantedOnKnown = components['parameters']['ConsentGrantedOnKnown'];
export type ParameterConsentGrantedOnLt = components['parameters']['ConsentGrantedOnLt'];
export type ParameterConsentGrantedOnLte = components['parameters']['ConsentGrantedOnLte'];
export type ParameterConsentGrantedOnNot = components['parameters']['ConsentGrantedOnNot'];
export type ParameterConsentScope = components['parameters']['ConsentScope'];
export type ParameterConsentScopeKnown = components['parameters']['ConsentScopeKnown'];
export type ParameterConsentScopeNot = components['parameters']['ConsentScopeNot'];
export type ParameterConsentSourceId = components['parameters']['ConsentSourceId'];
export type ParameterConsentSourceIdKnown = components['parameters']['ConsentSourceIdKnown'];
export type ParameterConsentSourceIdNot = components['parameters']['ConsentSourceIdNot'];
export type ParameterConsentWithdrawnOn = components['parameters']['ConsentWithdrawnOn'];
export type ParameterConsentWithdrawnOnGt = components['parameters']['ConsentWithdrawnOnGt'];
export type ParameterConsentWithdrawnOnGte = components['parameters']['ConsentWithdrawnOnGte'];
export type ParameterConsentWithdrawnOnKnown = components['parameters']['ConsentWithdrawnOnKnown'];
export type ParameterConsentWithdrawnOnLt = components['parameters']['ConsentWithdrawnOnLt'];
export type ParameterConsentWithdrawnOnLte = components['parameters']['ConsentWithdrawnOnLte'];
export type ParameterConsentWithdrawnOnNot = components['parameters']['ConsentWithdrawnOnNot'];
export type ParameterConsentsFields = components['parameters']['ConsentsFields'];
export type ParameterConsentsScope = components['parameters']['ConsentsScope'];
export type ParameterConsentsScopeKnown = components['parameters']['ConsentsScopeKnown'];
export type ParameterConsentsScopeNot = components['parameters']['ConsentsScopeNot'];
export type ParameterConsentsSort = components['parameters']['ConsentsSort'];
export type ParameterConsentsWithdrawnOn = components['parameters']['ConsentsWithdrawnOn'];
export type ParameterConsentsWithdrawnOnGt = components['parameters']['ConsentsWithdrawnOnGt'];
export type ParameterConsentsWithdrawnOnGte = components['parameters']['ConsentsWithdrawnOnGte'];
export type ParameterConsentsWithdrawnOnKnown = components['parameters']['ConsentsWithdrawnOnKnown'];
export type ParameterConsentsWithdrawnOnLt = components['parameters']['ConsentsWithdrawnOnLt'];
export type ParameterConsentsWithdrawnOnLte = components['parameters']['ConsentsWithdrawnOnLte'];
export type ParameterConsentsWithdrawnOnNot = components['parameters']['ConsentsWithdrawnOnNot'];
export type ParameterContactAsOf = components['parameters']['ContactAsOf'];
export type ParameterContactAsOfGt = components['parameters']['ContactAsOfGt'];
export type ParameterContactAsOfGte = components['parameters']['ContactAsOfGte'];
export type ParameterContactAsOfKnown = components['parameters']['ContactAsOfKnown'];
export type ParameterContactAsOfLt = components['parameters']['ContactAsOfLt'];
export type ParameterContactAsOfLte = components['parameters']['ContactAsOfLte'];
export type ParameterContactAsOfNot = components['parameters']['ContactAsOfNot'];
export type ParameterContactCounsel = components['parameters']['ContactCounsel'];
export type ParameterContactCounselKnown = components['parameters']['ContactCounselKnown'];
export type ParameterContactCounselNot = components['parameters']['ContactCounselNot'];
export type ParameterContactFamily = components['parameters']['ContactFamily'];
export type ParameterContactFamilyKnown = components['parameters']['ContactFamilyKnown'];
export type ParameterContactFamilyNot = components['parameters']['ContactFamilyNot'];
export type ParameterContactHumanRightsOrganisation = components['parameters']['ContactHumanRightsOrganisation'];
export type ParameterContactHumanRightsOrganisationKnown = components['parameters']['ContactHumanRightsOrganisationKnown'];
export type ParameterContactHumanRightsOrganisationNot = components['parameters']['ContactHumanRightsOrganisationNot'];
export type ParameterContactHumanitarian = components['parameters']['ContactHumanitarian'];
export type ParameterContactHumanitarianKnown = components['parameters']['ContactHumanitarianKnown'];
export type ParameterContactHumanitarianNot = components['parameters']['ContactHumanitarianNot'];
export type ParameterContactSinceOn = components['parameters']['ContactSinceOn'];
export type ParameterContactSinceOnGt = components['parameters']['ContactSinceOnGt'];
export type ParameterContactSinceOnGte = components['parameters']['ContactSinceOnGte'];
export type ParameterContactSinceOnKnown = components['parameters']['ContactSinceOnKnown'];
export type ParameterContactSinceOnLt = components['parameters']['ContactSinceOnLt'];
export type ParameterContactSinceOnLte = components['parameters']['ContactSinceOnLte'];
export type ParameterContactSinceOnNot = components['parameters']['ContactSinceOnNot'];
export type ParameterContactSourceId = components['parameters']['ContactSourceId'];
export type ParameterContactSourceIdKnown = components['parameters']['ContactSourceIdKnown'];
export type ParameterContactSourceIdNot = components['parameters']['ContactSourceIdNot'];
export type ParameterContactStatusKnown = components['parameters']['ContactStatusKnown'];
export type ParameterContactStatusNot = components['parameters']['ContactStatusNot'];
export type ParameterContactStatusQuery = components['parameters']['ContactStatusQuery'];
export type ParameterContactStatusesFields = components['parameters']['ContactStatusesFields'];
export type ParameterContactStatusesSort = components['parameters']['ContactStatusesSort'];
export type ParameterContactStatusesStatus = components['parameters']['ContactStatusesStatus'];
export type ParameterContactStatusesStatusKnown = components['parameters']['ContactStatusesStatusKnown'];
export type ParameterContactStatusesStatusNot = components['parameters']['ContactStatusesStatusNot'];
export type ParameterContactUntilOn = components['parameters']['ContactUntilOn'];
export type ParameterContactUntilOnGt = components['parameters']['ContactUntilOnGt'];
export type ParameterContactUntilOnGte = components['parameters']['ContactUntilOnGte'];
export type ParameterContactUntilOnKnown = components['parameters']['ContactUntilOnKnown'];
export type ParameterContactUntilOnLt = components['parameters']['ContactUntilOnLt'];
export type ParameterContactUntilOnLte = components['parameters']['ContactUntilOnLte'];
export type ParameterContactUntilOnNot = components['parameters']['ContactUntilOnNot'];
export type ParameterContext = components['parameters']['Context'];
export type ParameterContextKnown = components['parameters']['ContextKnown'];
export type ParameterContextNot = components['parameters']['ContextNot'];
export type ParameterCorrectionsKind = components['parameters']['CorrectionsKind'];
export type ParameterCorrectionsKindKnown = components['parameters']['CorrectionsKindKnown'];
export type ParameterCorrectionsKindNot = components['parameters']['CorrectionsKindNot'];
export type ParameterCorrectionsPrisonerId = components['parameters']['CorrectionsPrisonerId'];
export type ParameterCorrectionsPrisonerIdKnown = components['parameters']['CorrectionsPrisonerIdKnown'];
export type ParameterCorrectionsPrisonerIdNot = components['parameters']['CorrectionsPrisonerIdNot'];
export type ParameterCorrectionsStatus = components['parameters']['CorrectionsStatus'];
export type ParameterCorrectionsStatusKnown = components['parameters']['CorrectionsStatusKnown'];
export type ParameterCorrectionsStatusNot = components['parameters']['CorrectionsStatusNot'];
export type ParameterCounsel = components['parameters']['Counsel'];
export type ParameterCounselKnown = components['parameters']['CounselKnown'];
export type ParameterCounselNot = components['parameters']['CounselNot'];
export type ParameterCountry = components['parameters']['Country'];
export type ParameterCountryKnown = components['parameters']['CountryKnown'];
export type ParameterCountryNot = components['parameters']['CountryNot'];
export type ParameterCourtId = components['parameters']['CourtId'];
export type ParameterCourtIdKnown = components['parameters']['CourtIdKnown'];
export type ParameterCourtIdNot = components['parameters']['CourtIdNot'];
export type ParameterCriminalRecordRetained = components['parameters']['CriminalRecordRetained'];
export type ParameterCriminalRecordRetainedKnown = components['parameters']['CriminalRecordRetainedKnown'];
export type ParameterCriminalRecordRetainedNot = components['parameters']['CriminalRecordRetainedNot'];
export type ParameterCriteria = components['parameters']['Criteria'];
export type ParameterCriteriaKnown = components['parameters']['CriteriaKnown'];
export type ParameterCriteriaNot = components['parameters']['CriteriaNot'];
export type ParameterCursor = components['parameters']['Cursor'];
export type ParameterCustodyAsOf = components['parameters']['CustodyAsOf'];
export type ParameterCustodyAsOfGt = components['parameters']['CustodyAsOfGt'];
export type ParameterCustodyAsOfGte = components['parameters']['CustodyAsOfGte'];
export type ParameterCustodyAsOfKnown = components['parameters']['CustodyAsOfKnown'];
export type ParameterCustodyAsOfLt = components['parameters']['CustodyAsOfLt'];
export type ParameterCustodyAsOfLte = components['parameters']['CustodyAsOfLte'];
export type ParameterCustodyAsOfNot = components['parameters']['CustodyAsOfNot'];
export type ParameterCustodyFacilityId = components['parameters']['CustodyFacilityId'];
export type ParameterCustodyFacilityIdKnown = components['parameters']['CustodyFacilityIdKnown'];
export type ParameterCustodyFacilityIdNot = components['parameters']['CustodyFacilityIdNot'];
export type ParameterCustodyFromOn = components['parameters']['CustodyFromOn'];
export type ParameterCustodyFromOnGt = components['parameters']['CustodyFromOnGt'];
export type ParameterCustodyFromOnGte = components['parameters']['CustodyFromOnGte'];
export type ParameterCustodyFromOnKnown = components['parameters']['CustodyFromOnKnown'];
export type ParameterCustodyFromOnLt = components['parameters']['CustodyFromOnLt'];
export type ParameterCustodyFromOnLte = components['parameters']['CustodyFromOnLte'];
export type ParameterCustodyFromOnNot = components['parameters']['CustodyFromOnNot'];
export type ParameterCustodyPeriodAsOf = components['parameters']['CustodyPeriodAsOf'];
export type ParameterCustodyPeriodAsOfGt = components['parameters']['CustodyPeriodAsOfGt'];
export type ParameterCustodyPeriodAsOfGte = components['parameters']['CustodyPeriodAsOfGte'];
export type ParameterCustodyPeriodAsOfKnown = components['parameters']['CustodyPeriodAsOfKnown'];
export type ParameterCustodyPeriodAsOfLt = components['parameters']['CustodyPeriodAsOfLt'];
export type ParameterCustodyPeriodAsOfLte = components['parameters']['CustodyPeriodAsOfLte'];
export type ParameterCustodyPeriodAsOfNot = components['parameters']['CustodyPeriodAsOfNot'];
export type ParameterCustodyPeriodStatus = components['parameters']['CustodyPeriodStatus'];
export type ParameterCustodyPeriodStatusKnown = components['parameters']['CustodyPeriodStatusKnown'];
export type ParameterCustodyPeriodStatusNot = components['parameters']['CustodyPeriodStatusNot'];
export type ParameterCustodyPeriodsFields = components['parameters']['CustodyPeriodsFields'];
export type ParameterCustodyPeriodsInclude = components['parameters']['CustodyPeriodsInclude'];
export type ParameterCustodyPeriodsSort = components['parameters']['CustodyPeriodsSort'];
export type ParameterCustodyPeriodsStatus = components['parameters']['CustodyPeriodsStatus'];
export type ParameterCustodyPeriodsStatusKnown = components['parameters']['CustodyPeriodsStatusKnown'];
export type ParameterCustodyPeriodsStatusNot = components['parameters']['CustodyPeriodsStatusNot'];
export type ParameterCustodySourceId = components['parameters']['CustodySourceId'];
export type ParameterCustodySourceIdKnown = components['parameters']['CustodySourceIdKnown'];
export type ParameterCustodySourceIdNot = components['parameters']['CustodySourceIdNot'];
export type ParameterCustodyStatus = components['parameters']['CustodyStatus'];
export type ParameterCustodyStatusKnown = components['parameters']['CustodyStatusKnown'];
export type ParameterCustodyStatusNot = components['parameters']['CustodyStatusNot'];
export type ParameterCustodyToOn = components['parameters']['CustodyToOn'];
export type ParameterCustodyToOnGt = components['parameters']['CustodyToOnGt'];
export type ParameterCustodyToOnGte = components['parameters']['CustodyToOnGte'];
export type ParameterCustodyToOnKnown = components['parameters']['CustodyToOnKnown'];
export type ParameterCustodyToOnLt = components['parameters']['CustodyToOnLt'];
export type ParameterCustodyToOnLte = components['parameters']['CustodyToOnLte'];
export type ParameterCustodyToOnNot = components['parameters']['CustodyToOnNot'];
export type ParameterDays = components['parameters']['Days'];
export type ParameterDaysGt = components['parameters']['DaysGt'];
export type ParameterDaysGte = components['parameters']['DaysGte'];
export type ParameterDaysKnown = components['parameters']['DaysKnown'];
export type ParameterDaysLt = components['parameters']['DaysLt'];
export type ParameterDaysLte = components['parameters']['DaysLte'];
export type ParameterDaysNot = components['parameters']['DaysNot'];
export type ParameterDecidedOn = components['parameters']['DecidedOn'];
export type ParameterDecidedOnGt = components['parameters']['DecidedOnGt'];
export type ParameterDecidedOnGte = components['parameters']['DecidedOnGte'];
export type ParameterDecidedOnKnown = components['parameters']['DecidedOnKnown'];
export type ParameterDecidedOnLt = components['parameters']['DecidedOnLt'];
export type ParameterDecidedOnLte = components['parameters']['DecidedOnLte'];
export type ParameterDecidedOnNot = components['parameters']['DecidedOnNot'];
export type ParameterDecisionKnown = components['parameters']['DecisionKnown'];
export type ParameterDecisionNot = components['parameters']['DecisionNot'];
export type ParameterDecisionQuery = components['parameters']['DecisionQuery'];
export type ParameterDesignationCertainty = components['parameters']['DesignationCertainty'];
export type ParameterDesignationCertaintyKnown = components['parameters']['DesignationCertaintyKnown'];
export type ParameterDesignationCertaintyNot = components['parameters']['DesignationCertaintyNot'];
export type ParameterDesignationList = components['parameters']['DesignationList'];
export type ParameterDesignationListKnown = components['parameters']['DesignationListKnown'];
export type ParameterDesignationListNot = components['parameters']['DesignationListNot'];
export type ParameterDesignationListedOn = components['parameters']['DesignationListedOn'];
export type ParameterDesignationListedOnGt = components['parameters']['DesignationListedOnGt'];
export type ParameterDesignationListedOnGte = components['parameters']['DesignationListedOnGte'];
export type ParameterDesignationListedOnKnown = components['parameters']['DesignationListedOnKnown'];
export type ParameterDesignationListedOnLt = components['parameters']['DesignationListedOnLt'];
export type ParameterDesignationListedOnLte = components['parameters']['DesignationListedOnLte'];
export type ParameterDesignationListedOnNot = components['parameters']['DesignationListedOnNot'];
export type ParameterDesignationRemovedOn = components['parameters']['DesignationRemovedOn'];
export type ParameterDesignationRemovedOnGt = components['parameters']['DesignationRemovedOnGt'];
export type ParameterDesignationRemovedOnGte = components['parameters']['DesignationRemovedOnGte'];
export type ParameterDesignationRemovedOnKnown = components['parameters']['DesignationRemovedOnKnown'];
export type ParameterDesignationRemovedOnLt = components['parameters']['DesignationRemovedOnLt'];
export type ParameterDesignationRemovedOnLte = components['parameters']['DesignationRemovedOnLte'];
export type ParameterDesignationRemovedOnNot = components['parameters']['DesignationRemovedOnNot'];
export type ParameterDesignationSourceId = components['parameters']['DesignationSourceId'];
export type ParameterDesignationSourceIdKnown = components['parameters']['DesignationSourceIdKnown'];
export type ParameterDesignationSourceIdNot = components['parameters']['DesignationSourceIdNot'];
export type ParameterDesignationsFields = components['parameters']['DesignationsFields'];
export type ParameterDesignationsSort = components['parameters']['DesignationsSort'];
export type ParameterDestination = components['parameters']['Destination'];
export type ParameterDestinationKnown = components['parameters']['DestinationKnown'];
export type ParameterDestinationNot = components['parameters']['DestinationNot'];
export type ParameterDisplayName = components['parameters']['DisplayName'];
export type ParameterDisplayNameKnown = components['parameters']['DisplayNameKnown'];
export type ParameterDisplayNameNot = components['parameters']['DisplayNameNot'];
export type ParameterDisplayNamePrefix = components['parameters']['DisplayNamePrefix'];
export type ParameterDocumentsConfiscated = components['parameters']['DocumentsConfiscated'];
export type ParameterDocumentsConfiscatedKnown = components['parameters']['DocumentsConfiscatedKnown'];
export type ParameterDocumentsConfiscatedNot = components['parameters']['DocumentsConfiscatedNot'];
export type ParameterDuplicateDecisionsPrisonerId = components['parameters']['DuplicateDecisionsPrisonerId'];
export type ParameterDuplicateDecisionsPrisonerIdKnown = components['parameters']['DuplicateDecisionsPrisonerIdKnown'];
export type ParameterDuplicateDecisionsPrisonerIdNot = components['parameters']['DuplicateDecisionsPrisonerIdNot'];
export type ParameterEventCertainty = components['parameters']['EventCertainty'];
export type ParameterEventCertaintyKnown = components['parameters']['EventCertaintyKnown'];
export type ParameterEventCertaintyNot = components['parameters']['EventCertaintyNot'];
export type ParameterEventFacilityId = components['parameters']['EventFacilityId'];
export type ParameterEventFacilityIdKnown = components['parameters']['EventFacilityIdKnown'];
export type ParameterEventFacilityIdNot = components['parameters']['EventFacilityIdNot'];
export type ParameterEventHappenedOn = components['parameters']['EventHappenedOn'];
export type ParameterEventHappenedOnGt = components['parameters']['EventHappenedOnGt'];
export type ParameterEventHappenedOnGte = components['parameters']['EventHappenedOnGte'];
export type ParameterEventHappenedOnKnown = components['parameters']['EventHappenedOnKnown'];
export type ParameterEventHappenedOnLt = components['parameters']['EventHappenedOnLt'];
export type ParameterEventHappenedOnLte = components['parameters']['EventHappenedOnLte'];
export type ParameterEventHappenedOnNot = components['parameters']['EventHappenedOnNot'];
export type ParameterEventKind = components['parameters']['EventKind'];
export type ParameterEventKindKnown = components['parameters']['EventKindKnown'];
export type ParameterEventKindNot = components['parameters']['EventKindNot'];
export type ParameterEventSourceId = components['parameters']['EventSourceId'];
export type ParameterEventSourceIdKnown = components['parameters']['EventSourceIdKnown'];
export type ParameterEventSourceIdNot = components['parameters']['EventSourceIdNot'];
export type ParameterEventsFields = components['parameters']['EventsFields'];
export type ParameterEventsKind = components['parameters']['EventsKind'];
export type ParameterEventsKindKnown = components['parameters']['EventsKindKnown'];
export type ParameterEventsKindNot = components['parameters']['EventsKindNot'];
export type ParameterEventsSort = components['parameters']['EventsSort'];
export type ParameterExpiresOn = components['parameters']['ExpiresOn'];
export type ParameterExpiresOnGt = components['parameters']['ExpiresOnGt'];
export type ParameterExpiresOnGte = components['parameters']['ExpiresOnGte'];
export type ParameterExpiresOnKnown = components['parameters']['ExpiresOnKnown'];
export type ParameterExpiresOnLt = components['parameters']['ExpiresOnLt'];
export type ParameterExpiresOnLte = components['parameters']['ExpiresOnLte'];
export type ParameterExpiresOnNot = components['parameters']['ExpiresOnNot'];
export type ParameterExternalIdKnown = components['parameters']['ExternalIdKnown'];
export type ParameterExternalIdNot = components['parameters']['ExternalIdNot'];
export type ParameterExternalIdQuery = components['parameters']['ExternalIdQuery'];
export type ParameterFacilitiesKind = components['parameters']['FacilitiesKind'];
export type ParameterFacilitiesKindKnown = components['parameters']['FacilitiesKindKnown'];
export type ParameterFacilitiesKindNot = components['parameters']['FacilitiesKindNot'];
export type ParameterFacilitiesName = components['parameters']['FacilitiesName'];
export type ParameterFacilitiesNameContains = components['parameters']['FacilitiesNameContains'];
export type ParameterFacilitiesNameKnown = components['parameters']['FacilitiesNameKnown'];
export type ParameterFacilitiesNameNot = components['parameters']['FacilitiesNameNot'];
export type ParameterFacilitiesNamePrefix = components['parameters']['FacilitiesNamePrefix'];
export type ParameterFacilitiesRegion = components['parameters']['FacilitiesRegion'];
export type ParameterFacilitiesRegionKnown = components['parameters']['FacilitiesRegionKnown'];
export type ParameterFacilitiesRegionNot = components['parameters']['FacilitiesRegionNot'];
export type ParameterFacilitiesValidFrom = components['parameters']['FacilitiesValidFrom'];
export type ParameterFacilitiesValidFromGt = components['parameters']['FacilitiesValidFromGt'];
export type ParameterFacilitiesValidFromGte = components['parameters']['FacilitiesValidFromGte'];
export type ParameterFacilitiesValidFromKnown = components['parameters']['FacilitiesValidFromKnown'];
export type ParameterFacilitiesValidFromLt = components['parameters']['FacilitiesValidFromLt'];
export type ParameterFacilitiesValidFromLte = components['parameters']['FacilitiesValidFromLte'];
export type ParameterFacilitiesValidFromNot = components['parameters']['FacilitiesValidFromNot'];
export type ParameterFacilitiesValidTo = components['parameters']['FacilitiesValidTo'];
export type ParameterFacilitiesValidToGt = components['parameters']['FacilitiesValidToGt'];
export type ParameterFacilitiesValidToGte = components['parameters']['FacilitiesValidToGte'];
export type ParameterFacilitiesValidToKnown = components['parameters']['FacilitiesValidToKnown'];
export type ParameterFacilitiesValidToLt = components['parameters']['FacilitiesValidToLt'];
export type ParameterFacilitiesValidToLte = components['parameters']['FacilitiesValidToLte'];
export type ParameterFacilitiesValidToNot = components['parameters']['FacilitiesValidToNot'];
export type ParameterFacilityAddressVerified = components['parameters']['FacilityAddressVerified'];
export type ParameterFacilityAddressVerifiedKnown = components['parameters']['FacilityAddressVerifiedKnown'];
export type ParameterFacilityAddressVerifiedNot = components['parameters']['FacilityAddressVerifiedNot'];
export type ParameterFacilityCountry = components['parameters']['FacilityCountry'];
export type ParameterFacilityCountryKnown = components['parameters']['FacilityCountryKnown'];
export type ParameterFacilityCountryNot = components['parameters']['FacilityCountryNot'];
export type ParameterFacilityHasAddress = components['parameters']['FacilityHasAddress'];
export type ParameterFacilityHolds = components['parameters']['FacilityHolds'];
export type ParameterFacilityHoldsKnown = components['parameters']['FacilityHoldsKnown'];
export type ParameterFacilityHoldsNot = components['parameters']['FacilityHoldsNot'];
export type ParameterFacilityId = components['parameters']['FacilityId'];
export type ParameterFacilityIdKnown = components['parameters']['FacilityIdKnown'];
export type ParameterFacilityIdKnownQuery = components['parameters']['FacilityIdKnownQuery'];
export type ParameterFacilityIdNot = components['parameters']['FacilityIdNot'];
export type ParameterFacilityIdNotQuery = components['parameters']['FacilityIdNotQuery'];
export type ParameterFacilityIdQuery = components['parameters']['FacilityIdQuery'];
export type ParameterFacilityKind = components['parameters']['FacilityKind'];
export type ParameterFacilityKindKnown = components['parameters']['FacilityKindKnown'];
export type ParameterFacilityKindNot = components['parameters']['FacilityKindNot'];
export type ParameterFacilityName = components['parameters']['FacilityName'];
export type ParameterFacilityNameContains = components['parameters']['FacilityNameContains'];
export type ParameterFacilityNameKnown = components['parameters']['FacilityNameKnown'];
export type ParameterFacilityNameNot = components['parameters']['FacilityNameNot'];
export type ParameterFacilityNamePrefix = components['parameters']['FacilityNamePrefix'];
export type ParameterFacilityRegion = components['parameters']['FacilityRegion'];
export type ParameterFacilityRegionContains = components['parameters']['FacilityRegionContains'];
export type ParameterFacilityRegionKnown = components['parameters']['FacilityRegionKnown'];
export type ParameterFacilityRegionNot = components['parameters']['FacilityRegionNot'];
export type ParameterFacilityRegionPrefix = components['parameters']['FacilityRegionPrefix'];
export type ParameterFacilityValidFrom = components['parameters']['FacilityValidFrom'];
export type ParameterFacilityValidFromGt = components['parameters']['FacilityValidFromGt'];
export type ParameterFacilityValidFromGte = components['parameters']['FacilityValidFromGte'];
export type ParameterFacilityValidFromKnown = components['parameters']['FacilityValidFromKnown'];
export type ParameterFacilityValidFromLt = components['parameters']['FacilityValidFromLt'];
export type ParameterFacilityValidFromLte = components['parameters']['FacilityValidFromLte'];
export type ParameterFacilityValidFromNot = components['parameters']['FacilityValidFromNot'];
export type ParameterFacilityValidTo = components['parameters']['FacilityValidTo'];
export type ParameterFacilityValidToGt = components['parameters']['FacilityValidToGt'];
export type ParameterFacilityValidToGte = components['parameters']['FacilityValidToGte'];
export type ParameterFacilityValidToKnown = components['parameters']['FacilityValidToKnown'];
export type ParameterFacilityValidToLt = components['parameters']['FacilityValidToLt'];
export type ParameterFacilityValidToLte = components['parameters']['FacilityValidToLte'];
export type ParameterFacilityValidToNot = components['parameters']['FacilityValidToNot'];
export type ParameterFamily = components['parameters']['Family'];
export type ParameterFamilyKnown = components['parameters']['FamilyKnown'];
export type ParameterFamilyName = components['parameters']['FamilyName'];
export type ParameterFamilyNameKnown = components['parameters']['FamilyNameKnown'];
export type ParameterFamilyNameNot = components['parameters']['FamilyNameNot'];
export type ParameterFamilyNamePrefix = components['parameters']['FamilyNamePrefix'];
export type ParameterFamilyNot = components['parameters']['FamilyNot'];
export type ParameterFiguresAsOfGt = components['parameters']['FiguresAsOfGt'];
export type ParameterFiguresAsOfGte = components['parameters']['FiguresAsOfGte'];
export type ParameterFiguresAsOfKnown = components['parameters']['FiguresAsOfKnown'];
export type ParameterFiguresAsOfLt = components['parameters']['FiguresAsOfLt'];
export type ParameterFiguresAsOfLte = components['parameters']['FiguresAsOfLte'];
export type ParameterFiguresAsOfNot = components['parameters']['FiguresAsOfNot'];
export type ParameterFiguresRegion = components['parameters']['FiguresRegion'];
export type ParameterFiguresRegionKnown = components['parameters']['FiguresRegionKnown'];
export type ParameterFiguresRegionNot = components['parameters']['FiguresRegionNot'];
export type ParameterFiguresScope = components['parameters']['FiguresScope'];
export type ParameterFiguresScopeKnown = components['parameters']['FiguresScopeKnown'];
export type ParameterFiguresScopeNot = components['parameters']['FiguresScopeNot'];
export type ParameterFiguresUnit = components['parameters']['FiguresUnit'];
export type ParameterFirstId = components['parameters']['FirstId'];
export type ParameterFirstIdKnown = components['parameters']['FirstIdKnown'];
export type ParameterFirstIdNot = components['parameters']['FirstIdNot'];
export type ParameterFlag = components['parameters']['Flag'];
export type ParameterFlagKnown = components['parameters']['FlagKnown'];
export type ParameterFlagNot = components['parameters']['FlagNot'];
export type ParameterFromOn = components['parameters']['FromOn'];
export type ParameterFromOnGt = components['parameters']['FromOnGt'];
export type ParameterFromOnGte = components['parameters']['FromOnGte'];
export type ParameterFromOnKnown = components['parameters']['FromOnKnown'];
export type ParameterFromOnLt = components['parameters']['FromOnLt'];
export type ParameterFromOnLte = components['parameters']['FromOnLte'];
export type ParameterFromOnNot = components['parameters']['FromOnNot'];
export type ParameterGivenBy = components['parameters']['GivenBy'];
export type ParameterGivenByKnown = components['parameters']['GivenByKnown'];
export type ParameterGivenByNot = components['parameters']['GivenByNot'];
export type ParameterGrantedOn = components['parameters']['GrantedOn'];
export type ParameterGrantedOnGt = components['parameters']['GrantedOnGt'];
export type ParameterGrantedOnGte = components['parameters']['GrantedOnGte'];
export type ParameterGrantedOnKnown = components['parameters']['GrantedOnKnown'];
export type ParameterGrantedOnLt = components['parameters']['GrantedOnLt'];
export type ParameterGrantedOnLte = components['parameters']['GrantedOnLte'];
export type ParameterGrantedOnNot = components['parameters']['GrantedOnNot'];
export type ParameterHappenedOn = components['parameters']['HappenedOn'];
export type ParameterHappenedOnGt = components['parameters']['HappenedOnGt'];
export type ParameterHappenedOnGte = components['parameters']['HappenedOnGte'];
export type ParameterHappenedOnKnown = components['parameters']['HappenedOnKnown'];
export type ParameterHappenedOnLt = components['parameters']['HappenedOnLt'];
export type ParameterHappenedOnLte = components['parameters']['HappenedOnLte'];
export type ParameterHappenedOnNot = components['parameters']['HappenedOnNot'];
export type ParameterHasAddress = components['parameters']['HasAddress'];
export type ParameterHasMinorChildren = components['parameters']['HasMinorChildren'];
export type ParameterHolds = components['parameters']['Holds'];
export type ParameterHoldsKnown = components['parameters']['HoldsKnown'];
export type ParameterHoldsNot = components['parameters']['HoldsNot'];
export type ParameterHumanRightsOrganisation = components['parameters']['HumanRightsOrganisation'];
export type ParameterHumanRightsOrganisationKnown = components['parameters']['HumanRightsOrganisationKnown'];
export type ParameterHumanRightsOrganisationNot = components['parameters']['HumanRightsOrganisationNot'];
export type ParameterHumanitarian = components['parameters']['Humanitarian'];
export type ParameterHumanitarianKnown = components['parameters']['HumanitarianKnown'];
export type ParameterHumanitarianNot = components['parameters']['HumanitarianNot'];
export type ParameterId = components['parameters']['Id'];
export type ParameterIdNot = components['parameters']['IdNot'];
export type ParameterIfNoneMatch = components['parameters']['IfNoneMatch'];
export type ParameterImposedOn = components['parameters']['ImposedOn'];
export type ParameterImposedOnGt = components['parameters']['ImposedOnGt'];
export type ParameterImposedOnGte = components['parameters']['ImposedOnGte'];
export type ParameterImposedOnKnown = components['parameters']['ImposedOnKnown'];
export type ParameterImposedOnLt = components['parameters']['ImposedOnLt'];
export type ParameterImposedOnLte = components['parameters']['ImposedOnLte'];
export type ParameterImposedOnNot = components['parameters']['ImposedOnNot'];
export type ParameterInAbsentia = components['parameters']['InAbsentia'];
export type ParameterInAbsentiaKnown = components['parameters']['InAbsentiaKnown'];
export type ParameterInAbsentiaNot = components['parameters']['InAbsentiaNot'];
export type ParameterInCustodyOn = components['parameters']['InCustodyOn'];
export type ParameterInForceOn = components['parameters']['InForceOn'];
export type ParameterInForceOnGt = components['parameters']['InForceOnGt'];
export type ParameterInForceOnGte = components['parameters']['InForceOnGte'];
export type ParameterInForceOnKnown = components['parameters']['InForceOnKnown'];
export type ParameterInForceOnLt = components['parameters']['InForceOnLt'];
export type ParameterInForceOnLte = components['parameters']['InForceOnLte'];
export type ParameterInForceOnNot = components['parameters']['InForceOnNot'];
export type ParameterIncidentCertainty = components['parameters']['IncidentCertainty'];
export type ParameterIncidentCertaintyKnown = components['parameters']['IncidentCertaintyKnown'];
export type ParameterIncidentCertaintyNot = components['parameters']['IncidentCertaintyNot'];
export type ParameterIncidentDays = components['parameters']['IncidentDays'];
export type ParameterIncidentDaysGt = components['parameters']['IncidentDaysGt'];
export type ParameterIncidentDaysGte = components['parameters']['IncidentDaysGte'];
export type ParameterIncidentDaysKnown = components['parameters']['IncidentDaysKnown'];
export type ParameterIncidentDaysLt = components['parameters']['IncidentDaysLt'];
export type ParameterIncidentDaysLte = components['parameters']['IncidentDaysLte'];
export type ParameterIncidentDaysNot = components['parameters']['IncidentDaysNot'];
export type ParameterIncidentFacilityId = components['parameters']['IncidentFacilityId'];
export type ParameterIncidentFacilityIdKnown = components['parameters']['IncidentFacilityIdKnown'];
export type ParameterIncidentFacilityIdNot = components['parameters']['IncidentFacilityIdNot'];
export type ParameterIncidentFromOn = components['parameters']['IncidentFromOn'];
export type ParameterIncidentFromOnGt = components['parameters']['IncidentFromOnGt'];
export type ParameterIncidentFromOnGte = components['parameters']['IncidentFromOnGte'];
export type ParameterIncidentFromOnKnown = components['parameters']['IncidentFromOnKnown'];
export type ParameterIncidentFromOnLt = components['parameters']['IncidentFromOnLt'];
export type ParameterIncidentFromOnLte = components['parameters']['IncidentFromOnLte'];
export type ParameterIncidentFromOnNot = components['parameters']['IncidentFromOnNot'];
export type ParameterIncidentKind = components['parameters']['IncidentKind'];
export type ParameterIncidentKindKnown = components['parameters']['IncidentKindKnown'];
export type ParameterIncidentKindNot = components['parameters']['IncidentKindNot'];
export type ParameterIncidentSourceId = components['parameters']['IncidentSourceId'];
export type ParameterIncidentSourceIdKnown = components['parameters']['IncidentSourceIdKnown'];
export type ParameterIncidentSourceIdNot = components['parameters']['IncidentSourceIdNot'];
export type ParameterIncidentToOn = components['parameters']['IncidentToOn'];
export type ParameterIncidentToOnGt = components['parameters']['IncidentToOnGt'];
export type ParameterIncidentToOnGte = components['parameters']['IncidentToOnGte'];
export type ParameterIncidentToOnKnown = components['parameters']['IncidentToOnKnown'];
export type ParameterIncidentToOnLt = components['parameters']['IncidentToOnLt'];
export type ParameterIncidentToOnLte = components['parameters']['IncidentToOnLte'];
export type ParameterIncidentToOnNot = components['parameters']['IncidentToOnNot'];
export type ParameterIncidentsFields = components['parameters']['IncidentsFields'];
export type ParameterIncidentsKind = components['parameters']['IncidentsKind'];
export type ParameterIncidentsKindKnown = components['parameters']['IncidentsKindKnown'];
export type ParameterIncidentsKindNot = components['parameters']['IncidentsKindNot'];
export type ParameterIncidentsSort = components['parameters']['IncidentsSort'];
export type ParameterIncludeQuery = components['parameters']['IncludeQuery'];
export type ParameterIncludeTotal = components['parameters']['IncludeTotal'];
export type ParameterInitiatorId = components['parameters']['InitiatorId'];
export type ParameterInitiatorIdKnown = components['parameters']['InitiatorIdKnown'];
export type ParameterInitiatorIdNot = components['parameters']['InitiatorIdNot'];
export type ParameterInterests = components['parameters']['Interests'];
export type ParameterInterestsKnown = components['parameters']['InterestsKnown'];
export type ParameterInterestsNot = components['parameters']['InterestsNot'];
export type ParameterKeptId = components['parameters']['KeptId'];
export type ParameterKeptIdKnown = components['parameters']['KeptIdKnown'];
export type ParameterKeptIdNot = components['parameters']['KeptIdNot'];
export type ParameterLanguage = components['parameters']['Language'];
export type ParameterLanguageBasis = components['parameters']['LanguageBasis'];
export type ParameterLanguageBasisKnown = components['parameters']['LanguageBasisKnown'];
export type ParameterLanguageBasisNot = components['parameters']['LanguageBasisNot'];
export type ParameterLanguageKnown = components['parameters']['LanguageKnown'];
export type ParameterLanguageNot = components['parameters']['LanguageNot'];
export type ParameterLegalBasis = components['parameters']['LegalBasis'];
export type ParameterLegalBasisKnown = components['parameters']['LegalBasisKnown'];
export type ParameterLegalBasisNot = components['parameters']['LegalBasisNot'];
export type ParameterLettersWithheld = components['parameters']['LettersWithheld'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterList = components['parameters']['List'];
export type ParameterListKnown = components['parameters']['ListKnown'];
export type ParameterListNot = components['parameters']['ListNot'];
export type ParameterListedOn = components['parameters']['ListedOn'];
export type ParameterListedOnGt = components['parameters']['ListedOnGt'];
export type ParameterListedOnGte = components['parameters']['ListedOnGte'];
export type ParameterListedOnKnown = components['parameters']['ListedOnKnown'];
export type ParameterListedOnLt = components['parameters']['ListedOnLt'];
export type ParameterListedOnLte = components['parameters']['ListedOnLte'];
export type ParameterListedOnNot = components['parameters']['ListedOnNot'];
export type ParameterMergeMergedId = components['parameters']['MergeMergedId'];
export type ParameterMergeMergedIdKnown = components['parameters']['MergeMergedIdKnown'];
export type ParameterMergeMergedIdNot = components['parameters']['MergeMergedIdNot'];
export type ParameterMergeMergedOn = components['parameters']['MergeMergedOn'];
export type ParameterMergeMergedOnGt = components['parameters']['MergeMergedOnGt'];
export type ParameterMergeMergedOnGte = components['parameters']['MergeMergedOnGte'];
export type ParameterMergeMergedOnKnown = components['parameters']['MergeMergedOnKnown'];
export type ParameterMergeMergedOnLt = components['parameters']['MergeMergedOnLt'];
export type ParameterMergeMergedOnLte = components['parameters']['MergeMergedOnLte'];
export type ParameterMergeMergedOnNot = components['parameters']['MergeMergedOnNot'];
export type ParameterMergeUndoneOn = components['parameters']['MergeUndoneOn'];
export type ParameterMergeUndoneOnGt = components['parameters']['MergeUndoneOnGt'];
export type ParameterMergeUndoneOnGte = components['parameters']['MergeUndoneOnGte'];
export type ParameterMergeUndoneOnKnown = components['parameters']['MergeUndoneOnKnown'];
export type ParameterMergeUndoneOnLt = components['parameters']['MergeUndoneOnLt'];
export type ParameterMergeUndoneOnLte = components['parameters']['MergeUndoneOnLte'];
export type ParameterMergeUndoneOnNot = components['parameters']['MergeUndoneOnNot'];
export type ParameterMergedId = components['parameters']['MergedId'];
export type ParameterMergedIdKnown = components['parameters']['MergedIdKnown'];
export type ParameterMergedIdNot = components['parameters']['MergedIdNot'];
export type ParameterMergedOn = components['parameters']['MergedOn'];
export type ParameterMergedOnGt = components['parameters']['MergedOnGt'];
export type ParameterMergedOnGte = components['parameters']['MergedOnGte'];
export type ParameterMergedOnKnown = components['parameters']['MergedOnKnown'];
export type ParameterMergedOnLt = components['parameters']['MergedOnLt'];
export type ParameterMergedOnLte = components['parameters']['MergedOnLte'];
export type ParameterMergedOnNot = components['parameters']['MergedOnNot'];
export type ParameterMergesFields = components['parameters']['MergesFields'];
export type ParameterMergesSort = components['parameters']['MergesSort'];
export type ParameterMinChildren = components['parameters']['MinChildren'];
export type ParameterMinor = components['parameters']['Minor'];
export type ParameterMinorChildrenCount = components['parameters']['MinorChildrenCount'];
export type ParameterMinorChildrenCountGt = components['parameters']['MinorChildrenCountGt'];
export type ParameterMinorChildrenCountGte = components['parameters']['MinorChildrenCountGte'];
export type ParameterMinorChildrenCountKnown = components['parameters']['MinorChildrenCountKnown'];
export type ParameterMinorChildrenCountLt = components['parameters']['MinorChildrenCountLt'];
export type ParameterMinorChildrenCountLte = components['parameters']['MinorChildrenCountLte'];
export type ParameterMinorChildrenCountNot = components['parameters']['MinorChildrenCountNot'];
export type ParameterMinorKnown = components['parameters']['MinorKnown'];
export type ParameterMinorNot = components['parameters']['MinorNot'];
export type ParameterNameKind = components['parameters']['NameKind'];
export type ParameterNameKindKnown = components['parameters']['NameKindKnown'];
export type ParameterNameKindNot = components['parameters']['NameKindNot'];
export type ParameterNameLanguageBasis = components['parameters']['NameLanguageBasis'];
export type ParameterNameLanguageBasisKnown = components['parameters']['NameLanguageBasisKnown'];
export type ParameterNameLanguageBasisNot = components['parameters']['NameLanguageBasisNot'];
export type ParameterNameScript = components['parameters']['NameScript'];
export type ParameterNameScriptKnown = components['parameters']['NameScriptKnown'];
export type ParameterNameScriptNot = components['parameters']['NameScriptNot'];
export type ParameterNameSourceId = components['parameters']['NameSourceId'];
export type ParameterNameSourceIdKnown = components['parameters']['NameSourceIdKnown'];
export type ParameterNameSourceIdNot = components['parameters']['NameSourceIdNot'];
export type ParameterNamesFields = components['parameters']['NamesFields'];
export type ParameterNamesKind = components['parameters']['NamesKind'];
export type ParameterNamesKindKnown = components['parameters']['NamesKindKnown'];
export type ParameterNamesKindNot = components['parameters']['NamesKindNot'];
export type ParameterNamesPrefix = components['parameters']['NamesPrefix'];
export type ParameterNamesSort = components['parameters']['NamesSort'];
export type ParameterNumberKnown = components['parameters']['NumberKnown'];
export type ParameterNumberNot = components['parameters']['NumberNot'];
export type ParameterOnDate = components['parameters']['OnDate'];
export type ParameterOpenedOn = components['parameters']['OpenedOn'];
export type ParameterOpenedOnGt = components['parameters']['OpenedOnGt'];
export type ParameterOpenedOnGte = components['parameters']['OpenedOnGte'];
export type ParameterOpenedOnKnown = components['parameters']['OpenedOnKnown'];
export type ParameterOpenedOnLt = components['parameters']['OpenedOnLt'];
export type ParameterOpenedOnLte = components['parameters']['OpenedOnLte'];
export type ParameterOpenedOnNot = components['parameters']['OpenedOnNot'];
export type ParameterOpinionNumber = components['parameters']['OpinionNumber'];
export type ParameterOpinionNumberKnown = components['parameters']['OpinionNumberKnown'];
export type ParameterOpinionNumberNot = components['parameters']['OpinionNumberNot'];
export type ParameterOrganizationIdKnown = components['parameters']['OrganizationIdKnown'];
export type ParameterOrganizationIdNot = components['parameters']['OrganizationIdNot'];
export type ParameterOrganizationsKind = components['parameters']['OrganizationsKind'];
export type ParameterOrganizationsKindKnown = components['parameters']['OrganizationsKindKnown'];
export type ParameterOrganizationsKindNot = components['parameters']['OrganizationsKindNot'];
export type ParameterOrganizationsName = components['parameters']['OrganizationsName'];
export type ParameterOrganizationsNameContains = components['parameters']['OrganizationsNameContains'];
export type ParameterOrganizationsNameKnown = components['parameters']['OrganizationsNameKnown'];
export type ParameterOrganizationsNameNot = components['parameters']['OrganizationsNameNot'];
export type ParameterOrganizationsNamePrefix = components['parameters']['OrganizationsNamePrefix'];
export type ParameterPlacement = components['parameters']['Placement'];
export type ParameterPlacementKnown = components['parameters']['PlacementKnown'];
export type ParameterPlacementNot = components['parameters']['PlacementNot'];
export type ParameterPriority = components['parameters']['Priority'];
export type ParameterPriorityKnown = components['parameters']['PriorityKnown'];
export type ParameterPriorityNot = components['parameters']['PriorityNot'];
export type ParameterPrisonerId = components['parameters']['PrisonerId'];
export type ParameterPrisonerIdKnown = components['parameters']['PrisonerIdKnown'];
export type ParameterPrisonerIdNot = components['parameters']['PrisonerIdNot'];
export type ParameterPrisonerIds = components['parameters']['PrisonerIds'];
export type ParameterPrisonerIdsKnown = components['parameters']['PrisonerIdsKnown'];
export type ParameterPrisonerIdsNot = components['parameters']['PrisonerIdsNot'];
export type ParameterPropertyKnown = components['parameters']['PropertyKnown'];
export type ParameterPublicSignaturesCount = components['parameters']['PublicSignaturesCount'];
export type ParameterPublicSignaturesCountGt = components['parameters']['PublicSignaturesCountGt'];
export type ParameterPublicSignaturesCountGte = components['parameters']['PublicSignaturesCountGte'];
export type ParameterPublicSignaturesCountKnown = components['parameters']['PublicSignaturesCountKnown'];
export type ParameterPublicSignaturesCountLt = components['parameters']['PublicSignaturesCountLt'];
export type ParameterPublicSignaturesCountLte = components['parameters']['PublicSignaturesCountLte'];
export type ParameterPublicSignaturesCountNot = components['parameters']['PublicSignaturesCountNot'];
export type ParameterPublisher = components['parameters']['Publisher'];
export type ParameterPublisherContains = components['parameters']['PublisherContains'];
export type ParameterPublisherKnown = components['parameters']['PublisherKnown'];
export type ParameterPublisherNot = components['parameters']['PublisherNot'];
export type ParameterPublisherPrefix = components['parameters']['PublisherPrefix'];
export type ParameterQ = components['parameters']['Q'];
export type ParameterReceivedOn = components['parameters']['ReceivedOn'];
export type ParameterReceivedOnGt = components['parameters']['ReceivedOnGt'];
export type ParameterReceivedOnGte = components['parameters']['ReceivedOnGte'];
export type ParameterReceivedOnKnown = components['parameters']['ReceivedOnKnown'];
export type ParameterReceivedOnLt = components['parameters']['ReceivedOnLt'];
export type ParameterReceivedOnLte = components['parameters']['ReceivedOnLte'];
export type ParameterReceivedOnNot = components['parameters']['ReceivedOnNot'];
export type ParameterRecognisedOn = components['parameters']['RecognisedOn'];
export type ParameterRecognisedOnGt = components['parameters']['RecognisedOnGt'];
export type ParameterRecognisedOnGte = components['parameters']['RecognisedOnGte'];
export type ParameterRecognisedOnKnown = components['parameters']['RecognisedOnKnown'];
export type ParameterRecognisedOnLt = components['parameters']['RecognisedOnLt'];
export type ParameterRecognisedOnLte = components['parameters']['RecognisedOnLte'];
export type ParameterRecognisedOnNot = components['parameters']['RecognisedOnNot'];
export type ParameterRecognitionAsOf = components['parameters']['RecognitionAsOf'];
export type ParameterRecognitionAsOfGt = components['parameters']['RecognitionAsOfGt'];
export type ParameterRecognitionAsOfGte = components['parameters']['RecognitionAsOfGte'];
export type ParameterRecognitionAsOfKnown = components['parameters']['RecognitionAsOfKnown'];
export type ParameterRecognitionAsOfLt = components['parameters']['RecognitionAsOfLt'];
export type ParameterRecognitionAsOfLte = components['parameters']['RecognitionAsOfLte'];
export type ParameterRecognitionAsOfNot = components['parameters']['RecognitionAsOfNot'];
export type ParameterRecognitionBody = components['parameters']['RecognitionBody'];
export type ParameterRecognitionBodyKnown = components['parameters']['RecognitionBodyKnown'];
export type ParameterRecognitionBodyName = components['parameters']['RecognitionBodyName'];
export type ParameterRecognitionBodyNameKnown = components['parameters']['RecognitionBodyNameKnown'];
export type ParameterRecognitionBodyNameNot = components['parameters']['RecognitionBodyNameNot'];
export type ParameterRecognitionBodyNot = components['parameters']['RecognitionBodyNot'];
export type ParameterRecognitionCriteria = components['parameters']['RecognitionCriteria'];
export type ParameterRecognitionCriteriaKnown = components['parameters']['RecognitionCriteriaKnown'];
export type ParameterRecognitionCriteriaNot = components['parameters']['RecognitionCriteriaNot'];
export type ParameterRecognitionOpinionNumber = components['parameters']['RecognitionOpinionNumber'];
export type ParameterRecognitionOpinionNumberKnown = components['parameters']['RecognitionOpinionNumberKnown'];
export type ParameterRecognitionOpinionNumberNot = components['parameters']['RecognitionOpinionNumberNot'];
export type ParameterRecognitionOrganizationId = components['parameters']['RecognitionOrganizationId'];
export type ParameterRecognitionOrganizationIdKnown = components['parameters']['RecognitionOrganizationIdKnown'];
export type ParameterRecognitionOrganizationIdNot = components['parameters']['RecognitionOrganizationIdNot'];
export type ParameterRecognitionRecognisedOn = components['parameters']['RecognitionRecognisedOn'];
export type ParameterRecognitionRecognisedOnGt = components['parameters']['RecognitionRecognisedOnGt'];
export type ParameterRecognitionRecognisedOnGte = components['parameters']['RecognitionRecognisedOnGte'];
export type ParameterRecognitionRecognisedOnKnown = components['parameters']['RecognitionRecognisedOnKnown'];
export type ParameterRecognitionRecognisedOnLt = components['parameters']['RecognitionRecognisedOnLt'];
export type ParameterRecognitionRecognisedOnLte = components['parameters']['RecognitionRecognisedOnLte'];
export type ParameterRecognitionRecognisedOnNot = components['parameters']['RecognitionRecognisedOnNot'];
export type ParameterRecognitionSourceId = components['parameters']['RecognitionSourceId'];
export type ParameterRecognitionSourceIdKnown = components['parameters']['RecognitionSourceIdKnown'];
export type ParameterRecognitionSourceIdNot = components['parameters']['RecognitionSourceIdNot'];
export type ParameterRecognitionStatus = components['parameters']['RecognitionStatus'];
export type ParameterRecognitionStatusKnown = components['parameters']['RecognitionStatusKnown'];
export type ParameterRecognitionStatusNot = components['parameters']['RecognitionStatusNot'];
export type ParameterRecognitionWithdrawnOn = components['parameters']['RecognitionWithdrawnOn'];
export type ParameterRecognitionWithdrawnOnGt = components['parameters']['RecognitionWithdrawnOnGt'];
export type ParameterRecognitionWithdrawnOnGte = components['parameters']['RecognitionWithdrawnOnGte'];
export type ParameterRecognitionWithdrawnOnKnown = components['parameters']['RecognitionWithdrawnOnKnown'];
export type ParameterRecognitionWithdrawnOnLt = components['parameters']['RecognitionWithdrawnOnLt'];
export type ParameterRecognitionWithdrawnOnLte = components['parameters']['RecognitionWithdrawnOnLte'];
export type ParameterRecognitionWithdrawnOnNot = components['parameters']['RecognitionWithdrawnOnNot'];
export type ParameterRecognitionsFields = components['parameters']['RecognitionsFields'];
export type ParameterRecognitionsOrganizationId = components['parameters']['RecognitionsOrganizationId'];
export type ParameterRecognitionsSort = components['parameters']['RecognitionsSort'];
export type ParameterRecognitionsStatus = components['parameters']['RecognitionsStatus'];
export type ParameterRecognitionsStatusKnown = components['parameters']['RecognitionsStatusKnown'];
export type ParameterRecognitionsStatusNot = components['parameters']['RecognitionsStatusNot'];
export type ParameterRecognitionsWithdrawnOn = components['parameters']['RecognitionsWithdrawnOn'];
export type ParameterRecognitionsWithdrawnOnGt = components['parameters']['RecognitionsWithdrawnOnGt'];
export type ParameterRecognitionsWithdrawnOnGte = components['parameters']['RecognitionsWithdrawnOnGte'];
export type ParameterRecognitionsWithdrawnOnKnown = components['parameters']['RecognitionsWithdrawnOnKnown'];
export type ParameterRecognitionsWithdrawnOnLt = components['parameters']['RecognitionsWithdrawnOnLt'];
export type ParameterRecognitionsWithdrawnOnLte = components['parameters']['RecognitionsWithdrawnOnLte'];
export type ParameterRecognitionsWithdrawnOnNot = components['parameters']['RecognitionsWithdrawnOnNot'];
export type ParameterRecordClaimsProperty = components['parameters']['RecordClaimsProperty'];
export type ParameterRecordClaimsPropertyNot = components['parameters']['RecordClaimsPropertyNot'];
export type ParameterRecordClaimsRecord = components['parameters']['RecordClaimsRecord'];
export type ParameterRecordClaimsRecordId = components['parameters']['RecordClaimsRecordId'];
export type ParameterRecordClaimsRecordIdKnown = components['parameters']['RecordClaimsRecordIdKnown'];
export type ParameterRecordClaimsRecordIdNot = components['parameters']['RecordClaimsRecordIdNot'];
export type ParameterRecordClaimsRecordNot = components['parameters']['RecordClaimsRecordNot'];
export type ParameterRecordKnown = components['parameters']['RecordKnown'];
export type ParameterRegime = components['parameters']['Regime'];
export type ParameterRegimeKnown = components['parameters']['RegimeKnown'];
export type ParameterRegimeNot = components['parameters']['RegimeNot'];
export type ParameterRegionContains = components['parameters']['RegionContains'];
export type ParameterRegionPrefix = components['parameters']['RegionPrefix'];
export type ParameterRegistrySeq = components['parameters']['RegistrySeq'];
export type ParameterReleaseCertainty = components['parameters']['ReleaseCertainty'];
export type ParameterReleaseCertaintyKnown = components['parameters']['ReleaseCertaintyKnown'];
export type ParameterReleaseCertaintyNot = components['parameters']['ReleaseCertaintyNot'];
export type ParameterReleaseContext = components['parameters']['ReleaseContext'];
export type ParameterReleaseContextKnown = components['parameters']['ReleaseContextKnown'];
export type ParameterReleaseContextNot = components['parameters']['ReleaseContextNot'];
export type ParameterReleaseCriminalRecordRetained = components['parameters']['ReleaseCriminalRecordRetained'];
export type ParameterReleaseCriminalRecordRetainedKnown = components['parameters']['ReleaseCriminalRecordRetainedKnown'];
export type ParameterReleaseCriminalRecordRetainedNot = components['parameters']['ReleaseCriminalRecordRetainedNot'];
export type ParameterReleaseDestination = components['parameters']['ReleaseDestination'];
export type ParameterReleaseDestinationKnown = components['parameters']['ReleaseDestinationKnown'];
export type ParameterReleaseDestinationNot = components['parameters']['ReleaseDestinationNot'];
export type ParameterReleaseDocumentsConfiscated = components['parameters']['ReleaseDocumentsConfiscated'];
export type ParameterReleaseDocumentsConfiscatedKnown = components['parameters']['ReleaseDocumentsConfiscatedKnown'];
export type ParameterReleaseDocumentsConfiscatedNot = components['parameters']['ReleaseDocumentsConfiscatedNot'];
export type ParameterReleaseLegalBasis = components['parameters']['ReleaseLegalBasis'];
export type ParameterReleaseLegalBasisKnown = components['parameters']['ReleaseLegalBasisKnown'];
export type ParameterReleaseLegalBasisNot = components['parameters']['ReleaseLegalBasisNot'];
export type ParameterReleaseReleasedOn = components['parameters']['ReleaseReleasedOn'];
export type ParameterReleaseReleasedOnGt = components['parameters']['ReleaseReleasedOnGt'];
export type ParameterReleaseReleasedOnGte = components['parameters']['ReleaseReleasedOnGte'];
export type ParameterReleaseReleasedOnKnown = components['parameters']['ReleaseReleasedOnKnown'];
export type ParameterReleaseReleasedOnLt = components['parameters']['ReleaseReleasedOnLt'];
export type ParameterReleaseReleasedOnLte = components['parameters']['ReleaseReleasedOnLte'];
export type ParameterReleaseReleasedOnNot = components['parameters']['ReleaseReleasedOnNot'];
export type ParameterReleaseSourceId = components['parameters']['ReleaseSourceId'];
export type ParameterReleaseSourceIdKnown = components['parameters']['ReleaseSourceIdKnown'];
export type ParameterReleaseSourceIdNot = components['parameters']['ReleaseSourceIdNot'];
export type ParameterReleaseSupervisionType = components['parameters']['ReleaseSupervisionType'];
export type ParameterReleaseSupervisionTypeKnown = components['parameters']['ReleaseSupervisionTypeKnown'];
export type ParameterReleaseSupervisionTypeNot = components['parameters']['ReleaseSupervisionTypeNot'];
export type ParameterReleasedOn = components['parameters']['ReleasedOn'];
export type ParameterReleasedOnGt = components['parameters']['ReleasedOnGt'];
export type ParameterReleasedOnGte = components['parameters']['ReleasedOnGte'];
export type ParameterReleasedOnKnown = components['parameters']['ReleasedOnKnown'];
export type ParameterReleasedOnLt = components['parameters']['ReleasedOnLt'];
export type ParameterReleasedOnLte = components['parameters']['ReleasedOnLte'];
export type ParameterReleasedOnNot = components['parameters']['ReleasedOnNot'];
export type ParameterReleasesFields = components['parameters']['ReleasesFields'];
export type ParameterReleasesSort = components['parameters']['ReleasesSort'];
export type ParameterReliability = components['parameters']['Reliability'];
export type ParameterReliabilityKnown = components['parameters']['ReliabilityKnown'];
export type ParameterReliabilityNot = components['parameters']['ReliabilityNot'];
export type ParameterRemovedOn = components['parameters']['RemovedOn'];
export type ParameterRemovedOnGt = components['parameters']['RemovedOnGt'];
export type ParameterRemovedOnGte = components['parameters']['RemovedOnGte'];
export type ParameterRemovedOnKnown = components['parameters']['RemovedOnKnown'];
export type ParameterRemovedOnLt = components['parameters']['RemovedOnLt'];
export type ParameterRemovedOnLte = components['parameters']['RemovedOnLte'];
export type ParameterRemovedOnNot = components['parameters']['RemovedOnNot'];
export type ParameterResolvedOn = components['parameters']['ResolvedOn'];
export type ParameterResolvedOnGt = components['parameters']['ResolvedOnGt'];
export type ParameterResolvedOnGte = components['parameters']['ResolvedOnGte'];
export type ParameterResolvedOnKnown = components['parameters']['ResolvedOnKnown'];
export type ParameterResolvedOnLt = components['parameters']['ResolvedOnLt'];
export type ParameterResolvedOnLte = components['parameters']['ResolvedOnLte'];
export type ParameterResolvedOnNot = components['parameters']['ResolvedOnNot'];
export type ParameterScript = components['parameters']['Script'];
export type ParameterScriptKnown = components['parameters']['ScriptKnown'];
export type ParameterScriptNot = components['parameters']['ScriptNot'];
export type ParameterSecondId = components['parameters']['SecondId'];
export type ParameterSecondIdKnown = components['parameters']['SecondIdKnown'];
export type ParameterSecondIdNot = components['parameters']['SecondIdNot'];
export type ParameterSentenceImposedOn = components['parameters']['SentenceImposedOn'];
export type ParameterSentenceImposedOnGt = components['parameters']['SentenceImposedOnGt'];
export type ParameterSentenceImposedOnGte = components['parameters']['SentenceImposedOnGte'];
export type ParameterSentenceImposedOnKnown = components['parameters']['SentenceImposedOnKnown'];
export type ParameterSentenceImposedOnLt = components['parameters']['SentenceImposedOnLt'];
export type ParameterSentenceImposedOnLte = components['parameters']['SentenceImposedOnLte'];
export type ParameterSentenceImposedOnNot = components['parameters']['SentenceImposedOnNot'];
export type ParameterSentenceInForceOn = components['parameters']['SentenceInForceOn'];
export type ParameterSentenceInForceOnGt = components['parameters']['SentenceInForceOnGt'];
export type ParameterSentenceInForceOnGte = components['parameters']['SentenceInForceOnGte'];
export type ParameterSentenceInForceOnKnown = components['parameters']['SentenceInForceOnKnown'];
export type ParameterSentenceInForceOnLt = components['parameters']['SentenceInForceOnLt'];
export type ParameterSentenceInForceOnLte = components['parameters']['SentenceInForceOnLte'];
export type ParameterSentenceInForceOnNot = components['parameters']['SentenceInForceOnNot'];
export type ParameterSentenceKind = components['parameters']['SentenceKind'];
export type ParameterSentenceKindKnown = components['parameters']['SentenceKindKnown'];
export type ParameterSentenceKindNot = components['parameters']['SentenceKindNot'];
export type ParameterSentencePlacement = components['parameters']['SentencePlacement'];
export type ParameterSentencePlacementKnown = components['parameters']['SentencePlacementKnown'];
export type ParameterSentencePlacementNot = components['parameters']['SentencePlacementNot'];
export type ParameterSentenceRegime = components['parameters']['SentenceRegime'];
export type ParameterSentenceRegimeKnown = components['parameters']['SentenceRegimeKnown'];
export type ParameterSentenceRegimeNot = components['parameters']['SentenceRegimeNot'];
export type ParameterSentenceSourceId = components['parameters']['SentenceSourceId'];
export type ParameterSentenceSourceIdKnown = components['parameters']['SentenceSourceIdKnown'];
export type ParameterSentenceSourceIdNot = components['parameters']['SentenceSourceIdNot'];
export type ParameterSentenceStatedTotal = components['parameters']['SentenceStatedTotal'];
export type ParameterSentenceTermCertainty = components['parameters']['SentenceTermCertainty'];
export type ParameterSentenceTermCertaintyKnown = components['parameters']['SentenceTermCertaintyKnown'];
export type ParameterSentenceTermCertaintyNot = components['parameters']['SentenceTermCertaintyNot'];
export type ParameterSentenceTermMonths = components['parameters']['SentenceTermMonths'];
export type ParameterSentenceTermMonthsGt = components['parameters']['SentenceTermMonthsGt'];
export type ParameterSentenceTermMonthsGte = components['parameters']['SentenceTermMonthsGte'];
export type ParameterSentenceTermMonthsKnown = components['parameters']['SentenceTermMonthsKnown'];
export type ParameterSentenceTermMonthsLt = components['parameters']['SentenceTermMonthsLt'];
export type ParameterSentenceTermMonthsLte = components['parameters']['SentenceTermMonthsLte'];
export type ParameterSentenceTermMonthsNot = components['parameters']['SentenceTermMonthsNot'];
export type ParameterSentencesCount = components['parameters']['SentencesCount'];
export type ParameterSentencesCountGt = components['parameters']['SentencesCountGt'];
export type ParameterSentencesCountGte = components['parameters']['SentencesCountGte'];
export type ParameterSentencesCountKnown = components['parameters']['SentencesCountKnown'];
export type ParameterSentencesCountLt = components['parameters']['SentencesCountLt'];
export type ParameterSentencesCountLte = components['parameters']['SentencesCountLte'];
export type ParameterSentencesCountNot = components['parameters']['SentencesCountNot'];
export type ParameterSentencesFields = components['parameters']['SentencesFields'];
export type ParameterSentencesKind = components['parameters']['SentencesKind'];
export type ParameterSentencesKindKnown = components['parameters']['SentencesKindKnown'];
export type ParameterSentencesKindNot = components['parameters']['SentencesKindNot'];
export type ParameterSentencesSort = components['parameters']['SentencesSort'];
export type ParameterSentencesTermMonths = components['parameters']['SentencesTermMonths'];
export type ParameterSentencesTermMonthsGt = components['parameters']['SentencesTermMonthsGt'];
export type ParameterSentencesTermMonthsGte = components['parameters']['SentencesTermMonthsGte'];
export type ParameterSentencesTermMonthsLt = components['parameters']['SentencesTermMonthsLt'];
export type ParameterSentencesTermMonthsLte = components['parameters']['SentencesTermMonthsLte'];
export type ParameterSex = components['parameters']['Sex'];
export type ParameterSexKnown = components['parameters']['SexKnown'];
export type ParameterSexNot = components['parameters']['SexNot'];
export type ParameterSignatureKind = components['parameters']['SignatureKind'];
export type ParameterSignatureKindKnown = components['parameters']['SignatureKindKnown'];
export type ParameterSignatureKindNot = components['parameters']['SignatureKindNot'];
export type ParameterSignatureName = components['parameters']['SignatureName'];
export type ParameterSignatureNameKnown = components['parameters']['SignatureNameKnown'];
export type ParameterSignatureNameNot = components['parameters']['SignatureNameNot'];
export type ParameterSignatureSourceId = components['parameters']['SignatureSourceId'];
export type ParameterSignatureSourceIdKnown = components['parameters']['SignatureSourceIdKnown'];
export type ParameterSignatureSourceIdNot = components['parameters']['SignatureSourceIdNot'];
export type ParameterSignaturesCount = components['parameters']['SignaturesCount'];
export type ParameterSignaturesCountGt = components['parameters']['SignaturesCountGt'];
export type ParameterSignaturesCountGte = components['parameters']['SignaturesCountGte'];
export type ParameterSignaturesCountKnown = components['parameters']['SignaturesCountKnown'];
export type ParameterSignaturesCountLt = components['parameters']['SignaturesCountLt'];
export type ParameterSignaturesCountLte = components['parameters']['SignaturesCountLte'];
export type ParameterSignaturesCountNot = components['parameters']['SignaturesCountNot'];
export type ParameterSignaturesFields = components['parameters']['SignaturesFields'];
export type ParameterSignaturesKind = components['parameters']['SignaturesKind'];
export type ParameterSignaturesKindKnown = components['parameters']['SignaturesKindKnown'];
export type ParameterSignaturesKindNot = components['parameters']['SignaturesKindNot'];
export type ParameterSignaturesName = components['parameters']['SignaturesName'];
export type ParameterSignaturesNameKnown = components['parameters']['SignaturesNameKnown'];
export type ParameterSignaturesNameNot = components['parameters']['SignaturesNameNot'];
export type ParameterSignaturesSort = components['parameters']['SignaturesSort'];
export type ParameterSinceOn = components['parameters']['SinceOn'];
export type ParameterSinceOnGt = components['parameters']['SinceOnGt'];
export type ParameterSinceOnGte = components['parameters']['SinceOnGte'];
export type ParameterSinceOnKnown = components['parameters']['SinceOnKnown'];
export type ParameterSinceOnLt = components['parameters']['SinceOnLt'];
export type ParameterSinceOnLte = components['parameters']['SinceOnLte'];
export type ParameterSinceOnNot = components['parameters']['SinceOnNot'];
export type ParameterSituation = components['parameters']['Situation'];
export type ParameterSituationKnown = components['parameters']['SituationKnown'];
export type ParameterSituationNot = components['parameters']['SituationNot'];
export type ParameterSourceId = components['parameters']['SourceId'];
export type ParameterSourceIdKnown = components['parameters']['SourceIdKnown'];
export type ParameterSourceIdKnownQuery = components['parameters']['SourceIdKnownQuery'];
export type ParameterSourceIdNot = components['parameters']['SourceIdNot'];
export type ParameterSourceIdNotQuery = components['parameters']['SourceIdNotQuery'];
export type ParameterSourceIdQuery = components['parameters']['SourceIdQuery'];
export type ParameterSourcesKind = components['parameters']['SourcesKind'];
export type ParameterSourcesKindKnown = components['parameters']['SourcesKindKnown'];
export type ParameterSourcesKindNot = components['parameters']['SourcesKindNot'];
export type ParameterSourcesPublishedOn = components['parameters']['SourcesPublishedOn'];
export type ParameterSourcesPublishedOnGt = components['parameters']['SourcesPublishedOnGt'];
export type ParameterSourcesPublishedOnGte = components['parameters']['SourcesPublishedOnGte'];
export type ParameterSourcesPublishedOnKnown = components['parameters']['SourcesPublishedOnKnown'];
export type ParameterSourcesPublishedOnLt = components['parameters']['SourcesPublishedOnLt'];
export type ParameterSourcesPublishedOnLte = components['parameters']['SourcesPublishedOnLte'];
export type ParameterSourcesPublishedOnNot = components['parameters']['SourcesPublishedOnNot'];
export type ParameterSourcesTitle = components['parameters']['SourcesTitle'];
export type ParameterSourcesTitleContains = components['parameters']['SourcesTitleContains'];
export type ParameterSourcesTitleKnown = components['parameters']['SourcesTitleKnown'];
export type ParameterSourcesTitleNot = components['parameters']['SourcesTitleNot'];
export type ParameterSourcesTitlePrefix = components['parameters']['SourcesTitlePrefix'];
export type ParameterStatedTermMonths = components['parameters']['StatedTermMonths'];
export type ParameterStatedTermMonthsGt = components['parameters']['StatedTermMonthsGt'];
export type ParameterStatedTermMonthsGte = components['parameters']['StatedTermMonthsGte'];
export type ParameterStatedTermMonthsKnown = components['parameters']['StatedTermMonthsKnown'];
export type ParameterStatedTermMonthsLt = components['parameters']['StatedTermMonthsLt'];
export type ParameterStatedTermMonthsLte = components['parameters']['StatedTermMonthsLte'];
export type ParameterStatedTermMonthsNot = components['parameters']['StatedTermMonthsNot'];
export type ParameterStatedTotal = components['parameters']['StatedTotal'];
export type ParameterSupervisionType = components['parameters']['SupervisionType'];
export type ParameterSupervisionTypeKnown = components['parameters']['SupervisionTypeKnown'];
export type ParameterSupervisionTypeNot = components['parameters']['SupervisionTypeNot'];
export type ParameterTermCertainty = components['parameters']['TermCertainty'];
export type ParameterTermCertaintyKnown = components['parameters']['TermCertaintyKnown'];
export type ParameterTermCertaintyNot = components['parameters']['TermCertaintyNot'];
export type ParameterTermMonths = components['parameters']['TermMonths'];
export type ParameterTermMonthsGt = components['parameters']['TermMonthsGt'];
export type ParameterTermMonthsGte = components['parameters']['TermMonthsGte'];
export type ParameterTermMonthsKnown = components['parameters']['TermMonthsKnown'];
export type ParameterTermMonthsLt = components['parameters']['TermMonthsLt'];
export type ParameterTermMonthsLte = components['parameters']['TermMonthsLte'];
export type ParameterTermMonthsNot = components['parameters']['TermMonthsNot'];
export type ParameterToOn = components['parameters']['ToOn'];
export type ParameterToOnGt = components['parameters']['ToOnGt'];
export type ParameterToOnGte = components['parameters']['ToOnGte'];
export type ParameterToOnKnown = components['parameters']['ToOnKnown'];
export type ParameterToOnLt = components['parameters']['ToOnLt'];
export type ParameterToOnLte = components['parameters']['ToOnLte'];
export type ParameterToOnNot = components['parameters']['ToOnNot'];
export type ParameterTriedJointly = components['parameters']['TriedJointly'];
export type ParameterTriedJointlyKnown = components['parameters']['TriedJointlyKnown'];
export type ParameterTriedJointlyNot = components['parameters']['TriedJointlyNot'];
export type ParameterUndoneOn = components['parameters']['UndoneOn'];
export type ParameterUndoneOnGt = components['parameters']['UndoneOnGt'];
export type ParameterUndoneOnGte = components['parameters']['UndoneOnGte'];
export type ParameterUndoneOnKnown = components['parameters']['UndoneOnKnown'];
export type ParameterUndoneOnLt = components['parameters']['UndoneOnLt'];
export type ParameterUndoneOnLte = components['parameters']['UndoneOnLte'];
export type ParameterUndoneOnNot = components['parameters']['UndoneOnNot'];
export type ParameterUnitKnown = components['parameters']['UnitKnown'];
export type ParameterUnitNot = components['parameters']['UnitNot'];
export type ParameterUntilOn = components['parameters']['UntilOn'];
export type ParameterUntilOnGt = components['parameters']['UntilOnGt'];
export type ParameterUntilOnGte = components['parameters']['UntilOnGte'];
export type ParameterUntilOnKnown = components['parameters']['UntilOnKnown'];
export type ParameterUntilOnLt = components['parameters']['UntilOnLt'];
export type ParameterUntilOnLte = components['parameters']['UntilOnLte'];
export type ParameterUntilOnNot = components['parameters']['UntilOnNot'];
export type ParameterUpdatedAt = components['parameters']['UpdatedAt'];
export type ParameterUpdatedAtGt = components['parameters']['UpdatedAtGt'];
export type ParameterUpdatedAtGte = components['parameters']['UpdatedAtGte'];
export type ParameterUpdatedAtKnown = components['parameters']['UpdatedAtKnown'];
export type ParameterUpdatedAtLt = components['parameters']['UpdatedAtLt'];
export type ParameterUpdatedAtLte = components['parameters']['UpdatedAtLte'];
export type ParameterUpdatedAtNot = components['parameters']['UpdatedAtNot'];
export type ParameterUrgent = components['parameters']['Urgent'];
export type ParameterUrgentMedical = components['parameters']['UrgentMedical'];
export type ParameterValue = components['parameters']['Value'];
export type ParameterValueGt = components['parameters']['ValueGt'];
export type ParameterValueGte = components['parameters']['ValueGte'];
export type ParameterValueKnown = components['parameters']['ValueKnown'];
export type ParameterValueLt = components['parameters']['ValueLt'];
export type ParameterValueLte = components['parameters']['ValueLte'];
export type ParameterValueNot = components['parameters']['ValueNot'];
export type ParameterVulnerabilitiesFields = components['parameters']['VulnerabilitiesFields'];
export type ParameterVulnerabilitiesSort = components['parameters']['VulnerabilitiesSort'];
export type ParameterVulnerabilityAsOf = components['parameters']['VulnerabilityAsOf'];
export type ParameterVulnerabilityAsOfGt = components['parameters']['VulnerabilityAsOfGt'];
export type ParameterVulnerabilityAsOfGte = components['parameters']['VulnerabilityAsOfGte'];
export type ParameterVulnerabilityAsOfKnown = components['parameters']['VulnerabilityAsOfKnown'];
export type ParameterVulnerabilityAsOfLt = components['parameters']['VulnerabilityAsOfLt'];
export type ParameterVulnerabilityAsOfLte = components['parameters']['VulnerabilityAsOfLte'];
export type ParameterVulnerabilityAsOfNot = components['parameters']['VulnerabilityAsOfNot'];
export type ParameterVulnerabilityFlag = components['parameters']['VulnerabilityFlag'];
export type ParameterVulnerabilityFlagKnown = components['parameters']['VulnerabilityFlagKnown'];
export type ParameterVulnerabilityFlagNot = components['parameters']['VulnerabilityFlagNot'];
export type ParameterVulnerabilityPriority = components['parameters']['VulnerabilityPriority'];
export type ParameterVulnerabilityPriorityKnown = components['parameters']['VulnerabilityPriorityKnown'];
export type ParameterVulnerabilityPriorityNot = components['parameters']['VulnerabilityPriorityNot'];
export type ParameterVulnerabilitySinceOn = components['parameters']['VulnerabilitySinceOn'];
export type ParameterVulnerabilitySinceOnGt = components['parameters']['VulnerabilitySinceOnGt'];
export type ParameterVulnerabilitySinceOnGte = components['parameters']['VulnerabilitySinceOnGte'];
export type ParameterVulnerabilitySinceOnKnown = components['parameters']['VulnerabilitySinceOnKnown'];
export type ParameterVulnerabilitySinceOnLt = components['parameters']['VulnerabilitySinceOnLt'];
export type ParameterVulnerabilitySinceOnLte = components['parameters']['VulnerabilitySinceOnLte'];
export type ParameterVulnerabilitySinceOnNot = components['parameters']['VulnerabilitySinceOnNot'];
export type ParameterVulnerabilitySourceId = components['parameters']['VulnerabilitySourceId'];
export type ParameterVulnerabilitySourceIdKnown = components['parameters']['VulnerabilitySourceIdKnown'];
export type ParameterVulnerabilitySourceIdNot = components['parameters']['VulnerabilitySourceIdNot'];
export type ParameterVulnerabilityUntilOn = components['parameters']['VulnerabilityUntilOn'];
export type ParameterVulnerabilityUntilOnGt = components['parameters']['VulnerabilityUntilOnGt'];
export type ParameterVulnerabilityUntilOnGte = components['parameters']['VulnerabilityUntilOnGte'];
export type ParameterVulnerabilityUntilOnKnown = components['parameters']['VulnerabilityUntilOnKnown'];
export type ParameterVulnerabilityUntilOnLt = components['parameters']['VulnerabilityUntilOnLt'];
export type ParameterVulnerabilityUntilOnLte = components['parameters']['VulnerabilityUntilOnLte'];
export type ParameterVulnerabilityUntilOnNot = components['parameters']['VulnerabilityUntilOnNot'];
export type ParameterWarningKnown = components['parameters']['WarningKnown'];
export type ParameterWarningNot = components['parameters']['WarningNot'];
export type ParameterWarningQuery = components['parameters']['WarningQuery'];
export type $defs = Record<string, never>;
export interface operations {
  listPrisoners: {
    parameters: {
      query?: {
        q?: components["parameters"]["Q"];
        names_prefix?: components["parameters"]["NamesPrefix"];
        min_children?: components["parameters"]["MinChildren"];
        has_minor_children?: components["parameters"]["HasMinorChildren"];
        in_custody_on?: components["parameters"]["InCustodyOn"];
        can_receive_letters?: components["parameters"]["CanReceiveLetters"];
        age_gte?: components["parameters"]["AgeGte"];
        age_lte?: components["parameters"]["AgeLte"];
        term_months?: components["parameters"]["TermMonths"];
        term_months_gt?: components["parameters"]["TermMonthsGt"];
        term_months_gte?: components["parameters"]["TermMonthsGte"];
        term_months_lt?: components["parameters"]["TermMonthsLt"];
        term_months_lte?: components["parameters"]["TermMonthsLte"];
        sort?: ("id" | "-id" | "display_name" | "-display_name" | "family_name" | "-family_name" | "sex" | "-sex" | "country" | "-country" | "birth_date" | "-birth_date" | "birthday_month" | "-birthday_month" | "custody_status" | "-custody_status" | "custody_as_of" | "-custody_as_of" | "situation" | "-situation" | "facility_id" | "-facility_id" | "sentences_count" | "-sentences_count" | "stated_term_months" | "-stated_term_months" | "minor_children_count" | "-minor_children_count" | "urgent_medical" | "-urgent_medical" | "letters_withheld" | "-letters_withheld" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "display_name" | "custody_status" | "custody_as_of" | "situation" | "stale_after" | "facility_id" | "sentences_count" | "stated_term_months" | "minor_children_count" | "minor_children_as_of" | "urgent_medical" | "letters_withheld" | "names" | "custody_periods" | "sentences" | "children" | "charges" | "recognitions" | "warnings" | "sex" | "country" | "birth_date" | "external_ids" | "interests" | "display_name_policy" | "source_ids" | "working_note")[];
        include?: ("facilities" | "sources" | "articles" | "cases" | "organizations" | "provenance")[];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        display_name?: components["parameters"]["DisplayName"];
        display_name_not?: components["parameters"]["DisplayNameNot"];
        display_name_known?: components["parameters"]["DisplayNameKnown"];
        display_name_prefix?: components["parameters"]["DisplayNamePrefix"];
        family_name?: components["parameters"]["FamilyName"];
        family_name_not?: components["parameters"]["FamilyNameNot"];
        family_name_known?: components["parameters"]["FamilyNameKnown"];
        family_name_prefix?: components["parameters"]["FamilyNamePrefix"];
        sex?: components["parameters"]["Sex"];
        sex_not?: components["parameters"]["SexNot"];
        sex_known?: components["parameters"]["SexKnown"];
        country?: components["parameters"]["Country"];
        country_not?: components["parameters"]["CountryNot"];
        country_known?: components["parameters"]["CountryKnown"];
        birth_date?: components["parameters"]["BirthDate"];
        birth_date_not?: components["parameters"]["BirthDateNot"];
        birth_date_known?: components["parameters"]["BirthDateKnown"];
        birth_date_gt?: components["parameters"]["BirthDateGt"];
        birth_date_gte?: components["parameters"]["BirthDateGte"];
        birth_date_lt?: components["parameters"]["BirthDateLt"];
        birth_date_lte?: components["parameters"]["BirthDateLte"];
        birthday_month?: components["parameters"]["BirthdayMonth"];
        birthday_month_not?: components["parameters"]["BirthdayMonthNot"];
        birthday_month_known?: components["parameters"]["BirthdayMonthKnown"];
        birthday_month_gt?: components["parameters"]["BirthdayMonthGt"];
        birthday_month_gte?: components["parameters"]["BirthdayMonthGte"];
        birthday_month_lt?: components["parameters"]["BirthdayMonthLt"];
        birthday_month_lte?: components["parameters"]["BirthdayMonthLte"];
        interests?: components["parameters"]["Interests"];
        interests_not?: components["parameters"]["InterestsNot"];
        interests_known?: components["parameters"]["InterestsKnown"];
        custody_status?: components["parameters"]["CustodyStatus"];
        custody_status_not?: components["parameters"]["CustodyStatusNot"];
        custody_status_known?: components["parameters"]["CustodyStatusKnown"];
        custody_as_of?: components["parameters"]["CustodyAsOf"];
        custody_as_of_not?: components["parameters"]["CustodyAsOfNot"];
        custody_as_of_known?: components["parameters"]["CustodyAsOfKnown"];
        custody_as_of_gt?: components["parameters"]["CustodyAsOfGt"];
        custody_as_of_gte?: components["parameters"]["CustodyAsOfGte"];
        custody_as_of_lt?: components["parameters"]["CustodyAsOfLt"];
        custody_as_of_lte?: components["parameters"]["CustodyAsOfLte"];
        situation?: components["parameters"]["Situation"];
        situation_not?: components["parameters"]["SituationNot"];
        situation_known?: components["parameters"]["SituationKnown"];
        facility_id?: components["parameters"]["FacilityIdQuery"];
        facility_id_not?: components["parameters"]["FacilityIdNotQuery"];
        facility_id_known?: components["parameters"]["FacilityIdKnownQuery"];
        sentences_count?: components["parameters"]["SentencesCount"];
        sentences_count_not?: components["parameters"]["SentencesCountNot"];
        sentences_count_known?: components["parameters"]["SentencesCountKnown"];
        sentences_count_gt?: components["parameters"]["SentencesCountGt"];
        sentences_count_gte?: components["parameters"]["SentencesCountGte"];
        sentences_count_lt?: components["parameters"]["SentencesCountLt"];
        sentences_count_lte?: components["parameters"]["SentencesCountLte"];
        stated_term_months?: components["parameters"]["StatedTermMonths"];
        stated_term_months_not?: components["parameters"]["StatedTermMonthsNot"];
        stated_term_months_known?: components["parameters"]["StatedTermMonthsKnown"];
        stated_term_months_gt?: components["parameters"]["StatedTermMonthsGt"];
        stated_term_months_gte?: components["parameters"]["StatedTermMonthsGte"];
        stated_term_months_lt?: components["parameters"]["StatedTermMonthsLt"];
        stated_term_months_lte?: components["parameters"]["StatedTermMonthsLte"];
        minor_children_count?: components["parameters"]["MinorChildrenCount"];
        minor_children_count_not?: components["parameters"]["MinorChildrenCountNot"];
        minor_children_count_known?: components["parameters"]["MinorChildrenCountKnown"];
        minor_children_count_gt?: components["parameters"]["MinorChildrenCountGt"];
        minor_children_count_gte?: components["parameters"]["MinorChildrenCountGte"];
        minor_children_count_lt?: components["parameters"]["MinorChildrenCountLt"];
        minor_children_count_lte?: components["parameters"]["MinorChildrenCountLte"];
        urgent_medical?: components["parameters"]["UrgentMedical"];
        letters_withheld?: components["parameters"]["LettersWithheld"];
        source_id?: components["parameters"]["SourceIdQuery"];
        source_id_not?: components["parameters"]["SourceIdNotQuery"];
        source_id_known?: components["parameters"]["SourceIdKnownQuery"];
        external_id?: components["parameters"]["ExternalIdQuery"];
        external_id_not?: components["parameters"]["ExternalIdNot"];
        external_id_known?: components["parameters"]["ExternalIdKnown"];
        warning?: components["parameters"]["WarningQuery"];
        warning_not?: components["parameters"]["WarningNot"];
        warning_known?: components["parameters"]["WarningKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
        name_script?: components["parameters"]["NameScript"];
        name_script_not?: components["parameters"]["NameScriptNot"];
        name_script_known?: components["parameters"]["NameScriptKnown"];
        name_language_basis?: components["parameters"]["NameLanguageBasis"];
        name_language_basis_not?: components["parameters"]["NameLanguageBasisNot"];
        name_language_basis_known?: components["parameters"]["NameLanguageBasisKnown"];
        name_kind?: components["parameters"]["NameKind"];
        name_kind_not?: components["parameters"]["NameKindNot"];
        name_kind_known?: components["parameters"]["NameKindKnown"];
        name_source_id?: components["parameters"]["NameSourceId"];
        name_source_id_not?: components["parameters"]["NameSourceIdNot"];
        name_source_id_known?: components["parameters"]["NameSourceIdKnown"];
        custody_period_status?: components["parameters"]["CustodyPeriodStatus"];
        custody_period_status_not?: components["parameters"]["CustodyPeriodStatusNot"];
        custody_period_status_known?: components["parameters"]["CustodyPeriodStatusKnown"];
        custody_facility_id?: components["parameters"]["CustodyFacilityId"];
        custody_facility_id_not?: components["parameters"]["CustodyFacilityIdNot"];
        custody_facility_id_known?: components["parameters"]["CustodyFacilityIdKnown"];
        custody_from_on?: components["parameters"]["CustodyFromOn"];
        custody_from_on_not?: components["parameters"]["CustodyFromOnNot"];
        custody_from_on_known?: components["parameters"]["CustodyFromOnKnown"];
        custody_from_on_gt?: components["parameters"]["CustodyFromOnGt"];
        custody_from_on_gte?: components["parameters"]["CustodyFromOnGte"];
        custody_from_on_lt?: components["parameters"]["CustodyFromOnLt"];
        custody_from_on_lte?: components["parameters"]["CustodyFromOnLte"];
        custody_to_on?: components["parameters"]["CustodyToOn"];
        custody_to_on_not?: components["parameters"]["CustodyToOnNot"];
        custody_to_on_known?: components["parameters"]["CustodyToOnKnown"];
        custody_to_on_gt?: components["parameters"]["CustodyToOnGt"];
        custody_to_on_gte?: components["parameters"]["CustodyToOnGte"];
        custody_to_on_lt?: components["parameters"]["CustodyToOnLt"];
        custody_to_on_lte?: components["parameters"]["CustodyToOnLte"];
        custody_period_as_of?: components["parameters"]["CustodyPeriodAsOf"];
        custody_period_as_of_not?: components["parameters"]["CustodyPeriodAsOfNot"];
        custody_period_as_of_known?: components["parameters"]["CustodyPeriodAsOfKnown"];
        custody_period_as_of_gt?: components["parameters"]["CustodyPeriodAsOfGt"];
        custody_period_as_of_gte?: components["parameters"]["CustodyPeriodAsOfGte"];
        custody_period_as_of_lt?: components["parameters"]["CustodyPeriodAsOfLt"];
        custody_period_as_of_lte?: components["parameters"]["CustodyPeriodAsOfLte"];
        custody_source_id?: components["parameters"]["CustodySourceId"];
        custody_source_id_not?: components["parameters"]["CustodySourceIdNot"];
        custody_source_id_known?: components["parameters"]["CustodySourceIdKnown"];
        sentence_kind?: components["parameters"]["SentenceKind"];
        sentence_kind_not?: components["parameters"]["SentenceKindNot"];
        sentence_kind_known?: components["parameters"]["SentenceKindKnown"];
        sentence_regime?: components["parameters"]["SentenceRegime"];
        sentence_regime_not?: components["parameters"]["SentenceRegimeNot"];
        sentence_regime_known?: components["parameters"]["SentenceRegimeKnown"];
        sentence_placement?: components["parameters"]["SentencePlacement"];
        sentence_placement_not?: components["parameters"]["SentencePlacementNot"];
        sentence_placement_known?: components["parameters"]["SentencePlacementKnown"];
        sentence_term_months?: components["parameters"]["SentenceTermMonths"];
        sentence_term_months_not?: components["parameters"]["SentenceTermMonthsNot"];
        sentence_term_months_known?: components["parameters"]["SentenceTermMonthsKnown"];
        sentence_term_months_gt?: components["parameters"]["SentenceTermMonthsGt"];
        sentence_term_months_gte?: components["parameters"]["SentenceTermMonthsGte"];
        sentence_term_months_lt?: components["parameters"]["SentenceTermMonthsLt"];
        sentence_term_months_lte?: components["parameters"]["SentenceTermMonthsLte"];
        sentence_term_certainty?: components["parameters"]["SentenceTermCertainty"];
        sentence_term_certainty_not?: components["parameters"]["SentenceTermCertaintyNot"];
        sentence_term_certainty_known?: components["parameters"]["SentenceTermCertaintyKnown"];
        sentence_stated_total?: components["parameters"]["SentenceStatedTotal"];
        sentence_imposed_on?: components["parameters"]["SentenceImposedOn"];
        sentence_imposed_on_not?: components["parameters"]["SentenceImposedOnNot"];
        sentence_imposed_on_known?: components["parameters"]["SentenceImposedOnKnown"];
        sentence_imposed_on_gt?: components["parameters"]["SentenceImposedOnGt"];
        sentence_imposed_on_gte?: components["parameters"]["SentenceImposedOnGte"];
        sentence_imposed_on_lt?: components["parameters"]["SentenceImposedOnLt"];
        sentence_imposed_on_lte?: components["parameters"]["SentenceImposedOnLte"];
        sentence_in_force_on?: components["parameters"]["SentenceInForceOn"];
        sentence_in_force_on_not?: components["parameters"]["SentenceInForceOnNot"];
        sentence_in_force_on_known?: components["parameters"]["SentenceInForceOnKnown"];
        sentence_in_force_on_gt?: components["parameters"]["SentenceInForceOnGt"];
        sentence_in_force_on_gte?: components["parameters"]["SentenceInForceOnGte"];
        sentence_in_force_on_lt?: components["parameters"]["SentenceInForceOnLt"];
        sentence_in_force_on_lte?: components["parameters"]["SentenceInForceOnLte"];
        sentence_source_id?: components["parameters"]["SentenceSourceId"];
        sentence_source_id_not?: components["parameters"]["SentenceSourceIdNot"];
        sentence_source_id_known?: components["parameters"]["SentenceSourceIdKnown"];
        child_minor?: components["parameters"]["ChildMinor"];
        child_minor_not?: components["parameters"]["ChildMinorNot"];
        child_minor_known?: components["parameters"]["ChildMinorKnown"];
        child_as_of?: components["parameters"]["ChildAsOf"];
        child_as_of_not?: components["parameters"]["ChildAsOfNot"];
        child_as_of_known?: components["parameters"]["ChildAsOfKnown"];
        child_as_of_gt?: components["parameters"]["ChildAsOfGt"];
        child_as_of_gte?: components["parameters"]["ChildAsOfGte"];
        child_as_of_lt?: components["parameters"]["ChildAsOfLt"];
        child_as_of_lte?: components["parameters"]["ChildAsOfLte"];
        child_source_id?: components["parameters"]["ChildSourceId"];
        child_source_id_not?: components["parameters"]["ChildSourceIdNot"];
        child_source_id_known?: components["parameters"]["ChildSourceIdKnown"];
        event_kind?: components["parameters"]["EventKind"];
        event_kind_not?: components["parameters"]["EventKindNot"];
        event_kind_known?: components["parameters"]["EventKindKnown"];
        event_happened_on?: components["parameters"]["EventHappenedOn"];
        event_happened_on_not?: components["parameters"]["EventHappenedOnNot"];
        event_happened_on_known?: components["parameters"]["EventHappenedOnKnown"];
        event_happened_on_gt?: components["parameters"]["EventHappenedOnGt"];
        event_happened_on_gte?: components["parameters"]["EventHappenedOnGte"];
        event_happened_on_lt?: components["parameters"]["EventHappenedOnLt"];
        event_happened_on_lte?: components["parameters"]["EventHappenedOnLte"];
        event_facility_id?: components["parameters"]["EventFacilityId"];
        event_facility_id_not?: components["parameters"]["EventFacilityIdNot"];
        event_facility_id_known?: components["parameters"]["EventFacilityIdKnown"];
        event_certainty?: components["parameters"]["EventCertainty"];
        event_certainty_not?: components["parameters"]["EventCertaintyNot"];
        event_certainty_known?: components["parameters"]["EventCertaintyKnown"];
        event_source_id?: components["parameters"]["EventSourceId"];
        event_source_id_not?: components["parameters"]["EventSourceIdNot"];
        event_source_id_known?: components["parameters"]["EventSourceIdKnown"];
        release_released_on?: components["parameters"]["ReleaseReleasedOn"];
        release_released_on_not?: components["parameters"]["ReleaseReleasedOnNot"];
        release_released_on_known?: components["parameters"]["ReleaseReleasedOnKnown"];
        release_released_on_gt?: components["parameters"]["ReleaseReleasedOnGt"];
        release_released_on_gte?: components["parameters"]["ReleaseReleasedOnGte"];
        release_released_on_lt?: components["parameters"]["ReleaseReleasedOnLt"];
        release_released_on_lte?: components["parameters"]["ReleaseReleasedOnLte"];
        release_legal_basis?: components["parameters"]["ReleaseLegalBasis"];
        release_legal_basis_not?: components["parameters"]["ReleaseLegalBasisNot"];
        release_legal_basis_known?: components["parameters"]["ReleaseLegalBasisKnown"];
        release_context?: components["parameters"]["ReleaseContext"];
        release_context_not?: components["parameters"]["ReleaseContextNot"];
        release_context_known?: components["parameters"]["ReleaseContextKnown"];
        release_destination?: components["parameters"]["ReleaseDestination"];
        release_destination_not?: components["parameters"]["ReleaseDestinationNot"];
        release_destination_known?: components["parameters"]["ReleaseDestinationKnown"];
        release_documents_confiscated?: components["parameters"]["ReleaseDocumentsConfiscated"];
        release_documents_confiscated_not?: components["parameters"]["ReleaseDocumentsConfiscatedNot"];
        release_documents_confiscated_known?: components["parameters"]["ReleaseDocumentsConfiscatedKnown"];
        release_criminal_record_retained?: components["parameters"]["ReleaseCriminalRecordRetained"];
        release_criminal_record_retained_not?: components["parameters"]["ReleaseCriminalRecordRetainedNot"];
        release_criminal_record_retained_known?: components["parameters"]["ReleaseCriminalRecordRetainedKnown"];
        release_supervision_type?: components["parameters"]["ReleaseSupervisionType"];
        release_supervision_type_not?: components["parameters"]["ReleaseSupervisionTypeNot"];
        release_supervision_type_known?: components["parameters"]["ReleaseSupervisionTypeKnown"];
        release_certainty?: components["parameters"]["ReleaseCertainty"];
        release_certainty_not?: components["parameters"]["ReleaseCertaintyNot"];
        release_certainty_known?: components["parameters"]["ReleaseCertaintyKnown"];
        release_source_id?: components["parameters"]["ReleaseSourceId"];
        release_source_id_not?: components["parameters"]["ReleaseSourceIdNot"];
        release_source_id_known?: components["parameters"]["ReleaseSourceIdKnown"];
        incident_kind?: components["parameters"]["IncidentKind"];
        incident_kind_not?: components["parameters"]["IncidentKindNot"];
        incident_kind_known?: components["parameters"]["IncidentKindKnown"];
        incident_from_on?: components["parameters"]["IncidentFromOn"];
        incident_from_on_not?: components["parameters"]["IncidentFromOnNot"];
        incident_from_on_known?: components["parameters"]["IncidentFromOnKnown"];
        incident_from_on_gt?: components["parameters"]["IncidentFromOnGt"];
        incident_from_on_gte?: components["parameters"]["IncidentFromOnGte"];
        incident_from_on_lt?: components["parameters"]["IncidentFromOnLt"];
        incident_from_on_lte?: components["parameters"]["IncidentFromOnLte"];
        incident_to_on?: components["parameters"]["IncidentToOn"];
        incident_to_on_not?: components["parameters"]["IncidentToOnNot"];
        incident_to_on_known?: components["parameters"]["IncidentToOnKnown"];
        incident_to_on_gt?: components["parameters"]["IncidentToOnGt"];
        incident_to_on_gte?: components["parameters"]["IncidentToOnGte"];
        incident_to_on_lt?: components["parameters"]["IncidentToOnLt"];
        incident_to_on_lte?: components["parameters"]["IncidentToOnLte"];
        incident_days?: components["parameters"]["IncidentDays"];
        incident_days_not?: components["parameters"]["IncidentDaysNot"];
        incident_days_known?: components["parameters"]["IncidentDaysKnown"];
        incident_days_gt?: components["parameters"]["IncidentDaysGt"];
        incident_days_gte?: components["parameters"]["IncidentDaysGte"];
        incident_days_lt?: components["parameters"]["IncidentDaysLt"];
        incident_days_lte?: components["parameters"]["IncidentDaysLte"];
        incident_facility_id?: components["parameters"]["IncidentFacilityId"];
        incident_facility_id_not?: components["parameters"]["IncidentFacilityIdNot"];
        incident_facility_id_known?: components["parameters"]["IncidentFacilityIdKnown"];
        incident_certainty?: components["parameters"]["IncidentCertainty"];
        incident_certainty_not?: components["parameters"]["IncidentCertaintyNot"];
        incident_certainty_known?: components["parameters"]["IncidentCertaintyKnown"];
        incident_source_id?: components["parameters"]["IncidentSourceId"];
        incident_source_id_not?: components["parameters"]["IncidentSourceIdNot"];
        incident_source_id_known?: components["parameters"]["IncidentSourceIdKnown"];
        designation_list?: components["parameters"]["DesignationList"];
        designation_list_not?: components["parameters"]["DesignationListNot"];
        designation_list_known?: components["parameters"]["DesignationListKnown"];
        designation_listed_on?: components["parameters"]["DesignationListedOn"];
        designation_listed_on_not?: components["parameters"]["DesignationListedOnNot"];
        designation_listed_on_known?: components["parameters"]["DesignationListedOnKnown"];
        designation_listed_on_gt?: components["parameters"]["DesignationListedOnGt"];
        designation_listed_on_gte?: components["parameters"]["DesignationListedOnGte"];
        designation_listed_on_lt?: components["parameters"]["DesignationListedOnLt"];
        designation_listed_on_lte?: components["parameters"]["DesignationListedOnLte"];
        designation_removed_on?: components["parameters"]["DesignationRemovedOn"];
        designation_removed_on_not?: components["parameters"]["DesignationRemovedOnNot"];
        designation_removed_on_known?: components["parameters"]["DesignationRemovedOnKnown"];
        designation_removed_on_gt?: components["parameters"]["DesignationRemovedOnGt"];
        designation_removed_on_gte?: components["parameters"]["DesignationRemovedOnGte"];
        designation_removed_on_lt?: components["parameters"]["DesignationRemovedOnLt"];
        designation_removed_on_lte?: components["parameters"]["DesignationRemovedOnLte"];
        designation_certainty?: components["parameters"]["DesignationCertainty"];
        designation_certainty_not?: components["parameters"]["DesignationCertaintyNot"];
        designation_certainty_known?: components["parameters"]["DesignationCertaintyKnown"];
        designation_source_id?: components["parameters"]["DesignationSourceId"];
        designation_source_id_not?: components["parameters"]["DesignationSourceIdNot"];
        designation_source_id_known?: components["parameters"]["DesignationSourceIdKnown"];
        contact_status?: components["parameters"]["ContactStatusQuery"];
        contact_status_not?: components["parameters"]["ContactStatusNot"];
        contact_status_known?: components["parameters"]["ContactStatusKnown"];
        contact_family?: components["parameters"]["ContactFamily"];
        contact_family_not?: components["parameters"]["ContactFamilyNot"];
        contact_family_known?: components["parameters"]["ContactFamilyKnown"];
        contact_counsel?: components["parameters"]["ContactCounsel"];
        contact_counsel_not?: components["parameters"]["ContactCounselNot"];
        contact_counsel_known?: components["parameters"]["ContactCounselKnown"];
        contact_humanitarian?: components["parameters"]["ContactHumanitarian"];
        contact_humanitarian_not?: components["parameters"]["ContactHumanitarianNot"];
        contact_humanitarian_known?: components["parameters"]["ContactHumanitarianKnown"];
        contact_human_rights_organisation?: components["parameters"]["ContactHumanRightsOrganisation"];
        contact_human_rights_organisation_not?: components["parameters"]["ContactHumanRightsOrganisationNot"];
        contact_human_rights_organisation_known?: components["parameters"]["ContactHumanRightsOrganisationKnown"];
        contact_since_on?: components["parameters"]["ContactSinceOn"];
        contact_since_on_not?: components["parameters"]["ContactSinceOnNot"];
        contact_since_on_known?: components["parameters"]["ContactSinceOnKnown"];
        contact_since_on_gt?: components["parameters"]["ContactSinceOnGt"];
        contact_since_on_gte?: components["parameters"]["ContactSinceOnGte"];
        contact_since_on_lt?: components["parameters"]["ContactSinceOnLt"];
        contact_since_on_lte?: components["parameters"]["ContactSinceOnLte"];
        contact_until_on?: components["parameters"]["ContactUntilOn"];
        contact_until_on_not?: components["parameters"]["ContactUntilOnNot"];
        contact_until_on_known?: components["parameters"]["ContactUntilOnKnown"];
        contact_until_on_gt?: components["parameters"]["ContactUntilOnGt"];
        contact_until_on_gte?: components["parameters"]["ContactUntilOnGte"];
        contact_until_on_lt?: components["parameters"]["ContactUntilOnLt"];
        contact_until_on_lte?: components["parameters"]["ContactUntilOnLte"];
        contact_as_of?: components["parameters"]["ContactAsOf"];
        contact_as_of_not?: components["parameters"]["ContactAsOfNot"];
        contact_as_of_known?: components["parameters"]["ContactAsOfKnown"];
        contact_as_of_gt?: components["parameters"]["ContactAsOfGt"];
        contact_as_of_gte?: components["parameters"]["ContactAsOfGte"];
        contact_as_of_lt?: components["parameters"]["ContactAsOfLt"];
        contact_as_of_lte?: components["parameters"]["ContactAsOfLte"];
        contact_source_id?: components["parameters"]["ContactSourceId"];
        contact_source_id_not?: components["parameters"]["ContactSourceIdNot"];
        contact_source_id_known?: components["parameters"]["ContactSourceIdKnown"];
        vulnerability_flag?: components["parameters"]["VulnerabilityFlag"];
        vulnerability_flag_not?: components["parameters"]["VulnerabilityFlagNot"];
        vulnerability_flag_known?: components["parameters"]["VulnerabilityFlagKnown"];
        vulnerability_priority?: components["parameters"]["VulnerabilityPriority"];
        vulnerability_priority_not?: components["parameters"]["VulnerabilityPriorityNot"];
        vulnerability_priority_known?: components["parameters"]["VulnerabilityPriorityKnown"];
        vulnerability_since_on?: components["parameters"]["VulnerabilitySinceOn"];
        vulnerability_since_on_not?: components["parameters"]["VulnerabilitySinceOnNot"];
        vulnerability_since_on_known?: components["parameters"]["VulnerabilitySinceOnKnown"];
        vulnerability_since_on_gt?: components["parameters"]["VulnerabilitySinceOnGt"];
        vulnerability_since_on_gte?: components["parameters"]["VulnerabilitySinceOnGte"];
        vulnerability_since_on_lt?: components["parameters"]["VulnerabilitySinceOnLt"];
        vulnerability_since_on_lte?: components["parameters"]["VulnerabilitySinceOnLte"];
        vulnerability_until_on?: components["parameters"]["VulnerabilityUntilOn"];
        vulnerability_until_on_not?: components["parameters"]["VulnerabilityUntilOnNot"];
        vulnerability_until_on_known?: components["parameters"]["VulnerabilityUntilOnKnown"];
        vulnerability_until_on_gt?: components["parameters"]["VulnerabilityUntilOnGt"];
        vulnerability_until_on_gte?: components["parameters"]["VulnerabilityUntilOnGte"];
        vulnerability_until_on_lt?: components["parameters"]["VulnerabilityUntilOnLt"];
        vulnerability_until_on_lte?: components["parameters"]["VulnerabilityUntilOnLte"];
        vulnerability_as_of?: components["parameters"]["VulnerabilityAsOf"];
        vulnerability_as_of_not?: components["parameters"]["VulnerabilityAsOfNot"];
        vulnerability_as_of_known?: components["parameters"]["VulnerabilityAsOfKnown"];
        vulnerability_as_of_gt?: components["parameters"]["VulnerabilityAsOfGt"];
        vulnerability_as_of_gte?: components["parameters"]["VulnerabilityAsOfGte"];
        vulnerability_as_of_lt?: components["parameters"]["VulnerabilityAsOfLt"];
        vulnerability_as_of_lte?: components["parameters"]["VulnerabilityAsOfLte"];
        vulnerability_source_id?: components["parameters"]["VulnerabilitySourceId"];
        vulnerability_source_id_not?: components["parameters"]["VulnerabilitySourceIdNot"];
        vulnerability_source_id_known?: components["parameters"]["VulnerabilitySourceIdKnown"];
        charge_article_id?: components["parameters"]["ChargeArticleId"];
        charge_article_id_not?: components["parameters"]["ChargeArticleIdNot"];
        charge_article_id_known?: components["parameters"]["ChargeArticleIdKnown"];
        charge_code?: components["parameters"]["ChargeCode"];
        charge_code_not?: components["parameters"]["ChargeCodeNot"];
        charge_code_known?: components["parameters"]["ChargeCodeKnown"];
        charge_article?: components["parameters"]["ChargeArticle"];
        charge_article_not?: components["parameters"]["ChargeArticleNot"];
        charge_article_known?: components["parameters"]["ChargeArticleKnown"];
        charge_part?: components["parameters"]["ChargePartQuery"];
        charge_part_not?: components["parameters"]["ChargePartNot"];
        charge_part_known?: components["parameters"]["ChargePartKnown"];
        charge_stage?: components["parameters"]["ChargeStage"];
        charge_stage_not?: components["parameters"]["ChargeStageNot"];
        charge_stage_known?: components["parameters"]["ChargeStageKnown"];
        charge_case_id?: components["parameters"]["ChargeCaseId"];
        charge_case_id_not?: components["parameters"]["ChargeCaseIdNot"];
        charge_case_id_known?: components["parameters"]["ChargeCaseIdKnown"];
        charge_status?: components["parameters"]["ChargeStatus"];
        charge_status_not?: components["parameters"]["ChargeStatusNot"];
        charge_status_known?: components["parameters"]["ChargeStatusKnown"];
        charge_charged_on?: components["parameters"]["ChargeChargedOn"];
        charge_charged_on_not?: components["parameters"]["ChargeChargedOnNot"];
        charge_charged_on_known?: components["parameters"]["ChargeChargedOnKnown"];
        charge_charged_on_gt?: components["parameters"]["ChargeChargedOnGt"];
        charge_charged_on_gte?: components["parameters"]["ChargeChargedOnGte"];
        charge_charged_on_lt?: components["parameters"]["ChargeChargedOnLt"];
        charge_charged_on_lte?: components["parameters"]["ChargeChargedOnLte"];
        charge_decided_on?: components["parameters"]["ChargeDecidedOn"];
        charge_decided_on_not?: components["parameters"]["ChargeDecidedOnNot"];
        charge_decided_on_known?: components["parameters"]["ChargeDecidedOnKnown"];
        charge_decided_on_gt?: components["parameters"]["ChargeDecidedOnGt"];
        charge_decided_on_gte?: components["parameters"]["ChargeDecidedOnGte"];
        charge_decided_on_lt?: components["parameters"]["ChargeDecidedOnLt"];
        charge_decided_on_lte?: components["parameters"]["ChargeDecidedOnLte"];
        charge_in_absentia?: components["parameters"]["ChargeInAbsentia"];
        charge_in_absentia_not?: components["parameters"]["ChargeInAbsentiaNot"];
        charge_in_absentia_known?: components["parameters"]["ChargeInAbsentiaKnown"];
        charge_as_of?: components["parameters"]["ChargeAsOf"];
        charge_as_of_not?: components["parameters"]["ChargeAsOfNot"];
        charge_as_of_known?: components["parameters"]["ChargeAsOfKnown"];
        charge_as_of_gt?: components["parameters"]["ChargeAsOfGt"];
        charge_as_of_gte?: components["parameters"]["ChargeAsOfGte"];
        charge_as_of_lt?: components["parameters"]["ChargeAsOfLt"];
        charge_as_of_lte?: components["parameters"]["ChargeAsOfLte"];
        charge_source_id?: components["parameters"]["ChargeSourceId"];
        charge_source_id_not?: components["parameters"]["ChargeSourceIdNot"];
        charge_source_id_known?: components["parameters"]["ChargeSourceIdKnown"];
        recognition_body?: components["parameters"]["RecognitionBody"];
        recognition_body_not?: components["parameters"]["RecognitionBodyNot"];
        recognition_body_known?: components["parameters"]["RecognitionBodyKnown"];
        recognition_body_name?: components["parameters"]["RecognitionBodyName"];
        recognition_body_name_not?: components["parameters"]["RecognitionBodyNameNot"];
        recognition_body_name_known?: components["parameters"]["RecognitionBodyNameKnown"];
        recognition_organization_id?: components["parameters"]["RecognitionOrganizationId"];
        recognition_organization_id_not?: components["parameters"]["RecognitionOrganizationIdNot"];
        recognition_organization_id_known?: components["parameters"]["RecognitionOrganizationIdKnown"];
        recognition_status?: components["parameters"]["RecognitionStatus"];
        recognition_status_not?: components["parameters"]["RecognitionStatusNot"];
        recognition_status_known?: components["parameters"]["RecognitionStatusKnown"];
        recognition_criteria?: components["parameters"]["RecognitionCriteria"];
        recognition_criteria_not?: components["parameters"]["RecognitionCriteriaNot"];
        recognition_criteria_known?: components["parameters"]["RecognitionCriteriaKnown"];
        recognition_opinion_number?: components["parameters"]["RecognitionOpinionNumber"];
        recognition_opinion_number_not?: components["parameters"]["RecognitionOpinionNumberNot"];
        recognition_opinion_number_known?: components["parameters"]["RecognitionOpinionNumberKnown"];
        recognition_recognised_on?: components["parameters"]["RecognitionRecognisedOn"];
        recognition_recognised_on_not?: components["parameters"]["RecognitionRecognisedOnNot"];
        recognition_recognised_on_known?: components["parameters"]["RecognitionRecognisedOnKnown"];
        recognition_recognised_on_gt?: components["parameters"]["RecognitionRecognisedOnGt"];
        recognition_recognised_on_gte?: components["parameters"]["RecognitionRecognisedOnGte"];
        recognition_recognised_on_lt?: components["parameters"]["RecognitionRecognisedOnLt"];
        recognition_recognised_on_lte?: components["parameters"]["RecognitionRecognisedOnLte"];
        recognition_withdrawn_on?: components["parameters"]["RecognitionWithdrawnOn"];
        recognition_withdrawn_on_not?: components["parameters"]["RecognitionWithdrawnOnNot"];
        recognition_withdrawn_on_known?: components["parameters"]["RecognitionWithdrawnOnKnown"];
        recognition_withdrawn_on_gt?: components["parameters"]["RecognitionWithdrawnOnGt"];
        recognition_withdrawn_on_gte?: components["parameters"]["RecognitionWithdrawnOnGte"];
        recognition_withdrawn_on_lt?: components["parameters"]["RecognitionWithdrawnOnLt"];
        recognition_withdrawn_on_lte?: components["parameters"]["RecognitionWithdrawnOnLte"];
        recognition_as_of?: components["parameters"]["RecognitionAsOf"];
        recognition_as_of_not?: components["parameters"]["RecognitionAsOfNot"];
        recognition_as_of_known?: components["parameters"]["RecognitionAsOfKnown"];
        recognition_as_of_gt?: components["parameters"]["RecognitionAsOfGt"];
        recognition_as_of_gte?: components["parameters"]["RecognitionAsOfGte"];
        recognition_as_of_lt?: components["parameters"]["RecognitionAsOfLt"];
        recognition_as_of_lte?: components["parameters"]["RecognitionAsOfLte"];
        recognition_source_id?: components["parameters"]["RecognitionSourceId"];
        recognition_source_id_not?: components["parameters"]["RecognitionSourceIdNot"];
        recognition_source_id_known?: components["parameters"]["RecognitionSourceIdKnown"];
        consent_scope?: components["parameters"]["ConsentScope"];
        consent_scope_not?: components["parameters"]["ConsentScopeNot"];
        consent_scope_known?: components["parameters"]["ConsentScopeKnown"];
        consent_given_by?: components["parameters"]["ConsentGivenBy"];
        consent_given_by_not?: components["parameters"]["ConsentGivenByNot"];
        consent_given_by_known?: components["parameters"]["ConsentGivenByKnown"];
        consent_basis?: components["parameters"]["ConsentBasis"];
        consent_basis_not?: components["parameters"]["ConsentBasisNot"];
        consent_basis_known?: components["parameters"]["ConsentBasisKnown"];
        consent_granted_on?: components["parameters"]["ConsentGrantedOn"];
        consent_granted_on_not?: components["parameters"]["ConsentGrantedOnNot"];
        consent_granted_on_known?: components["parameters"]["ConsentGrantedOnKnown"];
        consent_granted_on_gt?: components["parameters"]["ConsentGrantedOnGt"];
        consent_granted_on_gte?: components["parameters"]["ConsentGrantedOnGte"];
        consent_granted_on_lt?: components["parameters"]["ConsentGrantedOnLt"];
        consent_granted_on_lte?: components["parameters"]["ConsentGrantedOnLte"];
        consent_expires_on?: components["parameters"]["ConsentExpiresOn"];
        consent_expires_on_not?: components["parameters"]["ConsentExpiresOnNot"];
        consent_expires_on_known?: components["parameters"]["ConsentExpiresOnKnown"];
        consent_expires_on_gt?: components["parameters"]["ConsentExpiresOnGt"];
        consent_expires_on_gte?: components["parameters"]["ConsentExpiresOnGte"];
        consent_expires_on_lt?: components["parameters"]["ConsentExpiresOnLt"];
        consent_expires_on_lte?: components["parameters"]["ConsentExpiresOnLte"];
        consent_withdrawn_on?: components["parameters"]["ConsentWithdrawnOn"];
        consent_withdrawn_on_not?: components["parameters"]["ConsentWithdrawnOnNot"];
        consent_withdrawn_on_known?: components["parameters"]["ConsentWithdrawnOnKnown"];
        consent_withdrawn_on_gt?: components["parameters"]["ConsentWithdrawnOnGt"];
        consent_withdrawn_on_gte?: components["parameters"]["ConsentWithdrawnOnGte"];
        consent_withdrawn_on_lt?: components["parameters"]["ConsentWithdrawnOnLt"];
        consent_withdrawn_on_lte?: components["parameters"]["ConsentWithdrawnOnLte"];
        consent_source_id?: components["parameters"]["ConsentSourceId"];
        consent_source_id_not?: components["parameters"]["ConsentSourceIdNot"];
        consent_source_id_known?: components["parameters"]["ConsentSourceIdKnown"];
        claim_record?: components["parameters"]["ClaimRecord"];
        claim_record_not?: components["parameters"]["ClaimRecordNot"];
        claim_record_known?: components["parameters"]["ClaimRecordKnown"];
        claim_record_id?: components["parameters"]["ClaimRecordId"];
        claim_record_id_not?: components["parameters"]["ClaimRecordIdNot"];
        claim_record_id_known?: components["parameters"]["ClaimRecordIdKnown"];
        claim_property?: components["parameters"]["ClaimProperty"];
        claim_property_not?: components["parameters"]["ClaimPropertyNot"];
        claim_property_known?: components["parameters"]["ClaimPropertyKnown"];
        claim_as_of?: components["parameters"]["ClaimAsOf"];
        claim_as_of_not?: components["parameters"]["ClaimAsOfNot"];
        claim_as_of_known?: components["parameters"]["ClaimAsOfKnown"];
        claim_as_of_gt?: components["parameters"]["ClaimAsOfGt"];
        claim_as_of_gte?: components["parameters"]["ClaimAsOfGte"];
        claim_as_of_lt?: components["parameters"]["ClaimAsOfLt"];
        claim_as_of_lte?: components["parameters"]["ClaimAsOfLte"];
        claim_reliability?: components["parameters"]["ClaimReliability"];
        claim_reliability_not?: components["parameters"]["ClaimReliabilityNot"];
        claim_reliability_known?: components["parameters"]["ClaimReliabilityKnown"];
        claim_chosen?: components["parameters"]["ClaimChosen"];
        claim_source_id?: components["parameters"]["ClaimSourceId"];
        claim_source_id_not?: components["parameters"]["ClaimSourceIdNot"];
        claim_source_id_known?: components["parameters"]["ClaimSourceIdKnown"];
        merge_merged_id?: components["parameters"]["MergeMergedId"];
        merge_merged_id_not?: components["parameters"]["MergeMergedIdNot"];
        merge_merged_id_known?: components["parameters"]["MergeMergedIdKnown"];
        merge_merged_on?: components["parameters"]["MergeMergedOn"];
        merge_merged_on_not?: components["parameters"]["MergeMergedOnNot"];
        merge_merged_on_known?: components["parameters"]["MergeMergedOnKnown"];
        merge_merged_on_gt?: components["parameters"]["MergeMergedOnGt"];
        merge_merged_on_gte?: components["parameters"]["MergeMergedOnGte"];
        merge_merged_on_lt?: components["parameters"]["MergeMergedOnLt"];
        merge_merged_on_lte?: components["parameters"]["MergeMergedOnLte"];
        merge_undone_on?: components["parameters"]["MergeUndoneOn"];
        merge_undone_on_not?: components["parameters"]["MergeUndoneOnNot"];
        merge_undone_on_known?: components["parameters"]["MergeUndoneOnKnown"];
        merge_undone_on_gt?: components["parameters"]["MergeUndoneOnGt"];
        merge_undone_on_gte?: components["parameters"]["MergeUndoneOnGte"];
        merge_undone_on_lt?: components["parameters"]["MergeUndoneOnLt"];
        merge_undone_on_lte?: components["parameters"]["MergeUndoneOnLte"];
        facility_name?: components["parameters"]["FacilityName"];
        facility_name_not?: components["parameters"]["FacilityNameNot"];
        facility_name_known?: components["parameters"]["FacilityNameKnown"];
        facility_name_prefix?: components["parameters"]["FacilityNamePrefix"];
        facility_name_contains?: components["parameters"]["FacilityNameContains"];
        facility_kind?: components["parameters"]["FacilityKind"];
        facility_kind_not?: components["parameters"]["FacilityKindNot"];
        facility_kind_known?: components["parameters"]["FacilityKindKnown"];
        facility_holds?: components["parameters"]["FacilityHolds"];
        facility_holds_not?: components["parameters"]["FacilityHoldsNot"];
        facility_holds_known?: components["parameters"]["FacilityHoldsKnown"];
        facility_country?: components["parameters"]["FacilityCountry"];
        facility_country_not?: components["parameters"]["FacilityCountryNot"];
        facility_country_known?: components["parameters"]["FacilityCountryKnown"];
        facility_region?: components["parameters"]["FacilityRegion"];
        facility_region_not?: components["parameters"]["FacilityRegionNot"];
        facility_region_known?: components["parameters"]["FacilityRegionKnown"];
        facility_region_prefix?: components["parameters"]["FacilityRegionPrefix"];
        facility_region_contains?: components["parameters"]["FacilityRegionContains"];
        facility_has_address?: components["parameters"]["FacilityHasAddress"];
        facility_valid_from?: components["parameters"]["FacilityValidFrom"];
        facility_valid_from_not?: components["parameters"]["FacilityValidFromNot"];
        facility_valid_from_known?: components["parameters"]["FacilityValidFromKnown"];
        facility_valid_from_gt?: components["parameters"]["FacilityValidFromGt"];
        facility_valid_from_gte?: components["parameters"]["FacilityValidFromGte"];
        facility_valid_from_lt?: components["parameters"]["FacilityValidFromLt"];
        facility_valid_from_lte?: components["parameters"]["FacilityValidFromLte"];
        facility_valid_to?: components["parameters"]["FacilityValidTo"];
        facility_valid_to_not?: components["parameters"]["FacilityValidToNot"];
        facility_valid_to_known?: components["parameters"]["FacilityValidToKnown"];
        facility_valid_to_gt?: components["parameters"]["FacilityValidToGt"];
        facility_valid_to_gte?: components["parameters"]["FacilityValidToGte"];
        facility_valid_to_lt?: components["parameters"]["FacilityValidToLt"];
        facility_valid_to_lte?: components["parameters"]["FacilityValidToLte"];
        facility_address_verified?: components["parameters"]["FacilityAddressVerified"];
        facility_address_verified_not?: components["parameters"]["FacilityAddressVerifiedNot"];
        facility_address_verified_known?: components["parameters"]["FacilityAddressVerifiedKnown"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listNames: {
    parameters: {
      query?: {
        sort?: components["parameters"]["NamesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["NamesFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        script?: components["parameters"]["Script"];
        script_not?: components["parameters"]["ScriptNot"];
        script_known?: components["parameters"]["ScriptKnown"];
        language_basis?: components["parameters"]["LanguageBasis"];
        language_basis_not?: components["parameters"]["LanguageBasisNot"];
        language_basis_known?: components["parameters"]["LanguageBasisKnown"];
        kind?: components["parameters"]["NamesKind"];
        kind_not?: components["parameters"]["NamesKindNot"];
        kind_known?: components["parameters"]["NamesKindKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listCustodyPeriods: {
    parameters: {
      query?: {
        sort?: components["parameters"]["CustodyPeriodsSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["CustodyPeriodsFields"];
        include?: components["parameters"]["CustodyPeriodsInclude"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        status?: components["parameters"]["CustodyPeriodsStatus"];
        status_not?: components["parameters"]["CustodyPeriodsStatusNot"];
        status_known?: components["parameters"]["CustodyPeriodsStatusKnown"];
        facility_id?: components["parameters"]["FacilityId"];
        facility_id_not?: components["parameters"]["FacilityIdNot"];
        facility_id_known?: components["parameters"]["FacilityIdKnown"];
        from_on?: components["parameters"]["FromOn"];
        from_on_not?: components["parameters"]["FromOnNot"];
        from_on_known?: components["parameters"]["FromOnKnown"];
        from_on_gt?: components["parameters"]["FromOnGt"];
        from_on_gte?: components["parameters"]["FromOnGte"];
        from_on_lt?: components["parameters"]["FromOnLt"];
        from_on_lte?: components["parameters"]["FromOnLte"];
        to_on?: components["parameters"]["ToOn"];
        to_on_not?: components["parameters"]["ToOnNot"];
        to_on_known?: components["parameters"]["ToOnKnown"];
        to_on_gt?: components["parameters"]["ToOnGt"];
        to_on_gte?: components["parameters"]["ToOnGte"];
        to_on_lt?: components["parameters"]["ToOnLt"];
        to_on_lte?: components["parameters"]["ToOnLte"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listSentences: {
    parameters: {
      query?: {
        sort?: components["parameters"]["SentencesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["SentencesFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        kind?: components["parameters"]["SentencesKind"];
        kind_not?: components["parameters"]["SentencesKindNot"];
        kind_known?: components["parameters"]["SentencesKindKnown"];
        regime?: components["parameters"]["Regime"];
        regime_not?: components["parameters"]["RegimeNot"];
        regime_known?: components["parameters"]["RegimeKnown"];
        placement?: components["parameters"]["Placement"];
        placement_not?: components["parameters"]["PlacementNot"];
        placement_known?: components["parameters"]["PlacementKnown"];
        term_months?: components["parameters"]["SentencesTermMonths"];
        term_months_not?: components["parameters"]["TermMonthsNot"];
        term_months_known?: components["parameters"]["TermMonthsKnown"];
        term_months_gt?: components["parameters"]["SentencesTermMonthsGt"];
        term_months_gte?: components["parameters"]["SentencesTermMonthsGte"];
        term_months_lt?: components["parameters"]["SentencesTermMonthsLt"];
        term_months_lte?: components["parameters"]["SentencesTermMonthsLte"];
        term_certainty?: components["parameters"]["TermCertainty"];
        term_certainty_not?: components["parameters"]["TermCertaintyNot"];
        term_certainty_known?: components["parameters"]["TermCertaintyKnown"];
        stated_total?: components["parameters"]["StatedTotal"];
        imposed_on?: components["parameters"]["ImposedOn"];
        imposed_on_not?: components["parameters"]["ImposedOnNot"];
        imposed_on_known?: components["parameters"]["ImposedOnKnown"];
        imposed_on_gt?: components["parameters"]["ImposedOnGt"];
        imposed_on_gte?: components["parameters"]["ImposedOnGte"];
        imposed_on_lt?: components["parameters"]["ImposedOnLt"];
        imposed_on_lte?: components["parameters"]["ImposedOnLte"];
        in_force_on?: components["parameters"]["InForceOn"];
        in_force_on_not?: components["parameters"]["InForceOnNot"];
        in_force_on_known?: components["parameters"]["InForceOnKnown"];
        in_force_on_gt?: components["parameters"]["InForceOnGt"];
        in_force_on_gte?: components["parameters"]["InForceOnGte"];
        in_force_on_lt?: components["parameters"]["InForceOnLt"];
        in_force_on_lte?: components["parameters"]["InForceOnLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listChildren: {
    parameters: {
      query?: {
        sort?: components["parameters"]["ChildrenSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["ChildrenFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_ids?: components["parameters"]["PrisonerIds"];
        prisoner_ids_not?: components["parameters"]["PrisonerIdsNot"];
        prisoner_ids_known?: components["parameters"]["PrisonerIdsKnown"];
        minor?: components["parameters"]["Minor"];
        minor_not?: components["parameters"]["MinorNot"];
        minor_known?: components["parameters"]["MinorKnown"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listFacilities: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "name" | "-name" | "kind" | "-kind" | "holds" | "-holds" | "country" | "-country" | "region" | "-region" | "has_address" | "-has_address" | "valid_from" | "-valid_from" | "valid_to" | "-valid_to" | "address_verified" | "-address_verified" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "name" | "name_local" | "kind" | "holds" | "country" | "region" | "authority" | "address" | "address_verified" | "seen_on" | "valid_from" | "valid_to" | "source_ids" | "working_note")[];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        name?: components["parameters"]["FacilitiesName"];
        name_not?: components["parameters"]["FacilitiesNameNot"];
        name_known?: components["parameters"]["FacilitiesNameKnown"];
        name_prefix?: components["parameters"]["FacilitiesNamePrefix"];
        name_contains?: components["parameters"]["FacilitiesNameContains"];
        kind?: components["parameters"]["FacilitiesKind"];
        kind_not?: components["parameters"]["FacilitiesKindNot"];
        kind_known?: components["parameters"]["FacilitiesKindKnown"];
        holds?: components["parameters"]["Holds"];
        holds_not?: components["parameters"]["HoldsNot"];
        holds_known?: components["parameters"]["HoldsKnown"];
        country?: components["parameters"]["Country"];
        country_not?: components["parameters"]["CountryNot"];
        country_known?: components["parameters"]["CountryKnown"];
        region?: components["parameters"]["FacilitiesRegion"];
        region_not?: components["parameters"]["FacilitiesRegionNot"];
        region_known?: components["parameters"]["FacilitiesRegionKnown"];
        region_prefix?: components["parameters"]["RegionPrefix"];
        region_contains?: components["parameters"]["RegionContains"];
        has_address?: components["parameters"]["HasAddress"];
        valid_from?: components["parameters"]["FacilitiesValidFrom"];
        valid_from_not?: components["parameters"]["FacilitiesValidFromNot"];
        valid_from_known?: components["parameters"]["FacilitiesValidFromKnown"];
        valid_from_gt?: components["parameters"]["FacilitiesValidFromGt"];
        valid_from_gte?: components["parameters"]["FacilitiesValidFromGte"];
        valid_from_lt?: components["parameters"]["FacilitiesValidFromLt"];
        valid_from_lte?: components["parameters"]["FacilitiesValidFromLte"];
        valid_to?: components["parameters"]["FacilitiesValidTo"];
        valid_to_not?: components["parameters"]["FacilitiesValidToNot"];
        valid_to_known?: components["parameters"]["FacilitiesValidToKnown"];
        valid_to_gt?: components["parameters"]["FacilitiesValidToGt"];
        valid_to_gte?: components["parameters"]["FacilitiesValidToGte"];
        valid_to_lt?: components["parameters"]["FacilitiesValidToLt"];
        valid_to_lte?: components["parameters"]["FacilitiesValidToLte"];
        address_verified?: components["parameters"]["AddressVerified"];
        address_verified_not?: components["parameters"]["AddressVerifiedNot"];
        address_verified_known?: components["parameters"]["AddressVerifiedKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listSources: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "title" | "-title" | "publisher" | "-publisher" | "kind" | "-kind" | "language" | "-language" | "published_on" | "-published_on" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "title" | "publisher" | "publisher_item" | "kind" | "url" | "language" | "published_on" | "as_of" | "as_of_precision" | "as_of_rationale" | "pseudonymous" | "connection" | "reliability" | "working_note")[];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        title?: components["parameters"]["SourcesTitle"];
        title_not?: components["parameters"]["SourcesTitleNot"];
        title_known?: components["parameters"]["SourcesTitleKnown"];
        title_prefix?: components["parameters"]["SourcesTitlePrefix"];
        title_contains?: components["parameters"]["SourcesTitleContains"];
        publisher?: components["parameters"]["Publisher"];
        publisher_not?: components["parameters"]["PublisherNot"];
        publisher_known?: components["parameters"]["PublisherKnown"];
        publisher_prefix?: components["parameters"]["PublisherPrefix"];
        publisher_contains?: components["parameters"]["PublisherContains"];
        kind?: components["parameters"]["SourcesKind"];
        kind_not?: components["parameters"]["SourcesKindNot"];
        kind_known?: components["parameters"]["SourcesKindKnown"];
        language?: components["parameters"]["Language"];
        language_not?: components["parameters"]["LanguageNot"];
        language_known?: components["parameters"]["LanguageKnown"];
        published_on?: components["parameters"]["SourcesPublishedOn"];
        published_on_not?: components["parameters"]["SourcesPublishedOnNot"];
        published_on_known?: components["parameters"]["SourcesPublishedOnKnown"];
        published_on_gt?: components["parameters"]["SourcesPublishedOnGt"];
        published_on_gte?: components["parameters"]["SourcesPublishedOnGte"];
        published_on_lt?: components["parameters"]["SourcesPublishedOnLt"];
        published_on_lte?: components["parameters"]["SourcesPublishedOnLte"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listEvents: {
    parameters: {
      query?: {
        sort?: components["parameters"]["EventsSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["EventsFields"];
        include?: components["parameters"]["CustodyPeriodsInclude"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        kind?: components["parameters"]["EventsKind"];
        kind_not?: components["parameters"]["EventsKindNot"];
        kind_known?: components["parameters"]["EventsKindKnown"];
        happened_on?: components["parameters"]["HappenedOn"];
        happened_on_not?: components["parameters"]["HappenedOnNot"];
        happened_on_known?: components["parameters"]["HappenedOnKnown"];
        happened_on_gt?: components["parameters"]["HappenedOnGt"];
        happened_on_gte?: components["parameters"]["HappenedOnGte"];
        happened_on_lt?: components["parameters"]["HappenedOnLt"];
        happened_on_lte?: components["parameters"]["HappenedOnLte"];
        facility_id?: components["parameters"]["FacilityId"];
        facility_id_not?: components["parameters"]["FacilityIdNot"];
        facility_id_known?: components["parameters"]["FacilityIdKnown"];
        certainty?: components["parameters"]["Certainty"];
        certainty_not?: components["parameters"]["CertaintyNot"];
        certainty_known?: components["parameters"]["CertaintyKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listReleases: {
    parameters: {
      query?: {
        sort?: components["parameters"]["ReleasesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["ReleasesFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        released_on?: components["parameters"]["ReleasedOn"];
        released_on_not?: components["parameters"]["ReleasedOnNot"];
        released_on_known?: components["parameters"]["ReleasedOnKnown"];
        released_on_gt?: components["parameters"]["ReleasedOnGt"];
        released_on_gte?: components["parameters"]["ReleasedOnGte"];
        released_on_lt?: components["parameters"]["ReleasedOnLt"];
        released_on_lte?: components["parameters"]["ReleasedOnLte"];
        legal_basis?: components["parameters"]["LegalBasis"];
        legal_basis_not?: components["parameters"]["LegalBasisNot"];
        legal_basis_known?: components["parameters"]["LegalBasisKnown"];
        context?: components["parameters"]["Context"];
        context_not?: components["parameters"]["ContextNot"];
        context_known?: components["parameters"]["ContextKnown"];
        destination?: components["parameters"]["Destination"];
        destination_not?: components["parameters"]["DestinationNot"];
        destination_known?: components["parameters"]["DestinationKnown"];
        documents_confiscated?: components["parameters"]["DocumentsConfiscated"];
        documents_confiscated_not?: components["parameters"]["DocumentsConfiscatedNot"];
        documents_confiscated_known?: components["parameters"]["DocumentsConfiscatedKnown"];
        criminal_record_retained?: components["parameters"]["CriminalRecordRetained"];
        criminal_record_retained_not?: components["parameters"]["CriminalRecordRetainedNot"];
        criminal_record_retained_known?: components["parameters"]["CriminalRecordRetainedKnown"];
        supervision_type?: components["parameters"]["SupervisionType"];
        supervision_type_not?: components["parameters"]["SupervisionTypeNot"];
        supervision_type_known?: components["parameters"]["SupervisionTypeKnown"];
        certainty?: components["parameters"]["Certainty"];
        certainty_not?: components["parameters"]["CertaintyNot"];
        certainty_known?: components["parameters"]["CertaintyKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listIncidents: {
    parameters: {
      query?: {
        sort?: components["parameters"]["IncidentsSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["IncidentsFields"];
        include?: components["parameters"]["CustodyPeriodsInclude"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        kind?: components["parameters"]["IncidentsKind"];
        kind_not?: components["parameters"]["IncidentsKindNot"];
        kind_known?: components["parameters"]["IncidentsKindKnown"];
        from_on?: components["parameters"]["FromOn"];
        from_on_not?: components["parameters"]["FromOnNot"];
        from_on_known?: components["parameters"]["FromOnKnown"];
        from_on_gt?: components["parameters"]["FromOnGt"];
        from_on_gte?: components["parameters"]["FromOnGte"];
        from_on_lt?: components["parameters"]["FromOnLt"];
        from_on_lte?: components["parameters"]["FromOnLte"];
        to_on?: components["parameters"]["ToOn"];
        to_on_not?: components["parameters"]["ToOnNot"];
        to_on_known?: components["parameters"]["ToOnKnown"];
        to_on_gt?: components["parameters"]["ToOnGt"];
        to_on_gte?: components["parameters"]["ToOnGte"];
        to_on_lt?: components["parameters"]["ToOnLt"];
        to_on_lte?: components["parameters"]["ToOnLte"];
        days?: components["parameters"]["Days"];
        days_not?: components["parameters"]["DaysNot"];
        days_known?: components["parameters"]["DaysKnown"];
        days_gt?: components["parameters"]["DaysGt"];
        days_gte?: components["parameters"]["DaysGte"];
        days_lt?: components["parameters"]["DaysLt"];
        days_lte?: components["parameters"]["DaysLte"];
        facility_id?: components["parameters"]["FacilityId"];
        facility_id_not?: components["parameters"]["FacilityIdNot"];
        facility_id_known?: components["parameters"]["FacilityIdKnown"];
        certainty?: components["parameters"]["Certainty"];
        certainty_not?: components["parameters"]["CertaintyNot"];
        certainty_known?: components["parameters"]["CertaintyKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listDesignations: {
    parameters: {
      query?: {
        sort?: components["parameters"]["DesignationsSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["DesignationsFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        list?: components["parameters"]["List"];
        list_not?: components["parameters"]["ListNot"];
        list_known?: components["parameters"]["ListKnown"];
        listed_on?: components["parameters"]["ListedOn"];
        listed_on_not?: components["parameters"]["ListedOnNot"];
        listed_on_known?: components["parameters"]["ListedOnKnown"];
        listed_on_gt?: components["parameters"]["ListedOnGt"];
        listed_on_gte?: components["parameters"]["ListedOnGte"];
        listed_on_lt?: components["parameters"]["ListedOnLt"];
        listed_on_lte?: components["parameters"]["ListedOnLte"];
        removed_on?: components["parameters"]["RemovedOn"];
        removed_on_not?: components["parameters"]["RemovedOnNot"];
        removed_on_known?: components["parameters"]["RemovedOnKnown"];
        removed_on_gt?: components["parameters"]["RemovedOnGt"];
        removed_on_gte?: components["parameters"]["RemovedOnGte"];
        removed_on_lt?: components["parameters"]["RemovedOnLt"];
        removed_on_lte?: components["parameters"]["RemovedOnLte"];
        certainty?: components["parameters"]["Certainty"];
        certainty_not?: components["parameters"]["CertaintyNot"];
        certainty_known?: components["parameters"]["CertaintyKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listContactStatuses: {
    parameters: {
      query?: {
        sort?: components["parameters"]["ContactStatusesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["ContactStatusesFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        status?: components["parameters"]["ContactStatusesStatus"];
        status_not?: components["parameters"]["ContactStatusesStatusNot"];
        status_known?: components["parameters"]["ContactStatusesStatusKnown"];
        family?: components["parameters"]["Family"];
        family_not?: components["parameters"]["FamilyNot"];
        family_known?: components["parameters"]["FamilyKnown"];
        counsel?: components["parameters"]["Counsel"];
        counsel_not?: components["parameters"]["CounselNot"];
        counsel_known?: components["parameters"]["CounselKnown"];
        humanitarian?: components["parameters"]["Humanitarian"];
        humanitarian_not?: components["parameters"]["HumanitarianNot"];
        humanitarian_known?: components["parameters"]["HumanitarianKnown"];
        human_rights_organisation?: components["parameters"]["HumanRightsOrganisation"];
        human_rights_organisation_not?: components["parameters"]["HumanRightsOrganisationNot"];
        human_rights_organisation_known?: components["parameters"]["HumanRightsOrganisationKnown"];
        since_on?: components["parameters"]["SinceOn"];
        since_on_not?: components["parameters"]["SinceOnNot"];
        since_on_known?: components["parameters"]["SinceOnKnown"];
        since_on_gt?: components["parameters"]["SinceOnGt"];
        since_on_gte?: components["parameters"]["SinceOnGte"];
        since_on_lt?: components["parameters"]["SinceOnLt"];
        since_on_lte?: components["parameters"]["SinceOnLte"];
        until_on?: components["parameters"]["UntilOn"];
        until_on_not?: components["parameters"]["UntilOnNot"];
        until_on_known?: components["parameters"]["UntilOnKnown"];
        until_on_gt?: components["parameters"]["UntilOnGt"];
        until_on_gte?: components["parameters"]["UntilOnGte"];
        until_on_lt?: components["parameters"]["UntilOnLt"];
        until_on_lte?: components["parameters"]["UntilOnLte"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listVulnerabilities: {
    parameters: {
      query?: {
        sort?: components["parameters"]["VulnerabilitiesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["VulnerabilitiesFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        flag?: components["parameters"]["Flag"];
        flag_not?: components["parameters"]["FlagNot"];
        flag_known?: components["parameters"]["FlagKnown"];
        priority?: components["parameters"]["Priority"];
        priority_not?: components["parameters"]["PriorityNot"];
        priority_known?: components["parameters"]["PriorityKnown"];
        since_on?: components["parameters"]["SinceOn"];
        since_on_not?: components["parameters"]["SinceOnNot"];
        since_on_known?: components["parameters"]["SinceOnKnown"];
        since_on_gt?: components["parameters"]["SinceOnGt"];
        since_on_gte?: components["parameters"]["SinceOnGte"];
        since_on_lt?: components["parameters"]["SinceOnLt"];
        since_on_lte?: components["parameters"]["SinceOnLte"];
        until_on?: components["parameters"]["UntilOn"];
        until_on_not?: components["parameters"]["UntilOnNot"];
        until_on_known?: components["parameters"]["UntilOnKnown"];
        until_on_gt?: components["parameters"]["UntilOnGt"];
        until_on_gte?: components["parameters"]["UntilOnGte"];
        until_on_lt?: components["parameters"]["UntilOnLt"];
        until_on_lte?: components["parameters"]["UntilOnLte"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listOrganizations: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "name" | "-name" | "kind" | "-kind" | "country" | "-country" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "name" | "name_en" | "name_ru" | "name_be" | "kind" | "country" | "url" | "external_ids" | "source_ids" | "working_note")[];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        name?: components["parameters"]["OrganizationsName"];
        name_not?: components["parameters"]["OrganizationsNameNot"];
        name_known?: components["parameters"]["OrganizationsNameKnown"];
        name_prefix?: components["parameters"]["OrganizationsNamePrefix"];
        name_contains?: components["parameters"]["OrganizationsNameContains"];
        kind?: components["parameters"]["OrganizationsKind"];
        kind_not?: components["parameters"]["OrganizationsKindNot"];
        kind_known?: components["parameters"]["OrganizationsKindKnown"];
        country?: components["parameters"]["Country"];
        country_not?: components["parameters"]["CountryNot"];
        country_known?: components["parameters"]["CountryKnown"];
        external_id?: components["parameters"]["ExternalIdQuery"];
        external_id_not?: components["parameters"]["ExternalIdNot"];
        external_id_known?: components["parameters"]["ExternalIdKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listArticles: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "code" | "-code" | "article" | "-article" | "article_order" | "-article_order" | "part" | "-part" | "title" | "-title" | "valid_from" | "-valid_from" | "valid_to" | "-valid_to" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "code" | "article" | "part" | "title" | "valid_from" | "valid_to" | "source_ids" | "working_note")[];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        code?: components["parameters"]["ArticlesCode"];
        code_not?: components["parameters"]["ArticlesCodeNot"];
        code_known?: components["parameters"]["ArticlesCodeKnown"];
        article?: components["parameters"]["ArticlesArticle"];
        article_not?: components["parameters"]["ArticlesArticleNot"];
        article_known?: components["parameters"]["ArticlesArticleKnown"];
        part?: components["parameters"]["ArticlesPart"];
        part_not?: components["parameters"]["ArticlesPartNot"];
        part_known?: components["parameters"]["ArticlesPartKnown"];
        title?: components["parameters"]["ArticlesTitle"];
        title_not?: components["parameters"]["ArticlesTitleNot"];
        title_known?: components["parameters"]["ArticlesTitleKnown"];
        title_prefix?: components["parameters"]["ArticlesTitlePrefix"];
        title_contains?: components["parameters"]["ArticlesTitleContains"];
        valid_from?: components["parameters"]["ArticlesValidFrom"];
        valid_from_not?: components["parameters"]["ArticlesValidFromNot"];
        valid_from_known?: components["parameters"]["ArticlesValidFromKnown"];
        valid_from_gt?: components["parameters"]["ArticlesValidFromGt"];
        valid_from_gte?: components["parameters"]["ArticlesValidFromGte"];
        valid_from_lt?: components["parameters"]["ArticlesValidFromLt"];
        valid_from_lte?: components["parameters"]["ArticlesValidFromLte"];
        valid_to?: components["parameters"]["ArticlesValidTo"];
        valid_to_not?: components["parameters"]["ArticlesValidToNot"];
        valid_to_known?: components["parameters"]["ArticlesValidToKnown"];
        valid_to_gt?: components["parameters"]["ArticlesValidToGt"];
        valid_to_gte?: components["parameters"]["ArticlesValidToGte"];
        valid_to_lt?: components["parameters"]["ArticlesValidToLt"];
        valid_to_lte?: components["parameters"]["ArticlesValidToLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listCases: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "title" | "-title" | "number" | "-number" | "court_id" | "-court_id" | "opened_on" | "-opened_on" | "stage" | "-stage" | "as_of" | "-as_of" | "tried_jointly" | "-tried_jointly" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "title" | "number" | "court_id" | "opened_on" | "stage" | "as_of" | "as_of_precision" | "tried_jointly" | "source_ids" | "working_note")[];
        include?: components["parameters"]["CasesInclude"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        title?: components["parameters"]["CasesTitle"];
        title_not?: components["parameters"]["CasesTitleNot"];
        title_known?: components["parameters"]["CasesTitleKnown"];
        title_prefix?: components["parameters"]["CasesTitlePrefix"];
        title_contains?: components["parameters"]["CasesTitleContains"];
        number?: components["parameters"]["CasesNumber"];
        number_not?: components["parameters"]["NumberNot"];
        number_known?: components["parameters"]["NumberKnown"];
        court_id?: components["parameters"]["CourtId"];
        court_id_not?: components["parameters"]["CourtIdNot"];
        court_id_known?: components["parameters"]["CourtIdKnown"];
        opened_on?: components["parameters"]["OpenedOn"];
        opened_on_not?: components["parameters"]["OpenedOnNot"];
        opened_on_known?: components["parameters"]["OpenedOnKnown"];
        opened_on_gt?: components["parameters"]["OpenedOnGt"];
        opened_on_gte?: components["parameters"]["OpenedOnGte"];
        opened_on_lt?: components["parameters"]["OpenedOnLt"];
        opened_on_lte?: components["parameters"]["OpenedOnLte"];
        stage?: components["parameters"]["CasesStage"];
        stage_not?: components["parameters"]["CasesStageNot"];
        stage_known?: components["parameters"]["CasesStageKnown"];
        as_of_not?: components["parameters"]["CasesAsOfNot"];
        as_of_known?: components["parameters"]["CasesAsOfKnown"];
        as_of_gt?: components["parameters"]["CasesAsOfGt"];
        as_of_gte?: components["parameters"]["CasesAsOfGte"];
        as_of_lt?: components["parameters"]["CasesAsOfLt"];
        as_of_lte?: components["parameters"]["CasesAsOfLte"];
        tried_jointly?: components["parameters"]["TriedJointly"];
        tried_jointly_not?: components["parameters"]["TriedJointlyNot"];
        tried_jointly_known?: components["parameters"]["TriedJointlyKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listCharges: {
    parameters: {
      query?: {
        sort?: components["parameters"]["ChargesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["ChargesFields"];
        include?: components["parameters"]["ChargesInclude"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        article_id?: components["parameters"]["ChargesArticleId"];
        article_id_not?: components["parameters"]["ArticleIdNot"];
        article_id_known?: components["parameters"]["ArticleIdKnown"];
        code?: components["parameters"]["ChargesCode"];
        code_not?: components["parameters"]["ChargesCodeNot"];
        code_known?: components["parameters"]["ChargesCodeKnown"];
        article?: components["parameters"]["ChargesArticle"];
        article_not?: components["parameters"]["ChargesArticleNot"];
        article_known?: components["parameters"]["ChargesArticleKnown"];
        part?: components["parameters"]["ChargesPart"];
        part_not?: components["parameters"]["ChargesPartNot"];
        part_known?: components["parameters"]["ChargesPartKnown"];
        stage?: components["parameters"]["ChargesStage"];
        stage_not?: components["parameters"]["ChargesStageNot"];
        stage_known?: components["parameters"]["ChargesStageKnown"];
        case_id?: components["parameters"]["ChargesCaseId"];
        case_id_not?: components["parameters"]["CaseIdNot"];
        case_id_known?: components["parameters"]["CaseIdKnown"];
        status?: components["parameters"]["ChargesStatus"];
        status_not?: components["parameters"]["ChargesStatusNot"];
        status_known?: components["parameters"]["ChargesStatusKnown"];
        charged_on?: components["parameters"]["ChargedOn"];
        charged_on_not?: components["parameters"]["ChargedOnNot"];
        charged_on_known?: components["parameters"]["ChargedOnKnown"];
        charged_on_gt?: components["parameters"]["ChargedOnGt"];
        charged_on_gte?: components["parameters"]["ChargedOnGte"];
        charged_on_lt?: components["parameters"]["ChargedOnLt"];
        charged_on_lte?: components["parameters"]["ChargedOnLte"];
        decided_on?: components["parameters"]["DecidedOn"];
        decided_on_not?: components["parameters"]["DecidedOnNot"];
        decided_on_known?: components["parameters"]["DecidedOnKnown"];
        decided_on_gt?: components["parameters"]["DecidedOnGt"];
        decided_on_gte?: components["parameters"]["DecidedOnGte"];
        decided_on_lt?: components["parameters"]["DecidedOnLt"];
        decided_on_lte?: components["parameters"]["DecidedOnLte"];
        in_absentia?: components["parameters"]["InAbsentia"];
        in_absentia_not?: components["parameters"]["InAbsentiaNot"];
        in_absentia_known?: components["parameters"]["InAbsentiaKnown"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listRecognitions: {
    parameters: {
      query?: {
        sort?: components["parameters"]["RecognitionsSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["RecognitionsFields"];
        include?: components["parameters"]["CasesInclude"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        body?: components["parameters"]["Body"];
        body_not?: components["parameters"]["BodyNot"];
        body_known?: components["parameters"]["BodyKnown"];
        body_name?: components["parameters"]["BodyName"];
        body_name_not?: components["parameters"]["BodyNameNot"];
        body_name_known?: components["parameters"]["BodyNameKnown"];
        organization_id?: components["parameters"]["RecognitionsOrganizationId"];
        organization_id_not?: components["parameters"]["OrganizationIdNot"];
        organization_id_known?: components["parameters"]["OrganizationIdKnown"];
        status?: components["parameters"]["RecognitionsStatus"];
        status_not?: components["parameters"]["RecognitionsStatusNot"];
        status_known?: components["parameters"]["RecognitionsStatusKnown"];
        criteria?: components["parameters"]["Criteria"];
        criteria_not?: components["parameters"]["CriteriaNot"];
        criteria_known?: components["parameters"]["CriteriaKnown"];
        opinion_number?: components["parameters"]["OpinionNumber"];
        opinion_number_not?: components["parameters"]["OpinionNumberNot"];
        opinion_number_known?: components["parameters"]["OpinionNumberKnown"];
        recognised_on?: components["parameters"]["RecognisedOn"];
        recognised_on_not?: components["parameters"]["RecognisedOnNot"];
        recognised_on_known?: components["parameters"]["RecognisedOnKnown"];
        recognised_on_gt?: components["parameters"]["RecognisedOnGt"];
        recognised_on_gte?: components["parameters"]["RecognisedOnGte"];
        recognised_on_lt?: components["parameters"]["RecognisedOnLt"];
        recognised_on_lte?: components["parameters"]["RecognisedOnLte"];
        withdrawn_on?: components["parameters"]["RecognitionsWithdrawnOn"];
        withdrawn_on_not?: components["parameters"]["RecognitionsWithdrawnOnNot"];
        withdrawn_on_known?: components["parameters"]["RecognitionsWithdrawnOnKnown"];
        withdrawn_on_gt?: components["parameters"]["RecognitionsWithdrawnOnGt"];
        withdrawn_on_gte?: components["parameters"]["RecognitionsWithdrawnOnGte"];
        withdrawn_on_lt?: components["parameters"]["RecognitionsWithdrawnOnLt"];
        withdrawn_on_lte?: components["parameters"]["RecognitionsWithdrawnOnLte"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listConsents: {
    parameters: {
      query?: {
        sort?: components["parameters"]["ConsentsSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["ConsentsFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        scope?: components["parameters"]["ConsentsScope"];
        scope_not?: components["parameters"]["ConsentsScopeNot"];
        scope_known?: components["parameters"]["ConsentsScopeKnown"];
        given_by?: components["parameters"]["GivenBy"];
        given_by_not?: components["parameters"]["GivenByNot"];
        given_by_known?: components["parameters"]["GivenByKnown"];
        basis?: components["parameters"]["Basis"];
        basis_not?: components["parameters"]["BasisNot"];
        basis_known?: components["parameters"]["BasisKnown"];
        granted_on?: components["parameters"]["GrantedOn"];
        granted_on_not?: components["parameters"]["GrantedOnNot"];
        granted_on_known?: components["parameters"]["GrantedOnKnown"];
        granted_on_gt?: components["parameters"]["GrantedOnGt"];
        granted_on_gte?: components["parameters"]["GrantedOnGte"];
        granted_on_lt?: components["parameters"]["GrantedOnLt"];
        granted_on_lte?: components["parameters"]["GrantedOnLte"];
        expires_on?: components["parameters"]["ExpiresOn"];
        expires_on_not?: components["parameters"]["ExpiresOnNot"];
        expires_on_known?: components["parameters"]["ExpiresOnKnown"];
        expires_on_gt?: components["parameters"]["ExpiresOnGt"];
        expires_on_gte?: components["parameters"]["ExpiresOnGte"];
        expires_on_lt?: components["parameters"]["ExpiresOnLt"];
        expires_on_lte?: components["parameters"]["ExpiresOnLte"];
        withdrawn_on?: components["parameters"]["ConsentsWithdrawnOn"];
        withdrawn_on_not?: components["parameters"]["ConsentsWithdrawnOnNot"];
        withdrawn_on_known?: components["parameters"]["ConsentsWithdrawnOnKnown"];
        withdrawn_on_gt?: components["parameters"]["ConsentsWithdrawnOnGt"];
        withdrawn_on_gte?: components["parameters"]["ConsentsWithdrawnOnGte"];
        withdrawn_on_lt?: components["parameters"]["ConsentsWithdrawnOnLt"];
        withdrawn_on_lte?: components["parameters"]["ConsentsWithdrawnOnLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listAppeals: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "title" | "-title" | "kind" | "-kind" | "published_on" | "-published_on" | "status" | "-status" | "as_of" | "-as_of" | "public_signatures_count" | "-public_signatures_count" | "signatures_count" | "-signatures_count" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "title" | "kind" | "published_on" | "status" | "as_of" | "as_of_precision" | "date_rationale" | "addressees" | "addressee_ids" | "initiators" | "initiator_ids" | "prisoner_ids" | "url" | "public_signatures_count" | "non_public_signatures_count" | "non_public_signatures_fewer_than" | "signatures_count" | "source_ids" | "working_note")[];
        include?: ("organizations" | "prisoners" | "sources")[];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        on_date?: components["parameters"]["OnDate"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        title?: components["parameters"]["AppealsTitle"];
        title_not?: components["parameters"]["AppealsTitleNot"];
        title_known?: components["parameters"]["AppealsTitleKnown"];
        title_prefix?: components["parameters"]["AppealsTitlePrefix"];
        title_contains?: components["parameters"]["AppealsTitleContains"];
        kind?: components["parameters"]["AppealsKind"];
        kind_not?: components["parameters"]["AppealsKindNot"];
        kind_known?: components["parameters"]["AppealsKindKnown"];
        published_on?: components["parameters"]["AppealsPublishedOn"];
        published_on_not?: components["parameters"]["AppealsPublishedOnNot"];
        published_on_known?: components["parameters"]["AppealsPublishedOnKnown"];
        published_on_gt?: components["parameters"]["AppealsPublishedOnGt"];
        published_on_gte?: components["parameters"]["AppealsPublishedOnGte"];
        published_on_lt?: components["parameters"]["AppealsPublishedOnLt"];
        published_on_lte?: components["parameters"]["AppealsPublishedOnLte"];
        status?: components["parameters"]["AppealsStatus"];
        status_not?: components["parameters"]["AppealsStatusNot"];
        status_known?: components["parameters"]["AppealsStatusKnown"];
        as_of_not?: components["parameters"]["AppealsAsOfNot"];
        as_of_known?: components["parameters"]["AppealsAsOfKnown"];
        as_of_gt?: components["parameters"]["AppealsAsOfGt"];
        as_of_gte?: components["parameters"]["AppealsAsOfGte"];
        as_of_lt?: components["parameters"]["AppealsAsOfLt"];
        as_of_lte?: components["parameters"]["AppealsAsOfLte"];
        addressee_id?: components["parameters"]["AddresseeId"];
        addressee_id_not?: components["parameters"]["AddresseeIdNot"];
        addressee_id_known?: components["parameters"]["AddresseeIdKnown"];
        initiator_id?: components["parameters"]["InitiatorId"];
        initiator_id_not?: components["parameters"]["InitiatorIdNot"];
        initiator_id_known?: components["parameters"]["InitiatorIdKnown"];
        prisoner_id?: components["parameters"]["AppealsPrisonerId"];
        prisoner_id_not?: components["parameters"]["AppealsPrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["AppealsPrisonerIdKnown"];
        public_signatures_count?: components["parameters"]["PublicSignaturesCount"];
        public_signatures_count_not?: components["parameters"]["PublicSignaturesCountNot"];
        public_signatures_count_known?: components["parameters"]["PublicSignaturesCountKnown"];
        public_signatures_count_gt?: components["parameters"]["PublicSignaturesCountGt"];
        public_signatures_count_gte?: components["parameters"]["PublicSignaturesCountGte"];
        public_signatures_count_lt?: components["parameters"]["PublicSignaturesCountLt"];
        public_signatures_count_lte?: components["parameters"]["PublicSignaturesCountLte"];
        signatures_count?: components["parameters"]["SignaturesCount"];
        signatures_count_not?: components["parameters"]["SignaturesCountNot"];
        signatures_count_known?: components["parameters"]["SignaturesCountKnown"];
        signatures_count_gt?: components["parameters"]["SignaturesCountGt"];
        signatures_count_gte?: components["parameters"]["SignaturesCountGte"];
        signatures_count_lt?: components["parameters"]["SignaturesCountLt"];
        signatures_count_lte?: components["parameters"]["SignaturesCountLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
        signature_kind?: components["parameters"]["SignatureKind"];
        signature_kind_not?: components["parameters"]["SignatureKindNot"];
        signature_kind_known?: components["parameters"]["SignatureKindKnown"];
        signature_name?: components["parameters"]["SignatureName"];
        signature_name_not?: components["parameters"]["SignatureNameNot"];
        signature_name_known?: components["parameters"]["SignatureNameKnown"];
        signature_source_id?: components["parameters"]["SignatureSourceId"];
        signature_source_id_not?: components["parameters"]["SignatureSourceIdNot"];
        signature_source_id_known?: components["parameters"]["SignatureSourceIdKnown"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listSignatures: {
    parameters: {
      query?: {
        sort?: components["parameters"]["SignaturesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["SignaturesFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        appeal_id?: components["parameters"]["AppealId"];
        appeal_id_not?: components["parameters"]["AppealIdNot"];
        appeal_id_known?: components["parameters"]["AppealIdKnown"];
        kind?: components["parameters"]["SignaturesKind"];
        kind_not?: components["parameters"]["SignaturesKindNot"];
        kind_known?: components["parameters"]["SignaturesKindKnown"];
        name?: components["parameters"]["SignaturesName"];
        name_not?: components["parameters"]["SignaturesNameNot"];
        name_known?: components["parameters"]["SignaturesNameKnown"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listFigures: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "value" | "-value" | "bound" | "-bound" | "unit" | "-unit" | "scope" | "-scope" | "country" | "-country" | "region" | "-region" | "appeal_id" | "-appeal_id" | "as_of" | "-as_of" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "value" | "bound" | "unit" | "scope" | "country" | "region" | "appeal_id" | "as_of" | "as_of_precision" | "date_rationale" | "verbatim" | "source_ids" | "working_note")[];
        include?: ("appeals" | "sources")[];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        value?: components["parameters"]["Value"];
        value_not?: components["parameters"]["ValueNot"];
        value_known?: components["parameters"]["ValueKnown"];
        value_gt?: components["parameters"]["ValueGt"];
        value_gte?: components["parameters"]["ValueGte"];
        value_lt?: components["parameters"]["ValueLt"];
        value_lte?: components["parameters"]["ValueLte"];
        bound?: components["parameters"]["Bound"];
        bound_not?: components["parameters"]["BoundNot"];
        bound_known?: components["parameters"]["BoundKnown"];
        unit?: components["parameters"]["FiguresUnit"];
        unit_not?: components["parameters"]["UnitNot"];
        unit_known?: components["parameters"]["UnitKnown"];
        scope?: components["parameters"]["FiguresScope"];
        scope_not?: components["parameters"]["FiguresScopeNot"];
        scope_known?: components["parameters"]["FiguresScopeKnown"];
        country?: components["parameters"]["Country"];
        country_not?: components["parameters"]["CountryNot"];
        country_known?: components["parameters"]["CountryKnown"];
        region?: components["parameters"]["FiguresRegion"];
        region_not?: components["parameters"]["FiguresRegionNot"];
        region_known?: components["parameters"]["FiguresRegionKnown"];
        appeal_id?: components["parameters"]["AppealId"];
        appeal_id_not?: components["parameters"]["AppealIdNot"];
        appeal_id_known?: components["parameters"]["AppealIdKnown"];
        as_of_not?: components["parameters"]["FiguresAsOfNot"];
        as_of_known?: components["parameters"]["FiguresAsOfKnown"];
        as_of_gt?: components["parameters"]["FiguresAsOfGt"];
        as_of_gte?: components["parameters"]["FiguresAsOfGte"];
        as_of_lt?: components["parameters"]["FiguresAsOfLt"];
        as_of_lte?: components["parameters"]["FiguresAsOfLte"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listCorrections: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "kind" | "-kind" | "prisoner_id" | "-prisoner_id" | "status" | "-status" | "urgent" | "-urgent" | "received_on" | "-received_on" | "resolved_on" | "-resolved_on" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "kind" | "text" | "prisoner_id" | "property" | "source_url" | "status" | "urgent" | "received_on" | "resolved_on" | "decision_note" | "working_note")[];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        kind?: components["parameters"]["CorrectionsKind"];
        kind_not?: components["parameters"]["CorrectionsKindNot"];
        kind_known?: components["parameters"]["CorrectionsKindKnown"];
        prisoner_id?: components["parameters"]["CorrectionsPrisonerId"];
        prisoner_id_not?: components["parameters"]["CorrectionsPrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["CorrectionsPrisonerIdKnown"];
        status?: components["parameters"]["CorrectionsStatus"];
        status_not?: components["parameters"]["CorrectionsStatusNot"];
        status_known?: components["parameters"]["CorrectionsStatusKnown"];
        urgent?: components["parameters"]["Urgent"];
        received_on?: components["parameters"]["ReceivedOn"];
        received_on_not?: components["parameters"]["ReceivedOnNot"];
        received_on_known?: components["parameters"]["ReceivedOnKnown"];
        received_on_gt?: components["parameters"]["ReceivedOnGt"];
        received_on_gte?: components["parameters"]["ReceivedOnGte"];
        received_on_lt?: components["parameters"]["ReceivedOnLt"];
        received_on_lte?: components["parameters"]["ReceivedOnLte"];
        resolved_on?: components["parameters"]["ResolvedOn"];
        resolved_on_not?: components["parameters"]["ResolvedOnNot"];
        resolved_on_known?: components["parameters"]["ResolvedOnKnown"];
        resolved_on_gt?: components["parameters"]["ResolvedOnGt"];
        resolved_on_gte?: components["parameters"]["ResolvedOnGte"];
        resolved_on_lt?: components["parameters"]["ResolvedOnLt"];
        resolved_on_lte?: components["parameters"]["ResolvedOnLte"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listClaims: {
    parameters: {
      query?: {
        sort?: components["parameters"]["ClaimsSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["ClaimsFields"];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        prisoner_id?: components["parameters"]["PrisonerId"];
        prisoner_id_not?: components["parameters"]["PrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["PrisonerIdKnown"];
        record?: components["parameters"]["ClaimsRecord"];
        record_not?: components["parameters"]["ClaimsRecordNot"];
        record_known?: components["parameters"]["RecordKnown"];
        record_id?: components["parameters"]["ClaimsRecordId"];
        record_id_not?: components["parameters"]["ClaimsRecordIdNot"];
        record_id_known?: components["parameters"]["ClaimsRecordIdKnown"];
        property?: components["parameters"]["ClaimsProperty"];
        property_not?: components["parameters"]["ClaimsPropertyNot"];
        property_known?: components["parameters"]["PropertyKnown"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        reliability?: components["parameters"]["Reliability"];
        reliability_not?: components["parameters"]["ReliabilityNot"];
        reliability_known?: components["parameters"]["ReliabilityKnown"];
        chosen?: components["parameters"]["Chosen"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listRecordClaims: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "record" | "-record" | "record_id" | "-record_id" | "property" | "-property" | "as_of" | "-as_of" | "reliability" | "-reliability" | "chosen" | "-chosen" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "record" | "record_id" | "property" | "value" | "verbatim" | "as_of" | "as_of_precision" | "reliability" | "chosen" | "reason" | "source_ids" | "working_note")[];
        include?: components["parameters"]["IncludeQuery"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        record?: components["parameters"]["RecordClaimsRecord"];
        record_not?: components["parameters"]["RecordClaimsRecordNot"];
        record_known?: components["parameters"]["RecordKnown"];
        record_id?: components["parameters"]["RecordClaimsRecordId"];
        record_id_not?: components["parameters"]["RecordClaimsRecordIdNot"];
        record_id_known?: components["parameters"]["RecordClaimsRecordIdKnown"];
        property?: components["parameters"]["RecordClaimsProperty"];
        property_not?: components["parameters"]["RecordClaimsPropertyNot"];
        property_known?: components["parameters"]["PropertyKnown"];
        as_of_not?: components["parameters"]["AsOfNot"];
        as_of_known?: components["parameters"]["AsOfKnown"];
        as_of_gt?: components["parameters"]["AsOfGt"];
        as_of_gte?: components["parameters"]["AsOfGte"];
        as_of_lt?: components["parameters"]["AsOfLt"];
        as_of_lte?: components["parameters"]["AsOfLte"];
        reliability?: components["parameters"]["Reliability"];
        reliability_not?: components["parameters"]["ReliabilityNot"];
        reliability_known?: components["parameters"]["ReliabilityKnown"];
        chosen?: components["parameters"]["Chosen"];
        source_id?: components["parameters"]["SourceId"];
        source_id_not?: components["parameters"]["SourceIdNot"];
        source_id_known?: components["parameters"]["SourceIdKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listMerges: {
    parameters: {
      query?: {
        sort?: components["parameters"]["MergesSort"];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: components["parameters"]["MergesFields"];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        kept_id?: components["parameters"]["KeptId"];
        kept_id_not?: components["parameters"]["KeptIdNot"];
        kept_id_known?: components["parameters"]["KeptIdKnown"];
        merged_id?: components["parameters"]["MergedId"];
        merged_id_not?: components["parameters"]["MergedIdNot"];
        merged_id_known?: components["parameters"]["MergedIdKnown"];
        merged_on?: components["parameters"]["MergedOn"];
        merged_on_not?: components["parameters"]["MergedOnNot"];
        merged_on_known?: components["parameters"]["MergedOnKnown"];
        merged_on_gt?: components["parameters"]["MergedOnGt"];
        merged_on_gte?: components["parameters"]["MergedOnGte"];
        merged_on_lt?: components["parameters"]["MergedOnLt"];
        merged_on_lte?: components["parameters"]["MergedOnLte"];
        undone_on?: components["parameters"]["UndoneOn"];
        undone_on_not?: components["parameters"]["UndoneOnNot"];
        undone_on_known?: components["parameters"]["UndoneOnKnown"];
        undone_on_gt?: components["parameters"]["UndoneOnGt"];
        undone_on_gte?: components["parameters"]["UndoneOnGte"];
        undone_on_lt?: components["parameters"]["UndoneOnLt"];
        undone_on_lte?: components["parameters"]["UndoneOnLte"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
  listDuplicateDecisions: {
    parameters: {
      query?: {
        sort?: ("id" | "-id" | "first_id" | "-first_id" | "second_id" | "-second_id" | "decision" | "-decision" | "updated_at" | "-updated_at")[];
        limit?: components["parameters"]["Limit"];
        cursor?: components["parameters"]["Cursor"];
        include_total?: components["parameters"]["IncludeTotal"];
        fields?: ("id" | "version" | "updated_at" | "visibility" | "first_id" | "second_id" | "decision" | "evidence" | "score" | "working_note")[];
        as_of?: components["parameters"]["AsOf"];
        as_of_seq?: components["parameters"]["AsOfSeq"];
        id?: components["parameters"]["Id"];
        id_not?: components["parameters"]["IdNot"];
        first_id?: components["parameters"]["FirstId"];
        first_id_not?: components["parameters"]["FirstIdNot"];
        first_id_known?: components["parameters"]["FirstIdKnown"];
        second_id?: components["parameters"]["SecondId"];
        second_id_not?: components["parameters"]["SecondIdNot"];
        second_id_known?: components["parameters"]["SecondIdKnown"];
        prisoner_id?: components["parameters"]["DuplicateDecisionsPrisonerId"];
        prisoner_id_not?: components["parameters"]["DuplicateDecisionsPrisonerIdNot"];
        prisoner_id_known?: components["parameters"]["DuplicateDecisionsPrisonerIdKnown"];
        decision?: components["parameters"]["DecisionQuery"];
        decision_not?: components["parameters"]["DecisionNot"];
        decision_known?: components["parameters"]["DecisionKnown"];
        updated_at?: components["parameters"]["UpdatedAt"];
        updated_at_not?: components["parameters"]["UpdatedAtNot"];
        updated_at_known?: components["parameters"]["UpdatedAtKnown"];
        updated_at_gt?: components["parameters"]["UpdatedAtGt"];
        updated_at_gte?: components["parameters"]["UpdatedAtGte"];
        updated_at_lt?: components["parameters"]["UpdatedAtLt"];
        updated_at_lte?: components["parameters"]["UpdatedAtLte"];
      };
      header?: {
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        "Registry-Seq"?: components["parameters"]["RegistrySeq"];
        "Access-Reason"?: components["parameters"]["AccessReason"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: never;
  };
}

/** What each collection holds, what is sent to it, and how its list is asked. */
export interface Records {
  prisoners: { item: Prisoner; made: NewPrisoner; answer: Prisoner; patch: PrisonerPatch; query: NonNullable<paths['/v1/prisoners']['get']['parameters']['query']> };
  names: { item: Name; made: NewName; answer: Name; patch: NamePatch; query: NonNullable<paths['/v1/names']['get']['parameters']['query']> };
  custody_periods: { item: CustodyPeriod; made: NewCustodyPeriod; answer: CustodyPeriod; patch: CustodyPeriodPatch; query: NonNullable<paths['/v1/custody_periods']['get']['parameters']['query']> };
  sentences: { item: Sentence; made: NewSentence; answer: Sentence; patch: SentencePatch; query: NonNullable<paths['/v1/sentences']['get']['parameters']['query']> };
  children: { item: Child; made: NewChild; answer: Child; patch: ChildPatch; query: NonNullable<paths['/v1/children']['get']['parameters']['query']> };
  facilities: { item: Facility; made: NewFacility; answer: Facility; patch: FacilityPatch; query: NonNullable<paths['/v1/facilities']['get']['parameters']['query']> };
  sources: { item: Source; made: NewSource; answer: Source; patch: SourcePatch; query: NonNullable<paths['/v1/sources']['get']['parameters']['query']> };
  events: { item: Event; made: NewEvent; answer: Event; patch: EventPatch; query: NonNullable<paths['/v1/events']['get']['parameters']['query']> };
  releases: { item: Release; made: NewRelease; answer: Release; patch: ReleasePatch; query: NonNullable<paths['/v1/releases']['get']['parameters']['query']> };
  incidents: { item: Incident; made: NewIncident; answer: Incident; patch: IncidentPatch; query: NonNullable<paths['/v1/incidents']['get']['parameters']['query']> };
  designations: { item: Designation; made: NewDesignation; answer: Designation; patch: DesignationPatch; query: NonNullable<paths['/v1/designations']['get']['parameters']['query']> };
  contact_statuses: { item: ContactStatus; made: NewContactStatus; answer: ContactStatus; patch: ContactStatusPatch; query: NonNullable<paths['/v1/contact_statuses']['get']['parameters']['query']> };
  vulnerabilities: { item: Vulnerability; made: NewVulnerability; answer: Vulnerability; patch: VulnerabilityPatch; query: NonNullable<paths['/v1/vulnerabilities']['get']['parameters']['query']> };
  organizations: { item: Organization; made: NewOrganization; answer: Organization; patch: OrganizationPatch; query: NonNullable<paths['/v1/organizations']['get']['parameters']['query']> };
  articles: { item: Article; made: NewArticle; answer: Article; patch: ArticlePatch; query: NonNullable<paths['/v1/articles']['get']['parameters']['query']> };
  cases: { item: Case; made: NewCase; answer: Case; patch: CasePatch; query: NonNullable<paths['/v1/cases']['get']['parameters']['query']> };
  charges: { item: Charge; made: NewCharge; answer: Charge; patch: ChargePatch; query: NonNullable<paths['/v1/charges']['get']['parameters']['query']> };
  recognitions: { item: Recognition; made: NewRecognition; answer: Recognition; patch: RecognitionPatch; query: NonNullable<paths['/v1/recognitions']['get']['parameters']['query']> };
  consents: { item: Consent; made: NewConsent; answer: Consent; patch: ConsentPatch; query: NonNullable<paths['/v1/consents']['get']['parameters']['query']> };
  appeals: { item: Appeal; made: NewAppeal; answer: Appeal; patch: AppealPatch; query: NonNullable<paths['/v1/appeals']['get']['parameters']['query']> };
  signatures: { item: Signature; made: NewSignature; answer: Signature; patch: SignaturePatch; query: NonNullable<paths['/v1/signatures']['get']['parameters']['query']> };
  figures: { item: Figure; made: NewFigure; answer: Figure; patch: FigurePatch; query: NonNullable<paths['/v1/figures']['get']['parameters']['query']> };
  corrections: { item: Correction; made: NewCorrection; answer: Correction; patch: CorrectionPatch; query: NonNullable<paths['/v1/corrections']['get']['parameters']['query']> };
  claims: { item: Claim; made: NewClaim; answer: Claim; patch: ClaimPatch; query: NonNullable<paths['/v1/claims']['get']['parameters']['query']> };
  record_claims: { item: RecordClaim; made: NewRecordClaim; answer: RecordClaim; patch: RecordClaimPatch; query: NonNullable<paths['/v1/record_claims']['get']['parameters']['query']> };
  merges: { item: Merge; made: MergeRequest; answer: Merge; patch: never; query: NonNullable<paths['/v1/merges']['get']['parameters']['query']> };
  duplicate_decisions: { item: DuplicateDecision; made: never; answer: never; patch: never; query: NonNullable<paths['/v1/duplicate_decisions']['get']['parameters']['query']> };
}

/** Under which records those of a collection are made. */
export const PARENTS = {
  names: 'prisoners',
  custody_periods: 'prisoners',
  sentences: 'prisoners',
  children: 'prisoners',
  events: 'prisoners',
  releases: 'prisoners',
  incidents: 'prisoners',
  designations: 'prisoners',
  contact_statuses: 'prisoners',
  vulnerabilities: 'prisoners',
  charges: 'prisoners',
  recognitions: 'prisoners',
  consents: 'prisoners',
  signatures: 'appeals',
  claims: 'prisoners',
} as const;
