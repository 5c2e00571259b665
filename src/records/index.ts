// The visible list of records. A new one gets one line in each of the two lists.
import type { FastifyInstance } from 'fastify';
import { type DefinedRecord, type Records, recordsOf } from '../core/db/definition.js';
import type { Registry } from '../core/db/registry.js';
import { appeal, appealRoutes } from './appeals/index.js';
import { article, articleRoutes } from './articles/index.js';
import { caseRoutes, prosecution } from './cases/index.js';
import { charge, chargeRoutes } from './charges/index.js';
import { child, childRoutes } from './children/index.js';
import { claimAbout, claimRoutes } from './claims/index.js';
import { consent, consentRoutes } from './consents/index.js';
import { contactStatus, contactStatusRoutes } from './contact-statuses/index.js';
import { correction, correctionRoutes } from './corrections/index.js';
import { custodyPeriod, custodyPeriodRoutes } from './custody-periods/index.js';
import { designation, designationRoutes } from './designations/index.js';
import { duplicateDecision, duplicateDecisionRoutes } from './duplicate-decisions/index.js';
import { event, eventRoutes } from './events/index.js';
import { facility, facilityRoutes } from './facilities/index.js';
import { figure, figureRoutes } from './figures/index.js';
import { incident, incidentRoutes } from './incidents/index.js';
import { merge, mergeRoutes } from './merges/index.js';
import { name, nameRoutes } from './names/index.js';
import { organization, organizationRoutes } from './organizations/index.js';
import { prisoner, prisonerRoutes } from './prisoners/index.js';
import { recognition, recognitionRoutes } from './recognitions/index.js';
import { recordClaimAbout, recordClaimRoutes } from './record-claims/index.js';
import { release, releaseRoutes } from './releases/index.js';

import { sentence, sentenceRoutes } from './sentences/index.js';
import { signature, signatureRoutes } from './signatures/index.js';
import { source, sourceRoutes } from './sources/index.js';
import { vulnerability, vulnerabilityRoutes } from './vulnerabilities/index.js';

const others: readonly DefinedRecord[] = [
  prisoner,
  name,
  custodyPeriod,
  sentence,
  child,
  facility,
  source,
  event,
  release,
  incident,
  designation,
  contactStatus,
  vulnerability,
  organization,
  article,
  prosecution,
  charge,
  recognition,
  consent,
  appeal,
  signature,
  figure,
  correction,
];

/** What editors do with records is no statement about anybody, so that nothing of it is claimed. */
const deeds: readonly DefinedRecord[] = [merge, duplicateDecision];

/** Claims are about the others, and what can be claimed is read off them. */
export const records: Records = recordsOf([...others, claimAbout(others), recordClaimAbout(others), ...deeds]);

export const recordRoutes: readonly ((app: FastifyInstance, registry: Registry) => void)[] = [
  prisonerRoutes,
  nameRoutes,
  custodyPeriodRoutes,
  sentenceRoutes,
  childRoutes,
  facilityRoutes,
  sourceRoutes,
  eventRoutes,
  releaseRoutes,
  incidentRoutes,
  designationRoutes,
  contactStatusRoutes,
  vulnerabilityRoutes,
  organizationRoutes,
  articleRoutes,
  caseRoutes,
  chargeRoutes,
  recognitionRoutes,
  consentRoutes,
  appealRoutes,
  signatureRoutes,
  figureRoutes,
  correctionRoutes,
  claimRoutes,
  recordClaimRoutes,
  mergeRoutes,
  duplicateDecisionRoutes,
];
