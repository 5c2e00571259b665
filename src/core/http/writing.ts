// What every write over HTTP shares: why it is made, whether it is a trial, and the answer that its writer gets.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { DefinedRecord } from '../db/definition.js';
import { hasDrafts } from '../db/drafts.js';
import { etagOf } from '../db/record.js';
import { type Intent, type Registry, requestDigest, type Written } from '../db/registry.js';
import { TURN_WITHIN_MS } from '../db/turn-within.js';
import { invalid, type ProblemCode } from '../problem.js';
import { forbiddenCharacter } from '../values/script.js';
import { flag } from './parameters.js';

const REASON_MAX = 500;
export const writeQuery = z.strictObject({ dry_run: flag().meta({ description: '`true`: makes all checks and answers what would be, without an ETag, and stores nothing.' }) });

const visibleAscii = /^[\x20-\x7e]+$/;

/** Headers that travel into the record of the write. Other headers are none of our business, so they are let through. */
const writeHeaders = {
  'change-reason': z
    .string()
    .min(1)
    .max(REASON_MAX)
    .regex(visibleAscii, 'expected visible ASCII characters; percent-encode others')
    .optional()
    .meta({ description: 'Why; kept with the revision.' }),
  'change-source': z
    .string()
    .min(1)
    .max(REASON_MAX)
    .regex(visibleAscii, 'expected visible ASCII characters; percent-encode others')
    .optional()
    .meta({ description: 'From which source; kept with the revision.' }),
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\x21-\x7e]+$/, 'expected visible ASCII characters without spaces')
    .optional()
    .meta({ description: 'A key of your own making. The same request with the same key is done once and answered the same.' }),
};
export const createHeaders = z.looseObject(writeHeaders);

/** How a change of this record, or of what it is part of, can fail because another organisation keeps it to itself. */
export const draftFailures = ({ records }: Registry, record: DefinedRecord): readonly ProblemCode[] => (hasDrafts(records, record) ? ['draft_of_another_organization'] : []);

/** Of a write that must not be done twice, whatever becomes of its answer. */
export const onceHeaders = z.looseObject({
  ...writeHeaders,
  'idempotency-key': writeHeaders['idempotency-key']
    .unwrap()
    .meta({ description: 'A key of your own making, and needed. The same request with the same key is done once and answered the same.' }),
});
export const changeHeaders = z.looseObject({
  ...writeHeaders,
  'if-match': z.string().max(200).optional().meta({ description: 'ETag of the version that you mean to change. Needed: 428 without it, 412 when it is not the current one.' }),
});

export function isDryRun(request: FastifyRequest): boolean {
  return (request.query as { dry_run?: boolean }).dry_run === true;
}

export function intentOf(request: FastifyRequest): Intent {
  const headers = request.headers as Record<string, string | undefined>;
  const key = headers['idempotency-key'];
  // Whoever reads a body as it comes in says itself by what it is known again.
  const body = request.routeOptions.config?.operation?.streams ? '' : JSON.stringify(request.body ?? null);
  return {
    reason: decodedHeader(headers['change-reason'], 'Change-Reason'),
    source: decodedHeader(headers['change-source'], 'Change-Source'),
    dryRun: isDryRun(request),
    turnWithin_ms: TURN_WITHIN_MS,
    idempotency: key ? { key, digest: requestDigest(request.method, request.url, body) } : undefined,
  };
}

/** Headers are ASCII; other letters come percent-encoded. */
export function decodedHeader(text: string | undefined, header: string): string | undefined {
  if (text === undefined) return undefined;
  let words: string;
  try {
    words = decodeURIComponent(text);
  } catch {
    throw invalid({ header, code: 'not_valid', detail: 'has a % that begins no encoded character' });
  }
  const bad = forbiddenCharacter(words.replace(/[\n\t]/g, ' '));
  if (bad) throw invalid({ header, code: 'not_valid', detail: `has a character that is not allowed in text: ${bad}` });
  return words;
}

/** What a write takes that leaves nothing that says why. */
export const onceHeader = z.looseObject({ 'idempotency-key': writeHeaders['idempotency-key'] });

/** Says of an answer that it was given before. */
export function marked(reply: FastifyReply, isReplayed: boolean): FastifyReply {
  return isReplayed ? reply.header('idempotency-replayed', 'true') : reply;
}

export function sendWritten(request: FastifyRequest, reply: FastifyReply, written: Written, status: number) {
  reply.code(status);
  // What would be has no version yet: whoever sent its ETag back could overwrite what somebody else makes of that version.
  if (!isDryRun(request)) reply.header('etag', etagOf(written.version, request.viewer.audience)).header('registry-seq', written.seq);
  if (written.replayed) reply.header('idempotency-replayed', 'true');
  if (status === 204 || !written.document) return reply.code(status === 204 ? 204 : status).send();
  return reply.header('content-type', 'application/json').send(written.document);
}
