import { time } from 'premium-support';
import type { Answer, Lane } from './answer.ts';

/** How many requests were answered, and how. `requests` = `inTime` + `late` + `open`. */
export interface Count {
  readonly requests: number;
  readonly inTime: number;
  /** Answered, late. */
  readonly late: number;
  /** Unanswered, late or not. */
  readonly open: number;
  /** Of those open: past due. */
  readonly overdue: number;
  /** Of those open: most of the promised time is used. */
  readonly atRisk: number;
}

/** The count of one requester's requests in one lane, and how long their first replies took. */
export interface Tally extends Count {
  readonly terms: string;
  readonly lane: Lane;
  /** In milliseconds of the lane's clock, real time or the Japanese desk's hours; `null` without a reply. */
  readonly median: number | null;
  readonly p95: number | null;
}

/** A tally for each of `terms` in each lane. */
export function talliesOf(terms: readonly string[], answers: readonly Answer[]): readonly Tally[] {
  const lanes = ['english', 'japanese_desk', 'japanese_fallback'] as const satisfies readonly Lane[];
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = `${answer.terms} ${answer.lane}`;
    const group = groups.get(key) ?? [];
    group.push(answer);
    groups.set(key, group);
  }
  return terms.flatMap((one) =>
    lanes.map((lane) => {
      const group = groups.get(`${one} ${lane}`) ?? [];
      const took = replyTimes(group);
      const count = countOf(group.map(({ reading }) => reading));
      return { terms: one, lane, ...count, median: percentile(took, 50), p95: percentile(took, 95) };
    }),
  );
}

/** How many of these clocks stand where. */
export function countOf(readings: readonly Answer['reading'][]): Count {
  const staged = (...stages: Answer['reading']['stage'][]) =>
    readings.filter(({ stage }) => stages.includes(stage)).length;
  return {
    requests: readings.length,
    inTime: staged('met'),
    late: staged('met_late'),
    open: staged('active', 'paused', 'overdue'),
    overdue: staged('overdue'),
    atRisk: readings.filter(({ atRisk }) => atRisk).length,
  };
}

/** How long the replies took that have been given, in milliseconds of each lane's clock, shortest first. */
function replyTimes(answers: readonly Answer[]): Float64Array {
  const answered = answers.map(({ reading, deskReading }) => deskReading ?? reading).filter(({ metAt }) => metAt);
  return Float64Array.from(answered, ({ elapsed }) => time.toMilliseconds(elapsed)).sort();
}

/** By nearest rank: the least value that at least `percent` in a hundred do not exceed. */
function percentile(sorted: ArrayLike<number>, percent: number): number | null {
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null;
}
