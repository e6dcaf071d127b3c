import { describe, expect, test, vi } from 'vitest';
import type { ScheduleSpec } from '../../src/calendar/index.js';

/** How much is remembered of what was read, to the piece, and how often a value is read. */

/** The modules with a memory of their own, in which nothing has been read. */
async function fresh() {
  vi.resetModules();
  const { parseSchedule, schedule } = await import('../../src/calendar/index.js');
  const { recallSchedule } = await import('../../src/calendar/schedule-copies.js');
  const { readWindow } = await import('../../src/calendar/window.js');
  return { parseSchedule, schedule, recallSchedule, readWindow };
}

const dayAfter = (days: number) => new Date(Date.UTC(2030, 0, 1 + days)).toISOString().slice(0, 10);
const datesFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => dayAfter(first + i));
/** In canonical form, so that it is remembered once. */
const canonical = (own: Partial<ScheduleSpec> = {}): ScheduleSpec => ({
  zone: 'UTC',
  weekly: { mon: ['09:00-17:00'], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  closures: [],
  exceptions: {},
  ...own,
});
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('of the schedules that were read', () => {
  /** The schedules of a fresh memory that has read the specs in order, and what it remembers of one. */
  async function readInOrder(specs: readonly ScheduleSpec[]) {
    const { schedule, recallSchedule } = await fresh();
    const read = (spec: ScheduleSpec) => schedule(copyOf(spec));
    const made = specs.map(read);
    return { made, read, recalled: (i: number) => recallSchedule(copyOf(specs[i])) };
  }

  const closedOn = (first: number, count: number) =>
    datesFrom(first, count).map((date) => canonical({ closures: [date] }));

  test('a thousand in turn are remembered, all of them', async () => {
    const specs = closedOn(0, 1000);
    const { made, read } = await readInOrder(specs);
    for (let round = 0; round < 2; round++) for (const [i, spec] of specs.entries()) expect(read(spec)).toBe(made[i]);
  });

  test('past a thousand more those go that nobody asked for', async () => {
    const { made, read, recalled } = await readInOrder(closedOn(0, 1001));
    expect(recalled(0)).toBe(made[0]);
    for (const spec of closedOn(2000, 998)) read(spec);
    expect(recalled(1)).toBe(made[1]);
    for (const spec of closedOn(4000, 1000)) read(spec);
    expect([recalled(0), recalled(1), recalled(2)]).toEqual([null, made[1], null]);
  });

  test('so are 100 000 windows and dates, twice', async () => {
    // A window of the week, and 4999 dates: twenty of these are as many as there may be.
    const { made, recalled } = await readInOrder(
      Array.from({ length: 41 }, (_, i) => canonical({ closures: datesFrom(i, 4999) })),
    );
    expect([recalled(19), recalled(20), recalled(40)]).toEqual([null, made[20], made[40]]);
  });

  test('windows and dates of exceptions count as well', async () => {
    const exceptions = Object.fromEntries(datesFrom(0, 4999).map((date) => [date, ['09:00-10:00']]));
    // 1 window of the week, 1 closure, 5000 dates and 4999 windows: 10 001 each.
    const { made, recalled } = await readInOrder(
      Array.from({ length: 19 }, (_, i) =>
        canonical({ exceptions: { ...exceptions, [dayAfter(9000 + i)]: [] }, closures: [dayAfter(i)] }),
      ),
    );
    expect([recalled(8), recalled(9), recalled(18)]).toEqual([null, made[9], made[18]]);
  });

  test('what is no schedule is not remembered', async () => {
    const { parseSchedule, recallSchedule } = await fresh();
    const wrong = canonical({ closures: ['2026-02-30'] });
    expect(parseSchedule(wrong).ok).toBe(false);
    expect(recallSchedule(wrong)).toBeNull();
  });
});

describe('what is left out of one schedule, and is there in another, tells them apart', () => {
  const bare = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } };

  test.each<[string, object]>([
    ['closures', { closures: ['2026-12-31'] }],
    ['no closures', { closures: [] }],
    ['exceptions', { exceptions: { '2026-12-31': [] } }],
    ['no exceptions', { exceptions: {} }],
    ['null for exceptions', { exceptions: null }],
    ['null for closures', { closures: null }],
  ])('%s', async (_, more) => {
    const { schedule, recallSchedule } = await fresh();
    schedule(bare);
    expect(recallSchedule(bare)).not.toBeNull();
    expect(recallSchedule({ ...bare, ...more })).toBeNull();
  });

  test.each([null, [], 'none', new (class None {})()])('%j is not an object without exceptions', async (exceptions) => {
    const { schedule, parseSchedule, recallSchedule } = await fresh();
    schedule(canonical());
    expect(recallSchedule(canonical())).not.toBeNull();
    expect(recallSchedule({ ...canonical(), exceptions })).toBeNull();
    expect(parseSchedule({ ...canonical(), exceptions }).ok).toBe(false);
  });

  test('a weekday may be left out or undefined, a date of exceptions not', async () => {
    const { schedule, recallSchedule } = await fresh();
    const made = schedule({ ...bare, exceptions: { '2026-12-31': [] } });
    const weekly = { tue: undefined, ...bare.weekly, wed: undefined };
    expect(recallSchedule({ ...bare, weekly, exceptions: { '2026-12-31': [] } })).toBe(made);
    expect(recallSchedule({ ...bare, exceptions: { '2026-12-31': [], '2027-01-01': undefined } })).toBeNull();
    expect(recallSchedule({ ...bare, exceptions: { '2026-12-30': undefined, '2026-12-31': [] } })).toBeNull();
  });
});

