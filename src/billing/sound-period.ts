import { type Faults, fault, under } from '../input/faults.js';
import type { Path } from '../input/issue.js';
import { type CalendarDate, dayOf } from '../time/calendar-date.js';
import { type Instant, millisecondsOf } from '../time/instant.js';
import { type BillingCycle, type PricedPeriod, periodDates } from './billing-period.js';

const DAY = 86_400_000;

/**
 * The faults of a period that its cycle does not have. Dates are the cycle's. Instants lie within two days of them: a
 * zone's rules change with the platform's data, and a stored period stays as it was billed.
 */
export function periodFaults(cycle: BillingCycle, period: PricedPeriod): Faults[] {
  const { index, startsOn, endsOn, start, end, days, stubOf } = period;
  const whole = periodDates(cycle, index);
  const faults: Faults[] = [];
  const expect = (path: Path, expected: string | number, found: string | number) => {
    if (found !== expected) faults.push(under(path, wrongPeriod(index, expected, found)));
  };
  expect(['endsOn'], whole.endsOn, endsOn);
  if (stubOf === undefined) {
    expect(['startsOn'], whole.startsOn, startsOn);
    expect(['days'], whole.days, days);
  } else {
    expect(['stubOf', 'startsOn'], whole.startsOn, stubOf.startsOn);
    expect(['stubOf', 'days'], whole.days, stubOf.days);
    faults.push(...instantFaults(['stubOf', 'start'], stubOf.start, stubOf.startsOn));
    const [first, last] = [dayOf(startsOn), dayOf(endsOn)];
    if (first <= dayOf(whole.startsOn) || first >= dayOf(whole.endsOn)) {
      faults.push(under(['startsOn'], outsideWhole(whole, startsOn)));
    } else {
      expect(['days'], last - first, days);
    }
  }
  faults.push(...instantFaults(['start'], start, startsOn), ...instantFaults(['end'], end, endsOn));
  if (millisecondsOf(start) >= millisecondsOf(end)) faults.push(under(['end'], reversed(start, end)));
  return faults;
}

/** The first instant of a local date is less than two days from the date's first instant in UTC. */
function instantFaults(path: Path, instant: Instant, date: CalendarDate): Faults[] {
  if (Math.abs(millisecondsOf(instant) - dayOf(date) * DAY) <= 2 * DAY) return [];
  const found = fault(
    'wrong_period',
    `Use the first instant of ${date} in the zone of the cycle, not ${instant}.`,
    `契約のタイム ゾーンでの ${date} の最初の時刻を指定してください（${instant} は使えません）。`,
  );
  return [under(path, found)];
}

/** The fault of an instant that does not come after another one. */
export function reversed(start: Instant, end: Instant): Faults {
  return fault(
    'reversed_interval',
    `Use an instant after ${start}, not ${end}.`,
    `${start} より後の時刻を指定してください（${end} は使えません）。`,
  );
}

function wrongPeriod(index: number, expected: string | number, found: string | number): Faults {
  return fault(
    'wrong_period',
    `Use ${expected}, as the cycle gives for period ${index}, not ${found}.`,
    `期間 ${index} の値は ${expected} を指定してください（${found} は使えません）。`,
  );
}

function outsideWhole(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  found: string,
): Faults {
  return fault(
    'wrong_period',
    `Use a date after ${startsOn} and before ${endsOn}, the period of which this is a part, not ${found}.`,
    `${startsOn} より後、${endsOn} より前の日付を指定してください（${found} は使えません）。`,
  );
}
