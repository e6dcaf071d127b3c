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
  parseEvents,
  parseSubscription,
  prorate,
  type Subscription,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { command, decided, having, stored, team } from './support-team.ts';

// The door of every verb: all faults of a request at once, whole paths, no field that does not exist.

/** A request that its types would not allow. */
const wrong = (value: unknown) => value as never;

const state = team();
const bought = having(state, { type: 'purchase', tier: 'essentials' });
const [purchased] = decided(state, { type: 'purchase', tier: 'essentials' }).events;
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
    const asked = { type: 'change_seats', seats: 0, id: '', actor: { id: 'ann', roles: [1] }, via: 'phone', at: 'now' };
    expect(issuesOf(() => decide(wrong(brokenState), wrong(asked)))).toEqual([
      ...brokenIssues,
      'command.seats: invalid_seats',
      'command.id: invalid_id',
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
    const events = [{ ...stored(purchased), because: 'R9' }, null, { version: 1, type: 'purchase' }];
    expect(issuesOf(() => apply(wrong(brokenState), wrong(events)))).toEqual([
      ...brokenIssues,
      'events.0.because: invalid_type',
      'events.1: invalid_type',
      'events.2.type: unknown_event',
    ]);
  });

  test('a subscription: every contradiction between its fields', () => {
    const odd = stored(bought);
    const period = { ...odd.period, days: 28, startsOn: '2024-02-01' };
    const current = { ...odd.current, tier: 'gold' };
    const issues = issuesOf(() => upcomingInvoice(wrong({ ...odd, period, current }), { at: odd.lastAt }));
    for (const path of ['subscription.period.startsOn', 'subscription.period.days', 'subscription.current.tier']) {
      expect(issues.map((issue) => issue.split(':')[0])).toContain(path);
    }
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

describe('a stored document of a later minor version is read, its new fields ignored', () => {
  /** Objects whose keys are ids. */
  const RECORDS = ['prices', 'people', 'tierSeats', 'cites'];

  /** The document with a field `later` in every object. */
  function withMore(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(withMore);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([key, field]) => [key, RECORDS.includes(key) ? field : withMore(field)]);
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
    const read = orThrow(parseEvents(stored(events)));
    expect(orThrow(parseEvents(read))[0]).toBe(read[0]);
  });

  test('a document from outside is read once, each field once', () => {
    const outside = counted(stored(bought));
    const before = outside.reads();
    upcomingInvoice(outside.value, { at: bought.lastAt });
    expect(outside.reads() - before).toBe(Object.keys(bought).length + 1); // every field, and the version before the others
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
  expect(issuesOf(() => advance(yearly, 8.64e15))).toEqual(['to: too_many_periods']);
  expect(issuesOf(() => team({ at: 8.64e15 }))).toEqual(['at: instant_out_of_range']);
});
