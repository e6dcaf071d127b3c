import { isDeepStrictEqual } from 'node:util';
import { billing } from '../../src/index.js';
import { plain } from '../calls/documents.ts';
import { changes, fresh, moving, stateFor, stub, usage, waiting } from '../calls/subscriptions.ts';
import { type Follow, Unreadable } from './follow.ts';

type Subscription = ReturnType<typeof billing.apply>;
type Events = Parameters<typeof billing.apply>[1];
type Invoice = Parameters<typeof billing.formatInvoice>[0];
type Command = Parameters<typeof billing.decide>[1];

const actor = { id: 'u1', roles: ['owner'] };

export function ofSubscription(subscription: Subscription): readonly Follow[] {
  const { lastAt: at, period } = subscription;
  const of = (name: string, run: () => unknown): Follow => ({ name, run, at: 'subscription' });
  return [
    of('billing.addOnOf', () => billing.addOnOf(subscription, at)),
    of('billing.addOnsOf', () => billing.addOnsOf(subscription, period.end)),
    of('billing.upcomingInvoice', () => billing.upcomingInvoice(subscription, { at, usage })),
    of('billing.preview', () => billing.preview(subscription, { periods: 3, usage })),
    of('billing.offers', () => billing.offers({ subscription, actor, at, usage })),
    of('billing.advance', () => {
      const advanced = billing.advance(subscription, period.end, { usage });
      mustRead(advanced.subscription, billing.apply(subscription, plain(advanced.events)));
      mustPrint(advanced.invoices);
      return advanced;
    }),
    ...changes.map((command) => of(`billing.decide ${command.type}`, () => decided(subscription, { ...command, at }))),
  ];
}

function decided(subscription: Subscription, command: Command): unknown {
  const decision = billing.decide(subscription, command);
  if (!decision.ok || decision.value.replayed) return decision;
  mustRead(billing.apply(subscription, plain(decision.value.events)));
  mustPrint(decision.value.invoice === null ? [] : [decision.value.invoice]);
  return decision;
}

function mustRead(subscription: Subscription, applied = subscription): void {
  if (!isDeepStrictEqual(applied, subscription)) throw new Unreadable('answers another state than its events give');
  const again = billing.parseSubscription(plain(subscription));
  if (!again.ok) throw new Unreadable(`answers what parse refuses: ${JSON.stringify(again.refusal).slice(0, 300)}`);
  if (!isDeepStrictEqual(again.value, subscription)) throw new Unreadable('answers what parse reads otherwise');
}

function mustPrint(invoices: readonly Invoice[]): void {
  for (const invoice of invoices) {
    for (const locale of ['en', 'ja'] as const) billing.formatInvoice(plain(invoice), { locale });
  }
}

export function ofSubscriptionEvents(events: Events): readonly Follow[] {
  const applied = () => {
    const subscription = billing.apply(null, events);
    mustRead(subscription);
    mustPrint(events.flatMap(({ invoice }) => (invoice === null ? [] : [invoice])));
    return billing.apply(subscription, events);
  };
  // Whether they follow one another is for `apply` to say.
  return [{ name: 'billing.apply', run: applied, at: '' }];
}

export function ofBillingCommand(command: Command): readonly Follow[] {
  return [fresh, waiting, moving, stub, stateFor(command)].map((subscription) => ({
    name: 'billing.decide',
    run: () => decided(subscription, command),
    at: 'subscription',
  }));
}
