import { spawnSync } from 'node:child_process';
import { median } from './ratio.ts';

/** What importing a module costs a new process, over importing an empty one, in nanoseconds. */
export interface StartUp {
  readonly name: string;
  readonly work: number;
  readonly wait: number;
  /** The most that `work` may be; `null` for what is here to compare with. */
  readonly limit: number | null;
  readonly within: boolean;
}

const MILLISECOND = 1e6;
const ROUNDS = 21;
const EMPTY = 'data:text/javascript,';

const modules: readonly { readonly name: string; readonly specifier: string; readonly limit: number | null }[] = [
  { name: 'premium-support/calendar', specifier: 'premium-support/calendar', limit: 30 * MILLISECOND },
  { name: 'premium-support/billing', specifier: 'premium-support/billing', limit: null },
  { name: 'premium-support', specifier: 'premium-support', limit: 120 * MILLISECOND },
  { name: 'date-fns-tz/getTimezoneOffset alone', specifier: 'date-fns-tz/getTimezoneOffset', limit: null },
  { name: 'zod/mini alone', specifier: 'zod/mini', limit: null },
];

/**
 * Imports each module in new processes, in turn, and prints medians. The limit is on processor time, all threads of the
 * process together, because the time by the clock grows with whatever else the machine does; it stands beside it.
 */
export function startUps(): readonly StartUp[] {
  const found = new Map([EMPTY, ...modules.map(({ specifier }) => specifier)].map((one) => [one, [] as Spent[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [specifier, spent] of found) spent.push(spentOn(specifier));
  }
  const middle = (specifier: string, of: keyof Spent) =>
    median((found.get(specifier) ?? []).map((one) => one[of])) - median((found.get(EMPTY) ?? []).map((one) => one[of]));
  return modules.map(({ name, specifier, limit }) => {
    const work = middle(specifier, 'work');
    const within = limit === null || work <= limit;
    const started = { name, work, wait: middle(specifier, 'wait'), limit, within };
    console.log(line(started));
    return started;
  });
}

/** Nanoseconds of all processors, and of the clock. */
interface Spent {
  readonly work: number;
  readonly wait: number;
}

function spentOn(specifier: string): Spent {
  const program = `
    const start = process.hrtime.bigint(), before = process.cpuUsage();
    await import(${JSON.stringify(specifier)});
    const { user, system } = process.cpuUsage(before);
    console.log((user + system) * 1000, Number(process.hrtime.bigint() - start));`;
  const options = ['--input-type=module', '--eval', program];
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', env: {} });
  const [work, wait] = stdout.split(' ').map(Number);
  if (work === undefined || wait === undefined) throw new Error(stderr);
  return { work, wait };
}

function line({ name, work, wait, limit, within }: StartUp): string {
  const times = [work, wait].map((one) => `${shownMilliseconds(one)} ms`.padStart(10)).join('  ');
  const verdict = limit === null ? '' : `  ${within ? '≤' : 'OVER'} ${shownMilliseconds(limit)} ms`;
  return `${`start-up: ${name}`.padEnd(52)}  ${times}${verdict}`;
}

export function shownMilliseconds(nanoseconds: number): string {
  return (nanoseconds / MILLISECOND).toFixed(0);
}
