import { describe, expect, test } from 'vitest';
import { advance, formatInvoice, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { thrownBy } from '../thrown.ts';
import { having, linesIn, stored } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// What is owed for missed promises is credited in full at the first renewal after its period, once, whatever that renewal
// charges: a total below zero is what the vendor owes. Paying it out, or setting it off later, is payment, and not billing's.

const usd = (amount: string) => of(amount, 'USD');
const row = (remedy: string, amount: string) => ({
  ...{ remedy, period: { startsOn: '2024-04-01', endsOn: '2024-05-01' }, due: true, amount: usd(amount) },
});
const credits = [row('late', '150.00'), row('slow', '75.50')];
const billed = (state: Subscription, to = MAY) => advance(state, to, { credits });

describe('more is owed than the renewal charges', () => {
  const { invoices, subscription } = billed(three());
  test('both are credited in full: 200.00 - 225.50', () => {
    const lines = ['plan renewal 200.00', 'late remedy -150.00', 'slow remedy -75.50'];
    expect(linesIn({ invoice: invoices[0] ?? null })).toEqual(lines);
    expect(invoices[0]?.total).toEqual(usd('-25.50'));
    expect(invoices[0] && formatInvoice(invoices[0], { locale: 'en' })).toContain('-25.50');
  });
  test('and never again', () => {
    expect(billed(subscription, '2024-06-01T00:00:00.000Z').invoices[0]?.total).toEqual(usd('200.00'));
    expect(parseSubscription(stored(subscription))).toEqual({ ok: true, value: subscription });
  });
});

test('a renewal that charges nothing credits them, so that they are not lost', () => {
  const [invoice] = billed(three({ plan: { id: 'plus' } })).invoices;
  expect([invoice?.kind, invoice?.total]).toEqual(['renewal', usd('-225.50')]);
});

test('the end of the plan credits them, as no renewal follows', () => {
  const [invoice] = billed(having(three(), { type: 'end_plan', at: HALF })).invoices;
  expect([invoice?.kind, invoice?.total]).toEqual(['final', usd('-225.50')]);
});

test('several renewals at once: each row at the first after its period', () => {
  const june = { ...row('late', '10.00'), period: { startsOn: '2024-05-01', endsOn: '2024-06-01' } };
  const { invoices } = advance(three(), '2024-07-01T00:00:00.000Z', { credits: [june, ...credits] });
  expect(invoices.map(({ total }) => total.amount)).toEqual(['-25.50', '190.00', '200.00']);
});

describe('two rows of one remedy and period', () => {
  const renewed = (...rows: readonly ReturnType<typeof row>[]) => advance(three(), MAY, { credits: rows });

  test('equal ones are one: a row that is delivered twice is credited once', () => {
    expect(renewed(row('late', '10.00'), row('late', '10.00')).invoices[0]?.total).toEqual(usd('190.00'));
  });

  test('those that differ are refused by name, as one of them would be lost', () => {
    const { issues } = thrownBy(() => renewed(row('late', '10.00'), row('slow', '1.00'), row('late', '25.00')));
    expect(issues).toEqual([
      expect.objectContaining({ code: 'duplicate_id', path: ['options', 'credits', 2, 'remedy'] }),
    ]);
    expect(issues[0]?.message.en).toContain('late');
  });

  test('a row that is not due stands beside one that is', () => {
    expect(renewed(row('late', '10.00'), { ...row('late', '25.00'), due: false }).invoices[0]?.total).toEqual(
      usd('190.00'),
    );
  });
});
