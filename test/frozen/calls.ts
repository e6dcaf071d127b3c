import fc from 'fast-check';
import type * as root from '../../src/index.js';
import {
  type billing,
  calendar,
  type catalog,
  type engagement,
  entitlements,
  type hub,
  type money,
  type routing,
  sla,
  type tickets,
  time,
} from '../../src/index.js';
import type * as schemas from '../../src/json-schema.js';
import { cycles, quantities, slices } from '../arbitraries/billing.ts';
import { offer as offers } from '../arbitraries/catalog.ts';
import { inputOf, story } from '../arbitraries/clock.ts';
import { anyCase, capability, servedCase } from '../arbitraries/holder.ts';
import { anyTime, modern } from '../arbitraries/instant.ts';
import { factors, pairs, prices, weights } from '../arbitraries/money.ts';
import { spec as schedules } from '../arbitraries/schedule.ts';
import { teamTickets } from '../arbitraries/team-tickets.ts';
import { submissionOf } from '../arbitraries/tickets.ts';
import type { RowsOf } from '../architecture/public-functions.ts';
import * as sample from '../hostile/samples.ts';

/** Arguments for a function, any of them sound. */
export type Arguments = fc.Arbitrary<readonly unknown[]>;

const AT = sample.routeCall.at;
const only = (...args: readonly unknown[]): Arguments => fc.constant(args);
const withSchedule = (...rest: readonly fc.Arbitrary<unknown>[]): Arguments =>
  fc.tuple(schedules.map(calendar.schedule), ...rest);
const counts = fc.integer({ min: -1e9, max: 1e9 });
const instants = modern;
const texts = instants.map((ms) => new Date(ms).toISOString());
const durations = anyTime.map((ms) => time.milliseconds(ms));
const zones = fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe');
const locales = fc.constantFrom('en', 'ja').map((locale) => ({ locale }));
const sets = fc.oneof(servedCase, anyCase).map((one) => structuredClone(entitlements.of(one)));
const served = servedCase.map((one) => entitlements.of({ ...one, person: { ...one.person, roles: ['team_admin'] } }));
const commands = fc.constantFrom<object>(
  sample.purchase,
  { ...sample.seats, tier: undefined },
  { type: 'remove', id: 'r', actor: { roles: [] }, via: 'admin_console', at: sample.purchase.at },
  { type: 'end_plan', id: 'e', actor: { roles: ['team_admin'] }, via: 'sales', at: sample.purchase.at },
);
const states = fc.constantFrom(sample.fresh, sample.subscription, sample.ending);
const prorations = fc
  .tuple(prices, quantities, slices)
  .map(([unitPrice, quantity, { period, from }]) => [{ unitPrice, quantity: quantity % 1000, period, from }]);
const readings = story.map((one) => structuredClone(sla.readClock(inputOf(one))));
const stories = teamTickets.map((one) => structuredClone(one));
const lived = fc.oneof(
  fc.constantFrom(sample.ticket, sample.opened),
  stories.map(({ tickets: [ticket = sample.ticket] }) => ticket),
);
const ticketCommands = fc.constantFrom<object>(
  sample.answer,
  { ...sample.answer, type: 'resolve', id: 'c2', body: undefined, at: Date.parse('2027-01-01T00:00:00Z') },
  { ...sample.answer, type: 'reopen', id: 'c3' },
);
const features = fc.record(
  {
    activeMembers: fc.constantFrom(0, 1, 2, 40),
    eligibleMembers: fc.constant(40),
    lastUsedAt: fc.constantFrom(null, AT, 0),
  },
  { noNullPrototype: true },
);
const usages = fc
  .array(features, { maxLength: 6 })
  .map((rows) => rows.map((row, i) => ({ feature: `feature_${i}`, ...row })));
const drawings = story.map((one) => [inputOf(one)]);

