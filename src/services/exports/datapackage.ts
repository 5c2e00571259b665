// The data package (Data Package 2.0, datapackage.org): the CSV of every record that the audience may see, with the schema of its table, its length and its hash.
import type { z } from 'zod';
import { rank, type Viewer } from '../../core/access/viewer.js';
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import type { Registry } from '../../core/db/registry.js';
import type { Column } from '../sheets/index.js';
import { csv, tableOf } from './csv.js';
import { type Known, measured } from './making.js';
import { sourceOf } from './source.js';

const PROFILES = 'https://datapackage.org/profiles/2.0';

type Json = Record<string, unknown>;

/** Everything of one position; `addressOf` says where the CSV of a record is. */
export async function dataPackage(registry: Registry, viewer: Viewer, seq: number, addressOf: (record: DefinedRecord) => string, signal?: AbortSignal): Promise<Json> {
  const shown = registry.records.all.filter((record) => rank(record.widest({})) <= rank(viewer.audience));
  const resources: Json[] = [];
  for (const record of shown) {
    const source = sourceOf(registry, viewer, record, { where: [], clocks: {} }, seq);
    const { columns } = await tableOf(source);
    resources.push(resourceOf(registry.records, record, shown, columns, await measured(await csv.begin(source), signal), addressOf(record)));
  }
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'political-prisoner-registry',
    title: 'Political prisoner registry',
    description: `What the registry says to its ${viewer.audience} audience at position ${seq} of that audience's feed. Statuses are as of a date: they say what was reported then, not what is so now.`,
    version: String(seq),
    resources,
  };
}

function resourceOf(records: Records, record: DefinedRecord, shown: readonly DefinedRecord[], columns: readonly Column[], { digest, bytes }: Known, path: string): Json {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    type: 'table',
    name: record.plural,
    path,
    description: String(record.view.meta()?.description),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${Buffer.from(digest, 'base64').toString('hex')}`,
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: columns.map(fieldOf),
      missingValues: [''],
      primaryKey: ['id'],
      ...foreignKeys(records, record, shown, columns),
    },
  };
}

const DATES: Readonly<Record<string, string>> = { 'date-time': 'datetime' };

function fieldOf({ name, schema, isList, isRequired, description }: Column): Json {
  const { type, entries } = schema.def as unknown as { type: string; entries?: Record<string, string> };
  const said = { name, ...(description === undefined ? {} : { description }) };
  const required = isRequired ? { required: true } : {};
  if (isList) return { ...said, type: 'list', delimiter: '|', itemType: 'string' };
  if (type === 'enum') return { ...said, type: 'string', constraints: { ...required, enum: Object.values(entries ?? {}) } };
  return { ...said, ...typeOf(type, schema), ...(isRequired ? { constraints: required } : {}) };
}

function typeOf(type: string, schema: z.ZodType): Json {
  if (type === 'number') return { type: 'integer' };
  if (type === 'boolean' || type === 'literal') return { type: 'boolean' };
  const format = String(schema.meta()?.format);
  // A date can be known to the year alone, so that it is a text.
  if (DATES[format]) return { type: DATES[format], format: '%Y-%m-%dT%H:%M:%S.%fZ' };
  return { type: 'string', ...(['uuid', 'uri'].includes(format) ? { format } : {}) };
}

/** What names one other record that the audience may see. */
function foreignKeys(records: Records, record: DefinedRecord, shown: readonly DefinedRecord[], columns: readonly Column[]): Json {
  const owner = record.owner ? [{ property: record.owner.property, to: record.owner.record }] : [];
  const keys = [...owner, ...(record.references ?? [])]
    .filter(({ property, to }) => columns.some(({ name, isList }) => name === property && !isList) && shown.includes(records.get(to)))
    .map(({ property, to }) => ({ fields: [property], reference: { resource: records.get(to).plural, fields: ['id'] } }));
  return keys.length > 0 ? { foreignKeys: keys } : {};
}
