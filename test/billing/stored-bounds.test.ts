import { describe, expect, test } from 'vitest';
import { advance, parseEvents, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { put } from './put.ts';
import { type Asked, decided, having } from './support-team.ts';
import { HALF, MAY, sharing, three } from './three-tiers.ts';

// What a stored state may just say, and what it may just not say.

const at = HALF;
const usd = (amount: string) => of(amount, 'USD');
const HELD = { tier: 'gold', beside: ['care'], people: { pro: 3 }, seats: { care: 4 } };
const rich = three({ alreadyPaid: false, holding: HELD });
const busy = having(rich, { type: 'change_seats', seats: 8, at }, { type: 'change_people', people: { pro: 1 }, at });
const spending = having(sharing('business'), { type: 'change_tier', tier: 'enterprise', at });
const yearly: Asked = {
  ...{ type: 'change_interval', interval: 'year', anchorOn: '2024-06-01', at, unitPrice: usd('200.00') },
};
const stub = advance(having(rich, yearly), MAY).subscription;
const over = advance(having(rich, { type: 'end_plan', at }), MAY).subscription;

function faultsOf(state: unknown): string[] {
  const answer = parseSubscription(state);
  return answer.ok ? [] : answer.refusal.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
}

test.each<readonly [string, Subscription]>([
  ['a plan that ended at the end of its period', over],
  ['an instant two days before the date that it starts', put(rich, 'period.start', '2024-03-30T00:00:00.000Z')],
  ['an instant two days after the date that it starts', put(rich, 'period.end', '2024-05-03T00:00:00.000Z')],
  ['a last event of the last millisecond of the period', put(rich, 'lastAt', '2024-04-30T23:59:59.999Z')],
  ['a command that took effect when it was given', put(busy, 'accepted.0.effectiveAt', at)],
  ['a line of the last revision', put(busy, 'paid.0.line', 'three:3/999999999')],
  ['an item that was paid before the start', put(rich, 'paid.0.line', null)],
  ['a remedy with an @ in its id', put(rich, 'credited', ['late@night@2024-01-01', 'late@2024-01-01'])],
  ['a remedy of two periods', put(rich, 'credited', ['late@2024-01-01', 'late@2024-02-01'])],
  ['a span that ended with the last event', put(spending, 'usage.0.until', at)],
  ['a tier of a plan, where the offer names none', put(spending, 'offer.tiers.1.plans', ['cloud'])],
  ['two changes of one instant', put(spending, 'history.0.at', at)],
])('%s', (_, state) => expect(faultsOf(state)).toEqual([]));

describe('a fault', () => {
  const dear = three({ prices: { gold: usd('15.00') } });
  const longer = { ...dear.cycle, interval: 'year' };
  const table: readonly (readonly [Subscription, string, unknown, readonly string[]])[] = [
    [stub, 'period.startsOn', '2024-06-01', ['period.startsOn: wrong_period', 'period.start: wrong_period']],
    [
      ...([stub, 'period.startsOn', stub.period.stubOf?.startsOn] as const),
      ['period.startsOn: wrong_period', 'period.start: wrong_period'],
    ],
    [
      rich,
      'period.end',
      rich.period.start,
      ['period.end: wrong_period', 'period.end: reversed_interval', 'lastAt: out_of_order'],
    ],
    [over, 'lastAt', '2024-05-01T00:00:00.001Z', ['lastAt: out_of_order']],
    [rich, 'credited', ['@2024-01-01'], ['credited.0: invalid_value']],
    [rich, 'credited', ['late@2024-02-30'], ['credited.0: invalid_value']],
    [rich, 'credited', ['late2024-01-01'], ['credited.0: invalid_value']],
    [rich, 'credited', ['2024-01-01'], ['credited.0: invalid_value']],
    [busy, 'paid.0.line', 'three:4/1', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'three-more:1/1', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'three:1/1/1', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'three:1/1a', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'three:01/1', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'three:1/1000000000', ['paid.0.line: wrong_line_id']],
    [rich, 'paid.0.line', 'other', ['paid.0.line: wrong_line_id']],
    [rich, 'next.beside', [], ['next.beside: inconsistent']],
    [rich, 'next.tierSeats', undefined, ['next.tierSeats: inconsistent']],
    [rich, 'next.plan.id', 'max', ['next.plan: inconsistent']],
    [rich, 'offer.tiers.0.extends', 'bronze', ['offer.tiers.0.extends: circular_tiers']],
    [
      ...([rich, 'offer.tiers.0.extends', 'diamond'] as const),
      [0, 1, 2, 3, 4].map((i) => `offer.tiers.${i}.extends: circular_tiers`),
    ],
    [rich, 'offer.tiers.5.beside.1', 'iron', ['offer.tiers.5.beside.1: unknown_tier']],
    [rich, 'offer.tiers.2.plans.1', 'mini', ['offer.tiers.2.plans.1: unknown_plan']],
    [rich, 'offer.plans.2.id', 'plus', ['offer.tiers.2.plans.1: unknown_plan', 'offer.plans.2.id: duplicate_id']],
    [
      ...([dear, 'pending'] as const),
      { cycle: longer, prices: { gold: { per: 'seat', amount: '15.00', every: 'period' } } },
      ['pending.prices.gold: tier_cheaper_than_lower'],
    ],
    // The price of a month says nothing of a year.
    [dear, 'pending.cycle', longer, []],
    // A price of one period says nothing of a longer one: `pending` has no prices to lead into.
    [
      put(rich, 'prices.gold', { per: 'seat', amount: '12.00', every: 'period' }),
      'pending.cycle',
      longer,
      ['pending.prices: price_needed'],
    ],
    [spending, 'usage.1.from', '2024-04-10T00:00:00.000Z', []],
    [
      spending,
      'usage.0.from',
      '2024-04-16T12:00:00.001Z',
      ['usage.0.from: out_of_order', 'usage.0.until: reversed_interval', 'usage.1.from: out_of_order'],
    ],
    [spending, 'usage.0.until', null, ['usage: inconsistent']],
    [spending, 'usage.0.until', spending.usage[0]?.from, ['usage.0.until: reversed_interval']],
    [spending, 'usage.0.price.bands.0.upTo', '0', ['usage.0.price.bands.0.upTo: invalid_price']],
    [spending, 'prices.business.bands.0.upTo', '0', ['prices.business.bands.0.upTo: invalid_price']],
    [spending, 'history.1.at', '2024-03-31T00:00:00.000Z', ['history.1.at: out_of_order']],
    [spending, 'history.1.tier', 'business', ['history: inconsistent']],
    [spending, 'history.1.beside', ['detection'], ['history: inconsistent']],
  ];
  test.each(table.map(([state, ...rest]) => [...rest, state] as const))('%s is %j', (path, value, expected, state) =>
    expect(faultsOf(put(state, path, value))).toEqual(expected),
  );
});

describe('the words name what to use', () => {
  const words: readonly (readonly [Subscription, string, unknown, readonly string[], (readonly string[])?])[] = [
    [rich, 'paid', [], ['plan, gold, care, pro']],
    [rich, 'paid.0.item', 'silver', ['plan, gold, care, pro', 'silver']],
    [rich, 'paid.1.quantity', 11, ['10']],
    [rich, 'next.tierSeats', undefined, ['{"care":4}']],
    [rich, 'next.seats', 9, ['10']],
    [over, 'next.tierSeats', { care: 4 }, ['nothing'], []],
    [over, 'current.people', { pro: 1 }, ['{}']],
    [over, 'current.tierSeats', { care: 1 }, ['{}']],
    [over, 'pending', { seats: 1 }, ['{}']],
    [over, 'paid', rich.paid, ['[]']],
    [over, 'usage', spending.usage, ['[]']],
    [rich, 'current.plan.unitPrice.currency', 'EUR', ['USD', 'EUR']],
    [rich, 'prices.platinum.amount', '600', ['USD', '600', '2', '0']],
    [rich, 'current.tier', 'silver', ['care', 'gold, platinum']],
    [rich, 'current.tier', 'diamond', ['diamond', 'USD']],
    [stub, 'period.days', 30, ['31', '30']],
    [rich, 'period.endsOn', '2024-04-30', ['2024-05-01', '2024-04-30']],
    [rich, 'period.end', '2024-05-03T00:00:00.001Z', ['2024-05-01', '2024-05-03T00:00:00.001Z']],
    [rich, 'lastAt', MAY, [MAY]],
    [busy, 'accepted.0.revision', 1, ['1', '3']],
    [rich, 'credited', ['late_reply'], ['late_reply@2026-10-01', '"late_reply"']],
    [rich, 'paid.0.line', 'three:2/1', ['three:1/1', 'null']],
    [spending, 'usage', spending.usage.slice(0, 1), ['enterprise']],
    [spending, 'prices.business.bands.0.upTo', '0', ['0']],
    [spending, 'prices.business.bands.1.upTo', '10000', ['10000']],
    [having(rich, yearly), 'pending.cycle.zone', 'Asia/Tokyo', ['UTC', 'Asia/Tokyo'], ['UTC']],
    [rich, 'offer.tiers.0.extends', 'bronze', ['bronze']],
  ];
  test.each(words.map(([state, ...rest]) => [...rest, state] as const))('%s is %j: %j', (path, value, en, ...more) => {
    const state = more.at(-1) as Subscription; // it stands last in every row
    const ja = more.length > 1 ? (more[0] as readonly string[]) : en;
    const answer = parseSubscription(put(state, path, value));
    const [issue] = answer.ok ? [] : answer.refusal.issues;
    for (const one of en) expect(issue?.message.en).toContain(one);
    for (const one of ja) expect(issue?.message.ja).toContain(one);
  });
});

test('an event that is no object is a fault of its place', () => {
  const made = decided(rich, { type: 'change_seats', seats: 12, at }).events;
  for (const other of [null, 5, 'renewed', [], undefined]) {
    const answer = parseEvents([...made, other]);
    expect(answer.ok ? [] : answer.refusal.issues.map(({ path }) => path.join('.'))).toEqual(['1']);
  }
});
