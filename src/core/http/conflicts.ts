// Which writes of a record others can stand in the way of, by what the record is: no other operation is documented to fail so.
import type { DefinedRecord, Records } from '../db/definition.js';
import type { ProblemCode } from '../problem.js';

const CONFLICT: readonly ProblemCode[] = ['conflict'];
const when = (can: boolean): readonly ProblemCode[] => (can ? CONFLICT : []);

/** There can be as many of what it is part of or about as there may be, or one like it. */
export const conflictsOfAdding = ({ owner, unique, about }: DefinedRecord): readonly ProblemCode[] => when(Boolean(owner || unique || about?.most));

/** It can be given to another owner, be said of another record, or become like another. */
export function conflictsOfChanging(record: DefinedRecord): readonly ProblemCode[] {
  return when((record.owner && record.owner.property in record.create.shape) || isMovable(record));
}

/** Whom it is part of stays as it is. Parts that come back with it can be too many with those that were shared with it since. */
export function conflictsOfRestoringVersion({ membersOf }: Records, record: DefinedRecord): readonly ProblemCode[] {
  const parts = membersOf(record.name).filter(({ plural }) => plural in record.view.shape);
  return when(isMovable(record) || parts.some((part) => isMovable(part) || conflictsOfChanging(part).length > 0));
}

/** What names it can be in the way, and what belongs to it can be too much. */
export function conflictsOfErasing({ all, membersOf, pointingAt }: Records, { name }: DefinedRecord): readonly ProblemCode[] {
  return when(membersOf(name).length > 0 || pointingAt(name).length > 0 || all.some(({ about }) => about && Object.keys(about.says(name)).length > 0));
}

/** A change can make it like another, or one of too many. */
function isMovable({ about, unique = [], derived, create }: DefinedRecord): boolean {
  return about?.most !== undefined || unique.some((property) => (derived?.[property] ?? property) in create.shape);
}
