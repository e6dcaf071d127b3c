import { type Hours, opening } from './business-time.ts';

/** The minutes of a stretch, each open or not. Its first instant is on a whole minute. */
export interface Minutes {
  readonly from: number;
  readonly open: readonly boolean[];
}

/** Part and whole of a share, in whole numbers. */
export type Fraction = readonly [part: number, whole: number];

/** A clock in whole minutes; its events at the numbers of minutes. */
export interface MinuteClock {
  readonly minutes: Minutes;
  readonly within: number;
  readonly events: readonly { readonly type: string; readonly minute: number; readonly reason?: string | null }[];
  readonly atRiskAt: Fraction;
  readonly thresholds: readonly Fraction[];
  readonly reopen: 'restart' | 'continue';
  readonly lateness: 'due_at' | 'elapsed';
}

/** A clock as of an instant, all in milliseconds. */
export interface SlowReading {
  readonly stage: string;
  readonly breached: boolean;
  readonly elapsed: number;
  readonly remaining: number;
  readonly lateBy: number | null;
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  readonly breachedAt: number | null;
  readonly metAt: number | null;
  readonly atRisk: boolean;
  readonly atRiskSince: number | null;
  readonly nextChange: { readonly at: number; readonly to: string } | null;
  /** The instants of the thresholds, in their order. */
  readonly thresholds: readonly (number | null)[];
}

interface Life {
  phase: 'before' | 'running' | 'resting' | 'answered' | 'cancelled';
  /** Why it rests; `''` is a pause without a reason. */
  readonly reasons: Set<string>;
  began: number | null;
  spent: number;
  due: number | null;
  late: number | null;
  answered: number | null;
  /** Since when it has been at risk without a break. */
  risky: number | null;
  /** When each threshold was reached. */
  reached: (number | null)[];
}

const MINUTE = 60_000;

export function minutesOf(hours: Hours, from: number, count: number): Minutes {
  const isOpen = opening(hours);
  return { from, open: Array.from({ length: count }, (_, minute) => isOpen(from + minute * MINUTE)) };
}

/** The first instant with `wanted` milliseconds of open time since the minute: that minute itself for none. */
export function reached({ from, open }: Minutes, minute: number, wanted: number): number {
  let left = wanted;
  for (let m = minute; m < open.length && left > 0; m++) {
    if (!open[m]) continue;
    if (left <= MINUTE) return from + m * MINUTE + left;
    left -= MINUTE;
  }
  if (left > 0) throw new Error('the stretch is too short');
  return from + minute * MINUTE;
}

/** Lives through every minute until `at`, and says what the clock shows. */
export function slowReading(clock: MinuteClock, at: number): SlowReading {
  const { minutes } = clock;
  const life: Life = { ...newborn(clock), phase: 'before', reasons: new Set(), began: null };
  for (let minute = 0; minutes.from + minute * MINUTE <= at; minute++) {
    const now = minutes.from + minute * MINUTE;
    for (const event of clock.events) {
      if (event.minute === minute) happen(clock, life, event.type, event.reason ?? '', minute);
    }
    if (stageOf(life) !== 'active') life.risky = null;
    if (life.phase === 'running') run(clock, life, minute, Math.min(MINUTE, at - now));
  }
  return shown(clock, life, Math.floor((at - minutes.from) / MINUTE));
}

function newborn({ thresholds }: MinuteClock) {
  return { spent: 0, due: null, late: null, answered: null, risky: null, reached: thresholds.map(() => null) };
}

/** The own time of a share of the promise, in milliseconds. */
function share({ within }: MinuteClock, [part, whole]: Fraction): number {
  return Math.ceil((within * MINUTE * part) / whole);
}

