import { allOf, type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import type { BilledOffer } from './billed-offer.js';
import type { Command } from './command.js';
import type { Subscription } from './subscription.js';

/** The names that a command has: all of them, or those that can be read. */
export interface NamesInCommand {
  readonly type?: Command['type'];
  readonly tier?: string | undefined;
  readonly people?: object;
  readonly prices?: object | undefined;
  readonly plan?: string | { readonly id?: string } | undefined;
}

/** The faults of a command that names a tier, a variant or a plan which the subscription's offer does not have. */
export function namesUnknown({
  subscription,
  command,
}: {
  readonly subscription?: Pick<Subscription, 'offer'>;
  readonly command?: NamesInCommand;
}): Faults | null {
  if (subscription === undefined || command === undefined) return null;
  const { offer } = subscription;
  const { type, tier, people = {}, prices = {}, plan } = command;
  const faults = [
    tier === undefined ? null : tierFault(offer, type, tier),
    ...Object.keys(people).map((variant) => unknownVariant(offer, variant)),
    ...unknownPrices(offer, ['command', 'prices'], prices),
    planFault(offer, type, plan),
  ].filter((one) => one !== null);
  return faults.length === 0 ? null : allOf(faults);
}

function tierFault(offer: BilledOffer, type: NamesInCommand['type'], id: string): Faults | null {
  if (type !== 'change_tier') return unknownTier(offer, ['tier'], id, 'any');
  return standsBeside(offer, id) ?? unknownTier(offer, ['tier'], id, 'main');
}

function planFault(offer: BilledOffer, type: NamesInCommand['type'], plan: NamesInCommand['plan']): Faults | null {
  if (type !== 'restart') return typeof plan === 'string' ? unknownPlan(offer, ['command', 'plan'], plan) : null;
  const id = typeof plan === 'object' ? plan.id : undefined;
  return id === undefined ? null : unknownPlan(offer, ['command', 'plan', 'id'], id);
}

/** The faults of prices for tiers that the offer does not have. */
export function unknownPrices(
  { tiers }: Pick<BilledOffer, 'tiers'>,
  path: readonly string[],
  prices: object,
): readonly (Faults | null)[] {
  const ids = tiers.map(({ id }) => id);
  return Object.keys(prices).map((id) =>
    ids.includes(id) ? null : under([...path, id], unknownName('tier', id, ids)),
  );
}

/** The fault of a plan that the offer does not have; where it names none, any id is a plan. */
export function unknownPlan({ plans }: Pick<BilledOffer, 'plans'>, path: readonly string[], id: string): Faults | null {
  const ids = plans.map((plan) => plan.id);
  return ids.length === 0 || ids.includes(id) ? null : under(path, unknownName('plan', id, ids));
}

function unknownTier(offer: BilledOffer, path: readonly string[], id: string, which: 'any' | 'main'): Faults | null {
  const tiers = offer.tiers.filter(
    ({ holder, beside }) => holder === 'account' && (which === 'any' || beside === null),
  );
  const ids = tiers.map((tier) => tier.id);
  return ids.includes(id) ? null : under(['command', ...path], unknownName('tier', id, ids));
}

/** The fault of a change to a tier that takes the place of none, as it is held beside others. */
function standsBeside({ tiers }: BilledOffer, id: string): Faults | null {
  if (!tiers.some((tier) => tier.id === id && tier.beside !== null)) return null;
  const told = fault(
    'unknown_tier',
    `${preview(id)} is held beside other tiers and takes the place of none. Use purchase to add it, and remove to end another one that is held beside them.`,
    `${preview(id)} は他のレベルと併用するものなので、変更先にはできません。追加するには purchase を、併用している別のレベルをやめるには remove を使用してください。`,
  );
  return under(['command', 'tier'], told);
}

function unknownVariant({ tiers }: BilledOffer, id: string): Faults | null {
  const ids = tiers.filter(({ holder }) => holder === 'person').map((tier) => tier.id);
  return ids.includes(id) ? null : under(['command', 'people', id], unknownName('variant', id, ids));
}
