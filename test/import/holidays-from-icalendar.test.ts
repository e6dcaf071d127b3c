import { describe, expect, test } from 'vitest';
import { holidaysFromICalendar } from '../../src/import/index.js';
import { thrownBy } from '../thrown.ts';
import { calendar, event, holidays } from './calendar-text.ts';
import { recurrences } from './recurrences.ts';

const ON = 'DTSTART;VALUE=DATE:20261123';

function whyUnread(...properties: readonly string[]): string | undefined {
  const { dates, unread } = holidays(calendar(...event(...properties)), '2026-01-01', '2027-01-01');
  expect(dates).toEqual([]);
  expect(unread).toHaveLength(1);
  expect(unread[0]?.why.ja).toMatch(/[ぁ-ん]/);
  return unread[0]?.why.en;
}

test.each(recurrences)('$what ($source)', ({ event: properties, to, dates }) => {
  expect(holidays(calendar(...event(...properties)), '1990-01-01', to)).toEqual({ dates, unread: [] });
});

describe('dates', () => {
  test.each([
    ['before', '2026-11-22', '2026-11-23', []],
    ['that ends with it', '2026-11-22', '2026-11-24', ['2026-11-23']],
    ['that begins with it', '2026-11-23', '2026-11-24', ['2026-11-23']],
    ['after', '2026-11-24', '2026-11-25', []],
    ['of no day', '2026-11-23', '2026-11-23', []],
  ])('of a span %s', (_, from, to, dates) => {
    expect(holidays(calendar(...event(ON)), from, to).dates).toEqual(dates);
  });

  test('an event that began before the span reaches into it, and one that ends after it is cut', () => {
    const range = calendar(...event(ON, 'DTEND;VALUE=DATE:20261127'));
    expect(holidays(range, '2026-11-25', '2026-12-01').dates).toEqual(['2026-11-25', '2026-11-26']);
    expect(holidays(range, '2026-11-01', '2026-11-25').dates).toEqual(['2026-11-23', '2026-11-24']);
  });

  test('a recurrence of three days that began before the span reaches into it', () => {
    const obon = calendar(...event('DTSTART:20200813', 'DURATION:P3D', 'RRULE:FREQ=YEARLY'));
    expect(holidays(obon, '2026-08-15', '2027-08-14').dates).toEqual(['2026-08-15', '2027-08-13']);
  });

  test('are in order, each once, whichever event they come from', () => {
    const text = calendar(
      ...event('DTSTART:20261224', 'DURATION:P2D'),
      ...event(ON),
      ...event(ON),
      ...event('DTSTART:20261225'),
    );
    expect(holidays(text, '2026-01-01', '2027-01-01').dates).toEqual(['2026-11-23', '2026-12-24', '2026-12-25']);
  });

  test('without an end are one day, and so are those that end on the day of their start', () => {
    expect(holidays(calendar(...event(ON, 'DTEND;VALUE=DATE:20261123')), '2026-01-01', '2027-01-01').dates).toEqual([
      '2026-11-23',
    ]);
  });

  test('of weeks', () => {
    expect(holidays(calendar(...event(ON, 'DURATION:P2W')), '2026-01-01', '2027-01-01').dates).toHaveLength(14);
  });

  test('EXDATE takes a whole occurrence away, RDATE adds one of the same length', () => {
    const text = calendar(
      ...event('DTSTART:20260101', 'DURATION:P2D', 'RRULE:FREQ=MONTHLY;COUNT=3', 'EXDATE:20260201', 'RDATE:20261123'),
    );
    expect(holidays(text, '2026-01-01', '2027-01-01').dates).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-03-01',
      '2026-03-02',
      '2026-11-23',
      '2026-11-24',
    ]);
  });

  test('the start is the first occurrence, even where it does not fit the rule', () => {
    const text = calendar(...event('DTSTART:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2'));
    expect(holidays(text, '2026-01-01', '2030-01-01').dates).toEqual(['2026-01-01', '2026-11-26']);
  });
});

