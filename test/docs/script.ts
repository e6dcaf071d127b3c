import { transformSync } from 'esbuild';
import ts from 'typescript';
import { type Answer, readAnswer } from './answer.ts';
import type { Block } from './document.ts';

/** What a comment says of the statement before it. */
export type Expectation =
  | { readonly line: number; readonly answer: Answer }
  | { readonly line: number; readonly throws: string };

export interface Script {
  /** The body of a function of `$import`, `$at` and `$answer`, and of the ambient names. */
  readonly code: string;
  readonly expectations: readonly Expectation[];
}

/** Blocks as one script. Throws for an answer that cannot be read, or that belongs to nothing that has a value. */
export function scriptOf(blocks: readonly Block[], ambient: readonly string[]): Script {
  const expectations: Expectation[] = [];
  // Each block nests in the one before: it sees the names of that one, and may give them anew.
  const nested = blocks.map((block) => `{${statementsOf(block, expectations).join('\n')}`).join('\n');
  const source = `async function $document($import, $at, $answer, {${ambient}}) {${nested}${'}'.repeat(blocks.length)}}`;
  const { code } = transformSync(source, { loader: 'ts', target: 'node20' });
  return { code: `"use strict"; ${code}; return $document;`, expectations };
}

function statementsOf(block: Block, expectations: Expectation[]): string[] {
  const file = ts.createSourceFile('block.ts', block.code, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number) => block.line + file.getLineAndCharacterOfPosition(position).line;
  const before = expectations.length;
  const statements = file.statements.map((statement) => {
    const at = `$at(${lineAt(statement.getStart(file))});`;
    const expectation = expectationAfter(statement, file, lineAt);
    if (!expectation) return at + plain(statement);
    expectations.push(expectation);
    return at + asked(statement, expectation, expectations.length - 1);
  });
  const marked = block.code.match(/\/\/\s*(?:=>|throws\b)/g)?.length ?? 0;
  const read = expectations.length - before;
  if (marked !== read) throw new Error(`${block.line}: ${marked - read} of ${marked} answers belong to no statement`);
  return statements;
}

function plain(statement: ts.Statement): string {
  if (ts.isImportDeclaration(statement)) return imported(statement);
  return statement.getText().replace(/^export (?!default)/, '');
}

function imported({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const loaded = `await $import(${moduleSpecifier.getText()});`;
  if (!importClause) return loaded;
  if (importClause.isTypeOnly) return '';
  const { name, namedBindings } = importClause;
  const names = name ? [`default: ${name.text}`] : [];
  if (namedBindings && ts.isNamespaceImport(namedBindings)) return `const ${namedBindings.name.text} = ${loaded}`;
  for (const one of namedBindings?.elements ?? []) {
    if (!one.isTypeOnly) names.push(`${(one.propertyName ?? one.name).text}: ${one.name.text}`);
  }
  return `const { ${names.join(', ')} } = ${loaded}`;
}

function asked(statement: ts.Statement, expectation: Expectation, index: number): string {
  if (ts.isExpressionStatement(statement))
    return `await $answer(${index}, async () => (${statement.expression.getText()}));`;
  const [declared, ...others] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  if (!declared || others.length > 0 || !ts.isIdentifier(declared.name) || 'throws' in expectation) {
    throw new Error(`${expectation.line}: an answer belongs to an expression or to a const of one name`);
  }
  return `${plain(statement)}; await $answer(${index}, async () => ${declared.name.text});`;
}

/** The answer in the comments after a statement, on its last line or on the next ones. */
function expectationAfter(
  statement: ts.Statement,
  file: ts.SourceFile,
  lineAt: (position: number) => number,
): Expectation | null {
  const comments = [
    ...(ts.getTrailingCommentRanges(file.text, statement.end) ?? []),
    ...(ts.getLeadingCommentRanges(file.text, statement.end) ?? []),
  ].map(({ pos, end }) => ({ text: file.text.slice(pos, end).replace(/^\/\/\s*/, ''), line: lineAt(pos) }));
  const start = comments.findIndex(({ text }) => /^(?:=>|throws\b)/.test(text));
  const first = comments[start];
  if (!first) return null;

  if (/^(?:=>\s*)?throws\b/.test(first.text)) {
    const code = /throws\s+(?:InvalidInputError:?\s+)?([a-z]\w*)/.exec(first.text)?.[1];
    if (!code) throw new Error(`${first.line}: throws which code?`);
    return { line: first.line, throws: code };
  }
  for (let end = start + 1; end <= comments.length; end += 1) {
    const text = comments.slice(start, end).map((one) => one.text);
    const answer = readAnswer(text.join('\n').replace(/^=>\s*/, ''));
    if (answer) return { line: first.line, answer };
  }
  throw new Error(`${first.line}: cannot read the answer ${first.text}`);
}
