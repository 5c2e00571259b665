// One page of a list, in keyset order: what leads to its rows, and in which order they come.
import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { DefinedRecord, Records } from './definition.js';
import { aliased, all, type Branch, branchesOf, countOfBranches, type EditionRow, parametersOf, readingOf, sound } from './editions.js';
import { type OrderTerm, type Position, type Segment, segmentsOf, type Test } from './keyset.js';
import { columnOf, prepared } from './statements.js';
import { type Bounds, FEW_MAX, hasIndex, stretchesOf } from './stretches.js';
import type { ReadDb } from './types.js';
import { anyOf, aside, besides, IDS_MAX, isBesides, shapeOf, type Where, whereSql } from './where.js';
import { type Swift, swift } from './wire.js';

export interface ListQuery {
  /** All of these. */
  where: readonly Where[];
  order: readonly OrderTerm[];
  limit: number;
  after?: Position | undefined;
  /** Those who can be meant: nothing else is to lead to them. Anyone, if left out. */
  ids?: readonly string[] | undefined;
  /** Row after row in the order of the page is asked the conditions: how many until it is full nothing tells. */
  isWalked?: boolean | undefined;
  /** So many rows are put in order sooner than the right ones of them are met along another order. */
  few?: number | undefined;
  /** In place of the order: those who may be meant by this name, the likeliest first. */
  byName?: string | undefined;
}

export interface Page {
  documents: Buffer[];
  /** Whose they are, in the same order. */
  ids: string[];
  /** Where the next page starts; undefined at the end. */
  next?: Position | undefined;
}

/** The cursor points at an edition that is no more. */
export class PositionGone extends Error {}

/** One page, in keyset order. Each segment of the order is a query that an index serves; most pages need one. */
export async function list(db: ReadDb, records: Records, record: DefinedRecord, level: number, query: ListQuery, at?: number): Promise<Page> {
  const columns = query.order.map((term) => term.field);
  const start = query.after ? await positionValues(db, record, query.after, columns) : undefined;
  if (query.where.some(isOfNobody) || query.ids?.length === 0) return { documents: [], ids: [] };
  const wanted = query.limit + 1;
  const order = query.order.map((term) => `${term.descending ? '-' : ''}${term.field}`).join(',');
  let bounds: Bounds | undefined;
  const rows: PageRow[] = [];
  for (const segment of segmentsOf(query.order, start)) {
    if (rows.length === wanted) break;
    // Of ids that lead nothing else has to.
    const isWhole = query.ids !== undefined || hasIndex(segment);
    for await (const stretch of isWhole ? [segment] : stretchesOf(segment, (bounds ??= boundsOf(db, records, record, level, query, at)), query.few ?? FEW_MAX)) {
      const limit = wanted - rows.length;
      const ways = portionsOf(query, stretch).flatMap((where) => {
        const portion = { ...query, where };
        const shape = `list ${record.name} ${level} ${shapeOf(all(where))} ${order} ${query.ids ? 'few' : query.isWalked ? 'walked' : ''} ${shapeOfSegment(stretch)} ${at === undefined ? '' : 'then'}`;
        const parameters = { ...parametersOf(records, record, portion, at), ...stretch.parameters, limit };
        return Array.from({ length: countOfBranches(level, where, at) }, (_, branch) => async (last: PageRow | undefined) => {
          const statement = prepared(db, `${shape} ${branch} ${last ? 'to' : ''}`, () =>
            pageStatement(db, records, record, { level, branch, query: portion, segment: stretch, at, isEnding: last !== undefined }),
          );
          return (await statement.run({ ...parameters, ...(last ? endOf(last, query, stretch) : {}) })) as unknown as PageRow[];
        });
      });
      rows.push(...(await firstRows(ways, limit, (one, other) => inOrder(one, other, query, stretch))));
      if (rows.length === wanted) break;
    }
  }
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  return {
    documents: page.map((row) => sound(record, row.document as Buffer, row.checksum)),
    ids: page.map(({ id }) => id),
    next: rows.length > query.limit && last ? { id: last.id, audience: last.audience, version: last.version } : undefined,
  };
}

