import { type Faults, fault, type Reader, under } from '../input/faults.js';
import { listById } from '../input/list.js';
import { mapped, nullable, text, whole } from '../input/readers.js';
import { object } from '../input/request.js';
import { type InstantInput, readInstant } from '../time/instant.js';

/** How much a team uses a feature. */
export interface FeatureUsage {
  /** Its name, or another key of it. */
  readonly feature: string;
  readonly activeMembers: number;
  /** Those who could use it; with 0 of them, the feature is not the team's. */
  readonly eligibleMembers: number;
  /** `null` or left out: never. */
  readonly lastUsedAt?: InstantInput | null | undefined;
}

/**
 * Why a feature is in the e-mail: the team does not use it, or uses it too little.
 *
 * @inline
 */
export type Reason = 'unused' | 'underused';

export interface Candidate {
  readonly feature: string;
  readonly reason: Reason;
}

/** A row of usage that has been read; `lastUsedAt` in epoch milliseconds. */
interface ReadUsage {
  readonly feature: string;
  readonly activeMembers: number;
  readonly eligibleMembers: number;
  readonly lastUsedAt: number | null;
}

const MAX_ROWS = 10_000;
/** Products of two numbers of members are compared, and must be exact. */
const MAX_MEMBERS = 90_000_000;

/** Reads the usage of features, each feature once. */
export const readUsage: Reader<readonly ReadUsage[]> = /*@__PURE__*/ listById(
  /*@__PURE__*/ mapped(
    /*@__PURE__*/ object({
      feature: /*@__PURE__*/ text({ min: 1, max: 1000 }),
      activeMembers: /*@__PURE__*/ whole({ min: 0, max: MAX_MEMBERS }),
      eligibleMembers: /*@__PURE__*/ whole({ min: 0, max: MAX_MEMBERS }),
      lastUsedAt: /*@__PURE__*/ nullable(readInstant),
    }),
    (row) => moreThanAll(row) ?? row,
  ),
  'feature',
  MAX_ROWS,
);

/**
 * The features that nobody uses, then those that less than `below` of the eligible members use; the least used first,
 * equals by how long ago they were used, then by name (A14).
 */
export function candidatesOf(usage: readonly ReadUsage[], below: number): readonly Candidate[] {
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

function byUse(a: ReadUsage, b: ReadUsage): number {
  // Multiplied, not divided: equal shares are equal.
  const share = a.activeMembers * b.eligibleMembers - b.activeMembers * a.eligibleMembers;
  if (share !== 0) return share;
  const [x, y] = [lastUse(a), lastUse(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.feature < b.feature ? -1 : 1;
}

function lastUse({ lastUsedAt }: ReadUsage): number {
  return lastUsedAt ?? Number.NEGATIVE_INFINITY;
}

function moreThanAll({ activeMembers, eligibleMembers }: ReadUsage): Faults | null {
  if (activeMembers <= eligibleMembers) return null;
  return under(
    ['activeMembers'],
    fault(
      'out_of_range',
      `Use at most the ${eligibleMembers} eligible members, not ${activeMembers}.`,
      `利用しているメンバーは、対象メンバーの ${eligibleMembers} 人以下で指定してください（現在 ${activeMembers} 人）。`,
    ),
  );
}
