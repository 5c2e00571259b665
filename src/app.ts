// Builds the server around a registry: hooks first, then the visible list of records and services.
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import {
  AUDIT_DAYS_DEFAULT,
  CONTACT,
  CORRECTIONS_PER_HOUR_DEFAULT,
  type Config,
  FAILED_KEYS_PER_MINUTE_DEFAULT,
  IMPORT_LIMIT_BYTES_DEFAULT,
  OVERLOAD_MS_DEFAULT,
} from './config.js';
import type { Registry } from './core/db/registry.js';
import { askForReasons } from './core/http/access-reason.js';
import { ARRIVAL_LONG_MS, boundArrival, SILENCE_LONG_MS } from './core/http/arrival.js';
import { authenticate } from './core/http/authenticate.js';
import { readBodies } from './core/http/bodies.js';
import { isGone, knowErasable } from './core/http/erased.js';
import { answerErrors, answerForNode, clientErrorHandler, demandHost, frameworkErrors } from './core/http/errors.js';
import { EXPLORER_POLICY } from './core/http/explorer.js';
import { handOn, takeWhole } from './core/http/handing-on.js';
import { answerHeads } from './core/http/heads.js';
import { closeThoseBehind, whenLeft } from './core/http/leaving.js';
import { countFailures, limitSenders } from './core/http/limiting.js';
import { elsewhere, knowMergeable } from './core/http/merged.js';
import { type Documents, describeRoutes, isPage, serveDocument } from './core/http/openapi.js';
import { demandOperations } from './core/http/operation.js';
import { allowOrigins, PREFLIGHTS } from './core/http/origins.js';
import { refuseOverload } from './core/http/overload.js';
import { demandUtf8 } from './core/http/parameters.js';
import { protectBrowsers } from './core/http/protection.js';
import { newId } from './core/values/id.js';
import { recordRoutes } from './records/index.js';
import { auditRoutes, noteAnswers, trailOf } from './services/audit/index.js';
import { calendarRoutes } from './services/calendar/index.js';
import { changeRoutes } from './services/changes/index.js';
import { completenessRoutes } from './services/completeness/index.js';
import { duplicateListing, duplicateRoutes } from './services/duplicates/index.js';
import { exportRequestRoutes } from './services/export-requests/index.js';
import { exportRoutes } from './services/exports/index.js';
import { fieldRoutes } from './services/fields/index.js';
import { healthRoutes, type Readiness } from './services/health/index.js';
import { importRoutes } from './services/imports/index.js';
import { keyFinder, keyRoutes } from './services/keys/index.js';
import { landingPage } from './services/landing/index.js';
import { ledgerKey, ledgerRoutes, signerOf } from './services/ledger/index.js';
import { letterAddressRoutes } from './services/letter-address/index.js';
import { matchRoutes } from './services/matching/index.js';
import { mergingRoutes } from './services/merges/index.js';
import { guardMirror, type Mirror, signedElsewhere } from './services/mirror/index.js';
import { problemRoutes } from './services/problems/index.js';
import { provenanceRoutes } from './services/provenance/index.js';
import { reconciliationRoutes } from './services/reconciliation/index.js';
import { releaseEstimateRoutes } from './services/release-estimate/index.js';
import { sealedValueRoutes, sealerOf } from './services/sealed-values/index.js';
import { statisticRoutes } from './services/statistics/index.js';
import { suggestRoutes } from './services/suggest/index.js';
import { takedownRoutes } from './services/takedown/index.js';
import { timelineRoutes } from './services/timeline/index.js';
import { vocabularyRoutes } from './services/vocabularies/index.js';
import { webhookRoutes } from './services/webhooks/index.js';
import { VERSION } from './version.js';

declare module 'fastify' {
  interface FastifyInstance {
    readiness: Readiness;
  }
}

