// Fetches properties of people who were reconciled, out of the documents that the reader may read.
import { type Values, valuesOf } from '../../core/access/render.js';
import { type Audience, perAudience } from '../../core/access/viewer.js';
import type { DefinedRecord } from '../../core/db/definition.js';
import type { Reader } from '../../core/db/registry.js';
import { once } from '../../core/values/once.js';
import { sheetOf } from '../sheets/index.js';
import type { Extension } from './schema.js';

export interface Property {
  id: string;
  name: string;
  description?: string;
}

/** What this audience can fetch: the columns of its exports without their numbers, such as `sex` and `names.full`. */
export const propertiesFor = (record: DefinedRecord, audience: Audience): readonly Property[] => allPropertiesOf(record)[audience];

const allPropertiesOf = once((record: DefinedRecord) =>
  perAudience((audience) =>
    sheetOf(record.view, { audience })
      .columns()
      .map(({ path, description }): Property => {
        const id = path.filter((step) => typeof step === 'string').join('.');
        return { id, name: id.replaceAll(/[._]/g, ' '), ...(description === undefined ? {} : { description }) };
      }),
  ),
);

type Cell = { str: string } | { int: number } | { float: number };

/** The values of each property of each id. Whoever is hidden has as many as whoever never was: none. */
export async function extensionOf(record: DefinedRecord, reader: Reader, { ids, properties }: Extension) {
  const names = new Map(propertiesFor(record, reader.audience).map(({ id, name }) => [id, name]));
  const asked = [...new Set(properties.map(({ id }) => id))];
  const found = await reader.getMany(record, [...new Set(ids)]);
  const documents = new Map(found.map(({ id, document }) => [id, valuesOf(document)]));
  return {
    meta: asked.map((id) => ({ id, name: names.get(id) as string })),
    rows: Object.fromEntries(ids.map((id) => [id, Object.fromEntries(asked.map((property) => [property, cellsOf(documents.get(id), property)]))])),
  };
}

function cellsOf(document: Values | undefined, property: string): Cell[] {
  return valuesAt(document, property.split('.')).map(cellOf);
}

/** Every value there, in the order of the document. */
function valuesAt(value: unknown, path: readonly string[]): (string | number | boolean)[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  const [step, ...rest] = path;
  if (step !== undefined) return typeof value === 'object' && Object.hasOwn(value, step) ? valuesAt((value as Values)[step], rest) : [];
  return typeof value === 'object' ? [] : [value as string | number | boolean];
}

/** Dates stay texts: most are not known to the second, which is all that the API has a form for. */
function cellOf(value: string | number | boolean): Cell {
  if (typeof value !== 'number') return { str: String(value) };
  return Number.isInteger(value) ? { int: value } : { float: value };
}
