// Calls the built package with the host taken away, and prints the answers: they must be the same everywhere.
import './poison.mjs';

const { billing, calendar, catalog, entitlements, money, orThrow, routing, rule, sla, time } = await import(
  'premium-support'
);
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

const answers = {
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
  hub: entitlements.check(set, 'hub'),
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
