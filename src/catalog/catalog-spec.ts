import type { CalendarDate } from '../time/calendar-date.js';
import type { HoursSpec } from './hours-spec.js';
import type { PriceSpec, RemedySpec } from './price-spec.js';

export type { HoursSpec, WeekSpec } from './hours-spec.js';
export type { PriceSpec, RemedySpec } from './price-spec.js';

// An offer as somebody writes it down: what it does not say is left out. `catalog.ts` has the form in which every default is
// filled in; a checked catalogue is a valid spec again.

/**
 * `[A-Za-z0-9]` and up to 63 of `[A-Za-z0-9_.:+-]`: the vendor's own names.
 *
 * @inline
 */
export type Id = string;
/** Text for people; `ja` defaults to `en`, and `en` to the id in words where only `ja` is written. */
export type SpecText =
  | string
  | { readonly en: string; readonly ja?: string | undefined }
  | { readonly en?: undefined; readonly ja: string };
/**
 * The ids of rules: of `rules` in the same document, or of the library's register.
 *
 * @inline
 */
export type Because = readonly string[];

/**
 * One id, or a list of them.
 *
 * @inline
 */
export type Some = Id | readonly Id[];
/** Dates `[from, until)`. */
export interface DateSpan {
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
}
/** Things by id, in their order. An array is needed where ids are whole numbers that do not ascend. */
export type ById<T> = { readonly [id: Id]: T } | readonly (T & { readonly id: Id })[] | readonly Id[];

/** Whom a clause is for: `member`, `admin`, `contact` or roles; with the rules that grant it to each. */
export type AudienceSpec = Some | { readonly [who: string]: Because };

export interface CatalogSpec {
  readonly id: Id;
  /** The version of the offer, `'1'` by default. */
  readonly version?: string | undefined;
  readonly name?: SpecText | undefined;
  /** Where the offer is published, and when it was read. */
  readonly source?: readonly string[] | undefined;
  /** What the page leaves open and was decided here. */
  readonly reading?: readonly string[] | undefined;
  /** The dates for which this version answers. */
  readonly effective?: DateSpan | undefined;
  readonly conflict?: 'earliest_due' | 'first_match' | undefined;
  /** The most severe first. */
  readonly severities?: ById<SeveritySpec> | undefined;
  readonly severity?: SeverityRule | undefined;
  readonly plans?: ById<PlanSpec> | undefined;
  readonly roles?: ById<RoleSpec> | undefined;
  readonly hours?: ById<HoursSpec> | undefined;
  readonly channels: ById<ChannelSpec>;
  /** By BCP 47 tag; the first is the fallback. */
  readonly languages?: ById<LanguageSpec> | undefined;
  readonly tiers: ById<TierSpec>;
  readonly selfService?: SelfServiceSpec | undefined;
  /** The rules behind refusals in this offer, by code. */
  readonly cites?: { readonly [code: string]: Because } | undefined;
  readonly rules?: { readonly [id: string]: SpecText } | undefined;
  /** Ways through the vendor's own console: `hub`, `billing`, `contact`, `request_call`, … */
  readonly places?: { readonly [path: string]: PathSpec } | undefined;
}

/** Who may set a severity at submission, and who may change it later: the requester and agents by default. */
export interface SeverityRule {
  readonly setBy?: ActorKind | readonly ActorKind[] | undefined;
  readonly changedBy?: ActorKind | readonly ActorKind[] | undefined;
}

export interface SeveritySpec {
  readonly label?: SpecText | undefined;
  /** What a request must bring for it, such as a contact who can be reached round the clock. */
  readonly needs?: Some | undefined;
  /** The severity that holds for a request that does not bring it. */
  readonly otherwise?: Id | undefined;
}

export interface PlanSpec {
  readonly account?: 'team' | 'individual' | undefined;
  /** The id in words by default. */
  readonly label?: SpecText | undefined;
  /** The tiers that come with the plan. */
  readonly includes?: Some | undefined;
}

export interface RoleSpec {
  /** The id in words by default. */
  readonly label?: SpecText | undefined;
  /** Whether it is a kind of admin: `true` by default. */
  readonly admin?: boolean | undefined;
  /** Whether it opens billing: `false` by default. */
  readonly billing?: boolean | undefined;
}

export interface ChannelSpec {
  readonly label?: SpecText | undefined;
  readonly because?: Because | undefined;
  /** What a request must bring; `direct_phone_number` is known. */
  readonly needs?: Some | undefined;
  readonly contact?: ContactSpec | undefined;
}

/** How a channel stands on the contact page. */
export interface ContactSpec {
  readonly id?: Id | undefined;
  readonly label?: SpecText | undefined;
  readonly position?: number | undefined;
  readonly because?: Because | undefined;
  /** The rules that recommend it for an urgent problem. */
  readonly urgent?: Because | undefined;
}

