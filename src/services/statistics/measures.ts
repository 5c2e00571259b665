// What is said of many numbers, some of which are not known: pure.

export interface Measures {
  known: number;
  unknown: number;
  sum?: number;
  mean?: number;
  median?: number;
  min?: number;
  max?: number;
}

/** How often each number occurs; null of what is not known. */
export type Histogram = ReadonlyMap<number | null, number>;

/** Nothing is said of numbers where none is known. The mean is rounded to hundredths; of an even number of values the median lies half-way. */
export function measuresOf(histogram: Histogram): Measures {
  const unknown = histogram.get(null) ?? 0;
  const values = [...histogram].filter((entry): entry is [number, number] => entry[0] !== null && entry[1] > 0).sort(([a], [b]) => a - b);
  const known = values.reduce((count, [, times]) => count + times, 0);
  if (known === 0) return { known, unknown };
  const sum = values.reduce((total, [value, times]) => total + value * times, 0);
  return {
    known,
    unknown,
    sum,
    mean: Math.round((sum / known) * 100) / 100,
    median: (nth(values, Math.floor((known - 1) / 2)) + nth(values, Math.floor(known / 2))) / 2,
    min: values[0]?.[0] as number,
    max: values.at(-1)?.[0] as number,
  };
}

function nth(values: readonly [number, number][], place: number): number {
  let before = 0;
  for (const [value, times] of values) {
    before += times;
    if (place < before) return value;
  }
  throw new Error('There are not so many values.');
}

/** The histogram of several numbers. */
export function histogramOf(values: readonly (number | undefined)[]): Histogram {
  const counts = new Map<number | null, number>();
  for (const value of values) counts.set(value ?? null, (counts.get(value ?? null) ?? 0) + 1);
  return counts;
}
