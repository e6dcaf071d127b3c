import type { ChannelSpec, LanguageSpec } from './channel-spec.js';
import type { HoursSpec } from './hours-spec.js';
import type { PathSpec } from './place-spec.js';
import type { Because, ById, DateSpan, Id, Some, SpecText } from './spec-parts.js';
import type { TierSpec } from './tier-spec.js';

export type { ChannelSpec, ContactSpec, LanguageSpec } from './channel-spec.js';
export type { BenefitSpec, Metric, RestingStatus, TargetSpec } from './clause-spec.js';
export type { HoursSpec, RegionalHoursSpec, WeekSpec } from './hours-spec.js';
export type { PathSpec, PlaceSpec } from './place-spec.js';
export type { AmountPriceSpec, PriceSpec, RemedySpec, SpendPriceSpec } from './price-spec.js';
export type { AudienceSpec, ById, DateSpan, Id, SpecText } from './spec-parts.js';
export type { TierSpec } from './tier-spec.js';

// An offer as somebody writes it down: what it does not say is left out. `catalog.ts` has the form in which every default is
// filled in; a checked catalogue is a valid spec again.
//
// `.github/OFFER.md` is written from the doc comments of these types: every field has one, and every optional field a
// `@defaultValue`.

/** A whole support offer. Three fields are required: `id`, `channels` and `tiers`. */
export interface CatalogSpec {
  /** The name of the offer in documents. With `version` it is what tickets, entitlements and subscriptions remember. */
  readonly id: Id;
  /**
   * The version of the offer.
   *
   * @defaultValue `'1'`
   */
  readonly version?: string | undefined;
  /**
   * Its name for people.
   *
   * @defaultValue the id
   */
  readonly name?: SpecText | undefined;
  /**
   * Where the offer is published, and when it was read: for people alone.
   *
   * @defaultValue none
   */
  readonly source?: readonly string[] | undefined;
  /**
   * What the published page leaves open and was decided here: for people alone.
   *
   * @defaultValue none
   */
  readonly reading?: readonly string[] | undefined;
  /**
   * The dates for which this version answers: `catalog.at` picks the version of a date.
   *
   * @defaultValue every date
   */
  readonly effective?: DateSpan | undefined;
  /**
   * Which promise binds where several hold for a request. `'earliest_due'`: all of them, the earliest due first.
   * `'first_match'`: per metric, only the first one in the order of the held tiers and of their `targets`.
   *
   * @defaultValue `'earliest_due'`
   */
  readonly conflict?: 'earliest_due' | 'first_match' | undefined;
  /**
   * The severities of a request, the most severe first. Where a promise names one, a request must say its severity.
   *
   * @defaultValue none
   */
  readonly severities?: ById<SeveritySpec> | undefined;
  /**
   * Who may set a severity, and who may change it.
   *
   * @defaultValue the requester and agents
   */
  readonly severity?: SeverityRule | undefined;
  /**
   * The plans of the product. With plans, an account has to name one of these.
   *
   * @defaultValue none: an account may name any plan
   */
  readonly plans?: ById<PlanSpec> | undefined;
  /**
   * The roles that a person may have.
   *
   * @defaultValue none
   */
  readonly roles?: ById<RoleSpec> | undefined;
  /**
   * Opening times by name, for promises, languages and benefits. `always`, round the clock, is there.
   * The functions of `calendar` take `set.hours.tokyo.schedule` of an account's entitlements.
   *
   * @defaultValue none but `always`
   */
  readonly hours?: ById<HoursSpec> | undefined;
  /** The ways in which a request comes in. A tier opens a channel with a benefit of the same id. */
  readonly channels: ById<ChannelSpec>;
  /**
   * The languages by BCP 47 tag. The first one is the fallback: whoever is not served in another is served in it.
   *
   * @defaultValue `{ en: {} }`
   */
  readonly languages?: ById<LanguageSpec> | undefined;
  /** What can be held. */
  readonly tiers: ById<TierSpec>;
  /**
   * What admins may buy, change and remove themselves. Without it every command `via: 'admin_console'` on a tier is refused
   * as `contact_sales`.
   *
   * @defaultValue nothing: sales does it
   */
  readonly selfService?: SelfServiceSpec | undefined;
  /**
   * The rules that refusals and events of this offer cite, by code (`add_on_not_held`) or by topic (`purchase`, `proration`,
   * `renewal`, `removal`, `billing_page`, `confirmation`, `sales`).
   *
   * @defaultValue none
   */
  readonly cites?: { readonly [code: string]: Because } | undefined;
  /**
   * The offer's own rules by id, in words: what a `because` of this document leads to.
   *
   * @defaultValue none
   */
  readonly rules?: { readonly [id: string]: SpecText } | undefined;
  /**
   * Ways through the vendor's own console, each a list of places: `hub`, `contact`, `request_call`, `billing`, `payment`. Lists
   * of labels too: `buttons`, `sections`, `figures`, `resources`. `null` is the label of the same id elsewhere.
   *
   * @defaultValue none
   */
  readonly places?: { readonly [path: string]: PathSpec } | undefined;
}

