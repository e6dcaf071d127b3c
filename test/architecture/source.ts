import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** A file of `src`: its path from there (`time/zone.ts`) and what it says. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  /** Nothing of it is left when the types are gone. */
  readonly typeOnly: boolean;
  /** `import * as name from …` */
  readonly namespace: boolean;
  readonly line: number;
}

export function filesBelow(folder: string, ending: string): Source[] {
  return pathsBelow(folder)
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));
}

/** An example with packages of its own has a link to this one among them: what is installed is left out. */
function pathsBelow(folder: string, below = ''): string[] {
  return readdirSync(`${folder}/${below}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : pathsBelow(folder, `${path}/`);
  });
}

export const sources = filesBelow('src', '.ts');

/** The other folders of `src`: the ground that the modules stand on, and the texts. */
const GROUND = ['input', 'answer', 'words'];

/** The folders of `src` that are modules, each with a door. */
export const modules = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !GROUND.includes(entry.name) && readdirSync(`src/${entry.name}`).length > 0)
  .map((entry) => entry.name)
  .sort();

/** Suites read the same files: each text is parsed once. */
const trees = new Map<string, ts.SourceFile>();

export function parsed({ path, text }: Source): ts.SourceFile {
  const known = trees.get(path);
  if (known?.text === text) return known;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  trees.set(path, tree);
  return tree;
}

export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

export function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

/** Everything that a file takes from another: imports, re-exports, `import()` of values and of types. */
export function importsOf(source: Source): Import[] {
  return nodesOf(parsed(source)).flatMap((node) => {
    const found = importIn(node);
    return found ? [{ ...found, line: lineOf(node) }] : [];
  });
}

function importIn(node: ts.Node): Omit<Import, 'line'> | null {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    const namespace = clause?.namedBindings !== undefined && ts.isNamespaceImport(clause.namedBindings);
    return { specifier: literal(node.moduleSpecifier), typeOnly: clause?.isTypeOnly === true, namespace };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly, namespace: false };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: literal(node.argument.literal), typeOnly: true, namespace: false };
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return { specifier: literal(node.arguments[0]), typeOnly: false, namespace: false };
  }
  return null;
}

function literal(node: ts.Node | undefined): string {
  return node && ts.isStringLiteralLike(node) ? node.text : '(computed)';
}

/** The path in `src` that a relative import of a file means. */
export function targetOf(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
}
