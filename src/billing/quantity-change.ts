import { fault, under } from '../input/faults.js';
import { InvalidInputError, preview } from '../input/issue.js';
import { own } from '../input/own.js';
import { noChangeReadings } from '../words/refusals/billing.js';
import { type BilledPrice, inArrears } from './billed-price.js';
import { changeLater, changeNow, type Outcome, undoing, without, withoutSeatsOf } from './change.js';
import { saleRefusal } from './eligibility.js';
import { yearlyUnits } from './exact-price.js';
import { type Holding, holdingOf } from './holding.js';
import { nextPrices } from './next-prices.js';
import { refusal } from './refusal.js';
import type { Subscription } from './subscription.js';

/** More seats now, fewer at the renewal; those of the plan, or those of one tier. */
export function changeSeats(state: Subscription, seats: number, tier: string | undefined): Outcome {
  return tier === undefined ? changePlanSeats(state, seats) : changeTierSeats(state, seats, tier);
}

function changePlanSeats(state: Subscription, seats: number): Outcome {
  const { offer, current, pending, period } = state;
  if (seats > current.seats) {
    return changeNow(state, 'seats_increased', { current: { ...current, seats }, pending: without(pending, 'seats') });
  }
  if (seats < current.seats) {
    if (seats === pending.seats) return refusal(offer, 'already_scheduled', { effectiveAt: period.end });
    return changeLater(state, 'seats_decrease_scheduled', { ...pending, seats });
  }
  if (pending.seats === undefined) return refusal(offer, 'no_change', { held: seats }, noChangeReadings.terms);
  return undoing(state, ['seats'], without(pending, 'seats'), 'terms_kept');
}

function changeTierSeats(state: Subscription, seats: number, tier: string): Outcome {
  const { offer, current, pending, period } = state;
  if (tier !== current.tier && !current.beside.includes(tier)) return refusal(offer, 'not_held', { anyOf: [tier] });
  if (![state.prices, nextPrices(state)].some((prices) => countsSeats(own(prices, tier)))) return refuseSeats(tier);
  const held = own(current.tierSeats, tier) ?? current.seats;
  const waiting = own(pending.tierSeats, tier);
  const cleared = withoutSeatsOf(pending, tier);
  if (seats > held) {
    const more = { ...current, tierSeats: { ...current.tierSeats, [tier]: seats } };
    return changeNow(state, 'seats_increased', { current: more, pending: cleared });
  }
  if (seats < held) {
    if (seats === waiting) return refusal(offer, 'already_scheduled', { effectiveAt: period.end });
    return changeLater(state, 'seats_decrease_scheduled', {
      ...pending,
      tierSeats: { ...pending.tierSeats, [tier]: seats },
    });
  }
  if (waiting === undefined) return refusal(offer, 'no_change', { held: seats }, noChangeReadings.terms);
  return undoing(state, ['seats'], cleared, 'terms_kept');
}

function countsSeats(price: BilledPrice | undefined): boolean {
  return price !== undefined && price !== 'bundled' && !inArrears(price) && price.per !== 'subscription';
}

/** Throws `invalid_value` for a tier that costs the same for any number of seats. */
function refuseSeats(tier: string): never {
  const found = fault(
    'invalid_value',
    `${preview(tier)} has no price per seat, so it has no seats of its own. Leave tier out for the seats of the plan.`,
    `${preview(tier)} の価格はライセンス単位ではないため、ライセンス数を指定できません。プランのライセンス数を変更するには、tier を指定しないでください。`,
  );
  throw new InvalidInputError(under(['command', 'tier'], found).issues);
}

/** The whole holding as asked is now where a full period of it costs more, and at the renewal otherwise. */
export function changePeople(state: Subscription, patch: Holding['people'], ms: number): Outcome {
  const { offer, current, pending, period, next } = state;
  const asked = holdingOf({ ...current, people: { ...next.people, ...patch } }).people;
  if (samePeople(asked, current.people)) {
    if (pending.people === undefined) return refusal(offer, 'no_change', { held: null }, noChangeReadings.terms);
    return undoing(state, ['people'], without(pending, 'people'), 'terms_kept');
  }
  if (samePeople(asked, next.people)) return refusal(offer, 'already_scheduled', { effectiveAt: period.end });
  for (const [variant, count] of Object.entries(asked)) {
    const denied = count > (own(current.people, variant) ?? 0) ? saleRefusal(state, variant, ms) : null;
    if (denied !== null) return denied;
  }
  if (totalOf(state, asked) <= totalOf(state, current.people)) {
    return changeLater(state, 'people_decrease_scheduled', { ...pending, people: asked });
  }
  const people = { ...current, people: asked };
  return changeNow(state, 'people_increased', { current: people, pending: without(pending, 'people') });
}

function samePeople(a: Holding['people'], b: Holding['people']): boolean {
  const variants = Object.keys(a);
  return variants.length === Object.keys(b).length && variants.every((variant) => a[variant] === own(b, variant));
}

/** What people cost in a year, exactly, at present prices. */
function totalOf({ prices, cycle }: Subscription, people: Holding['people']): bigint {
  return Object.entries(people).reduce((total, [variant, count]) => {
    const price = own(prices, variant);
    if (price === undefined || price === 'bundled' || inArrears(price)) return total;
    const quantity = price.per === 'subscription' ? 1 : count;
    return total + yearlyUnits(price, cycle.interval) * BigInt(quantity);
  }, 0n);
}
