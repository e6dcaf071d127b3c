import * as imported from '../../src/import/index.js';
import { engagement, entitlements, money, routing } from '../../src/index.js';
import { account, admin, held, set } from '../calls/documents.ts';
import { dates, times } from './documents.ts';
import { type Row, row } from './measured.ts';

const AT = '2026-11-20T07:30:00.000Z';
const START = Date.parse(AT);

function* moneyRows(): Generator<Row> {
  const price = money.of('99999999999999999.99', 'USD');
  const weights: Readonly<Record<string, () => readonly (number | string)[]>> = {
    equal: () => times(20_000, () => 1),
    different: () => times(20_000, (i) => i + 1),
    fractional: () => times(20_000, (i) => (i + 1) / 7),
    'long texts': () => times(20_000, (i) => `${'9'.repeat(18)}.${String(1e9 + i).slice(0, 10)}`),
    'far apart': () => times(20_000, (i) => (i % 2 === 0 ? 5e-324 : 1.7e308)),
    negative: () => times(20_000, (i) => (i % 2 === 0 ? -i : 2 * i + 1)),
    bad: () => times(100_000, () => 'x'),
  };
  for (const [name, make] of Object.entries(weights)) {
    yield row(`money.allocate by 20 000 ${name} weights`, make, (list) => money.allocate(price, list));
  }
}

function calendarOf(events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
}

