import { inspect } from 'node:util';
import ts from 'typescript';

/** What stands behind `// =>`: a literal, in which `…` inside an object or a list means "and more". */
export type Answer =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'list'; readonly before: readonly Answer[]; readonly after: readonly Answer[] | null }
  | { readonly kind: 'record'; readonly fields: ReadonlyMap<string, Answer>; readonly open: boolean };

const more = '$more';

/** Reads a literal, with or without a remark in parentheses after it; null for anything else. */
export function readAnswer(text: string): Answer | null {
  return readLiteral(text) ?? readLiteral(text.replace(/\s+\([^()]*\)\s*$/, ''));
}

function readLiteral(text: string): Answer | null {
  const marked = text.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|…/g, (part) => (part === '…' ? `...${more}` : part));
  const code = `(${marked}\n)`;
  if (ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.length) return null;
  const [statement, ...rest] = ts.createSourceFile('answer.ts', code, ts.ScriptTarget.Latest).statements;
  if (!statement || rest.length > 0 || !ts.isExpressionStatement(statement)) return null;
  return ts.isParenthesizedExpression(statement.expression) ? answerOf(statement.expression.expression) : null;
}

function answerOf(node: ts.Expression): Answer | null {
  if (ts.isArrayLiteralExpression(node)) return listOf(node);
  if (ts.isObjectLiteralExpression(node)) return recordOf(node);
  if (ts.isStringLiteralLike(node)) return literal(node.text);
  if (ts.isNumericLiteral(node)) return literal(Number(node.text));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    return ts.isNumericLiteral(node.operand) ? literal(-Number(node.operand.text)) : null;
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return literal(true);
  if (node.kind === ts.SyntaxKind.FalseKeyword) return literal(false);
  if (node.kind === ts.SyntaxKind.NullKeyword) return literal(null);
  return ts.isIdentifier(node) && node.text === 'undefined' ? literal(undefined) : null;
}

function literal(value: unknown): Answer {
  return { kind: 'literal', value };
}

function listOf({ elements }: ts.ArrayLiteralExpression): Answer | null {
  const gap = elements.findIndex((one) => ts.isSpreadElement(one) && isMore(one.expression));
  const before = allOf(gap < 0 ? elements : elements.slice(0, gap));
  const after = gap < 0 ? null : allOf(elements.slice(gap + 1));
  return before && (gap < 0 || after) ? { kind: 'list', before, after } : null;
}

function allOf(elements: readonly ts.Expression[]): Answer[] | null {
  const answers = elements.flatMap((one) => answerOf(one) ?? []);
  return answers.length === elements.length ? answers : null;
}

function recordOf({ properties }: ts.ObjectLiteralExpression): Answer | null {
  const fields = new Map<string, Answer>();
  let open = false;
  for (const property of properties) {
    if (ts.isSpreadAssignment(property) && isMore(property.expression)) open = true;
    else if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return null;
    else {
      const answer = answerOf(property.initializer);
      if (!answer) return null;
      fields.set(property.name.text, answer);
    }
  }
  return { kind: 'record', fields, open };
}

function isMore(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === more;
}

/** Where and how a value is not the answer, or null when it is; iterables are spread first. */
export function difference(actual: unknown, expected: Answer, path = 'the value'): string | null {
  if (expected.kind === 'literal') {
    return Object.is(actual, expected.value) ? null : `${path} is ${shown(actual)}, not ${shown(expected.value)}`;
  }
  if (expected.kind === 'list') return listDifference(actual, expected, path);
  if (!isPlain(actual)) return `${path} is ${shown(actual)}, not a plain object`;
  const missing = [...expected.fields.keys()].find((key) => !Object.hasOwn(actual, key));
  if (missing !== undefined) return `${path} has no ${missing}: ${shown(actual)}`;
  const extra = expected.open ? undefined : Object.keys(actual).find((key) => !expected.fields.has(key));
  if (extra !== undefined) return `${path} also has ${extra}: ${shown(actual)}`;
  return first([...expected.fields].map(([key, answer]) => difference(actual[key], answer, `${path}.${key}`)));
}

function listDifference(actual: unknown, { before, after }: Answer & { kind: 'list' }, path: string): string | null {
  const items = isIterable(actual) ? [...actual] : null;
  if (items === null) return `${path} is ${shown(actual)}, not a list`;
  const least = before.length + (after?.length ?? 0);
  if (after ? items.length < least : items.length !== least)
    return `${path} has ${items.length} items: ${shown(items)}`;
  const offset = items.length - (after?.length ?? 0);
  return first([
    ...before.map((answer, index) => difference(items[index], answer, `${path}[${index}]`)),
    ...(after ?? []).map((answer, index) => difference(items[offset + index], answer, `${path}[${offset + index}]`)),
  ]);
}

function first(differences: readonly (string | null)[]): string | null {
  return differences.find((one) => one !== null) ?? null;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function shown(value: unknown): string {
  return inspect(value, { depth: 8, breakLength: Number.POSITIVE_INFINITY });
}
