import { invalidInput, shown } from '../errors.js';
import { durationOrNaN } from '../time/duration.js';
import { type Benefit, includesAudience, timesPerYear } from './benefit.js';
import type { ReplyTarget } from './reply-target.js';
import { type Tier, tierTerms } from './tier.js';

type Path = readonly (string | number)[];
type Check = () => unknown;

/** Checks that tiers extend one another without a circle, and that none promises less than the one it extends. */
export function* promiseChecks(tiers: readonly Tier[]): Generator<Check> {
  for (const [i, tier] of tiers.entries()) {
    if (isCircular(tiers, tier)) {
      yield () => circular(tier.id, ['tiers', i, 'extends']);
      continue;
    }
    const parent = tiers.find(({ id }) => id === tier.extends);
    if (parent === undefined || isCircular(tiers, parent)) continue;
    const terms = tierTerms(tiers, parent);
    for (const [j, target] of tier.targets.entries()) {
      const before = terms.targets.find(({ id }) => id === target.id);
      if (before !== undefined && !keepsTarget(before, target)) {
        yield () => promisesLess(target.id, parent.id, ['tiers', i, 'targets', j]);
      }
    }
    for (const [j, benefit] of tier.benefits.entries()) {
      const before = terms.benefits.find(({ id }) => id === benefit.id);
      if (before !== undefined && !keepsBenefit(before, benefit)) {
        yield () => promisesLess(benefit.id, parent.id, ['tiers', i, 'benefits', j]);
      }
    }
  }
}

function isCircular(tiers: readonly Tier[], tier: Tier): boolean {
  const seen = new Set<string>();
  let at: Tier | undefined = tier;
  while (at !== undefined) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    const parent: string | null = at.extends;
    at = tiers.find(({ id }) => id === parent);
  }
  return false;
}

/** Two calendars cannot be compared in general, so that a target keeps its own; a bad duration is another issue. */
function keepsTarget(before: ReplyTarget, after: ReplyTarget): boolean {
  return (
    !(durationOrNaN(after.within) > durationOrNaN(before.within)) &&
    after.calendar === before.calendar &&
    before.metrics.every((metric) => after.metrics.includes(metric)) &&
    widens(before.channels, after.channels) &&
    widens(before.languages, after.languages) &&
    widens(before.severities, after.severities)
  );
}

function widens(before: readonly string[] | null, after: readonly string[] | null): boolean {
  return after === null || (before?.every((one) => after.includes(one)) ?? false);
}

function keepsBenefit(before: Benefit, after: Benefit): boolean {
  return (
    (after.count ?? 0) >= (before.count ?? 0) &&
    (after.minutes ?? 0) >= (before.minutes ?? 0) &&
    timesPerYear(after.cadence) >= timesPerYear(before.cadence) &&
    before.audiences.every((audience) => includesAudience(after.audiences, audience))
  );
}

function promisesLess(clause: string, parent: string, path: Path): never {
  return invalidInput(
    'promises_less',
    path,
    `${shown(clause)} promises less than it does in ${shown(parent)}, the tier that is extended.`,
    `${shown(clause)} の内容が、拡張元のレベル ${shown(parent)} を下回っています。`,
  );
}

function circular(tier: string, path: Path): never {
  return invalidInput(
    'circular_tiers',
    path,
    `The tiers that ${shown(tier)} extends run in a circle.`,
    `${shown(tier)} の拡張元が循環しています。`,
  );
}