/** For each public function, what to call it with. */
export const calls: {
  readonly root: RowsOf<Pick<typeof root, 'orThrow' | 'rule'>, Arguments>;
  readonly 'json-schema': RowsOf<typeof schemas, Arguments>;
  readonly time: RowsOf<typeof time, Arguments>;
  readonly money: RowsOf<typeof money, Arguments>;
  readonly calendar: RowsOf<typeof calendar, Arguments>;
  readonly catalog: RowsOf<typeof catalog, Arguments>;
  readonly entitlements: RowsOf<typeof entitlements, Arguments>;
  readonly routing: RowsOf<typeof routing, Arguments>;
  readonly sla: RowsOf<typeof sla, Arguments>;
  readonly billing: RowsOf<typeof billing, Arguments>;
  readonly tickets: RowsOf<typeof tickets, Arguments>;
  readonly hub: RowsOf<typeof hub, Arguments>;
  readonly engagement: RowsOf<typeof engagement, Arguments>;
} = {
  root: {
    orThrow: sets.map((value) => [
      { ok: true, value: entitlements.of({ account: sample.account, person: sample.person, at: value.at }) },
    ]),
    rule: fc.constantFrom('R1', 'R19', 'A1', 'A33').map((id) => [id]),
  },
  'json-schema': {
    jsonSchema: fc
      .constantFrom('schedule', 'catalog', 'account', 'person', 'entitlements', 'ticket')
      .map((name) => [name]),
  },
  time: {
    instant: fc.oneof(instants, texts).map((at) => [at]),
    epochMilliseconds: fc.oneof(instants, texts).map((at) => [at]),
    toDate: instants.map((at) => [at]),
    calendarDate: texts.map((at) => [at.slice(0, 10)]),
    zone: zones.map((name) => [name.toLowerCase()]),
    hours: counts.map((count) => [count]),
    minutes: counts.map((count) => [count]),
    seconds: counts.map((count) => [count]),
    milliseconds: counts.map((count) => [count]),
    toMilliseconds: durations.map((duration) => [duration]),
    dateAt: fc.tuple(instants, zones),
    startOfDate: fc.tuple(
      texts.map((at) => at.slice(0, 10)),
      zones,
    ),
    fromLocal: fc.tuple(
      texts.map((at) => at.slice(0, -1)),
      zones,
    ),
    format: fc.tuple(
      instants,
      fc.tuple(zones, locales).map(([zone, { locale }]) => ({ zone, locale })),
    ),
  },
  money: {
    of: prices.map(({ amount, currency }) => [amount, currency]),
    digitsOf: prices.map(({ currency }) => [currency]),
    add: pairs,
    subtract: pairs,
    compare: pairs,
    isZero: prices.map((price) => [price]),
    multiply: fc.tuple(
      prices,
      factors.map(({ text }) => text),
    ),
    allocate: fc.tuple(prices, weights),
    format: fc.tuple(prices, locales),
  },
  calendar: {
    schedule: schedules.map((spec) => [spec]),
    parseSchedule: fc.oneof(
      schedules.map((spec) => [spec]),
      only({ zone: 'JST', weekly: {} }),
    ),
    weekdays: only('09:00-12:00', '13:00-17:00'),
    timeline: schedules.map((spec) => [spec]),
    isOpen: withSchedule(instants),
    nextOpening: withSchedule(instants),
    nextClosing: withSchedule(instants),
    addBusinessTime: withSchedule(instants, durations),
    businessTimeBetween: withSchedule(instants, instants),
    openWindows: withSchedule(instants.map((from) => ({ from, to: from + 10 * 86_400_000 }))),
  },
  catalog: {
    define: offers.map((spec) => [spec]),
    parse: fc.oneof(
      offers.map((spec) => [spec]),
      only({ id: 'nothing' }),
    ),
    withClosures: fc.tuple(offers, fc.constantFrom([], ['2026-11-23'])),
  },
  entitlements: {
    of: anyCase.map((one) => [one]),
    parse: fc.oneof(
      sets.map((set) => [set]),
      only({ personId: 'u1' }),
    ),
    parseAccount: fc.oneof(
      anyCase.map(({ account }) => [account]),
      only({ kind: 'team' }),
    ),
    parsePerson: fc.oneof(
      anyCase.map(({ person }) => [person]),
      only({ id: '' }),
    ),
    check: fc.tuple(sets, capability),
    compare: fc
      .tuple(fc.constantFrom(null, 'essentials', 'enhanced'), fc.constantFrom(null, 'essentials', 'enhanced'))
      .map(([from, to]) => [{ from, to }]),
  },
  routing: {
    route: fc
      .tuple(sets, fc.constantFrom('email', 'chat', 'phone'), fc.constantFrom('ja', 'en', 'fr', 'ja-JP'), instants)
      .map(([set, channel, language, at]) => [{ entitlements: set, channel, language, at, closures: ['2026-11-23'] }]),
    contactOptions: fc.tuple(sets, fc.boolean()).map(([set, urgent]) => [{ entitlements: set, urgent }]),
  },
  sla: {
    readClock: drawings,
    draw: drawings,
    drawSvg: drawings,
    explain: fc.tuple(readings, locales),
    commitmentsFor: fc
      .tuple(served, instants)
      .map(([set, at]) => [{ entitlements: set, route: { channel: 'email', language: 'ja' }, at }]),
    governing: fc.constantFrom([[]], [sample.commitments]),
    scheduleOf: fc.constantFrom([{ clock: 'japan' }], [{ clock: 'always' }], [{ clock: 'elapsed' }]),
  },
  billing: {
    start: fc.constantFrom(
      [sample.spec],
      [{ ...sample.spec, account: { ...sample.spec.account, kind: 'individual', plan: 'plus' } }],
    ),
    parseSubscription: fc.oneof(
      states.map((state) => [structuredClone(state)]),
      only({ seats: 10 }),
    ),
    parseCommand: fc.oneof(
      commands.map((command) => [command]),
      only({ type: 'gift' }),
    ),
    decide: fc.tuple(states, commands),
    apply: only(structuredClone(sample.fresh), [sample.event]),
    advance: fc.tuple(states, fc.constantFrom(AT, '2024-03-31T00:00:00Z', sample.purchase.at)),
    addOnOf: fc.tuple(states, fc.constantFrom(AT, sample.purchase.at, 0)),
    upcomingInvoice: states.map((state) => [state]),
    billingPeriodAt: fc.tuple(cycles, instants),
    prorate: prorations,
    explainProration: prorations,
    formatInvoice: fc.tuple(fc.constant(sample.invoice), locales),
  },
  tickets: {
    submit: submissionOf('u1', fc.constant('t1')).map((submission) => [submission]),
    parse: fc.oneof(
      lived.map((ticket) => [ticket]),
      only({ id: 't1' }),
    ),
    parseCommand: fc.oneof(
      ticketCommands.map((command) => [command]),
      only({ type: 'forget' }),
    ),
    decide: fc.tuple(lived, ticketCommands),
    apply: fc.constantFrom<readonly unknown[]>(
      [null, [sample.submitted, sample.occurrence]],
      [sample.ticket, [sample.occurrence]],
      [sample.opened, []],
    ),
    clockEvents: fc.tuple(
      lived,
      fc.constantFrom('first_reply', 'next_reply').map((metric) => ({ metric })),
    ),
    readClocks: fc.tuple(lived, instants).map(([ticket, at]) => [{ ticket, at, lateness: 'elapsed' }]),
  },
  hub: {
    open: sets.map((set) => [{ entitlements: set }]),
    recent: stories.map(({ people: [viewer], tickets, at }) => [{ viewer, tickets, at, search: 'private', limit: 2 }]),
    recommended: stories.map(({ people: [viewer], tickets }) => [{ viewer, tickets, resources: [sample.resource] }]),
    insights: stories.map(({ account, people: [viewer], tickets, at, zone }) => [
      { account, viewer, tickets, at, trend: { by: 'week', zone } },
    ]),
    slaReport: stories.map(({ tickets, at }) => [{ tickets, at, atRiskAt: 0.5 }]),
    view: fc.tuple(sets, lived).map(([viewer, ticket]) => [{ viewer, ticket }]),
    reply: fc
      .tuple(sets, lived)
      .map(([viewer, ticket]) => [{ viewer, ticket, body: 'Words.', id: 'r1', at: '2030-01-01T00:00:00Z' }]),
  },
  engagement: {
    quarterlyFeatureEmail: fc
      .tuple(sets, usages, instants, zones)
      .map(([set, usage, at, zone]) => [
        { entitlements: set, usage, sent: [{ quarter: '2020-Q1', features: ['feature_1'] }], at, zone },
      ]),
    rootCauseAnalysisMeetings: fc
      .tuple(sets, instants, zones)
      .map(([set, from, zone]) => [{ entitlements: set, from, to: from + 200 * 86_400_000, zone }]),
    implementationConsultation: fc
      .tuple(sets, fc.integer({ min: 1, max: 70 }))
      .map(([set, minutes]) => [{ entitlements: set, held: [{ at: AT, minutes }] }]),
  },
};
