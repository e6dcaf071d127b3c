import type { BenefitSpec, TargetSpec } from './clause-spec.js';
import type { PriceSpec, RemedySpec } from './price-spec.js';
import type { AudienceSpec, Because, DateSpan, Id, Some, SpecText } from './spec-parts.js';

/**
 * Something that can be held: a level of support, the support that comes with a plan, an add-on beside another tier, or a
 * variant of one person. It takes over what it does not say from the tier that it `extends`: `targets`, `benefits`,
 * `remedies`, `without`, `contacts`, `for`, `accounts`, `excludes` and `products`, and nothing else.
 */
export interface TierSpec {
  /**
   * Its name for people.
   *
   * @defaultValue the id
   */
  readonly label?: SpecText | undefined;
  /**
   * The tier on which it builds. Its clauses are merged with those of the same id, field by field. It must keep every promise
   * and every benefit of that tier (`mayPromiseLess`).
   *
   * @defaultValue none: it starts from nothing
   */
  readonly extends?: Id | undefined;
  /**
   * Makes it an add-on: it is held only together with one of these tiers, and its clauses count with theirs. Without one of
   * them it is not held, which is no error. One of them at least has to stand alone.
   *
   * @defaultValue it stands alone
   */
  readonly beside?: Some | undefined;
  /**
   * Who holds it: the whole account, or one person of it (`person.powerUser`), whose terms then replace those of the account.
   *
   * @defaultValue `'account'`
   */
  readonly holder?: 'account' | 'person' | undefined;
  /**
   * Which kind of account may hold it.
   *
   * @defaultValue `'team'`
   */
  readonly accounts?: 'team' | 'individual' | 'any' | undefined;
  /**
   * The plans with which it may be held. An account with another plan is not eligible.
   *
   * @defaultValue every plan
   */
  readonly plans?: Some | undefined;
  /**
   * The flags of an account (`account.flags`) that may not hold it, such as `trial`: `account_not_eligible`. The words are the
   * vendor's own.
   *
   * @defaultValue none
   */
  readonly excludes?: Some | undefined;
  /**
   * The products for which its promises hold, unless a target says its own. The words are the vendor's own.
   *
   * @defaultValue every product
   */
  readonly products?: Some | undefined;
  /**
   * The dates on which `billing` sells it. Whoever holds it keeps it after the end.
   *
   * @defaultValue on any date
   */
  readonly sold?: DateSpan | undefined;
  /**
   * Lets it promise or grant less than the tier that it `extends`: the check of that (`promises_less`, `not_comparable`) is
   * left out.
   *
   * @defaultValue it may not
   */
  readonly mayPromiseLess?: true | undefined;
  /**
   * Whom its benefits are for, unless a benefit says its own: `member` (everybody), `admin` (every role with `admin: true`),
   * `contact` (named contacts) or roles.
   *
   * @defaultValue `'member'`
   */
  readonly for?: AudienceSpec | undefined;
  /**
   * Lets the account name contacts: people whom `for: 'contact'` means.
   *
   * @defaultValue it has no contacts
   */
  readonly contacts?:
    | {
        /**
         * How many the account may name; `null`: as many as it likes.
         *
         * @defaultValue `null`
         */
        readonly seats?: number | null | undefined;
        /**
         * The roles that are contacts without being named. They take no seat.
         *
         * @defaultValue none
         */
        readonly automatic?: Some | undefined;
      }
    | undefined;
  /**
   * What it promises about time.
   *
   * @defaultValue nothing
   */
  readonly targets?: { readonly [id: Id]: TargetSpec } | undefined;
  /**
   * What else it grants. A benefit of a channel's id opens that channel.
   *
   * @defaultValue nothing, so that no channel is open
   */
  readonly benefits?: { readonly [id: Id]: BenefitSpec } | undefined;
  /**
   * The benefits that it does not take over, by id, with the rules that say so: what a variant lacks of the tier that it
   * `extends`. None of them is in `benefits` of the same tier.
   *
   * @defaultValue it lacks nothing
   */
  readonly without?: { readonly [benefit: Id]: Because } | undefined;
  /**
   * What it costs.
   *
   * @defaultValue the caller brings the price: `prices` of `billing.start`
   */
  readonly price?: PriceSpec | undefined;
  /**
   * What is owed for missed promises.
   *
   * @defaultValue nothing
   */
  readonly remedies?: { readonly [id: Id]: RemedySpec } | undefined;
}
