// Rewrites the SQL that drizzle-kit generates for SQLite into SQL that PostgreSQL takes as well. Run by `npm run db:generate`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BREAK = '--> statement-breakpoint';
const folder = fileURLToPath(new URL('.', import.meta.url));

/** Table-valued statements in an order in which each foreign key's target exists before it is named. */
function inOrderOfReference(statements: string[]): string[] {
  const tables = new Map(statements.flatMap((statement) => (/^CREATE TABLE "?(\w+)"?/.exec(statement) ? [[RegExp.$1, statement] as const] : [])));
  const done = new Set<string>();
  const ordered: string[] = [];
  const place = (name: string) => {
    const statement = tables.get(name);
    if (!statement || done.has(name)) return;
    done.add(name);
    for (const [, target] of statement.matchAll(/REFERENCES "(\w+)"/g)) place(target as string);
    ordered.push(statement);
  };
  for (const name of tables.keys()) place(name);
  return [...ordered, ...statements.filter((statement) => !/^CREATE TABLE/.test(statement))];
}

/** 64-bit whole numbers and standard identifier quotes: the subset that both engines read the same. `blob` is a domain over bytea on PostgreSQL. */
function portable(sql: string): string {
  const statements = sql.split(BREAK).map((statement) =>
    statement
      .trim()
      .replaceAll('`', '"')
      .replace(/\binteger\b/g, 'bigint')
      .replace(/"(\w+)"\."(\w+)"( is (?:not )?null)/g, '"$2"$3'),
  );
  return `${inOrderOfReference(statements).join(`\n${BREAK}\n`)}\n`;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
  const path = `${folder}/${file}`;
  const sql = readFileSync(path, 'utf8');
  if (sql.includes('`')) writeFileSync(path, portable(sql));
}
