import { allOf, type Faults, fault, under } from '../input/faults.js';
import { BOUNDARY_EVENTS, type SubscriptionEvent } from './event.js';
import type { Invoice } from './invoice.js';
import { otherCurrency } from './other-currency.js';
import { holdingFaults } from './sound-holding.js';
import { invoiceFaults, wrongInvoiceId } from './sound-invoice.js';
import { periodFaults } from './sound-period.js';
import { isBefore, notBefore } from './sound-spans.js';
import { termsFaults } from './soundness.js';

/** The faults between the fields of an event; `null` where they agree. What depends on the state before is for `apply`. */
export function eventFaults(event: SubscriptionEvent): Faults | null {
  const faults: Faults[] = [];
  const first = event.type === 'started';
  if (first !== (event.revision === 1)) faults.push(under(['revision'], wrongRevision(first)));
  const expected = statusesAfter(event.type);
  if (!expected.includes(event.planStatus)) faults.push(under(['planStatus'], wrongStatus(event, expected)));
  if (event.invoice !== null) faults.push(...invoiceOfEvent(event, event.invoice));
  faults.push(...ownFaults(event));
  return faults.length === 0 ? null : allOf(faults);
}

function invoiceOfEvent(event: SubscriptionEvent, invoice: Invoice): readonly Faults[] {
  const { subscriptionId, revision } = event;
  const id = `${subscriptionId}:${revision}`;
  const faults: Faults[] = [];
  if (invoice.id !== id) faults.push(under(['invoice', 'id'], wrongInvoiceId(id, invoice.id)));
  if (event.type === 'started' && invoice.currency !== event.currency) {
    faults.push(under(['invoice', 'currency'], otherCurrency(event.currency, invoice.currency)));
  }
  const kind = invoiceKindOf(event.type);
  if (invoice.kind !== kind) faults.push(under(['invoice', 'kind'], wrongKind(kind, event.type)));
  const found = invoiceFaults(invoice);
  if (found !== null) faults.push(under(['invoice'], found));
  return faults;
}

/** What the fields that an event of its type alone has say of one another. */
function ownFaults(event: SubscriptionEvent): readonly Faults[] {
  if (event.type === 'started') {
    const terms = termsFaults(event);
    const paid = event.alreadyPaid && event.invoice !== null ? [under(['invoice'], paidElsewhere())] : [];
    return terms === null ? [...periodOf(event, []), ...holdingFaults(event), ...paid] : [terms, ...paid];
  }
  if ('commandId' in event) {
    const { type, restart, account, undone, at, effectiveAt } = event;
    const faults: Faults[] = [];
    if (isBefore(effectiveAt, at)) faults.push(under(['effectiveAt'], notBefore(at, effectiveAt)));
    if ((restart !== undefined) !== (type === 'restarted')) faults.push(under(['restart'], onlyWith('restarted')));
    if ((account !== undefined) !== (type === 'account_changed')) {
      faults.push(under(['account'], onlyWith('account_changed')));
    }
    if ((undone !== undefined) !== (type === 'undone')) faults.push(under(['undone'], onlyWith('undone')));
    return restart === undefined ? faults : [...faults, ...periodOf(restart, ['restart'])];
  }
  return periodOf(event, []);
}

function periodOf(
  { cycle, period }: Pick<Extract<SubscriptionEvent, { type: 'started' }>, 'cycle' | 'period'>,
  path: readonly string[],
): readonly Faults[] {
  return periodFaults(cycle, period).map((one) => under([...path, 'period'], one));
}

function statusesAfter(type: SubscriptionEvent['type']): readonly string[] {
  switch (type) {
    case 'ended':
    case 'plan_ended':
      return ['ended'];
    case 'plan_end_scheduled':
      return ['ending'];
    case 'started':
    case 'restarted':
    case 'renewed':
      return ['active'];
    default:
      return ['active', 'ending'];
  }
}

function invoiceKindOf(type: SubscriptionEvent['type']): Invoice['kind'] {
  if (type === 'started' || type === 'restarted') return 'first';
  if (type === 'renewed') return 'renewal';
  return type === 'ended' || BOUNDARY_EVENTS.some((one) => one === type) ? 'final' : 'change';
}

function wrongRevision(first: boolean): Faults {
  return first
    ? fault(
        'out_of_sequence',
        'Use 1 for the start: it is the first event of its stream.',
        '開始のイベントの revision には 1 を指定してください。',
      )
    : fault(
        'out_of_sequence',
        'Use a revision of at least 2: the first event of a stream is its start.',
        '開始以外のイベントの revision には 2 以上を指定してください。',
      );
}

function wrongStatus({ type, planStatus }: SubscriptionEvent, expected: readonly string[]): Faults {
  const names = expected.join(', ');
  return fault(
    'inconsistent',
    `Use ${names} after an event of type ${type}, not ${planStatus}.`,
    `${type} のイベントの後の状態は ${names} を指定してください（${planStatus} は使えません）。`,
  );
}

function wrongKind(kind: string, type: string): Faults {
  return fault(
    'inconsistent',
    `Use ${kind} for the invoice of an event of type ${type}.`,
    `${type} のイベントの明細の種類には ${kind} を指定してください。`,
  );
}

function paidElsewhere(): Faults {
  return fault(
    'inconsistent',
    'Use null for the invoice of a start with alreadyPaid: true: its first period was paid elsewhere.',
    'alreadyPaid が true の開始のイベントの invoice には null を指定してください（最初の期間は支払い済みです）。',
  );
}

function onlyWith(type: string): Faults {
  return fault(
    'inconsistent',
    `An event of type ${type} has this field, and no other does. Add it there, or leave it out.`,
    `この項目は種類が ${type} のイベントにだけ指定してください。`,
  );
}
