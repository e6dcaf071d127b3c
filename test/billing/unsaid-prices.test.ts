import { describe, expect, test } from 'vitest';
import { preview } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { type Asked, codeOf, having } from './support-team.ts';
import { HALF as at, three } from './three-tiers.ts';

// A price that is left out is not a price of nothing: `null` says that a plan is billed elsewhere, and nothing says nothing.

const usd = (amount: string) => of(amount, 'USD');
const plan = (id: string, more: object = {}): Asked => ({ type: 'change_plan', plan: id, at, ...more });
const priced = three();
const elsewhere = three({ plan: { id: 'plus' } });
const UNSAID = ['command.unitPrice: missing'];

describe('another plan', () => {
  test.each(['basic', 'max', 'plus'])('%s: its price has to be said where the present plan has one', (id) => {
    expect(issuesOf(() => codeOf(priced, plan(id)))).toEqual(UNSAID);
    expect(issuesOf(() => codeOf(priced, plan(id, { unitPrice: undefined })))).toEqual(UNSAID);
  });
  test('and where the plan of the next period has one', () => {
    const waiting = having(elsewhere, plan('plus', { unitPrice: usd('15.00') }));
    expect(issuesOf(() => codeOf(waiting, plan('max')))).toEqual(UNSAID);
    const free = having(priced, plan('basic', { unitPrice: null }));
    expect(issuesOf(() => codeOf(free, plan('max')))).toEqual(UNSAID);
  });
  test('null says that it is billed elsewhere', () => {
    const free = having(priced, plan('basic', { unitPrice: null }));
    expect(free.next.plan).toEqual({ id: 'basic', unitPrice: null });
    expect(preview(free, { periods: 1 })[0]?.lines ?? []).toEqual([]);
  });
  test('of a plan that is billed elsewhere it need not be said', () =>
    expect(having(elsewhere, plan('max')).current.plan).toEqual({ id: 'max', unitPrice: null }));
  test('the message says what may be given, in both languages', () => {
    const message = thrownBy(() => codeOf(priced, plan('max'))).issues[0]?.message;
    expect(message?.en).toContain('null');
    expect(message?.ja).toContain('null');
  });
});

describe('another interval', () => {
  const change = (interval: string, more: object = {}): Asked => ({ type: 'change_interval', interval, at, ...more });
  const yearly = change('year');

  test('the price of a plan that is scheduled for the renewal has to be said, and is not dropped', () => {
    const waiting = having(elsewhere, plan('plus', { unitPrice: usd('15.00') }));
    expect(issuesOf(() => codeOf(waiting, yearly))).toEqual(UNSAID);
    expect(having(waiting, change('year', { unitPrice: usd('150.00') })).next.plan.unitPrice).toEqual(usd('150.00'));
  });
  test('null says that the plan is billed elsewhere from the renewal on', () => {
    const free = having(priced, change('year', { unitPrice: null }));
    expect(free.next.plan).toEqual({ id: 'plus', unitPrice: null });
    expect(preview(free, { periods: 1 })[0]?.lines ?? []).toEqual([]);
  });
  test('of a plan that is billed elsewhere from the renewal on it need not be said', () => {
    const waiting = having(priced, plan('max', { unitPrice: null }));
    expect(having(waiting, yearly).next.plan).toEqual({ id: 'max', unitPrice: null });
    const kept = having(priced, plan('plus', { unitPrice: null }));
    expect(having(kept, yearly).next.plan).toEqual({ id: 'plus', unitPrice: null });
  });
  test('the one that is missing is that of the plan of the next period', () => {
    const waiting = having(priced, plan('basic', { unitPrice: usd('10.00') }));
    expect(issuesOf(() => codeOf(waiting, yearly))).toEqual(UNSAID);
    expect(thrownBy(() => codeOf(waiting, yearly)).issues[0]?.message.en).toContain('"basic"');
  });
  test('back to the present one: null is another price than the present one, and would be lost', () => {
    const waiting = having(priced, change('quarter', { unitPrice: usd('57.00') }));
    expect(codeOf(waiting, change('month', { unitPrice: null }))).toBe('interval_change_scheduled');
    expect(codeOf(waiting, change('month'))).toBe('ok');
    const free = having(elsewhere, change('quarter'));
    expect(codeOf(free, change('month', { unitPrice: null }))).toBe('ok');
  });
});
