import { accept, type Decision, refuse } from '../answer/decision.js';
import type { Catalog } from '../catalog/catalog.js';
import type { EntitlementRefusal } from '../entitlements/entitlement-refusal.js';
import type { Entitlements } from '../entitlements/entitlements.js';
import { aboutEntitlements } from '../entitlements/subject.js';
import { allOf, type Faults, fault, missing, orInvalid, under } from '../input/faults.js';
import { listOf } from '../input/list.js';
import { nullable, whole } from '../input/readers.js';
import { type Door, doorAbout, object } from '../input/request.js';
import { type InstantInput, readInstant } from '../time/instant.js';
import { readZone, type ZoneName } from '../time/zone.js';
import { type EngagementRefusal, engagementRefusal } from './engagement-refusal.js';
import { amountOf, whyNot } from './granted-benefit.js';
import { monthsOf, type Period, periodAt, usedIn } from './period.js';
import type { Months } from './quarter.js';

/** A consultation session that took place, or a part of one. */
export interface ConsultationSession {
  readonly at: InstantInput;
  readonly minutes: number;
}

export interface ConsultationRequest {
  readonly entitlements: Entitlements;
  /** The sessions in the life of the add-on's subscription (A13). */
  readonly sessions: readonly ConsultationSession[];
  /** The instant of use; needed where the catalogue grants the consultation by month, quarter or year. */
  readonly at?: InstantInput | null | undefined;
  /** The billing zone; needed where `at` is. */
  readonly zone?: ZoneName | null | undefined;
  readonly catalog?: Catalog | undefined;
}

export type ConsultationRefusal = EntitlementRefusal | Extract<EngagementRefusal, { code: 'consultation_used' }>;

const BENEFIT = 'implementation_consultation';
/** The page says one hour. Another catalogue may leave it unsaid. */
const USUAL = { count: 1, minutes: 60, per: 'subscription' } as const;
const MAX_SESSIONS = 10_000;

/**
 * What is left of the implementation consultation, in minutes: of sixty in all, or of what the catalogue grants. Refuses
 * as `entitlements.check` does, `entitlements_outdated` for an `at` at or after the end, and `consultation_used` where
 * nothing is left. Throws `zone_needed`, `out_of_range`, `catalog_mismatch`, … (R22, A5, A13).
 *
 * @example
 * const set = entitlements.of({
 *   account: { kind: 'team', plan: 'advanced', addOn: { tier: 'essentials' } },
 *   person: { id: 'u1', status: 'active', roles: ['team_admin'] },
 *   at: '2026-11-20T07:30:00.000Z',
 * });
 * const sessions = [{ at: '2026-11-02T01:00:00.000Z', minutes: 45 }];
 * engagement.implementationConsultation({ entitlements: set, sessions }) // => { ok: true, value: { minutesLeft: 15 } }
 * const more = [...sessions, { at: '2026-11-09T01:00:00.000Z', minutes: 15 }];
 * engagement.implementationConsultation({ entitlements: set, sessions: more }).refusal.code // => 'consultation_used'
 */
export function implementationConsultation(
  request: ConsultationRequest,
): Decision<{ readonly minutesLeft: number }, ConsultationRefusal> {
  return enter(request, minutesLeft);
}

const enter = /*@__PURE__*/ doorAbout(
  'engagement.implementationConsultation',
  aboutEntitlements,
  {
    sessions: /*@__PURE__*/ listOf(
      /*@__PURE__*/ object({ at: readInstant, minutes: /*@__PURE__*/ whole({ min: 1, max: 1_000_000 }) }),
      MAX_SESSIONS,
    ),
    at: /*@__PURE__*/ nullable(readInstant),
    zone: /*@__PURE__*/ nullable(readZone),
  },
  {},
);

type ReadConsultation = typeof enter extends Door<infer T> ? T : never;

function minutesLeft(read: ReadConsultation): Decision<{ readonly minutesLeft: number }, ConsultationRefusal> {
  const refused = whyNot(read.about, BENEFIT, read.at);
  if (refused !== null) return refuse(refused);
  const { minutes, per } = amountOf(read.about, BENEFIT, USUAL);
  const months = monthsOf(per);
  const period = months === null ? null : periodOf(months, read);
  const sessions = read.sessions.map((session) => ({ ...session, count: 0 }));
  const held = usedIn(period, sessions).minutes;
  if (held >= minutes) return refuse(engagementRefusal('consultation_used', { minutesHeld: held }));
  return accept({ minutesLeft: minutes - held });
}

/** The period that holds `at`. Throws `missing`, `zone_needed` for what the period needs. */
function periodOf(months: Months, { at, zone }: Pick<ReadConsultation, 'at' | 'zone'>): Period {
  if (at === null || zone === null) return orInvalid<Period>(periodUnsaid({ at, zone }));
  return periodAt(zone, at, months);
}

function periodUnsaid({ at, zone }: Pick<ReadConsultation, 'at' | 'zone'>): Faults {
  const faults: Faults[] = [];
  if (at === null) faults.push(under(['at'], missing()));
  if (zone === null) {
    const [en, ja] = [
      'The consultation is granted by the period. Use the billing zone.',
      'セッションは期間ごとに付与されます。請求のタイム ゾーンを指定してください。',
    ];
    faults.push(under(['zone'], fault('zone_needed', en, ja)));
  }
  return allOf(faults);
}
