// Whether a key may take an export now: whoever has none may, of what is public.
import type { Viewer } from '../../core/access/viewer.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Registry } from '../../core/db/registry.js';
import { Problem } from '../../core/problem.js';
import { findApproved } from './store.js';

/** The id of the request under which this key exports these records; undefined for whoever needs none. Throws a Problem for whoever has none. */
export async function demandApproved({ database, clock }: Registry, viewer: Viewer, { name }: DefinedRecord): Promise<string | undefined> {
  if (viewer.audience === 'public') return undefined;
  const id = await findApproved(database.primary, viewer.actor, name, clock());
  if (id === undefined) throw new Problem('export_not_approved');
  return id;
}
