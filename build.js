// Builds what `npm start` and the command line run, into dist: the entries and the OpenAPI document, with all packages but native ones put into a few files, since loading hundreds takes longer than running them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const DIST = `${ROOT}dist`;

/** Made of machine code, chosen by whoever installs, or read as files. */
const APART = ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'pg-native', 'fast-check', '@fastify/swagger-ui', 'read-excel-file', 'fflate'];

const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/cli.ts', 'src/worker.ts', 'src/document-files.ts'],
  outdir: 'dist',
  chunkNames: 'shared-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: APART,
  // A quarter less to read at each start. Names and short lines stay: a trace of a failure shows the line that it came from.
  minifyWhitespace: true,
  lineLimit: 160,
  // Packages in the older form ask for others by a function that modules do not have.
  banner: { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
});

// Of letters of other scripts esbuild leaves those in regular expressions; one of them and the whole text takes twice the memory.
for (const path of Object.keys(metafile.outputs)) {
  const text = readFileSync(`${ROOT}${path}`, 'utf8');
  // In a text that is taken as it is written, an escape would be told as one.
  if (/\braw`[^`]*[\u0080-\uffff]/.test(text)) throw new Error(`${path} has a raw text with letters outside ASCII: write them as escapes, or not raw`);
  writeFileSync(
    `${ROOT}${path}`,
    text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

// What an earlier build left. Of the same sources it is the same files: a server that runs loses none.
const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(DIST)) if (!['client', 'documents'].includes(name) && !made.has(name)) rmSync(`${DIST}/${name}`, { recursive: true });

// The OpenAPI document is made of what was built, where that has changed.
const digest = createHash('sha256');
for (const name of [...made].sort()) digest.update(readFileSync(`${DIST}/${name}`));
const [mark, print] = [`${DIST}/documents/of`, digest.digest('hex')];
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== print) {
  execFileSync(process.execPath, [`${DIST}/document-files.js`, `${DIST}/documents`], { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(mark, print);
}
