import { describe, expect, test } from 'vitest';
import { orThrow } from '../../src/answer/decision.js';
import { addOnOf, advance, apply } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { having, linesIn, linesOf, startOf, stored, TEAM, team } from './support-team.ts';
import { sharing, startThree, three } from './three-tiers.ts';

const refusalOf = (changes: object) => {
  const decision = startOf(changes);
  return decision.ok ? null : decision.refusal;
};

test('a subscription starts in the billing period that holds the instant, with nothing pending', () => {
  const state = team({ at: '2024-03-10T09:00:00+09:00' });
  expect(state.period).toMatchObject({ index: 1, startsOn: '2024-02-29', endsOn: '2024-03-31' });
  const plan = { id: 'advanced', unitPrice: of('15.00', 'USD') };
  const held = { plan, tier: null, beside: [], people: {}, seats: 10 };
  expect([state.current, state.next, state.pending, state.lastAt]).toEqual([
    held,
    held,
    {},
    '2024-03-10T00:00:00.000Z',
  ]);
  expect(state).toMatchObject({ id: 'team', planStatus: 'active', revision: 1, currency: 'USD', accepted: [] });
});

test('a stream begins with one event, whose application is the subscription', () => {
  const { subscription, events } = orThrow(startOf());
  expect(events).toMatchObject([{ type: 'started', revision: 1, subscriptionId: 'team' }]);
  expect(apply(null, events)).toEqual(subscription);
  expect(apply(null, stored(events))).toEqual(subscription);
});

describe('the first invoice', () => {
  const begun = (changes: object) => orThrow(startOf({ alreadyPaid: false, ...changes }));

  test('is prorated from the start to the end of the period, all lines charges', () => {
    // 150.00 × 14/29 = 72.4138, 49.90 × 14/29 = 24.0897
    const { invoice, events } = begun({ at: '2024-02-15T08:00:00Z', holding: { tier: 'essentials' } });
    expect(linesIn({ invoice })).toEqual(['plan charge 72.41', 'essentials charge 24.09']);
    expect(invoice).toMatchObject({
      id: 'team:1',
      kind: 'first',
      total: { amount: '96.50' },
      issuedAt: '2024-02-15T08:00:00.000Z',
    });
    expect(events[0]?.invoice).toEqual(invoice);
  });
  test('is the whole price on the first day of a period', () =>
    expect(linesIn(begun({}))).toEqual(['plan charge 150.00']));
  test('is what the migration of one that is paid for already does not have', () => {
    const { invoice, subscription } = orThrow(startOf({ holding: { tier: 'essentials' } }));
    expect(invoice).toBe(null);
    const more = { type: 'change_seats', seats: 11, at: '2024-02-15T12:00:00Z' } as const;
    expect(linesOf(subscription, more).map((line) => line.split(' ')[1])).toEqual([
      'credit',
      'charge',
      'credit',
      'charge',
    ]);
    expect(subscription.paid.map(({ item, line, quantity }) => [item, line, quantity])).toEqual([
      ['plan', null, 10],
      ['essentials', null, 10],
    ]);
  });
  test('has a line for everything that is held: the plan, the tier, beside it, people', () => {
    const holding = { tier: 'platinum', beside: ['care'], people: { pro: 2, elite: 1 }, seats: { care: 5 } };
    const { invoice } = orThrow(startThree({ alreadyPaid: false, holding }));
    expect(linesIn({ invoice })).toEqual([
      ...[
        'plan charge 200.00',
        'platinum charge 600.00',
        'care charge 10.00',
        'pro charge 60.00',
        'elite charge 50.00',
      ],
    ]);
  });
  test('has no line for a plan that is billed elsewhere, nor for a share of what will be spent', () => {
    const plan = { id: 'advanced' };
    expect(linesIn(begun({ plan, holding: { tier: 'essentials' } }))).toEqual(['essentials charge 49.90']);
    expect(begun({ plan }).invoice).toBe(null);
    expect(sharing('enterprise', { alreadyPaid: false }).paid).toEqual([]);
  });
});

describe('who may', () => {
  test.each(['standard', 'advanced', 'business', 'business_plus', 'enterprise', 'education'])(
    'R1 A26: %s is a team plan',
    (id) => expect(refusalOf({ plan: { id } })).toBe(null),
  );

  test.each(['basic', 'plus', 'professional', 'essentials', 'family'])('R1 A26: %s is an individual plan', (id) => {
    const expected = { code: 'account_not_eligible', because: ['R1', 'A26'], plan: id };
    expect(refusalOf({ account: { kind: 'individual' }, plan: { id } })).toMatchObject({
      ...expected,
      kind: 'individual',
    });
    expect(refusalOf({ account: { kind: 'team' }, plan: { id } })).toMatchObject({ ...expected, kind: 'team' });
  });

  test('A26: an individual on a team plan is refused too', () =>
    expect(refusalOf({ account: { kind: 'individual' } })).toMatchObject({ code: 'account_not_eligible' }));

  test('an account with a flag of a tier does not begin with it', () => {
    const decision = startThree({ account: { kind: 'team', flags: ['trial'] }, holding: { tier: 'platinum' } });
    expect(decision).toMatchObject({ refusal: { code: 'account_not_eligible' } });
  });

  test('a tier that is not sold any more is held still, and a plan that does not go with a tier is refused', () => {
    expect(three({ holding: { tier: 'bronze' } }).current.tier).toBe('bronze');
    const decision = startThree({ plan: { id: 'basic' }, holding: { tier: 'gold' } });
    expect(decision).toMatchObject({
      refusal: { code: 'plan_not_eligible', tier: 'gold', plan: 'basic', plans: ['plus', 'max'] },
    });
  });

  test('fields of an account that billing does not know are ignored; its plan, where it is said, agrees', () => {
    const account = { ...TEAM.account, id: 'acme', zone: 'Asia/Tokyo', products: ['dropbox'] };
    expect(team({ account })).toEqual(team());
    expect(team({ account: { ...account, plan: 'advanced' } })).toEqual(team());
  });
});

