// The books of a registry, read past it from its store, and whether they add up. It renders all records anew from their own rows and asks whether what each audience reads is that.
import { crc32 } from 'node:zlib';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { columnsOf, keysOf } from '../../src/core/access/fields.js';
import { readableFields, type Values } from '../../src/core/access/render.js';
import { AUDIENCES, type Audience, rank } from '../../src/core/access/viewer.js';
import type { DefinedRecord, Records } from '../../src/core/db/definition.js';
import { wordOfEntry } from '../../src/core/values/names/entries.js';
import { keysOfWord } from '../../src/core/values/names/lookup.js';
import { subjectIn } from './generate.js';
import type { Row, Store } from './store.js';

/** A record as its own rows say it: what it is without the book-keeping, and what it is linked to. */
interface Kept {
  id: string;
  row: Row;
  state: Values;
}

interface Edition {
  taken_back: number | null;
  id: string;
  audience: number;
  version: number;
  from_commit: number;
  to_commit: number | null;
  at: string;
  document: Buffer | null;
  checksum: number;
}

/** Tables with what documents are found by beside their own columns. */
const KEYS = ['edition_keys'];

export class Books {
  /** Rows by their tables, as they were when somebody asked last whether the books add up. */
  #tables = new Map<string, Row[]>();

  constructor(
    readonly store: Store,
    /** The records as they ought to be, whatever faults those of the registry have. */
    readonly records: Records,
  ) {}

