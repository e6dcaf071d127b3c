import { describe, expect, test } from 'vitest';
import { advance, apply, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, codeOf, decided, having, linesIn, linesOf } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// The rows of the table about people, the plan, prices and the interval. Half of April is left: Pro 30.00, Elite 50.00.

const at = HALF;
const people = (counts: object): Asked => ({ type: 'change_people', people: counts, at });
const plan = (id: string, unitPrice?: string): Asked => ({
  type: 'change_plan',
  plan: id,
  at,
  unitPrice: unitPrice === undefined ? null : of(unitPrice, 'USD'),
});
const prices = (silver: string, gold: string): Asked => ({
  type: 'change_prices',
  prices: { silver: of(silver, 'USD'), gold: of(gold, 'USD') },
  at,
});
const undo = (what?: string): Asked => ({ type: 'undo', at, ...(what && { what }) });

const bare = three();
const two = three({ holding: { people: { pro: 2 } } });
const onGold = three({ holding: { tier: 'gold' } });

/** Now and next of one field, the event's type, and what it costs. */
function told(state: Subscription, asked: Asked, field: 'people' | 'plan'): unknown[] {
  const { events, invoice } = decided(state, asked);
  const { current, next } = apply(state, events);
  const show = (value: unknown) => JSON.stringify(value);
  return [events[0]?.type, show(current[field]), show(next[field]), invoice?.total.amount ?? 'free'];
}

const renewal = (state: Subscription) => linesIn({ invoice: advance(state, MAY).invoices[0] ?? null });
const typeOf = (state: Subscription, asked: Asked) => decided(state, asked).events[0]?.type;

describe('people', () => {
  test('more: charged now, for each person', () => {
    expect(linesOf(bare, people({ pro: 2 }))).toEqual(['pro charge 30.00']);
    expect(linesOf(two, people({ pro: 3 }))).toEqual(['pro credit -30.00', 'pro charge 45.00']);
    const asked = told(two, people({ elite: 1 }), 'people');
    expect(asked).toEqual(['people_increased', '{"pro":2,"elite":1}', '{"pro":2,"elite":1}', '25.00']);
  });
  test('fewer: at the renewal', () => {
    expect(told(two, people({ pro: 1 }), 'people')).toEqual([
      'people_decrease_scheduled',
      '{"pro":2}',
      '{"pro":1}',
      'free',
    ]);
    expect(renewal(having(two, people({ pro: 1 })))).toEqual(['plan renewal 200.00', 'pro renewal 30.00']);
    expect(renewal(having(two, people({ pro: 0 })))).toEqual(['plan renewal 200.00']);
  });
  test('the whole move is judged by the total: one Pro less and one Elite more is 20.00 dearer, so it is now', () => {
    expect(linesOf(two, people({ pro: 1, elite: 1 }))).toEqual([
      ...['pro credit -30.00', 'pro charge 15.00', 'elite charge 25.00'],
    ]);
  });
  test('as dear, or cheaper: at the renewal', () => {
    const five = three({ holding: { people: { pro: 5 } } });
    expect(told(five, people({ pro: 0, elite: 3 }), 'people')[3]).toBe('free');
    expect(told(two, people({ pro: 0, elite: 1 }), 'people')).toEqual([
      ...['people_decrease_scheduled', '{"pro":2}', '{"elite":1}', 'free'],
    ]);
  });
  test('one rises while the fall of another is pending: the whole is judged', () => {
    const falling = having(three({ holding: { people: { pro: 5 } } }), people({ pro: 1 }));
    expect(told(falling, people({ elite: 2 }), 'people')).toEqual([
      ...['people_decrease_scheduled', '{"pro":5}', '{"pro":1,"elite":2}', 'free'],
    ]);
    // 30.00 and three times 50.00 are dearer than 150.00.
    expect(told(falling, people({ elite: 3 }), 'people')).toEqual([
      ...['people_increased', '{"pro":1,"elite":3}', '{"pro":1,"elite":3}', '15.00'],
    ]);
  });
  test('the same: no_change, undone where something is pending; what is pending: already_scheduled', () => {
    expect(codeOf(two, people({ pro: 2 }))).toBe('no_change');
    expect(codeOf(two, people({}))).toBe('no_change');
    const falling = having(two, people({ pro: 1 }));
    expect(codeOf(falling, people({ pro: 1 }))).toBe('already_scheduled');
    expect(decided(falling, people({ pro: 2 })).events[0]).toMatchObject({ type: 'undone', undone: ['people'] });
    expect(decided(falling, undo('people')).events[0]).toMatchObject({ type: 'undone', undone: ['people'] });
    expect(codeOf(two, undo('people'))).toBe('nothing_scheduled');
  });
  test("the plan's seats leave the people as they are", () =>
    expect(linesOf(two, { type: 'change_seats', seats: 12, at })).toEqual([
      'plan credit -100.00',
      'plan charge 120.00',
    ]));
});