describe('a schedule is read as seldom as can be', () => {
  /** A copy of a value, and how often each part of it is asked for. */
  function watched(spec: unknown) {
    const reads: Record<string, number> = {};
    const wrapped = (value: unknown, place: string): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : new Proxy(value, {
            get(of, key) {
              const part = `${place}${String(key)}`;
              if (typeof key === 'string' && key !== 'length') reads[part] = (reads[part] ?? 0) + 1;
              return wrapped(Reflect.get(of, key), `${part}.`);
            },
          });
    return { input: wrapped(copyOf(spec), ''), reads };
  }

  const short = { zone: 'UTC', weekly: { mon: ['09:00-17:00'] } };

  test.each([
    ['in canonical form', canonical()],
    ['as it was written', short],
  ])('once, where it is known %s', async (_, spec) => {
    const { schedule } = await fresh();
    const known = schedule(copyOf(spec));
    const { input, reads } = watched(spec);
    expect(schedule(input as ScheduleSpec)).toBe(known);
    expect(new Set(Object.values(reads))).toEqual(new Set([1]));
  });

  const opensAt = (i: number) => `0${i % 10}:${10 + Math.floor(i / 10)}-17:00`;

  test.each<[string, (i: number) => ScheduleSpec]>([
    ['closures', (i) => canonical({ closures: ['2026-01-01', dayAfter(i), '2040-01-01'] })],
    ['hours', (i) => canonical({ weekly: { ...canonical().weekly, wed: [opensAt(i)] }, closures: ['2026-01-01'] })],
  ])('and not again for each other one of its zone, though they differ in %s alone', async (_, specOf) => {
    const { schedule } = await fresh();
    const made = Array.from({ length: 500 }, (_, i) => schedule(specOf(i)));
    let most = 0;
    for (let i = 0; i < 500; i += 7) {
      const { input, reads } = watched(specOf(i));
      expect(schedule(input as ScheduleSpec)).toBe(made[i]);
      most = Math.max(most, ...Object.values(reads));
    }
    // Once for the one that was found last, once to know which are alike, and once or twice for those.
    expect(most).toBeLessThanOrEqual(4);
  });

  test('its fields twice at most where it is new, and its windows once', async () => {
    const { schedule } = await fresh();
    const { input, reads } = watched(
      canonical({ closures: ['2026-12-31'], exceptions: { '2026-12-30': ['09:00-10:00'] } }),
    );
    schedule(input as ScheduleSpec);
    expect(Math.max(...Object.values(reads))).toBe(2);
    expect([reads['weekly.mon.0'], reads['exceptions.2026-12-30.0']]).toEqual([1, 1]);
  });

  test('windows of exceptions once, also where it is nearly known: they may say something else the second time', async () => {
    const { schedule } = await fresh();
    const spec = canonical({ exceptions: { '2026-12-30': ['09:00-10:00'], '2026-12-31': ['09:00-10:00'] } });
    schedule(copyOf(spec));
    const { input, reads } = watched({ ...spec, exceptions: { ...spec.exceptions, '2026-12-31': ['09:00-11:00'] } });
    schedule(input as ScheduleSpec);
    expect([reads['exceptions.2026-12-30.0'], reads['exceptions.2026-12-31.0']]).toEqual([1, 1]);
  });
});

describe('of the windows that were read', () => {
  const clock = (seconds: number) =>
    [seconds / 3600, (seconds / 60) % 60, seconds % 60]
      .map((part) => String(Math.floor(part)).padStart(2, '0'))
      .join(':');
  const windows = Array.from({ length: 5001 }, (_, i) => `${clock(i)}-${clock(i + 1)}`);

  test('5000 are remembered as they are, and with the next one the memory starts anew', async () => {
    const { readWindow } = await fresh();
    const spans = windows.slice(0, 5000).map(readWindow);
    expect(readWindow(windows[0])).toBe(spans[0]);
    expect(readWindow(windows[4999])).toBe(spans[4999]);
    readWindow(windows[5000]);
    expect(readWindow(windows[1])).not.toBe(spans[1]);
    expect(readWindow(windows[1])).toEqual(spans[1]);
  });

  test('what is refused takes no room', async () => {
    const { readWindow } = await fresh();
    const known = readWindow('09:00-17:00');
    for (let i = 0; i < 5001; i++) readWindow(`no window ${i}`);
    expect(readWindow('09:00-17:00')).toBe(known);
  });
});
