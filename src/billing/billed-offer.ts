import type { DateSpan } from '../catalog/catalog-spec.js';
import type { Place } from '../catalog/places.js';
import type { Text } from '../input/issue.js';
import type { UnitPrice } from './billed-price.js';

/** What billing keeps of a tier. `rank` orders the tiers: a move to a higher rank is upward. */
export interface BilledTier {
  readonly id: string;
  readonly label: Text;
  readonly rank: number;
  readonly holder: 'account' | 'person';
  readonly extends: string | null;
  /** The tiers one of which has to be held with it; `null` where it stands alone. */
  readonly beside: readonly string[] | null;
  readonly accounts: 'team' | 'individual' | 'any';
  readonly plans: readonly string[] | null;
  readonly excludes: readonly string[];
  readonly sold: DateSpan;
  /** What money counts for, whatever the currency; left out where that is a seat, or a person of what people hold. */
  readonly per?: UnitPrice['per'];
}

export interface BilledPlan {
  readonly id: string;
  readonly account: 'team' | 'individual';
  readonly label: Text;
  /** The tiers that come with the plan; left out where none does. */
  readonly includes?: readonly string[] | undefined;
}

/** What deciding needs of an offer: a snapshot, so that a later price list or catalogue touches nobody. */
export interface BilledOffer {
  readonly id: string;
  readonly version: string;
  readonly tiers: readonly BilledTier[];
  /** Empty where the offer names no plans: then any id is a plan. */
  readonly plans: readonly BilledPlan[];
  /** The roles that open billing (R8, A19). */
  readonly billingRoles: readonly string[];
  /** What the console sells; `null` for nothing. */
  readonly selfService: {
    readonly tiers: readonly string[];
    readonly withSalesExecutive: boolean;
    readonly because: readonly string[];
  } | null;
  /** The way through the vendor's console to its add-ons, and the labels of its buttons. */
  readonly places: { readonly billing: readonly Place[]; readonly buttons: readonly Place[] };
  /** The rules behind answers about billing, by code. */
  readonly cites: { readonly [code: string]: readonly string[] };
}
