import { type Hours, opening } from './business-time.ts';

/** The minutes of a stretch, each open or not. Its first instant is on a whole minute. */
export interface Minutes {
  readonly from: number;
  readonly open: readonly boolean[];
}

/** A clock in whole minutes; its events at the numbers of minutes. `atRiskAt` is a fraction in whole numbers. */
export interface MinuteClock {
  readonly minutes: Minutes;
  readonly within: number;
  readonly events: readonly { readonly type: string; readonly minute: number }[];
  readonly atRiskAt: readonly [number, number];
  readonly reopen: 'restart' | 'continue';
  readonly lateness: 'due_at' | 'elapsed';
}

/** A clock as of an instant, all in milliseconds. */
export interface SlowReading {
  readonly stage: string;
  readonly elapsed: number;
  readonly remaining: number;
  readonly overdue: number | null;
  readonly startedAt: number | null;
  readonly dueAt: number | null;
  readonly breachedAt: number | null;
  readonly metAt: number | null;
  readonly atRisk: boolean;
  readonly nextChange: { readonly at: number; readonly to: string } | null;
}

interface Life {
  phase: 'before' | 'running' | 'resting' | 'answered';
  began: number | null;
  spent: number;
  due: number | null;
  late: number | null;
  answered: number | null;
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
  const life: Life = { phase: 'before', began: null, spent: 0, due: null, late: null, answered: null };
  for (let minute = 0; minutes.from + minute * MINUTE <= at; minute++) {
    const now = minutes.from + minute * MINUTE;
    for (const event of clock.events) {
      if (event.minute === minute) happen(clock, life, event.type, minute);
    }
    if (life.phase === 'running') run(clock, life, minute, Math.min(MINUTE, at - now));
  }
  return shown(clock, life, Math.floor((at - minutes.from) / MINUTE));
}

/** One minute, or the beginning of it, goes by on a running clock. */
function run(clock: MinuteClock, life: Life, minute: number, ms: number): void {
  const now = clock.minutes.from + minute * MINUTE;
  const open = clock.minutes.open[minute] === true;
  const budget = clock.within * MINUTE;
  if (open) life.spent += ms;
  if (life.late !== null || life.due === null) return;
  if (clock.lateness === 'due_at') {
    if (now + ms > life.due) life.late = life.due + 1;
  } else if (life.spent > budget) {
    life.late = now + 1;
  }
}

function happen(clock: MinuteClock, life: Life, type: string, minute: number): void {
  const now = clock.minutes.from + minute * MINUTE;
  const goOn = () => {
    life.phase = 'running';
    if (life.late === null) life.due = reached(clock.minutes, minute, Math.max(0, clock.within * MINUTE - life.spent));
  };
  const begin = () => {
    Object.assign(life, { began: now, spent: 0, due: null, late: null, answered: null });
    goOn();
  };
  if (type === 'started' && life.phase === 'before') begin();
  if (type === 'paused' && life.phase === 'running') {
    life.phase = 'resting';
    if (life.late === null) life.due = null;
  } else if (type === 'resumed' && life.phase === 'resting') {
    goOn();
  } else if (type === 'met' && (life.phase === 'running' || life.phase === 'resting')) {
    life.phase = 'answered';
    life.answered = now;
  } else if (type === 'reopened' && life.phase === 'answered') {
    life.answered = null;
    if (clock.reopen === 'restart') begin();
    else goOn();
  }
}

function shown(clock: MinuteClock, life: Life, minute: number): SlowReading {
  const budget = clock.within * MINUTE;
  const [part, whole] = clock.atRiskAt;
  const risky = Math.ceil((budget * part) / whole);
  const stage = stageOf(life);
  const atRisk = stage === 'active' && life.spent >= risky;
  return {
    stage,
    elapsed: life.spent,
    remaining: Math.max(0, budget - life.spent),
    overdue: life.late === null ? null : Math.max(0, life.spent - budget),
    startedAt: life.began,
    dueAt: life.due,
    breachedAt: life.late,
    metAt: life.answered,
    atRisk,
    nextChange: stage === 'active' ? next(clock, life, atRisk ? null : risky, minute) : null,
  };
}

function stageOf({ phase, late }: Life): string {
  if (phase === 'before') return 'pending';
  if (phase === 'answered') return late === null ? 'achieved' : 'breached';
  if (late !== null) return 'breaching';
  return phase === 'running' ? 'active' : 'paused';
}

function next(clock: MinuteClock, life: Life, risky: number | null, minute: number): SlowReading['nextChange'] {
  const { minutes, lateness, within } = clock;
  // What of the running minute is gone is counted in `spent`: the rest is looked for from the minute's start.
  const inMinute = minutes.open[minute] ? life.spent % MINUTE : 0;
  const until = (own: number) => reached(minutes, minute, own - life.spent + inMinute);
  if (risky !== null) return { at: until(risky), to: 'at_risk' };
  if (lateness === 'due_at') return life.due === null ? null : { at: life.due + 1, to: 'breaching' };
  return { at: until(within * MINUTE + 1), to: 'breaching' };
}
