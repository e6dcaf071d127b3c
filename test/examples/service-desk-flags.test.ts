import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { HELP, readFlags } from '../../examples/report/flags.ts';
import { started } from './started.ts';

const nothing = {
  help: false,
  file: null,
  zone: 'Asia/Tokyo',
  at: undefined,
  closures: null,
  locale: 'en',
  full: false,
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
  [['--closures', 'none'], { closures: [] }],
  [['--full'], { full: true }],
  [['--locale', 'ja', '--verbose'], { locale: 'ja', full: true, verbose: true }],
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

/** What `npm start` runs once the package is built, in a directory of its own: `report.html` is what it wrote there. */
async function report(...args: readonly string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'report-'));
  const ended = await started('examples/service-desk-report.ts', args, { cwd });
  const pictures = join(cwd, 'report.html');
  return { ...ended, html: existsSync(pictures) ? readFileSync(pictures, 'utf8') : null };
}

test("the command prints one page with Japan's holidays as closures, and writes the pictures", async () => {
  const { stdout, status, stderr, html } = await report();
  expect([status, stderr.includes('    at ')]).toEqual([0, false]);
  expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(50);
  expect(stdout).toContain('3229 rows = 3229 used + 0 set aside');
  expect(stdout.replace(/\s+/g, ' ')).toContain('closed on 13 days between 2016-03-20 and 2016-11-23');
  expect(html).toContain('<title>Service desk report: 518 incidents as support tickets</title>');
});

test('the whole report is there for the asking, and so is help', async () => {
  const { stdout } = await report('--full', '--at', '2016-03-10T12:00:00+09:00', '--closures', 'none');
  expect(stdout).toContain('none given, so the Japanese desk works on public holidays (A4)');
  expect(stdout).toContain('The rules behind it');
  expect(await report('--help')).toMatchObject({ stdout: HELP, html: null });
});

test.each([[['--nope']], [['no-such-file.csv']], [[resolve('test')]], [[resolve('package.json')]]])(
  '%j: one line and exit code 2',
  async (args) => {
    const { stdout, status, stderr, html } = await report(...args);
    expect([status, stdout, html]).toEqual([2, '', null]);
    expect(stderr.split('\n').filter((line) => line.startsWith('service-desk-report: '))).toHaveLength(1);
    expect(stderr).not.toContain('    at ');
  },
);
