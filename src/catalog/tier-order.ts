import { type Faults, fault, under } from '../input/faults.js';
import { type Path, preview } from '../input/issue.js';
import { type Benefit, includesAudience, timesPerYear } from './benefit.js';
import { isNoWorse } from './reply-target.js';
import { type Tier, tierTerms } from './tier.js';

/** The faults of tiers that extend one another in a circle, and of those that promise less than what they extend. */
export function tierOrderFaults(tiers: readonly Tier[]): readonly Faults[] {
  return tiers.flatMap((tier, i) =>
    isCircular(tiers, tier)
      ? [circular(tier.id, ['tiers', i, 'extends'])]
      : lesserClauses(tiers, tier).map((fault) => under(['tiers', i], fault)),
  );
}

function lesserClauses(tiers: readonly Tier[], tier: Tier): readonly Faults[] {
  const parent = tiers.find(({ id }) => id === tier.extends);
  if (parent === undefined) return [];
  const terms = tierTerms(tiers, parent);
  return [
    ...lesserIn('targets', terms.targets, tier.targets, isNoWorse, parent.id),
    ...lesserIn('benefits', terms.benefits, tier.benefits, isNoSmaller, parent.id),
  ];
}

function lesserIn<T extends { readonly id: string }>(
  list: 'targets' | 'benefits',
  before: readonly T[],
  after: readonly T[],
  keeps: (before: T, after: T) => boolean,
  parent: string,
): readonly Faults[] {
  const faults: Faults[] = [];
  for (const [i, clause] of after.entries()) {
    const extended = before.find(({ id }) => id === clause.id);
    if (extended !== undefined && !keeps(extended, clause)) faults.push(promisesLess(clause.id, parent, [list, i]));
  }
  return faults;
}

function isCircular(tiers: readonly Tier[], tier: Tier): boolean {
  const seen = new Set<string>();
  let next: Tier | undefined = tier;
  while (next !== undefined) {
    if (seen.has(next.id)) return true;
    seen.add(next.id);
    const parent: string | null = next.extends;
    next = tiers.find(({ id }) => id === parent);
  }
  return false;
}

function isNoSmaller(before: Benefit, after: Benefit): boolean {
  return (
    (after.count ?? 0) >= (before.count ?? 0) &&
    (after.minutes ?? 0) >= (before.minutes ?? 0) &&
    timesPerYear(after.cadence) >= timesPerYear(before.cadence) &&
    before.audiences.every((audience) => includesAudience(after.audiences, audience))
  );
}

function promisesLess(clause: string, parent: string, path: Path): Faults {
  return under(
    path,
    fault(
      'promises_less',
      `${preview(clause)} promises less here than in ${preview(parent)}, which this tier extends. Promise at least as much.`,
      `${preview(clause)} の内容が、拡張元のレベル ${preview(parent)} を下回っています。同じかそれ以上の内容を指定してください。`,
    ),
  );
}

function circular(tier: string, path: Path): Faults {
  return under(
    path,
    fault(
      'circular_tiers',
      `The tiers that ${preview(tier)} extends form a circle. Let one of them extend no other.`,
      `${preview(tier)} の拡張元が循環しています。循環しない拡張元を指定してください。`,
    ),
  );
}
