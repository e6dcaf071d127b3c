import { readPositiveDuration } from '../time/duration.js';
import type { DateSpan, Metric } from './catalog-spec.js';
import { type Target, timeOf } from './clause.js';
import type { Work } from './comparison-work.js';
import { daySpanOf } from './day-span.js';
import { type Hours, shortestDays } from './hours-order.js';
import type { Offer } from './offer.js';
import type { PromisedTime } from './promised-time.js';
import { restsOf } from './rests.js';

/** Whether one promise keeps another: it is never due later. */
export type Kept = 'kept' | 'less' | 'not_comparable';

/** A promise, and the offer that has its hours. */
export interface Promised {
  readonly offer: Pick<Offer, 'hours'>;
  readonly target: Target;
}

/** Whether `upper` keeps `lower` for a request of the metric to which both apply. */
export function promiseOrder(upper: Promised, lower: Promised, metric: Metric, work: Work): Kept {
  const [a, b] = [upper.target, lower.target];
  if (a.strength === 'target' && b.strength === 'guarantee') return 'less';
  if (restsOf(a, metric).some((status) => !restsOf(b, metric).includes(status))) return 'less';
  return timeOrder(upper, lower, work);
}

/** Whether `upper` is never due later than `lower`, as far as their hours can be compared. */
export function timeOrder(upper: Promised, lower: Promised, work: Work): Kept {
  if (!coversSpan(upper.target.held, lower.target.held)) return 'less';
  if (upper.target.from === 'severity_set' && lower.target.from === 'submitted') return 'less';
  const [fast, slow] = [exactTime(upper), exactTime(lower)];
  if (lower.target.over || slow.kind === 'best_effort') return 'kept';
  if (upper.target.over || fast.kind === 'best_effort') return 'less';
  const [wide, narrow] = [hoursOf(upper), hoursOf(lower)];
  if (fast.kind === 'exact' && slow.kind === 'exact') {
    if (fast.ms > slow.ms) return 'less';
    const includes = work.includes(wide, narrow);
    return includes === 'yes' ? 'kept' : includes === 'no' ? 'less' : 'not_comparable';
  }
  if (fast.kind === 'days' && slow.kind === 'days') {
    if (JSON.stringify(wide) !== JSON.stringify(narrow)) return 'not_comparable';
    return fast.days <= slow.days ? 'kept' : 'less';
  }
  if (fast.kind === 'exact' && slow.kind === 'days') {
    const shortest = shortestDays(narrow, slow.days, wide);
    return shortest !== null && fast.ms <= shortest ? 'kept' : 'not_comparable';
  }
  return 'not_comparable';
}

/** The time of a promise; days of a fixed length are exact (A34). */
export function exactTime(promised: Promised): PromisedTime {
  const time = timeOf(promised.target);
  const hours = hoursOf(promised);
  if (time.kind !== 'days' || hours === null || 'byRegion' in hours) return time;
  const length = readPositiveDuration(hours.day);
  return typeof length === 'number' ? { kind: 'exact', ms: time.days * length } : time;
}

/** The hours on which a promise runs. */
export function hoursOf({ offer, target }: Promised): Hours {
  return offer.hours.get(target.hours) ?? null;
}

/** Whether whoever bought within a span bought within another one too; `null` is whenever it was. */
function coversSpan(wide: DateSpan | null, narrow: DateSpan | null): boolean {
  // Where nobody knows when it was bought, no span holds.
  if (wide === null || narrow === null) return wide === null;
  const [outer, inner] = [daySpanOf(wide), daySpanOf(narrow)];
  return outer.from <= inner.from && outer.until >= inner.until;
}
