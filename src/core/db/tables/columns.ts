// The columns that all records and all editions share, and the one way to declare an edition table.
import { and, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { blob, customType, index, integer, primaryKey, type SQLiteColumnBuilderBase, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** What every record has: its identity, how often it was revised, who may see it at the widest, and whether it was retired. */
export function recordColumns() {
  return {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull(),
    visibility: text('visibility').notNull(),
    created_at: text('created_at').notNull(),
    updated_at: text('updated_at').notNull(),
    retired_at: text('retired_at'),
  };
}

/** A fraction as the text of its digits: engines differ in how much of one they keep. */
export const fraction = customType<{ data: number; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => (value === null ? value : String(value)),
  fromDriver: Number,
});

function editionColumns() {
  return {
    id: text('id').notNull(),
    /** 0 public, 1 partner, 2 confidential: the lowest audience that this row is for. Those above read it unless they have rows of their own. */
    audience: integer('audience').notNull(),
    version: integer('version').notNull(),
    from_commit: integer('from_commit').notNull(),
    /** Null while current. */
    to_commit: integer('to_commit'),
    at: text('at').notNull(),
    /** The JSON as it goes over the wire, UTF-8; null where the record vanished for this audience. */
    document: blob('document', { mode: 'buffer' }),
    /** CRC-32 of the document, so that a flipped bit on the disk is never served as truth. */
    checksum: integer('checksum').notNull(),
    /** The commit with which something was taken out of it that its audience may no longer see; null where it is as it was printed. */
    taken_back: integer('taken_back'),
    /** Opens the commitment; gone where something was taken out. */
    salt: blob('salt', { mode: 'buffer' }),
    /** What the ledger has of the document as it was printed; null where the record vanished. */
    commitment: blob('commitment', { mode: 'buffer' }),
  };
}

/**
 * The edition table of a record: the shared columns and one for each field that lists filter or sort by. Each of those gets
 * an index over the current documents, in the order of pages, and one over those that were replaced since; and so does each that hangs on another, within the values of that: `within` names
 * both, as the record's fields do.
 */
export function editionTable<Name extends string, Filters extends Record<string, SQLiteColumnBuilderBase>>(
  name: Name,
  filters: Filters,
  within: { readonly [field in keyof Filters & string]?: keyof Filters & string } = {},
) {
  return sqliteTable(name, { ...editionColumns(), ...filters }, (table) => {
    const columns = table as unknown as EditionTable;
    const isCurrent = and(isNull(columns.to_commit), isNotNull(columns.document)) as SQL;
    const isPast = and(isNotNull(columns.to_commit), isNotNull(columns.document)) as SQL;
    return [
      primaryKey({ columns: [columns.id, columns.audience, columns.version] }),
      uniqueIndex(`${name}_current`).on(columns.id, columns.audience).where(isNull(columns.to_commit)),
      index(`${name}_by_id`).on(columns.audience, columns.id).where(isCurrent),
      index(`${name}_past_id`).on(columns.audience, columns.id, columns.to_commit).where(isPast),
      ...[...Object.keys(filters).map((column) => [column]), ...Object.entries(within).map(([column, other]) => [other as string, column])].flatMap((found) => {
        const by = found.map((column) => (columns as never)[column] as EditionTable['id']);
        return [
          index(`${name}_by_${found.join('_')}`)
            .on(columns.audience, ...by, columns.id)
            .where(isCurrent),
          index(`${name}_past_${found.join('_')}`)
            .on(columns.audience, ...by, columns.id, columns.to_commit)
            .where(isPast),
        ];
      }),
    ];
  });
}

type Shared<T> = T extends (...args: never[]) => infer R ? R : never;
type TableOf<C extends Record<string, SQLiteColumnBuilderBase>> = ReturnType<typeof sqliteTable<string, C>>;

/** Any edition table, seen through the columns that all of them have. */
export type EditionTable = TableOf<Shared<typeof editionColumns>>;
/** Any record's table, likewise. */
export type RecordTable = TableOf<Shared<typeof recordColumns>>;
