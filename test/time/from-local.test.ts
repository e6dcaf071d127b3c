import { expect, test } from 'vitest';
import { fromLocal } from '../../src/time/index.js';
import { issuesOf } from '../thrown.ts';

// Offsets as the IANA database has them; readings skipped by the clock mean the later instant, repeated ones the earlier.
test.each([
  ['an ordinary day', 'Asia/Tokyo', '2016-02-29', '01:16', '2016-02-28T16:16:00.000Z'],
  ['before a gap', 'America/New_York', '2016-03-13', '01:59', '2016-03-13T06:59:00.000Z'],
  ['in a gap', 'America/New_York', '2016-03-13', '02:30', '2016-03-13T07:30:00.000Z'],
  ['after a gap', 'America/New_York', '2016-03-13', '03:00', '2016-03-13T07:00:00.000Z'],
  ['before an overlap', 'America/New_York', '2016-11-06', '00:59', '2016-11-06T04:59:00.000Z'],
  ['in an overlap', 'America/New_York', '2016-11-06', '01:30', '2016-11-06T05:30:00.000Z'],
  ['after an overlap', 'America/New_York', '2016-11-06', '02:00', '2016-11-06T07:00:00.000Z'],
  ['in half an hour of gap', 'Australia/Lord_Howe', '2016-10-02', '02:15', '2016-10-01T15:45:00.000Z'],
  ['at a midnight that is skipped', 'America/Sao_Paulo', '2016-10-16', '00:30', '2016-10-16T03:30:00.000Z'],
  ['after a midnight that is skipped', 'America/Sao_Paulo', '2016-10-16', '12:00', '2016-10-16T14:00:00.000Z'],
  ['at a midnight that is repeated', 'America/Sao_Paulo', '2016-02-20', '23:30', '2016-02-21T01:30:00.000Z'],
  ['the last minute of a day with a gap', 'Europe/London', '2016-03-27', '23:59', '2016-03-27T22:59:00.000Z'],
  ['on a date that is skipped', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00:00.000Z'],
  ['with seconds in the offset', 'Asia/Tokyo', '1880-01-01', '00:00', '1879-12-31T14:41:01.000Z'],
  ['in the last year', 'Asia/Tokyo', '9999-12-31', '23:59', '9999-12-31T14:59:00.000Z'],
])('%s (%s, %s %s)', (_, zone, date, clock, expected) => {
  expect(fromLocal(`${date}T${clock}`, zone)).toBe(expected);
});

test.each([
  'x2026-11-20T16:30',
  '2026-11-20T16:30x',
  '2026-11-20T16:30Z',
  ['2026-11-20T16:30'],
  { toString: () => '2026-11-20T16:30' },
])('%s is not a local time', (local) => {
  expect(issuesOf(() => fromLocal(local as string, 'Asia/Tokyo'))).toEqual(['local: invalid_local_time']);
});

test('text is read up to 64 characters, and not beyond', () => {
  const fraction = (digits: number) => `2026-11-20T16:30:00.${'5'.repeat(digits)}`;
  expect(fromLocal(fraction(44), 'UTC')).toBe('2026-11-20T16:30:00.555Z');
  expect(issuesOf(() => fromLocal(fraction(45), 'UTC'))).toEqual(['local: invalid_local_time']);
});
