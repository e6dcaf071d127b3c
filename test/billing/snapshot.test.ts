import { describe, expect, test } from 'vitest';
import { advance, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { included } from './included.ts';
import { having, team } from './support-team.ts';
import { HALF as at, MAY, three } from './three-tiers.ts';
import { holdingOf } from './two-beside.ts';

// What a subscription keeps of its catalogue, to the letter: later decisions need nothing else (billing.md, The offer).

const both = (label: string) => ({ en: label, ja: label });

test('the offer of three tiers', () => {
  const usual = {
    holder: 'account',
    extends: null,
    beside: null,
    accounts: 'team',
    plans: null,
    excludes: [],
    sold: {},
  };
  const tier = (id: string, rank: number, more: object = {}) => ({
    ...{ ...usual, id, rank, label: both(id[0]?.toUpperCase() + id.slice(1)) },
    ...more,
  });
  const plan = (id: string, label: string, account = 'team') => ({ id, account, label: both(label) });
  const place = (id: string, label: string) => ({ id, label: both(label) });
  expect(three().offer).toStrictEqual({
    id: 'three_tiers',
    version: three().offer.version,
    tiers: [
      tier('bronze', 0, { sold: { until: '2023-07-01' } }),
      tier('silver', 1, { extends: 'bronze' }),
      tier('gold', 2, { extends: 'silver', plans: ['plus', 'max'] }),
      tier('platinum', 3, { extends: 'gold', excludes: ['trial'], per: 'subscription' }),
      tier('diamond', 4, { extends: 'platinum', excludes: ['trial'] }),
      tier('care', 5, { beside: ['gold', 'platinum'] }),
      tier('pro', 6, { holder: 'person' }),
      tier('elite', 7, { holder: 'person', extends: 'pro' }),
    ],
    plans: [plan('basic', 'Basic'), plan('plus', 'Plus'), plan('max', 'Max'), plan('solo', 'Solo', 'individual')],
    billingRoles: ['owner'],
    selfService: { tiers: ['silver', 'gold'], withSalesExecutive: false, because: [] },
    places: {
      billing: [place('console', 'Console'), place('plans', 'Plans')],
      buttons: [place('add', 'Add'), place('remove', 'Remove'), place('confirm', 'OK')],
    },
    cites: {},
  });
});

test('a plan names the tiers that come with it; one without any has no such field', () => {
  const { plans } = three({ catalog: included, plan: { id: 'cloud' } }).offer;
  expect(plans.map(({ id, ...plan }) => [id, 'includes' in plan, plan.includes])).toEqual([
    ['free', false, undefined],
    ['cloud', true, ['base']],
    ['server', true, ['base', 'gold']],
    ['bare', false, undefined],
  ]);
});

test('of the rules that the built-in offer cites, those about billing are kept', () => {
  const { cites, selfService, places } = team().offer;
  expect(Object.keys(cites).toSorted()).toEqual([
    ...['account_not_eligible', 'add_on_not_held', 'billing_page', 'confirmation', 'member_not_active', 'proration'],
    ...['purchase', 'removal', 'renewal', 'sales', 'sign_in_required'],
  ]);
  expect([selfService?.tiers, selfService?.withSalesExecutive]).toEqual([['essentials'], false]);
  expect(places.billing.map(({ label }) => label.ja)).toEqual([
    ...['管理コンソール', 'お支払い', '利用可能なアドオン機能', 'プレミアム サポート'],
  ]);
});

test('the prices of its tiers in the currency; a tier that has none in it has none', () => {
  const seat = (amount: string, every = 'month') => ({ per: 'seat', amount, every });
  const person = (amount: string) => ({ per: 'person', amount, every: 'month' });
  expect(three().prices).toEqual({
    ...{ bronze: seat('2.00'), silver: seat('5.00'), gold: seat('12.00'), care: seat('24.00', 'year') },
    ...{ platinum: { ...seat('600.00'), per: 'subscription' }, pro: person('30.00'), elite: person('50.00') },
  });
  const yen = three({ currency: 'JPY', plan: { id: 'plus' } }).prices;
  expect([yen.gold, yen.diamond]).toEqual([seat('1200'), undefined]);
  expect(three({ currency: 'EUR', plan: { id: 'plus' } }).prices).toEqual({});
  const share = { percentOf: 'monthly_usage', bands: [{ upTo: null, percent: '2' }], atLeast: '50.00' };
  expect(holdingOf('low').prices.watch).toEqual(share);
});

test('money in a currency that the catalogue does not list counts as its own price does', () => {
  const given = { platinum: of('500.00', 'EUR'), gold: of('9.00', 'EUR'), pro: of('20.00', 'EUR') };
  expect(three({ currency: 'EUR', plan: { id: 'plus' }, prices: given }).prices).toEqual({
    platinum: { per: 'subscription', amount: '500.00', every: 'period' },
    gold: { per: 'seat', amount: '9.00', every: 'period' },
    pro: { per: 'person', amount: '20.00', every: 'period' },
  });
});

describe('a new cycle counts its periods from the old anchor', () => {
  const quarterly = { type: 'change_interval', interval: 'quarter', unitPrice: of('57.00', 'USD'), at } as const;
  const changed = (state: Subscription) => advance(having(state, quarterly), MAY).subscription;
  test.each([
    ['2024-04-01', 1],
    ['2024-01-01', 4],
    ['2023-12-01', 5],
    ['2022-04-01', 25],
    ['2024-09-01', -4],
    ['2025-05-01', -12],
  ])('of %s: %i months later', (anchorOn, offsetMonths) => {
    const { cycle, period } = changed(three({ anchorOn }));
    expect([cycle, period.index]).toEqual([{ anchorOn, interval: 'quarter', zone: 'UTC', offsetMonths }, 0]);
  });
});
