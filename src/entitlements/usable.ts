import { engineOf } from '../calendar/engine.js';
import type { Offer } from '../catalog/offer.js';
import type { CalendarDate } from '../time/calendar-date.js';
import type { BenefitCheck, Grant } from './checks.js';
import { hoursOf } from './closed-hours.js';
import type { EntitlementCode } from './entitlement-refusal.js';
import type { Entitlements } from './entitlements.js';

/** What a benefit is used for, as far as its limits ask; `null`: not said, so that the limit is not looked at. */
export interface Use {
  readonly severity: string | null;
  readonly language: string | null;
  /** Epoch milliseconds. */
  readonly at: number | null;
  /** The dates on which hours that take closures are closed (A4). */
  readonly closures: readonly CalendarDate[];
  /** The catalogue's offer where it is at hand: it may have been closed on further dates. */
  readonly offer: Pick<Offer, 'hours'> | null;
}

/** A use of which nothing is said. */
export const ANY_USE: Use = /*@__PURE__*/ Object.freeze({
  severity: null,
  language: null,
  at: null,
  closures: /*@__PURE__*/ Object.freeze([]),
  offer: null,
});

/**
 * The answer for one use of a benefit. Of several grants, any one whose limits fit is enough. A benefit that the offer
 * does not have is denied for the same reasons first, and then as `not_offered`.
 */
export function usable(set: Entitlements, benefit: string, use: Use): BenefitCheck {
  const { benefits } = set;
  const known = Object.hasOwn(benefits, benefit) ? benefits[benefit] : undefined;
  if (known === undefined) return deniedForAll(benefits) ?? denied('not_offered', []);
  if (!known.allowed) return known;
  const faults = known.grants.map((grant) => ({ grant, code: limitOf(set, grant, use) }));
  const open = faults.find(({ code }) => code === null);
  if (open !== undefined) return { ...known, because: open.grant.because };
  const [first] = faults;
  return first === undefined || first.code === null ? known : denied(first.code, first.grant.because);
}

/** Which limit of a grant the use does not keep: its hours, its severities or its languages. */
function limitOf(
  set: Entitlements,
  grant: Grant,
  { severity, language, at, closures, offer }: Use,
): EntitlementCode | null {
  if (at !== null && grant.hours !== null && grant.hours !== 'always') {
    if (!engineOf(hoursOf(set, offer, grant.hours, closures)).isOpen(at)) return 'outside_hours';
  }
  if (severity !== null && grant.severities !== null && !grant.severities.includes(severity))
    return 'severity_not_served';
  if (language !== null && grant.languages !== null && !grant.languages.includes(language))
    return 'language_not_served';
  return null;
}

/** The reason against everything, if there is one; a plan may rule out some benefits and not others. */
function deniedForAll(benefits: Entitlements['benefits']): BenefitCheck | undefined {
  const answers = Object.values(benefits);
  const personal = answers.find((one) => codeOf(one) === 'sign_in_required' || codeOf(one) === 'member_not_active');
  if (personal !== undefined) return personal;
  return answers.every((one) => codeOf(one) === 'account_not_eligible') ? answers[0] : undefined;
}

function codeOf(answer: BenefitCheck): EntitlementCode | null {
  return answer.allowed ? null : answer.code;
}

function denied(code: EntitlementCode, because: readonly string[]): BenefitCheck {
  return { allowed: false, code, because, unlockedBy: [] };
}
