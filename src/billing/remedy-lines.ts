import { bothOf } from '../catalog/spec-text.js';
import { allOf, type Faults, fault, type Reader, under } from '../input/faults.js';
import { InvalidInputError, preview } from '../input/issue.js';
import { listOf } from '../input/list.js';
import { flag, mapped, nullable, optional, text } from '../input/readers.js';
import { object } from '../input/request.js';
import type { Money } from '../money/money.js';
import { readMoney } from '../money/money.js';
import { type CalendarDate, dayOf, readDateText } from '../time/calendar-date.js';
import type { LineDraft } from './line.js';
import { otherCurrency } from './other-currency.js';
import { rulesFor } from './refusal.js';
import { empty } from './sound-invoice.js';
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

/** As many rows as `serviceLevels.credits` answers in one call. */
export const MAX_CREDIT_ROWS = 5000;

/** A row that is due, with what is asked of it at every renewal. */
export interface OwedRemedy extends Pick<RemedyCredit, 'remedy' | 'period'> {
  readonly amount: Money;
  /** The row's place in the list that was given. */
  readonly index: number;
  readonly key: string;
  /** The number of the first day after its period. */
  readonly end: number;
}

const readOwedPeriod = /*@__PURE__*/ mapped(
  /*@__PURE__*/ object({ startsOn: readDateText, endsOn: readDateText }),
  (period) => (dayOf(period.startsOn) < dayOf(period.endsOn) ? period : under(['endsOn'], empty(period.startsOn))),
);

const readRows = /*@__PURE__*/ listOf(
  /*@__PURE__*/ object(
    {
      remedy: /*@__PURE__*/ text({ min: 1, max: 64 }),
      period: readOwedPeriod,
      due: flag,
      amount: /*@__PURE__*/ nullable(readAmount),
    },
    'ignored',
  ),
  MAX_CREDIT_ROWS,
);

/** Reads rows of credits, and keeps those that are due; what else a row says is not billing's. */
export const readCredits: Reader<readonly OwedRemedy[]> = /*@__PURE__*/ optional(
  /*@__PURE__*/ mapped(readRows, (rows) => {
    const owed = rows.flatMap(({ remedy, period, due, amount }, index) => {
      if (!due || amount === null) return [];
      return { remedy, period, amount, index, key: creditKey(remedy, period.startsOn), end: dayOf(period.endsOn) };
    });
    return twoAmounts(owed) ?? owed;
  }),
  [],
);

/** A remedy is credited once for a period: of rows that differ one would be lost. The same row twice is no loss. */
function twoAmounts(owed: readonly OwedRemedy[]): Faults | null {
  const amounts = new Map<string, string>();
  const faults: Faults[] = [];
  for (const { key, index, remedy, period, amount } of owed) {
    const text = `${period.endsOn} ${amount.amount} ${amount.currency}`;
    if ((amounts.get(key) ?? text) !== text) faults.push(under([index, 'remedy'], owedTwice(remedy, period.startsOn)));
    amounts.set(key, text);
  }
  return faults.length === 0 ? null : allOf(faults);
}

function owedTwice(remedy: string, startsOn: CalendarDate): Faults {
  const shown = preview(remedy);
  return fault(
    'duplicate_id',
    `${shown} has another amount for the period from ${startsOn} in this list. Give one row, with the sum of what is owed.`,
    `${shown} には ${startsOn} からの期間の別の金額がこのリストにあります。合計額を 1 行で指定してください。`,
  );
}

/** Hands out the rows of periods that are over by a date, each remedy of a period once in the life of a subscription. */
export function owedBy(
  credited: readonly string[],
  rows: readonly OwedRemedy[],
): (date: CalendarDate) => readonly OwedRemedy[] {
  const keys = new Set(rows.length === 0 ? [] : credited);
  const queue = rows.toSorted((a, b) => a.end - b.end);
  let next = 0;
  return (date) => {
    const first = next;
    while ((queue[next]?.end ?? Number.POSITIVE_INFINITY) <= dayOf(date)) next += 1;
    const over = queue.slice(first, next).sort((a, b) => a.index - b.index);
    return over.filter(({ key }) => !keys.has(key) && keys.add(key));
  };
}

/** The lines of what is owed at a renewal. Throws `currency_mismatch`, `too_large`. */
export function remedyLines(state: Subscription, owed: readonly OwedRemedy[]): readonly LineDraft[] {
  const { currency } = state;
  const lines = owed.map(({ remedy, period, amount, index, end }) => {
    if (amount.currency !== currency)
      throw new InvalidInputError(
        under(['options', 'credits', index, 'amount'], otherCurrency(currency, amount.currency)).issues,
      );
    const days = end - dayOf(period.startsOn);
    return {
      kind: 'remedy' as const,
      item: remedy,
      label: bothOf(remedy),
      quantity: 1,
      price: { amount: amount.amount, num: 1, den: 1 },
      part: {
        fraction: { num: days, den: days, unit: 'day' as const },
        service: { from: period.startsOn, to: period.endsOn },
      },
      period,
      reverses: null,
      because: rulesFor(state.offer, 'remedy'),
      path: ['options', 'credits', index, 'amount'],
    };
  });
  const large = creditsFault(state, lines.length);
  if (large !== null) throw new InvalidInputError(under(['options', 'credits'], large).issues);
  return lines;
}
