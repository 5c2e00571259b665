// Requests byte for byte, past every client that would tidy them: what was sent on a socket, and what came back.
import { connect } from 'node:net';

export interface RawAnswer {
  version: string;
  status: number;
  /** By names in small letters; those sent twice with a comma between. */
  headers: Record<string, string>;
  text: string;
}

export interface Exchange {
  answers: RawAnswer[];
  /** What came after the last whole answer, or instead of one. */
  rest: string;
  /** The server closed the connection, or reset it. */
  closed: boolean;
}

export interface ExchangeOptions {
  /** How many answers to wait for; the connection is dropped then. */
  answers?: number;
  /** Nothing more will be sent: says so to the server, which then knows a half request for what it is. */
  end?: boolean;
  /** The request is a HEAD: its answer has no body whatever its headers say. */
  head?: boolean;
}

/** Sends the bytes on a connection of their own, in the pieces given, and resolves when the answers are there or the server closes. */
export function exchange(
  port: number,
  pieces: string | Buffer | readonly (string | Buffer)[],
  { answers: wanted = 1, end = false, head = false }: ExchangeOptions = {},
): Promise<Exchange> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    let bytes = Buffer.alloc(0);
    let done = false;
    const finish = (closed: boolean) => {
      if (done) return;
      done = true;
      const { answers, rest } = readAnswers(bytes, head);
      socket.destroy();
      resolve({ answers, rest: rest.toString('latin1'), closed });
    };
    socket.on('data', (chunk) => {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
      if (readAnswers(bytes, head).answers.length >= wanted) finish(false);
    });
    socket.on('end', () => finish(true));
    socket.on('close', () => finish(true));
    // A server may close before all was sent; what it answered still counts.
    socket.on('error', () => undefined);
    for (const piece of [pieces].flat()) socket.write(typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece);
    if (end) socket.end();
  });
}

/** The whole answers at the start of a stream, and what is left. Interim ones, such as 100 Continue, are passed over. */
export function readAnswers(bytes: Buffer, head = false): { answers: RawAnswer[]; rest: Buffer } {
  const answers: RawAnswer[] = [];
  let rest = bytes;
  for (;;) {
    const gap = rest.indexOf('\r\n\r\n');
    if (gap < 0) return { answers, rest };
    const [line = '', ...lines] = rest.subarray(0, gap).toString('latin1').split('\r\n');
    const start = /^HTTP\/(\d\.\d) (\d{3}) /.exec(`${line} `);
    if (!start) return { answers, rest };
    const headers: Record<string, string> = {};
    for (const text of lines) {
      const colon = text.indexOf(':');
      const name = text.slice(0, colon).toLowerCase();
      const value = text.slice(colon + 1).trim();
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
    const status = Number(start[2]);
    const length = head || status < 200 || status === 204 || status === 304 ? 0 : Number(headers['content-length'] ?? Number.NaN);
    // Everything that the registry answers says how long it is; anything else is left over for the test to stumble upon.
    if (Number.isNaN(length) || rest.length < gap + 4 + length) return { answers, rest };
    const text = rest.subarray(gap + 4, gap + 4 + length).toString('utf8');
    rest = rest.subarray(gap + 4 + length);
    if (status >= 200) answers.push({ version: start[1] as string, status, headers, text });
  }
}
