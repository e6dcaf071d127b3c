import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockedPackages, nameAt, runtimePackages } from './report.ts';

/** Licences that ask for a notice at most: what users install has one of these. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];
/** Of tools, which are neither changed nor shipped, also these. */
const OF_TOOLS = [...PERMISSIVE, 'MIT OR Apache-2.0', 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0'];

/** Packages by name whose licence the lockfile does not say, or that are allowed for themselves alone, and why. */
const BY_NAME: Readonly<Record<string, { readonly licence: string; readonly why: string; readonly words?: string }>> = {
  suncalc: {
    licence: 'BSD-2-Clause',
    why: 'its LICENSE file says so, its manifest does not; of opening_hours',
    words: 'Redistribution and use in source and binary forms',
  },
  opening_hours: { licence: 'LGPL-3.0-only', why: 'compared with in a benchmark; nothing of it is shipped' },
};

const packages = lockedPackages().map(([path, locked]) => ({ path, name: nameAt(path), ...locked }));

test.each(packages.map((one) => [one.path, one] as const))(
  '%s has a licence that is allowed',
  (path, { name, license, dev = false }) => {
    const own = BY_NAME[name];
    if (own !== undefined && dev) {
      expect(license ?? own.licence).toBe(own.licence);
      if (own.words !== undefined) expect(readFileSync(`${path}/LICENSE`, 'utf8')).toContain(own.words);
      return;
    }
    expect(dev ? OF_TOOLS : PERMISSIVE).toContain(license);
  },
);

test('every package is fixed by a version and a digest', () => {
  const loose = packages.filter(({ version, integrity }) => version === undefined || !/^sha512-/.test(integrity ?? ''));
  expect(loose.map(({ path }) => path)).toEqual([]);
});

test('users install four packages, and no others with them', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect([...runtimePackages()].sort()).toEqual(Object.keys(dependencies).sort());
  expect([...runtimePackages()].sort()).toEqual(['date-fns', 'date-fns-tz', 'decimal.js', 'zod']);
});

test('a package that is allowed by name is one of the lockfile', () => {
  expect(Object.keys(BY_NAME).filter((name) => !packages.some((one) => one.name === name))).toEqual([]);
});
