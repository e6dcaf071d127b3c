import ts from 'typescript';
import { filesBelow, lineOf, nodesOf, parsed, type Source } from '../architecture/source.ts';

/** A law as it stands in a test: its name, the folder of its test, and what would break it. */
export interface Law {
  readonly name: string;
  readonly module: string;
  readonly broken: string;
}

/** The laws that a file holds, from every `prop('name', 'what would break it', …)`. One whose name or reason is not plain text goes by its place. */
export function lawsIn(source: Source): Law[] {
  const module = source.path.replace(/[/.].*$/, '');
  return nodesOf(parsed(source))
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && expression.text === 'prop')
    .map((call) => {
      const [name, broken] = call.arguments;
      const place = `${source.path}:${lineOf(call)}`;
      return { name: textOf(name) ?? place, module, broken: textOf(broken) ?? '' };
    });
}

function textOf(node: ts.Expression | undefined): string | null {
  return node !== undefined && ts.isStringLiteral(node) ? node.text : null;
}

/** Every law of the tests, in the order of the files. */
export function allLaws(): Law[] {
  return filesBelow('test', '.test.ts').flatMap(lawsIn);
}
