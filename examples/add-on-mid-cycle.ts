// A team buys Essentials in the middle of a month anchored on the 31st, upgrades through sales, adds seats, schedules
// a removal, changes its mind and renews. Every figure that is printed is asserted.
import assert from 'node:assert/strict';
import { billing, money, orThrow } from 'premium-support';

const usd = (amount: string) => money.of(amount, 'USD');

let { subscription } = orThrow(
  billing.start({
    id: 'acme',
    account: { kind: 'team' },
    plan: { id: 'advanced', unitPrice: usd('15.00') },
    seats: 10,
    prices: { essentials: usd('4.99'), enhanced: usd('12.49') },
    currency: 'USD',
    anchorOn: '2024-01-31',
    interval: 'month',
    zone: 'America/New_York',
    at: '2024-01-31T05:00:00.000Z',
    alreadyPaid: true,
  }),
);
console.log(`${subscription.period.startsOn} to ${subscription.period.endsOn}, ${subscription.period.days} days`);

type What =
  | { type: 'purchase' | 'change_tier'; tier: string }
  | { type: 'change_seats'; seats: number }
  | { type: 'remove' | 'undo' };

/** Quotes, shows the quote, and confirms it with the total that was shown. */
function confirm(id: string, at: string, via: 'admin_console' | 'sales', what: What): string {
  const command = { ...what, id, at, via, actor: { id: 'u1', roles: ['billing_admin'] } } as const;
  const quote = orThrow(billing.decide(subscription, command));
  const total = quote.invoice?.total ?? usd('0.00');
  console.log(`\n${at.slice(0, 10)} ${what.type} (${via}): ${total.amount} ${total.currency}`);
  if (quote.invoice !== null) console.log(billing.formatInvoice(quote.invoice, { locale: 'en' }));
  const { events } = orThrow(billing.decide(subscription, { ...command, expected: total }));
  subscription = billing.apply(subscription, events);
  return total.amount;
}

// 49.90 × 14/29: the day of the purchase counts, the renewal date does not (R11, A18).
assert.equal(
  confirm('buy', '2024-02-15T17:00:00.000Z', 'admin_console', { type: 'purchase', tier: 'essentials' }),
  '24.09',
);

// Only sales changes a tier: what is left of Essentials is credited, and Enhanced charged (A21).
const upgrade = { type: 'change_tier', tier: 'enhanced' } as const;
const refused = billing.decide(subscription, {
  ...upgrade,
  id: 'no',
  at: '2024-02-20T17:00:00.000Z',
  via: 'admin_console',
  actor: { id: 'u2', roles: ['team_admin'] },
});
assert.equal(!refused.ok && refused.refusal.code, 'contact_sales');
assert.equal(confirm('up', '2024-02-20T17:00:00.000Z', 'sales', upgrade), '23.27'); // −15.49 + 38.76

// Three more seats, of the plan and so of the add-on: −20.69 + 26.90 and −17.23 + 22.40.
assert.equal(
  confirm('grow', '2024-02-25T17:00:00.000Z', 'admin_console', { type: 'change_seats', seats: 13 }),
  '11.38',
);

// A removal takes effect on the renewal date (R13), and can be taken back until then.
assert.equal(confirm('leave', '2024-02-26T17:00:00.000Z', 'sales', { type: 'remove' }), '0.00');
const leaving = billing.addOnOf(subscription, '2024-02-27T00:00:00.000Z');
assert.equal(leaving?.since, '2024-02-20T17:00:00.000Z');
assert.equal(leaving?.endsAt, '2024-02-29T05:00:00.000Z');
const upcoming = orThrow(billing.upcomingInvoice(subscription, { at: '2024-02-27T00:00:00.000Z' }));
assert.equal(upcoming?.total.amount, '195.00');
assert.equal(confirm('stay', '2024-02-27T17:00:00.000Z', 'sales', { type: 'undo' }), '0.00');
assert.equal(billing.addOnOf(subscription, '2024-02-27T17:00:00.000Z')?.endsAt, null);

// 29 February and 31 March: always from the anchor, the add-on at its regular price beside the plan (R12).
const renewals = billing.advance(subscription, '2024-04-01T00:00:00.000Z');
for (const invoice of renewals.invoices) console.log(`\n${billing.formatInvoice(invoice, { locale: 'en' })}`);
assert.deepEqual(
  renewals.invoices.map(({ period, total }) => [period.startsOn, total.amount]),
  [
    ['2024-02-29', '357.37'],
    ['2024-03-31', '357.37'],
  ],
);
