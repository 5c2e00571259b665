// The order in which tables are filled: each after those that its foreign keys name.
import type { Table } from '../../core/db/rows.js';

/** Throws when foreign keys go round in circles: such tables cannot be filled a row at a time. */
export function inOrderOfReference(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const place = (table: Table, above: readonly string[]): void => {
    if (ordered.includes(table)) return;
    if (above.includes(table.name)) throw new Error(`Foreign keys go round in circles: ${[...above, table.name].join(' → ')}.`);
    for (const name of table.refersTo) place(tables.find((other) => other.name === name) as Table, [...above, table.name]);
    ordered.push(table);
  };
  for (const table of tables) place(table, []);
  return ordered;
}
