// A receiver of webhooks: a real listener of this machine that keeps what it gets and answers as the test says.
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Got {
  id: string;
  headers: IncomingHttpHeaders;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asserts
  body: any;
}

/** A status, or what answers it in another way; `null` answers nothing at all. */
type Says = number | { status: number; headers?: Record<string, string>; body?: string } | null;
type Answering = (got: Got) => Says | Promise<Says>;

export interface Receiver {
  url: string;
  port: number;
  /** All that it got, in the order in which it came. */
  got: Got[];
  /** How it answers from now on. */
  answer(how: Answering): void;
  /** Resolves when it has got so many in all. */
  count(many: number): Promise<void>;
  close(): Promise<void>;
}

/** With a certificate it is reached by TLS, under the name that this is for. */
export async function startReceiver(host = '127.0.0.1', tls?: { cert: string; key: string }): Promise<Receiver> {
  const got: Got[] = [];
  let how: Answering = () => 204;
  let told = () => undefined as unknown;
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const text = Buffer.concat(parts).toString('utf8');
      const one: Got = { id: String(request.headers['webhook-id']), headers: request.headers, text, body: text ? JSON.parse(text) : undefined };
      got.push(one);
      told();
      const says = await how(one);
      if (says === null) return;
      const { status, headers = {}, body = '' } = typeof says === 'number' ? { status: says } : says;
      response.writeHead(status, headers).end(body);
    });
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: tls ? `https://localhost:${port}/registry` : `http://${host}:${port}/registry`,
    port,
    got,
    answer(next) {
      how = next;
    },
    async count(many) {
      while (got.length < many)
        await new Promise<void>((resolve) => {
          told = () => resolve();
        });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
