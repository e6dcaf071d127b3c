import * as z from 'zod/mini';
import { checkedBy } from '../boundary.js';
import { dayNumberAt } from '../time/calendar-date.js';
import { millisecondsOf } from '../time/instant.js';
import { versionSchema } from '../version.js';
import { cycleAt } from './billing-period.js';
import { moneySchema, seatsSchema } from './command.js';
import type { Invoice } from './invoice.js';
import type { Subscription, SubscriptionEvent } from './subscription.js';

type State = Omit<Subscription, 'accepted'>;

interface Schemas {
  readonly event: z.ZodMiniType<SubscriptionEvent>;
  readonly invoice: z.ZodMiniType<Invoice>;
  readonly state: z.ZodMiniType<State>;
}

let schemas: Schemas | undefined;

/** A stored event. @internal */
export function eventSchema(): z.ZodMiniType<SubscriptionEvent> {
  schemas ??= build();
  return schemas.event;
}

/** A stored invoice. @internal */
export function invoiceSchema(): z.ZodMiniType<Invoice> {
  schemas ??= build();
  return schemas.invoice;
}

/** A stored subscription without its events. @internal */
export function stateSchema(): z.ZodMiniType<State> {
  schemas ??= build();
  return schemas.state;
}

function build(): Schemas {
  const part = parts();
  const invoice = buildInvoice(part);
  const version = versionSchema();
  const occurrence = {
    revision: part.count,
    at: part.instant,
    current: part.holding,
    next: part.holding,
    planStatus: part.planStatus,
    because: part.because,
    invoice: z.nullable(invoice),
  };
  const event = z.discriminatedUnion('type', [
    z.strictObject({
      version,
      type: z.enum([
        'purchased',
        'upgraded',
        'downgrade_scheduled',
        'seats_increased',
        'seats_decrease_scheduled',
        'removal_scheduled',
        'undone',
        'plan_end_scheduled',
      ]),
      commandId: z.string(),
      ...occurrence,
    }),
    z.strictObject({
      version,
      type: z.enum(['renewed', 'plan_ended']),
      period: part.period,
      ended: z.nullable(z.string()),
      ...occurrence,
    }),
  ]);
  const state = z.strictObject({
    version,
    account: z.strictObject({
      kind: z.enum(['team', 'individual']),
      plan: z.string(),
      salesExecutive: z.boolean(),
      selfServe: z.boolean(),
    }),
    cycle: z
      .strictObject({ anchorOn: z.string(), interval: z.enum(['month', 'year']), zone: z.string() })
      .check(checkedBy((value) => cycleAt(value))),
    planUnitPrice: part.money,
    tierPrices: z.record(z.string(), part.money),
    period: part.period,
    current: part.holding,
    next: part.holding,
    planStatus: part.planStatus,
    paidBy: z.strictObject({ plan: z.string(), addOn: z.nullable(z.string()) }),
    held: z.array(z.strictObject({ at: part.instant, tier: z.nullable(z.string()) })),
    revision: part.count,
    lastAt: part.instant,
  });
  return { event, invoice, state };
}

function parts() {
  const instant = z.string().check(checkedBy((value) => millisecondsOf(value)));
  const date = z.string().check(checkedBy((value) => dayNumberAt(value)));
  const billed = z.strictObject({ startsOn: date, endsOn: date });
  return {
    instant,
    date,
    billed,
    money: moneySchema(),
    seats: seatsSchema(),
    count: z.int().check(z.minimum(0)),
    because: z.array(z.string()),
    planStatus: z.enum(['active', 'ending', 'ended']),
    holding: z.strictObject({ tier: z.nullable(z.string()), seats: seatsSchema() }),
    period: z.strictObject({
      index: z.int(),
      startsOn: date,
      endsOn: date,
      start: instant,
      end: instant,
      days: z.int(),
    }),
  };
}

function buildInvoice({ instant, date, billed, money, seats, because }: ReturnType<typeof parts>) {
  const line = z.strictObject({
    id: z.string(),
    kind: z.enum(['charge', 'credit', 'renewal']),
    item: z.string(),
    seats,
    unitPrice: money,
    period: billed,
    service: z.strictObject({ from: date, to: date }),
    fraction: z.strictObject({ num: z.int(), den: z.int(), unit: z.enum(['day', 'second']) }),
    amount: money,
    rounding: z.strictObject({
      mode: z.enum(['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor']),
      delta: z.string(),
    }),
    reverses: z.nullable(z.string()),
    because,
  });
  return z.strictObject({
    id: z.string(),
    kind: z.enum(['change', 'renewal']),
    issuedAt: instant,
    period: billed,
    lines: z.array(line),
    total: money,
    because,
  });
}
