// What leads to those who are listed: where few meet a condition, the ids of these; where many do, the order of the list, along which each is asked.
import { type SQL, sql } from 'drizzle-orm';
import type { Field } from '../access/fields.js';
import type { DefinedRecord, Records } from './definition.js';
import { branchesOf, countOfBranches, keyHolds, parametersOf } from './editions.js';
import type { OrderTerm } from './keyset.js';
import type { ListQuery } from './pages.js';
import { columnOf, prepared } from './statements.js';
import { FEW_MAX } from './stretches.js';
import { editionKeys } from './tables/registry.js';
import type { ReadDb } from './types.js';
import { anyOf, besides, type Condition, IDS_MAX, keysAsked, keysSql, type Operator, shapeOf, type Where } from './where.js';
import { type Swift, swift } from './wire.js';

/** In place of FEW_MAX where what many have was not soon met: so many are read and put in order in less time than a walk along all of a large registry takes. */
const FEW_MAX_OF_FAR = [3_200, 25_600];

/** Operators that name what is looked for, each with an index of its own. The others say what is left out, and of most lists that is little. */
const NAMING: readonly Operator[] = ['eq', 'gt', 'gte', 'lt', 'lte', 'known', 'prefix', 'contains'];

export interface Looking {
  db: ReadDb;
  records: Records;
  level: number;
  at: number | undefined;
  /** The question was walked along the order already, and that took too many rows. */
  walkedFar: boolean;
}

/** Looking for what at most so many have. */
interface Few extends Looking {
  most: number;
}

/**
 * The same question, with one thing that leads to what it finds. A condition that is met in the order of the page, in one index, stays as it is. Of the others each is asked whether few
 * meet it: then these are named by their ids. If of none, all are asked along the order. So neither engine gathers what many have, to put it in order for one page.
 */
export async function ofFew(looking: Looking, record: DefinedRecord, asked: ListQuery): Promise<ListQuery> {
  const nodes = asked.where.flatMap(parts);
  const query = { ...asked, order: orderAmong(record, nodes, asked.order), few: looking.walkedFar ? FEW_MAX_OF_FAR.at(-1) : FEW_MAX };
  const [lead, ...more] = nodes.filter((node) => isAlong(record, query, node));
  // In the order of ids the index of each one has them, and of two of them one has to lead.
  const along = lead ? [lead, ...(query.order[0]?.field === 'id' ? [] : more)] : [];
  const others = nodes.filter((node) => !along.includes(node));
  // Of the past nothing has an index that tells who was there then.
  if (others.length === 0) return { ...query, isWalked: looking.at !== undefined };
  for (const most of looking.walkedFar ? FEW_MAX_OF_FAR : [FEW_MAX]) {
    const ids = await firstFew(others, (node) => metBy({ ...looking, most }, record, node, 'id'));
    if (ids) return { ...query, where: [besides(nodes)], ids };
  }
  return { ...query, where: [...along, besides(others)], isWalked: true };
}

/** The order among those who are listed: by what all of them say alike nobody comes before another. */
function orderAmong(record: DefinedRecord, nodes: readonly Where[], order: readonly OrderTerm[]): OrderTerm[] {
  const isSame = ({ field }: OrderTerm) => nodes.some((node) => isCondition(node) && node.field === field && isOne(record.fields[field] as Field, node));
  const byId = { field: 'id', descending: order.at(-1)?.descending ?? false };
  const ended = order.some(({ field }) => field === 'id') ? order : [...order, byId];
  return ended.filter((term) => term.field === 'id' || !isSame(term));
}

/** Whether all who meet a condition say the same in its field. */
const isOne = (field: Field, { op, values }: Condition): boolean => op === 'eq' && values.length === 1 && field.type !== 'partial_date' && !field.many;

const parts = (node: Where): readonly Where[] => (node.op === 'and' && !node.stands ? node.of.flatMap(parts) : [node]);

/** Whether one index has what a condition finds in the order of the page. */
function isAlong(record: DefinedRecord, { order }: ListQuery, node: Where): boolean {
  // What a document says itself and what it names are looked for apart.
  if (node.op === 'or') return node.stands !== undefined && isAlong(record, { order } as ListQuery, node.of[0] as Where);
  if (!isCondition(node) || record.fields[node.field]?.many) return false;
  const field = record.fields[node.field] as Field;
  const first = order[0]?.field ?? 'id';
  const isAlike = isOne(field, node);
  if (first === 'id') return isAlike;
  return (
    (first === node.field && (isAlike || field.type !== 'partial_date') && !['none_of', 'prefix', 'contains'].includes(node.op)) ||
    (isAlike && record.fields[first]?.within === node.field)
  );
}

const isCondition = (node: Where): node is Condition => 'values' in node;

