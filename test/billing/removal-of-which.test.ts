import { describe, expect, test } from 'vitest';
import { advance } from '../../src/billing/index.js';
import { thrownBy } from '../thrown.ts';
import { codeOf, having, refusalOf, team } from './support-team.ts';
import { HALF, MAY, three } from './three-tiers.ts';

// Removals where several tiers are held, or none, in time and late.

const at = HALF;
const LATE = '2024-04-30T20:00:00.000Z';

describe('a late removal', () => {
  const both = three({ holding: { tier: 'gold', beside: ['care'], seats: { gold: 6, care: 4 } } });
  const renewed = advance(both, MAY).subscription;
  test('of one tier leaves the own seats of the other', () => {
    const { current } = having(renewed, { type: 'remove', tier: 'care', at: LATE });
    expect([current.tier, current.beside, current.tierSeats]).toEqual(['gold', [], { gold: 6 }]);
  });
  test('has to name the tier, where two are held', () => {
    for (const [state, when] of [
      [renewed, LATE],
      [both, at],
    ] as const) {
      const { issues } = thrownBy(() => codeOf(state, { type: 'remove', at: when }));
      expect(issues.map(({ path, code, expected }) => [path.join('.'), code, expected])).toEqual([
        ['command.tier', 'missing', ['gold', 'care']],
      ]);
    }
  });
  test('of a tier that is not held says which one could be', () => {
    const mains = ['bronze', 'silver', 'gold', 'platinum', 'diamond'];
    for (const [state, when] of [
      [advance(three(), MAY).subscription, LATE],
      [three(), at],
    ] as const) {
      expect(refusalOf(state, { type: 'remove', at: when })).toMatchObject({ code: 'not_held', anyOf: mains });
      expect(refusalOf(state, { type: 'remove', tier: 'gold', at: when })).toMatchObject({ anyOf: ['gold'] });
    }
  });
  test('goes after a renewal alone: before the start of a subscription there was nothing to remove', () => {
    const fresh = team({ holding: { tier: 'essentials' } });
    expect(codeOf(fresh, { type: 'remove', at: '2024-01-30T23:00:00.000Z' })).toBe('out_of_order');
  });
});
