import { describe, expect, test } from 'vitest';
import { advance, formatInvoice, type Invoice, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { thrownBy } from '../thrown.ts';
import { put } from './put.ts';
import { decided, having, team } from './support-team.ts';
import { HALF as at, MAY, three } from './three-tiers.ts';

// Documents with more than one fault: what is told at once, what is not asked while something else is wrong, and in
// which words.

const HISTORY = 'history: inconsistent';
const rich = three({ alreadyPaid: false, holding: { tier: 'gold', beside: ['care'], people: { pro: 3 } } });
const over = advance(having(rich, { type: 'end_plan', at }), MAY).subscription;

/** A copy with other values at some paths. */
function changed<T>(document: T, changes: { readonly [path: string]: unknown }): T {
  return Object.entries(changes).reduce((copy, [path, value]) => put(copy, path, value), document);
}

function issuesIn(state: Subscription, changes: { readonly [path: string]: unknown }) {
  const answer = parseSubscription(changed(state, changes));
  return answer.ok ? [] : answer.refusal.issues;
}

const faultsIn = (state: Subscription, changes: { readonly [path: string]: unknown }) =>
  issuesIn(state, changes).map(({ path, code }) => `${path.join('.')}: ${code}`);

describe('a state', () => {
  test('prices are compared once each of them is a price', () => {
    expect(faultsIn(rich, { 'prices.platinum.amount': '600', 'prices.gold.amount': '1.00' })).toEqual([
      'prices.platinum.amount: wrong_digits',
    ]);
    expect(faultsIn(rich, { 'prices.gold.amount': '1.00', 'prices.elite.amount': '1.00' })).toEqual([
      'prices.gold: tier_cheaper_than_lower',
      'prices.elite: tier_cheaper_than_lower',
    ]);
  });
  test('a tier without a price is not asked for its partner', () => {
    const fault = ['current.beside.0: price_needed', HISTORY];
    expect(faultsIn(rich, { 'prices.care': undefined, 'current.tier': null })).toEqual(fault);
    expect(faultsIn(rich, { 'prices.care': undefined, 'current.tier': 'silver' })).toEqual(fault);
  });
  test('after the end its prices are still those of the offer', () => {
    expect(faultsIn(over, { 'prices.iron': 'bundled' })).toEqual(['prices.iron: unknown_tier']);
    expect(faultsIn(over, { 'prices.platinum.amount': '600' })).toEqual(['prices.platinum.amount: wrong_digits']);
    expect(faultsIn(over, { 'current.plan.id': 'mini' })).toEqual(['current.plan.id: unknown_plan']);
  });
  test('after the end the words say what stands for nothing', () => {
    const [tier] = issuesIn(over, { 'current.tier': 'gold' });
    expect(tier?.message.en).toMatch(/^Use null: /);
    const [beside] = issuesIn(over, { 'current.beside': ['care'] });
    expect(beside?.message.en).toMatch(/^Use \[\]: /);
    const every = issuesIn(over, {
      ...{ 'current.tier': 'gold', 'current.beside': ['care'], 'current.people': { pro: 1 } },
      ...{ 'current.tierSeats': { care: 1 }, pending: { seats: 3 }, paid: rich.paid },
    });
    expect(every.map(({ path }) => path.join('.'))).toEqual([
      ...['current.tier', 'current.beside', 'current.people', 'current.tierSeats', 'pending', 'history'],
    ]);
  });
  test('a variant for people stands beside nothing, whatever it says', () => {
    expect(faultsIn(rich, { 'offer.tiers.6.beside': ['gold'], 'current.beside': ['care', 'pro'] })).toContain(
      'current.beside.1: unknown_tier',
    );
  });
  test('what was paid for is told by the names of what is billed in advance, or that there is nothing', () => {
    const elsewhere = three({ plan: { id: 'plus' } });
    const [issue] = issuesIn(elsewhere, { paid: rich.paid.slice(0, 1) });
    expect([issue?.path.join('.'), issue?.message.en.includes('in advance once: -. "plan" is')]).toEqual([
      'paid.0.item',
      true,
    ]);
    const [other] = issuesIn(rich, { 'paid.1.item': 'silver' });
    expect(other?.message.en).toContain('in advance once: plan, gold, care, pro. "silver" is');
  });
  test('of an offer that is not sound nothing else is asked', () => {
    expect(faultsIn(rich, { 'offer.tiers.1.extends': 'iron', 'current.tier': 'iron', 'period.days': 7 })).toEqual([
      'offer.tiers.1.extends: unknown_tier',
    ]);
  });
  test('what is derived is compared once its sources are sound', () => {
    expect(faultsIn(rich, { 'period.days': 7, 'next.seats': 3, paid: [] })).toEqual(['period.days: wrong_period']);
    expect(faultsIn(rich, { 'next.seats': 3, paid: [] })).toEqual(['next.seats: inconsistent', 'paid: inconsistent']);
  });
  test('commands that it remembers are looked at as well', () => {
    const busy = having(rich, { type: 'change_seats', seats: 12, at });
    expect(faultsIn(busy, { 'period.days': 7, 'accepted.0.revision': 9 })).toEqual([
      'period.days: wrong_period',
      'accepted.0.revision: out_of_sequence',
    ]);
    expect(faultsIn(busy, { planStatus: 'paused', 'accepted.0.at': 'then' })).toEqual([
      'planStatus: unknown_value',
      'accepted.0.at: invalid_instant',
    ]);
  });
});

describe('an invoice', () => {
  const upgraded = decided(team({ holding: { tier: 'essentials' } }), {
    ...({ type: 'change_tier', tier: 'enhanced', at: '2024-02-20T12:00:00.000Z' } as const),
  }).invoice as Invoice;
  const issuesOf = (changes: { readonly [path: string]: unknown }) =>
    thrownBy(() => formatInvoice(changed(upgraded, changes), { locale: 'en' })).issues;
  const faultsOf = (changes: { readonly [path: string]: unknown }) =>
    issuesOf(changes).map(({ path, code }) => `${path.join('.')}: ${code}`);

  test('its total is asked once everything else is sound', () => {
    expect(faultsOf({ 'total.amount': '1.00', 'lines.0.fraction.num': 30 })).toEqual([
      'invoice.lines.0.fraction: out_of_range',
    ]);
    expect(faultsOf({ 'total.amount': '1.00' })).toEqual(['invoice.total.amount: wrong_total']);
  });
  test('every fault of a line is told', () => {
    const line = { 'lines.0.id': 'x', 'lines.0.unitPrice.currency': 'EUR', 'lines.0.kind': 'charge' };
    expect(faultsOf({ ...line, 'lines.0.reverses': 'team:1/1' })).toEqual([
      ...['invoice.lines.0.id: wrong_line_id', 'invoice.lines.0.unitPrice.currency: currency_mismatch'],
      ...['invoice.lines.0.amount.amount: wrong_sign', 'invoice.lines.0.reverses: inconsistent'],
    ]);
  });
  test('the id of another subscription is not its own, also where it is as long', () => {
    const ids = (id: string) => ({ id, 'lines.0.id': `${id}/1`, 'lines.1.id': `${id}/2` });
    for (const id of ['tear:2', 'TEAM:2', 'team.2', 'team:2a', 'team:12345678901234567']) {
      expect(faultsOf(ids(id))).toEqual(['invoice.id: wrong_invoice_id']);
    }
    expect(issuesOf(ids('tear:2'))[0]?.message.en).toMatch(/"team:2", not "tear:2"/);
    expect(issuesOf(ids('tear:2'))[0]?.message.ja).toMatch(/"team:2".*"tear:2"/);
  });
  test.each<[string, { readonly [path: string]: unknown }, string, readonly string[]]>([
    ['the id of a line', { 'lines.0.id': 'team:2/9' }, 'lines.0.id', ['"team:2/1"', '"team:2/9"']],
    ['a total', { 'total.amount': '1.00' }, 'total.amount', ['"23.27"', '"1.00"']],
    ['a credit above 0', { 'lines.0.amount.amount': '15.49' }, 'lines.0.amount.amount', ['15.49', 'credit']],
    ['a charge below 0', { 'lines.1.amount.amount': '-38.76' }, 'lines.1.amount.amount', ['-38.76', 'charge']],
    ['a fraction', { 'lines.0.fraction.num': 30 }, 'lines.0.fraction', ['30/29']],
    ['a currency', { 'total.currency': 'EUR' }, 'total.currency', ['USD', 'EUR']],
    ['a period', { 'period.endsOn': '2024-01-31' }, 'period.endsOn', ['2024-01-31']],
  ])('the words of %s name what it is and what it should be', (_, changes, path, names) => {
    const [issue] = issuesOf(changes);
    expect(issue?.path.join('.')).toBe(`invoice.${path}`);
    for (const name of names) {
      expect(issue?.message.en).toContain(name);
      expect(issue?.message.ja).toContain(name);
    }
  });
  test('the words of a sign say which it has to be', () => {
    const words = (path: string, amount: string) => issuesOf({ [path]: amount })[0]?.message;
    expect(words('lines.0.amount.amount', '15.49')).toMatchObject({
      ...{ en: expect.stringContaining('at most 0'), ja: expect.stringContaining('以下') },
    });
    expect(words('lines.1.amount.amount', '-38.76')).toMatchObject({
      ...{ en: expect.stringContaining('at least 0'), ja: expect.stringContaining('以上') },
    });
    expect(issuesOf({ 'total.currency': 'EUR' })[0]?.message.en).toMatch(/^Use USD, not EUR: /);
  });
});