let salt = 0;
const CALENDARS: Readonly<Record<string, () => string>> = {
  '3000 rules': () =>
    calendarOf(
      times(3000, (i) => [`DTSTART;VALUE=DATE:${20000101 + salt}`, `RRULE:FREQ=YEARLY;COUNT=${(i % 99) + 1}`]),
    ),
  '3000 rules by weekday': () =>
    calendarOf(times(3000, () => [`DTSTART;VALUE=DATE:${20000101 + salt}`, 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'])),
  '3000 rules of days': () =>
    calendarOf(times(3000, () => [`DTSTART;VALUE=DATE:${20000101 + salt}`, 'RRULE:FREQ=DAILY'])),
  '68 daily rules': () => calendarOf(times(68, () => [`DTSTART;VALUE=DATE:20000101`, 'RRULE:FREQ=DAILY'])),
  '3000 days': () => calendarOf(times(3000, (i) => [`DTSTART;VALUE=DATE:${20000101 + (i % 28)}`, `UID:${i}`])),
  'long spans': () => calendarOf(times(3000, () => [`DTSTART;VALUE=DATE:20000101`, 'DTEND;VALUE=DATE:21991231'])),
  'long spans of rules': () =>
    calendarOf(times(2900, () => [`DTSTART;VALUE=DATE:20000101`, 'DURATION:P70000D', 'RRULE:FREQ=YEARLY'])),
  '3000 replaced': () =>
    calendarOf(
      times(2900, (i) => [
        `DTSTART;VALUE=DATE:20000101`,
        'UID:1',
        `RECURRENCE-ID;VALUE=DATE:${dates(1, 1, i * 86_400_000)[0]?.replaceAll('-', '')}`,
      ]),
    ),
  'a million characters of dates': () =>
    calendarOf(
      times(10, () => [
        'DTSTART;VALUE=DATE:20000101',
        `RDATE;VALUE=DATE:${dates(10_800)
          .map((d) => d.replaceAll('-', ''))
          .join()}`,
      ]),
    ),
  'lists of numbers': () =>
    calendarOf(
      times(480, () => [
        'DTSTART;VALUE=DATE:20000101',
        `RRULE:FREQ=YEARLY;BYMONTHDAY=${times(600, (i) => 1 + (i % 31)).join()}`,
      ]),
    ),
  'a million lines': () => `BEGIN:VCALENDAR${'\n'.repeat(999_900)}END:VCALENDAR`,
  'a million folds': () =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20000101${'\n '.repeat(499_900)}\nEND:VEVENT\nEND:VCALENDAR`,
  '200 000 short properties': () =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${'UID:x\n'.repeat(160_000)}END:VEVENT\nEND:VCALENDAR`,
  '3000 unread events': () => calendarOf(times(3000, (i) => [`DTSTART:20261224T12${10 + (i % 50)}00Z`])),
  '33 000 events': () => calendarOf(times(33_000, () => [])),
};

function* importRows(): Generator<Row> {
  for (const [name, make] of Object.entries(CALENDARS)) {
    const made = () => {
      salt = (salt + 1) % 28;
      return make();
    };
    yield row(`iCalendar of ${name}`, made, (text) =>
      imported.holidaysFromICalendar(text, { from: '2000-01-01', to: '2199-12-31' }),
    );
  }
  const about = { metric: 'reply_time', deleted: false };
  const sla = { target: 60, target_in_seconds: 3600, business_hours: true };
  const types = ['activate', 'apply_sla', 'pause', 'activate', 'fulfill', 'update_status'];
  const events = (tickets: number) => () =>
    times(20_000, (i) => ({
      ...{ id: i, ticket_id: i % tickets, ...about, instance_id: 1, type: types[Math.floor(i / tickets) % 6] },
      ...{ time: new Date(START + ((i * 7919) % 100_000) * 1000).toISOString(), sla, group_sla: sla },
    }));
  for (const tickets of [1, 100, 5000, 20_000]) {
    yield row(`20 000 Zendesk events of ${tickets} tickets`, events(tickets), (list) =>
      imported.clockEventsFromZendesk(list as never),
    );
  }
}

function* engagementRows(): Generator<Row> {
  const common = { at: AT, zone: 'Asia/Tokyo' } as const;
  const used = () => times(10_000, (i) => ({ at: new Date(START - i * 60_000).toISOString(), count: 1, minutes: 15 }));
  const benefit = 'implementation_consultation';
  yield row('engagement.quota of 10 000 uses', used, (list) =>
    engagement.quota({ entitlements: set, benefit, used: list, ...common }),
  );
  yield row('implementationConsultation of 10 000 sessions', used, (list) =>
    engagement.implementationConsultation({
      entitlements: set,
      sessions: list.map(({ at, minutes }) => ({ at, minutes })),
      ...common,
    }),
  );
  const usage = () =>
    times(10_000, (i) => ({
      feature: `${'f'.repeat(150)}${i}`,
      activeMembers: i % 5,
      eligibleMembers: 40,
      lastUsedAt: AT,
    }));
  const sent = () =>
    times(100, (i) => ({
      quarter: `${2000 + (i >> 2)}-Q${(i % 4) + 1}`,
      features: times(1000, (j) => `${'f'.repeat(150)}${(i * 1000 + j) % 10_000}`),
    }));
  yield row(
    'quarterlyFeatureEmail of 10 000 features',
    () => ({ usage: usage(), sent: sent() }),
    (one) => engagement.quarterlyFeatureEmail({ entitlements: set, ...one, ...common } as never),
  );
  const enhanced = held('enhanced');
  yield row(
    'rootCauseAnalysisMeetings of 900 years',
    () => null,
    () =>
      engagement.rootCauseAnalysisMeetings({
        entitlements: enhanced,
        from: AT,
        to: '2990-01-01T00:00:00Z',
        zone: 'America/New_York',
      }),
  );
  for (const people of [1000, 5000]) {
    yield row(
      `engagement.recipients of ${people} people`,
      () => times(people, (i) => ({ ...admin, id: `u${i}` })),
      (list) => engagement.recipients({ account, people: list, benefit, at: AT } as never),
    );
  }
}

function* entitlementRows(): Generator<Row> {
  const roles = () => times(1000, (i) => (i === 0 ? 'team_admin' : 'team_admin'));
  yield row('entitlements.of with 1000 roles', roles, (list) =>
    entitlements.of({ account, person: { ...admin, roles: list }, at: AT } as never),
  );
  const products = () => times(1000, (i) => `${'p'.repeat(150)}${i}`);
  yield row('entitlements.of with 1000 products', products, (list) =>
    entitlements.of({ account: { ...account, products: list }, person: admin, at: AT } as never),
  );
  yield row(
    'entitlements.contacts of 100 000',
    () => times(100_000, (i) => `u${i}`),
    (named) => entitlements.contacts({ set, named }),
  );
  const closures = () => dates(5000, 1, Date.UTC(2026, salt++ % 12, 1));
  yield row('routing.route with 5000 closures', closures, (list) =>
    routing.route({ entitlements: set, channel: 'email', language: 'ja', at: AT, closures: list }),
  );
  yield row('routing.contactOptions with 5000 closures', closures, (list) =>
    routing.contactOptions({ entitlements: held('enhanced'), at: AT, closures: list }),
  );
  yield row('routing.availability with 5000 closures', closures, (list) =>
    routing.availability({ entitlements: set, at: AT, closures: list }),
  );
}

export function* listRows(): Generator<Row> {
  yield* moneyRows();
  yield* importRows();
  yield* engagementRows();
  yield* entitlementRows();
}
