import * as z from 'zod/mini';
import { checkedBy, lazily } from '../boundary.js';
import { invalidInput } from '../errors.js';
import { recordsAt } from '../records.js';
import { type InstantInput, millisecondsOf } from '../time/instant.js';

/** How much a team uses a feature. */
export interface FeatureUsage {
  /** Its name, or another key of it. */
  readonly feature: string;
  readonly activeMembers: number;
  /** Those who could use it; where there is none, the feature is not the team's. */
  readonly eligibleMembers: number;
  readonly lastUsedAt: InstantInput | null;
}

export type Reason = 'unused' | 'underused';

export interface Candidate {
  readonly feature: string;
  readonly reason: Reason;
}

const MOST_FEATURES = 10_000;

/** The usage that stands in the caller's input, a feature once. */
export function usageAt(input: readonly FeatureUsage[]): readonly FeatureUsage[] {
  return recordsAt(input, ['usage'], { schema: usageSchema(), key: 'feature', most: MOST_FEATURES });
}

/**
 * The features that nobody uses, then those that less than `below` of the eligible members use; the least used first,
 * equals by how long ago they were used, then by name (A14).
 */
export function candidatesOf(usage: readonly FeatureUsage[], below: number): readonly Candidate[] {
  return usage
    .filter(
      ({ activeMembers, eligibleMembers }) => eligibleMembers > 0 && isLittle(activeMembers, eligibleMembers, below),
    )
    .sort(byUse)
    .map(({ feature, activeMembers }) => ({ feature, reason: activeMembers === 0 ? 'unused' : 'underused' }));
}

function isLittle(active: number, eligible: number, below: number): boolean {
  // Divided, not multiplied: 7 of 100 is 0.07 to the digit, and 100 times 0.07 is more than 7.
  return active === 0 || active / eligible < below;
}

function byUse(a: FeatureUsage, b: FeatureUsage): number {
  // Multiplied, not divided: equal shares are equal.
  const share = a.activeMembers * b.eligibleMembers - b.activeMembers * a.eligibleMembers;
  if (share !== 0) return share;
  const [x, y] = [lastUse(a), lastUse(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.feature < b.feature ? -1 : 1;
}

function lastUse({ lastUsedAt }: FeatureUsage): number {
  return lastUsedAt === null ? Number.NEGATIVE_INFINITY : millisecondsOf(lastUsedAt, []);
}

const usageSchema: () => z.ZodMiniType<FeatureUsage> = /*@__PURE__*/ lazily(() => {
  // Their products are compared, and must be exact.
  const members = z.int().check(z.minimum(0), z.maximum(90_000_000));
  const shape: z.ZodMiniType<FeatureUsage> = z.strictObject({
    feature: z.string().check(z.minLength(1)),
    activeMembers: members,
    eligibleMembers: members,
    lastUsedAt: z.nullable(z.union([z.string(), z.number()]).check(checkedBy((at) => millisecondsOf(at, [])))),
  });
  return shape.check(checkedBy(refuseMoreThanAll));
});

function refuseMoreThanAll({ activeMembers, eligibleMembers }: FeatureUsage): void {
  if (activeMembers <= eligibleMembers) return;
  invalidInput(
    'out_of_range',
    ['activeMembers'],
    `Of ${eligibleMembers} eligible members, ${activeMembers} cannot be active.`,
    `対象メンバー ${eligibleMembers} 人のうち ${activeMembers} 人が利用していることはありません。`,
  );
}
