import ts from 'typescript';

/** A stretch of a text, and what stands there instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** TypeScript as JavaScript, the comments left in their places: types, `as const`, `satisfies` and `!` are cut out. */
export function withoutTypes(code: string): string {
  const file = parsed(code);
  return edited(code, typesIn(file));
}

/**
 * A line for the REPL: TypeScript is taken, and a block of an example can be pasted although `import`, and a second `const` of
 * a name, are no lines of Node's REPL. What the root exports is in scope already; another entry is imported.
 */
export function lineOf(code: string): string {
  const file = parsed(code);
  const statements = file.statements.flatMap((one) => [...importsIn(one), ...namesIn(one)]);
  return edited(code, [...typesIn(file), ...statements]);
}

function parsed(code: string): ts.SourceFile {
  return ts.createSourceFile('line.ts', code, ts.ScriptTarget.Latest, true);
}

function edited(code: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => b.from - a.from);
  return inOrder.reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code);
}

function cut(from: number, to: number): Edit {
  return { from, to, text: '' };
}

/** What only the compiler reads. */
function typesIn(node: ts.Node): readonly Edit[] {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return [cut(node.getStart(), node.end)];
  const edits: Edit[] = [];
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node))
    edits.push(cut(node.expression.end, node.end));
  if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && node.type !== undefined)
    edits.push(cut(node.name.end, node.type.end));
  if (ts.isFunctionLike(node) && node.type !== undefined && node.type.getFullStart() > 0) {
    const colon = node.getText().lastIndexOf(':', node.type.getStart() - node.getStart());
    edits.push(cut(node.getStart() + colon, node.type.end));
  }
  ts.forEachChild(node, (one) => {
    if (!ts.isTypeNode(one)) edits.push(...typesIn(one));
  });
  return edits;
}

/** `const` and `let` of a line as `var`, so that a name can be given anew. */
function namesIn(statement: ts.Statement): readonly Edit[] {
  if (!ts.isVariableStatement(statement)) return [];
  const [from, to] = [statement.getStart(), statement.declarationList.declarations[0]?.getStart()];
  return to === undefined ? [] : [{ from, to, text: 'var ' }];
}

function importsIn(statement: ts.Statement): readonly Edit[] {
  if (!ts.isImportDeclaration(statement)) return [];
  return [{ from: statement.getStart(), to: statement.end, text: scopeOf(statement) }];
}

function scopeOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const loaded = `await import(${moduleSpecifier.getText()});`;
  if (importClause === undefined) return loaded;
  const { name, namedBindings, isTypeOnly } = importClause;
  if (isTypeOnly) return '';
  if (namedBindings !== undefined && ts.isNamespaceImport(namedBindings))
    return `var ${namedBindings.name.text} = ${loaded}`;
  const names = (namedBindings?.elements ?? []).filter((one) => !one.isTypeOnly);
  const pairs = names.map((one) => [(one.propertyName ?? one.name).text, one.name.text] as const);
  if (/^.premium-support.$/.test(moduleSpecifier.getText())) {
    return pairs.flatMap(([from, to]) => (from === to ? [] : [`var ${to} = ${from};`])).join(' ');
  }
  const fields = [...(name === undefined ? [] : [`default: ${name.text}`]), ...pairs.map(([a, b]) => `${a}: ${b}`)];
  return `var { ${fields.join(', ')} } = ${loaded}`;
}
