import { fault, under } from '../input/faults.js';
import { InvalidInputError, type Path } from '../input/issue.js';
import { type CalendarDate, civilOfDayNumber, dayOf } from '../time/calendar-date.js';
import { type BillingCycle, type Interval, periodDates } from './billing-period.js';
import type { Subscription } from './subscription.js';

/**
 * The cycle from the next renewal on. Its periods start on the old anchor's day of the month, or on `anchorOn`, a date on
 * or after the renewal and at most one interval later. Throws `outside_period`.
 */
export function newCycle(
  { cycle, period }: Pick<Subscription, 'cycle' | 'period'>,
  interval: Interval,
  anchorOn: CalendarDate | undefined,
  path: Path,
): BillingCycle {
  const { zone } = cycle;
  if (anchorOn === undefined) {
    const [anchor, start] = [cycle.anchorOn, period.endsOn].map((date) => civilOfDayNumber(dayOf(date)));
    if (anchor === undefined || start === undefined) return { ...cycle, interval };
    return {
      anchorOn: cycle.anchorOn,
      interval,
      zone,
      offsetMonths: (start.year - anchor.year) * 12 + start.month - anchor.month,
    };
  }
  const asked = { anchorOn, interval, zone };
  const tooEarly = dayOf(anchorOn) < dayOf(period.endsOn);
  if (!tooEarly && dayOf(periodDates(asked, -1).startsOn) <= dayOf(period.endsOn)) return asked;
  const found = fault(
    'outside_period',
    `Use a date on or after the renewal on ${period.endsOn}, and at most one interval later, not ${anchorOn}.`,
    `更新日（${period.endsOn}）から 1 期間以内の日付を指定してください（${anchorOn} は使えません）。`,
  );
  throw new InvalidInputError(under(path, found).issues);
}
