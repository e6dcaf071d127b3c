import { describe, expect, test } from 'vitest';
import { type ScheduleSpec, schedule, timeline, weekdays } from '../../src/calendar/index.js';
import { hoursOf } from '../../src/calendar/opening-hours.js';
import { openingPlan } from '../../src/calendar/opening-plan.js';
import { NO_TABLE } from '../../src/calendar/quick-answers.js';
import { type Answers, slowAnswers } from '../../src/calendar/slow-answers.js';
import { tableRoom } from '../../src/calendar/table-room.js';
import { closingFrom, closingUpTo, openingUpTo } from '../../src/calendar/timeline-edges.js';
import { yearLine } from '../../src/calendar/year-line.js';
import { thrownBy } from '../thrown.ts';

/** The exact engine: which years it turns to, and how often it searches for one. */

const HOUR = 3_600_000;
const ms = (text: string) => Date.parse(text);

/** The engine of a schedule, and how many tables and searches it has asked for since the last time. */
function watched(spec: ScheduleSpec) {
  const line = yearLine(hoursOf(openingPlan(schedule(spec))));
  let asked = { ranges: 0, searches: 0 };
  const answers = slowAnswers({
    ...line,
    range(year) {
      asked.ranges += 1;
      return line.range(year);
    },
    yearReaching(...given) {
      asked.searches += 1;
      return line.yearReaching(...given);
    },
  });
  const looks = () => {
    const before = asked;
    asked = { ranges: 0, searches: 0 };
    return before;
  };
  return { answers, looks };
}

const DESK: ScheduleSpec = { zone: 'UTC', weekly: weekdays('09:00-17:00') };

describe('an answer that lies in the years of the table at hand needs no other and no search', () => {
  const [first, last] = [ms('2026-01-01T17:00Z'), ms('2026-12-31T09:00Z')];
  // Years begin at 01:00, in the middle of the nights.
  const [origin, end] = [ms('2026-01-01T01:00Z'), ms('2027-01-01T01:00Z')];

  /** The engine after a question about 2026. */
  function after2026() {
    const engine = watched(DESK);
    engine.answers.isOpen(ms('2026-06-01T00:00Z'));
    engine.looks();
    return engine;
  }

  test.each<[string, (engine: Answers) => unknown, unknown]>([
    ['forwards', (engine) => engine.add(ms('2026-11-20T16:00Z'), 2 * HOUR), ms('2026-11-23T10:00Z')],
    ['up to the end of the last window', (engine) => engine.add(last, 8 * HOUR), ms('2026-12-31T17:00Z')],
    ['backwards', (engine) => engine.add(ms('2026-11-23T10:00Z'), -2 * HOUR), ms('2026-11-20T16:00Z')],
    ['back to the start of the first window', (engine) => engine.add(first, -8 * HOUR), ms('2026-01-01T09:00Z')],
    // 261 weekdays, without the first and the last of them.
    ['between', (engine) => engine.between(first, last), 259 * 8 * HOUR],
    ['the next opening', (engine) => engine.nextOpening(ms('2026-11-20T17:00Z')), ms('2026-11-23T09:00Z')],
    ['the next opening while open', (engine) => engine.nextOpening(first - 1), first - 1],
    ['the last opening', (engine) => engine.nextOpening(last - 1), last],
    ['the next closing', (engine) => closingFrom(engine, ms('2026-11-20T17:00Z')), ms('2026-11-23T17:00Z')],
    ['the opening before', (engine) => openingUpTo(engine, last - 1), ms('2026-12-30T09:00Z')],
    ['the closing before', (engine) => closingUpTo(engine, last), ms('2026-12-30T17:00Z')],
    ['the first closing', (engine) => closingUpTo(engine, first), first],
    ['the first instant', (engine) => engine.isOpen(origin), false],
    ['the last instant', (engine) => engine.isOpen(end - 1), false],
  ])('%s', (_, ask, answer) => {
    const { answers, looks } = after2026();
    expect(ask(answers)).toBe(answer);
    expect(looks()).toEqual({ ranges: 0, searches: 0 });
  });

  test('the table is handed to the quick answers', () => {
    const { table } = after2026().answers.seen;
    expect([table.head[0], table.head[1]]).toEqual([origin, end - origin]);
  });

  test('and let go when the room of tables is taken by others', () => {
    const { answers, looks } = after2026();
    const others = tableRoom();
    others.take(4_000_000);
    expect(answers.seen.table).toBe(NO_TABLE);
    others.give(4_000_000);
    expect(answers.isOpen(last)).toBe(true);
    expect(looks()).toEqual({ ranges: 1, searches: 0 });
  });

  test('and the instants around belong to other years', () => {
    for (const other of [origin - 1, end]) {
      const { answers, looks } = after2026();
      answers.isOpen(other);
      expect(looks()).toEqual({ ranges: 1, searches: 0 });
    }
  });
});

test('a year that begins open is open from its first instant, also after a question about the year before', () => {
  // Without a gap in the week, years begin at midnight: 2027 on a Friday.
  const day = ['00:00-24:00'];
  const { answers } = watched({ zone: 'UTC', weekly: { wed: day, thu: day, fri: day } });
  answers.isOpen(ms('2026-06-01T00:00Z'));
  const newYear = ms('2027-01-01T00:00Z');
  expect([answers.isOpen(newYear - 1), answers.isOpen(newYear)]).toEqual([true, true]);
  const first = () => watched({ zone: 'UTC', weekly: { wed: day, thu: day, fri: day } }).answers;
  expect(openingUpTo(first(), newYear)).toBe(ms('2026-12-30T00:00Z'));
  expect(closingUpTo(first(), newYear)).toBe(ms('2026-12-26T00:00Z'));
  expect(closingFrom(first(), newYear - 1)).toBe(ms('2027-01-02T00:00Z'));
});

describe('the first and the last year of Date reach out of it', () => {
  const LAST = 8.64e15;
  const day = ['00:00-24:00'];
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };

  // Years with dates of their own have tables of their own, which know where they stand.
  test.each([
    ['first', '-271821-06-07', -LAST],
    ['last', '+275760-01-05', LAST],
  ])('the %s year answers nothing beyond it, also once it was asked about', (_, closure, edge) => {
    const line = timeline(schedule({ zone: 'UTC', weekly, closures: [closure] }));
    expect(line.isOpen(edge)).toBe(true);
    const beyond = edge + Math.sign(edge);
    for (const ask of [
      () => line.isOpen(beyond),
      () => line.nextOpening(beyond),
      () => line.add(beyond, HOUR),
      () => line.between(beyond, edge),
      () => line.add(edge, Math.sign(edge)),
    ]) {
      expect(thrownBy(ask).code).toBe('instant_out_of_range');
    }
  });

  test('before the first window of all time nothing has closed', () => {
    const { answers } = watched({ zone: 'UTC', weekly: {}, exceptions: { '-271821-06-07': ['09:00-17:00'] } });
    const june = Date.UTC(-271821, 5, 7);
    expect(closingUpTo(answers, june)).toBeNull();
    expect(openingUpTo(answers, june)).toBeNull();
    expect(closingUpTo(answers, june + 17 * HOUR)).toBe(june + 17 * HOUR);
    expect(closingUpTo(answers, june + 12 * HOUR)).toBeNull();
  });
});
