import { describe, expect, test } from 'vitest';
import { addOnOf, advance, type Subscription, upcomingInvoice } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, codeOf, decided, having, linesIn, linesOf, refusalOf } from './support-team.ts';
import { HALF, MAY, sharing, three } from './three-tiers.ts';

// The end of a plan, at the renewal or at once, and what begins again after it.

const at = HALF;
const state = three({ holding: { tier: 'gold', beside: ['care'], people: { pro: 2 } } });
const endNow = (credit: boolean): Asked => ({ type: 'end_now', credit, at });

describe('end_now', () => {
  test('without credit: nothing is given back, and no invoice', () => {
    const { invoice, events, effectiveAt } = decided(state, endNow(false));
    expect([invoice, events[0]?.type, effectiveAt]).toEqual([null, 'ended', at]);
  });
  test('with credit: every item is given back for the days that are left', () => {
    const { invoice } = decided(state, endNow(true));
    expect(linesIn({ invoice })).toEqual([
      ...['plan credit -100.00', 'gold credit -60.00', 'care credit -10.00', 'pro credit -30.00'],
    ]);
    expect([invoice?.kind, invoice?.total.amount]).toEqual(['final', '-200.00']);
  });
  test('at the price that was paid, of the line that was paid', () => {
    const discounted = three({ plan: { id: 'plus', unitPrice: of('8.00', 'USD') }, alreadyPaid: false });
    const dearer = having(discounted, { type: 'change_plan', plan: 'plus', unitPrice: of('20.00', 'USD'), at });
    const { invoice } = decided(dearer, endNow(true));
    expect(invoice?.lines.map(({ amount, reverses }) => [amount.amount, reverses])).toEqual([['-40.00', 'three:1/1']]);
  });
  test('nothing is held any more, now or at the renewal, and nothing is renewed', () => {
    const ended = having(state, endNow(true));
    expect(ended).toMatchObject({ planStatus: 'ended', current: { tier: null, beside: [], people: {} }, pending: {} });
    expect([addOnOf(ended, at), addOnOf(ended, '2024-04-16T11:59:59.999Z')?.tier]).toEqual([null, 'gold']);
    expect(advance(ended, '2030-01-01T00:00:00.000Z')).toMatchObject({ events: [], invoices: [] });
    expect(upcomingInvoice(ended, { at: MAY })).toEqual({ ok: true, value: null });
    expect(refusalOf(ended, { type: 'change_seats', seats: 12, at })).toMatchObject({
      code: 'plan_ended',
      endedAt: at,
    });
  });
  test('what was pending is gone with it', () => {
    const busy = having(state, { type: 'remove', tier: 'gold', at }, { type: 'change_seats', seats: 8, at });
    expect(having(busy, endNow(false)).pending).toEqual({});
  });
  test('while the end is scheduled: now', () => {
    const ending = having(state, { type: 'end_plan', at });
    expect(having(ending, endNow(true)).planStatus).toBe('ended');
  });
  test('it bills what was used until then, and asks for it', () => {
    const used = sharing('production');
    expect(() => codeOf(used, endNow(true))).toThrowError(expect.objectContaining({ code: 'usage_needed' }));
    // 10 000.00 × 4 % = 400.00, for half of the month
    const { invoice } = decided(used, { ...endNow(true), usage: { monthly_spend: of('10000.00', 'USD') } });
    expect([linesIn({ invoice }), invoice?.kind]).toEqual([['production usage 200.00'], 'final']);
  });
});

