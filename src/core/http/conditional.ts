// Conditional requests (RFC 9110 section 13): If-None-Match on reads, If-Match on writes; and the position that a read must have come to.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AUDIENCES } from '../access/viewer.js';
import { etagOf } from '../db/record.js';
import { invalid, Problem } from '../problem.js';

/** Whether the client has this very representation already. */
export function isNotModified(request: FastifyRequest, etag: string): boolean {
  const header = request.headers['if-none-match'];
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  // Weak comparison: a proxy that compressed the body may have weakened the tag.
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

const TAG = new RegExp(`^"(\\d{1,15})-(${AUDIENCES.join('|')})(?:-[\\w-]+)?"$`);

/** The version that the client means to change. It is demanded: without it nobody's work is safe. */
export function expectedVersion(request: FastifyRequest): { version: number; audience: string } {
  const header = request.headers['if-match'];
  if (header === undefined) throw new Problem('version_missing');
  const tag = TAG.exec(header.trim());
  if (!tag) throw invalid({ header: 'If-Match', code: 'not_valid', detail: `expected one ETag as a read of the record gave it, for example ${etagOf(3, 'confidential')}` });
  return { version: Number(tag[1]), audience: tag[2] as string };
}

/** Public answers may be kept and must be asked about again; whatever is not public is never kept. */
export function cacheable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return request.viewer.audience === 'public' ? reply.header('cache-control', 'public, no-cache') : reply;
}

const position = {
  'registry-seq': z
    .string()
    .max(15)
    .regex(/^\d+$/, 'expected the Registry-Seq of an earlier answer')
    .optional()
    .meta({ description: '`Registry-Seq` of an earlier answer to the same key: this answer is never from before it, whichever server gives it.' }),
};

/** Headers that every GET takes. */
export const readHeaders = z.looseObject({
  'if-none-match': z.string().max(1000).optional().meta({ description: 'ETag that you have; answered 304 while it is current.' }),
  ...position,
});

/** Headers of a read that is asked for with a body. */
export const searchHeaders = z.looseObject(position);

/** The position in the caller's feed from before which they want no answer, or from before which their page before was not. */
export function sinceOf(request: FastifyRequest, pageBefore?: number): number | undefined {
  const header = request.headers['registry-seq'];
  const known = [...(header === undefined ? [] : [Number(header)]), ...(pageBefore === undefined ? [] : [pageBefore])];
  return known.length > 0 ? Math.max(...known) : undefined;
}
