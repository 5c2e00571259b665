// How much an engine reads for a statement: not how long it takes, which hangs on the machine, but what it looks at.
import { readFileSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { sqlitePath } from '../../src/core/db/open.js';
import { type Store, withSteps } from './store.js';

/** What the operating system counts of a process. */
const COUNTED = '/proc/self/io';

/** Pages on the embedded engine, where the system counts what a process reads; rows and looks for them on PostgreSQL. Only numbers of one engine compare. */
export async function readsOf(store: Store, sql: string, parameters: readonly unknown[]): Promise<number> {
  if (store.engine === 'sqlite') return pagesRead(store.url, sql, parameters);
  const [row] = (await store.rows(`explain (analyze, format json, timing off) ${sql}`, ...parameters)) as [{ 'QUERY PLAN': [{ Plan: Node }] }];
  return rowsRead(row['QUERY PLAN'][0].Plan);
}

/** What else the process reads meanwhile counts too: not each time. */
const TIMES = 3;

/** A connection of its own, which keeps next to no page: whatever is looked at again is read again. */
function pagesRead(url: string, sql: string, parameters: readonly unknown[]): number {
  const file = withSteps(new SQLite(sqlitePath(url), { readonly: true }));
  try {
    for (const setting of ['cache_size = 0', 'mmap_size = 0', 'temp_store = MEMORY']) file.pragma(setting);
    const statement = file.prepare(sql);
    // The first time it reads what tables and indexes there are.
    statement.all(parameters);
    const bytes = Array.from({ length: TIMES }, () => {
      const before = bytesRead();
      statement.all(parameters);
      return bytesRead() - before;
    });
    return Math.round(Math.min(...bytes) / (file.pragma('page_size', { simple: true }) as number));
  } finally {
    file.close();
  }
}

const bytesRead = (): number => Number(/^rchar: (\d+)$/m.exec(readFileSync(COUNTED, 'utf8'))?.[1]);

interface Node {
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Node[];
}

function rowsRead(node: Node): number {
  const own = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  // A look that finds nothing is one as well.
  const read = node['Relation Name'] || node['Index Name'] ? Math.max(1, own) * node['Actual Loops'] : 0;
  return (node.Plans ?? []).reduce((sum, inner) => sum + rowsRead(inner), read);
}
