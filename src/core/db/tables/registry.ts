// The registry's own tables: its head, its commits, the feed of changes, revisions, the ledger over them, keys of documents, API keys, idempotency.
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One row. Taken first in every write, so that the order of commits is the order of numbers, without gaps. */
export const heads = sqliteTable('heads', {
  id: integer('id').primaryKey(),
  /** Number of the last commit; never shown, it moves with what the public may not see. */
  commit_number: integer('commit_number').notNull(),
  public_seq: integer('public_seq').notNull(),
  partner_seq: integer('partner_seq').notNull(),
  confidential_seq: integer('confidential_seq').notNull(),
  /** Signs page cursors and keys hashes, together with the pepper if there is one. */
  secret: text('secret').notNull(),
  /** By what both together are known again; null where there is no pepper. It tells nothing of either. */
  secret_mark: text('secret_mark'),
  /** Fingerprint of the rendering that all current editions are of; null when they may be of another. */
  rendering: text('rendering'),
  /** When the first content was loaded; null while nothing ever was. */
  seeded_at: text('seeded_at'),
  /** When a record was erased last; null while none ever was. */
  erased_at: text('erased_at'),
});

/** What a row is held to: a commitment to its words, and the salt that opens it, which goes with the words when they are erased. */
function committed() {
  return {
    salt: blob('salt', { mode: 'buffer' }),
    commitment: blob('commitment', { mode: 'buffer' }).notNull(),
  };
}

export const commits = sqliteTable(
  'commits',
  {
    commit_number: integer('commit_number').primaryKey(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason'),
    source: text('source'),
    /** How far the feed of each audience had come with it. */
    public_seq: integer('public_seq').notNull(),
    partner_seq: integer('partner_seq').notNull(),
    confidential_seq: integer('confidential_seq').notNull(),
    ...committed(),
    /** What the tree of commits has of it. */
    leaf: blob('leaf', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    index('commits_by_at').on(table.at, table.commit_number),
    index('commits_by_public_seq').on(table.public_seq, table.commit_number),
    index('commits_by_partner_seq').on(table.partner_seq, table.commit_number),
    index('commits_by_confidential_seq').on(table.confidential_seq, table.commit_number),
  ],
);

/**
 * What changed for whom: of each audience for which the record's document changed, a number in its feed, the version, what became of it, and what the tree of
 * that feed has of it; null for the others.
 */
export const changes = sqliteTable(
  'changes',
  {
    commit_number: integer('commit_number').notNull(),
    record: text('record').notNull(),
    id: text('id').notNull(),
    public_seq: integer('public_seq'),
    public_version: integer('public_version'),
    public_change: text('public_change'),
    public_leaf: blob('public_leaf', { mode: 'buffer' }),
    partner_seq: integer('partner_seq'),
    partner_version: integer('partner_version'),
    partner_change: text('partner_change'),
    partner_leaf: blob('partner_leaf', { mode: 'buffer' }),
    confidential_seq: integer('confidential_seq'),
    confidential_version: integer('confidential_version'),
    confidential_change: text('confidential_change'),
    confidential_leaf: blob('confidential_leaf', { mode: 'buffer' }),
  },
  (table) => [
    primaryKey({ columns: [table.record, table.id, table.commit_number] }),
    uniqueIndex('changes_public_seq').on(table.public_seq),
    uniqueIndex('changes_partner_seq').on(table.partner_seq),
    uniqueIndex('changes_confidential_seq').on(table.confidential_seq),
  ],
);

/** Who changed what: one row for each record that a commit touched. */
export const revisions = sqliteTable(
  'revisions',
  {
    record: text('record').notNull(),
    id: text('id').notNull(),
    revision: integer('revision').notNull(),
    commit_number: integer('commit_number').notNull(),
    /** add, revise, retire, restore */
    action: text('action').notNull(),
    /** JSON of the columns that changed, as they were and as they are. */
    before: text('before'),
    after: text('after'),
    ...committed(),
  },
  (table) => [primaryKey({ columns: [table.record, table.id, table.revision] }), index('revisions_by_commit').on(table.commit_number, table.record, table.id, table.revision)],
);

/** Editions of which something was taken back, and with which commit: a document that is not what its commitment says must be among these. */
export const withdrawals = sqliteTable(
  'withdrawals',
  {
    commit_number: integer('commit_number').notNull(),
    record: text('record').notNull(),
    id: text('id').notNull(),
    audience: integer('audience').notNull(),
    version: integer('version').notNull(),
    /** How far the feed of each audience had come with the commit; null until that is stored, in the same write. */
    public_seq: integer('public_seq'),
    partner_seq: integer('partner_seq'),
    confidential_seq: integer('confidential_seq'),
  },
  (table) => [
    primaryKey({ columns: [table.commit_number, table.record, table.id, table.audience, table.version] }),
    index('withdrawals_by_id').on(table.record, table.id),
    index('withdrawals_by_public_seq').on(table.public_seq, table.record, table.id, table.version, table.audience),
    index('withdrawals_by_partner_seq').on(table.partner_seq, table.record, table.id, table.version, table.audience),
    index('withdrawals_by_confidential_seq').on(table.confidential_seq, table.record, table.id, table.version, table.audience),
  ],
);

/** One row in a store that mirrors the public part of a registry elsewhere, and none in any other. Where that is served is in no table. */
export const mirrors = sqliteTable('mirrors', {
  id: integer('id').primaryKey(),
  /** What the heads of the ledger are checked with; null until the first was seen. */
  verifier_key: text('verifier_key'),
  /** The head of the public tree as it was signed, letter for letter, and of which size it is; null until there was one. */
  checkpoint: text('checkpoint'),
  checkpoint_size: integer('checkpoint_size'),
  /** An instant of the clock of the registry that is mirrored up to which nothing is missing; null until that was so once. */
  confirmed_at: text('confirmed_at'),
  /** The position from which on it is asked next what was taken back. */
  withdrawn_from: integer('withdrawn_from').notNull(),
  /** 1 once it held all that there was, 0 before and while a commit is in it in part. */
  is_whole: integer('is_whole').notNull(),
  /** 1 from when something was taken back until the files were written anew without it. */
  to_purge: integer('to_purge').notNull(),
});

/** Whole subtrees of the ledger's trees, so that no proof reads many leaves: 256 leaves at level 1, 256 of those at level 2, and so on. */
export const ledgerTiles = sqliteTable(
  'ledger_tiles',
  {
    tree: text('tree').notNull(),
    level: integer('level').notNull(),
    /** Its place among those of its level, from 0. */
    number: integer('number').notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.tree, table.level, table.number] })],
);

