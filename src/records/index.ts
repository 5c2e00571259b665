// The visible list of records. A new one gets one line in each of the two lists.
import type { FastifyInstance } from 'fastify';
import { type Records, recordsOf } from '../core/db/definition.js';
import type { Registry } from '../core/db/registry.js';
import { child, childRoutes } from './children/index.js';
import { custodyPeriod, custodyPeriodRoutes } from './custody-periods/index.js';
import { facility, facilityRoutes } from './facilities/index.js';
import { name, nameRoutes } from './names/index.js';
import { prisoner, prisonerRoutes } from './prisoners/index.js';
import { sentence, sentenceRoutes } from './sentences/index.js';
import { source, sourceRoutes } from './sources/index.js';

export const records: Records = recordsOf([prisoner, name, custodyPeriod, sentence, child, facility, source]);

export const recordRoutes: readonly ((app: FastifyInstance, registry: Registry) => void)[] = [
  prisonerRoutes,
  nameRoutes,
  custodyPeriodRoutes,
  sentenceRoutes,
  childRoutes,
  facilityRoutes,
  sourceRoutes,
];
