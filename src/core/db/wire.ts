// Statements that are run very often: what drizzle built is sent as it is, and what comes back is read by its columns, without building or looking at either again.
import { Column, is, Param, Placeholder, type Query } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/sqlite-proxy';

/** Takes SQL to a store; answers rows as arrays, in the order of what was selected. */
export type Send = (sql: string, params: unknown[]) => Promise<unknown[][]>;

const sending = new WeakMap<object, Send>();

/** A drizzle database that speaks through the documented proxy hook, and statements beside it that are sent the same way. */
export function wire(send: Send) {
  const db = drizzle(async (sql, params) => ({ rows: await send(sql, params) }));
  sending.set(db, send);
  return db;
}

export type Row = Record<string, unknown>;

/** A statement with its places for values, by their names; where these are numbers from 0 on, a list has them. */
export interface Swift {
  run(values: Row | readonly unknown[]): Promise<Row[]>;
  /** The same rows as the store has them: lists, in the order of what is selected, nothing of them decoded. Of hundreds, objects take longer to make than rows to read. */
  lists(values: Row | readonly unknown[]): Promise<unknown[][]>;
}

/** What a query of drizzle's comes to. `columns`: what it selects, in that order, by the names that rows are to have. */
export function swift(db: object, query: { toSQL(): Query }, columns: Readonly<Record<string, Column | undefined>> = {}): Swift {
  const send = sending.get(db);
  if (!send) throw new Error('Not a database of wire().');
  const { sql, params } = query.toSQL();
  const fill = params.map(filling);
  const read = Object.entries(columns).map(([name, column]) => [name, decoderOf(column)] as const);
  const lists = (values: Row | readonly unknown[]): Promise<unknown[][]> =>
    send(
      sql,
      fill.map((one) => one(values as Row)),
    );
  return {
    lists,
    async run(values) {
      const rows = await lists(values);
      const [first] = rows;
      if (first && first.length !== read.length) throw new Error(`A statement selects ${first.length} columns, and ${read.length} are read: ${sql}`);
      return rows.map((row) => {
        const made: Row = {};
        for (let place = 0; place < read.length; place += 1) {
          const [name, decode] = read[place] as (typeof read)[number];
          const raw = row[place];
          made[name] = raw === null || !decode ? raw : decode(raw);
        }
        return made;
      });
    },
  };
}

function filling(param: unknown): (values: Row) => unknown {
  if (is(param, Placeholder)) {
    const name = nameOf(param);
    return (values) => values[name];
  }
  if (is(param, Param) && is(param.value, Placeholder)) {
    const name = nameOf(param.value);
    const { encoder } = param;
    if (encoder.mapToDriverValue === Column.prototype.mapToDriverValue) return (values) => values[name];
    return (values) => {
      const value = values[name];
      return value === null ? null : encoder.mapToDriverValue(value);
    };
  }
  return () => param;
}

const nameOf = ({ name }: Placeholder): string => (/^\d+$/.test(name as string) ? (Number(name) as never) : (name as string));

/** How a column reads what the store has; nothing where it takes it as it is. */
function decoderOf(column: Column | undefined): ((raw: unknown) => unknown) | undefined {
  return column && column.mapFromDriverValue !== Column.prototype.mapFromDriverValue ? (raw) => column.mapFromDriverValue(raw) : undefined;
}
