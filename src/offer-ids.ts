import type { ById, CatalogSpec } from './catalog/catalog-spec.js';

/** The ids of one offer, each kind as a union of literals; `string` where the compiler does not know the offer. */
export interface OfferIds {
  readonly plan: string;
  readonly role: string;
  /** What an account holds. */
  readonly tier: string;
  /** What one person holds. */
  readonly variant: string;
  readonly channel: string;
  readonly severity: string;
  readonly benefit: string;
}

export interface IdsOf<S extends CatalogSpec> extends OfferIds {
  /** An offer without plans takes the id of any. */
  readonly plan: S extends { readonly plans: infer Plans } ? IdsIn<Plans> : string;
  readonly role: IdsIn<S['roles']>;
  readonly tier: TierIds<S['tiers'], 'account'>;
  readonly variant: TierIds<S['tiers'], 'person'>;
  readonly channel: IdsIn<S['channels']>;
  readonly severity: IdsIn<S['severities']>;
  readonly benefit: BenefitIds<S['tiers']>;
}

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
