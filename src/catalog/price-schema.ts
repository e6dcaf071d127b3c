import * as z from 'zod/mini';
import { allOf, Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { refine } from '../input/schema.js';
import { comparison } from '../money/amount.js';
import { currencyDigits, readCurrency } from '../money/currency.js';
import type { PriceSpec } from './catalog-spec.js';
import { idSchema } from './schema-parts.js';

const DECIMAL = /^(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/;

type Amounts = { readonly [currency: string]: string };

/** The four forms of a price. @internal */
export function priceSchema(): z.ZodMiniType<PriceSpec> {
  const decimal = z.string().check(refine(readDecimal));
  const amounts = z.record(z.string(), z.string());
  const listed = z
    .strictObject({
      per: z.enum(['seat', 'subscription', 'person']),
      amount: amounts.check(refine(amountFaults)),
      every: z.optional(z.enum(['month', 'year'])),
    })
    .check(refine(wholePriceFaults));
  const share = z.strictObject({
    percentOf: idSchema(),
    bands: z
      .array(z.strictObject({ upTo: z.optional(decimal), percent: decimal }))
      .check(z.minLength(1), z.maxLength(100), refine(bandFaults)),
    atLeast: z.optional(amounts.check(refine(amountFaults), refine(wholeAmountFaults))),
    every: z.optional(z.literal('month')),
  });
  return z.union([listed, share, z.enum(['bundled', 'quote'])]);
}

/** The price of a subscription is an amount of money, so that it has the digits of its currency. */
function wholePriceFaults({ per, amount }: { readonly per: string; readonly amount: Amounts }): Faults | null {
  const faults = per === 'subscription' ? wholeAmountFaults(amount) : null;
  return faults === null ? null : under(['amount'], faults);
}

/** Amounts by currency; a price of one seat or person may have more digits than its currency (0.0015). */
function amountFaults(amounts: Amounts): Faults | null {
  if (Object.keys(amounts).length === 0) return noAmount();
  return allFaults(amounts, (currency, amount) => {
    const code = readCurrency(currency);
    if (code instanceof Faults) return code;
    return DECIMAL.test(amount) ? null : invalidPrice(amount);
  });
}

/** Amounts that have the digits of their currency; any other fault is found by `amountFaults`. */
function wholeAmountFaults(amounts: Amounts): Faults | null {
  return allFaults(amounts, (currency, amount) => {
    const code = readCurrency(currency);
    if (code instanceof Faults || !DECIMAL.test(amount)) return null;
    const digits = amount.includes('.') ? amount.length - amount.indexOf('.') - 1 : 0;
    if (digits === currencyDigits(code)) return null;
    return fault(
      'invalid_price',
      `${currency} has ${currencyDigits(code)} digits after the point; ${preview(amount)} has ${digits}.`,
      `${currency} の小数部は ${currencyDigits(code)} 桁で指定してください（${preview(amount)} は ${digits} 桁です）。`,
    );
  });
}

function allFaults(amounts: Amounts, faultOf: (currency: string, amount: string) => Faults | null): Faults | null {
  const faults = Object.entries(amounts).flatMap(([currency, amount]) => {
    const found = faultOf(currency, amount);
    return found === null ? [] : [under([currency], found)];
  });
  return faults.length === 0 ? null : allOf(faults);
}

function noAmount(): Faults {
  return fault(
    'invalid_price',
    "Give the amount of at least one currency, such as { USD: '12.50' }.",
    "{ USD: '12.50' } のように、1 つ以上の通貨の金額を指定してください。",
  );
}

/** Bands ascend from 0, and only the last has no end; an end that is no decimal number is found by `readDecimal`. */
function bandFaults(bands: readonly { readonly upTo?: string | undefined }[]): Faults | null {
  for (const [i, { upTo }] of bands.entries()) {
    const last = i === bands.length - 1;
    const before = bands[i - 1]?.upTo ?? '0';
    const wrong = last ? upTo !== undefined : upTo === undefined || !ascends(before, upTo);
    if (wrong) {
      return under(
        [i, 'upTo'],
        fault(
          'invalid_price',
          'Let the bands ascend from above 0, and leave out `upTo` in the last one alone.',
          '段階は 0 より大きい上限から小さい順に並べ、最後の段階だけ `upTo` を省いてください。',
        ),
      );
    }
  }
  return null;
}

function ascends(before: string, upTo: string): boolean {
  return !DECIMAL.test(before) || !DECIMAL.test(upTo) || comparison(before, upTo) < 0;
}

function readDecimal(text: string): string | Faults {
  return DECIMAL.test(text) ? text : invalidPrice(text);
}

function invalidPrice(text: string): Faults {
  return fault(
    'invalid_price',
    `Use a decimal number of at least 0 as text, such as '12.50', not ${preview(text)}.`,
    `'12.50' のような 0 以上の 10 進数の文字列を指定してください（${preview(text)} は使えません）。`,
  );
}
