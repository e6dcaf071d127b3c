import { type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import type { Benefit, Target } from './clause.js';
import type { Language, Offer } from './offer.js';
import { heldWith } from './request-space.js';
import type { Tier } from './tier.js';

/**
 * The faults of targets that no request can match: nothing opens one of their channels for what they promise, or their
 * languages are not spoken in their severities, or need a benefit that is not there. A tier that takes such a target over as
 * it is has not written it, so it is told where it is written, or what is extended.
 */
export function uselessTargets(offer: Offer): readonly Faults[] {
  return offer.tiers.flatMap((tier) => {
    const useless = uselessIn(offer, tier);
    if (useless.length === 0) return [];
    const parent = offer.tiers.find(({ id }) => id === tier.extends);
    const told = new Set(parent && uselessIn(offer, parent).map(textOf));
    const taken = new Set(parent?.targets.map(textOf));
    return useless
      .filter((target) => !told.has(textOf(target)))
      .map((target) => {
        const where = taken.has(textOf(target)) ? ['extends'] : ['targets', target.id];
        const found = isSpoken(offer, target) ? noPromisePossible(target.id, tier.id) : neverSpoken(target.id);
        return under(['tiers', tier.id, ...where], found);
      });
  });
}

function uselessIn(offer: Offer, tier: Tier): readonly Target[] {
  const opening = openedIn(offer, tier);
  const served = servedIn(tier, opening);
  return tier.targets.filter(
    (target) => !isSpoken(offer, target, served) || !opening.some((benefit) => opensFor(offer, benefit, target)),
  );
}

/** Benefits that languages may need. One that a tier leaves out takes no promise away, as no clause can be taken away. */
function servedIn({ without }: Tier, opening: readonly Benefit[]): ReadonlySet<string> {
  return new Set([...opening.map(({ id }) => id), ...without.keys()]);
}

function openedIn(offer: Offer, tier: Tier): readonly Benefit[] {
  return [tier, ...heldWith(offer, tier)].flatMap(({ benefits }) => benefits);
}

function textOf(target: Target): string {
  return JSON.stringify(target);
}

function opensFor({ channels }: Offer, benefit: Benefit, target: Target): boolean {
  return (
    channels.some(({ id }) => id === benefit.id) &&
    meet(target.channels, [benefit.id]) &&
    meet(target.languages, benefit.languages) &&
    meet(target.severities, benefit.severities) &&
    meet(target.products, benefit.products)
  );
}

/**
 * Whether one of the languages that a target promises is spoken in one of its severities, to those who have these benefits.
 * The fallback always is.
 */
function isSpoken(
  { languages, fallback }: Offer,
  { languages: promised, severities }: Target,
  benefits: ReadonlySet<string> | null = null,
): boolean {
  if (promised?.includes(fallback.tag) !== false) return true;
  const isOpen = ({ benefit }: Language) => benefit === null || benefits === null || benefits.has(benefit);
  return languages.some((one) => promised.includes(one.tag) && meet(one.severities, severities) && isOpen(one));
}

/** Whether two limits allow a value both; `null` limits nothing. */
function meet(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null || a.some((one) => b.includes(one));
}

function neverSpoken(target: string): Faults {
  return fault(
    'no_promise_possible',
    `No request can match ${preview(target)}: its language is not spoken in its severity. Use severities of the language.`,
    `${preview(target)} に当てはまるお問い合わせはありません。この重大度ではその言語で回答できません。言語の severities にある重大度を指定してください。`,
  );
}

function noPromisePossible(target: string, tier: string): Faults {
  return fault(
    'no_promise_possible',
    `No request can match ${preview(target)}: no benefit of ${preview(tier)} opens a channel or a language for it. Add a benefit with the id of the channel, or the one that the language names.`,
    `${preview(target)} に当てはまるお問い合わせはありません。${preview(tier)} の benefits に、チャネルと同じ ID の項目か、言語の benefit に指定した項目を追加してください。`,
  );
}
