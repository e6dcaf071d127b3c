import { expect, test } from 'vitest';
import { holidaysFromICalendar } from '../../src/import/index.js';
import { calendar, event, holidays } from './calendar-text.ts';

const YEAR = { from: '2026-01-01', to: '2027-01-01' };
const CENTURIES = { from: '2000-01-01', to: '2200-01-01' };

function many(count: number, ...lines: readonly string[]): string {
  return Array.from({ length: count }, () => lines.join('\n')).join('\n');
}

test.each([
  ['10 MB of one letter', () => 'x'.repeat(10_000_000)],
  ['10 MB of a calendar', () => calendar(many(200_000, ...event('DTSTART;VALUE=DATE:20261123')))],
  ['a million events', () => calendar(many(1_000_000, 'BEGIN:VEVENT'))],
  ['200,000 empty events', () => calendar(many(200_000, ...event()))],
  [
    'as many endless counts as there is room for',
    () => calendar(many(49_000, ...event('DTSTART:00010101', 'RRULE:FREQ=DAILY;COUNT=999999999'))),
  ],
  [
    'recurrences that last as long as the calendar',
    () => calendar(many(40_000, ...event('DTSTART:00010101', 'DTEND:99991231', 'RRULE:FREQ=DAILY'))),
  ],
  [
    'rules with long lists',
    () =>
      calendar(many(2000, ...event('DTSTART:20000101', `RRULE:FREQ=DAILY;BYDAY=${Array(400).fill('MO').join(',')}`))),
  ],
])('%s: refused as too_large', (_, text) => {
  expect(holidaysFromICalendar(text(), CENTURIES)).toMatchObject({ ok: false, refusal: { code: 'too_large' } });
});

test.each([
  ['a fold after every letter', () => calendar('BEGIN:VEVENT', `DTSTART:${'\n 2'.repeat(1_000_000)}`, 'END:VEVENT')],
  ['folds before anything', () => `${'\n '.repeat(2_000_000)}\n${calendar()}`],
  ['line breaks alone', () => `BEGIN:VCALENDAR${'\n'.repeat(4_000_000)}END:VCALENDAR`],
  ['quotes without an end', () => calendar('BEGIN:VEVENT', `DTSTART;X=${'"'.repeat(4_000_000)}:1`, 'END:VEVENT')],
  ['components without an end', () => calendar('BEGIN:VEVENT', many(400_000, 'BEGIN:A'), 'END:VEVENT')],
  [
    'a million exclusions',
    () => calendar(...event('DTSTART:20261123', `EXDATE:${'20200101,'.repeat(400_000)}20200101`)),
  ],
  ['a rule without an end', () => calendar(...event('DTSTART:20261123', `RRULE:${'FREQ=DAILY;'.repeat(300_000)}`))],
  [
    'one series replaced 40,000 times',
    () =>
      calendar(
        many(40_000, ...event('UID:a', 'RECURRENCE-ID:20260101', 'DTSTART:20260102')),
        many(9000, ...event('UID:a', 'DTSTART:20260103')),
      ),
  ],
])('%s: answered', (_, text) => {
  expect(typeof holidaysFromICalendar(text(), YEAR).ok).toBe('boolean');
});

test('the most recurrences for which there is room are found', () => {
  const weekly = event('DTSTART:19900601', 'RRULE:FREQ=WEEKLY;INTERVAL=3');
  const text = (count: number) => calendar(many(count, ...weekly));
  // Two centuries have 73 048 days, each of which is looked at twice.
  expect(holidaysFromICalendar(text(40), CENTURIES).ok).toBe(false);
  expect(holidaysFromICalendar(text(24), CENTURIES).ok).toBe(true);
});

test('a recurrence from year 1 to 9999 costs what the window costs', () => {
  const text = calendar(many(2200, ...event('DTSTART:00010101', 'RRULE:FREQ=DAILY;UNTIL=99991231')));
  expect(holidays(text, '2026-01-01', '2027-01-01').dates).toHaveLength(365);
});

test('names of objects are names like any other', () => {
  const text = calendar(
    ...event('UID:__proto__', 'DTSTART:20261123', 'constructor:x', '__proto__;toString=1:x'),
    ...event('UID:__proto__', 'RECURRENCE-ID:20261123', 'DTSTART:20261124'),
  );
  expect(holidays(text, '2026-01-01', '2027-01-01')).toEqual({ dates: ['2026-11-24'], unread: [] });
});

test('what is shown of hostile text has no control characters', () => {
  const { unread } = holidays(calendar(...event('DTSTART:\u202E\u0007x')), '2026-01-01', '2027-01-01');
  expect(unread[0]?.why.en).toBe('DTSTART is not read: "\\u202e\\u0007x".');
});
