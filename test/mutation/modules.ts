export interface Module {
  readonly name: string;
  /** The files whose mutants are tried. */
  readonly mutate: readonly string[];
  /** The tests that have to kill them. */
  readonly testFiles: readonly string[];
  /** The least score, in per cent. */
  readonly least: number;
}

/** The modules in the order of the layers. */
export const modules: readonly Module[] = [
  ownTests('input', 90),
  ownTests('answer', 90),
  {
    name: 'words',
    mutate: ['src/words/*.ts', 'src/json-schema/*.ts'],
    testFiles: ['test/words/*.test.ts', 'test/json-schema/*.test.ts'],
    least: 90,
  },
  ownTests('time', 90),
  ownTests('money', 95),
  ownTests('calendar', 95),
  ownTests('catalog', 90),
  ownTests('entitlements', 95),
  ownTests('billing', 95),
  ownTests('routing', 95),
  ownTests('sla', 95),
  ownTests('tickets', 90),
  ownTests('service-levels', 90),
  ownTests('hub', 90),
  ownTests('engagement', 90),
  ownTests('import', 90),
];

export function moduleNamed(name: string): Module {
  const found = modules.find((one) => one.name === name);
  if (found === undefined)
    throw new Error(`No module '${name}'; there are ${modules.map((one) => one.name).join(', ')}.`);
  return found;
}

function ownTests(name: string, least: number): Module {
  return { name, mutate: [`src/${name}/*.ts`, `!src/${name}/index.ts`], testFiles: [`test/${name}/*.test.ts`], least };
}
