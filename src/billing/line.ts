import { madeFrom } from '../input/faults.js';
import type { Path, Text } from '../input/issue.js';
import { negated } from '../money/amount.js';
import { moneyOf } from '../money/money.js';
import { roundingDelta } from '../money/share.js';
import type { Instant } from '../time/instant.js';
import { type ExactPrice, priced, shareOf, shownPrice } from './exact-price.js';
import { type BilledPeriod, type Invoice, type InvoiceLine, invoices, totalOf } from './invoice.js';
import type { PeriodPart } from './share.js';
import type { Subscription } from './subscription.js';

/** A line before it is priced. */
export interface LineDraft {
  readonly kind: InvoiceLine['kind'];
  readonly item: string;
  readonly label: Text;
  readonly quantity: number;
  readonly price: ExactPrice;
  readonly part: PeriodPart;
  /** The period whose price it is a part of; left out, that of the invoice. */
  readonly period?: BilledPeriod;
  readonly reverses: string | null;
  readonly because: readonly string[];
  /** What of the request its amount was given by; left out, nothing of its own. */
  readonly path?: Path;
}

export interface InvoiceHead {
  readonly subscription: Pick<Subscription, 'id' | 'currency' | 'rounding'>;
  readonly revision: number;
  readonly kind: Invoice['kind'];
  readonly period: BilledPeriod;
  readonly issuedAt: Instant;
  readonly because: readonly string[];
  /** What of the request makes the other amounts large. */
  readonly path: Path;
}

/**
 * The invoice of the drafts, frozen; `null` where there are none. Each amount is rounded once. Throws `amount_out_of_range`
 * at what the request gave for the line, or for the largest one of those that come to too much.
 */
export function invoiceOf(head: InvoiceHead, drafts: readonly LineDraft[]): Invoice | null {
  if (drafts.length === 0) return null;
  const { subscription, revision, kind, issuedAt, because } = head;
  const { currency } = subscription;
  const id = `${subscription.id}:${revision}`;
  const period = { startsOn: head.period.startsOn, endsOn: head.period.endsOn };
  const lines = drafts.map((draft, i) =>
    madeFrom(draft.path ?? head.path, () => lineOf(`${id}/${i + 1}`, draft, period, subscription)),
  );
  const total = madeFrom(largestGiven(lines, drafts) ?? head.path, () => totalOf(lines, currency));
  const subscriptionId = subscription.id;
  return invoices.keep({ id, subscriptionId, kind, period, issuedAt, currency, lines, total, because });
}

/** The path of the largest of the amounts that a request gave. */
function largestGiven(lines: readonly InvoiceLine[], drafts: readonly LineDraft[]): Path | undefined {
  let most = 0;
  let path: Path | undefined;
  for (const [i, draft] of drafts.entries()) {
    const size = Math.abs(Number(lines[i]?.amount.amount));
    if (draft.path === undefined || size < most) continue;
    most = size;
    path = draft.path;
  }
  return path;
}

function lineOf(
  id: string,
  { kind, item, label, quantity, price, part, period: own, reverses, because }: LineDraft,
  billed: BilledPeriod,
  { currency, rounding: mode }: InvoiceHead['subscription'],
): InvoiceLine {
  const { fraction, service } = part;
  const charged = { quantity, used: fraction.num, total: fraction.den };
  const size = priced(price, charged, currency, mode);
  const delta = roundingDelta(size, shareOf(price, charged));
  const reduces = kind === 'credit' || kind === 'remedy';
  const signed = (text: string) => (reduces ? negated(text) : text);
  return {
    id,
    kind,
    item,
    label,
    quantity,
    unitPrice: shownPrice(price, currency),
    period: own ?? billed,
    service,
    fraction,
    amount: moneyOf(signed(size), currency),
    rounding: { mode, delta: signed(delta) },
    reverses,
    because,
  };
}
