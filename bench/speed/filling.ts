// The same invented people for the registry, which keeps editions of them, and for servers that keep plain rows.
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { registryOf } from '../people.js';

export interface Filled {
  registryFile: string;
  plainFile: string;
  key: string;
}

/** Fills a registry with so many people and writes the same people into a file of plain tables. */
export async function fillBoth(folder: string, people: number): Promise<Filled> {
  const registryFile = join(folder, 'registry.sqlite');
  const plainFile = join(folder, 'plain.sqlite');
  const { key, close } = await registryOf(`sqlite:${registryFile}`, people);
  await close();
  writePlain(registryFile, plainFile);
  return { registryFile, plainFile, key };
}

interface Document {
  id: string;
  sex: string;
  country: string;
  custody_status: string;
  names: { full: string; family: string; given: string }[];
  sentences: { id: string; kind: string; placement: string; imposed_on: string; term_months: number }[];
  children: { id: string; minor: string; as_of: string }[];
}

function writePlain(from: string, to: string): void {
  const source = new SQLite(from, { readonly: true });
  const plain = new SQLite(to);
  plain.pragma('journal_mode = WAL');
  plain.exec(`
    create table prisoners (id varchar(36) primary key, full_name text, family text, given text, sex text, country text, custody_status text);
    create table sentences (id varchar(36) primary key, prisoner_id varchar(36) references prisoners (id), kind text, placement text, imposed_on text, term_months integer);
    create table children (id varchar(36) primary key, prisoner_id varchar(36) references prisoners (id), minor text, as_of text);
    create virtual table names_trigram using fts5 (prisoner_id unindexed, full_name, tokenize = 'trigram');
  `);
  const [prisoner, sentence, child, name] = [
    plain.prepare('insert into prisoners values (?, ?, ?, ?, ?, ?, ?)'),
    plain.prepare('insert into sentences values (?, ?, ?, ?, ?, ?)'),
    plain.prepare('insert into children values (?, ?, ?, ?)'),
    plain.prepare('insert into names_trigram values (?, ?)'),
  ];
  plain.transaction(() => {
    for (const row of source.prepare('select document from prisoner_editions where audience = 0 and to_commit is null and document is not null').iterate() as Iterable<{
      document: Buffer;
    }>) {
      const one = JSON.parse(row.document.toString()) as Document;
      const [called] = one.names;
      prisoner.run(one.id, called?.full, called?.family, called?.given, one.sex, one.country, one.custody_status);
      for (const { id, kind, placement, imposed_on, term_months } of one.sentences) sentence.run(id, one.id, kind, placement, imposed_on, term_months);
      for (const { id, minor, as_of } of one.children) child.run(id, one.id, minor, as_of);
      name.run(one.id, called?.full);
    }
  })();
  plain.exec(`
    create index prisoners_by_status on prisoners (custody_status, id);
    create index sentences_by_prisoner on sentences (prisoner_id, term_months);
    create index children_by_prisoner on children (prisoner_id);
    analyze;
  `);
  plain.close();
  source.close();
}
