import { describe, expect, test } from 'vitest';
import { advance, advanceEach, preview, type Subscription, upcomingInvoice } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf, thrownBy } from '../thrown.ts';
import { having, linesIn, team } from './support-team.ts';
import { HALF as at, MAY, sharing, three } from './three-tiers.ts';

// Several renewals in one call: whose usage and which credits each of them bills, and how many there may be.

const usd = (amount: string) => of(amount, 'USD');
const JUNE = '2024-06-01T00:00:00.000Z';
const spent = (amount: string) => ({ monthly_spend: usd(amount) });
const linesAt = (state: Subscription, to: string, options: object) =>
  advance(state, to, options).invoices.map((invoice) => linesIn({ invoice }));

describe('what was spent', () => {
  const state = sharing('production');
  const both = [
    { startsOn: '2024-05-01', of: spent('20000.00') },
    { startsOn: '2024-04-01', of: spent('10000.00') },
  ];
  test('said once is about the first period', () => {
    expect(linesAt(state, MAY, { usage: spent('10000.00') })).toEqual([['production usage 400.00']]);
    const error = thrownBy(() => advance(state, JUNE, { usage: spent('10000.00') }));
    expect(error.issues.map(({ path, code }) => [path.join('.'), code])).toEqual([['options.usage', 'usage_needed']]);
    expect(error.message).toContain('2024-05-01');
    expect(issuesOf(() => preview(state, { periods: 2, usage: spent('1.00') }))).toEqual([
      'options.usage: usage_needed',
    ]);
    expect(preview(state, { periods: 1, usage: spent('10000.00') })[0]?.total).toEqual(usd('400.00'));
  });
  test('said by period is about the period that starts then', () => {
    expect(linesAt(state, JUNE, { usage: both })).toEqual([['production usage 400.00'], ['production usage 800.00']]);
    const [april] = both.slice(1);
    expect(issuesOf(() => advance(state, JUNE, { usage: [april] } as never))).toEqual(['options.usage: usage_needed']);
    expect(preview(state, { periods: 2, usage: both }).map(({ total }) => total.amount)).toEqual(['400.00', '800.00']);
    expect(upcomingInvoice(state, { at, usage: both })).toMatchObject({ value: { total: usd('400.00') } });
  });
  test('the line says which period it is about, the invoice which one it begins', () => {
    const [invoice] = advance(state, MAY, { usage: both }).invoices;
    expect([invoice?.period, invoice?.lines[0]?.period]).toEqual([
      { startsOn: '2024-05-01', endsOn: '2024-06-01' },
      { startsOn: '2024-04-01', endsOn: '2024-05-01' },
    ]);
  });
  test('is billed at the end of the plan as well, and the last invoice is a final one', () => {
    const ending = having(state, { type: 'end_plan', at });
    const credits = [
      { remedy: 'late', period: { startsOn: '2024-04-01', endsOn: '2024-05-01' }, due: true, amount: usd('5.00') },
    ];
    const { invoices, events } = advance(ending, JUNE, { usage: spent('10000.00'), credits });
    expect(linesIn({ invoice: invoices[0] ?? null })).toEqual(['production usage 400.00', 'late remedy -5.00']);
    expect([invoices[0]?.kind, events[0]?.type, events[0]?.period]).toEqual(['final', 'plan_ended', state.period]);
  });
});

