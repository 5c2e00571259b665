// What a run of tests on PostgreSQL does where there is no server.
import { serverPrograms } from './cluster.js';

/** Ends the run with one clear line where no server is installed: as skipped for a person, as failed where nobody reads what is printed. */
export function demandServer(tests: string): void {
  if (serverPrograms()) return;
  const missing = 'there is no PostgreSQL server on this machine: install the package postgresql (Debian, Ubuntu), version 15 or later';
  if (process.env.CI) throw new Error(`The ${tests} cannot run: ${missing}.`);
  process.stdout.write(`The ${tests} are skipped: ${missing}.\n`);
  process.exit(0);
}
