import fc from 'fast-check';
import { expect } from 'vitest';
import { contacts } from '../../src/entitlements/index.js';
import { prop } from '../prop.ts';
import { holding } from './seats.ts';

prop(
  'seats_are_used_or_left_unless_too_many_are_named',
  'seats that are left below zero, or a limit where the tier has none',
  fc.integer({ min: 1, max: 5 }),
  fc.uniqueArray(
    fc.string({ minLength: 1, maxLength: 3 }).map((id) => `u${id}`),
    { maxLength: 8 },
  ),
  fc.subarray(['few', 'many', 'none'], { minLength: 1 }),
  (seats, named, tiers) => {
    for (const row of contacts({ set: holding(tiers, { seats }), named })) {
      expect(row.used).toBe(named.length);
      expect(row.left).toBe(row.tier === 'many' ? null : [...Array(seats).keys()].slice(named.length).length);
    }
  },
);
