// Who may import whom, who may write what, and how files look: read off every source file, so that a new one is judged as well.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import * as tables from '../../src/core/db/tables/index.js';
import { records } from '../../src/records/index.js';
import { callsIn, type Import, nodesIn, ROOT, type Source, sourceOf, sourcesIn } from '../support/sources.js';

const sources = sourcesIn('src');

type Rule = (sources: readonly Source[]) => string[];

/** What must be allowed for the code to be as it is: by file and name, with the reason. Whatever no longer needs it must go. */
type Allowed = Readonly<Record<string, string>>;

const BANDS = ['core', 'records', 'services', 'app, server and cli'] as const;
const LAYERS = ['values', 'access', 'db', 'http'];
const TOP = ['app.ts', 'document.ts', 'server.ts', 'worker.ts', 'cli.ts'];

function bandOf(path: string): number {
  const place = BANDS.findIndex((band) => path.startsWith(`${band}/`));
  return place < 0 ? 3 : place;
}

/** `records/names` of `records/names/store.ts`; undefined for files that lie in a band itself. */
function featureOf(path: string): string | undefined {
  return /^((?:records|services)\/[^/]+)\//.exec(path)?.[1];
}

const layerOf = (path: string): string => (/^core\/(?:(\w+)\/|(problem)\.ts$)/.exec(path)?.slice(1).find(Boolean) ?? '') as string;
const each = (sources: readonly Source[], look: (source: Source, imported: Import) => string[]): string[] =>
  sources.flatMap((source) => source.imports.flatMap((imported) => look(source, imported)));

const HTTP_MAY_USE: Allowed = {
  'core/db/record.ts revise': 'the routes that all records share are the ones to call it',
  'core/db/record.ts retire': 'likewise',
  'core/db/record.ts restore': 'likewise',
  'core/db/restoring.ts restoreVersion': 'likewise',
  'core/db/erasing.ts erase': 'likewise',
  'core/db/record.ts expectVersion': 'If-Match is judged inside the write',
  'core/db/turn-within.ts TURN_WITHIN_MS': 'how long a request waits to write is for those to say who answer it',
  'core/db/record.ts etagOf': 'the same tag goes into a header and into the problem of a stale version',
  'core/db/record.ts demand': 'whether the owner in the address is there, inside the write',
  'core/db/drafts.ts hasDrafts': 'routes say whether what they change can be a draft of another organisation',
  'core/db/registry.ts requestDigest': 'what an Idempotency-Key belongs to',
  'core/db/only-once.ts IdempotencyKeyReused': 'a failure has to be known to be answered',
  'core/db/editions.ts CorruptEdition': 'likewise',
  'core/db/pages.ts PositionGone': 'likewise',
  'core/db/registry.ts PositionAhead': 'likewise',
  'core/db/registry.ts MomentAhead': 'likewise',
  'core/db/on-day.ts NotOfADay': 'likewise',
  'core/db/on-day.ts hasDays': 'whether a list has a parameter for the day',
  'core/db/on-day.ts onDay': 'what is asked is asked of a day before the store is',
  'core/db/on-day.ts documentOn': 'what the store gave is shown as of a day',
  'core/db/types.ts StoreUnavailable': 'likewise',
  'core/db/types.ts OutcomeUnknown': 'likewise',
  'core/db/types.ts causeOf': 'what drizzle wraps around a failure quotes names, and must not reach the log',
};

const SQL_BY_HAND: Allowed = {
  'core/db/migrations.ts': 'the table of what was applied is not among the registry’s own',
};

const ROUTES_MAY_USE: Allowed = {
  'core/db/record.ts add': 'a record that is stored as it comes in has nothing of its own to do in its store',
};

/** Optional peers, which files import that nothing loads but a command that needs them. */
const ONLY_WHERE_ASKED_FOR: Allowed = Object.fromEntries(
  ['hostile', 'requests', 'run', 'values'].map((file) => [`services/contract/${file}.ts fast-check`, 'registry contract-test alone loads it, and says so where it is missing']),
);

const usesOf = (sources: readonly Source[], from: (path: string) => boolean): string[] =>
  each(
    sources.filter(({ path }) => from(path)),
    (_, { file, values }) => (file?.startsWith('core/db/') ? values.map((name) => `${file} ${name}`) : []),
  );

const isRoutes = (path: string): boolean => /^(records|services)\/[^/]+\/routes\.ts$/.test(path);

