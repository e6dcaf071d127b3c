import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import type { Offer } from './offer.js';

/**
 * The faults of tiers that nobody can hold: each tier beside which they stand is held beside others itself, and one of those
 * that are held together has to stand alone.
 */
export function neverHeld({ tiers }: Pick<Offer, 'tiers'>): readonly Faults[] {
  const alone = tiers.filter(({ beside }) => beside === null).map(({ id }) => id);
  return tiers
    .filter(({ beside }) => beside !== null && !beside.some((partner) => alone.includes(partner)))
    .map(({ id }) => under(['tiers', id, 'beside'], noPartner(id, alone)));
}

function noPartner(tier: string, alone: readonly string[]): Faults {
  return fault(
    'no_promise_possible',
    `Nobody can hold ${preview(tier)}: every tier that it stands beside stands beside others itself. Name a tier that stands alone.`,
    `${preview(tier)} はだれも利用できません。beside に指定したレベルも、すべて beside を持っています。beside を持たないレベルを指定してください。`,
    { expected: alone },
  );
}
