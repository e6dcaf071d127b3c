import { describe, expect, test } from 'vitest';
import type { Entitlements } from '../../src/entitlements/index.js';
import { coveringTargets, type Promising, promised, promisingTargets } from '../../src/sla/commitment.js';
import { careEntitlements } from '../tickets/severity-offer.ts';

// Tiers beside one another may promise a request the same, one of them other requests as well: that is one promise.

const [any] = careEntitlements.targets;
if (any === undefined) throw new Error('a promise');
type Target = Entitlements['targets'][number];
const first: Target = { ...any, id: 'reply', severities: ['high'], languages: null, within: 'PT4H' };

const request: Promising = {
  ...{ channel: 'web', language: 'en', severity: 'high', product: null, at: Date.UTC(2026, 10, 20) },
  ...{ metrics: any.metrics, deskClock: 'business', closures: [], offer: null },
};
const both = { ...first, severities: ['high', 'critical'] };
const holding = (...targets: readonly Target[]) => ({
  ...careEntitlements,
  targets: targets.map((one) => ({ ...one, channels: null })),
});

test('it is made once, by the target that stands first; both cover the request', () => {
  const set = holding(first, both);
  expect(promised(set, request)).toHaveLength(1);
  expect(promisingTargets(set, request)).toEqual([set.targets[0]]);
  expect([...coveringTargets(set, request)]).toEqual(set.targets);
});

test('a third one as well, and rules of its own make no difference', () => {
  const set = holding(first, both, { ...both, tier: 'other', because: ['X1'] });
  expect(promised(set, request)).toHaveLength(1);
  expect(coveringTargets(set, request).size).toBe(3);
});

describe('it is made twice where the targets differ', () => {
  test.each<[string, Partial<Target>]>([
    ['in their id', { id: 'answer' }],
    ['in their time', { within: 'PT3H' }],
    ['in their hours', { hours: 'berlin' }],
    ['in their start', { from: 'severity_set' }],
    ['in their strength', { strength: first.strength === 'target' ? 'guarantee' : 'target' }],
    ['as one takes more', { over: !first.over }],
    ['in when they rest', { rests: ['on_hold'] }],
    ['as one is for a language', { languages: ['en'] }],
    ['as one is for all severities', { severities: null }],
  ])('%s', (_, other) => {
    for (const set of [holding(first, { ...both, ...other }), holding({ ...both, ...other }, first)]) {
      expect(promised(set, request)).toHaveLength(2);
      expect(promisingTargets(set, request)).toEqual(set.targets);
    }
  });

  test('usual rests are alike whether they are said or not', () => {
    const said = { ...both, rests: ['waiting_for_requester', 'on_hold'] as const };
    expect(promised(holding({ ...first, rests: null }, said), { ...request, metrics: ['first_reply'] })).toHaveLength(
      1,
    );
  });
});

test('two for all severities, or for languages, are alike, too', () => {
  const all = { ...first, severities: null };
  expect(promised(holding(all, { ...all, tier: 'other' }), request)).toHaveLength(1);
  const english = { ...first, languages: ['en'] };
  expect(promised(holding(english, { ...english, languages: ['en', 'ja'] }), request)).toHaveLength(1);
});
