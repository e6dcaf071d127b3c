import type { Text } from '../input/issue.js';
import { audienceOf, automaticIn, belongingTo } from './audience.js';
import { hasComparableHours, keepsBenefit } from './benefit-order.js';
import type { Benefit } from './clause.js';
import { benefitWords } from './clause-words.js';
import type { Work } from './comparison-work.js';
import type { Change } from './promise-changes.js';
import type { Side } from './request-classes.js';
import type { Asker } from './request-space.js';

/** What a benefit grants: in the words of `matrix`, and its data. */
export interface BenefitTerms extends Benefit {
  readonly text: Text;
}

export interface BenefitChange {
  readonly id: string;
  readonly before: BenefitTerms | null;
  readonly after: BenefitTerms | null;
  readonly change: Change;
}

/** The benefits that somebody has, has not any more, or has to another extent; `asker`: for that person alone. */
export function benefitChanges(from: Side, to: Side, asker: Asker | null, work: Work): readonly BenefitChange[] {
  const [old, now] = [benefitsIn(from, asker), benefitsIn(to, asker)];
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  return ids.flatMap((id) => {
    const [before, after] = [old.get(id) ?? null, now.get(id) ?? null];
    const change = changeBetween({ ...from, benefit: before }, { ...to, benefit: after }, work);
    return change === null ? [] : [{ id, before: termsOf(from, before), after: termsOf(to, after), change }];
  });
}

function benefitsIn({ offer, tier }: Side, asker: Asker | null): ReadonlyMap<string, Benefit> {
  const has = ({ audience }: Benefit) =>
    tier === null || asker === null || audienceOf(offer, audience, belongingTo(tier, asker)) !== null;
  return new Map(tier?.benefits.filter(has).map((benefit) => [benefit.id, benefit]));
}

interface Granting extends Side {
  readonly benefit: Benefit | null;
}

function changeBetween(from: Granting, to: Granting, work: Work): Change | null {
  const { offer, benefit: before } = from;
  const after = to.benefit;
  if (before === null || after === null) return before === after ? null : before === null ? 'added' : 'removed';
  const roles = { roles: [...to.offer.roles, ...offer.roles] };
  const [old, now] = [
    { offer, benefit: before, automatic: automaticOf(from) },
    { offer: to.offer, benefit: after, automatic: automaticOf(to) },
  ];
  const noLess =
    keepsBenefit(roles, now, old, work) && STAFF[service(after)] >= STAFF[service(before)] && keepsEase(after, before);
  const noMore =
    keepsBenefit(roles, old, now, work) && STAFF[service(before)] >= STAFF[service(after)] && keepsEase(before, after);
  if (!hasComparableHours(now, old, work)) return 'other';
  if (noLess && noMore) return null;
  return noLess ? 'better' : noMore ? 'worse' : 'other';
}

function automaticOf({ tier }: Side): readonly string[] {
  return tier === null ? [] : automaticIn(tier);
}

/** Somebody named is more than a team, and a team more than nobody in particular. */
const STAFF = { none: 0, pooled: 1, named: 2 } as const;

function service({ staff }: Benefit): keyof typeof STAFF {
  return staff ?? 'none';
}

/** What is had without asking is more than what is had on request. */
function keepsEase(upper: Benefit, lower: Benefit): boolean {
  return !upper.onRequest || lower.onRequest;
}

function termsOf({ offer }: Side, benefit: Benefit | null): BenefitTerms | null {
  return benefit === null ? null : { ...benefit, text: benefitWords(offer, benefit) };
}
