// How an engine goes about a statement: what its own explanation says, in one form for both engines.
import type { Store } from './store.js';

/** One way into a table. */
export interface Access {
  table: string;
  /** What the statement calls it. */
  alias: string;
  /** The index by which rows are found; undefined where the table is read from end to end, an index from end to end included. */
  index: string | undefined;
  /** The columns that rows are found by, with how they are compared: `audience=`. */
  by: string[];
}

export interface Plan {
  accesses: Access[];
  /** Whether rows are put in order after all of them were found: not those of pages that are joined. */
  isSorted: boolean;
}

export async function planOf(store: Store, sql: string, parameters: readonly unknown[]): Promise<Plan> {
  return store.engine === 'sqlite'
    ? onSqlite(sql, await store.rows(`explain query plan ${sql}`, ...parameters))
    : onPostgres(await store.rows(`explain (format json) ${sql}`, ...parameters));
}

const ACCESS = /^(SCAN|SEARCH) (\w+)(?: EXISTS)?(?: USING (?:COVERING )?(?:INDEX (\w+)|INTEGER PRIMARY KEY))?(?: \((.*)\))?/;

function onSqlite(sql: string, rows: readonly Record<string, unknown>[]): Plan {
  const tables = new Map([...sql.matchAll(/"(\w+)" "?(\w+)"?/g)].map(([, table = '', alias = '']) => [alias, table]));
  const accesses = rows.flatMap(({ detail }): Access[] => {
    const [, how, alias, index, terms = ''] = ACCESS.exec(String(detail)) ?? [];
    // A page of those that are joined is no table.
    if (!alias || sql.includes(`) "${alias}"`)) return [];
    const by = terms.split(' AND ').map((term) => term.replace('?', ''));
    return [{ table: tables.get(alias) ?? alias, alias, index: how === 'SCAN' ? undefined : (index ?? 'primary key'), by }];
  });
  // What follows on a page of those that are joined puts no more than that in order.
  const ofPages = rows.flatMap(({ detail, parent }) => (/^SCAN branch\d+$/.test(String(detail)) ? [parent] : []));
  return { accesses, isSorted: rows.some(({ detail, parent }) => /^USE TEMP B-TREE FOR .*ORDER BY$/.test(String(detail)) && !ofPages.includes(parent)) };
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  Alias?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Parent Relationship'?: string;
  Plans?: Node[];
}

/** Whether nothing is put in order but pages. What is asked of each row is no page, though it looks at one row at most. */
function isOfPages({ Plans = [] }: Node): boolean {
  const rows = Plans.filter((inner) => inner['Parent Relationship'] !== 'SubPlan');
  return rows.length > 0 && rows.every((inner) => inner['Node Type'] === 'Limit' || isOfPages(inner));
}

function onPostgres(rows: readonly Record<string, unknown>[]): Plan {
  const [row] = rows as [{ 'QUERY PLAN': [{ Plan: Node }] }];
  const plan: Plan = { accesses: [], isSorted: false };
  const visit = (node: Node, relation?: Node): void => {
    const { 'Node Type': type, 'Index Name': index, 'Index Cond': condition = '', Plans = [] } = node;
    const of = node['Relation Name'] ? node : relation;
    if (/Sort$/.test(type) && !isOfPages(node)) plan.isSorted = true;
    if (of && (index || /Seq Scan/.test(type))) {
      const by = [...condition.matchAll(/(\w+)(?:\)?::\w+)?\)? (=|<|>|<=|>=|IS)/g)].map(([, column, how]) => `${column}${how}`);
      plan.accesses.push({ table: of['Relation Name'] as string, alias: of.Alias as string, index, by });
    }
    for (const inner of Plans) visit(inner, of);
  };
  visit(row['QUERY PLAN'][0].Plan);
  return plan;
}
