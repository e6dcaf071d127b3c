import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { command, type Ended } from '../checks/command.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** The doors of the package, as its exports map names them. */
export const subpaths = Object.keys(manifest.exports).filter((path) => path !== './package.json');

/** What a consumer writes for a door. */
export function specifierOf(subpath: string): string {
  return manifest.name + subpath.slice(1);
}

/** A folder outside of the checkout with the tarball in it, and a project that has it installed. */
export const folder = mkdtempSync(join(tmpdir(), `${manifest.name}-`));
export const tarball = join(folder, `${manifest.name}-${manifest.version}.tgz`);
export const project = join(folder, 'consumer');

/** Packs, then installs as npm would but without the network: the tarball's files, and links to the dependencies. */
export async function packAndInstall(): Promise<Ended> {
  const npm = process.env.npm_execpath;
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const packed = npm ? await command(process.execPath, [npm, ...pack]) : await command('npm', pack);
  if (!packed.ok) return packed;

  const modules = join(project, 'node_modules');
  const home = join(modules, manifest.name);
  mkdirSync(home, { recursive: true });
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  }
  return command('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
}
