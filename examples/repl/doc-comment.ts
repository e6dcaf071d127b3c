import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { type Declared, declarationsIn } from './declarations.ts';
import { fieldLines } from './fields.ts';

/** What the source says of a public function, or of a type. */
export interface DocComment {
  /** The file, as it is called in the repository. */
  readonly file: string;
  /** The declaration up to its body; of a function each overload. */
  readonly signature: string;
  readonly text: string;
  /** The fields of an interface; of a function those of the interfaces that it takes, each list under its name. */
  readonly fields: readonly string[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The comment of a name that an index of `src` exports, read when it is asked for; `null` where the name leads nowhere. */
export function docComment(module: string | null, name: string): DocComment | null {
  // What stands beside the modules comes from the front door, or from the entry of the JSON Schemas.
  const indexes = module === null ? ['index.ts', 'json-schema/index.ts'] : [`${folderOf(module)}/index.ts`];
  for (const index of indexes) {
    const found = declarationsIn(join(ROOT, 'src', index), name);
    if (found.length > 0) return commentOf(found);
  }
  return null;
}

/** The comment of a type that any entry exports. */
export function typeComment(name: string): DocComment | null {
  const indexes = ['.', ...readdirSync(join(ROOT, 'src'))].map((folder) => join(ROOT, 'src', folder, 'index.ts'));
  const found = indexes.filter(existsSync).map((index) => declarationsIn(index, name));
  const [first] = found.filter((all) => all.length > 0);
  return first === undefined ? null : commentOf(first);
}

function commentOf(all: readonly Declared[]): DocComment {
  const overloads = all.filter(({ node }) => ts.isFunctionDeclaration(node) && node.body === undefined);
  const shown = overloads.length > 0 ? overloads : all;
  const comments = all.flatMap(({ node }) => ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc));
  return {
    file: shown[0] === undefined ? '' : relative(ROOT, shown[0].file),
    signature: shown.map(signatureOf).join('\n'),
    text: comments.map((one) => withoutStars(one.getText())).join('\n\n'),
    fields: [...new Set(shown.flatMap(fieldsOf))],
  };
}

/** A declaration up to its body or its value; a short alias is told whole. */
function signatureOf({ node }: Declared): string {
  const text = node.getText().replace(/^export /, '');
  const start = node.end - text.length;
  if (ts.isFunctionDeclaration(node))
    return text.slice(0, (node.body?.getStart() ?? node.end) - start).replace(/;?\s*$/, '');
  if (ts.isTypeAliasDeclaration(node)) return text.replace(/;$/, '');
  const [value] = ts.isVariableStatement(node) ? node.declarationList.declarations : [];
  const end = value === undefined ? text.indexOf('{') : (value.type ?? value.name).end - start;
  return text.slice(0, end).trimEnd();
}

function fieldsOf({ file, node }: Declared): readonly string[] {
  if (ts.isInterfaceDeclaration(node)) return fieldLines({ file, node });
  if (!ts.isFunctionDeclaration(node)) return [];
  return node.parameters.flatMap(({ type }) => {
    const name = type !== undefined && ts.isTypeReferenceNode(type) ? type.typeName.getText() : '';
    const lines = declarationsIn(file, name).flatMap(fieldLines);
    // A document such as a ticket is made by the library: nobody writes its fields.
    const isDocument = lines.some((line) => line.startsWith('  version: '));
    return lines.length === 0 || isDocument ? [] : [`${name}:`, ...lines];
  });
}

function withoutStars(comment: string): string {
  const lines = comment.split('\n').map((line) =>
    line
      .replace(/^\s*\/?\*{1,2} ?/, '')
      .replace(/\s*\*?\/$/, '')
      .trimEnd(),
  );
  return lines.join('\n').trim();
}

/** The folder of a module: `serviceLevels` stands in `service-levels`, `imported` in `import`, which is no name. */
export function folderOf(module: string): string {
  if (module === 'imported') return 'import';
  return module.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
