// The same suite on a PostgreSQL server, which it starts itself.
import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What looks into the one file of the embedded engine, or has no store. */
const EMBEDDED_ONLY = [
  'tests/process/**',
  'tests/cli.test.ts',
  'tests/core/**',
  'tests/services/keys.test.ts',
  'tests/services/explorer.test.ts',
  'tests/services/published-list.test.ts',
  'tests/rules/{access,architecture,concurrency,documentation,limits,openapi,problems,revisions,vocabulary}.test.ts',
  'tests/{operations,readme}.test.ts',
];

export default mergeConfig(base, { test: { globalSetup: ['tests/support/postgres/setup.ts'], exclude: ['**/node_modules/**', ...EMBEDDED_ONLY] } });
