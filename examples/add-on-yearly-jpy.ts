// 年払い・日本円: a team in Tokyo pays yearly in yen, buys Essentials in the autumn, and lets it go at the renewal.
import assert from 'node:assert/strict';
import { billing, money, orThrow } from 'premium-support';

const yen = (amount: string) => money.of(amount, 'JPY');

const { subscription: team } = orThrow(
  billing.start({
    id: 'acme',
    account: { kind: 'team' },
    plan: { id: 'standard', unitPrice: yen('18000') },
    seats: 25,
    prices: { essentials: yen('6000'), enhanced: yen('14400') },
    currency: 'JPY',
    anchorOn: '2024-02-29',
    interval: 'year',
    zone: 'Asia/Tokyo',
    at: '2026-04-01T00:00:00.000Z',
    alreadyPaid: true,
  }),
);
// A leap day as the anchor: 28 February in the other years.
assert.deepEqual([team.period.startsOn, team.period.endsOn, team.period.days], ['2026-02-28', '2027-02-28', 365]);

const buy = {
  type: 'purchase',
  tier: 'essentials',
  id: 'order-1',
  actor: { id: 'u1', roles: ['team_admin'] },
  via: 'admin_console',
  at: '2026-11-20T16:30:00+09:00',
} as const;
const { invoice, events } = orThrow(billing.decide(team, buy));
if (invoice === null) throw new Error('a purchase is charged');
console.log(billing.formatInvoice(invoice, { locale: 'ja' }));
assert.equal(invoice.total.amount, '41096'); // 150000 × 100/365 = 41095.89
assert.equal(invoice.lines[0]?.rounding.delta, '0.109589041096');

// The same command delivered twice is charged once: the second answer says that the first one stands.
const bought = billing.apply(team, events);
assert.equal(orThrow(billing.decide(bought, buy)).replayed, true);
assert.deepEqual(billing.apply(bought, events), bought);

const leave = {
  type: 'remove',
  id: 'cancel-1',
  actor: buy.actor,
  via: buy.via,
  at: '2027-01-10T10:00:00+09:00',
} as const;
const leaving = billing.apply(bought, orThrow(billing.decide(bought, leave)).events);
// Until 00:00 of the renewal date in Tokyo (A12).
assert.equal(billing.addOnOf(leaving, '2027-02-27T14:59:59.999Z')?.endsAt, '2027-02-27T15:00:00.000Z');

const { invoices, subscription } = billing.advance(leaving, '2028-03-01T00:00:00+09:00');
for (const renewal of invoices) console.log(`\n${billing.formatInvoice(renewal, { locale: 'ja' })}`);
assert.deepEqual(
  invoices.map(({ period, total }) => [period.startsOn, total.amount]),
  [
    ['2027-02-28', '450000'],
    ['2028-02-29', '450000'],
  ],
);
assert.equal(billing.addOnOf(subscription, '2028-03-01T00:00:00+09:00'), null);
