import * as z from 'zod/mini';
import { canonical } from '../input/canonical.js';
import { type Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { refine } from '../input/schema.js';
import { readCurrency } from '../money/currency.js';
import { readDateText } from '../time/calendar-date.js';
import { readInstantText } from '../time/instant.js';
import { readZone } from '../time/zone.js';
import { readBillingId } from './billing-id.js';

// The texts of stored documents. What may be written in several ways is kept in its canonical form.

/** @internal */
export function billingIdSchema(): z.ZodMiniType<string> {
  return z.string().check(refine(readBillingId));
}

/** @internal */
export function instantSchema(): z.ZodMiniType<string> {
  return canonical(readInstantText);
}

/** @internal */
export function dateSchema(): z.ZodMiniType<string> {
  return canonical(readDateText);
}

/** @internal */
export function zoneSchema(): z.ZodMiniType<string> {
  return canonical(readZone);
}

/** @internal */
export function currencySchema(): z.ZodMiniType<string> {
  return canonical(readCurrency);
}

/** Texts in two languages. @internal */
export function textSchema() {
  return z.object({ en: z.string(), ja: z.string() });
}

/** @internal */
export function namesSchema(): z.ZodMiniType<string[]> {
  return z.array(z.string());
}

const DECIMAL = /^(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/;

/** Decimal text of at least 0. How many digits an amount has depends on the currency, which stands elsewhere. @internal */
export function decimalSchema(): z.ZodMiniType<string> {
  return z.string().check(refine(readDecimal));
}

function readDecimal(text: string): string | Faults {
  if (DECIMAL.test(text)) return text;
  return fault(
    'invalid_price',
    `Use a decimal number of at least 0 as text, such as '12.50', not ${preview(text)}.`,
    `'12.50' のような 0 以上の 10 進数の文字列を指定してください（${preview(text)} は使えません）。`,
  );
}
