import { readFileSync } from 'node:fs';
import { publicSurface } from '../architecture/public-surface.ts';
import { modules } from '../architecture/source.ts';

/** A public function as its doc comment tells of it. */
export interface Documented {
  /** The entry of the package that has it: `index` for the root, `sla`, `import`. */
  readonly door: string;
  /** How it is called after `import { sla } from 'premium-support'`, or from its own entry where the root has it not. */
  readonly call: string;
  readonly signatures: readonly string[];
  /** What the comment says before its first tag, its lines joined. */
  readonly text: string;
  /** The first sentence of that. */
  readonly summary: string;
  readonly example: string;
}

/** The entries whose functions are not in the root. */
export const BESIDE_THE_ROOT: readonly string[] = ['import', 'json-schema'];

/** Every public function, the root's own first, then by entry and by name. */
export function documentedFunctions(): Documented[] {
  return publicSurface()
    .filter(({ kind }) => kind === 'function')
    .map(({ door, name, doc, signatures }) => ({ door, call: callOf(door, name), signatures, ...partsOf(doc) }))
    .sort((a, b) => compare(rankOf(a.door), rankOf(b.door)) || compare(a.call, b.call));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The root first, the entries beside it last. */
function rankOf(door: string): string {
  return door === 'index' ? ' ' : BESIDE_THE_ROOT.includes(door) ? `~${door}` : door;
}

/** The namespace of an entry: `serviceLevels` for `service-levels`. */
export function namespaceOf(door: string): string {
  return door.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function callOf(door: string, name: string): string {
  return door === 'index' || BESIDE_THE_ROOT.includes(door) ? name : `${namespaceOf(door)}.${name}`;
}

function partsOf(doc: string): Pick<Documented, 'text' | 'summary' | 'example'> {
  const lines = doc.split('\n').map((line) => line.replace(/^\s*\/?\*{1,2} ?/, '').replace(/\s*\*?\/$/, ''));
  const tag = lines.findIndex((line) => /^@\w/.test(line));
  const before = tag < 0 ? lines : lines.slice(0, tag);
  const text = before
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' '))
    .join('\n\n');
  const example = /(?:^|\n)@example\n?([\s\S]*?)(?=\n@\w|$)/.exec(lines.join('\n'))?.[1] ?? '';
  return { text, summary: firstSentence(text), example: example.replace(/^```\w*\n|\n```\s*$/g, '').trim() };
}

/** Up to the first full stop or colon of a sentence; a stop inside of code or after `e.g.` ends none. */
function firstSentence(text: string): string {
  const [paragraph = ''] = text.split('\n\n');
  const end = /(?<!\b(?:e\.g|i\.e|vs))[.:](?=\s+[A-Z`]|$)/.exec(
    paragraph.replace(/`[^`]*`/g, (code) => '_'.repeat(code.length)),
  );
  return end ? `${paragraph.slice(0, end.index)}.` : paragraph;
}

/** What the `@module` comment of an entry says. */
export function moduleText(door: string): string {
  const source = readFileSync(door === 'index' ? 'src/index.ts' : `src/${door}/index.ts`, 'utf8');
  const comment = /^\/\*\*\n([\s\S]*?) \*\n \* @module /.exec(source)?.[1];
  if (comment === undefined) throw new Error(`the door ${door} has no @module comment`);
  return comment.replace(/^ \* /gm, '').replace(/\s+/g, ' ').trim();
}

/** Every entry of the package in the order of the functions. */
export const doors: readonly string[] = ['index', ...modules].sort((a, b) => compare(rankOf(a), rankOf(b)));
