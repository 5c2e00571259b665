// What imports, their rows and mappings look like to those who make them, and what they are made with.
import { z } from 'zod';
import { Code, Country, Id, Instant, PartialDate, SHOWN_AS, Text, Whole } from '../../core/values/types.js';
import { codesOf, sex, visibility } from '../../core/values/vocabulary.js';

/** Rows of one import, and of one that is sent as a JSON document. */
export const ROWS_MAX = 2_000_000;
export const ITEMS_MAX = 1_000;
/** Columns of a file. */
export const COLUMNS_MAX = 5_000;
/** Lines above the names of columns, at most. */
export const TITLE_LINES_MAX = 20;
/** Columns that a mapping names. */
const MAPPED_MAX = 1_000;
export const NAME_MAX = 100;
/** Sheets of a workbook that are named. */
export const SHEETS_MAX = 1_000;
const ERRORS_MAX = 50;
/** Candidates that a question names. */
export const MATCHES_MAX = 5;
/** Seconds that a request waits for a plan or for what it orders. */
export const WAIT_MAX_S = 60;
export const WAIT_DEFAULT_S = 30;

export const FORMS = ['json', 'ndjson', 'csv', 'xlsx', 'ods', 'list'] as const;
export type Form = (typeof FORMS)[number];

export const MODES = ['all_or_nothing', 'skip_errors'] as const;
export type Mode = (typeof MODES)[number];

/** Where an import stands, each with what it means. */
export const STATES = {
  receiving: 'The list is coming in.',
  planning: 'Rows are looked at.',
  planned: 'It is said of every row what would become of it; nothing is stored in the registry.',
  committing: 'The plan is being done.',
  committed: 'All of it is done that was to be done.',
  reverting: 'It is being taken back.',
  reverted: 'It was taken back.',
  failed: 'The plan could not be made.',
  discarded: 'The plan was dropped, by somebody, by its age or by an erasure.',
} as const;
export type State = keyof typeof STATES;

/** What would become of a row, each with what it means. */
export const OUTCOMES = {
  create: 'A new record.',
  update: 'A record that is there is changed, or gets parts.',
  unchanged: 'A record that is there says all of it already.',
  possible_duplicate: 'Somebody who is there may be meant: a question to be decided. Undecided, it is not stored.',
  error: 'It cannot be stored, or was not understood.',
  missing: 'Somebody of the earlier edition of the list who is not in this one: a question to people. Nothing is stored.',
  skipped: 'It was decided to leave it out.',
} as const;
export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as [Outcome, ...Outcome[]];

/** How it was found which record a row is of. */
export const MATCHED_BY = {
  id: 'Its id.',
  external_id: 'An id of another system.',
  list: 'The earlier edition of the same list has exactly these names, once.',
  decision: 'Somebody decided it.',
} as const;

/** What can be decided of a row. */
export const DECISIONS = { create: 'It is somebody new.', same: 'It is the record with `record_id`.', skip: 'It is left out.' } as const;
export type Decision = keyof typeof DECISIONS;

const explained = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([code, words]) => `\`${code}\`: ${words}`)
    .join(' ');

export const IMPORT_ID_EXAMPLE = '7d2f9a30-5b1c-4e8d-a6f4-0c3b2e1d9a58';
const PRISONER_ID_EXAMPLE = '0d9a7c1e-3b52-4f6a-8e57-9c1d2b3a4f50';

const pathOfColumn = () =>
  z
    .string()
    .max(200)
    .regex(/^[a-z][a-z0-9_]*(?:\.(?:[a-z][a-z0-9_]*|[1-9]\d{0,2}))*$/, 'expected a property such as sex or names.1.full');

