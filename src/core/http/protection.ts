// The headers that tell browsers what an answer may do: said by helmet once, when the server is made, and sent with every answer.
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

const NOTHING = ["'none'"];

/** Register it before anything that can fail, so that failures have these headers too. A route can say another `content-security-policy`. */
export function protectBrowsers(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(PROTECTION);
    done();
  });
}

/** What helmet says of any answer: it depends on its settings alone. Whatever answers before there is a route says it by itself. */
export const PROTECTION: Readonly<Record<string, string>> = Object.freeze(headersOf());

function headersOf(): Record<string, string> {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': NOTHING, 'base-uri': NOTHING, 'form-action': NOTHING, 'frame-ancestors': NOTHING } },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  let failed: unknown;
  protect(request, response, (error?: unknown) => {
    failed = error;
  });
  if (failed) throw failed;
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
