// The files of the repository as text, and what the pages among them point at.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { ROOT } from './sources.js';

export interface Page {
  /** From the root of the repository: `docs/operations.md`. */
  path: string;
  text: string;
}

/** What is made or brought in, and is no part of the repository: the folders that .gitignore names. */
const OUTSIDE = new Set([
  '.git',
  ...readFileSync(`${ROOT}/.gitignore`, 'utf8')
    .split('\n')
    .flatMap((line) => line.replace(/\/$/, '') || []),
]);

/** Every text file of the repository. */
export function textFiles(folder = ''): Page[] {
  return readdirSync(`${ROOT}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (OUTSIDE.has(entry.name) || entry.name.endsWith('.log')) return [];
    if (entry.isDirectory()) return textFiles(path);
    const bytes = readFileSync(`${ROOT}/${path}`);
    return entry.isFile() && !bytes.includes(0) ? [{ path, text: bytes.toString('utf8') }] : [];
  });
}

/** Text outside of blocks of code, where brackets and backticks are not what they are elsewhere. */
const prose = (text: string): string => text.replace(/^( *)(```|~~~)[\s\S]*?^\1\2.*$/gm, '');

/** The targets of a page's links. */
export function linksIn(text: string): string[] {
  const bare = prose(text).replace(/`[^`\n]*`/g, '');
  return [...bare.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g), ...bare.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map(([, target]) => target as string);
}

/** The anchors that the headings of a page make. */
export function anchorsIn(text: string): string[] {
  return [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

/** The files and folders that a page names in its words or shows as the place of some code, such as `src/records`. */
export function pathsIn(text: string): string[] {
  return [...prose(text).matchAll(/`((?:src|tests|docs|migrations|seeds|bench)\/[\w./-]+)`/g)].map(([, path]) => (path as string).replace(/\/$/, ''));
}

export const isThere = (path: string): boolean => existsSync(`${ROOT}/${path}`);
