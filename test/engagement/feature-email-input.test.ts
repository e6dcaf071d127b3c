import { describe, expect, test } from 'vitest';
import { define } from '../../src/catalog/index.js';
import { type FeatureEmailRequest, type FeatureUsage, quarterlyFeatureEmail } from '../../src/engagement/index.js';
import { AT, teamAdmin } from '../arbitraries/holder.ts';
import { OWN_OFFER } from '../catalog/own-offer.ts';
import { issuesOf, thrownBy } from '../thrown.ts';

function row(feature: string, activeMembers: number, eligibleMembers = 100): FeatureUsage {
  return { feature, activeMembers, eligibleMembers, lastUsedAt: null };
}

function ask(more: Partial<FeatureEmailRequest>) {
  return quarterlyFeatureEmail({ entitlements: teamAdmin(), usage: [], sent: [], at: AT, zone: 'Asia/Tokyo', ...more });
}

describe('what is asked wrongly', () => {
  test.each<[object, string]>([
    [{ usage: [row('a', 0), row('a', 1)] }, 'usage.1.feature: duplicate_id'],
    [{ usage: [row('a', 2, 1)] }, 'usage.0.activeMembers: out_of_range'],
    [{ usage: [row('a', -1)] }, 'usage.0.activeMembers: out_of_range'],
    [{ usage: [row('a', 0, 90_000_001)] }, 'usage.0.eligibleMembers: out_of_range'],
    [{ usage: [row('', 0)] }, 'usage.0.feature: blank'],
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
    expect(issuesOf(() => ask({ ...wrong, entitlements: 1 as never }))).toEqual([
      'entitlements: invalid_type',
      'usage: invalid_type',
      'sent: invalid_type',
      'at: invalid_instant',
      'zone: unknown_zone',
      'underusedBelow: out_of_range',
    ]);
  });

  test('every row that is wrong', () => {
    const usage = [row('a', 5, 1), row('b', 0), { ...row('c', 0), eligible: 5 }, row('', 0)];
    const sent = [{ quarter: '2026-Q9', features: [1] }, 5];
    // What a caller without types may pass.
    expect(issuesOf(() => ask({ usage, sent } as object))).toEqual([
      'usage.0.activeMembers: out_of_range',
      'usage.2.eligible: unknown_field',
      'usage.3.feature: blank',
      'sent.0.quarter: invalid_quarter',
      'sent.0.features.0: invalid_type',
      'sent.1: invalid_type',
    ]);
  });

  test('an option that is misspelt, with the one that is meant', () => {
    const { issues, message } = thrownBy(() => ask({ underUsedBelow: 0.5 } as object));
    expect(issues).toMatchObject([{ path: ['underUsedBelow'], code: 'unknown_field', suggestion: 'underusedBelow' }]);
    expect(message).toMatch(/^engagement\.quarterlyFeatureEmail: underUsedBelow: /);
  });

  test('a catalogue of another offer', () => {
    expect(issuesOf(() => ask({ catalog: define(OWN_OFFER) }))).toEqual(['catalog: catalog_mismatch']);
  });
});
