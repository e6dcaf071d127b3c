// Public holidays for the Japanese desk (A4): from an npm package, or from a calendar file that you subscribe to. Both give
// dates; the library knows no country.
import assert from 'node:assert/strict';
import holidayJp from '@holiday-jp/holiday_jp';
import { orThrow, sla } from 'premium-support';
import { holidaysFromICalendar } from 'premium-support/import';

const [from, to] = ['2026-11-01', '2027-02-01'];
// The package's `between` takes and gives a Date of the host's zone. Its table is keyed by date, which needs no zone.
const fromPackage = Object.keys(holidayJp.holidays).filter((date) => date >= from && date < to);

const calendar = `BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:文化の日
DTSTART;VALUE=DATE:20251103
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
SUMMARY:勤労感謝の日
DTSTART;VALUE=DATE:20251123
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
SUMMARY:元日
DTSTART;VALUE=DATE:20260101
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
SUMMARY:成人の日
DTSTART;VALUE=DATE:20260112
RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=2MO
END:VEVENT
END:VCALENDAR`;
const { dates: fromCalendar, unread } = orThrow(holidaysFromICalendar(calendar, { from, to }));
assert.deepEqual(unread, []);
assert.deepEqual(fromPackage, fromCalendar);
console.log(`Holidays: ${fromPackage.join(', ')}`);

// Friday 16:30 in Tokyo, half an hour before the desk closes. Monday, 23 November, is Labor Thanksgiving Day.
const request = {
  account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
  person: { id: 'u1', status: 'active', roles: ['team_admin'] },
  channel: 'email',
  language: 'ja',
  at: '2026-11-20T16:30:00+09:00',
} as const;
const japanese = (closures: readonly string[]) => {
  const { commitments } = orThrow(sla.promise({ ...request, closures }));
  return commitments.find(({ language }) => language === 'ja')?.dueAt;
};
assert.equal(japanese([]), '2026-11-23T00:30:00.000Z'); // Monday 9:30
assert.equal(japanese(fromPackage), '2026-11-24T00:30:00.000Z'); // Tuesday 9:30
console.log(`The Japanese answer is due at ${japanese(fromPackage)}`);