const BANDS_RULE = 'each band imports only to its left: core ← records ← services ← app, server, cli';
const CORE_RULE = 'inside the core, values ← access ← db, and http takes of db its types and little else';
const INDEX_RULE = 'a record and a service are known to others by their index alone';
const CYCLE_RULE = 'nothing goes round in circles';
const ROLES_RULE = 'inside a record, routes ← nothing, store ← routes, schema ← both: a schema knows no drizzle, a store no HTTP';
const SINGLE_RULE = 'the environment, ids, times and chance have one door each';
const TABLES_RULE = 'each table is written by its owner alone, and no SQL by hand';
const READS_RULE = 'the tables of records are read by writes and rendering only';
const FOLDERS_RULE = 'each record has its four files, each service its index, and each is listed';
const LOOK_RULE = 'files begin with what they are for and export by name';
const PACKAGES_RULE = 'imports are relative with their extension, or of a package that package.json names';

const doorsIn = remembered(({ path, tree, imports }) => {
  const complaints: string[] = [];
  for (const node of nodesIn(tree)) {
    const text = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.getText().replace(/\s|\?/g, '') : '';
    const hasNoArgument = (ts.isNewExpression(node) || ts.isCallExpression(node)) && !node.arguments?.length;
    if (/^process(\.env|\.?\[['"]env['"]\])$/.test(text) && path !== 'config.ts') complaints.push(`${path} reads the environment: add the setting to config.ts and hand it in`);
    if (ts.isIdentifier(node) && node.text === 'randomUUID' && path !== 'core/values/id.ts') complaints.push(`${path} makes an id: use newId() of core/values/id.ts`);
    if (
      (['Date.now', 'performance.now'].includes(text) || text.startsWith('process.hrtime') || (hasNoArgument && node.expression.getText() === 'Date')) &&
      path !== 'core/values/clock.ts'
    )
      complaints.push(`${path} looks at the time: have a Clock of core/values/clock.ts handed in`);
    if (ts.isIdentifier(node) && node.text === 'process' && !ts.isPropertyAccessExpression(node.parent) && !ts.isElementAccessExpression(node.parent))
      complaints.push(`${path} hands process on, and the environment with it: take what is needed of it by name`);
    if (text === 'Math.random') complaints.push(`${path} uses Math.random, which can be guessed: use node:crypto`);
  }
  for (const { package: used, file, values } of imports) {
    if (used === 'node:process') complaints.push(`${path} imports node:process, past the rule that only config.ts reads the environment`);
    if (file === 'core/values/clock.ts' && values.includes('systemClock') && !TOP.includes(path)) complaints.push(`${path} takes the clock of the system: have a Clock handed in`);
  }
  return [...new Set(complaints)];
});

const RULES: Readonly<Record<string, Rule>> = {
  [BANDS_RULE]: (sources) =>
    each(sources, ({ path }, { file }) => {
      if (!file) return [];
      const [from, to] = [bandOf(path), bandOf(file)];
      if (to > from) return [`${path} imports ${file}: ${BANDS[from]} knows nothing of ${BANDS[to]}; have it handed in`];
      if (file === 'records/index.ts' && !TOP.includes(path)) return [`${path} imports the list of all records: only ${TOP.join(', ')} know all; have it handed in`];
      return [];
    }),

  [CORE_RULE]: (sources) => [
    ...each(
      sources.filter(({ path }) => path.startsWith('core/')),
      ({ path }, { file }) => {
        if (!file?.startsWith('core/')) return [];
        const [from, to] = [layerOf(path), layerOf(file)];
        if (from === to) return [];
        if (to === 'problem')
          return ['db', 'http'].includes(from) ? [] : [`${path} imports ${file}: ${from} says what is wrong in values of its own, and who calls it makes the problem`];
        if (from === 'problem') return [`${path} imports ${file}: the catalogue of failures imports nothing of ours`];
        if (LAYERS.indexOf(to) > LAYERS.indexOf(from)) return [`${path} imports ${file}: ${from} knows nothing of ${to}; hand it in, or move what is needed to the left`];
        return [];
      },
    ),
    ...unlisted(
      usesOf(sources, (path) => path.startsWith('core/http/')),
      HTTP_MAY_USE,
      (use) => `core/http uses ${use} at run time: take types only, or add it to HTTP_MAY_USE with the reason`,
    ),
  ],

  [INDEX_RULE]: (sources) =>
    each(sources, ({ path }, { file }) => {
      const to = file && featureOf(file);
      if (!to || featureOf(path) === to || file === `${to}/index.ts`) return [];
      return [`${path} imports ${file}: take it from ${to}/index.ts`];
    }),

  [CYCLE_RULE]: (sources) =>
    [
      ...circles(new Map(sources.map(({ path, imports }) => [path, imports.flatMap(({ file, values }) => (file && values.length > 0 ? [file] : []))]))),
      ...circles(new Map([...new Set(sources.map(({ path }) => featureOf(path) ?? path))].map((feature) => [feature, neighboursOf(sources, feature)]))),
    ].map((circle) => `${circle.join(' → ')}: break the circle`),

  [ROLES_RULE]: (sources) => [
    ...each(sources, ({ path }, { file, package: used, values }) => {
      const role = /^(?:records|services)\/[^/]+\/(\w[\w-]*)\.ts$/.exec(path)?.[1];
      const feature = featureOf(path);
      const own = file && feature && file.startsWith(`${feature}/`) ? file.slice(feature.length + 1, -3) : undefined;
      // What a record has beside its four files are pure functions; what it is asked in one word is said in the terms of the store.
      const isPure = role === 'schema' || (path.startsWith('records/') && !['schema', 'store', 'routes', 'index', 'shortcuts'].includes(role ?? ''));
      if (isPure && path !== 'records/citing.ts' && path !== 'records/index.ts') {
        if (used?.startsWith('drizzle-orm') || file?.startsWith('core/db/')) return [`${path} imports ${used ?? file}: a schema knows no tables; that belongs in the store`];
        if (used === 'fastify' || file?.startsWith('core/http/')) return [`${path} imports ${used ?? file}: a schema knows no HTTP; that belongs in the routes`];
        if (own === 'store' || own === 'routes') return [`${path} imports ${file}: the ${own} is made from the schema, not the other way round`];
      }
      if (role === 'store') {
        if (used?.includes('fastify') || file?.startsWith('core/http/') || used === 'node:http')
          return [`${path} imports ${used ?? file}: a store knows no HTTP; that belongs in the routes`];
        if (own === 'routes') return [`${path} imports ${file}: the routes call the store, not the other way round`];
      }
      if (role === 'routes' && used?.startsWith('drizzle-orm')) return [`${path} imports ${used}: routes leave SQL to the store`];
      if (role === 'routes' && file?.startsWith('core/db/tables/') && values.length > 0) return [`${path} imports ${file}: routes leave tables to the store`];
      return [];
    }),
    ...unlisted(usesOf(sources, isRoutes), ROUTES_MAY_USE, (use) => `Routes use ${use} at run time: let the store do it, or add it to ROUTES_MAY_USE with the reason`),
  ],

  [SINGLE_RULE]: (sources) => sources.flatMap(doorsIn),

  [TABLES_RULE]: (sources) => [
    ...sources.flatMap(writesIn).flatMap(({ path, kind, text }) => {
      if (kind === undefined) return [`${path} writes ${text}, and it cannot be seen which table that is: name it`];
      return (OWNERS[kind] ?? []).includes(path) ? [] : [`${path} writes ${kind}: only ${OWNERS[kind]?.join(' and ') || 'nobody'} may; go through it`];
    }),
    ...sources.flatMap(({ path, tree }) =>
      [...nodesIn(tree)]
        .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
        .filter((node) => !SQL_BY_HAND[path] && /\b(insert\s+into|delete\s+from|update\s+\S+\s+set|(drop|alter|create)\s+(table|index|trigger))\b/i.test(node.getText()))
        .map((node) => `${path} has SQL written by hand, ${node.getText().slice(0, 40)}: write it with drizzle, so that both engines take it and these rules see it`),
    ),
  ],

  [READS_RULE]: (sources) =>
    each(sources, ({ path }, { file, values }) => {
      if (!file?.startsWith('core/db/') || path.startsWith('core/db/')) return [];
      const read = values.filter((name) => KINDS.get(name) === RECORDS);
      const own = records.all.find((record) => path === `records/${folderNamed(record.plural)}/store.ts`);
      return read
        .filter((name) => !(own && named(own.table) === name) && !own?.links?.some((link) => named(link.table) === name) && !TABLES_MAY_BE_READ[`${path} ${name}`])
        .map((name) => `${path} imports the table ${name}: only the store of the record names it; reads go to editions`);
    }),

  [FOLDERS_RULE]: (sources) => {
    const has = new Set(sources.map(({ path }) => path));
    const folders = [...new Set(sources.map(({ path }) => featureOf(path)).filter((feature) => feature !== undefined))];
    const expected = records.all.map(({ plural }) => `records/${folderNamed(plural)}`);
    return [
      ...folders
        .filter((folder) => folder.startsWith('records/'))
        .flatMap((folder) => [
          ...['schema', 'store', 'routes', 'index']
            .filter((file) => !has.has(`${folder}/${file}.ts`))
            .map((file) => `${folder} has no ${file}.ts: every record has schema, store, routes and index`),
          ...(expected.includes(folder) ? [] : [`${folder} is on no list: add the record to records/index.ts, or call the folder like its plural`]),
        ]),
      ...expected.filter((folder) => !folders.includes(folder)).map((folder) => `There is no folder ${folder} for the record of that name`),
      ...folders
        .filter((folder) => folder.startsWith('services/') && !has.has(`${folder}/index.ts`))
        .map((folder) => `${folder} has no index.ts: add one that says what others may use`),
      ...sources
        .filter(({ path }) => /^records\/[^/]+\/index\.ts$/.test(path))
        .flatMap(({ path, tree }) =>
          tree.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier) ? [] : [`${path} does more than hand on: an index only exports from its folder`],
        ),
    ];
  },

  [LOOK_RULE]: (sources) =>
    sources.flatMap(({ path, text, tree }) => {
      const [first, second] = text.split('\n');
      const head = (first?.startsWith('#!') ? second : first) ?? '';
      const exportsDefault = [...nodesIn(tree)].some(
        (node) =>
          ts.isExportAssignment(node) ||
          (node.kind === ts.SyntaxKind.DefaultKeyword &&
            ts.canHaveModifiers(node.parent) &&
            ts.getModifiers(node.parent)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)),
      );
      return [
        ...(/^\/\/ \S.{15,}/.test(head) ? [] : [`${path} does not begin with a comment of one line that says what it is for`]),
        ...(exportsDefault && !/^(vitest|drizzle)\.config\.ts$/.test(path) ? [`${path} has a default export: export it by name`] : []),
      ];
    }),

  [PACKAGES_RULE]: (sources) => {
    const declared = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies);
    const used = new Set(sources.flatMap(({ imports, text }) => [...imports.map((one) => one.package), ...[...text.matchAll(/\.resolve\('([^'.]+)'\)/g)].map(([, name]) => name)]));
    const has = new Set(sources.map(({ path }) => path));
    return [
      ...each(sources, ({ path }, { specifier, file, package: name }) => {
        if (file) return /\.js$/.test(specifier) && has.has(file) ? [] : [`${path} imports ${specifier}: name the file, with the extension .js`];
        if (name?.startsWith('node:')) return [];
        return declared.includes(name as string) || ONLY_WHERE_ASKED_FOR[`${path} ${name}`]
          ? []
          : [`${path} imports ${name}: add it to the dependencies in package.json, or write node: before a module of Node`];
      }),
      ...declared.filter((name) => !used.has(name)).map((name) => `${name} is a dependency that nothing imports: take it from package.json`),
    ];
  },
};

function unlisted(uses: readonly string[], allowed: Allowed, complaint: (use: string) => string): string[] {
  return [...new Set(uses)].filter((use) => !(use in allowed)).map(complaint);
}

/** The other records and services that a record or service imports, if only types. */
function neighboursOf(sources: readonly Source[], feature: string): string[] {
  const own = sources.filter(({ path }) => featureOf(path) === feature);
  return own.flatMap(({ imports }) => imports.flatMap(({ file }) => (file ? (featureOf(file) ?? []) : []))).filter((other) => other !== feature);
}

/** What was found in a source once is not looked for again: most of them stay as they are while others are planted. */
function remembered<T>(look: (source: Source) => T): (source: Source) => T {
  const known = new WeakMap<Source, { found: T }>();
  return (source) => {
    const before = known.get(source);
    if (before) return before.found;
    const found = look(source);
    known.set(source, { found });
    return found;
  };
}

const folderNamed = (plural: string): string => plural.replaceAll('_', '-');

/** Circles in a graph, each found once. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (at: string, path: string[]): void => {
    const before = path.indexOf(at);
    if (before >= 0) {
      found.push([...path.slice(before), at]);
      return;
    }
    if (done.has(at)) return;
    for (const next of graph.get(at) ?? []) walk(next, [...path, at]);
    done.add(at);
  };
  for (const at of graph.keys()) walk(at, []);
  return found;
}

const RECORDS = 'tables of records';
const EDITIONS = 'tables of editions';

const byName = new Map<string, string>(Object.entries(tables).flatMap(([name, table]) => (is(table, SQLiteTable) ? [[getTableName(table), name] as const] : [])));
const named = (table: SQLiteTable): string => byName.get(getTableName(table)) as string;

/** What kind of table each constant is: found from the records, so that a new one is known. */
const KINDS = new Map<string, string>([
  ...[...byName.values()].map((name) => [name, name] as const),
  ...records.all.flatMap(({ table, editions, links = [] }) => [
    [named(table), RECORDS] as const,
    [named(editions as unknown as SQLiteTable), EDITIONS] as const,
    ...links.map((link) => [named(link.table), RECORDS] as const),
  ]),
]);

/** Who writes what. The registry's own tables are each listed; a new one has to be. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  // Erasing goes past all that keeps.
  [RECORDS]: ['core/db/record.ts', 'core/db/erasing.ts'],
  // A mirror takes in what another registry has published.
  [EDITIONS]: ['core/db/publish.ts', 'core/db/indexing.ts', 'core/db/withdrawing.ts', 'core/db/erasing.ts', 'core/db/taking-in.ts'],
  editionKeys: ['core/db/indexing.ts'],
  soundKeys: ['core/db/indexing.ts'],
  changes: ['core/db/publish.ts', 'core/db/taking-in.ts'],
  commits: ['core/db/committing.ts', 'core/db/erasing.ts'],
  // Where a feed had come to with them is known with their commit.
  withdrawals: ['core/db/withdrawing.ts', 'core/db/erasing.ts', 'core/db/committing.ts', 'core/db/taking-in.ts'],
  mirrors: ['core/db/taking-in.ts'],
  ledgerTiles: ['core/db/ledger.ts'],
  idempotencyKeys: ['core/db/registry.ts', 'core/db/only-once.ts'],
  // Beside the numbers it holds two marks, each of the service that sets it. Who holds a registry still touches it and undoes that.
  heads: ['core/db/registry.ts', 'core/db/hold.ts', 'core/db/erasing.ts', 'core/db/taking-in.ts', 'services/republish/index.ts', 'services/seeds/index.ts'],
  revisions: ['core/db/committing.ts', 'core/db/erasing.ts'],
  apiKeys: ['services/keys/store.ts'],
  exportRequests: ['services/export-requests/store.ts'],
  auditEvents: ['services/audit/store.ts', 'core/db/erasing.ts'],
  // What is sealed goes with the record that it is of.
  sealedValues: ['services/sealed-values/store.ts', 'core/db/erasing.ts'],
  webhooks: ['services/webhooks/store.ts'],
  webhookSecrets: ['services/webhooks/store.ts'],
  // They are made and taken away with their webhook.
  webhookProgress: ['services/webhooks/store.ts', 'services/webhooks/log.ts'],
  webhookDeliveries: ['services/webhooks/store.ts', 'services/webhooks/log.ts'],
  webhookLease: ['services/webhooks/lease.ts'],
  // Erasing drops plans: whom they speak of nobody can tell.
  imports: ['services/imports/store.ts', 'core/db/erasing.ts'],
  importRows: ['services/imports/store.ts', 'core/db/erasing.ts'],
  importMappings: ['services/imports/store.ts'],
  // The second carries rows from one registry to another as they are.
  'any table': ['core/db/statements.ts', 'core/db/rows.ts'],
};

/** Who else names a record's table, and why. */
const TABLES_MAY_BE_READ: Allowed = {
  'records/citing.ts citations': 'records of every kind cite sources in one table',
};

interface Write {
  path: string;
  text: string;
  kind: string | undefined;
}

/** Every statement that inserts, updates or deletes, with the table that it names. */
const writesIn = remembered(({ path, tree }: Source): Write[] =>
  callsIn(tree).flatMap((call) => {
    const table = tableWritten(call);
    if (!table) return [];
    return [{ path, text: bare(table).getText(), kind: kindOf(tree, bare(table)) }];
  }),
);

function tableWritten(call: ts.CallExpression): ts.Expression | undefined {
  const { expression } = call;
  if (ts.isIdentifier(expression) && expression.text === 'insertRows') return call.arguments[1];
  if (!ts.isPropertyAccessExpression(expression) || !['insert', 'update', 'delete'].includes(expression.name.text) || call.arguments.length !== 1) return undefined;
  const [argument] = call.arguments as unknown as [ts.Expression];
  const isStore = /(^|[.#])(db|tx|store|connection|transaction)$/i.test(expression.expression.getText());
  return isStore || kindOf(call.getSourceFile(), bare(argument)) ? argument : undefined;
}

/** Without `as` and parentheses. */
function bare(expression: ts.Expression): ts.Expression {
  return ts.isAsExpression(expression) || ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression) ? bare(expression.expression) : expression;
}

function kindOf(tree: ts.SourceFile, expression: ts.Expression): string | undefined {
  const text = expression.getText();
  if (/\.editions$/.test(text)) return EDITIONS;
  if (/\.table$/.test(text)) return RECORDS;
  if (!ts.isIdentifier(expression)) return undefined;
  const known = KINDS.get(text);
  if (known) return known;
  for (const node of nodesIn(tree)) {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === text && node.initializer && node.initializer !== expression)
      return kindOf(tree, bare(node.initializer));
    if (ts.isParameter(node) && node.name.getText() === text && node.type?.getText() === 'SQLiteTable') return 'any table';
  }
  return undefined;
}

test.each(Object.keys(RULES))('%s', (rule) => {
  expect(RULES[rule]?.(sources)).toEqual([]);
});

test('tests, migrations and settings begin with what they are for, too', () => {
  const others = ['tests', 'migrations'].flatMap((folder) => sourcesIn(folder).map((source) => ({ ...source, path: `${folder}/${source.path}` })));
  const settings = ['vitest.config.ts', 'drizzle.config.ts'].map((path) => sourceOf(path, readFileSync(join(ROOT, path), 'utf8')));
  expect(RULES[LOOK_RULE]?.([...others, ...settings])).toEqual([]);
});

describe('what is allowed beyond the rules is still needed:', () => {
  test.each([
    ['HTTP_MAY_USE', HTTP_MAY_USE, usesOf(sources, (path) => path.startsWith('core/http/'))],
    ['ROUTES_MAY_USE', ROUTES_MAY_USE, usesOf(sources, isRoutes)],
    ['TABLES_MAY_BE_READ', TABLES_MAY_BE_READ, each(sources, ({ path }, { values }) => values.map((name) => `${path} ${name}`))],
    [
      'OWNERS',
      Object.fromEntries(Object.entries(OWNERS).flatMap(([kind, files]) => files.map((file) => [`${file} ${kind}`, '']))),
      sources.flatMap(writesIn).map(({ path, kind }) => `${path} ${kind}`),
    ],
    ['ONLY_WHERE_ASKED_FOR', ONLY_WHERE_ASKED_FOR, sources.flatMap(({ path, imports }) => imports.map((imported) => `${path} ${imported.package}`))],
  ])('%s', (list, allowed, uses) => {
    for (const use of Object.keys(allowed)) expect(uses, `Nothing needs "${use}" any more: take it from ${list}`).toContain(use);
  });

  test('every table has an owner', () => {
    for (const kind of new Set(KINDS.values())) expect(Object.keys(OWNERS), `Nobody owns ${kind}: say in OWNERS who writes it`).toContain(kind);
  });
});

describe('the rules notice', () => {
  const head = '// A file that a test plants among the others.\n';
  test.each<[what: string, rule: string, path: string, text: string, complaint: string]>([
    [
      'a core that knows a record',
      BANDS_RULE,
      'core/db/planted.ts',
      "import { name } from '../../records/names/index.js';",
      'core/db/planted.ts imports records/names/index.ts: core knows nothing of records',
    ],
    ['a core that knows a type of a service', BANDS_RULE, 'core/planted.ts', "import type { KeyRole } from '../services/keys/index.js';", 'core knows nothing of services'],
    ['a record that knows a service', BANDS_RULE, 'records/names/planted.ts', "import { listKeys } from '../../services/keys/index.js';", 'records knows nothing of services'],
    ['a service that knows the settings', BANDS_RULE, 'services/keys/planted.ts', "import { readConfig } from '../../config.js';", 'services knows nothing of app, server and cli'],
    [
      'a service that knows all records',
      BANDS_RULE,
      'services/keys/planted.ts',
      "import { records } from '../../records/index.js';",
      'only app.ts, document.ts, server.ts, worker.ts, cli.ts know all',
    ],
    ['an import at run time', BANDS_RULE, 'core/db/planted.ts', "const { name } = await import('../../records/names/index.js');", 'core knows nothing of records'],
    ['values that know viewers', CORE_RULE, 'core/values/planted.ts', "import { ROLES } from '../access/viewer.js';", 'values knows nothing of access'],
    ['a store that knows HTTP', CORE_RULE, 'core/db/planted.ts', "import type { Operation } from '../http/operation.js';", 'db knows nothing of http'],
    ['access that makes problems', CORE_RULE, 'core/access/planted.ts', "import { Problem } from '../problem.js';", 'who calls it makes the problem'],
    ['a catalogue that imports', CORE_RULE, 'core/problem.ts', "import { newId } from './values/id.js';", 'imports nothing of ours'],
    ['HTTP that publishes', CORE_RULE, 'core/http/planted.ts', "import { publish } from '../db/publish.js';", 'core/http uses core/db/publish.ts publish at run time'],
    [
      'a record that reaches into another',
      INDEX_RULE,
      'records/names/planted.ts',
      "import { PrisonerView } from '../prisoners/schema.js';",
      'take it from records/prisoners/index.ts',
    ],
    ['a service that reaches into another', INDEX_RULE, 'services/seeds/planted.ts', "import { makeKey } from '../keys/store.js';", 'take it from services/keys/index.ts'],
    ['an app that reaches into a service', INDEX_RULE, 'app.ts', "import { makeKey } from './services/keys/store.js';", 'take it from services/keys/index.ts'],
    ['files in a circle', CYCLE_RULE, 'core/values/partial-date.ts', "import { Id } from './types.js';", 'core/values/partial-date.ts → core/values/types.ts'],
    ['records in a circle', CYCLE_RULE, 'records/names/schema.ts', "import type { prisoner } from '../prisoners/index.js';", 'records/names → records/prisoners'],
    ['a schema that knows drizzle', ROLES_RULE, 'records/names/schema.ts', "import { eq } from 'drizzle-orm';", 'a schema knows no tables'],
    ['a schema that knows a table', ROLES_RULE, 'records/names/schema.ts', "import { names } from '../../core/db/tables/index.js';", 'a schema knows no tables'],
    ['a schema that knows its store', ROLES_RULE, 'records/names/schema.ts', "import { name } from './store.js';", 'the store is made from the schema'],
    ['a schema that knows HTTP', ROLES_RULE, 'services/keys/schema.ts', "import { flag } from '../../core/http/parameters.js';", 'a schema knows no HTTP'],
    ['a store that knows requests', ROLES_RULE, 'records/names/store.ts', "import type { FastifyRequest } from 'fastify';", 'a store knows no HTTP'],
    ['a store that knows the routes', ROLES_RULE, 'services/keys/store.ts', "import { keyRoutes } from './routes.js';", 'the routes call the store'],
    ['routes with SQL', ROLES_RULE, 'records/names/routes.ts', "import { sql } from 'drizzle-orm';", 'routes leave SQL to the store'],
    ['routes that read records', ROLES_RULE, 'records/names/routes.ts', "import { load } from '../../core/db/load.js';", 'Routes use core/db/load.ts load at run time'],
    ['pure functions that know tables', ROLES_RULE, 'records/prisoners/composing.ts', "import { names } from '../../core/db/tables/index.js';", 'a schema knows no tables'],
    ['a second reader of the environment', SINGLE_RULE, 'core/db/planted.ts', 'const path = process.env.PATH;', 'reads the environment'],
    ['one that hides it', SINGLE_RULE, 'core/db/planted.ts', "const path = process?.['env'];", 'reads the environment'],
    ['one that takes it apart', SINGLE_RULE, 'core/db/planted.ts', 'const { env } = process;', 'hands process on'],
    ['one that imports it', SINGLE_RULE, 'core/db/planted.ts', "import { env } from 'node:process';", 'imports node:process'],
    ['a second maker of ids', SINGLE_RULE, 'core/db/planted.ts', "import { randomUUID } from 'node:crypto';", 'use newId()'],
    ['a second clock', SINGLE_RULE, 'core/db/planted.ts', 'const now = new Date();', 'looks at the time'],
    ['a third', SINGLE_RULE, 'core/db/planted.ts', 'const now = Date.now();', 'looks at the time'],
    ['a clock that is taken', SINGLE_RULE, 'core/db/planted.ts', "import { systemClock } from '../values/clock.js';", 'takes the clock of the system'],
    ['chance that can be guessed', SINGLE_RULE, 'core/db/planted.ts', 'const id = Math.random();', 'can be guessed'],
    [
      'a record written past record.ts',
      TABLES_RULE,
      'services/keys/planted.ts',
      'await tx.db.update(prisoners).set({});',
      `services/keys/planted.ts writes ${RECORDS}: only core/db/record.ts and core/db/erasing.ts may`,
    ],
    ['one of any kind', TABLES_RULE, 'core/http/planted.ts', 'await insertRows(tx.db, record.table, []);', `writes ${RECORDS}`],
    [
      'an edition written past publish.ts',
      TABLES_RULE,
      'core/db/record.ts',
      'const e = record.editions; await db.delete(e);',
      `writes ${EDITIONS}: only core/db/publish.ts and core/db/indexing.ts and core/db/withdrawing.ts and core/db/erasing.ts and core/db/taking-in.ts may`,
    ],
    ['a store called otherwise', TABLES_RULE, 'core/db/record.ts', 'await anything.delete(prisonerEditions);', `writes ${EDITIONS}`],
    ['a table that cannot be seen', TABLES_RULE, 'core/db/record.ts', 'await tx.db.insert(pick()).values([]);', 'it cannot be seen which table that is'],
    ['any table', TABLES_RULE, 'core/db/record.ts', 'async function put(table: SQLiteTable) { await db.insert(table); }', 'writes any table'],
    ['SQL by hand', TABLES_RULE, 'core/db/planted.ts', 'await db.execute(sql`delete from prisoners`);', 'has SQL written by hand'],
    ['a read of a record past its editions', READS_RULE, 'services/keys/planted.ts', "import { prisoners } from '../../core/db/tables/index.js';", 'imports the table prisoners'],
    ['a read of another record', READS_RULE, 'records/names/store.ts', "import { sentences } from '../../core/db/tables/sentences.js';", 'imports the table sentences'],
    ['a record without files', FOLDERS_RULE, 'records/planted/schema.ts', '', 'records/planted has no store.ts'],
    ['a record on no list', FOLDERS_RULE, 'records/planted/schema.ts', '', 'records/planted is on no list'],
    ['a service without an index', FOLDERS_RULE, 'services/planted/store.ts', '', 'services/planted has no index.ts'],
    ['an index that does something', FOLDERS_RULE, 'records/names/index.ts', 'export const x = 1;', 'an index only exports'],
    ['a default export', LOOK_RULE, 'core/planted.ts', 'export default 1;', 'has a default export'],
    ['a default function', LOOK_RULE, 'core/planted.ts', 'export default function x() {}', 'has a default export'],
    ['a package that is not declared', PACKAGES_RULE, 'core/planted.ts', "import pino from 'pino';", 'imports pino: add it to the dependencies'],
    ['one that is only looked for', PACKAGES_RULE, 'core/planted.ts', "const files = createRequire(import.meta.url).resolve('pino');", 'imports pino: add it to the dependencies'],
    ['a module of Node without its prefix', PACKAGES_RULE, 'core/planted.ts', "import { join } from 'path';", 'write node: before'],
    ['an import without extension', PACKAGES_RULE, 'core/planted.ts', "import { newId } from './values/id';", 'name the file, with the extension .js'],
  ])('%s', (_, rule, path, text, complaint) => {
    const planted = [...sources.filter((source) => source.path !== path), sourceOf(path, head + text)];
    expect(RULES[rule]?.(planted).join('\n')).toContain(complaint);
  });

  test('a file that does not say what it is for', () => {
    for (const text of ['', "import { z } from 'zod';\n", '/** Long. */\n', '// x\n', '#!/usr/bin/env node\nexport {};\n']) {
      expect(RULES[LOOK_RULE]?.([sourceOf('core/planted.ts', text)])).toEqual(['core/planted.ts does not begin with a comment of one line that says what it is for']);
    }
  });

  test('a dependency that nothing imports', () => {
    const without = sources.filter(({ imports }) => !imports.some((one) => one.package === 'commander'));
    expect(RULES[PACKAGES_RULE]?.(without).join('\n')).toContain('commander is a dependency that nothing imports');
  });

  test('an import of a file that is not there', () => {
    expect(existsSync(join(ROOT, 'src/core/values/planted.ts'))).toBe(false);
    expect(RULES[PACKAGES_RULE]?.([...sources, sourceOf('core/planted.ts', `${head}import { x } from './values/planted.js';`)]).join('\n')).toContain(
      'core/planted.ts imports ./values/planted.js',
    );
  });
});