describe('the plan', () => {
  test('a dearer one: credit and charge, now', () => {
    expect(linesOf(bare, plan('max', '30.00'))).toEqual(['plan credit -100.00', 'plan charge 150.00']);
    expect(told(bare, plan('max', '30.00'), 'plan')[0]).toBe('plan_changed');
  });
  test('a cheaper one: at the renewal', () => {
    expect(told(bare, plan('basic', '8.00'), 'plan').slice(0, 1)).toEqual(['plan_change_scheduled']);
    const state = having(bare, plan('basic', '8.00'));
    expect([state.current.plan.id, state.next.plan.id]).toEqual(['plus', 'basic']);
    expect(renewal(state)).toEqual(['plan renewal 80.00']);
  });
  test('the same plan at another price waits for the renewal, also a dearer one', () => {
    const state = having(bare, plan('plus', '25.00'));
    expect(state.current.plan.unitPrice?.amount).toBe('20.00');
    expect(renewal(state)).toEqual(['plan renewal 250.00']);
  });
  test('the same: no_change, undone where something is pending; what is pending: already_scheduled', () => {
    expect(codeOf(bare, plan('plus', '20.00'))).toBe('no_change');
    const cheaper = having(bare, plan('basic', '8.00'));
    expect(codeOf(cheaper, plan('basic', '8.00'))).toBe('already_scheduled');
    expect(decided(cheaper, plan('plus', '20.00')).events[0]).toMatchObject({ type: 'undone', undone: ['plan'] });
    expect(decided(cheaper, undo('plan')).events[0]).toMatchObject({ type: 'undone', undone: ['plan'] });
    expect(codeOf(bare, undo('plan'))).toBe('nothing_scheduled');
  });
  test('a dearer one while a cheaper one is pending: now, and clears it', () => {
    const state = having(bare, plan('basic', '8.00'), plan('max', '30.00'));
    expect([state.current.plan.id, state.next.plan.id, state.pending]).toEqual(['max', 'max', {}]);
  });
  test('one that a held tier does not go with: plan_not_eligible', () =>
    expect(codeOf(onGold, plan('basic', '8.00'))).toBe('plan_not_eligible'));
  test('a tier that leaves at the renewal may be one that the next plan does not go with', () =>
    expect(codeOf(having(onGold, { type: 'remove', at: HALF }), plan('basic', '8.00'))).toBe('ok'));
  test('a tier that the next plan does not go with is not sold: plan_not_eligible', () =>
    expect(codeOf(having(three(), plan('basic', '8.00')), { type: 'purchase', tier: 'gold', at: HALF })).toBe(
      'plan_not_eligible',
    ));
  test('plans that are billed elsewhere: now, and nothing is charged', () => {
    const elsewhere = three({ plan: { id: 'plus' } });
    expect(told(elsewhere, plan('max'), 'plan').slice(0, 1)).toEqual(['plan_changed']);
    expect(decided(elsewhere, plan('max')).invoice).toBe(null);
  });
});

describe('prices', () => {
  test('they wait for the renewal, also the lower ones; tiers that are not named keep theirs', () => {
    const state = having(onGold, prices('6.00', '10.00'));
    expect(typeOf(onGold, prices('6.00', '10.00'))).toBe('price_change_scheduled');
    expect(linesOf(state, { type: 'change_seats', seats: 12, at })).toContain('gold charge 72.00');
    expect(renewal(state)).toEqual(['plan renewal 200.00', 'gold renewal 100.00']);
    const { subscription } = advance(state, MAY);
    const platinum: Asked = { type: 'change_tier', tier: 'platinum', at: MAY };
    expect(linesOf(subscription, platinum)).toEqual(['gold credit -100.00', 'platinum charge 600.00']);
  });
  test('the pending ones again: already_scheduled; undo takes them back', () => {
    const state = having(onGold, prices('6.00', '10.00'));
    expect(codeOf(state, prices('6.00', '10.00'))).toBe('already_scheduled');
    expect(decided(state, undo('prices')).events[0]).toMatchObject({ type: 'undone', undone: ['prices'] });
    expect(renewal(having(state, undo('prices')))).toEqual(['plan renewal 200.00', 'gold renewal 120.00']);
    expect(codeOf(onGold, undo('prices'))).toBe('nothing_scheduled');
  });
  test('those that are held: no_change, undone where others are pending', () => {
    const given = three({ holding: { tier: 'gold' }, prices: { silver: of('5.00', 'USD'), gold: of('12.00', 'USD') } });
    expect(codeOf(given, prices('5.00', '12.00'))).toBe('no_change');
    const state = having(given, prices('6.00', '13.00'));
    expect(decided(state, prices('5.00', '12.00')).events[0]).toMatchObject({ type: 'undone', undone: ['prices'] });
  });
});