export interface LanguageSpec {
  /** When it is spoken: always by default. */
  readonly hours?: Id | undefined;
  readonly desk?: Id | undefined;
  readonly label?: SpecText | undefined;
  readonly benefit?: Id | undefined;
  readonly severities?: Some | undefined;
  readonly because?: Because | undefined;
  /** Cited outside its hours. */
  readonly closed?: Because | undefined;
  /** Cited where the desk is said to be closed. */
  readonly unavailable?: Because | undefined;
  /** Of the fallback language: cited where a language was asked for that is not on offer. */
  readonly others?: Because | undefined;
}

export interface TierSpec {
  readonly label?: SpecText | undefined;
  readonly extends?: Id | undefined;
  readonly beside?: Some | undefined;
  readonly holder?: 'account' | 'person' | undefined;
  readonly accounts?: 'team' | 'individual' | 'any' | undefined;
  readonly plans?: Some | undefined;
  readonly excludes?: Some | undefined;
  readonly products?: Some | undefined;
  readonly sold?: DateSpan | undefined;
  readonly mayPromiseLess?: true | undefined;
  readonly for?: AudienceSpec | undefined;
  readonly contacts?: { readonly seats?: number | null | undefined; readonly automatic?: Some | undefined } | undefined;
  readonly targets?: { readonly [id: Id]: TargetSpec } | undefined;
  readonly benefits?: { readonly [id: Id]: BenefitSpec } | undefined;
  readonly without?: { readonly [benefit: Id]: Because } | undefined;
  readonly price?: PriceSpec | undefined;
  readonly remedies?: { readonly [id: Id]: RemedySpec } | undefined;
}

export const METRICS = ['first_reply', 'next_reply', 'update', 'workaround', 'resolution'] as const;

/**
 * What a promise is measured by.
 *
 * @useDeclaredType
 */
export type Metric = (typeof METRICS)[number];

export const RESTING_STATUSES = ['waiting_for_requester', 'on_hold'] as const;

/**
 * A status of a ticket in which the clock of a promise may rest (A35).
 *
 * @useDeclaredType
 */
export type RestingStatus = (typeof RESTING_STATUSES)[number];

export const ACTORS = ['requester', 'agent'] as const;

/**
 * Who may set or change a severity.
 *
 * @useDeclaredType
 */
export type ActorKind = (typeof ACTORS)[number];

/** A promise. In a tier that extends another, a field that is left out is taken over, and `null` takes a limit away. */
export interface TargetSpec {
  readonly metric?: Metric | readonly Metric[] | undefined;
  readonly channel?: Some | null | undefined;
  readonly language?: Some | null | undefined;
  readonly severity?: Some | null | undefined;
  readonly product?: Some | null | undefined;
  readonly for?: AudienceSpec | null | undefined;
  /** Only for those who bought within this span of the account's dates (of UTC where its zone is not known). */
  readonly held?: DateSpan | null | undefined;
  /** `'PT4H'`, `'P1D'` (days, A34) or `'best_effort'`. */
  readonly within?: string | undefined;
  /** "Takes more than …": told, never due. */
  readonly over?: boolean | undefined;
  readonly hours?: Id | null | undefined;
  readonly from?: 'submitted' | 'severity_set' | undefined;
  /** The statuses in which its clock rests (A35). */
  readonly rests?: RestingStatus | readonly RestingStatus[] | null | undefined;
  readonly strength?: 'target' | 'guarantee' | undefined;
  readonly because?: Because | undefined;
}

/** Something that a tier grants in addition to answers. A benefit of a channel's id opens that channel. */
export interface BenefitSpec {
  readonly label?: SpecText | undefined;
  readonly for?: AudienceSpec | null | undefined;
  /** Cited to a person whom it is not for: by default the rules of `for`, or else those of the benefit. */
  readonly otherwise?: Because | undefined;
  readonly because?: Because | undefined;
  readonly hours?: Id | null | undefined;
  readonly language?: Some | null | undefined;
  readonly severity?: Some | null | undefined;
  readonly product?: Some | null | undefined;
  readonly count?: number | null | undefined;
  readonly minutes?: number | null | undefined;
  readonly items?: number | null | undefined;
  readonly per?: 'subscription' | 'year' | 'quarter' | 'month' | null | undefined;
  readonly staff?: 'named' | 'pooled' | null | undefined;
  readonly onRequest?: true | null | undefined;
}

/** Places in their order: a list of them, of ids, or their labels by id; `null` stands for the label of the same id. */
export type PathSpec = readonly (PlaceSpec | Id)[] | { readonly [id: Id]: SpecText | null };

/** Without a label it has that of the same id elsewhere: of a place, of a contact option, of a channel or of a benefit. */
export interface PlaceSpec {
  readonly id: Id;
  readonly label?: SpecText | undefined;
}

export interface SelfServiceSpec {
  readonly tiers: Some;
  readonly withSalesExecutive?: boolean | undefined;
  readonly because?: Because | undefined;
}
