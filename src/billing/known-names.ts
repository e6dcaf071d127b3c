import { allOf, type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { unknownName } from '../input/readers.js';
import type { BilledOffer } from './billed-offer.js';
import type { Command } from './command.js';
import type { Subscription } from './subscription.js';

/** The faults of a command that names a tier, a variant or a plan which the subscription's offer does not have. */
export function namesUnknown({
  subscription: { offer },
  command,
}: {
  readonly subscription: Pick<Subscription, 'offer'>;
  readonly command: Command;
}): Faults | null {
  switch (command.type) {
    case 'purchase':
      return unknownTier(offer, ['tier'], command.tier, 'any');
    case 'change_tier':
      return standsBeside(offer, command.tier) ?? unknownTier(offer, ['tier'], command.tier, 'main');
    case 'remove':
    case 'undo':
    case 'change_seats':
      return command.tier === undefined ? null : unknownTier(offer, ['tier'], command.tier, 'any');
    case 'change_people': {
      const faults = Object.keys(command.people).map((variant) => unknownVariant(offer, variant));
      const found = faults.filter((one) => one !== null);
      return found.length === 0 ? null : allOf(found);
    }
    case 'change_plan':
      return unknownPlan(offer, ['command', 'plan'], command.plan);
    case 'restart':
      return command.plan === undefined ? null : unknownPlan(offer, ['command', 'plan', 'id'], command.plan.id);
    default:
      return null;
  }
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
    `${preview(id)} is held beside other tiers and takes the place of none. Use purchase, and then remove the other one.`,
    `${preview(id)} は他のレベルと併用するものなので、変更先にはできません。purchase で追加し、その後にもう一方を remove で削除してください。`,
  );
  return under(['command', 'tier'], told);
}

function unknownVariant({ tiers }: BilledOffer, id: string): Faults | null {
  const ids = tiers.filter(({ holder }) => holder === 'person').map((tier) => tier.id);
  return ids.includes(id) ? null : under(['command', 'people', id], unknownName('variant', id, ids));
}
