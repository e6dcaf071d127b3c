import { readdirSync, readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import ts from 'typescript';
import { fileOf } from './file-of.ts';
import type { Module } from './modules.ts';
import type { Mutant } from './mutant.ts';
import { texts } from './texts.ts';

/** All that a process needs to try the mutants of a module: no process reads a source. */
export interface Prepared {
  /** Each file as the body of a CommonJS module, by its path from the root. */
  readonly code: ReadonlyMap<string, string>;
  readonly mutants: readonly Mutant[];
  readonly testFiles: readonly string[];
  /** The packages that the code asks for. */
  readonly packages: readonly string[];
}

export async function prepare({ folders }: Module): Promise<Prepared> {
  const mutated = folders.flatMap((folder) => filesOf(`src/${folder}`)).filter((file) => !file.endsWith('/index.ts'));
  const testFiles = folders.flatMap((folder) => filesOf(`test/${folder}`)).filter((file) => file.endsWith('.test.ts'));
  const { sources, mutants } = await instrumented(mutated);
  const code = new Map<string, string>();
  const packages = new Set<string>();
  const ahead = [...testFiles, 'src/index.ts'];
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    if (code.has(file)) continue;
    const body = transpiled(file, sources.get(file) ?? readFileSync(file, 'utf8'));
    code.set(file, body);
    for (const wanted of wantedBy(body)) {
      const found = fileOf(wanted, file);
      if (found === undefined) packages.add(wanted);
      else ahead.push(found);
    }
  }
  return { code, mutants, testFiles, packages: [...packages] };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

function wantedBy(body: string): string[] {
  return [...body.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, wanted = '']) => wanted);
}

function transpiled(file: string, source: string): string {
  if (file.endsWith('.json')) return `module.exports = ${source}`;
  return ts.transpileModule(source.replaceAll('import.meta.url', '__url'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023, esModuleInterop: true },
  }).outputText;
}

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error() {},
  fatal() {},
};

async function instrumented(files: readonly string[]) {
  const texted = files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const done = await new Instrumenter(silent).instrument(texted, {
    plugins: null,
    excludedMutations: [],
    ignorers: [texts],
  });
  const lines = new Map(texted.map(({ name, content }) => [name, content.split('\n')]));
  const mutants: Mutant[] = [];
  const left = new Map<string, number>();
  for (const { id, fileName: file, location, mutatorName: mutator, replacement, status } of done.mutants) {
    if (status === 'Ignored') continue;
    left.set(id, mutants.length);
    const { line, column } = location.start;
    const original = textAt(lines.get(file) ?? [], location);
    mutants.push({ file, line: line + 1, column: column + 1, mutator, original, replacement });
  }
  return { mutants, sources: new Map(done.files.map(({ name, content }) => [name, withOurSwitches(content, left)])) };
}

interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

function textAt(lines: readonly string[], { start, end }: Location): string {
  const taken = lines.slice(start.line, end.line + 1);
  const last = taken.length - 1;
  return taken.map((line, i) => line.slice(i === 0 ? start.column : 0, i === last ? end.column : undefined)).join('\n');
}

const HEADER_END = 'return isActive(id);\n}';

/** The instrumenter's own switches go; ours know the mutants by numbers, which are quicker to compare than texts. */
function withOurSwitches(content: string, numbers: ReadonlyMap<string, number>): string {
  const at = content.indexOf(HEADER_END);
  if (at < 0) return content;
  return content
    .slice(at + HEADER_END.length)
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, (_, id: string) => `__active(${numbers.get(id)})`)
    .replace(
      /stryCov_9fa48\(([^)]*)\)/g,
      (_, ids: string) =>
        `__cover(${ids
          .split(', ')
          .map((id) => numbers.get(id.slice(1, -1)))
          .join(', ')})`,
    );
}
