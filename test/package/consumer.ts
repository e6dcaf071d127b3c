// A stranger's program, compiled and run against the packed package in both module formats (see consumers.ts).
import {
  billing,
  calendar,
  catalog,
  engagement,
  entitlements,
  hub,
  InvalidInputError,
  money,
  orThrow,
  RefusedError,
  routing,
  rule,
  serviceLevels,
  sla,
  tickets,
  time,
} from 'premium-support';
import * as billingModule from 'premium-support/billing';
import * as calendarModule from 'premium-support/calendar';
import * as catalogModule from 'premium-support/catalog';
import * as engagementModule from 'premium-support/engagement';
import * as entitlementsModule from 'premium-support/entitlements';
import * as hubModule from 'premium-support/hub';
import { holidaysFromICalendar } from 'premium-support/import';
import { jsonSchema, schemas } from 'premium-support/json-schema';
import * as moneyModule from 'premium-support/money';
import * as routingModule from 'premium-support/routing';
import * as serviceLevelsModule from 'premium-support/service-levels';
import * as slaModule from 'premium-support/sla';
import * as ticketsModule from 'premium-support/tickets';
import * as timeModule from 'premium-support/time';

const at = '2026-11-20T07:30:00.000Z';
const set = entitlements.of({
  account: {
    kind: 'team',
    plan: 'advanced',
    salesExecutive: false,
    products: ['dropbox'],
    addOn: { tier: 'essentials' },
  },
  person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
  at,
});
const route = orThrow(routing.route({ entitlements: set, channel: 'email', language: 'ja', at }));
const governing = sla.governing(sla.commitmentsFor({ entitlements: set, route, at }));
same(governing?.dueAt, '2026-11-20T11:30:00.000Z');
same(calendar.addBusinessTime(calendar.japanDesk, at, time.hours(1)), '2026-11-23T00:30:00.000Z');
same(rule('R19').id, 'R19');

const words = { subject: 'Stuck', body: 'It does not sync.', issueType: 'sync', product: 'dropbox' };
const submitted = tickets.submit({ entitlements: set, id: 't1', at, channel: 'email', language: 'en', ...words });
const ticket = tickets.apply(null, orThrow(submitted).events);
same(orThrow(hub.recent({ viewer: set, tickets: [ticket], at })).tickets[0], ticket);
same(serviceLevels.report({ tickets: [ticket], at }).totals.promises, 1);

// What was parsed goes into every verb as it is.
const parsed = orThrow(tickets.parse(JSON.parse(JSON.stringify(ticket))));
const actor = { kind: 'agent', id: 'a1' };
const reply = orThrow(tickets.parseCommand({ type: 'agent_reply', id: 'c1', at, actor, body: 'Hello.' }));
same(orThrow(tickets.decide(parsed, reply)).replayed, false);

// Root and subpath are doors to one copy of the code.
same(timeModule.hours, time.hours);
same(calendarModule.japanDesk, calendar.japanDesk);
same(catalogModule.dropboxPremiumSupport, catalog.dropboxPremiumSupport);
same(entitlementsModule.of, entitlements.of);
same(routingModule.route, routing.route);
same(slaModule.readClock, sla.readClock);
same(moneyModule.of, money.of);
same(billingModule.decide, billing.decide);
same(ticketsModule.submit, tickets.submit);
same(hubModule.recent, hub.recent);
same(serviceLevelsModule.report, serviceLevels.report);
same(engagementModule.quarterlyFeatureEmail, engagement.quarterlyFeatureEmail);
same(jsonSchema('schedule').type, 'object');
same(schemas.money['~standard'].validate({ amount: '12', currency: 'JPY' }).issues, undefined);
same(holidaysFromICalendar('', { from: '2026-01-01', to: '2027-01-01' }).ok, false);

try {
  timeModule.instant('2026-11-20T16:30:00');
  throw new Error('an instant without an offset was taken');
} catch (error) {
  same(error instanceof InvalidInputError, true);
}

try {
  orThrow(holidaysFromICalendar('', { from: '2026-01-01', to: '2027-01-01' }));
  throw new Error('a text that is not a calendar was taken');
} catch (error) {
  same(error instanceof RefusedError && error.code, 'not_a_calendar');
}

// @ts-expect-error an option that does not exist does not compile
same(typeof (() => serviceLevels.report({ tickets: [ticket], at, form: at })), 'function');

const sum = money.add(money.of('0.10', 'USD'), money.of('0.20', 'USD'));
same(sum.amount, '0.30');
// @ts-expect-error two currencies do not mix
same(typeof (() => money.add(sum, money.of('1', 'JPY'))), 'function');

// @ts-expect-error the declarations are checked, not `any`
same(typeof (() => time.hours('4')), 'function');

function same(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) throw new Error(`expected ${String(expected)}, got ${String(actual)}`);
}
