import { describe, expect, test } from 'vitest';
import { advance, decide, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, command, decided, having, team } from './support-team.ts';
import { HALF, sharing, three } from './three-tiers.ts';

// What answers about terms rest on, and their data, to the letter. The built-in offer cites its page; another offer cites
// nothing, so that the readings remain.

const usd = (amount: string) => of(amount, 'USD');
const built = team({ prices: { grand: usd('3.00'), essentials: usd('4.99'), enhanced: usd('12.49') } });
const at = '2024-02-15T12:00:00.000Z';
const renewal = '2024-02-29T00:00:00.000Z';
const plan = (id: string, amount: string): Asked => ({ type: 'change_plan', plan: id, unitPrice: usd(amount) });
const people = (grand: number): Asked => ({ type: 'change_people', people: { grand } });
const prices = (amount: string): Asked => ({ type: 'change_prices', prices: { enhanced: usd(amount) } });
const yearly: Asked = { type: 'change_interval', interval: 'year', unitPrice: usd('150.00') };
const monthly: Asked = { type: 'change_interval', interval: 'month' };
const ended = having(built, { type: 'end_now', credit: true });
const late = advance(having(built, { type: 'purchase', tier: 'essentials' }), renewal).subscription;

describe('a change of terms says what it is, when it takes effect, and by which rules', () => {
  test.each<[string, Subscription, Asked, string, readonly string[]]>([
    ['plan_changed', built, plan('business', '20.00'), at, ['R11', 'A18']],
    ['plan_change_scheduled', built, plan('standard', '10.00'), renewal, ['R12', 'A18']],
    ['price_change_scheduled', built, prices('13.00'), renewal, ['R12', 'A18']],
    ['interval_change_scheduled', built, yearly, renewal, ['R12', 'A18']],
    ['people_increased', built, people(2), at, ['R11', 'A18']],
    ['people_decrease_scheduled', having(built, people(2)), people(1), renewal, ['R12', 'A18']],
    ['restarted', ended, { type: 'restart' }, at, ['R11', 'A18']],
    ['late_removal', late, { type: 'remove', at: '2024-02-28T23:00:00.000Z' }, renewal, ['R13', 'A12']],
    ['undone', having(built, plan('standard', '10.00')), plan('advanced', '15.00'), at, ['A18']],
    ['undone', having(built, prices('13.00')), prices('12.49'), at, ['A18']],
    ['undone', having(built, yearly), monthly, at, ['A18']],
    ['undone', having(built, people(2), people(1)), people(2), at, ['A18']],
  ])('%s (%#)', (type, state, asked, effectiveAt, because) => {
    const { events, invoice } = decided(state, asked);
    const [event] = events;
    expect([event?.type, event?.effectiveAt, event?.because]).toEqual([type, effectiveAt, because]);
    expect([invoice?.because ?? because]).toEqual([because]);
    for (const line of invoice?.lines ?? []) expect(line.because).toEqual(because);
  });

  test('what is billed in arrears, and a remedy, cite their own', () => {
    const usage = { monthly_spend: usd('10000.00') };
    const row = { remedy: 'late', period: { startsOn: '2024-04-01', endsOn: '2024-05-01' }, due: true };
    const credits = [{ ...row, amount: usd('5.00') }];
    const [invoice] = advance(sharing('production'), '2024-05-01T00:00:00.000Z', { usage, credits }).invoices;
    expect(invoice?.lines.map(({ kind, because }) => [kind, because])).toEqual([
      ['usage', ['A18']],
      ['remedy', []],
    ]);
  });
});

