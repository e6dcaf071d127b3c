import type { ById, CatalogSpec } from './catalog/catalog-spec.js';

/**
 * The ids of one offer, each kind as a union of literals; `string` where the compiler does not know the offer. An error of
 * the compiler prints the ids, and not the offer.
 */
export interface OfferIds<
  Plan extends string = string,
  Role extends string = string,
  Tier extends string = string,
  Variant extends string = string,
  Channel extends string = string,
  Severity extends string = string,
  Benefit extends string = string,
> {
  readonly plan: Plan;
  readonly role: Role;
  /** What an account holds. */
  readonly tier: Tier;
  /** What one person holds. */
  readonly variant: Variant;
  readonly channel: Channel;
  readonly severity: Severity;
  readonly benefit: Benefit;
}

/**
 * The ids of an offer as it is written. An offer without plans takes the id of any. It is conditional so that it is worked
 * out at once: an error of the compiler then prints the ids, and not the whole offer.
 */
export type IdsOf<S extends CatalogSpec> = S extends infer T extends CatalogSpec
  ? OfferIds<
      T extends { readonly plans: infer Plans } ? IdsIn<Plans> : string,
      IdsIn<T['roles']>,
      TierIds<T['tiers'], 'account'>,
      TierIds<T['tiers'], 'person'>,
      IdsIn<T['channels']>,
      IdsIn<T['severities']>,
      BenefitIds<T['tiers']>
    >
  : never;

/** The ids of things that are written as an object, as a list of things, or as a list of ids. */
type IdsIn<T> = T extends readonly (infer One)[]
  ? One extends { readonly id: infer Id extends string }
    ? Id
    : Extract<One, string>
  : string & keyof NonNullable<T>;

type TierIds<T extends ById<object>, Holder extends 'account' | 'person'> = T extends readonly unknown[]
  ? IdsIn<T>
  : { [Id in string & keyof T]: HolderOf<T[Id]> extends Holder ? Id : string extends Id ? Id : never }[string &
      keyof T];

type HolderOf<T> = T extends { readonly holder: infer H } ? H : 'account';

/** The benefits of every tier, the channels that they open among them. */
type BenefitIds<T> = T extends readonly (infer One)[]
  ? BenefitsOf<One>
  : { [Id in keyof T]: BenefitsOf<T[Id]> }[keyof T];

type BenefitsOf<T> = T extends { readonly benefits: infer B } ? string & keyof B : never;