/** What a list says of all its rows that do not say it themselves, and of what list they are. */
const optionShape = {
  source_id: Id().optional().meta({
    description:
      'The source that the list is an edition of. Whatever is new or changed names it. Prisoners whose records name it and who are not in the list are `missing`; those whose names are exactly the same are the same.',
  }),
  as_of: PartialDate()
    .optional()
    .meta({ description: 'The date that the list speaks of, for custody periods, children and recognitions that state none. Left out, that of the source.' }),
  country: Country().optional().meta({ description: 'Country of those rows that state none.' }),
  sex: Code(codesOf(sex)).optional().meta({ description: 'Sex of those rows that state none.' }),
  visibility: Code(codesOf(visibility)).optional().meta({ description: 'Visibility of those new records whose rows state none; `confidential`, a draft, if left out.' }),
};
export interface Options {
  source_id?: string | undefined;
  as_of?: string | undefined;
  country?: string | undefined;
  sex?: string | undefined;
  visibility?: string | undefined;
  mapping?: string | undefined;
  delimiter?: string | undefined;
  sheet?: string | undefined;
  /** Where the names of columns stand. */
  header?: { line: number; above: number[] } | undefined;
  /** Sheets that were not read. */
  other_sheets?: string[] | undefined;
}

const mode = () =>
  z.enum(MODES).meta({
    description:
      '`all_or_nothing`: it can be committed only where no row is an error and every question is decided. `skip_errors`: rows with errors and open questions are left out.',
  });

/** Of whatever kind of record it is. */
const Anything = (says: string) => z.looseObject({}).meta({ description: says, [SHOWN_AS]: { type: 'object', maxProperties: 500 } });

/** The kinds of record that can be imported, as the schema of a choice. */
const kind = (kinds: readonly string[]) =>
  z.enum(kinds as [string, ...string[]]).meta({
    description: 'The kind of record that the rows are, as in paths. Parts of prisoners say whose they are by `prisoner_id`, or by `prisoner_external_id` as `scheme:value`.',
  });

export const IMPORT_EXAMPLE = { country: 'BY', items: [{ names: [{ full: 'PRYKLADNAIA Alena', family: 'PRYKLADNAIA', given: 'Alena' }], sex: 'female' }] };
export const DECISION_EXAMPLES = [{ decision: 'create' }, { decision: 'same', record_id: PRISONER_ID_EXAMPLE }];
export const MAPPING_EXAMPLE = {
  name: 'example_monitor',
  columns: [
    { column: 'Full name', path: 'names.1.full' },
    { column: 'Born', path: 'birth_date' },
  ],
};

export function newImport(kinds: readonly string[]) {
  return z
    .strictObject({
      record: kind(kinds).default('prisoners'),
      mode: mode().default('all_or_nothing'),
      ...optionShape,
      items: z
        .array(Anything('A record as it would be created, with its `id` if it has one, or as an export has it.'))
        .min(1)
        .max(ITEMS_MAX)
        .meta({ description: `The rows; at most ${ITEMS_MAX}. More go as NDJSON.` }),
    })
    .meta({
      id: 'NewImport',
      description: 'A list to be looked at.',
    });
}

const asParameter = (schema: z.ZodType) => schema.optional();

/** The same in the query, for bodies that are no JSON document. */
export function importQuery(kinds: readonly string[], form: Form) {
  return z.strictObject({
    ...(form === 'list'
      ? {}
      : {
          record: asParameter(kind(kinds)).meta({
            description:
              'The kind of record that the rows are, as in paths; `prisoners` if left out. Parts of prisoners say whose they are by `prisoner_id`, or by `prisoner_external_id` as `scheme:value`.',
          }),
        }),
    mode: asParameter(mode()).meta(mode().meta() ?? {}),
    ...optionShape,
    ...(form === 'csv' || form === 'xlsx' || form === 'ods'
      ? {
          mapping: asParameter(mappingName()).meta({
            description: 'Name of a mapping of columns. Left out, columns are read by their names; the answer shows how, and which were not.',
          }),
        }
      : {}),
    ...(form === 'csv'
      ? {
          delimiter: z.enum(['comma', 'semicolon', 'tab', 'bar']).optional().meta({ description: 'What parts the columns. Left out, it is read off the first line.' }),
        }
      : {}),
    ...(form === 'xlsx' || form === 'ods'
      ? { sheet: Text(NAME_MAX).optional().meta({ description: 'Name of the sheet; the first that is shown if left out. The answer says which was read.' }) }
      : {}),
  });
}

