// Payments by a service such as Stripe, keyed by the invoice's id: whatever is delivered twice or interrupted, one invoice is
// charged once. Amounts go out in minor units; an invoice below zero is a refund.
import assert from 'node:assert/strict';
import { billing, money, orThrow } from 'premium-support';
import { PaymentService } from './payment/service.ts';

const service = new PaymentService();

function pay({ id, total }: billing.Invoice): string {
  if (money.isZero(total)) return 'nothing_due';
  const units = money.toMinorUnits(total);
  const kind = units < 0 ? 'refund' : 'charge';
  return service.create(kind, Math.abs(units), total.currency.toLowerCase(), { idempotencyKey: id });
}

const price = money.of('4.99', 'USD');
const team = { id: 'acme', account: { kind: 'team' }, seats: 10, prices: { essentials: price } } as const;
const cycle = { currency: 'USD', anchorOn: '2024-01-31', interval: 'month', zone: 'UTC' } as const;
const plan = { id: 'advanced', unitPrice: null }; // the plan itself is billed elsewhere
const begun = orThrow(billing.start({ ...team, ...cycle, plan, at: '2024-01-31T00:00:00.000Z' }));

// The customer confirms the total of the quote. Where another one would be charged, nothing is.
const actor = { id: 'u1', roles: ['team_admin'], status: 'active', signedIn: true } as const;
const order = { type: 'purchase', tier: 'essentials', id: 'order-1', actor, via: 'admin_console' } as const;
const quote = orThrow(billing.decide(begun.subscription, { ...order, at: '2024-02-15T09:00:00Z' }));
const expected = quote.invoice?.total ?? money.of('0.00', 'USD');
const late = billing.decide(begun.subscription, { ...order, expected, at: '2024-02-20T09:00:00Z' });
assert.equal(late.ok ? 'accepted' : late.refusal.code, 'quote_outdated');
const bought = orThrow(billing.decide(begun.subscription, { ...order, expected, at: '2024-02-15T12:00:00Z' }));

// Declined, paid, and delivered again: one payment of 10 × 4.99 × 14 / 29.
assert.ok(bought.invoice !== null);
service.declines = 1;
assert.deepEqual(
  [1, 2, 3].map(() => bought.invoice && pay(bought.invoice)),
  ['declined', 'succeeded', 'succeeded'],
);
assert.deepEqual([...service.payments], [[bought.invoice.id, { kind: 'charge', amount: 2409, currency: 'usd' }]]);

// The team leaves, and gets back what it has not used: 10 × 4.99 × 9 / 29.
const subscription = billing.apply(begun.subscription, bought.events);
const leave = { type: 'end_now', credit: true, id: 'leave', actor, via: 'sales', at: '2024-02-20T09:00:00Z' } as const;
const { invoice: credit } = orThrow(billing.decide(subscription, leave));
assert.ok(credit !== null);
pay(credit);
assert.deepEqual(service.payments.get(credit.id), { kind: 'refund', amount: 1549, currency: 'usd' });
for (const [id, { kind, amount }] of service.payments) console.log(`${id}  ${kind} of ${amount} cents`);
