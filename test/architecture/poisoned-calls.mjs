// Calls the built package with the host taken away, and prints the answers: they must be the same everywhere.
import './poison.mjs';

const { billing, calendar, catalog, engagement, entitlements, hub, money, orThrow, routing, rule, sla, tickets, time } =
  await import('premium-support');
const jsonSchema = await import('premium-support/json-schema');

const at = '2026-11-20T07:30:00.000Z';
const desk = calendar.schedule({
  zone: 'America/New_York',
  weekly: calendar.weekdays('09:00-17:00'),
  closures: ['2026-11-26'],
});
const account = {
  kind: 'team',
  plan: 'advanced',
  salesExecutive: false,
  products: ['dropbox'],
  addOn: { tier: 'essentials' },
};
const person = { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null };
const set = entitlements.of({ account, person, at });
const route = orThrow(routing.route({ entitlements: set, channel: 'email', language: 'ja-JP', at }));
const commitments = sla.commitmentsFor({ entitlements: set, route, at });
const events = [
  { type: 'started', at },
  { type: 'met', at: '2026-11-23T00:10:00.000Z' },
];
const reading = sla.readClock({ within: 'PT1H', schedule: calendar.japanDesk, events, at: '2026-11-23T01:00:00.000Z' });

const subscription = orThrow(
  billing.start({
    account: { ...account, addOn: null },
    seats: 10,
    planUnitPrice: money.of('15.00', 'USD'),
    tierPrices: { essentials: money.of('4.99', 'USD'), enhanced: money.of('12.49', 'USD') },
    anchorOn: '2026-01-31',
    interval: 'month',
    zone: 'America/New_York',
    at: '2026-11-01T00:00:00.000Z',
  }),
);
const order = {
  type: 'purchase',
  tier: 'essentials',
  id: 'c1',
  actor: { roles: ['billing_admin'] },
  via: 'admin_console',
};
const bought = orThrow(billing.decide(subscription, { ...order, at }));
const renewed = billing.advance(billing.apply(subscription, bought.events), '2027-03-01T12:00:00Z');

const words = { subject: 'Café', body: 'ｶﾀｶﾅ', issueType: 'sync', product: 'dropbox' };
const submitted = orThrow(
  tickets.submit({ entitlements: set, id: 't1', at, channel: 'email', language: 'ja', ...words }),
);
const agent = { kind: 'agent', id: 'a1' };
const later = '2026-11-20T08:30:00.000Z';
const opened = tickets.apply(null, submitted.events);
const replied = orThrow(
  tickets.decide(opened, { type: 'agent_reply', id: 'c1', at: later, actor: agent, body: 'Hello.' }),
);
const ticket = tickets.apply(opened, replied.events);
const seen = { viewer: set, tickets: [ticket], at: later };
const resource = { id: 'r1', kind: 'video', title: 'Sync', issueTypes: ['sync'], products: [], popularity: 1 };
const usage = [{ feature: 'paper', activeMembers: 0, eligibleMembers: 9, lastUsedAt: null }];
const quarters = { from: at, to: '2027-02-01T00:00:00Z', zone: 'America/New_York' };

const answers = {
  ticket,
  clock: [tickets.clockEvents(ticket), tickets.readClocks({ ticket, at: later })],
  hub: hub.open({ entitlements: set }),
  recent: hub.recent({ ...seen, search: 'ＣＡＦＥ カタカナ' }),
  view: hub.view({ viewer: set, ticket }),
  reply: hub.reply({ viewer: set, ticket, body: 'Thanks.', id: 'c2', at: later }),
  recommended: hub.recommended({ viewer: set, tickets: [ticket], resources: [resource] }),
  insights: hub.insights({ ...seen, account, trend: { by: 'week', zone: 'Asia/Tokyo' } }),
  report: hub.slaReport({ tickets: [ticket], at: later }),
  email: engagement.quarterlyFeatureEmail({ entitlements: set, usage, sent: [], at, zone: 'Asia/Tokyo' }),
  meetings: engagement.rootCauseAnalysisMeetings({ entitlements: set, ...quarters }),
  consultation: engagement.implementationConsultation({ entitlements: set, held: [{ at, minutes: 20 }] }),
  parts: money.allocate(money.of('10.00', 'USD'), [1, 1, 1]),
  bought,
  invoice: ['en', 'ja'].map((locale) => billing.formatInvoice(bought.invoice, { locale })),
  renewed: renewed.invoices.map(({ period, total }) => [period.startsOn, total.amount]),
  upcoming: billing.upcomingInvoice(renewed.subscription).total,
  held: billing.addOnOf(renewed.subscription, '2027-03-01T12:00:00Z'),
  instant: time.instant('2026-11-20T16:30:00+09:00'),
  ofDate: time.instant(new Date(0)),
  duration: time.hours(4),
  due: calendar.addBusinessTime(desk, at, 'PT40H'),
  between: calendar.businessTimeBetween(desk, '2026-03-01T00:00:00Z', '2026-12-01T00:00:00Z'),
  windows: [...calendar.openWindows(desk, { from: at, to: '2026-11-30T00:00:00Z' })],
  refused: calendar.parseSchedule({ zone: 'Mars/Olympus', weekly: {} }).ok,
  tiers: Object.keys(catalog.dropboxPremiumSupport),
  mayOpenHub: entitlements.check(set, 'hub'),
  upgrade: entitlements.compare({ from: 'essentials', to: 'enhanced' }),
  contact: routing.contactOptions({ entitlements: set, urgent: true }),
  commitments,
  governing: sla.governing(commitments),
  reading,
  explained: [sla.explain(reading, { locale: 'en' }), sla.explain(reading, { locale: 'ja' })],
  rule: rule('R19'),
  schemas: Object.keys(jsonSchema).sort(),
};

process.stdout.write(`${JSON.stringify(answers, null, 1)}\n`);