describe('end_plan and keep_plan', () => {
  const ending = having(state, { type: 'end_plan', at });
  test('the end takes effect at the renewal, without an invoice', () => {
    expect(decided(state, { type: 'end_plan', at })).toMatchObject({ effectiveAt: MAY, invoice: null });
    const { events, invoices, subscription } = advance(ending, MAY);
    expect([events[0]?.type, invoices, subscription.planStatus]).toEqual(['plan_ended', [], 'ended']);
    expect(subscription.current).toMatchObject({ plan: { id: 'plus' }, tier: null, beside: [], people: {}, seats: 10 });
  });
  test('what was used in the last period is billed at the end', () => {
    const used = having(sharing('production'), { type: 'end_plan', at });
    const { invoices } = advance(used, MAY, { usage: { monthly_spend: of('10000.00', 'USD') } });
    expect([linesIn({ invoice: invoices[0] ?? null }), invoices[0]?.kind]).toEqual([
      ['production usage 400.00'],
      'final',
    ]);
  });
  test('keep_plan keeps the rest of what is pending', () => {
    const busy = having(
      ending,
      { type: 'change_seats', seats: 8, at },
      { type: 'change_people', people: { pro: 1 }, at },
    );
    const kept = having(busy, { type: 'keep_plan', at });
    expect([kept.planStatus, kept.next.seats, kept.next.people]).toEqual(['active', 8, { pro: 1 }]);
    expect(codeOf(kept, { type: 'keep_plan', at })).toBe('nothing_scheduled');
  });
});

describe('restart', () => {
  const ended = having(state, endNow(false));
  const restart = (changes: object = {}): Asked => ({ type: 'restart', at: '2024-04-21T00:00:00.000Z', ...changes });
  const begun = (changes: object = {}) => decided(ended, restart(changes));
  const again = (changes: object = {}): Subscription => having(ended, restart(changes));

  test('what is not said is as it ended, without an add-on; the first invoice is from then on', () => {
    // 200.00 × 10/30 = 66.6667
    const { invoice, events } = begun();
    expect([linesIn({ invoice }), invoice?.kind, events[0]?.type]).toEqual([
      ['plan charge 66.67'],
      'first',
      'restarted',
    ]);
    expect(again()).toMatchObject({
      ...{ planStatus: 'active', current: { plan: { id: 'plus' }, tier: null, beside: [], people: {}, seats: 10 } },
      period: { startsOn: '2024-04-01', endsOn: '2024-05-01' },
    });
  });
  test('invoice ids go on: they are unique over restarts', () => {
    expect(begun().invoice?.id).toBe('three:3');
    expect(advance(again(), MAY).invoices[0]?.id).toBe('three:4');
  });
  test('with seats, another plan and other prices', () => {
    const plan = { id: 'max', unitPrice: of('30.00', 'USD') };
    // 150.00 × 10/30
    expect(linesIn(begun({ plan, seats: 5 }))).toEqual(['plan charge 50.00']);
    const repriced = again({ plan, seats: 5, prices: { gold: of('15.00', 'USD') } });
    // 75.00 × 10/30
    expect(linesOf(repriced, { type: 'purchase', tier: 'gold', at: '2024-04-21T00:00:00.000Z' })).toEqual([
      'gold charge 25.00',
    ]);
  });
  test('with another anchor and interval', () => {
    const plan = { id: 'plus', unitPrice: of('240.00', 'USD') };
    const { period, cycle } = again({ interval: 'year', anchorOn: '2024-04-21', plan });
    expect([period.startsOn, period.endsOn, cycle.anchorOn]).toEqual(['2024-04-21', '2025-04-21', '2024-04-21']);
    expect(linesIn(begun({ interval: 'year', anchorOn: '2024-04-21', plan }))).toEqual(['plan charge 2400.00']);
  });
  test('years later, in the period of that day', () =>
    expect(having(ended, restart({ at: '2026-02-14T00:00:00.000Z' })).period).toMatchObject({
      startsOn: '2026-02-01',
    }));
  test('an old command id is known still', () => {
    const asked: Asked = { type: 'change_seats', seats: 12, at, id: 'more' };
    const again = having(having(state, asked), endNow(false), restart());
    expect(codeOf(again, { ...asked, seats: 13 })).toBe('id_reused');
  });
  test('of a plan that goes on: refused', () => expect(codeOf(state, restart())).toBe('no_change'));
  test('before its end: out_of_order', () =>
    expect(codeOf(ended, restart({ at: '2024-04-01T00:00:00.000Z' }))).toBe('out_of_order'));
});
