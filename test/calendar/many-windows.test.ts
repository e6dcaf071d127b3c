import { describe, expect, test } from 'vitest';
import { parseSchedule, schedule, timeline } from '../../src/calendar/index.js';
import { scheduleSchema } from '../../src/calendar/schedule-schema.js';
import { define } from '../../src/catalog/index.js';
import { Faults } from '../../src/input/faults.js';
import { document } from '../../src/input/schema.js';
import { issuesOf } from '../thrown.ts';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A window for every minute of a day, and then the first ones again. */
const windows = (count: number) =>
  Array.from({ length: count }, (_, i) => `${clock(i % 1440)}-${clock((i + 1) % 1440)}`);

describe('a day has at most 1440 windows: one a minute', () => {
  test.each([
    [1440, true],
    [1441, false],
  ])('%d windows', (count, fits) => {
    const week = { zone: 'UTC', weekly: { mon: windows(count) } };
    expect(parseSchedule(week).ok).toBe(fits);
    expect(!(document(scheduleSchema)(week) instanceof Faults)).toBe(fits);
    const own = { zone: 'UTC', weekly: {}, exceptions: { '2026-11-23': windows(count) } };
    expect(parseSchedule(own).ok).toBe(fits);
    expect(!(document(scheduleSchema)(own) instanceof Faults)).toBe(fits);
    if (fits) expect(timeline(schedule(week)).between(Date.UTC(2026, 10, 23), Date.UTC(2026, 10, 24))).toBe(86_400_000);
    else expect(issuesOf(() => schedule(week))).toEqual(['weekly.mon: out_of_range']);
  });

  test.each([
    [1440, []],
    [1441, ['hours.desk.weekly.mon: out_of_range']],
  ])('%d windows of the hours of an offer', (count, issues) => {
    const offer = {
      id: 'many',
      hours: { desk: { zone: 'UTC', weekly: { mon: windows(count) } } },
      channels: { web: {} },
      tiers: { one: { targets: {}, benefits: { web: {} } } },
    };
    const found = () => {
      try {
        define(offer);
        return [];
      } catch {
        return issuesOf(() => define(offer));
      }
    };
    expect(found()).toEqual(issues);
  });

  test.each([
    [5000, []],
    [5001, ['hours.desk.closed: out_of_range']],
  ])('%d closures of the hours of an offer', (count, issues) => {
    const closed = Array.from({ length: count }, (_, i) =>
      new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const offer = {
      id: 'often_closed',
      hours: { desk: { zone: 'UTC', weekly: { mon: ['09:00-17:00'] }, closed } },
      channels: { web: {} },
      tiers: { one: { targets: {}, benefits: { web: {} } } },
    };
    if (issues.length === 0) expect(() => define(offer)).not.toThrow();
    else expect(issuesOf(() => define(offer))).toEqual(issues);
  });
});
