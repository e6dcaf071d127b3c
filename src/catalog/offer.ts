import type { Schedule, ScheduleSpec } from '../calendar/schedule.js';
import type { Text } from '../input/issue.js';
import type { LanguageTag } from './language-tag.js';
import type { Clauses, Tier, Variant } from './tier.js';

/** A kind of plan, and whether a team or an individual holds it (R1, A26). */
export interface Plan {
  readonly id: string;
  readonly account: 'team' | 'individual';
  readonly label?: Text | undefined;
}

/** A kind of admin (A5, A19). */
export interface Role {
  readonly id: string;
  readonly label: Text;
  readonly opensBilling: boolean;
}

/** A way to reach support. Whether a person may use it is the benefit of the same id. */
export interface Channel {
  readonly id: string;
  readonly needs: readonly 'direct_phone_number'[];
}

/** People who answer, and the calendar of their hours. `takesClosures`: a caller's list of holidays closes it. */
export interface Desk {
  readonly id: string;
  readonly calendar: string;
  readonly takesClosures: boolean;
}

/**
 * A language of support and the desk that speaks it. `otherwise` is cited while the desk is closed by its hours,
 * `unavailable` while the caller says that it is closed.
 */
export interface Language {
  readonly tag: LanguageTag;
  readonly desk: string;
  /** The benefit that a person needs to be served in it, if any. */
  readonly benefit: string | null;
  readonly because: readonly string[];
  readonly otherwise: readonly string[];
  readonly unavailable: readonly string[];
}

/** What the contact page offers, in its order. */
export interface ContactOption {
  readonly id: string;
  readonly channel: string;
  readonly label: Text;
  readonly because: readonly string[];
  /** The rules that make it the recommended way for an urgent problem; `null` where it is not. */
  readonly urgentBecause: readonly string[] | null;
}

/** A whole offer as data, `calendars` in whichever form a schedule may take. */
export interface CatalogSpec {
  readonly id: string;
  readonly name: Text;
  /** Where several targets cover one request: all of them bind, the earliest first; or only the first of the list. */
  readonly conflict: 'earliest_due' | 'first_match';
  readonly severities: readonly string[];
  readonly plans: readonly Plan[];
  readonly roles: readonly Role[];
  readonly channels: readonly Channel[];
  readonly calendars: { readonly [id: string]: ScheduleSpec };
  readonly desks: readonly Desk[];
  readonly languages: readonly Language[];
  /** The language for those who cannot be served in the language they asked for. */
  readonly fallbackLanguage: LanguageTag;
  /** Cited to those who ask for a language that is not on offer. */
  readonly otherLanguages: readonly string[];
  readonly contactOptions: readonly ContactOption[];
  /** What holds without an add-on, and next to one (A32). */
  readonly base: Clauses | null;
  readonly tiers: readonly Tier[];
  readonly variants: readonly Variant[];
  /** What a team may buy and drop without sales, and whether it may while it has a sales executive (R5, A25). */
  readonly selfService: {
    readonly tiers: readonly string[];
    readonly withSalesExecutive: boolean;
    readonly because: readonly string[];
  };
}

/** A checked offer. Plain, frozen JSON. */
export interface Catalog extends CatalogSpec {
  readonly calendars: { readonly [id: string]: Schedule };
}
