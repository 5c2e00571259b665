// An export that no request asks for: the same bytes, handed out as whoever takes them is ready.
import { ANONYMOUS, type Audience, SYSTEM, type Viewer, viewerOf } from '../../core/access/viewer.js';
import { MomentAhead, type Registry } from '../../core/db/registry.js';
import { invalid, Problem } from '../../core/problem.js';
import { nearest } from '../../core/values/suggest.js';
import { unknownName, zodDetails } from '../../core/values/zod-details.js';
import { askingOf } from './asking.js';
import { formsOf } from './forms.js';
import { make, verified } from './making.js';
import { positionOf, sourceOf } from './source.js';

export interface ExportAsked {
  /** The kind of record in the plural, as in the address. */
  records: string;
  /** Extension of the form: `csv`, `ftm.ndjson`. */
  form: string;
  audience: Audience;
  /** Parameters as in a query string. */
  query: Readonly<Record<string, string | readonly string[]>>;
}

export interface Exported {
  seq: number;
  bytes: number;
  sha256: string;
}

export interface Progress {
  begin(bytes: number): void;
  advance(bytes: number): void;
  end(): void;
}

/** What was asked for is nothing that there is, or not asked for as it is; the message says what was expected. */
export class NotAsked extends Error {}

const VIEWERS: Readonly<Record<Audience, Viewer>> = { public: ANONYMOUS, partner: viewerOf('partner', SYSTEM.actor), confidential: SYSTEM };

/** Throws NotAsked; TakenBack if something was taken back meanwhile: then what was written is not whole. */
export async function exportTo(registry: Registry, asked: ExportAsked, write: (bytes: Buffer) => Promise<void>, progress?: Progress): Promise<Exported> {
  const { viewer, record, form, read, seq } = await understood(registry, asked).catch((error) => Promise.reject(error instanceof Problem ? new NotAsked(saidOf(error)) : error));
  const made = await make(form, sourceOf(registry, viewer, record, read, seq), undefined);
  progress?.begin(made.bytes);
  try {
    for await (const piece of verified(made)) {
      await write(piece);
      progress?.advance(piece.length);
    }
  } finally {
    progress?.end();
  }
  return { seq, bytes: made.bytes, sha256: Buffer.from(made.digest, 'base64').toString('hex') };
}

/** Reads what is asked as a request of the same audience is read. */
async function understood(registry: Registry, { records, form: extension, audience, query }: ExportAsked) {
  const all = registry.records.all.map(({ plural }) => plural);
  const record = registry.records.all.find(({ plural }) => plural === records);
  if (!record) throw noSuch('records', records, all);
  const forms = formsOf(registry.records, record);
  const form = forms.find((one) => one.extension === extension);
  if (!form) {
    throw noSuch(
      'form of them',
      extension,
      forms.map((one) => one.extension),
    );
  }
  const viewer = VIEWERS[audience];
  const asking = askingOf(registry, record, form.takesFields);
  const known = asking.namesFor(viewer);
  const place = { in: 'query', known: () => known, given: query } as const;
  const strangers = Object.keys(query).filter((name) => !known.includes(name));
  if (strangers.length > 0) throw invalid(...strangers.map((name) => unknownName(name, [], place)));
  const parsed = asking.schema.safeParse(query);
  if (!parsed.success) throw invalid(...zodDetails(parsed.error.issues, place));
  const read = asking.read(parsed.data, viewer);
  return { viewer, record, form, read, seq: await positionOf(registry, viewer, read).catch(ahead) };
}

function ahead(error: unknown): never {
  if (error instanceof MomentAhead) throw new NotAsked('as_of_seq: the feed has not come to that position.');
  throw error;
}

function noSuch(what: string, given: string, known: readonly string[]): NotAsked {
  const meant = nearest(given, known);
  return new NotAsked(`There are no ${what} called ${given}${meant ? `; did you mean ${meant}` : ''}. Expected one of ${known.join(', ')}.`);
}

/** On a command line there is nothing but the message. */
function saidOf({ message, extra: { errors = [] } }: Problem): string {
  return errors.length > 0
    ? errors.map(({ parameter, detail, did_you_mean }) => `${parameter}: ${detail}${did_you_mean ? `; did you mean ${did_you_mean}` : ''}.`).join(' ')
    : message;
}
