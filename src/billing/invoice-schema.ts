import * as z from 'zod/mini';
import { once } from '../input/once.js';
import { MAX_SIZE } from '../input/plain-copy.js';
import { document, refine } from '../input/schema.js';
import { readMoney } from '../money/money.js';
import { readDate } from '../time/calendar-date.js';
import { readInstant } from '../time/instant.js';
import { type Invoice, invoices } from './invoice.js';
import { readSeats } from './seats.js';

/** Fields of a later minor version are left out: no schema of a stored document is strict. @internal */
export const invoiceSchema: () => z.ZodMiniType<Invoice> = /*@__PURE__*/ once(() => {
  const because = z.array(z.string());
  const period = z.object({ startsOn: dateSchema(), endsOn: dateSchema() });
  const line = z.object({
    id: z.string(),
    kind: z.enum(['charge', 'credit', 'renewal']),
    item: z.string(),
    seats: seatsSchema(),
    unitPrice: moneySchema(),
    period,
    service: z.object({ from: dateSchema(), to: dateSchema() }),
    fraction: z.object({ num: z.int(), den: z.int(), unit: z.enum(['day', 'second']) }),
    amount: moneySchema(),
    rounding: z.object({
      mode: z.enum(['half_up', 'half_even', 'half_down', 'up', 'down', 'ceiling', 'floor']),
      delta: z.string(),
    }),
    reverses: z.nullable(z.string()),
    because,
  });
  return z.object({
    id: z.string(),
    kind: z.enum(['change', 'renewal']),
    issuedAt: instantSchema(),
    period,
    lines: z.array(line),
    total: moneySchema(),
    because,
  });
});

/** An invoice has a handful of lines. Its text pads every cell to the widest one, so that size counts squared. */
const MAX_INVOICE = /*@__PURE__*/ Object.freeze({ ...MAX_SIZE, nodes: 2000, text: 1000 });

/** Reads an invoice. */
export const readInvoice = /*@__PURE__*/ invoices.or(/*@__PURE__*/ document(invoiceSchema, MAX_INVOICE));

/** @internal */
export function instantSchema(): z.ZodMiniType<string> {
  return z.string().check(refine(readInstant));
}

/** @internal */
export function dateSchema(): z.ZodMiniType<string> {
  return z.string().check(refine(readDate));
}

/** @internal */
export function seatsSchema(): z.ZodMiniType<number> {
  return z.number().check(refine(readSeats));
}

/** @internal */
export function moneySchema() {
  return z.object({ amount: z.string(), currency: z.string() }).check(refine(readMoney));
}
