import { billing, calendar, catalog, entitlements, money, orThrow, routing, sla, tickets } from 'premium-support';

const at = '2026-11-20T07:30:00.000Z'; // Friday 16:30 in Tokyo

const account = {
  id: 'acme',
  kind: 'team',
  plan: 'advanced',
  salesExecutive: false,
  products: ['dropbox'],
  addOn: { tier: 'essentials' },
} as const;

const person = { id: 'u1', status: 'active', roles: ['team_admin'] } as const;

const set = entitlements.of({ account, person, at });
const route = orThrow(routing.route({ entitlements: set, channel: 'email', language: 'ja', at }));
const commitments = sla.commitmentsFor({ entitlements: set, route, at });
const promise = orThrow(sla.promise({ account, person, channel: 'email', language: 'ja', at }));

const schedule = calendar.schedule({
  zone: 'Asia/Tokyo',
  weekly: calendar.weekdays('09:00-17:00'),
  closures: ['2026-11-23', '2026-12-31'],
  exceptions: { '2026-12-30': ['09:00-12:00'] },
});

const events = [
  { type: 'started', at },
  { type: 'paused', at: '2026-11-20T07:40:00.000Z' },
  { type: 'resumed', at: '2026-11-23T01:00:00.000Z' },
] as const;

const clock = { within: 'PT1H', schedule: calendar.japanDesk, events, at: '2026-11-23T01:30:00.000Z' } as const;

const unitPrice = money.of('1500', 'JPY');
const { subscription, events: subscriptionEvents } = orThrow(
  billing.start({
    id: 'acme',
    account,
    plan: { id: account.plan, unitPrice },
    seats: 10,
    prices: { essentials: money.of('500', 'JPY'), enhanced: money.of('1200', 'JPY') },
    currency: 'JPY',
    anchorOn: '2026-01-31',
    interval: 'month',
    zone: 'Asia/Tokyo',
    at: '2026-10-31T00:00:00.000Z',
    alreadyPaid: true,
  }),
);

const command = {
  type: 'purchase',
  tier: 'essentials',
  id: 'order-1',
  actor: { id: 'u1', roles: ['team_admin'] },
  via: 'admin_console',
  at,
} as const;

const form = {
  id: 't1',
  channel: 'email',
  language: 'ja',
  subject: '同期されない',
  body: '昨日から同期が止まっています。',
  issueType: 'sync',
  product: 'dropbox',
};
const submission = { ...form, entitlements: set, at };
const { events: ticketEvents } = orThrow(tickets.submit(submission));
const ticket = tickets.apply(null, ticketEvents);
const ticketCommand = {
  type: 'agent_reply',
  id: 'c1',
  at: '2026-11-23T00:20:00.000Z',
  actor: { kind: 'agent', id: 'a1' },
  body: '確認します。',
} as const;

const quote = orThrow(billing.decide(subscription, command));

/** One of each document that the library takes or gives, of one request (an e-mail in Japanese on a Friday) and one purchase. */
export const samples = Object.freeze({
  at,
  account,
  person,
  entitlements: set,
  route,
  commitments,
  promise,
  schedule,
  events,
  clock,
  reading: sla.readClock(clock),
  catalog: catalog.dropboxPremiumSupport,
  money: unitPrice,
  subscription,
  subscriptionEvents,
  command,
  quote,
  invoice: quote.invoice,
  form,
  submission,
  ticket,
  ticketEvents,
  ticketCommand,
});