const Count = (says: string) => Whole(0, 2_147_483_647).meta({ description: says });

export const ImportColumn = z
  .object({
    column: z.string().max(NAME_MAX).meta({ description: 'Its name in the file.' }),
    path: z.string().max(200).optional().meta({ description: 'The property that it is read as; absent of a column that is not read.' }),
    read_by: z.enum(['name', 'synonym', 'mapping', 'none', 'derived']).meta({
      description:
        '`name`: it is called as the property is. `synonym`: it is called by a usual word for it. `mapping`: the mapping says so. `derived`: what it says follows from others and is not stored. `none`: it is not read.',
    }),
  })
  .meta({ id: 'ImportColumn', description: 'How a column of the file was read.' });

const NamedRecord = z.object({ record: z.string().max(60).meta({ description: 'Kind of record.' }), id: Id().meta({ description: 'Its id.' }) });

export const ImportView = z
  .object({
    id: Id().meta({ description: 'Identifier.' }),
    state: z.enum(Object.keys(STATES) as [State, ...State[]]).meta({ description: `Where it stands. ${explained(STATES)}` }),
    record: z.string().max(60).meta({ description: 'The kind of record that its rows are.' }),
    form: z.enum(FORMS).meta({ description: 'In which form it came.' }),
    mode: mode(),
    ...optionShape,
    mapping: z.string().max(NAME_MAX).optional().meta({ description: 'The mapping of columns that was asked for.' }),
    columns: z.array(ImportColumn).max(COLUMNS_MAX).optional().meta({ description: 'How the columns of the file were read; absent of forms without columns.' }),
    header: z
      .object({
        line: Whole(1, 2_147_483_647).meta({ description: 'The line or row that was read as names of columns.' }),
        above: z.array(Whole(1, 2_147_483_647)).max(TITLE_LINES_MAX).meta({
          description: 'Lines above it that say something: a title is not read, and what could be a row of the list is an error.',
        }),
      })
      .meta({ id: 'ImportHeader', description: 'Where the names of the columns stand.' })
      .optional()
      .meta({ description: 'Where the names of the columns stand; absent of forms without columns.' }),
    sheet: z.string().max(NAME_MAX).optional().meta({ description: 'The sheet that was read; absent of forms without sheets.' }),
    other_sheets: z.array(z.string().max(NAME_MAX)).max(SHEETS_MAX).optional().meta({ description: 'Sheets of the same file that were not read, hidden ones among them.' }),
    rows: Count('How many rows came in.'),
    done: Count('How many rows are planned or, while it is committed or reverted, done; told by the process that works at it.'),
    publishing: z
      .object({
        done: Count('Of how many of them it is written.'),
        records: Count('How many records there are, their parts not counted.'),
      })
      .optional()
      .meta({
        id: 'ImportPublishing',
        description:
          'While it is committed or reverted and all its rows are done: of how many records it is written what each audience sees of them, which takes longer than the rows. Told by the process that works at it.',
      }),
    counts: z
      .object(Object.fromEntries(OUTCOME_NAMES.map((name) => [name, Count(OUTCOMES[name]).optional()])) as unknown as Record<Outcome, z.ZodOptional<z.ZodNumber>>)
      .meta({ description: 'How many rows there are of each outcome; absent while they are planned.', id: 'ImportCounts' })
      .optional(),
    failure: z
      .object({
        code: z.string().max(60).meta({ description: 'Code of the failure, as in the catalogue.' }),
        detail: z.string().max(500).meta({ description: 'What was in the way.' }),
        records: z.array(NamedRecord).max(100).optional().meta({ description: 'The records that moved.' }),
      })
      .meta({ id: 'ImportFailure', description: 'Why an order was refused.' })
      .optional()
      .meta({ description: 'Why the last order to commit or revert was refused, or why it failed.' }),
    api_key_id: z.string().max(60).meta({ description: 'The key that made it; `system` for the command line.' }),
    created_at: Instant().meta({ description: 'When it began.' }),
    updated_at: Instant().meta({ description: 'When its state last changed.' }),
    expires_at: Instant().optional().meta({ description: 'When a plan that was not committed is dropped.' }),
    committed_at: Instant().optional().meta({ description: 'When it was committed.' }),
    reverted_at: Instant().optional().meta({ description: 'When it was taken back.' }),
  })
  .meta({ id: 'Import', description: 'A list that was brought in: what would become of each row, and what became of it.' });

