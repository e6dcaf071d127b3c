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
