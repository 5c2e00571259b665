// What few have leads to them: where a part that is asked about is rare, or what is named is, lists are read by the ids of those who can be meant, and not along their order to the end.
import { sql } from 'drizzle-orm';
import type { DefinedRecord, Records } from './definition.js';
import { branchesOf, countOfBranches, parametersOf } from './editions.js';
import { anyOf } from './looking-up.js';
import { prepared } from './statements.js';
import type { ReadDb } from './types.js';
import { type Condition, columnOf, type Operator, shapeOf, type Where } from './where.js';
import { type Swift, swift } from './wire.js';

/** Rows that are looked through to learn that something is rare. What more have is soon met along the order of a list. */
export const FEW_MAX = 400;

/** Operators that name what is looked for, each with an index of its own. */
const NAMING: readonly Operator[] = ['eq', 'gt', 'gte', 'lt', 'lte'];

export interface Looking {
  db: ReadDb;
  records: Records;
  level: number;
  at: number | undefined;
}

/** The same question and, where one of its conditions is met by few and no index has them in order, the ids of those who can be meant. */
export async function ofFew(looking: Looking, record: DefinedRecord, where: readonly Where[]): Promise<Where[]> {
  for (const node of where.flatMap((one) => (one.op === 'and' ? one.of : [one]))) {
    const ids = await fewOf(looking, record, node);
    if (ids) return [...where, anyOf(ids)];
  }
  return [...where];
}

/** The ids of the few of which a node can be so; undefined where there are more, or where nothing tells. */
async function fewOf(looking: Looking, record: DefinedRecord, node: Where): Promise<string[] | undefined> {
  if (node.op === 'or' && node.stands) return metBy(looking, record, node, 'id');
  if (node.op !== 'some' && node.op !== 'through') return undefined;
  const other = looking.records.get(node.record);
  const property = node.op === 'some' ? (other.owner?.property as string) : node.field;
  // Whose they are is no column of these.
  if ((node.op === 'some' ? other : record).fields[property]?.many) return undefined;
  for (const one of node.of) {
    const found = await metBy(looking, other, one, node.op === 'some' ? property : 'id');
    const ids = found && node.op === 'through' ? await naming(looking, record, property, found, 'id') : found;
    if (ids) return ids;
  }
  return undefined;
}

/** What the rows that meet a node have in a column; undefined where there are more than a few. */
async function metBy(looking: Looking, record: DefinedRecord, node: Where, column: string): Promise<string[] | undefined> {
  if (isNaming(record, node)) return few(looking, record, node, column);
  if (node.op !== 'or' || !node.stands) return undefined;
  // What a record says itself, or what one that it names says where it does not.
  const [own, otherwise] = node.of;
  const through = otherwise?.op === 'and' ? otherwise.of.find((one) => one.op === 'through') : undefined;
  const [condition] = through?.of ?? [];
  if (!own || !through || !condition) return undefined;
  const mine = await metBy(looking, record, own, column);
  const named = mine && (await metBy(looking, looking.records.get(through.record), condition, 'id'));
  const others = named && (await naming(looking, record, through.field, named, column));
  return others && mine.length + others.length <= FEW_MAX ? [...new Set([...mine, ...others])] : undefined;
}

/** What the rows that name any of these have in a column. */
async function naming(looking: Looking, record: DefinedRecord, field: string, ids: readonly string[], column: string): Promise<string[] | undefined> {
  return ids.length === 0 ? [] : few(looking, record, { ...(anyOf(ids) as Condition), field }, column);
}

function isNaming(record: DefinedRecord, node: Where): node is Condition {
  return (NAMING as readonly string[]).includes(node.op) && 'field' in node && record.fields[node.field]?.many !== true;
}

/** What the rows that meet a condition have in a column, each once; undefined where there are more than a few. */
async function few(looking: Looking, record: DefinedRecord, condition: Condition, column: string): Promise<string[] | undefined> {
  const { records, level, at } = looking;
  const parameters = parametersOf(records, record, { where: [condition] }, at);
  const branches = countOfBranches(level, [condition], at);
  const found: string[] = [];
  for (let branch = 0; branch < branches; branch += 1) {
    // Whether there are more is told by the index alone, without a look at the rows: of most questions there are.
    const [more] = await rowStatement(looking, record, condition, 'id', branch).run({ ...parameters, limit: 1, skipped: FEW_MAX });
    if (more) return undefined;
    const rows = await rowStatement(looking, record, condition, column, branch).run({ ...parameters, limit: FEW_MAX, skipped: 0 });
    found.push(...rows.map(({ value }) => String(value)));
    if (found.length > FEW_MAX) return undefined;
  }
  return [...new Set(found)];
}

function rowStatement({ db, records, level, at }: Looking, record: DefinedRecord, condition: Condition, column: string, branch: number): Swift {
  return prepared(db, `few ${record.name} ${level} ${shapeOf(condition)} ${column} ${at === undefined ? '' : 'then'} ${branch}`, () => {
    const { e, where } = branchesOf(records, record, level, [condition], at)[branch] as ReturnType<typeof branchesOf>[number];
    const rows = db
      .select({ value: sql`${columnOf(e, column)}`.as('value') })
      .from(e)
      .where(where)
      .limit(sql.placeholder('limit') as never)
      .offset(sql.placeholder('skipped') as never);
    return swift(db, rows, { value: undefined });
  });
}
