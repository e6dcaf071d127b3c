import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Options } from 'tsup';

/** Path below `dist` without its ending → source: the root, one door a module. */
export const entry = Object.fromEntries(
  ['index', ...readdirSync('src').map((name) => `${name}/index`)]
    .map((name) => [name, `src/${name}.ts`] as const)
    .filter(([, source]) => existsSync(source)),
);

/**
 * The root and the object of one offer import the other doors instead of holding copies. A copy of a module's names in a
 * chunk is an effect to bundlers, which would keep all of the module for whoever needs one function of it.
 */
const thinRoot: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'thin-root',
  setup(build) {
    const extension = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: /^\.\/(?:[\w-]+\/index|premium-support)\.js$/ }, ({ path, importer }) =>
      /src[\\/](?:index|premium-support)\.ts$/.test(importer)
        ? { path: path.replace(/\.js$/, extension), external: true }
        : undefined,
    );
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

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/**
 * Names each chunk after the file of which it holds most, `chunk-S3Z563SB.js` → `chunk-catalog-lookup.js`: a stack trace
 * and a list of files then say something. The bundler's own names are hashes, so that they stand for nothing else in a text.
 */
function nameChunks(): void {
  const names = new Map(['esm', 'cjs'].flatMap((format) => [...chunkNames(`dist/metafile-${format}.json`)]));
  for (const file of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    if (!/\.c?js(?:\.map)?$/.test(file)) continue;
    const named = (text: string) => text.replace(/chunk-[A-Z0-9]{8}/g, (hashed) => names.get(hashed) ?? hashed);
    writeFileSync(`dist/${file}`, named(readFileSync(`dist/${file}`, 'utf8')));
    renameSync(`dist/${file}`, `dist/${named(file)}`);
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

/** The names of one format's chunks by the names that the bundler gave them. */
function chunkNames(metafile: string): ReadonlyMap<string, string> {
  const { outputs }: Metafile = JSON.parse(readFileSync(metafile, 'utf8'));
  rmSync(metafile);
  const names = new Map<string, string>();
  for (const [path, { inputs }] of Object.entries(outputs)) {
    const hashed = /^dist\/(chunk-[A-Z0-9]{8})\.c?js$/.exec(path)?.[1];
    if (hashed === undefined) continue;
    const files = Object.keys(inputs).sort((a, b) => (inputs[b]?.bytesInOutput ?? 0) - (inputs[a]?.bytesInOutput ?? 0));
    const named = files.map((file) => file.replace(/^src\/|\.ts$/g, '').replaceAll('/', '-'));
    const taken = new Set(names.values());
    names.set(hashed, [...named.map((name) => `chunk-${name}`), hashed].find((name) => !taken.has(name)) ?? hashed);
  }
  return names;
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
      // The object of one offer is a file of its own, for the root to re-export.
      'premium-support': 'src/premium-support.ts',
      // No bundler drops decimal.js from a file that imports it: what multiplies money is a file of its own.
      'money/multiply': 'src/money/multiply.ts',
    },
    format: ['esm', 'cjs'],
    target: 'node20',
    platform: 'neutral',
    splitting: true,
    sourcemap: whole,
    metafile: whole,
    clean: whole,
    esbuildOptions: (esbuild) => {
      esbuild.charset = 'utf8';
      // The sources are in the tarball once, for the maps of both formats.
      esbuild.sourcesContent = false;
    },
    esbuildPlugins: [thinRoot],
    ...(whole && {
      onSuccess: async () => {
        nameChunks();
        shareMaps();
        await declare();
        describe();
      },
    }),
  };
};
