import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import type { Options } from 'tsup';

/** Path below `dist` without its ending → source: the root, one door a module. */
export const entry = Object.fromEntries(
  ['index', ...readdirSync('src').map((name) => `${name}/index`)]
    .map((name) => [name, `src/${name}.ts`] as const)
    .filter(([, source]) => existsSync(source)),
);

/** Files that stand apart from their folder, by what they bring along: zod, decimal.js, date-fns-tz. Most folders need zod anyway. */
const APART: Readonly<Record<string, string>> = {
  'input/canonical.ts': 'input-documents',
  'input/schema.ts': 'input-documents',
  'input/version.ts': 'input-documents',
  'calendar/schedule-schema.ts': 'calendar-documents',
  'calendar/stored-schedule.ts': 'calendar-documents',
  'money/multiply.ts': 'money-multiply',
  'time/zone.ts': 'time-zone',
};

const source = resolve('src');

/** Path below `dist`, without its ending, of the file that holds a source: a door, or one file a folder for all behind it. */
function builtFor(path: string): string {
  const [, folder, name] = /^(?:([\w-]+)\/)?(.+)\.ts$/.exec(path) ?? [];
  if (folder === undefined || name === 'index') return path.replace(/\.ts$/, '');
  return `inside/${APART[path] ?? folder}`;
}

/** What stands behind the doors: path below `dist` → its sources. */
const inside = new Map<string, string[]>();
for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(sep, '/'),
)) {
  const built = path.endsWith('.ts') ? builtFor(path) : '';
  if (built.startsWith('inside/')) inside.set(built, [...(inside.get(built) ?? []), path]);
}

/**
 * One file a folder: Node loads half as many files as the chunks that a bundler would make, and their names say what they
 * hold. A file imports another as it is built and never holds a copy, so a class or a cache exists once, and the root
 * stays thin: a copy of a module's names in it would be an effect to bundlers, which would keep all of the module.
 */
const oneFileAFolder: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'one-file-a-folder',
  setup(build) {
    const extension = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: /\.ts$/ }, ({ path, kind }) => {
      const built = builtFor(relative(source, resolve(path)).replaceAll(sep, '/'));
      return kind === 'entry-point' && inside.has(built) ? { path: built, namespace: 'inside' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'inside' }, ({ path }) => ({
      contents: (inside.get(path) ?? []).map((file) => `export * from './${file}';`).join('\n'),
      resolveDir: source,
      loader: 'ts',
    }));
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, importer, resolveDir }) => {
      const from = inside.has(importer) ? importer : builtFor(relative(source, importer).replaceAll(sep, '/'));
      const target = relative(source, resolve(resolveDir, path)).replaceAll(sep, '/');
      const to = builtFor(target.replace(/\.js$/, '.ts'));
      if (from === to) return undefined;
      const way = posix.relative(posix.dirname(from), to);
      return { path: `${way.startsWith('.') ? '' : './'}${way}${extension}`, external: true };
    });
  },
};

/**
 * Declarations file by file, for both module formats. Bundling them (tsup's `dts`) turns types that a namespace
 * re-exports into values, which does not compile for a consumer. What is marked `@internal`, such as the schemas, is
 * left out: a consumer's compiler would load zod's declarations for it, and spend longer on them than on all of ours.
 */
async function declare(): Promise<void> {
  const compiler = 'node_modules/typescript7/bin/tsc';
  const emit = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--stripInternal'];
  execFileSync(process.execPath, [compiler, '-p', '.', ...emit, '--rootDir', 'src', '--outDir', 'dist'], {
    stdio: 'inherit',
  });
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    const text = readFileSync(`dist/${file}`, 'utf8');
    const forCommonJs = text.replace(/((?:from|import) ?\(?)(['"])(\.[^'"]+)\.js\2/g, '$1$2$3.cjs$2');
    writeFileSync(`dist/${file.replace(/\.d\.ts$/, '.d.cts')}`, forCommonJs);
  }
}

/**
 * Lets a CommonJS file lead to the map of its ES module, of which it is a copy line by line. tsup's own maps of CommonJS
 * chunks lead to files of the machine that built them.
 */
function shareMaps(): void {
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.cjs.map')) rmSync(`dist/${file}`);
    if (!file.endsWith('.cjs')) continue;
    const text = readFileSync(`dist/${file}`, 'utf8');
    writeFileSync(`dist/${file}`, text.replace(/(\/\/# sourceMappingURL=.*)\.cjs\.map\s*$/, '$1.js.map\n'));
  }
}

/** `dist/llms.txt` and `dist/llms-full.txt`: the doc comments as text, for language models. */
function describe(): void {
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'test/docs/write-llms.ts'], { stdio: 'inherit' });
}

/** `tsup` builds everything; `tsup --format esm` only what running an example takes, and keeps what is there. */
export default (options: Options): Options => {
  const whole = options.format === undefined;
  return {
    entry: {
      ...entry,
      'premium-support': 'src/premium-support.ts',
      'catalog-impact': 'src/catalog-impact.ts',
      ...Object.fromEntries([...inside].map(([built, [first]]) => [built, `src/${first}`])),
    },
    format: ['esm', 'cjs'],
    target: 'node20',
    platform: 'neutral',
    splitting: true,
    sourcemap: whole,
    clean: whole,
    esbuildOptions: (esbuild) => {
      esbuild.charset = 'utf8';
      // The sources are in the tarball once, for the maps of both formats.
      esbuild.sourcesContent = false;
    },
    esbuildPlugins: [oneFileAFolder],
    ...(whole && {
      onSuccess: async () => {
        shareMaps();
        await declare();
        describe();
      },
    }),
  };
};
