// Tests run over HTTP on real databases in temporary folders; no data is shared between files.
import { configDefaults, defineConfig } from 'vitest/config';

/** What needs a PostgreSQL server: vitest.postgres.config.ts and vitest.cluster.config.ts start one. */
const NEED_A_SERVER = ['tests/cluster/**', 'tests/process/postgres.test.ts', 'tests/rules/engines.test.ts'];

/** What puts a module of its own in place of one of the registry's, which must not be loaded before. */
const REPLACE_MODULES = ['tests/rules/{engines,noninterference,noninterference-bites}.test.ts'];

/** All tests but some. Most files take over the modules that the file before them has loaded: loading anew costs half as much again. */
export function suiteWithout(excluded: readonly string[], globalSetup: readonly string[] = []) {
  const exclude = [...configDefaults.exclude, ...excluded];
  return defineConfig({
    test: {
      pool: 'forks',
      // Young objects of many requests: they are gone before they are moved anywhere.
      execArgv: ['--max-semi-space-size=64'],
      maxWorkers: 2,
      testTimeout: 300_000,
      hookTimeout: 300_000,
      globalSetup: ['tests/support/built.ts', ...globalSetup],
      projects: [
        { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: [...exclude, ...REPLACE_MODULES], isolate: false } },
        { extends: true, test: { name: 'apart', include: REPLACE_MODULES, exclude } },
      ],
    },
  });
}

export default suiteWithout(NEED_A_SERVER);
