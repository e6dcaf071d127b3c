import { resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { markdown, pages } from './document.ts';

/** A block of a page as a module of its own; lines are those of the page. */
interface Module {
  readonly file: string;
  readonly text: string;
  readonly page: string;
  readonly line: number;
}

const blocks: readonly Module[] = pages().flatMap(({ path, text }) =>
  markdown({ path, text }).blocks.map(({ code, line }) => ({
    file: resolve('test/docs', `${path.replace(/\W/g, '-')}-${line}.ts`),
    text: `${code}\nexport {};\n`,
    page: path,
    line,
  })),
);

/** What is on the disk is read and parsed once for all programs. */
const onDisk = new Map<string, ts.SourceFile | undefined>();

/** What `tsc --strict` says of modules that are nowhere on the disk. */
function compiled(modules: readonly Module[]): string[] {
  const { config } = ts.readConfigFile('test/tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, 'test');
  const strict = { ...options, strict: true, noUnusedLocals: false, noUnusedParameters: false, skipLibCheck: true };
  const host = ts.createCompilerHost(strict);
  const texts = new Map(modules.map(({ file, text }) => [file, text]));
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, ...rest) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    if (!onDisk.has(file)) onDisk.set(file, getSourceFile(file, ...rest));
    return onDisk.get(file);
  };
  const program = ts.createProgram([...texts.keys()], strict, host);
  return modules.flatMap(({ file, page, line }) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((one) => {
      const at = source?.getLineAndCharacterOfPosition(one.start ?? 0).line ?? 0;
      return `${page}:${line + at} ${ts.flattenDiagnosticMessageText(one.messageText, ' ').slice(0, 300)}`;
    });
  });
}

test('every example of a page compiles as a module of its own under --strict', () => {
  expect(blocks.length).toBeGreaterThan(20);
  expect(compiled(blocks)).toEqual([]);
});

test.each([
  "import { time } from 'premium-support';\ntime.hours('4');",
  'const unknown = never;',
  "import { nothing } from 'premium-support/sla';",
])('goes red for: %s', (text) => {
  expect(compiled([{ file: resolve('test/docs/red.ts'), text, page: 'x.md', line: 1 }])).not.toEqual([]);
});
