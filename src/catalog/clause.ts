import type { Text } from '../input/issue.js';
import { type Audience, audienceIn } from './audience.js';
import type { BenefitSpec, DateSpan, Metric, RestingStatus, TargetSpec } from './catalog-spec.js';
import { listOf } from './entries-of.js';
import { type PromisedTime, readPromisedTime } from './promised-time.js';
import { textOf } from './spec-text.js';

/** A promise with every default filled in; `null` means everywhere. */
export interface Target {
  readonly id: string;
  readonly metrics: readonly Metric[];
  readonly channels: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly products: readonly string[] | null;
  /** `null`: whoever may use the channel. */
  readonly audience: readonly Audience[] | null;
  readonly held: DateSpan | null;
  /** As it is written: `PT4H`, `P1D`, `best_effort`. */
  readonly within: string;
  readonly over: boolean;
  readonly hours: string;
  readonly from: 'submitted' | 'severity_set';
  /** `null`: those usual for each metric, see `restsOf`. */
  readonly rests: readonly RestingStatus[] | null;
  readonly strength: 'target' | 'guarantee';
  readonly because: readonly string[];
}

/** Something that a tier grants in addition to answers, with its limits of use. */
export interface Benefit {
  readonly id: string;
  readonly label: Text;
  readonly audience: readonly Audience[];
  readonly otherwise: readonly string[];
  readonly because: readonly string[];
  readonly hours: string | null;
  readonly languages: readonly string[] | null;
  readonly severities: readonly string[] | null;
  readonly products: readonly string[] | null;
  readonly count: number | null;
  readonly minutes: number | null;
  readonly items: number | null;
  readonly per: 'subscription' | 'year' | 'quarter' | 'month' | null;
  readonly staff: 'named' | 'pooled' | null;
  readonly onRequest: boolean;
}

/** What a target has where its spec does not say it. */
interface UsualTarget {
  /** Those of its tier. */
  readonly products: readonly string[] | null;
}

/** The promise that a spec describes once it has patched the one that it extends. */
export function targetOf(id: string, spec: TargetSpec, usual: UsualTarget): Target {
  const { metric = 'first_reply', rests = null } = spec;
  return {
    id,
    metrics: typeof metric === 'string' ? [metric] : metric,
    channels: limitOf(spec.channel),
    languages: limitOf(spec.language),
    severities: limitOf(spec.severity),
    products: limitOf(spec.product) ?? usual.products,
    audience: spec.for === undefined || spec.for === null ? null : audienceIn(spec.for),
    held: spec.held ?? null,
    within: spec.within ?? 'best_effort',
    over: spec.over ?? false,
    hours: spec.hours ?? 'always',
    from: spec.from ?? 'submitted',
    rests: typeof rests === 'string' ? [rests] : rests,
    strength: spec.strength ?? 'target',
    because: spec.because ?? [],
  };
}

/** What a benefit has where its spec does not say it. */
export interface UsualBenefit {
  readonly label: Text | undefined;
  readonly audience: readonly Audience[];
}

/** The benefit that a spec describes once it has patched the one that it extends. */
export function benefitOf(id: string, spec: BenefitSpec, usual: UsualBenefit): Benefit {
  return {
    id,
    label: textOf(spec.label, usual.label ?? id),
    audience: spec.for === undefined || spec.for === null ? usual.audience : audienceIn(spec.for),
    // An empty list says nothing: it is what a checked catalogue has where its spec is silent.
    otherwise: spec.otherwise?.length ? spec.otherwise : rulesOf(spec.for),
    because: spec.because ?? [],
    hours: spec.hours ?? null,
    languages: limitOf(spec.language),
    severities: limitOf(spec.severity),
    products: limitOf(spec.product),
    count: spec.count ?? null,
    minutes: spec.minutes ?? null,
    items: spec.items ?? null,
    per: spec.per ?? null,
    staff: spec.staff ?? null,
    onRequest: spec.onRequest ?? false,
  };
}

/** The rules that say whom something is for: they are cited to anybody else too. */
function rulesOf(audience: BenefitSpec['for']): readonly string[] {
  return audience === undefined || audience === null ? [] : audienceIn(audience).flatMap(({ because }) => because);
}

function limitOf(some: string | readonly string[] | null | undefined): readonly string[] | null {
  return some === undefined || some === null ? null : listOf(some);
}

/** The time of a target that has been read before. */
export function timeOf({ within }: Pick<Target, 'within'>): PromisedTime {
  const time = readPromisedTime(within);
  return 'kind' in time ? time : { kind: 'best_effort' };
}
