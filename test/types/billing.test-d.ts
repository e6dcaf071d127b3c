import { billing, type Decision, orThrow, type Refusal } from 'premium-support';
import type { Equal, Holds } from './equal.ts';

type RefusalOf<D> = Extract<D, { ok: false }> extends { readonly refusal: infer R } ? R : never;

export type Checks = [
  Holds<Equal<ReturnType<typeof billing.decide>, Decision<billing.Decided, billing.BillingRefusal>>>,
  Holds<Equal<RefusalOf<ReturnType<typeof billing.start>>, billing.BillingRefusal>>,
  Holds<Equal<billing.Command['at'], string>>,
];

/** What a `parseX` returned goes into every verb without a cast. */
export function parsed(state: unknown, body: unknown): string {
  const subscription = orThrow(billing.parseSubscription(state));
  const { events, invoice } = orThrow(billing.decide(subscription, orThrow(billing.parseCommand(body))));
  const after = billing.apply(subscription, events);
  const { events: renewals, invoices, subscription: renewed } = billing.advance(after, after.lastAt);
  billing.apply(after, renewals);
  billing.addOnOf(renewed, renewed.lastAt);
  billing.billingPeriodAt(renewed.cycle, renewed.lastAt);
  billing.prorate({
    unitPrice: { amount: '1500', currency: 'JPY' },
    quantity: 1,
    period: renewed.period,
    from: renewed.period.startsOn,
  });
  const upcoming = orThrow(billing.upcomingInvoice(renewed, { at: renewed.lastAt }));
  const [first = upcoming ?? invoice] = invoices;
  return first === null ? '' : billing.formatInvoice(first, { locale: 'ja' });
}

/** Every code has its own data, and no other. A new code breaks this switch. */
export function dataOf(refusal: billing.BillingRefusal): unknown {
  switch (refusal.code) {
    case 'account_not_eligible':
      return [refusal.kind, refusal.plan];
    case 'plan_not_eligible':
      return [refusal.tier, refusal.plan, refusal.plans];
    case 'no_longer_sold':
      return [refusal.tier, refusal.from, refusal.until];
    case 'price_needed':
      return [refusal.tier, refusal.currency];
    case 'id_reused':
      return refusal.acceptedAt;
    case 'member_not_active':
      return refusal.status;
    case 'currency_mismatch':
      return [refusal.expected, refusal.found];
    case 'plan_ended':
      return refusal.endedAt;
    case 'out_of_order':
      return refusal.lastAt;
    case 'renewal_due':
      return refusal.dueAt;
    case 'billing_role_required':
      return refusal.anyOf;
    case 'contact_sales':
      return refusal.reason;
    case 'already_held':
      return refusal.tier;
    case 'no_change':
      return refusal.held;
    case 'already_scheduled':
    case 'removal_scheduled':
    case 'removal_already_scheduled':
    case 'interval_change_scheduled':
      return refusal.effectiveAt;
    case 'quote_outdated':
      return [refusal.expected.amount, refusal.total.amount];
    case 'not_held':
      return refusal.anyOf;
    case 'sign_in_required':
    case 'nothing_scheduled':
      // @ts-expect-error these have no data
      refusal.effectiveAt;
      return refusal satisfies Refusal;
    default:
      return refusal satisfies never;
  }
}

export function wrong(state: billing.Subscription, command: billing.Command, invoice: billing.Invoice): void {
  const { id, actor, at } = command;
  billing.decide(state, { type: 'remove', id, actor, via: 'sales', at: new Date(0) });
  // @ts-expect-error a purchase has a tier
  billing.decide(state, { type: 'purchase', id, actor, via: 'sales', at });
  // @ts-expect-error there is no such command
  billing.decide(state, { type: 'cancel', id, actor, via: 'sales', at });
  // @ts-expect-error a misspelt option
  billing.decide(state, { type: 'remove', id, actor, via: 'sales', at, expcted: invoice.total });
  // @ts-expect-error the language is always asked for
  billing.formatInvoice(invoice, {});
  // @ts-expect-error a misspelt option
  billing.formatInvoice(invoice, { locale: 'en', with: 80 });
  // @ts-expect-error by the second, a period has instants
  billing.prorate({ unitPrice: invoice.total, quantity: 1, granularity: 'second', period: invoice.period, from: at });
  // @ts-expect-error documents are read-only
  state.history.pop();
}
