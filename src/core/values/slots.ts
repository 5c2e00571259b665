// Bounds how much is under way at once; who comes first is served first.

export interface Slots {
  /** Runs the work once there is room. */
  within<T>(work: () => Promise<T>): Promise<T>;
}

export function slotsFor(most: number): Slots {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    async within(work) {
      if (taken < most) taken += 1;
      // Whoever leaves hands on its place.
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else taken -= 1;
      }
    },
  };
}
