import { readFileSync } from 'node:fs';
import { filesBelow, type Source } from '../architecture/source.ts';

/** A piece of TypeScript in a text; `line` is the line of the text that it begins on. */
export interface Block {
  readonly code: string;
  readonly line: number;
}

/** Blocks that share one scope, in order. */
export interface Document {
  readonly path: string;
  readonly blocks: readonly Block[];
  /** Lines with an answer that stands in no block, so that nothing would run it. */
  readonly stray: readonly number[];
  /** A doc comment speaks from inside its file: that file's exports and the root's are in scope. */
  readonly inside: boolean;
}

const answerMark = /\/\/\s*(?:=>|throws\b)/;

/** README.md in both languages, the modules' READMEs, and what says how to contribute. */
export function pages(): Source[] {
  return [
    { path: 'README.md', text: readFileSync('README.md', 'utf8') },
    ...below('.github', '.md'),
    ...below('src', 'README.md'),
  ];
}

/** README.md in both languages, the modules' READMEs, the doc comments of src, and the examples that give answers. */
export function documents(): Document[] {
  return [
    ...pages().map(markdown),
    ...below('src', '.ts').map(docComments),
    ...below('examples', '.ts')
      .filter(({ text }) => answerMark.test(text))
      .map(program),
  ].filter(({ blocks, stray }) => blocks.length + stray.length > 0);
}

function below(folder: string, ending: string): Source[] {
  return filesBelow(folder, ending).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
}

export function program({ path, text }: Source): Document {
  return { path, blocks: [{ code: text, line: 1 }], stray: [], inside: false };
}

/** The fenced blocks of TypeScript or JavaScript; a fence that says more than the language is not for running. */
export function markdown({ path, text }: Source): Document {
  return { path, ...fences(text.split('\n'), 1), inside: false };
}

/** The examples of doc comments: what follows `@example`, or the fences in it. */
export function docComments({ path, text }: Source): Document {
  const parts = [...text.matchAll(/\/\*\*.*?\*\//gs)].map((comment) => {
    const line = text.slice(0, comment.index).split('\n').length;
    return examplesIn(comment[0].split('\n').map(withoutStar), line);
  });
  return { path, blocks: parts.flatMap((one) => one.blocks), stray: parts.flatMap((one) => one.stray), inside: true };
}

function withoutStar(line: string): string {
  return line.replace(/^\s*\/?\*{1,2} ?/, '').replace(/\s*\*?\/$/, '');
}

type Parts = Pick<Document, 'blocks' | 'stray'>;

function examplesIn(lines: readonly string[], line: number): Parts {
  const tags = lines.flatMap((text, index) => (index === 0 || /^@\w/.test(text) ? [index] : []));
  const sections = tags.map((start, index) => ({ start, lines: lines.slice(start, tags[index + 1]) }));
  const parts = sections.map((section): Parts => {
    const at = line + section.start;
    if (!section.lines[0]?.startsWith('@example')) return { blocks: [], stray: marks(section.lines, at) };
    const body = section.lines.with(0, section.lines[0].slice('@example'.length));
    return body.some((text) => /^\s*```/.test(text))
      ? fences(body, at, marks)
      : { blocks: [{ code: body.join('\n'), line: at }], stray: [] };
  });
  return { blocks: parts.flatMap((one) => one.blocks), stray: parts.flatMap((one) => one.stray) };
}

function marks(lines: readonly string[], line: number): number[] {
  return lines.flatMap((text, index) => (answerMark.test(text) ? [line + index] : []));
}

/** In prose, `// =>` may be spoken of; `outside` says otherwise. */
function fences(lines: readonly string[], line: number, outside: typeof marks = () => []): Parts {
  const blocks: Block[] = [];
  const stray: number[] = [];
  let start = 0;
  while (start < lines.length) {
    const open = lines.findIndex((text, index) => index >= start && /^\s*```/.test(text));
    if (open < 0) break;
    stray.push(...outside(lines.slice(start, open), line + start));
    const close = lines.findIndex((text, index) => index > open && /^\s*```\s*$/.test(text));
    const end = close < 0 ? lines.length : close;
    const inside = lines.slice(open + 1, end);
    const runs = /^\s*```(?:ts|typescript|js|javascript)\s*$/.test(lines[open] ?? '');
    if (runs) blocks.push({ code: inside.join('\n'), line: line + open + 1 });
    else stray.push(...marks(inside, line + open + 1));
    start = end + 1;
  }
  stray.push(...outside(lines.slice(start), line + start));
  return { blocks, stray };
}
