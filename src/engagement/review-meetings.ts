import { accept, type Decision, refuse } from '../decision.js';
import { type EntitlementRefusal, refusalOf } from '../entitlements/check.js';
import { type Entitlements, entitlementsAt } from '../entitlements/entitlements.js';
import { invalidInput } from '../errors.js';
import { fields } from '../record.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { InstantInput } from '../time/instant.js';
import { boundsOf } from '../time/interval.js';
import { type ZoneName, zoneAt } from '../time/zone.js';
import { type Quarter, quarterIndexAt, quarterOf, startOfQuarter } from './quarter.js';

/** The quarter in which a meeting is held, as local dates: `startsOn` belongs to it, `endsOn` does not. */
export interface ReviewMeeting {
  readonly quarter: Quarter;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

const MOST_MEETINGS = 4000;

/**
 * The root cause analysis meetings of `[from, to)`: one for each quarter that it touches (R26, A5, A10, A14). Refuses as
 * `entitlements.check` does. Throws `reversed_interval`, `unknown_zone`, `out_of_range` for more than a thousand years.
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'enhanced' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'], powerUser: null },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const span = { from: '2026-11-20T07:30:00.000Z', to: '2027-01-01T00:00:00.000Z' };
 * const inTokyo = orThrow(engagement.rootCauseAnalysisMeetings({ entitlements: set, ...span, zone: 'Asia/Tokyo' }));
 * inTokyo[0] // => { quarter: '2026-Q4', startsOn: '2026-10-01', endsOn: '2027-01-01' }
 * inTokyo.length // => 2
 * orThrow(engagement.rootCauseAnalysisMeetings({ entitlements: set, ...span, zone: 'UTC' })).length // => 1
 */
export function rootCauseAnalysisMeetings(request: {
  readonly entitlements: Entitlements;
  readonly from: InstantInput;
  readonly to: InstantInput;
  readonly zone: ZoneName;
}): Decision<readonly ReviewMeeting[], EntitlementRefusal> {
  const given = fields(request, 'entitlements', 'from', 'to', 'zone');
  const set = entitlementsAt(given.entitlements, ['entitlements']);
  const { from, to } = boundsOf(given);
  const zone = zoneAt(given.zone, ['zone']);
  const refused = refusalOf(set, 'root_cause_analysis_meeting');
  if (refused !== null) return refuse(refused);
  if (from === to) return accept([]);
  const first = quarterIndexAt(zone, from);
  const last = quarterIndexAt(zone, to - 1);
  if (last - first >= MOST_MEETINGS) {
    return invalidInput(
      'out_of_range',
      ['to'],
      `These are more than ${MOST_MEETINGS} quarters.`,
      `${MOST_MEETINGS} 四半期を超えています。`,
    );
  }
  return accept(
    Array.from({ length: last - first + 1 }, (_, i) => ({
      quarter: quarterOf(first + i),
      startsOn: startOfQuarter(first + i),
      endsOn: startOfQuarter(first + i + 1),
    })),
  );
}
