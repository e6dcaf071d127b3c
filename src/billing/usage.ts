import { Faults, fault, orInvalid, type Reader, under } from '../input/faults.js';
import type { Path } from '../input/issue.js';
import { listById } from '../input/list.js';
import { own } from '../input/own.js';
import { plainCopy } from '../input/plain-copy.js';
import { mapped } from '../input/readers.js';
import { recordOf } from '../input/record.js';
import { object } from '../input/request.js';
import { readMoney } from '../money/money.js';
import { readDateText } from '../time/calendar-date.js';
import { millisecondsOf } from '../time/instant.js';
import type { PricedPeriod } from './billing-period.js';
import type { Spend, UsageInput } from './command.js';
import { spendPriceFor } from './exact-price.js';
import { labelOf } from './items.js';
import type { LineDraft } from './line.js';
import { otherCurrency } from './other-currency.js';
import type { Fraction } from './proration.js';
import { rulesFor } from './refusal.js';
import { partOf, wholeOf } from './share.js';
import type { Subscription } from './subscription.js';
import { negativePrice } from './unit-price.js';

/** Reads what was spent in one period, by what it was spent on. */
export const readSpend: Reader<Spend> = /*@__PURE__*/ recordOf(
  /*@__PURE__*/ mapped(readMoney, (spent) => negativePrice(spent) ?? spent),
);

const readRow = /*@__PURE__*/ object({ startsOn: readDateText, of: readSpend });

/** Of two rows for one period one would be lost, and nobody can say whether they are to be added up. */
const readPeriods = /*@__PURE__*/ listById(readRow, 'startsOn', 10_000);

/** Reads what was spent, of one period or of several. */
export const readUsage: Reader<UsageInput | undefined> = (input) => {
  if (input === undefined) return undefined;
  const plain = plainCopy(input);
  if (plain instanceof Faults) return plain;
  return Array.isArray(plain.copy) ? readPeriods(plain.copy) : readSpend(plain.copy);
};

/** The lines of what is billed in arrears for a period that ends at `until`, each for the days on which it was held. */
export function usageLines(
  state: Subscription,
  usage: UsageInput | undefined,
  { until, path, first }: { readonly until: number; readonly path: Path; readonly first: boolean },
): readonly LineDraft[] {
  const { period, cycle } = state;
  const spentPart = partSpent(state);
  const spend = spendIn(usage, period, first);
  return state.usage.flatMap(({ tier, price, from, until: end }) => {
    const last = Math.min(end === null ? until : millisecondsOf(end), until);
    const part = partOf(state, period, millisecondsOf(from), last);
    if (part.fraction.num === 0) return [];
    const spent = spentOn(price.percentOf, spend, state, path);
    return {
      kind: 'usage' as const,
      item: tier,
      label: labelOf(state.offer, state.current, tier),
      quantity: 1,
      price: spendPriceFor(price, spent, cycle.interval, spentPart),
      part,
      period: { startsOn: period.startsOn, endsOn: period.endsOn },
      reverses: null,
      because: rulesFor(state.offer, 'usage'),
      path: [...path, ...spend.keys, price.percentOf],
    };
  });
}

/** Of which part of a whole period the spend is: what was spent in a stub is not what a whole period would have. */
export function partSpent(state: Subscription): Fraction | undefined {
  const { fraction } = wholeOf(state, state.period);
  return fraction.num === fraction.den ? undefined : fraction;
}

/** What was spent in a period, and under which keys of the usage it stands. */
interface SpendOfPeriod {
  readonly of: Spend | undefined;
  readonly keys: Path;
}

/** What was spent in a period: a single record is about the first period that is billed. */
export function spendIn(
  usage: UsageInput | undefined,
  { startsOn }: Pick<PricedPeriod, 'startsOn'>,
  first: boolean,
): SpendOfPeriod {
  if (usage === undefined || !isByPeriod(usage)) return { of: first ? usage : undefined, keys: [] };
  const index = usage.findIndex((one) => one.startsOn === startsOn);
  return { of: usage[index]?.of, keys: [index, 'of'] };
}

function isByPeriod(usage: UsageInput): usage is Extract<UsageInput, readonly unknown[]> {
  return Array.isArray(usage);
}

/** The amount that was spent on something. Throws `usage_needed` at `path`, and `currency_mismatch` at the amount. */
function spentOn(name: string, spend: SpendOfPeriod, { period, currency }: Subscription, path: Path): string {
  const money = own(spend.of, name);
  if (money?.currency === currency) return money.amount;
  const { startsOn } = period;
  if (money !== undefined) {
    const found = otherCurrency(currency, money.currency);
    return orInvalid<never>(under([...path, ...spend.keys, name], found));
  }
  const found = fault(
    'usage_needed',
    `Say what was spent on ${name} in the period that starts on ${startsOn}: { startsOn: '${startsOn}', of: { ${name}: … } }.`,
    `${startsOn} から始まる期間の ${name} の利用額を指定してください。`,
  );
  return orInvalid<never>(under(path, found));
}