/** Whether no document can be so: there is nothing to ask. */
const isOfNobody = (node: Where): boolean => node.op === 'or' && node.of.length === 0;

type PageRow = EditionRow & Record<string, unknown>;

/** The conditions, once for each portion of those who can be meant; none of them leads where something else does. */
function portionsOf({ where, ids }: ListQuery, { where: tests, isGathered }: Segment): (readonly Where[])[] {
  if (!ids) return [where.length > 0 && (isGathered || tests.some(({ isAside }) => isAside)) ? [besides(where)] : where];
  return Array.from({ length: Math.ceil(ids.length / IDS_MAX) }, (_, place) => [...where, anyOf(ids.slice(place * IDS_MAX, (place + 1) * IDS_MAX))]);
}

/**
 * The first rows of a segment, whichever way leads to them: each portion of those who can be meant, and of each the reader's own rows first. Once there are as many as wanted, none is looked
 * for behind them. Else a reader who has rows of their own for everything would go through all rows that lie below these, to find none.
 */
async function firstRows(
  ways: readonly ((last: PageRow | undefined) => Promise<PageRow[]>)[],
  wanted: number,
  compare: (one: PageRow, other: PageRow) => number,
): Promise<PageRow[]> {
  let found: PageRow[] = [];
  for (const rowsOf of ways) {
    // Not even those of one way come in order: an engine may read the documents of a page in another than that in which it found them.
    found = [...found, ...(await rowsOf(found[wanted - 1]))].sort(compare).slice(0, wanted);
  }
  return found;
}

/** The column of a row that holds what a term of the order goes by. */
const columnIn = ({ order }: ListQuery, { field }: OrderTerm): string => {
  const place = order.findIndex((term) => term.field === field);
  return place < 0 ? 'id' : `s${place}`;
};

/** As both engines order them: texts by their bytes, nulls last. */
function inOrder(one: PageRow, other: PageRow, query: ListQuery, { order }: Segment): number {
  for (const term of order) {
    const column = columnIn(query, term);
    const [a, b] = [one[column] ?? null, other[column] ?? null];
    if (a === b) continue;
    if (a === null || b === null) return a === null ? 1 : -1;
    return compared(a as string | number, b as string | number) * (term.descending ? -1 : 1);
  }
  return 0;
}

const compared = (one: string | number, other: string | number): number =>
  typeof one === 'string' ? Buffer.compare(Buffer.from(one), Buffer.from(String(other))) : Number(one) - Number(other);

/** The parameters of the end of a page that one audience's rows fill. */
function endOf(last: PageRow, query: ListQuery, { order: [first] }: Segment): Record<string, string | number> {
  return { end_id: last.id, end_first: last[columnIn(query, first as OrderTerm)] as string | number };
}

/** Not behind the last row of such a page, as far as an index can tell: by the first term, and by the id where it goes the same way right after it. */
function endSql(of: (field: string) => SQL, { order }: Segment): SQL {
  const [first, second, ...more] = order as [OrderTerm, ...OrderTerm[]];
  const column = of(first.field);
  const compared = sql.raw(first.descending ? '>=' : '<=');
  if (second?.field === 'id' && more.length === 0 && second.descending === first.descending)
    return sql`(${column}, ${of('id')}) ${compared} (${sql.placeholder('end_first')}, ${sql.placeholder('end_id')})`;
  return sql`${column} ${compared} ${sql.placeholder('end_first')}`;
}

interface PageOf {
  level: number;
  /** Which of the branches that a reader of this level reads. */
  branch: number;
  query: ListQuery;
  segment: Segment;
  at: number | undefined;
  /** It ends where a page is full. */
  isEnding: boolean;
}

