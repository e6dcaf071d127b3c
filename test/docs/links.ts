import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** A link of a text, as it is written. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

const { homepage } = JSON.parse(readFileSync('package.json', 'utf8'));
/** The repository's address, as package.json gives it. */
export const REPOSITORY: string = homepage.replace('#readme', '');

/** The links and pictures of a Markdown text, code left out. */
export function linksIn(text: string): Link[] {
  const prose = text
    .replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[()]/g, ' '));
  const found = [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)];
  return found.map((one) => ({
    target: one[1] ?? one[2] ?? '',
    line: prose.slice(0, one.index).split('\n').length,
  }));
}

/** What is wrong with a link of the file `from`: null where it leads somewhere, or out of the repository. */
export function brokenLink(from: string, target: string): string | null {
  const [address = '', anchor] = target.split('#');
  const inside = pathInRepository(address);
  if (inside === null) return null;
  const path = inside === address ? posix.join(posix.dirname(from), address) : inside;
  const file = address === '' ? from : path;
  if (!existsSync(file)) return `${file} does not exist`;
  if (anchor === undefined || !file.endsWith('.md') || statSync(file).isDirectory()) return null;
  return anchorsOf(readFileSync(file, 'utf8')).includes(anchor) ? null : `${file} has no heading #${anchor}`;
}

/** The path of a link in the repository, the link itself where it is relative, null where it leads elsewhere. */
function pathInRepository(address: string): string | null {
  if (!/^[a-z]+:/.test(address)) return address;
  const raw = REPOSITORY.replace('https://github.com/', 'https://raw.githubusercontent.com/');
  for (const start of [`${REPOSITORY}/blob/main/`, `${REPOSITORY}/tree/main/`, `${raw}/main/`]) {
    if (address.startsWith(start)) return address.slice(start.length);
  }
  return null;
}

/** Whether a link works outside of the repository too, as on npm: absolute, or a heading of the same page. */
export function isPortable(target: string): boolean {
  return /^(?:https:|#)/.test(target);
}

/** The anchors that GitHub gives to headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
