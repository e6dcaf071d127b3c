import {
  type Counts,
  carried,
  type Held,
  itemsOf,
  type Model,
  standsBeside,
  tierIn,
  type Waiting,
} from './subscription-model.ts';
import { isDearer, periodPrice } from './subscription-price.ts';

/** Whether a change of tier is now. Between tiers that do not extend one another, one to a cheaper tier waits as well. */
export function isUpward(model: Model, from: string, to: string): boolean {
  const { offer, now } = model;
  const [lower, upper] = [from, to].map((id) => tierIn(offer, id));
  if (lower === undefined || upper === undefined || upper.rank <= lower.rank) return false;
  if (upper.above.includes(from)) return true;
  const [present, asked] = [costOf(model, from), costOf(model, to)];
  if (present === null || asked === null) return true;
  return !isDearer([present], [asked]);

  /** What a tier costs for a whole period; `null` for a share, which nobody knows before. */
  function costOf({ prices, digits, cycle }: Model, tier: string) {
    const held = { ...now, tier, tierSeats: carried(now.tierSeats, from, to) };
    const item = itemsOf(held, prices).find((one) => one.item === tier);
    if (item === undefined || (typeof item.price === 'object' && 'percentOf' in item.price)) return null;
    return periodPrice(item.price, digits, cycle.interval, item.quantity);
  }
}

/** What is held with a higher tier, and what still waits: a tier that does not stand beside it goes, with all that is its own. */
export function upgraded(
  { offer, now, waiting }: Model,
  tier: string,
): { readonly now: Partial<Held>; readonly waiting: Waiting } {
  const beside = now.beside.filter((id) => standsBeside(offer, id, now.plan.id, tier));
  const own = (counts: Counts) =>
    Object.fromEntries(
      Object.entries(carried(counts, now.tier, tier)).filter(([id]) => id === tier || beside.includes(id)),
    );
  const { tier: _, removed = [], tierSeats = {}, ...rest } = waiting;
  const left = { removed: removed.filter((id) => beside.includes(id)), tierSeats: own(tierSeats) };
  return {
    now: { tier, beside, tierSeats: own(now.tierSeats) },
    waiting: {
      ...rest,
      ...(left.removed.length > 0 && { removed: left.removed }),
      ...(Object.keys(left.tierSeats).length > 0 && { tierSeats: left.tierSeats }),
    },
  };
}
