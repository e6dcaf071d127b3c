import type { Holding, Subscription } from './billing/index.js';
import type { Account, Entitlements, Held, HeldAddOn, Person, PersonalAddOn } from './entitlements/index.js';
import type { OfferIds } from './offer-ids.js';
import type { Route } from './routing/index.js';
import type { Commitment, Promised } from './sla/index.js';
import type { Ticket } from './tickets/index.js';

// The documents of one offer. Their ids are those that its verbs take, so that what one verb answers is passed on to the
// next as it is. A type takes the ids that it has: an error of the compiler then prints little.

/** A type in which some fields have narrower types. */
export type Narrower<T, Fields> = Omit<T, keyof Fields> & Fields;

/** An add-on that an account holds, by the offer's own tiers. */
export interface OfferAddOn<Tier extends string> extends HeldAddOn {
  readonly tier: Tier;
}

/** An account, by the offer's own plans and tiers. */
export interface OfferAccount<Plan extends string, Tier extends string> extends Account {
  readonly plan?: Plan | undefined;
  readonly addOn?: OfferAddOn<Tier> | null | undefined;
  readonly addOns?: readonly OfferAddOn<Tier>[] | undefined;
}

/** A person, by the offer's own roles and variants. */
export interface OfferPerson<Role extends string, Variant extends string> extends Person {
  readonly roles: readonly Role[];
  readonly powerUser?: Narrower<PersonalAddOn, { readonly variant: Variant }> | null | undefined;
}

/** Entitlements to one offer. */
export interface OfferEntitlements<Ids extends OfferIds> extends Entitlements {
  readonly tier: Ids['tier'] | null;
  readonly variant: Ids['variant'] | null;
  readonly held: readonly Narrower<Held, { readonly tier: Ids['tier'] | Ids['variant'] }>[];
  readonly channels: readonly Ids['channel'][];
  readonly roles: readonly Ids['role'][];
  readonly severities: readonly Ids['severity'][];
}

/** A route by one of the offer's own channels. */
export interface OfferRoute<Channel extends string> extends Route {
  readonly channel: Channel;
}

/** A commitment for one of the offer's own severities. */
export interface OfferCommitment<Severity extends string> extends Commitment {
  readonly severity: Severity | null;
}

/** What a request to one offer is promised. */
export interface OfferPromised<Ids extends OfferIds> extends Promised {
  readonly entitlements: OfferEntitlements<Ids>;
  readonly route: OfferRoute<Ids['channel']>;
  readonly commitments: readonly OfferCommitment<Ids['severity']>[];
  readonly governing: OfferCommitment<Ids['severity']> | null;
}

/** A ticket, by the ids of one offer. One of an earlier version may have others: the verbs that take them say so. */
export interface OfferTicket<Ids extends OfferIds> extends Ticket {
  readonly route: OfferRoute<Ids['channel']>;
  readonly severity: Ids['severity'] | null;
  readonly tier: Ids['tier'] | null;
  readonly variant: Ids['variant'] | null;
}

type OfferHolding<Plan extends string, Tier extends string> = Narrower<
  Holding,
  {
    readonly plan: Narrower<Holding['plan'], { readonly id: Plan }>;
    readonly tier: Tier | null;
    readonly beside: readonly Tier[];
  }
>;

/** A subscription, by the plans and tiers of one offer. One of an earlier version may have others, as a ticket may. */
export interface OfferSubscription<Plan extends string, Tier extends string> extends Subscription {
  readonly current: OfferHolding<Plan, Tier>;
  readonly next: OfferHolding<Plan, Tier>;
}
