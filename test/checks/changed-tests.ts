import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { BaseSequencer, type Reporter, startVitest, type TestModule } from 'vitest/node';
import { filesBelow } from '../architecture/source.ts';
import { nearestTests } from './nearest.ts';

// The tests to which a change leads, the nearest first, for as long as half a minute lasts: run by `npm run check`.

/** Of the processor, so that the same tests run on a machine that is busy with something else. */
const MAX_SECONDS = 28;

/** Suites that read `dist`, or that go through everything whatever has changed. */
const LEFT_OUT =
  /^test\/(?:package|examples|hostile|matrix)\/|^test\/(?:architecture\/poison|docs\/compiled)\.test\.ts$/;

const files = ['src', 'test', 'examples'].flatMap((folder) =>
  filesBelow(folder, '.ts').map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
);
const chosen = nearestTests(changedFiles(), files)
  .map(({ path }) => path)
  .filter((path) => !LEFT_OUT.test(path));

async function run(): Promise<void> {
  const done: TestModule[] = [];
  const nameOf = ({ moduleId }: { readonly moduleId: string }) => relative(process.cwd(), moduleId);
  const failures = () => done.filter((one) => !one.ok());

  function end(unhandled = 0): never {
    const ran = new Set(done.map(nameOf));
    const rest = chosen.filter((path) => !ran.has(path));
    for (const one of failures()) console.log(reportOf(nameOf(one), one));
    console.log(
      `${done.length} of ${chosen.length} test files, the nearest first${rest.length === 0 ? '' : restOf(rest)}`,
    );
    process.exit(failures().length + unhandled === 0 ? 0 : 1);
  }

  const untilTimeIsOver: Reporter = {
    onTestModuleEnd(one) {
      done.push(one);
    },
    onTestRunEnd: (_, unhandled) => {
      for (const error of unhandled) console.log(error.stack ?? error.message);
      end(unhandled.length);
    },
  };
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1e6 > MAX_SECONDS) end();
  }, 200);
  await startVitest('test', [...chosen], {
    ...{ config: 'test/vitest.config.ts', watch: false, run: true, update: false },
    // One worker, as the linter and the compiler have the other core; threads, so that their time is counted.
    // A thread takes no options of the heap.
    ...{ pool: 'threads', execArgv: [], maxWorkers: 1, reporters: [untilTimeIsOver] },
    sequence: { sequencer: NearestFirst },
  });
}

/** The order in which the tests were chosen. */
class NearestFirst extends BaseSequencer {
  override async sort(specifications: Parameters<BaseSequencer['sort']>[0]) {
    const place = new Map(chosen.map((path, index) => [path, index]));
    const of = ({ moduleId }: { readonly moduleId: string }) => place.get(relative(process.cwd(), moduleId)) ?? 0;
    return specifications.toSorted((a, b) => of(a) - of(b));
  }
}

/** More failures of one file than this say nothing new. */
const MAX_TOLD = 5;

function reportOf(path: string, one: TestModule): string {
  const tests = [...one.children.allTests('failed')];
  const told = tests.slice(0, MAX_TOLD).flatMap((test) =>
    (test.result().errors ?? []).map(({ message, stacks = [] }) => {
      // Lines of the sources, whatever was run is compiled to.
      const ours = stacks.map(
        ({ method, file, line }) => `    at ${`${method} ${relative(process.cwd(), file)}`.trim()}:${line}`,
      );
      return [`  ${test.fullName}`, message, ...ours.filter((one) => !one.includes('node_modules'))].join('\n');
    }),
  );
  const more = tests.length > MAX_TOLD ? [`  ${tests.length - MAX_TOLD} more`] : [];
  return [path, ...one.errors().map(({ message }) => message), ...told, ...more].join('\n');
}

/** Which folders were left out for time, and how many files of each. */
function restOf(rest: readonly string[]): string {
  const folders = rest.map((path) => path.split('/')[1] ?? '');
  const counts = [...new Set(folders)].map((one) => `${one} ${folders.filter((other) => other === one).length}`);
  return `; left out for time: ${counts.join(', ')}. \`npm test\` runs them.`;
}

/** What differs from where the work left `main`, here or at the origin, with what is not committed yet. */
function changedFiles(): readonly string[] {
  const base = gitLines('merge-base', 'HEAD', 'main')?.[0] ?? gitLines('merge-base', 'HEAD', 'origin/main')?.[0];
  const changed = gitLines('diff', '--name-only', base ?? 'HEAD') ?? [];
  return [...changed, ...(gitLines('ls-files', '--others', '--exclude-standard') ?? [])];
}

/** What git prints; `null` where it does not know a name. */
function gitLines(...args: readonly string[]): readonly string[] | null {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : null;
}

if (chosen.length === 0) console.log('No test leads to what has changed.');
else await run();