describe('a refusal about terms carries its own data, and nothing else', () => {
  const rich = three({ holding: { tier: 'gold', beside: ['care'], people: { pro: 2 }, seats: { care: 5 } } });
  const MAY = '2024-05-01T00:00:00.000Z';
  const by = (asked: Asked): Asked => ({ at: HALF, ...asked });
  const twice = (asked: Asked): [Subscription, Asked] => [having(rich, by(asked)), asked];
  const scheduled = { effectiveAt: MAY };

  test.each<[string, Subscription, Asked, readonly string[], object]>([
    ['no_change', rich, plan('plus', '20.00'), ['A18'], { held: 'plus' }],
    [
      'no_change',
      rich,
      { type: 'change_prices', prices: { gold: { per: 'seat', amount: { USD: '12.00' } } } },
      ['A18'],
      { held: null },
    ],
    ['no_change', rich, monthly, ['A18'], { held: 'month' }],
    ['no_change', rich, { type: 'change_account', flags: [] }, ['A18'], { held: null }],
    ['no_change', rich, { type: 'change_people', people: { pro: 2 } }, ['A18'], { held: null }],
    ['no_change', rich, { type: 'change_seats', seats: 5, tier: 'care' }, ['A18'], { held: 5 }],
    ['no_change', rich, { type: 'restart' }, ['A18'], { held: 'plus' }],
    ['no_change', rich, { type: 'change_tier', tier: 'gold' }, ['A21'], { held: 'gold' }],
    ['already_scheduled', ...twice(plan('max', '19.00')), [], scheduled],
    ['already_scheduled', ...twice({ type: 'change_prices', prices: { gold: usd('13.00') } }), [], scheduled],
    ['already_scheduled', ...twice({ type: 'change_people', people: { pro: 1 } }), [], scheduled],
    ['already_scheduled', ...twice({ type: 'change_seats', seats: 8 }), [], scheduled],
    ['already_scheduled', ...twice({ type: 'change_seats', seats: 4, tier: 'care' }), [], scheduled],
    ['already_scheduled', ...twice({ type: 'change_tier', tier: 'silver' }), [], scheduled],
    ['already_scheduled', ...twice({ type: 'end_plan' }), [], scheduled],
    ['removal_already_scheduled', ...twice({ type: 'remove', tier: 'gold' }), [], scheduled],
    ['removal_already_scheduled', ...twice({ type: 'remove', tier: 'care' }), [], scheduled],
    ['not_held', rich, { type: 'change_seats', seats: 5, tier: 'silver' }, [], { anyOf: ['silver'] }],
    ['not_held', rich, { type: 'remove', tier: 'silver' }, [], { anyOf: ['silver'] }],
    ['not_held', three(), { type: 'purchase', tier: 'care' }, [], { anyOf: ['gold', 'platinum'] }],
    ['not_held', three(), { type: 'remove' }, [], { anyOf: ['bronze', 'silver', 'gold', 'platinum', 'diamond'] }],
    ['already_held', rich, { type: 'purchase', tier: 'care' }, ['A20'], { tier: 'care' }],
    ['already_held', rich, { type: 'purchase', tier: 'silver' }, ['A20'], { tier: 'gold' }],
    [
      'no_longer_sold',
      three(),
      { type: 'purchase', tier: 'bronze' },
      [],
      { tier: 'bronze', from: null, until: '2023-07-01' },
    ],
    [
      'currency_mismatch',
      rich,
      { ...plan('max', '1.00'), unitPrice: of('1', 'JPY') },
      ['A18'],
      { expected: 'USD', found: 'JPY' },
    ],
    ['currency_mismatch', rich, { ...yearly, unitPrice: of('1', 'JPY') }, ['A18'], { expected: 'USD', found: 'JPY' }],
    ['account_not_eligible', three(), plan('solo', '30.00'), ['A26'], { kind: 'team', plan: 'solo' }],
    [
      'plan_not_eligible',
      three({ plan: { id: 'basic' } }),
      { type: 'purchase', tier: 'gold' },
      ['A26'],
      { tier: 'gold', plan: 'basic', plans: ['plus', 'max'] },
    ],
    ['out_of_order', rich, { type: 'remove', tier: 'gold', at: '2024-03-01T00:00:00Z' }, [], { lastAt: rich.lastAt }],
    ['renewal_due', rich, { type: 'remove', tier: 'gold', at: MAY }, [], { dueAt: MAY }],
    ['nothing_scheduled', rich, { type: 'keep_plan' }, [], {}],
  ])('%s (%#)', (code, state, asked, because, data) => {
    const decision = decide(state, command(by(asked)));
    const { message, ...said } = decision.ok ? { message: null } : decision.refusal;
    expect(said).toStrictEqual({ code, because, ...data });
    expect(message).not.toBe(null);
  });
});
