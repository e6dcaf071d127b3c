import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const README = new URL('../README.md', import.meta.url);

/** Writes figures into the README, between the two comments of their name. */
export function writeFigures(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = readFileSync(README, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}`);
  const cores = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const block = `${begin}\n\`\`\`text\n${text}\n(${cores}, Node ${process.versions.node})\n\`\`\`\n`;
  writeFileSync(README, before.slice(0, from) + block + before.slice(to));
}
