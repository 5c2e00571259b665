// Tests run over HTTP on real databases in temporary folders; nothing is shared between files.
import { configDefaults, defineConfig } from 'vitest/config';

/** What needs a PostgreSQL server: vitest.postgres.config.ts and vitest.cluster.config.ts start one. */
const NEED_A_SERVER = ['tests/cluster/**', 'tests/process/postgres.test.ts', 'tests/rules/engines.test.ts'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...NEED_A_SERVER],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
