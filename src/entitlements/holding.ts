import type { Catalog } from '../catalog/offer.js';
import type { Terms } from '../catalog/tier.js';
import type { Reader } from '../input/faults.js';
import type { Text } from '../input/issue.js';
import { oneOf, optional } from '../input/readers.js';
import { type Instant, instantOf } from '../time/instant.js';
import type { Account } from './account.js';
import { type HeldSpan, heldSpanAt } from './held-span.js';
import { termsHeld } from './held-terms.js';
import type { Person } from './person.js';

/** Whose terms govern a power user in a team with a tier of its own (A9). */
export type PowerUserTerms = 'individual' | 'most_favourable';

export const readPowerUserTerms: Reader<PowerUserTerms> = /*@__PURE__*/ optional(
  /*@__PURE__*/ oneOf('power_user_terms', ['individual', 'most_favourable']),
  'individual',
);

/** One thing that is held: a tier of the account, or a variant of the person. */
export interface Held {
  readonly tier: string;
  readonly label: Text;
  readonly since: Instant | null;
  /** The first instant at which it is no longer held, where that is known. */
  readonly until: Instant | null;
  /** What takes its place; `tier: null` for nothing. */
  readonly next: { readonly tier: string | null; readonly at: Instant } | null;
}

/** What a person holds at an instant, through the account or in person, and on which terms. */
export interface Holding {
  readonly holder: 'team' | 'individual' | 'none';
  readonly tier: string | null;
  readonly variant: string | null;
  readonly held: readonly Held[];
  /** The first instant at which any of this may be otherwise, in epoch milliseconds; infinity for never. */
  readonly changesAt: number;
  readonly terms: Terms;
}

/** What the person holds at an instant (R3, R27, R28, A9, A31). */
export function holdingAt(
  catalog: Catalog,
  { account, person }: { readonly account: Account; readonly person: Person },
  ms: number,
  choice: PowerUserTerms,
): Holding {
  const { addOn = null } = account;
  const { powerUser = null } = person;
  const team = heldSpanAt(addOn && { ...addOn, id: addOn.tier }, ms);
  const own = heldSpanAt(powerUser && { ...powerUser, id: powerUser.variant }, ms);
  // Terms of the person's own replace those of the team, so its changes matter only where both count.
  const teamCounts = own.id === null || choice === 'most_favourable';
  const tier = teamCounts ? team.id : null;
  const teamHeld = teamCounts ? heldOf(catalog.tiers, team) : [];
  return {
    holder: own.id !== null ? 'individual' : team.id !== null ? 'team' : 'none',
    tier,
    variant: own.id,
    held: [...heldOf(catalog.variants, own), ...teamHeld],
    changesAt: teamCounts ? Math.min(team.changesAt, own.changesAt) : own.changesAt,
    terms: termsHeld(catalog, { tier, variant: own.id, roles: person.roles }),
  };
}

function heldOf(list: readonly { readonly id: string; readonly label: Text }[], span: HeldSpan): readonly Held[] {
  const thing = list.find(({ id }) => id === span.id);
  if (thing === undefined) return [];
  const { since, until, next } = span;
  return [
    {
      tier: thing.id,
      label: thing.label,
      since: since === null ? null : instantOf(since),
      until: until === null ? null : instantOf(until),
      next: next === null ? null : { tier: next.id, at: instantOf(next.at) },
    },
  ];
}
