// Imports: lists that came in, the plan for each of their rows until it is done or dropped, and how columns of files are read, by name.
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** No records, and no statement of anybody: what an import does to records is in their own revisions. It names nobody. */
export const imports = sqliteTable(
  'imports',
  {
    id: text('id').primaryKey(),
    /** The key that made it. */
    actor: text('actor').notNull(),
    state: text('state').notNull(),
    /** The kind of record that its rows are. */
    record: text('record').notNull(),
    form: text('form').notNull(),
    mode: text('mode').notNull(),
    /** What was asked of it beside that, JSON: the source of the list, defaults, delimiter. */
    options: text('options').notNull(),
    /** How each column of the file was read, JSON; null for forms without columns. */
    columns: text('columns'),
    bytes: integer('bytes').notNull(),
    /** Rows that came in. */
    rows: integer('rows').notNull(),
    /** Rows that are planned, from the first on. */
    done: integer('done').notNull(),
    /** How many rows there are of each outcome, JSON; null while it is planned and where it has to be counted anew. */
    counts: text('counts'),
    /** The key by whose order it is committed or reverted, and why. */
    ordered_by: text('ordered_by'),
    reason: text('reason'),
    source: text('source'),
    /** Why the last order was refused, or why it failed, JSON; quotes nothing of a row. */
    failure: text('failure'),
    /** The commits that it was done and taken back with. */
    commit_number: integer('commit_number'),
    revert_number: integer('revert_number'),
    /** The process that works at it, which counts on; where nobody has counted for a while, another takes it. */
    worker: text('worker'),
    beat: integer('beat').notNull(),
    created_at: text('created_at').notNull(),
    updated_at: text('updated_at').notNull(),
    committed_at: text('committed_at'),
    reverted_at: text('reverted_at'),
  },
  (table) => [index('imports_by_age').on(table.created_at, table.id), index('imports_by_state').on(table.state, table.created_at)],
);

/** What came in and what would become of it. What it says of people goes when the import is committed, dropped or too old, and with every erasure. */
export const importRows = sqliteTable(
  'import_rows',
  {
    import_id: text('import_id').notNull(),
    number: integer('number').notNull(),
    /** Where it is in the file. */
    line: integer('line'),
    /** As it was read, JSON: the document and what was left out, or what was not understood. */
    given: text('given'),
    /** A keyed hash of what is the same of rows that say the same person or thing. */
    likeness: text('likeness'),
    outcome: text('outcome'),
    record_id: text('record_id'),
    /** The version that the plan was made on. */
    version: integer('version'),
    /** What would become of it, JSON. */
    plan: text('plan'),
    decision: text('decision'),
    decided_id: text('decided_id'),
  },
  (table) => [
    primaryKey({ columns: [table.import_id, table.number] }),
    index('import_rows_by_outcome').on(table.import_id, table.outcome, table.number),
    index('import_rows_by_likeness').on(table.import_id, table.likeness, table.number),
    index('import_rows_by_record').on(table.import_id, table.record_id, table.number),
  ],
);

/** Which column of a file is which property, under a name. */
export const importMappings = sqliteTable('import_mappings', {
  name: text('name').primaryKey(),
  columns: text('columns').notNull(),
  created_at: text('created_at').notNull(),
  updated_at: text('updated_at').notNull(),
});
