import { readFileSync } from 'node:fs';

/** What `npm audit --json` says, as far as it is read. */
export interface Report {
  readonly vulnerabilities: Readonly<Record<string, Vulnerability>>;
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  /** Advisories, or the names of packages whose faults it has. */
  readonly via: readonly (string | { readonly title?: string })[];
}

export interface Finding {
  readonly name: string;
  readonly severity: string;
  readonly titles: readonly string[];
}

/** One package of the lockfile. */
export interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly integrity?: string;
}

/** Every package of the lockfile by its path; the project itself is not one. */
export function lockedPackages(): readonly (readonly [path: string, locked: Locked])[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** The name of the package at a path of the lockfile. */
export function nameAt(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The packages that users install with this one. */
export function runtimePackages(): ReadonlySet<string> {
  return new Set(lockedPackages().flatMap(([path, { dev = false }]) => (dev ? [] : [nameAt(path)])));
}

/** The packages whose faults have to be mended before a release. */
export function failing({ vulnerabilities }: Report, runtime: ReadonlySet<string>): readonly Finding[] {
  return Object.values(vulnerabilities)
    .filter(({ name, severity }) => runtime.has(name) || severity === 'high' || severity === 'critical')
    .map(({ name, severity, via }) => ({
      name,
      severity,
      titles: via.map((one) => (typeof one === 'string' ? `by ${one}` : (one.title ?? 'untitled'))),
    }));
}
