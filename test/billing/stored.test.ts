import { describe, expect, test } from 'vitest';
import {
  advance,
  apply,
  formatInvoice,
  type Invoice,
  parseSubscription,
  type Subscription,
  type SubscriptionEvent,
  upcomingInvoice,
} from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, decided, having, team } from './support-team.ts';

// A database gives back JSON: every state and every event is read in full, field by field.

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const essentials: Asked = { type: 'purchase', tier: 'essentials' };
const enhanced: Asked = { type: 'purchase', tier: 'enhanced' };
const remove: Asked = { type: 'remove' };
const down: Asked = { type: 'change_tier', tier: 'essentials' };
const bare = team();
const held = having(bare, essentials);

/** A copy with another value at a path; `undefined` takes the field away. */
function put<T>(document: T, path: string, value: unknown): T {
  const copy = stored(document);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<object>((at, key) => Reflect.get(at, key), copy as object);
  Reflect.set(place, last, value);
  return copy;
}

describe('an event of every type is read back, with the same state after it', () => {
  test.each<[string, Subscription, Asked]>([
    ['purchased', bare, essentials],
    ['upgraded', held, { type: 'change_tier', tier: 'enhanced' }],
    ['downgrade_scheduled', having(bare, enhanced), down],
    ['seats_increased', held, { type: 'change_seats', seats: 12 }],
    ['seats_decrease_scheduled', held, { type: 'change_seats', seats: 8 }],
    ['removal_scheduled', held, remove],
    ['undone', having(held, remove), { type: 'undo' }],
    ['plan_end_scheduled', held, { type: 'end_plan' }],
  ])('%s', (type, state, asked) => {
    const { events } = decided(state, asked);
    expect(events[0]?.type).toBe(type);
    expect(apply(stored(state), stored(events))).toEqual(apply(state, events));
  });

  test.each<[string, Subscription]>([
    ['renewed', having(held, remove)],
    ['plan_ended', having(held, { type: 'end_plan' })],
  ])('%s', (type, state) => {
    const { events, subscription } = advance(state, '2024-02-29T00:00:00.000Z');
    expect(events[0]?.type).toBe(type);
    expect(apply(stored(state), stored(events))).toEqual(subscription);
    expect(parseSubscription(stored(subscription))).toEqual({ ok: true, value: subscription });
  });
});

describe('a stored state says what is wrong with it, and where', () => {
  test.each([
    ['account.kind', 'guild', ['account.kind: unknown_value']],
    ['account.plan', 1, ['account.plan: invalid_type']],
    ['account.salesExecutive', 'no', ['account.salesExecutive: invalid_type']],
    ['account.selfServe', undefined, ['account.selfServe: missing']],
    ['cycle.anchorOn', '2024-02-30', ['cycle.anchorOn: invalid_date']],
    ['cycle.interval', 'week', ['cycle.interval: unknown_value']],
    ['cycle.zone', 'Mars/Olympus', ['cycle.zone: unknown_zone']],
    ['planUnitPrice.amount', '15', ['planUnitPrice.amount: wrong_digits']],
    ['tierPrices.essentials', '4.99', ['tierPrices.essentials: invalid_type']],
    ['period.index', 0.5, ['period.index: invalid_type']],
    ['period.startsOn', '2024-02-30', ['period.startsOn: invalid_date']],
    ['period.endsOn', 'soon', ['period.endsOn: invalid_date']],
    ['period.start', 'then', ['period.start: invalid_instant']],
    ['period.end', '2024-02-29', ['period.end: invalid_instant']],
    ['period.days', 28.5, ['period.days: invalid_type']],
    ['period.days', 28, ['period.days: wrong_period']],
    ['period.startsOn', '2024-02-01', ['period.startsOn: wrong_period']],
    ['period.index', 7_000_001, ['period.index: out_of_range']],
    ['current.seats', 0, ['current.seats: invalid_seats']],
    ['current.tier', 'gold', ['current.tier: unknown_tier']],
    ['current.tier', 'toString', ['current.tier: unknown_tier']],
    ['next.tier', 'gold', ['next.tier: unknown_tier']],
    ['planStatus', 'paused', ['planStatus: unknown_value']],
    ['paidBy.plan', null, ['paidBy.plan: invalid_type']],
    ['paidBy.addOn', 1, ['paidBy.addOn: invalid_type']],
    ['tierHistory', undefined, ['tierHistory: missing']],
    ['tierHistory.0.at', 'then', ['tierHistory.0.at: invalid_instant']],
    ['tierHistory.0.tier', 1, ['tierHistory.0.tier: invalid_type']],
    ['accepted', undefined, ['accepted: missing']],
    ['accepted', {}, ['accepted: invalid_type']],
    ['accepted.0', null, ['accepted.0: invalid_type']],
    ['accepted.0.type', 'bought', ['accepted.0.type: unknown_event']],
    ['accepted.0.type', undefined, ['accepted.0.type: missing']],
    ['accepted.0.at', 'then', ['accepted.0.at: invalid_instant']],
    ['revision', -1, ['revision: out_of_range']],
    ['revision', 1.5, ['revision: invalid_type']],
    ['lastAt', 'then', ['lastAt: invalid_instant']],
  ])('%s is %j', (path, value, expected) => {
    const answer = parseSubscription(put(held, path, value));
    const issues = answer.ok ? [] : answer.refusal.issues;
    expect(issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)).toEqual(expected);
    expect(issuesOf(() => advance(put(held, path, value), 0))).toEqual(expected.map((one) => `subscription.${one}`));
  });

  test('one that has lost since when its tier is held knows it again from the next change on', () => {
    const { events } = decided(bare, essentials);
    expect(apply({ ...stored(bare), tierHistory: [] }, events).tierHistory).toEqual([
      { at: '2024-02-15T12:00:00.000Z', tier: 'essentials' },
    ]);
  });

  test('a price that is called plan is not the price of the plan', () => {
    const state = put(held, 'tierPrices.plan', { amount: '1.00', currency: 'USD' });
    expect(upcomingInvoice(state)?.lines[0]?.unitPrice.amount).toBe('15.00');
  });

  test('the event of a renewal is refused among the accepted ones', () => {
    const [renewed] = advance(held, '2024-02-29T00:00:00.000Z').events;
    const answer = parseSubscription({ ...stored(held), accepted: [renewed] });
    expect(answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => [path, code])).toEqual([
      [['accepted', 0], 'invalid_value'],
    ]);
  });
});

