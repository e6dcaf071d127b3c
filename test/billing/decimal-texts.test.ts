import { describe, expect, test } from 'vitest';
import { formatInvoice, type Invoice, parseSubscription } from '../../src/billing/index.js';
import { issuesOf } from '../thrown.ts';
import { put } from './put.ts';
import { decided, team } from './support-team.ts';
import { three } from './three-tiers.ts';

// Numbers in documents are decimal text in one form, so that equal numbers are equal text.

describe('the delta of a rounding is decimal text of at most twelve digits after the point', () => {
  const invoice = decided(team(), { type: 'purchase', tier: 'essentials' }).invoice as Invoice;
  const ask = (delta: string) => () => formatInvoice(put(invoice, 'lines.0.rounding.delta', delta), { locale: 'en' });
  test.each(['0', '-0.003793103448', '1', '12345678901234567890', '0.1', '-9.5', '10.05'])('%s', (delta) =>
    expect(ask(delta)()).toContain('24.09'),
  );
  test.each([
    '',
    '-',
    '01',
    '+1',
    '1.',
    '.5',
    'a5',
    '5a',
    'a',
    ' 0',
    '0 ',
    '0.1234567890123',
    '123456789012345678901',
    '1,5',
    '0x1',
    '1.a',
    '--1',
    '00',
    '1a2',
  ])('%j is refused', (delta) =>
    expect(issuesOf(ask(delta))).toEqual(['invoice.lines.0.rounding.delta: invalid_amount']),
  );
});

describe('decimal text in a stored price', () => {
  const state = three();
  const ask = (amount: string) =>
    parseSubscription(put(put(state, 'prices', { gold: state.prices.gold }), 'prices.gold.amount', amount)).ok;
  test.each(['0', '12', '12.5', '0.0000000001', '12345678901234567890'])('%s', (amount) =>
    expect(ask(amount)).toBe(true),
  );
  test.each([
    '',
    '-1',
    '01',
    '1.',
    '.5',
    'a5',
    '5a',
    ' 1',
    '1 ',
    '0.00000000001',
    '123456789012345678901',
    '1e3',
    '1,5',
    '1.a',
    '1a2',
  ])('%j is refused', (amount) => expect(ask(amount)).toBe(false));
});
