import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { aboutEntitlements } from '../entitlements/subject.js';
import { invalidInput } from '../input/issue.js';
import { type Door, doorAbout } from '../input/request.js';
import { type InstantInput, millisecondsOf, readInstant } from '../time/instant.js';
import { reversedInterval } from '../time/interval.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { amountOf, whyNot } from './granted-benefit.js';
import { datesOf, monthsOf, type PeriodDates } from './period.js';
import { type Months, periodIndexAt, QUARTER, type Quarter, quarterOf } from './quarter.js';

/** A meeting, and the period in which it is held, as local dates: `startsOn` belongs to it, `endsOn` does not. */
export interface ReviewMeeting extends PeriodDates {
  /** The quarter in which the period begins: the period itself where there is a meeting every quarter. */
  readonly quarter: Quarter;
}

export interface ReviewMeetingsRequest {
  readonly entitlements: Entitlements;
  readonly from: InstantInput;
  readonly to: InstantInput;
  /** The billing zone, in which quarters begin. */
  readonly zone: ZoneName;
  readonly catalog?: Catalog | undefined;
}

const BENEFIT = 'root_cause_analysis_meeting';
const MAX_MEETINGS = 4000;
/** The page says one a quarter. Another catalogue may leave it unsaid. */
const USUAL = { count: 1, per: 'quarter' } as const;

/**
 * The root cause analysis meetings of `[from, to)` as a list: one for each quarter that the span touches before the
 * entitlements end. Another catalogue may grant more of them, or by the month or year; once for a subscription, the first
 * quarters are listed. Refuses as `entitlements.check` does, and `entitlements_outdated` for a `from` at or after the
 * end. Throws `reversed_interval`, `unknown_zone`, `out_of_range` for more than 4000 meetings (R26, A5, A10, A14).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'enhanced', endsAt: '2027-06-30T15:00:00.000Z' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const span = { from: '2026-11-20T07:30:00.000Z', to: '2028-01-01T00:00:00.000Z' };
 * const meetings = orThrow(engagement.rootCauseAnalysisMeetings({ entitlements: set, ...span, zone: 'Asia/Tokyo' }));
 * meetings.map(({ quarter }) => quarter) // => ['2026-Q4', '2027-Q1', '2027-Q2']
 * meetings[0] // => { quarter: '2026-Q4', startsOn: '2026-10-01', endsOn: '2027-01-01' }
 */
export function rootCauseAnalysisMeetings(
  request: ReviewMeetingsRequest,
): Decision<readonly ReviewMeeting[], EntitlementRefusal> {
  return enter(request, meetingsOf);
}

const enter = /*@__PURE__*/ doorAbout(
  'engagement.rootCauseAnalysisMeetings',
  aboutEntitlements,
  { from: readInstant, to: readInstant, zone: readZone },
  {},
  reversedInterval,
);

type ReadMeetingsRequest = typeof enter extends Door<infer T> ? T : never;

function meetingsOf({
  about,
  from,
  to,
  zone,
}: ReadMeetingsRequest): Decision<readonly ReviewMeeting[], EntitlementRefusal> {
  const refused = whyNot(about, BENEFIT, from);
  if (refused !== null) return refuse(refused);
  const { validUntil } = about.set;
  const end = validUntil === null ? to : Math.min(to, millisecondsOf(validUntil));
  if (from === end) return accept([]);
  const { count, per } = amountOf(about, BENEFIT, USUAL);
  const months = monthsOf(per) ?? QUARTER;
  const first = periodIndexAt(zone, from, months);
  const periods = periodIndexAt(zone, end - 1, months) - first + 1;
  const total = per === 'subscription' ? Math.min(count, periods) : periods * count;
  if (total > MAX_MEETINGS) return tooMany();
  const perPeriod = per === 'subscription' ? 1 : count;
  return accept(Array.from({ length: total }, (_, i) => meetingIn(first + Math.floor(i / perPeriod), months)));
}

function meetingIn(index: number, months: Months): ReviewMeeting {
  return {
    quarter: quarterOf(Math.floor((index * months) / QUARTER)),
    ...datesOf(index, months),
  };
}

function tooMany(): never {
  return invalidInput(
    'out_of_range',
    ['to'],
    `There are more than ${MAX_MEETINGS} meetings until then. Use an earlier end.`,
    `会議が ${MAX_MEETINGS} 件を超えます。より早い終了を指定してください。`,
  );
}
