// What a plan says of a row, as it is kept.
import type { Values } from '../../core/access/render.js';
import type { Match } from '../matching/index.js';
import type { Complaint, PartChange } from './differing.js';
import type { Shaped } from './kinds.js';
import type { MATCHED_BY } from './schema.js';

export interface Plan {
  matched_by?: keyof typeof MATCHED_BY | undefined;
  /** What would be created, with the ids that it and its parts bring along. */
  document?: Values | undefined;
  own_id?: string | undefined;
  partIds?: Shaped['partIds'] | undefined;
  shared?: Shaped['shared'] | undefined;
  /** What would be changed. */
  patch?: Values | undefined;
  parts?: PartChange[] | undefined;
  /** Sources that the change adds and that the record names beside those of the patch; a new record has them in its document. */
  sources?: Values[] | undefined;
  errors?: Complaint[] | undefined;
  matches?: Match[] | undefined;
  same_as_row?: number | undefined;
  notes?: string[] | undefined;
}
