import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** Constants that are worked out from others stay, a line or so of each file; a table or a function would be more. */
const MOST = 900;

const files = readdirSync('dist/inside').filter((file) => file.endsWith('.js'));

test.each(files)('a bundle that uses nothing of dist/inside/%s holds next to nothing of it', async (file) => {
  const { outputFiles } = await build({
    entryPoints: ['unused'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    packages: 'external',
    charset: 'utf8',
    plugins: [
      {
        name: 'unused',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^unused$/ }, () => ({ path: 'unused', namespace: 'unused' }));
          onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: "import 'file';", resolveDir: '.' }));
          // As if the package did not say that its files have no effects: what a bundler cannot prove to be pure stays.
          onResolve({ filter: /^file$/ }, () => ({ path: resolve('dist/inside', file), sideEffects: true }));
        },
      },
    ],
  });
  const [kept] = outputFiles;
  expect(kept?.text.length ?? 0, kept?.text).toBeLessThan(MOST);
});
