// What the data package looks like to clients.
import { z } from 'zod';

const text = (most: number, description: string) => z.string().max(most).meta({ description });

const Field = z
  .looseObject({ name: text(200, 'Name of the column.'), type: text(20, 'What its values are.') })
  .meta({ id: 'DataPackageField', description: 'A column of a CSV (Table Schema).' });

const Resource = z
  .looseObject({
    name: text(100, 'Kind of record, in the plural.'),
    path: text(8192, 'Address of the CSV, at the position of the package.'),
    bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Its length.' }),
    hash: text(100, 'Its SHA-256, `sha256:` and 64 hexadecimal digits.'),
    schema: z
      .looseObject({ fields: z.array(Field).max(100_000).meta({ description: 'Its columns, in order.' }) })
      .meta({ description: 'The schema of its table: columns, key, and what its columns refer to.' }),
  })
  .meta({ id: 'DataPackageResource', description: 'A CSV of the package.' });

export const DataPackage = z
  .looseObject({
    name: text(100, 'Name of the package.'),
    version: text(20, 'The position of the feed that it is of.'),
    resources: z.array(Resource).max(200).meta({ description: 'The CSVs.' }),
  })
  .meta({ id: 'DataPackage', description: 'A Data Package, version 2.0 (datapackage.org).' });