/** A page of one branch. Each is read by itself: only so does either engine read no more of it than a page, along its index. */
function pageStatement(db: ReadDb, records: Records, record: DefinedRecord, { level, branch, query, segment, at, isEnding }: PageOf): Swift {
  const { id, audience, version, checksum, document } = record.editions;
  const told = { id, audience, version, checksum, document, ...Object.fromEntries(query.order.map((_, place) => [`s${place}`, undefined])) };
  const isById = query.order.every(({ field }) => field === 'id');
  // Ids lead to those who are few: in their own order, or past whatever has all others in another.
  const isOfFew = query.ids !== undefined && !isById;
  const isAside = isOfFew || segment.isGathered === true;
  const { e, where } = branchesOf(records, record, level, query.where, at, { isPage: true, isOfFew, isWalked: query.isWalked || segment.isWalked })[branch] as Branch;
  const of = (field: string): SQL => (isAside ? aside(columnOf(e, field)) : sql`${columnOf(e, field)}`);
  const tested = ({ field, isAside }: Test): SQL => (isOfFew || isAside ? aside(columnOf(e, field)) : sql`${columnOf(e, field)}`);
  const which = { id: e.id, audience: e.audience, version: e.version };
  const sorts = Object.fromEntries(query.order.map((term, place) => [`s${place}`, sql`${columnOf(e, term.field)}`.as(`s${place}`)]));
  const pageOf = (selected: Record<string, unknown>) =>
    db
      .select(selected as { id: typeof e.id; audience: typeof e.audience; version: typeof e.version })
      .from(e)
      .where(and(where, segmentWhere(tested, segment), isEnding ? endSql(of, segment) : undefined))
      .orderBy(...orderOf(segment).map((term, place) => sql`${of(term.field)}${direction(term, place)}`))
      .limit(sql.placeholder('limit') as never);
  const isSorted = query.where.length > 0 || segment.order.length > 2 || segment.isGathered;
  if (!isSorted || isById) return swift(db, pageOf({ ...which, checksum: e.checksum, document: e.document, ...sorts }), told);
  // What filters find may have to be put in another order than that of ids: that is done without the documents, which are many times as large, and these are read of the page alone.
  const found = pageOf({ ...which, ...sorts }).as('found');
  const whole = aliased(record, 'd');
  const page = db
    .select({
      ...{ id: whole.id, audience: whole.audience, version: whole.version, checksum: whole.checksum, document: whole.document },
      ...Object.fromEntries(query.order.map((_, place) => [`s${place}`, sql`${sql.identifier('found')}.${sql.identifier(`s${place}`)}`.as(`s${place}`)])),
    })
    .from(found)
    .innerJoin(whole, and(eq(whole.id, found.id), eq(whole.audience, found.audience), eq(whole.version, found.version)));
  return swift(db, page, told);
}

/**
 * The order of a segment; of one that goes by the id alone, by what all of it lack before: an index has those who lack it in the order of their ids, and an engine need not
 * know that nothing equals nothing to see it.
 */
function orderOf({ where, order }: Segment): OrderTerm[] {
  const [only, ...more] = order;
  const lacked = where.findLast(({ test, isAside }) => test === 'null' && !isAside);
  return only && more.length === 0 && lacked ? [{ field: lacked.field, descending: only.descending }, only] : order;
}

/** The first term of a segment and the id are free of nulls; saying of the others where nulls go keeps both engines in step. Said of the id, no index would serve it. */
function direction({ field, descending }: OrderTerm, place: number): SQL {
  return sql.raw(`${descending ? ' desc' : ' asc'}${place > 0 && field !== 'id' ? ' nulls last' : ''}`);
}

function segmentWhere(of: (test: Test) => SQL, { where }: Segment): SQL | undefined {
  return and(...where.map((test) => TESTS[test.test](of(test), sql.placeholder(test.parameter ?? ''))));
}

const TESTS: Record<Test['test'], (column: SQL, value: Placeholder) => SQL> = { null: isNull, known: isNotNull, equal: eq, after: gt, before: lt, from: gte, until: lte };

