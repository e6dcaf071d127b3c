import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import {
  addOnOf,
  advance,
  apply,
  billingPeriodAt,
  type Command,
  decide,
  explainProration,
  formatInvoice,
  parseCommand,
  parseSubscription,
  prorate,
  type Subscription,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { command, decided, having, team } from './support-team.ts';

// The door of every verb: all faults of a request at once, whole paths, no field that does not exist.

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));
/** A request that its types would not allow. */
const wrong = (value: unknown) => value as never;

const state = team();
const bought = having(state, { type: 'purchase', tier: 'essentials' });
const brokenState = {
  ...stored(bought),
  planStatus: 'paused',
  accepted: [{ ...stored(bought.accepted[0]), at: 'then' }],
};
const brokenIssues = ['subscription.planStatus: unknown_value', 'subscription.accepted.0.at: invalid_instant'];
const period = { startsOn: '2026-02-28', endsOn: '2026-03-31' };
const spec = { unitPrice: of('1500', 'JPY'), quantity: 12, period, from: '2026-03-10' } as const;
const seconds = { start: '2026-04-01T00:00:00Z', end: '2026-04-02T00:00:00Z' };

describe('every fault of a request is told at once, with its whole path', () => {
  test('decide: of the subscription and of the command', () => {
    const asked = { type: 'change_seats', seats: 0, id: '', actor: { roles: [1] }, via: 'phone', at: 'now' };
    expect(issuesOf(() => decide(wrong(brokenState), wrong(asked)))).toEqual([
      ...brokenIssues,
      'command.seats: invalid_seats',
      'command.id: blank',
      'command.actor.roles.0: invalid_type',
      'command.via: unknown_via',
      'command.at: invalid_instant',
    ]);
  });

  test('decide: a command of an unknown type is still read as far as it can be', () => {
    const asked = { ...command({ type: 'undo' }), type: 'purchas', tier: 5, via: 'phone' };
    const { issues, message } = thrownBy(() => decide(state, wrong(asked)));
    expect(issues.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['command.type', 'unknown_command'],
      ['command.via', 'unknown_via'],
    ]);
    expect(issues[0]?.suggestion).toBe('purchase');
    expect(message).toMatch(/^billing\.decide: command\.type: "purchas" is not a known command\. Use purchase, /);
  });

  test('apply: of the subscription and of every event', () => {
    const events = [{ ...stored(bought.accepted[0]), because: 'R9' }, null, { version: 1, type: 'purchase' }];
    expect(issuesOf(() => apply(wrong(brokenState), wrong(events)))).toEqual([
      ...brokenIssues,
      'events.0.because: invalid_type',
      'events.1: invalid_type',
      'events.2.type: unknown_event',
    ]);
  });

  test('apply: both holdings of an event without a price', () => {
    const { events } = decided(state, { type: 'purchase', tier: 'essentials' });
    const [event] = stored(events).map((one) => ({
      ...one,
      current: { tier: 'gold', seats: 10 },
      next: { tier: 'gold', seats: 10 },
    }));
    expect(issuesOf(() => apply(state, [wrong(event)]))).toEqual([
      'events.0.current.tier: unknown_tier',
      'events.0.next.tier: unknown_tier',
    ]);
  });

  test('a subscription: every contradiction between its fields', () => {
    const odd = { ...stored(bought), next: { tier: 'gold', seats: 1 } };
    const period = { ...odd.period, days: 28, startsOn: '2024-02-01' };
    expect(issuesOf(() => upcomingInvoice({ ...odd, period }))).toEqual([
      'period.startsOn: wrong_period',
      'period.days: wrong_period',
      'next.tier: unknown_tier',
    ]);
  });

  test('advance and addOnOf: of the subscription and of the instant', () => {
    expect(issuesOf(() => advance(wrong(brokenState), 'soon'))).toEqual([...brokenIssues, 'to: invalid_instant']);
    expect(issuesOf(() => addOnOf(wrong(brokenState), 1_708_000_000))).toEqual([
      ...brokenIssues,
      'at: looks_like_seconds',
    ]);
  });

  test('billingPeriodAt: of the cycle and of the instant', () => {
    const cycle = { anchorOn: '2026-02-30', interval: 'week', zone: 'JST' };
    expect(issuesOf(() => billingPeriodAt(wrong(cycle), 'now'))).toEqual([
      'cycle.anchorOn: invalid_date',
      'cycle.interval: unknown_interval',
      'cycle.zone: unknown_zone',
      'at: invalid_instant',
    ]);
  });

  test.each([
    ['prorate', prorate],
    ['explainProration', explainProration],
  ])('%s, by the day: a bad price, a bad period and an unknown option', (name, verb) => {
    const asked = {
      ...spec,
      unitPrice: { amount: '1.5', currency: 'YEN' },
      quantity: -1,
      period: { startsOn: '2026-02-30' },
      rounding: 'HALF_UP',
      until: '2026-03-20',
    };
    const error = thrownBy(() => verb(wrong(asked)));
    expect(error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).toSorted()).toEqual([
      'period.endsOn: missing',
      'period.startsOn: invalid_date',
      'quantity: invalid_quantity',
      'rounding: unknown_rounding',
      'unitPrice.currency: unknown_currency',
      'until: unknown_field',
    ]);
    expect(error.verb).toBe(`billing.${name}`);
  });

  test('prorate, by the second', () => {
    const asked = { ...spec, granularity: 'second', unitPrice: of('1.00', 'USD'), period: { ...seconds, end: 'then' } };
    expect(issuesOf(() => prorate(wrong({ ...asked, from: 'now', to: 'later' })))).toEqual([
      'period.end: invalid_instant',
      'from: invalid_instant',
      'to: invalid_instant',
    ]);
  });

  test('prorate: nothing is said of dates where the granularity is not known', () => {
    const asked = { ...spec, granularity: 'hour', period: null, from: 'now', quantity: 1.5 };
    expect(issuesOf(() => prorate(wrong(asked)))).toEqual([
      'quantity: invalid_quantity',
      'granularity: unknown_granularity',
    ]);
  });

  test('prorate: a part that starts before the period and ends after it', () => {
    expect(issuesOf(() => prorate({ ...spec, from: '2026-02-27', to: '2026-04-01' }))).toEqual([
      'from: outside_period',
      'to: outside_period',
    ]);
    expect(() => prorate({ ...spec, from: '2026-02-27' })).toThrowError(
      'billing.prorate: from: Use a value from 2026-02-28 to 2026-03-31, not 2026-02-27.',
    );
  });

  test('formatInvoice: of the invoice and of the options', () => {
    const { invoice } = decided(state, { type: 'purchase', tier: 'essentials' });
    const odd = { ...stored(invoice), kind: 'refund', issuedAt: 'then' };
    expect(issuesOf(() => formatInvoice(wrong(odd), wrong({ local: 'ja' }))).toSorted()).toEqual([
      'invoice.issuedAt: invalid_instant',
      'invoice.kind: unknown_value',
      'options.local: unknown_field',
      'options.locale: missing',
    ]);
  });
});