const page = z
  .object({
    limit: z.int().min(1).max(200).meta({ description: 'How many items a page has at most.' }),
    next_cursor: z.string().max(500).nullable().meta({ description: 'Cursor of the next page; null at the end.' }),
    next: z.string().max(8192).nullable().meta({ description: 'Address of the next page; null at the end.' }),
  })
  .meta({ id: 'ImportPageInfo', description: 'Where the page stands.' });

export const ImportsPage = z
  .object({ items: z.array(ImportView).max(200).meta({ description: 'The imports, the latest first.' }), page })
  .meta({ id: 'ImportsPage', description: 'A page of imports.' });

export const RowError = z
  .object({
    column: z.string().max(300).optional().meta({ description: 'The column, or the property as a path such as names.1.full.' }),
    value: z.string().max(200).optional().meta({ description: 'What it says, cut short.' }),
    expected: z.string().max(500).meta({ description: 'What was expected.' }),
    line: Whole(1, 2_147_483_647).optional().meta({ description: 'The line of the file that it is about, where several lines are one row and it is not the first of them.' }),
    pointer: z.string().max(400).optional().meta({ description: 'Of a list that came as a JSON document: where in it that is (RFC 6901).' }),
  })
  .meta({ id: 'ImportRowError', description: 'What is wrong in a row.' });

export const RowView = z
  .object({
    number: Whole(1, 2_147_483_647).meta({ description: 'Its number in the import.' }),
    line: Whole(1, 2_147_483_647).optional().meta({ description: 'The line of the file on which it begins.' }),
    pointer: z.string().max(60).optional().meta({ description: 'Of a list that came as a JSON document: which item it is (RFC 6901), or the first of those that are one row.' }),
    text: z.string().max(1_000).optional().meta({ description: 'The line, row or item as it came, cut short.' }),
    outcome: z
      .enum(OUTCOME_NAMES)
      .optional()
      .meta({ description: `What would become of it; absent while it is not planned. ${explained(OUTCOMES)}` }),
    record_id: Id().optional().meta({ description: 'The record that it is of.' }),
    matched_by: z
      .enum(Object.keys(MATCHED_BY) as [keyof typeof MATCHED_BY])
      .optional()
      .meta({ description: `How that was found. ${explained(MATCHED_BY)}` }),
    version: Whole(1, 2_147_483_647).optional().meta({ description: 'The version on which the plan was made: where the record has another when it is committed, it moved.' }),
    document: Anything('What would be created.').optional(),
    patch: Anything('What would be changed of the record itself, as a merge patch (RFC 7396).').optional(),
    parts: z
      .array(
        z
          .object({
            record: z.string().max(60).meta({ description: 'Kind of the part.' }),
            id: Id().optional().meta({ description: 'The part that is changed, or the id that a new one brings along.' }),
            change: z.enum(['add', 'update']).meta({ description: 'Whether it is new.' }),
            document: Anything('What would be added.').optional(),
            patch: Anything('What would be changed of it, as a merge patch.').optional(),
            sources: z.array(Anything('A source.')).max(20).optional().meta({ description: 'Sources that it would bring along and name, of a list of parts alone.' }),
          })
          .meta({ id: 'ImportPart', description: 'What would become of a part of the record.' }),
      )
      .max(2_000)
      .optional()
      .meta({ description: 'What would be added to the record, and changed of its parts. None is ever removed.' }),
    sources: z.array(Anything('A source that would be added.')).max(20).optional().meta({
      description:
        'Sources that would be added to be named by a record that is there; those of a new record stand in `document`. One that several rows name by its address is added once.',
    }),
    errors: z.array(RowError).max(ERRORS_MAX).optional().meta({ description: 'What is wrong in it.' }),
    matches: z
      .array(Anything('Somebody who may be meant, with what was compared, as `POST /v1/match` says it.'))
      .max(MATCHES_MAX)
      .optional()
      .meta({ description: 'Who may be meant, the likeliest first.' }),
    same_as_row: Whole(1, 2_147_483_647).optional().meta({ description: 'An earlier row that says the same person or thing.' }),
    notes: z.array(z.string().max(500)).max(ERRORS_MAX).optional().meta({ description: 'What it says that would not be stored, and why.' }),
    decision: z
      .enum(Object.keys(DECISIONS) as [Decision, ...Decision[]])
      .optional()
      .meta({ description: 'What was decided of it.' }),
  })
  .meta({ id: 'ImportRow', description: 'A row and what would become of it. What it says of people goes when the import is committed or dropped.' });

