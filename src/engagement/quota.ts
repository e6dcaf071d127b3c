import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { aboutEntitlements } from '../entitlements/subject.js';
import { Faults, orInvalid, under } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { optional, text, whole } from '../input/readers.js';
import { type Door, doorAbout, object } from '../input/request.js';
import { type Instant, type InstantInput, instantOf, readInstant, readMilliseconds } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { amountOf, whyNot } from './granted-benefit.js';
import { monthsOf, type Period, type PeriodDates, periodAt, usedIn } from './period.js';

/** One use of a benefit. */
export interface BenefitUse {
  readonly at: InstantInput;
  /** How often it was used: once by default; 0 for a further part of a use that is listed already. */
  readonly count?: number | undefined;
  /** How long it took: 0 by default. */
  readonly minutes?: number | undefined;
}

export interface QuotaRequest {
  readonly entitlements: Entitlements;
  readonly benefit: string;
  /** Every known use; those of other periods do not count. */
  readonly used: readonly BenefitUse[];
  readonly at: InstantInput;
  /** The zone in which periods of the calendar begin. */
  readonly zone: ZoneName;
  readonly catalog?: Catalog | undefined;
}

/** What is granted in a period, used and left. `left` is never negative: more `used` than `granted` is too much. */
export interface QuotaShare {
  readonly granted: number;
  readonly used: number;
  readonly left: number;
}

/** What is left of a benefit; `null` where the offer sets no limit. */
export interface Quota {
  readonly count: QuotaShare | null;
  /** Of the whole period: two sessions of 90 minutes are 180. */
  readonly minutes: QuotaShare | null;
  /** How many items each use has, such as the features of an e-mail. */
  readonly items: number | null;
  /** The period of the calendar that holds `at`; `null` where the benefit does not come again. */
  readonly period: PeriodDates | null;
  /** The first instant of the next period. */
  readonly resetsAt: Instant | null;
}

const MAX_USES = 10_000;
/** As much as a catalogue may grant. */
const MAX_AMOUNT = 1_000_000_000;

/**
 * What is left of a benefit at `at`, by times and by minutes, in the month, quarter or year of the calendar that holds
 * `at` in `zone`. Used up is `left: 0`. A use in the same period but after `at` counts, because it is booked already;
 * a use outside the period does not. Without a period of the calendar (`per: 'subscription'`, or unsaid) every use
 * that is listed counts, and `period` and `resetsAt` are `null`. `resetsAt` looks at the calendar alone, not at the
 * end of the entitlements. Refuses as `entitlements.check` does, and `entitlements_outdated` for an `at` at or after
 * their end. Throws `unknown_zone`, `out_of_range`, `catalog_mismatch`, and `instant_out_of_range` where no next
 * period can be written (R21, R22, R26, A13, A14).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const request = { entitlements: set, at: '2026-11-20T07:30:00.000Z', zone: 'Asia/Tokyo' };
 * const used = [{ at: '2026-10-02T01:00:00.000Z' }];
 * const emails = orThrow(engagement.quota({ ...request, benefit: 'quarterly_feature_email', used }));
 * emails.count // => { granted: 1, used: 1, left: 0 }
 * emails.items // => 3
 * emails.period // => { startsOn: '2026-10-01', endsOn: '2027-01-01' }
 * emails.resetsAt // => '2026-12-31T15:00:00.000Z'
 * const held = [{ at: '2026-11-02T01:00:00.000Z', minutes: 45 }];
 * const session = orThrow(engagement.quota({ ...request, benefit: 'implementation_consultation', used: held }));
 * session.minutes // => { granted: 60, used: 45, left: 15 }
 */
export function quota(request: QuotaRequest): Decision<Quota, EntitlementRefusal> {
  return enter(request, quotaOf);
}

const amount = /*@__PURE__*/ whole({ min: 0, max: MAX_AMOUNT });

const enter = /*@__PURE__*/ doorAbout(
  'engagement.quota',
  aboutEntitlements,
  {
    benefit: /*@__PURE__*/ text({ max: 200 }),
    used: /*@__PURE__*/ listOf(
      /*@__PURE__*/ object({
        at: readInstant,
        count: /*@__PURE__*/ optional(amount, 1),
        minutes: /*@__PURE__*/ optional(amount, 0),
      }),
      MAX_USES,
    ),
    at: readInstant,
    zone: readZone,
  },
  {},
);

type ReadQuotaRequest = typeof enter extends Door<infer T> ? T : never;

function quotaOf({ about, benefit, used, at, zone }: ReadQuotaRequest): Decision<Quota, EntitlementRefusal> {
  const refused = whyNot(about, benefit, at);
  if (refused !== null) return refuse(refused);
  const granted = amountOf(about, benefit);
  const months = monthsOf(granted.per);
  const period = months === null ? null : periodAt(zone, at, months);
  const taken = usedIn(period, used);
  return accept({
    count: shareOf(granted.count, taken.count),
    minutes: shareOf(granted.minutes, taken.minutes),
    items: granted.items,
    period: period?.dates ?? null,
    resetsAt: period === null ? null : resetOf(period),
  });
}

function shareOf(granted: number | null, used: number): QuotaShare | null {
  return granted === null ? null : { granted, used, left: Math.max(0, granted - used) };
}

/** The end of a period. Throws `instant_out_of_range` at `at`: the last period of time has no next one. */
function resetOf({ endsAt }: Period): Instant {
  const read = readMilliseconds(endsAt);
  return instantOf(orInvalid(read instanceof Faults ? under(['at'], read) : read));
}