describe('prices', () => {
  test("are the catalogue's, in the currency of the subscription, for a billing period", () => {
    const yearly = three({ interval: 'year', holding: { tier: 'gold', beside: ['care'] }, plan: { id: 'plus' } });
    const [invoice = null] = advance(yearly, '2025-04-01T00:00:00.000Z').invoices;
    // Gold is 12.00 a month, Care 24.00 a year.
    expect(linesIn({ invoice })).toEqual(['gold renewal 1440.00', 'care renewal 240.00']);
  });
  test('are given by the caller where the catalogue has none, for one unit and one billing period', () => {
    const prices = { gold: of('9.00', 'EUR'), platinum: of('500.00', 'EUR'), elite: of('45.00', 'EUR') };
    const spec = {
      currency: 'EUR',
      plan: { id: 'plus' },
      prices,
      interval: 'year',
      holding: { tier: 'platinum', people: { elite: 2 } },
    };
    const [invoice = null] = advance(three(spec), '2025-04-01T00:00:00.000Z').invoices;
    // Flat and per person, as the catalogue prices these tiers in other currencies.
    expect(linesIn({ invoice })).toEqual(['platinum renewal 500.00', 'elite renewal 90.00']);
  });
  test('may be given in the form of a catalogue', () => {
    const gold = { per: 'seat', amount: { USD: '120.00' }, every: 'year' };
    const [invoice = null] = advance(
      three({ prices: { gold }, holding: { tier: 'gold' } }),
      '2024-05-01T00:00:00.000Z',
    ).invoices;
    expect(linesIn({ invoice })[1]).toBe('gold renewal 100.00');
  });
  test('of what is held are needed', () => {
    const refused = (changes: object) => startThree(changes);
    expect(refused({ holding: { tier: 'diamond' } })).toMatchObject({
      refusal: { code: 'price_needed', tier: 'diamond', currency: 'USD' },
    });
    expect(refused({ currency: 'EUR', plan: { id: 'plus' }, holding: { people: { pro: 1 } } })).toMatchObject({
      refusal: { code: 'price_needed', tier: 'pro', currency: 'EUR' },
    });
    expect(startOf({ prices: {} })).toMatchObject({ ok: true });
  });
  test('of two currencies are refused, and said', () => {
    const prices = { essentials: of('4.99', 'USD'), enhanced: of('1249', 'JPY') };
    expect(refusalOf({ prices })).toMatchObject({ code: 'currency_mismatch', expected: 'USD', found: 'JPY' });
    expect(refusalOf({ currency: 'JPY' })).toMatchObject({ code: 'currency_mismatch', expected: 'JPY', found: 'USD' });
  });
  test('may be free, or the same for two tiers; a higher tier that costs less is not sound', () => {
    const same = team({ prices: { essentials: of('4.99', 'USD'), enhanced: of('4.99', 'USD') } });
    const up = { type: 'change_tier', tier: 'enhanced' } as const;
    expect(linesOf(having(same, { type: 'purchase', tier: 'essentials' }), up)).toEqual([
      ...['essentials credit -24.09', 'enhanced charge 24.09'],
    ]);
    const cheaper = { essentials: of('5.00', 'USD'), enhanced: of('4.99', 'USD') };
    expect(() => team({ prices: cheaper })).toThrowError(
      expect.objectContaining({
        code: 'tier_cheaper_than_lower',
        issues: [expect.objectContaining({ path: ['prices', 'enhanced'] })],
      }),
    );
  });
  test('of a seat may have ten decimals, and the line is rounded once', () => {
    // 0.0015 × 1000 = 1.50; 0.001 × 1000 = 1.00
    const fine = {
      plan: { id: 'advanced', unitPrice: { amount: '0.0015', currency: 'USD' } },
      seats: 1000,
      alreadyPaid: false,
    };
    expect(linesIn(orThrow(startOf(fine)))).toEqual(['plan charge 1.50']);
    const prices = { essentials: { amount: '0.001', currency: 'USD' }, enhanced: of('12.49', 'USD') };
    expect(linesOf(team({ prices, seats: 1000 }), { type: 'purchase', tier: 'essentials', at: TEAM.at })).toEqual([
      'essentials charge 1.00',
    ]);
  });
});

test('the offer is a snapshot: nothing is looked up in a catalogue later', () => {
  const state = three();
  expect(state.offer).toMatchObject({ id: 'three_tiers', version: '1', billingRoles: ['owner'] });
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

test('what is held at the start is held from then on', () => {
  const state = team({ holding: { tier: 'enhanced' }, at: '2024-02-10T00:00:00.000Z' });
  expect(addOnOf(state, '2024-02-10T00:00:00.000Z')?.tier).toBe('enhanced');
  expect(addOnOf(state, '2024-02-09T23:59:59.999Z')).toBe(null);
});

test('the spec is not changed, and the answer is frozen plain JSON', () => {
  const before = JSON.stringify(TEAM);
  const { subscription, events } = orThrow(startOf());
  expect(JSON.stringify(TEAM)).toBe(before);
  for (const value of [subscription, events]) {
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    expect(structuredClone(value)).toEqual(value);
  }
  const { account, period, current, prices, offer, history } = subscription;
  expect([subscription, account, period, current, prices, offer, history, events].every(Object.isFrozen)).toBe(true);
});
