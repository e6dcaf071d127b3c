import ts from 'typescript';
import { type Declared, declarationsIn } from './declarations.ts';

const MAX_TYPE = 100;

/** A field of an interface, as a line of help. */
interface Field {
  readonly name: string;
  readonly line: string;
}

/** The fields of an interface, those of the ones that it extends first: a line each, with what its comment says. */
export function fieldLines({ file, node }: Declared): readonly string[] {
  // A field that comes from two interfaces counts once, as the later one tells it.
  return [...new Map(fieldsOf(file, node).map(({ name, line }) => [name, line])).values()];
}

function fieldsOf(file: string, node: ts.Node): readonly Field[] {
  if (!ts.isInterfaceDeclaration(node)) return [];
  const inherited = (node.heritageClauses ?? []).flatMap(({ types }) => types.flatMap((one) => baseFields(file, one)));
  const own = node.members.filter(ts.isPropertySignature).map(fieldOf);
  return [...inherited.filter(({ name }) => !own.some((one) => one.name === name)), ...own];
}

/** The fields of `X`, `Pick<X, 'a' | 'b'>` or `Omit<X, 'a' | 'b'>`. */
function baseFields(file: string, { expression, typeArguments = undefined }: ts.ExpressionWithTypeArguments) {
  const [of, keys] = typeArguments ?? [];
  const kind = expression.getText();
  const named = of !== undefined && keys !== undefined ? of.getText() : kind;
  const fields = declarationsIn(file, named).flatMap((base) => fieldsOf(base.file, base.node));
  const isNamed = ({ name }: Field) => keys?.getText().includes(`'${name}'`) ?? false;
  if (kind === 'Pick') return fields.filter(isNamed);
  return kind === 'Omit' ? fields.filter((field) => !isNamed(field)) : fields;
}

function fieldOf(member: ts.PropertySignature): Field {
  const name = member.name.getText();
  const type = (member.type?.getText() ?? 'unknown')
    .replace(/\/\*.*?\*\/|\s*\| undefined\b|readonly /gs, '')
    .replace(/\s+/g, ' ');
  const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const said = (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(/\s+/g, ' ');
  const usual = comment?.tags?.find(({ tagName }) => tagName.text === 'defaultValue');
  const left = usual === undefined ? '' : ` Without it: ${ts.getTextOfJSDocComment(usual.comment)}.`;
  const optional = member.questionToken === undefined ? '' : '?';
  return { name, line: `  ${name}${optional}: ${shortened(type)}${said === '' ? '' : `  // ${said}${left}`}` };
}

function shortened(type: string): string {
  return type.length <= MAX_TYPE ? type : `${type.slice(0, MAX_TYPE)}…`;
}
