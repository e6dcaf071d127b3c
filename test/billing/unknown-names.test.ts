import { describe, expect, test } from 'vitest';
import { decide, parseEvents, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';
import { included } from './included.ts';
import { type Asked, command, having } from './support-team.ts';
import { HALF as at, three } from './three-tiers.ts';

// A name that a subscription's offer does not have is a fault at its place, which lists the names that it has.

const usd = (amount: string) => of(amount, 'USD');
const state = three({ holding: { tier: 'gold', beside: ['care'], people: { pro: 1 } } });
const ended = having(state, { type: 'end_now', credit: false, at });
const MAIN = ['bronze', 'silver', 'gold', 'platinum', 'diamond'];
const ACCOUNT = [...MAIN, 'care'];
const ALL = [...ACCOUNT, 'pro', 'elite'];
const PLANS = ['basic', 'plus', 'max', 'solo'];
const PEOPLE = ['pro', 'elite'];
const yearly = { type: 'change_interval', interval: 'year', unitPrice: usd('200.00') } as const;

describe('every command that names something', () => {
  test.each<[string, string, readonly string[], Subscription, Asked]>([
    ['tier', 'unknown_tier', ACCOUNT, state, { type: 'purchase', tier: 'iron' }],
    ['tier', 'unknown_tier', ACCOUNT, state, { type: 'purchase', tier: 'pro' }],
    ['tier', 'unknown_tier', MAIN, state, { type: 'change_tier', tier: 'iron' }],
    ['tier', 'unknown_tier', MAIN, state, { type: 'change_tier', tier: 'pro' }],
    ['tier', 'unknown_tier', ACCOUNT, state, { type: 'remove', tier: 'iron' }],
    ['tier', 'unknown_tier', ACCOUNT, state, { type: 'remove', tier: 'pro' }],
    ['tier', 'unknown_tier', ACCOUNT, state, { type: 'undo', tier: 'iron' }],
    ['tier', 'unknown_tier', ACCOUNT, state, { type: 'change_seats', seats: 5, tier: 'iron' }],
    ['people.iron', 'unknown_variant', PEOPLE, state, { type: 'change_people', people: { pro: 1, iron: 1 } }],
    ['people.gold', 'unknown_variant', PEOPLE, state, { type: 'change_people', people: { gold: 1 } }],
    ['plan', 'unknown_plan', PLANS, state, { type: 'change_plan', plan: 'mini' }],
    ['plan.id', 'unknown_plan', PLANS, ended, { type: 'restart', plan: { id: 'mini' } }],
    ['prices.iron', 'unknown_tier', ALL, state, { type: 'change_prices', prices: { iron: usd('1.00') } }],
    ['prices.iron', 'unknown_tier', ALL, state, { ...yearly, prices: { iron: usd('1.00') } }],
    ['prices.iron', 'unknown_tier', ALL, ended, { type: 'restart', prices: { iron: usd('1.00') } }],
  ])('%s: %s of %j', (path, code, expected, from, asked) => {
    const { issues } = thrownBy(() => decide(from, command({ ...asked, at })));
    expect(issues.map((one) => [one.path.join('.'), one.code, one.expected])).toEqual([
      [`command.${path}`, code, expected],
    ]);
  });

  test('two of them are told at once, and no other field of it', () => {
    const asked = command({ type: 'change_people', people: { iron: 1, pro: 1, steel: 2 }, at });
    const { issues } = thrownBy(() => decide(state, asked));
    expect(issues.map((one) => one.path.join('.'))).toEqual(['command.people.iron', 'command.people.steel']);
  });
});

test('a tier that costs less than the one below it is told at its price, for each command with prices', () => {
  const cheap = { gold: usd('1.00') };
  const places = [
    [state, { type: 'change_prices', prices: cheap }],
    [state, { ...yearly, prices: cheap }],
    [ended, { type: 'restart', prices: cheap }],
  ] as const;
  for (const [from, asked] of places) {
    const { issues } = thrownBy(() => decide(from, command({ ...asked, at })));
    expect(issues.map((one) => [one.path.join('.'), one.code])).toEqual([
      ['command.prices.gold', 'tier_cheaper_than_lower'],
    ]);
  }
});

test('a command of no known type, and an event of none, list the types', () => {
  const types = [
    ...['purchase', 'change_tier', 'remove', 'undo', 'keep_plan', 'change_seats', 'change_people', 'change_plan'],
    ...['change_prices', 'change_account', 'change_interval', 'end_plan', 'end_now', 'restart'],
  ];
  for (const type of ['gift', undefined]) {
    const { issues } = thrownBy(() => decide(state, { ...command({ type: 'undo' }), type } as never));
    const code = type === undefined ? 'missing' : 'unknown_command';
    expect(issues.map((one) => [one.code, one.expected])).toEqual([[code, types]]);
  }
  const events = [
    ...['started', 'purchased', 'upgraded', 'downgrade_scheduled', 'seats_increased', 'seats_decrease_scheduled'],
    ...['people_increased', 'people_decrease_scheduled', 'plan_changed', 'plan_change_scheduled'],
    ...['price_change_scheduled', 'interval_change_scheduled', 'account_changed', 'removal_scheduled', 'late_removal'],
    ...['undone', 'plan_end_scheduled', 'ended', 'restarted', 'renewed', 'plan_ended'],
  ];
  for (const event of [{ version: 1, type: 'gift' }, { version: 1 }]) {
    const answer = parseEvents([event]);
    expect(answer.ok ? [] : answer.refusal.issues.map((one) => one.expected)).toEqual([events]);
  }
});

test('where several tiers are held, a removal has to name one of them', () => {
  const { issues } = thrownBy(() => decide(state, command({ type: 'remove', at })));
  expect(issues.map((one) => [one.path.join('.'), one.code, one.expected])).toEqual([
    ['command.tier', 'missing', ['gold', 'care']],
  ]);
  for (const name of ['gold', 'care']) expect(issues[0]?.message.ja).toContain(name);
  const cloud = { catalog: included, plan: { id: 'cloud' }, holding: { beside: ['premium'] } };
  const beside = thrownBy(() => decide(three(cloud), command({ type: 'remove', at })));
  expect(beside.issues.map((one) => one.expected)).toEqual([['premium']]);
});
