// Pages lead where they say, name what is there, and say nothing of the machine on which they were written.
import { homedir } from 'node:os';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../src/config.js';
import { AUDIENCES, ROLES } from '../../src/core/access/viewer.js';
import { anchorsIn, isThere, linksIn, type Page, pathsIn, textFiles } from '../support/documents.js';
import { ROOT } from '../support/sources.js';

const files = textFiles();
const pages = files.filter(({ path }) => path.endsWith('.md'));
const page = (path: string): string => pages.find((one) => one.path === path)?.text ?? '';
const scripts: string[] = Object.keys(JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '{}').scripts);

/** Names of an example that is no part of the repository, by the page that makes it. */
const EXAMPLES: Readonly<Record<string, RegExp>> = { 'docs/adding-a-record.md': /visits/ };

type Rule = (page: Page) => string[];

const linksLead: Rule = ({ path, text }) =>
  linksIn(text).flatMap((target) => {
    if (/^https:\/\//.test(target)) return [];
    if (/^[a-z]+:/i.test(target) || target.startsWith('/')) return [`${path} links to ${target}: link to a file by its relative path, or to an address that begins with https://`];
    const [file, anchor] = target.split('#') as [string, string?];
    const to = file === '' ? path : posix.join(posix.dirname(path), file);
    if (to !== path && (to.startsWith('..') || !isThere(to))) return [`${path} links to ${target}, which is not there`];
    const there = to === path ? text : page(to);
    return anchor === undefined || anchorsIn(there).includes(anchor) ? [] : [`${path} links to ${target}, and ${to} has no such heading`];
  });

const pathsExist: Rule = ({ path, text }) =>
  pathsIn(text)
    .filter((named) => !isThere(named) && !EXAMPLES[path]?.test(named))
    .map((named) => `${path} names ${named}, which is not there`);

const scriptsExist: Rule = ({ path, text }) =>
  [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([a-z][\w:-]*)|(test|start)\b)/g)]
    .map(([, run, short]) => (run ?? short) as string)
    .filter((script) => !scripts.includes(script))
    .map((script) => `${path} speaks of npm run ${script}, which package.json does not have`);

/** Folders in which people and machines keep their work; a page that names one is of use to nobody else. */
const MACHINES = /(?<![\w.~:/}-])\/(?:home|root|Users|tmp|var\/tmp|work|workspace|workspaces|builds|mnt|media)\/[\w.-]+|\b[A-Z]:\\[\w.]/;

const namesNoMachine: Rule = ({ path, text }) =>
  text.split('\n').flatMap((line, place) => {
    const found = MACHINES.exec(line)?.[0] ?? [ROOT.replace(/\/$/, ''), homedir()].find((folder) => folder.split('/').length > 2 && line.includes(`${folder}/`));
    return found ? [`${path}, line ${place + 1}, names ${found}: write what it means to others`] : [];
  });

const namesNoPackageRegistry: Rule = ({ path, text }) => [
  ...(path.endsWith('package-lock.json') && /"resolved": "(?!file:)/.test(text)
    ? [`${path} says from where packages came: keep omit-lockfile-registry-resolved in .npmrc and install anew`]
    : []),
  ...(/(^|\/)\.npmrc$/.test(path) && /registry\s*=/.test(text) ? [`${path} names a registry of packages: leave that to those who install`] : []),
  ...(/\b(?:registry|npm)\.(?:npmjs|yarnpkg|npmmirror|pkg)\b/.test(text.replaceAll('\\', '')) && !path.endsWith('documentation.test.ts')
    ? [`${path} names a registry of packages`]
    : []),
];

const settingsExist: Rule = ({ path, text }) =>
  [...text.matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)]
    .filter(([, name]) => !SETTINGS.includes(name as string))
    .map(([, name]) => `${path} explains the setting ${name}, which there is not`);

const RULES: readonly [title: string, rule: Rule, of: readonly Page[]][] = [
  ['every link leads somewhere', linksLead, pages],
  ['every file that a page names is there', pathsExist, pages],
  ['every script that a page names is in package.json', scriptsExist, pages],
  ['every setting that a page explains is one', settingsExist, pages],
  ['no file names a place on the machine where it was written', namesNoMachine, files],
  ['no file names a registry of packages', namesNoPackageRegistry, files],
];

test.each(RULES)('%s', (_, rule, of) => {
  expect(of.length).toBeGreaterThan(10);
  expect(of.flatMap(rule)).toEqual([]);
});

test('the pages that others look for are there', () => {
  for (const path of [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'LICENSE',
    'docs/operations.md',
    'docs/vocabulary.md',
    'docs/adding-a-record.md',
    'docs/threat-model.md',
  ])
    expect(isThere(path), `There is no ${path}`).toBe(true);
});

test('every page can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const path of reached) {
    for (const target of linksIn(page(path))) {
      const to = posix.join(posix.dirname(path), target.split('#')[0] as string);
      for (const { path: found } of pages) if (found === to || (isThere(to) && posix.dirname(found) === to)) reached.add(found);
    }
  }
  for (const { path } of pages) expect([...reached], `No page links to ${path}, however far one follows from README.md`).toContain(path);
});

