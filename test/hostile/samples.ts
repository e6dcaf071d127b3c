import { billing, catalog, entitlements, money, orThrow, routing, sla, tickets } from '../../src/index.js';
import { AT, member, team } from '../arbitraries/holder.ts';

/** Sound inputs: in each place of them a hostile value may stand. */

export const account = team('essentials');
export const person = member({ roles: ['team_admin'] });
export const set = entitlements.of({ account, person, at: AT });
export const stored: typeof set = structuredClone(set);
/** The same, of somebody who may have everything: nothing is refused for another reason. */
export const offer = structuredClone(catalog.dropboxPremiumSupport);

export const routeCall = { entitlements: set, channel: 'email', language: 'ja', at: AT };
export const promise = { entitlements: set, route: { channel: 'email', language: 'ja' }, at: AT };
export const commitments = structuredClone(
  sla.commitmentsFor({ entitlements: set, route: orThrow(routing.route(routeCall)), at: AT }),
);

export const schedule = {
  zone: 'Asia/Tokyo',
  weekly: { mon: ['09:00-17:00'] },
  closures: ['2026-11-23'],
  exceptions: { '2026-12-29': ['10:00-12:00'] },
};

export const clock = { within: 'PT1H', schedule, events: [{ type: 'started' as const, at: AT }], at: AT };
export const reading = structuredClone(
  sla.readClock({ within: 'PT1H', events: [{ type: 'started', at: AT }], at: AT }),
);

const USD = (amount: string) => money.of(amount, 'USD');

export const spec = {
  account: { kind: 'team', plan: 'advanced', salesExecutive: false, selfServe: true, addOn: null },
  seats: 10,
  planUnitPrice: USD('15.00'),
  tierPrices: { essentials: USD('4.99'), enhanced: USD('12.49') },
  anchorOn: '2024-01-31',
  interval: 'month',
  zone: 'UTC',
  at: '2024-01-31T00:00:00.000Z',
} as const;

export const purchase = {
  type: 'purchase',
  tier: 'essentials',
  id: 'buy',
  actor: { roles: ['team_admin'] },
  via: 'sales',
  at: '2024-02-15T12:00:00.000Z',
} as const;

export const seats = { ...purchase, type: 'change_seats', tier: undefined, seats: 12, id: 'more' } as const;

/** A subscription as this package made it, and as it comes back from a store. */
export const fresh = orThrow(billing.start(spec));
const quote = orThrow(billing.decide(fresh, purchase));
/** Its plan is to end: one boundary lies ahead. */
export const ending = billing.apply(
  fresh,
  orThrow(billing.decide(fresh, { ...purchase, type: 'end_plan', tier: undefined, id: 'end' } as never)).events,
);
export const event = structuredClone(quote.events[0]);
export const subscription = structuredClone(billing.apply(fresh, quote.events));
export const renewal = structuredClone(billing.advance(fresh, '2024-03-01T00:00:00.000Z').events[0]);
export const invoice = structuredClone(quote.invoice);

export const proration = {
  unitPrice: USD('4.99'),
  quantity: 10,
  period: { startsOn: '2024-01-31', endsOn: '2024-02-29' },
  from: '2024-02-15',
  to: '2024-02-20',
  rounding: 'half_up',
} as const;
export const bySecond = {
  ...proration,
  granularity: 'second',
  period: { start: '2024-01-31T00:00:00Z', end: '2024-02-29T00:00:00Z' },
  from: '2024-02-15T00:00:00Z',
  to: undefined,
} as const;

export const submission = {
  ...routeCall,
  id: 't1',
  subject: '同期されない',
  body: '昨日から同期が止まっています。',
  issueType: 'sync',
  product: 'dropbox',
  closures: ['2026-11-23'],
};
export const answer = {
  type: 'agent_reply',
  id: 'c1',
  at: '2026-11-20T07:45:00.000Z',
  actor: { kind: 'agent', id: 'a1' },
  body: 'どのフォルダーですか。',
} as const;
/** A ticket as this package made it, and with an answer as it comes back from a store. */
export const opened = tickets.apply(null, orThrow(tickets.submit(submission)).events);
export const submitted = structuredClone(orThrow(tickets.submit(submission)).events[0]);
const told = orThrow(tickets.decide(opened, answer)).events;
export const occurrence = structuredClone(told[0]);
export const ticket: typeof opened = structuredClone(tickets.apply(opened, told));

export const resource = {
  id: 'links',
  kind: 'video',
  title: { en: 'Sharing links', ja: 'リンクの共有' },
  issueTypes: ['sharing'],
  products: ['dropbox'],
  popularity: 900,
};
