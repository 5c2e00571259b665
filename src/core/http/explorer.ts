// The explorer: Swagger UI on a page of our own, each file at an address of its own, so that no path leads out of them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { beside } from '../values/beside.js';
import { fingerprint } from '../values/sign.js';
import { SILENCE_LONG_MS } from './arrival.js';
import { cacheable, isNotModified } from './conditional.js';
import { allowSilence } from './silence.js';

/** What the page may load: its own server's files only, and nothing inline. */
export const EXPLORER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const OWN = beside('explorer');
/** The files of Swagger UI as this plugin carries them: the package swagger-ui-dist tells a third party of each installation. */
const SWAGGER_UI = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui')), 'static');

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

export function serveExplorer(app: FastifyInstance): void {
  for (const url of ['/docs', '/docs/']) serveFile(app, url, HTML, () => readFile(join(OWN, 'index.html')));
  serveFile(app, '/docs/explorer.css', CSS, () => readFile(join(OWN, 'explorer.css')));
  serveFile(app, '/docs/explorer.js', SCRIPT, () => readFile(join(OWN, 'explorer.js')));
  serveFile(app, '/docs/swagger-ui.css', CSS, () => readFile(join(SWAGGER_UI, 'swagger-ui.css')));
  serveFile(app, '/docs/swagger-ui.js', SCRIPT, () => readFile(join(SWAGGER_UI, 'swagger-ui-bundle.js')));
}

interface File {
  plain: Buffer;
  zipped: Buffer;
  etag: string;
}

const zip = promisify(gzip);

/** Serves what does not change while the server runs; it is made when it is first asked for. */
export function serveFile(app: FastifyInstance, url: string, type: string, make: () => Buffer | Promise<Buffer>): void {
  let made: Promise<File> | undefined;
  const file = async (): Promise<File> => {
    const plain = await make();
    return { plain, zipped: await zip(plain), etag: fingerprint(plain) };
  };
  app.get(url, { schema: { hide: true } }, async (request, reply) => {
    // What could not be read once is tried again the next time.
    made ??= file().catch((error) => {
      made = undefined;
      throw error;
    });
    allowSilence(request, SILENCE_LONG_MS);
    const { plain, zipped, etag } = await made;
    const isZipped = acceptsGzip(request.headers['accept-encoding']);
    const tag = `"${etag}${isZipped ? '-gzip' : ''}"`;
    cacheable(request, reply).header('etag', tag).header('vary', 'Authorization, Accept-Encoding');
    if (isNotModified(request, tag)) return reply.code(304).send();
    if (isZipped) reply.header('content-encoding', 'gzip');
    return reply.header('content-type', type).send(isZipped ? zipped : plain);
  });
}

/** Whether gzip is named and not refused with a weight of nought (RFC 9110, section 12.5.3). */
function acceptsGzip(header: string | undefined): boolean {
  return /(?:^|,)\s*gzip\s*(?:$|,|;\s*q=(?!0(?:\.0*)?\s*(?:$|,)))/i.test(header ?? '');
}
