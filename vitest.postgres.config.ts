// The same suite on a PostgreSQL server, which it starts itself. What is tried of each record alike is tried of every sixth here, in the long run of every third (tests/support/extent.ts).
import { demandServer } from './tests/support/postgres/demand.js';
import { suiteWithout } from './vitest.config.js';

/** What is not run again on PostgreSQL, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'tests/core/**': 'pure functions: there is no store in it',
  'tests/rules/{architecture,documentation,migrations,naming,operations,vocabulary}.test.ts': 'reads code and documents: there is no store in it',
  'tests/rules/access.test.ts': 'who may do what is decided before the store is asked',
  'tests/rules/openapi.test.ts': 'is about the document; what is answered are the same bytes on both engines, which tests/rules/engines.test.ts demands',
  'tests/rules/redaction.test.ts': 'what a document says is decided before it is stored; tests/rules/engines.test.ts demands the same bytes of both engines, for every audience',
  'tests/clients/**': 'is about the document and who reads it; what is answered are the same bytes on both engines',
  'tests/services/deprecation.test.ts': 'is about headers, which are sent before and after a store is asked',
  'tests/rules/silent-times.test.ts': 'compares how long two requests take in one process: the ways to a server would hide it',
  'tests/services/{other-lists,published-list,written-sources}.test.ts': 'reads a text: there is no store in it',
  'tests/services/release-arithmetic.test.ts': 'counts days: there is no store in it',
  'tests/process/mirror.test.ts': 'is about the file that a mirror has; of a mirror of a registry on PostgreSQL tests/services/mirror.test.ts speaks',
  'tests/services/sheets.test.ts': 'writes rows and reads them: there is no store in it',
  'tests/services/explorer.test.ts': 'is about the page in a browser, whatever the store is',
  'tests/rules/noninterference-bites.test.ts': 'plants its faults above the store',
  'tests/cli.test.ts': 'is about the file: who may read it, its folder, its copies; of a database tests/process/postgres.test.ts speaks',
  'tests/process/contract.test.ts': 'is about the command; what it asks is asked on this engine by tests/rules/contract.test.ts',
  'tests/process/ciphered.test.ts': 'is about the file, and what comes out of one; hosts of a cluster have disks of their own',
  'tests/process/store-faults.test.ts': 'is about the file: held by others, damaged; of a database tests/process/postgres.test.ts and tests/cluster speak',
  'tests/process/{faults,doctor,deployed,upgrades}.test.ts': 'is about the file, the disk that it is on, and how the server is run beside it',
  'tests/process/power-cut.test.ts': 'is about the file; what a server of PostgreSQL has on its disk is its own affair',
  'tests/process/lost.test.ts': 'is about the file; of a database that was emptied tests/process/postgres.test.ts speaks',
  'tests/cluster/**': 'has servers of its own, by vitest.cluster.config.ts',
};

demandServer('tests on PostgreSQL');

export default suiteWithout(Object.keys(LEFT_OUT), ['tests/support/postgres/setup.ts']);
