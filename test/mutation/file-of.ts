import { dirname, join } from 'node:path/posix';

/** The file that an import names, from the root; `undefined` for a package. */
export function fileOf(wanted: string, importer: string): string | undefined {
  const own = /^premium-support(?:\/(.+))?$/.exec(wanted);
  if (own) return own[1] === undefined ? 'src/index.ts' : `src/${own[1]}/index.ts`;
  if (!wanted.startsWith('.')) return undefined;
  return join(dirname(importer), wanted).replace(/\.js$/, '.ts');
}
