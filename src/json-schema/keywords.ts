import type * as z from 'zod/mini';
import { readBillingId } from '../billing/billing-id.js';
import { readSeats } from '../billing/seats.js';
import { readUnitPrice } from '../billing/unit-price.js';
import { readDateNames } from '../calendar/schedule-faults.js';
import { readWindow } from '../calendar/window.js';
import { ID } from '../catalog/by-id.js';
import { readClosedDay, readDay } from '../catalog/hours-schema.js';
import { readCanonicalTag, readLanguageTag } from '../catalog/language-tag.js';
import { readPercent, readPromisedTime } from '../catalog/promised-time.js';
import { readCatalogId } from '../catalog/schema-parts.js';
import { MAX_ID, readId } from '../input/id.js';
import { once } from '../input/once.js';
import { readCurrency } from '../money/currency.js';
import { readMoney } from '../money/money.js';
import { MAX_BODY, readBody, readSubject } from '../tickets/ticket-texts.js';
import { readDate, readDateText } from '../time/calendar-date.js';
import { readDuration, readPositiveDuration } from '../time/duration.js';
import { readInstant, readInstantText } from '../time/instant.js';
import { readZone } from '../time/zone.js';

/** Keywords of JSON Schema: `pattern`, `minLength`, … */
export type Keywords = { readonly [keyword: string]: unknown };

const YEAR = String.raw`(?:\d{4}|[+-]\d{6})`;
const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = String.raw`(?:0[1-9]|[12]\d|3[01])`;
const HOUR = String.raw`(?:[01]\d|2[0-3])`;
const MINUTE = String.raw`[0-5]\d`;
const SECOND = String.raw`[0-5]\d(?:[.,]\d+)?`;
const DATE = `${YEAR}-${MONTH}-${DAY}`;
/** The midnight that ends a day is 24:00. */
const HOUR_OR_END = String.raw`(?:[01]\d|2[0-4])`;
const EXTENDED = `${DATE}T${HOUR_OR_END}:${MINUTE}(?::${SECOND})?(?:Z|[+-]${HOUR}(?::?${MINUTE})?)`;
const BASIC = String.raw`\d{4}${MONTH}${DAY}T${HOUR_OR_END}${MINUTE}(?:${SECOND})?(?:Z|[+-]${HOUR}(?:${MINUTE})?)`;
const EXACT = String.raw`PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?`;
const CLOCK = `${HOUR}:${MINUTE}(?::${MINUTE})?`;
const DECIMAL = String.raw`(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?`;
const LANGUAGE = '[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*';

const instantText = { pattern: whole(`(?:${EXTENDED}|${BASIC})`), maxLength: 64 };
/** Epoch milliseconds: whole, within the range of `Date`, and not of a size that says seconds. */
const milliseconds = {
  multipleOf: 1,
  minimum: -8.64e15,
  maximum: 8.64e15,
  not: { type: 'number', exclusiveMinimum: -1e11, exclusiveMaximum: 1e11, not: { const: 0 } },
};
const date = { pattern: whole(DATE) };
const language = { pattern: whole(LANGUAGE), maxLength: 64 };
const currency = { pattern: whole('[A-Z]{3}') };

/**
 * What a JSON Schema can say of the values that a reader takes. It refuses nothing that the reader takes; the reader
 * knows more: which months have 30 days, which zones there are.
 */
const KEYWORDS: () => ReadonlyMap<unknown, Keywords> = /*@__PURE__*/ once(
  () =>
    new Map<unknown, Keywords>([
      [readInstant, { ...instantText, ...milliseconds }],
      [readInstantText, instantText],
      [readDate, date],
      [readDateText, date],
      [readDateNames, { propertyNames: date }],
      [readClosedDay, { pattern: whole(`(?:caller|customer|${DATE})`) }],
      [readDay, { pattern: whole(`(?:close|${EXACT})`), maxLength: 64 }],
      [readDuration, { pattern: whole(`-?${EXACT}`), maxLength: 64 }],
      [readPositiveDuration, { pattern: whole(EXACT), maxLength: 64 }],
      [readPromisedTime, { pattern: whole(String.raw`(?:best_effort|P[1-9]\d{0,2}D|${EXACT})`), maxLength: 64 }],
      [readZone, { minLength: 1, maxLength: 64, pattern: whole('[A-Za-z0-9_+/-]+') }],
      [readWindow, { pattern: whole(`${CLOCK}-(?:${CLOCK}|24:00(?::00)?)`) }],
      [readPercent, { pattern: whole(String.raw`(?:100|[1-9]?\d)(?:\.\d{1,10})?`) }],
      [readLanguageTag, language],
      [readCanonicalTag, language],
      [readCurrency, currency],
      [readMoney, moneyOf(`-?${DECIMAL}`)],
      [readUnitPrice, moneyOf(`-?${DECIMAL}`)],
      [readSeats, { type: 'integer', minimum: 1 }],
      [readBillingId, { pattern: whole('[A-Za-z0-9._:@/+-]{1,64}') }],
      [readId, notBlank(MAX_ID)],
      [readCatalogId, { pattern: ID.source }],
      [readSubject, notBlank(500)],
      [readBody, { maxLength: MAX_BODY }],
    ]),
);

/** The keywords for what the checks of a schema demand. A check whose reader is not in the table adds none. @internal */
export function keywordsOf(schema: z.core.$ZodType): Keywords {
  const checks = schema._zod.def.checks ?? [];
  return Object.assign({}, ...checks.map(({ _zod: { check } }) => ('read' in check ? KEYWORDS().get(check.read) : {})));
}

function whole(pattern: string): string {
  return `^${pattern}$`;
}

function notBlank(maxLength: number): Keywords {
  return { minLength: 1, maxLength, pattern: String.raw`\S` };
}

function moneyOf(amount: string): Keywords {
  return {
    properties: { amount: { type: 'string', pattern: whole(amount) }, currency: { type: 'string', ...currency } },
  };
}
