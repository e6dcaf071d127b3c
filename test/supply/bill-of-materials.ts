import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../checks/command.ts';
import { type Locked, runtimePackages } from './report.ts';

interface Bill {
  readonly components: readonly { readonly name: string }[];
}

/**
 * CycloneDX, as `npm sbom` writes it, of the packages of the run time. It is asked about a lockfile without tools:
 * `--omit dev` also leaves out a package of the run time that some tool uses as a peer (npm 11.19, zod).
 */
export async function billOfMaterials(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'sbom-'));
  try {
    const { name, version, dependencies, license } = JSON.parse(readFileSync('package.json', 'utf8'));
    const manifest = { name, version, license, dependencies };
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const kept = Object.entries<Locked>(lock.packages).filter(([path, { dev = false }]) => path !== '' && !dev);
    // The bill names the project by its folder.
    const folder = join(parent, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    const packages = { '': manifest, ...Object.fromEntries(kept) };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
    const asked = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--package-lock-only'];
    const { ok, output } = await command('npm', asked, folder);
    if (!ok) throw new Error(`npm sbom failed: ${output.slice(0, 500)}`);
    mustBeWhole(JSON.parse(output));
    return output;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

function mustBeWhole({ components }: Bill): void {
  const named = new Set(components.map(({ name }) => name));
  const missing = [...runtimePackages()].filter((name) => !named.has(name));
  if (missing.length > 0) throw new Error(`The bill of materials lacks ${missing.join(', ')}.`);
}
