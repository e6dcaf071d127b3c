import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { HELP, readFlags } from '../../examples/report/flags.ts';

const nothing = {
  help: false,
  file: null,
  zone: 'Asia/Tokyo',
  at: undefined,
  closures: [],
  locale: 'en',
  verbose: false,
};

test.each([
  [[], {}],
  [['log.csv'], { file: 'log.csv' }],
  [['--file', 'log.csv'], { file: 'log.csv' }],
  [['--zone', 'europe/london'], { zone: 'Europe/London' }],
  [['--at', '2016-03-10T12:00+09:00'], { at: '2016-03-10T03:00:00.000Z' }],
  [
    ['--closures', '2016-03-21,2016-04-29', '--closures=2016-05-03'],
    { closures: ['2016-03-21', '2016-04-29', '2016-05-03'] },
  ],
  [['--locale', 'ja', '--verbose'], { locale: 'ja', verbose: true }],
])('%j', (args, expected) => {
  expect(readFlags(args)).toEqual({ ...nothing, ...expected });
});

test.each([
  [['--nope'], "Unknown option '--nope'"],
  [['a.csv', 'b.csv'], 'one file'],
  [['--file', 'a.csv', 'b.csv'], 'one file'],
  [['--zone', 'JST'], '--zone: '],
  [['--at', '2016-03-10T12:00'], '--at: '],
  [['--at', '-5'], "Option '--at' argument is ambiguous"],
  [['--closures', '2016-02-30'], '--closures: '],
  [['--locale', 'fr'], '--locale is en or ja'],
])('%j is answered in one line', (args, message) => {
  expect(() => readFlags(args)).toThrow(message);
  expect(() => readFlags(args)).toThrow(/^.{1,300}$/);
});

/** What `npm start` runs once the package is built. */
function started(...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'examples/service-desk-report.ts', ...args], {
    encoding: 'utf8',
  });
}

test('the command prints the report, and its help', () => {
  const { stdout, status, stderr } = started('--at', '2016-03-10T12:00:00+09:00', '--closures', '2016-03-21');
  expect([status, stderr.includes('    at ')]).toEqual([0, false]);
  expect(stdout).toContain('3229 rows = 3229 used + 0 set aside');
  expect(started('--help').stdout).toBe(HELP);
});

test.each([[['--nope']], [['no-such-file.csv']], [['test']], [['package.json']]])(
  '%j: one line and exit code 2',
  (args) => {
    const { stdout, status, stderr } = started(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n').filter((line) => line.startsWith('service-desk-report: '))).toHaveLength(1);
    expect(stderr).not.toContain('    at ');
  },
);
