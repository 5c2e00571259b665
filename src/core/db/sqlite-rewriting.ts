// Writes a SQLite file anew from what it holds, on a thread of its own: the server goes on answering meanwhile, and nothing that was deleted is left between what stays.
import { Worker } from 'node:worker_threads';
import { type DatabaseKey, driverFor, keyedBy } from './sqlite-files.js';

/** The thread is a text, so that it is the same from the sources and from what is built of them. */
const THREAD = `
const { workerData } = require('node:worker_threads');
const SQLite = require(workerData.library);
const connection = new SQLite(workerData.path, { fileMustExist: true, timeout: workerData.timeout });
for (const setting of workerData.keyed) connection.pragma(setting);
connection.pragma('synchronous = FULL');
connection.pragma('secure_delete = ON');
connection.exec('VACUUM');
connection.close();
`;

/** Waits at most so long for others who have the file locked. Rejects with what SQLite says. */
export function rewriteFile(path: string, timeout: number, key: DatabaseKey | undefined): Promise<void> {
  const thread = new Worker(THREAD, { eval: true, workerData: { path, timeout, library: driverFor(key), keyed: key === undefined ? [] : keyedBy(key) } });
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The thread that rewrites the file ended with ${code}.`))));
  });
}
