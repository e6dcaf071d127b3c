import { describe, expect, test } from 'vitest';
import { advance, apply, type SubscriptionEvent } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { issuesOf } from '../thrown.ts';
import { type Asked, codeOf, stored, team } from './support-team.ts';
import { HALF, three } from './three-tiers.ts';

// Renewals of another cycle, and a new anchor at its bounds.

const at = HALF;
const usd = (amount: string) => of(amount, 'USD');

describe('a renewal of another cycle does not follow', () => {
  const own = team();
  test.each([
    ['another anchor', { anchorOn: '2024-01-30', at: '2024-01-31T00:00:00.000Z' }],
    ['another interval', { interval: 'quarter' }],
    ['an anchor of the month before', { anchorOn: '2023-12-31' }],
  ])('%s', (_, changes) => {
    const other = team(changes);
    const [renewal] = stored(advance(other, other.period.end).events);
    expect(issuesOf(() => apply(own, [renewal as SubscriptionEvent]))).toEqual(['events.0.period: wrong_period']);
  });
});

test('a new anchor lies on the renewal, or up to one interval later', () => {
  const anchored = (anchorOn: string): Asked => ({
    ...{ type: 'change_interval', interval: 'quarter', anchorOn, unitPrice: usd('50.00'), at },
  });
  for (const date of ['2024-05-01', '2024-08-01']) expect(codeOf(three(), anchored(date))).toBe('ok');
  for (const date of ['2024-04-30', '2024-08-02']) {
    expect(issuesOf(() => codeOf(three(), anchored(date)))).toEqual(['command.anchorOn: outside_period']);
  }
});