test.each(ROLES)('what the role %s may do is told to those who give out keys', (role) => {
  const told = ['README.md', 'docs/operations.md'].some((path) => page(path).includes(`\`${role}\``));
  expect(told, `Neither README.md nor docs/operations.md explains the role \`${role}\``).toBe(true);
});

test.each(AUDIENCES)('what the level %s means is told to those who write', (audience) => {
  expect(page('docs/vocabulary.md'), `docs/vocabulary.md does not explain \`${audience}\``).toContain(`| \`${audience}\` |`);
});

test('every script is told to those who work on the code', () => {
  const told = pages.map(({ text }) => text).join('\n');
  // What npm runs by itself, and what another script runs, needs no word.
  const all = JSON.stringify(JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '').scripts);
  for (const script of scripts.filter((name) => !/^(pre|post)/.test(name) && !all.includes(`npm run ${name}`)))
    expect(/^(test|start)$/.test(script) ? told.includes(`npm ${script}`) : new RegExp(`npm run (-s )?${script}\\b`).test(told), `No page says what npm run ${script} is for`).toBe(
      true,
    );
});

test('every package that serves, or that those who serve can add, is told with what it is for and what it brings along', () => {
  const { dependencies, peerDependencies } = JSON.parse(files.find(({ path }) => path === 'package.json')?.text ?? '');
  const told = new Map(
    [...page('docs/decisions/0032-dependencies.md').matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name, rest]) => [name, rest?.split('|').map((cell) => cell.trim())]),
  );
  const named = Object.keys({ ...dependencies, ...peerDependencies }).sort();
  expect([...told.keys()].sort(), 'Give each package a line in docs/decisions/0032-dependencies.md, and take out those that are gone').toEqual(named);
  for (const [name, cells] of told) {
    expect(cells, `The line of ${name} lacks a cell`).toHaveLength(6);
    for (const cell of cells ?? []) expect(cell, `The line of ${name} has an empty cell`).not.toBe('');
  }
});

describe('the rules notice', () => {
  const of = (text: string, path = 'docs/planted.md'): Page => ({ path, text });
  test.each<[what: string, rule: Rule, page: Page, complaint: string]>([
    ['a link to a file that is not there', linksLead, of('See [this](gone.md).'), 'docs/planted.md links to gone.md, which is not there'],
    ['a link out of the repository', linksLead, of('See [this](../../elsewhere.md).'), 'docs/planted.md links to ../../elsewhere.md, which is not there'],
    ['a link to a heading that is not there', linksLead, of('See [this](operations.md#gone).'), 'and docs/operations.md has no such heading'],
    ['a link to a heading of its own that is not there', linksLead, of('See [this](#gone).\n\n## Here\n'), 'has no such heading'],
    ['a link without a scheme that keeps', linksLead, of('See [this](http://monitor.example).'), 'begins with https://'],
    ['a link from the root', linksLead, of('See [this](/README.md).'), 'by its relative path'],
    ['a link defined apart', linksLead, of('See [this].\n\n[this]: gone.md\n'), 'links to gone.md'],
    ['a file that is not there', pathsExist, of('It is in `src/gone.ts`.'), 'names src/gone.ts, which is not there'],
    ['a file of another example', pathsExist, of('It is in `src/records/visits/gone.ts`.'), 'which is not there'],
    ['a script that is not there', scriptsExist, of('Run `npm run gone -- x`.'), 'speaks of npm run gone'],
    ['a setting that is not there', settingsExist, of('| `GONE_SETTING` | x |'), 'explains the setting GONE_SETTING'],
    ['a folder of somebody', namesNoMachine, of(`cd ${['', 'home', 'maryna', 'registry'].join('/')}`), 'line 1, names'],
    ['a drive of somebody', namesNoMachine, of(`cd ${['C:', 'registry'].join('\\')}`), 'line 1, names'],
    ['this very folder', namesNoMachine, of(`x\ncd ${ROOT}src`), 'line 2, names'],
    ['a lock that says from where', namesNoPackageRegistry, of('{ "resolved": "https://packages.example/x.tgz" }', 'package-lock.json'), 'says from where packages came'],
    ['a registry that is set', namesNoPackageRegistry, of('registry=https://packages.example/', '.npmrc'), 'leave that to those who install'],
    ['a registry that is named', namesNoPackageRegistry, of(`https://${['registry', 'npmjs', 'org'].join('.')}/zod`), 'names a registry of packages'],
  ])('%s', (_, rule, planted, complaint) => {
    expect(rule(planted).join('\n')).toContain(complaint);
  });

  test('nothing wrong with what is right', () => {
    const right = of(
      'See [this](operations.md#exit-codes), [that](#here--there), [them](decisions) and [others](https://monitor.example/x_(y)).\n\n## Here & there\n\n```md\n[x](gone.md)\n```\n`[x](gone.md)` `src/app.ts` `npm run openapi` `/v1/prisoners` `/backups/x` https://monitor.example/home/x',
    );
    for (const [, rule] of RULES) expect(rule(right)).toEqual([]);
  });
});
