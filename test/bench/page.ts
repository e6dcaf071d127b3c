import { cpus, totalmem } from 'node:os';
import { LINES, type MoneyRow } from './peers/figures.ts';
import type { DeskRow } from './peers/measure-desks.ts';
import { type Measured, shownTime } from './ratio.ts';
import { type StartUp, shownMilliseconds } from './start-up.ts';

export interface Group {
  readonly name: string;
  readonly rows: readonly Measured[];
}

interface Figures {
  readonly groups: readonly Group[];
  readonly started: readonly StartUp[];
  readonly desks: readonly DeskRow[];
  readonly money: readonly MoneyRow[];
}

/** What `npm run bench` measured, as a page in Markdown. */
export function page({ groups, started, desks, money }: Figures): string {
  return [
    '# Benchmarks',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${machine()}.`,
    'Each row compares two loops over the same inputs in one process, in turn, and gives the medians for one call. A',
    'benchmark passes while the ratio is within its limit.',
    ...groups.flatMap(({ name, rows }) => ['', `## ${name}`, '', ...comparisons(rows), ...profiles(rows)]),
    '',
    '## Start-up',
    '',
    'What `import` of a module costs a new process, over the import of an empty one. The limit is on processor time; the',
    'time by the clock depends on what else the machine does.',
    '',
    ...table(
      ['', 'processor', 'clock', 'limit'],
      started.map(({ name, work, wait, limit, within }) => [
        name,
        `${shownMilliseconds(work)} ms`,
        `${shownMilliseconds(wait)} ms`,
        limit === null ? '' : `${within ? '' : '**over** '}${shownMilliseconds(limit)} ms`,
      ]),
    ),
    '',
    '## Other libraries: business hours',
    '',
    'A desk in New York, Monday to Friday, 09:00 to 17:00, with three holidays, asked at 1 000 instants, half of them on a',
    "whole hour. The process's zone is New York, because three of the libraries know no other zone than the host's. The",
    'walks are loops over dates that an application writes with a date library.',
    '',
    ...table(
      ['', 'add 4 h', 'between, 200 h', 'wrong: isOpen', 'add', 'between', 'one of the wrong answers'],
      desks.map(({ name, nanoseconds: { add, between }, wrong, example }) => [
        name,
        shownTime(add),
        shownTime(between),
        ...[wrong.isOpen, wrong.add, wrong.between].map(String),
        example,
      ]),
    ),
    '',
    'Time of one call, ours and the quickest library that answered every question rightly:',
    '',
    '![Time against distance](./distance.svg)',
    '',
    '![Time against closures](./closures.svg)',
    '',
    '## Other libraries: money',
    '',
    `The share of a price for some days of a month, in cents, of ${LINES.toLocaleString('en-US')} lines of a bill. Ours reads its request, counts the days`,
    'and cites its rules as well. dinero.js has no division; its `allocate` gives the odd cent to the first part, which is',
    'another rule, not an error.',
    '',
    ...table(
      ['', 'a line', 'other cents', 'one of the differences'],
      money.map(({ name, nanoseconds, wrong, example }) => [name, shownTime(nanoseconds), String(wrong), example]),
    ),
    '',
  ].join('\n');
}

function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

function comparisons(rows: readonly Measured[]): readonly string[] {
  return table(
    ['', 'ours', 'baseline', 'ratio', 'limit'],
    rows.map(({ name, ours, baseline, ratio, limit, within }) => [
      name,
      shownTime(ours),
      shownTime(baseline),
      `${ratio.toFixed(2)}×`,
      `${within ? '' : '**over** '}${limit}×`,
    ]),
  );
}

/** What is past its limit, and where its time goes. */
function profiles(rows: readonly Measured[]): readonly string[] {
  const over = rows.filter(({ within, profile }) => !within && profile !== null);
  return over.flatMap(({ name, profile }) => ['', `**${name}**: ${profile}`]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)];
}