const DESCRIPTION = `Who is deprived of liberty for political reasons: their names in several scripts, sentences, custody over time and dependent children, each statement with its source and the date for which it holds. Statuses are as of a date: they say what was reported then, not what is so now.

Reading what is public needs no key. Every list has the same grammar of filters, order and cursors:

- \`custody_status=serving_sentence,pre_trial_detention\` is any of these; \`_not\` after a name is none of these, \`_known\` whether it is stated, \`_gt\`, \`_gte\`, \`_lt\`, \`_lte\` compare.
- \`sentence_kind=deprivation_of_liberty&sentence_term_months_gte=60\` is one and the same sentence that is both.
- \`family_name_prefix=sha\` and \`facility_name_contains=homel\` find by parts of texts, whatever the case.
- \`as_of=2026-01-31T12:00:00Z\` is what the registry said then, \`on_date=2024-07-31\` what was true that day.
- \`sort=-updated_at&limit=20&include_total=true\` orders, cuts and counts; \`next_cursor\` of a page leads to the next one.
- What parameters cannot say is a tree of conditions in \`POST /v1/prisoners/search\`; \`/v1/meta/fields\` lists every field.

Nothing is guessed: a name or value that does not exist is refused. Every failure is a problem document (RFC 9457) of one of these [kinds](/problems). This description as a file: [openapi.yaml](/openapi.yaml), [openapi.json](/openapi.json).`;

/** Beside the records, whose tags say what their views say. */
const TAGS = [
  { name: 'calendar', description: 'Days to remember and days ahead.' },
  { name: 'statistics', description: 'How many, of what, as of when, and what is not known.' },
  { name: 'imports', description: 'Lists that come in: what would become of each row, and doing it.' },
  { name: 'changes', description: 'The feed: every change that you can see, in order.' },
  { name: 'exports', description: 'Lists out: everything of a kind in one file, at one position of the feed; and who may take it.' },
  { name: 'reconciliation', description: 'For tools that match the names of a spreadsheet with the registry, such as OpenRefine.' },
  { name: 'ledger', description: 'Proof that nothing was altered behind your back.' },
  { name: 'webhooks', description: 'Receivers that are told what changes, and what was sent to them.' },
  { name: 'vocabularies', description: 'The closed lists of codes, and what each code means.' },
  { name: 'api_keys', description: 'Keys of clients.' },
  { name: 'sealed_values', description: 'Texts that the server seals and cannot open.' },
  { name: 'audit_events', description: 'Who read what only editors see, what admins did, and who was refused.' },
  { name: 'service', description: 'Health and explanations.' },
];

export interface AppOptions {
  registry: Registry;
  config: Pick<Config, 'LOG_LEVEL' | 'BODY_LIMIT_BYTES'> & Partial<Config>;
  /** Who makes the files of the OpenAPI document; left out, the app itself when they are asked for. */
  documents?: Documents | undefined;
  /** The socket of the process that writes, where that is another one. */
  writer?: string;
  /** Requests come through processes that say who sent them. */
  behindOthers?: boolean;
  /** Of a registry that mirrors another: how it stands. */
  mirror?: Mirror | undefined;
}

