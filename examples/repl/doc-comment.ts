import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the source says of a public function. */
export interface DocComment {
  /** The file, as it is called in the repository. */
  readonly file: string;
  /** The declaration up to its body. */
  readonly signature: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The doc comment of a name that an index of `src` exports, read when it is asked for: exports lead from one file to the
 * next until one declares the name. `null` where the name leads nowhere.
 */
export function docComment(module: string | null, name: string): DocComment | null {
  // What stands beside the modules comes from the front door, or from the entry of the JSON Schemas.
  const indexes = module === null ? ['index.ts', 'json-schema/index.ts'] : [`${folderOf(module)}/index.ts`];
  for (const index of indexes) {
    const found = declared(join(ROOT, 'src', index), name);
    if (found !== null) return found;
  }
  return null;
}

function declared(file: string, name: string): DocComment | null {
  const text = readFileSync(file, 'utf8');
  for (const [, names = '', from = ''] of text.matchAll(/export (?:type )?\{([^}]*)\} from '([^']+)'/g)) {
    const listed = names.split(',').map((one) => one.trim().replace(/^type /, ''));
    const own = listed.find((one) => one === name || one.endsWith(` as ${name}`));
    if (own !== undefined)
      return declared(join(dirname(file), from.replace(/\.js$/, '.ts')), own.split(' ')[0] ?? name);
  }
  const found = new RegExp(
    String.raw`/\*\*((?:(?!\*/)[^])*)\*/\s*export ((?:function\*?|const|class|interface|type) ${name}\b[^]*)`,
  ).exec(text);
  if (found === null) return null;
  const [, comment = '', declaration = ''] = found;
  return { file: relative(ROOT, file), signature: signatureOf(declaration), text: withoutStars(comment) };
}

/** A declaration up to its body or its value: the first end at which every bracket is closed. */
function signatureOf(declaration: string): string {
  for (const { index } of declaration.matchAll(/ \{\n| = |;\n/g)) {
    const head = declaration.slice(0, index);
    const [opened, closed] = [/[({]/g, /[)}]/g].map((bracket) => head.match(bracket)?.length ?? 0);
    if (opened === closed && !/[:&|]$/.test(head)) return head;
  }
  return declaration.split('\n')[0] ?? '';
}

function withoutStars(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  return lines.join('\n').trim();
}

/** The folder of a module: `serviceLevels` stands in `service-levels`, `imported` in `import`, which is no name. */
export function folderOf(module: string): string {
  if (module === 'imported') return 'import';
  return module.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
