import { allOf, caught, Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { tooLarge } from '../input/plain-copy.js';
import { isZeroText, sum } from '../money/amount.js';
import { currencyDigits } from '../money/currency.js';
import { dayOf } from '../time/calendar-date.js';
import type { Invoice, InvoiceLine } from './invoice.js';
import { otherCurrency } from './other-currency.js';

// What the fields of an invoice say of one another.

/** As many characters in all labels: those of a hundred tiers with the longest names, credited and charged. */
const MAX_LABELS = 1_000_000;

/** The faults between the fields of an invoice; `null` where they agree. */
export function invoiceFaults(invoice: Invoice): Faults | null {
  const { id, subscriptionId, period, currency, lines, total } = invoice;
  const faults: Faults[] = [];
  if (!isInvoiceOf(id, subscriptionId)) faults.push(under(['id'], wrongInvoiceId(`${subscriptionId}:2`, id)));
  if (dayOf(period.startsOn) >= dayOf(period.endsOn)) faults.push(under(['period', 'endsOn'], empty(period.startsOn)));
  const written = lines.reduce((all, { label }) => all + label.en.length + label.ja.length, 0);
  if (written > MAX_LABELS) return under(['lines'], tooLarge());
  for (const [i, line] of lines.entries()) {
    faults.push(...lineFaults(line, `${id}/${i + 1}`, currency).map((one) => under(['lines', i], one)));
  }
  if (total.currency !== currency) faults.push(under(['total', 'currency'], otherCurrency(currency, total.currency)));
  if (faults.length === 0) faults.push(...totalFaults(invoice));
  return faults.length === 0 ? null : allOf(faults);
}

/** The fault of an invoice's id that another event has. */
export function wrongInvoiceId(expected: string, found: string): Faults {
  const [use, given] = [preview(expected), preview(found)];
  return fault(
    'wrong_invoice_id',
    `Use the id of the subscription and the revision of the event, as in ${use}, not ${given}.`,
    `${use} のように、契約の ID とイベントの revision を指定してください（${given} は使えません）。`,
  );
}

function isInvoiceOf(id: string, subscriptionId: string): boolean {
  const revision = id.slice(subscriptionId.length + 1);
  return id.startsWith(`${subscriptionId}:`) && /^[1-9]\d{0,15}$/.test(revision);
}

function lineFaults(line: InvoiceLine, id: string, currency: string): readonly Faults[] {
  const { kind, period, service, fraction, amount, reverses } = line;
  const faults: Faults[] = [];
  if (line.id !== id) faults.push(under(['id'], notThis('wrong_line_id', id, line.id)));
  for (const field of ['unitPrice', 'amount'] as const) {
    const found = line[field].currency;
    if (found !== currency) faults.push(under([field, 'currency'], otherCurrency(currency, found)));
  }
  if (!hasSignOf(kind, amount.amount)) {
    faults.push(under(['amount', 'amount'], wrongSign(kind, amount.amount)));
  }
  if (fraction.den === 0 || fraction.num > fraction.den) faults.push(under(['fraction'], outsideWhole(fraction)));
  const [first, last] = [dayOf(period.startsOn), dayOf(period.endsOn)];
  if (first >= last) faults.push(under(['period', 'endsOn'], empty(period.startsOn)));
  const [from, to] = [dayOf(service.from), dayOf(service.to)];
  if (from > to) faults.push(under(['service', 'to'], empty(service.from)));
  if (reverses !== null && kind !== 'credit') faults.push(under(['reverses'], reversesNothing(kind)));
  return faults;
}

function totalFaults({ lines, total, currency }: Invoice): readonly Faults[] {
  const digits = currencyDigits(currency);
  const zero = sum('0', '0', digits);
  const expected = caught(() => lines.reduce((all, { amount }) => sum(all, amount.amount, digits), zero));
  if (expected instanceof Faults) return [under(['lines'], expected)];
  return expected === total.amount ? [] : [under(['total', 'amount'], notThis('wrong_total', expected, total.amount))];
}

/** Credits and remedies reduce an invoice; what has been rounded to zero has no sign. */
function hasSignOf(kind: InvoiceLine['kind'], amount: string): boolean {
  if (isZeroText(amount)) return true;
  return amount.startsWith('-') === (kind === 'credit' || kind === 'remedy');
}

function notThis(code: string, expected: string, found: string): Faults {
  const [use, given] = [preview(expected), preview(found)];
  return fault(code, `Use ${use}, not ${given}.`, `${use} を指定してください（${given} は使えません）。`);
}

function wrongSign(kind: string, amount: string): Faults {
  const credit = kind === 'credit' || kind === 'remedy';
  return fault(
    'wrong_sign',
    `Use an amount of ${credit ? 'at most' : 'at least'} 0 on a line of kind ${kind}, not ${amount}.`,
    `種類が ${kind} の行の金額は 0 ${credit ? '以下' : '以上'}で指定してください（${amount} は使えません）。`,
  );
}

function outsideWhole({ num, den }: InvoiceLine['fraction']): Faults {
  return fault(
    'out_of_range',
    `Use a fraction from 0 to 1, not ${num}/${den}.`,
    `割合は 0 から 1 までで指定してください（${num}/${den} は使えません）。`,
  );
}

/** The fault of an end that does not come after its start. */
export function empty(start: string): Faults {
  return fault(
    'reversed_interval',
    `Use a date after the start, ${start}.`,
    `開始日（${start}）より後の日付を指定してください。`,
  );
}

function reversesNothing(kind: string): Faults {
  return fault(
    'inconsistent',
    `Use null on a line of kind ${kind}: a credit alone reverses a line.`,
    `種類が ${kind} の行には null を指定してください。ほかの行を取り消せるのは credit の行だけです。`,
  );
}