describe('the text', () => {
  const expected = { dates: ['2026-11-23'], unread: [] };
  const plain = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ON, 'END:VEVENT', 'END:VCALENDAR'];

  test.each([
    ['CRLF', plain.join('\r\n')],
    ['LF', plain.join('\n')],
    ['a byte order mark', `\uFEFF${plain.join('\r\n')}`],
    ['blank lines', `\n\n${plain.join('\n\n')}\n\n`],
    ['small letters', plain.join('\n').toLowerCase()],
    ['folds', plain.join('\r\n').replace('20261123', '2026\r\n 11\r\n\t23')],
    ['folds of LF', plain.join('\n').replace('VALUE', 'VA\n LUE')],
    ['a quoted parameter with a colon', plain.join('\n').replace('DTSTART', 'DTSTART;X-A="b:c;d"')],
    [
      'a time zone and an alarm',
      calendar(
        ...[
          'BEGIN:VTIMEZONE',
          'BEGIN:STANDARD',
          'DTSTART:19700101T000000',
          'RRULE:FREQ=DAILY',
          'END:STANDARD',
          'END:VTIMEZONE',
        ],
        ...event(ON, 'BEGIN:VALARM', 'DTSTART:20260101', 'END:VALARM'),
      ),
    ],
    ['two calendars', `${calendar(...event(ON))}${calendar()}`],
  ])('may have %s', (_, text) => {
    expect(holidays(text, '2026-01-01', '2027-01-01')).toEqual(expected);
  });

  test.each([
    ['', 'nothing'],
    ['<!DOCTYPE html><html></html>', 'a page'],
    ['BEGIN:VCARD\r\nEND:VCARD', 'a card'],
    ['BEGIN:VEVENT\r\nEND:VEVENT', 'an event alone'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261123\r\n', 'a calendar that was cut off'],
  ])('%j is refused: %s', (text) => {
    expect(holidaysFromICalendar(text, { from: '2026-01-01', to: '2027-01-01' })).toMatchObject({
      ok: false,
      refusal: { code: 'not_a_calendar', because: [] },
    });
  });
});

describe('cancelled and replaced', () => {
  const series = event('UID:a', 'DTSTART:20260105', 'RRULE:FREQ=WEEKLY;COUNT=3');

  test('a cancelled event is left out, and not listed', () => {
    const text = calendar(...event(ON, 'STATUS:CANCELLED'), ...event('DTSTART:20261124', 'STATUS:CONFIRMED'));
    expect(holidays(text, '2026-01-01', '2027-01-01')).toEqual({ dates: ['2026-11-24'], unread: [] });
  });

  test('an occurrence that moved', () => {
    const text = calendar(...series, ...event('UID:a', 'RECURRENCE-ID:20260112', 'DTSTART:20260113'));
    expect(holidays(text, '2026-01-01', '2027-01-01').dates).toEqual(['2026-01-05', '2026-01-13', '2026-01-19']);
  });

  test('a space after a fold is a space of the value', () => {
    const moved = event('UID:a b', 'RECURRENCE-ID:20260112', 'DTSTART:20260113');
    const text = calendar(...series.map((line) => line.replace('UID:a', 'UID:a\r\n  b')), ...moved);
    expect(holidays(text, '2026-01-01', '2027-01-01').dates).toEqual(['2026-01-05', '2026-01-13', '2026-01-19']);
  });

  test('an occurrence that only got another name stays', () => {
    const text = calendar(...event('UID:a', 'RECURRENCE-ID:20260112', 'DTSTART:20260112'), ...series);
    expect(holidays(text, '2026-01-01', '2027-01-01').dates).toEqual(['2026-01-05', '2026-01-12', '2026-01-19']);
  });

  test('an occurrence that is called off, in this series alone', () => {
    const off = event('UID:a', 'RECURRENCE-ID:20260112', 'DTSTART:20260112', 'STATUS:CANCELLED');
    expect(holidays(calendar(...series, ...off), '2026-01-01', '2027-01-01').dates).toEqual([
      '2026-01-05',
      '2026-01-19',
    ]);
    const other = off.map((line) => line.replace('UID:a', 'UID:b'));
    expect(holidays(calendar(...series, ...other), '2026-01-01', '2027-01-01').dates).toHaveLength(3);
  });

  test('I5: an event that cannot be read takes no occurrence away, though it would replace one', () => {
    const timed = event('UID:a', 'RECURRENCE-ID:20260112', 'DTSTART:20260112T100000');
    const read = holidays(calendar(...series, ...timed), '2026-01-01', '2027-01-01');
    expect(read.dates).toEqual(['2026-01-05', '2026-01-12', '2026-01-19']);
    expect(read.unread.map(({ line }) => line)).toEqual([9]); // three lines of the calendar, five of the series
  });

  test('an event without a name replaces nothing, and an event without one is not replaced', () => {
    const nameless = event('UID:', 'RECURRENCE-ID:20261123', 'DTSTART:20261124');
    const read = holidays(calendar(...event(ON), ...nameless), '2026-01-01', '2027-01-01');
    expect(read).toMatchObject({ dates: ['2026-11-23'], unread: [{ why: { en: 'The event has no UID.' } }] });
  });
});

