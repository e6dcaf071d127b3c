import { describe, expect, test } from 'vitest';
import { dropboxPremiumSupport } from '../../src/catalog/index.js';
import { compare } from '../../src/entitlements/index.js';
import { issuesOf } from '../thrown.ts';

test('R24, R25, R26: an upgrade makes replies faster and brings the review meeting, and changes nothing else', () => {
  expect(compare({ from: 'essentials', to: 'enhanced' })).toStrictEqual([
    { kind: 'target', id: 'tier_reply', from: 'PT4H', to: 'PT1H', because: ['R24', 'R17', 'R25'] },
    {
      kind: 'benefit',
      id: 'root_cause_analysis_meeting',
      from: null,
      to: { count: 1, minutes: null, cadence: 'quarter' },
      because: ['R26'],
    },
  ]);
});

describe('R15 to R23: from nothing, all that a tier has', () => {
  test.each([
    ['essentials', ['tier_reply', 'japanese_email_reply'], 7],
    ['enhanced', ['tier_reply', 'japanese_email_reply'], 8],
  ])('%s', (to, targets, benefits) => {
    const rows = compare({ from: null, to });
    expect(rows.filter(({ kind }) => kind === 'target').map(({ id }) => id)).toEqual(targets);
    expect(rows.filter(({ kind }) => kind === 'benefit')).toHaveLength(benefits);
    expect(rows.every(({ from }) => from === null)).toBe(true);
  });

  test('a benefit that is simply there has no amounts; a consultation is one of 60 minutes', () => {
    const rows = compare({ from: null, to: 'essentials' });
    expect(rows.find(({ id }) => id === 'hub')?.to).toEqual({ count: null, minutes: null, cadence: null });
    expect(rows.find(({ id }) => id === 'implementation_consultation')?.to).toEqual({
      count: 1,
      minutes: 60,
      cadence: 'subscription',
    });
  });
});

test('A32: what a base offer gives is not gained', () => {
  const [tier] = dropboxPremiumSupport.tiers;
  const base = {
    targets: (tier?.targets ?? []).slice(0, 1).map((target) => ({ ...target, within: 'PT24H' })),
    benefits: (tier?.benefits ?? []).filter(({ id }) => id === 'email'),
  };
  const catalog = { ...dropboxPremiumSupport, id: 'with_base', base };
  const rows = compare({ from: null, to: 'essentials', catalog });
  expect(rows[0]).toMatchObject({ id: 'tier_reply', from: 'PT24H', to: 'PT4H' });
  expect(rows.map(({ id }) => id)).not.toContain('email');
});

test('unknown tiers are named, both at once, and so is a catalogue', () => {
  expect(issuesOf(() => compare({ from: null, to: null, catalog: 5 as never }))).toEqual(['catalog: invalid_type']);
  expect(issuesOf(() => compare({ from: 'gold', to: 'ESSENTIALS' }))).toEqual([
    'from: unknown_tier',
    'to: unknown_tier',
  ]);
  expect(issuesOf(() => compare({ from: 'essentials' } as never))).toEqual(['to: missing']);
});
