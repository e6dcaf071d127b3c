import { readFileSync } from 'node:fs';

/** What the root exports but for some names, as an export clause lists them. */
export function rootNamesBut(names: readonly string[]): string {
  const all: readonly string[] = JSON.parse(readFileSync('test/architecture/exported-names.json', 'utf8')).index;
  return all.filter((name) => !name.startsWith('type ') && !names.includes(name)).join(', ');
}
