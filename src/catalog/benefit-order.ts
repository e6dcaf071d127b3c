import { widens } from './audience.js';
import type { Benefit } from './clause.js';
import type { Work } from './comparison-work.js';
import type { Offer } from './offer.js';

/** Whether a benefit grants at least as much as another: as many people, and an amount and uses no smaller. */
export function keepsBenefit(offer: Pick<Offer, 'roles'>, upper: Granted, lower: Granted, work: Work): boolean {
  const [a, b] = [upper.benefit, lower.benefit];
  const amounts = amountsOf(a);
  return (
    widens(offer, { ...upper, ...a }, { ...lower, ...b }) &&
    keepsHours(upper, lower, work) &&
    includesAll(a.languages, b.languages) &&
    includesAll(a.severities, b.severities) &&
    includesAll(a.products, b.products) &&
    amountsOf(b).every((amount, i) => amount <= (amounts[i] ?? 0))
  );
}

/** A benefit, the offer that has its hours, and the roles that are contacts of its tier without being named. */
export interface Granted {
  readonly offer: Pick<Offer, 'hours'>;
  readonly automatic: readonly string[];
  readonly benefit: Benefit;
}

function keepsHours(upper: Granted, lower: Granted, work: Work): boolean {
  // Hours that cannot be compared may be what the vendor means.
  return work.includes(hoursOf(upper), hoursOf(lower)) !== 'no';
}

/** Whether it can be said which of two benefits may be used more of the time. */
export function hasComparableHours(a: Granted, b: Granted, work: Work): boolean {
  const [one, other] = [hoursOf(a), hoursOf(b)];
  return work.includes(one, other) !== 'unknown' && work.includes(other, one) !== 'unknown';
}

function hoursOf({ offer, benefit }: Granted) {
  return benefit.hours === null ? null : (offer.hours.get(benefit.hours) ?? null);
}

/** Whether a limit allows all that another one allows; `null` limits nothing. */
function includesAll(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  return wide === null || narrow?.every((one) => wide.includes(one)) === true;
}

const TIMES = { subscription: 1, year: 1, quarter: 4, month: 12 } as const;

/**
 * How often there is one in a year, and how many minutes and items each has, and all in a year; without an amount there is no
 * limit. A period without a count has the minutes and the items of one.
 */
function amountsOf({ count, minutes, items, per }: Benefit): readonly number[] {
  const times = TIMES[per ?? 'year'];
  const inYear = (each: number | null) => (each ?? Number.POSITIVE_INFINITY) * (count ?? 1) * times;
  const often = (count ?? Number.POSITIVE_INFINITY) * times;
  return [often, ...[minutes, items].flatMap((each) => [each ?? Number.POSITIVE_INFINITY, inYear(each)])];
}
