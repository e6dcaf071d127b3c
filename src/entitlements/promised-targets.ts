import { audienceOf } from '../catalog/audience.js';
import type { Target } from '../catalog/clause.js';
import type { Offer } from '../catalog/offer.js';
import { dayOf } from '../time/calendar-date.js';
import { belongingTo } from './checks.js';
import type { HeldTier, Holding } from './holding.js';
import type { Person } from './person.js';

/** A promise that is made to a person, and by which tier: `null` in a list's place means everywhere. */
export interface PromisedTarget extends Omit<Target, 'audience' | 'held'> {
  readonly tier: string;
}

/** Every promise that is made to a person by what they hold, in the order of the held tiers. */
export function targetsFor(offer: Offer, person: Person, { tiers }: Holding): readonly PromisedTarget[] {
  const promised = tiers.flatMap((held) =>
    held.tier.targets
      .filter((target) => isMadeTo(offer, person, held, target))
      .map((target) => promisedBy(held, target)),
  );
  // A tier of the account and one of its plan may promise the same.
  return promised.filter((one, i) => promised.findIndex((other) => isSame(one, other)) === i);
}

function isMadeTo(offer: Offer, person: Person, { tier, span }: HeldTier, { audience, held }: Target): boolean {
  if (held !== null && !isBoughtWithin(span.since, held)) return false;
  return audience === null || audienceOf(offer, audience, belongingTo(tier, person)) !== null;
}

/** Whether it was bought within a span of dates; without a start, nobody knows that it was. */
function isBoughtWithin(since: number | null, { from, until }: NonNullable<Target['held']>): boolean {
  if (since === null) return false;
  const day = Math.floor(since / 86_400_000);
  return (from === undefined || day >= dayOf(from)) && (until === undefined || day < dayOf(until));
}

function promisedBy({ tier }: HeldTier, target: Target): PromisedTarget {
  const { audience: _, held: __, ...promise } = target;
  return { ...promise, tier: tier.id, products: target.products ?? tier.products };
}

function isSame(a: PromisedTarget, b: PromisedTarget): boolean {
  return JSON.stringify({ ...a, tier: '', because: [] }) === JSON.stringify({ ...b, tier: '', because: [] });
}
