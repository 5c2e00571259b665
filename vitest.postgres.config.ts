// The same suite on a PostgreSQL server, which it starts itself.
import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What looks into the one file of the embedded engine, or has no store. */
const EMBEDDED_ONLY = ['tests/process/store-faults.test.ts', 'tests/cli.test.ts', 'tests/core/**', 'tests/rules/{architecture,documentation}.test.ts'];

export default mergeConfig(base, { test: { globalSetup: ['tests/support/postgres/setup.ts'], exclude: ['**/node_modules/**', ...EMBEDDED_ONLY] } });
