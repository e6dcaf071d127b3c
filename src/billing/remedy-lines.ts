import { bothOf } from '../catalog/spec-text.js';
import { type Reader, under } from '../input/faults.js';
import { InvalidInputError } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { oncePer } from '../input/once.js';
import { flag, mapped, nullable, optional, text } from '../input/readers.js';
import { object } from '../input/request.js';
import type { Money } from '../money/money.js';
import { readMoney } from '../money/money.js';
import { type CalendarDate, dayOf, readDateText } from '../time/calendar-date.js';
import type { LineDraft } from './line.js';
import { otherCurrency } from './other-currency.js';
import { rulesFor } from './refusal.js';
import { creditKey, creditsFault } from './state-after.js';
import type { Subscription } from './subscription.js';
import { negativePrice } from './unit-price.js';

/** A row of `serviceLevels.credits`: what a remedy owes for one of its periods. */
export interface RemedyCredit {
  readonly remedy: string;
  readonly period: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };
  readonly due: boolean;
  readonly amount: Money | null;
}

/** What is owed to a customer is never less than nothing. */
const readAmount = /*@__PURE__*/ mapped(readMoney, (amount) => negativePrice(amount) ?? amount);

/** Reads rows of credits; what else a row says is not billing's. */
export const readCredits: Reader<readonly RemedyCredit[]> = /*@__PURE__*/ optional(
  /*@__PURE__*/ listOf(
    /*@__PURE__*/ object(
      {
        remedy: /*@__PURE__*/ text({ min: 1, max: 64 }),
        period: /*@__PURE__*/ object({ startsOn: readDateText, endsOn: readDateText }),
        due: flag,
        amount: /*@__PURE__*/ nullable(readAmount),
      },
      'ignored',
    ),
    1000,
  ),
  [],
);

const keysOf = /*@__PURE__*/ oncePer((credited: readonly string[]): ReadonlySet<string> => new Set(credited));

/**
 * The lines of the credits that are due for periods that are over by the renewal, each once in the life of a
 * subscription. Throws `currency_mismatch`, `too_large`.
 */
export function remedyLines(state: Subscription, credits: readonly RemedyCredit[]): readonly LineDraft[] {
  const { period, currency, credited } = state;
  const keys = new Set<string>();
  const lines = credits.flatMap((row, i) => {
    const { remedy, period: owed, due, amount } = row;
    if (!due || amount === null || dayOf(owed.endsOn) > dayOf(period.endsOn)) return [];
    const key = creditKey(remedy, owed.startsOn);
    if (keys.has(key) || keysOf(credited).has(key)) return [];
    keys.add(key);
    if (amount.currency !== currency)
      throw new InvalidInputError(
        under(['options', 'credits', i, 'amount'], otherCurrency(currency, amount.currency)).issues,
      );
    const days = dayOf(owed.endsOn) - dayOf(owed.startsOn);
    return {
      kind: 'remedy' as const,
      item: remedy,
      label: bothOf(remedy),
      quantity: 1,
      price: { amount: amount.amount, num: 1, den: 1 },
      part: {
        fraction: { num: days, den: days, unit: 'day' as const },
        service: { from: owed.startsOn, to: owed.endsOn },
      },
      period: owed,
      reverses: null,
      because: rulesFor(state.offer, 'remedy'),
    };
  });
  const large = creditsFault(state, lines.length);
  if (large !== null) throw new InvalidInputError(under(['options', 'credits'], large).issues);
  return lines;
}
