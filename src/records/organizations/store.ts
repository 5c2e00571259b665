// How organisations are kept.
import { defineRecord } from '../../core/db/definition.js';
import { organizationEditions, organizations } from '../../core/db/tables/index.js';
import { citing, includingSources } from '../citing.js';
import { NewOrganization, OrganizationView, organizationFields } from './schema.js';

export const organization = defineRecord({
  name: 'organization',
  plural: 'organizations',
  table: organizations,
  editions: organizationEditions as never,
  view: OrganizationView,
  create: NewOrganization,
  fields: organizationFields,
  includes: { sources: includingSources },
  links: [citing('organization')],
});
