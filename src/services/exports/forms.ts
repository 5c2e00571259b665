// The list of forms: those of every record, and those that only people are exported in.
import type { DefinedRecord, Records } from '../../core/db/definition.js';
import { csv } from './csv.js';
import { followTheMoney } from './followthemoney.js';
import type { Form } from './form.js';
import { jsonLd } from './jsonld.js';
import { json, ndjson } from './lines.js';
import { publishedList } from './published-list.js';
import { xlsx } from './xlsx.js';

const OF_ALL: readonly Form[] = [ndjson, csv, json, xlsx];

export function formsOf(records: Records, record: DefinedRecord): readonly Form[] {
  if (record.name !== 'prisoner') return OF_ALL;
  const facility = records.get('facility');
  return [...OF_ALL, followTheMoney(facility), jsonLd(facility), publishedList];
}
