import { describe, expect, test } from 'vitest';
import * as billing from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { command, team } from './support-team.ts';
import { HALF, MAY, sharing } from './three-tiers.ts';

// An error begins with the function that was called, and its path with the argument (api.md, Two errors).

/** A request that its types would not allow. */
const wrong = (value: unknown) => value as never;

const state = team();
const sharer = sharing('production');

test.each<[string, () => unknown]>([
  ['addOnOf', () => billing.addOnOf(state, wrong('soon'))],
  ['addOnsOf', () => billing.addOnsOf(state, wrong('soon'))],
  ['advance', () => billing.advance(state, wrong('soon'))],
  ['advanceEach', () => billing.advanceEach(state, wrong('soon'))],
  ['apply', () => billing.apply(null, [])],
  ['billingPeriodAt', () => billing.billingPeriodAt(wrong({}), 0)],
  ['decide', () => billing.decide(state, wrong({}))],
  ['explainProration', () => billing.explainProration(wrong({}))],
  ['formatInvoice', () => billing.formatInvoice(wrong({}), { locale: 'en' })],
  ['formatInvoiceHtml', () => billing.formatInvoiceHtml(wrong({}), { locale: 'en' })],
  ['offers', () => billing.offers(wrong({ subscription: state }))],
  ['periodPrice', () => billing.periodPrice('bundled', wrong({}))],
  ['preview', () => billing.preview(state, wrong({}))],
  ['prorate', () => billing.prorate(wrong({}))],
  ['start', () => billing.start(wrong({}))],
  ['upcomingInvoice', () => billing.upcomingInvoice(state, wrong({}))],
])('%s names itself', (name, ask) => {
  const error = thrownBy(ask);
  expect(error.verb).toBe(`billing.${name}`);
  expect(error.message.startsWith(`billing.${name}: `)).toBe(true);
});

describe('what is missing for a bill is told by the verb that bills, at its option', () => {
  const spent = { monthly_spend: of('10.00', 'EUR') };
  test.each<[string, () => unknown, string, string]>([
    ['advance', () => billing.advance(sharer, MAY), 'options.usage', 'usage_needed'],
    [
      'advance',
      () => billing.advance(sharer, MAY, { usage: spent }),
      'options.usage.monthly_spend',
      'currency_mismatch',
    ],
    ['advanceEach', () => [...billing.advanceEach(sharer, MAY)], 'options.usage', 'usage_needed'],
    ['preview', () => billing.preview(sharer, { periods: 1 }), 'options.usage', 'usage_needed'],
    ['upcomingInvoice', () => billing.upcomingInvoice(sharer, { at: sharer.lastAt }), 'options.usage', 'usage_needed'],
    [
      ...(['decide', () => billing.decide(sharer, command({ type: 'end_now', credit: false, at: HALF }))] as const),
      ...(['command.usage', 'usage_needed'] as const),
    ],
  ])('%s', (name, ask, path, code) => {
    const { verb, issues } = thrownBy(ask);
    expect([verb, issues.map((one) => [one.path.join('.'), one.code])]).toEqual([`billing.${name}`, [[path, code]]]);
  });

  test('a credit in another currency is told at its row', () => {
    const row = { remedy: 'late', period: { startsOn: '2024-01-01', endsOn: '2024-02-01' }, due: true };
    const credits = [
      { ...row, amount: of('1.00', 'USD') },
      { ...row, remedy: 'other', amount: of('1', 'JPY') },
    ];
    expect(issuesOf(() => billing.advance(state, MAY, { credits }))).toEqual([
      'options.credits.1.amount: currency_mismatch',
    ]);
  });
});
