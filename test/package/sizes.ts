import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Tally } from '../checks/step.ts';
import { project, specifierOf, subpaths } from './packed.ts';

/**
 * The most that a subpath may weigh, its dependencies included: bytes of its minified bundle, gzipped. Wanted: time 6.5 kB,
 * calendar 12 kB, billing 36 kB. Where the rest of them is: the texts of faults in two languages are 1.3, 2.1 and 13.5 kB,
 * date-fns-tz is 1 kB of each, the engine of business time 7 kB of calendar; of billing, 18.5 kB read and check the
 * catalogue that `billing.start` may be given, zod is 8 kB, and 32.5 kB are its own rules.
 */
const budget: Readonly<Record<string, number>> = {
  '.': 171_900,
  './time': 8350,
  './money': 19_600,
  './calendar': 19_950,
  './catalog': 72_600,
  './entitlements': 59_100,
  './billing': 78_100,
  './routing': 51_900,
  './sla': 70_600,
  './tickets': 69_250,
  './service-levels': 61_800,
  './hub': 68_800,
  './engagement': 56_800,
  './import': 48_300,
  './json-schema': 83_300,
};

/** What an application takes of a door must not cost much more than it needs. */
const parts = [
  {
    // Wanted: 73 kB, then 60. Texts of faults and refusals are 24 kB, decimal.js is 11.7; the rest is our own code.
    name: 'the root without words',
    code: `export { ${namesBut(['rule', 'rules', 'label', 'premiumSupport'])} } from '${specifierOf('.')}'`,
    limit: 159_500,
  },
  {
    name: 'time.hours through .',
    code: `import { time } from '${specifierOf('.')}'; export const duration = time.hours(4);`,
    limit: 8450,
  },
  { name: 'money, { add, compare }', code: `export { add, compare } from '${specifierOf('./money')}'`, limit: 4050 },
  // Wanted: 15 kB. The engine of business time is 7 kB.
  { name: 'sla, { readClock }', code: `export { readClock } from '${specifierOf('./sla')}'`, limit: 20_900 },
  { name: 'billing, { decide }', code: `export { decide } from '${specifierOf('./billing')}'`, limit: 41_700 },
  { name: 'catalog, { define }', code: `export { define } from '${specifierOf('./catalog')}'`, limit: 35_400 },
  { name: 'billing, { prorate }', code: `export { prorate } from '${specifierOf('./billing')}'`, limit: 8250 },
];

/** What the root exports but for some names, as an export clause lists them. */
function namesBut(names: readonly string[]): string {
  const all: readonly string[] = JSON.parse(readFileSync('test/architecture/exported-names.json', 'utf8')).index;
  return all.filter((name) => !name.startsWith('type ') && !names.includes(name)).join(', ');
}

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
