import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A declaration of the sources, and the file that it stands in. */
export interface Declared {
  readonly file: string;
  readonly node: Declaration;
}

type Declaration =
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableStatement;

const files = new Map<string, ts.SourceFile>();

function parsed(file: string): ts.SourceFile {
  const known = files.get(file);
  if (known !== undefined) return known;
  const made = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  files.set(file, made);
  return made;
}

/** The declarations of a name in a file, overloads in their order: exports and imports lead from one file to the next. */
export function declarationsIn(file: string, name: string): readonly Declared[] {
  const { statements } = parsed(file);
  const own = statements.filter(isDeclaration).filter((one) => namesOf(one).includes(name));
  if (own.length > 0) return own.map((node) => ({ file, node }));
  for (const statement of statements) {
    const there = leadOf(statement, name);
    if (there !== null) return declarationsIn(join(dirname(file), there.file), there.name);
  }
  return [];
}

function isDeclaration(node: ts.Statement): node is Declaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isVariableStatement(node)
  );
}

function namesOf(node: Declaration): readonly string[] {
  if (!ts.isVariableStatement(node)) return [node.name?.text ?? ''];
  return node.declarationList.declarations.map((one) => one.name.getText());
}

/** Where a statement leads for a name: the file as it is named there, and the name in that file. */
function leadOf(statement: ts.Statement, name: string): { readonly file: string; readonly name: string } | null {
  if (!ts.isExportDeclaration(statement) && !ts.isImportDeclaration(statement)) return null;
  const bindings = ts.isExportDeclaration(statement) ? statement.exportClause : statement.importClause?.namedBindings;
  const from = statement.moduleSpecifier;
  if (bindings === undefined || from === undefined || !ts.isStringLiteral(from) || !from.text.startsWith('.'))
    return null;
  if (!ts.isNamedExports(bindings) && !ts.isNamedImports(bindings)) return null;
  const found = bindings.elements.find((one) => one.name.text === name);
  if (found === undefined) return null;
  return { file: from.text.replace(/\.js$/, '.ts'), name: (found.propertyName ?? found.name).text };
}
