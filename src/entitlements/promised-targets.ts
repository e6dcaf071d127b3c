import { audienceOf, belongingTo } from '../catalog/audience.js';
import type { Target } from '../catalog/clause.js';
import type { Offer } from '../catalog/offer.js';
import { dayOf } from '../time/calendar-date.js';
import { dayNumberIn } from '../time/local-time.js';
import type { ZoneName } from '../time/zone.js';
import type { Account } from './account.js';
import type { HeldTier, Holding } from './holding.js';
import type { Person } from './person.js';

interface Holder {
  readonly account: Account;
  readonly person: Person;
}

/** A promise that is made to a person, and by which tier: `null` in a list's place means everywhere. */
export interface PromisedTarget extends Omit<Target, 'audience' | 'held'> {
  readonly tier: string;
}

/** Every promise that is made to a person by what they hold, in the order of the held tiers. */
export function targetsFor(offer: Offer, { account, person }: Holder, { tiers }: Holding): readonly PromisedTarget[] {
  const promised = tiers.flatMap((held) =>
    held.tier.targets
      .filter((target) => isMadeTo(offer, { account, person }, held, target))
      .map((target) => promisedBy(held, target)),
  );
  // A tier of the account and one of its plan may promise the same.
  const seen = new Set<string>();
  return promised.filter((one) => seen.size < seen.add(contentOf(one)).size);
}

function isMadeTo(
  offer: Offer,
  { account, person }: Holder,
  { tier, span }: HeldTier,
  { audience, held }: Target,
): boolean {
  if (held !== null && !isBoughtWithin(span.since, account.zone ?? 'UTC', held)) return false;
  return audience === null || audienceOf(offer, audience, belongingTo(tier, person)) !== null;
}

/** Whether it was bought within a span of the account's dates; without a start, nobody knows that it was. */
function isBoughtWithin(since: number | null, zone: ZoneName, { from, until }: NonNullable<Target['held']>): boolean {
  if (since === null) return false;
  const day = dayNumberIn(zone, since);
  return (from === undefined || day >= dayOf(from)) && (until === undefined || day < dayOf(until));
}

function promisedBy({ tier }: HeldTier, target: Target): PromisedTarget {
  const { audience: _, held: __, ...promise } = target;
  return { ...promise, tier: tier.id };
}

/** What is promised, whichever tier and rules promise it. */
function contentOf(promise: PromisedTarget): string {
  return JSON.stringify({ ...promise, tier: '', because: [] });
}
