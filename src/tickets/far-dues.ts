import type { Schedule } from '../calendar/schedule.js';
import { caught, Faults } from '../input/faults.js';
import { clockState } from '../sla/clock.js';
import { AT_RISK_AT } from '../sla/clock-input.js';
import type { Commitment } from '../sla/commitment.js';
import { readPositiveDuration } from '../time/duration.js';
import { LAST_MILLISECOND, millisecondsOf } from '../time/instant.js';
import { runsOf } from './clock-runs.js';
import type { Ticket } from './ticket.js';
import { clockTermsOf } from './ticket-clock.js';
import { promisesOf } from './ticket-promises.js';
import { timedChange } from './timed-change.js';

/** On hours that open for a minute a week, a year of open time takes ten thousand years. */
const YEAR = 366 * 86_400_000;
const YEAR_TEN_THOUSAND = 253_402_300_800_000;

/**
 * The faults of a ticket with a clock that is due after the last instant of a `Date`, or on hours that never open again;
 * `null` where every clock can be read. The caller knows which of its arguments led to it.
 */
export function farFaults(ticket: Ticket): Faults | null {
  const { submittedWith, commitments } = ticket;
  const sure = submittedWith === null && millisecondsOf(ticket.updatedAt) < YEAR_TEN_THOUSAND;
  if (sure && commitments.every(isNear)) return null;
  const changes = ticket.history.map(timedChange);
  const openedAt = millisecondsOf(ticket.openedAt);
  for (const { commitment, ...span } of promisesOf(ticket)) {
    for (const events of runsOf(commitment, span, openedAt, changes)) {
      const [started] = events;
      const state = caught(() => {
        const terms = clockTermsOf(commitment, started?.ms ?? openedAt, { atRiskAt: AT_RISK_AT, lateness: 'due_at' });
        return clockState(terms, events, LAST_MILLISECOND);
      });
      if (state instanceof Faults) return state;
    }
  }
  return null;
}

/** Whether a promise is due within the range of `Date` whenever its clock starts before the year 10000. */
function isNear({ budget, schedule }: Pick<Commitment, 'budget' | 'schedule'>): boolean {
  if (schedule !== null && !opensWeekly(schedule)) return false;
  return budget === null || isNearTime(budget);
}

/** Whether a text is a time of more than nothing and at most a year. */
export function isNearTime(input: unknown): input is string {
  const ms = readPositiveDuration(input);
  return typeof ms === 'number' && ms <= YEAR;
}

/** Whether hours surely open for a minute every week, but for single dates. */
export function opensWeekly({ weekly }: Schedule): boolean {
  return Object.values(weekly).some((windows) => windows.some(isOfWholeMinutes));
}

/** A window of seconds may be open for one of them: its due instants are looked at one by one. */
function isOfWholeMinutes(window: string): boolean {
  return window.length === 'hh:mm-hh:mm'.length;
}