export const RowsPage = z
  .object({ items: z.array(RowView).max(200).meta({ description: 'The rows, in their order.' }), page })
  .meta({ id: 'ImportRowsPage', description: 'A page of rows.' });

export const RowDecision = z
  .strictObject({
    decision: z.enum(Object.keys(DECISIONS) as [Decision, ...Decision[]]).meta({ description: explained(DECISIONS) }),
    record_id: Id().optional().meta({ description: 'The record that it is, with `same`.' }),
  })
  .refine(({ decision, record_id }) => (decision === 'same') === (record_id !== undefined), { path: ['record_id'], message: 'expected with the decision same, and only with it' })
  .meta({ id: 'ImportRowDecision', description: 'What is decided of a row.' });

const mappingName = () =>
  z
    .string()
    .max(NAME_MAX)
    .regex(/^[a-z][a-z0-9_]*$/, 'expected small letters, digits and underscores');

/** Names of the forms' own paths and words that a mapping would be confused with are no trouble: they are kept apart. */
export const NewMapping = z
  .strictObject({
    name: mappingName().meta({ description: 'Its name. One of the same name is replaced.' }),
    columns: z
      .array(
        z
          .strictObject({
            column: Text(NAME_MAX).meta({ description: 'Name of the column, as the file has it.' }),
            path: pathOfColumn().nullable().meta({ description: 'The property that it is, in the flat form of exports; null for one that is not to be read.' }),
          })
          .meta({ description: 'A column and what it is.' }),
      )
      .min(1)
      .max(MAPPED_MAX)
      .meta({ description: 'The columns. Those that are not named are not read.' }),
  })
  .meta({ id: 'NewImportMapping', description: 'How columns of a file are read.' });

export const MappingView = z
  .object({
    ...NewMapping.shape,
    created_at: Instant().meta({ description: 'When it was made.' }),
    updated_at: Instant().meta({ description: 'When it was last replaced.' }),
  })
  .meta({ id: 'ImportMapping', description: 'How columns of a file are read.' });

export const MappingList = z
  .object({ items: z.array(MappingView).max(200).meta({ description: 'The mappings, by name.' }) })
  .meta({ id: 'ImportMappingList', description: 'All mappings.' });
export const MAPPINGS_MAX = 200;
export const mappingParams = z.strictObject({ import_mapping_name: mappingName().meta({ description: 'Name of the mapping.' }) });