describe('credits', () => {
  const row = (remedy: string, startsOn: string, endsOn: string, amount = '5.00') => ({
    ...{ remedy, period: { startsOn, endsOn }, due: true, amount: usd(amount) },
  });
  const april = row('late', '2024-04-01', '2024-05-01');
  const may = row('late', '2024-05-01', '2024-06-01', '7.00');
  const remediesAt = (credits: readonly object[], state = three()) =>
    linesAt(state, JUNE, { credits }).map((lines) => lines.filter((line) => line.includes('remedy')));

  test('are paid at the renewal by which their period is over', () => {
    expect(remediesAt([april, may])).toEqual([['late remedy -5.00'], ['late remedy -7.00']]);
    const across = row('late', '2024-04-02', '2024-05-02');
    expect(remediesAt([across])).toEqual([[], ['late remedy -5.00']]);
    expect(remediesAt([row('late', '2024-05-02', '2024-06-02')])).toEqual([[], []]);
  });
  test('are paid once for each remedy and period', () => {
    expect(remediesAt([april, row('slow', '2024-04-01', '2024-05-01')])).toEqual([
      ['late remedy -5.00', 'slow remedy -5.00'],
      [],
    ]);
    const { subscription } = advance(three(), MAY, { credits: [april] });
    expect(subscription.credited).toEqual(['late@2024-04-01']);
    expect(remediesAt([april, may], subscription)).toEqual([['late remedy -7.00']]);
  });
  test('that are not due, or of no amount, are not paid', () => {
    expect(
      remediesAt([
        { ...april, due: false },
        { ...may, amount: null },
      ]),
    ).toEqual([[], []]);
  });
  test('in another currency are told at their row, unless they are not paid at all', () => {
    const yen = { ...april, amount: of('5', 'JPY') };
    expect(issuesOf(() => advance(three(), MAY, { credits: [may, yen] }))).toEqual([
      'options.credits.1.amount: currency_mismatch',
    ]);
    expect(remediesAt([{ ...yen, due: false }])).toEqual([[], []]);
  });
  test('a line says which days it is for, as the whole of its period', () => {
    const [invoice] = advance(three(), MAY, { credits: [april] }).invoices;
    expect(invoice?.lines.at(-1)).toMatchObject({
      ...{ kind: 'remedy', item: 'late', quantity: 1, unitPrice: usd('5.00'), amount: usd('-5.00'), reverses: null },
      fraction: { num: 30, den: 30, unit: 'day' },
      ...{ period: april.period, service: { from: '2024-04-01', to: '2024-05-01' } },
    });
  });
  test('are all remembered, in their order', () => {
    const many = Array.from({ length: 61 }, (_, i) => row(`r${i}`, '2024-04-01', '2024-05-01', '0.01'));
    const { subscription } = advance(three(), MAY, { credits: many });
    expect(subscription.credited).toEqual(many.map(({ remedy }) => `${remedy}@2024-04-01`));
  });
});

describe('how many renewals', () => {
  test('four hundred in one call, and not one more', () => {
    const state = team({ plan: { id: 'advanced' } });
    // 400 months from 31 January 2024 end on 31 May 2057.
    expect(advance(state, '2057-05-31T00:00:00.000Z').events).toHaveLength(400);
    expect(issuesOf(() => advance(state, '2057-06-30T00:00:00.000Z'))).toEqual(['to: too_many_periods']);
    expect([...advanceEach(state, '2057-06-30T00:00:00.000Z')]).toHaveLength(401);
  });
  test('an iterable can be gone through again, and its steps are frozen', () => {
    const steps = advanceEach(three(), JUNE);
    expect([...steps]).toEqual([...steps]);
    const [step] = steps;
    expect([steps, step, step?.event, step?.subscription].every((one) => Object.isFrozen(one))).toBe(true);
    expect([...advanceEach(three(), '2024-04-30T23:59:59.999Z')]).toEqual([]);
    expect([...advanceEach(three(), MAY)].map(({ event }) => event.type)).toEqual(['renewed']);
  });
  test('where nothing is billed there is no invoice, and the renewal is an event all the same', () => {
    const free = three({ plan: { id: 'plus' } });
    const { events, invoices } = advance(free, JUNE);
    expect([events.map(({ invoice }) => invoice), invoices]).toEqual([[null, null], []]);
    expect(preview(free, { periods: 2 })).toEqual([]);
    expect([...advanceEach(free, MAY)].map(({ invoice }) => invoice)).toEqual([null]);
    expect(upcomingInvoice(free, { at })).toEqual({ ok: true, value: null });
  });
});