/** The values that the order compares, read from the edition that the cursor points at: the cursor itself holds none of a person's data. */
async function positionValues(db: ReadDb, record: DefinedRecord, position: Position, fields: string[]) {
  if (fields.every((field) => field === 'id')) return { id: position.id, values: [] };
  const e = record.editions;
  const [row] = await db
    .select()
    .from(e)
    .where(and(eq(e.id, position.id), eq(e.audience, position.audience), inArray(e.version, [position.version, -position.version])))
    // Where it stood before something was taken out of it.
    .orderBy(e.version)
    .limit(1);
  if (!row) throw new PositionGone();
  const values = fields.map((field) => (row as Record<string, unknown>)[field] as string | number | null);
  return { id: position.id, values };
}

/** What tells the SQL of one segment from that of another: all but its values. */
function shapeOfSegment({ where, order, isGathered, isWalked }: Segment): string {
  const tests = where.map(({ field, test, parameter, isAside }) => `${field} ${test} ${parameter ?? ''}${isAside ? ' aside' : ''}`);
  return `[${tests}] ${order.length}${isGathered ? ' gathered' : ''}${isWalked ? ' walked' : ''}`;
}

/**
 * Where the values of a field lie among the rows that a list can have: without a look at what leads to none, at who is hidden by a nearer audience, or at when of the past a row held. So they may be those of more
 * rows, and never of fewer.
 */
function boundsOf(db: ReadDb, records: Records, record: DefinedRecord, level: number, { where }: ListQuery, at: number | undefined): Bounds {
  const leading = where.map((node, place) => ({ node, path: `w_${place}` })).filter(({ node }) => !isBesides(node) && node.op !== 'or');
  const parameters = parametersOf(records, record, { where }, at);
  const audiences = Array.from({ length: level + 1 }, (_, audience) => audience);
  const rowsOf = (name: string, tests: readonly Test[], term: OrderTerm | undefined, audience: number, isPast: boolean) => {
    const nodes = term ? leading : [];
    const shape = `${name} ${record.name} ${level} ${shapeOf(all(nodes.map(({ node }) => node)))} ${nodes.map(({ path }) => path)} ${shapeOfSegment({ where: [...tests], order: term ? [term] : [], parameters: {} })} ${term?.field} ${term?.descending} ${audience} ${isPast}`;
    return prepared(db, shape, () => {
      const e = aliased(record, 'e');
      const told = { value: sql`${columnOf(e, term?.field ?? 'id')}`.as('value') };
      const query = db
        .select(told)
        .from(e)
        .where(
          and(
            eq(e.audience, audience),
            isNotNull(e.document),
            isPast ? isNotNull(e.to_commit) : isNull(e.to_commit),
            ...nodes.map(({ node, path }) => whereSql(readingOf(records, level, at, { isPage: true }), record, e, audience, node, path)),
            segmentWhere(({ field }) => sql`${columnOf(e, field)}`, { where: [...tests], order: [], parameters: {} }),
          ),
        )
        .$dynamic();
      if (term) query.orderBy(sql`${columnOf(e, term.field)}${sql.raw(term.descending ? ' desc' : ' asc')}`);
      return swift(db, query.limit(1).offset(sql.placeholder('skipped') as never), { value: undefined });
    });
  };
  const kinds = at === undefined ? [false] : [false, true];
  return {
    async valueAt({ where: tests, order: [term], parameters: values }, skipped) {
      const own = tests.filter(({ field }) => field === term?.field);
      const found: (string | number)[] = [];
      for (const audience of audiences)
        for (const isPast of kinds) {
          const [row] = await rowsOf('value', own, term, audience, isPast).run({ ...parameters, ...values, skipped });
          if (row) found.push(row.value as string | number);
        }
      return found.sort((one, other) => compared(one, other) * (term?.descending ? -1 : 1))[0];
    },
    async hasMore(test, values, than) {
      for (const audience of audiences)
        for (const isPast of kinds) if ((await rowsOf('more', [test], undefined, audience, isPast).run({ ...values, skipped: than })).length > 0) return true;
      return false;
    },
  };
}
