import { schedule, timeline, weekdays } from 'premium-support/calendar';
import { luxonWalk, temporalWalk } from './date-libraries.ts';
import { type DeskPeer, type DeskPeerOf, ZONE } from './desk-peer.ts';
import { openingHours } from './opening-hours.ts';
import { dayjsPlugin, momentPlugin } from './plugins.ts';

/*
 * A process of its own, whose zone is New York: three of the libraries know no zone but the host's. Prints one JSON.
 */
export interface DeskRow {
  readonly name: string;
  /** Of 1 000 instants, half of them on a whole hour. */
  readonly wrong: { readonly isOpen: number; readonly add: number; readonly between: number };
  /** One wrong answer, or what it threw. */
  readonly example: string;
  readonly nanoseconds: { readonly add: number; readonly between: number };
}

export interface Curve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, nanoseconds: number])[];
}

export interface DeskFigures {
  readonly rows: readonly DeskRow[];
  /** Time of `add` against the business hours that are added. */
  readonly byDistance: readonly Curve[];
  /** Time of `add` of 400 hours against the number of closures. */
  readonly byClosures: readonly Curve[];
}

const HOUR = 3_600_000;
const HOLIDAYS = ['2026-11-26', '2026-12-25', '2027-01-01'];
const FIRST = Date.UTC(2026, 0, 5);
/** The most dates that a schedule of ours takes. */
const MAX_CLOSURES = 5000;
/** Milliseconds: a call that takes longer ends its curve. */
const SLOWEST = 2000;

const ours: DeskPeerOf = (closures) => {
  const line = timeline(schedule({ zone: ZONE, weekly: weekdays('09:00-17:00'), closures: [...closures] }));
  return {
    name: 'premium-support',
    isOpen: line.isOpen,
    add: (ms, hours) => line.add(ms, hours * HOUR),
    between: line.between,
  };
};

const peers: readonly DeskPeerOf[] = [temporalWalk, luxonWalk, openingHours, momentPlugin, dayjsPlugin];
const instants = randomInstants(1000);

function randomInstants(count: number): readonly number[] {
  let state = 1;
  return Array.from({ length: count }, (_, i) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const ms = FIRST + Math.floor((state / 2 ** 32) * 700 * 24 * HOUR);
    return i % 2 === 0 ? ms : ms - (ms % HOUR);
  });
}

function rowOf(of: DeskPeerOf): DeskRow {
  const peer = of(HOLIDAYS);
  const right = ours(HOLIDAYS);
  const wrong = { isOpen: 0, add: 0, between: 0 };
  let example = '';
  const questions = {
    isOpen: (desk: DeskPeer, ms: number) => desk.isOpen(ms),
    add: (desk: DeskPeer, ms: number) => desk.add(ms, 4),
    between: (desk: DeskPeer, ms: number) => desk.between(ms, ms + 200 * HOUR),
  };
  for (const ms of instants) {
    for (const verb of ['isOpen', 'add', 'between'] as const) {
      const [got, expected] = [answered(questions[verb], peer, ms), questions[verb](right, ms)];
      if (got === expected) continue;
      wrong[verb] += 1;
      example ||= `${verb} at ${new Date(ms).toISOString()}: ${shown(got)} instead of ${shown(expected)}`;
    }
  }
  const add = timeOf((i) => peer.add(at(i), 4));
  const between = timeOf((i) => peer.between(at(i), at(i) + 200 * HOUR));
  return { name: peer.name, wrong, example, nanoseconds: { add, between } };
}

function answered(question: (desk: DeskPeer, ms: number) => unknown, desk: DeskPeer, ms: number): unknown {
  try {
    return question(desk, ms);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

function shown(value: unknown): string {
  return typeof value === 'number' && value > 1e12 ? new Date(value).toISOString() : String(value);
}

function at(i: number): number {
  return instants[i % instants.length] ?? FIRST;
}

/** Nanoseconds a call, the least of five batches. A batch takes at least 20 ms, and comes after 50 ms of the same calls. */
function timeOf(call: (i: number) => number): number {
  let batch = 1;
  let took = run(call, batch);
  for (let spent = took; took < 20 || spent < 50; spent += took) {
    if (took < 20) batch *= 2;
    took = run(call, batch);
  }
  for (let round = 0; round < 4 && took < SLOWEST; round += 1) took = Math.min(took, run(call, batch));
  return (took / batch) * 1e6;
}

/** Milliseconds of `count` calls. */
function run(call: (i: number) => number, count: number): number {
  let sum = 0;
  const start = performance.now();
  for (let i = 0; i < count; i += 1) sum += call(i);
  const took = performance.now() - start;
  if (Number.isNaN(sum)) throw new Error('an answer is not a number');
  return took;
}

/** 10, 32, 100, 316, … up to `most`, which is the last one. */
function sizes(most: number): readonly number[] {
  const steps = Array.from({ length: 12 }, (_, i) => Math.round(10 ** (1 + i / 2)));
  return [...steps.filter((size) => size < most), most];
}

function curve(name: string, most: number, callOf: (x: number) => (i: number) => number): Curve {
  const points: [number, number][] = [];
  for (const x of sizes(most)) {
    const time = timeOf(callOf(x));
    points.push([x, time]);
    if (time > SLOWEST * 1e6) break;
  }
  return { name, points };
}

/** Weekdays from January 2026 on, two of three of them. */
function closures(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(FIRST + Math.floor(i * 1.5) * 24 * HOUR).toISOString().slice(0, 10),
  );
}

const rows = peers.map(rowOf);
// Only those that answered every question rightly take part in the plots.
const right = peers.filter((_, i) => Object.values(rows[i]?.wrong ?? {}).every((count) => count === 0));
const compared = [ours, ...right];

const byDistance = compared.map((of) => {
  const desk = of(HOLIDAYS);
  return curve(desk.name, 1e6, (hours) => (i) => desk.add(at(i), hours));
});
const byClosures = compared.map((of) =>
  curve(of([]).name, MAX_CLOSURES, (count) => {
    const desk = of(closures(count));
    return (i) => desk.add(at(i), 400);
  }),
);
const mine = rowOf(ours);
const figures: DeskFigures = { rows: [mine, ...rows], byDistance, byClosures };
process.stdout.write(JSON.stringify(figures));