describe('an option that does not exist is refused, with the nearest name', () => {
  const { invoice } = decided(state, { type: 'purchase', tier: 'essentials' });
  const cycle = { anchorOn: '2026-01-31', interval: 'month', zone: 'UTC' };

  test.each<[string, () => unknown, string, string]>([
    [
      'decide',
      () => decide(state, wrong({ ...command({ type: 'undo' }), expcted: null })),
      'command.expcted',
      'expected',
    ],
    [
      'decide, the field of its type',
      () => decide(state, wrong({ ...command({ type: 'change_seats' }), seat: 12 })),
      'command.seat',
      'seats',
    ],
    ['start', () => team({ seets: 12 }), 'seets', 'seats'],
    [
      'start, prices',
      () => team({ tierPrices: { ...state.tierPrices, essential: of('1.00', 'USD') } }),
      'tierPrices.essential',
      'essentials',
    ],
    ['billingPeriodAt', () => billingPeriodAt(wrong({ ...cycle, zones: 'UTC' }), 0), 'cycle.zones', 'zone'],
    ['prorate', () => prorate(wrong({ ...spec, rounded: 'up' })), 'rounded', 'rounding'],
    [
      'prorate, by the second',
      () => prorate(wrong({ ...spec, granularity: 'second', period: seconds, from: 0, form: 0 })),
      'form',
      'from',
    ],
    ['explainProration', () => explainProration(wrong({ ...spec, granularty: 'second' })), 'granularty', 'granularity'],
    [
      'formatInvoice',
      () => formatInvoice(wrong(invoice), wrong({ locale: 'ja', local: 'ja' })),
      'options.local',
      'locale',
    ],
  ])('%s', (_, ask, path, suggestion) => {
    const { issues } = thrownBy(ask);
    expect(
      issues.filter(({ code }) => code === 'unknown_field').map((one) => [one.path.join('.'), one.suggestion]),
    ).toEqual([[path, suggestion]]);
  });

  test('a whole billing period fits as the period of a proration', () => {
    const bySecond = {
      unitPrice: of('15.00', 'USD'),
      quantity: 1,
      granularity: 'second',
      from: state.period.start,
    } as const;
    expect(prorate({ ...spec, period: state.period, from: state.period.startsOn }).periodDays).toBe(29);
    expect(prorate({ ...bySecond, period: state.period }).periodSeconds).toBe(29 * 86_400);
  });
});