describe('a stored event says what is wrong with it, and where', () => {
  const { events } = decided(bare, essentials);
  const boundary = advance(held, '2024-02-29T00:00:00.000Z').events;

  test.each([
    ['0.revision', -1, ['events.0.revision: out_of_range']],
    ['0.commandId', 1, ['events.0.commandId: invalid_type']],
    ['0.planStatus', 'paused', ['events.0.planStatus: unknown_value']],
    ['0.because', 'R9', ['events.0.because: invalid_type']],
    ['0.because.0', 9, ['events.0.because.0: invalid_type']],
    ['0.next.tier', 1, ['events.0.next.tier: invalid_type']],
    ['0.invoice.id', 1, ['events.0.invoice.id: invalid_type']],
  ])('a command: %s is %j', (path, value, expected) => {
    expect(issuesOf(() => apply(bare, put(events, path, value)))).toEqual(expected);
  });

  test.each([
    ['0.period.index', 0.5, ['events.0.period.index: invalid_type']],
    ['0.ended', 1, ['events.0.ended: invalid_type']],
  ])('a boundary: %s is %j', (path, value, expected) => {
    expect(issuesOf(() => apply(held, put(boundary, path, value)))).toEqual(expected);
  });

  test('a value that is not a list of events is named', () => {
    expect(issuesOf(() => apply(bare, {} as readonly SubscriptionEvent[]))).toEqual(['events: invalid_type']);
  });
});

describe('a stored invoice says what is wrong with it, and where', () => {
  const invoice = decided(held, { type: 'change_seats', seats: 12 }).invoice as Invoice;
  const formatted = (document: Invoice) => formatInvoice(document, { locale: 'en' });

  test.each([
    ['id', 1, ['invoice.id: invalid_type']],
    ['kind', 'refund', ['invoice.kind: unknown_value']],
    ['issuedAt', 'then', ['invoice.issuedAt: invalid_instant']],
    ['period.startsOn', '2024-02-30', ['invoice.period.startsOn: invalid_date']],
    ['period.endsOn', 'soon', ['invoice.period.endsOn: invalid_date']],
    ['total.amount', '19.3', ['invoice.total.amount: wrong_digits']],
    ['because.0', 1, ['invoice.because.0: invalid_type']],
    ['lines.0.id', 1, ['invoice.lines.0.id: invalid_type']],
    ['lines.0.kind', 'gift', ['invoice.lines.0.kind: unknown_value']],
    ['lines.0.item', 1, ['invoice.lines.0.item: invalid_type']],
    ['lines.0.seats', 0, ['invoice.lines.0.seats: invalid_seats']],
    ['lines.0.unitPrice.currency', 'usd', ['invoice.lines.0.unitPrice.currency: unknown_currency']],
    ['lines.0.period.startsOn', 'x', ['invoice.lines.0.period.startsOn: invalid_date']],
    ['lines.0.service.from', 'x', ['invoice.lines.0.service.from: invalid_date']],
    ['lines.0.service.to', 'x', ['invoice.lines.0.service.to: invalid_date']],
    ['lines.0.fraction.num', 0.5, ['invoice.lines.0.fraction.num: invalid_type']],
    ['lines.0.fraction.den', 0.5, ['invoice.lines.0.fraction.den: invalid_type']],
    ['lines.0.fraction.unit', 'hour', ['invoice.lines.0.fraction.unit: unknown_value']],
    ['lines.0.rounding.mode', 'nearest', ['invoice.lines.0.rounding.mode: unknown_value']],
    ['lines.0.rounding.delta', 0, ['invoice.lines.0.rounding.delta: invalid_type']],
    ['lines.0.reverses', 1, ['invoice.lines.0.reverses: invalid_type']],
    ['lines.0.because', null, ['invoice.lines.0.because: invalid_type']],
  ])('%s is %j', (path, value, expected) => {
    expect(issuesOf(() => formatted(put(invoice, path, value)))).toEqual(expected);
  });

  test.each(['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'])(
    'it may have been rounded %s',
    (mode) => {
      expect(formatted(put(invoice, 'lines.0.rounding.mode', mode))).toBe(formatted(invoice));
    },
  );
});
