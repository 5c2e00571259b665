// What can become of a record for an audience.

/** `created` where it was not shown before, `removed` where it is shown no more. */
export const CHANGES = ['created', 'updated', 'removed'] as const;
export type Change = (typeof CHANGES)[number];
