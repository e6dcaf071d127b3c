import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { entry } from '../../tsup.config.ts';
import { publicSurface } from '../architecture/public-surface.ts';
import { importsOf } from '../architecture/source.ts';

/** The imports from elsewhere, or of nothing, in a declaration file and in the files that it leads to. */
function foreignImports(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return importsOf({ path: file, text: readFileSync(file, 'utf8') }).flatMap(({ specifier }) => {
    if (!specifier.startsWith('.')) return [`${file}: ${specifier}`];
    const target = posix.join(posix.dirname(file), specifier.replace(/\.(c?)js$/, '.d.$1ts'));
    return existsSync(target) ? foreignImports(target, seen) : [`${file}: ${specifier}, which is missing`];
  });
}

test.each(Object.keys(entry).flatMap((name) => [`dist/${name}.d.ts`, `dist/${name}.d.cts`]))(
  '%s leads to no declarations but our own; a schema is marked @internal',
  (door) => {
    expect(foreignImports(door)).toEqual([]);
  },
);

test('the declarations have every name that src exports', () => {
  const named = (doors?: Record<string, string>) =>
    publicSurface(doors).map(({ door, kind, name }) => `${door}: ${kind} ${name}`);
  const declarations = Object.keys(entry).map((name) => [name, `dist/${name}.d.ts`]);
  expect(named(Object.fromEntries(declarations))).toEqual(named());
});
