import { describe, expect, test } from 'vitest';
import { advance, parseSubscription, type Subscription } from '../../src/billing/index.js';
import { of } from '../../src/money/index.js';
import { type Asked, having, linesIn, stored } from './support-team.ts';
import { MAY, sharing } from './three-tiers.ts';
import { holdingOf } from './two-beside.ts';

// What is billed in arrears is billed for the days on which it was held, also where it is held twice in a period.

const on = (day: number) => `2024-04-${String(day).padStart(2, '0')}T12:00:00.000Z`;
const up = (tier: string, day: number): Asked => ({ type: 'change_tier', tier, at: on(day) });
const buy = (tier: string, day: number): Asked => ({ type: 'purchase', tier, at: on(day) });
const spans = (state: Subscription) => state.usage.map(({ tier, from, until }) => [tier, from, until]);
const usage = { monthly_usage: of('30000.00', 'USD') };
const START = '2024-04-01T00:00:00.000Z';

describe('Watch, 2 % of 30 000.00: 600.00 in a month of thirty days', () => {
  const held = holdingOf('low', ['watch']);
  const left = having(held, up('mid', 11));
  const again = having(left, up('high', 16), buy('watch', 21));

  test('given up with the tier that it stands beside: ten days', () => {
    expect(spans(left)).toEqual([['watch', START, on(11)]]);
    expect(usageOf(left)).toEqual(['watch usage 200.00']);
  });
  test('taken up again: ten days, and the last ten', () => {
    expect(spans(again)).toEqual([
      ['watch', START, on(11)],
      ['watch', on(21), null],
    ]);
    expect(usageOf(again)).toEqual(['watch usage 200.00', 'watch usage 200.00']);
    expect(parseSubscription(stored(again))).toEqual({ ok: true, value: again });
  });
  test('from the renewal on it has one span, of the new period', () => {
    const { subscription } = advance(again, MAY, { usage });
    expect(spans(subscription)).toEqual([['watch', MAY, null]]);
  });
  test('taken up and given up at one instant: no span, and nothing to bill', () => {
    const brief = having(holdingOf('low'), buy('watch', 11), up('mid', 11));
    expect(spans(brief)).toEqual([]);
    expect(usageOf(brief)).toEqual([]);
    expect(parseSubscription(stored(brief)).ok).toBe(true);
  });
  test('after the end no span is left', () => {
    const ended = having(held, { type: 'end_now', credit: false, usage, at: on(11) });
    expect(ended.usage).toEqual([]);
  });
});

describe('the spans of a stored state', () => {
  const both = sharing('enterprise', { holding: { tier: 'enterprise', beside: ['detection'] } });
  const issuesOf = (usageSpans: Subscription['usage'], state = both) => {
    const answer = parseSubscription({ ...stored(state), usage: usageSpans });
    return answer.ok ? [] : answer.refusal.issues;
  };
  test('of one instant may stand in any order', () => {
    expect(both.usage.map(({ tier }) => tier)).toEqual(['enterprise', 'detection']);
    expect(issuesOf(both.usage.toReversed())).toEqual([]);
  });
  test('that are missing, or of nobody, are told by the names of those that have to be there', () => {
    const [none] = issuesOf([]);
    expect([none?.path, none?.code]).toEqual([['usage'], 'inconsistent']);
    expect(none?.message.en).toContain('to enterprise, detection:');
    expect(none?.message.ja).toContain('enterprise, detection の');
    const other = issuesOf(both.usage, sharing(null)).at(-1);
    expect(other?.message.en).toContain('to no tier:');
    expect(other?.message.ja).toContain('終わりのない期間なし');
  });
  test('of one tier twice, both open, are refused', () => {
    expect(issuesOf([...both.usage, ...both.usage.slice(0, 1)]).map(({ code }) => code)).toEqual(['inconsistent']);
  });
});

function usageOf(state: Subscription): string[] {
  const [invoice = null] = advance(state, MAY, { usage }).invoices;
  return linesIn({ invoice }).filter((line) => line.includes(' usage '));
}