describe('a stored document of a later minor version is read, its new fields ignored', () => {
  /** The document with a field `later` in every object. */
  function withMore(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withMore);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([key, field]) => [key, key === 'tierPrices' ? field : withMore(field)]);
    return { ...Object.fromEntries(fields), later: 1 };
  }

  test('a subscription, its events, an invoice', () => {
    const { events, subscription, invoices } = advance(bought, '2024-04-01T00:00:00Z');
    expect(orThrow(parseSubscription(withMore(subscription)))).toEqual(subscription);
    expect(apply(wrong(withMore(bought)), wrong(withMore(events)))).toEqual(subscription);
    const [invoice] = invoices;
    expect(formatInvoice(wrong(withMore(invoice)), { locale: 'en' })).toBe(
      formatInvoice(wrong(invoice), { locale: 'en' }),
    );
  });
});

describe('what has been read is not read again', () => {
  /** An object that counts how often its fields are read. */
  function counted<T extends object>(value: T): { readonly value: T; readonly reads: () => number } {
    let reads = 0;
    const get = (target: T, key: string | symbol) => {
      reads += 1;
      return Reflect.get(target, key);
    };
    return { value: new Proxy(value, { get }), reads: () => reads };
  }

  test('a parsed subscription and a parsed command go into every verb as they are', () => {
    const subscription: Subscription = orThrow(parseSubscription(stored(bought)));
    const parsed: Command = orThrow(parseCommand(command({ type: 'remove', id: 'bye' })));
    expect(Object.isFrozen(subscription) && Object.isFrozen(parsed.actor.roles)).toBe(true);
    const { events } = orThrow(decide(subscription, parsed));
    expect(orThrow(parseSubscription(subscription))).toBe(subscription);
    expect(orThrow(parseCommand(parsed))).toBe(parsed);
    expect(advance(subscription, subscription.lastAt).subscription).toBe(subscription);
    expect(apply(subscription, events).accepted[1]).toBe(events[0]);
  });

  test('the accepted events of a parsed subscription are known', () => {
    const [event] = orThrow(parseSubscription(stored(bought))).accepted;
    expect(event && apply(state, [event]).accepted[0]).toBe(event);
  });

  test('a document from outside is read once, each field once', () => {
    const outside = counted(stored(bought));
    const before = outside.reads();
    upcomingInvoice(outside.value);
    expect(outside.reads() - before).toBe(15); // the fourteen fields, and the version before the others
  });

  test('the events and invoices of advance are known', () => {
    const { events, invoices } = advance(bought, '2024-03-01T00:00:00Z');
    const [event] = events;
    expect(apply(bought, events).period).toBe(event?.period);
    expect(invoices[0]).toBe(event?.invoice);
  });
});

test('an instant of a command may be any that time.instant takes', () => {
  const at = { epochMilliseconds: Date.parse('2024-02-15T12:00:00Z') };
  for (const one of [at, new Date(at.epochMilliseconds), at.epochMilliseconds, '2024-02-15T21:00:00+09:00']) {
    const { events } = decided(state, { type: 'purchase', tier: 'essentials', at: one });
    expect(events[0]?.at).toBe('2024-02-15T12:00:00.000Z');
  }
});

test('a period beyond the range of Date is a fault of what leads there', () => {
  const yearly = team({ interval: 'year' });
  expect(issuesOf(() => advance(yearly, 8.64e15))).toEqual(['to: instant_out_of_range']);
  expect(issuesOf(() => team({ at: 8.64e15 }))).toEqual(['at: instant_out_of_range']);
  const account = { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials', endsAt: 8.64e15 } };
  expect(issuesOf(() => team({ account, at: 8.64e15 - 1 }))).toEqual(['at: instant_out_of_range']);
});