describe('what cannot be read', () => {
  test.each([
    [['DTSTART:20261123T090000Z'], 'DTSTART has a time of day'],
    [['DTSTART;TZID=Asia/Tokyo:20261123T090000', 'DTEND;TZID=Asia/Tokyo:20261123T100000'], 'DTSTART has a time of day'],
    [[ON, 'DTEND:20261123T100000'], 'DTEND has a time of day'],
    [['DTSTART;VALUE=DATE:20260230'], 'DTSTART is not read: "20260230"'],
    [['SUMMARY:a holiday'], 'The event has no DTSTART'],
    [[ON, ON], 'The event has more than one DTSTART'],
    [[ON, 'RRULE:FREQ=DAILY', 'RRULE:FREQ=YEARLY'], 'more than one RRULE'],
    [[ON, 'DTEND;VALUE=DATE:20261122'], 'ends before it begins'],
    [[ON, 'DTEND;VALUE=DATE:20261124', 'DURATION:P1D'], 'both DTEND and DURATION'],
    [[ON, 'DURATION:PT8H'], 'DURATION is not read'],
    [[ON, 'DURATION:P0D'], 'DURATION is not read'],
    [[ON, 'RRULE:FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=-1'], 'BYSETPOS'],
    [[ON, 'RRULE:FREQ=YEARLY;BYWEEKNO=20'], 'BYWEEKNO'],
    [[ON, 'RRULE:FREQ=YEARLY;BYYEARDAY=200'], 'BYYEARDAY'],
    [[ON, 'RRULE:FREQ=YEARLY;RSCALE=CHINESE'], 'RSCALE'],
    [[ON, 'RRULE:FREQ=HOURLY'], 'FREQ'],
    [[ON, 'RRULE:COUNT=3'], 'FREQ'],
    [[ON, 'RRULE:FREQ=YEARLY;INTERVAL=0'], 'INTERVAL'],
    [[ON, 'RRULE:FREQ=YEARLY;COUNT=1e3'], 'COUNT'],
    [[ON, 'RRULE:FREQ=YEARLY;COUNT=3;UNTIL=20300101'], 'COUNT and UNTIL'],
    [[ON, 'RRULE:FREQ=YEARLY;UNTIL=20301123T090000Z'], 'UNTIL'],
    [[ON, 'RRULE:FREQ=YEARLY;UNTIL=20251123'], 'ends before the event begins'],
    [[ON, 'RRULE:FREQ=YEARLY;BYMONTH=13'], 'BYMONTH'],
    [[ON, 'RRULE:FREQ=YEARLY;BYMONTHDAY=32'], 'BYMONTHDAY'],
    [[ON, 'RRULE:FREQ=YEARLY;BYDAY=XX'], 'BYDAY'],
    [[ON, 'RRULE:FREQ=YEARLY;BYDAY=54MO'], 'BYDAY'],
    [[ON, 'RRULE:FREQ=MONTHLY;BYDAY=6MO'], 'BYDAY'],
    [[ON, 'RRULE:FREQ=WEEKLY;BYDAY=1MO'], 'FREQ=WEEKLY and BYDAY=1MO'],
    [[ON, 'RRULE:FREQ=DAILY;BYDAY=-1MO'], 'FREQ=DAILY and BYDAY=1MO'],
    [[ON, 'RRULE:FREQ=WEEKLY;BYMONTHDAY=1'], 'FREQ=WEEKLY and BYMONTHDAY'],
    [[ON, 'RRULE:FREQ=YEARLY;FREQ=YEARLY'], 'FREQ'],
    [[ON, 'RRULE:FREQ=WEEKLY;WKST=XX'], 'WKST'],
    [[ON, 'RDATE;VALUE=PERIOD:20261123/P1D'], 'RDATE is not read'],
    [[ON, 'EXDATE:20261123T000000Z'], 'EXDATE has a time of day'],
    [[ON, 'EXRULE:FREQ=DAILY'], 'EXRULE is not read: "FREQ=DAILY"'],
    [[ON, 'UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261123'], 'RANGE'],
    [[ON, 'RECURRENCE-ID:20261123'], 'no UID'],
    [['DTSTART'], 'has no value'],
  ])('%j is listed', (properties, why) => {
    expect(whyUnread(...properties)).toContain(why);
  });

  test('is listed with the line on which its event begins, in the order of the text', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'SUMMARY:a',
      ' folded',
      ...event('DTSTART:x'),
      '',
      ...event(ON),
      ...event('UID:a', 'RECURRENCE-ID:x'),
      ...event(),
      'END:VCALENDAR',
    ];
    const { dates, unread } = holidays(text.join('\r\n'), '2026-01-01', '2027-01-01');
    expect(dates).toEqual(['2026-11-23']);
    expect(unread.map(({ line }) => line)).toEqual([4, 11, 15]);
    expect(text[unread[0] ? unread[0].line - 1 : 0]).toBe('BEGIN:VEVENT');
  });

  test('an event without an end is listed, and the one after it is read', () => {
    const { dates, unread } = holidays(
      calendar('BEGIN:VEVENT', 'DTSTART:20260101', ...event(ON)),
      '2026-01-01',
      '2027-01-01',
    );
    expect(dates).toEqual(['2026-11-23']);
    expect(unread).toMatchObject([{ line: 4, why: { en: 'The event has no END:VEVENT.' } }]);
  });

  test.each([
    ['before the calendar ends', calendar('BEGIN:VEVENT', 'DTSTART:20260101'), 4],
    ['before the text ends', `${calendar()}BEGIN:VEVENT\r\nDTSTART:20260101\r\n`, 5],
  ])('an event without an end is listed %s', (_, text, line) => {
    const { dates, unread } = holidays(text, '2026-01-01', '2027-01-01');
    expect(dates).toEqual([]);
    expect(unread).toMatchObject([{ line, why: { en: 'The event has no END:VEVENT.' } }]);
  });

  // RFC 5545, 3.6.1: each of these must not occur more than once in an event.
  test.each(['STATUS:CANCELLED', 'UID:a'])('an event that says %s twice is listed', (property) => {
    const name = property.slice(0, property.indexOf(':'));
    expect(whyUnread(ON, property, property)).toBe(`The event has more than one ${name}.`);
    expect(whyUnread(ON, 'UID:b', 'RECURRENCE-ID:20261123', property, property)).toMatch(/more than one/);
  });

  test('a series with two names is listed: no occurrence that moved is on both days', () => {
    const text = calendar(
      ...event('UID:a', 'UID:a', ON, 'RRULE:FREQ=DAILY;COUNT=2'),
      ...event('UID:a', 'RECURRENCE-ID:20261124', 'DTSTART:20261201'),
    );
    const { dates, unread } = holidays(text, '2026-01-01', '2027-01-01');
    expect(dates).toEqual(['2026-12-01']);
    expect(unread.map(({ line }) => line)).toEqual([4]);
  });
});

describe('the request', () => {
  const text = calendar();

  test('names every fault at once', () => {
    const given = { from: '2026-02-30', to: 5, zone: 'UTC' };
    const error = thrownBy(() => Reflect.apply(holidaysFromICalendar, null, [7, given]));
    expect(error.message).toMatch(/^import\.holidaysFromICalendar: /);
    expect(error.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['invalid_type', 'text'],
      ['unknown_field', 'options.zone'],
      ['invalid_date', 'options.from'],
      ['invalid_date', 'options.to'],
    ]);
  });

  test.each([
    ['2026-01-02', '2026-01-01', 'reversed_interval'],
    ['1826-01-01', '2026-01-02', 'out_of_range'],
  ])('a span from %s to %s throws %s', (from, to, code) => {
    const { issues } = thrownBy(() => holidaysFromICalendar(text, { from, to }));
    expect(issues).toMatchObject([{ code, path: ['options', 'to'] }]);
  });

  test('a span of 200 years is read', () => {
    const whole = calendar(...event('DTSTART:19000101', 'RRULE:FREQ=DAILY'));
    expect(holidays(whole, '1900-01-01', '2100-01-01').dates).toHaveLength(73_049);
  });
});
