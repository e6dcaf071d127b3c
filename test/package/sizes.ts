import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Tally } from '../checks/step.ts';
import { project, specifierOf, subpaths } from './packed.ts';
import { rootNamesBut } from './root-names.ts';

/** The most that a subpath may weigh, its dependencies included: bytes of its minified bundle, gzipped. */
const budget: Readonly<Record<string, number>> = {
  '.': 187_250,
  './time': 9150,
  './money': 20_150,
  './calendar': 21_050,
  './catalog': 81_650,
  './entitlements': 66_050,
  './billing': 87_850,
  './routing': 56_950,
  './sla': 76_450,
  './tickets': 76_250,
  './service-levels': 68_950,
  './hub': 75_950,
  './engagement': 61_650,
  './import': 53_850,
  './json-schema': 91_450,
};

/** What an application takes of a door must not cost much more than it needs. */
const parts = [
  {
    name: 'the root without words',
    code: `export { ${rootNamesBut(['rule', 'rules', 'label', 'premiumSupport'])} } from '${specifierOf('.')}'`,
    limit: 175_850,
  },
  {
    name: 'time.hours through .',
    code: `import { time } from '${specifierOf('.')}'; export const duration = time.hours(4);`,
    limit: 9250,
  },
  { name: 'money, { add, compare }', code: `export { add, compare } from '${specifierOf('./money')}'`, limit: 4950 },
  { name: 'sla, { readClock }', code: `export { readClock } from '${specifierOf('./sla')}'`, limit: 21_250 },
  { name: 'billing, { decide }', code: `export { decide } from '${specifierOf('./billing')}'`, limit: 46_150 },
  { name: 'catalog, { define }', code: `export { define } from '${specifierOf('./catalog')}'`, limit: 40_750 },
  { name: 'billing, { prorate }', code: `export { prorate } from '${specifierOf('./billing')}'`, limit: 9150 },
];

/** What is wanted, where a budget is more than that; `README.md` beside this file says what the difference is. */
const wanted: Readonly<Record<string, number>> = {
  './time': 6500,
  './calendar': 12_000,
  'sla, { readClock }': 15_000,
  './billing': 36_000,
  'the root without words': 73_000,
};

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
    const target = wanted[name] === undefined ? '' : `, wanted ${kilobytes(wanted[name]).trim()}`;
    const line = `${ok ? 'ok  ' : 'OVER'} ${name.padEnd(24)} ${kilobytes(size)} of ${kilobytes(limit)} kB${target}`;
    return { ok, line };
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
