import { allOf, type Faults, fault, under } from '../input/faults.js';
import { preview } from '../input/issue.js';
import { nextHolding } from './holding.js';
import { itemsOf } from './items.js';
import { checkPaidFits, checkRenewalFits } from './renewal-size.js';
import { isEqual } from './same-content.js';
import { ended, holdingFaults } from './sound-holding.js';
import { offerFaults } from './sound-offer.js';
import { periodFaults } from './sound-period.js';
import { historyFaults, lastAtFaults, usageFaults } from './sound-spans.js';
import type { Subscription } from './subscription.js';

/**
 * The faults between the fields of a state; `null` where they agree. It looks at what becomes money, and takes the same
 * time however many commands were accepted: `recordFaults` looks at those.
 */
export function soundness(state: Subscription): Faults | null {
  const terms = termsFaults(state);
  // What is held means nothing without a sound offer.
  if (terms !== null) return terms;
  const faults = [
    ...periodFaults(state.cycle, state.period).map((one) => under(['period'], one)),
    ...holdingFaults(state),
    ...lastAtFaults(state),
    ...usageFaults(state),
    ...historyFaults(state),
  ];
  // What is derived is compared once its sources are sound.
  if (faults.length === 0) faults.push(...nextFaults(state), ...paidFaults(state), ...sizeFaults(state));
  return faults.length === 0 ? null : allOf(faults);
}

/** The faults of what a stream begins with, beyond the fields that a state has as well. */
export function termsFaults({ offer }: Pick<Subscription, 'offer'>): Faults | null {
  const faults = offerFaults(offer);
  return faults === null ? null : under(['offer'], faults);
}

const HOLDING = ['plan', 'tier', 'beside', 'people', 'seats', 'tierSeats'] as const;

/** `next` is what `current` and `pending` make of each other. */
function nextFaults({ offer, current, pending, next }: Subscription): Faults[] {
  const expected = nextHolding(offer, current, pending);
  return HOLDING.filter((field) => !isEqual(next[field], expected[field])).map((field) =>
    under(['next', field], notDerived(expected[field])),
  );
}

/** No command leads to a total of more digits than an amount has, and nothing could be billed of it, or credited. */
function sizeFaults(state: Subscription): Faults[] {
  if (state.planStatus === 'ended') return [];
  const [renewed, paid] = [checkRenewalFits(state), checkPaidFits(state)];
  if (renewed !== null) return [under(['current', 'seats'], renewed)];
  return paid === null ? [] : [under(['paid'], paid)];
}

/** Each item of the current holding that is billed in advance has been paid, in its quantity, and nothing else has. */
function paidFaults(state: Subscription): Faults[] {
  const { id, current, paid, planStatus, revision } = state;
  if (planStatus === 'ended') return paid.length === 0 ? [] : [under(['paid'], ended('[]'))];
  const items = itemsOf(state, current);
  const names = items.map(({ item }) => item);
  const faults: Faults[] = [];
  for (const [i, { item, line, quantity, price }] of paid.entries()) {
    const billed = items.find((one) => one.item === item);
    const twice = paid.findIndex((one) => one.item === item) < i;
    if (billed === undefined || twice) faults.push(under(['paid', i, 'item'], notBilled(item, names)));
    else if (billed.quantity !== quantity) faults.push(under(['paid', i, 'quantity'], notDerived(billed.quantity)));
    else if (billed.price.per !== price.per)
      faults.push(under(['paid', i, 'price', 'per'], notDerived(billed.price.per)));
    if (line !== null && !isLineOf(line, id, revision)) faults.push(under(['paid', i, 'line'], wrongLine(id)));
  }
  const missing = names.filter((name) => !paid.some(({ item }) => item === name));
  if (missing.length > 0) faults.push(under(['paid'], unpaid(missing)));
  return faults;
}

/** Whether a text is the id of a line of one of the subscription's invoices. */
function isLineOf(line: string, id: string, revision: number): boolean {
  const match = /^:([1-9]\d{0,15})\/[1-9]\d{0,8}$/.exec(line.startsWith(id) ? line.slice(id.length) : '');
  return match !== null && Number(match[1]) <= revision;
}

function notDerived(expected: unknown): Faults {
  const use = expected === undefined ? 'nothing' : JSON.stringify(expected).slice(0, 200);
  return fault(
    'inconsistent',
    `Use ${use}, as \`current\` and \`pending\` give. Apply the events again to get the state.`,
    `\`current\` と \`pending\` に合う値（${use}）を指定してください。イベントを適用し直すと、正しい状態が得られます。`,
  );
}

function notBilled(item: string, items: readonly string[]): Faults {
  return fault(
    'inconsistent',
    `Name each item that is held and billed in advance once: ${listed(items)}. ${preview(item)} is not one, or stands twice.`,
    `現在保持し、前払いする項目（${listed(items)}）を一度ずつ指定してください（${preview(item)} は使えません）。`,
  );
}

function unpaid(items: readonly string[]): Faults {
  return fault(
    'inconsistent',
    `Add what paid for ${listed(items)}: each item that is held and billed in advance has been paid.`,
    `${listed(items)} の支払いを追加してください。現在保持し、前払いする項目はすべて支払い済みです。`,
  );
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? '-' : items.slice(0, 20).join(', ');
}

function wrongLine(id: string): Faults {
  return fault(
    'wrong_line_id',
    `Use the id of a line of this subscription, as in ${id}:1/1, or null where it was paid before the start.`,
    `${id}:1/1 のように、この契約の明細の行の ID を指定してください。開始前に支払い済みの場合は null を指定してください。`,
  );
}
