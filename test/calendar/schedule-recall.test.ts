import { expect, test, vi } from 'vitest';
import type { ScheduleSpec } from '../../src/calendar/index.js';

// These count what is looked at, so they ask a memory of their own.
vi.resetModules();
const { schedule } = await import('../../src/calendar/index.js');
const { recallSchedule, recallUndated } = await import('../../src/calendar/schedule-copies.js');

const minute = (of: number) => `${10 + Math.floor(of / 60)}:${String(of % 60).padStart(2, '0')}`;
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** Open from nine on every day, and on the one day until a minute of its own. */
const until = (zone: string, day: string, of: number): ScheduleSpec => ({
  zone,
  weekly: Object.fromEntries(DAYS.map((name) => [name, [`09:00-${name === day ? minute(of) : '20:00'}`]])),
});

/** The same weekdays with lists that count how often one of their texts is read. */
function counted(weekly: Readonly<Record<string, readonly string[] | undefined>>) {
  const reads = { count: 0 };
  const list = (texts: readonly string[]) =>
    new Proxy(texts, {
      get(target, key, receiver) {
        if (typeof key === 'string' && key !== 'length') reads.count += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const lists = Object.fromEntries(Object.entries(weekly).map(([name, texts]) => [name, texts && list(texts)]));
  return { weekly: lists, reads };
}

test.each(DAYS)('one of a hundred that differ on one day, %s, is found without looking at each of them', (day) => {
  const zone = 'Europe/Rome';
  const made = Array.from({ length: 100 }, (_, i) => schedule(until(zone, day, i)));
  const { weekly, reads } = counted(until(zone, day, 30).weekly);
  expect(recallSchedule({ zone, weekly })).toBe(made[30]);
  // A week is read for its number, compared with the last of the zone, and compared with the one that it is.
  expect(reads.count).toBeLessThanOrEqual(3 * DAYS.length);
});

test('a zone of which nothing was read needs no look at the hours', () => {
  const { weekly, reads } = counted(until('Europe/Paris', 'mon', 0).weekly);
  expect(recallSchedule({ zone: 'Europe/Paris', weekly })).toBeNull();
  expect(reads.count).toBe(0);
});

test('of a week with too many names only so many lists are read as a week has days', () => {
  const zone = 'Europe/Oslo';
  schedule(until(zone, 'mon', 0));
  const names = Array.from({ length: 1000 }, (_, i) => [`day_${i}`, ['09:00-17:00']]);
  const { weekly, reads } = counted(Object.fromEntries(names));
  expect(recallSchedule({ zone, weekly })).toBeNull();
  expect(reads.count).toBeLessThanOrEqual(DAYS.length);
});

test('fields that are left out do not count as days', () => {
  const zone = 'Europe/Riga';
  const first = schedule(until(zone, 'sun', 1));
  schedule(until(zone, 'sun', 2)); // the last of its zone would be compared without a number
  const { weekly } = until(zone, 'sun', 1);
  expect(recallSchedule({ zone, weekly: { holiday: undefined, ...weekly } })).toBe(first);
});

test('data that may say something else later is compared with the last of its zone alone', () => {
  const zone = 'Europe/Sofia';
  const [first, last] = [until(zone, 'mon', 1), until(zone, 'mon', 2)];
  const made = [schedule(first), schedule(last)];
  expect(recallUndated(last)).toBe(made[1]);
  expect(recallUndated(first)).toBeNull();
  expect(recallSchedule(first)).toBe(made[0]);
  expect(recallUndated(first)).toBe(made[0]);
});

test('a zone that was asked for before the memory was full is found, and kept from then on', () => {
  const zone = 'Europe/Athens';
  const before = schedule(until(zone, 'mon', 1));
  // A schedule is kept as it was given and as it was read: five hundred fill a memory of a thousand, once.
  const fill = (offset: number) => {
    for (let i = 0; i < 500; i++) schedule(until(`Etc/GMT-${offset}`, 'mon', i));
  };
  fill(1);
  expect(recallSchedule(until(zone, 'mon', 1))).toBe(before);
  fill(2);
  expect(recallSchedule(until(zone, 'mon', 1))).toBe(before);
  fill(3);
  fill(4);
  expect(recallSchedule(until(zone, 'mon', 1))).toBeNull();
});
