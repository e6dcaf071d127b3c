import { build } from 'esbuild';

const bundles = new Map<string, Promise<string>>();

/** A program of test/matrix/runtimes with the built package and its dependencies in one script. */
export function bundle(entry: 'page.mjs' | 'bare.mjs'): Promise<string> {
  const found = bundles.get(entry) ?? bundled(entry);
  bundles.set(entry, found);
  return found;
}

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`test/matrix/runtimes/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'said',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
