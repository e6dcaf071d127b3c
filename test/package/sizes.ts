import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Tally } from '../checks/step.ts';
import { project, specifierOf, subpaths } from './packed.ts';

/** The most that a subpath may weigh, its dependencies included: bytes of its minified bundle, gzipped. */
const budget: Readonly<Record<string, number>> = {
  '.': 133_000,
  './time': 15_500,
  './money': 19_500,
  './calendar': 30_500,
  './catalog': 56_000,
  './entitlements': 62_000,
  './billing': 74_500,
  './routing': 54_500,
  './sla': 64_500,
  './tickets': 68_000,
  './service-levels': 76_000,
  './hub': 67_500,
  './engagement': 59_500,
  './import': 20_000,
  './json-schema': 92_000,
};

/** Taking one function of a namespace of the root must not cost much more than its own module. */
const throughTheRoot = {
  name: 'time.hours through .',
  code: `import { time } from '${specifierOf('.')}'; export const duration = time.hours(4);`,
  limit: 15_500,
};

/** Bundles each door as an application would, from the packed package, and weighs it. */
export async function sizes(): Promise<Tally> {
  const rows = await Promise.all([
    ...[...new Set([...subpaths, ...Object.keys(budget)])].map((subpath) =>
      weighed(subpath, `export * from '${specifierOf(subpath)}'`, budget[subpath] ?? 0),
    ),
    weighed(throughTheRoot.name, throughTheRoot.code, throughTheRoot.limit),
  ]);
  const passed = rows.filter((row) => row.ok).length;
  return { passed, failed: rows.length - passed, report: rows.map((row) => row.line).join('\n') };
}

async function weighed(name: string, code: string, limit: number): Promise<{ ok: boolean; line: string }> {
  try {
    const size = await gzippedSize(code);
    const ok = size <= limit;
    return { ok, line: `${ok ? 'ok  ' : 'OVER'} ${name.padEnd(22)} ${kilobytes(size)} of ${kilobytes(limit)} kB` };
  } catch (error) {
    return { ok: false, line: `FAIL ${name}: ${error instanceof Error ? error.message : error}` };
  }
}

async function gzippedSize(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: project },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.reduce((sum, file) => sum + gzipSync(file.contents, { level: 9 }).length, 0);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(5);
}
