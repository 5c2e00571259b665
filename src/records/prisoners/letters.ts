// What lets a letter reach somebody: the names that it can bear, and the contact statuses with which none arrives.

/** Kinds of name that a letter can bear, the best first. A pseudonym would not arrive, and would say whom it protects. */
export const BEARING = ['letter_form', 'published', 'legal'] as const;

export const OUT_OF_REACH = ['incommunicado', 'location_not_disclosed', 'capture_denied'] as const;