/** One minute, or the beginning of it, goes by on a running clock. */
function run(clock: MinuteClock, life: Life, minute: number, ms: number): void {
  const now = clock.minutes.from + minute * MINUTE;
  const open = clock.minutes.open[minute] === true;
  const before = life.spent;
  if (open) life.spent += ms;
  for (const [i, one] of clock.thresholds.entries()) {
    const wanted = share(clock, one);
    if (life.spent >= wanted) life.reached[i] ??= now + Math.max(0, wanted - before);
  }
  const wanted = share(clock, clock.atRiskAt);
  if (life.spent >= wanted) life.risky ??= now + Math.max(0, wanted - before);
  if (life.late !== null || life.due === null) return;
  if (clock.lateness === 'due_at') {
    if (now + ms > life.due) life.late = life.due + 1;
  } else if (life.spent > clock.within * MINUTE) {
    life.late = now + 1;
  }
}

function happen(clock: MinuteClock, life: Life, type: string, reason: string, minute: number): void {
  const now = clock.minutes.from + minute * MINUTE;
  const waits = life.phase === 'running' || life.phase === 'resting';
  const goOn = () => {
    life.phase = 'running';
    life.reasons.clear();
    if (life.late === null) life.due = reached(clock.minutes, minute, Math.max(0, clock.within * MINUTE - life.spent));
  };
  const begin = () => {
    Object.assign(life, newborn(clock), { began: now });
    life.reached = clock.thresholds.map(([part]) => (part === 0 ? now : null));
    goOn();
  };
  if (type === 'started' && life.phase === 'before') begin();
  if (type === 'paused' && waits) {
    life.reasons.add(reason);
    if (life.phase === 'running' && life.late === null) life.due = null;
    life.phase = 'resting';
  }
  if (type === 'resumed' && life.phase === 'resting') {
    if (reason === '') life.reasons.clear();
    else life.reasons.delete(reason);
    if (life.reasons.size === 0) goOn();
  }
  if (type === 'met' && waits) {
    life.phase = 'answered';
    life.answered = now;
  }
  if (type === 'cancelled' && waits) life.phase = 'cancelled';
  if (type !== 'reopened') return;
  if (life.phase === 'answered' && clock.reopen === 'restart') begin();
  else if (life.phase === 'answered' || life.phase === 'cancelled') {
    life.answered = null;
    goOn();
  }
}

function shown(clock: MinuteClock, life: Life, minute: number): SlowReading {
  const budget = clock.within * MINUTE;
  const risky = share(clock, clock.atRiskAt);
  const stage = stageOf(life);
  const atRisk = stage === 'active' && life.spent >= risky;
  const until = (own: number) => ahead(clock, life, own, minute);
  return {
    stage,
    breached: life.late !== null,
    elapsed: life.spent,
    remaining: Math.max(0, budget - life.spent),
    lateBy: life.late === null ? null : Math.max(0, life.spent - budget),
    startedAt: life.began,
    dueAt: life.due,
    breachedAt: life.late,
    metAt: life.answered,
    atRisk,
    atRiskSince: atRisk ? life.risky : null,
    nextChange: stage === 'active' ? next(clock, life, until, atRisk ? null : risky) : null,
    thresholds: clock.thresholds.map((one, i) => {
      const then = life.reached[i] ?? null;
      return then === null && life.phase === 'running' ? until(share(clock, one)) : then;
    }),
  };
}

function stageOf({ phase, late }: Life): string {
  if (phase === 'before') return 'pending';
  if (phase === 'answered') return late === null ? 'met' : 'met_late';
  if (phase === 'cancelled') return 'cancelled';
  if (late !== null) return 'overdue';
  return phase === 'running' ? 'active' : 'paused';
}

/** When a running clock will have run `own` milliseconds, looked for from the minute that is lived through. */
function ahead({ minutes }: MinuteClock, { spent }: Life, own: number, minute: number): number {
  // What of the running minute is gone is counted in `spent`: the rest is looked for from the minute's start.
  const inMinute = minutes.open[minute] ? spent % MINUTE : 0;
  return reached(minutes, minute, own - spent + inMinute);
}

function next(
  { lateness, within }: MinuteClock,
  { due }: Life,
  until: (own: number) => number,
  risky: number | null,
): SlowReading['nextChange'] {
  if (risky !== null) return { at: until(risky), to: 'at_risk' };
  if (lateness === 'due_at') return due === null ? null : { at: due + 1, to: 'overdue' };
  return { at: until(within * MINUTE + 1), to: 'overdue' };
}
