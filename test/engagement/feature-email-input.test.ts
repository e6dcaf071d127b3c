import { describe, expect, test } from 'vitest';
import { type FeatureEmailRequest, type FeatureUsage, quarterlyFeatureEmail } from '../../src/engagement/index.js';
import { AT } from '../arbitraries/holder.ts';
import { viewerOf } from '../hub/made-tickets.ts';
import { issuesOf } from '../thrown.ts';

function row(feature: string, activeMembers: number, eligibleMembers = 100): FeatureUsage {
  return { feature, activeMembers, eligibleMembers, lastUsedAt: null };
}

function ask(more: Partial<FeatureEmailRequest>) {
  return quarterlyFeatureEmail({ entitlements: viewerOf(), usage: [], sent: [], at: AT, zone: 'Asia/Tokyo', ...more });
}

describe('what is asked wrongly', () => {
  test.each<[object, string]>([
    [{ usage: [row('a', 0), row('a', 1)] }, 'usage.1.feature: duplicate_id'],
    [{ usage: [row('a', 2, 1)] }, 'usage.0.activeMembers: out_of_range'],
    [{ usage: [row('a', -1)] }, 'usage.0.activeMembers: out_of_range'],
    [{ usage: [row('a', 0, 90_000_001)] }, 'usage.0.eligibleMembers: out_of_range'],
    [{ usage: [row('', 0)] }, 'usage.0.feature: out_of_range'],
    [{ usage: [{ ...row('a', 0), lastUsedAt: 'yesterday' }] }, 'usage.0.lastUsedAt: invalid_instant'],
    [{ usage: [{ ...row('a', 0), note: '' }] }, 'usage.0.note: unknown_field'],
    [{ usage: [null] }, 'usage.0: invalid_type'],
    [{ sent: [{ quarter: '2026-Q5', features: [] }] }, 'sent.0.quarter: invalid_quarter'],
    [{ sent: [{ quarter: '2026-4', features: [] }] }, 'sent.0.quarter: invalid_quarter'],
    [{ sent: [{ quarter: '-000000-Q1', features: [] }] }, 'sent.0.quarter: invalid_quarter'],
    [{ sent: [{ quarter: '2026-Q4' }] }, 'sent.0.features: missing'],
    [{ underusedBelow: 1.1 }, 'underusedBelow: out_of_range'],
    [{ underusedBelow: -0.1 }, 'underusedBelow: out_of_range'],
    [{ underusedBelow: Number.NaN }, 'underusedBelow: out_of_range'],
    [{ zone: 'Mars/Olympus' }, 'zone: unknown_zone'],
    [{ sent: [{ quarter: '12026-Q4', features: [] }] }, 'sent.0.quarter: invalid_quarter'],
    [{ sent: [{ quarter: '2026-Q44', features: [] }] }, 'sent.0.quarter: invalid_quarter'],
    [{ at: 'soon' }, 'at: invalid_instant'],
    [{ entitlements: null }, 'entitlements: invalid_type'],
  ])('%j', (wrong, issue) => {
    expect(issuesOf(() => ask(wrong))).toEqual([issue]);
  });

  test('all of it at once', () => {
    // What a caller without types may pass.
    const wrong = { usage: 1, sent: 2, at: '', zone: '', underusedBelow: 'x' } as object;
    expect(issuesOf(() => ask(wrong))).toEqual([
      'usage: invalid_type',
      'sent: invalid_type',
      'at: invalid_instant',
      'zone: unknown_zone',
      'underusedBelow: out_of_range',
    ]);
  });
});
