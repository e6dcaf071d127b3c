import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { command, type Ended } from '../checks/command.ts';
import { project } from './packed.ts';

interface Compilation {
  /** The name under which a version of TypeScript is installed: the oldest that is supported, the last 5, 6 and 7. */
  readonly compiler: 'typescript54' | 'typescript59' | 'typescript' | 'typescript7';
  readonly module: string;
  readonly moduleResolution: string;
}

/** The same program as an ES module, as CommonJS and for a bundler, under the compilers and resolutions in use. */
export const compilations: readonly Compilation[] = [
  { compiler: 'typescript7', module: 'nodenext', moduleResolution: 'nodenext' },
  { compiler: 'typescript7', module: 'node16', moduleResolution: 'node16' },
  { compiler: 'typescript7', module: 'esnext', moduleResolution: 'bundler' },
  { compiler: 'typescript', module: 'nodenext', moduleResolution: 'nodenext' },
  { compiler: 'typescript59', module: 'nodenext', moduleResolution: 'nodenext' },
  { compiler: 'typescript54', module: 'nodenext', moduleResolution: 'nodenext' },
  { compiler: 'typescript54', module: 'esnext', moduleResolution: 'bundler' },
];

/** The programs of a stranger: one call of each module, and an offer of one's own through all of them. */
const PROGRAMS = ['consumer', 'own-offer'];

/** Compiles the programs as strictly as TypeScript can, declarations of dependencies included, and declares what they export. */
export function compile({ compiler, module, moduleResolution }: Compilation): Promise<Ended> {
  const bundled = moduleResolution === 'bundler';
  const files = PROGRAMS.flatMap((name) => (bundled ? ['.ts'] : ['.mts', '.cts']).map((end) => name + end));
  for (const file of files) copyFileSync(`test/package/${file.replace(/[mc]ts$/, 'ts')}`, join(project, file));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));

  const name = `${compiler}-${moduleResolution}`;
  const config = join(project, `tsconfig.${name}.json`);
  mkdirSync(project, { recursive: true });
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023'],
    types: [],
    module,
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    declaration: true,
    rootDir: '.',
    outDir: join('out', name),
  };
  writeFileSync(config, JSON.stringify({ compilerOptions, files }));
  return command(process.execPath, [resolve(`node_modules/${compiler}/bin/tsc`), '-p', config], project);
}

/** Runs what the first compilation emitted. */
export async function execute(format: 'mjs' | 'cjs'): Promise<Ended> {
  const folder = join(project, 'out/typescript7-nodenext');
  const ends = await Promise.all(
    PROGRAMS.map((name) => command(process.execPath, [join(folder, `${name}.${format}`)], project)),
  );
  return { ok: ends.every(({ ok }) => ok), output: ends.map(({ output }) => output).join('') };
}
