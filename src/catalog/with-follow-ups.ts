import { oncePer } from '../input/once.js';
import { soleDoor } from '../input/request.js';
import { type Catalog, keepCatalog, readCatalog } from './catalog.js';
import type { Metric, TargetSpec, TierSpec } from './catalog-spec.js';
import { entriesOf, listOf, listOfEntries } from './entries-of.js';

/**
 * The offer with a promise for follow-ups: every target that promises `first_reply` promises `next_reply` within the
 * same time too. The offer keeps its id and its version, and the same offer gives the same object. Throws what `define`
 * throws (A36).
 *
 * @example
 * const offer = catalog.withFollowUps(catalog.dropboxPremiumSupport);
 * offer.tiers.essentials.targets.tier_reply.metric // => ['first_reply', 'next_reply']
 */
export function withFollowUps(catalog: Catalog): Catalog {
  return enter(catalog, followed);
}

const enter = /*@__PURE__*/ soleDoor('catalog.withFollowUps', readCatalog);

const followed = /*@__PURE__*/ oncePer((catalog: Catalog): Catalog => {
  const tiers = entriesOf<TierSpec>(catalog.tiers).map(([id, tier]) => {
    const targets = Object.entries(tier.targets ?? {}).map(([target, spec]) => [target, withNextReply(spec)] as const);
    return [id, { ...tier, targets: Object.fromEntries(targets) }] as const;
  });
  return keepCatalog({ ...catalog, tiers: listOfEntries(tiers) });
});

/** A target that patches another one and names no metric takes over both. */
function withNextReply(target: TargetSpec): TargetSpec {
  const metrics = listOf(target.metric);
  const follows = !metrics.includes('first_reply') || metrics.includes('next_reply');
  // The metrics of a target are Metrics.
  return follows ? target : { ...target, metric: [...metrics, 'next_reply'] as readonly Metric[] };
}