/** Who may set a severity at submission, and who may change it later. */
export interface SeverityRule {
  /**
   * Who may set it at submission.
   *
   * @defaultValue both
   */
  readonly setBy?: ActorKind | readonly ActorKind[] | undefined;
  /**
   * Who may change it later.
   *
   * @defaultValue both
   */
  readonly changedBy?: ActorKind | readonly ActorKind[] | undefined;
}

/** How bad a problem is. */
export interface SeveritySpec {
  /**
   * Its name for people.
   *
   * @defaultValue the id
   */
  readonly label?: SpecText | undefined;
  /**
   * What a request must bring for it (`brings`), such as a contact who can be reached round the clock.
   *
   * @defaultValue nothing
   */
  readonly needs?: Some | undefined;
  /**
   * The severity that holds for a request that does not bring it.
   *
   * @defaultValue none: the severity holds all the same
   */
  readonly otherwise?: Id | undefined;
}

/** A plan of the product, to which support is added. */
export interface PlanSpec {
  /**
   * Which kind of account it is for.
   *
   * @defaultValue `'team'`
   */
  readonly account?: 'team' | 'individual' | undefined;
  /**
   * Its name for people.
   *
   * @defaultValue the id in words
   */
  readonly label?: SpecText | undefined;
  /**
   * The tiers that come with the plan.
   *
   * @defaultValue none
   */
  readonly includes?: Some | undefined;
}

/** A role of a person in the account. */
export interface RoleSpec {
  /**
   * Its name for people.
   *
   * @defaultValue the id in words
   */
  readonly label?: SpecText | undefined;
  /**
   * Whether it is a kind of admin, whom `for: 'admin'` means. Say `false` for any other role.
   *
   * @defaultValue `true`
   */
  readonly admin?: boolean | undefined;
  /**
   * Whether it may use the billing page: anybody else is refused as `billing_role_required`. Where no role may, every
   * command `via: 'admin_console'` is refused as `contact_sales` with reason `not_in_console`.
   *
   * @defaultValue `false`
   */
  readonly billing?: boolean | undefined;
}

export const ACTORS = ['requester', 'agent'] as const;

/**
 * Who may set or change a severity.
 *
 * @useDeclaredType
 */
export type ActorKind = (typeof ACTORS)[number];

/** What admins may do themselves on the billing page. */
export interface SelfServiceSpec {
  /**
   * The tiers that they may buy, change and remove. A command `via: 'admin_console'` on any other tier is refused as
   * `contact_sales`, with reason `tier_change` for `change_tier` and `tier_sold_by_sales` for the others.
   */
  readonly tiers: Some;
  /**
   * Whether an account that has a sales executive may do so too.
   *
   * @defaultValue `false`: it is refused with reason `sales_executive`
   */
  readonly withSalesExecutive?: boolean | undefined;
  /**
   * The rules behind it, cited where it refuses.
   *
   * @defaultValue none
   */
  readonly because?: Because | undefined;
}