  /** Rows of a table in the order of these columns. */
  #rows(table: string, ...order: string[]): Row[] {
    return [...(this.#tables.get(table) ?? [])].sort((a, b) => {
      const column = order.find((candidate) => a[candidate] !== b[candidate]);
      return column === undefined ? 0 : (a[column] as string) < (b[column] as string) ? -1 : 1;
    });
  }

  /** Every record of a kind by its id, in the order of ids. */
  #kept(record: DefinedRecord): Map<string, Kept> {
    const columns = getTableColumns(record.table as SQLiteTable);
    const linked = (record.links ?? []).map((link) => {
      const values = new Map<string, string[]>();
      for (const row of this.#rows(getTableName(link.table), link.position.name)) {
        if (!Object.entries(link.fixed ?? {}).every(([column, value]) => row[column] === value)) continue;
        const from = String(row[link.from.name]);
        values.set(from, [...(values.get(from) ?? []), String(row[link.target.name])]);
      }
      return [link.property, values] as const;
    });
    return new Map(
      this.#rows(tableOf(record), 'id').map((row) => {
        const { revision: _, created_at: __, updated_at: ___, retired_at: ____, ...said } = row;
        const state = Object.fromEntries(
          Object.entries(said)
            .filter(([, value]) => value !== null)
            .map(([name, value]) => [name, columns[name]?.mapFromDriverValue(value)]),
        );
        for (const [property, values] of linked) state[property] = values.get(String(row.id)) ?? [];
        return [String(row.id), { id: String(row.id), row, state }];
      }),
    );
  }

  /** All that does not add up, in sentences; nothing when the books are in order. */
  async complaints(): Promise<string[]> {
    this.#tables = await everyRow(this.store);
    const found: string[] = [];
    const complain = (text: string) => found.push(text);
    const commits = this.#rows('commits', 'commit_number');
    const at = new Map(commits.map((row) => [row.commit_number as number, row.at as string]));
    this.#commits(commits, complain);
    this.#revisions(at, complain);
    this.#feed(at, complain);
    for (const record of this.records.all) this.#editions(record, at, complain);
    this.#rendering(complain);
    return found;
  }

  #commits(commits: Row[], complain: (text: string) => void): void {
    for (const [place, row] of commits.entries()) {
      if (row.commit_number !== place + 1) complain(`Commits are numbered without gaps, but commit ${row.commit_number} is the one after ${place}.`);
      if (place > 0 && String(row.at) < String(commits[place - 1]?.at)) complain(`Commit ${row.commit_number} is older than the one before it.`);
    }
    const [head] = this.#rows('heads');
    for (const audience of AUDIENCES) {
      let seq = 0;
      const told = new Map(this.#rows('changes').map((row) => [`${row.commit_number} ${row[`${audience}_seq`]}`, row]));
      for (const { commit_number, ...row } of commits) {
        while (told.has(`${commit_number} ${seq + 1}`)) seq += 1;
        if (row[`${audience}_seq`] !== seq)
          complain(`Commit ${commit_number} says that the feed for ${audience} had come to ${row[`${audience}_seq`]}, but it had come to ${seq}.`);
      }
    }
    if (head?.commit_number !== commits.length) complain(`The head says ${head?.commit_number} commits, but there are ${commits.length}.`);
    const traced = new Set(this.#rows('revisions').map((row) => row.commit_number));
    for (const { commit_number } of commits) if (!traced.has(commit_number)) complain(`Commit ${commit_number} left no revision: every write leaves its trace.`);
    for (const number of traced) if (!commits.some((row) => row.commit_number === number)) complain(`There are revisions of commit ${number}, but no such commit.`);
  }

  /** Told one after the other, the revisions of a record say what it is now. */
  #revisions(at: Map<number, string>, complain: (text: string) => void): void {
    const histories = new Map<string, Row[]>();
    for (const row of this.#rows('revisions', 'record', 'id', 'revision')) {
      const key = `${row.record}/${row.id}`;
      histories.set(key, [...(histories.get(key) ?? []), row]);
    }
    const seen = new Set<string>();
    const compare = (key: string, now: Row, state: Values, retired: unknown) => {
      seen.add(key);
      const history = histories.get(key);
      if (!history) return complain(`${key} is there without a revision: change records through record.ts only.`);
      const told = retell(key, history, complain);
      if (now.revision !== history.length) complain(`${key} is at revision ${now.revision}, but has ${history.length} revisions.`);
      if (now.created_at !== at.get(history[0]?.commit_number as number)) complain(`${key} was created at another time than its first revision.`);
      if (now.updated_at !== at.get(history.at(-1)?.commit_number as number)) complain(`${key} was updated at another time than its last revision.`);
      const { retired_at, ...said } = told;
      if ((retired_at ?? null) !== (retired ?? null)) complain(`${key} is retired at ${retired}, its revisions say ${retired_at}.`);
      if (canonical(said) !== canonical(state)) complain(`${key} is ${canonical(state)}, its revisions tell ${canonical(said)}.`);
    };
    for (const record of this.records.all) {
      for (const { id, row, state } of this.#kept(record).values()) {
        const { id: _, ...said } = state;
        compare(`${record.name}/${id}`, row, said, row.retired_at);
      }
    }
    for (const row of this.#rows('api_keys')) {
      const state = Object.fromEntries(['name', 'role', 'expires_on', 'secret_digest'].filter((key) => row[key] !== null).map((key) => [key, row[key]]));
      compare(`api_key/${row.id}`, row, state, row.retired_at);
    }
    for (const row of this.#rows('webhooks')) {
      const lists = Object.fromEntries(['records', 'changes'].map((key) => [key, row[key] === null ? null : JSON.parse(String(row[key]))]));
      const flags = Object.fromEntries(['include_record', 'enabled'].map((key) => [key, Boolean(row[key])]));
      const said = { actor: row.actor, url: row.url, description: row.description, ...lists, ...flags, disabled_reason: row.disabled_reason, secret_made_at: row.secret_made_at };
      compare(`webhook/${row.id}`, row, Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)), row.retired_at);
    }
    for (const row of this.#rows('export_requests')) {
      const { actor, reason, expires_on, approved_by, approved_at } = row;
      const said = { actor, records: JSON.parse(String(row.records)), reason, expires_on, approved_by, approved_at };
      compare(`export_request/${row.id}`, row, Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)), row.retired_at);
    }
    for (const key of histories.keys()) if (!seen.has(key)) complain(`${key} has revisions, but is no more.`);
  }

  /** Each audience has a feed of its own, in the order of commits, without gaps, that tells nothing of the others. */
  #feed(at: Map<number, string>, complain: (text: string) => void): void {
    const [head] = this.#rows('heads');
    for (const audience of AUDIENCES) {
      const rows = this.#rows('changes', `${audience}_seq`).filter((row) => row[`${audience}_seq`] !== null);
      const versions = new Map<string, number>();
      for (const [place, row] of rows.entries()) {
        const before = rows[place - 1];
        if (row[`${audience}_seq`] !== place + 1) complain(`The ${audience} feed has a gap: after ${place} comes ${row[`${audience}_seq`]}.`);
        if (before && !inOrder(before, row)) complain(`The ${audience} feed is out of order at ${place + 1}: it follows commits, and in them kind and id.`);
        const key = `${row.record}/${row.id}`;
        if (row[`${audience}_version`] !== (versions.get(key) ?? 0) + 1)
          complain(`${key} goes from version ${versions.get(key) ?? 0} to ${row[`${audience}_version`]} in the ${audience} feed.`);
        versions.set(key, row[`${audience}_version`] as number);
      }
      if (head?.[`${audience}_seq`] !== rows.length) complain(`The head says ${head?.[`${audience}_seq`]} changes for ${audience}, but there are ${rows.length}.`);
    }
    for (const row of this.#rows('changes')) {
      if (!at.has(row.commit_number as number)) complain(`A change of ${row.record} is of commit ${row.commit_number}, which is not there.`);
      for (const audience of AUDIENCES)
        if ((row[`${audience}_seq`] === null) !== (row[`${audience}_version`] === null)) complain(`A change for ${audience} has only one of number and version.`);
      if (AUDIENCES.every((audience) => row[`${audience}_seq`] === null)) complain(`Commit ${row.commit_number} lists a change of ${row.record} that nobody sees.`);
    }
  }

  /** Every edition is whole, holds for one span of commits, and is there because what its audience reads changed then. */
  #editions(record: DefinedRecord, at: Map<number, string>, complain: (text: string) => void): void {
    // Rows of places hold for no commit.
    const all = (this.#rows(getTableName(record.editions), 'id', 'audience', 'from_commit') as unknown as (Edition & Row)[]).filter(
      ({ version, document }) => version > 0 || document !== null,
    );
    const changes = this.#rows('changes', 'commit_number').filter((row) => row.record === record.name);
    const keys = new Map<string, Row[]>();
    const strange = new Set<string>();
    for (const row of KEYS.flatMap((table) => this.#rows(table, 'field', 'value')).filter((key) => key.record === record.name)) {
      const place = `${row.id}/${row.audience}`;
      keys.set(place, [...(keys.get(place) ?? []), row]);
      strange.add(`${place} from commit ${row.from_commit}`);
    }
    for (const row of all) {
      const name = `${record.name}/${row.id} for ${AUDIENCES[row.audience]} version ${row.version}`;
      if (row.checksum !== (row.document ? crc32(row.document) : 0)) complain(`${name} has a wrong checksum.`);
      const document = parse(row.document);
      if (document && (document.id !== row.id || document.version !== row.version || document.updated_at !== row.at))
        complain(`${name} says other id, version or time than its row.`);
      const unreadable = Object.keys(document ?? {}).filter((key) => !readableFields(record.view, AUDIENCES[row.audience] as Audience).includes(key));
      if (unreadable.length > 0) complain(`${name} says ${unreadable.join(', ')}, which that audience may not read.`);
      for (const [column, value] of Object.entries(columnsOf(record.fields, document ?? {}))) {
        // What was taken back keeps its place, so that pages that ended with it go on.
        if (!document && row.taken_back) continue;
        if ((row[column] ?? null) !== (document ? value : null)) complain(`${name} is found by ${column} ${row[column]}, but says ${value}.`);
      }
      const wanted = document ? keysOf(record.fields, document).map(({ field, value }) => `${field}=${value}`) : [];
      const have = (keys.get(`${row.id}/${row.audience}`) ?? [])
        .filter(({ from_commit, to_commit }) => Number(from_commit) <= row.from_commit && (to_commit === null || Number(to_commit) > row.from_commit))
        .map(({ field, value }) => `${field}=${value}`);
      if (canonical([...wanted].sort()) !== canonical([...have].sort())) complain(`${name} is found by the keys ${have.join(' ')}, but says ${wanted.join(' ')}.`);
      strange.delete(`${row.id}/${row.audience} from commit ${row.from_commit}`);
    }
    for (const place of strange) complain(`${record.name}/${place} has keys that begin with no edition.`);
    this.#words(record, complain);

    const byId = new Map<string, (Edition & Row)[]>();
    for (const row of all) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
    for (const [id, rows] of byId) {
      for (const level of AUDIENCES.keys()) {
        const own = rows.filter((row) => row.audience === level);
        for (const [place, row] of own.entries()) {
          const next = own[place + 1];
          const name = `${record.name}/${id} for ${AUDIENCES[level]}`;
          if (row.to_commit !== (next?.from_commit ?? null))
            complain(`${name}: version ${row.version} holds until ${row.to_commit}, the next one from ${next?.from_commit ?? 'never'}.`);
          if (next && next.version !== row.version + 1) complain(`${name}: after version ${row.version} comes ${next.version}.`);
          if (next && next.from_commit <= row.from_commit) complain(`${name}: two editions of one commit.`);
        }
        this.#history(record, id, level, rows, changes, at, complain);
      }
    }
    for (const row of changes) if (!byId.has(String(row.id))) complain(`The feed tells of ${record.name}/${row.id}, of which there is no edition.`);
  }

  /** Words are found by how they sound as long as a document of the audience has them, now or in the past, and no longer. */
  #words(record: DefinedRecord, complain: (text: string) => void): void {
    const wanted = new Set<string>();
    for (const { field, audience, value } of this.#rows('edition_keys', 'field', 'value').filter((key) => key.record === record.name && record.fields[String(key.field)]?.sounded))
      for (const key of keysOfWord(wordOfEntry(String(value)))) wanted.add(`${field} ${audience} ${key} ${wordOfEntry(String(value))}`);
    for (const { field, audience, key, value } of this.#rows('sound_keys', 'key', 'value').filter((row) => row.record === record.name))
      if (!wanted.delete(`${field} ${audience} ${key} ${value}`))
        complain(`A ${record.name} is sought by the word ${value} for ${AUDIENCES[Number(audience)]}, which no document has.`);
    for (const word of wanted) complain(`No ${record.name} is sought by the word ${word}, which a document has.`);
  }

  /** What an audience read of a record, commit by commit: it changes when the feed says so, and is counted then. */
  #history(record: DefinedRecord, id: string, level: number, rows: (Edition & Row)[], changes: Row[], at: Map<number, string>, complain: (text: string) => void): void {
    const audience = AUDIENCES[level] as Audience;
    const own = changes.filter((row) => row.id === id);
    const moments = [...new Set([...rows.flatMap((row) => [row.from_commit, row.to_commit]), ...own.map((row) => row.commit_number as number)])]
      .filter((number) => number !== null)
      .sort((a, b) => a - b);
    const effective = (commit: number, highest: number): Edition | undefined =>
      rows.filter((row) => row.audience <= highest && row.from_commit <= commit && (row.to_commit === null || row.to_commit > commit)).sort((a, b) => b.audience - a.audience)[0];
    let before: Edition | undefined;
    for (const commit of moments) {
      const now = effective(commit, level);
      const name = `${record.name}/${id} for ${audience} at commit ${commit}`;
      const told = own.find((row) => row.commit_number === commit)?.[`${audience}_version`] ?? null;
      // What was taken back since says less than it did, and nothing can be told from it of what was said.
      if (before?.taken_back || now?.taken_back) {
        before = now ?? before;
        continue;
      }
      const changed = content(before?.document) !== content(now?.document);
      if (changed && told === null) complain(`${name} changed, and the feed does not say so.`);
      if (!changed && told !== null) complain(`${name} did not change, and the feed says it did.`);
      if (changed && now) {
        if (now.version !== (before?.version ?? 0) + 1 || now.version !== told)
          complain(`${name} goes from version ${before?.version ?? 0} to ${now.version}, the feed says ${told}.`);
        if (now.at !== at.get(commit)) complain(`${name} is of another time than the commit.`);
      }
      if (!changed && before && (now?.version !== before.version || !sameBytes(before.document, now?.document ?? null))) complain(`${name} says the same in other bytes.`);
      if (!before && now && !now.document) complain(`${name} vanished without ever having been there, which tells that it exists.`);
      const fresh = rows.find((row) => row.audience === level && row.from_commit === commit);
      // Whoever keeps what others lost has rows of their own for all of that time.
      const isFirst = fresh && !rows.some((row) => row.taken_back) && !rows.some((row) => row.audience === level && row.from_commit < commit);
      const below = level > 0 ? effective(commit, level - 1) : undefined;
      if (isFirst && below && sameBytes(below.document, fresh.document)) complain(`${name} has an edition of its own that says what the audience below reads.`);
      before = now ?? before;
    }
  }

  /** Renders every record from its own rows and compares that with what each audience reads. */
  #rendering(complain: (text: string) => void): void {
    const kept = new Map(this.records.all.map((record) => [record.name, this.#kept(record)]));
    const ownersOf = (record: DefinedRecord, { state }: Kept): string[] => [state[record.owner?.property as string] ?? []].flat() as string[];
    const seenBy = (name: string, id: string, level: number): boolean => {
      const one = kept.get(name)?.get(id);
      const record = this.records.get(name);
      if (!one || one.row.retired_at || rank(one.state.visibility as Audience) > level) return false;
      const isWide = (owner?: Values) => rank(record.widest(one.state, owner)) <= level;
      const subject = subjectIn(record, one.state);
      if (!record.owner) return isWide() && (!subject || (!this.records.get(subject.record).owner && seenBy(subject.record, subject.id, level)));
      const { record: of } = record.owner;
      const part = subject && kept.get(subject.record)?.get(subject.id);
      const isSubjectSeen = (owner: string) => !subject || (part && ownersOf(this.records.get(subject.record), part).includes(owner) && seenBy(subject.record, subject.id, level));
      return ownersOf(record, one).some((owner) => seenBy(of, owner, level) && isWide(kept.get(of)?.get(owner)?.state) && isSubjectSeen(owner));
    };
    const partsOf = (member: DefinedRecord, owner: string): Kept[] =>
      [...(kept.get(member.name)?.values() ?? [])].filter((part) => !part.row.retired_at && ownersOf(member, part).includes(owner));
    const printed = (record: DefinedRecord, one: Kept, level: number): Values => {
      const audience = AUDIENCES[level] as Audience;
      const tallied = record.tally?.(Object.fromEntries(this.records.membersOf(record.name).map((member) => [member.plural, partsOf(member, one.id).map(({ state }) => state)])));
      const state: Values = { ...one.state, ...tallied };
      for (const { property, to } of record.references ?? []) if (state[property] && !seenBy(to, String(state[property]), level)) delete state[property];
      for (const { property, to } of record.links ?? []) state[property] = ((state[property] ?? []) as string[]).filter((id) => seenBy(to, id, level));
      const readable = record.render(state, audience);
      if (!record.compose) return readable;
      const members = Object.fromEntries(
        this.records.membersOf(record.name).map((member) => {
          const parts = partsOf(member, one.id).filter((part) => seenBy(member.name, part.id, level));
          return [member.plural, parts.map((part) => printed(member, part, level))];
        }),
      );
      return record.render({ ...readable, ...record.compose(readable, members) }, audience);
    };
    const current = new Map(this.records.all.map((record) => [record.name, this.#current(record)]));
    const read = (record: DefinedRecord, id: string, level: number): Buffer | null | undefined =>
      current
        .get(record.name)
        ?.get(id)
        ?.filter((row) => row.audience <= level)
        .sort((a, b) => b.audience - a.audience)[0]?.document;
    for (const record of this.records.all) {
      for (const one of kept.get(record.name)?.values() ?? []) {
        for (const [level, audience] of AUDIENCES.entries()) {
          const wanted = seenBy(record.name, one.id, level) ? printed(record, one, level) : undefined;
          const have = parse(read(record, one.id, level));
          if (canonical(wanted && plain(wanted)) !== canonical(have && plain(have)))
            complain(`${record.name}/${one.id} is shown to ${audience} as ${canonical(have && plain(have))}, but its record says ${canonical(wanted && plain(wanted))}.`);
          for (const member of this.records.membersOf(record.name)) {
            for (const part of (have?.[member.plural] ?? []) as Values[]) {
              if (read(member, String(part.id), level)?.toString('utf8') !== JSON.stringify(part))
                complain(`${record.name}/${one.id} shows ${audience} another ${member.name}/${part.id} than its own edition says.`);
            }
          }
        }
      }
      for (const id of current.get(record.name)?.keys() ?? [])
        if (!kept.get(record.name)?.has(id)) complain(`There are editions of ${record.name}/${id}, of which there is no record.`);
    }
  }

  #current(record: DefinedRecord): Map<string, Edition[]> {
    const byId = new Map<string, Edition[]>();
    for (const row of this.#rows(getTableName(record.editions)) as unknown as Edition[]) if (row.to_commit === null) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
    return byId;
  }
}

/** Every row of every table. */
export async function everyRow(store: Store): Promise<Map<string, Row[]>> {
  const rows = new Map<string, Row[]>();
  for (const table of (await store.marks()).keys()) rows.set(table, await store.rows(`select * from "${table}"`));
  return rows;
}

export function tableOf(record: DefinedRecord): string {
  return getTableName(record.table);
}

function retell(key: string, history: Row[], complain: (text: string) => void): Values {
  let state: Values = {};
  for (const [place, row] of history.entries()) {
    const [before, after] = [JSON.parse(String(row.before ?? 'null')) as Values | null, JSON.parse(String(row.after)) as Values];
    if (row.revision !== place + 1) complain(`${key}: after revision ${place} comes ${row.revision}.`);
    if ((row.action === 'add') !== (place === 0) || (row.action === 'add') !== (before === null)) complain(`${key}: revision ${row.revision} is called ${row.action}.`);
    if (place > 0 && canonical(before) === canonical(after)) complain(`${key}: revision ${row.revision} changed nothing.`);
    for (const [property, value] of Object.entries(before ?? {})) {
      if (canonical(state[property] ?? null) !== canonical(value ?? null))
        complain(`${key}: revision ${row.revision} says that ${property} was ${canonical(value)}; it was ${canonical(state[property])}.`);
      delete state[property];
    }
    state = { ...state, ...Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null)) };
  }
  return state;
}

function inOrder(a: Row, b: Row): boolean {
  const place = (row: Row) => `${String(row.commit_number).padStart(12, '0')} ${row.record} ${row.id}`;
  return place(a) < place(b);
}

function parse(document: Buffer | null | undefined): Values | undefined {
  return document ? (JSON.parse(document.toString('utf8')) as Values) : undefined;
}

function sameBytes(a: Buffer | null, b: Buffer | null): boolean {
  return a && b ? a.equals(b) : a === b;
}

/** A document without the counting: what changes when something said changes. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'version' && key !== 'updated_at')
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

function content(document: Buffer | null | undefined): string {
  return document ? canonical(plain(parse(document))) : '';
}

/** JSON in which the order of properties does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  ) as string;
}
