import * as z from 'zod/mini';
import { Faults, fault } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { once } from '../input/once.js';
import { limits } from '../input/plain-copy.js';
import { mapped } from '../input/readers.js';
import { document, refine } from '../input/schema.js';
import { versioned } from '../input/version.js';
import { readMoney } from '../money/money.js';
import {
  INVOICE_KINDS,
  type Invoice,
  type InvoiceLine,
  invoices,
  LINE_KINDS,
  MAX_INVOICE_LINES,
  MAX_LABEL,
} from './invoice.js';
import { readCount } from './seats.js';
import { invoiceFaults } from './sound-invoice.js';
import { billingIdSchema, currencySchema, dateSchema, instantSchema, namesSchema, textSchema } from './stored-text.js';
import { readUnitPrice } from './unit-price.js';

export const ROUNDINGS = ['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor'] as const;

/** Fields of a later minor version are left out: no schema of a stored document is strict. @internal */
export const invoiceSchema: () => z.ZodMiniType<Invoice> = /*@__PURE__*/ once(() =>
  z.object({
    id: z.string(),
    subscriptionId: billingIdSchema(),
    kind: z.enum(INVOICE_KINDS),
    period: spanSchema(),
    issuedAt: instantSchema(),
    currency: currencySchema(),
    lines: z.array(lineSchema()).check(z.minLength(1)),
    total: moneySchema(),
    because: namesSchema(),
  }),
);

function lineSchema(): z.ZodMiniType<InvoiceLine> {
  return z.object({
    id: z.string(),
    kind: z.enum(LINE_KINDS),
    item: z.string(),
    label: textSchema(),
    quantity: z.number().check(refine(readQuantity)),
    unitPrice: unitPriceSchema(),
    period: spanSchema(),
    service: z.object({ from: dateSchema(), to: dateSchema() }),
    fraction: z.object({ num: wholeSchema(), den: wholeSchema(), unit: z.enum(['day', 'second']) }),
    amount: moneySchema(),
    rounding: z.object({ mode: z.enum(ROUNDINGS), delta: z.string().check(refine(readDelta)) }),
    reverses: z.nullable(z.string()),
    because: namesSchema(),
  });
}

const MAX_INVOICE = /*@__PURE__*/ limits({
  text: MAX_LABEL,
  lists: /*@__PURE__*/ Object.freeze({ lines: MAX_INVOICE_LINES, other: 4000 }),
});

/** Reads an invoice. */
export const readInvoice = /*@__PURE__*/ invoices.or(
  /*@__PURE__*/ versioned(
    'invoice',
    /*@__PURE__*/ mapped(/*@__PURE__*/ document(invoiceSchema, MAX_INVOICE), (invoice): Invoice | Faults => {
      return invoiceFaults(invoice) ?? invoices.keep(invoice);
    }),
  ),
);

/** @internal */
export function moneySchema() {
  return z.object({ amount: z.string(), currency: z.string() }).check(refine(readMoney));
}

/** Money with up to 10 decimals, as the price of one unit. @internal */
export function unitPriceSchema() {
  return z.object({ amount: z.string(), currency: z.string() }).check(refine(readUnitPrice));
}

function spanSchema() {
  return z.object({ startsOn: dateSchema(), endsOn: dateSchema() });
}

function wholeSchema() {
  return z.int().check(z.minimum(0));
}

function readQuantity(quantity: number): number | Faults {
  return readCount(quantity) instanceof Faults ? invalidQuantity(quantity) : quantity;
}

function invalidQuantity(quantity: number): Faults {
  return fault(
    'invalid_quantity',
    `Use a whole number of at least 0 for the quantity, not ${preview(quantity)}.`,
    `数量は 0 以上の整数で指定してください（${preview(quantity)} は使えません）。`,
  );
}

const DELTA = /^-?(?:0|[1-9]\d{0,19})(?:\.\d{1,12})?$/;

function readDelta(delta: string): string | Faults {
  if (DELTA.test(delta)) return delta;
  return fault(
    'invalid_amount',
    `Use decimal text such as '0.0038', with at most 12 digits after the point, not ${preview(delta)}.`,
    `'0.0038' のような 10 進数の文字列（小数部 12 桁まで）で指定してください（${preview(delta)} は使えません）。`,
  );
}
