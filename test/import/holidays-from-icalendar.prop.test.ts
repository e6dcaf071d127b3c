import fc from 'fast-check';
import { expect } from 'vitest';
import { prop } from '../prop.ts';
import { calendar, event, holidays } from './calendar-text.ts';
import { ruleText, type TwinRule, twinDates } from './recurrence-twin.ts';

const YEARS = { from: 1995, to: 2008 };

/** Ends of months and of years, and the days around February 29, first. */
const date = fc
  .oneof(
    fc.constantFrom('0101', '0131', '0228', '0301', '0331', '1031', '1231').map((day) => day),
    fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(5, 10).replace('-', '')),
  )
  .chain((day) => fc.integer({ min: YEARS.from, max: YEARS.to }).map((year) => `${year}${day}`));
const start = fc.oneof(date, fc.constantFrom('19960229', '20000229', '20040229'));
const days = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const inMonth = fc.tuple(fc.constantFrom('', '1', '2', '4', '5', '-1', '-5'), days).map(([nth, day]) => `${nth}${day}`);
const inYear = fc
  .tuple(fc.constantFrom('', '1', '20', '52', '53', '-1', '-53'), days)
  .map(([nth, day]) => `${nth}${day}`);
const monthDay = fc.oneof(fc.constantFrom(1, 13, 28, 29, 30, 31, -1, -31), fc.integer({ min: 1, max: 31 }));
const few = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof(fc.constant<T[]>([]), fc.uniqueArray(item, { minLength: 1, maxLength: 3 }));
const some = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { minLength: 1, maxLength: 3 });
const month = fc.integer({ min: 1, max: 12 });
const none = fc.constant<never[]>([]);

/** By frequency, the parts that RFC 5545 allows. */
const parts = fc.oneof(
  fc.record({
    freq: fc.constant('YEARLY' as const),
    months: some(month),
    monthDays: few(monthDay),
    weekdays: few(inMonth),
  }),
  fc.record({ freq: fc.constant('YEARLY' as const), months: none, monthDays: few(monthDay), weekdays: few(inYear) }),
  fc.record({
    freq: fc.constant('MONTHLY' as const),
    months: few(month),
    monthDays: few(monthDay),
    weekdays: few(inMonth),
  }),
  fc.record({ freq: fc.constant('WEEKLY' as const), months: few(month), monthDays: none, weekdays: few(days) }),
  fc.record({ freq: fc.constant('DAILY' as const), months: few(month), monthDays: few(monthDay), weekdays: few(days) }),
);
const end = fc.oneof(
  fc.constant({}),
  fc.constantFrom(1, 2, 3, 10, 50).map((count) => ({ count })),
  fc.integer({ min: YEARS.to + 1, max: YEARS.to + 3 }).map((year) => ({ until: `${year}0301` })),
);
const rule: fc.Arbitrary<TwinRule> = fc
  .tuple(parts, end, fc.constantFrom(1, 1, 2, 3, 18), days)
  .map(([by, last, interval, weekStart]) => ({ ...by, ...last, interval, weekStart }));

/** Events of which some recur, some last long, some cannot be read. */
const anEvent = fc.oneof(
  fc.tuple(start, rule).map(([at, by]) => event(`DTSTART;VALUE=DATE:${at}`, `RRULE:${ruleText(by)}`)),
  fc
    .tuple(start, fc.integer({ min: 1, max: 40 }), rule)
    .map(([at, long, by]) => event(`DTSTART:${at}`, `DURATION:P${long}D`, `RRULE:${ruleText(by)}`)),
  fc.tuple(start, start).map(([at, also]) => event(`DTSTART:${at}`, `RDATE:${also}`, `EXDATE:${at}`)),
  start.map((at) => event(`DTSTART:${at}T090000`)),
);
const events = fc.array(anEvent, { maxLength: 4 });
const year = fc.integer({ min: YEARS.from, max: YEARS.to + 3 });

prop(
  'a_rule_lists_the_dates_of_the_table_of_rfc_5545',
  'the n-th weekday of a month counted in the year',
  rule,
  start,
  (by, at) => {
    const text = calendar(...event(`DTSTART;VALUE=DATE:${at}`, `RRULE:${ruleText(by)}`));
    const { dates, unread } = holidays(text, '1990-01-01', '2012-01-01');
    expect(unread).toEqual([]);
    expect(dates).toEqual(twinDates(by, at, '20120101'));
  },
);

prop(
  'a_window_split_in_two_lists_the_same_dates',
  'an occurrence that began before the window forgotten, or counted from the window instead of its start',
  events,
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 })),
  (all, [y, m, d]) => {
    const text = calendar(...all.flat());
    const middle = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    const [whole, before, after] = [
      holidays(text, '1990-01-01', '2020-01-01'),
      holidays(text, '1990-01-01', middle),
      holidays(text, middle, '2020-01-01'),
    ];
    expect([...before.dates, ...after.dates]).toEqual(whole.dates);
    expect(before.unread).toEqual(whole.unread);
  },
);

prop('a_calendar_lists_what_its_events_list', 'the count of one event used for the next', events, (all) => {
  const whole = holidays(calendar(...all.flat()), '1990-01-01', '2020-01-01');
  const each = all.map((one) => holidays(calendar(...one), '1990-01-01', '2020-01-01'));
  expect(whole.dates).toEqual([...new Set(each.flatMap(({ dates }) => dates))].sort());
  expect(whole.unread.map(({ why }) => why)).toEqual(each.flatMap(({ unread }) => unread.map(({ why }) => why)));
});

prop(
  'folds_and_line_breaks_change_nothing',
  'the first character after a fold lost',
  events,
  fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }),
  fc.constantFrom('\n', '\r\n'),
  fc.constantFrom(' ', '\t'),
  (all, lengths, newline, blank) => {
    const lines = ['BEGIN:VCALENDAR', ...all.flat(), 'END:VCALENDAR'];
    const folded = lines.map((line) => folds(line, lengths).join(`${newline}${blank}`));
    const { dates, unread } = holidays(folded.join(newline), '1990-01-01', '2020-01-01');
    const plain = holidays(lines.join('\n'), '1990-01-01', '2020-01-01');
    expect(dates).toEqual(plain.dates);
    expect(unread.map(({ why }) => why)).toEqual(plain.unread.map(({ why }) => why));
  },
);

function folds(line: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, i = 0; at < line.length; i++) {
    const length = lengths[i % lengths.length] ?? 1;
    pieces.push(line.slice(at, at + length));
    at += length;
  }
  return pieces;
}