/** What those rows have in a column that can meet a node, each once; undefined where there are more than a few, or where nothing tells. */
async function metBy(looking: Few, record: DefinedRecord, node: Where, column: string): Promise<string[] | undefined> {
  switch (node.op) {
    case 'and':
      return firstFew(node.of, (one) => metBy(looking, record, one, column));
    case 'or':
      return allFew(looking.most, node.of, (one) => metBy(looking, record, one, column));
    case 'some':
    case 'through': {
      const other = looking.records.get(node.record);
      const property = node.op === 'some' ? (other.owner?.property as string) : node.field;
      // Whose they are is no column of these.
      if ((node.op === 'some' ? other : record).fields[property]?.many) return undefined;
      if (node.op === 'through') {
        const named = await firstFew(node.of, (one) => metBy(looking, other, one, 'id'));
        return named && naming(looking, record, property, named, column);
      }
      const owners = await firstFew(node.of, (one) => metBy(looking, other, one, property));
      return column === 'id' ? owners : owners && naming(looking, record, 'id', owners, column);
    }
    case 'not':
    case 'unsurpassed':
    case 'named':
      return undefined;
    default:
      return (NAMING as readonly string[]).includes(node.op) ? few(looking, record, node, column) : undefined;
  }
}

/** What the first has of which there are few. */
async function firstFew(nodes: readonly Where[], met: (node: Where) => Promise<string[] | undefined>): Promise<string[] | undefined> {
  for (const node of nodes) {
    const found = await met(node);
    if (found) return found;
  }
  return undefined;
}

/** What all of them have, where all of it are few. */
async function allFew(most: number, nodes: readonly Where[], met: (node: Where) => Promise<string[] | undefined>): Promise<string[] | undefined> {
  const all = new Set<string>();
  for (const node of nodes) {
    const found = await met(node);
    for (const value of found ?? []) all.add(value);
    if (!found || all.size > most) return undefined;
  }
  return [...all];
}

/** What the rows that name any of these have in a column; undefined where these are more than are asked for at once. */
async function naming(looking: Few, record: DefinedRecord, field: string, ids: readonly string[], column: string): Promise<string[] | undefined> {
  if (ids.length === 0 || (field === 'id' && column === 'id')) return [...ids];
  if (ids.length > IDS_MAX) return undefined;
  return few(looking, record, { ...(anyOf(ids) as Condition), field }, column);
}

/** What the rows that meet a condition have in a column, each once; undefined where there are more than a few. */
async function few(looking: Few, record: DefinedRecord, condition: Condition, column: string): Promise<string[] | undefined> {
  // They are named already.
  if (condition.field === 'id' && condition.op === 'eq' && column === 'id') return [...new Set(condition.values.map(String))];
  if (isOfKeys(record.fields[condition.field] as Field, condition)) return fewOfKeys(looking, record, condition, column);
  const { records, level, at } = looking;
  const parameters = parametersOf(records, record, { where: [condition] }, at);
  const branches = countOfBranches(level, [condition], at);
  const found = new Set<string>();
  for (let branch = 0; branch < branches; branch += 1) {
    // Whether there are more is told by the index alone, without a look at the rows: of most questions there are.
    const [more] = await rowStatement(looking, record, condition, 'id', branch).run({ ...parameters, limit: 1, skipped: looking.most });
    if (more) return undefined;
    const rows = await rowStatement(looking, record, condition, column, branch).run({ ...parameters, limit: looking.most, skipped: 0 });
    for (const { value } of rows) found.add(String(value));
    if (found.size > looking.most) return undefined;
  }
  return [...found];
}

const isOfKeys = ({ many }: Field, { op }: Condition): boolean => many === true || op === 'prefix' || op === 'contains';

function rowStatement({ db, records, level, at }: Few, record: DefinedRecord, condition: Condition, column: string, branch: number): Swift {
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

/** The same of a condition that is asked of keys. */
async function fewOfKeys(looking: Few, record: DefinedRecord, condition: Condition, column: string): Promise<string[] | undefined> {
  // That a document has none of them is told by no key.
  if (condition.op === 'known' && condition.values[0] === 0) return undefined;
  const found = new Set<string>();
  // Each by itself: of several ranges no index has all in one.
  for (const values of condition.op === 'known' ? [condition.values] : condition.values.map((value) => [value])) {
    const one = { ...condition, values };
    const parameters = { ...parametersOf(looking.records, record, { where: [one] }, looking.at), limit: looking.most + 1 };
    for (let audience = 0; audience <= looking.level; audience += 1) {
      const rows = await keyStatement(looking, record, one, audience).run(parameters);
      if (rows.length > looking.most) return undefined;
      for (const { value } of rows) found.add(String(value));
      if (found.size > looking.most) return undefined;
    }
  }
  return naming(looking, record, 'id', [...found], column);
}

function keyStatement({ db, at }: Few, record: DefinedRecord, condition: Condition, audience: number): Swift {
  return prepared(db, `few keys ${record.name} ${audience} ${shapeOf(condition)} ${at === undefined ? '' : 'then'}`, () => {
    const { name, any } = keysAsked(record.fields[condition.field] as Field, condition, 'w_0') as NonNullable<ReturnType<typeof keysAsked>>;
    const rows = db
      .select({ value: sql`k.id`.as('value') })
      .from(sql`${editionKeys} k`)
      .where(keysSql({ keyIs: keyHolds(at) }, record, audience, name, any[0] as SQL))
      .limit(sql.placeholder('limit') as never);
    return swift(db, rows, { value: undefined });
  });
}
