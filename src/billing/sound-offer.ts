import { allOf, type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { oncePer } from '../input/once.js';
import { unknownName } from '../input/readers.js';
import type { BilledOffer } from './billed-offer.js';
import { tierOf } from './holding.js';
import { PLAN } from './subscription.js';

/** The names of an offer's tiers by the way in which they are held. */
export interface TierNames {
  /** Those that an account holds by themselves. */
  readonly alone: readonly string[];
  /** Those that stand beside others. */
  readonly beside: readonly string[];
  /** Those that people hold. */
  readonly people: readonly string[];
  readonly all: readonly string[];
}

export const tierNamesOf: (offer: BilledOffer) => TierNames = /*@__PURE__*/ oncePer(({ tiers }) => {
  const named = (keep: (tier: BilledOffer['tiers'][number]) => boolean) => tiers.filter(keep).map(({ id }) => id);
  return {
    alone: named(({ holder, beside }) => holder === 'account' && beside === null),
    beside: named(({ holder, beside }) => holder === 'account' && beside !== null),
    people: named(({ holder }) => holder === 'person'),
    all: named(() => true),
  };
});

/** The faults between the parts of an offer; `null` where they agree. It is kept for each offer, as a stream has one. */
export const offerFaults: (offer: BilledOffer) => Faults | null = /*@__PURE__*/ oncePer((offer) => {
  const faults = [...tierFaults(offer), ...planFaults(offer)];
  const sold = offer.selfService?.tiers ?? [];
  faults.push(...unknownIn(['selfService', 'tiers'], 'tier', sold, tierNamesOf(offer).all));
  return faults.length === 0 ? null : allOf(faults);
});

function tierFaults({ tiers, plans }: BilledOffer): readonly Faults[] {
  const names = tiers.map(({ id }) => id);
  const planNames = plans.map(({ id }) => id);
  return tiers.flatMap((tier, i) => {
    const at = (field: string) => ['tiers', i, field];
    const faults: Faults[] = [];
    if (tier.id === PLAN) faults.push(under(at('id'), reserved()));
    if (names.indexOf(tier.id) < i) faults.push(under(at('id'), duplicate(tier.id)));
    if (tier.extends !== null) faults.push(...unknownIn(at('extends'), 'tier', tier.extends, names));
    if (comesBack(tiers, tier.id)) faults.push(under(at('extends'), circular(tier.id)));
    faults.push(...unknownIn(at('beside'), 'tier', tier.beside ?? [], names));
    if (planNames.length > 0) faults.push(...unknownIn(at('plans'), 'plan', tier.plans ?? [], planNames));
    return faults;
  });
}

function planFaults({ plans }: BilledOffer): readonly Faults[] {
  const names = plans.map(({ id }) => id);
  return names.flatMap((id, i) => (names.indexOf(id) < i ? [under(['plans', i, 'id'], duplicate(id))] : []));
}

/** Whether following `extends` from a tier leads back to it. */
function comesBack(tiers: BilledOffer['tiers'], id: string): boolean {
  let at: string | null = id;
  for (let i = 0; i < tiers.length && at !== null; i++) {
    at = tierOf(tiers, at)?.extends ?? null;
    if (at === id) return true;
  }
  return false;
}

function unknownIn(
  path: readonly (string | number)[],
  kind: string,
  given: string | readonly string[],
  names: readonly string[],
): readonly Faults[] {
  if (typeof given === 'string') return names.includes(given) ? [] : [under(path, unknownName(kind, given, names))];
  return given.flatMap((id, i) => unknownIn([...path, i], kind, id, names));
}

/** The fault of a name that stands twice where it may stand once. */
export function duplicate(id: string): Faults {
  const shown = preview(id);
  return fault(
    'duplicate_id',
    `${shown} is used twice. Name it once.`,
    `${shown} は重複しています。一度だけ指定してください。`,
  );
}

function reserved(): Faults {
  return fault(
    'reserved_id',
    `Use another id than ${PLAN}: it names the plan among the items of an invoice.`,
    `${PLAN} 以外の ID を指定してください。この ID は明細でプランを表します。`,
  );
}

function circular(id: string): Faults {
  return fault(
    'circular_tiers',
    `Let ${id} extend a tier that does not extend ${id} in turn.`,
    `${id} の extends には、${id} を元にしていないレベルを指定してください。`,
  );
}
