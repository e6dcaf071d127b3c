import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Tally } from '../checks/step.ts';
import { project, specifierOf, subpaths } from './packed.ts';

/**
 * The most that a subpath may weigh, its dependencies included: bytes of its minified bundle, gzipped. Wanted in the end:
 * time 6.5 kB, calendar 12 kB, `{ readClock }` 15 kB, billing 36 kB, the root without rules' words 60 kB.
 */
const budget: Readonly<Record<string, number>> = {
  '.': 166_500,
  './time': 8000,
  './money': 19_500,
  './calendar': 18_800,
  './catalog': 69_500,
  './entitlements': 58_000,
  './billing': 94_500,
  './routing': 50_500,
  './sla': 68_500,
  './tickets': 67_000,
  './service-levels': 74_500,
  './hub': 67_500,
  './engagement': 55_500,
  './import': 53_000,
  './json-schema': 92_000,
};

/** What an application takes of a door must not cost much more than it needs. */
const parts = [
  {
    name: 'time.hours through .',
    code: `import { time } from '${specifierOf('.')}'; export const duration = time.hours(4);`,
    limit: 8100,
  },
  { name: 'money, { add, compare }', code: `export { add, compare } from '${specifierOf('./money')}'`, limit: 4200 },
  { name: 'sla, { readClock }', code: `export { readClock } from '${specifierOf('./sla')}'`, limit: 19_400 },
];

/** Bundles each door as an application would, from the packed package, and weighs it. */
export async function sizes(): Promise<Tally> {
  const rows = await Promise.all([
    ...[...new Set([...subpaths, ...Object.keys(budget)])].map((subpath) =>
      weighed(subpath, `export * from '${specifierOf(subpath)}'`, budget[subpath] ?? 0),
    ),
    ...parts.map(({ name, code, limit }) => weighed(name, code, limit)),
  ]);
  const passed = rows.filter((row) => row.ok).length;
  return { passed, failed: rows.length - passed, report: rows.map((row) => row.line).join('\n') };
}

async function weighed(name: string, code: string, limit: number): Promise<{ ok: boolean; line: string }> {
  try {
    const size = await gzippedSize(code);
    const ok = size <= limit;
    return { ok, line: `${ok ? 'ok  ' : 'OVER'} ${name.padEnd(24)} ${kilobytes(size)} of ${kilobytes(limit)} kB` };
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
