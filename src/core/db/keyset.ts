// Keyset pages: cuts "everything after this row" into segments that an index can serve in order, nulls last in both directions.

export interface OrderTerm {
  field: string;
  descending: boolean;
}

/** The edition of the last row of a page. */
export interface Position {
  id: string;
  audience: number;
  version: number;
  /** How alike its name is to the one asked for, where that is the order. */
  score?: number | undefined;
}

export interface Test {
  field: string;
  test: 'null' | 'known' | 'equal' | 'after' | 'before' | 'from' | 'until';
  parameter?: string;
  /** It leads to no row: it is asked of each that is come upon. */
  isAside?: boolean;
}

export interface Segment {
  where: Test[];
  /** The first term is never null in the segment; later ones can be, and go last then. */
  order: OrderTerm[];
  parameters: Record<string, string | number>;
  /** Its tests lead to its rows, which are put in order then: they are few. */
  isGathered?: boolean;
  /** Row after row is asked what leads to none: how many until a page is full nothing tells. */
  isWalked?: boolean;
}

/** The last row: its id and what it has for each term of the order. */
export interface At {
  id: string;
  values: readonly (string | number | null)[];
}

/**
 * The segments of an order, in order: rows of the first come before rows of the second. Every order ends in `id`, so that no
 * two rows are equal and none is lost or doubled between pages; by itself it goes the way of the last term, as an index can be read. Without a position,
 * all rows; with one, those after it.
 */
export function segmentsOf(order: readonly OrderTerm[], at?: At): Segment[] {
  const byId = order.find((term) => term.field === 'id') ?? { field: 'id', descending: order[order.length - 1]?.descending ?? false };
  const terms = order.slice(0, order.indexOf(byId) < 0 ? order.length : order.indexOf(byId));

  /** Every row that meets `where`, in the order of the terms from `from` on. */
  function every(from: number, where: Test[], parameters: Segment['parameters']): Segment[] {
    const term = terms[from];
    if (!term) return [{ where, order: [byId], parameters }];
    return [
      { where: [...where, { field: term.field, test: 'known' }], order: [...terms.slice(from), byId], parameters },
      ...every(from + 1, [...where, { field: term.field, test: 'null' }], parameters),
    ];
  }

  /** The rows among those that meet `where` that come after the position in the terms from `from` on. */
  function after(from: number, where: Test[], parameters: Segment['parameters'], start: At): Segment[] {
    const term = terms[from];
    if (!term) {
      const beyond: Test = { field: 'id', test: byId.descending ? 'before' : 'after', parameter: 'at_id' };
      return [{ where: [...where, beyond], order: [byId], parameters: { ...parameters, at_id: start.id } }];
    }
    const value = start.values[from] ?? null;
    const isNull: Test = { field: term.field, test: 'null' };
    if (value === null) return after(from + 1, [...where, isNull], parameters, start);
    const parameter = `at_${from}`;
    const known = { ...parameters, [parameter]: value };
    return [
      ...after(from + 1, [...where, { field: term.field, test: 'equal', parameter }], known, start),
      { where: [...where, { field: term.field, test: term.descending ? 'before' : 'after', parameter }], order: [...terms.slice(from), byId], parameters: known },
      ...every(from + 1, [...where, isNull], parameters),
    ];
  }

  return at ? after(0, [], {}, at) : every(0, [], {});
}
