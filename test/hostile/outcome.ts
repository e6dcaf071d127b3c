import { InvalidInputError, type Issue, RefusedError } from '../../src/index.js';
import { changes } from '../arbitraries/hostile/traps.ts';
import { entriesOfCodes } from '../docs/codes-page.ts';
import { fingerprint } from './fingerprint.ts';
import type { Path } from './place.ts';
import { isSlowEachTime } from './slow-each-time.ts';

/** The codes of which the index of codes tells what to do. */
const EXPLAINED: ReadonlySet<string> = new Set(entriesOfCodes().map(({ code }) => code));

/** Milliseconds of CPU within which any value is answered. */
const SOON = 100;
const LONGEST_MESSAGE = 2000;
const LONGEST_KEY = 1000;
/** So many issues are shown; of the others there is a number. */
const SHOWN = 5;

/** A call of a public function with a value in one place of it. */
export interface Attempt {
  /** What the text of an error begins with; `null` for a method, which has no name of a module. */
  readonly verb: string | null;
  /** Where the value stands, as the path of an issue counts it, and what stands around it. */
  readonly keys: Path;
  readonly around: unknown;
  /** The same for the issues of a refusal: those of a `parseX` count from its input. */
  readonly parsed: From | null;
  readonly pass: (value: unknown) => unknown;
}

/**
 * What came of it: `'taken'`, or `'refused'` by a decision or by an `InvalidInputError` that says what is wrong; anything
 * else is what is wrong with the answer.
 */
export function outcome(attempt: Attempt, make: () => unknown, soon = SOON): string {
  const value = make();
  const before = fingerprint(value);
  changes.length = 0;
  const start = performance.now();
  const answer = answered(attempt, value);
  const ms = performance.now() - start;
  const again = () => {
    const another = make();
    return () => answered(attempt, another);
  };
  if (changes.length > 0) return `tried to change the value: ${changes.join(', ')}`;
  if (fingerprint(value) !== before) return 'changed the value';
  if (ms > soon && isSlowEachTime(again, soon)) return `took ${Math.round(ms)} ms`;
  return answer;
}

function answered(attempt: Attempt, value: unknown): string {
  try {
    const answer = attempt.pass(value);
    if (answer === value) return 'taken'; // and not looked into
    if (!isRefusal(answer)) return 'taken';
    const { refusal } = answer;
    return unexplained(refusal) ?? blamed(attempt.parsed ?? attempt, refusal, refusal.message.en);
  } catch (error) {
    if (error instanceof RefusedError) return 'refused';
    if (!(error instanceof InvalidInputError)) return `threw ${typeof error} ${foreign(error)}`;
    if (error.issues.length === 0) return 'threw without issues';
    // What orThrow throws has the codes of the refusal that it was given.
    const unknown = attempt.verb === 'orThrow' ? null : unexplained(error);
    return textFault(attempt, error) ?? unknown ?? blamed(attempt, error, error.message);
  }
}

type From = Pick<Attempt, 'keys' | 'around'>;

interface Blame {
  readonly code: string;
  readonly issues?: readonly Issue[];
}

function isRefusal(answer: unknown): answer is { readonly refusal: Blame & Pick<Issue, 'message'> } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
}

/** A code of which the index of codes does not tell what to do. */
function unexplained({ code, issues = [] }: Blame): string | null {
  const found = [code, ...issues.map((one) => one.code)].find((one) => !EXPLAINED.has(one));
  return found === undefined ? null : `a code that the index of codes lacks: ${found}`;
}

/** The text begins with the name of the function, and shows so many issues and the number of the others. */
function textFault({ verb }: Attempt, { message, issues }: InvalidInputError): string | null {
  if (verb !== null && !message.startsWith(`${verb}: `))
    return `a text that does not begin with ${verb}: ${message.slice(0, 80)}`;
  const lines = message.split('\n');
  if (lines.length !== Math.min(issues.length, SHOWN + 1)) return `${lines.length} lines for ${issues.length} issues`;
  if (
    issues.length <= SHOWN ||
    (/^(?:at least )?\d+ more$/.test(lines.at(-1) ?? '') && lines.at(-1)?.endsWith(`${issues.length - SHOWN} more`))
  )
    return null;
  return `a last line that says ${lines.at(-1)}`;
}

/** What nobody sees in a message, and what could forge a line of it. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function blamed(attempt: From, { code, issues = [] }: Blame, message: string): string {
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(code)) return `a code that is none: ${code.slice(0, 80)}`;
  if (message === '' || message.length > LONGEST_MESSAGE * SHOWN) return `a message of ${message.length} characters`;
  if (issues.length > 200) return `${issues.length} issues`;
  const shown = [...message.split('\n'), ...issues.flatMap((one) => [one.message.en, one.message.ja])];
  if (shown.some((text) => INVISIBLE.test(text))) return 'a message with a raw control, bidi or separator character';
  const wrong = issues.find(
    (one) =>
      Math.max(one.message.en.length, one.message.ja.length) > LONGEST_MESSAGE ||
      one.path.some((key) => String(key).length > LONGEST_KEY),
  );
  if (wrong !== undefined) return `a long issue: ${wrong.code}`;
  const astray = issues.find(({ path }) => !leads(attempt, path));
  return astray === undefined ? 'refused' : `a path that leads nowhere: ${astray.code} at ${astray.path.join('.')}`;
}

/** A path leads from the arguments to something that is there, or would be there; into the value it may lead anywhere. */
function leads({ keys, around }: From, path: Path): boolean {
  let at: unknown = around;
  for (const [i, key] of path.entries()) {
    if (i === keys.length && keys.every((one, n) => String(one) === String(path[n]))) return true;
    if (typeof at !== 'object' || at === null) return false;
    if (!Object.hasOwn(at, key)) return i === path.length - 1;
    at = Reflect.get(at, key);
  }
  return true;
}

function foreign(error: unknown): string {
  try {
    return String(error).slice(0, 200);
  } catch {
    return 'that cannot be read';
  }
}
