// The source files as the compiler reads them: what each imports and says, for the rules that are read off the code.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** As it is written. */
  specifier: string;
  /** The file of ours that it names, such as `core/db/record.ts`; undefined for packages. */
  file: string | undefined;
  /** The package, such as `zod`, or a module of Node, such as `node:fs`; undefined for files of ours. */
  package: string | undefined;
  /** What is taken that is there at run time: names, `*`, or nothing when it is all types. */
  values: string[];
  /** Whether it is handed on: `export … from`. */
  exported: boolean;
}

export interface Source {
  /** Under src, with slashes: `records/names/store.ts`. */
  path: string;
  text: string;
  tree: ts.SourceFile;
  imports: Import[];
}

/** Every source file under a folder of the repository. */
export function sourcesIn(folder: string): Source[] {
  const root = join(ROOT, folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => sourceOf(path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function sourceOf(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  return { path, text, tree, imports: tree.statements.flatMap((statement) => importOf(path, statement)).concat(dynamicImports(path, tree)) };
}

function importOf(path: string, statement: ts.Statement): Import[] {
  if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
    return [{ ...named(path, statement.moduleSpecifier.text), values: valuesOf(statement.importClause), exported: false }];
  }
  if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)) {
    const { exportClause, isTypeOnly } = statement;
    const names =
      exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text) : ['*'];
    return [{ ...named(path, statement.moduleSpecifier.text), values: isTypeOnly ? [] : names, exported: true }];
  }
  return [];
}

function valuesOf(clause: ts.ImportClause | undefined): string[] {
  if (!clause) return ['*'];
  if (clause.isTypeOnly) return [];
  const { name, namedBindings } = clause;
  const bound = !namedBindings
    ? []
    : ts.isNamespaceImport(namedBindings)
      ? ['*']
      : namedBindings.elements.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text);
  return [...(name ? ['default'] : []), ...bound];
}

function dynamicImports(path: string, tree: ts.SourceFile): Import[] {
  return callsIn(tree).flatMap((call) => {
    const [what] = call.arguments;
    // What is only looked for, such as a folder of files to serve, is used as well.
    const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword || /^(require|(require|createRequire\(.*\)|import\.meta)\.resolve)$/.test(call.expression.getText());
    return isImport && what && ts.isStringLiteralLike(what) ? [{ ...named(path, what.text), values: ['*'], exported: false }] : [];
  });
}

function named(path: string, specifier: string): Pick<Import, 'specifier' | 'file' | 'package'> {
  if (specifier.startsWith('.')) return { specifier, file: posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'), package: undefined };
  const name = specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
  return { specifier, file: undefined, package: name };
}

/** Every node of a tree, in order. */
export function* nodesIn(tree: ts.Node): Generator<ts.Node> {
  const inner: ts.Node[] = [];
  ts.forEachChild(tree, (node) => void inner.push(node));
  for (const node of inner) {
    yield node;
    yield* nodesIn(node);
  }
}

export function callsIn(tree: ts.Node): ts.CallExpression[] {
  return [...nodesIn(tree)].filter(ts.isCallExpression);
}

/** The path of a file of the repository, with slashes. */
export const inRepository = (path: string): string => relative(ROOT, path).split(sep).join('/');
export const folderOf = (path: string): string => dirname(path).split(sep).join('/');