describe('the interval', () => {
  const quarterly: Asked = { type: 'change_interval', interval: 'quarter', unitPrice: of('57.00', 'USD'), at };
  test('it waits for the renewal, with its prices', () => {
    const state = having(onGold, quarterly);
    expect(typeOf(onGold, quarterly)).toBe('interval_change_scheduled');
    // The catalogue's price of Gold is 12.00 a month.
    expect(renewal(state)).toEqual(['plan renewal 570.00', 'gold renewal 360.00']);
    const { period, cycle } = advance(state, MAY).subscription;
    expect([period.startsOn, period.endsOn, cycle.interval]).toEqual(['2024-05-01', '2024-08-01', 'quarter']);
  });
  test('the same: no_change, undone where another is pending', () => {
    const monthly: Asked = { type: 'change_interval', interval: 'month', unitPrice: of('20.00', 'USD'), at };
    expect(codeOf(onGold, monthly)).toBe('no_change');
    const { events } = decided(having(onGold, quarterly), monthly);
    expect(events[0]?.type).toBe('undone');
    expect(apply(having(onGold, quarterly), events).pending).toEqual({});
  });
  test.each([
    ['another price of the plan', { unitPrice: of('21.00', 'USD') }],
    ['another price of a tier', { unitPrice: of('20.00', 'USD'), prices: { gold: of('13.00', 'USD') } }],
    ['another price of a tier alone', { prices: { gold: of('13.00', 'USD') } }],
  ])('the same with %s, where another interval is pending: refused, as the price would be lost', (_, given) => {
    const monthly: Asked = { type: 'change_interval', interval: 'month', at, ...given };
    expect(codeOf(having(onGold, quarterly), monthly)).toBe('interval_change_scheduled');
  });
  test('the same, at the present prices, where another interval is pending: undone', () => {
    const given = three({ holding: { tier: 'gold' }, prices: { gold: of('12.00', 'USD') } });
    const present = { unitPrice: of('20.00', 'USD'), prices: { gold: of('12.00', 'USD') } };
    const monthly: Asked = { type: 'change_interval', interval: 'month', at, ...present };
    const prices = { gold: of('36.00', 'USD') };
    expect(typeOf(having(given, { ...quarterly, prices } as Asked), monthly)).toBe('undone');
  });
  test.each(['interval', 'prices', undefined])('undo of %s takes back the interval with its prices', (what) => {
    const state = having(onGold, quarterly, undo(what));
    expect(state.pending).toEqual({});
    expect(renewal(state)).toEqual(['plan renewal 200.00', 'gold renewal 120.00']);
  });
});

test('undo takes back one thing, and leaves the rest', () => {
  const state = having(
    three({ holding: { tier: 'gold', people: { pro: 2 } } }),
    ...[plan('plus', '18.00'), people({ pro: 1 }), prices('6.00', '10.00')],
    ...[{ type: 'change_seats', seats: 8, at } as const, { type: 'change_tier', tier: 'silver', at } as const],
    { type: 'end_plan', at },
  );
  for (const what of ['tier', 'seats', 'people', 'plan', 'prices', 'plan_end']) {
    const { events } = decided(state, undo(what));
    expect(events[0]?.undone).toEqual([what]);
    const after = apply(state, events);
    const kept = Object.keys(state.pending).filter((kind) => kind !== what);
    expect([Object.keys(after.pending), after.planStatus]).toEqual([kept, what === 'plan_end' ? 'active' : 'ending']);
  }
  const all = ['tier', 'seats', 'people', 'plan', 'prices', 'plan_end'];
  expect(decided(state, undo()).events[0]?.undone).toEqual(all);
  expect(codeOf(state, undo('removal'))).toBe('nothing_scheduled');
});
