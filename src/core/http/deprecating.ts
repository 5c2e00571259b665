// Operations that will go: the document says so, and so does every answer, with Deprecation (RFC 9745), Sunset (RFC 8594) and a link that explains.
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Deprecation {
  /** The day from which on nobody should begin to use it. */
  since: string;
  /** The last day on which it answers; left out while that is not decided. */
  sunset?: string;
  /** What to use instead, and how: an address under this server or an https one. */
  link: string;
}

/** Whoever has built on an operation has half a year to move, at the least. */
export const NOTICE_DAYS_MIN = 180;

const DAY_MS = 86_400_000;

/** The headers that the answers of a deprecated operation have. */
export const DEPRECATION_HEADERS = ['Deprecation', 'Sunset', 'Link'] as const;

/** Refuses dates that are none, a notice that is too short, and a link that is none. */
export function demandNotice(name: string, { since, sunset, link }: Deprecation): void {
  const [from, to] = [since, sunset ?? since].map((day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN)) as [number, number];
  if (!Number.isFinite(from) || !Number.isFinite(to)) throw new Error(`${name} is deprecated with a date that is none: expected one such as 2027-01-31`);
  if (sunset !== undefined && to - from < NOTICE_DAYS_MIN * DAY_MS) throw new Error(`${name} would go ${sunset}, less than ${NOTICE_DAYS_MIN} days after ${since}`);
  if (!/^(\/|https:\/\/)[!-;=?-~]*$/.test(link)) throw new Error(`${name} is deprecated without a link that explains it: expected an address that begins with / or https://`);
}

/** What the description of the operation says of it. */
export function inWords({ since, sunset, link }: Deprecation): string {
  return ` Deprecated since ${since}${sunset === undefined ? '' : `, and gone after ${sunset}`}: [what to use instead](${link}).`;
}

/** Puts it on an answer of any status, beside a link that the answer has already. */
export function announced({ since, sunset, link }: Deprecation): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const deprecation = `@${Date.parse(since) / 1000}`;
  const explained = `<${link}>; rel="deprecation"; type="text/html"`;
  const gone = sunset === undefined ? undefined : new Date(Date.parse(sunset) + DAY_MS - 1000).toUTCString();
  return async (_request, reply) => {
    const other = reply.getHeader('link');
    reply.header('deprecation', deprecation).header('link', other === undefined ? explained : `${other}, ${explained}`);
    if (gone !== undefined) reply.header('sunset', gone);
  };
}
