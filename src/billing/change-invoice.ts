import type { Path } from '../input/issue.js';
import { instantOf } from '../time/instant.js';
import type { Change } from './change.js';
import { changeLines, chargeLine, creditLine } from './charge.js';
import type { Command } from './command.js';
import type { Invoice } from './invoice.js';
import { itemsOf } from './items.js';
import { invoiceOf, type LineDraft } from './line.js';
import { partOf, wholeOf } from './share.js';
import type { Subscription } from './subscription.js';
import { usageLines } from './usage.js';

/** What a change costs, from the local date of the change on; `null` where nothing is charged. */
export function changeInvoice(state: Subscription, change: Change, command: Command, ms: number): Invoice | null {
  const { id, currency, rounding, revision } = state;
  const subscription = { id, currency, rounding };
  const { because } = change;
  const head = { subscription, revision: revision + 1, issuedAt: instantOf(ms), because, path: sizePathOf(command) };
  const period = change.restart?.period ?? state.period;
  switch (change.type) {
    case 'late_removal':
      return invoiceOf({ ...head, kind: 'change', period }, lateCredits(state, change));
    case 'ended':
      return invoiceOf({ ...head, kind: 'final', period }, finalLines(state, change, command, ms));
    case 'restarted':
      return invoiceOf({ ...head, kind: 'first', period }, firstLines(state, change, ms));
    default:
      return invoiceOf({ ...head, kind: 'change', period }, changeLines(state, change.current, ms, change.because));
  }
}

/** The field of a command that makes amounts large. */
export function sizePathOf(command: Command): Path {
  const fields = ['seats', 'people', 'unitPrice', 'prices', 'tier', 'plan', 'interval'];
  return ['command', fields.find((field) => field in command) ?? 'type'];
}

/** The renewal's lines of what is removed, in full. */
function lateCredits(state: Subscription, { current, because }: Change): readonly LineDraft[] {
  const part = wholeOf(state, state.period);
  const kept = itemsOf(state, current).map(({ item }) => item);
  return state.paid.filter(({ item }) => !kept.includes(item)).map((paid) => creditLine(state, paid, part, because));
}

function finalLines(state: Subscription, { because }: Change, command: Command, ms: number): readonly LineDraft[] {
  const { credit = false, usage } = command.type === 'end_now' ? command : {};
  const part = partOf(state, state.period, ms);
  const credits = credit ? state.paid.map((paid) => creditLine(state, paid, part, because)) : [];
  return [...credits, ...usageLines(state, usage, { until: ms, path: ['command', 'usage'], first: true })];
}

function firstLines(state: Subscription, { current, restart, because }: Change, ms: number): readonly LineDraft[] {
  if (restart === undefined) return [];
  const { prices, cycle, period } = restart;
  const part = partOf({ cycle, granularity: state.granularity }, period, ms);
  const items = itemsOf({ offer: state.offer, prices }, current);
  return items.map((item) => chargeLine({ cycle }, item, 'charge', part, because));
}