export async function buildApp({ registry, config, documents, writer, behindOthers = false, mirror }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: config.LOG_LEVEL === 'silent' ? false : { level: config.LOG_LEVEL },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    requestIdHeader: false,
    trustProxy: behindOthers || (config.TRUST_PROXY ?? false),
    bodyLimit: config.BODY_LIMIT_BYTES,
    requestTimeout: ARRIVAL_LONG_MS,
    connectionTimeout: behindOthers ? SILENCE_LONG_MS : 10_000,
    keepAliveTimeout: 5_000,
    http: { headersTimeout: behindOthers ? SILENCE_LONG_MS : 3_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 8_192, requireHostHeader: false },
    routerOptions: { maxParamLength: 128 },
    // RFC 9112, section 3.2.2: a URL may be sent whole; whose it is, is said by the Host header.
    // What comes while it stops is answered, each on a connection that is closed then.
    return503OnClosing: false,
    rewriteUrl: ({ url = '/' }) => (url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]+\/?/i, '/')),
    frameworkErrors: frameworkErrors as never,
    clientErrorHandler: clientErrorHandler as never,
  });
  const readiness: Readiness = { stopping: false };
  app.decorate('readiness', readiness);

  demandOperations(app, (url) => isPage(url) || url === PREFLIGHTS);
  knowMergeable(app, registry);
  knowErasable(app, registry);
  closeThoseBehind(app);
  answerHeads(app);
  answerForNode(app);
  // Who comes through others was bounded by them.
  if (behindOthers) takeWhole(app);
  else boundArrival(app);
  if (writer !== undefined) handOn(app, writer);
  // Headers before anything that can fail, so that failures have them too.
  protectBrowsers(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('request-id', request.id).header('vary', 'Authorization');
    demandHost(request.raw);
    if (isPage(request.url.split('?', 1)[0] as string)) reply.header('content-security-policy', EXPLORER_POLICY);
    done();
  });
  await allowOrigins(app, config.CORS_ORIGINS ?? []);
  answerErrors(app, { elsewhere: (request) => elsewhere(registry, request), isGone: (request) => isGone(registry, request) });
  // The route's template only: no address of a client, no query, no name.
  const log = (request: FastifyRequest, reply: FastifyReply, what: string) => {
    if (request.isHandedOn) return;
    // Of an answer that never began there is no status.
    const status = reply.raw.headersSent ? reply.statusCode : undefined;
    request.log.info({ method: request.method, route: request.routeOptions.url, status, ms: Math.round(reply.elapsedTime * 10) / 10, request_id: request.id }, what);
  };
  app.addHook('onResponse', (request, reply, done) => {
    log(request, reply, 'answered');
    done();
  });
  whenLeft(app, (request, reply) => log(request, reply, 'left before the end of the answer'));
  if (mirror) guardMirror(app, mirror, registry.clock, config.CONTACT_URL === CONTACT.url ? undefined : config.CONTACT_URL);
  authenticate(app, keyFinder(registry), countFailures(config.FAILED_KEYS_PER_MINUTE ?? FAILED_KEYS_PER_MINUTE_DEFAULT, registry.clock));
  refuseOverload(app, config.OVERLOAD_MS ?? OVERLOAD_MS_DEFAULT);
  askForReasons(app, config.ACCESS_REASON === 'required');
  noteAnswers(app, trailOf(registry, config.AUDIT_DAYS ?? AUDIT_DAYS_DEFAULT));
  await limitSenders(app, { perHour: config.CORRECTIONS_PER_HOUR ?? CORRECTIONS_PER_HOUR_DEFAULT, perMinute: config.REQUESTS_PER_MINUTE });
  demandUtf8(app);
  readBodies(app);

  await describeRoutes(app, registry.records, { version: VERSION, description: DESCRIPTION, contact: contactOf(config), tags: [...tagsOf(registry), ...TAGS] });
  for (const routes of recordRoutes) routes(app, registry);
  timelineRoutes(app, registry);
  provenanceRoutes(app, registry);
  releaseEstimateRoutes(app, registry);
  letterAddressRoutes(app, registry);
  completenessRoutes(app, registry);
  calendarRoutes(app, registry);
  statisticRoutes(app, registry);
  changeRoutes(app, registry);
  exportRoutes(app, registry, { needApproval: config.EXPORT_APPROVAL === 'required' });
  exportRequestRoutes(app, registry);
  ledgerRoutes(app, registry, mirror ? signedElsewhere : signerOf(ledgerKey(registry, config.LEDGER_KEY_FILE)));
  webhookRoutes(app, registry, { allowPrivate: config.WEBHOOKS_ALLOW_PRIVATE ?? false });
  await importRoutes(app, registry, { limitBytes: config.IMPORT_LIMIT_BYTES ?? IMPORT_LIMIT_BYTES_DEFAULT });
  suggestRoutes(app, registry);
  matchRoutes(app, registry);
  reconciliationRoutes(app, registry);
  takedownRoutes(app, registry);
  duplicateRoutes(app, registry);
  duplicateListing(app, registry);
  mergingRoutes(app, registry);
  vocabularyRoutes(app);
  fieldRoutes(app, registry);
  keyRoutes(app, registry);
  auditRoutes(app, registry);
  sealedValueRoutes(app, registry, config.SEALING_RECIPIENTS_FILE === undefined ? undefined : sealerOf(config.SEALING_RECIPIENTS_FILE));
  healthRoutes(app, registry, readiness, mirror);
  problemRoutes(app);
  serveDocument(app, documents);
  landingPage(app, registry);
  return app;
}

/** What of the settings is in the document. */
export type Contact = Pick<AppOptions['config'], 'CONTACT_NAME' | 'CONTACT_URL' | 'CONTACT_EMAIL'>;

/** Whom to ask about this registry, as the document says it. */
export function contactOf({ CONTACT_NAME, CONTACT_URL, CONTACT_EMAIL }: Contact): { name: string; url: string; email: string } {
  return { name: CONTACT_NAME ?? CONTACT.name, url: CONTACT_URL ?? CONTACT.url, email: CONTACT_EMAIL ?? CONTACT.email };
}

function tagsOf({ records }: Registry): { name: string; description: string }[] {
  return records.all.map(({ plural, view }) => ({ name: plural, description: String(view.meta()?.description) }));
}
