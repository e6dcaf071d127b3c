import { describe, expect, test } from 'vitest';
import {
  advance,
  apply,
  parseEvents,
  parseSubscription,
  type Subscription,
  type SubscriptionEvent,
} from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { put } from './put.ts';
import { type Asked, decided, having, startOf, stored } from './support-team.ts';
import { HALF, MAY, sharing, startThree, three } from './three-tiers.ts';

// A database gives back JSON: every state and every event is read in full, field by field.

/** Every issue that a decision refuses for, as `path: code`. */
function issuesIn(answer: ReturnType<typeof parseSubscription> | ReturnType<typeof parseEvents>): string[] {
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

/** Each object with its fields in the reverse order, as a database may sort them. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, field]) => [name, reordered(field)]));
}

/** The fault of a history that does not end with what is held. */
const HISTORY = 'history: inconsistent';

const HELD = { tier: 'gold', beside: ['care'], people: { pro: 3 }, seats: { care: 4 } };
const at = HALF;

/** Ten seats of `plus` with Gold, four seats of Care beside it and three Pros, all billed on the first invoice. */
const rich = three({ alreadyPaid: false, holding: HELD });
const waiting = having(
  rich,
  { type: 'change_seats', seats: 8, at },
  { type: 'change_seats', seats: 2, tier: 'care', at },
  { type: 'change_people', people: { pro: 1 }, at },
  { type: 'change_tier', tier: 'silver', at },
  { type: 'remove', tier: 'care', at },
  { type: 'change_prices', prices: { silver: of('6.00', 'USD') }, at },
  { type: 'change_plan', plan: 'max', unitPrice: of('10.00', 'USD'), at },
);
const raised = having(three({ holding: { tier: 'silver' } }), { type: 'change_tier', tier: 'gold', at });
const spending = sharing('business');
const ended = having(rich, { type: 'end_now', credit: true, at });
const yearly: Asked = {
  type: 'change_interval',
  interval: 'year',
  anchorOn: '2024-06-01',
  unitPrice: of('200.00', 'USD'),
  prices: { gold: of('120.00', 'USD'), care: of('20.00', 'USD') },
  at,
};
const stub = advance(having(rich, yearly), MAY).subscription;

const events: Record<string, readonly [Subscription, Asked]> = {
  purchased: [three(), { type: 'purchase', tier: 'silver', at }],
  upgraded: [three({ holding: { tier: 'silver' } }), { type: 'change_tier', tier: 'gold', at }],
  downgrade_scheduled: [rich, { type: 'change_tier', tier: 'silver', at }],
  seats_increased: [rich, { type: 'change_seats', seats: 12, at }],
  seats_decrease_scheduled: [rich, { type: 'change_seats', seats: 8, at }],
  people_increased: [rich, { type: 'change_people', people: { elite: 1 }, at }],
  people_decrease_scheduled: [rich, { type: 'change_people', people: { pro: 0 }, at }],
  plan_changed: [rich, { type: 'change_plan', plan: 'max', unitPrice: of('25.00', 'USD'), at }],
  plan_change_scheduled: [three(), { type: 'change_plan', plan: 'basic', unitPrice: of('10.00', 'USD'), at }],
  price_change_scheduled: [rich, { type: 'change_prices', prices: { gold: of('13.00', 'USD') }, at }],
  interval_change_scheduled: [rich, yearly],
  account_changed: [rich, { type: 'change_account', salesExecutive: true, at }],
  removal_scheduled: [rich, { type: 'remove', tier: 'gold', at }],
  undone: [waiting, { type: 'undo', at }],
  plan_end_scheduled: [rich, { type: 'end_plan', at }],
  ended: [rich, { type: 'end_now', credit: true, at }],
  restarted: [ended, { type: 'restart', at: '2024-06-10T00:00:00.000Z' }],
  late_removal: [
    advance(three({ holding: { tier: 'gold' } }), MAY).subscription,
    { type: 'remove', at: '2024-04-30T23:59:59.900Z' },
  ],
};

describe('what `apply` returns, `parse` reads', () => {
  test.each(Object.entries(events))('after %s', (type, [state, asked]) => {
    const { events: made } = decided(state, asked);
    const after = apply(state, made);
    expect(made.map((event) => event.type)).toEqual([type]);
    expect(parseEvents(stored(made))).toEqual({ ok: true, value: made });
    expect(apply(stored(state), stored(made))).toEqual(after);
    expect(parseSubscription(stored(after))).toEqual({ ok: true, value: after });
  });

  test.each([
    ['renewed', waiting],
    ['renewed', having(rich, yearly)],
    ['renewed', stub],
    ['plan_ended', having(rich, { type: 'end_plan', at })],
  ])('after %s', (type, state) => {
    const made = advance(state, state.period.end);
    expect(made.events[0]?.type).toBe(type);
    expect(apply(stored(state), stored(made.events))).toEqual(made.subscription);
    expect(parseSubscription(stored(made.subscription))).toEqual({ ok: true, value: made.subscription });
  });

  test('after what is billed in arrears was taken up and given up', () => {
    const state = having(spending, { type: 'change_tier', tier: 'enterprise', at });
    expect(state.usage.map(({ tier, until }) => [tier, until])).toEqual([
      ['business', at],
      ['enterprise', null],
    ]);
    expect(parseSubscription(stored(state))).toEqual({ ok: true, value: state });
  });

  test.each([false, true])('a start, already paid: %s', (alreadyPaid) => {
    const started = startThree({ alreadyPaid, holding: HELD });
    if (!started.ok) throw new Error('refused');
    const { events: made, subscription } = started.value;
    expect(parseEvents(stored(made))).toEqual({ ok: true, value: made });
    expect(apply(null, stored(made))).toEqual(subscription);
  });

  test('in whatever order a database keeps the fields', () => {
    for (const state of [rich, waiting, spending, ended, stub]) {
      expect(parseSubscription(reordered(stored(state)))).toEqual({ ok: true, value: state });
    }
  });

  test('once: what it returned is taken as it is', () => {
    const answer = parseSubscription(stored(rich));
    if (!answer.ok) throw new Error('refused');
    expect(parseSubscription(answer.value)).toEqual(answer);
    expect(parseSubscription(answer.value).ok && answer.value).toBe(answer.value);
    expect(Object.isFrozen(answer.value) && Object.isFrozen(answer.value.offer.tiers)).toBe(true);
  });

  test('with five thousand commands of one period', () => {
    const accepted = Array.from({ length: 5000 }, (_, i) => ({
      id: `c${i}`,
      revision: i + 2,
      at: rich.lastAt,
      digest: 'x',
    }));
    const state = { ...stored(rich), accepted, revision: 5001 };
    expect(parseSubscription(state)).toEqual({ ok: true, value: state });
  });

  test('with fields of a later version left out, and instants in their canonical form', () => {
    const later = put(put(rich, 'colour', 'red'), 'current.plan.colour', 'red');
    const written = put(put(later, 'lastAt', '2024-04-01T09:00:00+09:00'), 'cycle.zone', 'utc');
    expect(parseSubscription(written)).toEqual({ ok: true, value: rich });
  });
});

describe('a stored state says what is wrong with it, and where', () => {
  const table: readonly (readonly [Subscription, string, unknown, readonly string[]])[] = [
    // Its own fields.
    [rich, 'version', 2, ['version: unsupported_version']],
    [rich, 'id', 'a b', ['id: invalid_id']],
    [rich, 'id', '', ['id: invalid_id']],
    [rich, 'id', 'x'.repeat(65), ['id: invalid_id']],
    [rich, 'account.kind', 'guild', ['account.kind: unknown_value']],
    [rich, 'account.salesExecutive', 'no', ['account.salesExecutive: invalid_type']],
    [rich, 'account.selfServe', undefined, ['account.selfServe: missing']],
    [rich, 'account.flags.0', 1, ['account.flags.0: invalid_type']],
    [rich, 'currency', 'usd', ['currency: unknown_currency']],
    [rich, 'rounding', 'nearest', ['rounding: unknown_value']],
    [rich, 'granularity', 'hour', ['granularity: unknown_value']],
    [rich, 'planStatus', 'paused', ['planStatus: unknown_value']],
    [rich, 'revision', 0, ['revision: out_of_range']],
    [rich, 'revision', 1.5, ['revision: invalid_type']],
    [rich, 'lastAt', 'then', ['lastAt: invalid_instant']],
    [rich, 'accepted', undefined, ['accepted: missing']],
    [rich, 'accepted', {}, ['accepted: invalid_type']],
    [rich, 'current', undefined, ['current: missing']],
    [rich, 'current.seats', 0, ['current.seats: invalid_seats']],
    [rich, 'current.people.pro', 0, ['current.people.pro: invalid_seats']],
    [rich, 'current.tierSeats.care', 1.5, ['current.tierSeats.care: invalid_seats']],
    [rich, 'current.plan.unitPrice.amount', '20', ['current.plan.unitPrice.amount: wrong_digits']],
    [rich, 'current.plan.unitPrice.amount', '-20.00', ['current.plan.unitPrice: negative_price']],
    [waiting, 'pending.people.pro', -1, ['pending.people.pro: invalid_people']],
    [rich, 'paid.0.quantity', 0, ['paid.0.quantity: invalid_seats']],

    // The offer.
    [rich, 'offer.tiers.0.id', 'plan', ['offer.tiers.0.id: reserved_id', 'offer.tiers.1.extends: unknown_tier']],
    [rich, 'offer.tiers.6.id', 'gold', ['offer.tiers.6.id: duplicate_id', 'offer.tiers.7.extends: unknown_tier']],
    [rich, 'offer.tiers.1.extends', 'iron', ['offer.tiers.1.extends: unknown_tier']],
    [
      rich,
      'offer.tiers.0.extends',
      'silver',
      ['offer.tiers.0.extends: circular_tiers', 'offer.tiers.1.extends: circular_tiers'],
    ],
    [rich, 'offer.tiers.5.beside.0', 'iron', ['offer.tiers.5.beside.0: unknown_tier']],
    [rich, 'offer.tiers.2.plans.0', 'mini', ['offer.tiers.2.plans.0: unknown_plan']],
    [rich, 'offer.plans.1.id', 'basic', ['offer.tiers.2.plans.0: unknown_plan', 'offer.plans.1.id: duplicate_id']],
    [rich, 'offer.selfService.tiers.0', 'iron', ['offer.selfService.tiers.0: unknown_tier']],

    // Prices: of the offer's tiers, in the digits of their currency, in the order of the tiers.
    [rich, 'prices.iron', 'bundled', ['prices.iron: unknown_tier']],
    [rich, 'prices.gold', undefined, ['current.tier: price_needed']],
    [rich, 'prices.gold.amount', '-1.00', ['prices.gold.amount: invalid_price']],
    [rich, 'prices.gold.amount', '1e3', ['prices.gold.amount: invalid_price']],
    [rich, 'prices.gold.amount', '4.99', ['prices.gold: tier_cheaper_than_lower']],
    [rich, 'prices.gold.amount', '1.00', ['prices.gold: tier_cheaper_than_lower']],
    [rich, 'prices.platinum.amount', '600.001', ['prices.platinum.amount: wrong_digits']],
    [rich, 'prices.platinum.amount', '600', ['prices.platinum.amount: wrong_digits']],
    [rich, 'prices.elite.amount', '29.99', ['prices.elite: tier_cheaper_than_lower']],
    [spending, 'prices.business.atLeast', '100', ['prices.business.atLeast: wrong_digits']],
    [spending, 'prices.business.bands.1.upTo', '10000', ['prices.business.bands.1.upTo: invalid_price']],
    [spending, 'prices.business.bands.3.upTo', '300000', ['prices.business.bands.3.upTo: invalid_price']],
    [spending, 'prices.business.bands.2.upTo', null, ['prices.business.bands.2.upTo: invalid_price']],
    [waiting, 'pending.prices.silver.amount', '12.01', ['pending.prices.gold: tier_cheaper_than_lower']],
    [waiting, 'pending.prices.iron', 'bundled', ['pending.prices.iron: unknown_tier']],

    // One currency.
    [rich, 'currency', 'EUR', ['current.plan.unitPrice.currency: currency_mismatch']],
    [rich, 'current.plan.unitPrice.currency', 'EUR', ['current.plan.unitPrice.currency: currency_mismatch']],
    [waiting, 'pending.plan.unitPrice.currency', 'EUR', ['pending.plan.unitPrice.currency: currency_mismatch']],

    // What is held, and what waits.
    [rich, 'current.plan.id', 'mini', ['current.plan.id: unknown_plan']],
    [rich, 'current.tier', 'iron', ['current.tier: unknown_tier', 'current.beside.0: partner_needed', HISTORY]],
    [rich, 'current.tier', 'toString', ['current.tier: unknown_tier', 'current.beside.0: partner_needed', HISTORY]],
    [rich, 'current.tier', 'pro', ['current.tier: unknown_tier', 'current.beside.0: partner_needed', HISTORY]],
    [rich, 'current.tier', 'silver', ['current.beside.0: partner_needed', HISTORY]],
    [rich, 'current.tier', null, ['current.beside.0: partner_needed', HISTORY]],
    [rich, 'current.tier', 'diamond', ['current.tier: price_needed', 'current.beside.0: partner_needed', HISTORY]],
    [
      rich,
      'current.beside.0',
      'silver',
      ['current.beside.0: unknown_tier', 'current.tierSeats.care: unknown_tier', HISTORY],
    ],
    [rich, 'current.beside.1', 'care', ['current.beside.1: duplicate_id', HISTORY]],
    [rich, 'current.people.gold', 1, ['current.people.gold: unknown_tier']],
    [rich, 'current.tierSeats.pro', 1, ['current.tierSeats.pro: unknown_tier']],
    [rich, 'pending.tier', 'iron', ['pending.tier: unknown_tier']],
    [rich, 'pending.tier', 'diamond', ['pending.tier: price_needed']],
    [rich, 'pending.tier', 'care', ['pending.tier: unknown_tier']],
    [rich, 'pending.people', { gold: 1 }, ['pending.people.gold: unknown_tier']],
    [waiting, 'pending.removed.0', 'silver', ['pending.removed.0: unknown_tier']],
    [waiting, 'pending.removed.1', 'care', ['pending.removed.1: duplicate_id']],
    [waiting, 'pending.tierSeats.pro', 1, ['pending.tierSeats.pro: unknown_tier']],
    [waiting, 'pending.plan.id', 'mini', ['pending.plan.id: unknown_plan']],
    [having(rich, yearly), 'pending.cycle.zone', 'Asia/Tokyo', ['pending.cycle.zone: wrong_zone']],
    [
      rich,
      'pending.tier',
      null,
      ['next.tier: inconsistent', 'next.beside: inconsistent', 'next.tierSeats: inconsistent'],
    ],
    [rich, 'next.seats', 9, ['next.seats: inconsistent']],
    [rich, 'next.tier', null, ['next.tier: inconsistent']],
    [rich, 'next.people', {}, ['next.people: inconsistent']],
    [waiting, 'next.plan', rich.current.plan, ['next.plan: inconsistent']],
    [
      waiting,
      'pending',
      {},
      ['plan', 'tier', 'beside', 'people', 'seats', 'tierSeats'].map((one) => `next.${one}: inconsistent`),
    ],

    // The period is the cycle's.
    [rich, 'cycle.anchorOn', '2024-02-30', ['cycle.anchorOn: invalid_date']],
    [rich, 'cycle.interval', 'week', ['cycle.interval: unknown_value']],
    [rich, 'cycle.zone', 'Mars/Olympus', ['cycle.zone: unknown_zone']],
    [rich, 'cycle.offsetMonths', 0.5, ['cycle.offsetMonths: out_of_range']],
    [rich, 'period.index', 7_000_001, ['period.index: out_of_range']],
    [rich, 'period.index', 0.5, ['period.index: invalid_type']],
    [
      rich,
      'period.index',
      1,
      ['period.endsOn: wrong_period', 'period.startsOn: wrong_period', 'period.days: wrong_period'],
    ],
    [rich, 'period.days', 31, ['period.days: wrong_period']],
    [rich, 'period.startsOn', '2024-04-02', ['period.startsOn: wrong_period']],
    [rich, 'period.startsOn', '2024-03-01', ['period.startsOn: wrong_period', 'period.start: wrong_period']],
    [rich, 'period.endsOn', '2024-04-30', ['period.endsOn: wrong_period']],
    [
      rich,
      'period.end',
      '2023-11-18T00:00:00.000Z',
      ['period.end: wrong_period', 'period.end: reversed_interval', 'lastAt: out_of_order'],
    ],
    [rich, 'period.end', '2024-05-03T00:00:00.001Z', ['period.end: wrong_period']],
    [rich, 'period.start', '2024-03-29T23:59:59.999Z', ['period.start: wrong_period']],
    [rich, 'cycle.anchorOn', '2024-04-02', ['period.endsOn: wrong_period', 'period.startsOn: wrong_period']],
    [stub, 'period.days', 30, ['period.days: wrong_period']],
    [stub, 'period.startsOn', '2023-06-01', ['period.startsOn: wrong_period', 'period.start: wrong_period']],
    [stub, 'period.stubOf.days', 365, ['period.stubOf.days: wrong_period']],
    [stub, 'period.stubOf.startsOn', '2023-06-02', ['period.stubOf.startsOn: wrong_period']],
    [stub, 'period.stubOf.start', '2023-05-01T00:00:00.000Z', ['period.stubOf.start: wrong_period']],
    [stub, 'period.stubOf', undefined, ['period.startsOn: wrong_period', 'period.days: wrong_period']],

    // When things happened.
    [rich, 'lastAt', '2024-03-31T23:59:59.999Z', ['lastAt: out_of_order', 'history.0.at: out_of_order']],
    [rich, 'lastAt', MAY, ['lastAt: out_of_order']],
    [waiting, 'accepted.0.id', 'a b', ['accepted.0.id: invalid_id']],
    [waiting, 'accepted.0.at', 'then', ['accepted.0.at: invalid_instant']],
    [waiting, 'accepted.0.at', 1_713_139_200_000, ['accepted.0.at: invalid_type']],
    [waiting, 'accepted.2.effectiveAt', 0, ['accepted.2.effectiveAt: invalid_type']],
    [waiting, 'accepted.0.digest', 1, ['accepted.0.digest: invalid_type']],
    [waiting, 'accepted.0', null, ['accepted.0: invalid_type']],
    [waiting, 'accepted.1.id', waiting.accepted[0]?.id, ['accepted.1.id: duplicate_id']],
    [waiting, 'accepted.0.revision', 1, ['accepted.0.revision: out_of_sequence']],
    [waiting, 'accepted.1.revision', 2, ['accepted.1.revision: out_of_sequence']],
    [waiting, 'accepted.6.revision', 9, ['accepted.6.revision: out_of_sequence']],
    [waiting, 'accepted.0.at', '2024-04-17T00:00:00.000Z', ['accepted.0.at: out_of_order']],
    [waiting, 'accepted.0.effectiveAt', '2024-04-15T00:00:00.000Z', ['accepted.0.effectiveAt: out_of_order']],
    [rich, 'credited', ['late_reply'], ['credited.0: invalid_value']],
    [rich, 'credited', ['a@2024-01-01', 'a@2024-01-01'], ['credited.1: duplicate_id']],
    [rich, 'history', undefined, ['history: missing']],
    [rich, 'history', [], [HISTORY]],
    [rich, 'history.0.at', '2024-04-02T00:00:00.000Z', ['history.0.at: out_of_order']],
    [rich, 'history.0.tier', 'iron', ['history.0.tier: unknown_tier', HISTORY]],
    [raised, 'history.1.at', '2024-03-31T00:00:00.000Z', ['history.1.at: out_of_order']],
    [rich, 'history.0.beside', ['gold'], ['history.0.beside.0: unknown_tier', HISTORY]],
    [rich, 'history.0.tier', 'silver', [HISTORY]],

    // What was paid for is what is held and billed in advance.
    [rich, 'paid', [], ['paid: inconsistent']],
    [rich, 'paid.0.item', 'silver', ['paid.0.item: inconsistent', 'paid: inconsistent']],
    [rich, 'paid.0.item', 'gold', ['paid.1.item: inconsistent', 'paid: inconsistent']],
    [rich, 'paid.1.quantity', 11, ['paid.1.quantity: inconsistent']],
    [rich, 'paid.2.quantity', 10, ['paid.2.quantity: inconsistent']],
    [rich, 'paid.3.quantity', 10, ['paid.3.quantity: inconsistent']],
    [rich, 'paid.0.price', 'bundled', ['paid.0.price: invalid_type']],
    [rich, 'paid.1.price.per', 'subscription', ['paid.1.price.per: inconsistent']],
    [rich, 'paid.0.line', 'three:2/1', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'other:1/1', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'three:1/0', ['paid.0.line: wrong_line_id']],

    // What is billed in arrears has a span of the period.
    [spending, 'usage', [], ['usage: inconsistent']],
    [spending, 'usage.0.tier', 'iron', ['usage.0.tier: unknown_tier', 'usage: inconsistent']],
    [spending, 'usage.0.tier', 'production', ['usage: inconsistent']],
    [
      spending,
      'usage.0.until',
      '2024-04-01T00:00:00.000Z',
      ['usage.0.until: reversed_interval', 'usage: inconsistent'],
    ],
    [spending, 'usage.0.until', '2024-04-09T00:00:00.000Z', ['usage.0.until: out_of_order', 'usage: inconsistent']],
    [spending, 'usage.0.from', '2024-03-31T00:00:00.000Z', ['usage.0.from: out_of_order']],
    [spending, 'usage.0.from', '2024-04-09T00:00:00.000Z', ['usage.0.from: out_of_order']],
    [spending, 'usage.0.price.atLeast', '0.001', ['usage.0.price.atLeast: wrong_digits']],
    [spending, 'usage.0.price.bands', [], ['usage.0.price.bands: out_of_range']],
    [rich, 'usage', spending.usage, ['usage.0.tier: unknown_tier', 'usage: inconsistent']],

    // After the end nothing is held.
    [ended, 'current.tier', 'gold', ['current.tier: inconsistent', HISTORY]],
    [ended, 'current.beside', ['care'], ['current.beside: inconsistent', HISTORY]],
    [ended, 'current.people', { pro: 1 }, ['current.people: inconsistent']],
    [ended, 'current.tierSeats', { care: 1 }, ['current.tierSeats: inconsistent']],
    [ended, 'pending', { seats: 1 }, ['pending: inconsistent']],
    [ended, 'paid', rich.paid, ['paid: inconsistent']],
    [ended, 'usage', spending.usage, ['usage: inconsistent']],
    [ended, 'current.plan.unitPrice.currency', 'EUR', ['current.plan.unitPrice.currency: currency_mismatch']],
  ];

  test.each(table.map(([state, ...rest]) => [...rest, state] as const))('%s is %j', (path, value, expected, state) => {
    const broken = put(state, path, value);
    expect(issuesIn(parseSubscription(broken))).toEqual(expected);
    expect(issuesOf(() => advance(broken, state.lastAt))).toEqual(expected.map((one) => `subscription.${one}`));
  });

  test('in both languages, in words that say what to write instead', () => {
    const own =
      /^(inconsistent|wrong_\w+|out_of_order|out_of_sequence|price_needed|partner_needed|currency_mismatch|invalid_id)$/;
    const issues = table.flatMap(([state, path, value]) => {
      const answer = parseSubscription(put(state, path, value));
      return answer.ok ? [] : answer.refusal.issues.filter(({ code }) => own.test(code));
    });
    expect(new Set(issues.map(({ code }) => code)).size).toBeGreaterThan(9);
    for (const { message } of issues) {
      expect(message.en).toMatch(/^(Use|Name|Add|Give|Leave|End) /);
      expect(message.ja).toContain('してください');
    }
  });

  test('and never becomes money: two currencies are not summed', () => {
    const mixed = put(rich, 'current.plan.unitPrice.currency', 'EUR');
    expect(issuesOf(() => advance(mixed, MAY))).toEqual([
      'subscription.current.plan.unitPrice.currency: currency_mismatch',
    ]);
  });

  test.each(['a', 'A.b_c:d@e/f+g-h', 'x'.repeat(64)])('%s can be an id', (id) => {
    const answer = startOf({ id });
    expect(answer.ok && parseSubscription(stored(answer.value.subscription)).ok).toBe(true);
  });
});

describe('a stored event says what is wrong with it, and where', () => {
  const started = startThree({ alreadyPaid: false, holding: HELD });
  const begun = started.ok ? started.value.events : [];
  const madeBy = (type: string) => {
    const [state, asked] = events[type] ?? [];
    return state === undefined || asked === undefined ? [] : decided(state, asked).events;
  };
  const boundary = advance(waiting, MAY).events;
  const table: readonly (readonly [readonly SubscriptionEvent[], string, unknown, readonly string[]])[] = [
    [begun, '0.type', 'bought', ['0.type: unknown_event']],
    [begun, '0.type', undefined, ['0.type: missing']],
    [begun, '0.version', 2, ['0.version: unsupported_version']],
    [begun, '0.subscriptionId', 'a b', ['0.subscriptionId: invalid_id']],
    [begun, '0.revision', 0, ['0.revision: out_of_range']],
    [begun, '0.actor', { id: 'ann', roles: [] }, ['0.actor: invalid_type']],
    [begun, '0.via', 'phone', ['0.via: unknown_value']],
    [begun, '0.because.0', 9, ['0.because.0: invalid_type']],
    [begun, '0.alreadyPaid', undefined, ['0.alreadyPaid: missing']],
    [begun, '0.planStatus', 'ending', ['0.planStatus: inconsistent']],
    [begun, '0.period.days', 31, ['0.period.days: wrong_period']],
    [begun, '0.current.tier', 'iron', ['0.current.tier: unknown_tier', '0.current.beside.0: partner_needed']],
    [begun, '0.prices.gold', undefined, ['0.current.tier: price_needed']],
    [begun, '0.offer.tiers.1.extends', 'iron', ['0.offer.tiers.1.extends: unknown_tier']],
    [
      begun,
      '0.currency',
      'EUR',
      ['0.invoice.currency: currency_mismatch', '0.current.plan.unitPrice.currency: currency_mismatch'],
    ],
    [begun, '0.revision', 2, ['0.revision: out_of_sequence', '0.invoice.id: wrong_invoice_id']],
    [begun, '0.invoice.id', 'three:2', ['0.invoice.id: wrong_invoice_id', ...lineIds('0.invoice', 4)]],
    [begun, '0.invoice.kind', 'change', ['0.invoice.kind: inconsistent']],
    [madeBy('purchased'), '0.revision', 1, ['0.revision: out_of_sequence', '0.invoice.id: wrong_invoice_id']],
    [madeBy('purchased'), '0.actor', null, ['0.actor: invalid_type']],
    [madeBy('purchased'), '0.actor.id', 1, ['0.actor.id: invalid_type']],
    [madeBy('purchased'), '0.actor.status', 'asleep', ['0.actor.status: unknown_value']],
    [madeBy('purchased'), '0.commandId', 'a b', ['0.commandId: invalid_id']],
    [madeBy('purchased'), '0.effectiveAt', 'then', ['0.effectiveAt: invalid_instant']],
    [madeBy('purchased'), '0.planStatus', 'ended', ['0.planStatus: inconsistent']],
    [madeBy('purchased'), '0.restart', restartOf(madeBy('restarted')), ['0.restart: inconsistent']],
    [madeBy('purchased'), '0.account', rich.account, ['0.account: inconsistent']],
    [madeBy('purchased'), '0.undone', ['tier'], ['0.undone: inconsistent']],
    [madeBy('restarted'), '0.restart', undefined, ['0.restart: inconsistent']],
    [madeBy('restarted'), '0.restart.period.days', 28, ['0.restart.period.days: wrong_period']],
    [madeBy('account_changed'), '0.account', undefined, ['0.account: inconsistent']],
    [madeBy('undone'), '0.undone', undefined, ['0.undone: inconsistent']],
    [madeBy('undone'), '0.undone.0', 'everything', ['0.undone.0: unknown_value']],
    [boundary, '0.period.index', 0.5, ['0.period.index: invalid_type']],
    [boundary, '0.period.days', 30, ['0.period.days: wrong_period']],
    [boundary, '0.ended', 1, ['0.ended: invalid_type']],
    [boundary, '0.planStatus', 'ended', ['0.planStatus: inconsistent']],
    [boundary, '0.invoice.kind', 'final', ['0.invoice.kind: inconsistent']],
  ];

  test.each(table.map(([made, ...rest]) => [...rest, made] as const))('%s is %j', (path, value, expected, made) => {
    expect(issuesIn(parseEvents(put(made, path, value)))).toEqual(expected);
  });

  test('a value that is not a list of events is named', () => {
    expect(issuesIn(parseEvents({}))).toEqual([': invalid_type']);
    expect(issuesOf(() => apply(rich, {} as readonly SubscriptionEvent[]))).toEqual(['events: invalid_type']);
  });

  test('events that lead to an unsound state are refused by `apply`', () => {
    const made = put(decided(rich, { type: 'change_seats', seats: 12, at }).events, '0.current.people.iron', 1);
    expect(issuesOf(() => apply(rich, made))).toContain('events.0.current.people.iron: unknown_tier');
  });
});

function restartOf([event]: readonly SubscriptionEvent[]): unknown {
  return event !== undefined && 'restart' in event ? event.restart : undefined;
}

function lineIds(path: string, lines: number): readonly string[] {
  return Array.from({ length: lines }, (_, i) => `${path}.lines.${i}.id: wrong_line_id`);
}

test('what was spent has a name of the form that an offer gives it', () => {
  const [span] = spending.usage;
  const named = (percentOf: string) =>
    issuesIn(parseSubscription({ ...stored(spending), usage: [{ ...span, price: { ...span?.price, percentOf } }] }));
  expect(named('spend')).toEqual([]);
  for (const name of ['', 'a b', 'spend\u202e', 's'.repeat(65)])
    expect(named(name)).toEqual(['usage.0.price.percentOf: invalid_id']);
});
