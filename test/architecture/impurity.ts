import ts from 'typescript';
import { lineOf, nodesOf, parsed, type Source } from './source.ts';

const hostGlobals = ['process', 'performance', 'console', 'crypto', 'globalThis', 'navigator', 'Temporal', 'Buffer'];
const hostZone =
  /^(getTimezoneOffset|toDateString|toTimeString|[gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;
const hostLocale = /^toLocale\w+$/;

/** Where a file reads a clock, chance, or the host's zone, locale or environment, or leaves the type system. */
export function impurities(source: Source): string[] {
  const found = nodesOf(parsed(source)).flatMap((node) => {
    const what = impurityOf(node);
    return what === null ? [] : [`${source.path}:${lineOf(node)} ${what}`];
  });
  const silenced = /@ts-(ignore|nocheck|expect-error)/.exec(source.text);
  return silenced ? [...found, `${source.path} ${silenced[0]}`] : found;
}

function impurityOf(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (ts.isAsExpression(node)) return asUnknownAs(node) ? 'as unknown as' : null;
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return impureCall(node);
  if (ts.isPropertyAccessExpression(node)) return impureMember(node);
  return ts.isIdentifier(node) && hostGlobals.includes(node.text) && isReference(node) ? node.text : null;
}

function asUnknownAs({ expression }: ts.AsExpression): boolean {
  const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword;
}

function impureMember({ expression, name }: ts.PropertyAccessExpression): string | null {
  const member = `${expression.getText()}.${name.text}`;
  if (['Date.now', 'Math.random', 'z.config', 'z.coerce'].includes(member)) return member;
  if (hostZone.test(name.text)) return `.${name.text} reads the host's zone`;
  return hostLocale.test(name.text) ? `.${name.text} reads the host's locale` : null;
}

function impureCall({ kind, expression, arguments: args }: ts.NewExpression | ts.CallExpression): string | null {
  const callee = expression.getText();
  if (callee === 'Date') {
    if (kind === ts.SyntaxKind.CallExpression || !args?.length) return 'Date without an argument';
    return args.length > 1 ? "Date of parts reads the host's zone" : null;
  }
  if (/^Intl\.(?!supportedValuesOf|getCanonicalLocales)/.test(callee)) return impureIntl(callee, args ?? []);
  if (callee.endsWith('.localeCompare') && (args?.length ?? 0) < 2) return "localeCompare reads the host's locale";
  return null;
}

function impureIntl(callee: string, [locale, options]: readonly ts.Expression[]): string | null {
  if (!locale || locale.getText() === 'undefined' || locale.getText() === '[]') return `${callee} without a locale`;
  if (callee !== 'Intl.DateTimeFormat') return null;
  const zoned =
    options &&
    (!ts.isObjectLiteralExpression(options) ||
      options.properties.some((one) => ts.isSpreadAssignment(one) || one.name?.getText() === 'timeZone'));
  return zoned ? null : `${callee} without a timeZone`;
}

/** A name that is read, not one that is a member, a key or declared here. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  const named = 'name' in parent && parent.name === node;
  return !named && !ts.isTypeReferenceNode(parent) && !(ts.isPropertyAccessExpression(parent) && parent.name === node);
}
