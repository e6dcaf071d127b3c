import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { buildSync } from 'esbuild';
import type { Plugin } from 'vitest/config';

const ENDING = /\.[jt]s$/;

/**
 * Lets tests import the sources compiled, and Node load them, as it loads a package. vitest's own loader makes every
 * imported name a property that is looked up whenever it is used, which costs a tenth of all that tests take. vitest shows
 * the lines of the sources where something fails, as the compiled ones hold their maps.
 *
 * A test that calls `vi.resetModules` wants modules of its own, while Node keeps each once: it gets the sources
 * themselves, and had better import no helper that uses the library as well.
 */
export function nativeSources(root: string): Plugin {
  const [sources, compiled] = [resolve(root, 'src') + sep, resolve(root, 'reports/compiled-sources') + sep];
  const wantsItsOwn = remembered((file) => readFileSync(file, 'utf8').includes('vi.resetModules('));
  return {
    name: 'native-sources',
    enforce: 'pre',
    buildStart: () => compile(sources, compiled),
    resolveId(wanted, importer) {
      if (importer === undefined || importer.startsWith(sources)) return null;
      // An alias has made a path of the package's name.
      const named = wanted.startsWith('.') ? resolve(dirname(importer), wanted) : wanted;
      if (!named.startsWith(sources) || (importer.endsWith('.test.ts') && wantsItsOwn(importer))) return null;
      const name = ENDING.test(named) ? named.replace(ENDING, '') : `${named}/index`;
      // What is not there is told by whoever resolves it next.
      return existsSync(`${name}.ts`) ? `${compiled}${name.slice(sources.length)}.js` : null;
    },
  };
}

/** What `deps.external` takes: these are for Node. */
export const NATIVE = /\/reports\/compiled-sources\//;

/** Each source as a module of its own. Several processes do so at once: a file that is there is never half of one. */
function compile(sources: string, compiled: string): void {
  const { outputFiles } = buildSync({
    entryPoints: readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => sources + file),
    outdir: compiled,
    outbase: sources,
    write: false,
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'error',
  });
  for (const { path, text } of outputFiles) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  }
}

function remembered(find: (file: string) => boolean): (file: string) => boolean {
  const known = new Map<string, boolean>();
  return (file) => {
    const found = known.get(file) ?? find(file);
    known.set(file, found);
    return found;
  };
}
