import { isDeepStrictEqual } from 'node:util';
import { faultsIn } from '../frozen/plain-faults.ts';
import { verbOf } from '../hostile/attempts.ts';
import { outcome } from '../hostile/outcome.ts';
import { isSlowEachTime } from '../hostile/slow-each-time.ts';
import { followFault } from './follow.ts';
import type { Target } from './targets.ts';

/** Milliseconds of CPU within which any input is answered. */
const SOON = 100;

/** What came of an input: what is wrong with the answer, or `null`, and a word for what kind of answer it was. */
export interface Verdict {
  readonly finding: string | null;
  /** `'taken'`, or the codes of a refusal with the last names of their paths: inputs that are answered alike say the same. */
  readonly kind: string;
}

/** Their answers are made of functions, or found as they are asked for. */
const NOT_PLAIN = /^calendar\.(?:timeline|intersect|union|openWindows)$|advanceEach$|^root\.premiumSupport$|toDate$/;
/** In a catalogue a list of ids is short for things without fields: a field that such a thing lacks has a path below the id. */
const OF_AN_ID =
  /^a path that leads nowhere: \w+ at (?:\w+\.)?(?:hours|tiers|channels|plans|roles|languages|severities)\.\d+\./;
/** No issue is of this name: every path has to lead somewhere in the input. */
const NOWHERE = '\u0000nowhere';

export function judged(target: Target, args: readonly unknown[]): Verdict {
  const { name, call, run } = target;
  const names = Object.keys(call.takes);
  const around = names.length === 1 ? args[0] : Object.fromEntries(names.map((one, i) => [one, args[i]]));
  let answer: unknown;
  let thrown: unknown;
  const said = outcome(
    {
      verb: verbOf(name),
      keys: [NOWHERE],
      around,
      parsed: /\.parse/.test(name) ? { keys: [NOWHERE], around: args[0] } : null,
      pass: (given) => {
        [answer, thrown] = [undefined, undefined];
        try {
          answer = run(...(given as unknown[])); // the arguments, or a copy of them
        } catch (error) {
          thrown = error;
          throw error;
        }
        return answer;
      },
    },
    () => [...args],
    SOON,
  );
  if (said !== 'taken' && said !== 'refused' && !OF_AN_ID.test(said)) return { finding: `${name} ${said}`, kind: said };
  const kind = kindOf(said, answer, thrown);
  if (thrown !== undefined) return { finding: null, kind };
  const [fault] = NOT_PLAIN.test(name) ? [] : faultsIn(answer, 'answer');
  if (fault !== undefined) return { finding: `${name} ${fault}`, kind };
  return { finding: said === 'taken' ? acceptedFault(target, args, answer) : null, kind };
}

/** What a parser accepted, it reads again, and every verb that takes it accepts. */
function acceptedFault({ name, follow, run }: Target, [, ...rest]: readonly unknown[], answer: unknown): string | null {
  if (follow === null || !isYes(answer)) return null;
  const { value } = answer;
  const again = run(structuredClone(value), ...rest);
  if (!isYes(again)) return `${name} refuses what it answered: ${JSON.stringify(again).slice(0, 300)}`;
  if (!isDeepStrictEqual(again.value, value)) return `${name} reads its own answer otherwise`;
  const kept = run(value, ...rest);
  if (!isYes(kept) || !isDeepStrictEqual(kept.value, value)) return `${name} reads what it keeps otherwise`;
  for (const one of follow(value)) {
    // To ask for the time of the CPU takes longer than most answers: it is asked for where the wall says that one was slow.
    const start = performance.now();
    const fault = followFault(one);
    if (fault !== null) return fault;
    if (performance.now() - start > SOON && isSlowEachTime(() => one.run, SOON))
      return `${one.name} took over ${SOON} ms`;
  }
  return null;
}

function isYes(answer: unknown): answer is { readonly ok: true; readonly value: never } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

function kindOf(said: string, answer: unknown, thrown: unknown): string {
  const found: unknown = thrown ?? Reflect.get(Object(answer), 'refusal');
  const issues: unknown = Reflect.get(Object(found), 'issues');
  if (!Array.isArray(issues)) return `${said} ${String(Reflect.get(Object(found), 'code') ?? '')}`;
  const words = issues.map(
    ({ code, path }) => `${code}@${path.filter((key: unknown) => typeof key === 'string').at(-1)}`,
  );
  return `${said} ${[...new Set(words)].toSorted().slice(0, 4).join(' ')}`;
}
