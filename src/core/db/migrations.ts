// Which migrations a store lacks: one history of portable SQL for every engine.
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { type AppliedMigration, StoreNotUsable } from './types.js';

/** Where each store keeps what was applied to it; drizzle's own tools read the same table. */
export const MIGRATIONS_TABLE = '__drizzle_migrations';
export const MIGRATIONS_DDL = `create table if not exists "${MIGRATIONS_TABLE}" (id serial primary key, hash text not null, created_at numeric)`;

/** A row of that table, as far as both engines have it in common. */
export interface AppliedRow {
  hash: string;
  created_at: string | number;
}

export function appliedMigrations(rows: readonly AppliedRow[]): AppliedMigration[] {
  return rows.map(({ hash, created_at }) => ({ hash, at: Number(created_at) })).sort((a, b) => a.at - b.at);
}

/** The statements of the migrations that are missing, each with the one that notes it as applied. `applied` are the times by which drizzle names migrations. */
export function missingMigrations(folder: string, applied: readonly number[]): string[][] {
  const known = readMigrationFiles({ migrationsFolder: folder });
  if (applied.some((at) => !known.some(({ folderMillis }) => folderMillis === at)))
    throw new StoreNotUsable('The store was written by a newer release; this one would not understand it.');
  return known.filter(({ folderMillis }) => !applied.includes(folderMillis)).map((migration) => [...migration.sql, noted(migration)]);
}

function noted({ hash, folderMillis }: MigrationMeta): string {
  return `insert into "${MIGRATIONS_TABLE}" ("hash", "created_at") values ('${hash}', ${folderMillis})`;
}
