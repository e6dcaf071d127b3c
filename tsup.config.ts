import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    clean: whole,
    esbuildOptions: (esbuild) => {
      esbuild.charset = 'utf8';
    },
    esbuildPlugins: [thinRoot],
    ...(whole && { onSuccess: declare }),
  };
};
