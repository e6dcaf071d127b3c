import type { AudienceSpec, Because, DateSpan, Id, Some, SpecText } from './spec-parts.js';

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

/**
 * A promise about time. In a tier that extends another, a field that is left out is taken over from the target of the same id,
 * and `null` takes a limit away.
 */
export interface TargetSpec {
  /**
   * What is promised: the first reply, each next reply, an update, a workaround, the resolution. Several metrics are promised
   * with the same time each.
   *
   * @defaultValue `'first_reply'`
   */
  readonly metric?: Metric | readonly Metric[] | undefined;
  /**
   * The channels for which it holds.
   *
   * @defaultValue every channel
   */
  readonly channel?: Some | null | undefined;
  /**
   * The languages of the answer for which it holds.
   *
   * @defaultValue every language
   */
  readonly language?: Some | null | undefined;
  /**
   * The severities for which it holds.
   *
   * @defaultValue every severity
   */
  readonly severity?: Some | null | undefined;
  /**
   * The products for which it holds.
   *
   * @defaultValue the `products` of the tier
   */
  readonly product?: Some | null | undefined;
  /**
   * Whom it is made to.
   *
   * @defaultValue whoever may use the channel
   */
  readonly for?: AudienceSpec | null | undefined;
  /**
   * Only for those who bought within this span of the account's dates (of UTC where its zone is not known).
   *
   * @defaultValue whenever it was bought
   */
  readonly held?: DateSpan | null | undefined;
  /**
   * The time: a duration such as `'PT4H'`, days such as `'P1D'` (A34), or `'best_effort'`, which is never due. It is required
   * in a target that takes none over.
   *
   * @defaultValue that of the target that it patches
   */
  readonly within?: string | undefined;
  /**
   * "Takes more than `within`": told to the customer, never due.
   *
   * @defaultValue `false`
   */
  readonly over?: boolean | undefined;
  /**
   * On whose hours the time runs: an id of `hours`, or `'always'`, round the clock.
   *
   * @defaultValue `'always'`
   */
  readonly hours?: Id | null | undefined;
  /**
   * When the clock starts. `'severity_set'`: a change of severity starts it anew; otherwise the time that ran counts.
   *
   * @defaultValue `'submitted'`
   */
  readonly from?: 'submitted' | 'severity_set' | undefined;
  /**
   * The statuses of a ticket in which its clock rests (A35); `[]`: it never rests.
   *
   * @defaultValue both; for `update` and `workaround` only `'waiting_for_requester'`
   */
  readonly rests?: RestingStatus | readonly RestingStatus[] | null | undefined;
  /**
   * Whether the vendor aims at it or guarantees it. It is told, and changes no deadline.
   *
   * @defaultValue `'target'`
   */
  readonly strength?: 'target' | 'guarantee' | undefined;
  /**
   * The rules behind it.
   *
   * @defaultValue none
   */
  readonly because?: Because | undefined;
}

/**
 * Something that a tier grants in addition to answers. A benefit of a channel's id opens that channel. In a tier that extends
 * another, a field that is left out is taken over, and `null` takes a limit away.
 */
export interface BenefitSpec {
  /**
   * Its name for people.
   *
   * @defaultValue the label of the channel of the same id, or the id
   */
  readonly label?: SpecText | undefined;
  /**
   * Whom it is for.
   *
   * @defaultValue the `for` of the tier
   */
  readonly for?: AudienceSpec | null | undefined;
  /**
   * Cited to a person whom it is not for.
   *
   * @defaultValue the rules of `for`, or else those of the benefit
   */
  readonly otherwise?: Because | undefined;
  /**
   * The rules behind it.
   *
   * @defaultValue none
   */
  readonly because?: Because | undefined;
  /**
   * The hours in which it can be used.
   *
   * @defaultValue at any time
   */
  readonly hours?: Id | null | undefined;
  /**
   * The languages for which it can be used.
   *
   * @defaultValue every language
   */
  readonly language?: Some | null | undefined;
  /**
   * The severities for which it can be used.
   *
   * @defaultValue every severity
   */
  readonly severity?: Some | null | undefined;
  /**
   * The products for which it is granted. It is told and compared; no check asks for a product.
   *
   * @defaultValue every product
   */
  readonly product?: Some | null | undefined;
  /**
   * How many times it can be used in each period `per`: sessions, meetings.
   *
   * @defaultValue without limit
   */
  readonly count?: number | null | undefined;
  /**
   * How many minutes one use takes: a period has `count` times as many.
   *
   * @defaultValue without limit
   */
  readonly minutes?: number | null | undefined;
  /**
   * How many items one use covers, such as incidents of a report.
   *
   * @defaultValue without limit
   */
  readonly items?: number | null | undefined;
  /**
   * The period of `count` and `minutes`: a calendar year, quarter or month, or the whole subscription.
   *
   * @defaultValue no period: all uses count, whenever they were
   */
  readonly per?: 'subscription' | 'year' | 'quarter' | 'month' | null | undefined;
  /**
   * Whether the same people of the vendor or any of them give it. It is told, and decides nothing.
   *
   * @defaultValue it is not said
   */
  readonly staff?: 'named' | 'pooled' | null | undefined;
  /**
   * Whether it is given only to those who ask for it. It is told, and decides nothing.
   *
   * @defaultValue whoever it is for need not ask
   */
  readonly onRequest?: true | null | undefined;
}
