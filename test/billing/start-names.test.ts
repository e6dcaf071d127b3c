import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { of } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';
import { startOf } from './support-team.ts';
import { startThree, three, threeTiers } from './three-tiers.ts';

// The names in a start: each that its catalogue does not have is told at its place, with those that it has.

const issuesOf = (changes: object) => thrownBy(() => startThree(changes)).issues;
const MAIN = ['bronze', 'silver', 'gold', 'platinum', 'diamond'];

describe('what is held from the start', () => {
  test.each<[object, string, string, readonly string[]]>([
    [{ tier: 'iron' }, 'holding.tier', 'unknown_tier', MAIN],
    [{ tier: 'care' }, 'holding.tier', 'unknown_tier', MAIN],
    [{ tier: 'pro' }, 'holding.tier', 'unknown_tier', MAIN],
    [{ tier: 'gold', beside: ['care', 'iron'] }, 'holding.beside.1', 'unknown_tier', ['care']],
    [{ tier: 'gold', beside: ['silver'] }, 'holding.beside.0', 'unknown_tier', ['care']],
    [{ people: { iron: 1 } }, 'holding.people.iron', 'unknown_variant', ['pro', 'elite']],
    [{ people: { gold: 1 } }, 'holding.people.gold', 'unknown_variant', ['pro', 'elite']],
    [{ seats: { gold: 3 } }, 'holding.seats.gold', 'unknown_tier', []],
    [
      { tier: 'gold', beside: ['care'], seats: { silver: 3 } },
      'holding.seats.silver',
      'unknown_tier',
      ['gold', 'care'],
    ],
  ])('%j: %s', (holding, path, code, expected) => {
    expect(issuesOf({ holding }).map((one) => [one.path.join('.'), one.code, one.expected])).toEqual([
      [path, code, expected],
    ]);
  });
  test('all of them are told at once', () => {
    const holding = { tier: 'iron', beside: ['steel'], people: { tin: 1 }, seats: { lead: 1 } };
    expect(
      issuesOf({ holding, plan: { id: 'mini' }, account: { kind: 'team', plan: 'plus' } }).map(({ path }) =>
        path.join('.'),
      ),
    ).toEqual([
      ...['plan.id', 'account.plan', 'holding.tier', 'holding.beside.0', 'holding.people.tin', 'holding.seats.lead'],
    ]);
  });
});

test('the plan of the account is the plan of the subscription', () => {
  const account = (plan: string) => ({ account: { kind: 'team', plan } });
  expect(three(account('plus')).current.plan.id).toBe('plus');
  const [issue] = issuesOf(account('max'));
  expect([issue?.path.join('.'), issue?.code]).toEqual(['account.plan', 'plan_mismatch']);
  for (const name of ['"max"', '"plus"']) {
    expect(issue?.message.en).toContain(name);
    expect(issue?.message.ja).toContain(name);
  }
});

test('no tier may be called as the line of the plan is', () => {
  const tiers = { plan: { label: 'Plan', price: { per: 'seat', amount: { USD: '1.00' } } } };
  const catalog = define({ ...threeTiers, tiers, selfService: undefined } as never);
  expect(issuesOf({ catalog }).map(({ path, code }) => [path.join('.'), code])).toEqual([
    ['catalog.tiers.plan', 'invalid_id'],
  ]);
});

test('how it is rounded and measured may be said, and is half up by the day where it is not', () => {
  expect([three().rounding, three().granularity]).toEqual(['half_up', 'day']);
  for (const granularity of ['day', 'second']) expect(three({ granularity }).granularity).toBe(granularity);
  for (const rounding of ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor']) {
    expect(three({ rounding }).rounding).toBe(rounding);
  }
  const issues = issuesOf({ granularity: 'hour', rounding: 'nearest' });
  expect(issues.map(({ path, code }) => [path.join('.'), code])).toEqual([
    ['rounding', 'unknown_rounding'],
    ['granularity', 'unknown_granularity'],
  ]);
});

test('what is left out of an account and of a holding is no, or nothing', () => {
  const state = three({ account: { kind: 'team' }, holding: {} });
  expect(state.account).toEqual({ kind: 'team', salesExecutive: false, selfServe: true, flags: [] });
  expect(state.current).toEqual({ ...{ plan: state.current.plan, seats: 10 }, tier: null, beside: [], people: {} });
  const closed = three({
    account: { kind: 'team', selfServe: false, salesExecutive: true, flags: ['a'], name: 'Acme' },
  });
  expect(closed.account).toEqual({ kind: 'team', salesExecutive: true, selfServe: false, flags: ['a'] });
});

test('a start that was paid elsewhere is so where that is said', () => {
  for (const alreadyPaid of [undefined, false]) {
    const answer = startOf({ alreadyPaid });
    expect(answer.ok && [answer.value.invoice?.id, answer.value.events[0].alreadyPaid]).toEqual(['team:1', false]);
    expect(answer.ok && answer.value.subscription.paid[0]?.line).toBe('team:1/1');
  }
  const paid = startOf({ alreadyPaid: true });
  expect(paid.ok && [paid.value.invoice, paid.value.subscription.paid[0]?.line]).toEqual([null, null]);
});

test('each item of the first invoice was paid by its own line', () => {
  const { paid } = three({ alreadyPaid: false, holding: { tier: 'gold', beside: ['care'], people: { pro: 1 } } });
  expect(paid.map(({ item, line }) => [item, line])).toEqual([
    ['plan', 'three:1/1'],
    ['gold', 'three:1/2'],
    ['care', 'three:1/3'],
    ['pro', 'three:1/4'],
  ]);
});

test('the price of the plan is in the currency of the subscription, or refused', () => {
  const plan = { id: 'advanced', unitPrice: of('1500', 'JPY') };
  const refusal = { code: 'currency_mismatch', expected: 'USD', found: 'JPY' };
  expect(startOf({ plan, prices: {} })).toMatchObject({ ok: false, refusal });
  expect(startOf({ plan, prices: {}, currency: 'JPY' }).ok).toBe(true);
  expect(startOf({ plan: { id: 'advanced', unitPrice: null } }).ok).toBe(true);
});
