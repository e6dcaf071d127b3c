import { InvalidInputError, type Issue } from '../../src/index.js';
import { changes } from '../arbitraries/hostile/traps.ts';
import { fingerprint } from './fingerprint.ts';

/** Milliseconds of CPU within which any value is answered. */
const SOON = 100;
const LONGEST_MESSAGE = 2000;
const LONGEST_KEY = 1000;

/**
 * What came of it: `'taken'`, or `'refused'` by a decision or by an `InvalidInputError` that says what is wrong; anything
 * else is what is wrong with the answer.
 */
export function outcome(pass: (value: never) => unknown, make: () => unknown): string {
  const value = make();
  const before = fingerprint(value);
  changes.length = 0;
  const { answer, ms } = timed(pass, value);
  if (changes.length > 0) return `tried to change the value: ${changes.join(', ')}`;
  if (fingerprint(value) !== before) return 'changed the value';
  if (ms > SOON && quickest(pass, make) > SOON) return `took ${Math.round(ms)} ms`;
  return answer;
}

function timed(pass: (value: never) => unknown, value: unknown): { answer: string; ms: number } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const answer = answered(pass, value);
  const ms = performance.now() - start;
  // The time on the wall counts what others do on a busy machine; the CPU's counts what other threads of ours do.
  const { user, system } = process.cpuUsage(cpu);
  return { answer, ms: Math.min(ms, (user + system) / 1000) };
}

/** A machine may be busy once, collect its garbage or compile: only what is slow each time is slow. */
function quickest(pass: (value: never) => unknown, make: () => unknown): number {
  return Math.min(...[1, 2, 3].map(() => timed(pass, make()).ms));
}

function answered(pass: (value: never) => unknown, value: unknown): string {
  try {
    const answer = pass(value as never);
    return isRefusal(answer) ? blamed(answer.refusal, answer.refusal.message.en) : 'taken';
  } catch (error) {
    if (!(error instanceof InvalidInputError)) return `threw ${typeof error} ${foreign(error)}`;
    return error.issues.length === 0 ? 'threw without issues' : blamed(error, error.message);
  }
}

interface Blame {
  readonly code: string;
  readonly issues?: readonly Issue[];
}

function isRefusal(answer: unknown): answer is { readonly refusal: Blame & Pick<Issue, 'message'> } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}

function blamed({ code, issues = [] }: Blame, message: string): string {
  if (!/^[a-z][a-z_]{0,60}$/.test(code)) return `a code that is none: ${code.slice(0, 80)}`;
  if (message === '' || message.length > LONGEST_MESSAGE) return `a message of ${message.length} characters`;
  if (issues.length > 1000) return `${issues.length} issues`;
  const wrong = issues.find(
    (one) =>
      Math.max(one.message.en.length, one.message.ja.length) > LONGEST_MESSAGE ||
      one.path.some((key) => String(key).length > LONGEST_KEY),
  );
  return wrong === undefined ? 'refused' : `a long issue: ${wrong.code}`;
}

function foreign(error: unknown): string {
  try {
    return String(error).slice(0, 200);
  } catch {
    return 'that cannot be read';
  }
}
