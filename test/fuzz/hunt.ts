import { dice } from './dice.ts';
import { judged } from './judge.ts';
import { learn, mutated, nodesIn, type Vocabulary } from './mutations.ts';
import { soundArguments, type Target } from './targets.ts';

/** What a hunt found, made as small as it can be made. */
interface Finding {
  readonly what: string;
  /** The number of the input, counted from 1: `--seed S --runs N` comes to it again. */
  readonly run: number;
  readonly args: readonly unknown[];
}

export interface Hunt {
  readonly runs: number;
  readonly accepted: number;
  /** How many kinds of answer there were. */
  readonly kinds: number;
  readonly findings: readonly Finding[];
}

export interface HuntOptions {
  readonly seed: number;
  /** Ends after so many inputs, or at the instant, whichever is first. */
  readonly runs: number;
  readonly until: number;
}

const MAX_FINDINGS = 5;
const MAX_POOL = 2000;
/** Inputs are mutated again, up to so many changes from a sound one, where their answer was a new one. */
const MAX_AGE = 8;

interface Input {
  readonly args: readonly unknown[];
  readonly age: number;
}

/** Mutates sound arguments and judges each answer; inputs with an answer of a new kind are mutated further. */
export function hunt(target: Target, { seed, runs, until }: HuntOptions): Hunt {
  const throws = dice(seed);
  const vocabulary: Vocabulary = new Map();
  const pool: Input[] = soundArguments(target, seed).map((args) => ({ args: structuredClone(args), age: 0 }));
  const sound = pool.length;
  for (const { args } of pool) learn(vocabulary, args, throws);
  const kinds = new Map<string, number>();
  const findings = new Map<string, Finding>();
  let [run, accepted] = [0, 0];
  while (run < runs && Date.now() < until && findings.size < MAX_FINDINGS) {
    run += 1;
    // Every sound input is judged once as it is.
    const { args, age } = run <= sound ? { ...(pool[run - 1] as Input), age: -1 } : throws.pick(pool);
    const given = run <= sound ? args : mutated(args, vocabulary, throws);
    const { finding, kind } = judged(target, given);
    if (kind.startsWith('taken')) accepted += 1;
    if (finding !== null && !findings.has(wordsOf(finding))) {
      findings.set(wordsOf(finding), { what: finding, run, args: smallest(target, given, finding) });
    }
    const seen = kinds.get(kind) ?? 0;
    kinds.set(kind, seen + 1);
    // What is too large or too deep would only grow.
    if (kind.includes('too_large') || kind.includes('too_deep')) continue;
    if (age < MAX_AGE && pool.length < MAX_POOL && (seen === 0 || (seen < 40 && kind.startsWith('taken')))) {
      pool.push({ args: given, age: age + 1 });
      learn(vocabulary, given, throws);
    }
  }
  return { runs: run, accepted, kinds: kinds.size, findings: [...findings.values()] };
}

/** Findings that differ in a value alone are one. */
function wordsOf(finding: string): string {
  return finding.replace(/["'`].*$|\d+/gs, '').slice(0, 120);
}

const MAX_TRIES = 600;

/** The input without the parts that the finding does not need. */
function smallest(target: Target, args: readonly unknown[], finding: string): readonly unknown[] {
  let best = args;
  let tries = 0;
  for (let smaller = true; smaller && tries < MAX_TRIES; ) {
    smaller = false;
    const count = nodesIn(best).length;
    for (let i = 0; i < count && tries < MAX_TRIES; i += 1) {
      const copy = structuredClone(best);
      const node = nodesIn(copy)[i];
      if (node === undefined) break;
      if (node.holder === copy) continue;
      if (Array.isArray(node.holder)) node.holder.splice(Number(node.key), 1);
      else delete node.holder[node.key];
      tries += 1;
      const again = judged(target, copy).finding;
      if (again === null || wordsOf(again) !== wordsOf(finding)) continue;
      best = copy;
      smaller = true;
    }
  }
  return best;
}
