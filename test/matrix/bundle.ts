import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

const bundles = new Map<string, Promise<string>>();

/** A program of test/matrix/runtimes with the built package, its dependencies and the questions in one script. */
export function bundle(entry: 'page.mjs' | 'bare.mjs', questions: string): Promise<string> {
  const key = `${entry} ${questions}`;
  const found = bundles.get(key) ?? bundled(entry, questions);
  bundles.set(key, found);
  return found;
}

async function bundled(entry: string, questions: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`test/matrix/runtimes/${entry}`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'said',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [withQuestions(questions)],
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** The import of `questions` means the file. Its text is parsed by the page, as JSON is faster read than a program. */
function withQuestions(file: string): Plugin {
  return {
    name: 'questions',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^questions$/ }, () => ({ path: file, namespace: 'questions' }));
      onLoad({ filter: /.*/, namespace: 'questions' }, () => ({
        contents: `export default JSON.parse(${JSON.stringify(readFileSync(file, 'utf8'))});`,
      }));
    },
  };
}
