// The cluster tests: a primary and standbys that are paused, frozen, killed and promoted while a registry serves from them.
import { defineConfig } from 'vitest/config';
import { demandServer } from './tests/support/postgres/demand.js';

demandServer('tests of a cluster');

export default defineConfig({
  test: { include: ['tests/cluster/**/*.test.ts'], pool: 'forks', maxWorkers: 2, testTimeout: 120_000, hookTimeout: 120_000 },
});