/** The values of fields that can have several, and texts by whose parts documents are found: what a list finds documents by, and from which commit to which. */
export const editionKeys = sqliteTable(
  'edition_keys',
  {
    record: text('record').notNull(),
    id: text('id').notNull(),
    audience: integer('audience').notNull(),
    field: text('field').notNull(),
    value: text('value').notNull(),
    from_commit: integer('from_commit').notNull(),
    /** Null while current. */
    to_commit: integer('to_commit'),
  },
  (table) => [
    primaryKey({ columns: [table.record, table.id, table.audience, table.field, table.value, table.from_commit] }),
    index('edition_keys_by_value').on(table.record, table.audience, table.field, table.value, table.id, table.to_commit, table.from_commit),
  ],
);

/** Words of names by how they sound: a key leads to the words that have it and that documents of an audience hold, now or in the past. */
export const soundKeys = sqliteTable(
  'sound_keys',
  {
    record: text('record').notNull(),
    field: text('field').notNull(),
    audience: integer('audience').notNull(),
    key: text('key').notNull(),
    value: text('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.record, table.field, table.audience, table.key, table.value] })],
);

/** Keys of clients, as digests only. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    /** JSON: to what it is narrowed; null for all that its role may. */
    scopes: text('scopes'),
    /** For whom it writes; null for whoever runs the registry. */
    organization: text('organization'),
    secret_digest: text('secret_digest').notNull(),
    /** What was replaced, and until when it works as well. */
    previous_digest: text('previous_digest'),
    previous_until: text('previous_until'),
    created_at: text('created_at').notNull(),
    updated_at: text('updated_at').notNull(),
    expires_on: text('expires_on'),
    last_used_on: text('last_used_on'),
    retired_at: text('retired_at'),
  },
  (table) => [uniqueIndex('api_keys_secret_digest').on(table.secret_digest), uniqueIndex('api_keys_previous_digest').on(table.previous_digest)],
);

/** Answers to requests that carried an Idempotency-Key: where the answer is kept, never its content. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    actor: text('actor').notNull(),
    key: text('key').notNull(),
    request_digest: text('request_digest').notNull(),
    record: text('record').notNull(),
    id: text('id').notNull(),
    version: integer('version').notNull(),
    seq: integer('seq').notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.actor, table.key] }), index('idempotency_keys_by_at').on(table.at)],
);
